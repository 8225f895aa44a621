// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/import_announcements.h"

#include "ingest/import_log.h"

#include <QtCore/QCoreApplication>

namespace outturn::ingest {
namespace {

void announce_sheet(ImportLog &log, const SheetReading &reading)
{
    ImportLog::Place place;
    place.sheet = reading.info.name;
    if (!reading.wanted && reading.info.hidden && reading.survey.rows > 0) {
        const int rows = reading.survey.rows;
        log.warning(place, QStringLiteral("hidden-sheet"),
                    QCoreApplication::translate("ingest", "the sheet is hidden and was not read; it has %n row(s).",
                                                nullptr, rows));
        return;
    }
    if (reading.wanted && reading.table < 0 && reading.survey.rows > 0) {
        const int rows = reading.survey.rows;
        log.warning(place, QStringLiteral("sheet-not-read"),
                    QCoreApplication::translate("ingest",
                                                "no table of the profile is on this sheet; its %n row(s) "
                                                "were not read.",
                                                nullptr, rows));
        return;
    }
    if (reading.table < 0)
        return;
    if (reading.survey.hidden_rows > 0) {
        const int rows = reading.survey.hidden_rows;
        log.warning(place, QStringLiteral("hidden-rows"),
                    QCoreApplication::translate("ingest",
                                                "%n row(s) are hidden in the file and were read like the "
                                                "others.",
                                                nullptr, rows));
    }
    if (!reading.survey.hidden_columns.empty()) {
        const int columns = static_cast<int>(reading.survey.hidden_columns.size());
        log.warning(place, QStringLiteral("hidden-columns"),
                    QCoreApplication::translate("ingest",
                                                "%n column(s) are hidden in the file and were read like the "
                                                "others.",
                                                nullptr, columns));
    }
}

} // namespace

void announce_reading(PlannedImport &planned, const OpenedReturn &opened)
{
    ImportLog log(planned.plan);
    if (planned.profile.guessed)
        log.warning({}, QStringLiteral("guessed-mapping"),
                    QCoreApplication::translate("ingest",
                                                "no mapping profile knows this file; it was read by a first guess. "
                                                "Check what each column was taken for, and save it as a profile."));
    if (!opened.encoding_is_sure)
        log.warning({}, QStringLiteral("guessed-encoding"),
                    QCoreApplication::translate("ingest",
                                                "the text is not UTF-8; it was read as %1. Check names with accents, "
                                                "apostrophes and dashes.")
                        .arg(opened.form.encoding));
    if (opened.decimal_comma)
        log.warning({}, QStringLiteral("guessed-mapping"),
                    QCoreApplication::translate("ingest",
                                                "the numbers are written with decimal commas (1.234,5) and were read "
                                                "so. Check that none of them means a thousand."));
    for (const SheetReading &reading : planned.sheets)
        announce_sheet(log, reading);
}

} // namespace outturn::ingest
