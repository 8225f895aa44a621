// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/incentive_charts.h"
#include "presentation/incentive_tables.h"
#include "presentation/incentive_words.h"
#include "presentation/payment_words.h"
#include "presentation/report_sections.h"
#include "presentation/report_tables.h"
#include "presentation/scheme_tables.h"
#include "presentation/scheme_words.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::IncentiveAnswer;
using analysis::ProviderIncentive;
using reporting::DocumentTable;
using reporting::NumberForm;

constexpr ColumnUnit pounds_unit = ColumnUnit::pounds;
constexpr ColumnUnit percent_unit = ColumnUnit::percent;

QString source_of(const SectionInput &input)
{
    return return_names(input.material.returns);
}

QString title_of(const IncentiveAnswer &answer, const Wording &wording)
{
    return payment_title(answer.programme, answer.question.period, wording);
}

QString nothing_known(const SectionInput &input, const Wording &wording)
{
    return input.answers.problem.isEmpty()
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing is known of the payments of this programme."))
        : input.answers.problem;
}

/// The words of a chart's figure, of which the finding is a headline's.
ReportDraft::FigureWords figure_words(const QString &title, const Headline &headline, const QString &source)
{
    ReportDraft::FigureWords words;
    words.title = title;
    words.finding = headline.finding;
    words.text_alternative = headline_text(headline);
    words.source = source;
    return words;
}

void add_headline(ReportDraft &draft, const SectionInput &input, const Headline &headline)
{
    draft.heading(heading_of(input, draft.wording()));
    draft.finding(headline.finding);
    draft.paragraph(headline.caution);
    draft.note(headline.warnings);
}

DocumentTable worth_data(const widgets::RankedChart &chart, const Wording &wording)
{
    DocumentTable table;
    table.columns = {
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), false},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "One more case is worth (£)")), true, NumberForm::pounds},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval (£)")), true, NumberForm::pounds, true}};
    const auto amount = [&wording](double value) { return pounds(qRound64(value) * 100, wording); };
    for (const widgets::RankedMark &mark : chart.marks) {
        reporting::DocumentCell interval;
        if (mark.lower && mark.upper)
            interval = {wording.say(QT_TRANSLATE_NOOP("presentation", "%1 to %2"))
                            .arg(amount(*mark.lower), amount(*mark.upper)),
                        *mark.lower, *mark.upper};
        table.rows.push_back({mark.name, {amount(mark.value), mark.value}, interval});
    }
    return table;
}

/// What a case is worth, and why; then at other shares of the attachment fee.
void add_worth_tables(ReportDraft &draft, const IncentiveAnswer &answer, const QString &source)
{
    const Wording &wording = draft.wording();
    widgets::Table table = incentive_table(answer, wording);
    if (table.rows.empty())
        return;
    constexpr size_t worth = 6;
    constexpr size_t sign = 8;
    constexpr size_t first_share = 9;
    // The screen marks what costs more; on paper an empty place might mean that nothing is known.
    for (widgets::TableRow &row : table.rows) {
        if (row.cells[sign].text.isEmpty() && row.cells[worth].sort_key.isValid())
            row.cells[sign].text = wording.say(QT_TRANSLATE_NOOP("presentation", "brings more than it costs"));
    }
    add_table(draft,
              report_table(table, {{0}, {6, pounds_unit}, {7, percent_unit}, {8}},
                           wording.say(QT_TRANSLATE_NOOP("presentation", "What one more case is worth in %1: %2"))
                               .arg(answer.year, title_of(answer, wording)),
                           wording),
              QStringLiteral("incentives"), source);
    add_table(
        draft,
        report_table(
            table, {{0}, {1}, {2, percent_unit}, {3, pounds_unit}, {4, pounds_unit}, {5, pounds_unit}},
            wording.say(QT_TRANSLATE_NOOP("presentation", "What that rests on: %1")).arg(title_of(answer, wording)),
            wording),
        QStringLiteral("worth-parts"), source);
    if (table.columns.size() <= first_share)
        return;
    std::vector<ReportColumn> shares{{0}};
    for (size_t i = first_share; i < table.columns.size(); ++i)
        shares.push_back({i, pounds_unit});
    DocumentTable split = report_table(
        table, shares,
        wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "What one more case would be worth in %1, were the same price split otherwise: %2"))
            .arg(answer.year, title_of(answer, wording)),
        wording);
    split.notes = {wording.say(
        QT_TRANSLATE_NOOP("presentation", "The same price in all, split otherwise between attachment and result."))};
    add_table(draft, std::move(split), QStringLiteral("worth-by-share"), source);
}

std::vector<reporting::DocumentCell> money_cells(const std::initializer_list<std::optional<double>> &amounts,
                                                 const Wording &wording)
{
    std::vector<reporting::DocumentCell> cells;
    for (const std::optional<double> &amount : amounts)
        cells.push_back(amount ? pounds_of(qRound64(*amount * 100), wording) : reporting::DocumentCell());
    return cells;
}

DocumentTable funding_data(const widgets::FundingChart &chart, const Wording &wording)
{
    DocumentTable table;
    table.columns = {
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), false},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Available (£)")), true, NumberForm::pounds},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Drawn (£)")), true, NumberForm::pounds},
        {wording.say(QT_TRANSLATE_NOOP("presentation", "Invested in services (£)")), true, NumberForm::pounds}};
    for (const widgets::FundingRow &row : chart.rows) {
        std::vector<reporting::DocumentCell> cells = money_cells({row.available, row.drawn, row.invested}, wording);
        cells.insert(cells.begin(), row.name);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

bool left_money(const ProviderIncentive &entry)
{
    return entry.funding.not_invested_pence && *entry.funding.not_invested_pence > 0;
}

/// "Leeds (£412,000), Barnet (£38,000) and 7 others": those that left most first.
QString who_left_money(const IncentiveAnswer &answer, const Wording &wording)
{
    constexpr size_t most_names = 5;
    std::vector<const ProviderIncentive *> found;
    for (const ProviderIncentive &entry : answer.providers) {
        if (left_money(entry))
            found.push_back(&entry);
    }
    std::sort(found.begin(), found.end(), [](const ProviderIncentive *a, const ProviderIncentive *b) {
        const qint64 of_a = *a->funding.not_invested_pence;
        const qint64 of_b = *b->funding.not_invested_pence;
        return of_a != of_b ? of_a > of_b : a->provider.name < b->provider.name;
    });
    if (found.empty())
        return {};
    QStringList names;
    for (size_t i = 0; i < std::min(found.size(), most_names); ++i)
        names.append(QStringLiteral("%1 (%2)").arg(found[i]->provider.name,
                                                   pounds(*found[i]->funding.not_invested_pence, wording)));
    if (found.size() > most_names)
        names.append(wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n other(s)"),
                                   static_cast<int>(found.size() - most_names)));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Less was invested than was available by %1."))
        .arg(listed(names, wording));
}

/// What the lines of the pace are called in a table: their labels hold numbers of their own.
QString pace_title(widgets::LineStyle style, const Wording &wording)
{
    switch (style) {
    case widgets::LineStyle::plan:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Agreed, spread evenly"));
    case widgets::LineStyle::needed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Needed from now on"));
    case widgets::LineStyle::main:
    case widgets::LineStyle::second:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Cases started, in all"));
}

/// A step has its lines' values; what is not there is no nought.
DocumentTable line_data(const widgets::LineChart &chart, const QString &step_title, NumberForm form,
                        const Wording &wording)
{
    DocumentTable table;
    table.columns = {{step_title, false}};
    for (const widgets::NamedLine &line : chart.lines)
        table.columns.push_back({form == NumberForm::percent
                                     ? wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (%)")).arg(line.label)
                                     : pace_title(line.style, wording),
                                 true, form});
    for (qsizetype step = 0; step < chart.steps.size(); ++step) {
        std::vector<reporting::DocumentCell> row{chart.steps[step]};
        for (const widgets::NamedLine &line : chart.lines) {
            const auto at = static_cast<size_t>(step);
            const std::optional<double> value = at < line.values.size() ? line.values[at] : std::nullopt;
            row.push_back(!value ? reporting::DocumentCell()
                                 : reporting::DocumentCell(form == NumberForm::percent ? percent(*value, wording)
                                                                                       : wording.number(*value, 0),
                                                           *value));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void add_pace_tables(ReportDraft &draft, const IncentiveAnswer &answer, const QString &source)
{
    const Wording &wording = draft.wording();
    const widgets::Table table = pace_table(answer, wording);
    if (table.rows.empty())
        return;
    add_table(draft,
              report_table(table, {{0}, {1}, {2}, {3}, {4, percent_unit}, {7, percent_unit}, {8}, {9}},
                           wording.say(QT_TRANSLATE_NOOP("presentation", "Cases started against agreed: %1"))
                               .arg(title_of(answer, wording)),
                           wording),
              QStringLiteral("pace-by-provider"), source);
    add_table(draft,
              report_table(table, {{0}, {1}, {5}, {6, percent_unit}, {10}, {11}},
                           wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes against agreed: %1"))
                               .arg(title_of(answer, wording)),
                           wording),
              QStringLiteral("outcomes-by-provider"), source);
}

} // namespace

QString add_incentives(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    if (!input.material.incentives)
        return nothing_known(input, wording);
    const IncentiveAnswer &answer = *input.material.incentives;
    const Headline headline = incentive_headline(answer, wording);
    widgets::RankedChart chart = worth_chart(answer, wording);
    if (chart.marks.empty())
        return answer.status == analysis::PaymentStatus::tariff_unknown
            ? wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "No source gives the tariff, so it cannot be said what one more case is "
                                            "worth."))
            : headline.finding + u'.';
    const QString source = source_of(input);
    add_headline(draft, input, headline);
    DocumentTable data = worth_data(chart, wording);
    draft.figure(QStringLiteral("worth"), std::move(chart),
                 figure_words(wording
                                  .say(QT_TRANSLATE_NOOP("presentation",
                                                         "What one more case is worth to each provider in %1, in "
                                                         "pounds: %2"))
                                  .arg(answer.year, title_of(answer, wording)),
                              headline, source),
                 std::move(data));
    add_worth_tables(draft, answer, source);
    return {};
}

QString add_funding(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    if (!input.material.incentives)
        return nothing_known(input, wording);
    const IncentiveAnswer &answer = *input.material.incentives;
    const Headline headline = funding_headline(answer, wording);
    widgets::FundingChart chart = funding_chart(answer, wording);
    if (chart.rows.empty())
        return headline.finding + u'.';
    const QString source = source_of(input);
    add_headline(draft, input, headline);
    draft.paragraph(who_left_money(answer, wording));
    DocumentTable data = funding_data(chart, wording);
    draft.figure(QStringLiteral("funding"), std::move(chart),
                 figure_words(wording
                                  .say(QT_TRANSLATE_NOOP("presentation",
                                                         "Money available, drawn and invested in services, in "
                                                         "pounds: %1"))
                                  .arg(title_of(answer, wording)),
                              headline, source),
                 std::move(data));
    add_table(draft,
              report_table(funding_table(answer, wording),
                           {{0},
                            {1, pounds_unit},
                            {2, pounds_unit},
                            {3, percent_unit},
                            {4, pounds_unit},
                            {5, percent_unit},
                            {6, pounds_unit}},
                           wording.say(QT_TRANSLATE_NOOP("presentation", "Central funding by provider: %1"))
                               .arg(title_of(answer, wording)),
                           wording),
              QStringLiteral("funding-by-provider"), source);
    return {};
}

QString add_pace(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    if (!input.material.incentives)
        return nothing_known(input, wording);
    const IncentiveAnswer &answer = *input.material.incentives;
    const bool is_known = answer.total.pace.started > 0 || answer.total.pace.agreed
        || std::any_of(answer.providers.begin(), answer.providers.end(),
                       [](const ProviderIncentive &entry) { return entry.pace.started > 0 || entry.pace.agreed; });
    widgets::LineChart chart = pace_chart(answer, answer.total, wording);
    if (!is_known && chart.lines.empty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "No return says when cases started."));
    const QString source = source_of(input);
    Headline headline = pace_headline(answer, answer.total, wording);
    if (answer.total.is_withheld) {
        headline.finding =
            wording.say(QT_TRANSLATE_NOOP("presentation", "How many have started is withheld: the count is small"));
        headline.caution.clear();
        chart.lines.clear();
    }
    add_headline(draft, input, headline);
    if (chart.lines.empty()) {
        draft.paragraph(
            input.material.withheld.empty()
                ? chart.empty_text
                : wording.say(QT_TRANSLATE_NOOP("presentation", "When cases started is withheld or not reported.")));
    } else {
        DocumentTable data =
            line_data(chart, wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), NumberForm::plain, wording);
        draft.figure(QStringLiteral("pace"), std::move(chart),
                     figure_words(wording
                                      .say(QT_TRANSLATE_NOOP("presentation",
                                                             "Cases started against those agreed, number of cases in "
                                                             "all: %1"))
                                      .arg(title_of(answer, wording)),
                                  headline, source),
                     std::move(data));
    }
    add_pace_tables(draft, answer, source);
    return {};
}

QString add_measures(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const std::vector<analysis::MeasurePair> &pairs = input.material.measure_pairs;
    widgets::LineChart chart = measure_pair_chart(pairs, wording);
    if (chart.lines.empty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "No return gives referrals and outcomes year by year."));
    const QString source = source_of(input);
    const Headline headline = measure_pair_headline(pairs, wording);
    const QString programme =
        input.material.programme.title.isEmpty() ? input.material.programme.id.text : input.material.programme.title;
    add_headline(draft, input, headline);
    DocumentTable data =
        line_data(chart, wording.say(QT_TRANSLATE_NOOP("presentation", "Year")), NumberForm::percent, wording);
    draft.figure(
        QStringLiteral("measures"), std::move(chart),
        figure_words(
            wording.say(QT_TRANSLATE_NOOP("presentation", "Outcomes per referral by the two measures, in percent: %1"))
                .arg(programme),
            headline, source),
        std::move(data));
    add_table(
        draft,
        report_table(measure_pair_table(pairs, wording),
                     {{0}, {1}, {2, percent_unit}, {3}, {4, percent_unit}, {5, percent_unit}, {6, percent_unit}, {7}},
                     wording.say(QT_TRANSLATE_NOOP("presentation", "The two measures year by year: %1")).arg(programme),
                     wording),
        QStringLiteral("measures-by-year"), source);
    return {};
}

QString add_scheme(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const analysis::SharedPayments &payments = input.material.payments;
    if (!payments)
        return nothing_known(input, wording);
    if (payments->scheme.id.isEmpty())
        return payment_status_sentence(*payments, wording).isEmpty()
            ? wording.say(QT_TRANSLATE_NOOP("presentation", "No scheme is known for this programme."))
            : payment_status_sentence(*payments, wording) + u'.';
    draft.heading(heading_of(input, wording));
    const schemes::Scheme &scheme = payments->scheme;
    draft.facts(scheme_facts(scheme, wording));
    add_scheme_changes(draft, scheme, input.material);
    add_scheme_rules(draft, scheme);
    add_scheme_figures(draft, scheme);
    draft.list(scheme_notes(scheme, wording));
    return {};
}

} // namespace outturn::presentation
