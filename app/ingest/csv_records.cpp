// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_records.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {
namespace {

Error row_error(const QString &name, int line, const QString &what)
{
    return {ErrorCode::unreadable,
            QCoreApplication::translate("ingest", "%1, row %2: %3.").arg(name).arg(line).arg(what),
            {}};
}

Error cut_short(const QString &name, int line, const QString &how)
{
    return {ErrorCode::unreadable,
            QCoreApplication::translate("ingest",
                                        "%1, row %2: %3. The file seems to have been cut short; get it again "
                                        "from its sender.")
                .arg(name)
                .arg(line)
                .arg(how),
            {}};
}

bool is_blank(QByteArrayView field)
{
    // A printing ASCII character settles it for nearly every cell; else a no-break space may be all there is.
    return std::none_of(field.begin(), field.end(), [](char c) { return c > ' '; })
        && QString::fromUtf8(field).trimmed().isEmpty();
}

/// Nothing but blanks, or the mark that old DOS programs put at the very end of a text.
bool is_blank(const CsvTokenizer &record)
{
    const std::vector<QByteArrayView> &fields = record.fields();
    if (!record.has_line_end() && fields.size() == 1 && fields.front() == QByteArrayView("\x1A"))
        return true;
    return std::all_of(fields.begin(), fields.end(), [](QByteArrayView field) { return is_blank(field); });
}

} // namespace

CsvRecords::CsvRecords(const ReturnFile &file, const CsvForm &form, bool takes_hash)
    : file_(file), encoding_(*encoding_named(form.encoding)), blocks_(file, takes_hash), decoder_(encoding_),
      tokenizer_(form.delimiter[0].toLatin1())
{}

Result<> CsvRecords::read_on()
{
    const Result<QByteArrayView> block = blocks_.next();
    if (!block)
        return tl::unexpected(block.error());
    if (blocks_.position() == block->size() && block->startsWith("\xEF\xBB\xBF"))
        mark_size_ = 3;
    if (block->isEmpty()) {
        decoder_.finish();
        tokenizer_.finish();
    } else {
        tokenizer_.add(decoder_.decode(*block));
    }
    if (decoder_.fault())
        return tl::unexpected<Error>(text_fault(file_, *decoder_.fault(), encoding_));
    return {};
}

Result<bool> CsvRecords::next_record()
{
    while (true) {
        const CsvTokenizer::State state = tokenizer_.next();
        if (state == CsvTokenizer::State::record)
            return true;
        if (state == CsvTokenizer::State::end)
            return false;
        if (state != CsvTokenizer::State::more)
            return tl::unexpected<Error>(fault_of(state));
        if (const Result<> read = read_on(); !read)
            return tl::unexpected(read.error());
    }
}

Result<bool> CsvRecords::next()
{
    while (true) {
        Result<bool> record = next_record();
        if (!record || !*record)
            return record;
        if (is_blank(tokenizer_)) {
            columns_before_ = 0;
            continue;
        }
        if (is_cut_short())
            return tl::unexpected<Error>(
                cut_short(file_.name, tokenizer_.line(),
                          QCoreApplication::translate("ingest", "the last row has %1 of %2 columns and no line end")
                              .arg(fields().size())
                              .arg(usual_columns_)));
        note_columns();
        return true;
    }
}

std::optional<qint64> CsvRecords::offset() const
{
    if (encoding_ != Encoding::utf8 && encoding_ != Encoding::utf8_with_mark)
        return std::nullopt;
    return tokenizer_.offset() + mark_size_;
}

void CsvRecords::note_columns()
{
    const size_t columns = tokenizer_.fields().size();
    if (rows_of_columns_.size() <= columns)
        rows_of_columns_.resize(columns + 1);
    if (++rows_of_columns_[columns] > (usual_columns_ > 0 ? rows_of_columns_[usual_columns_] : 0))
        usual_columns_ = columns;
    columns_before_ = columns;
}

/// A note below the table may end without a line end too: it follows a blank row or another note.
bool CsvRecords::is_cut_short() const
{
    return !tokenizer_.has_line_end() && tokenizer_.fields().size() < usual_columns_
        && columns_before_ >= usual_columns_;
}

Error CsvRecords::fault_of(CsvTokenizer::State state) const
{
    const int line = tokenizer_.fault_line();
    switch (state) {
    case CsvTokenizer::State::open_quote:
        return cut_short(file_.name, line,
                         QCoreApplication::translate("ingest", "a quotation mark opens here and is never closed"));
    case CsvTokenizer::State::long_quoted:
        return row_error(
            file_.name, line,
            QCoreApplication::translate(
                "ingest", "a quotation mark opens here and is not closed within 1 MB; close or remove it"));
    case CsvTokenizer::State::long_field:
        return row_error(file_.name, line,
                         QCoreApplication::translate("ingest", "a cell has more than 1 MB; shorten it"));
    case CsvTokenizer::State::long_record:
        return row_error(file_.name, line,
                         QCoreApplication::translate("ingest", "the row has more than 16 MB; shorten it"));
    default:
        return row_error(file_.name, line,
                         QCoreApplication::translate(
                             "ingest", "the row has more than %1 columns; leave out the columns that are not needed")
                             .arg(CsvTokenizer::most_columns));
    }
}

} // namespace outturn::ingest
