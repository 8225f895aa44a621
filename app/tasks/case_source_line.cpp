// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/case_source_line.h"

#include "ingest/source_rows.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::tasks {

Result<widgets::SourceExtract> case_source_lines(const CellSource &source, qint64 return_id, int line)
{
    constexpr int lines_around = 2;
    const Result<std::vector<StoredReturn>> returns = source.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    const auto from =
        std::find_if(returns->begin(), returns->end(), [&](const StoredReturn &each) { return each.id == return_id; });
    if (from == returns->end())
        return failure(ErrorCode::damaged_workspace,
                       QCoreApplication::translate("tasks", "Return %1 is not in the workspace.").arg(return_id));
    widgets::SourceExtract extract;
    extract.caption =
        QCoreApplication::translate("tasks", "%1, SHA-256 %2").arg(from->file_name, QString::fromLatin1(from->sha256));
    extract.empty_text =
        QCoreApplication::translate("tasks",
                                    "The original of this return is too large to be kept in the workspace. It is line "
                                    "%1 of %2.")
            .arg(line)
            .arg(from->file_name);
    const Result<QByteArray> original = source.original(return_id);
    if (!original)
        return tl::unexpected(original.error());
    if (original->isEmpty())
        return extract;
    const Result<std::vector<SheetTally>> sheets = source.sheets(return_id);
    if (!sheets)
        return tl::unexpected(sheets.error());
    const QString sheet = sheets->empty() ? QString() : sheets->front().sheet;
    const int header_row = sheets->empty() ? from->header_row : sheets->front().header_row;
    ReturnFile file;
    file.name = from->file_name;
    file.content = *original;
    file.bytes = from->bytes;
    file.sha256 = from->sha256;
    std::vector<int> wanted{header_row};
    for (int row = std::max(header_row + 1, line - lines_around); row <= line + lines_around; ++row)
        wanted.push_back(row);
    const Result<std::vector<ingest::SourceRow>> rows =
        ingest::source_rows(file, {from->encoding, from->delimiter}, sheet, wanted);
    if (!rows)
        return tl::unexpected(rows.error());
    widgets::SourceBlock block;
    block.title = QCoreApplication::translate("tasks", "%1, row %2").arg(from->file_name).arg(line);
    for (const ingest::SourceRow &row : *rows) {
        if (row.row.row == header_row)
            block.header = row.row.fields;
        else
            block.lines.push_back({row.row.row, row.row.fields, -1, row.row.row == line});
    }
    extract.blocks.push_back(std::move(block));
    return extract;
}

} // namespace outturn::tasks
