// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/pdf_writer.h"

#include "reporting/page_style.h"
#include "reporting/pdf_finish.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtGui/QPageLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace outturn::reporting {

namespace {

/// The paper is as large as the picture; A4 by its name, so that printers know it.
QPageLayout page_shape(const Page &page)
{
    const QSize size = page.drawing.size;
    if (size == upright_paper || size == sideways_paper)
        return {QPageSize(QPageSize::A4), size == sideways_paper ? QPageLayout::Landscape : QPageLayout::Portrait,
                QMarginsF()};
    return {QPageSize(QSizeF(size) * 72 / 96, QPageSize::Point, {}, QPageSize::ExactMatch), QPageLayout::Portrait,
            QMarginsF()};
}

/// QPicture scales itself from the screen's resolution to the writer's; a page has its size in pixels already.
void draw_page(QPainter &painter, const Page &page, const QPdfWriter &writer)
{
    const qreal undone = static_cast<qreal>(page.drawing.picture.logicalDpiX()) / writer.logicalDpiX();
    painter.save();
    painter.scale(undone, undone);
    painter.drawPicture(0, 0, page.drawing.picture);
    painter.restore();
}

} // namespace

Result<QByteArray> write_pdf(const Document &document, const PageLayout &layout)
{
    const auto cannot_write = [] {
        return failure(ErrorCode::internal, QCoreApplication::translate("reporting", "The PDF could not be written."));
    };
    if (layout.pages.empty())
        return cannot_write();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(96);
        writer.setPageLayout(page_shape(layout.pages.front()));
        QPainter painter;
        if (!painter.begin(&writer))
            return cannot_write();
        for (size_t i = 0; i < layout.pages.size(); ++i) {
            if (i > 0) {
                writer.setPageLayout(page_shape(layout.pages[i]));
                if (!writer.newPage())
                    return cannot_write();
            }
            draw_page(painter, layout.pages[i], writer);
        }
    }
    return finish_pdf(bytes, document, layout);
}

} // namespace outturn::reporting
