// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_evaluation.h"
#include "audit/sample_plan.h"
#include "cli/command_list.h"
#include "cli/output.h"
#include "foundation/number_text.h"
#include "presentation/figure_words.h"
#include "tasks/sample_files.h"

#include <QtCore/QCoreApplication>

#include <cmath>

namespace outturn::cli {
namespace {

using presentation::Wording;

constexpr const char *plan_usage = "outturn sample plan --method binomial|poisson|hypergeometric --materiality M "
                                   "--expected E --confidence C [--population-size N] [--json]";
constexpr const char *evaluate_usage =
    "outturn sample evaluate --results FILE --method "
    "binomial|poisson|hypergeometric|stringer|mpu|direct|difference|ratio|regression --confidence C "
    "[--population-value V] [--population-size N] [--finite-correction] [--json]";

tl::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorCode::wrong_usage, message);
}

Result<double> rate_of(const Arguments &arguments, const char *option, std::optional<double> otherwise)
{
    const QString name = QString::fromLatin1(option);
    if (!arguments.has(name)) {
        if (otherwise)
            return *otherwise;
        return wrong(QCoreApplication::translate("cli", "The option --%1 is needed.").arg(name));
    }
    const auto number = parse_number(arguments.value(name));
    if (!number || number->is_pounds)
        return wrong(QCoreApplication::translate("cli", "\"%1\" is no rate for --%2. Write 0.05 or 5%.")
                         .arg(arguments.value(name), name));
    return number->is_percentage ? number->value / 100.0 : number->value;
}

Result<std::optional<qint64>> size_of(const Arguments &arguments)
{
    const QString text = arguments.value(QStringLiteral("population-size"));
    if (!arguments.has(QStringLiteral("population-size")))
        return std::nullopt;
    const auto number = parse_number(text);
    constexpr double most = 9e15;
    if (!number || number->is_pounds || number->is_percentage || number->value < 1 || number->value > most
        || std::floor(number->value) != number->value)
        return wrong(
            QCoreApplication::translate("cli", "\"%1\" is no number of items for --population-size.").arg(text));
    return std::optional(qint64(number->value));
}

Result<std::optional<double>> value_of(const Arguments &arguments)
{
    const QString text = arguments.value(QStringLiteral("population-value"));
    if (!arguments.has(QStringLiteral("population-value")))
        return std::nullopt;
    const auto number = parse_number(text);
    if (!number || number->is_percentage || !(number->value > 0))
        return wrong(QCoreApplication::translate("cli", "\"%1\" is no amount for --population-value.").arg(text));
    return std::optional(number->value);
}

Result<audit::PlanQuestion> plan_question(const Arguments &arguments)
{
    audit::PlanQuestion question;
    const QString method = arguments.value(QStringLiteral("method"));
    const auto model = audit::error_model_from_word(method);
    if (!model)
        return wrong(QCoreApplication::translate(
                         "cli", "There is no method \"%1\" to plan by. Write binomial, poisson or hypergeometric.")
                         .arg(method));
    question.model = *model;
    const Result<double> materiality = rate_of(arguments, "materiality", {});
    const Result<double> expected = rate_of(arguments, "expected", 0.0);
    const Result<double> confidence = rate_of(arguments, "confidence", 0.95);
    for (const Result<double> *rate : {&materiality, &expected, &confidence}) {
        if (!*rate)
            return tl::unexpected(rate->error());
    }
    const auto size = size_of(arguments);
    if (!size)
        return tl::unexpected(size.error());
    question.materiality = *materiality;
    question.expected = *expected;
    question.confidence = *confidence;
    question.population_size = *size;
    return question;
}

QString percent(const Wording &wording, double rate)
{
    return wording.number(rate * 100.0, 3) + u'%';
}

int plan_command(const QStringList &words)
{
    const Result<Arguments> arguments = arguments_for(words,
                                                      {{QStringLiteral("method")},
                                                       {QStringLiteral("materiality")},
                                                       {QStringLiteral("expected")},
                                                       {QStringLiteral("confidence")},
                                                       {QStringLiteral("population-size")},
                                                       {QStringLiteral("json"), false}},
                                                      0, 0, plan_usage);
    if (!arguments)
        return fail(arguments.error());
    const Result<audit::PlanQuestion> question = plan_question(*arguments);
    if (!question)
        return fail(question.error());
    const Result<audit::SamplePlan> plan = audit::plan_sample(*question);
    if (!plan)
        return fail(plan.error());
    if (arguments->json()) {
        print_json({{QStringLiteral("sample_size"), plan->sample_size},
                    {QStringLiteral("expected_errors"), plan->expected_errors},
                    {QStringLiteral("upper_limit_at_size"), plan->upper_limit}});
        return done;
    }
    const Wording wording(QStringLiteral("en"));
    print(QCoreApplication::translate("cli", "Sample size: %1").arg(wording.number(double(plan->sample_size), 0)));
    print(QCoreApplication::translate("cli", "Errors expected in it: %1")
              .arg(wording.full_number(plan->expected_errors)));
    print(QCoreApplication::translate(
              "cli", "Upper limit of the error rate if just so many are found: %1, below the %2 that can be tolerated")
              .arg(percent(wording, plan->upper_limit), percent(wording, question->materiality)));
    return done;
}

Result<audit::EvaluationQuestion> evaluation_question(const Arguments &arguments)
{
    audit::EvaluationQuestion question;
    const QString word = arguments.value(QStringLiteral("method"));
    const auto method = audit::evaluation_from_word(word);
    if (!method)
        return wrong(QCoreApplication::translate(
                         "cli",
                         "There is no method \"%1\" to evaluate by. Write binomial, poisson, hypergeometric, stringer, "
                         "mpu, direct, difference, ratio or regression.")
                         .arg(word));
    const Result<double> confidence = rate_of(arguments, "confidence", 0.95);
    if (!confidence)
        return tl::unexpected(confidence.error());
    const auto size = size_of(arguments);
    if (!size)
        return tl::unexpected(size.error());
    const auto value = value_of(arguments);
    if (!value)
        return tl::unexpected(value.error());
    question.method = *method;
    question.confidence = *confidence;
    question.population_size = *size;
    question.population_value = *value;
    question.finite_correction = arguments.has(QStringLiteral("finite-correction"));
    return question;
}

QJsonObject evaluation_json(const audit::Evaluation &evaluation)
{
    const auto number = [](const std::optional<double> &value) {
        return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
    };
    return {{QStringLiteral("sample_size"), evaluation.sample_size},
            {QStringLiteral("errors"), evaluation.errors},
            {QStringLiteral("sum_of_taints"), evaluation.sum_of_taints},
            {QStringLiteral("most_likely_error"), number(evaluation.most_likely_error)},
            {QStringLiteral("upper_limit"), number(evaluation.upper_limit)},
            {QStringLiteral("lower_limit"), number(evaluation.lower_limit)},
            {QStringLiteral("most_likely_error_gbp"), number(evaluation.most_likely_error_gbp)},
            {QStringLiteral("upper_limit_gbp"), number(evaluation.upper_limit_gbp)},
            {QStringLiteral("lower_limit_gbp"), number(evaluation.lower_limit_gbp)}};
}

void print_limit(const QString &name, const std::optional<double> &rate, const std::optional<double> &amount,
                 const Wording &wording)
{
    QStringList parts;
    if (rate)
        parts.append(percent(wording, *rate));
    if (amount)
        parts.append(presentation::pounds(wording, *amount * 100.0, true));
    if (!parts.isEmpty())
        print(QStringLiteral("%1: %2").arg(name, parts.join(QStringLiteral(", "))));
}

void print_evaluation(const audit::Evaluation &evaluation)
{
    const Wording wording(QStringLiteral("en"));
    print(QCoreApplication::translate("cli", "Items tested: %1, of which in error: %2")
              .arg(wording.number(double(evaluation.sample_size), 0), wording.number(double(evaluation.errors), 0)));
    if (evaluation.untested > 0)
        print(QCoreApplication::translate("cli", "Not tested yet, and left out: %1")
                  .arg(wording.number(double(evaluation.untested), 0)));
    print_limit(QCoreApplication::translate("cli", "Most likely error"), evaluation.most_likely_error,
                evaluation.most_likely_error_gbp, wording);
    print_limit(QCoreApplication::translate("cli", "Upper limit"), evaluation.upper_limit, evaluation.upper_limit_gbp,
                wording);
    print_limit(QCoreApplication::translate("cli", "Lower limit"), evaluation.lower_limit, evaluation.lower_limit_gbp,
                wording);
    if (evaluation.understatement_rate > 0.0)
        print(QCoreApplication::translate("cli", "Claimed too little, not set off in the upper limit: %1")
                  .arg(percent(wording, evaluation.understatement_rate)));
}

int evaluate_command(const QStringList &words)
{
    const Result<Arguments> arguments = arguments_for(words,
                                                      {{QStringLiteral("results")},
                                                       {QStringLiteral("method")},
                                                       {QStringLiteral("confidence")},
                                                       {QStringLiteral("population-value")},
                                                       {QStringLiteral("population-size")},
                                                       {QStringLiteral("finite-correction"), false},
                                                       {QStringLiteral("json"), false}},
                                                      0, 0, evaluate_usage);
    if (!arguments)
        return fail(arguments.error());
    const QString file = arguments->value(QStringLiteral("results"));
    if (file.isEmpty())
        return fail(Error{ErrorCode::wrong_usage,
                          QCoreApplication::translate("cli", "Name the file of results: --results FILE."),
                          {}});
    const Result<audit::EvaluationQuestion> question = evaluation_question(*arguments);
    if (!question)
        return fail(question.error());
    const Result<std::vector<audit::AuditedItem>> items = tasks::read_results(file);
    if (!items)
        return fail(items.error());
    const Result<audit::Evaluation> evaluation = audit::evaluate_sample(*items, *question);
    if (!evaluation)
        return fail(evaluation.error());
    if (!arguments->json()) {
        print_evaluation(*evaluation);
        return done;
    }
    if (evaluation->untested > 0)
        print_message(
            QCoreApplication::translate("cli", "Items not tested yet, and left out: %1").arg(evaluation->untested));
    print_json(evaluation_json(*evaluation));
    return done;
}

} // namespace

int sample_command(const QStringList &words)
{
    const QString part = words.value(0);
    if (part == QLatin1String("plan"))
        return plan_command(words.mid(1));
    if (part == QLatin1String("draw"))
        return sample_draw_command(words.mid(1));
    if (part == QLatin1String("evaluate"))
        return evaluate_command(words.mid(1));
    return fail(Error{ErrorCode::wrong_usage,
                      QCoreApplication::translate("cli", "Write: outturn sample plan, draw or evaluate."),
                      {}});
}

} // namespace outturn::cli
