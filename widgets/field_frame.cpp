// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field_frame.h"

#include <QtGui/QPalette>
#include <QtWidgets/QWidget>

namespace outturn::widgets {

void show_frame(QWidget *field, const QPalette &palette)
{
    QPalette own = palette;
    own.setColor(QPalette::Window, palette.color(QPalette::PlaceholderText));
    field->setPalette(own);
}

} // namespace outturn::widgets
