// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check.h"
#include "presentation/wording.h"

#include <QtWidgets/QWidget>

class QScrollArea;

namespace outturn::widgets {
class NumberTable;
} // namespace outturn::widgets

namespace outturn::shell {

/// Every check in a line, and below how the chosen one finds what it finds. Borrows the wording.
class CheckListView : public QWidget
{
    Q_OBJECT

public:
    explicit CheckListView(const presentation::Wording &wording, QWidget *parent = nullptr);

    /// Null for none.
    void show_run(audit::SharedChecks run);

signals:
    /// By a double click or Enter: what this check found is wanted.
    void activated(const QString &check);

private:
    void choose(const QString &check);
    void explain();

    const presentation::Wording &wording_;
    audit::SharedChecks run_;
    widgets::NumberTable *table_ = nullptr;
    QScrollArea *explanation_ = nullptr;
};

} // namespace outturn::shell
