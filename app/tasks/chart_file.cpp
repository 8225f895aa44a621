// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/chart_file.h"

#include "reporting/figure_svg.h"
#include "reporting/pdf_writer.h"
#include "widgets/chart_picture.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtGui/QImage>
#include <QtGui/QImageWriter>
#include <QtGui/QPainter>

#include <cmath>

namespace outturn::tasks {

namespace {

constexpr int least_side = 16;
constexpr int most_side = 8000; ///< a PNG of twice this side takes a gigabyte
constexpr int picture_scale = 2;

tl::unexpected<Error> cannot_write()
{
    return failure(ErrorCode::internal, QCoreApplication::translate("tasks", "The chart could not be written."));
}

Result<QByteArray> png_bytes(const QPicture &picture, QSize size, const QString &title, const QString &description)
{
    QImage image(size * picture_scale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(picture_scale, picture_scale);
    painter.drawPicture(0, 0, picture);
    painter.end();
    const int dots_per_metre = static_cast<int>(std::lround(96 * picture_scale / 0.0254));
    image.setDotsPerMeterX(dots_per_metre);
    image.setDotsPerMeterY(dots_per_metre);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setText(QStringLiteral("Title"), title.simplified());
    if (!description.isEmpty())
        writer.setText(QStringLiteral("Description"), description.simplified());
    if (!writer.write(image))
        return cannot_write();
    return bytes;
}

Result<QByteArray> svg_bytes(const QPicture &picture, QSize size, const QString &title, const QString &description,
                             const QString &language)
{
    QByteArray svg = reporting::figure_svg(picture, size, QStringLiteral("chart"), title, description);
    const QByteArray start = "<svg";
    if (!svg.startsWith(start))
        return cannot_write();
    // A page tells an svg element its namespace and language; a file has to say them itself.
    QByteArray said;
    if (!svg.left(svg.indexOf('>')).contains("xmlns="))
        said += " xmlns=\"http://www.w3.org/2000/svg\"";
    if (!language.isEmpty())
        said += " xml:lang=\"" + language.toHtmlEscaped().toUtf8() + '"';
    svg.insert(start.size(), said);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + '\n';
}

Result<QByteArray> pdf_bytes(const QPicture &picture, QSize size, const QString &title, const QString &description,
                             const QString &language)
{
    reporting::Document document;
    document.title = title;
    document.subtitle = description;
    document.language = language;
    reporting::PageLayout layout;
    layout.pages.push_back({{picture, size}, {}});
    return reporting::write_pdf(document, layout);
}

} // namespace

Result<ChartFormat> chart_format(const QString &output)
{
    const QString suffix = QFileInfo(output).suffix().toLower();
    if (suffix == QLatin1String("png"))
        return ChartFormat::png;
    if (suffix == QLatin1String("svg"))
        return ChartFormat::svg;
    if (suffix == QLatin1String("pdf"))
        return ChartFormat::pdf;
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("tasks",
                                               "A chart is written as PNG, SVG or PDF. Give a name that ends in "
                                               ".png, .svg or .pdf, not \"%1\".")
                       .arg(QFileInfo(output).fileName()));
}

Result<QByteArray> picture_bytes(const QPicture &picture, QSize size, ChartFormat format, const QString &title,
                                 const QString &description, const QString &language)
{
    if (size.width() < least_side || size.height() < least_side || size.width() > most_side
        || size.height() > most_side)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("tasks", "A chart is between %1 and %2 pixels wide and high.")
                           .arg(least_side)
                           .arg(most_side));
    switch (format) {
    case ChartFormat::png:
        return png_bytes(picture, size, title, description);
    case ChartFormat::svg:
        return svg_bytes(picture, size, title, description, language);
    case ChartFormat::pdf:
        return pdf_bytes(picture, size, title, description, language);
    }
    return cannot_write();
}

Result<QByteArray> chart_bytes(const widgets::AnyChart &chart, QSize size, ChartFormat format, const QString &title,
                               const QString &description, const QString &language)
{
    return picture_bytes(widgets::record_chart(chart, size), size, format, title, description, language);
}

} // namespace outturn::tasks
