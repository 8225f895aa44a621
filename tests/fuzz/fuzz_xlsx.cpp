// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks: the bytes as a whole container, and as the sheet, the shared texts and the formats within a sound one, which
// no mutation of packed bytes would ever reach. Whatever comes must be read or refused.
#include "../ingest/workbook_bytes.h"
#include "ingest/xlsx_file.h"

#include <algorithm>
#include <cstdint>

using namespace outturn;
using namespace outturn::ingest;

namespace {

void read_through(const QByteArray &bytes)
{
    const auto file = open_xlsx(QStringLiteral("fuzz.xlsx"), bytes);
    if (!file)
        return;
    const int sheets = std::min(3, static_cast<int>((*file)->sheets().size()));
    for (int sheet = 0; sheet < sheets; ++sheet) {
        const auto source = (*file)->open(sheet);
        SheetRow row;
        int last = 0;
        while (source && (*source)->next(row).value_or(false)) {
            if (row.row <= last || row.marks.size() > static_cast<size_t>(row.fields.size()))
                qFatal("rows out of order, or marks without cells");
            last = row.row;
        }
        const auto merged = (*file)->merged(sheet);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    read_through(bytes);
    if (bytes.startsWith("PK"))
        return 0;
    const QByteArray sound = test::in_sheet_data("<row><c t=\"s\" s=\"1\"><v>0</v></c><c s=\"1\"><v>1.5</v></c></row>");
    read_through(test::workbook_of({bytes, "<si><t>a</t></si>", "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"}));
    read_through(test::workbook_of({test::in_worksheet(bytes)}));
    read_through(test::workbook_of({sound, bytes, bytes}));
    return 0;
}
