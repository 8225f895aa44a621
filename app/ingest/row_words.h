// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/column_parts.h"
#include "ingest/figure_store.h"
#include "ingest/provider_matcher.h"

namespace outturn::ingest {

/// Reads what a row says besides figures: who and what it is about. Borrows the table, layout and profile.
class RowWords
{
public:
    RowWords(const ResolvedTable &table, const TableLayout &layout, const TableMapping &mapping,
             const MappingProfile &profile, const ProviderRegister &providers);

    /// How the row names its provider, with what the user settled about that name.
    ProviderWords provider(const SheetRow &row) const;
    /// The row's name and code as they stand, for lists of rows.
    QString name(const SheetRow &row) const { return first_text(row, ColumnRole::provider_name); }
    QString code(const SheetRow &row) const;
    QString category(const SheetRow &row) const;
    QString region(const SheetRow &row) const { return first_text(row, ColumnRole::region); }
    FigureStore::Dimensions dimensions(const SheetRow &row) const;

    /// Whether any cell that names a provider holds something.
    bool names_someone(const SheetRow &row) const;
    bool has_code_column() const { return !columns(ColumnRole::provider_code).empty(); }
    /// The column, from 0, that a message about the provider points at; -1 without one.
    int provider_column(const SheetRow &row) const;

private:
    const std::vector<int> &columns(ColumnRole role) const;
    QString text(const SheetRow &row, int column) const;
    QString first_text(const SheetRow &row, ColumnRole role) const;
    QString joined(const SheetRow &row, ColumnRole role) const;
    bool is_marker(const QString &text) const;
    bool may_be_new(const ProviderWords &words) const;

    const ResolvedTable &table_;
    const TableLayout &layout_;
    const TableMapping &mapping_;
    const MappingProfile &profile_;
    const ProviderRegister &providers_;
};

} // namespace outturn::ingest
