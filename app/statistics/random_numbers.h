// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace outturn::statistics {

/// One block of Philox 4x32 with ten rounds: a function of counter and key with nothing to remember, so that the
/// thousandth draw can be had without the ones before. Source: Salmon et al. 2011, Proc. SC11, Parallel random numbers.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

/// Random numbers for resampling: the same seed and stream give the same numbers on every machine, which the standard
/// library's distributions do not promise. Streams of one seed are independent: one for each replicate lets replicates
/// be drawn in any order. A value; copying it repeats its numbers. Not for secrets.
class RandomNumbers
{
public:
    explicit RandomNumbers(std::uint64_t seed, std::uint64_t stream = 0);

    std::uint64_t bits();

    /// Even on (0, 1), never either end; 2^52 different values.
    double uniform();

    /// Even on 0 .. size - 1, without favour; size > 0. Source: Lemire 2019, ACM TOMACS 29:3.
    std::uint64_t below(std::uint64_t size);

    /// Standard normal. Source: Marsaglia and Bray 1964, SIAM Review 6:260.
    double normal();

    /// Gamma with this shape and rate 1; 0 for shape 0. Source: Marsaglia and Tsang 2000, ACM TOMS 26:363.
    /// Domain: shape >= 0, finite.
    double gamma(double shape);

    /// Beta(a, b). Domain: a, b >= 0, not both 0; finite. For a = 0 it is 0, for b = 0 it is 1.
    double beta(double a, double b);

    /// A count of n at p, by inversion from the likeliest count outwards: O(sqrt n) steps.
    /// Domain: n >= 0 and whole, 0 <= p <= 1.
    double binomial(double n, double p);

    /// A Poisson count, likewise. Domain: 0 <= mean, finite.
    double poisson(double mean);

private:
    std::array<std::uint32_t, 2> key_;
    std::array<std::uint32_t, 4> counter_;
    std::array<std::uint32_t, 4> block_ = {};
    unsigned used_ = 4;
    double spare_normal_ = 0.0;
    bool has_spare_normal_ = false;
};

} // namespace outturn::statistics
