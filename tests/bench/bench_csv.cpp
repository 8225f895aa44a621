// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a CSV is split, decoded and read. Goal: 250 MB/s for the splitting, on one core.
#include "bench/process_timing.h"
#include "foundation/sha256.h"
#include "ingest/csv_file.h"
#include "ingest/csv_tokenizer.h"
#include "ingest/file_blocks.h"

#include <QtCore/QTemporaryDir>

#include <cstdio>

using namespace outturn;
using namespace outturn::bench;

namespace {

/// Rows as in a published return of one figure a row, some of them quoted.
QByteArray long_form(qsizetype size)
{
    QByteArray text("time_period,geographic_level,new_la_code,la_name,measure,note,number,percentage\r\n");
    text.reserve(size + 200);
    for (int i = 0; text.size() < size; ++i) {
        text += "2023-24,Local authority,E0";
        text += QByteArray::number(6000001 + i % 300);
        text += i % 7 == 0 ? ",\"Kingston upon Hull, City of\"," : ",Ynys M\xC3\xB4n,";
        text += i % 3 == 0 ? "Care leavers in education" : "In employment or training";
        text += i % 11 == 0 ? ",\"says \"\"provisional\"\"\"," : ",,";
        text += QByteArray::number(i * 7919 % 100000) + ',' + QByteArray::number(i % 1000 / 10.0) + "\r\n";
    }
    return text;
}

void print_rate(const char *what, qsizetype bytes, const Timings &timings)
{
    timings.print(what);
    std::printf("%-58s %.0f MB/s\n", "", static_cast<double>(bytes) / 1e3 / timings.median());
}

qsizetype fields_of(const QByteArray &text)
{
    qsizetype fields = 0;
    ingest::CsvTokenizer tokenizer(',');
    qsizetype at = 0;
    while (true) {
        const auto state = tokenizer.next();
        if (state == ingest::CsvTokenizer::State::record) {
            fields += std::ssize(tokenizer.fields());
        } else if (state == ingest::CsvTokenizer::State::more) {
            const qsizetype size = std::min(ingest::FileBlocks::block_size, text.size() - at);
            if (size == 0)
                tokenizer.finish();
            else
                tokenizer.add(QByteArrayView(text).sliced(at, size));
            at += size;
        } else {
            return fields;
        }
    }
}

qsizetype rows_of(const ReturnFile &file)
{
    const auto opened = ingest::open_csv(file, {}, {});
    if (!opened)
        return 0;
    const auto source = (*opened)->open(0);
    ingest::SheetRow row;
    qsizetype rows = 0;
    while (source && (*source)->next(row).value_or(false))
        ++rows;
    return rows;
}

/// The most memory that this process has held, in MB.
double peak_memory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// A file far larger than what may be held. First, so that nothing else counts in the peak.
void read_large_file()
{
    constexpr int parts = 64;
    QTemporaryDir folder;
    ReturnFile file;
    file.name = QStringLiteral("large.csv");
    file.path = folder.filePath(file.name);
    Sha256 hash;
    {
        const QByteArray part = long_form(4 << 20);
        QFile device(file.path);
        if (!device.open(QIODevice::WriteOnly))
            return;
        for (int i = 0; i < parts; ++i) {
            file.bytes += device.write(part);
            hash.add(part);
        }
    }
    file.sha256 = hash.hex();
    qsizetype rows = 0;
    print_rate("file of 256 MB from disk: look, hash, read all rows", file.bytes,
               time_work(1, [&] { rows = rows_of(file); }));
    std::printf("%-58s %lld rows, peak %.0f MB (goal: under 50)\n", "", static_cast<long long>(rows), peak_memory());
}

} // namespace

int main()
{
    read_large_file();
    const QByteArray text = long_form(100 << 20);
    qsizetype count = 0;
    print_rate("split 100 MB into records and fields", text.size(), time_work(9, [&] { count = fields_of(text); }));
    print_rate("look for the encoding of 100 MB", text.size(), time_work(5, [&] { ingest::find_encodings(text); }));
    ReturnFile file;
    file.name = QStringLiteral("held.csv");
    file.content = text;
    print_rate("read 100 MB held: look, and all rows as text", text.size(), time_work(3, [&] { rows_of(file); }));
    return count > 0 ? 0 : 1;
}
