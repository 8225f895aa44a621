// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"

namespace outturn::ingest {

/// All measures of one return in the order in which they were met, listed ones before those made by templates. The
/// measures that one template makes are a family: figures that stand once for all of them (the row "Total") are kept
/// under the family. A family's number is below zero, so that it can stand wherever a measure's can.
class MeasureBook
{
public:
    static constexpr int no_family = 0;

    /// The number of the measure; the first of an id stands.
    int add(const MappedMeasure &measure, int family = no_family);
    int add_family(const MappedMeasure &pattern);

    const MappedMeasure &at(int number) const;
    int family_of(int measure) const { return families_of_[static_cast<size_t>(measure)]; }
    int size() const { return static_cast<int>(measures_.size()); }

private:
    std::vector<MappedMeasure> measures_;
    std::vector<int> families_of_;
    std::vector<MappedMeasure> families_;
    QHash<MeasureId, int> numbers_;
};

/// A column of a row in which one part of a measure stands.
struct FigureUse {
    int column = 0;  ///< from 0
    int measure = 0; ///< or family, in the measure book
    Part part = Part::value;
    int source = 0;               ///< which of the part's sources
    std::optional<Period> period; ///< where the header gives it
};

} // namespace outturn::ingest
