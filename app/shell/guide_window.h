// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace outturn::shell {

/// The guide: what charts and words mean, and the keys. Reads its page from the program, needs no network; deletes
/// itself when closed.
class GuideWindow : public QDialog
{
    Q_OBJECT

public:
    GuideWindow(const QString &language, const QStringList &shortcuts, QWidget *parent);
};

} // namespace outturn::shell
