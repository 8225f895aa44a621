// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/payment_charts.h"

#include "presentation/cost_headline.h"
#include "presentation/payment_words.h"
#include "presentation/scheme_words.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using analysis::PaymentAnswer;
using analysis::PriceFigure;
using analysis::ProviderPayment;
using analysis::TornadoBar;
using analysis::Verdict;

constexpr double pence_a_pound = 100.0;
constexpr int curve_points = 101;
// Beyond this a rate leaves nothing to say: nearly all would have happened anyway.
constexpr double highest_rate = 0.99;
constexpr double least_highest_rate = 0.05;

QString amount(const std::optional<qint64> &pence, const Wording &wording)
{
    return pence ? pounds(*pence, wording) : wording.say(QT_TRANSLATE_NOOP("presentation", "not reported"));
}

QString balance_tooltip(const ProviderPayment &payment, const Wording &wording)
{
    QStringList lines{payment.provider.name};
    lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "due %1, claimed %2, paid %3"))
                     .arg(payment.due_pence ? pounds(*payment.due_pence, wording)
                                            : wording.say(QT_TRANSLATE_NOOP("presentation", "not known")),
                          amount(payment.claimed_pence, wording), amount(payment.paid_pence, wording)));
    if (over_of(payment) > 0)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 more than is due"))
                         .arg(pounds(over_of(payment), wording)));
    if (under_of(payment) > 0)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 due and not paid"))
                         .arg(pounds(under_of(payment), wording)));
    if (payment.exceptions > 0)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "differences: %1"))
                         .arg(wording.number(payment.exceptions, 0)));
    return lines.join(u'\n');
}

widgets::BalanceRow balance_row(qint64 over, qint64 under, const Wording &wording)
{
    widgets::BalanceRow row;
    row.over = static_cast<double>(over) / pence_a_pound;
    row.under = static_cast<double>(under) / pence_a_pound;
    row.over_label = over > 0 ? large_pounds(static_cast<double>(over), wording) : QString();
    row.under_label = under > 0 ? large_pounds(static_cast<double>(under), wording) : QString();
    return row;
}

/// Those with a difference, the largest first; equal ones by name, so that the order is always the same.
std::vector<const ProviderPayment *> with_difference(const PaymentAnswer &answer)
{
    std::vector<const ProviderPayment *> found;
    for (const ProviderPayment &payment : answer.providers) {
        if (over_of(payment) > 0 || under_of(payment) > 0)
            found.push_back(&payment);
    }
    std::sort(found.begin(), found.end(), [](const ProviderPayment *a, const ProviderPayment *b) {
        const qint64 of_a = std::max(over_of(*a), under_of(*a));
        const qint64 of_b = std::max(over_of(*b), under_of(*b));
        return of_a != of_b ? of_a > of_b : a->provider.name < b->provider.name;
    });
    return found;
}

widgets::BalanceRow rest_row(const std::vector<const ProviderPayment *> &found, size_t from, const Wording &wording)
{
    qint64 over = 0;
    qint64 under = 0;
    QStringList names;
    for (size_t i = from; i < found.size(); ++i) {
        over += over_of(*found[i]);
        under += under_of(*found[i]);
        names.append(found[i]->provider.name);
    }
    widgets::BalanceRow row = balance_row(over, under, wording);
    row.name =
        wording.count(QT_TRANSLATE_N_NOOP("presentation", "and %n other(s)"), static_cast<int>(found.size() - from));
    row.tooltip = names.join(QStringLiteral(", "));
    return row;
}

QString balance_caption(const PaymentAnswer &answer, size_t drawn, const Wording &wording)
{
    std::vector<const Provider *> all;
    for (const ProviderPayment &payment : answer.providers)
        all.push_back(&payment.provider);
    const QString count = payee_count(all, wording);
    const size_t unknown = static_cast<size_t>(
        std::count_if(answer.providers.begin(), answer.providers.end(), [](const ProviderPayment &payment) {
            return !payment.difference_pence && payment.exceptions == 0 && !payment.money_is_withheld;
        }));
    const size_t withheld =
        static_cast<size_t>(std::count_if(answer.providers.begin(), answer.providers.end(),
                                          [](const ProviderPayment &payment) { return payment.money_is_withheld; }));
    const size_t left = answer.providers.size() - drawn;
    const size_t without = left - std::min(unknown + withheld, left);
    QStringList parts{
        without > 0 ? wording
                          .say(QT_TRANSLATE_NOOP("presentation",
                                                 "%1, largest first; without a difference in money, and not drawn: %2"))
                          .arg(count, wording.number(static_cast<double>(without), 0))
                    : wording.say(QT_TRANSLATE_NOOP("presentation", "%1, largest first")).arg(count)};
    if (unknown > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "not known: %1"))
                         .arg(wording.number(static_cast<double>(unknown), 0)));
    if (withheld > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "withheld: %1"))
                         .arg(wording.number(static_cast<double>(withheld), 0)));
    return parts.join(QStringLiteral("; "));
}

int kind_of(Verdict verdict)
{
    return verdict == Verdict::too_high ? 1 : verdict == Verdict::too_low ? -1 : 0;
}

/// Where between two rates of the curve the verdict changes: the exact rate where the figure knows it.
double boundary(const PriceFigure &figure, Verdict verdict, double below, double above)
{
    const std::optional<double> &known = verdict == Verdict::too_high ? figure.too_high_from : figure.about_right_from;
    return known && *known >= below && *known <= above ? *known : above;
}

/// Neighbouring rates with one verdict make a stretch; each begins where the one before ends. A curve without verdicts
/// has no stretches.
std::vector<widgets::PriceStretch> stretches_of(const std::vector<PriceFigure> &curve, const PriceFigure &figure,
                                                const Wording &wording)
{
    std::vector<widgets::PriceStretch> stretches;
    Verdict current = Verdict::none;
    double before = 0;
    for (const PriceFigure &point : curve) {
        const double rate = point.rate.value_or(0);
        // A rate of which nothing can be said continues what was said before it: the foot has no gaps.
        const Verdict verdict = point.verdict == Verdict::none ? current : point.verdict;
        if (verdict != current) {
            const double from = stretches.empty() ? 0 : boundary(figure, verdict, before, rate);
            if (!stretches.empty())
                stretches.back().to = from;
            stretches.push_back({from, rate, verdict_title(verdict, wording), kind_of(verdict)});
            current = verdict;
        } else if (!stretches.empty()) {
            stretches.back().to = rate;
        }
        before = rate;
    }
    return stretches;
}

/// The rate at which no additional outcome is left, or the one in use where that is higher; a whole percentage.
double highest_of(const PriceFigure &figure)
{
    double highest = figure.cases > 0 ? figure.outcomes / figure.cases : 0;
    highest = std::max(highest, figure.rate.value_or(0));
    if (!std::isfinite(highest))
        highest = highest_rate;
    return std::clamp(std::ceil(highest * 100.0 - 1e-9) / 100.0, least_highest_rate, highest_rate);
}

std::optional<double> in_pounds(const std::optional<double> &pence)
{
    return pence && std::isfinite(*pence) ? std::optional(*pence / pence_a_pound) : std::nullopt;
}

widgets::PricePoint point_of(const PriceFigure &figure)
{
    widgets::PricePoint point;
    point.rate = figure.rate.value_or(0);
    if (figure.payment_per_additional) {
        point.value = in_pounds(figure.payment_per_additional->pence);
        point.lower = in_pounds(figure.payment_per_additional->lower);
        point.upper = in_pounds(figure.payment_per_additional->upper);
    }
    return point;
}

QString rate_label(const PriceFigure &figure, const Wording &wording)
{
    const QString rate = percent(*figure.rate, wording);
    if (figure.payment_per_additional)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1: %2 for an additional outcome"))
            .arg(rate, large_pounds(figure.payment_per_additional->pence, wording));
    if (figure.additional_outcomes && *figure.additional_outcomes <= 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1: no more outcomes than would have happened anyway"))
            .arg(rate);
    return rate;
}

QString input_title(TornadoBar::Input input, const Wording &wording)
{
    switch (input) {
    case TornadoBar::Input::non_intervention:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Rate of non-intervention"));
    case TornadoBar::Input::success_rate:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Success rate"));
    case TornadoBar::Input::price:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Price of an outcome"));
    case TornadoBar::Input::cost:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Cost of a case"));
    }
    return {};
}

QString input_words(TornadoBar::Input input, double value, const Wording &wording)
{
    const bool is_rate = input == TornadoBar::Input::non_intervention || input == TornadoBar::Input::success_rate;
    return is_rate ? percent(value, wording) : large_pounds(std::round(value), wording);
}

widgets::TornadoRow tornado_row(const TornadoBar &bar, const Wording &wording)
{
    widgets::TornadoRow row;
    row.id = QString::number(static_cast<int>(bar.input));
    row.name = input_title(bar.input, wording);
    row.at_low = bar.low_result / pence_a_pound;
    row.at_high = bar.high_result / pence_a_pound;
    row.low_label = input_words(bar.input, bar.low_input, wording);
    row.high_label = input_words(bar.input, bar.high_input, wording);
    row.open_above = bar.open_above;
    const QString open = wording.say(QT_TRANSLATE_NOOP("presentation", "no additional outcome is left"));
    const auto result = [&](double pence, bool is_open) { return is_open ? open : large_pounds(pence, wording); };
    // The end at which none is left is the one with more happening anyway, or with less success.
    const bool open_at_high = bar.input != TornadoBar::Input::success_rate;
    row.tooltip = wording.say(QT_TRANSLATE_NOOP("presentation", "%1\nat %2: %3\nat %4: %5"))
                      .arg(row.name, row.low_label, result(bar.low_result, bar.open_above && !open_at_high),
                           row.high_label, result(bar.high_result, bar.open_above && open_at_high));
    return row;
}

} // namespace

widgets::BalanceChart balance_chart(const PaymentAnswer &answer, const Wording &wording)
{
    const Headline headline = payment_headline(answer, wording);
    widgets::BalanceChart chart;
    chart.title = headline.title;
    chart.description = headline_text(headline);
    chart.format = pounds_format(wording);
    chart.over_title = wording.say(QT_TRANSLATE_NOOP("presentation", "paid more than is due"));
    chart.under_title = wording.say(QT_TRANSLATE_NOOP("presentation", "due and not paid"));
    const std::vector<const ProviderPayment *> found = with_difference(answer);
    const size_t alone = found.size() > most_chart_rows ? most_chart_rows - 1 : found.size();
    for (size_t i = 0; i < alone; ++i) {
        widgets::BalanceRow row = balance_row(over_of(*found[i]), under_of(*found[i]), wording);
        row.id = found[i]->provider.id.text;
        row.name = found[i]->provider.name;
        row.tooltip = balance_tooltip(*found[i], wording);
        chart.rows.push_back(std::move(row));
    }
    if (alone < found.size())
        chart.rows.push_back(rest_row(found, alone, wording));
    chart.caption = answer.providers.empty() ? QString() : balance_caption(answer, found.size(), wording);
    if (chart.rows.empty()) {
        const QString status = payment_status_sentence(answer, wording);
        chart.empty_text = status.isEmpty()
            ? wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing differs from what is due, as far as returns say."))
            : status + u'.';
    }
    return chart;
}

widgets::PriceChart price_chart(const PaymentAnswer &answer, const PriceFigure &figure, const Wording &wording)
{
    const Headline headline = price_headline(answer, figure, wording);
    widgets::PriceChart chart;
    chart.title = headline.title;
    chart.description = headline_text(headline);
    chart.rate_axis_title =
        wording.say(QT_TRANSLATE_NOOP("presentation", "Share that would have come to an outcome anyway"));
    chart.value_axis_title = wording.say(QT_TRANSLATE_NOOP("presentation", "Payment for an additional outcome"));
    chart.rate_format = percent_format(wording);
    chart.value_format = pounds_format(wording);
    if (figure.cases > 0 && figure.payment_pence) {
        const std::vector<PriceFigure> curve = analysis::price_curve(answer, figure, highest_of(figure), curve_points);
        for (const PriceFigure &point : curve)
            chart.curve.push_back(point_of(point));
        chart.stretches = stretches_of(curve, figure, wording);
    }
    const auto value = analysis::value_in_use(answer);
    if (value) {
        chart.value = static_cast<double>(value->pence) / pence_a_pound;
        chart.value_label = wording.say(QT_TRANSLATE_NOOP("presentation", "%1: value of an outcome"))
                                .arg(large_pounds(static_cast<double>(value->pence), wording));
    }
    if (figure.rate) {
        chart.rate = figure.rate;
        chart.rate_label = rate_label(figure, wording);
    }
    if (chart.curve.empty())
        chart.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation",
                                                         "What an additional outcome costs needs the number of cases "
                                                         "and what is due for them."));
    return chart;
}

widgets::TornadoChart tornado_chart(const PaymentAnswer &answer, const Wording &wording)
{
    widgets::TornadoChart chart;
    chart.title = payment_title(answer.programme, answer.question.period, wording);
    chart.axis_title = wording.say(QT_TRANSLATE_NOOP("presentation", "Payment for an additional outcome"));
    chart.format = pounds_format(wording);
    for (const TornadoBar &bar : answer.tornado) {
        if (std::isfinite(bar.low_result) && std::isfinite(bar.high_result))
            chart.rows.push_back(tornado_row(bar, wording));
    }
    if (answer.total.price.payment_per_additional) {
        chart.centre = answer.total.price.payment_per_additional->pence / pence_a_pound;
        chart.centre_label = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 now"))
                                 .arg(large_pounds(answer.total.price.payment_per_additional->pence, wording));
    }
    if (chart.rows.empty()) {
        chart.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation",
                                                         "What matters most can be said once the tariff and a rate of "
                                                         "non-intervention are known."));
        chart.description = chart.empty_text;
        return chart;
    }
    chart.description = wording.say(QT_TRANSLATE_NOOP("presentation", "What matters most is: %1, between %2 and %3."))
                            .arg(chart.rows.front().name, chart.rows.front().low_label, chart.rows.front().high_label);
    return chart;
}

} // namespace outturn::presentation
