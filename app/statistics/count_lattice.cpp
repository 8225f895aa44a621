// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/count_lattice.h"

#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::statistics {

namespace {

/// What the probability of a count is to that of the count before.
class CountRatio
{
public:
    CountRatio(Model model, double base, double target)
        : n_(model == Model::binomial ? base : std::numeric_limits<double>::infinity()),
          factor_(model == Model::binomial ? target / (1.0 - target) : base * target)
    {}

    double operator()(double x) const { return (std::isfinite(n_) ? (n_ - x + 1.0) * factor_ : factor_) / x; }
    double largest() const { return n_; }

private:
    double n_;
    double factor_;
};

/// (1 - u^2 + 2 u log u) / (1 - u)^2, by its series near 1.
double peizer_pratt(double u)
{
    const double e = 1.0 - u;
    if (std::abs(e) > 0.1) {
        return (1.0 - u * u + 2.0 * u * std::log(u)) / (e * e);
    }
    double sum = 0.0;
    double power = 1.0;
    for (int k = 1; k <= 16; ++k) {
        power *= e;
        sum += 2.0 * power / ((k + 1.0) * (k + 2.0));
    }
    return sum;
}

/// The normal score of P(X < edge), an edge between two counts or between blocks of them.
/// Source: Peizer and Pratt 1968, JASA 63:1416.
double score_of_count(Model model, double base, double target, double edge)
{
    const double infinity = std::numeric_limits<double>::infinity();
    const double mean = base * target;
    if (edge <= 0.0) {
        return -infinity;
    }
    if (model == Model::poisson) {
        return (edge + 1.0 / 6.0 - mean + 0.02 / (edge + 0.5)) * std::sqrt((1.0 + peizer_pratt(edge / mean)) / mean);
    }
    const double rest = base - edge;
    const double q = 1.0 - target;
    if (rest <= 0.0) {
        return infinity;
    }
    const double distance = edge + 1.0 / 6.0 - (base + 1.0 / 3.0) * target
        + 0.02 * (q / (edge + 0.5) - target / (rest + 0.5) + (q - 0.5) / (base + 1.0));
    const double skew = q * peizer_pratt(edge / mean) + target * peizer_pratt(rest / (base * q));
    return distance * std::sqrt((1.0 + skew) / ((base + 1.0 / 6.0) * target * q));
}

} // namespace

CountLattice::CountLattice(Model model, double base, double target, double cut) : base_(base)
{
    const CountRatio ratio(model, base, target);
    // From the likeliest count outwards by ratios, and divided by the sum in the end: no factorial loses digits.
    const double mode =
        std::min(ratio.largest(), std::floor(model == Model::binomial ? (base + 1.0) * target : base * target));
    std::vector<double> downwards;
    double weight = 1.0;
    for (double x = mode; x >= 1.0; x -= 1.0) {
        weight /= ratio(x);
        if (weight < cut) {
            break;
        }
        downwards.push_back(weight);
    }
    first_ = mode - static_cast<double>(downwards.size());
    probabilities_.assign(downwards.rbegin(), downwards.rend());
    probabilities_.push_back(1.0);
    weight = 1.0;
    for (double x = mode + 1.0; x <= ratio.largest(); x += 1.0) {
        weight *= ratio(x);
        if (weight < cut) {
            break;
        }
        probabilities_.push_back(weight);
    }

    add_up();
}

CountLattice CountLattice::in_blocks(Model model, double base, double target, double cut, std::size_t blocks,
                                     double phase)
{
    const double mean = base * target;
    const double deviation = std::sqrt(mean * (model == Model::binomial ? 1.0 - target : 1.0));
    const double reach = std::sqrt(-2.0 * std::log(cut)) * deviation;
    CountLattice lattice(base);
    lattice.step_ = 2.0 * reach / static_cast<double>(blocks);
    const double edge = mean - reach + (phase - 0.5) * lattice.step_;
    lattice.first_ = edge + 0.5 * lattice.step_;
    double before = score_of_count(model, base, target, edge);
    for (std::size_t i = 1; i <= blocks; ++i) {
        const double score = score_of_count(model, base, target, edge + static_cast<double>(i) * lattice.step_);
        // From the side of the nearer tail.
        lattice.probabilities_.push_back(before > 0.0 ? normal_upper_tail(before) - normal_upper_tail(score)
                                                      : normal_upper_tail(-score) - normal_upper_tail(-before));
        before = score;
    }
    lattice.add_up();
    return lattice;
}

std::size_t CountLattice::first_from(double value) const
{
    const double place = std::ceil((value * base_ - first_) / step_);
    auto i = static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(size())));
    // Rounding may have put it on either side.
    while (i > 0 && this->value(i - 1) >= value) {
        --i;
    }
    while (i < size() && this->value(i) < value) {
        ++i;
    }
    return i;
}

void CountLattice::add_up()
{
    below_.resize(size() + 1);
    from_.resize(size() + 1);
    for (std::size_t i = 0; i < size(); ++i) {
        below_[i + 1] = below_[i] + probabilities_[i];
    }
    for (std::size_t i = size(); i-- > 0;) {
        from_[i] = from_[i + 1] + probabilities_[i];
    }
    const double factor = 1.0 / below_.back();
    for (auto *column : {&probabilities_, &below_, &from_}) {
        for (double &entry : *column) {
            entry *= factor;
        }
    }
    below_.back() = 1.0;
    from_.front() = 1.0;
}

double lattice_size(Model model, double base, double target, double cut)
{
    const double variance = base * target * (model == Model::binomial ? 1.0 - target : 1.0);
    const double reach = std::sqrt(-2.0 * std::log(cut));
    // A Poisson's upper tail reaches further than a normal one: by about a third of the squared reach.
    const double size = 2.0 * reach * std::sqrt(variance) + reach * reach / 3.0 + 2.0;
    return model == Model::binomial ? std::min(size, base + 1.0) : size;
}

} // namespace outturn::statistics
