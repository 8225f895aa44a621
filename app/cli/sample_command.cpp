// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_evaluation.h"
#include "audit/sample_plan.h"
#include "cli/command_list.h"
#include "cli/output.h"
#include "foundation/number_text.h"
#include "presentation/figure_words.h"
#include "tasks/sample_files.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace outturn::cli {
namespace {

using presentation::Wording;

constexpr const char *plan_usage = "outturn sample plan --method binomial|poisson|hypergeometric --materiality M "
                                   "--expected E [--confidence C | [--audit-risk R] [--inherent-risk R] "
                                   "[--control-risk R] [--analytical-risk R]] [--population-size N] [--json]";
constexpr const char *evaluate_usage =
    "outturn sample evaluate --results FILE --method "
    "binomial|poisson|hypergeometric|stringer|mpu|direct|difference|ratio|regression --confidence C "
    "[--sample FILE] [--population-value V] [--population-size N] [--finite-correction] [--json]";

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

constexpr std::array risk_options{"audit-risk", "inherent-risk", "control-risk", "analytical-risk"};

/// What to plan for, and by which risks the confidence was found, where it was not given itself.
struct PlanWish {
    audit::PlanQuestion question;
    std::optional<audit::AuditRisk> risks;
};

/// Absent where no risk is named: then the confidence stands on the command line.
Result<std::optional<audit::AuditRisk>> risks_of(const Arguments &arguments)
{
    const auto is_named = [&arguments](const char *name) { return arguments.has(QString::fromLatin1(name)); };
    if (std::none_of(risk_options.begin(), risk_options.end(), is_named))
        return std::nullopt;
    if (arguments.has(QStringLiteral("confidence")))
        return wrong(
            QCoreApplication::translate("cli", "Give --confidence or the risks that it follows from, not both."));
    audit::AuditRisk risks;
    const std::array parts{&risks.audit, &risks.inherent, &risks.control, &risks.analytical};
    for (size_t i = 0; i < parts.size(); ++i) {
        const Result<double> risk = rate_of(arguments, risk_options[i], *parts[i]);
        if (!risk)
            return tl::unexpected(risk.error());
        if (!(*risk > 0.0 && *risk <= 1.0))
            return wrong(
                QCoreApplication::translate("cli", "\"%1\" is no risk for --%2: a risk is above 0 and at most 1.")
                    .arg(arguments.value(QString::fromLatin1(risk_options[i])), QString::fromLatin1(risk_options[i])));
        *parts[i] = *risk;
    }
    return std::optional(risks);
}

Result<PlanWish> plan_wish(const Arguments &arguments)
{
    PlanWish wish;
    audit::PlanQuestion &question = wish.question;
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
    const auto risks = risks_of(arguments);
    if (!risks)
        return tl::unexpected(risks.error());
    wish.risks = *risks;
    const Result<double> assurance = *risks ? audit::confidence_from_risk(**risks) : confidence;
    if (!assurance)
        return tl::unexpected(assurance.error());
    question.materiality = *materiality;
    question.expected = *expected;
    question.confidence = *assurance;
    question.population_size = *size;
    return wish;
}

/// Where the other work gives assurance enough, a sample of nothing will do; what else is wrong with the question is
/// found all the same.
Result<audit::SamplePlan> plan_for(const PlanWish &wish)
{
    const bool is_needed = !wish.risks || wish.question.confidence > 0.0;
    audit::PlanQuestion question = wish.question;
    if (!is_needed)
        question.confidence = 0.5;
    Result<audit::SamplePlan> plan = audit::plan_sample(question);
    if (is_needed || (!plan && plan.error().code == ErrorCode::wrong_usage))
        return plan;
    return audit::SamplePlan{0, 0.0, 1.0};
}

QJsonObject plan_json(const PlanWish &wish, const audit::SamplePlan &plan)
{
    QJsonObject json{
        {QStringLiteral("sample_size"), plan.sample_size},
        {QStringLiteral("expected_errors"), plan.expected_errors},
        {QStringLiteral("upper_limit_at_size"), plan.sample_size > 0 ? QJsonValue(plan.upper_limit) : QJsonValue()}};
    if (wish.risks) {
        json.insert(QStringLiteral("risks"),
                    QJsonObject{{QStringLiteral("audit"), wish.risks->audit},
                                {QStringLiteral("inherent"), wish.risks->inherent},
                                {QStringLiteral("control"), wish.risks->control},
                                {QStringLiteral("analytical"), wish.risks->analytical},
                                {QStringLiteral("detection"), 1.0 - wish.question.confidence}});
        json.insert(QStringLiteral("confidence"), wish.question.confidence);
    }
    return json;
}

QString percent(const Wording &wording, double rate)
{
    return wording.number(rate * 100.0, 3) + u'%';
}

void print_plan(const PlanWish &wish, const audit::SamplePlan &plan)
{
    const Wording wording(QStringLiteral("en"));
    if (wish.risks) {
        const audit::AuditRisk &risks = *wish.risks;
        print(QCoreApplication::translate("cli",
                                          "Audit risk %1, inherent risk %2, control risk %3, risk that analytical "
                                          "review misses the error %4")
                  .arg(percent(wording, risks.audit), percent(wording, risks.inherent), percent(wording, risks.control),
                       percent(wording, risks.analytical)));
        print(QCoreApplication::translate("cli", "Confidence that the sample has to give: %1")
                  .arg(percent(wording, wish.question.confidence)));
    }
    if (plan.sample_size == 0) {
        print(QCoreApplication::translate(
            "cli", "The other work gives assurance enough: by the risk model no sample is needed."));
        return;
    }
    print(QCoreApplication::translate("cli", "Sample size: %1").arg(wording.number(double(plan.sample_size), 0)));
    print(
        QCoreApplication::translate("cli", "Errors expected in it: %1").arg(wording.full_number(plan.expected_errors)));
    print(QCoreApplication::translate(
              "cli", "Upper limit of the error rate if just so many are found: %1, below the %2 that can be tolerated")
              .arg(percent(wording, plan.upper_limit), percent(wording, wish.question.materiality)));
}

int plan_command(const QStringList &words)
{
    const Result<Arguments> arguments = arguments_for(words,
                                                      {{QStringLiteral("method")},
                                                       {QStringLiteral("materiality")},
                                                       {QStringLiteral("expected")},
                                                       {QStringLiteral("confidence")},
                                                       {QStringLiteral("audit-risk")},
                                                       {QStringLiteral("inherent-risk")},
                                                       {QStringLiteral("control-risk")},
                                                       {QStringLiteral("analytical-risk")},
                                                       {QStringLiteral("population-size")},
                                                       {QStringLiteral("json"), false}},
                                                      0, 0, plan_usage);
    if (!arguments)
        return fail(arguments.error());
    const Result<PlanWish> wish = plan_wish(*arguments);
    if (!wish)
        return fail(wish.error());
    const Result<audit::SamplePlan> plan = plan_for(*wish);
    if (!plan)
        return fail(plan.error());
    if (arguments->json())
        print_json(plan_json(*wish, *plan));
    else
        print_plan(*wish, *plan);
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
                                                       {QStringLiteral("sample")},
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
    const Result<std::vector<audit::AuditedItem>> items =
        tasks::read_results(file, arguments->value(QStringLiteral("sample")));
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
