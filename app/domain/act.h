// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace outturn {

/// What an auditor did in a workspace. Acts are only ever appended: undoing one appends the act that reverses it.
enum class ActKind {
    exclusion,      ///< figures are left out of every answer (domain/standing_acts.h)
    correction,     ///< a figure is replaced (likewise)
    sample,         ///< a sample was planned and drawn, or extended (audit/sample_record.h)
    sample_results, ///< what the test of some of its items gave
    finding,        ///< a finding or a lesson, or the next revision of one (audit/finding.h)
    reversal,       ///< an earlier act holds no longer
};

/// The stable word of a kind: "exclusion", "sample-results"; also the kind of its entry in the trail.
QString act_word(ActKind kind);
std::optional<ActKind> act_from_word(QStringView word);

struct Act {
    qint64 id = 0; ///< set by the workspace: from 1, without gaps
    QDateTime at;  ///< set by the workspace, UTC
    ActKind kind = ActKind::exclusion;
    QString person;      ///< who did it, as they call themselves; never empty
    QString reason;      ///< never empty for an exclusion, a correction and a reversal
    QString subject;     ///< what it concerns, where later acts concern the same: "finding/3", "sample/1"
    QByteArray json;     ///< its content, one object; empty for a reversal
    qint64 reverses = 0; ///< of a reversal: the act that holds no longer
};

/// Those that hold, the oldest first, without reversals: an act holds unless a reversal of it does, and a reversal that
/// is itself reversed counts for nothing. `acts` are all of a workspace, the oldest first.
std::vector<Act> acts_that_hold(const std::vector<Act> &acts);

} // namespace outturn
