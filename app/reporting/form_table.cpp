// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/form_table.h"

#include "reporting/page_table_fit.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <numeric>

namespace outturn::reporting {

namespace {

constexpr qreal least_row = 27; ///< 7 mm: room for handwriting
constexpr qreal row_padding = 4;
constexpr qreal header_rule = 1.5;
constexpr qreal longest_word = 120; ///< a longer one breaks

/// The words of all groups in one table, with letters where somebody is to write, so that they are measured together.
DocumentTable measured_table(const PrintedForm &form)
{
    DocumentTable table;
    for (const PrintedForm::Column &column : form.columns)
        table.columns.push_back({column.title, column.is_number});
    const auto add = [&](const std::vector<QString> &row) {
        std::vector<DocumentCell> cells;
        for (size_t i = 0; i < form.columns.size(); ++i) {
            const int blank = form.columns[i].blank_letters;
            cells.emplace_back(blank > 0 ? QString(blank, u'0') : i < row.size() ? row[i] : QString());
        }
        table.rows.push_back(std::move(cells));
    };
    add({});
    for (const PrintedForm::Group &group : form.groups) {
        for (const std::vector<QString> &row : group.rows)
            add(row);
    }
    return table;
}

struct ColumnWidths {
    int pixels = small_pixels;
    std::vector<qreal> widths;
};

/// Every column has room for its longest word, then for its cells on one line as far as that goes; what is left over goes
/// to the columns to write in.
ColumnWidths widths_of(const PrintedForm &form, qreal width)
{
    const TableMeasures measures = measure_table(measured_table(form));
    ColumnWidths result;
    std::vector<qreal> full;
    for (const int pixels : table_pixels) {
        const qreal scale = static_cast<qreal>(pixels) / table_pixels[0];
        result = {pixels, {}};
        full.clear();
        for (size_t i = 0; i < form.columns.size(); ++i) {
            const TableMeasures::Column &column = measures.columns[i];
            const bool is_whole = column.is_number || form.columns[i].blank_letters > 0;
            const qreal word = std::min(is_whole ? column.cell : column.cell_word, longest_word);
            const qreal need = std::max(word, std::min(column.header_word, longest_word)) * scale;
            result.widths.push_back(need + 2 * cell_padding);
            full.push_back(std::max(column.cell, column.header) * scale + 2 * cell_padding);
        }
        if (std::accumulate(result.widths.begin(), result.widths.end(), 0.0) <= width)
            break;
    }
    const qreal needed = std::accumulate(result.widths.begin(), result.widths.end(), 0.0);
    if (needed > width) { // words break
        for (qreal &each : result.widths)
            each *= width / needed;
        return result;
    }
    qreal wanted = 0;
    qreal blank = 0;
    for (size_t i = 0; i < full.size(); ++i) {
        wanted += std::max(0.0, full[i] - result.widths[i]);
        blank += form.columns[i].blank_letters;
    }
    const qreal room = width - needed;
    const qreal share = wanted > 0 ? std::min(1.0, room / wanted) : 0;
    const qreal rest = room - share * wanted;
    for (size_t i = 0; i < full.size(); ++i) {
        result.widths[i] += share * std::max(0.0, full[i] - result.widths[i]);
        result.widths[i] +=
            blank > 0 ? rest * form.columns[i].blank_letters / blank : rest / static_cast<qreal>(full.size());
    }
    return result;
}

/// Shared by the drawings of its strips; immutable once made.
class FormShape
{
public:
    FormShape(const PrintedForm &form, qreal width)
        : columns_(form.columns), fit_(widths_of(form, width)), width_(width)
    {
        for (size_t i = 0; i < columns_.size(); ++i)
            header_.push_back(text(i, columns_[i].title, true));
    }

    qreal header_height() const { return highest(header_) + 2 * (row_padding + header_rule); }

    void draw_header(QPainter &painter, QPointF at) const
    {
        const qreal height = header_height();
        painter.fillRect(QRectF(at, QSizeF(width_, height)), page_colours::wash);
        painter.fillRect(QRectF(at, QSizeF(width_, header_rule)), page_colours::accent);
        painter.fillRect(QRectF(at.x(), at.y() + height - header_rule, width_, header_rule), page_colours::accent);
        qreal x = at.x();
        for (size_t i = 0; i < header_.size(); ++i) { // the titles stand on the rule below them
            header_[i]->draw(painter,
                             {x + cell_padding, at.y() + height - header_rule - row_padding - header_[i]->height()});
            x += fit_.widths[i];
        }
    }

    static Strip row_strip(const std::shared_ptr<const FormShape> &shape, const std::vector<QString> &row)
    {
        std::vector<std::shared_ptr<const PageText>> cells;
        for (size_t i = 0; i < shape->columns_.size(); ++i)
            cells.push_back(shape->text(i, i < row.size() ? row[i] : QString(), false));
        Strip strip;
        strip.height = std::max(least_row, highest(cells) + 2 * row_padding);
        strip.draw = [shape, cells, height = strip.height](QPainter &painter, QPointF at) {
            shape->draw_row(painter, at, cells, height);
        };
        return strip;
    }

private:
    std::shared_ptr<const PageText> text(size_t column, const QString &words, bool bold) const
    {
        const Qt::Alignment side = columns_[column].is_number ? Qt::AlignRight : Qt::AlignLeft;
        return page_text(words, std::max(1.0, fit_.widths[column] - 2 * cell_padding),
                         {fit_.pixels, bold, page_colours::text, side});
    }

    static qreal highest(const std::vector<std::shared_ptr<const PageText>> &texts)
    {
        qreal height = 0;
        for (const auto &each : texts)
            height = std::max(height, each->height());
        return height;
    }

    void draw_row(QPainter &painter, QPointF at, const std::vector<std::shared_ptr<const PageText>> &cells,
                  qreal height) const
    {
        qreal x = at.x();
        for (size_t i = 0; i < cells.size(); ++i) {
            cells[i]->draw(painter, {x + cell_padding, at.y() + (height - cells[i]->height()) / 2});
            if (columns_[i].blank_letters > 0) {
                painter.setPen(QPen(page_colours::rule, .7));
                painter.drawLine(QPointF(x, at.y()), QPointF(x, at.y() + height));
                painter.drawLine(QPointF(x + fit_.widths[i], at.y()), QPointF(x + fit_.widths[i], at.y() + height));
            }
            x += fit_.widths[i];
        }
        painter.setPen(QPen(page_colours::rule, .7));
        painter.drawLine(QPointF(at.x(), at.y() + height - .4), QPointF(at.x() + width_, at.y() + height - .4));
    }

    std::vector<PrintedForm::Column> columns_;
    ColumnWidths fit_;
    qreal width_;
    std::vector<std::shared_ptr<const PageText>> header_;
};

/// Title and columns of a group; again at the top of every page on which it goes on.
void add_group(Strips &strips, const PrintedForm &form, const PrintedForm::Group &group,
               const std::shared_ptr<const FormShape> &shape, qreal width)
{
    const auto title = page_text(group.title, width, {body_pixels, true, page_colours::text});
    const size_t first = strips.size();
    add_lines(strips, title, 0, 16);
    keep_together(strips, first);
    if (strips.size() > first)
        strips.back().keeps_next = true;
    Strip header;
    header.space = group.title.isEmpty() ? 14 : 4;
    header.height = shape->header_height();
    header.keeps_next = true;
    header.draw = [shape](QPainter &painter, QPointF at) { shape->draw_header(painter, at); };
    RepeatedHead again;
    const qreal above = title->lines() > 0 ? title->height() + 4 : 0;
    again.height = above + header.height;
    again.draw = [shape, title, above](QPainter &painter, QPointF at) {
        title->draw(painter, at);
        shape->draw_header(painter, at + QPointF(0, above));
    };
    const auto head = std::make_shared<const RepeatedHead>(std::move(again));
    strips.push_back(std::move(header));
    for (size_t row = 0; row < group.rows.size(); ++row) {
        Strip strip = FormShape::row_strip(shape, group.rows[row]);
        strip.head = head;
        // Neither the first nor the last row stands alone.
        strip.keeps_next = row + 1 < group.rows.size() && (row == 0 || row + 2 == group.rows.size());
        strips.push_back(std::move(strip));
    }
    if (group.rows.empty())
        add_lines(strips, page_text(form.nothing, width, {small_pixels, false, page_colours::quiet}), 0, 8);
}

} // namespace

void add_form_table(Strips &strips, const PrintedForm &form)
{
    if (form.columns.empty())
        return;
    const qreal width = page_frame(true).width;
    const auto shape = std::make_shared<const FormShape>(form, width);
    for (const PrintedForm::Group &group : form.groups)
        add_group(strips, form, group, shape, width);
}

} // namespace outturn::reporting
