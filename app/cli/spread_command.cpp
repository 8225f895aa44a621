// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/pair_comparison.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "cli/command_list.h"
#include "cli/output.h"
#include "cli/question_arguments.h"
#include "foundation/number_text.h"
#include "presentation/headline.h"
#include "presentation/shared_areas_json.h"
#include "presentation/spread_csv.h"
#include "presentation/spread_detail_json.h"
#include "presentation/spread_json.h"
#include "presentation/spread_table.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <limits>

namespace outturn::cli {
namespace {

void print_answer(const analysis::SpreadAnswer &answer, const presentation::Wording &wording)
{
    const presentation::Headline headline = presentation::spread_headline(answer, wording);
    print(headline.title);
    print(headline.finding + u'.');
    if (!headline.caution.isEmpty())
        print(headline.caution);
    if (!headline.warnings.isEmpty())
        print(headline.warnings);
    if (!answer.measure.cost_scope.isEmpty())
        print(QCoreApplication::translate("cli", "The cost covers %1.").arg(answer.measure.cost_scope));
    print({});
    print_table(presentation::spread_table(answer, wording));
    if (answer.excluded.empty())
        return;
    print({});
    const widgets::Table excluded = presentation::excluded_table(answer, wording);
    print(excluded.title);
    print_table(excluded);
}

Error wrong(const QString &message)
{
    return {ErrorCode::wrong_usage, message, {}};
}

/// Absent where the option is not given; never wraps round or rounds.
Result<std::optional<qulonglong>> whole_number(const Arguments &arguments, const QString &option, qulonglong lowest,
                                               qulonglong highest)
{
    if (!arguments.has(option))
        return std::nullopt;
    const QString text = arguments.value(option);
    static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
    bool ok = digits.match(text).hasMatch();
    const qulonglong number = ok ? text.toULongLong(&ok) : 0;
    if (!ok || number < lowest || number > highest)
        return tl::unexpected(
            wrong(QCoreApplication::translate("cli", "--%1 takes a whole number from %2 to %3, not \"%4\".")
                      .arg(option, QString::number(lowest), QString::number(highest), text)));
    return std::optional(number);
}

/// 0.9 or 90%.
Result<std::optional<double>> confidence_of(const Arguments &arguments)
{
    const QString option = QStringLiteral("confidence");
    if (!arguments.has(option))
        return std::nullopt;
    const QString text = arguments.value(option);
    std::optional<WrittenNumber> number = parse_number(text);
    if (number && number->is_percentage)
        number->value /= 100.0;
    // Closer to 1 the tails that are left are no more than the rounding of the confidence itself.
    constexpr double highest = 1.0 - 1e-9;
    if (!number || number->is_pounds || !(number->value > 0.0) || number->value > highest)
        return tl::unexpected(
            wrong(QCoreApplication::translate("cli",
                                              "--confidence takes a number between 0 and 1, such as 0.9 or 90%, "
                                              "not \"%1\".")
                      .arg(text)));
    return std::optional(number->value);
}

/// How the detail is drawn; without --detail these options would go unheard.
Result<presentation::DetailOptions> detail_options(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("detail"))) {
        for (const QString &option : {QStringLiteral("seed"), QStringLiteral("draws"), QStringLiteral("confidence")}) {
            if (arguments.has(option))
                return tl::unexpected(
                    wrong(QCoreApplication::translate("cli", "--%1 belongs to --detail: give that too.").arg(option)));
        }
        return presentation::DetailOptions();
    }
    if (!arguments.json())
        return tl::unexpected(wrong(QCoreApplication::translate("cli", "--detail belongs to --json: give that too.")));
    constexpr qulonglong highest_seed = std::numeric_limits<qint64>::max();
    constexpr qulonglong most_draws = 100'000;
    const auto seed = whole_number(arguments, QStringLiteral("seed"), 0, highest_seed);
    if (!seed)
        return tl::unexpected(seed.error());
    const auto draws = whole_number(arguments, QStringLiteral("draws"), 100, most_draws);
    if (!draws)
        return tl::unexpected(draws.error());
    const auto confidence = confidence_of(arguments);
    if (!confidence)
        return tl::unexpected(confidence.error());
    presentation::DetailOptions options;
    options.seed = seed->value_or(options.seed);
    options.draws = draws->value_or(options.draws);
    options.confidence = confidence->value_or(options.confidence);
    return options;
}

Result<QJsonObject> answer_json(const OpenQuestion &open, const Arguments &arguments,
                                const presentation::DetailOptions &options)
{
    QJsonObject object = presentation::spread_json(*open.answer, presentation::Wording(language_of(arguments)));
    if (!arguments.has(QStringLiteral("detail")))
        return object;
    const auto shared = analysis::shared_areas(*open.source, *open.answer);
    if (!shared)
        return tl::unexpected(shared.error());
    QJsonObject detail = presentation::spread_detail_json(*open.answer, options);
    detail.insert(QStringLiteral("shared_areas"), presentation::shared_areas_json(*shared));
    object.insert(QStringLiteral("detail"), detail);
    return object;
}

} // namespace

int spread_command(const QStringList &words)
{
    std::vector<OptionRule> rules = question_rules();
    rules.push_back({QStringLiteral("json"), false});
    rules.push_back({QStringLiteral("csv"), false});
    rules.push_back({QStringLiteral("detail"), false});
    for (const char *name : {"seed", "draws", "confidence"})
        rules.push_back({QString::fromLatin1(name)});
    const Result<Arguments> arguments = arguments_for(words, rules, 1, 1, "outturn spread WORKSPACE --measure ID");
    if (!arguments)
        return fail(arguments.error());
    if (arguments->json() && arguments->has(QStringLiteral("csv")))
        return fail(wrong(QCoreApplication::translate("cli", "Choose one of --json and --csv.")));
    const Result<presentation::DetailOptions> options = detail_options(*arguments);
    if (!options)
        return fail(options.error());
    const Result<OpenQuestion> open = open_question(*arguments);
    if (!open)
        return fail(open.error());
    const presentation::Wording wording(language_of(*arguments));
    if (arguments->json()) {
        const Result<QJsonObject> object = answer_json(*open, *arguments, *options);
        if (!object)
            return fail(object.error());
        print_json(*object);
    } else if (arguments->has(QStringLiteral("csv")))
        print_bytes(presentation::spread_csv(*open->answer));
    else
        print_answer(*open->answer, wording);
    return done;
}

} // namespace outturn::cli
