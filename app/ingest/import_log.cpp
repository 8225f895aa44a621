// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/import_log.h"

#include <QtCore/QCoreApplication>

namespace outturn::ingest {

QString ImportLog::sentence(const Place &place, const QString &what) const
{
    QString where = plan_.file.name;
    if (!place.sheet.isEmpty())
        where = QCoreApplication::translate("ingest", "%1, sheet \"%2\"").arg(where, place.sheet);
    if (place.row > 0)
        where = QCoreApplication::translate("ingest", "%1, row %2").arg(where).arg(place.row);
    if (!place.column_name.isEmpty())
        where = QCoreApplication::translate("ingest", "%1, column \"%2\"").arg(where, place.column_name);
    if (!place.value.isEmpty())
        where = QCoreApplication::translate("ingest", "%1, value \"%2\"").arg(where, place.value);
    return QCoreApplication::translate("ingest", "%1: %2", "place in the file, then what is wrong and what to do")
        .arg(where, what);
}

Problem ImportLog::problem(const Place &place, const QString &rule, const QString &what) const
{
    return Problem{place.sheet, place.row, place.column, place.column_name, place.value, rule, sentence(place, what)};
}

void ImportLog::warning(const Place &place, const QString &rule, const QString &what)
{
    plan_.warnings.push_back(problem(place, rule, what));
}

void ImportLog::error(const Place &place, const QString &rule, const QString &what)
{
    plan_.errors.push_back(problem(place, rule, what));
}

} // namespace outturn::ingest
