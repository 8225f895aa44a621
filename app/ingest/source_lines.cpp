// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/source_lines.h"

#include "ingest/csv_reader.h"
#include "ingest/return_file.h"

#include <algorithm>

namespace outturn::ingest {

std::vector<SourceLine> source_lines(const QByteArray &original, std::span<const int> lines)
{
    ReturnFile file;
    file.content = original;
    const QByteArrayView text = text_of(file);
    std::vector<int> wanted(lines.begin(), lines.end());
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    std::vector<SourceLine> found;
    CsvReader reader(text, detect_delimiter(text));
    CsvRecord record;
    auto next = wanted.begin();
    while (next != wanted.end() && reader.next(record) == CsvReader::State::record) {
        while (next != wanted.end() && *next < record.line)
            ++next;
        if (next != wanted.end() && *next == record.line)
            found.push_back({record.line, QString::fromUtf8(text.sliced(record.offset, record.size)), record.fields});
    }
    return found;
}

} // namespace outturn::ingest
