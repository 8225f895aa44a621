// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"

namespace outturn::ingest {

/// Collects what is said about the rows of one file and words it; does not own the plan that it fills.
class ImportLog
{
public:
    struct Place {
        int row = 0;
        int column = 0; ///< from 1
        QString column_name;
        QString value;
        QString sheet = {}; ///< empty for a CSV
    };

    explicit ImportLog(ImportPlan &plan) : plan_(plan) {}

    void warning(const Place &place, const QString &rule, const QString &what);
    void error(const Place &place, const QString &rule, const QString &what);
    void left_out(const LeftOutRow &row) { plan_.left_out.push_back(row); }

    /// "file.xlsx, sheet \"Table 1\", row 12, column \"numerator\", value \"n/k\": " and the sentence.
    QString sentence(const Place &place, const QString &what) const;

private:
    Problem problem(const Place &place, const QString &rule, const QString &what) const;

    ImportPlan &plan_;
};

} // namespace outturn::ingest
