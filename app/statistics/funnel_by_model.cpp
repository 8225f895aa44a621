// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/funnel_by_model.h"

#include "statistics/count_tails.h"

namespace outturn::statistics {

tl::expected<Tails, Reason> exact_tails(Model model, double figure, double base, double target, Working *working)
{
    switch (model) {
    case Model::binomial:
        return binomial_tails(figure, base, target, working);
    case Model::poisson:
        return poisson_tails(figure, base * target, working);
    case Model::normal:
        break;
    }
    return normal_tails(figure, target, base, working);
}

tl::expected<Tails, Reason> mid_p_tails(Model model, double figure, double base, double target, Working *working)
{
    const auto exact = exact_tails(model, figure, base, target, working);
    if (!exact || model == Model::normal) {
        return exact;
    }
    // P(X < x) + P(X = x) / 2 is the mean of P(X <= x) and P(X <= x - 1): no difference of two tails is taken.
    const bool is_binomial = model == Model::binomial;
    const double expected = base * target;
    double below = 0.0;
    if (figure >= 1.0) {
        below = is_binomial ? binomial_low(figure - 1.0, base, target) : poisson_low(figure - 1.0, expected);
    }
    double above = 0.0;
    if (!is_binomial || figure + 1.0 <= base) {
        above = is_binomial ? binomial_high(figure + 1.0, base, target) : poisson_high(figure + 1.0, expected);
    }
    const Tails tails{(exact->low + below) / 2.0, (exact->high + above) / 2.0};
    if (working != nullptr) {
        working->note("mid-P low", tails.low, "P(X < x) + P(X = x) / 2");
        working->note("mid-P high", tails.high, "P(X > x) + P(X = x) / 2");
    }
    return tails;
}

tl::expected<FunnelLimits, Reason> exact_limits(Model model, double base, double target, double tail)
{
    switch (model) {
    case Model::binomial:
        return binomial_funnel_limits(base, target, tail);
    case Model::poisson:
        return poisson_funnel_limits(base, target, tail);
    case Model::normal:
        break;
    }
    return normal_funnel_limits(base, target, tail);
}

} // namespace outturn::statistics
