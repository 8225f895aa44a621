// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/figure_svg.h"

#include "reporting/svg_tree.h"

#include <QtCore/QBuffer>
#include <QtGui/QPainter>
#include <QtGui/QPicture>
#include <QtSvg/QSvgGenerator>

namespace outturn::reporting {

namespace {

QByteArray generated_svg(const QPicture &picture, QSize size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    // The default of 72 dpi would shrink a picture recorded at 96 to three quarters.
    generator.setResolution(96);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    QPainter painter(&generator);
    painter.drawPicture(0, 0, picture);
    painter.end();
    return buffer.data();
}

SvgElement words(const QString &name, const QString &id, const QString &text)
{
    return {name, {{QStringLiteral("id"), id}}, text, {}};
}

/// No namespace and no version: inside HTML neither is needed, and the page then holds no address at all.
void set_root_attributes(SvgElement &root, QSize size, const QString &labels)
{
    const QString width = QString::number(size.width());
    const QString height = QString::number(size.height());
    root.attributes = {
        {QStringLiteral("width"), width},
        {QStringLiteral("height"), height},
        {QStringLiteral("viewBox"), QStringLiteral("0 0 %1 %2").arg(width, height)},
        {QStringLiteral("font-family"), QStringLiteral("'Liberation Sans',Arial,sans-serif")},
        {QStringLiteral("role"), QStringLiteral("img")},
        {QStringLiteral("aria-labelledby"), labels},
    };
}

} // namespace

QByteArray figure_svg(const QPicture &picture, QSize size, const QString &id_prefix, const QString &title,
                      const QString &description)
{
    if (picture.isNull() || size.isEmpty()) {
        return {};
    }
    std::optional<SvgElement> root = read_svg(generated_svg(picture, size));
    if (!root) {
        return {};
    }
    std::erase_if(root->children, [](const SvgElement &child) {
        return child.name == QLatin1String("title") || child.name == QLatin1String("desc");
    });
    tidy_svg(*root, id_prefix);

    const QString title_id = id_prefix + QStringLiteral("-title");
    const QString description_id = id_prefix + QStringLiteral("-description");
    QString labels = title_id;
    std::vector<SvgElement> described{words(QStringLiteral("title"), title_id, title)};
    if (!description.isEmpty()) {
        labels += u' ' + description_id;
        described.push_back(words(QStringLiteral("desc"), description_id, description));
    }
    root->children.insert(root->children.begin(), described.begin(), described.end());
    set_root_attributes(*root, size, labels);
    return write_svg(*root);
}

} // namespace outturn::reporting
