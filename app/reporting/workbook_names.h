// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSet>
#include <QtCore/QString>

namespace outturn::reporting {

constexpr qsizetype longest_sheet_name = 31; ///< of Excel; ODS has no limit

/// Letters, digits and underscores of it, beginning with a letter, without accents: "Table 3" gives "Table_3". Empty
/// where nothing is left.
QString plain_name(const QString &text);

/// Whether it may be a sheet's name in every program, and needs no quotes in a link.
bool is_sheet_name(const QString &name);
/// Whether it may be a marked-up table's name: no program takes it for the address of a cell.
bool is_table_name(const QString &name);

/// Names that are unique where case does not count; the second "Table_3" becomes "Table_3_2".
class UniqueNames
{
public:
    explicit UniqueNames(qsizetype longest) : longest_(longest) {}
    QString take(const QString &wanted);

private:
    qsizetype longest_;
    QSet<QString> taken_;
};

} // namespace outturn::reporting
