// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QIcon>
#include <QtGui/QPalette>

class QApplication;

/// How the program looks: Fusion, a light and a dark palette, cards on a quiet ground.
namespace outturn::widgets {

enum class Theme { system, light, dark };

QPalette theme_palette(bool dark);

/// Sets style, palette, the bundled font (which the caller has registered) and the style sheet.
/// A card is a QFrame with the property "card" set to true.
void apply_style(QApplication &application, Theme theme);

/// `:/outturn/icons/NAME.svg` in the palette's text colour; null where there is no such icon.
QIcon icon(const QString &name, const QPalette &palette);

} // namespace outturn::widgets
