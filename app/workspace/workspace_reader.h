// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"
#include "domain/stored_report.h"
#include "domain/stored_scheme.h"
#include "domain/trail_entry.h"
#include "workspace/case_reader.h"

namespace outturn::workspace {

/// Answers what analysis asks from an open workspace. Owns its connection; used from one thread. The small lists
/// (programmes, measures, providers) are read afresh each time: another thread may have imported. Figures and cases are
/// those of the returns in force after what auditors left out and corrected; what is said of a return (returns, sheets,
/// changes, rows left out of it, its original) is as it came in.
class WorkspaceReader : public CellSource, public CaseSource
{
public:
    static Result<std::unique_ptr<WorkspaceReader>> open(const QString &path);
    /// The window's connection: it lives beside imports, so it keeps the workspace in its writing state and leaves the
    /// single file behind when it closes. A workspace that cannot be written is opened for reading all the same.
    static Result<std::unique_ptr<WorkspaceReader>> open_for_window(const QString &path);
    explicit WorkspaceReader(WorkspaceFile file)
        : file_(std::move(file)), acts_(file_), cases_(file_, &acts_), returned_cases_(file_)
    {}
    WorkspaceReader(const WorkspaceReader &) = delete;
    WorkspaceReader &operator=(const WorkspaceReader &) = delete;

    Result<std::vector<Programme>> programmes() const override;
    Result<std::vector<Measure>> measures() const override;
    Result<std::vector<Provider>> providers() const override;
    Result<std::vector<Period>> periods(const ProgrammeId &programme, const MeasureId &measure) const override;
    Result<std::vector<Cell>> cells(const ProgrammeId &programme, const MeasureId &measure,
                                    const Period &period) const override;
    Result<std::vector<Cell>> provider_cells(const ProgrammeId &programme, const MeasureId &measure,
                                             const ProviderId &provider) const override;
    Result<std::vector<Cell>> cells_with_origins(const ProgrammeId &programme, const MeasureId &measure,
                                                 const ProviderId &provider, const Period &period) const override;
    Result<std::vector<Cell>> cells_in_force() const override;
    Result<std::vector<LeftOutRow>> left_out(const ProgrammeId &programme, const MeasureId &measure,
                                             const Period &period) const override;
    Result<std::vector<StoredReturn>> returns() const override;
    Result<std::vector<Problem>> warnings(qint64 return_id) const override;
    Result<std::vector<Problem>> errors(qint64 return_id) const override;
    Result<std::vector<LeftOutRow>> left_out_rows(qint64 return_id) const override;
    Result<std::vector<SheetTally>> sheets(qint64 return_id) const override;
    Result<std::vector<Reconciliation>> reconciliation(qint64 return_id) const override;
    Result<std::vector<ReturnMark>> return_marks() const override;
    Result<StandingActs> standing_acts() const override;
    Result<std::vector<Cell>> cells_left_out(const ProgrammeId &programme, const MeasureId &measure) const override;
    Result<QByteArray> mapping_json(qint64 return_id) const override;
    Result<ReturnChanges> changes(qint64 return_id) const override;
    Result<ReturnChanges> preview_changes(const ImportPlan &plan) const override;
    Result<QByteArray> original(qint64 return_id) const override;

    Result<std::vector<CellKey>> case_keys() const override { return cases_.case_keys(); }
    Result<> scan_cases(const ProgrammeId &programme, const TakeEvents &take) const override
    {
        return cases_.scan_cases(programme, take);
    }
    Result<> scan_claims(const std::vector<bool> &wanted, Part amount, const TakeClaims &take) const override
    {
        return cases_.scan_claims(wanted, amount, take);
    }
    Result<> scan_paid_references(const TakeReferences &take) const override
    {
        return cases_.scan_paid_references(take);
    }
    Result<qint64> count_cases(const CaseFilter &filter) const override { return cases_.count_cases(filter); }
    Result<std::vector<CaseRow>> cases(const CaseFilter &filter, qint64 offset, int limit) const override
    {
        return cases_.cases(filter, offset, limit);
    }
    Result<std::vector<CaseRow>> cases_by_id(std::span<const quint32> ids) const override
    {
        return cases_.cases_by_id(ids);
    }
    Result<> scan_records(qint64 return_id, const CaseReader::TakeRecord &take) const
    {
        return cases_.scan_records(return_id, take);
    }
    Result<> scan_stored(qint64 return_id, const CaseReader::TakeRecord &take) const
    {
        return returned_cases_.scan_stored(return_id, take);
    }
    /// The cases in force as they were returned, whatever an auditor left out: by these an import counts what a scheme
    /// derives from them, which is stored for good.
    const CaseSource &cases_as_returned() const { return returned_cases_; }
    Result<QByteArray> secret_of_cases() const { return cases_.secret_of_cases(); }
    /// Where to begin reading the original to reach a line of it: the nearest one at or before it of which the place is
    /// known; none in a return of figures.
    Result<std::optional<LineOffset>> line_near(qint64 return_id, int line) const
    {
        return cases_.line_near(return_id, line);
    }
    Result<std::vector<LineOffset>> line_offsets(qint64 return_id) const { return cases_.line_offsets(return_id); }

    /// Every place of the original that the return's figures came from, once, with the text that stood there when it was
    /// imported; by sheet, row and column.
    struct Place {
        QString sheet; ///< empty for a CSV
        int row = 0;
        int column = 0;
        QString text;
    };
    Result<std::vector<Place>> places(qint64 return_id) const;

    /// Every revision of every scheme, in the order in which they were adopted: the last one of a programme holds.
    Result<std::vector<StoredScheme>> stored_schemes() const;

    /// The definitions of reports that hold, by name.
    Result<std::vector<StoredReport>> stored_reports() const;
    /// Everything that auditors did, the oldest act first.
    Result<std::vector<Act>> acts() const;
    /// The whole trail, the oldest entry first.
    Result<std::vector<TrailEntry>> trail() const;
    /// When the workspace was last changed, by the trail; UTC. Invalid for an empty one.
    Result<QDateTime> last_change() const;

    const QString &path() const { return file_.path(); }

private:
    template <typename Value, typename Work> Result<Value> answer(Work work) const;
    Result<std::vector<Problem>> problems(qint64 return_id, bool errors) const;

    WorkspaceFile file_;
    ActsInForce acts_;
    CaseReader cases_;
    CaseReader returned_cases_;
};

} // namespace outturn::workspace
