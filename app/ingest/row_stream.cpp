// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/row_stream.h"

#include "ingest/return_file.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr int rows_between_looks = 512;

bool is_blank(const QStringList &fields)
{
    return std::all_of(fields.begin(), fields.end(), [](const QString &field) { return field.trimmed().isEmpty(); });
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

Error open_quote(const QString &name, int line)
{
    return cut_short(name, line,
                     QCoreApplication::translate("ingest", "a quotation mark opens here and is never closed"));
}

bool ends_without_line_end(QByteArrayView text)
{
    return !text.isEmpty() && text.back() != '\n' && text.back() != '\r';
}

} // namespace

bool is_one_text(const QStringList &fields)
{
    return std::count_if(fields.begin(), fields.end(), [](const QString &field) { return !field.trimmed().isEmpty(); })
        == 1;
}

Result<CsvRecord> read_header(const ReturnFile &file)
{
    const QByteArrayView text = text_of(file);
    CsvReader reader(text, detect_delimiter(text));
    CsvRecord record;
    CsvReader::State state = reader.next(record);
    while (state == CsvReader::State::record && is_blank(record.fields))
        state = reader.next(record);
    if (state == CsvReader::State::unclosed_quote)
        return tl::unexpected<Error>(open_quote(file.name, reader.unclosed_line()));
    if (state == CsvReader::State::record) {
        for (QString &field : record.fields)
            field = field.simplified();
        return record;
    }
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("ingest", "%1 has no header row.").arg(file.name));
}

Result<> for_each_row(ImportPlan &plan, const ImportOptions &options, qsizetype columns,
                      const std::function<void(const CsvRecord &)> &row)
{
    const QByteArrayView text = text_of(plan.file);
    CsvReader reader(text, detect_delimiter(text));
    CsvRecord record;
    while (true) {
        const CsvReader::State state = reader.next(record);
        if (state == CsvReader::State::end)
            break;
        if (state == CsvReader::State::unclosed_quote)
            return tl::unexpected<Error>(open_quote(plan.file.name, reader.unclosed_line()));
        if (record.line <= plan.file.header_row || is_blank(record.fields))
            continue;
        const bool last = reader.position() >= text.size();
        if (last && record.fields.size() < columns && ends_without_line_end(text))
            return tl::unexpected<Error>(
                cut_short(plan.file.name, record.line,
                          QCoreApplication::translate("ingest", "the last row has %1 of %2 columns and no line end")
                              .arg(record.fields.size())
                              .arg(columns)));
        if (plan.tally.rows % rows_between_looks == 0) {
            if (options.stop.stop_requested())
                return failure(ErrorCode::cancelled,
                               QCoreApplication::translate("ingest", "The import was cancelled."));
            if (options.progress)
                options.progress({plan.tally.rows, reader.position(), text.size()});
        }
        ++plan.tally.rows;
        row(record);
    }
    if (plan.tally.rows == 0)
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "%1 has a header and no rows: there is nothing to import.")
                           .arg(plan.file.name));
    return {};
}

} // namespace outturn::ingest
