// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/bundled_fonts.h"

#include <QtCore/QString>
#include <QtGui/QFontDatabase>

namespace outturn::tasks {

void load_bundled_fonts()
{
    for (const char *face : {"Regular", "Bold"})
        QFontDatabase::addApplicationFont(
            QStringLiteral(":/outturn/fonts/LiberationSans-%1.ttf").arg(QString::fromLatin1(face)));
}

} // namespace outturn::tasks
