// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/question_arguments.h"

#include "cli/open_source.h"

#include "analysis/chance_statistics.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "foundation/number_text.h"
#include "ingest/reference_data.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::cli {
namespace {

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

Error wrong(const QString &message)
{
    return {ErrorCode::wrong_usage, message, {}};
}

Result<std::optional<double>> number_of(const Arguments &arguments, const char *option, bool may_be_negative,
                                        bool is_proportion)
{
    const QString text = arguments.value(QString::fromLatin1(option));
    if (text.isEmpty())
        return std::nullopt;
    std::optional<WrittenNumber> number = parse_number(text);
    if (number && number->is_percentage)
        number->value /= 100.0;
    if (!number || (!may_be_negative && number->value < 0) || (is_proportion && number->value > 1))
        return tl::unexpected(
            wrong(QCoreApplication::translate("cli",
                                              "\"%1\" is no target for this measure. Write 0.55 or 55% for a "
                                              "proportion, a number of at least 0 for others.")
                      .arg(text)));
    return std::optional(number->value);
}

Result<> read_target(const Arguments &arguments, const Measure &measure, analysis::SpreadQuestion &question)
{
    const bool is_count = measure.kind != MeasureKind::mean && measure.kind != MeasureKind::value;
    const bool is_proportion = measure.kind == MeasureKind::proportion && !question.standardised;
    const auto target = number_of(arguments, "target", !is_count, is_proportion);
    if (!target)
        return tl::unexpected(target.error());
    const auto standard_error = number_of(arguments, "target-se", false, false);
    if (!standard_error)
        return tl::unexpected(standard_error.error());
    if (*standard_error && !*target)
        return tl::unexpected(
            wrong(QCoreApplication::translate("cli", "--target-se belongs to a target: give --target too.")));
    if (*target && question.compared_with)
        return tl::unexpected(
            wrong(QCoreApplication::translate("cli", "Give --target or --compare-with, not both: each is a target.")));
    question.target = *target;
    question.target_standard_error = *standard_error;
    return {};
}

Result<> read_choices(const Arguments &arguments, analysis::SpreadQuestion &question)
{
    using analysis::Unit;
    const QString by = arguments.value(QStringLiteral("by"));
    const auto units = {Unit::provider, Unit::contract, Unit::area, Unit::group, Unit::region};
    const auto unit = std::find_if(units.begin(), units.end(), [&by](Unit u) { return analysis::unit_word(u) == by; });
    if (!by.isEmpty() && unit == units.end())
        return tl::unexpected(wrong(
            QCoreApplication::translate("cli", "--by takes provider, contract, area, group or region, not \"%1\".")
                .arg(by)));
    question.by = by.isEmpty() ? Unit::provider : *unit;
    const QString standardise = arguments.value(QStringLiteral("standardise"));
    if (!standardise.isEmpty() && standardise != QLatin1String("group"))
        return tl::unexpected(
            wrong(QCoreApplication::translate("cli",
                                              "--standardise takes group, the column of the return whose "
                                              "mix differs, not \"%1\".")
                      .arg(standardise)));
    question.standardised = !standardise.isEmpty();
    if (question.standardised && question.by == Unit::group)
        return tl::unexpected(
            wrong(QCoreApplication::translate("cli", "Groups cannot be compared by group and standardised by it.")));
    const QString shrinkage = arguments.value(QStringLiteral("shrinkage"));
    if (!shrinkage.isEmpty() && shrinkage != QLatin1String("eb") && shrinkage != QLatin1String("none"))
        return tl::unexpected(
            wrong(QCoreApplication::translate("cli", "--shrinkage takes eb or none, not \"%1\".").arg(shrinkage)));
    question.shrinkage =
        shrinkage == QLatin1String("none") ? analysis::Shrinkage::none : analysis::Shrinkage::empirical_bayes;
    return {};
}

/// The registers, for what a workspace does not hold: groups and neighbours.
Result<> read_comparison(const Arguments &arguments, const CellSource &source, analysis::SpreadQuestion &question)
{
    const QString text = arguments.value(QStringLiteral("compare-with"));
    if (text.isEmpty())
        return {};
    const Result<ingest::ReferenceData> reference = ingest::reference_data(ingest::own_folder());
    if (!reference)
        return tl::unexpected(reference.error());
    const Result<std::vector<Provider>> providers = source.providers();
    if (!providers)
        return tl::unexpected(providers.error());
    const auto group = analysis::choose_group(*providers, reference->providers, text);
    if (!group)
        return tl::unexpected(group.error());
    if (question.by != analysis::Unit::provider)
        return tl::unexpected(wrong(
            QCoreApplication::translate("cli", "Groups are of providers: --compare-with goes with --by provider.")));
    question.compared_with = *group;
    return {};
}

Result<analysis::SpreadQuestion> question_of(const Arguments &arguments, const CellSource &source,
                                             const Measure &measure)
{
    const Result<Period> period = analysis::choose_period(source, measure, arguments.value(QStringLiteral("period")));
    if (!period)
        return tl::unexpected(period.error());
    const Result<analysis::ProviderFilter> filter = filter_of(arguments, source);
    if (!filter)
        return tl::unexpected(filter.error());
    analysis::SpreadQuestion question{measure.programme, measure.id, *period, *filter, {}};
    if (const Result<> read = read_choices(arguments, question); !read)
        return tl::unexpected(read.error());
    if (const Result<> read = read_comparison(arguments, source, question); !read)
        return tl::unexpected(read.error());
    if (const Result<> read = read_target(arguments, measure, question); !read)
        return tl::unexpected(read.error());
    return question;
}

} // namespace

std::vector<OptionRule> question_rules()
{
    std::vector<OptionRule> rules;
    for (const char *name : {"measure", "period", "programme", "type", "region", "target", "target-se", "by",
                             "compare-with", "standardise", "shrinkage"})
        rules.push_back({QString::fromLatin1(name)});
    return rules;
}

Result<OpenQuestion> open_question(const Arguments &arguments)
{
    Result<std::unique_ptr<workspace::WorkspaceReader>> source = open_source(arguments);
    if (!source)
        return tl::unexpected(source.error());
    OpenQuestion open{std::move(*source), nullptr};
    const QString named = arguments.value(QStringLiteral("measure"));
    const QString programme = arguments.value(QStringLiteral("programme"));
    const Result<Measure> measure = analysis::choose_measure(*open.source, named, programme);
    if (!measure)
        return tl::unexpected(measure.error());
    const Result<analysis::SpreadQuestion> question = question_of(arguments, *open.source, *measure);
    if (!question)
        return tl::unexpected(question.error());
    Result<analysis::SharedSpread> answer = analysis::answer_spread(*open.source, *question);
    if (!answer)
        return tl::unexpected(answer.error());
    if ((*answer)->figures.empty() && question->by != analysis::Unit::provider)
        return tl::unexpected(wrong(QCoreApplication::translate("cli", "The figures of \"%1\" name no %2.")
                                        .arg(measure->title, analysis::unit_word(question->by))));
    open.answer = analysis::with_rank_beliefs(**answer);
    return open;
}

Result<std::optional<double>> non_intervention_rate(const Arguments &arguments)
{
    const QString text = arguments.value(QStringLiteral("non-intervention"));
    if (text.isEmpty())
        return std::nullopt;
    std::optional<WrittenNumber> number = parse_number(text);
    if (number && number->is_percentage)
        number->value /= 100.0;
    if (!number || number->is_pounds || number->value < 0 || number->value >= 1)
        return tl::unexpected(
            wrong(QCoreApplication::translate("cli",
                                              "\"%1\" is no rate of outcomes that would have happened anyway. "
                                              "Write 0.15 or 15%.")
                      .arg(text)));
    return std::optional(number->value);
}

QString language_of(const Arguments &arguments)
{
    return arguments.has(QStringLiteral("language")) ? arguments.value(QStringLiteral("language"))
                                                     : QStringLiteral("en");
}

} // namespace outturn::cli
