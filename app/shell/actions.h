// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtGui/QAction>

class QMenuBar;

namespace outturn::shell {

/// Every action of the program, declared once in one table: menus, buttons, shortcuts and help are made from it. The
/// actions belong to the widget given; whoever acts on one connects to it by its id.
class Actions
{
public:
    explicit Actions(QWidget *owner);

    QAction *action(const QString &id) const;
    void fill(QMenuBar *bar) const;
    /// Icons in the colours of the palette; again when it changes.
    void update_icons(const QPalette &palette);
    /// "Ctrl+I: Import returns", one a line.
    QStringList shortcut_lines() const;

private:
    QHash<QString, QAction *> actions_;
    QStringList order_;
};

} // namespace outturn::shell
