// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_file.h"

#include "ingest/csv_tokenizer.h"
#include "ingest/file_blocks.h"

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

bool is_plain_text(QByteArrayView text)
{
    return plain_run(text) == text.size();
}

/// Keeps the memory that the string has: a row is mostly as long as the one before.
void assign(QString &field, QByteArrayView text)
{
    constexpr qsizetype worth_keeping = 4096;
    if (!is_plain_text(text) || field.capacity() > worth_keeping) {
        field = QString::fromUtf8(text);
        return;
    }
    field.resize(text.size());
    std::transform(text.begin(), text.end(), field.begin(), [](char c) { return QLatin1Char(c); });
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

/// Reads the rows of a CSV once. Owns its reading of the file; used from one thread.
class CsvSource : public SheetSource
{
public:
    CsvSource(const ReturnFile &file, const CsvForm &form)
        : file_(file), encoding_(*encoding_named(form.encoding)), blocks_(file), decoder_(encoding_),
          tokenizer_(form.delimiter[0].toLatin1())
    {}

    Result<> open() { return blocks_.open(); }
    Result<bool> next(SheetRow &row) override;
    qint64 position() const override { return blocks_.position(); }
    qint64 size() const override { return blocks_.size(); }
    QString text() const override { return QString::fromUtf8(tokenizer_.raw()); }

private:
    Result<> read_on();
    Result<bool> next_record();
    Error fault_of(CsvTokenizer::State state) const;
    bool is_cut_short() const;
    void note_columns();

    ReturnFile file_;
    Encoding encoding_;
    FileBlocks blocks_;
    TextDecoder decoder_;
    CsvTokenizer tokenizer_;
    std::vector<int> rows_of_columns_; ///< how many rows have so many columns
    size_t usual_columns_ = 0;
    size_t columns_before_ = 0;
};

Result<> CsvSource::read_on()
{
    const Result<QByteArrayView> block = blocks_.next();
    if (!block)
        return tl::unexpected(block.error());
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

Result<bool> CsvSource::next_record()
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

Result<bool> CsvSource::next(SheetRow &row)
{
    while (true) {
        Result<bool> record = next_record();
        if (!record || !*record)
            return record;
        const std::vector<QByteArrayView> &fields = tokenizer_.fields();
        if (is_blank(tokenizer_)) {
            columns_before_ = 0;
            continue;
        }
        if (is_cut_short())
            return tl::unexpected<Error>(
                cut_short(file_.name, tokenizer_.line(),
                          QCoreApplication::translate("ingest", "the last row has %1 of %2 columns and no line end")
                              .arg(fields.size())
                              .arg(usual_columns_)));
        note_columns();
        row.row = tokenizer_.line();
        row.hidden = false;
        row.marks.clear();
        row.superscripts.clear();
        row.fields.resize(static_cast<qsizetype>(fields.size()));
        for (size_t i = 0; i < fields.size(); ++i)
            assign(row.fields[static_cast<qsizetype>(i)], fields[i]);
        return true;
    }
}

void CsvSource::note_columns()
{
    const size_t columns = tokenizer_.fields().size();
    if (rows_of_columns_.size() <= columns)
        rows_of_columns_.resize(columns + 1);
    if (++rows_of_columns_[columns] > (usual_columns_ > 0 ? rows_of_columns_[usual_columns_] : 0))
        usual_columns_ = columns;
    columns_before_ = columns;
}

/// A note below the table may end without a line end too: it follows a blank row or another note.
bool CsvSource::is_cut_short() const
{
    return !tokenizer_.has_line_end() && tokenizer_.fields().size() < usual_columns_
        && columns_before_ >= usual_columns_;
}

Error CsvSource::fault_of(CsvTokenizer::State state) const
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

/// A CSV as a file of one sheet. Owns the return's bytes or its path.
class CsvFile : public SheetFile
{
public:
    CsvFile(ReturnFile file, CsvForm form) : file_(std::move(file)), form_(std::move(form)) {}

    const std::vector<SheetInfo> &sheets() const override { return sheets_; }
    Result<std::unique_ptr<SheetSource>> open(int) override
    {
        auto source = std::make_unique<CsvSource>(file_, form_);
        if (const Result<> opened = source->open(); !opened)
            return tl::unexpected(opened.error());
        return source;
    }
    Result<std::vector<CellRange>> merged(int) override { return std::vector<CellRange>(); }

private:
    ReturnFile file_;
    CsvForm form_;
    std::vector<SheetInfo> sheets_{1};
};

} // namespace

Result<std::unique_ptr<SheetFile>> open_csv(const ReturnFile &file, const CsvForm &form)
{
    return std::make_unique<CsvFile>(file, form);
}

Result<std::unique_ptr<SheetFile>> open_csv(const ReturnFile &file, const QString &encoding, const QString &delimiter,
                                            const std::stop_token &stop)
{
    const Result<CsvForm> form = find_csv_form(file, encoding, delimiter, stop);
    if (!form)
        return tl::unexpected(form.error());
    return open_csv(file, *form);
}

} // namespace outturn::ingest
