// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/question_choices.h"
#include "analysis/trend.h"
#include "cli/command_list.h"
#include "cli/output.h"
#include "cli/question_arguments.h"
#include "ingest/reference_data.h"
#include "presentation/series_table.h"
#include "presentation/trend_chart.h"
#include "presentation/trend_json.h"
#include "presentation/trend_table.h"

#include <QtCore/QCoreApplication>

namespace outturn::cli {
namespace {

/// Of the one named, else of all that are compared in the latest period.
Result<std::vector<presentation::NamedTrend>> provider_trends(const OpenQuestion &open, const QString &named)
{
    const Result<ingest::ReferenceData> reference = ingest::reference_data(ingest::own_folder());
    if (!reference)
        return tl::unexpected(reference.error());
    std::vector<std::pair<QString, Provider>> wanted;
    const QDate end = open.answer->question.period.end;
    if (!named.isEmpty()) {
        const Result<Provider> provider = analysis::choose_provider(*open.source, named);
        if (!provider)
            return tl::unexpected(provider.error());
        wanted.emplace_back(code_in_force(*provider, end), *provider);
    } else if (open.answer->question.by == analysis::Unit::provider) {
        for (const analysis::ProviderFigure &figure : open.answer->figures)
            wanted.emplace_back(figure.code, figure.provider);
    }
    std::vector<presentation::NamedTrend> trends;
    const Measure &measure = open.answer->measure;
    for (const auto &[code, provider] : wanted) {
        auto series = analysis::provider_series(*open.source, measure, provider.id, open.answer->question.period,
                                                &reference->providers);
        if (!series)
            return tl::unexpected(series.error());
        trends.push_back({code, provider.name, analysis::provider_trend(measure, std::move(*series))});
    }
    return trends;
}

} // namespace

int trend_command(const QStringList &words)
{
    std::vector<OptionRule> rules = question_rules();
    rules.push_back({QStringLiteral("provider")});
    rules.push_back({QStringLiteral("json"), false});
    const Result<Arguments> arguments = arguments_for(
        words, rules, 1, 1, "outturn trend WORKSPACE --measure ID [--programme ID] [--provider CODE] [--json]");
    if (!arguments)
        return fail(arguments.error());
    if (arguments->has(QStringLiteral("standardise")))
        return fail({ErrorCode::wrong_usage,
                     QCoreApplication::translate("cli",
                                                 "A trend is of figures as returned: --standardise does not go "
                                                 "with it."),
                     {}});
    const Result<OpenQuestion> open = open_question(*arguments);
    if (!open)
        return fail(open.error());
    const Result<analysis::TrendAnswer> trend = analysis::answer_trend(*open->source, open->answer->question);
    if (!trend)
        return fail(trend.error());
    const QString named = arguments->value(QStringLiteral("provider"));
    const auto providers = provider_trends(*open, named);
    if (!providers)
        return fail(providers.error());
    const Result<StandingActs> standing = open->source->standing_acts();
    if (!standing)
        return fail(standing.error());
    const presentation::Wording wording(language_of(*arguments));
    if (arguments->json()) {
        print_json(presentation::trend_json(*trend, *providers, wording, *standing));
        return done;
    }
    print(presentation::gap_trend_words(*trend, wording) + u'.');
    print({});
    print_table(presentation::trend_table(*trend, wording, *standing));
    if (named.isEmpty())
        return done;
    print({});
    print(QStringLiteral("%1: %2.").arg(providers->front().name,
                                        presentation::provider_trend_words(*trend, providers->front().trend, wording)));
    print_table(presentation::series_table(trend->measure, providers->front().trend.figures, wording));
    return done;
}

} // namespace outturn::cli
