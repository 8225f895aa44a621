// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

#include <QtCore/QJsonArray>

namespace outturn::presentation {

/// One part of a figure that a later return gives otherwise, in words.
struct ChangedValue {
    QString provider; ///< its code
    QString name;
    QString measure; ///< its id
    QString measure_title;
    QString period;
    Part part = Part::numerator;
    CellKey key;
    PartFigure before;
    PartFigure after;
};

/// Value by value, with the names that the workspace has for providers and measures. Points into `changes`.
Result<std::vector<ChangedValue>> changed_values(const CellSource &source, const ReturnChanges &changes);

/// As `returns --json` lists them: numbers, null where there is none, and the texts of the two cells.
QJsonArray changes_json(const std::vector<ChangedValue> &values);

/// "Kent, Turned around, 2023-24, numerator: 30, now 31"
QString change_words(const ChangedValue &value, const Wording &wording);

/// The same as a table.
widgets::Table changes_table(const std::vector<ChangedValue> &values, const Wording &wording);

/// "4 values changed, 120 figures replaced by the same"; empty where nothing was replaced.
QString changes_summary(const std::vector<ChangedValue> &values, const ReturnChanges &changes, const Wording &wording);

} // namespace outturn::presentation
