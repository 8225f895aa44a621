// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wrapped_label.h"

#include <QtCore/QEvent>

namespace outturn::widgets {

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    if (width != known_width_ || text() != known_text_) {
        known_height_ = QLabel::heightForWidth(width);
        known_width_ = width;
        known_text_ = text();
    }
    return known_height_;
}

void WrappedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        known_width_ = -1;
    }
    QLabel::changeEvent(event);
}

} // namespace outturn::widgets
