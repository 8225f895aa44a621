// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/act.h"
#include "presentation/wording.h"

#include <QtCore/QObject>

class QAction;

namespace outturn::shell {

class AuditWork;
class Preferences;
class Prompts;

/// The exclusions and corrections that were made since the workspace was opened, so that the last can be taken back from
/// any page by one action, and then the one before. What was left out together is taken back together. Borrows all that
/// it is given; GUI thread.
class LastActs : public QObject
{
    Q_OBJECT

public:
    LastActs(AuditWork &work, Preferences &preferences, Prompts &prompts, const presentation::Wording &wording,
             QAction &action, QObject *parent = nullptr);

    /// `elsewhere`: something with an undo of its own is looked at.
    void update(bool elsewhere);
    /// Asks who takes it back and why; nothing where there is none.
    void take_back();

signals:
    void told(const QString &message);
    void failed(const QString &message);

private:
    using Together = std::vector<qint64>; ///< ids, the oldest first

    void follow();
    void add(const Act &act, const std::vector<Act> &acts);
    QString subject_of(const Together &together);

    AuditWork &work_;
    Preferences &preferences_;
    Prompts &prompts_;
    const presentation::Wording &wording_;
    QAction &action_;
    QString tip_; ///< of the action, where there is nothing to take back
    QString workspace_;
    qint64 known_ = 0; ///< acts up to here were looked at
    std::vector<Together> last_;
    bool elsewhere_ = false;
};

} // namespace outturn::shell
