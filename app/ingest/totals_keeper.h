// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/gathered_return.h"
#include "ingest/period_finder.h"
#include "ingest/region_headings.h"
#include "ingest/row_words.h"

namespace outturn::ingest {

/// Hands the rows of one sheet to the reconciliation: providers as members of the whole and of their region, rows of
/// totals and regions as what is published. Lives for one sheet; borrows everything.
class TotalsKeeper
{
public:
    TotalsKeeper(GatheredReturn &gathered, const RowWords &words, PeriodFinder &periods, const QString &sheet)
        : gathered_(gathered), words_(words), periods_(periods), sheet_(sheet)
    {}

    /// The region of a provider's row: its own word, else the register's, else the heading above.
    int region_of(const ProviderWords &words, const Provider *provider) const;
    void pass_provider() { headings_.pass_provider(); }
    /// A figure of a provider; group: its cohort and group, told by the store's dimensions.
    void add_member(const FigureUse &use, int period, int group, int region, const FigureReading &reading);
    /// Rows that are not taken in may still be parts of a published total: an authority outside its lifetime where it
    /// has figures, and a provider that nobody knows, of which only a well-formed code says that it is one.
    void add_members(const SheetRow &row, const std::vector<FigureUse> &uses, const ProviderWords &words, int group,
                     bool is_unknown);
    /// Keeps what a row that was left out by this rule publishes, and where it stands as a heading. said: what a column
    /// says where the row has no name.
    void pass(const SheetRow &row, const QString &rule, const std::vector<FigureUse> &uses, int group,
              const QString &said = {});
    /// Whether the row of a total stands above.
    bool passed_total() const { return passed_total_; }

private:
    int scope_of(const SheetRow &row, const QString &rule, QString &name, const QString &said);

    GatheredReturn &gathered_;
    const RowWords &words_;
    PeriodFinder &periods_;
    QString sheet_;
    RegionHeadings headings_;
    bool passed_total_ = false;
};

} // namespace outturn::ingest
