// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sample_tables.h"

#include "presentation/figure_words.h"
#include "presentation/sample_words.h"
#include "presentation/table_cells.h"

#include <cmath>

namespace outturn::presentation {
namespace {

using audit::Sample;
using audit::SampledClaim;
using audit::SampleOutcome;
using audit::TestedItem;
using widgets::Table;
using widgets::TableCell;
using widgets::TableRow;

void add_column(Table &table, const QString &title, bool is_number, const QString &explanation = {})
{
    table.columns.push_back({title, explanation, is_number});
}

/// Amounts of claims are exact: always with their pence.
TableCell amount_cell(const Wording &wording, const std::optional<double> &amount)
{
    if (!amount || !std::isfinite(*amount))
        return {};
    const double pence = std::round(*amount * 100.0);
    return {pounds(wording, pence, true), pence, {}};
}

/// Amounts that are projected: whole pounds, and in full on the clipboard.
TableCell projected_cell(const Wording &wording, const std::optional<double> &amount)
{
    return pence_cell(wording,
                      amount && std::isfinite(*amount) ? std::optional(*amount * 100.0) : std::optional<double>());
}

TableCell rate_cell(const Wording &wording, const std::optional<double> &rate)
{
    if (!rate || !std::isfinite(*rate))
        return {};
    return {error_rate_words(*rate, wording), *rate, wording.full_number(*rate * 100.0) + u'%'};
}

TableCell whole_cell(const Wording &wording, qint64 number)
{
    return number_cell(wording, static_cast<double>(number));
}

std::map<QString, const TestedItem *> results_by_id(const Sample &sample)
{
    std::map<QString, const TestedItem *> results;
    for (const TestedItem &result : sample.results)
        results[result.id] = &result;
    return results;
}

bool is_stratified(const Sample &sample)
{
    return std::any_of(sample.items.begin(), sample.items.end(),
                       [](const SampledClaim &item) { return !item.stratum.isEmpty(); });
}

QString stratum_title(const Sample &sample, const QString &stratum, const AuditNames &names, const Wording &wording)
{
    return stratum.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "All together"))
                             : stratum_words(sample, stratum, names, wording);
}

/// Items that are certain are a part of their own.
QString part_title(const Sample &sample, const SampleOutcome &outcome, size_t position, const AuditNames &names,
                   const Wording &wording)
{
    const bool is_known = position < outcome.parts.size();
    const QString &name = is_known ? outcome.parts[position].stratum : outcome.evaluation.strata[position].stratum;
    const QString title = stratum_words(sample, name, names, wording);
    if (is_known && outcome.parts[position].is_certain)
        return title.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "Certain to be drawn"))
                               : wording.say(QT_TRANSLATE_NOOP("presentation", "%1: certain to be drawn")).arg(title);
    return title.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "The rest")) : title;
}

QString place_words(const SampledClaim &item, const Wording &wording)
{
    if (item.file_name.isEmpty())
        return {};
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, line %2"))
        .arg(item.file_name, QString::number(item.line));
}

void add_item_columns(Table &table, bool stratified, const Wording &wording)
{
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "No.")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Case")), false);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), false);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Measure")), false);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), false);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "File and line")), false);
    if (stratified)
        add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Stratum")), false);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Amount")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Drawn")), true,
               wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "How often: an amount above the interval is certain to be "
                                             "drawn, and may be hit more than once.")));
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Found")), true,
               wording.say(QT_TRANSLATE_NOOP("presentation", "What the test says it should have been.")));
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Too much")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Note")), false);
}

TableRow item_row(const Sample &sample, const SampledClaim &item, qint64 number, const TestedItem *result,
                  bool stratified, const AuditNames &names, const Wording &wording)
{
    const std::optional<double> found = result ? result->audited_value : std::nullopt;
    TableRow row;
    row.id = item.id;
    row.cells = {whole_cell(wording, number),
                 text_cell(item.case_ref.isEmpty() ? item.id : item.case_ref),
                 text_cell(names.provider(item.provider)),
                 text_cell(names.measure(sample.frame.programme, item.measure)),
                 text_cell(item.period.end.isValid() ? period_words(wording, item.period) : QString()),
                 text_cell(place_words(item, wording))};
    if (stratified)
        row.cells.push_back(text_cell(stratum_title(sample, item.stratum, names, wording)));
    row.cells.push_back(amount_cell(wording, item.value));
    row.cells.push_back(whole_cell(wording, item.times));
    row.cells.push_back(amount_cell(wording, found));
    row.cells.push_back(found ? amount_cell(wording, item.value - *found) : TableCell{});
    row.cells.push_back(text_cell(result ? result->note : QString()));
    return row;
}

Table items_table(const Sample &sample, bool errors_alone, const AuditNames &names, const Wording &wording)
{
    const auto results = results_by_id(sample);
    const bool stratified = is_stratified(sample);
    Table table;
    table.title = sample_title(sample, wording);
    add_item_columns(table, stratified, wording);
    std::map<QString, int> times; // an extension may draw a claim again: it stands here once
    for (const SampledClaim &item : sample.items)
        times[item.id] += item.times;
    qint64 number = 0;
    for (SampledClaim item : sample.items) {
        const auto drawn = times.find(item.id);
        if (drawn == times.end())
            continue;
        item.times = drawn->second;
        times.erase(drawn);
        const auto found = results.find(item.id);
        const TestedItem *result = found == results.end() ? nullptr : found->second;
        const bool is_error = result && result->audited_value && audit::is_in_error(item.value, *result->audited_value);
        ++number;
        if (is_error || !errors_alone)
            table.rows.push_back(item_row(sample, item, number, result, stratified, names, wording));
    }
    return table;
}

TableRow stratum_row(const QString &id, const QString &title, audit::Evaluation evaluation, bool in_pounds,
                     const Wording &wording)
{
    if (!in_pounds) {
        evaluation.most_likely_error_gbp.reset();
        evaluation.lower_limit_gbp.reset();
        evaluation.upper_limit_gbp.reset();
    }
    return {id,
            {text_cell(title), whole_cell(wording, evaluation.sample_size), whole_cell(wording, evaluation.untested),
             whole_cell(wording, evaluation.errors), rate_cell(wording, evaluation.most_likely_error),
             rate_cell(wording, evaluation.lower_limit), rate_cell(wording, evaluation.upper_limit),
             projected_cell(wording, evaluation.most_likely_error_gbp),
             projected_cell(wording, evaluation.lower_limit_gbp), projected_cell(wording, evaluation.upper_limit_gbp)}};
}

/// The evaluation of a sample of this size in which so many items are wrong altogether.
std::optional<double> limit_if(const audit::PlanQuestion &question, qint64 size, qint64 errors)
{
    std::vector<audit::AuditedItem> items(static_cast<size_t>(size));
    for (qint64 i = 0; i < size; ++i) {
        items[static_cast<size_t>(i)].value = 1;
        items[static_cast<size_t>(i)].audited_value = i < errors ? 0 : 1;
    }
    audit::EvaluationQuestion asked;
    asked.confidence = question.confidence;
    asked.population_size = question.population_size;
    asked.method = question.model == audit::ErrorModel::poisson ? audit::EvaluationMethod::poisson
        : question.model == audit::ErrorModel::binomial         ? audit::EvaluationMethod::binomial
                                                                : audit::EvaluationMethod::hypergeometric;
    const auto evaluation = audit::evaluate_sample(items, asked);
    return evaluation ? evaluation->upper_limit : std::nullopt;
}

} // namespace

Table sample_items_table(const Sample &sample, const AuditNames &names, const Wording &wording)
{
    Table table = items_table(sample, false, names, wording);
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing was drawn."));
    return table;
}

Table sample_errors_table(const Sample &sample, const AuditNames &names, const Wording &wording)
{
    Table table = items_table(sample, true, names, wording);
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No error was found in what is tested."));
    return table;
}

Table sample_strata_table(const Sample &sample, const SampleOutcome &outcome, const AuditNames &names,
                          const Wording &wording)
{
    Table table;
    table.title = sample_title(sample, wording);
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing is tested yet."));
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Stratum")), false);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Tested")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Untested")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Errors")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Most likely")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "At least")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "At most")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Most likely, £")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "At least, £")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "At most, £")), true);
    const bool in_pounds = is_told_in_pounds(sample, outcome);
    if (outcome.evaluation.strata.size() > 1) {
        for (size_t i = 0; i < outcome.evaluation.strata.size(); ++i)
            table.rows.push_back(stratum_row(QString::number(i), part_title(sample, outcome, i, names, wording),
                                             outcome.evaluation.strata[i].evaluation, in_pounds, wording));
    }
    table.rows.push_back(stratum_row({}, wording.say(QT_TRANSLATE_NOOP("presentation", "All together")),
                                     outcome.evaluation.whole, in_pounds, wording));
    table.rows.back().emphasised = table.rows.size() > 1;
    return table;
}

Table sample_providers_table(const Sample &sample, const SampleOutcome &outcome, const AuditNames &names,
                             const Wording &wording)
{
    Table table;
    table.title =
        wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "%1, by provider: a share rests on so many of its claims as were tested, and has "
                                   "no limits"))
            .arg(sample_title(sample, wording));
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing is tested yet."));
    // What a provider was paid in all is known only where each was drawn from apart.
    const bool knows_amounts = std::any_of(outcome.providers.begin(), outcome.providers.end(),
                                           [](const auto &each) { return each.population_value_gbp > 0; });
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), false);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Tested")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Errors")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Most likely error, £")), true,
               wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "The errors in its claims, projected. A few claims of one "
                                             "provider say little of that provider alone.")));
    if (knows_amounts)
        add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Its amount, £")), true);
    const bool in_pounds = is_told_in_pounds(sample, outcome);
    const auto add_row = [&](const QString &id, const QString &title, const SampleOutcome::OfProvider &each) {
        TableRow row{id,
                     {text_cell(title), whole_cell(wording, each.tested), whole_cell(wording, each.errors),
                      in_pounds ? projected_cell(wording, each.projected_error_gbp) : TableCell{}}};
        if (knows_amounts)
            row.cells.push_back(each.population_value_gbp > 0 ? projected_cell(wording, each.population_value_gbp)
                                                              : TableCell{});
        table.rows.push_back(std::move(row));
    };
    SampleOutcome::OfProvider sum;
    for (const SampleOutcome::OfProvider &each : outcome.providers) {
        add_row(each.provider.text, names.provider(each.provider), each);
        sum.tested += each.tested;
        sum.errors += each.errors;
        sum.projected_error_gbp += each.projected_error_gbp;
        sum.population_value_gbp += each.population_value_gbp;
    }
    if (outcome.providers.size() > 1) {
        add_row({}, wording.say(QT_TRANSLATE_NOOP("presentation", "All together")), sum);
        table.rows.back().emphasised = true;
    }
    return table;
}

QString sample_providers_note(const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation",
                                         "What falls to a provider rests on so many of its claims as were tested, "
                                         "and has no limits: it says where the error was found, not how much of it "
                                         "a provider has."));
}

Table sample_draws_table(const Sample &sample, const AuditNames &names, const Wording &wording)
{
    Table table;
    table.title = sample_title(sample, wording);
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing was drawn."));
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Stratum")), false);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Drawn")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "How")), false);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Interval")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Start")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Seed")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Claims")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Worth")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Below nought")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Nought")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "No amount")), true);
    for (size_t i = 0; i < sample.draws.size(); ++i) {
        const audit::RecordedDraw &draw = sample.draws[i];
        const bool by_value = draw.question.unit == audit::SelectionUnit::value;
        const auto distance = [&](const std::optional<double> &amount) {
            return by_value ? amount_cell(wording, amount) : number_cell(wording, amount);
        };
        const bool has_points = draw.question.method != audit::SelectionMethod::random && draw.interval > 0;
        // A seed is a name, not a quantity: no separators, so that it can be typed in again.
        const QString seed = draw.seed ? QString::number(*draw.seed) : QString();
        table.rows.push_back(
            {QString::number(i),
             {text_cell(stratum_title(sample, draw.stratum, names, wording)), whole_cell(wording, draw.question.size),
              text_cell(selection_title(draw.question.method, wording)),
              distance(has_points ? std::optional(draw.interval) : std::nullopt), distance(draw.start), text_cell(seed),
              whole_cell(wording, draw.items_in_population), by_value ? amount_cell(wording, draw.total) : TableCell{},
              whole_cell(wording, draw.negatives), whole_cell(wording, draw.zeros),
              whole_cell(wording, draw.without_value)}});
    }
    return table;
}

Table planned_limits_table(const audit::PlanQuestion &question, qint64 size,
                           const std::optional<double> &population_value, const Wording &wording)
{
    constexpr qint64 largest = 20000; // beyond, nobody tests by hand, and the answer would come late
    constexpr qint64 most_rows = 12;
    Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "What the sample would show"));
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Too many to be shown here."));
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Errors found")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "At most wrong")), true,
               wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "The upper limit at the confidence that is asked for, if "
                                             "each of them is wrong altogether.")));
    if (population_value)
        add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "In pounds")), true);
    add_column(table, wording.say(QT_TRANSLATE_NOOP("presentation", "Can be tolerated")), false);
    if (size < 1 || size > largest)
        return table;
    int beyond = 0;
    for (qint64 errors = 0; errors <= std::min(size, most_rows) && beyond < 2; ++errors) {
        const std::optional<double> limit = limit_if(question, size, errors);
        if (!limit)
            break;
        const bool is_within = *limit < question.materiality;
        beyond += is_within ? 0 : 1;
        TableRow row{QString::number(errors), {whole_cell(wording, errors), rate_cell(wording, limit)}};
        if (population_value)
            row.cells.push_back(projected_cell(wording, std::min(*limit, 1.0) * *population_value));
        row.cells.push_back(text_cell(is_within ? wording.say(QT_TRANSLATE_NOOP("presentation", "yes"))
                                                : wording.say(QT_TRANSLATE_NOOP("presentation", "no"))));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace outturn::presentation
