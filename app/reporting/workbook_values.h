// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace outturn::reporting {

/// A number, else a text; an empty text is an empty cell.
struct WorksheetCell {
    QString text;
    std::optional<double> number;

    bool is_empty() const { return !number && text.isEmpty(); }
};

/// A sheet of a workbook: data with one header row, for machines as much as for people.
struct Worksheet {
    QString name;
    QStringList columns;
    std::vector<std::vector<WorksheetCell>> rows;
};

} // namespace outturn::reporting
