// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_reader.h"

namespace outturn::ingest {
namespace {

// A cell longer than this is a quote gone astray, not a cell: reading on would swallow the rest of the file.
constexpr qsizetype longest_field = 1 << 20;

} // namespace

CsvReader::CsvReader(QByteArrayView content, char delimiter) : content_(content), delimiter_(delimiter) {}

bool CsvReader::at_line_end() const
{
    return content_[position_] == '\n' || content_[position_] == '\r';
}

void CsvReader::skip_line_end()
{
    if (position_ >= content_.size())
        return;
    if (content_[position_] == '\r' && position_ + 1 < content_.size() && content_[position_ + 1] == '\n')
        ++position_;
    ++position_;
    ++line_;
}

bool CsvReader::read_quoted(QByteArray &field)
{
    unclosed_line_ = line_;
    const qsizetype start = ++position_;
    while (position_ < content_.size() && position_ - start <= longest_field) {
        const char c = content_[position_];
        if (c == '"') {
            if (position_ + 1 < content_.size() && content_[position_ + 1] == '"') {
                field.append('"');
                position_ += 2;
                continue;
            }
            ++position_;
            read_plain(field); // text glued to the closing quote is kept, not lost
            return true;
        }
        if (c == '\n' || (c == '\r' && (position_ + 1 >= content_.size() || content_[position_ + 1] != '\n')))
            ++line_;
        field.append(c);
        ++position_;
    }
    return false;
}

void CsvReader::read_plain(QByteArray &field)
{
    const qsizetype start = position_;
    while (position_ < content_.size() && content_[position_] != delimiter_ && !at_line_end())
        ++position_;
    field.append(content_.sliced(start, position_ - start));
}

CsvReader::State CsvReader::next(CsvRecord &record)
{
    if (position_ >= content_.size())
        return State::end;
    record.line = line_;
    record.offset = position_;
    record.fields.clear();
    QByteArray field;
    while (true) {
        field.clear();
        if (position_ < content_.size() && content_[position_] == '"') {
            if (!read_quoted(field))
                return State::unclosed_quote;
        } else {
            read_plain(field);
        }
        record.fields.append(QString::fromUtf8(field));
        if (position_ < content_.size() && content_[position_] == delimiter_) {
            ++position_;
            continue;
        }
        break;
    }
    record.size = position_ - record.offset;
    skip_line_end();
    return State::record;
}

char detect_delimiter(QByteArrayView content)
{
    qsizetype end = 0;
    while (end < content.size() && content[end] != '\n' && content[end] != '\r')
        ++end;
    const QByteArrayView first = content.first(end);
    if (first.contains(','))
        return ',';
    if (first.contains('\t'))
        return '\t';
    return first.contains(';') ? ';' : ',';
}

} // namespace outturn::ingest
