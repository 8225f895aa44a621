// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_form_parts.h"

#include "widgets/report_choice_box.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QWidget>

namespace outturn::widgets {

QString sample_form_sheet()
{
    return QStringLiteral(
        "QGroupBox { font-weight: bold; }"
        "QLineEdit, QPlainTextEdit { background: palette(base); color: palette(text); border: 1px solid palette(dark);"
        " border-radius: 3px; padding: 2px 4px; }"
        "QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid palette(link); padding: 1px 3px; }"
        "QLineEdit:disabled { border-color: palette(mid); }");
}

QGridLayout *make_sample_grid(QWidget *box)
{
    auto *grid = new QGridLayout(box);
    const int em = box->fontMetrics().height();
    grid->setHorizontalSpacing(em / 2);
    grid->setVerticalSpacing(em / 3);
    grid->setColumnMinimumWidth(0, em * 8);
    grid->setColumnStretch(1, 1);
    return grid;
}

void choose(ReportChoiceBox *box, const QString &id)
{
    std::vector<ReportChoice> choices;
    for (int at = 0; at < box->count(); ++at) {
        choices.push_back({box->itemData(at).toString(), box->itemText(at), {}});
    }
    box->set_choices(choices, id); // else it takes the entry before for the chosen one
}

} // namespace outturn::widgets
