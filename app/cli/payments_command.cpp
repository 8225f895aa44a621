// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/incentives.h"
#include "cli/command_list.h"
#include "cli/output.h"
#include "cli/payment_arguments.h"
#include "cli/question_arguments.h"
#include "presentation/acts_json.h"
#include "presentation/group_tables.h"
#include "presentation/incentives_json.h"
#include "presentation/payment_tables.h"
#include "presentation/payment_words.h"
#include "presentation/payments_json.h"
#include "presentation/tested_payments.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::cli {
namespace {

using presentation::Headline;
using presentation::Wording;

/// What auditors did that the figures of payments depend on, or are judged by.
struct AuditOfPayments {
    std::vector<audit::Sample> samples;
    StandingActs standing;
};

Result<AuditOfPayments> audit_of_payments(const OpenPayments &open)
{
    const Result<std::vector<Act>> acts = open.source->acts();
    if (!acts)
        return tl::unexpected(acts.error());
    Result<std::vector<audit::Sample>> samples = audit::read_samples(*acts);
    if (!samples)
        return tl::unexpected(samples.error());
    if (const std::optional<ProviderId> &asked = open.answer.question.provider)
        std::erase_if(*samples, [&asked](const audit::Sample &sample) {
            return sample.frame.provider && sample.frame.provider != asked;
        });
    Result<StandingActs> standing = open.source->standing_acts();
    if (!standing)
        return tl::unexpected(standing.error());
    return AuditOfPayments{std::move(*samples), std::move(*standing)};
}

/// The name by which the answer knows a provider, else its id: the answer may be of another one.
QString name_in(const analysis::PaymentAnswer &answer, const ProviderId &id)
{
    const auto found = std::find_if(answer.providers.begin(), answer.providers.end(),
                                    [&id](const auto &payment) { return payment.provider.id == id; });
    return found == answer.providers.end() ? id.text : found->provider.name;
}

/// What there is of a headline, each part on a line of its own.
void print_headline(const Headline &headline)
{
    print(headline.title);
    if (!headline.finding.isEmpty())
        print(headline.finding + u'.');
    for (const QString &text : {headline.caution, headline.warnings}) {
        if (!text.isEmpty())
            print(text);
    }
}

void print_part(const widgets::Table &table)
{
    if (table.rows.empty())
        return;
    print({});
    print_table(table);
}

Result<> print_differences(const OpenPayments &open, const Wording &wording)
{
    constexpr size_t most = 40; // more fill the terminal; --json has them all
    const analysis::PaymentAnswer &answer = open.answer;
    if (answer.exceptions.empty())
        return {};
    print_part(presentation::rule_table(answer, wording));
    const auto lines = analysis::exception_lines(answer, *open.source, 0, most);
    if (!lines)
        return tl::unexpected(lines.error());
    print({});
    for (const analysis::ExceptionLine &line : *lines)
        print(presentation::exception_sentence(answer, line, wording));
    if (answer.exceptions.size() > lines->size())
        print(QCoreApplication::translate("cli", "%1 differences in all; --json prints every one.")
                  .arg(answer.exceptions.size()));
    return {};
}

void print_groups(const analysis::PaymentAnswer &answer, const Wording &wording)
{
    if (answer.provider_groups.empty())
        return;
    const widgets::Table table = presentation::group_table(answer, wording);
    print({});
    print(table.title);
    print_table(table);
}

Result<> print_payments(const OpenPayments &open, const AuditOfPayments &audit, const Wording &wording)
{
    const analysis::PaymentAnswer &answer = open.answer;
    print_headline(presentation::payment_headline(answer, wording));
    const auto name_of = [&answer](const ProviderId &id) { return name_in(answer, id); };
    for (const QString &sentence :
         presentation::tested_payment_sentences(audit.samples, answer.programme.id, name_of, wording))
        print(sentence);
    for (const presentation::PaymentWarning &warning : presentation::payment_warnings(answer, wording))
        print(warning.message);
    if (!answer.providers.empty())
        print_part(presentation::payment_table(answer, wording));
    print_groups(answer, wording);
    if (answer.providers.empty())
        return {};
    print_part(presentation::due_table(answer, answer.question.provider.value_or(ProviderId()), wording));
    if (answer.non_intervention.source != analysis::RateSource::none || analysis::value_in_use(answer)) {
        print({});
        print_headline(presentation::price_headline(answer, answer.total.price, wording));
        print_part(presentation::price_table(answer, wording));
    }
    return print_differences(open, wording);
}

} // namespace

int payments_command(const QStringList &words)
{
    std::vector<OptionRule> rules = payment_rules();
    rules.push_back({QStringLiteral("json"), false});
    rules.push_back({QStringLiteral("detail"), false});
    const Result<Arguments> arguments = arguments_for(
        words, rules, 1, 1,
        "outturn payments WORKSPACE --programme ID [--period P] [--provider CODE|GROUP] "
        "[--non-intervention RATE] [--value-per-outcome POUNDS] [--compare-with GROUP] [--json [--detail]]");
    if (!arguments)
        return fail(arguments.error());
    const bool is_detailed = arguments->has(QStringLiteral("detail"));
    if (is_detailed && !arguments->json())
        return fail({ErrorCode::wrong_usage, QCoreApplication::translate("cli", "--detail goes with --json."), {}});
    const Result<OpenPayments> open = open_payments(*arguments, Payee::provider_or_group);
    if (!open)
        return fail(open.error());
    const Wording wording(language_of(*arguments));
    const Result<AuditOfPayments> audit = audit_of_payments(*open);
    if (!audit)
        return fail(audit.error());
    if (!arguments->json()) {
        const Result<> printed = print_payments(*open, *audit, wording);
        return printed ? done : fail(printed.error());
    }
    auto json = presentation::payments_json(open->answer, *open->source, wording,
                                            is_detailed ? presentation::PaymentDetail::price
                                                        : presentation::PaymentDetail::plain);
    if (!json)
        return fail(json.error());
    const ProgrammeId &programme = open->answer.programme.id;
    json->insert(QStringLiteral("tested"), presentation::tested_payments_json(audit->samples, programme));
    json->insert(QStringLiteral("acts"), presentation::acts_in_force_json(audit->standing, programme));
    print_json(*json);
    return done;
}

int incentives_command(const QStringList &words)
{
    const Result<Arguments> arguments =
        arguments_for(words,
                      {{QStringLiteral("programme")},
                       {QStringLiteral("scheme")},
                       {QStringLiteral("period")},
                       {QStringLiteral("provider")},
                       {QStringLiteral("json"), false}},
                      1, 1, "outturn incentives WORKSPACE --programme ID [--period P] [--provider CODE] [--json]");
    if (!arguments)
        return fail(arguments.error());
    const Result<OpenPayments> open = open_payments(*arguments);
    if (!open)
        return fail(open.error());
    const auto incentives = analysis::answer_incentives(*open->source, open->answer);
    if (!incentives)
        return fail(incentives.error());
    const auto measures =
        analysis::compare_measures(*open->source, open->answer.programme, open->answer.question.provider);
    if (!measures)
        return fail(measures.error());
    const Wording wording(language_of(*arguments));
    if (arguments->json()) {
        print_json(presentation::incentives_json(*incentives, *measures, wording));
        return done;
    }
    print_headline(presentation::incentive_headline(*incentives, wording));
    print_part(presentation::incentive_table(*incentives, wording));
    if (incentives->has_funding) {
        print({});
        print_headline(presentation::funding_headline(*incentives, wording));
        print_part(presentation::funding_table(*incentives, wording));
    }
    print({});
    print_headline(presentation::pace_headline(*incentives, incentives->total, wording));
    print_part(presentation::pace_table(*incentives, wording));
    if (!measures->empty()) {
        print({});
        print_headline(presentation::measure_pair_headline(*measures, wording));
        print_part(presentation::measure_pair_table(*measures, wording));
    }
    return done;
}

} // namespace outturn::cli
