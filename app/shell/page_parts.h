// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QComboBox;
class QHBoxLayout;
class QToolButton;
class QWidget;

/// What the pages beside the results have in common.
namespace outturn::shell {

class Actions;

/// A title without the letter that Alt reaches it by: "Chec&k", and "Gwiriad (&K)" where the letter is none of the word's.
QString without_mnemonic(const QString &title);

/// The button that leads back to the results.
QToolButton *make_way_back(QWidget *parent, const Actions &actions);

/// A combo box behind its title, named for screen readers by it. The row owns both.
QComboBox *add_choice(QHBoxLayout *layout, QWidget *row, const QString &title, const char *name, int stretch = 0);

} // namespace outturn::shell
