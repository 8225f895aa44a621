// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/returns_overview.h"

#include "presentation/figure_words.h"

#include <algorithm>
#include <map>

namespace outturn::presentation {
namespace {

widgets::ReturnItem return_item(const StoredReturn &entry, const Wording &wording)
{
    widgets::ReturnItem item;
    item.id = QString::number(entry.id);
    item.name = entry.file_name;
    item.lines.append(tally_words(entry.tally, wording));
    if (entry.superseded_return)
        item.lines.append(
            wording
                .count(QT_TRANSLATE_N_NOOP("presentation", "replaces %n figure(s), of return %1"), entry.cells_replaced)
                .arg(*entry.superseded_return));
    if (entry.cells_in_force == 0)
        item.lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "superseded")));
    item.warnings = entry.errors + entry.warnings;
    if (item.warnings > 0)
        item.warnings_text = wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n issue(s)"), item.warnings);
    item.tooltip = wording.say(QT_TRANSLATE_NOOP("presentation", "SHA-256 %1\nimported %2"))
                       .arg(QString::fromLatin1(entry.sha256), wording.date(entry.imported_at.date()));
    item.muted = entry.cells_in_force == 0;
    return item;
}

} // namespace

QString tally_words(const RowTally &tally, const Wording &wording)
{
    const Wording &w = wording;
    QString words =
        w.count(QT_TRANSLATE_N_NOOP("presentation", "%n row(s): %1 in"), tally.rows).arg(w.number(tally.accepted, 0));
    if (tally.excluded > 0)
        words = w.say(QT_TRANSLATE_NOOP("presentation", "%1, %2 left out")).arg(words, w.number(tally.excluded, 0));
    if (tally.in_error > 0)
        words = w.say(QT_TRANSLATE_NOOP("presentation", "%1, %2 in error")).arg(words, w.number(tally.in_error, 0));
    return words;
}

widgets::ReturnsValues returns_overview(const std::vector<StoredReturn> &returns, const analysis::SpreadAnswer *answer,
                                        const Wording &wording)
{
    widgets::ReturnsValues values;
    values.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Returns"));
    values.title_count = wording.number(static_cast<double>(returns.size()), 0);
    values.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No return has come in yet."));
    for (const StoredReturn &entry : returns)
        values.returns.push_back(return_item(entry, wording));
    if (!answer)
        return values;
    values.left_out_title = wording.say(QT_TRANSLATE_NOOP("presentation", "Left out here"));
    std::map<QString, QStringList> by_reason;
    for (const analysis::ExcludedPlace &place : answer->excluded)
        by_reason[exclusion_words(wording, place.rule)].append(place.name);
    for (const analysis::ProviderFigure &figure : answer->figures) {
        if (!figure.value)
            by_reason[status_words(wording, figure)].append(figure.provider.name);
    }
    qsizetype total = 0;
    for (const auto &[reason, names] : by_reason) {
        total += names.size();
        const QString line = names.size() == 1 ? QStringLiteral("%1: %2").arg(names.first(), reason)
                                               : QStringLiteral("%1 × %2").arg(names.size()).arg(reason);
        values.left_out.push_back({reason, line, names.join(QStringLiteral(", "))});
    }
    values.left_out_count = wording.number(static_cast<double>(total), 0);
    return values;
}

widgets::Table problem_table(const QString &title, const std::vector<Problem> &errors,
                             const std::vector<Problem> &warnings, const std::vector<LeftOutRow> &left_out,
                             const Wording &wording)
{
    widgets::Table table;
    table.title = title;
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Every row came in without a remark."));
    const auto has_sheet = [](const auto &entry) { return !entry.sheet.isEmpty(); };
    const bool sheets = std::any_of(errors.begin(), errors.end(), has_sheet)
        || std::any_of(warnings.begin(), warnings.end(), has_sheet)
        || std::any_of(left_out.begin(), left_out.end(), has_sheet);
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "State")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Row")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Rule")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "What, and what to do")), {}, false}};
    if (sheets)
        table.columns.insert(table.columns.begin() + 1,
                             {wording.say(QT_TRANSLATE_NOOP("presentation", "Sheet")), {}, false});
    const auto add = [&table, sheets](const QString &state, const auto &entry) {
        widgets::TableRow row{QString::number(entry.row),
                              {{state, state, {}},
                               {QString::number(entry.row), entry.row, {}},
                               {entry.rule, entry.rule, {}},
                               {entry.message, entry.message, {}}},
                              false};
        if (sheets)
            row.cells.insert(row.cells.begin() + 1, {entry.sheet, entry.sheet, {}});
        table.rows.push_back(std::move(row));
    };
    for (const Problem &problem : errors)
        add(wording.say(QT_TRANSLATE_NOOP("presentation", "in error")), problem);
    for (const Problem &problem : warnings)
        add(wording.say(QT_TRANSLATE_NOOP("presentation", "warning")), problem);
    for (const LeftOutRow &row : left_out)
        add(wording.say(QT_TRANSLATE_NOOP("presentation", "left out")), row);
    return table;
}

} // namespace outturn::presentation
