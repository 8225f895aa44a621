// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_record.h"
#include "presentation/audit_names.h"

#include <QtCore/QStringList>

/// Lists of items as files: CSV in any encoding, or the first sheet of a workbook. Columns stand in any order under one
/// header row; further columns are passed over. Errors name file, row, column and value; none is guessed at.
namespace outturn::tasks {

/// A list of items to draw from, in its order. PopulationItem::place is the row of the file.
struct ListedPopulation {
    audit::Population population;
    QStringList ids;
};
enum class ListStrata { none, stratum, provider }; ///< which column names the strata, in the order of their appearance
/// Columns id and value, in pounds with at most two decimals; an empty value is none. An id stands once.
Result<ListedPopulation> read_population(const QString &path, ListStrata strata = ListStrata::none);

/// Draws from a list: a sample of which only draws and items are filled in. Strata as for claims.
Result<audit::Sample> draw_listed(const ListedPopulation &listed, const audit::DrawQuestion &question);

/// Columns id, value, audited_value, and where there are any times, stratum and provider. An empty audited value: not
/// tested. An item stands there once, with the number of times that it was drawn; a second row of it is refused, whatever
/// it says: it would count twice. With the list of those drawn (columns id and value, and times), items that are not on
/// it, and values that are not those drawn, are refused; times are the list's, and items without a row are not tested.
Result<std::vector<audit::AuditedItem>> read_results(const QString &path, const QString &list_drawn = {});

/// The same, with the column note, for a sample: items that are not in it, and values that are not those drawn, are
/// refused. Only items that have an audited value or a note.
Result<std::vector<audit::TestedItem>> read_tested_items(const QString &path, const audit::Sample &sample);

/// The list to print and fill in, which read_results and read_tested_items read back: id, file, line, case_ref, provider,
/// measure, period, stratum, value, times, audited_value, note. An item drawn again by an extension stands there once.
QByteArray sample_list_csv(const audit::Sample &sample, const presentation::AuditNames &names);

} // namespace outturn::tasks
