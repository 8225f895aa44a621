// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_run.h"
#include "foundation/result.h"
#include "workspace/bare_statement.h"
#include "workspace/case_run_hash.h"

#include <QtCore/QSet>

#include <functional>
#include <span>

namespace outturn::workspace {

/// Stores the rows of one case return inside the caller's transaction, and keeps for each key what its cell will be. Its
/// memory grows with the keys and the runs, not with the rows. Borrows the database. Throws SQLite::Exception.
class CaseImport
{
public:
    /// Stores a cell, and returns its id.
    using StoreCell = std::function<qint64(const Cell &cell, std::optional<qint64> case_rows)>;

    explicit CaseImport(SQLite::Database &database);

    /// Rows of one key that stand together become one range: a run that is sorted has one for each key.
    Result<> add(const CaseRun &run);
    /// The cells of every key, in the order of the keys as texts; then the runs, the ranges and the places of lines.
    void complete(qint64 return_id, std::span<const LineOffset> offsets, const StoreCell &store_cell);

    qint64 rows() const { return next_row_ - first_row_; }
    qint64 runs() const { return static_cast<qint64>(runs_.size()); }
    QSet<ProgrammeId> programmes() const;
    /// Whether rows themselves report it, so that it cannot be derived from them.
    bool reports(const ProgrammeId &programme, const MeasureId &measure) const;
    /// Over everything that was stored; after complete, once.
    QByteArray hex() { return cases_hash_.hex(); }

private:
    struct Amount {
        qint64 pence = 0;
        bool is_given = false;
        void add(qint32 amount);
    };
    struct Tally {
        CellKey key;
        QByteArray bytes;
        qint64 rows = 0;
        qint64 started = 0;
        qint64 validated = 0;
        Amount cost;
        Amount claimed;
        Amount paid;
    };
    struct Range {
        quint32 first_row = 0;
        quint32 rows = 0;
        quint32 key = 0;
    };
    struct Run {
        qint64 first_row = 0;
        qint64 last_row = 0;
        QByteArray sha256;
    };

    QByteArray hash_of(const CaseRun &run) const;
    void insert(const CaseRecord &record);
    static void count(Tally &tally, const CaseRecord &record);
    std::vector<quint32> keys_in_order() const;
    void insert_ranges(const std::vector<qint64> &cells);

    SQLite::Database &database_;
    BareStatement insert_row_;
    std::vector<Tally> tallies_;
    std::vector<Range> ranges_;
    std::vector<Run> runs_;
    CasesHash cases_hash_;
    qint64 first_row_ = 1;
    qint64 next_row_ = 1;
};

} // namespace outturn::workspace
