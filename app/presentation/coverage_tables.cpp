// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/coverage_tables.h"

#include "presentation/coverage_chart.h"
#include "presentation/coverage_words.h"
#include "presentation/table_cells.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace outturn::presentation {
namespace {

using audit::Coverage;
using audit::CoverageCell;
using audit::CoverageState;
using audit::ReconciledItem;
using widgets::TableCell;

TableCell count_cell(const Wording &wording, int count)
{
    return {wording.number(count, 0), count, {}};
}

using TallyCount = int Coverage::PeriodTally::*;

struct TallyColumn {
    const char *title;
    TallyCount count;
    bool always = false;
};

bool is_left_out(const CoverageCell &cell)
{
    return cell.state == CoverageState::left_out;
}

/// With a figure of its own; one that an auditor left out was returned all the same.
bool was_returned(const CoverageCell &cell)
{
    if (is_left_out(cell))
        return std::none_of(cell.others.begin(), cell.others.end(),
                            [](CoverageState other) { return other < CoverageState::late; });
    return cell.state >= CoverageState::late && cell.state != CoverageState::not_expected;
}

} // namespace

widgets::Table coverage_period_table(const Coverage &coverage, const Measure &measure, const Wording &wording)
{
    static const TallyColumn columns[] = {
        {QT_TRANSLATE_NOOP("presentation", "Expected"), &Coverage::PeriodTally::expected, true},
        {QT_TRANSLATE_NOOP("presentation", "Returned"), &Coverage::PeriodTally::returned, true},
        {QT_TRANSLATE_NOOP("presentation", "Not returned"), &Coverage::PeriodTally::not_returned, true},
        {QT_TRANSLATE_NOOP("presentation", "Left out"), &Coverage::PeriodTally::left_out},
        {QT_TRANSLATE_NOOP("presentation", "Filled in by the publisher"), &Coverage::PeriodTally::imputed},
        {QT_TRANSLATE_NOOP("presentation", "Held back"), &Coverage::PeriodTally::suppressed},
        {QT_TRANSLATE_NOOP("presentation", "Part missing"), &Coverage::PeriodTally::part_missing},
        {QT_TRANSLATE_NOOP("presentation", "Late"), &Coverage::PeriodTally::late},
        {QT_TRANSLATE_NOOP("presentation", "Certified"), &Coverage::PeriodTally::certified},
        {QT_TRANSLATE_NOOP("presentation", "Not certified"), &Coverage::PeriodTally::not_certified},
    };
    const auto is_known = [&](const TallyColumn &column) {
        if (column.always || (column.count == &Coverage::PeriodTally::late && coverage.knows_dates))
            return true;
        return std::any_of(coverage.tallies.begin(), coverage.tallies.end(),
                           [&](const Coverage::PeriodTally &tally) { return tally.*column.count > 0; });
    };
    const auto has = [&](std::optional<double> Coverage::PeriodTally::*sum) {
        return std::any_of(coverage.tallies.begin(), coverage.tallies.end(),
                           [&](const Coverage::PeriodTally &tally) { return (tally.*sum).has_value(); });
    };
    const bool has_numerator = has(&Coverage::PeriodTally::numerator);
    const bool has_denominator = has(&Coverage::PeriodTally::denominator);
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Returns by period: %1")).arg(measure.title);
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No figure of this measure is in force."));
    table.columns.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), {}, false});
    for (const TallyColumn &column : columns) {
        if (is_known(column))
            table.columns.push_back({wording.say(column.title), {}, true});
    }
    const QString sums = wording.say(QT_TRANSLATE_NOOP("presentation", "Sum over the providers with a figure"));
    if (has_numerator)
        table.columns.push_back({measure.numerator_title.isEmpty()
                                     ? wording.say(QT_TRANSLATE_NOOP("presentation", "Numerator"))
                                     : measure.numerator_title,
                                 sums, true});
    if (has_denominator)
        table.columns.push_back({measure.denominator_title.isEmpty()
                                     ? wording.say(QT_TRANSLATE_NOOP("presentation", "Denominator"))
                                     : measure.denominator_title,
                                 sums, true});
    for (size_t p = coverage.periods.size(); p-- > 0;) { // the latest first
        const Coverage::PeriodTally &tally = coverage.tallies[p];
        widgets::TableRow row;
        row.id = period_label(coverage.periods[p]);
        row.cells.push_back({row.id, coverage.periods[p].end, {}});
        for (const TallyColumn &column : columns) {
            if (is_known(column))
                row.cells.push_back(count_cell(wording, tally.*column.count));
        }
        if (has_numerator)
            row.cells.push_back(number_cell(wording, tally.numerator));
        if (has_denominator)
            row.cells.push_back(number_cell(wording, tally.denominator));
        table.rows.push_back(std::move(row));
    }
    return table;
}

widgets::Table coverage_provider_table(const Coverage &coverage, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Returns by provider"));
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No figure of this measure is in force."));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Expected")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Returned")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Not returned")), {}, false}};
    const bool any_left_out = std::any_of(coverage.cells.begin(), coverage.cells.end(), [](const auto &cells) {
        return std::any_of(cells.begin(), cells.end(), is_left_out);
    });
    if (any_left_out)
        table.columns.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "Left out")), {}, true});
    for (const Period &period : coverage.periods)
        table.columns.push_back({period_label(period), {}, false});
    for (const size_t provider : worst_first(coverage)) {
        const std::vector<CoverageCell> &cells = coverage.cells[provider];
        const auto count = [&cells](auto wanted) {
            return static_cast<int>(std::count_if(cells.begin(), cells.end(), wanted));
        };
        widgets::TableRow row;
        row.id = coverage.providers[provider].id.text;
        row.cells.push_back(text_cell(coverage.providers[provider].name));
        row.cells.push_back(count_cell(
            wording, count([](const CoverageCell &cell) { return cell.state != CoverageState::not_expected; })));
        row.cells.push_back(count_cell(wording, count(was_returned)));
        row.cells.push_back(count_cell(
            wording, count([](const CoverageCell &cell) { return cell.state == CoverageState::not_returned; })));
        if (any_left_out)
            row.cells.push_back(count_cell(wording, count(is_left_out)));
        for (const CoverageCell &cell : cells) {
            QStringList states{coverage_title(cell.state, wording)};
            for (const CoverageState other : cell.others)
                states.append(coverage_title(other, wording));
            row.cells.push_back({states.join(QStringLiteral(", ")), static_cast<int>(cell.state), {}});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

namespace {

QString measure_title(const ReconciliationNames &names, const ProgrammeId &programme, const MeasureId &measure)
{
    const auto found = std::find_if(names.measures.begin(), names.measures.end(), [&](const Measure &each) {
        return each.id == measure && each.programme == programme;
    });
    return found == names.measures.end() ? measure.text : found->title;
}

QString provider_name(const ReconciliationNames &names, const ProviderId &provider)
{
    const auto found = std::find_if(names.providers.begin(), names.providers.end(),
                                    [&](const Provider &each) { return each.id == provider; });
    return found == names.providers.end() ? provider.text : found->name;
}

QString file_name(const ReconciliationNames &names, qint64 return_id)
{
    const auto found = std::find_if(names.returns.begin(), names.returns.end(),
                                    [&](const StoredReturn &each) { return each.id == return_id; });
    return found == names.returns.end() ? QString() : found->file_name;
}

bool is_money(const ReconciledItem &item)
{
    return item.part == Part::cost || item.part == Part::claimed || item.part == Part::paid;
}

TableCell amount_cell(const ReconciledItem &item, double amount, const Wording &wording)
{
    if (is_money(item) && amount == 0)
        return {pounds(wording, 0), 0.0, {}};
    if (is_money(item))
        return pence_cell(wording, std::round(amount * 100));
    return {wording.full_number(amount), amount, {}};
}

QString amount_words(const ReconciledItem &item, double amount, const Wording &wording)
{
    return amount_cell(item, amount, wording).text;
}

/// What of it is compared: the total as the return words it, else the part or the measure on the other side.
QString subject_words(const ReconciledItem &item, const ReconciliationNames &names, const Wording &wording)
{
    switch (item.kind) {
    case ReconciledItem::Kind::published_total:
        return item.item;
    case ReconciledItem::Kind::outcomes_to_starts:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 against %2"))
            .arg(measure_title(names, item.programme, item.measure),
                 measure_title(names, item.programme, item.other_measure));
    case ReconciledItem::Kind::claims_to_outcomes:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1: claimed against results at the tariff"))
            .arg(measure_title(names, item.programme, item.measure));
    case ReconciledItem::Kind::period_to_period:
        if (item.other_period)
            return wording.say(QT_TRANSLATE_NOOP("presentation", "%1: against %2"))
                .arg(measure_title(names, item.programme, item.measure), period_label(*item.other_period));
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1: four quarters against the year"))
            .arg(measure_title(names, item.programme, item.measure));
    case ReconciledItem::Kind::return_to_return:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, %2"))
        .arg(measure_title(names, item.programme, item.measure), part_title(item.part, wording));
}

QString returns_words(const ReconciledItem &item, const ReconciliationNames &names, const Wording &wording)
{
    const QString one = file_name(names, item.return_id);
    const QString other = file_name(names, item.other_return_id);
    if (other.isEmpty())
        return one;
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 after %2")).arg(one, other);
}

} // namespace

widgets::Table reconciliation_table(const audit::ReconciliationTable &reconciled, const ReconciliationNames &names,
                                    const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Reconciliation"));
    table.empty_text = reconciliation_headline(reconciled, wording).finding;
    const auto column = [&](const char *title, bool is_number = false) {
        table.columns.push_back({wording.say(title), {}, is_number});
    };
    column(QT_TRANSLATE_NOOP("presentation", "Agrees"));
    column(QT_TRANSLATE_NOOP("presentation", "Compared"));
    column(QT_TRANSLATE_NOOP("presentation", "What"));
    column(QT_TRANSLATE_NOOP("presentation", "Provider"));
    column(QT_TRANSLATE_NOOP("presentation", "Period"));
    column(QT_TRANSLATE_NOOP("presentation", "Figure"), true);
    column(QT_TRANSLATE_NOOP("presentation", "Set against"), true);
    column(QT_TRANSLATE_NOOP("presentation", "Difference"), true);
    column(QT_TRANSLATE_NOOP("presentation", "Allowed"), true);
    column(QT_TRANSLATE_NOOP("presentation", "Return"));
    for (size_t at = 0; at < reconciled.items.size(); ++at) {
        const ReconciledItem &item = reconciled.items[at];
        widgets::TableRow row;
        row.id = QString::number(at);
        row.emphasised = !item.agrees && reconciled.agreeing > 0; // among those that do
        row.cells = {{item.agrees ? wording.say(QT_TRANSLATE_NOOP("presentation", "yes"))
                                  : wording.say(QT_TRANSLATE_NOOP("presentation", "no")),
                      item.agrees ? 1 : 0,
                      {}},
                     text_cell(reconciliation_kind_title(item.kind, wording)),
                     text_cell(subject_words(item, names, wording)),
                     text_cell(item.provider.is_empty() ? QString() : provider_name(names, item.provider)),
                     item.period ? TableCell{period_label(*item.period), item.period->end, {}} : TableCell{},
                     amount_cell(item, item.figure, wording),
                     amount_cell(item, item.against, wording),
                     amount_cell(item, item.figure - item.against, wording),
                     amount_cell(item, item.tolerance, wording),
                     text_cell(returns_words(item, names, wording))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString reconciliation_sentence(const ReconciledItem &item, const ReconciliationNames &names, const Wording &wording)
{
    const QString figure = amount_words(item, item.figure, wording);
    const QString against = amount_words(item, item.against, wording);
    const QString allowed = amount_words(item, item.tolerance, wording);
    const QString what = subject_words(item, names, wording);
    const QString who = item.provider.is_empty() ? QString() : provider_name(names, item.provider);
    const QString when = item.period ? period_label(*item.period) : QString();
    QStringList place;
    if (item.kind != ReconciledItem::Kind::published_total) // which names its period itself
        place = {who, when};
    place.removeAll(QString());
    QString words;
    switch (item.kind) {
    case ReconciledItem::Kind::published_total:
        words =
            wording.say(QT_TRANSLATE_NOOP("presentation", "The return gives %2 as its total; its parts add up to %1."))
                .arg(figure, against);
        break;
    case ReconciledItem::Kind::outcomes_to_starts:
        words = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 results were returned, and %2 cases were attached."))
                    .arg(figure, against);
        break;
    case ReconciledItem::Kind::claims_to_outcomes:
        words = wording
                    .say(QT_TRANSLATE_NOOP(
                        "presentation", "%1 was claimed; the results at the middle of the tariff's prices come to %2."))
                    .arg(figure, against);
        break;
    case ReconciledItem::Kind::period_to_period:
        words = item.other_period
            ? wording.say(QT_TRANSLATE_NOOP("presentation", "It counts from the beginning, and went from %2 to %1."))
                  .arg(figure, against)
            : wording
                  .say(
                      QT_TRANSLATE_NOOP("presentation", "The four quarters add up to %1; the year was returned as %2."))
                  .arg(figure, against);
        break;
    case ReconciledItem::Kind::return_to_return:
        words = wording.say(QT_TRANSLATE_NOOP("presentation", "%3 says %1; before, %4 said %2."))
                    .arg(figure, against, file_name(names, item.return_id), file_name(names, item.other_return_id));
        break;
    }
    place.prepend(what);
    return place.join(QStringLiteral(", ")) + QStringLiteral(": ") + words + u' '
        + wording.say(QT_TRANSLATE_NOOP("presentation", "Rounding, suppression and prices allow %1.")).arg(allowed);
}

} // namespace outturn::presentation
