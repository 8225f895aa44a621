// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <utility>
#include <vector>

namespace outturn::reporting {

/// An element of a drawing. In what QSvgGenerator writes, an element holds either text or other elements, never both.
struct SvgElement {
    QString name;
    std::vector<std::pair<QString, QString>> attributes;
    QString text;
    std::vector<SvgElement> children;
};

/// The root element of what QSvgGenerator wrote, or nothing if that is not well-formed.
std::optional<SvgElement> read_svg(const QByteArray &generated);

/// Takes out what changes nothing in the drawing and makes it fit for a page that holds several: no empty groups, no
/// attributes that repeat a default, neighbouring groups of the same look joined, every id and every reference to one
/// prefixed with `id_prefix` and a hyphen, nothing fetched from elsewhere.
void tidy_svg(SvgElement &root, const QString &id_prefix);

/// Markup of `element` and what it holds; no XML prolog, one element a line.
QByteArray write_svg(const SvgElement &element);

} // namespace outturn::reporting
