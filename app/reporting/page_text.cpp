// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_text.h"

#include "reporting/page_style.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace outturn::reporting {

namespace {

/// What a character is set as; 0 is left out.
char16_t printable_character(const QString &text, qsizetype i)
{
    const QChar here = text[i];
    if (here == u'\n')
        return QChar::LineSeparator;
    if (here == u'\r')
        return i + 1 < text.size() && text[i + 1] == u'\n' ? u'\0' : char16_t(QChar::LineSeparator);
    if (here == u'\t')
        return u' ';
    if (here == QChar::LineSeparator || here == QChar::ParagraphSeparator)
        return QChar::LineSeparator;
    if (here.category() == QChar::Other_Control)
        return u'\0';
    if (here.isHighSurrogate())
        return i + 1 < text.size() && text[i + 1].isLowSurrogate() ? here.unicode() : u'\uFFFD';
    if (here.isLowSurrogate())
        return i > 0 && text[i - 1].isHighSurrogate() ? here.unicode() : u'\uFFFD';
    return here.isNonCharacter() ? u'\uFFFD' : here.unicode();
}

bool is_plain(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar character) {
        const char16_t code = character.unicode();
        return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == QChar::LineSeparator
            || code == QChar::ParagraphSeparator || character.isSurrogate() || character.isNonCharacter();
    });
}

} // namespace

QString printable(const QString &text, std::vector<TextLink> *links)
{
    if (!links && is_plain(text))
        return text;
    QString result;
    result.reserve(text.size());
    std::vector<int> places;
    for (qsizetype i = 0; i < text.size(); ++i) {
        places.push_back(static_cast<int>(result.size()));
        if (const char16_t character = printable_character(text, i))
            result += QChar(character);
    }
    places.push_back(static_cast<int>(result.size()));
    if (links) {
        const int last = static_cast<int>(text.size());
        for (TextLink &link : *links) {
            const int start = std::clamp(link.start, 0, last);
            const int end = std::clamp(start + std::max(link.length, 0), start, last);
            link.start = places[static_cast<size_t>(start)];
            link.length = places[static_cast<size_t>(end)] - link.start;
        }
    }
    return result;
}

PageText::PageText(const QString &text, qreal width, const Style &style, std::vector<TextLink> links)
    : style_(style), links_(std::move(links)), line_height_(reporting::line_height(style.pixels))
{
    const QString words = printable(text, &links_);
    if (words.isEmpty())
        return;
    layout_.setText(words);
    layout_.setFont(page_font(style.pixels, style.bold));
    QTextOption option(style.alignment);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout_.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const TextLink &link : links_) {
        QTextCharFormat format;
        format.setForeground(page_colours::accent);
        if (link.length > 0)
            formats.append({link.start, link.length, format});
    }
    layout_.setFormats(formats);
    layout_.setCacheEnabled(true);
    layout_.beginLayout();
    while (true) {
        QTextLine line = layout_.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(width, 1.0));
        line.setPosition({0, lines_ * line_height_ + (line_height_ - line.height()) / 2});
        last_width_ = line.naturalTextWidth();
        ++lines_;
    }
    layout_.endLayout();
}

qreal PageText::baseline(int line) const
{
    const QTextLine laid = layout_.lineAt(line);
    return laid.isValid() ? laid.y() + laid.ascent() : 0;
}

void PageText::draw(QPainter &painter, QPointF top_left, int first, int end) const
{
    painter.setPen(style_.colour.isValid() ? style_.colour : page_colours::text);
    for (int i = std::max(first, 0); i < std::min(end, lines_); ++i)
        layout_.lineAt(i).draw(&painter, top_left - QPointF(0, first * line_height_));
}

std::vector<LinkSpot> PageText::link_spots(int first, int end) const
{
    std::vector<LinkSpot> spots;
    for (const TextLink &link : links_) {
        for (int i = std::max(first, 0); i < std::min(end, lines_); ++i) {
            const QTextLine line = layout_.lineAt(i);
            const int from = std::max(link.start, line.textStart());
            const int to = std::min(link.start + link.length, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const qreal left = line.cursorToX(from);
            const qreal right = line.cursorToX(to);
            spots.push_back(
                {QRectF(std::min(left, right), (i - first) * line_height_, std::abs(right - left), line_height_),
                 link.target});
        }
    }
    return spots;
}

} // namespace outturn::reporting
