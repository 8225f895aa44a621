// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/difference_tables.h"
#include "presentation/figure_words.h"
#include "presentation/group_tables.h"
#include "presentation/payment_charts.h"
#include "presentation/payment_facts.h"
#include "presentation/payment_tables.h"
#include "presentation/payment_words.h"
#include "presentation/report_sections.h"
#include "presentation/report_tables.h"
#include "presentation/scheme_words.h"
#include "presentation/tested_payments.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::PaymentAnswer;
using reporting::DocumentTable;

QString source_of(const SectionInput &input)
{
    return return_names(input.material.returns);
}

QString title_of(const PaymentAnswer &answer, const Wording &wording)
{
    return payment_title(answer.programme, answer.question.period, wording);
}

/// The numbers behind the bars, in their order.
DocumentTable balance_data(const widgets::BalanceChart &chart, const Wording &wording)
{
    DocumentTable table;
    table.columns = {
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), false},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Too much (£)")), true, reporting::NumberForm::pounds},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Too little (£)")), true, reporting::NumberForm::pounds}};
    for (const widgets::BalanceRow &row : chart.rows)
        table.rows.push_back(
            {row.name, pounds_of(qRound64(row.over * 100), wording), pounds_of(qRound64(row.under * 100), wording)});
    return table;
}

void add_balance(ReportDraft &draft, const PaymentAnswer &answer, const QString &source)
{
    const Wording &wording = draft.wording();
    widgets::BalanceChart chart = balance_chart(answer, wording);
    if (chart.rows.empty()) {
        draft.paragraph(chart.empty_text);
        return;
    }
    ReportDraft::FigureWords words;
    words.title =
        wording.say(QT_TRANSLATE_NOOP("presentation", "Paid too much and too little by provider, in pounds: %1"))
            .arg(title_of(answer, wording));
    const Headline headline = printed_payment_headline(answer, wording);
    words.finding = headline.finding;
    words.text_alternative = headline_text(headline);
    chart.description = words.text_alternative;
    words.source = source;
    DocumentTable data = balance_data(chart, wording);
    draft.figure(QStringLiteral("balance"), std::move(chart), std::move(words), std::move(data));
}

void add_payment_tables(ReportDraft &draft, const PaymentAnswer &answer, const QString &source)
{
    const Wording &wording = draft.wording();
    const widgets::Table table = payment_table(answer, wording);
    constexpr ColumnUnit pounds_unit = ColumnUnit::pounds;
    add_table(draft,
              report_table(table,
                           {{0},
                            {1, pounds_unit},
                            {2, pounds_unit},
                            {3, pounds_unit},
                            {4, pounds_unit},
                            {5, pounds_unit},
                            {6, pounds_unit},
                            {7}},
                           wording.say(QT_TRANSLATE_NOOP("presentation", "Due, claimed and paid by provider: %1"))
                               .arg(title_of(answer, wording)),
                           wording),
              QStringLiteral("payments"), source);
    add_table(draft,
              report_table(table, {{0}, {8}, {9}, {10}, {11, pounds_unit}, {12, pounds_unit}, {13}, {14}},
                           wording.say(QT_TRANSLATE_NOOP("presentation", "What was paid for, by provider: %1"))
                               .arg(title_of(answer, wording)),
                           wording),
              QStringLiteral("payment-results"), source);
}

void add_lines(ReportDraft &draft, const PaymentAnswer &answer, const QString &source)
{
    const Wording &wording = draft.wording();
    if (answer.total.lines.empty() && answer.total.withheld_lines.empty())
        return;
    add_table(
        draft,
        due_lines_table(
            answer, {},
            wording.say(QT_TRANSLATE_NOOP("presentation", "What is due, by event: %1")).arg(title_of(answer, wording)),
            wording),
        QStringLiteral("due"), source);
}

/// Sums that lack a member's share name it.
QStringList pooled_notes(const PaymentAnswer &answer, const Wording &wording)
{
    QStringList notes;
    const auto add = [&](const analysis::GroupPayment &group, const char *sentence,
                         const analysis::PooledMoney &money) {
        if (!money.pence || money.without.empty())
            return;
        QStringList names;
        for (const Provider &provider : money.without)
            names.append(provider.name);
        notes.append(wording.say(sentence).arg(group.title.isEmpty() ? group.id : group.title, listed(names, wording)));
    };
    for (const analysis::GroupPayment &group : answer.provider_groups) {
        add(group, QT_TRANSLATE_NOOP("presentation", "%1: money available is not given by %2."),
            group.funding_available);
        add(group, QT_TRANSLATE_NOOP("presentation", "%1: money drawn is not given by %2."), group.funding_drawn);
        add(group, QT_TRANSLATE_NOOP("presentation", "%1: money invested is not given by %2."), group.funding_invested);
    }
    return notes;
}

/// Which columns there are depends on what the groups report: those of money have amounts in them.
std::vector<ReportColumn> group_columns(const widgets::Table &table)
{
    std::vector<ReportColumn> columns;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const bool has_pounds = std::any_of(table.rows.begin(), table.rows.end(), [i](const widgets::TableRow &row) {
            return row.cells[i].text.contains(u'£');
        });
        columns.push_back({i, has_pounds ? ColumnUnit::pounds : ColumnUnit::none});
    }
    return columns;
}

void add_groups(ReportDraft &draft, const PaymentAnswer &answer, const QString &source)
{
    const Wording &wording = draft.wording();
    if (answer.provider_groups.empty())
        return;
    const widgets::Table table = group_table(answer, wording);
    draft.heading(table.title, 3);
    DocumentTable document = report_table(
        table, group_columns(table), QStringLiteral("%1: %2").arg(table.title, title_of(answer, wording)), wording);
    document.notes += pooled_notes(answer, wording);
    add_table(draft, std::move(document), QStringLiteral("groups"), source);
}

DocumentTable price_data(const widgets::PriceChart &chart, const Wording &wording)
{
    using reporting::NumberForm;
    DocumentTable table;
    table.columns = {
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Rate of non-intervention (%)")), true, NumberForm::percent},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Payment for an additional outcome (£)")), true,
         NumberForm::pounds},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Payment for an additional outcome, 95% interval (£)")), true,
         NumberForm::pounds, true}};
    const auto amount = [&wording](double value) { return pounds(wording, value * 100.0); };
    // The curve goes to a whole percentage in a hundred steps: each tenth point is at a rate of one decimal.
    constexpr size_t step = 10;
    for (size_t i = 0; i < chart.curve.size(); i += step) {
        const widgets::PricePoint &point = chart.curve[i];
        std::vector<reporting::DocumentCell> row{{percent(point.rate, wording), point.rate}, {}, {}};
        row[1] = point.value
            ? reporting::DocumentCell(amount(*point.value), *point.value)
            : reporting::DocumentCell(wording.say(QT_TRANSLATE_NOOP("presentation", "no additional outcomes")));
        if (point.value && point.lower)
            row[2] = reporting::DocumentCell(
                point.upper ? wording.say(QT_TRANSLATE_NOOP("presentation", "%1 to %2"))
                                  .arg(amount(*point.lower), amount(*point.upper))
                            : wording.say(QT_TRANSLATE_NOOP("presentation", "%1 or more")).arg(amount(*point.lower)),
                *point.lower, point.upper);
        table.rows.push_back(std::move(row));
    }
    return table;
}

void add_price_figure(ReportDraft &draft, const PaymentAnswer &answer, const QString &source)
{
    const Wording &wording = draft.wording();
    widgets::PriceChart chart = price_chart(answer, answer.total.price, wording);
    if (chart.curve.empty()) {
        draft.paragraph(chart.empty_text);
        return;
    }
    ReportDraft::FigureWords words;
    words.title =
        wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "Payment for an additional outcome, in pounds, by the share that would have come to "
                                   "one anyway: %1"))
            .arg(title_of(answer, wording));
    words.finding = answer.total.price.rate ? price_headline(answer, answer.total.price, wording).finding
                                            : no_rate_sentence(wording);
    words.text_alternative =
        words.finding + QStringLiteral(". ") + price_headline(answer, answer.total.price, wording).caution;
    chart.description = words.text_alternative;
    words.source = source;
    words.notes = {wording.say(QT_TRANSLATE_NOOP("presentation",
                                                 "The band around the line is the 95% interval that follows from the "
                                                 "uncertainty of the success rate."))};
    DocumentTable data = price_data(chart, wording);
    draft.figure(QStringLiteral("price"), std::move(chart), std::move(words), std::move(data));
}

DocumentTable tornado_data(const PaymentAnswer &answer, const widgets::TornadoChart &chart, const Wording &wording)
{
    using reporting::NumberForm;
    DocumentTable table;
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Assumption")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Low")), true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "High")), true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "At the low end (£)")), true, NumberForm::pounds},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "At the high end (£)")), true, NumberForm::pounds}};
    const QString open = wording.say(QT_TRANSLATE_NOOP("presentation", "no additional outcomes"));
    for (const widgets::TornadoRow &row : chart.rows) {
        const auto bar = std::find_if(answer.tornado.begin(), answer.tornado.end(), [&row](const auto &entry) {
            return QString::number(static_cast<int>(entry.input)) == row.id;
        });
        const bool by_success = bar != answer.tornado.end() && bar->input == analysis::TornadoBar::Input::success_rate;
        const auto result = [&](double value, bool is_open) {
            return is_open ? reporting::DocumentCell(open)
                           : reporting::DocumentCell(pounds(wording, value * 100.0), value);
        };
        table.rows.push_back({row.name, row.low_label, row.high_label, result(row.at_low, row.open_above && by_success),
                              result(row.at_high, row.open_above && !by_success)});
    }
    return table;
}

void add_tornado(ReportDraft &draft, const PaymentAnswer &answer, const QString &source)
{
    const Wording &wording = draft.wording();
    widgets::TornadoChart chart = tornado_chart(answer, wording);
    if (chart.rows.empty())
        return;
    ReportDraft::FigureWords words;
    words.title = wording
                      .say(QT_TRANSLATE_NOOP("presentation",
                                             "What is paid for an additional outcome when one assumption changes, in "
                                             "pounds: %1"))
                      .arg(title_of(answer, wording));
    words.finding = chart.description;
    words.text_alternative = chart.description;
    words.source = source;
    words.notes = {wording.say(QT_TRANSLATE_NOOP("presentation",
                                                 "One assumption at a time goes from its low to its high end, all "
                                                 "others stay; the longest bar matters most."))};
    DocumentTable data = tornado_data(answer, chart, wording);
    draft.figure(QStringLiteral("assumptions"), std::move(chart), std::move(words), std::move(data));
}

/// A limit on the error of one provider's amounts could stand for a small count, as the amounts themselves.
bool may_tell(const audit::Sample &sample, const SectionInput &input)
{
    return !input.definition.disclosure.is_on() || !sample.frame.provider;
}

/// How much of what was paid may be wrong by the tests of claims. A provider's own report has no samples: they show the
/// claims of others.
void add_tested(ReportDraft &draft, const SectionInput &input)
{
    if (input.material.provider)
        return;
    std::vector<audit::Sample> samples;
    for (const AuditMaterial::TestedSample &tested : input.material.audit.samples) {
        if (may_tell(tested.sample, input))
            samples.push_back(tested.sample);
    }
    const auto name_of = [&input](const ProviderId &id) { return input.material.audit.names.provider(id); };
    for (const QString &sentence :
         tested_payment_sentences(samples, input.material.payments->programme.id, name_of, draft.wording()))
        draft.paragraph(sentence);
}

} // namespace

QString add_payments(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const analysis::SharedPayments &shared = input.material.payments;
    // A programme that pools money pays for nothing, and has groups that pooled it.
    const bool has_groups = shared && !shared->provider_groups.empty();
    if (const QString reason = why_no_payments(shared, input.answers.problem, wording);
        !reason.isEmpty() && !has_groups)
        return reason;
    const PaymentAnswer &answer = *shared;
    const QString source = source_of(input);
    const Headline headline = printed_payment_headline(answer, wording);
    draft.heading(heading_of(input, wording));
    draft.finding(headline.finding);
    draft.paragraph(headline.caution);
    draft.note(headline.warnings);
    add_tested(draft, input);
    if (!answer.providers.empty()) {
        draft.key_figures(payment_key_figures(answer, answer.total, wording));
        add_balance(draft, answer, source);
        add_payment_tables(draft, answer, source);
        add_lines(draft, answer, source);
    }
    add_groups(draft, answer, source);
    return {};
}

QString add_differences(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const analysis::SharedPayments &shared = input.material.payments;
    if (const QString reason = why_no_payments(shared, input.answers.problem, wording); !reason.isEmpty())
        return reason;
    const PaymentAnswer &answer = *shared;
    if (answer.exceptions.empty())
        return no_difference_sentence(answer, wording);
    const QString source = source_of(input);
    draft.heading(heading_of(input, wording));
    draft.finding(difference_finding(answer, wording));
    add_table(
        draft,
        rules_table(
            answer,
            wording.say(QT_TRANSLATE_NOOP("presentation", "Differences by rule: %1")).arg(title_of(answer, wording)),
            wording),
        QStringLiteral("rules"), source);
    draft.facts(rule_meanings(answer, wording));
    if (DocumentTable table = provider_differences(answer, wording); !table.rows.empty())
        add_table(draft, std::move(table), QStringLiteral("differences"), source);
    add_difference_cases(draft, input, answer, input.material.exceptions);
    return {};
}

QString add_price(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const analysis::SharedPayments &shared = input.material.payments;
    if (const QString reason = why_no_payments(shared, input.answers.problem, wording); !reason.isEmpty())
        return reason;
    const PaymentAnswer &answer = *shared;
    const analysis::PriceFigure &price = answer.total.price;
    if (price.is_withheld)
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "What an outcome costs is withheld: it rests on a small count."));
    if (price.cases <= 0)
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "No cases are reported, so it cannot be said what an outcome costs."));
    const QString source = source_of(input);
    const Headline headline = price_headline(answer, price, wording);
    draft.heading(heading_of(input, wording));
    draft.finding(price.rate ? headline.finding : no_rate_sentence(wording));
    draft.paragraph(headline.caution);
    draft.facts(price_facts(answer, price, wording));
    add_price_figure(draft, answer, source);
    add_tornado(draft, answer, source);
    const widgets::Table table = price_table(answer, wording);
    constexpr ColumnUnit pounds_unit = ColumnUnit::pounds;
    add_table(draft,
              report_table(table, {{0}, {1}, {2}, {3, ColumnUnit::percent}, {4}, {5, pounds_unit}},
                           wording.say(QT_TRANSLATE_NOOP("presentation", "What would have happened anyway: %1"))
                               .arg(title_of(answer, wording)),
                           wording),
              QStringLiteral("anyway"), source);
    add_table(
        draft,
        report_table(
            table, {{0}, {6, pounds_unit}, {7, pounds_unit}, {8, pounds_unit}, {9}, {10, ColumnUnit::percent}},
            wording.say(QT_TRANSLATE_NOOP("presentation", "Price and verdict: %1")).arg(title_of(answer, wording)),
            wording),
        QStringLiteral("prices"), source);
    if (const QStringList prices = unconfirmed_prices(answer, wording); !prices.isEmpty())
        draft.note(wording.say(QT_TRANSLATE_NOOP("presentation", "No source confirms these prices: %1."))
                       .arg(prices.join(QStringLiteral("; "))));
    return {};
}

} // namespace outturn::presentation
