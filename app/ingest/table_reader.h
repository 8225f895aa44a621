// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/cross_foot.h"
#include "ingest/figure_uses.h"
#include "ingest/gathered_return.h"
#include "ingest/period_finder.h"
#include "ingest/row_judge.h"
#include "ingest/row_words.h"
#include "ingest/totals_keeper.h"

namespace outturn::ingest {

/// Reads the rows below the header of one sheet, each into figures, a reason for leaving it out, or an error. Lives for
/// one sheet; borrows everything.
class TableReader
{
public:
    TableReader(GatheredReturn &gathered, const QString &sheet, const TableLayout &layout, const TableMapping &mapping,
                const ResolvedTable &table);

    void read(const SheetRow &row);
    /// Says what concerns the sheet as a whole.
    void finish();

private:
    using End = RowLedger::End;

    /// Who a row is about in one of its periods.
    struct Placement {
        std::optional<Period> period;
        int period_number = 0;
        std::optional<ProviderMatcher::Match> match; ///< none where the period is not known
        int provider_number = 0;
        int region = Reconciler::nowhere;
    };
    /// What came of the figures of a row.
    struct Outcome {
        int added = 0;
        int repeated = 0;
        QString repeated_place; ///< in words
        bool in_error = false;
        int numbers = 0;
        int last_wrong = -1;                                ///< the column of which an error was told last
        std::vector<std::pair<int, FigureReading>> missing; ///< by column, each once
    };

    ImportLog::Place place(const SheetRow &row, int column) const;
    void leave_out(const SheetRow &row, const QString &rule, const QString &why,
                   const std::vector<FigureUse> &uses = {}, const std::optional<Period> &period = std::nullopt);
    void reject(const SheetRow &row, int column, const QString &rule, const QString &why);

    // Each says whether it has dealt with the row.
    bool is_of_another_table(const SheetRow &row, const RowJudge::Look &look);
    bool is_note(const SheetRow &row, const RowJudge::Look &look);
    bool has_wrong_width(const SheetRow &row);
    bool is_left_out_by_rule(const SheetRow &row, const std::vector<FigureUse> &uses);
    bool is_about_nobody(const SheetRow &row, const std::vector<FigureUse> &uses);

    const Placement &placement(const FigureUse &use);
    void leave_out_match(const SheetRow &row, const ProviderMatcher::LeftOut &out, const Placement &placed,
                         const std::vector<FigureUse> &uses);
    void reject_unknown(const SheetRow &row, const ProviderMatcher::Unknown &unknown, const Placement &placed,
                        const std::vector<FigureUse> &uses);
    bool is_class_total(const SheetRow &row) const;
    void read_figures(const SheetRow &row, const std::vector<FigureUse> &uses);
    void read_figure(const SheetRow &row, const FigureUse &use, Outcome &outcome);
    void put(const SheetRow &row, const FigureUse &use, const Placement &placed, FigureReading reading,
             Outcome &outcome);
    QString row_words(const FigureStore::PutResult &earlier) const;
    void tell_wrong(const SheetRow &row, int column, const QString &rule, const QString &what, Outcome &outcome);
    void take_marks(const SheetRow &row);
    void tell_missing(const SheetRow &row, const Outcome &outcome);
    void check_cross_foot(const SheetRow &row);

    GatheredReturn &gathered_;
    ImportLog &log_;
    QString sheet_;
    const TableLayout &layout_;
    const TableMapping &mapping_;
    const ResolvedTable &table_;
    FigureUses uses_;
    RowJudge judge_;
    RowWords words_;
    PeriodFinder periods_;
    CrossFoot cross_foot_;
    TotalsKeeper totals_;
    ProviderWords provider_words_;      ///< of the current row
    std::vector<Placement> placements_; ///< of the current row, by period
    int dimensions_ = 0;                ///< of the current row
    int group_ = 0;                     ///< the same without contract and area
    std::vector<int> unused_;           ///< columns that the mapping does not name and that were empty so far
    std::vector<int> unknown_;          ///< columns that the mapping does not name and that hold something
    int last_mapped_column_ = -1;
    std::vector<std::pair<int, ReturnMarkKind>> mark_columns_; ///< of what the rows say of the return
    bool in_second_table_ = false;
    bool below_repeated_header_ = false;
    bool accepted_with_code_ = false;
};

} // namespace outturn::ingest
