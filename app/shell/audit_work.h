// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "audit/sample_record.h"
#include "domain/standing_acts.h"
#include "domain/trail_entry.h"
#include "foundation/clock.h"

#include <QtCore/QObject>

namespace outturn::shell {

/// What auditors did in the open workspace: its acts, and what follows from them. Reads and writes by short connections
/// of its own; both take a few milliseconds. GUI thread.
class AuditWork : public QObject
{
    Q_OBJECT

public:
    explicit AuditWork(QObject *parent = nullptr) : QObject(parent) {}

    /// Empty: none is open. Nothing is read before it is asked for.
    void set_workspace(const QString &path);
    /// Another connection may have added something.
    void forget();
    const QString &workspace() const { return workspace_; }

    const std::vector<Act> &acts();
    const std::vector<audit::Sample> &samples();
    const std::vector<audit::Finding> &findings();
    const StandingActs &standing();
    const std::vector<TrailEntry> &trail();
    /// Why nothing could be read; empty where it could.
    const QString &problem();

    /// Appends an act; at and id are set. Tells whom it concerns by a signal.
    Result<Act> record(const Act &act, const Clock &clock = system_clock());
    /// A new finding (number 0) or the next revision of one; one that says the same is not written.
    /// The reason is for the trail; it may be empty.
    Result<> save_finding(const audit::Finding &finding, const QString &person, const Clock &clock = system_clock(),
                          const QString &reason = {});
    /// Reverses the act that holds under this id.
    Result<> reverse(qint64 act, const QString &person, const QString &reason, const Clock &clock = system_clock());
    int next_finding();
    int next_sample();

signals:
    /// Acts were added, or others are to be read.
    void changed();
    /// Figures are left out or corrected that were not before, or the other way: every answer is to be read anew.
    void figures_changed();

private:
    void read();

    QString workspace_;
    bool is_read_ = false;
    std::vector<Act> acts_;
    std::vector<audit::Sample> samples_;
    std::vector<audit::Finding> findings_;
    StandingActs standing_;
    std::vector<TrailEntry> trail_;
    QString problem_;
};

} // namespace outturn::shell
