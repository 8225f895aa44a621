// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_style.h"

#include <QtCore/QFile>
#include <QtGui/QFontDatabase>

#include <cmath>

namespace outturn::reporting {

namespace {

constexpr qreal side = 76;      ///< 2 cm
constexpr qreal top_edge = 72;  ///< above the blocks
constexpr qreal foot_edge = 82; ///< below them, with the running foot

} // namespace

PageFrame page_frame(bool sideways)
{
    const QSize paper = sideways ? sideways_paper : upright_paper;
    return {paper, side, top_edge, paper.width() - 2 * side, paper.height() - top_edge - foot_edge};
}

QFont page_font(int pixels, bool bold)
{
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(pixels);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qreal line_height(int pixels)
{
    return std::round(pixels * (pixels > body_pixels + 2 ? 1.25 : 1.4));
}

void load_page_fonts()
{
    if (QFontDatabase::hasFamily(QStringLiteral("Liberation Sans")))
        return;
    for (const char *face : {"Regular", "Bold"}) {
        const QString file = QStringLiteral(":/outturn/fonts/LiberationSans-%1.ttf").arg(QString::fromLatin1(face));
        if (QFile::exists(file))
            QFontDatabase::addApplicationFont(file);
    }
}

} // namespace outturn::reporting
