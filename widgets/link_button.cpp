// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/link_button.h"

#include "widgets/chart_palette.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace outturn::widgets {

namespace {

constexpr int wrap_flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
constexpr int margin = 3;

} // namespace

LinkButton::LinkButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LinkButton::set_text(const QString &text)
{
    words_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(words_) + 2 * margin + 1, fontMetrics().height() + 2 * margin};
}

QSize LinkButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().height() * 6), fontMetrics().height() + 2 * margin};
}

bool LinkButton::hasHeightForWidth() const
{
    return true;
}

int LinkButton::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(1, width - 2 * margin), 100000);
    return fontMetrics().boundingRect(room, Qt::AlignTop | Qt::TextWordWrap, words_).height() + 2 * margin;
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartPalette colours = chart_palette(palette());
    QFont underlined = font();
    underlined.setUnderline(underMouse() || hasFocus());
    painter.setFont(underlined);
    painter.setPen(isEnabled() ? colours.mark : colours.muted_text);
    painter.drawText(rect().adjusted(margin, margin, -margin, -margin), wrap_flags, words_);
    if (hasFocus()) {
        painter.setPen(QPen(colours.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void LinkButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LinkButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace outturn::widgets
