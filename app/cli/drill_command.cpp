// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drill.h"
#include "analysis/question_choices.h"
#include "cli/command_list.h"
#include "cli/output.h"
#include "cli/question_arguments.h"
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
            {QStringLiteral("text"), cell.line}};
}

bool is_beside(const tasks::SourceCell &cell)
{
    return cell.origin.part >= Part::published_rate;
}

void print_drill_json(const analysis::DrillAnswer &drill, const std::vector<tasks::SourceCell> &cells)
{
    QJsonArray lines;
    QJsonArray beside;
    for (const tasks::SourceCell &cell : cells)
        (is_beside(cell) ? beside : lines).append(cell_json(cell));
    print_json({{QStringLiteral("measure"), drill.measure.id.text},
                {QStringLiteral("programme"), drill.programme.id.text},
                {QStringLiteral("period"), period_label(drill.period)},
                {QStringLiteral("provider"), presentation::figure_json(drill.measure, drill.figure)},
                {QStringLiteral("lines"), lines},
                {QStringLiteral("beside"), beside}});
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
    const auto source = workspace::WorkspaceReader::open(arguments->positional().first());
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
    if (arguments->json())
        print_drill_json(*drill, *cells);
    else
        print_drill(*drill, *cells, presentation::Wording(language_of(*arguments)));
    return done;
}

} // namespace outturn::cli
