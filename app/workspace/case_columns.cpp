// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/case_columns.h"

namespace outturn::workspace {

const char *const event_columns = "case_ref,status,referred_on,attached_on,outcome_on,claimed_pence,paid_pence";
const char *const row_columns =
    "case_ref,status,referred_on,attached_on,outcome_on,claimed_pence,paid_pence,cost_pence,"
    "paid_on,line,person_ref,household_ref";

namespace {

[[noreturn]] void damaged(const char *what)
{
    throw SQLite::Exception(what, SQLITE_CORRUPT);
}

CaseStatus status_at(const BareStatement &row, int column)
{
    const int status = row.small_number(column);
    if (status < 0 || status > static_cast<int>(CaseStatus::withdrawn))
        damaged("a case row of no known status");
    return static_cast<CaseStatus>(status);
}

CaseDay day_number_at(const BareStatement &row, int column)
{
    const qint64 day = row.number(column); // nothing is read as 0, and that is no day
    if (day < 0 || day > std::numeric_limits<CaseDay>::max())
        damaged("a case row of an impossible day");
    return static_cast<CaseDay>(day);
}

qint32 amount_at(const BareStatement &row, int column)
{
    const qint64 amount = row.number(column);
    if (amount == 0 && row.is_nothing(column)) // asked only of noughts: millions of rows
        return no_amount;
    if (amount <= no_amount || amount > std::numeric_limits<qint32>::max())
        damaged("a case row of an impossible amount");
    return static_cast<qint32>(amount);
}

QString text_of(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::optional<Money> money_of(qint32 pence)
{
    return pence == no_amount ? std::nullopt : std::optional(Money{pence});
}

} // namespace

quint64 hash_of(std::string_view reference, quint64 kind)
{
    return reference_hash(QByteArrayView(reference.data(), static_cast<qsizetype>(reference.size())), kind);
}

std::optional<qint32> amount_of(sqlite3_value *value)
{
    const qint64 amount = sqlite3_value_int64(value);
    if (amount == 0 && sqlite3_value_type(value) == SQLITE_NULL)
        return no_amount;
    if (amount <= no_amount || amount > std::numeric_limits<qint32>::max())
        return std::nullopt;
    return static_cast<qint32>(amount);
}

CaseEvent read_event(const BareStatement &row, quint32 id, quint32 key)
{
    CaseEvent event;
    event.case_hash = hash_of(row.text(1), case_reference);
    event.row = id;
    event.key = key;
    event.status = status_at(row, 2);
    event.referred_on = day_number_at(row, 3);
    event.attached_on = day_number_at(row, 4);
    event.outcome_on = day_number_at(row, 5);
    event.claimed_pence = amount_at(row, 6);
    event.paid_pence = amount_at(row, 7);
    return event;
}

CaseRecord read_record(const BareStatement &row)
{
    CaseRecord record;
    record.case_ref = row.text(1);
    record.status = status_at(row, 2);
    record.referred_on = day_number_at(row, 3);
    record.attached_on = day_number_at(row, 4);
    record.outcome_on = day_number_at(row, 5);
    record.claimed_pence = amount_at(row, 6);
    record.paid_pence = amount_at(row, 7);
    record.cost_pence = amount_at(row, 8);
    record.paid_on = day_number_at(row, 9);
    record.line = row.small_number(10);
    record.person_ref = row.text(11);
    record.household_ref = row.text(12);
    return record;
}

CaseRow read_row(const BareStatement &row, const Cell &cell)
{
    const CaseRecord record = read_record(row);
    CaseRow read;
    read.id = static_cast<quint32>(row.number(0));
    read.return_id = cell.return_id;
    read.line = record.line;
    read.key = cell.key;
    read.case_ref = text_of(record.case_ref);
    read.status = record.status;
    read.referred_on = date_of(record.referred_on);
    read.attached_on = date_of(record.attached_on);
    read.outcome_on = date_of(record.outcome_on);
    read.paid_on = date_of(record.paid_on);
    read.claimed = money_of(record.claimed_pence);
    read.paid = money_of(record.paid_pence);
    read.cost = money_of(record.cost_pence);
    read.person_ref = text_of(record.person_ref);
    read.household_ref = text_of(record.household_ref);
    return read;
}

} // namespace outturn::workspace
