// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drill.h"
#include "analysis/question_choices.h"
#include "cli/command_list.h"
#include "cli/open_source.h"
#include "cli/output.h"
#include "cli/question_arguments.h"
#include "presentation/exception_tables.h"
#include "presentation/figure_words.h"
#include "presentation/spread_json.h"
#include "tasks/source_walk.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace outturn::cli {
namespace {

QJsonObject cell_json(const tasks::SourceCell &cell)
{
    return {{QStringLiteral("part"), part_word(cell.origin.part)},
            {QStringLiteral("return_id"), cell.from.id},
            {QStringLiteral("file"), cell.from.file_name},
            {QStringLiteral("sha256"), QString::fromLatin1(cell.from.sha256)},
            {QStringLiteral("sheet"), cell.origin.sheet.isEmpty() ? QJsonValue() : QJsonValue(cell.origin.sheet)},
            {QStringLiteral("row"), cell.origin.row},
            {QStringLiteral("column"), cell.origin.column},
            {QStringLiteral("column_name"), cell.header.value(cell.origin.column - 1)},
            {QStringLiteral("value"), cell.origin.text},
            {QStringLiteral("missing"),
             cell.origin.missing == Missing::none ? QJsonValue() : missing_word(cell.origin.missing)},
            {QStringLiteral("text"), cell.line},
            {QStringLiteral("corrected"), cell.corrected ? QJsonValue(*cell.corrected) : QJsonValue()}};
}

bool is_beside(const tasks::SourceCell &cell)
{
    return cell.origin.part >= Part::published_rate;
}

/// Rows of case returns behind the figure: those that it counts; of a figure that counts distinct cases all of the
/// provider's, because its parts lie in several measures and periods.
struct CasesBehind {
    qint64 total = 0;
    std::vector<CaseRow> rows;
};

Result<CasesBehind> cases_behind(const CaseSource &source, const analysis::DrillAnswer &drill, int limit)
{
    constexpr int usual_limit = 1000;
    CaseFilter filter;
    filter.programme = drill.programme.id;
    filter.provider = drill.figure.provider.id;
    filter.measures = {drill.measure.id};
    filter.period = drill.period;
    Result<qint64> total = source.count_cases(filter);
    if (total && *total == 0 && drill.cells.size() > 0 && drill.cells.front().origins.empty()) {
        filter.measures.clear();
        filter.period.reset();
        total = source.count_cases(filter);
    }
    if (!total)
        return tl::unexpected(total.error());
    Result<std::vector<CaseRow>> rows = source.cases(filter, 0, limit > 0 ? limit : usual_limit);
    if (!rows)
        return tl::unexpected(rows.error());
    return CasesBehind{*total, std::move(*rows)};
}

QJsonObject case_json(const CaseRow &row)
{
    const auto day = [](const QDate &date) {
        return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
    };
    const auto pence = [](const std::optional<Money> &money) {
        return money ? QJsonValue(static_cast<qint64>(money->pence)) : QJsonValue();
    };
    return {{QStringLiteral("case_ref"), row.case_ref},
            {QStringLiteral("measure"), row.key.measure.text},
            {QStringLiteral("period"), period_label(row.key.period)},
            {QStringLiteral("group"), row.key.group.isEmpty() ? QJsonValue() : QJsonValue(row.key.group)},
            {QStringLiteral("status"), case_status_word(row.status)},
            {QStringLiteral("referred_on"), day(row.referred_on)},
            {QStringLiteral("attached_on"), day(row.attached_on)},
            {QStringLiteral("outcome_on"), day(row.outcome_on)},
            {QStringLiteral("claimed_pence"), pence(row.claimed)},
            {QStringLiteral("paid_pence"), pence(row.paid)},
            {QStringLiteral("return_id"), row.return_id},
            {QStringLiteral("row"), row.line}};
}

void print_drill_json(const analysis::DrillAnswer &drill, const std::vector<tasks::SourceCell> &cells,
                      const CasesBehind &cases)
{
    QJsonArray rows;
    for (const CaseRow &row : cases.rows)
        rows.append(case_json(row));
    QJsonArray lines;
    QJsonArray beside;
    for (const tasks::SourceCell &cell : cells)
        (is_beside(cell) ? beside : lines).append(cell_json(cell));
    print_json({{QStringLiteral("measure"), drill.measure.id.text},
                {QStringLiteral("programme"), drill.programme.id.text},
                {QStringLiteral("period"), period_label(drill.period)},
                {QStringLiteral("provider"), presentation::figure_json(drill.measure, drill.figure)},
                {QStringLiteral("lines"), lines},
                {QStringLiteral("beside"), beside},
                {QStringLiteral("cases_total"), cases.total},
                {QStringLiteral("cases"), rows}});
}

void print_drill(const analysis::DrillAnswer &drill, const std::vector<tasks::SourceCell> &cells,
                 const presentation::Wording &wording)
{
    const presentation::FigureWords words(drill.measure, wording);
    print(QStringLiteral("%1, %2, %3: %4")
              .arg(drill.figure.provider.name, drill.measure.title, presentation::period_words(wording, drill.period),
                   words.value_with_counts(drill.figure)));
    for (const tasks::SourceCell &cell : cells) {
        print(QCoreApplication::translate("cli", "%1: %2, row %3, column %4, value \"%5\"")
                  .arg(tasks::part_title(cell.origin.part), cell.from.file_name, QString::number(cell.origin.row),
                       cell.header.value(cell.origin.column - 1), cell.origin.text));
        print(QStringLiteral("    ") + cell.line);
        if (cell.corrected)
            print(QStringLiteral("    ")
                  + QCoreApplication::translate("cli", "An auditor put %1 in its place; see outturn acts.")
                        .arg(wording.full_number(*cell.corrected)));
    }
}

} // namespace

int drill_command(const QStringList &words)
{
    const Result<Arguments> arguments = arguments_for(words,
                                                      {{QStringLiteral("provider")},
                                                       {QStringLiteral("measure")},
                                                       {QStringLiteral("period")},
                                                       {QStringLiteral("programme")},
                                                       {QStringLiteral("limit")},
                                                       {QStringLiteral("json"), false}},
                                                      1, 1, "outturn drill WORKSPACE --provider CODE --measure ID");
    if (!arguments)
        return fail(arguments.error());
    bool ok = true;
    const int limit =
        arguments->has(QStringLiteral("limit")) ? arguments->value(QStringLiteral("limit")).toInt(&ok) : 0;
    if (!ok || limit < 0 || arguments->value(QStringLiteral("provider")).isEmpty())
        return fail({ErrorCode::wrong_usage,
                     QCoreApplication::translate("cli",
                                                 "Name a provider with --provider CODE; --limit takes a whole "
                                                 "number."),
                     {}});
    const auto source = open_source(*arguments);
    if (!source)
        return fail(source.error());
    const Result<Measure> measure = analysis::choose_measure(**source, arguments->value(QStringLiteral("measure")),
                                                             arguments->value(QStringLiteral("programme")));
    if (!measure)
        return fail(measure.error());
    const Result<Period> period =
        analysis::choose_period(**source, *measure, arguments->value(QStringLiteral("period")));
    if (!period)
        return fail(period.error());
    const Result<Provider> provider = analysis::choose_provider(**source, arguments->value(QStringLiteral("provider")));
    if (!provider)
        return fail(provider.error());
    const Result<analysis::DrillAnswer> drill = analysis::answer_drill(**source, *measure, *provider, *period);
    if (!drill)
        return fail(drill.error());
    Result<std::vector<tasks::SourceCell>> cells = tasks::walk_to_source(**source, *drill);
    if (!cells)
        return fail(cells.error());
    if (limit > 0 && cells->size() > static_cast<size_t>(limit)) {
        print_message(QCoreApplication::translate("cli", "Only the first %1 of %2 cells are shown.")
                          .arg(limit)
                          .arg(cells->size()));
        cells->erase(cells->begin() + limit, cells->end());
    }
    const Result<CasesBehind> cases = cases_behind(**source, *drill, limit);
    if (!cases)
        return fail(cases.error());
    if (arguments->json()) {
        print_drill_json(*drill, *cells, *cases);
        return done;
    }
    const presentation::Wording wording(language_of(*arguments));
    print_drill(*drill, *cells, wording);
    if (!cases->rows.empty())
        print_table(presentation::case_table(cases->rows, wording));
    return done;
}

} // namespace outturn::cli
