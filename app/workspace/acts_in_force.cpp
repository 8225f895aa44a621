// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/acts_in_force.h"

#include "workspace/act_store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace outturn::workspace {

const StandingActs &ActsInForce::standing() const
{
    SQLite::Statement last(file_.database(), "SELECT coalesce(max(id),0) FROM act");
    const qint64 last_act = last.executeStep() ? last.getColumn(0).getInt64() : 0;
    if (last_act == last_act_)
        return standing_;
    Result<StandingActs> read = standing_acts(read_acts(file_.database()));
    if (!read)
        throw SQLite::Exception(read.error().message.toStdString(), SQLITE_CORRUPT);
    standing_ = std::move(*read);
    last_act_ = last_act;
    return standing_;
}

void put_in_force(const StandingActs &standing, std::vector<Cell> &cells)
{
    if (standing.is_empty())
        return;
    std::erase_if(cells, [&standing](const Cell &cell) { return standing.exclusion_of(cell.key) != nullptr; });
    if (standing.corrections.empty())
        return;
    for (Cell &cell : cells) {
        if (const auto *correction = standing.correction_of(cell.key))
            apply(*correction, cell);
    }
}

} // namespace outturn::workspace
