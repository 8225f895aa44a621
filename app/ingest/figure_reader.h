// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"
#include "ingest/sheet_file.h"

namespace outturn::ingest {

/// What a cell says of one part of a measure: a number, a reason for none, or something that is neither.
struct FigureReading {
    enum class State { number, missing, wrong };

    State state = State::wrong;
    double value = 0; ///< percentages in percent, counts and values times the unit's factor, money in pounds
    Money money;      ///< of the parts that are money
    int decimals = 0; ///< with which the number was written, in the unit of value; of percentages only
    Missing missing = Missing::none;
    std::optional<CountRange> range; ///< of a suppressed count
    QString rule;                    ///< of what is wrong
    QString what;                    ///< the sentence; of a missing one only where there is more to say than usual
};

Aspect aspect_of(Part part);

/// Turns the text of a cell into a figure by the markers of a profile. Borrows the profile; reads nothing else.
class FigureReader
{
public:
    enum class Looks { blank, number, marker, text };

    explicit FigureReader(const MappingProfile &profile) : profile_(profile) {}

    FigureReading read(const SheetRow &row, int column, Part part, const MappedMeasure &measure) const;
    /// What the cell could be wherever figures stand; cheaper than reading it.
    Looks looks(const SheetRow &row, int column) const;
    /// What a text means that stands for no figure.
    std::optional<MarkerMeaning> marker(QStringView text) const;

private:
    const MappingProfile &profile_;
};

/// The text of a cell without blanks around it, without the note digits that its superscripts mark and without
/// bracketed remarks.
QString figure_text(const SheetRow &row, int column);

} // namespace outturn::ingest
