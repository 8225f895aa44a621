// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"
#include "workspace/workspace_file.h"

namespace outturn::workspace {

/// Answers what analysis asks from an open workspace. Owns its connection; used from one thread. The small lists
/// (programmes, measures, providers) are read afresh each time: another thread may have imported.
class WorkspaceReader : public CellSource
{
public:
    static Result<std::unique_ptr<WorkspaceReader>> open(const QString &path);
    /// The window's connection: it lives beside imports, so it keeps the workspace in its writing state and leaves the
    /// single file behind when it closes. A workspace that cannot be written is opened for reading all the same.
    static Result<std::unique_ptr<WorkspaceReader>> open_for_window(const QString &path);
    explicit WorkspaceReader(WorkspaceFile file) : file_(std::move(file)) {}

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
    Result<QByteArray> mapping_json(qint64 return_id) const override;
    Result<ReturnChanges> changes(qint64 return_id) const override;
    Result<ReturnChanges> preview_changes(const ImportPlan &plan) const override;
    Result<QByteArray> original(qint64 return_id) const override;

    const QString &path() const { return file_.path(); }

private:
    template <typename Value, typename Work> Result<Value> answer(Work work) const;
    Result<std::vector<Problem>> problems(qint64 return_id, bool errors) const;

    WorkspaceFile file_;
};

} // namespace outturn::workspace
