// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/verify_cases.h"

#include "ingest/case_columns.h"
#include "ingest/case_fields.h"
#include "ingest/case_records.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::tasks {
namespace {

using Column = ingest::CaseColumns::Column;

/// A stored row, with texts of its own: its line may come much later.
struct StoredCase {
    CaseRecord record; ///< without its texts
    QByteArray case_ref;
    QByteArray person_ref;
    QByteArray household_ref;
};

QByteArray copy_of(std::string_view text)
{
    return {text.data(), std::ssize(text)};
}

Result<std::vector<StoredCase>> stored_by_line(const workspace::WorkspaceReader &reader, qint64 return_id,
                                               const std::stop_token &stop)
{
    std::vector<StoredCase> rows;
    const Result<> read = reader.scan_stored(return_id, [&](const CaseRecord &record) {
        rows.push_back({record, copy_of(record.case_ref), copy_of(record.person_ref), copy_of(record.household_ref)});
        return !stop.stop_requested();
    });
    if (!read)
        return tl::unexpected(read.error());
    std::sort(rows.begin(), rows.end(),
              [](const StoredCase &a, const StoredCase &b) { return a.record.line < b.record.line; });
    return rows;
}

QString day_words(CaseDay day)
{
    return day == no_day ? QString() : date_of(day).toString(Qt::ISODate);
}

QString amount_words(qint32 pence)
{
    return pence == no_amount ? QString() : QString::number(pence / 100.0, 'f', 2);
}

/// What the row says under a column, and what its line says there; nothing where they agree.
struct Difference {
    Column column;
    QString stored;
    QString original;
};

class Comparison
{
public:
    Comparison(const ingest::CaseColumns &columns, NumberForm numbers) : columns_(columns), numbers_(numbers) {}

    std::optional<Difference> compare(const StoredCase &row, const std::vector<QByteArrayView> &fields)
    {
        for (const auto &[column, text] :
             {std::pair(Column::case_ref, &row.case_ref), std::pair(Column::person_ref, &row.person_ref),
              std::pair(Column::household_ref, &row.household_ref)}) {
            const QByteArrayView now = ingest::tidied(field(fields, column), room_);
            if (now != *text)
                return Difference{column, QString::fromUtf8(*text), QString::fromUtf8(now)};
        }
        const CaseRecord &record = row.record;
        for (const auto &[column, day] :
             {std::pair(Column::referred_on, record.referred_on), std::pair(Column::attached_on, record.attached_on),
              std::pair(Column::outcome_on, record.outcome_on), std::pair(Column::paid_on, record.paid_on)}) {
            const CaseDay now = ingest::read_day(field(fields, column)).day;
            if (now != day)
                return Difference{column, day_words(day), day_words(now)};
        }
        for (const auto &[column, pence] :
             {std::pair(Column::claimed_gbp, record.claimed_pence), std::pair(Column::paid_gbp, record.paid_pence),
              std::pair(Column::cost_gbp, record.cost_pence)}) {
            const qint32 now = ingest::read_amount(field(fields, column), numbers_).pence;
            if (now != pence)
                return Difference{column, amount_words(pence), amount_words(now)};
        }
        const CaseStatus status = ingest::read_status(field(fields, Column::status)).status;
        if (status != record.status)
            return Difference{Column::status, case_status_word(record.status), case_status_word(status)};
        return std::nullopt;
    }

private:
    QByteArrayView field(const std::vector<QByteArrayView> &fields, Column column) const
    {
        return columns_.has(column) ? columns_.field(fields, column) : QByteArrayView();
    }

    const ingest::CaseColumns &columns_;
    NumberForm numbers_;
    QByteArray room_;
};

QString sentence(const StoredReturn &from, int line, const Difference &difference)
{
    return QCoreApplication::translate("tasks",
                                       "Return %1, %2, row %3, column %4: the workspace has \"%5\" from there, its "
                                       "original has \"%6\".")
        .arg(QString::number(from.id), from.file_name, QString::number(line),
             ingest::CaseColumns::name(difference.column), difference.stored, difference.original);
}

QString not_there(const StoredReturn &from, int line)
{
    return QCoreApplication::translate("tasks",
                                       "Return %1, %2: the workspace has a case from row %3, which its original does "
                                       "not have.")
        .arg(QString::number(from.id), from.file_name, QString::number(line));
}

QString begins_elsewhere(const StoredReturn &from, int line)
{
    return QCoreApplication::translate("tasks", "Return %1, %2: row %3 does not begin where the workspace has it.")
        .arg(QString::number(from.id), from.file_name, QString::number(line));
}

QStringList header_of(const std::vector<QByteArrayView> &fields)
{
    QStringList header;
    for (const QByteArrayView field : fields)
        header.append(QString::fromUtf8(field).simplified());
    while (!header.isEmpty() && header.last().isEmpty())
        header.removeLast();
    return header;
}

/// The header of the table, as a row of names; what stands above it is passed over.
Result<QStringList> read_header(ingest::CaseRecords &records, int header_row)
{
    while (true) {
        const Result<bool> more = records.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return QStringList();
        if (records.row() >= header_row)
            return header_of(records.fields());
    }
}

/// The records behind the header beside the rows and the places of lines, all in the order of lines.
Result<std::optional<QString>> walk(const StoredReturn &from, ingest::CaseRecords &records, Comparison comparison,
                                    const std::vector<StoredCase> &rows, const std::vector<LineOffset> &offsets,
                                    const std::stop_token &stop, qint64 &compared)
{
    auto known = offsets.begin();
    for (auto row = rows.begin(); row != rows.end() && !stop.stop_requested();) {
        const Result<bool> more = records.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more || records.row() > row->record.line)
            return std::optional(not_there(from, row->record.line));
        for (; known != offsets.end() && known->line <= records.row(); ++known) {
            if (known->line != records.row() || records.offset().value_or(known->offset) != known->offset)
                return std::optional(begins_elsewhere(from, known->line));
        }
        if (records.row() < row->record.line)
            continue; // left out, or in error
        if (const auto difference = comparison.compare(*row, records.fields()))
            return std::optional(sentence(from, row->record.line, *difference));
        ++row;
        ++compared;
    }
    return std::nullopt;
}

} // namespace

Result<std::optional<QString>> first_different_case(const workspace::WorkspaceReader &reader, const StoredReturn &from,
                                                    const ReturnFile &original, ingest::OpenedReturn &opened,
                                                    const std::stop_token &stop, qint64 &compared)
{
    const Result<std::vector<SheetTally>> sheets = reader.sheets(from.id);
    if (!sheets)
        return tl::unexpected(sheets.error());
    const Result<std::vector<LineOffset>> offsets = reader.line_offsets(from.id);
    if (!offsets)
        return tl::unexpected(offsets.error());
    const Result<std::vector<StoredCase>> rows = stored_by_line(reader, from.id, stop);
    if (!rows)
        return tl::unexpected(rows.error());
    const std::vector<ingest::SheetInfo> &known = opened.file->sheets();
    const QString name = sheets->empty() ? QString() : sheets->front().sheet;
    const auto sheet = std::find_if(known.begin(), known.end(), [&name](const ingest::SheetInfo &info) {
        return name.isEmpty() || info.name == name;
    });
    const int position = sheet == known.end() ? 0 : static_cast<int>(sheet - known.begin());
    const Result<std::unique_ptr<ingest::CaseRecords>> records = open_case_records(original, opened, position);
    if (!records)
        return tl::unexpected(records.error());
    const Result<QStringList> header = read_header(**records, from.header_row);
    if (!header)
        return tl::unexpected(header.error());
    const ingest::CaseColumns columns(*header);
    return walk(from, **records, Comparison(columns, NumberForm{opened.decimal_comma}), *rows, *offsets, stop,
                compared);
}

} // namespace outturn::tasks
