// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/random_numbers.h"

#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::statistics {

namespace {

std::uint32_t low_half(std::uint64_t value)
{
    return static_cast<std::uint32_t>(value);
}

std::uint32_t high_half(std::uint64_t value)
{
    return static_cast<std::uint32_t>(value >> 32U);
}

/// The count at which the probabilities, taken from the likeliest count outwards and the likelier neighbour first,
/// add up to the uniform. up(x) is P(x) / P(x - 1).
template <typename Ratio>
double inverted_from_mode(double mode, double at_mode, double largest, double uniform, Ratio &&up)
{
    double below = mode;
    double above = mode;
    double p_below = at_mode;
    double p_above = at_mode;
    double rest = uniform - at_mode;
    while (rest >= 0.0) {
        const double next_below = below >= 1.0 ? p_below / up(below) : 0.0;
        const double next_above = above < largest ? p_above * up(above + 1.0) : 0.0;
        if (!(std::max(next_below, next_above) > 0.0)) {
            return mode; // rounding left a rest that no count owns
        }
        if (next_below > next_above) {
            below -= 1.0;
            rest -= p_below = next_below;
            if (rest < 0.0) {
                return below;
            }
        } else {
            above += 1.0;
            rest -= p_above = next_above;
            if (rest < 0.0) {
                return above;
            }
        }
    }
    return mode;
}

} // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key)
{
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t first = 0xD2511F53ULL * counter[0];
        const std::uint64_t second = 0xCD9E8D57ULL * counter[2];
        counter = {high_half(second) ^ counter[1] ^ key[0], low_half(second), high_half(first) ^ counter[3] ^ key[1],
                   low_half(first)};
        key[0] += 0x9E3779B9U;
        key[1] += 0xBB67AE85U;
    }
    return counter;
}

RandomNumbers::RandomNumbers(std::uint64_t seed, std::uint64_t stream)
    : key_{low_half(seed), high_half(seed)}, counter_{0, 0, low_half(stream), high_half(stream)}
{}

std::uint64_t RandomNumbers::bits()
{
    if (used_ >= 4) {
        block_ = philox(counter_, key_);
        used_ = 0;
        if (++counter_[0] == 0) {
            ++counter_[1];
        }
    }
    const std::uint64_t low = block_[used_];
    const std::uint64_t high = block_[used_ + 1];
    used_ += 2;
    return low | high << 32U;
}

double RandomNumbers::uniform()
{
    // The middle of one of 2^52 equal steps.
    return (static_cast<double>(bits() >> 12U) + 0.5) * 0x1p-52;
}

std::uint64_t RandomNumbers::below(std::uint64_t size)
{
    // The lowest draws are refused where size does not divide 2^64: those that would favour some values.
    const std::uint64_t refused = (0 - size) % size;
    std::uint64_t draw = bits();
    while (draw < refused) {
        draw = bits();
    }
    return draw % size;
}

double RandomNumbers::normal()
{
    if (has_spare_normal_) {
        has_spare_normal_ = false;
        return spare_normal_;
    }
    double x = 0.0;
    double y = 0.0;
    double square = 0.0;
    do {
        x = 2.0 * uniform() - 1.0;
        y = 2.0 * uniform() - 1.0;
        square = x * x + y * y;
    } while (square >= 1.0 || square == 0.0);
    const double factor = std::sqrt(-2.0 * std::log(square) / square);
    spare_normal_ = y * factor;
    has_spare_normal_ = true;
    return x * factor;
}

double RandomNumbers::gamma(double shape)
{
    if (!(shape > 0.0)) {
        return 0.0;
    }
    if (shape < 1.0) {
        const double larger = gamma(shape + 1.0);
        return larger * std::pow(uniform(), 1.0 / shape);
    }
    const double d = shape - 1.0 / 3.0;
    const double c = 1.0 / std::sqrt(9.0 * d);
    while (true) {
        const double z = normal();
        const double root = 1.0 + c * z;
        if (root <= 0.0) {
            continue;
        }
        const double v = root * root * root;
        if (std::log(uniform()) < 0.5 * z * z + d - d * v + d * std::log(v)) {
            return d * v;
        }
    }
}

double RandomNumbers::beta(double a, double b)
{
    if (!(a > 0.0) || !(b > 0.0)) {
        return a > 0.0 ? 1.0 : 0.0;
    }
    const double first = gamma(a);
    const double second = gamma(b);
    if (first + second > 0.0) {
        return first / (first + second);
    }
    // Parameters so small that both gammas underflow: nearly all of such a beta lies at 0 and 1.
    return uniform() * (a + b) < a ? 1.0 : 0.0;
}

double RandomNumbers::binomial(double n, double p)
{
    if (!(n > 0.0) || !(p > 0.0) || p >= 1.0) {
        return p >= 1.0 ? n : 0.0;
    }
    const double mode = std::min(n, std::floor((n + 1.0) * p));
    // C(n, mode) = 1 / ((n + 1) B(mode + 1, n - mode + 1)).
    const double at_mode = std::exp(mode * std::log(p) + (n - mode) * std::log1p(-p) - std::log(n + 1.0)
                                    - log_beta(mode + 1.0, n - mode + 1.0));
    const double odds = p / (1.0 - p);
    return inverted_from_mode(mode, at_mode, n, uniform(), [n, odds](double x) { return (n - x + 1.0) / x * odds; });
}

double RandomNumbers::poisson(double mean)
{
    if (!(mean > 0.0)) {
        return 0.0;
    }
    const double mode = std::floor(mean);
    const double at_mode = std::exp(mode * std::log(mean) - mean - log_gamma(mode + 1.0));
    return inverted_from_mode(mode, at_mode, std::numeric_limits<double>::infinity(), uniform(),
                              [mean](double x) { return mean / x; });
}

} // namespace outturn::statistics
