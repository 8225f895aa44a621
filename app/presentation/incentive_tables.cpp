// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/incentive_tables.h"

#include "presentation/figure_words.h"
#include "presentation/incentive_words.h"
#include "presentation/payment_cells.h"
#include "presentation/payment_words.h"
#include "presentation/scheme_words.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace outturn::presentation {
namespace {

using analysis::IncentiveAnswer;
using analysis::MarginalWorth;
using analysis::MeasurePair;
using analysis::ProviderIncentive;
using widgets::TableCell;

struct ColumnOf {
    widgets::TableColumn column;
    std::function<TableCell(const ProviderIncentive &)> cell;
};

ColumnOf name_column(const Wording &wording)
{
    return {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
            [&wording](const ProviderIncentive &entry) {
                return entry.provider.id.is_empty()
                    ? word_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "All together")))
                    : text_cell(entry.provider.name);
            }};
}

/// What a document withholds of a provider is said so in each of these cells.
void withhold_from(std::vector<ColumnOf> &columns, std::initializer_list<size_t> positions)
{
    for (const size_t i : positions)
        columns[i].cell = [cell = columns[i].cell](const ProviderIncentive &entry) {
            return entry.is_withheld ? withheld_cell() : cell(entry);
        };
}

widgets::Table table_of(const IncentiveAnswer &answer, const std::vector<ColumnOf> &columns, const Wording &wording,
                        const std::function<bool(const ProviderIncentive &)> &has)
{
    widgets::Table table;
    table.title = payment_title(answer.programme, answer.question.period, wording);
    for (const ColumnOf &column : columns)
        table.columns.push_back(column.column);
    const auto add = [&](const ProviderIncentive &entry, const QString &id, bool emphasised) {
        widgets::TableRow row;
        row.id = id;
        row.emphasised = emphasised;
        for (const ColumnOf &column : columns)
            row.cells.push_back(column.cell(entry));
        table.rows.push_back(std::move(row));
    };
    if (std::none_of(answer.providers.begin(), answer.providers.end(), has) && !has(answer.total))
        return table;
    for (const ProviderIncentive &entry : answer.providers)
        add(entry, entry.provider.id.text, false);
    if (answer.providers.size() > 1) {
        ProviderIncentive total = answer.total;
        total.provider = {};
        add(total, {}, true);
    }
    return table;
}

/// "costs more than it brings", "may cost more than it brings"; empty otherwise.
QString sign_words(const ProviderIncentive &entry, const Wording &wording)
{
    if (entry.negative)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "costs more than it brings"));
    if (entry.may_be_negative)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "may cost more than it brings"));
    return {};
}

/// In whole pounds: what a case is worth rests on averages.
TableCell whole_pounds_cell(double pence, const Wording &wording)
{
    return {pounds(wording, std::round(pence / 100.0) * 100.0), pence, pounds(wording, pence, true)};
}

TableCell worth_cell(const IncentiveAnswer &answer, const ProviderIncentive &entry, const Wording &wording)
{
    const MarginalWorth *worth = latest_worth(answer, entry);
    if (!worth)
        return {};
    if (!worth->worth_pence)
        return {};
    TableCell cell = whole_pounds_cell(*worth->worth_pence, wording);
    if (worth->lower_pence && worth->upper_pence) {
        const TableCell lower = whole_pounds_cell(*worth->lower_pence, wording);
        const TableCell upper = whole_pounds_cell(*worth->upper_pence, wording);
        cell.text =
            wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (%2 to %3)")).arg(cell.text, lower.text, upper.text);
        cell.ends = {lower.full_text, upper.full_text};
    }
    return cell;
}

TableCell break_even_cell(const IncentiveAnswer &answer, const ProviderIncentive &entry, const Wording &wording)
{
    const MarginalWorth *worth = latest_worth(answer, entry);
    if (!worth || !worth->break_even_rate)
        return {};
    TableCell cell = percent_cell(wording, worth->break_even_rate);
    if (*worth->break_even_rate > 1)
        cell.text = wording.say(QT_TRANSLATE_NOOP("presentation", "never"));
    return cell;
}

std::vector<ColumnOf> incentive_columns(const IncentiveAnswer &answer, const Wording &wording)
{
    const auto money = [&answer, &wording](std::optional<qint64> MarginalWorth::*part) {
        return [&answer, &wording, part](const ProviderIncentive &entry) {
            const MarginalWorth *worth = latest_worth(answer, entry);
            return worth ? exact_pence_cell(wording, worth->*part) : TableCell{};
        };
    };
    return {name_column(wording),
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Cases")), {}, true},
             [&wording](const ProviderIncentive &entry) { return count_cell(wording, entry.cases); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Success rate")),
              wording.say(QT_TRANSLATE_NOOP("presentation", "Cases with an outcome, each counted once, of all cases.")),
              true},
             [&wording](const ProviderIncentive &entry) { return percent_cell(wording, entry.success_rate); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Cost a case")), {}, true},
             [&wording](const ProviderIncentive &entry) { return pence_cell(wording, entry.cost_per_case_pence); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Attachment fee, %1")).arg(answer.year), {}, true},
             money(&MarginalWorth::attachment_pence)},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "An outcome brings")),
              wording.say(QT_TRANSLATE_NOOP("presentation", "On top, at the provider's own mix of results.")), true},
             money(&MarginalWorth::result_pence)},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "One more case is worth")),
              wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "Attachment fee + success rate × what an outcome brings − cost of a case; "
                                            "in brackets at the 95% limits of the success rate.")),
              true},
             [&answer, &wording](const ProviderIncentive &entry) { return worth_cell(answer, entry, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Cost met from a success rate of")), {}, true},
             [&answer, &wording](const ProviderIncentive &entry) { return break_even_cell(answer, entry, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "So it")), {}, false},
             [&wording](const ProviderIncentive &entry) { return text_cell(sign_words(entry, wording)); }}};
}

/// What a case would be worth if the same price were split otherwise: one column a share.
std::vector<ColumnOf> share_columns(const IncentiveAnswer &answer, const Wording &wording)
{
    std::vector<ColumnOf> columns;
    const auto longest = std::max_element(
        answer.providers.begin(), answer.providers.end(),
        [](const ProviderIncentive &a, const ProviderIncentive &b) { return a.shares.size() < b.shares.size(); });
    if (longest == answer.providers.end())
        return columns;
    for (const analysis::ShareWorth &share : longest->shares) {
        const double part = share.attachment_share;
        columns.push_back(
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Worth with %1 on attachment")).arg(percent(part, wording)),
              wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "The same price in all, split otherwise between attachment and result.")),
              true},
             [part, &wording](const ProviderIncentive &entry) {
                 const auto found =
                     std::find_if(entry.shares.begin(), entry.shares.end(), [part](const analysis::ShareWorth &each) {
                         return qFuzzyCompare(each.attachment_share + 1, part + 1);
                     });
                 return found == entry.shares.end() ? TableCell{} : whole_pounds_cell(found->worth_pence, wording);
             }});
    }
    return columns;
}

std::vector<ColumnOf> funding_columns(const Wording &wording)
{
    const auto money = [&wording](std::optional<qint64> analysis::FundingFigure::*part) {
        return
            [&wording, part](const ProviderIncentive &entry) { return exact_pence_cell(wording, entry.funding.*part); };
    };
    const auto share = [&wording](std::optional<double> analysis::FundingFigure::*part) {
        return [&wording, part](const ProviderIncentive &entry) { return percent_cell(wording, entry.funding.*part); };
    };
    return {name_column(wording),
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Available")), {}, true},
             money(&analysis::FundingFigure::available_pence)},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Drawn")), {}, true},
             money(&analysis::FundingFigure::drawn_pence)},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Share drawn")), {}, true},
             share(&analysis::FundingFigure::drawn_share)},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Invested in services")), {}, true},
             money(&analysis::FundingFigure::invested_pence)},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Share invested")), {}, true},
             share(&analysis::FundingFigure::invested_share)},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Not invested")), {}, true},
             money(&analysis::FundingFigure::not_invested_pence)}};
}

std::vector<ColumnOf> pace_columns(const Wording &wording)
{
    const auto number = [&wording](std::optional<double> analysis::PaceFigure::*part) {
        return [&wording, part](const ProviderIncentive &entry) { return count_cell(wording, entry.pace.*part); };
    };
    const auto share = [&wording](std::optional<double> analysis::PaceFigure::*part) {
        return [&wording, part](const ProviderIncentive &entry) { return percent_cell(wording, entry.pace.*part); };
    };
    using analysis::PaceFigure;
    return {
        name_column(wording),
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Agreed")), {}, true}, number(&PaceFigure::agreed)},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Pledged so far")), {}, true}, number(&PaceFigure::pledged)},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Started")), {}, true},
         [&wording](const ProviderIncentive &entry) { return count_cell(wording, entry.pace.started); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Of those agreed")), {}, true},
         share(&PaceFigure::share_started)},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes")), {}, true},
         [&wording](const ProviderIncentive &entry) { return count_cell(wording, entry.pace.outcomes); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes, of those agreed")), {}, true},
         share(&PaceFigure::share_outcomes)},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Time gone")), {}, true}, share(&PaceFigure::elapsed_share)},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Started a month")), {}, true},
         number(&PaceFigure::started_a_month)},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Needed a month")),
          wording.say(QT_TRANSLATE_NOOP("presentation", "From now on, to start all agreed by the end.")), true},
         number(&PaceFigure::needed_a_month)},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes a month")), {}, true},
         number(&PaceFigure::outcomes_a_month)},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes needed a month")), {}, true},
         number(&PaceFigure::outcomes_needed_a_month)}};
}

TableCell pair_cell(const std::optional<double> &share, const Wording &wording)
{
    return share ? percent_cell(wording, share) : word_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "not yet")));
}

} // namespace

widgets::Table incentive_table(const IncentiveAnswer &answer, const Wording &wording)
{
    std::vector<ColumnOf> columns = incentive_columns(answer, wording);
    for (ColumnOf &column : share_columns(answer, wording))
        columns.push_back(std::move(column));
    for (size_t i = 1; i < columns.size(); ++i)
        withhold_from(columns, {i});
    widgets::Table table =
        table_of(answer, columns, wording, [](const ProviderIncentive &entry) { return entry.cases > 0; });
    table.empty_text = incentive_headline(answer, wording).finding + u'.';
    return table;
}

widgets::Table funding_table(const IncentiveAnswer &answer, const Wording &wording)
{
    widgets::Table table = table_of(answer, funding_columns(wording), wording,
                                    [](const ProviderIncentive &entry) { return has_funding(entry.funding); });
    table.empty_text = funding_headline(answer, wording).finding + u'.';
    return table;
}

widgets::Table pace_table(const IncentiveAnswer &answer, const Wording &wording)
{
    // What was agreed and pledged, and the time gone, are counts of nobody.
    std::vector<ColumnOf> columns = pace_columns(wording);
    withhold_from(columns, {3, 4, 5, 6, 8, 9, 10, 11});
    widgets::Table table = table_of(answer, columns, wording, [](const ProviderIncentive &entry) {
        return entry.pace.started > 0 || entry.pace.agreed;
    });
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No return says when cases started."));
    return table;
}

widgets::Table measure_pair_table(const std::vector<MeasurePair> &pairs, const Wording &wording)
{
    widgets::Table table;
    table.title = measure_pair_headline(pairs, wording).title;
    table.empty_text =
        wording.say(QT_TRANSLATE_NOOP("presentation", "No return gives referrals and outcomes year by year."));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Year")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Referrals")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Change of referrals")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes in the year")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Over referrals of the year")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Of those referred, within 12 months")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Of those referred, within 24 months")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Distortion")),
                      wording.say(QT_TRANSLATE_NOOP(
                          "presentation", "How many times as much the first measure says as the second: 1 is none.")),
                      true}};
    for (const MeasurePair &pair : pairs) {
        widgets::TableRow row;
        row.id = pair.year;
        row.cells = {text_cell(pair.year),
                     count_cell(wording, pair.referrals),
                     percent_cell(wording, pair.referral_change),
                     count_cell(wording, pair.outcomes_in_year),
                     percent_cell(wording, pair.contract),
                     pair_cell(pair.cohort_12m, wording),
                     pair_cell(pair.cohort_24m, wording),
                     pair.distortion ? TableCell{wording.number(*pair.distortion, 2), *pair.distortion,
                                                 wording.full_number(*pair.distortion)}
                                     : TableCell{}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace outturn::presentation
