// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/case_import.h"

#include "workspace/statement_row.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <future>
#include <numeric>

namespace outturn::workspace {
namespace {

constexpr qint64 largest_row = std::numeric_limits<quint32>::max() - 1; // the largest number means no row

/// Rows of these measures start a case: they count unless they were turned down.
bool starts_a_case(const MeasureId &measure)
{
    return measure.text == QLatin1String("attachment") || measure.text == QLatin1String("referral");
}

bool was_turned_down(CaseStatus status)
{
    return status == CaseStatus::rejected || status == CaseStatus::withdrawn;
}

qint64 first_free_row(SQLite::Database &database)
{
    SQLite::Statement last(database, "SELECT coalesce(max(id),0) FROM case_row");
    last.executeStep();
    return last.getColumn(0).getInt64() + 1;
}

void bind_amount(BareStatement &statement, int index, qint32 amount)
{
    if (amount == no_amount)
        statement.bind_nothing(index);
    else
        statement.bind(index, amount);
}

void bind_day(BareStatement &statement, int index, CaseDay day)
{
    if (day == no_day)
        statement.bind_nothing(index);
    else
        statement.bind(index, day);
}

void bind_reference(BareStatement &statement, int index, std::string_view reference)
{
    if (reference.empty())
        statement.bind_nothing(index);
    else
        statement.bind_text(index, reference);
}

/// Where the stretch of rows of one key ends.
std::vector<CaseRecord>::const_iterator end_of_key(const CaseRun &run, std::vector<CaseRecord>::const_iterator row)
{
    return std::find_if(row, run.records.end(),
                        [key = row->key](const CaseRecord &record) { return record.key != key; });
}

} // namespace

void CaseImport::Amount::add(qint32 amount)
{
    if (amount == no_amount)
        return;
    pence += amount;
    is_given = true;
}

CaseImport::CaseImport(SQLite::Database &database)
    : database_(database), insert_row_(database,
                                       "INSERT INTO case_row(id,case_ref,status,referred_on,attached_on,outcome_on,"
                                       "claimed_pence,paid_pence,cost_pence,paid_on,line,person_ref,household_ref) "
                                       "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)")
{
    first_row_ = next_row_ = first_free_row(database);
}

Result<> CaseImport::add(const CaseRun &run)
{
    for (const CellKey &key : run.new_keys) {
        tallies_.push_back({key, key_bytes(key), 0, 0, 0, {}, {}, {}});
        tallies_.back().key.aspect = Aspect::outcome;
    }
    if (run.records.empty())
        return {};
    if (next_row_ + static_cast<qint64>(run.records.size()) > largest_row)
        return failure(
            ErrorCode::refused,
            QCoreApplication::translate("workspace", "The workspace cannot hold more than 4,294,967,294 case rows."));
    if (std::any_of(run.records.begin(), run.records.end(),
                    [this](const CaseRecord &record) { return record.key >= tallies_.size(); }))
        return failure(ErrorCode::internal, QStringLiteral("a case row of a key that was not given"));
    // Beside the inserts, which are the bound. It reads the run and the bytes of keys, which nothing changes meanwhile;
    // should an insert fail, the future waits for it before either goes.
    std::future<QByteArray> hash = std::async(std::launch::async, [this, &run] { return hash_of(run); });
    const qint64 first = next_row_;
    for (auto row = run.records.begin(); row != run.records.end();) {
        const auto end = end_of_key(run, row);
        Tally &tally = tallies_[row->key];
        ranges_.push_back({static_cast<quint32>(next_row_), static_cast<quint32>(end - row), row->key});
        for (; row != end; ++row) {
            insert(*row);
            count(tally, *row);
        }
    }
    runs_.push_back({first, next_row_ - 1, hash.get()});
    return {};
}

QByteArray CaseImport::hash_of(const CaseRun &run) const
{
    CaseRunHash hash;
    for (auto row = run.records.begin(); row != run.records.end();) {
        const auto end = end_of_key(run, row);
        hash.add_range(tallies_[row->key].bytes, end - row);
        for (; row != end; ++row)
            hash.add(*row);
    }
    return hash.hex();
}

void CaseImport::insert(const CaseRecord &record)
{
    insert_row_.bind(1, next_row_);
    insert_row_.bind_text(2, record.case_ref);
    insert_row_.bind(3, static_cast<int>(record.status));
    bind_day(insert_row_, 4, record.referred_on);
    bind_day(insert_row_, 5, record.attached_on);
    bind_day(insert_row_, 6, record.outcome_on);
    bind_amount(insert_row_, 7, record.claimed_pence);
    bind_amount(insert_row_, 8, record.paid_pence);
    bind_amount(insert_row_, 9, record.cost_pence);
    bind_day(insert_row_, 10, record.paid_on);
    insert_row_.bind(11, record.line);
    bind_reference(insert_row_, 12, record.person_ref);
    bind_reference(insert_row_, 13, record.household_ref);
    insert_row_.step();
    insert_row_.reset();
    ++next_row_;
}

void CaseImport::count(Tally &tally, const CaseRecord &record)
{
    ++tally.rows;
    tally.started += was_turned_down(record.status) ? 0 : 1;
    tally.validated += record.status == CaseStatus::validated ? 1 : 0;
    tally.cost.add(record.cost_pence);
    tally.claimed.add(record.claimed_pence);
    tally.paid.add(record.paid_pence);
}

std::vector<quint32> CaseImport::keys_in_order() const
{
    std::vector<quint32> order(tallies_.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto texts = [](const CellKey &key) {
        return std::tie(key.programme.text, key.provider.text, key.measure.text, key.period.end, key.period.start,
                        key.contract, key.area, key.cohort, key.group);
    };
    std::sort(order.begin(), order.end(),
              [&](quint32 a, quint32 b) { return texts(tallies_[a].key) < texts(tallies_[b].key); });
    return order;
}

void CaseImport::complete(qint64 return_id, std::span<const LineOffset> offsets, const StoreCell &store_cell)
{
    std::vector<qint64> cells(tallies_.size());
    for (const quint32 position : keys_in_order()) {
        const Tally &tally = tallies_[position];
        if (tally.rows == 0)
            continue;
        Cell cell;
        cell.key = tally.key;
        cell.value = static_cast<double>(starts_a_case(tally.key.measure) ? tally.started : tally.validated);
        cells[position] = store_cell(cell, tally.rows);
        cell.value.reset();
        for (const auto &[aspect, amount] :
             {std::pair{Aspect::cost, &tally.cost}, std::pair{Aspect::claimed, &tally.claimed},
              std::pair{Aspect::paid, &tally.paid}}) {
            if (!amount->is_given)
                continue;
            cell.key.aspect = aspect;
            cell.money = Money{amount->pence};
            store_cell(cell, std::nullopt);
        }
    }
    SQLite::Statement insert_run(database_, "INSERT INTO case_run VALUES(?,?,?,?,?)");
    qint64 number = 0;
    for (const Run &run : runs_) {
        StatementRow row(insert_run);
        row << return_id << ++number << run.first_row << run.last_row << QString::fromLatin1(run.sha256);
        row.run();
        cases_hash_.add_run(run.sha256);
    }
    insert_ranges(cells);
    SQLite::Statement insert_offset(database_, "INSERT INTO line_offset VALUES(?,?,?)");
    for (const LineOffset &offset : offsets) {
        StatementRow row(insert_offset);
        row << return_id << offset.line << offset.offset;
        row.run();
        cases_hash_.add_offset(offset);
    }
}

void CaseImport::insert_ranges(const std::vector<qint64> &cells)
{
    BareStatement insert(database_, "INSERT INTO case_range VALUES(?,?,?)");
    for (const Range &range : ranges_) {
        insert.bind(1, range.first_row);
        insert.bind(2, static_cast<qint64>(range.first_row) + range.rows - 1);
        insert.bind(3, cells[range.key]);
        insert.step();
        insert.reset();
    }
}

QSet<ProgrammeId> CaseImport::programmes() const
{
    QSet<ProgrammeId> found;
    for (const Tally &tally : tallies_)
        found.insert(tally.key.programme);
    return found;
}

bool CaseImport::reports(const ProgrammeId &programme, const MeasureId &measure) const
{
    return std::any_of(tallies_.begin(), tallies_.end(), [&](const Tally &tally) {
        return tally.rows > 0 && tally.key.measure == measure && tally.key.programme == programme;
    });
}

} // namespace outturn::workspace
