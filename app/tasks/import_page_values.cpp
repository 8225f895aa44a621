// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/import_page_values.h"

#include "tasks/import_reading_values.h"

#include <QtCore/QCoreApplication>

namespace outturn::tasks {
namespace {

using ingest::SheetReading;

} // namespace

int first_table_sheet(const PreviewedFile &file)
{
    if (!file.planned)
        return 0;
    for (size_t i = 0; i < file.planned->sheets.size(); ++i) {
        if (file.planned->sheets[i].table >= 0)
            return static_cast<int>(i);
    }
    return 0;
}

widgets::ImportFileItem file_item(const QString &file_id, const PreviewedFile &file)
{
    widgets::ImportFileItem item;
    item.id = file_id;
    item.name = file.name;
    if (!file.planned) {
        item.state = widgets::ImportFileState::not_a_return;
        item.tooltip = file.error ? file.error->message : QString();
        return item;
    }
    for (const SheetReading &sheet : file.planned->sheets) {
        if (sheet.table >= 0 && !sheet.info.name.isEmpty() && item.lines.size() < 2)
            item.lines.append(sheet.info.name);
    }
    if (!file.planned->plan.file.encoding.isEmpty())
        item.lines.append(file.planned->plan.file.encoding);
    item.to_settle = file.questions();
    item.errors = static_cast<int>(file.planned->plan.errors.size());
    item.state = file.already_imported ? widgets::ImportFileState::already_imported
        : file.error                   ? widgets::ImportFileState::not_a_return
        : item.errors > 0              ? widgets::ImportFileState::with_errors
                                       : widgets::ImportFileState::ready;
    item.tooltip = file.error ? file.error->message : QString();
    return item;
}

QString import_headline(const PreviewedFile &file, const presentation::Wording &wording)
{
    if (!file.planned)
        return file.error ? QCoreApplication::translate("tasks", "%1 cannot come in").arg(file.name) : file.name;
    const RowTally &tally = file.planned->plan.tally;
    const auto number = [&wording](int value) { return wording.locale().toString(value); };
    if (file.already_imported)
        return QCoreApplication::translate("tasks", "%1 is in the workspace already").arg(file.name);
    if (file.error)
        return QCoreApplication::translate("tasks", "%1 cannot come in").arg(file.name);
    if (tally.in_error == 0 && file.questions() == 0)
        return QCoreApplication::translate("tasks", "%1 rows will come in, %2 are left out, nothing needs you")
            .arg(number(tally.accepted), number(tally.excluded));
    return QCoreApplication::translate("tasks", "%1 rows will come in, %2 are left out, %3 need you")
        .arg(number(tally.accepted), number(tally.excluded), number(tally.in_error));
}

QString import_subline(const PreviewedFile &file)
{
    if (file.error && !file.already_imported)
        return file.error->message;
    if (!file.planned)
        return {};
    const MappingProfile &profile = file.planned->profile;
    const SheetReading &first = file.planned->sheets[static_cast<size_t>(first_table_sheet(file))];
    QString where = file.name;
    if (!first.info.name.isEmpty())
        where += QStringLiteral(", ") + QCoreApplication::translate("tasks", "sheet %1").arg(first.info.name);
    if (first.layout.header_row > 0)
        where += QStringLiteral(", ")
            + QCoreApplication::translate("tasks", "header in row %1").arg(first.layout.header_row);
    const QString how = profile.guessed
        ? QCoreApplication::translate("tasks", "No profile knows it: this is a first guess. Check each column.")
        : QCoreApplication::translate("tasks", "Recognised as \"%1\".").arg(profile_title(file));
    return where + QStringLiteral(". ") + how;
}

} // namespace outturn::tasks
