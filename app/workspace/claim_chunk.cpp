// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/claim_chunk.h"

#include "workspace/case_columns.h"

namespace outturn::workspace {
namespace {

constexpr size_t rows_in_a_chunk = 8192;

/// Rows out of force between two stretches are read and thrown away up to so many: cheaper than to begin again.
constexpr quint32 rows_read_over = 64;

constexpr const char *name_of_sink = "claims";

/// Where rows go while SQLite walks over them.
struct ClaimSink {
    const ClaimStretch *stretch = nullptr; ///< that of the last row, or the first one
    std::vector<CaseClaim> &claims;        ///< has room for all: nothing may be thrown through SQLite
    quint32 last_row = 0;
};

void refuse(sqlite3_context *context, const char *why)
{
    sqlite3_result_error(context, why, -1);
    sqlite3_result_error_code(context, SQLITE_CORRUPT);
}

/// Of a row: the sink, id, amount and line.
void take_row(sqlite3_context *context, int, sqlite3_value **values)
{
    auto **known = static_cast<ClaimSink **>(sqlite3_aggregate_context(context, sizeof(ClaimSink *)));
    if (!known)
        return sqlite3_result_error_nomem(context);
    if (!*known)
        *known = static_cast<ClaimSink *>(sqlite3_value_pointer(values[0], name_of_sink));
    ClaimSink &sink = **known;
    const auto id = static_cast<quint32>(sqlite3_value_int64(values[1]));
    if (id <= sink.last_row)
        return refuse(context, "case rows out of their order");
    sink.last_row = id;
    while (id > sink.stretch->last_row)
        ++sink.stretch; // the last one ends where the query does
    if (id < sink.stretch->first_row)
        return; // out of force
    const std::optional<qint32> pence = amount_of(values[2]);
    if (!pence || sink.claims.size() == sink.claims.capacity())
        return refuse(context, "a case row of an impossible amount");
    sink.claims.push_back(
        {id, sink.stretch->key, sink.stretch->return_id, static_cast<quint32>(sqlite3_value_int(values[3])), *pence});
}

void end_rows(sqlite3_context *) {}

SQLite::Database &with_function(SQLite::Database &database)
{
    // Refused only while the same function is in use already: then it is there.
    sqlite3_create_function_v2(database.getHandle(), "take_claim", 4, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, nullptr,
                               take_row, end_rows, nullptr);
    return database;
}

std::string query_of(Part amount)
{
    return std::string("SELECT take_claim(?3,id,") + (amount == Part::claimed ? "claimed_pence" : "paid_pence")
        + ",line) FROM case_row WHERE id BETWEEN ?1 AND ?2"; // the table is walked in the order of its ids
}

} // namespace

std::vector<ClaimChunk> claim_chunks(const std::vector<ClaimStretch> &stretches)
{
    std::vector<ClaimChunk> chunks;
    size_t room = 0;
    for (ClaimStretch rest : stretches) {
        for (size_t rows = rest.last_row - rest.first_row + size_t(1); rows > 0;) {
            if (room == 0) {
                chunks.emplace_back();
                room = rows_in_a_chunk;
            }
            const size_t taken = std::min(rows, room);
            ClaimStretch &part = chunks.back().emplace_back(rest);
            part.last_row = static_cast<quint32>(rest.first_row + taken - 1);
            rest.first_row = part.last_row + 1;
            rows -= taken;
            room -= taken;
        }
    }
    return chunks;
}

size_t rows_of(const ClaimChunk &chunk)
{
    size_t rows = 0;
    for (const ClaimStretch &stretch : chunk)
        rows += stretch.last_row - stretch.first_row + size_t(1);
    return rows;
}

ClaimChunkReader::ClaimChunkReader(SQLite::Database &database, Part amount)
    : rows_(with_function(database), query_of(amount))
{}

void ClaimChunkReader::read(const ClaimChunk &chunk, std::vector<CaseClaim> &claims)
{
    claims.clear();
    claims.reserve(rows_of(chunk));
    for (size_t first = 0; first < chunk.size();) {
        size_t last = first;
        while (last + 1 < chunk.size() && chunk[last + 1].first_row - chunk[last].last_row <= rows_read_over)
            ++last;
        ClaimSink sink{&chunk[first], claims};
        rows_.bind(1, chunk[first].first_row);
        rows_.bind(2, chunk[last].last_row);
        rows_.bind_pointer(3, &sink, name_of_sink);
        while (rows_.step()) {
        }
        rows_.reset();
        first = last + 1;
    }
}

} // namespace outturn::workspace
