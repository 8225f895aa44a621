// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/form_pages.h"

#include "reporting/form_table.h"
#include "reporting/page_blocks.h"
#include "reporting/page_record.h"
#include "reporting/pdf_writer.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPageLayout>
#include <QtGui/QPagedPaintDevice>
#include <QtGui/QPainter>

namespace outturn::reporting {

namespace {

constexpr qreal signature_height = 34;

/// The word, a line to write on, the word for the date, and a shorter line.
void add_signature(Strips &strips, const QString &word, const QString &date_word, qreal width)
{
    const auto who = page_text(word, width * .14, {small_pixels, false, page_colours::text});
    const auto when = page_text(date_word, width * .08, {small_pixels, false, page_colours::text});
    Strip strip;
    strip.height = signature_height;
    strip.space = strips.empty() ? 0 : 6;
    strip.draw = [who, when, width](QPainter &painter, QPointF at) {
        const qreal base = at.y() + signature_height - 4;
        const auto place = [&](const PageText &text, qreal from, qreal to, qreal line_end) {
            text.draw(painter, {at.x() + from, base - text.height() + 4});
            painter.setPen(QPen(page_colours::quiet, .7));
            painter.drawLine(QPointF(at.x() + to, base), QPointF(at.x() + line_end, base));
        };
        place(*who, 0, width * .15, width * .55);
        place(*when, width * .6, width * .68, width * .9);
    };
    strips.push_back(std::move(strip));
}

Strips strips_of(const PrintedForm &form)
{
    const qreal width = page_frame(true).width;
    Strips strips;
    add_lines(strips, page_text(form.title, width, {22, true, page_colours::accent}), 0, 0);
    keep_together(strips, 0);
    if (!strips.empty())
        strips.back().below = 10;
    add_facts(strips, form.facts, width);
    for (const QString &note : form.notes)
        add_paragraph(strips, {note}, width);
    add_form_table(strips, form);
    const size_t first = strips.size();
    for (const QString &word : form.signatures)
        add_signature(strips, word, form.date_word, width);
    keep_together(strips, first);
    if (strips.size() > first)
        strips[first].space = 18;
    for (Strip &strip : strips)
        strip.sideways = true;
    return strips;
}

/// Of the paper that the device prints on; the layout's own where it takes what it is given.
QPageLayout paper_of(const Page &page)
{
    const bool sideways = page.drawing.size.width() > page.drawing.size.height();
    return {QPageSize(QPageSize::A4), sideways ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()};
}

void draw_page(QPainter &painter, const Page &page)
{
    const QPaintDevice &device = *painter.device();
    const QSizeF size = page.drawing.size;
    const qreal scale = std::min(device.width() / size.width(), device.height() / size.height());
    // QPicture scales itself from the screen's resolution to the device's.
    const qreal undone = static_cast<qreal>(page.drawing.picture.logicalDpiX()) / device.logicalDpiX();
    painter.save();
    painter.scale(scale * undone, scale * undone);
    painter.drawPicture(0, 0, page.drawing.picture);
    painter.restore();
}

} // namespace

PageLayout lay_out_form(const PrintedForm &form)
{
    load_page_fonts();
    const Flow flow = flow_strips(strips_of(form));
    const QString title = printable(form.title).replace(QChar::LineSeparator, u' ');
    const QString count = QString::number(flow.pages.size());
    PageLayout layout;
    for (size_t i = 0; i < flow.pages.size(); ++i)
        layout.pages.push_back(
            {record_page(flow.pages[i], title, filled(form.page, QString::number(i + 1), count)), {}});
    return layout;
}

Result<QByteArray> write_form_pdf(const PrintedForm &form)
{
    Document document;
    document.title = form.title;
    document.language = form.language;
    document.generator = form.generator;
    document.date = form.date;
    return write_pdf(document, lay_out_form(form));
}

Result<> print_pages(const PageLayout &layout, QPagedPaintDevice &device)
{
    const auto cannot_print = [] {
        return failure(ErrorCode::internal,
                       QCoreApplication::translate("reporting", "The pages could not be printed."));
    };
    if (layout.pages.empty())
        return cannot_print();
    // The orientation is that of the pages; the size of the paper stays the one that was chosen, if any was.
    const QPageLayout chosen = device.pageLayout();
    QPageLayout paper = paper_of(layout.pages.front());
    if (chosen.pageSize().isValid())
        paper.setPageSize(chosen.pageSize());
    device.setPageLayout(paper);
    QPainter painter;
    if (!painter.begin(&device))
        return cannot_print();
    for (size_t i = 0; i < layout.pages.size(); ++i) {
        if (i > 0 && !device.newPage())
            return cannot_print();
        draw_page(painter, layout.pages[i]);
    }
    return painter.end() ? Result<>{} : cannot_print();
}

} // namespace outturn::reporting
