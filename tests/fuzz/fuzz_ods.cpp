// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDocument spreadsheets: the bytes as a whole container, and as the content within a sound one, which no mutation of
// packed bytes would ever reach. Whatever comes must be read or refused.
#include "ingest/ods_file.h"
#include "ingest/workbook_bytes.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace outturn;
using namespace outturn::ingest;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void read_through(const QByteArray &bytes)
{
    const auto file = open_ods(QStringLiteral("fuzz.ods"), bytes);
    if (!file) {
        require(file.error().message.contains(QStringLiteral("fuzz.ods")));
        return;
    }
    const int sheets = std::min(3, static_cast<int>((*file)->sheets().size()));
    for (int sheet = 0; sheet < sheets; ++sheet) {
        const auto source = (*file)->open(sheet);
        SheetRow row;
        int last = 0;
        // A few bytes may rightly stand for millions of rows: that takes time and finds nothing.
        for (int rows = 0; rows < 10'000 && source && (*source)->next(row).value_or(false); ++rows) {
            require(row.row > last && row.marks.size() <= static_cast<size_t>(row.fields.size()));
            for (auto raised = row.superscripts.begin(); raised != row.superscripts.end(); ++raised)
                require(raised.value() <= row.fields.value(raised.key()).size());
            last = row.row;
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    read_through(bytes);
    if (!bytes.startsWith("PK"))
        read_through(
            test::zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", bytes}}));
    return 0;
}
