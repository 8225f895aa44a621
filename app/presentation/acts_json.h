// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/standing_acts.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// What auditors left out and corrected, as far as it concerns figures of the programme, and of the measure where one is
/// named: {"exclusions": [...], "corrections": [...]}, each with the number of its act, whom and which period it
/// concerns (null: every one), who did it and why. For machines that read a file without the workspace.
QJsonObject acts_in_force_json(const StandingActs &standing, const ProgrammeId &programme,
                               const MeasureId &measure = {});

/// How many figures of a measure in a period auditors changed: an act on a part of the period counts, too.
struct ActsOfPeriod {
    int left_out = 0;
    int corrected = 0;
};
ActsOfPeriod acts_of(const StandingActs &standing, const ProgrammeId &programme, const MeasureId &measure,
                     const Period &period);

} // namespace outturn::presentation
