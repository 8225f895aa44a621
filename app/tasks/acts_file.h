// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/standing_acts.h"
#include "foundation/clock.h"

namespace outturn::tasks {

/// Exclusions and corrections as a file, so that whoever has the returns can apply them again: JSON with "format":
/// "outturn-acts" and "version": 1, and of each act its kind, person, reason, time and content, in the order in which they
/// were done.
QByteArray write_acts_file(const StandingActs &standing);
/// Unknown keys and other kinds of acts are refused with their path.
Result<std::vector<Act>> read_acts_file(const QByteArray &json, const QString &file_name);

struct AppliedActs {
    int applied = 0;
    int standing_already = 0; ///< the same act stands in the workspace
    int with_derived = 0;     ///< of the applied: of what was worked out from the cases of another
    /// What was worked out from the cases of a measure that the acts leave out, and stays.
    std::vector<Exclusion> derived_left;
};

/// Whether an exclusion of one measure takes with it what a scheme worked out from the same cases, as acts of their own.
enum class DerivedFigures { stay, go };
/// Records the acts of a file in a workspace, under their own persons and reasons; a provider may be named by its code
/// or name. The first that cannot be applied ends
/// it with its reason; those before it stay, as the trail says.
Result<AppliedActs> apply_acts(const QString &workspace, const std::vector<Act> &acts, const Clock &clock,
                               DerivedFigures derived = DerivedFigures::stay, const QString &own_folder = {});

} // namespace outturn::tasks
