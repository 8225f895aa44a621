// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/claim_population.h"

namespace outturn::shell {

/// Claims that a sample is to be drawn from, and what a plan asks of them.
struct CountedClaims {
    tasks::ClaimPopulation claims;
    qint64 positive = 0;
    Money value; ///< of those above nought
    qint64 negatives = 0;
    Money negative_value;
    qint64 zeros = 0;
    qint64 without_value = 0;

    qint64 all() const { return positive + negatives + zeros + without_value; }
};

CountedClaims count_claims(tasks::ClaimPopulation claims);

/// Of a draw of this size by value, spread over the strata: items at least as large as the interval of their stratum.
struct CertainClaims {
    qint64 claims = 0;
    Money value;
    double interval = 0; ///< pounds or claims; of several strata the smallest
    double largest_interval = 0;
};
CertainClaims certain_claims(const CountedClaims &counted, qint64 size, audit::SelectionUnit unit);

} // namespace outturn::shell
