// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shared_material.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace outturn::test {

QString shared_material(const QString &relative_path)
{
    const QString path = QDir::cleanPath(QStringLiteral(OUTTURN_SOURCE_DIR "/../shared/") + relative_path);
    return QFileInfo::exists(path) ? path : QString();
}

QString test_data(const QString &relative_path)
{
    return QStringLiteral(OUTTURN_SOURCE_DIR "/tests/data/") + relative_path;
}

} // namespace outturn::test
