// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_preview_delegate.h"

#include "widgets/chart_palette.h"
#include "widgets/chart_text.h"
#include "widgets/sheet_preview_model.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace outturn::widgets {

namespace {

QColor blend(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](int one, int other) { return static_cast<int>(share * one + (1 - share) * other); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

/// The colour of a part's words; a tint of it is the ground.
QColor part_colour(CellPart part, const ChartPalette &colours)
{
    const bool dark = colours.dark;
    switch (part) {
    case CellPart::provider:
        return colours.mark;
    case CellPart::period:
        return colours.active_text;
    case CellPart::numerator:
        return colours.best_text;
    case CellPart::denominator:
        return colours.worst_text;
    case CellPart::rate:
        return dark ? QColor(0xb9, 0xa2, 0xe0) : QColor(0x4c, 0x2c, 0x6d);
    case CellPart::cost:
        return dark ? QColor(0xe3, 0xc0, 0x4f) : QColor(0x6b, 0x52, 0x00);
    case CellPart::group:
        return dark ? QColor(0xd6, 0xb8, 0xa0) : QColor(0x6b, 0x4a, 0x35);
    case CellPart::header:
        return colours.text;
    case CellPart::note:
    case CellPart::left_out:
    case CellPart::unused:
        break;
    }
    return colours.muted_text;
}

/// A text in pieces: what stands on the line, what is raised (note digits), and what is said beside it.
struct Pieces {
    QString text;
    QString raised;
    QString beside;
};

Pieces pieces_of(const QModelIndex &index)
{
    Pieces pieces;
    pieces.text = index.data().toString();
    pieces.text.replace(u'\n', u' ');
    const int raised =
        std::min(index.data(SheetPreviewModel::raised_role).toInt(), static_cast<int>(pieces.text.size()));
    pieces.raised = pieces.text.right(raised);
    pieces.text.chop(raised);
    pieces.beside = index.data(SheetPreviewModel::beside_role).toString();
    return pieces;
}

void draw_pieces(QPainter *painter, const QRect &room, Qt::Alignment alignment, const Pieces &pieces, const QFont &font,
                 const QColor &beside)
{
    const QFont small = scaled_font(font, 0.82);
    const QFontMetrics metrics(font);
    const QFontMetrics small_metrics(small);
    const int gap = pieces.beside.isEmpty() ? 0 : small_metrics.horizontalAdvance(u' ');
    const int raised_width = small_metrics.horizontalAdvance(pieces.raised);
    const int beside_width = gap + small_metrics.horizontalAdvance(pieces.beside);
    const int text_room = std::max(0, room.width() - raised_width - beside_width);
    const QString text = metrics.elidedText(pieces.text, Qt::ElideRight, text_room);
    const int text_width = metrics.horizontalAdvance(text);
    const int whole = text_width + raised_width + beside_width;
    int x = alignment.testFlag(Qt::AlignRight) ? room.right() + 1 - whole : room.left();
    const int baseline = room.top() + (room.height() - metrics.height()) / 2 + metrics.ascent();
    painter->setFont(font);
    painter->drawText(x, baseline, text);
    x += text_width;
    painter->setFont(small);
    painter->drawText(x, baseline - metrics.height() / 4, pieces.raised);
    painter->setPen(beside);
    painter->drawText(x + raised_width + gap, baseline, pieces.beside);
}

/// Note digits as the characters made for it: a header's lines are drawn whole.
QString raised_text(const QString &digits)
{
    static const QString small = QStringLiteral("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079");
    QString raised;
    for (const QChar digit : digits) {
        raised += digit >= u'0' && digit <= u'9' ? small[digit.unicode() - u'0'] : digit;
    }
    return raised;
}

void draw_header(QPainter *painter, const QRect &room, Qt::Alignment alignment, const Pieces &pieces, const QFont &font)
{
    painter->setFont(font);
    const QString text = (pieces.text + raised_text(pieces.raised)).simplified();
    const QStringList lines = wrapped_lines(text, QFontMetricsF(font), room.width(), 4);
    const int height = static_cast<int>(lines.size()) * QFontMetrics(font).height();
    const int x = alignment.testFlag(Qt::AlignRight) ? room.right() + 1 : room.left();
    draw_lines(*painter, lines, QPointF(x, room.top() + (room.height() - height) / 2), alignment);
}

/// A frame, and for an error a filled corner too, so that it is told from a question without colour.
void draw_problem(QPainter *painter, const QRect &rect, ProblemLevel level, const ChartPalette &colours)
{
    if (level == ProblemLevel::none) {
        return;
    }
    const bool is_error = level == ProblemLevel::error;
    const QColor colour = is_error ? colours.worst : colours.active_text;
    QPen pen(colour, 2);
    if (level == ProblemLevel::warning) {
        pen.setStyle(Qt::DotLine);
    }
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(1, 1, -2, -2));
    if (is_error) {
        const int side = std::max(7, rect.height() * 2 / 5);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        const QPoint corner = rect.topRight();
        painter->drawPolygon(QPolygon({corner, corner - QPoint(side, 0), corner + QPoint(0, side)}));
    }
}

} // namespace

PartColours part_colours(CellPart part, const QPalette &palette)
{
    const ChartPalette colours = chart_palette(palette);
    const QColor text = part_colour(part, colours);
    switch (part) {
    case CellPart::unused:
    case CellPart::header:
        return {colours.ground, text};
    case CellPart::left_out:
    case CellPart::note:
        return {palette.color(QPalette::AlternateBase), text};
    default:
        return {blend(text, colours.ground, colours.dark ? 0.16 : 0.11), text};
    }
}

void SheetPreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto part = static_cast<CellPart>(index.data(SheetPreviewModel::part_role).toInt());
    const auto kind = static_cast<PreviewRowKind>(index.data(SheetPreviewModel::kind_role).toInt());
    const auto level = static_cast<ProblemLevel>(index.data(SheetPreviewModel::level_role).toInt());
    const ChartPalette colours = chart_palette(option.palette);
    const PartColours own = part_colours(part, option.palette);
    const bool is_header = kind == PreviewRowKind::header;
    const bool is_muted = part == CellPart::left_out || part == CellPart::note || part == CellPart::unused;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, selected ? blend(colours.focus, own.ground, 0.12) : own.ground);
    QFont font = option.font;
    font.setBold(is_header);
    font.setItalic(kind == PreviewRowKind::left_out || kind == PreviewRowKind::gap);
    const QColor ink = is_header ? own.text : is_muted ? colours.muted_text : colours.text;
    painter->setPen(ink);
    const int margin = option.fontMetrics.height() / 2;
    const QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (is_header) {
        draw_header(painter, room, alignment, pieces_of(index), font);
    } else {
        draw_pieces(painter, room, alignment, pieces_of(index), font, colours.muted_text);
    }
    draw_problem(painter, option.rect, level, colours);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        const int inset = level == ProblemLevel::none ? 1 : 3; // inside the problem's own frame
        painter->setPen(QPen(colours.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(inset, inset, -inset - 1, -inset - 1));
    }
    painter->restore();
}

} // namespace outturn::widgets
