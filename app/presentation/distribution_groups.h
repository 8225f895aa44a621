// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// What makes a group of providers.
enum class DistributionBy {
    region,
    council_class, ///< county, unitary ...; contractors are a group of their own
    type,          ///< local authorities and contractors
    whole,         ///< all in one
};

/// One group with a figure or more: its members' spread, and what they achieve together.
struct DistributionPart {
    QString id; ///< "region:London", "type:contractor"; no id of a provider looks like it
    QString name;
    std::vector<size_t> positions; ///< of those with a value, in the order of the answer
    int without_value = 0;
    int withheld = 0; ///< from a document; they count towards what the group achieves together, where that is told
    std::optional<double> lower_quartile; ///< the three where there are five values or more, none withheld
    std::optional<double> median;
    std::optional<double> upper_quartile;
    std::optional<double> pooled; ///< none for plain values, which have no denominators
    std::optional<statistics::Interval> interval95;
};

/// The choices that make two groups or more, regions first; the whole where there is none.
std::vector<DistributionBy> distribution_choices(const analysis::SpreadAnswer &answer);

/// The first of them.
DistributionBy default_distribution(const analysis::SpreadAnswer &answer);

/// "By region", "By class of council" ...
QString distribution_title(DistributionBy by, const Wording &wording);

/// The groups, best first by what their members achieve together; highest first where neither end is good.
std::vector<DistributionPart> distribution_parts(const analysis::SpreadAnswer &answer, DistributionBy by,
                                                 const Wording &wording);

/// From which group to which, each taken together, in a sentence; empty with one group or plain values.
QString distribution_ends(const analysis::SpreadAnswer &answer, const std::vector<DistributionPart> &parts,
                          const Wording &wording);

/// How much of the variation lies between the groups, in a sentence; empty where that cannot be said.
QString distribution_shares(const analysis::SpreadAnswer &answer, const std::vector<DistributionPart> &parts,
                            const Wording &wording);

} // namespace outturn::presentation
