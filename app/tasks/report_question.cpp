// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/report_question.h"

#include "analysis/question_choices.h"
#include "analysis/spread_answer.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::tasks {
namespace {

using analysis::SpreadQuestion;
using analysis::Unit;
using presentation::ReportDefinition;

Result<Measure> measure_of(const CellSource &source, const ReportDefinition &definition)
{
    if (!definition.measure.is_empty())
        return analysis::choose_measure(source, definition.measure.text, definition.programme.text);
    if (definition.programme.is_empty())
        return analysis::main_measure(source);
    const Result<Programme> programme = analysis::choose_programme(source, definition.programme.text);
    return programme ? analysis::main_measure(source, programme->id) : tl::unexpected(programme.error());
}

Result<> check_region(const CellSource &source, const QString &region)
{
    const Result<std::vector<Provider>> providers = source.providers();
    if (!providers)
        return tl::unexpected(providers.error());
    const bool known = std::any_of(providers->begin(), providers->end(),
                                   [&region](const Provider &provider) { return provider.region == region; });
    if (known)
        return {};
    return failure(
        ErrorCode::wrong_usage,
        QCoreApplication::translate("tasks", "No provider in the workspace is in a region \"%1\".").arg(region));
}

Unit unit_of(const QString &word)
{
    for (const Unit unit : {Unit::contract, Unit::area, Unit::group, Unit::region}) {
        if (analysis::unit_word(unit) == word)
            return unit;
    }
    return Unit::provider;
}

} // namespace

Result<SpreadQuestion> report_question(const CellSource &source, const ReportDefinition &definition,
                                       const ProviderRegister &known)
{
    const Result<Measure> measure = measure_of(source, definition);
    if (!measure)
        return tl::unexpected(measure.error());
    const Result<Period> period = analysis::choose_period(source, *measure, definition.period);
    if (!period)
        return tl::unexpected(period.error());
    SpreadQuestion question{
        measure->programme, measure->id, *period, {definition.type, definition.region}, definition.target};
    if (!definition.region.isEmpty()) {
        if (const Result<> checked = check_region(source, definition.region); !checked)
            return tl::unexpected(checked.error());
    }
    question.by = unit_of(definition.by);
    question.standardised = definition.standardised;
    if (!definition.compared_with.isEmpty()) {
        const Result<std::vector<Provider>> providers = source.providers();
        if (!providers)
            return tl::unexpected(providers.error());
        const auto group = analysis::choose_group(*providers, known, definition.compared_with);
        if (!group)
            return tl::unexpected(group.error());
        question.compared_with = *group;
    }
    return question;
}

Result<SpreadQuestion> part_question(const CellSource &source, const SpreadQuestion &whole,
                                     const presentation::ReportPart &part)
{
    SpreadQuestion question = whole;
    if (part.measure.is_empty() && part.period.isEmpty())
        return question;
    const QString name = part.measure.is_empty() ? whole.measure.text : part.measure.text;
    const Result<Measure> measure = analysis::choose_measure(source, name, whole.programme.text);
    if (!measure)
        return tl::unexpected(measure.error());
    if (measure->id != whole.measure) {
        question.measure = measure->id;
        question.target.reset();
        question.target_standard_error.reset();
    }
    if (part.period.isEmpty()) {
        const Result<std::vector<Period>> periods = analysis::periods_of(source, *measure);
        if (!periods)
            return tl::unexpected(periods.error());
        if (std::find(periods->begin(), periods->end(), whole.period) != periods->end())
            return question;
    }
    const Result<Period> period = analysis::choose_period(source, *measure, part.period);
    if (!period)
        return tl::unexpected(period.error());
    question.period = *period;
    return question;
}

Result<analysis::PaymentQuestion> payment_question(const ReportDefinition &definition, const ProgrammeId &programme)
{
    analysis::PaymentQuestion question;
    question.programme = programme;
    question.non_intervention = definition.non_intervention;
    question.comparison = definition.rate_from_group;
    question.value_per_outcome = definition.value_per_outcome;
    if (definition.period.isEmpty())
        return question;
    const std::vector<Period> meant = possible_periods(definition.period);
    if (meant.empty())
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("tasks", "\"%1\" is no period. Write 2012-13 or 2012-13 Q1.")
                           .arg(definition.period));
    question.period = meant.front();
    return question;
}

} // namespace outturn::tasks
