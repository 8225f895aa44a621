// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card_button.h"

#include "widgets/chart_palette.h"
#include "widgets/chart_text.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>

namespace outturn::widgets {

namespace {

/// Lays text out in lines of whole words; a word too long for a line, such as a file's name, is broken.
void lay_out(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double top = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, top});
        top += line.height();
    }
    layout.endLayout();
}

int wrapped_height(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    lay_out(layout, width);
    return qCeil(layout.boundingRect().height());
}

void draw_wrapped(QPainter &painter, QPoint top_left, int width, const QString &text)
{
    QTextLayout layout(text, painter.font());
    lay_out(layout, width);
    layout.draw(&painter, top_left);
}

} // namespace

CardButton::CardButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardButton::set_words(const QString &title, const QStringList &lines, const QString &badge)
{
    title_ = title;
    lines_ = lines;
    badge_ = badge;
    setAccessibleName(title);
    QStringList rest = lines;
    if (!badge.isEmpty()) {
        rest.prepend(badge);
    }
    setAccessibleDescription(rest.join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

void CardButton::set_title_bold(bool bold)
{
    bold_ = bold;
    updateGeometry();
}

void CardButton::set_muted(bool muted)
{
    muted_ = muted;
    update();
}

void CardButton::set_framed(bool framed)
{
    framed_ = framed;
    updateGeometry();
    update();
}

QFont CardButton::title_font() const
{
    QFont of_title = font();
    of_title.setBold(bold_);
    return of_title;
}

QFont CardButton::line_font() const
{
    return scaled_font(font(), 0.92);
}

int CardButton::padding() const
{
    return framed_ ? fontMetrics().height() * 4 / 5 : fontMetrics().height() / 2;
}

int CardButton::badge_width() const
{
    if (badge_.isEmpty()) {
        return 0;
    }
    QFont bold = line_font();
    bold.setBold(true);
    return QFontMetrics(bold).horizontalAdvance(badge_) + padding() * 2;
}

int CardButton::badge_height() const
{
    return QFontMetrics(line_font()).height() + 2;
}

bool CardButton::badge_is_beside(int width) const
{
    const int title = QFontMetrics(title_font()).horizontalAdvance(title_);
    return title + badge_width() + 2 * padding() <= width;
}

QRect CardButton::title_rect(int width) const
{
    const int beside = badge_is_beside(width) ? badge_width() : 0;
    const int room = std::max(1, width - 2 * padding() - beside);
    return {padding(), padding(), room, wrapped_height(title_, title_font(), room)};
}

int CardButton::heightForWidth(int width) const
{
    int height = title_rect(width).height() + 2 * padding();
    const int room = std::max(1, width - 2 * padding());
    for (const QString &line : lines_) {
        height += wrapped_height(line, line_font(), room);
    }
    if (!badge_.isEmpty() && !badge_is_beside(width)) {
        height += badge_height() + padding() / 2;
    }
    return height;
}

bool CardButton::hasHeightForWidth() const
{
    return true;
}

QSize CardButton::sizeHint() const
{
    int width = QFontMetrics(title_font()).horizontalAdvance(title_) + badge_width();
    const QFontMetrics metrics(line_font());
    for (const QString &line : lines_) {
        width = std::max(width, metrics.horizontalAdvance(line));
    }
    width = std::min(width, fontMetrics().height() * 18) + 2 * padding() + 2;
    return {width, heightForWidth(width)};
}

QSize CardButton::minimumSizeHint() const
{
    return {fontMetrics().height() * 6 + badge_width(), fontMetrics().height() + 2 * padding()};
}

void CardButton::paint_ground(QPainter &painter) const
{
    const ChartPalette colours = chart_palette(palette());
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor tint = colours.mark;
    tint.setAlphaF(isDown() ? 0.18F : 0.08F);
    painter.setPen(framed_ ? QPen(palette().color(QPalette::Dark), 1) : QPen(Qt::NoPen));
    if (framed_) {
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(frame, 4, 4);
    }
    painter.setBrush(isEnabled() && (underMouse() || isDown()) ? QBrush(tint) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(frame, 4, 4);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.focus, 2));
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 3, 3);
    }
}

void CardButton::paint_badge(QPainter &painter) const
{
    if (badge_.isEmpty()) {
        return;
    }
    const ChartPalette colours = chart_palette(palette());
    QFont bold = line_font();
    bold.setBold(true);
    painter.setFont(bold);
    const int pill_width = badge_width() - padding();
    const QPoint beside(width() - padding() - pill_width, padding());
    const QPoint below(padding(), height() - padding() - badge_height());
    const QRect pill(badge_is_beside(width()) ? beside : below, QSize(pill_width, badge_height()));
    painter.setPen(QPen(colours.active_text, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(pill), pill.height() / 2.0, pill.height() / 2.0);
    painter.drawText(pill, Qt::AlignCenter, badge_);
}

void CardButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_ground(painter);
    const ChartPalette colours = chart_palette(palette());
    const QRect title = title_rect(width());
    painter.setFont(title_font());
    painter.setPen(muted_ || !isEnabled() ? colours.muted_text : colours.text);
    draw_wrapped(painter, title.topLeft(), title.width(), title_);
    painter.setFont(line_font());
    painter.setPen(colours.muted_text);
    const int room = std::max(1, width() - 2 * padding());
    int top = title.bottom() + 1;
    for (const QString &line : lines_) {
        draw_wrapped(painter, {padding(), top}, room, line);
        top += wrapped_height(line, line_font(), room);
    }
    paint_badge(painter);
}

void CardButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    updateGeometry();
    update();
}

void CardButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void CardButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace outturn::widgets
