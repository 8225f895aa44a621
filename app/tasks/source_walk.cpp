// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/source_walk.h"

#include "foundation/number_text.h"
#include "ingest/source_rows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <map>

namespace outturn::tasks {
namespace {

/// The number that holds where an auditor corrected just this part; nullopt where what stands in the file holds.
std::optional<double> correction_of(const Cell &cell, const Origin &origin)
{
    const std::optional<double> holds = cell.corrected_by != 0 ? part_of(cell, origin.part).number : std::nullopt;
    const std::optional<WrittenNumber> written = parse_number(origin.text);
    return holds && written && written->value == *holds ? std::nullopt : holds;
}

/// The rows of one original that the cells need, by sheet, each sheet with its header.
struct Extract {
    std::map<QString, QStringList> headers;
    std::map<std::pair<QString, int>, ingest::SourceRow> rows;
};

Result<Extract> read_extract(const CellSource &source, const StoredReturn &from, const std::vector<Cell> &cells)
{
    const Result<QByteArray> original = source.original(from.id);
    if (!original)
        return tl::unexpected(original.error());
    Extract extract;
    if (original->isEmpty())
        return extract;
    std::map<QString, std::vector<int>> wanted;
    for (const Cell &cell : cells) {
        if (cell.return_id != from.id)
            continue;
        for (const Origin &origin : cell.origins)
            wanted[origin.sheet].push_back(origin.row);
    }
    const Result<std::vector<SheetTally>> sheets = source.sheets(from.id);
    if (!sheets)
        return tl::unexpected(sheets.error());
    ReturnFile file;
    file.name = from.file_name;
    file.content = *original;
    file.bytes = from.bytes;
    file.sha256 = from.sha256;
    for (auto &[sheet, rows] : wanted) {
        const auto tally = std::find_if(sheets->begin(), sheets->end(),
                                        [&name = sheet](const SheetTally &each) { return each.sheet == name; });
        const int header_row = tally == sheets->end() ? from.header_row : tally->header_row;
        rows.push_back(header_row);
        Result<std::vector<ingest::SourceRow>> found =
            ingest::source_rows(file, {from.encoding, from.delimiter}, sheet, rows);
        if (!found)
            return tl::unexpected(found.error());
        for (ingest::SourceRow &row : *found) {
            if (row.row.row == header_row)
                extract.headers[sheet] = row.row.fields;
            const std::pair place(sheet, row.row.row);
            extract.rows.emplace(place, std::move(row));
        }
    }
    return extract;
}

} // namespace

QString part_title(Part part)
{
    switch (part) {
    case Part::numerator:
        return QCoreApplication::translate("tasks", "Numerator");
    case Part::denominator:
        return QCoreApplication::translate("tasks", "Denominator");
    case Part::expected:
        return QCoreApplication::translate("tasks", "Expected");
    case Part::value:
        return QCoreApplication::translate("tasks", "Value");
    case Part::standard_error:
        return QCoreApplication::translate("tasks", "Standard error");
    case Part::published_rate:
        return QCoreApplication::translate("tasks", "Published rate");
    case Part::cost:
        return QCoreApplication::translate("tasks", "Cost");
    case Part::claimed:
        return QCoreApplication::translate("tasks", "Claimed");
    case Part::paid:
        return QCoreApplication::translate("tasks", "Paid");
    case Part::lower_limit:
        return QCoreApplication::translate("tasks", "Lower limit");
    case Part::upper_limit:
        return QCoreApplication::translate("tasks", "Upper limit");
    }
    return {};
}

Result<std::vector<SourceCell>> walk_to_source(const CellSource &source, const analysis::DrillAnswer &drill)
{
    std::vector<SourceCell> found;
    for (const StoredReturn &from : drill.returns) {
        const Result<Extract> extract = read_extract(source, from, drill.cells);
        if (!extract)
            return tl::unexpected(extract.error());
        for (const Cell &cell : drill.cells) {
            if (cell.return_id != from.id)
                continue;
            for (const Origin &origin : cell.origins) {
                SourceCell entry{origin, from, {}, {}, {}, {}};
                entry.corrected = correction_of(cell, origin);
                if (const auto header = extract->headers.find(origin.sheet); header != extract->headers.end())
                    entry.header = header->second;
                if (const auto row = extract->rows.find({origin.sheet, origin.row}); row != extract->rows.end()) {
                    entry.fields = row->second.row.fields;
                    entry.line = row->second.text;
                }
                found.push_back(std::move(entry));
            }
        }
    }
    const auto beside = [](const SourceCell &cell) { return cell.origin.part >= Part::published_rate; };
    std::stable_sort(found.begin(), found.end(),
                     [&beside](const SourceCell &a, const SourceCell &b) { return beside(a) < beside(b); });
    return found;
}

widgets::SourceExtract source_extract(const analysis::DrillAnswer &drill, const std::vector<SourceCell> &cells)
{
    widgets::SourceExtract extract;
    extract.empty_text =
        QCoreApplication::translate("tasks", "The original of this return is too large to be kept in the workspace.");
    QStringList files;
    for (const StoredReturn &from : drill.returns)
        files.append(QCoreApplication::translate("tasks", "%1, SHA-256 %2")
                         .arg(from.file_name, QString::fromLatin1(from.sha256)));
    extract.caption =
        QStringLiteral("%1, %2: %3")
            .arg(drill.figure.provider.name, period_label(drill.period), files.join(QStringLiteral("; ")));
    for (const SourceCell &cell : cells) {
        const QString column = cell.header.value(cell.origin.column - 1);
        const QString title =
            QCoreApplication::translate("tasks", "%1: %2, row %3, column %4")
                .arg(part_title(cell.origin.part),
                     cell.origin.sheet.isEmpty() ? cell.from.file_name
                                                 : QCoreApplication::translate("tasks", "%1, sheet %2")
                                                       .arg(cell.from.file_name, cell.origin.sheet),
                     QString::number(cell.origin.row), column);
        const QString corrected = cell.corrected
            ? QCoreApplication::translate("tasks", "%1 (an auditor put %2 in its place)")
                  .arg(title, QLocale().toString(*cell.corrected, 'f', QLocale::FloatingPointShortest))
            : title;
        extract.blocks.push_back(
            {corrected, cell.header, {{cell.origin.row, cell.fields, cell.origin.column - 1, true}}});
    }
    return extract;
}

} // namespace outturn::tasks
