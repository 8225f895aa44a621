// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_run.h"
#include "domain/case_source.h"
#include "workspace/workspace_file.h"

namespace outturn::workspace {

class BareStatement;

/// Reads case rows through an open workspace, which it borrows: within an import's transaction, through the import's own
/// connection, it sees the rows that are just being stored. Used from one thread.
///
/// CaseEvent::key is a position in the keys that the last case_keys() gave: a scan gives the rows that were in force
/// then, whatever another thread has imported since; they are never changed. Everything else is read afresh.
class CaseReader : public CaseSource
{
public:
    explicit CaseReader(const WorkspaceFile &file) : file_(file) {}

    Result<std::vector<CellKey>> case_keys() const override;
    Result<> scan_cases(const ProgrammeId &programme, const TakeEvents &take) const override;
    Result<> scan_paid_references(const TakeReferences &take) const override;
    Result<qint64> count_cases(const CaseFilter &filter) const override;
    Result<std::vector<CaseRow>> cases(const CaseFilter &filter, qint64 offset, int limit) const override;
    /// Also those that are no longer in force.
    Result<std::vector<CaseRow>> cases_by_id(std::span<const quint32> ids) const override;
    /// The nearest line at or before this one of which the place in the file is known; none in a return of figures.
    Result<std::optional<LineOffset>> line_near(qint64 return_id, int line) const;

private:
    struct Range {
        quint32 first_row = 0;
        quint32 last_row = 0;
        quint32 key = 0;
    };
    /// Cells in force, sorted by id, and where their keys stand.
    struct Snapshot {
        std::vector<std::pair<qint64, quint32>> cells;
        std::vector<ProgrammeId> programmes; ///< of each key
    };

    template <typename Value, typename Work> Result<Value> answer(Work work) const;
    std::vector<CellKey> read_keys() const;
    std::vector<Range> ranges_in_force(const ProgrammeId *programme) const;
    template <typename Row> bool scan(const char *columns, const std::vector<Range> &ranges, const Row &row) const;
    void read_page(std::vector<CaseRow> &rows, qint64 cell, qint64 skip, qint64 count) const;

    const WorkspaceFile &file_;
    mutable std::optional<Snapshot> snapshot_;
};

} // namespace outturn::workspace
