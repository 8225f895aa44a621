// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/case_fields.h"
#include "ingest/case_key_book.h"
#include "ingest/case_marks.h"
#include "ingest/case_run_maker.h"
#include "ingest/import_log.h"

#include <map>

namespace outturn::ingest {

/// Judges the rows of a case return one by one: what is right goes to the run, what is wrong or left out to the log.
/// Borrows everything; used from one thread.
class CaseRowReader
{
public:
    CaseRowReader(ImportPlan &plan, const CaseColumns &columns, const QStringList &header, NumberForm numbers,
                  CaseKeyBook &book, CaseRunMaker &runs);

    void read(const std::vector<QByteArrayView> &fields, int row);
    /// What is to be said of the file as a whole, once all rows are read.
    void finish();

private:
    using Column = CaseColumns::Column;
    struct Row;
    /// Rows of which something is the same, told once with their number.
    struct Counted {
        int rows = 0;
        int first_row = 0;
    };

    void read_days(Row &row);
    void read_amounts(Row &row);
    void read_rest(Row &row);
    void accept(Row &row);
    void note_missing_day(const Row &row);
    void leave_out(const Row &row, const QString &rule, const QString &why);
    bool is_note(const Row &row) const;
    void reject(const Row &row);
    void say(const Row &row, Column column, const QString &rule, const QString &what);
    void note_marker(Column column, int row);
    ImportLog::Place place(const Row &row, Column column) const;
    QString text(const Row &row, Column column) const;
    RowTally &tally() { return plan_.sheets.back().tally; }

    ImportPlan &plan_;
    const CaseColumns &columns_;
    const QStringList &header_;
    NumberForm numbers_;
    CaseKeyBook &book_;
    CaseRunMaker &runs_;
    CaseMarks marks_;
    ImportLog log_;
    QString sheet_;
    std::array<QByteArray, 3> rooms_;  ///< of references that need tidying
    std::vector<Counted> without_day_; ///< by measure
    std::map<Column, Counted> markers_;
};

} // namespace outturn::ingest
