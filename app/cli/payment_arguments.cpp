// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/payment_arguments.h"

#include "analysis/provider_groups.h"
#include "analysis/question_choices.h"
#include "cli/open_source.h"
#include "cli/output.h"
#include "cli/question_arguments.h"
#include "domain/provider_register.h"
#include "foundation/number_text.h"
#include "ingest/reference_data.h"
#include "schemes/scheme_reader.h"
#include "tasks/scheme_in_force.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace outturn::cli {
namespace {

tl::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorCode::wrong_usage, message);
}

Result<std::optional<Money>> worth_of(const Arguments &arguments)
{
    const QString text = arguments.value(QStringLiteral("value-per-outcome"));
    if (text.isEmpty())
        return std::nullopt;
    const std::optional<Money> value = parse_pounds(text);
    if (!value || value->pence < 0)
        return wrong(QCoreApplication::translate("cli",
                                                 "\"%1\" is no amount in pounds that an outcome may be worth. Write "
                                                 "9800 or 9,800.00.")
                         .arg(text));
    return std::optional(*value);
}

Result<std::optional<Period>> period_of(const Arguments &arguments)
{
    const QString text = arguments.value(QStringLiteral("period"));
    if (text.isEmpty())
        return std::nullopt;
    const std::vector<Period> meant = possible_periods(text);
    if (meant.empty())
        return wrong(QCoreApplication::translate("cli", "\"%1\" is no period. Write 2012-13 or 2012-13 Q1.").arg(text));
    return std::optional(meant.front());
}

Result<analysis::PaymentQuestion> question_of(const Arguments &arguments, const CellSource &source)
{
    analysis::PaymentQuestion question;
    const Result<ProgrammeId> programme = programme_of(arguments, source);
    if (!programme)
        return tl::unexpected(programme.error());
    question.programme = *programme;
    const Result<std::optional<Period>> period = period_of(arguments);
    if (!period)
        return tl::unexpected(period.error());
    question.period = *period;
    const Result<std::optional<double>> rate = non_intervention_rate(arguments);
    if (!rate)
        return tl::unexpected(rate.error());
    question.non_intervention = *rate;
    const Result<std::optional<Money>> worth = worth_of(arguments);
    if (!worth)
        return tl::unexpected(worth.error());
    question.value_per_outcome = *worth;
    question.comparison = arguments.value(QStringLiteral("compare-with"));
    if (rate->has_value() && !question.comparison.isEmpty())
        return wrong(
            QCoreApplication::translate("cli", "Give --non-intervention or --compare-with, not both: each is a rate."));
    return question;
}

/// Groups and neighbours, which a workspace does not hold.
Result<std::optional<ProviderRegister>> register_for(const analysis::PaymentQuestion &question, Payee payee)
{
    if (question.comparison.isEmpty() && payee == Payee::provider)
        return std::nullopt;
    Result<ingest::ReferenceData> reference = ingest::reference_data(ingest::own_folder());
    if (!reference)
        return tl::unexpected(reference.error());
    return std::optional(std::move(reference->providers));
}

/// The scheme of the file that is named, else the one in force.
Result<std::optional<schemes::Scheme>> scheme_for(const Arguments &arguments, const workspace::WorkspaceReader &source,
                                                  const ProgrammeId &programme)
{
    const QString path = arguments.value(QStringLiteral("scheme"));
    if (path.isEmpty()) {
        QStringList problems;
        Result<std::optional<schemes::Scheme>> scheme =
            tasks::scheme_in_force(source, programme, ingest::own_folder(), &problems);
        for (const QString &problem : problems)
            print_message(QStringLiteral("outturn: ") + problem);
        return scheme;
    }
    Result<schemes::Scheme> scheme = scheme_file(path);
    if (!scheme)
        return tl::unexpected(scheme.error());
    return std::optional(std::move(*scheme));
}

/// A provider goes before a group of the same name. A scheme that is not known has no groups.
Result<> choose_payee(const QString &named, Payee payee, const CellSource &source, const schemes::Scheme &scheme,
                      const ProviderRegister *known, analysis::PaymentQuestion &question)
{
    if (named.isEmpty())
        return {};
    const bool is_group = payee == Payee::provider_or_group && named.startsWith(QLatin1String("group:"));
    const Result<Provider> provider = analysis::choose_provider(source, named);
    if (provider && !is_group) {
        question.provider = provider->id;
        return {};
    }
    if (!provider && payee == Payee::provider)
        return tl::unexpected(provider.error());
    const Result<std::vector<Provider>> providers = source.providers();
    if (!providers)
        return tl::unexpected(providers.error());
    const auto groups = analysis::known_groups(scheme, *providers, known);
    if (const auto group = analysis::choose_provider_group(groups, named); !group)
        return tl::unexpected(is_group ? group.error() : provider.error());
    question.provider_group = named;
    return {};
}

} // namespace

Result<ProgrammeId> programme_of(const Arguments &arguments, const CellSource &source)
{
    if (const QString named = arguments.value(QStringLiteral("programme")); !named.isEmpty()) {
        const Result<Programme> programme = analysis::choose_programme(source, named);
        return programme ? Result<ProgrammeId>(programme->id) : tl::unexpected(programme.error());
    }
    const Result<std::vector<Programme>> programmes = source.programmes();
    if (!programmes)
        return tl::unexpected(programmes.error());
    if (programmes->empty())
        return wrong(QCoreApplication::translate("cli", "The workspace is empty: import a return first."));
    if (programmes->size() == 1)
        return programmes->front().id;
    QStringList known;
    for (const Programme &programme : *programmes)
        known.append(programme.id.text);
    return wrong(QCoreApplication::translate("cli", "Name the programme with --programme ID. There are: %1.")
                     .arg(known.join(QStringLiteral(", "))));
}

Result<schemes::Scheme> scheme_file(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::unreadable,
            QCoreApplication::translate("cli", "The scheme %1 cannot be read (%2).").arg(path, file.errorString()));
    return schemes::read_scheme(file.readAll(), QFileInfo(path).fileName());
}

std::vector<OptionRule> payment_rules()
{
    std::vector<OptionRule> rules;
    for (const char *name :
         {"programme", "period", "provider", "non-intervention", "value-per-outcome", "compare-with", "scheme"})
        rules.push_back({QString::fromLatin1(name)});
    return rules;
}

Result<OpenPayments> open_payments(const Arguments &arguments, Payee payee)
{
    Result<std::unique_ptr<workspace::WorkspaceReader>> source = open_source(arguments);
    if (!source)
        return tl::unexpected(source.error());
    Result<analysis::PaymentQuestion> question = question_of(arguments, **source);
    if (!question)
        return tl::unexpected(question.error());
    const Result<std::optional<schemes::Scheme>> scheme = scheme_for(arguments, **source, question->programme);
    if (!scheme)
        return tl::unexpected(scheme.error());
    const Result<std::optional<ProviderRegister>> known = register_for(*question, payee);
    if (!known)
        return tl::unexpected(known.error());
    if (const Result<> chosen =
            choose_payee(arguments.value(QStringLiteral("provider")), payee, **source,
                         scheme->value_or(schemes::Scheme()), *known ? &**known : nullptr, *question);
        !chosen)
        return tl::unexpected(chosen.error());
    Result<analysis::PaymentAnswer> answer = analysis::answer_payments(
        **source, **source, *scheme ? &**scheme : nullptr, *question, *known ? &**known : nullptr);
    if (!answer)
        return tl::unexpected(answer.error());
    return OpenPayments{std::move(*source), std::move(*answer)};
}

} // namespace outturn::cli
