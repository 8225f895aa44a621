// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_run.h"
#include "domain/case_source.h"
#include "workspace/acts_in_force.h"

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
    /// Without acts the cases are those of the returns; with them, the cases of what an auditor left out are not there.
    explicit CaseReader(const WorkspaceFile &file, const ActsInForce *acts = nullptr) : file_(file), acts_(acts) {}

    Result<std::vector<CellKey>> case_keys() const override;
    Result<> scan_cases(const ProgrammeId &programme, const TakeEvents &take) const override;
    Result<> scan_claims(const std::vector<bool> &wanted, Part amount, const TakeClaims &take) const override;
    Result<> scan_paid_references(const TakeReferences &take) const override;
    Result<qint64> count_cases(const CaseFilter &filter) const override;
    Result<std::vector<CaseRow>> cases(const CaseFilter &filter, qint64 offset, int limit) const override;
    /// Also those that a later return replaced.
    Result<std::vector<CaseRow>> cases_by_id(std::span<const quint32> ids) const override;
    /// False stops the reading.
    using TakeRecord = std::function<bool(const CaseRecord &)>;
    /// Every row in force of one return, once, in the order in which it was stored, as it was given to the import;
    /// CaseRecord::key is a position in the keys, and the texts hold until the callback returns.
    Result<> scan_records(qint64 return_id, const TakeRecord &take) const;
    /// The same for every row that was stored of the return, in force or not, left out or not; CaseRecord::key is not
    /// filled in.
    Result<> scan_stored(qint64 return_id, const TakeRecord &take) const;
    /// A number that follows from every row of every case return in force, and that nobody can make who does not hold
    /// them: SHA-256 over the hashes of their runs, of which the trail keeps no more than a hash in turn. Empty where
    /// there are no cases.
    Result<QByteArray> secret_of_cases() const;
    /// The nearest line at or before this one of which the place in the file is known; none in a return of figures.
    Result<std::optional<LineOffset>> line_near(qint64 return_id, int line) const;
    /// All of which it is known, in their order.
    Result<std::vector<LineOffset>> line_offsets(qint64 return_id) const;

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
        std::vector<qint64> returns;         ///< likewise
    };

    template <typename Value, typename Work> Result<Value> answer(Work work) const;
    const StandingActs &standing() const;
    template <typename Take> void each_cell(const CaseFilter &filter, const Take &take) const;
    std::vector<CellKey> read_keys() const;
    template <typename IsWanted> std::vector<Range> ranges_in_force(const IsWanted &is_wanted) const;
    std::vector<Range> ranges_of(const ProgrammeId &programme) const;
    template <typename Row> bool scan(const char *columns, const std::vector<Range> &ranges, const Row &row) const;
    void read_page(std::vector<CaseRow> &rows, qint64 cell, qint64 skip, qint64 count) const;

    const WorkspaceFile &file_;
    const ActsInForce *acts_;
    mutable std::optional<Snapshot> snapshot_;
};

} // namespace outturn::workspace
