// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/figure_svg.h"

#include "reporting/html_text.h"
#include "reporting/svg_engine.h"
#include "reporting/svg_style.h"

#include <QtGui/QPainter>
#include <QtGui/QPicture>

namespace outturn::reporting {

namespace {

QByteArray drawn(const QPicture &picture, QSize size, const QByteArray &id_prefix)
{
    SvgDevice device(size, id_prefix);
    QPainter painter(&device);
    painter.drawPicture(0, 0, picture);
    painter.end();
    return device.markup();
}

QByteArray words(const QByteArray &name, const QByteArray &id, const QString &text)
{
    return '<' + name + " id=\"" + id + "\">" + html_text(text) + "</" + name + ">\n";
}

} // namespace

QByteArray figure_svg(const QPicture &picture, QSize size, const QString &id_prefix, const QString &title,
                      const QString &description)
{
    if (picture.isNull() || size.isEmpty()) {
        return {};
    }
    const QByteArray prefix = html_text(id_prefix);
    const QByteArray drawing = drawn(picture, size, prefix);
    if (drawing.isEmpty()) {
        return {};
    }
    const QByteArray width = QByteArray::number(size.width());
    const QByteArray height = QByteArray::number(size.height());
    QByteArray labels = prefix + "_title";
    QByteArray told = words("title", labels, title);
    if (!description.isEmpty()) {
        told += words("desc", prefix + "_description", description);
        labels += ' ' + prefix + "_description";
    }
    // No namespace and no version: inside HTML neither is needed, and the page then holds no address at all.
    return "<svg width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height
        + "\" font-family=\"'Liberation Sans',Arial,sans-serif\" role=\"img\" aria-labelledby=\"" + labels + "\">\n"
        + told + "<g " + svg_defaults + ">\n" + drawing + "</g>\n</svg>\n";
}

} // namespace outturn::reporting
