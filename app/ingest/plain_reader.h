// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "ingest/plain_measures.h"
#include "ingest/provider_matcher.h"
#include "ingest/return_marks.h"
#include "ingest/table_layout.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace outturn::ingest {

/// Reads the rows of one plain return, sheet by sheet, into its plan, and keeps what has to be known between them. Borrows
/// everything; used from one thread.
class PlainReader
{
public:
    PlainReader(ImportPlan &plan, const ImportOptions &options, const MappingProfile &profile)
        : plan_(plan), options_(options), settled_(profile.providers), log_(plan), matcher_(*options.providers),
          measures_(plan, options), marks_(plan, log_)
    {}

    Result<> begin_sheet(const QString &sheet, const TableLayout &layout);

    void read(const SheetRow &record);
    /// Reads the rows of the sheet that were put off.
    void finish_sheet();
    /// Adds up, and brings what was said about rows back into their order.
    void finish();

private:
    void warn_of_unknown_columns();
    bool leave_out(const PlainRow &row, const QString &rule, const QString &why);

    bool is_note(const SheetRow &record);
    bool leaves_kind_open(const SheetRow &record) const;
    void read_row(const SheetRow &record);
    bool read_period(PlainRow &row);
    bool read_provider(PlainRow &row);
    void read_programme(PlainRow &row);
    bool repeats_earlier(PlainRow &row, const std::vector<Cell> &cells);
    void take_marks(const PlainRow &row);
    RowTally &tally() { return plan_.sheets.back().tally; }

    ImportPlan &plan_;
    const ImportOptions &options_;
    const QHash<QString, QString> &settled_; ///< what the user said of providers
    QString sheet_;
    QStringList header_;
    PlainColumns columns_{QStringList()};
    ImportLog log_;
    ProviderMatcher matcher_;
    PlainMeasures measures_;
    ReturnMarks marks_;
    QHash<CellKey, std::pair<int, std::vector<Cell>>> seen_;
    std::vector<SheetRow> put_off_;
    QSet<ProgrammeId> programmes_;
    QSet<ProviderId> providers_;
};

} // namespace outturn::ingest
