// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QToolButton;

namespace outturn::widgets {

/// A line above every page that cannot be closed: what holds for all of them. Hidden while there is nothing to say.
class StandingBar final : public QFrame
{
    Q_OBJECT

public:
    explicit StandingBar(QWidget *parent = nullptr);

    void show_text(const QString &text);

signals:
    /// The reader wants to see what it speaks of.
    void activated();

private:
    QLabel *text_;
    QToolButton *show_;
};

} // namespace outturn::widgets
