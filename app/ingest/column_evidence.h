// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/table_layout.h"

#include <QtCore/QHash>

namespace outturn::ingest {

/// What stands below the header of one column, counted over the rows that the survey has kept.
struct ColumnEvidence {
    int filled = 0;
    int numbers = 0;
    int percentages = 0;
    int pounds = 0;
    int authority_codes = 0;
    int known_numbers = 0; ///< three-digit numbers that the register knows
    int known_names = 0;   ///< names that the register knows by exact spelling
    int regions = 0;
    int periods = 0;
    int quarters = 0;
    int years = 0;      ///< bare years
    int words = 0;      ///< neither figures nor codes
    int decimals = 0;   ///< the most that a number has
    double largest = 0; ///< of the numbers, without their sign
    QHash<QString, int> values;
    QString words_above; ///< the header in header_form

    double share(int count) const { return filled == 0 ? 0 : static_cast<double>(count) / filled; }
    bool headed(const QStringList &any_of) const;
};

/// The rows of the survey that lie below the header and are no notes.
std::vector<const SheetRow *> data_rows(const SheetSurvey &survey, const TableLayout &layout);

std::vector<ColumnEvidence> evidence_of(const SheetSurvey &survey, const TableLayout &layout,
                                        const ProviderRegister &providers);

/// Text of a cell as it is compared: trimmed, empty where the row is too short.
QString cell_text(const SheetRow &row, int column);

} // namespace outturn::ingest
