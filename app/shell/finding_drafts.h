// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"

#include <QtCore/QTimer>

#include <map>

namespace outturn::shell {

class Preferences;

/// What was written of findings and is not on record yet: kept for each workspace until it is saved or given up, also
/// when the program ends. Ids are numbers of findings, and "new:1" and so on of those that have none yet. GUI thread.
class FindingDrafts : public QObject
{
    Q_OBJECT

public:
    FindingDrafts(Preferences &preferences, QObject *parent = nullptr);
    ~FindingDrafts() override;

    /// Those of another workspace are put away, those of this one come out. Empty: none is open.
    void set_workspace(const QString &path);
    const std::map<QString, audit::Finding> &all() const { return drafts_; }
    const audit::Finding *find(const QString &id) const;
    void keep(const QString &id, const audit::Finding &finding);
    void remove(const QString &id);
    /// An id for one that has no number yet.
    QString new_id() const;
    void store();

private:
    void load();

    Preferences &preferences_;
    QString workspace_;
    std::map<QString, audit::Finding> drafts_;
    QTimer waiting_; ///< until the user pauses
};

} // namespace outturn::shell
