// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/export_observations.h"

#include "presentation/observation_table.h"
#include "reporting/data_sheet_writer.h"
#include "tasks/file_writing.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace outturn::tasks {

Result<int> export_observations(const CellSource &source, const QString &output)
{
    const QString suffix = QFileInfo(output).suffix().toLower();
    const bool as_workbook = suffix == QLatin1String("xlsx");
    if (!as_workbook && suffix != QLatin1String("csv"))
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("tasks",
                                                   "Observations are written as CSV or as a workbook. Give a name that "
                                                   "ends in .csv or .xlsx."));
    const Result<reporting::Worksheet> sheet = presentation::observation_table(source);
    if (!sheet)
        return tl::unexpected(sheet.error());
    if (sheet->rows.empty())
        return failure(
            ErrorCode::refused,
            QCoreApplication::translate("tasks", "The workspace holds no figures yet: there is nothing to export."));
    const Result<QByteArray> bytes =
        as_workbook ? reporting::write_data_sheet(*sheet) : Result<QByteArray>(presentation::worksheet_csv(*sheet));
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (const Result<> saved = save_bytes(output, *bytes); !saved)
        return tl::unexpected(saved.error());
    return static_cast<int>(sheet->rows.size());
}

} // namespace outturn::tasks
