// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_front.h"

#include "reporting/page_blocks.h"

#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace outturn::reporting {

namespace {

/// A short title is set large; a long one must leave room for the rest.
int title_pixels(const QString &title)
{
    return title.size() <= 60 ? 40 : title.size() <= 140 ? 32 : 24;
}

/// The day in the document's language, never in the system's.
QString day_of(const Document &document)
{
    return document.date.isValid()
        ? QLocale(document.language).toString(document.date.toUTC().date(), QStringLiteral("d MMMM yyyy"))
        : QString();
}

Strip cover_bar(qreal width)
{
    Strip strip;
    strip.height = 150;
    strip.draw = [width](QPainter &painter, QPointF at) {
        painter.fillRect(QRectF(at, QSizeF(width, 14)), page_colours::accent);
    };
    strip.keeps_next = true;
    strip.starts_page = true;
    return strip;
}

/// The last strip of the cover, as far down as its page has room.
void add_cover_foot(Strips &strips, const Document &document, qreal width)
{
    QStringList words{day_of(document), document.generator};
    words.removeAll(QString());
    const auto text = page_text(words.join(QStringLiteral(" · ")), width, {small_pixels, false, page_colours::quiet});
    if (text->lines() == 0)
        return;
    const qreal used = height_of(strips, 0, strips.size());
    const qreal room = page_frame(false).height - used - text->height();
    strips.push_back(whole_text(text, 0, std::max(room - 1, 24.0)));
}

void draw_leader(QPainter &painter, qreal from, qreal to, qreal baseline)
{
    // Dots at the same places in every line, as in a printed book.
    const qreal step = 6;
    painter.setPen(Qt::NoPen);
    painter.setBrush(page_colours::quiet);
    for (qreal x = std::ceil(from / step) * step; x <= to; x += step)
        painter.drawEllipse(QPointF(x, baseline - 1), .7, .7);
}

Strip contents_line(const ContentsEntry &entry, const std::shared_ptr<const PageNumbers> &numbers, qreal width)
{
    constexpr qreal room_for_number = 44;
    const bool is_section = entry.level <= 2;
    const int pixels = is_section ? body_pixels : body_pixels - 1;
    const qreal left = is_section ? 0 : 20;
    const auto text = page_text(entry.text, width - left - room_for_number, {pixels, is_section, page_colours::text});
    Strip strip = whole_text(text, left, is_section ? 10 : 3);
    strip.links = {{QRectF(0, 0, width, strip.height), entry.anchor}};
    strip.draw = [=, anchor = entry.anchor](QPainter &painter, QPointF at) {
        text->draw(painter, at + QPointF(left, 0));
        const auto found = numbers->find(anchor);
        if (found == numbers->end())
            return;
        const QString number = QString::number(found->second);
        const QFont font = page_font(pixels, is_section);
        const QFontMetricsF metrics(font);
        const qreal number_left = width - metrics.horizontalAdvance(number);
        const qreal baseline = at.y() + text->baseline(text->lines() - 1);
        draw_leader(painter, at.x() + left + text->last_line_width() + 8, at.x() + number_left - 8, baseline);
        painter.setFont(font);
        painter.setPen(page_colours::text);
        painter.drawText(QPointF(at.x() + number_left, baseline), number);
    };
    return strip;
}

} // namespace

Strips cover_strips(const Document &document)
{
    const qreal width = page_frame(false).width;
    Strips strips{cover_bar(width)};
    const auto title = page_text(document.title, width, {title_pixels(document.title), true, page_colours::accent});
    add_lines(strips, title, 0, 0);
    const auto subtitle = page_text(document.subtitle, width, {20, false, page_colours::text});
    add_lines(strips, subtitle, 0, 16);
    if (!document.cover.facts.empty()) {
        strips.push_back(rule_strip(width, 1, page_colours::rule, 40));
        strips.back().keeps_next = true;
        add_facts(strips, document.cover, width);
    }
    add_cover_foot(strips, document, width);
    return strips;
}

Strips contents_strips(const std::vector<ContentsEntry> &entries, const QString &title,
                       std::shared_ptr<const PageNumbers> numbers)
{
    if (entries.empty())
        return {};
    const qreal width = page_frame(false).width;
    Strips strips;
    add_lines(strips, page_text(title, width, {24, true, page_colours::accent}), 0, 0);
    keep_together(strips, 0);
    if (!strips.empty())
        strips.back().keeps_next = true;
    for (const ContentsEntry &entry : entries)
        strips.push_back(contents_line(entry, numbers, width));
    // A section stands with the first of its parts.
    for (size_t i = 0; i + 1 < entries.size(); ++i) {
        const size_t strip = strips.size() - entries.size() + i;
        strips[strip].keeps_next = strips[strip].keeps_next || (entries[i].level < entries[i + 1].level);
    }
    strips.front().starts_page = true;
    return strips;
}

} // namespace outturn::reporting
