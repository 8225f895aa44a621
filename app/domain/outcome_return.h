// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"
#include "domain/problem.h"
#include "domain/provider.h"
#include "domain/return_mark.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>

namespace outturn {

/// How many rows of a return went where; rows = accepted + excluded + in_error, always.
struct RowTally {
    int rows = 0;
    int accepted = 0;
    int excluded = 0;
    int in_error = 0;
};

/// The same for one sheet of a workbook.
struct SheetTally {
    QString sheet; ///< empty for a CSV
    int header_row = 0;
    RowTally tally;
};

/// A published total set against the sum of its parts.
struct Reconciliation {
    QString item; ///< in words: measure, part, period, the total's name
    double published = 0;
    double summed = 0;
    double tolerance = 0; ///< what rounding and suppression allow
    bool ok = false;
};

/// A row that was left out on purpose: a region, a total, a place outside its lifetime, a repetition.
struct LeftOutRow {
    int row = 0;
    QString sheet = {}; ///< empty for a CSV
    QString code;
    QString name;
    QString rule;
    QString message;
    MeasureId measure; ///< empty where the row does not say
    std::optional<Period> period;
};

/// The file itself and how it was read.
struct ReturnFile {
    QString name; ///< without its folder: no path is ever stored
    QByteArray sha256;
    qint64 bytes = 0;
    QString path; ///< to read it again while it is imported; never stored
    QString encoding;
    QString delimiter;       ///< of a CSV
    QString mapping;         ///< id of the profile, or "plain-return"
    QByteArray mapping_json; ///< the profile as it was used, kept with the return
    int header_row = 0;
    QByteArray content; ///< the original; empty where a CSV is too large to hold and is read from its path
};

/// Everything that a file says, read, checked and accounted for, before anything is stored.
struct ImportPlan {
    ReturnFile file;
    RowTally tally; ///< the sums over the sheets
    std::vector<SheetTally> sheets;
    std::vector<Reconciliation> reconciliation;
    std::vector<Programme> programmes;
    std::vector<Measure> measures;
    std::vector<Provider> providers; ///< those that the cells name
    std::vector<Cell> cells;
    bool is_case_return = false; ///< its accepted rows go to the sink in runs, and no cell stands here
    std::vector<LeftOutRow> left_out;
    std::vector<ReturnMark> marks;
    std::vector<Problem> warnings;
    std::vector<Problem> errors;
};

/// A return as the workspace lists it.
struct StoredReturn {
    qint64 id = 0;
    QString file_name;
    QByteArray sha256;
    qint64 bytes = 0;
    QString encoding;
    QString delimiter; ///< of a CSV
    QString mapping;
    int header_row = 0;
    QDateTime imported_at;
    RowTally tally;
    int warnings = 0;
    int errors = 0;
    int cells = 0;
    int cells_in_force = 0; ///< fewer than cells once later returns supersede
    bool is_case_return = false;
    int cells_replaced = 0;                  ///< of earlier returns, by this one
    std::optional<qint64> superseded_return; ///< the earlier return of which this one replaced most
    std::vector<Period> periods;
};

} // namespace outturn
