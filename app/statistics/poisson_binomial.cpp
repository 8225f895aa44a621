// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/poisson_binomial.h"

namespace outturn::statistics {

void PoissonBinomial::set(std::span<const double> probabilities, std::size_t certain)
{
    constexpr double negligible = 1e-20;
    values_.assign(probabilities.size() + 3, 0.0);
    double *const values = values_.data() + 1;
    values[0] = 1.0;
    offset_ = certain;
    first_ = 0;
    last_ = 0;
    for (const double p : probabilities) {
        if (p <= 0.0) {
            continue;
        }
        if (p >= 1.0) {
            ++offset_;
            continue;
        }
        const double rest = 1.0 - p;
        ++last_;
        for (std::size_t k = last_; k > first_; --k) {
            values[k] = values[k] * rest + values[k - 1] * p;
        }
        values[first_] *= rest;
        while (first_ < last_ && values[first_] < negligible) {
            values[first_] = 0.0;
            ++first_;
        }
        while (last_ > first_ && values[last_] < negligible) {
            values[last_] = 0.0;
            --last_;
        }
    }
}

} // namespace outturn::statistics
