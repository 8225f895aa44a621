// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/wording.h"
#include "shell/exploration.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace outturn::widgets {
class NumberTable;
}

namespace outturn::shell {

class Actions;
class AuditWork;

/// Everything that was done to the workspace, whether the chain of it is whole, and its last hash to be noted
/// elsewhere.
class TrailView : public QWidget
{
    Q_OBJECT

public:
    TrailView(Exploration &exploration, AuditWork &work, const Actions &actions, const presentation::Wording &wording,
              QWidget *parent = nullptr);

    void show_present();
    void copy_table();

signals:
    void done(const QString &message);

private:
    void show_entry();

    Exploration &exploration_;
    AuditWork &work_;
    const presentation::Wording &wording_;
    QLabel *chain_;
    QLineEdit *hash_;
    QPushButton *copy_;
    widgets::NumberTable *table_;
    QLabel *entry_; ///< the current one, in full
};

} // namespace outturn::shell
