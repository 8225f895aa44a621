// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_table.h"

#include "reporting/page_blocks.h"
#include "reporting/page_table_fit.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>

namespace outturn::reporting {

namespace {

constexpr qreal row_padding = 3;
constexpr qreal header_rule = 1.5;
/// A row that is higher than a page is cut after so many lines, so that no page is left half empty for it.
constexpr int lines_of_a_cut = 6;

/// One row, ready to be drawn: a cell on one line is words and width, any other is laid out.
struct RowShape {
    std::vector<std::shared_ptr<const PageText>> broken; ///< by column of the part; null where one line will do
    int lines = 1;
};

/// One part of a table in its fit. Shared by the drawings of its strips; immutable once made.
class PartShape
{
public:
    PartShape(std::shared_ptr<const TableMeasures> measures, const TableFit &fit, TablePart part)
        : measures_(std::move(measures)), part_(std::move(part)), pixels_(fit.pixels),
          line_(reporting::line_height(fit.pixels) - 1),
          baseline_(page_text(QStringLiteral("0"), 100, {fit.pixels, false, page_colours::text})->baseline(0))
    {
        for (size_t i = 0; i < part_.columns.size(); ++i) {
            const size_t column = part_.columns[i];
            header_.push_back(
                page_text(measures_->titles[column], inner(i), {pixels_, true, page_colours::text, alignment(column)}));
            header_lines_ = std::max(header_lines_, header_.back()->lines());
            width_ += part_.widths[i];
        }
    }

    qreal width() const { return width_; }
    qreal line() const { return line_; }
    int header_lines() const { return header_lines_; }

    RowShape shape(size_t row) const
    {
        RowShape shape;
        for (size_t i = 0; i < part_.columns.size(); ++i) {
            const size_t column = part_.columns[i];
            const QString &text = measures_->texts[row][column];
            if (advance(row, column) <= inner(i) && !text.contains(QChar::LineSeparator)) {
                shape.broken.push_back(nullptr);
                continue;
            }
            shape.broken.push_back(page_text(text, inner(i), {pixels_, false, page_colours::text, alignment(column)}));
            shape.lines = std::max(shape.lines, shape.broken.back()->lines());
        }
        return shape;
    }

    /// Lines `first` to before `end` of a row, `at` the top left corner of what is drawn of it.
    void draw_row(QPainter &painter, QPointF at, size_t row, const RowShape &shape, int first, int end) const
    {
        const QFont font = page_font(pixels_);
        painter.setFont(font);
        painter.setPen(page_colours::text);
        qreal x = at.x();
        for (size_t i = 0; i < part_.columns.size(); ++i) {
            const size_t column = part_.columns[i];
            const QPointF corner(x + part_.indents[i], at.y() + (first == 0 ? row_padding : 0));
            if (shape.broken[i]) {
                draw_lines(painter, corner, *shape.broken[i], first, end);
            } else if (first == 0 && !measures_->texts[row][column].isEmpty()) {
                const qreal shift = is_number(column) ? inner(i) - advance(row, column) : 0;
                painter.drawText(corner + QPointF(shift, baseline_), measures_->texts[row][column]);
            }
            x += part_.widths[i];
        }
        if (end < shape.lines)
            return;
        const qreal bottom = at.y() + row_height(first, end, shape.lines) - .4;
        painter.setPen(QPen(page_colours::rule, .7));
        painter.drawLine(QPointF(at.x(), bottom), QPointF(at.x() + width_, bottom));
    }

    /// The titles stand on the rule below them.
    void draw_header(QPainter &painter, QPointF at, int first, int end) const
    {
        const qreal height = header_height(first, end);
        painter.fillRect(QRectF(at, QSizeF(width_, height)), page_colours::wash);
        if (first == 0)
            painter.fillRect(QRectF(at, QSizeF(width_, header_rule)), page_colours::accent);
        if (end >= header_lines_)
            painter.fillRect(QRectF(at.x(), at.y() + height - header_rule, width_, header_rule), page_colours::accent);
        const qreal top = at.y() + (first == 0 ? row_padding + header_rule : 0);
        qreal x = at.x();
        for (size_t i = 0; i < header_.size(); ++i) {
            const int above = header_lines_ - header_[i]->lines();
            const int from = std::max(first - above, 0);
            const qreal down = std::max(above - first, 0) * line_;
            draw_lines(painter, {x + part_.indents[i], top + down}, *header_[i], from, end - above);
            x += part_.widths[i];
        }
    }

    /// Of the lines `first` to before `end`: the space above the first line and below the last is theirs.
    qreal row_height(int first, int end, int lines) const
    {
        return (end - first) * line_ + (first == 0 ? row_padding : 0) + (end >= lines ? row_padding : 0);
    }
    qreal header_height(int first, int end) const
    {
        return row_height(first, end, header_lines_) + (first == 0 ? header_rule : 0)
            + (end >= header_lines_ ? header_rule : 0);
    }
    qreal header_height() const { return header_height(0, header_lines_); }

private:
    /// Tables are set closer than text.
    void draw_lines(QPainter &painter, QPointF at, const PageText &text, int first, int end) const
    {
        for (int i = first; i < std::min(end, text.lines()); ++i)
            text.draw(painter, at + QPointF(0, (i - first) * line_), i, i + 1);
    }

    qreal inner(size_t i) const { return part_.widths[i] - part_.indents[i] - cell_padding; }
    bool is_number(size_t column) const { return measures_->columns[column].is_number; }
    Qt::Alignment alignment(size_t column) const { return is_number(column) ? Qt::AlignRight : Qt::AlignLeft; }
    qreal advance(size_t row, size_t column) const
    {
        return measures_->advances[row][column] * pixels_ / table_pixels[0];
    }

    std::shared_ptr<const TableMeasures> measures_;
    TablePart part_;
    int pixels_;
    qreal line_;
    qreal baseline_; ///< of words on one line, the same as of those that are broken
    qreal width_ = 0;
    int header_lines_ = 0;
    std::vector<std::shared_ptr<const PageText>> header_;
};

using SharedPart = std::shared_ptr<const PartShape>;

/// A row or header as strips: one, unless it is higher than `limit`. `height` and `draw` are of the lines from one to
/// before another.
template <typename Height, typename Draw>
void add_cut(Strips &strips, int line_count, qreal limit, Height height, Draw draw)
{
    const int lines = std::max(line_count, 1);
    const int at_once = height(0, lines) <= limit ? lines : lines_of_a_cut;
    for (int first = 0; first < lines; first += at_once) {
        const int end = std::min(first + at_once, lines);
        Strip strip;
        strip.height = height(first, end);
        strip.draw = [draw, first, end](QPainter &painter, QPointF at) { draw(painter, at, first, end); };
        strips.push_back(std::move(strip));
    }
}

QString ordinal(const DocumentTable &table, const DocumentWords &words)
{
    return table.number > 0 ? filled(words.table, QString::number(table.number)) : QString();
}

void add_caption(Strips &strips, const DocumentTable &table, const DocumentWords &words, qreal width)
{
    const QString number = ordinal(table, words);
    if (!number.isEmpty())
        strips.push_back(whole_text(page_text(number, width, {small_pixels + 1, true, page_colours::accent}), 0, 22));
    const auto caption = page_text(table.caption, width, {body_pixels, true, page_colours::text});
    add_lines(strips, caption, 0, number.isEmpty() ? 18 : 1);
}

/// "Table 3 (continued)", on one line.
std::shared_ptr<const PageText> continued_text(const DocumentTable &table, const DocumentWords &words, qreal width)
{
    const QString name = ordinal(table, words).isEmpty() ? printable(table.caption) : ordinal(table, words);
    if (name.isEmpty())
        return page_text({}, width, {});
    const QString text = words.continued.isEmpty() ? name : filled(words.continued, name);
    const QFontMetricsF metrics(page_font(small_pixels + 1, true));
    return page_text(metrics.elidedText(text, Qt::ElideRight, width - 1), width,
                     {small_pixels + 1, true, page_colours::accent});
}

std::shared_ptr<const RepeatedHead> repeated_head(const SharedPart &part,
                                                  const std::shared_ptr<const PageText> &continued)
{
    RepeatedHead head;
    const qreal above = continued->lines() > 0 ? continued->height() + 4 : 0;
    head.height = above + part->header_height();
    head.draw = [part, continued, above](QPainter &painter, QPointF at) {
        continued->draw(painter, at);
        part->draw_header(painter, at + QPointF(0, above), 0, part->header_lines());
    };
    return std::make_shared<const RepeatedHead>(std::move(head));
}

void add_part(Strips &strips, const SharedPart &part, size_t rows, const PageFrame &frame,
              const std::shared_ptr<const PageText> &continued, const std::stop_token &stop)
{
    const size_t first_strip = strips.size();
    auto head = repeated_head(part, continued);
    if (part->header_lines() > 0) {
        add_cut(
            strips, part->header_lines(), frame.height * .8,
            [part](int from, int end) { return part->header_height(from, end); },
            [part](QPainter &painter, QPointF at, int from, int end) { part->draw_header(painter, at, from, end); });
        strips[first_strip].space = 6;
        strips.back().keeps_next = rows > 0;
    }
    // A header that fills the page would leave no room for the rows: it is printed once.
    if (head->height > frame.height * .4 || part->header_lines() == 0)
        head = nullptr;
    const qreal limit = frame.height - (head ? head->height : 0);
    for (size_t row = 0; row < rows && !stop.stop_requested(); ++row) {
        const auto shape = std::make_shared<const RowShape>(part->shape(row));
        const size_t first = strips.size();
        add_cut(
            strips, shape->lines, limit,
            [part, shape](int from, int end) { return part->row_height(from, end, shape->lines); },
            [part, shape, row](QPainter &painter, QPointF at, int from, int end) {
                part->draw_row(painter, at, row, *shape, from, end);
            });
        for (size_t i = first; i < strips.size(); ++i)
            strips[i].head = head;
        // Neither the first nor the last row stands alone.
        strips.back().keeps_next = row + 1 < rows && (row == 0 || row + 2 == rows);
    }
}

} // namespace

void add_table(Strips &strips, const DocumentTable &table, const DocumentWords &words, const std::stop_token &stop)
{
    const auto measures = std::make_shared<const TableMeasures>(measure_table(table));
    const TableFit fit = fit_table(*measures);
    const PageFrame frame = page_frame(fit.sideways);
    const auto continued = continued_text(table, words, frame.width);
    const size_t first = strips.size();
    add_caption(strips, table, words, frame.width);
    keep_together(strips, first);
    if (strips.size() > first)
        strips.back().keeps_next = !fit.parts.empty();
    for (size_t i = 0; i < fit.parts.size(); ++i) {
        if (i > 0) {
            strips.push_back(whole_text(continued, 0, 20));
            strips.back().keeps_next = true;
        }
        add_part(strips, std::make_shared<const PartShape>(measures, fit, fit.parts[i]), table.rows.size(), frame,
                 continued, stop);
    }
    if (strips.size() > first)
        strips.back().below = 6;
    const size_t end_of_rows = strips.size();
    add_notes_and_source(strips, table.notes, table.source, words, frame.width);
    if (strips.size() > end_of_rows && end_of_rows > first)
        strips[end_of_rows - 1].keeps_next = true;
    for (size_t i = first; i < strips.size(); ++i)
        strips[i].sideways = fit.sideways;
    if (strips.size() > first)
        strips.back().below = 18;
    if (strips.size() > first && !table.id.isEmpty())
        strips[first].anchors.append(table.id);
}

} // namespace outturn::reporting
