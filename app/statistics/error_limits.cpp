// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/error_limits.h"

#include "statistics/special_functions.h"

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cmath>

namespace outturn::statistics {
namespace {

constexpr double tie = 1e-11; // of the tail; a sum of a thousand terms is good to a tenth of that

/// P(X = x) for a binomial X, 0 < p < 1.
double binomial_term(double x, double n, double p)
{
    // Of Boost rather than by logarithms of gammas, which for a large population cancel each other's digits.
    return boost::math::ibeta_derivative(x + 1.0, n - x + 1.0, p) / (n + 1.0);
}

/// P(X = x) where neither nothing nor all is drawn. By three binomials, each of moderate size: Loader 2000, Fast and
/// accurate computation of binomial probabilities.
double hypergeometric_term(double x, double size, double marked, double n)
{
    const double share = n / size;
    return binomial_term(x, marked, share) * binomial_term(n - x, size - marked, share) / binomial_term(n, size, share);
}

/// Terms from x outwards, downwards or upwards, until they no longer count. x lies on that side of the mean.
double sum_of_terms(double x, double last, double size, double marked, double n)
{
    const bool down = last < x;
    double term = hypergeometric_term(x, size, marked, n);
    double sum = term;
    for (double i = x; i != last; i += down ? -1.0 : 1.0) {
        term *= down ? i / (marked - i + 1.0) * ((size - marked - n + i) / (n - i + 1.0))
                     : (marked - i) / (i + 1.0) * ((n - i) / (size - marked - n + i + 1.0));
        sum += term;
        if (term < sum * 1e-18)
            break;
    }
    return std::min(sum, 1.0);
}

struct Support {
    double least = 0;
    double most = 0;
    double mean = 0;
};

Support support_of(double size, double marked, double n)
{
    return {std::max(0.0, n + marked - size), std::min(n, marked), n * (marked / size)};
}

/// The first whole number in (low, high] at which `holds` does; it holds at high, and from some place on.
template <typename Holds> double first_place(double low, double high, Holds &&holds)
{
    while (high - low > 1.0) {
        const double middle = std::floor(low + (high - low) / 2.0);
        (holds(middle) ? high : low) = middle;
    }
    return high;
}

} // namespace

double hypergeometric_low(double x, double size, double marked, double n)
{
    const Support support = support_of(size, marked, n);
    if (x < support.least)
        return 0.0;
    if (x >= support.most)
        return 1.0;
    return x <= support.mean ? sum_of_terms(x, support.least, size, marked, n)
                             : 1.0 - sum_of_terms(x + 1.0, support.most, size, marked, n);
}

double hypergeometric_high(double x, double size, double marked, double n)
{
    const Support support = support_of(size, marked, n);
    if (x <= support.least)
        return 1.0;
    if (x > support.most)
        return 0.0;
    return x >= support.mean ? sum_of_terms(x, support.most, size, marked, n)
                             : 1.0 - sum_of_terms(x - 1.0, support.least, size, marked, n);
}

double binomial_upper_limit(double x, double n, double confidence)
{
    return x >= n ? 1.0 : beta_lower_inverse(x + 1.0, n - x, confidence);
}

double binomial_lower_limit(double x, double n, double confidence)
{
    return x <= 0.0 ? 0.0 : beta_lower_inverse(x, n - x + 1.0, 1.0 - confidence);
}

double poisson_upper_limit(double x, double n, double confidence)
{
    return gamma_lower_inverse(x + 1.0, confidence) / n;
}

double poisson_lower_limit(double x, double n, double confidence)
{
    return x <= 0.0 ? 0.0 : gamma_lower_inverse(x, 1.0 - confidence) / n;
}

double hypergeometric_upper_limit(double x, double n, double size, double confidence)
{
    // With more than size - (n - x) errors the n - x sound ones could not have been drawn.
    const double most = size - (n - x);
    if (exceeds_risk(hypergeometric_low(x, size, most, n), confidence))
        return most;
    return first_place(x, most,
                       [&](double marked) { return !exceeds_risk(hypergeometric_low(x, size, marked, n), confidence); })
        - 1.0;
}

double hypergeometric_lower_limit(double x, double n, double size, double confidence)
{
    if (x <= 0.0)
        return 0.0;
    return first_place(x - 1.0, size - (n - x), [&](double marked) {
        return exceeds_risk(hypergeometric_high(x, size, marked, n), confidence);
    });
}

bool exceeds_risk(double tail, double confidence)
{
    return tail > (1.0 - confidence) * (1.0 + tie);
}

bool is_below_risk(double tail, double confidence)
{
    return tail < (1.0 - confidence) * (1.0 - tie);
}

} // namespace outturn::statistics
