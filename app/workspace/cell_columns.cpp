// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/cell_columns.h"

namespace outturn::workspace {

const char *const cell_columns =
    "SELECT id,return_id,programme,measure,period_start,period_end,provider,contract,area,cohort,caseload,aspect,"
    "numerator,denominator,expected,value,standard_error,published_rate,pence,missing,published_rate_differs,"
    "numerator_low,numerator_high,denominator_low,denominator_high FROM cell ";

const char *const origin_columns =
    "SELECT part,row_number,column_number,text,missing,sheet FROM cell_origin WHERE cell_id=? ORDER BY part,position";

namespace {

std::optional<CountRange> range_at(SQLite::Statement &row, int index)
{
    const std::optional<double> low = number_at(row, index);
    const std::optional<double> high = number_at(row, index + 1);
    return low && high ? std::optional(CountRange{*low, *high}) : std::nullopt;
}

} // namespace

Cell read_cell(SQLite::Statement &row)
{
    Cell cell;
    cell.id = row.getColumn(0).getInt64();
    cell.return_id = row.getColumn(1).getInt64();
    cell.key.programme = ProgrammeId(text_at(row, 2));
    cell.key.measure = MeasureId(text_at(row, 3));
    cell.key.period = {day_at(row, 4), day_at(row, 5)};
    cell.key.provider = ProviderId(text_at(row, 6));
    cell.key.contract = text_at(row, 7);
    cell.key.area = text_at(row, 8);
    cell.key.cohort = text_at(row, 9);
    cell.key.group = text_at(row, 10);
    cell.key.aspect = static_cast<Aspect>(row.getColumn(11).getInt());
    cell.numerator = number_at(row, 12);
    cell.denominator = number_at(row, 13);
    cell.expected = number_at(row, 14);
    cell.value = number_at(row, 15);
    cell.standard_error = number_at(row, 16);
    cell.published_rate = number_at(row, 17);
    if (!row.getColumn(18).isNull())
        cell.money = Money{row.getColumn(18).getInt64()};
    cell.missing = static_cast<Missing>(row.getColumn(19).getInt());
    cell.published_rate_differs = row.getColumn(20).getInt() != 0;
    cell.numerator_range = range_at(row, 21);
    cell.denominator_range = range_at(row, 23);
    return cell;
}

std::vector<Origin> read_origins(SQLite::Statement &origins, qint64 cell_id)
{
    std::vector<Origin> found;
    origins.reset();
    origins.bind(1, static_cast<int64_t>(cell_id));
    while (origins.executeStep())
        found.push_back({static_cast<Part>(origins.getColumn(0).getInt()), origins.getColumn(1).getInt(),
                         origins.getColumn(2).getInt(), text_at(origins, 3),
                         static_cast<Missing>(origins.getColumn(4).getInt()), text_at(origins, 5)});
    return found;
}

} // namespace outturn::workspace
