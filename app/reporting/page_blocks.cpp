// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_blocks.h"

#include <algorithm>
#include <cmath>

namespace outturn::reporting {

namespace {

constexpr qreal paragraph_space = 10;

PageText::Style body_style()
{
    return {body_pixels, false, page_colours::text};
}

PageText::Style small_style()
{
    return {small_pixels, false, page_colours::quiet};
}

/// The texts of a box, one below the other, with the ground behind them.
class BoxBuilder
{
public:
    BoxBuilder(Strips &strips, qreal width, qreal space) : strips_(strips), first_(strips.size()), box_{width}
    {
        strips_.push_back(box_gap(box_, 10, space));
        strips_.back().keeps_next = true;
    }

    qreal text_width() const { return box_.width - box_.bar - 2 * box_.padding; }

    void add(const QString &text, const PageText::Style &style, std::vector<TextLink> links = {})
    {
        const auto lines = page_text(text, text_width(), style, std::move(links));
        if (lines->lines() == 0)
            return;
        if (has_text_) {
            strips_.push_back(box_gap(box_, 6));
            strips_.back().keeps_next = true;
        }
        add_lines(strips_, lines, box_.bar + box_.padding, 0, &box_);
        has_text_ = true;
    }

    void keep_what_follows() { strips_.back().keeps_next = true; }

    void close()
    {
        if (!has_text_) {
            strips_.resize(first_);
            return;
        }
        strips_.back().keeps_next = true;
        strips_.push_back(box_gap(box_, 10));
        strips_.back().below = 14;
    }

private:
    Strips &strips_;
    size_t first_;
    PageBox box_;
    bool has_text_ = false;
};

struct Stretch {
    qsizetype start = 0;
    QString text;
};

/// Paragraphs apart by empty lines, with the place of each in the text.
std::vector<Stretch> paragraphs_of(const QString &text)
{
    std::vector<Stretch> stretches;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = text.indexOf(QLatin1String("\n\n"), start);
        if (end < 0)
            end = text.size();
        if (const QString part = text.sliced(start, end - start); !part.trimmed().isEmpty())
            stretches.push_back({start, part});
        start = end + 2;
        while (start < text.size() && text[start] == u'\n')
            ++start;
    }
    return stretches;
}

std::vector<TextLink> links_within(const std::vector<TextLink> &links, const Stretch &stretch)
{
    std::vector<TextLink> within;
    for (const TextLink &link : links) {
        const qsizetype start = link.start - stretch.start;
        if (start >= 0 && start < stretch.text.size())
            within.push_back({static_cast<int>(start), link.length, link.target});
    }
    return within;
}

/// One fact in strips: whole, or line by line where it is high.
void add_fact(Strips &strips, const std::shared_ptr<const PageText> &term,
              const std::shared_ptr<const PageText> &description, qreal left, qreal space)
{
    const int lines = std::max(term->lines(), description->lines());
    const qreal height = term->line_height();
    const bool is_whole = lines * height < page_frame(false).height / 3;
    const int step = is_whole ? std::max(lines, 1) : 1;
    for (int first = 0; first < lines; first += step) {
        Strip strip;
        strip.space = first == 0 ? space : 0;
        strip.height = height * std::min(step, lines - first);
        strip.keeps_next = !is_whole && (first == 0 || first + 2 == lines);
        strip.draw = [term, description, left, first, step](QPainter &painter, QPointF at) {
            term->draw(painter, at, first, first + step);
            description->draw(painter, at + QPointF(left, 0), first, first + step);
        };
        strips.push_back(std::move(strip));
    }
}

} // namespace

void add_heading(Strips &strips, const Heading &heading, const QString &anchor, qreal width)
{
    const int level = std::clamp(heading.level, 2, 4);
    const int pixels = level == 2 ? 24 : level == 3 ? 18 : 15;
    const QColor colour = level == 4 ? page_colours::text : page_colours::accent;
    const auto text = page_text(heading.text, width, {pixels, true, colour});
    if (text->lines() == 0)
        return;
    const size_t first = strips.size();
    add_lines(strips, text, 0, level == 2 ? 34 : level == 3 ? 24 : 18);
    strips[first].anchors.append(anchor);
    strips[first].starts_section = level == 2;
    keep_together(strips, first);
    strips.back().keeps_next = true;
    strips.back().below = level == 2 ? 10 : 8;
}

void add_paragraph(Strips &strips, const Paragraph &paragraph, qreal width)
{
    if (!paragraph.is_finding) {
        for (const Stretch &part : paragraphs_of(paragraph.text)) {
            add_lines(strips, page_text(part.text, width, body_style(), links_within(paragraph.links, part)), 0,
                      paragraph_space);
            // What it announces stands with it.
            if (part.text.trimmed().endsWith(u':'))
                strips.back().keeps_next = true;
        }
        return;
    }
    BoxBuilder box(strips, width, 14);
    box.add(paragraph.text, {17, true, page_colours::accent}, paragraph.links);
    box.close();
}

void add_bullets(Strips &strips, const BulletList &list, qreal width)
{
    constexpr qreal indent = 20;
    const auto bullet = page_text(QStringLiteral("•"), indent, {body_pixels, true, page_colours::accent});
    bool is_first = true;
    for (const BulletList::Item &item : list.items) {
        const auto text = page_text(item.text, width - indent, body_style(), item.links);
        if (text->lines() == 0)
            continue;
        const size_t first = strips.size();
        add_lines(strips, text, indent, is_first ? paragraph_space : 5);
        strips[first].draw = [bullet, words = strips[first].draw](QPainter &painter, QPointF at) {
            bullet->draw(painter, at + QPointF(4, 0));
            words(painter, at);
        };
        is_first = false;
    }
}

void add_callout(Strips &strips, const Callout &callout, qreal width)
{
    BoxBuilder box(strips, width, 16);
    box.add(callout.title, {body_pixels, true, page_colours::accent});
    box.keep_what_follows();
    for (const Stretch &part : paragraphs_of(callout.text))
        box.add(part.text, body_style(), links_within(callout.links, part));
    box.close();
}

void add_note(Strips &strips, const Note &note, qreal width)
{
    for (const Stretch &part : paragraphs_of(note.text))
        add_lines(strips, page_text(part.text, width, small_style(), links_within(note.links, part)), 0, 8);
}

void add_facts(Strips &strips, const FactList &list, qreal width)
{
    const qreal left = std::round(width * .3);
    bool is_first = true;
    for (const FactList::Fact &fact : list.facts) {
        const auto term = page_text(fact.term, left - 16, {body_pixels - 1, true, page_colours::text});
        const auto description =
            page_text(fact.description, width - left, {body_pixels - 1, false, page_colours::text});
        add_fact(strips, term, description, left, is_first ? 12 : 6);
        is_first = false;
    }
}

void add_notes_and_source(Strips &strips, const QStringList &notes, const QString &source, const DocumentWords &words,
                          qreal width)
{
    qreal space = 8;
    if (notes.size() > 1 && !words.notes.isEmpty()) {
        add_lines(strips, page_text(words.notes, width, {small_pixels - 1, true, page_colours::quiet}), 0, space);
        strips.back().keeps_next = true;
        space = 1;
    }
    const PageText::Style style{small_pixels - 1, false, page_colours::quiet};
    for (qsizetype i = 0; i < notes.size(); ++i) {
        const qreal indent = notes.size() > 1 ? 18 : 0;
        const auto text = page_text(notes[i], width - indent, style);
        if (text->lines() == 0)
            continue;
        const size_t first = strips.size();
        add_lines(strips, text, indent, space);
        if (indent > 0) {
            const auto number = page_text(QString::number(i + 1), indent, style);
            strips[first].draw = [number, note = strips[first].draw](QPainter &painter, QPointF at) {
                number->draw(painter, at);
                note(painter, at);
            };
        }
        space = 2;
    }
    if (source.isEmpty())
        return;
    const QString prefix = words.source.isEmpty() ? QString() : words.source + u' ';
    add_lines(strips, page_text(prefix + source, width, style), 0, notes.isEmpty() ? 8 : 4);
}

} // namespace outturn::reporting
