// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/tornado.h"

#include <algorithm>
#include <cmath>

namespace outturn::schemes {
namespace {

/// What the result is made of: (fixed + each * outcomes) / (outcomes - rate * cases).
struct Inputs {
    double fixed = 0; ///< pence that do not depend on outcomes
    double each = 0;  ///< pence for an outcome
    double outcomes = 0;
    double cases = 0;
    double rate = 0;

    std::optional<double> result() const
    {
        const double additional = outcomes - rate * cases;
        return additional > 0 ? std::optional((fixed + each * outcomes) / additional) : std::nullopt;
    }
};

/// Adds the bar of an assumption; `change` puts its value into the inputs.
template <typename Change>
void add_bar(std::vector<TornadoBar> &bars, const Inputs &base, TornadoBar::Input input, double low, double high,
             const Change &change)
{
    TornadoBar bar;
    bar.input = input;
    bar.low_input = low;
    bar.high_input = high;
    const auto result_at = [&](double value) {
        Inputs changed = base;
        change(changed, value);
        return changed.result();
    };
    const std::optional<double> at_low = result_at(low);
    const std::optional<double> at_high = result_at(high);
    bar.open_above = !at_low || !at_high;
    bar.low_result = at_low.value_or(*base.result());
    bar.high_result = at_high.value_or(*base.result());
    bars.push_back(bar);
}

Inputs inputs_of(const PriceFigure &figure, double rate)
{
    Inputs inputs;
    inputs.outcomes = figure.outcomes;
    inputs.cases = figure.cases;
    inputs.rate = rate;
    if (figure.payment_pence && figure.outcome_payment_pence) {
        inputs.fixed = static_cast<double>(*figure.payment_pence - *figure.outcome_payment_pence);
        inputs.each = figure.outcomes > 0 ? static_cast<double>(*figure.outcome_payment_pence) / figure.outcomes : 0;
    } else {
        inputs.fixed = static_cast<double>(*figure.cost_pence);
    }
    return inputs;
}

} // namespace

std::vector<TornadoBar> tornado_of(const PriceFigure &figure, const PriceTerms &terms)
{
    using Input = TornadoBar::Input;
    constexpr double tenth = 0.1;
    const bool by_payment = figure.payment_pence && figure.outcome_payment_pence;
    const auto limits = outcome_limits(figure.outcomes, figure.cases);
    if (!terms.rate || !limits || (!by_payment && !figure.cost_pence))
        return {};
    const Inputs base = inputs_of(figure, *terms.rate);
    if (!base.result())
        return {};
    std::vector<TornadoBar> bars;
    const bool compared = terms.comparison && terms.comparison->lower && terms.comparison->upper;
    add_bar(bars, base, Input::non_intervention, compared ? *terms.comparison->lower : *terms.rate / 2,
            compared ? *terms.comparison->upper : std::min(1.0, *terms.rate * 1.5),
            [](Inputs &inputs, double rate) { inputs.rate = rate; });
    add_bar(bars, base, Input::success_rate, limits->lower / figure.cases, limits->upper / figure.cases,
            [](Inputs &inputs, double success) { inputs.outcomes = success * inputs.cases; });
    if (by_payment)
        add_bar(bars, base, Input::price, base.each * (1 - tenth), base.each * (1 + tenth),
                [](Inputs &inputs, double price) { inputs.each = price; });
    else
        add_bar(bars, base, Input::cost, base.fixed * (1 - tenth), base.fixed * (1 + tenth),
                [](Inputs &inputs, double cost) { inputs.fixed = cost; });
    std::stable_sort(bars.begin(), bars.end(), [](const TornadoBar &a, const TornadoBar &b) {
        if (a.open_above != b.open_above)
            return a.open_above;
        return std::abs(a.high_result - a.low_result) > std::abs(b.high_result - b.low_result);
    });
    return bars;
}

} // namespace outturn::schemes
