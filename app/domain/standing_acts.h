// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/act.h"
#include "domain/cell.h"
#include "foundation/result.h"

#include <vector>

namespace outturn {

/// Figures that an auditor left out: of one programme, and of one provider, measure or period where named. It holds for
/// figures that come in later, too, and of a period for every part of it: the year that is left out is its quarters. Left out with a cell are the cases that it counts; what a scheme derived from cases
/// at the import stays, unless no measure is named or the derived one is: it is left out as a figure of its own.
struct Exclusion {
    ProgrammeId programme;
    std::optional<ProviderId> provider;
    std::optional<MeasureId> measure;
    std::optional<Period> period;

    bool covers(const CellKey &key) const;
    friend bool operator==(const Exclusion &, const Exclusion &) = default;
};

/// A figure that an auditor corrected: what is given here stands in place of what the return says; the rest stays. The
/// figure is the one of this key that is in force, also one that a later return brings: whoever sees that the later
/// return is right takes the correction back. One that is counted from cases cannot be corrected.
struct Correction {
    CellKey key;
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<double> expected;
    std::optional<double> value;
    std::optional<Money> money;

    friend bool operator==(const Correction &, const Correction &) = default;
};

QByteArray write_exclusion(const Exclusion &exclusion);
Result<Exclusion> read_exclusion(const QByteArray &json);
QByteArray write_correction(const Correction &correction);
Result<Correction> read_correction(const QByteArray &json);

/// Exclusions and corrections in force, each with the act that it is; of two corrections of one figure the later holds.
struct StandingActs {
    struct StandingExclusion {
        Act act;
        Exclusion exclusion;
    };
    struct StandingCorrection {
        Act act;
        Correction correction;
    };
    std::vector<StandingExclusion> exclusions;
    std::vector<StandingCorrection> corrections;

    bool is_empty() const { return exclusions.empty() && corrections.empty(); }
    /// The oldest exclusion that covers the figure; null where none does.
    const StandingExclusion *exclusion_of(const CellKey &key) const;
    const StandingCorrection *correction_of(const CellKey &key) const;
};

/// From all acts of a workspace, the oldest first. Fails where the content of one cannot be read.
Result<StandingActs> standing_acts(const std::vector<Act> &acts);

/// Puts the correction into the figure: a corrected part loses its range, and the act is noted in corrected_by.
void apply(const StandingActs::StandingCorrection &correction, Cell &cell);

} // namespace outturn
