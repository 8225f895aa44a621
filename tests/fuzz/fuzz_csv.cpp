// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a CSV: found out, decoded, split and read. Nothing may crash, grow without bound, or read differently
// when the same bytes come in other blocks.
#include "ingest/csv_file.h"
#include "ingest/csv_tokenizer.h"

#include <cstdlib>

using namespace outturn;
using namespace outturn::ingest;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// A digest of all that the tokenizer says.
size_t reading_of(const QByteArray &text, qsizetype block, char delimiter)
{
    CsvTokenizer tokenizer(delimiter);
    size_t digest = 0;
    qsizetype at = 0;
    qsizetype bytes = 0;
    while (true) {
        const CsvTokenizer::State state = tokenizer.next();
        if (state == CsvTokenizer::State::more) {
            const qsizetype size = std::min(block, text.size() - at);
            if (size == 0)
                tokenizer.finish();
            else
                tokenizer.add(QByteArray(text.constData() + at, size)); // a copy: a stale view is found
            at += size;
        } else if (state == CsvTokenizer::State::record) {
            require(std::ssize(tokenizer.fields()) <= CsvTokenizer::most_columns);
            for (const QByteArrayView field : tokenizer.fields()) {
                bytes += field.size();
                digest = qHash(field, digest);
            }
            require(text.mid(tokenizer.offset(), tokenizer.raw().size()) == tokenizer.raw());
            digest = qHashMulti(digest, tokenizer.line(), tokenizer.offset(), tokenizer.has_line_end());
        } else {
            require(bytes <= text.size());
            return qHashMulti(digest, static_cast<int>(state), tokenizer.fault_line());
        }
    }
}

void read_rows(const ReturnFile &file, const QString &encoding, const QString &delimiter)
{
    const auto opened = open_csv(file, encoding, delimiter);
    if (!opened) {
        require(!opened.error().message.isEmpty());
        return;
    }
    const auto source = (*opened)->open(0);
    require(source.has_value());
    SheetRow row;
    int last = 0;
    qsizetype characters = 0;
    while (true) {
        const Result<bool> read = (*source)->next(row);
        if (!read) {
            require(read.error().message.contains(file.name));
            return;
        }
        if (!*read)
            break;
        require(row.row > last && !row.is_blank());
        last = row.row;
        for (const QString &field : row.fields)
            characters += field.size();
    }
    // No encoding makes more characters of fewer bytes.
    require(characters <= file.content.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    constexpr std::array delimiters = {',', ';', '\t', '|'};
    const char delimiter = delimiters[data[0] % delimiters.size()];
    const qsizetype block = 1 + data[1] % 97;
    ReturnFile file;
    file.name = QStringLiteral("fuzz.csv");
    file.content = QByteArray(reinterpret_cast<const char *>(data + 2), static_cast<qsizetype>(size - 2));
    require(reading_of(file.content, block, delimiter) == reading_of(file.content, 1 << 20, delimiter));
    read_rows(file, {}, {});
    const QStringList names = encoding_names();
    read_rows(file, names[data[0] / 4 % names.size()], QString(QLatin1Char(delimiter)));
    return 0;
}
