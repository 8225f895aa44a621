// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an .xls, in its container and as the bare records: what is written must be what the reader of the pipe
// accepts, or damage would be blamed on the pipe.
#include "ingest/xls_container.h"
#include "ingest/xls_workbook.h"

#include <cstdint>
#include <cstdlib>

using namespace outturn::ingest;

namespace {

void read_through(const QByteArray &stream)
{
    XlsPipeWriter writer;
    XlsWorkbook workbook(stream, writer);
    if (const XlsTrouble trouble = workbook.write([] {}); trouble != XlsTrouble::none)
        writer.trouble(trouble, {});
    XlsPipeReader reader(qint64{1} << 30, qint64{1} << 30);
    reader.feed(writer.take());
    if (!reader.is_complete() && reader.trouble() == XlsTrouble::none)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto stream = xls_workbook_stream(bytes))
        read_through(*stream);
    read_through(bytes);
    return 0;
}
