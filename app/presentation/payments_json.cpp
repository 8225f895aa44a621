// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/payments_json.h"

#include "presentation/detail_values.h"
#include "presentation/payment_words.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::CostEstimate;
using analysis::PaymentAnswer;
using analysis::PriceFigure;
using analysis::ProviderPayment;

QJsonValue pence(const std::optional<qint64> &amount)
{
    return amount ? QJsonValue(*amount) : QJsonValue();
}

QJsonValue text(const QString &words)
{
    return words.isEmpty() ? QJsonValue() : QJsonValue(words);
}

QJsonValue estimate(const std::optional<CostEstimate> &cost)
{
    return cost ? number_json(cost->pence) : QJsonValue();
}

/// The upper end is null where it is open.
QJsonValue limits(const std::optional<CostEstimate> &cost)
{
    return cost ? QJsonValue(QJsonArray{number_json(cost->lower), number_json(cost->upper)}) : QJsonValue();
}

QJsonArray events_json(const std::vector<schemes::DueLine> &lines)
{
    QJsonArray events;
    for (const schemes::DueLine &line : lines)
        events.append(QJsonObject{{QStringLiteral("event"), line.event.text},
                                  {QStringLiteral("group"), text(line.group)},
                                  {QStringLiteral("year"), text(line.year)},
                                  {QStringLiteral("count"), line.count},
                                  {QStringLiteral("unit_pence"), pence(line.unit_pence)},
                                  {QStringLiteral("due_pence"), pence(line.due_pence)}});
    return events;
}

/// What the provider and the totals have alike.
QJsonObject sums_json(const ProviderPayment &payment)
{
    const PriceFigure &price = payment.price;
    const bool is_counted = payment.from_cases || price.cases > 0 || price.outcomes > 0;
    return {{QStringLiteral("due_pence"), pence(payment.due_pence)},
            {QStringLiteral("claimed_pence"), pence(payment.claimed_pence)},
            {QStringLiteral("paid_pence"), pence(payment.paid_pence)},
            {QStringLiteral("difference_pence"), pence(payment.difference_pence)},
            {QStringLiteral("cost_pence"), pence(payment.cost_pence)},
            {QStringLiteral("outcomes"), is_counted ? QJsonValue(price.outcomes) : QJsonValue()},
            {QStringLiteral("additional_outcomes"), number_json(price.additional_outcomes)},
            {QStringLiteral("deadweight_pence"), pence(price.deadweight_pence)}};
}

QJsonObject provider_json(const PaymentAnswer &answer, const ProviderPayment &payment)
{
    const PriceFigure &price = payment.price;
    QJsonObject object = sums_json(payment);
    object[QStringLiteral("code")] = payee_code(answer, payment.provider);
    object[QStringLiteral("name")] = payment.provider.name;
    object[QStringLiteral("payment_per_outcome_pence")] = number_json(price.payment_per_outcome_pence);
    object[QStringLiteral("cost_per_outcome_pence")] = estimate(price.cost_per_outcome);
    object[QStringLiteral("cost_per_additional_outcome_pence")] = estimate(price.cost_per_additional);
    object[QStringLiteral("cost_per_additional_outcome_interval95")] = limits(price.cost_per_additional);
    object[QStringLiteral("verdict")] = text(analysis::verdict_word(price.verdict));
    object[QStringLiteral("events")] = events_json(payment.lines);
    return object;
}

QJsonObject price_json(const PriceFigure &price)
{
    return {{QStringLiteral("id"), text(price.id)},
            {QStringLiteral("name"), text(price.name)},
            {QStringLiteral("cases"), price.cases},
            {QStringLiteral("outcomes"), price.outcomes},
            {QStringLiteral("rate"), number_json(price.rate)},
            {QStringLiteral("additional_outcomes"), number_json(price.additional_outcomes)},
            {QStringLiteral("payment_pence"), pence(price.payment_pence)},
            {QStringLiteral("outcome_payment_pence"), pence(price.outcome_payment_pence)},
            {QStringLiteral("deadweight_pence"), pence(price.deadweight_pence)},
            {QStringLiteral("payment_per_additional_outcome_pence"), estimate(price.payment_per_additional)},
            {QStringLiteral("payment_per_additional_outcome_interval95"), limits(price.payment_per_additional)},
            {QStringLiteral("cost_per_additional_outcome_pence"), estimate(price.cost_per_additional)},
            {QStringLiteral("cost_per_additional_outcome_interval95"), limits(price.cost_per_additional)},
            {QStringLiteral("payment_per_case_pence"), number_json(price.expected_payment_per_case_pence)},
            {QStringLiteral("break_even_price_pence"), number_json(price.break_even_price_pence)},
            {QStringLiteral("below_cost"), price.too_low},
            {QStringLiteral("about_right_from"), number_json(price.about_right_from)},
            {QStringLiteral("too_high_from"), number_json(price.too_high_from)},
            {QStringLiteral("verdict"), text(analysis::verdict_word(price.verdict))}};
}

QString input_word(analysis::TornadoBar::Input input)
{
    using Input = analysis::TornadoBar::Input;
    switch (input) {
    case Input::non_intervention:
        return QStringLiteral("non-intervention");
    case Input::success_rate:
        return QStringLiteral("success-rate");
    case Input::price:
        return QStringLiteral("price");
    case Input::cost:
        return QStringLiteral("cost");
    }
    return {};
}

QJsonArray codes_json(const PaymentAnswer &answer, const std::vector<Provider> &providers)
{
    QJsonArray codes;
    for (const Provider &provider : providers)
        codes.append(payee_code(answer, provider));
    return codes;
}

QJsonObject provider_group_json(const PaymentAnswer &answer, const analysis::GroupPayment &group)
{
    return {{QStringLiteral("id"), group.id},
            {QStringLiteral("title"), group.title},
            {QStringLiteral("kind"), analysis::group_kind_word(group.kind)},
            {QStringLiteral("members"), codes_json(answer, group.members)},
            {QStringLiteral("missing"), codes_json(answer, group.missing)},
            {QStringLiteral("due_pence"), pence(group.due_pence)},
            {QStringLiteral("least_due_pence"), pence(group.least_due_pence)},
            {QStringLiteral("claimed_pence"), pence(group.claimed_pence)},
            {QStringLiteral("paid_pence"), pence(group.paid_pence)},
            {QStringLiteral("difference_pence"), pence(group.difference_pence)},
            {QStringLiteral("cost_pence"), pence(group.cost_pence)},
            {QStringLiteral("outcomes"), number_json(group.outcomes)},
            {QStringLiteral("cases"), number_json(group.cases)},
            {QStringLiteral("additional_outcomes"), number_json(group.price.additional_outcomes)},
            {QStringLiteral("deadweight_pence"), pence(group.price.deadweight_pence)},
            {QStringLiteral("verdict"), text(analysis::verdict_word(group.price.verdict))},
            {QStringLiteral("funding_available_pence"), pence(group.funding_available.pence)},
            {QStringLiteral("funding_drawn_pence"), pence(group.funding_drawn.pence)},
            {QStringLiteral("funding_invested_pence"), pence(group.funding_invested.pence)},
            {QStringLiteral("funding_without"),
             QJsonObject{{QStringLiteral("available"), codes_json(answer, group.funding_available.without)},
                         {QStringLiteral("drawn"), codes_json(answer, group.funding_drawn.without)},
                         {QStringLiteral("invested"), codes_json(answer, group.funding_invested.without)}}}};
}

/// The result at an end where no additional outcome is left is null.
QJsonObject bar_json(const analysis::TornadoBar &bar)
{
    return {{QStringLiteral("input"), input_word(bar.input)},   {QStringLiteral("low"), bar.low_input},
            {QStringLiteral("high"), bar.high_input},           {QStringLiteral("at_low_pence"), bar.low_result},
            {QStringLiteral("at_high_pence"), bar.high_result}, {QStringLiteral("open_above"), bar.open_above}};
}

void add_price_detail(const PaymentAnswer &answer, QJsonObject &object)
{
    QJsonArray groups;
    for (const PriceFigure &group : answer.groups)
        groups.append(price_json(group));
    QJsonArray providers;
    for (const ProviderPayment &payment : answer.providers)
        providers.append(price_json(payment.price));
    QJsonArray bars;
    for (const analysis::TornadoBar &bar : answer.tornado)
        bars.append(bar_json(bar));
    const analysis::InterventionRate &rate = answer.non_intervention;
    const std::optional<Money> value = analysis::value_in_use(answer);
    object[QStringLiteral("price")] = QJsonObject{
        {QStringLiteral("whole"), price_json(answer.total.price)},
        {QStringLiteral("groups"), groups},
        {QStringLiteral("providers"), providers},
        {QStringLiteral("sensitivity"), bars},
        {QStringLiteral("value_per_outcome_pence"), value ? QJsonValue(qint64(value->pence)) : QJsonValue()},
        {QStringLiteral("rate_lower"), number_json(rate.lower)},
        {QStringLiteral("rate_upper"), number_json(rate.upper)},
        {QStringLiteral("rate_varies"), rate.varies}};
}

Result<QJsonArray> exceptions_json(const PaymentAnswer &answer, const CaseSource &cases, const Wording &wording)
{
    constexpr size_t page = 2'000;
    QHash<ProviderId, QString> codes;
    for (const ProviderPayment &payment : answer.providers)
        codes.insert(payment.provider.id, payee_code(answer, payment.provider));
    QJsonArray array;
    for (size_t first = 0; first < answer.exceptions.size(); first += page) {
        const auto lines = analysis::exception_lines(answer, cases, first, page);
        if (!lines)
            return tl::unexpected(lines.error());
        for (const analysis::ExceptionLine &line : *lines)
            array.append(QJsonObject{{QStringLiteral("rule"), schemes::rule_word(line.rule)},
                                     {QStringLiteral("provider"), codes.value(line.provider, line.provider.text)},
                                     {QStringLiteral("case_ref"), text(line.case_ref)},
                                     {QStringLiteral("event"), text(line.event.text)},
                                     {QStringLiteral("amount_pence"), line.amount_pence},
                                     {QStringLiteral("message"), exception_sentence(answer, line, wording)}});
    }
    return array;
}

QDate last_day(const PaymentAnswer &answer)
{
    QDate last;
    for (const CellKey &key : answer.keys) {
        if (key.programme == answer.programme.id && (!last.isValid() || key.period.end > last))
            last = key.period.end;
    }
    return answer.question.period ? answer.question.period->end : last;
}

} // namespace

QString payee_code(const PaymentAnswer &answer, const Provider &provider)
{
    return code_in_force(provider, last_day(answer));
}

QString scheme_version(const schemes::Scheme &scheme)
{
    return scheme.id.isEmpty() ? QString() : QStringLiteral("%1 revision %2").arg(scheme.id).arg(scheme.revision);
}

std::vector<PaymentWarning> payment_warnings(const PaymentAnswer &answer, const Wording &wording)
{
    std::vector<PaymentWarning> warnings;
    const auto number = [](qint64 count) { return static_cast<int>(std::min<qint64>(count, 2'000'000'000)); };
    if (answer.deadweight_counted_twice)
        warnings.push_back(
            {QStringLiteral("deadweight-counted-twice"),
             wording.say(QT_TRANSLATE_NOOP("presentation",
                                           "The scheme pays for a share of the cases only, to leave out what would "
                                           "have happened anyway; the rate takes it off once more."))});
    if (answer.unknown_start_rows > 0)
        warnings.push_back(
            {QStringLiteral("unknown-start"),
             wording.count(QT_TRANSLATE_N_NOOP("presentation",
                                               "Of %n row(s) nobody says when the case was attached; the price of "
                                               "their own period is taken."),
                           number(answer.unknown_start_rows))});
    if (answer.shared_references > 0)
        warnings.push_back(
            {QStringLiteral("shared-reference"),
             wording.count(
                 QT_TRANSLATE_N_NOOP("presentation", "%n case reference(s) are used by more than one provider."),
                 number(answer.shared_references))});
    for (const Provider &provider : answer.part_left_out)
        warnings.push_back(
            {QStringLiteral("part-left-out"),
             wording
                 .say(QT_TRANSLATE_NOOP("presentation",
                                        "%1: an auditor left out a part of what it claimed. The rest cannot be judged "
                                        "without it, so its payments are not worked out."))
                 .arg(provider.name)});
    for (const MeasureId &measure : answer.unpaid_measures)
        warnings.push_back(
            {QStringLiteral("unpaid-measure"),
             wording
                 .say(QT_TRANSLATE_NOOP("presentation", "The scheme does not know \"%1\": its cases are not paid for."))
                 .arg(measure.text)});
    return warnings;
}

Result<QJsonObject> payments_json(const PaymentAnswer &answer, const CaseSource &cases, const Wording &wording,
                                  PaymentDetail detail)
{
    QJsonArray providers;
    for (const ProviderPayment &payment : answer.providers)
        providers.append(provider_json(answer, payment));
    const Result<QJsonArray> exceptions = exceptions_json(answer, cases, wording);
    if (!exceptions)
        return tl::unexpected(exceptions.error());
    QJsonArray warnings;
    for (const PaymentWarning &warning : payment_warnings(answer, wording))
        warnings.append(
            QJsonObject{{QStringLiteral("rule"), warning.rule}, {QStringLiteral("message"), warning.message}});
    QJsonArray groups;
    for (const analysis::GroupPayment &group : answer.provider_groups)
        groups.append(provider_group_json(answer, group));
    const analysis::InterventionRate &rate = answer.non_intervention;
    QJsonObject object{{QStringLiteral("programme"), answer.programme.id.text},
                       {QStringLiteral("scheme_version"), text(scheme_version(answer.scheme))},
                       {QStringLiteral("period"),
                        answer.question.period ? QJsonValue(period_label(*answer.question.period)) : QJsonValue()},
                       {QStringLiteral("status"), analysis::payment_status_word(answer.status)},
                       {QStringLiteral("non_intervention"),
                        QJsonObject{{QStringLiteral("rate"), number_json(rate.rate)},
                                    {QStringLiteral("source"), text(analysis::rate_source_word(rate.source))}}},
                       {QStringLiteral("providers"), providers},
                       {QStringLiteral("provider_groups"), groups},
                       {QStringLiteral("exceptions"), *exceptions},
                       {QStringLiteral("totals"), sums_json(answer.total)},
                       {QStringLiteral("warnings"), warnings}};
    if (detail == PaymentDetail::price)
        add_price_detail(answer, object);
    return object;
}

} // namespace outturn::presentation
