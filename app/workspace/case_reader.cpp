// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/case_reader.h"

#include "foundation/sha256.h"
#include "workspace/bare_statement.h"
#include "workspace/case_columns.h"
#include "workspace/cell_columns.h"
#include "workspace/claim_scan.h"

#include <algorithm>

namespace outturn::workspace {
namespace {

constexpr size_t events_in_a_block = 4096;

/// Rows out of force between two stretches are read and thrown away up to so many: cheaper than to begin again.
constexpr quint32 rows_read_over = 64;

const char *const order_of_keys = "programme,provider,measure,period_end,period_start,contract,area,cohort,caseload";

std::string condition_of(const CaseFilter &filter)
{
    std::string condition = " FROM cell INDEXED BY cell_of_cases WHERE case_rows>0 AND case_rows IS NOT NULL AND "
                            "superseded_by IS NULL AND programme=?";
    if (filter.provider)
        condition += " AND provider=?";
    if (!filter.measures.empty()) {
        condition += " AND measure IN (?";
        for (size_t i = 1; i < filter.measures.size(); ++i)
            condition += ",?";
        condition += ")";
    }
    if (filter.period)
        condition += " AND period_end=? AND period_start=?";
    return condition;
}

void bind_filter(SQLite::Statement &statement, const CaseFilter &filter)
{
    int index = 0;
    bind_text(statement, ++index, filter.programme.text);
    if (filter.provider)
        bind_text(statement, ++index, filter.provider->text);
    for (const MeasureId &measure : filter.measures)
        bind_text(statement, ++index, measure.text);
    if (filter.period) {
        bind_text(statement, ++index, day_text(filter.period->end));
        bind_text(statement, ++index, day_text(filter.period->start));
    }
}

/// Whether the connection reads an older workspace through views, which have no cases and no index.
bool is_read_through_views(SQLite::Database &database)
{
    SQLite::Statement view(database, "SELECT EXISTS(SELECT 1 FROM temp.sqlite_schema WHERE name='case_row')");
    return view.executeStep() && view.getColumn(0).getInt() != 0;
}

} // namespace

template <typename Value, typename Work> Result<Value> CaseReader::answer(Work work) const
{
    try {
        if constexpr (std::is_void_v<Value>) {
            work();
            return {};
        } else {
            Value value{};
            work(value);
            return value;
        }
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(
            workspace_error(file_.path(), exception.getErrorCode(), QString::fromUtf8(exception.what())));
    }
}

const StandingActs &CaseReader::standing() const
{
    static const StandingActs none;
    return acts_ ? acts_->standing() : none;
}

std::vector<CellKey> CaseReader::read_keys() const
{
    snapshot_ = Snapshot();
    if (is_read_through_views(file_.database()))
        return {};
    const StandingActs &acts = standing();
    SQLite::Statement rows(
        file_.database(),
        std::string("SELECT id,") + order_of_keys
            + ",return_id FROM cell INDEXED BY cell_of_cases WHERE case_rows>0 AND case_rows IS NOT NULL AND "
              "superseded_by IS NULL ORDER BY "
            + order_of_keys);
    Snapshot snapshot;
    std::vector<CellKey> keys;
    while (rows.executeStep()) {
        CellKey key;
        key.programme = ProgrammeId(text_at(rows, 1));
        key.provider = ProviderId(text_at(rows, 2));
        key.measure = MeasureId(text_at(rows, 3));
        key.period = {day_at(rows, 5), day_at(rows, 4)};
        key.contract = text_at(rows, 6);
        key.area = text_at(rows, 7);
        key.cohort = text_at(rows, 8);
        key.group = text_at(rows, 9);
        if (acts.exclusion_of(key))
            continue;
        snapshot.cells.emplace_back(rows.getColumn(0).getInt64(), static_cast<quint32>(keys.size()));
        snapshot.programmes.push_back(key.programme);
        snapshot.returns.push_back(rows.getColumn(10).getInt64());
        keys.push_back(std::move(key));
    }
    std::sort(snapshot.cells.begin(), snapshot.cells.end());
    snapshot_ = std::move(snapshot);
    return keys;
}

Result<std::vector<CellKey>> CaseReader::case_keys() const
{
    return answer<std::vector<CellKey>>([this](std::vector<CellKey> &keys) { keys = read_keys(); });
}

/// In the order of the rows; of the keys that are wanted.
template <typename IsWanted> std::vector<CaseReader::Range> CaseReader::ranges_in_force(const IsWanted &is_wanted) const
{
    if (!snapshot_)
        read_keys();
    std::vector<Range> ranges;
    BareStatement rows(file_.database(), "SELECT first_row,last_row,cell_id FROM case_range ORDER BY first_row");
    while (rows.step()) {
        const qint64 cell = rows.number(2);
        const auto known = std::lower_bound(snapshot_->cells.begin(), snapshot_->cells.end(), std::pair(cell, 0U));
        if (known == snapshot_->cells.end() || known->first != cell || !is_wanted(known->second))
            continue;
        ranges.push_back({static_cast<quint32>(rows.number(0)), static_cast<quint32>(rows.number(1)), known->second});
    }
    return ranges;
}

std::vector<CaseReader::Range> CaseReader::ranges_of(const ProgrammeId &programme) const
{
    return ranges_in_force([&](quint32 key) { return snapshot_->programmes[key] == programme; });
}

/// Gives each row in force to `row` with its key; false when that asked to stop.
template <typename Row>
bool CaseReader::scan(const char *columns, const std::vector<Range> &ranges, const Row &row) const
{
    BareStatement rows(file_.database(),
                       std::string("SELECT id,") + columns + " FROM case_row WHERE id BETWEEN ? AND ? ORDER BY id");
    for (size_t first = 0; first < ranges.size();) {
        size_t last = first;
        while (last + 1 < ranges.size() && ranges[last + 1].first_row - ranges[last].last_row <= rows_read_over)
            ++last;
        rows.bind(1, ranges[first].first_row);
        rows.bind(2, ranges[last].last_row);
        size_t range = first;
        while (rows.step()) {
            const auto id = static_cast<quint32>(rows.number(0));
            while (id > ranges[range].last_row)
                ++range;
            if (id >= ranges[range].first_row && !row(rows, id, ranges[range].key))
                return false;
        }
        rows.reset();
        first = last + 1;
    }
    return true;
}

Result<> CaseReader::scan_cases(const ProgrammeId &programme, const TakeEvents &take) const
{
    return answer<void>([&] {
        std::vector<CaseEvent> block;
        block.reserve(events_in_a_block);
        const auto add = [&](const BareStatement &row, quint32 id, quint32 key) {
            block.push_back(read_event(row, id, key));
            if (block.size() < events_in_a_block)
                return true;
            const bool goes_on = take(block);
            block.clear();
            return goes_on;
        };
        if (scan(event_columns, ranges_of(programme), add) && !block.empty())
            take(block);
    });
}

Result<> CaseReader::scan_claims(const std::vector<bool> &wanted, Part amount, const TakeClaims &take) const
{
    return answer<void>([&] {
        std::vector<ClaimStretch> stretches;
        for (const Range &range :
             ranges_in_force([&wanted](quint32 key) { return key < wanted.size() && wanted[key]; }))
            stretches.push_back(
                {range.first_row, range.last_row, range.key, static_cast<quint32>(snapshot_->returns[range.key])});
        workspace::scan_claims(file_, stretches, amount, take);
    });
}

Result<> CaseReader::scan_paid_references(const TakeReferences &take) const
{
    return answer<void>([&] {
        std::vector<CaseReference> block;
        const auto add = [&](const BareStatement &row, quint32 id, quint32 key) {
            if (row.is_nothing(1) || row.number(1) <= 0)
                return true;
            for (const auto &[column, kind] : {std::pair{2, person_reference}, std::pair{3, household_reference}}) {
                const std::string_view text = row.text(column);
                if (!text.empty())
                    block.push_back({hash_of(text, kind), id, key});
            }
            if (block.size() < events_in_a_block)
                return true;
            const bool goes_on = take(block);
            block.clear();
            return goes_on;
        };
        if (scan("paid_pence,person_ref,household_ref", ranges_in_force([](quint32) { return true; }), add)
            && !block.empty())
            take(block);
    });
}

Result<> CaseReader::scan_records(qint64 return_id, const TakeRecord &take) const
{
    return answer<void>([&] {
        const auto of_return = [&](quint32 key) { return snapshot_->returns[key] == return_id; };
        scan(row_columns, ranges_in_force(of_return), [&take](const BareStatement &row, quint32, quint32 key) {
            CaseRecord record = read_record(row);
            record.key = key;
            return take(record);
        });
    });
}

Result<> CaseReader::scan_stored(qint64 return_id, const TakeRecord &take) const
{
    return answer<void>([&] {
        BareStatement runs(file_.database(), "SELECT first_row,last_row FROM case_run WHERE return_id=? ORDER BY run");
        BareStatement rows(file_.database(),
                           std::string("SELECT id,") + row_columns
                               + " FROM case_row WHERE id BETWEEN ? AND ? ORDER BY id");
        runs.bind(1, return_id);
        while (runs.step()) {
            rows.bind(1, runs.number(0));
            rows.bind(2, runs.number(1));
            while (rows.step()) {
                if (!take(read_record(rows)))
                    return;
            }
            rows.reset();
        }
    });
}

Result<QByteArray> CaseReader::secret_of_cases() const
{
    return answer<QByteArray>([&](QByteArray &secret) {
        SQLite::Statement runs(file_.database(),
                               "SELECT sha256 FROM case_run WHERE return_id IN (SELECT return_id FROM cell WHERE "
                               "case_rows>0 AND superseded_by IS NULL) ORDER BY return_id,run");
        Sha256 hash;
        bool any = false;
        for (; runs.executeStep(); any = true)
            hash.add(text_at(runs, 0).toLatin1());
        if (any)
            secret = hash.hex();
    });
}

/// Gives the cells in force that the filter names and their numbers of rows, in the order of their keys; `take` says
/// whether to go on.
template <typename Take> void CaseReader::each_cell(const CaseFilter &filter, const Take &take) const
{
    const StandingActs &acts = standing();
    SQLite::Statement cells(file_.database(),
                            "SELECT id,case_rows,provider,measure,period_start,period_end" + condition_of(filter)
                                + " ORDER BY " + order_of_keys);
    bind_filter(cells, filter);
    while (cells.executeStep()) {
        if (!acts.exclusions.empty()) {
            CellKey key;
            key.programme = filter.programme;
            key.provider = ProviderId(text_at(cells, 2));
            key.measure = MeasureId(text_at(cells, 3));
            key.period = {day_at(cells, 4), day_at(cells, 5)};
            if (acts.exclusion_of(key))
                continue;
        }
        if (!take(cells.getColumn(0).getInt64(), cells.getColumn(1).getInt64()))
            return;
    }
}

Result<qint64> CaseReader::count_cases(const CaseFilter &filter) const
{
    return answer<qint64>([&](qint64 &count) {
        if (is_read_through_views(file_.database()))
            return;
        if (standing().exclusions.empty()) {
            SQLite::Statement sum(file_.database(), "SELECT coalesce(sum(case_rows),0)" + condition_of(filter));
            bind_filter(sum, filter);
            if (sum.executeStep())
                count = sum.getColumn(0).getInt64();
            return;
        }
        each_cell(filter, [&count](qint64, qint64 rows) {
            count += rows;
            return true;
        });
    });
}

Result<std::vector<CaseRow>> CaseReader::cases(const CaseFilter &filter, qint64 offset, int limit) const
{
    return answer<std::vector<CaseRow>>([&](std::vector<CaseRow> &found) {
        if (is_read_through_views(file_.database()))
            return;
        qint64 skip = std::max<qint64>(offset, 0);
        qint64 wanted = std::max(limit, 0);
        each_cell(filter, [&](qint64 cell, qint64 rows) {
            if (skip >= rows) {
                skip -= rows;
                return true;
            }
            const qint64 taken = std::min(wanted, rows - skip);
            read_page(found, cell, skip, taken);
            wanted -= taken;
            skip = 0;
            return wanted > 0;
        });
    });
}

/// So many rows of a cell, after so many others.
void CaseReader::read_page(std::vector<CaseRow> &rows, qint64 cell, qint64 skip, qint64 count) const
{
    SQLite::Statement of_cell(file_.database(), std::string(cell_columns) + "WHERE id=?");
    of_cell.bind(1, static_cast<int64_t>(cell));
    if (!of_cell.executeStep())
        return;
    const Cell known = read_cell(of_cell);
    BareStatement ranges(file_.database(),
                         "SELECT first_row,last_row FROM case_range WHERE cell_id=? ORDER BY last_row");
    BareStatement row(file_.database(),
                      std::string("SELECT id,") + row_columns + " FROM case_row WHERE id BETWEEN ? AND ? ORDER BY id");
    ranges.bind(1, cell);
    while (count > 0 && ranges.step()) {
        const qint64 first = ranges.number(0);
        const qint64 length = ranges.number(1) - first + 1;
        if (skip >= length) {
            skip -= length;
            continue;
        }
        const qint64 taken = std::min(count, length - skip);
        row.bind(1, first + skip);
        row.bind(2, first + skip + taken - 1);
        while (row.step())
            rows.push_back(read_row(row, known));
        row.reset();
        count -= taken;
        skip = 0;
    }
}

Result<std::vector<CaseRow>> CaseReader::cases_by_id(std::span<const quint32> ids) const
{
    return answer<std::vector<CaseRow>>([&](std::vector<CaseRow> &found) {
        BareStatement range(
            file_.database(),
            "SELECT cell_id,last_row FROM case_range WHERE first_row<=? ORDER BY first_row DESC LIMIT 1");
        BareStatement row(file_.database(), std::string("SELECT id,") + row_columns + " FROM case_row WHERE id=?");
        SQLite::Statement of_cell(file_.database(), std::string(cell_columns) + "WHERE id=?");
        const StandingActs &acts = standing();
        for (const quint32 id : ids) {
            range.bind(1, id);
            row.bind(1, id);
            if (range.step() && range.number(1) >= id && row.step()) {
                of_cell.reset();
                of_cell.bind(1, static_cast<int64_t>(range.number(0)));
                const std::optional<Cell> cell =
                    of_cell.executeStep() ? std::optional(read_cell(of_cell)) : std::nullopt;
                if (cell && !acts.exclusion_of(cell->key))
                    found.push_back(read_row(row, *cell));
            }
            range.reset();
            row.reset();
        }
    });
}

Result<std::optional<LineOffset>> CaseReader::line_near(qint64 return_id, int line) const
{
    return answer<std::optional<LineOffset>>([&](std::optional<LineOffset> &found) {
        SQLite::Statement row(file_.database(),
                              "SELECT line,offset FROM line_offset WHERE return_id=? AND line<=? "
                              "ORDER BY line DESC LIMIT 1");
        row.bind(1, static_cast<int64_t>(return_id));
        row.bind(2, line);
        if (row.executeStep())
            found = LineOffset{row.getColumn(0).getInt(), row.getColumn(1).getInt64()};
    });
}

Result<std::vector<LineOffset>> CaseReader::line_offsets(qint64 return_id) const
{
    return answer<std::vector<LineOffset>>([&](std::vector<LineOffset> &found) {
        BareStatement rows(file_.database(), "SELECT line,offset FROM line_offset WHERE return_id=? ORDER BY line");
        rows.bind(1, return_id);
        while (rows.step())
            found.push_back({rows.small_number(0), rows.number(1)});
    });
}

} // namespace outturn::workspace
