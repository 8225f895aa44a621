// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_source.h"
#include "domain/import_sink.h"
#include "ingest/case_run_taker.h"
#include "schemes/derived_cells.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>

namespace outturn::tasks {

/// Stores a case return while it is read, and the figures that count distinct cases with it. Those figures are made from
/// the rows of this return and from the earlier ones of the same programmes that stay in force beside them. Borrows all
/// that it is given; used from one thread.
class CaseReturnImport final : public ingest::CaseRunTaker
{
public:
    /// Where the rows go; asked for when the first of them are on their way, so that a file that is no return at all
    /// touches nothing.
    using OpenSink = std::function<Result<ImportSink *>()>;
    /// What is stored already: null where nothing is.
    using OpenEarlier = std::function<Result<const CaseSource *>()>;

    /// The scheme by which a programme is paid, if there is one.
    using FindScheme = std::function<Result<std::optional<schemes::Scheme>>(const ProgrammeId &)>;

    CaseReturnImport(OpenSink open_sink, OpenEarlier open_earlier, FindScheme find_scheme);
    ~CaseReturnImport() override;

    Result<> begin(const ReturnFile &file) override;
    Result<> take(CaseRun run) override;

    /// What is left once all rows are in: titles from the schemes and the derived measures go into the plan, their
    /// figures and everything else into the sink.
    Result<ImportSink::Outcome> finish(ImportPlan &plan, std::span<const LineOffset> offsets, std::stop_token stop);
    /// Everything is as it was before.
    void abandon();

private:
    struct Counted;

    Result<> count(const CaseRun &run);
    Result<Counted *> counted_of(const ProgrammeId &programme);
    Result<> count_earlier();
    Result<> count_earlier(Counted &counted, const CaseSource &earlier, const std::vector<CellKey> &earlier_keys);
    Result<std::vector<Cell>> derived_cells(ImportPlan &plan, const std::stop_token &stop);
    void describe(ImportPlan &plan, Counted &counted, const std::vector<Cell> &cells) const;
    void take_words_of_schemes(ImportPlan &plan) const;

    OpenSink open_sink_;
    OpenEarlier open_earlier_;
    FindScheme find_scheme_;
    ImportSink *sink_ = nullptr;
    quint32 rows_ = 0;
    std::vector<CellKey> keys_; ///< of this return, then of earlier ones that stay in force
    size_t own_keys_ = 0;
    std::vector<Counted *> counted_of_key_;                   ///< null where the scheme counts no cases
    std::map<ProgrammeId, std::unique_ptr<Counted>> counted_; ///< every programme; null where it has no scheme
};

} // namespace outturn::tasks
