// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/import_sink.h"
#include "foundation/clock.h"
#include "workspace/case_import.h"
#include "workspace/figures_hash.h"
#include "workspace/workspace_file.h"

#include <QtCore/QJsonObject>

#include <memory>

namespace SQLite {
class Statement;
class Transaction;
} // namespace SQLite

namespace outturn::workspace {

/// Stores one return in one transaction: wholly there or wholly not, whatever happens in between. Earlier figures under
/// the same keys are superseded and stay. Borrows the open workspace; used from one thread. A CaseReader of the same
/// workspace sees the rows of complete_cases before anybody else does.
class ImportTransaction : public ImportSink
{
public:
    ImportTransaction(WorkspaceFile &file, Clock clock);
    ~ImportTransaction() override;

    Result<> begin(const ImportPlan &plan) override;
    Result<> accept(std::span<const Cell> run) override;
    Result<Outcome> finish() override;
    void abandon() override;
    Result<> begin_cases(const ReturnFile &file) override;
    Result<> accept_cases(const CaseRun &run) override;
    Result<> complete_cases(const ImportPlan &plan, std::span<const LineOffset> offsets) override;

private:
    template <typename Work> auto guarded(Work work) -> decltype(work());
    void begin_transaction(const ReturnFile &file);
    Result<> check_new(const ReturnFile &file);
    Result<> store_account(const ImportPlan &plan);
    void prepare_cells();
    void withdraw_derived();
    QJsonObject trail_entry();
    void shorten_log();
    void drop_statements();
    void insert_return(const ImportPlan &plan);
    void insert_original(const QByteArray &content);
    void insert_sheets(const ImportPlan &plan);
    void insert_providers(const ImportPlan &plan);
    void insert_problems(const std::vector<Problem> &problems, bool errors);
    void insert_left_out(const ImportPlan &plan);
    qint64 store_cell(const Cell &cell, std::optional<qint64> case_rows);
    qint64 insert_cell(const Cell &cell, std::optional<qint64> case_rows);
    void supersede(const Cell &cell);
    std::optional<qint64> mostly_superseded();

    WorkspaceFile &file_;
    Clock clock_;
    std::unique_ptr<SQLite::Transaction> transaction_;
    std::unique_ptr<SQLite::Statement> supersede_cell_;
    std::unique_ptr<SQLite::Statement> insert_cell_;
    std::unique_ptr<SQLite::Statement> insert_origin_;
    std::unique_ptr<FiguresHash> figures_;
    std::unique_ptr<CaseImport> cases_; ///< of a case return
    ReturnFile return_file_;
    RowTally tally_;
    qint64 return_id_ = 0;
    bool has_earlier_cells_ = false;
};

} // namespace outturn::workspace
