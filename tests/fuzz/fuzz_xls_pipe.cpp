// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what the child process says of an .xls: read or refused, and the same in whatever pieces they come.
#include "ingest/xls_pipe.h"

#include <cstdint>
#include <cstdlib>

using namespace outturn::ingest;

namespace {

constexpr qint64 most_bytes = 1 << 24;
constexpr qint64 most_cells = 100'000;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The rows of all sheets, read back from the frames that were kept.
size_t digest_of(XlsPipeReader &reader)
{
    size_t digest = qHashMulti(0, reader.is_complete(), static_cast<int>(reader.trouble()), reader.detail());
    if (!reader.is_complete())
        return digest;
    for (const XlsSheet &sheet : reader.take_sheets()) {
        QByteArrayView rest(sheet.rows);
        SheetRow row;
        int last = 0;
        while (next_row_frame(rest, row)) {
            require(row.row > last && row.marks.size() <= static_cast<size_t>(row.fields.size()));
            last = row.row;
            digest = qHashMulti(digest, row.row, row.fields);
        }
        require(rest.isEmpty());
        digest = qHashMulti(digest, sheet.info.name, sheet.merged.size(), sheet.hidden_columns.size());
    }
    return digest;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const qsizetype piece = 1 + data[0] % 61;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    XlsPipeReader whole(most_bytes, most_cells);
    whole.feed(bytes);
    XlsPipeReader by_pieces(most_bytes, most_cells);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        by_pieces.feed(bytes.mid(at, piece));
    require(digest_of(whole) == digest_of(by_pieces));
    return 0;
}
