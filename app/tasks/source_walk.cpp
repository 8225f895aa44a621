// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/source_walk.h"

#include "ingest/source_lines.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

namespace outturn::tasks {
namespace {

/// The rows of one original that the cells need, with its header.
struct Extract {
    QStringList header;
    std::map<int, ingest::SourceLine> lines;
};

Result<Extract> read_extract(const CellSource &source, const StoredReturn &from, const std::vector<Cell> &cells)
{
    const Result<QByteArray> original = source.original(from.id);
    if (!original)
        return tl::unexpected(original.error());
    std::vector<int> wanted{from.header_row};
    for (const Cell &cell : cells) {
        if (cell.return_id != from.id)
            continue;
        for (const Origin &origin : cell.origins)
            wanted.push_back(origin.row);
    }
    Extract extract;
    for (ingest::SourceLine &line : ingest::source_lines(*original, wanted)) {
        if (line.line == from.header_row)
            extract.header = line.fields;
        const int number = line.line;
        extract.lines.emplace(number, std::move(line));
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
                SourceCell entry{origin, from, extract->header, {}, {}};
                if (const auto line = extract->lines.find(origin.row); line != extract->lines.end()) {
                    entry.line = line->second.text;
                    entry.fields = line->second.fields;
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
                .arg(part_title(cell.origin.part), cell.from.file_name, QString::number(cell.origin.row), column);
        extract.blocks.push_back({title, cell.header, {{cell.origin.row, cell.fields, cell.origin.column - 1, true}}});
    }
    return extract;
}

} // namespace outturn::tasks
