// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/question_arguments.h"

#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "foundation/number_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::cli {
namespace {

const QStringList later_options{QStringLiteral("by"), QStringLiteral("compare-with"), QStringLiteral("target-se"),
                                QStringLiteral("standardise"), QStringLiteral("shrinkage")};

Result<analysis::ProviderFilter> filter_of(const Arguments &arguments, const CellSource &source)
{
    analysis::ProviderFilter filter;
    if (const QString type = arguments.value(QStringLiteral("type")); !type.isEmpty()) {
        filter.type = provider_type_from_word(type);
        if (!filter.type)
            return failure(ErrorCode::wrong_usage,
                           QCoreApplication::translate("cli",
                                                       "There is no type \"%1\". Write local-authority or "
                                                       "contractor.")
                               .arg(type));
    }
    const QString region = arguments.value(QStringLiteral("region"));
    if (region.isEmpty())
        return filter;
    const Result<std::vector<Provider>> providers = source.providers();
    if (!providers)
        return tl::unexpected(providers.error());
    QStringList known;
    for (const Provider &provider : *providers) {
        if (provider.region.compare(region, Qt::CaseInsensitive) == 0) {
            filter.region = provider.region;
            return filter;
        }
        if (!provider.region.isEmpty() && !known.contains(provider.region))
            known.append(provider.region);
    }
    known.sort();
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("cli", "There is no region \"%1\" in the workspace. There are: %2.")
                       .arg(region, known.join(QStringLiteral(", "))));
}

Result<std::optional<double>> target_of(const Arguments &arguments, const Measure &measure)
{
    const QString text = arguments.value(QStringLiteral("target"));
    if (text.isEmpty())
        return std::nullopt;
    std::optional<WrittenNumber> number = parse_number(text);
    if (number && number->is_percentage)
        number->value /= 100.0;
    const bool too_high = measure.kind == MeasureKind::proportion && number && number->value > 1;
    if (!number || number->value < 0 || too_high)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("cli",
                                                   "\"%1\" is no target for this measure. Write 0.55 or 55% for a "
                                                   "proportion, a number of at least 0 for others.")
                           .arg(text));
    return std::optional(number->value);
}

} // namespace

std::vector<OptionRule> question_rules()
{
    std::vector<OptionRule> rules{{QStringLiteral("measure")},   {QStringLiteral("period")},
                                  {QStringLiteral("programme")}, {QStringLiteral("type")},
                                  {QStringLiteral("region")},    {QStringLiteral("target")}};
    for (const QString &option : later_options)
        rules.push_back({option});
    return rules;
}

Result<OpenQuestion> open_question(const Arguments &arguments, Unnamed unnamed)
{
    for (const QString &option : later_options) {
        if (arguments.has(option))
            return failure(
                ErrorCode::wrong_usage,
                QCoreApplication::translate("cli", "The option --%1 is not part of this version.").arg(option));
    }
    Result<std::unique_ptr<workspace::WorkspaceReader>> source =
        workspace::WorkspaceReader::open(arguments.positional().first());
    if (!source)
        return tl::unexpected(source.error());
    OpenQuestion open{std::move(*source), nullptr};
    const QString named = arguments.value(QStringLiteral("measure"));
    const QString programme = arguments.value(QStringLiteral("programme"));
    const bool is_open = named.isEmpty() && programme.isEmpty() && unnamed == Unnamed::is_main_measure;
    const Result<Measure> measure =
        is_open ? analysis::main_measure(*open.source) : analysis::choose_measure(*open.source, named, programme);
    if (!measure)
        return tl::unexpected(measure.error());
    const Result<Period> period =
        analysis::choose_period(*open.source, *measure, arguments.value(QStringLiteral("period")));
    if (!period)
        return tl::unexpected(period.error());
    const Result<analysis::ProviderFilter> filter = filter_of(arguments, *open.source);
    if (!filter)
        return tl::unexpected(filter.error());
    const Result<std::optional<double>> target = target_of(arguments, *measure);
    if (!target)
        return tl::unexpected(target.error());
    Result<analysis::SharedSpread> answer =
        analysis::answer_spread(*open.source, {measure->programme, measure->id, *period, *filter, *target});
    if (!answer)
        return tl::unexpected(answer.error());
    open.answer = *answer;
    return open;
}

QString language_of(const Arguments &arguments)
{
    return arguments.has(QStringLiteral("language")) ? arguments.value(QStringLiteral("language"))
                                                     : QStringLiteral("en");
}

} // namespace outturn::cli
