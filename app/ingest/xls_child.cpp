// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xls_child.h"

#include "ingest/xls_container.h"
#include "ingest/xls_pipe.h"
#include "ingest/xls_workbook.h"

#include <QtCore/QFile>

#include <sys/resource.h>

#include <cstdio>
#include <new>

namespace outturn::ingest {
namespace {

constexpr rlim_t most_memory = 512UL << 20;
constexpr rlim_t most_seconds = 20;
constexpr qsizetype flush_size = 1 << 16;

/// Limits that the system keeps, whatever the file makes of this process.
void limit_process()
{
#if !defined(__SANITIZE_ADDRESS__) // AddressSanitizer reserves terabytes of addresses
    const rlimit memory{most_memory, most_memory};
    setrlimit(RLIMIT_AS, &memory);
#endif
    const rlimit processor{most_seconds, most_seconds};
    setrlimit(RLIMIT_CPU, &processor);
    const rlimit core{0, 0};
    setrlimit(RLIMIT_CORE, &core);
}

bool write_out(XlsPipeWriter &writer)
{
    const QByteArray bytes = writer.take();
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stdout) == size;
}

XlsTrouble write_data_sheet(const QString &path, XlsPipeWriter &writer, bool &written)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return XlsTrouble::no_workbook;
    tl::expected<QByteArray, XlsTrouble> stream = tl::unexpected(XlsTrouble::damaged);
    {
        const QByteArray bytes = file.readAll();
        stream = xls_workbook_stream(bytes);
    }
    if (!stream)
        return stream.error();
    XlsWorkbook workbook(*stream, writer);
    return workbook.write([&] {
        if (writer.size() >= flush_size)
            written = write_out(writer) && written;
    });
}

} // namespace

int xls_child_main(const QString &path)
{
    limit_process();
    XlsPipeWriter writer;
    bool written = true;
    XlsTrouble trouble = XlsTrouble::none;
    try {
        trouble = write_data_sheet(path, writer, written);
    } catch (const std::bad_alloc &) {
        trouble = XlsTrouble::too_large;
        writer.take();
    }
    if (trouble != XlsTrouble::none)
        writer.trouble(trouble, {});
    written = write_out(writer) && written;
    return written && std::fflush(stdout) == 0 ? 0 : 1;
}

} // namespace outturn::ingest
