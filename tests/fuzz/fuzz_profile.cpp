// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a mapping profile. Nothing may crash; what is accepted must be written and read back unchanged, and must
// be fit to be tried on a table.
#include "ingest/column_parts.h"
#include "ingest/mapping_reader.h"
#include "ingest/mapping_writer.h"

#include <cstdlib>

using namespace outturn;
using namespace outturn::ingest;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// A small table with the shapes that a mapping may meet: two tiers, periods, a column without a header.
const SheetSurvey &small_sheet()
{
    static const SheetSurvey survey = [] {
        SheetSurvey made;
        const char *const rows[] = {"LA Code;;Name;2014;;2015;", ";;;Cohort;Rate;Cohort;Rate",
                                    "E06000005;841;Darlington;80;x;75;3.7", "E06000047;840;Durham;255;3.6;320;2.7"};
        for (const char *text : rows) {
            SheetRow row;
            row.row = static_cast<int>(made.head.size()) + 1;
            row.fields = QString::fromLatin1(text).split(u';');
            made.head.push_back(row);
        }
        made.rows = static_cast<int>(made.head.size());
        made.columns = 7;
        return made;
    }();
    return survey;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = read_mapping(bytes, QStringLiteral("fuzz.json"));
    if (!read) {
        require(read.error().message.contains(QStringLiteral("fuzz.json")));
        return 0;
    }
    const QByteArray written = write_mapping(*read);
    const auto again = read_mapping(written, QStringLiteral("fuzz.json"));
    require(again && write_mapping(*again) == written);
    for (const TableMapping &table : read->tables) {
        const TableLayout layout = find_layout(small_sheet(), &table);
        table_for(*read, layout, QStringLiteral("Sheet 1"));
        const ResolvedTable resolved = resolve_table(table, *read, layout);
        require(resolved.columns.size() == layout.columns.size());
        for (const ColumnPart &part : resolved.columns) {
            for (const ColumnFigure &figure : part.figures)
                require(figure.measure >= 0 && static_cast<size_t>(figure.measure) < resolved.measures.size());
        }
    }
    return 0;
}
