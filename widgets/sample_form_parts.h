// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QGridLayout;
class QWidget;

namespace outturn::widgets {

class ReportChoiceBox;

/// What the forms of samples share: frames that are seen on a dark ground, and labels at the left of their fields in
/// columns of one width.
QString sample_form_sheet();
QGridLayout *make_sample_grid(QWidget *box);
/// One of the choices that the box has, without telling.
void choose(ReportChoiceBox *box, const QString &id);

} // namespace outturn::widgets
