// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_figures.h"
#include "audit/check_hits.h"
#include "audit/check_parameters.h"
#include "audit/reported_numbers.h"

#include "statistics/digit_tests.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace outturn::audit {
namespace {

/// What every one of these kinds is told.
struct PatternQuestion {
    double least = 0;      ///< numbers below it are left out
    int least_numbers = 0; ///< providers with fewer are not tested
    double level = .01;    ///< of false findings among the findings
    int of = 10;           ///< round-numbers: multiples of this
    double orders = 3;     ///< first-digits: orders of magnitude that the numbers have to span
    int run = 3;           ///< repeated-figures: periods in a row
};

/// The defaults of a kind, and which keys it knows beside those of all.
template <int kind> Result<PatternQuestion> read_pattern(const QJsonObject &object);

enum PatternKind { terminal, round_numbers, first, repeated };

Result<PatternQuestion> read_question(const QJsonObject &object, PatternQuestion question, PatternKind kind)
{
    CheckParameters parameters(object);
    question.least = parameters.number_or(QStringLiteral("least"), question.least, 0, 1e12);
    if (kind != repeated)
        question.least_numbers =
            parameters.integer_or(QStringLiteral("least_numbers"), question.least_numbers, 10, 1000000);
    question.level = parameters.number_or(QStringLiteral("level"), question.level, 0, 1);
    if (kind == round_numbers)
        question.of = parameters.integer_or(QStringLiteral("multiples_of"), question.of, 2, 1000000);
    if (kind == first)
        question.orders = parameters.number_or(QStringLiteral("orders"), question.orders, 1, 12);
    if (kind == repeated)
        question.run = parameters.integer_or(QStringLiteral("periods"), question.run, 3, 100);
    if (const Result<> good = parameters.finish(); !good)
        return tl::unexpected(good.error());
    return question;
}

template <> Result<PatternQuestion> read_pattern<terminal>(const QJsonObject &object)
{
    return read_question(object, {100, 30, .01}, terminal);
}

template <> Result<PatternQuestion> read_pattern<round_numbers>(const QJsonObject &object)
{
    return read_question(object, {100, 30, .01}, round_numbers);
}

template <> Result<PatternQuestion> read_pattern<first>(const QJsonObject &object)
{
    return read_question(object, {10, 300, .01}, first);
}

template <> Result<PatternQuestion> read_pattern<repeated>(const QJsonObject &object)
{
    return read_question(object, {20, 0, .01}, repeated);
}

template <int kind> Result<> check_pattern(const QJsonObject &object)
{
    if (const auto question = read_pattern<kind>(object); !question)
        return tl::unexpected(question.error());
    return {};
}

/// Tests provider by provider. `test` gives the chance and the values of a hit; nullopt where it cannot be applied.
struct Tested {
    double p_value = 1;
    std::vector<CheckValue> values;
    std::vector<CellKey> cells;
    qint64 places = 0;
};
using TestNumbers = std::function<std::optional<Tested>(const std::vector<ReportedNumber> &)>;

void test_providers(const NumbersByProvider &numbers, const PatternQuestion &question, const TestNumbers &test,
                    CheckFindings &found)
{
    std::vector<Suspect> suspects;
    bool any = false;
    for (const auto &[who, own] : numbers) {
        any = any || !own.empty();
        if (static_cast<int>(own.size()) < question.least_numbers)
            continue;
        std::optional<Tested> tested = test(own);
        if (!tested)
            continue;
        CheckHit hit = hit_of(who.first, {});
        hit.provider = who.second;
        hit.values = std::move(tested->values);
        hit.cells = std::move(tested->cells);
        hit.places = tested->places;
        suspects.push_back({tested->p_value, std::move(hit)});
    }
    found.why_not = any ? QStringLiteral("too-few") : QStringLiteral("no-figures");
    keep_found(std::move(suspects), question.level, found);
}

// ---- "terminal-digits": the last digits of counts are not spread as chance spreads them

std::optional<Tested> test_last_digits(const std::vector<ReportedNumber> &numbers)
{
    std::array<std::int64_t, 10> observed{};
    for (const ReportedNumber &number : numbers)
        ++observed[static_cast<size_t>(statistics::terminal_digit(static_cast<std::int64_t>(number.value)))];
    const auto fit = statistics::terminal_digit_fit(observed);
    if (!fit)
        return std::nullopt;
    Tested tested;
    tested.p_value = fit->p_value;
    const auto digit = static_cast<int>(fit->most_in_excess);
    tested.values = {
        number_value(QStringLiteral("numbers"), static_cast<double>(numbers.size()), 0),
        number_value(QStringLiteral("digit"), digit, 0),
        number_value(QStringLiteral("count"), static_cast<double>(observed[fit->most_in_excess]), 0),
        share_value(QStringLiteral("share"),
                    static_cast<double>(observed[fit->most_in_excess]) / static_cast<double>(numbers.size()))};
    for (const ReportedNumber &number : numbers) {
        if (statistics::terminal_digit(static_cast<std::int64_t>(number.value)) == digit)
            tested.cells.push_back(number.key);
    }
    tested.places = static_cast<qint64>(numbers.size());
    return tested;
}

Result<> check_last_digits(const CheckContext &context, CheckFindings &found)
{
    const Result<PatternQuestion> question = read_pattern<terminal>(context.definition.parameters);
    if (!question)
        return tl::unexpected(question.error());
    test_providers(counts_by_provider(context, question->least), *question, test_last_digits, found);
    return {};
}

// ---- "round-numbers": more counts are round than by chance

Result<> check_round_numbers(const CheckContext &context, CheckFindings &found)
{
    const Result<PatternQuestion> question = read_pattern<round_numbers>(context.definition.parameters);
    if (!question)
        return tl::unexpected(question.error());
    const int of = question->of;
    const TestNumbers test = [of](const std::vector<ReportedNumber> &numbers) -> std::optional<Tested> {
        Tested tested;
        for (const ReportedNumber &number : numbers) {
            if (std::fmod(number.value, of) == 0)
                tested.cells.push_back(number.key);
        }
        const auto round = static_cast<std::int64_t>(tested.cells.size());
        const auto p_value = statistics::round_number_p_value(round, static_cast<std::int64_t>(numbers.size()), of);
        if (!p_value)
            return std::nullopt;
        tested.p_value = *p_value;
        tested.places = round;
        tested.values = {
            number_value(QStringLiteral("numbers"), static_cast<double>(numbers.size()), 0),
            number_value(QStringLiteral("round"), static_cast<double>(round), 0),
            share_value(QStringLiteral("share"), static_cast<double>(round) / static_cast<double>(numbers.size())),
            share_value(QStringLiteral("expected"), 1.0 / of), number_value(QStringLiteral("multiples"), of, 0)};
        return tested;
    };
    test_providers(counts_by_provider(context, question->least), *question, test, found);
    return {};
}

// ---- "first-digits": amounts do not begin as amounts of their kind do

Result<> check_first_digits(const CheckContext &context, CheckFindings &found)
{
    const Result<PatternQuestion> question = read_pattern<first>(context.definition.parameters);
    if (!question)
        return tl::unexpected(question.error());
    const double orders = question->orders;
    const TestNumbers test = [orders](const std::vector<ReportedNumber> &numbers) -> std::optional<Tested> {
        std::vector<double> values;
        for (const ReportedNumber &number : numbers)
            values.push_back(number.value);
        const auto fit = statistics::first_digit_fit(values, orders);
        if (!fit)
            return std::nullopt;
        Tested tested;
        // Of many numbers every law is found not to hold to the last decimal: what deviates has to be large as well.
        const bool is_large =
            statistics::first_digit_conformity(fit->mean_absolute_deviation) == statistics::Conformity::none
            && fit->mean_absolute_deviation > 2 * fit->deviation_by_chance;
        tested.p_value = is_large ? fit->p_value : 1.0;
        const size_t digit = fit->most_in_excess;
        tested.values = {
            number_value(QStringLiteral("numbers"), static_cast<double>(values.size()), 0),
            number_value(QStringLiteral("digit"), static_cast<double>(digit + 1), 0),
            share_value(QStringLiteral("share"),
                        static_cast<double>(fit->observed[digit]) / static_cast<double>(fit->size)),
            share_value(QStringLiteral("expected"), statistics::benford_probability(static_cast<int>(digit + 1))),
            share_value(QStringLiteral("deviation"), fit->mean_absolute_deviation)};
        for (const ReportedNumber &number : numbers) {
            if (statistics::first_digit(number.value) == static_cast<int>(digit + 1))
                tested.cells.push_back(number.key);
        }
        tested.places = static_cast<qint64>(numbers.size());
        return tested;
    };
    test_providers(pounds_by_provider(context, question->least), *question, test, found);
    return {};
}

// ---- "repeated-figures": the same count period after period

/// The chance that two independent Poisson counts with this mean agree: exp(-2m) I0(2m), which is 1 / (2 sqrt(pi m))
/// to within 2% from 3 on and never above it by more. Counts that move less than Poisson counts agree more often, which is
/// why they have to agree in several periods running.
double chance_of_agreeing(double mean)
{
    return std::min(1.0, 1.0 / (2.0 * std::sqrt(3.14159265358979323846 * mean)));
}

/// Counts of one provider's measure, period by period, each as long as the one before and next to it.
struct CountRun {
    std::vector<CellKey> cells;
    double count = 0;
    Period last;
};

bool follows(const Period &earlier, const Period &later)
{
    return earlier.end.addDays(1) == later.start
        && std::abs(earlier.start.daysTo(earlier.end) - later.start.daysTo(later.end)) <= 3;
}

void end_run(CountRun &run, const PatternQuestion &question, std::vector<Suspect> &suspects)
{
    const auto length = static_cast<int>(run.cells.size());
    if (length >= 2) {
        // Every pair of neighbours is a chance to agree, and so a test; a run is as likely as all its pairs together.
        for (int i = 2; i < length; ++i)
            suspects.push_back({1.0, {}});
        CheckHit hit = hit_of(run.cells.back());
        hit.cells = run.cells;
        hit.places = length;
        hit.values = {number_value(QStringLiteral("count"), run.count, 0),
                      number_value(QStringLiteral("periods"), length, 0),
                      period_value(QStringLiteral("first"), run.cells.front().period)};
        const double chance = std::pow(chance_of_agreeing(run.count), length - 1);
        suspects.push_back({length >= question.run ? chance : 1.0, std::move(hit)});
    } else if (length == 1) {
        suspects.push_back({1.0, {}});
    }
    run = {};
}

void find_runs(const FigureSeries &series, const PatternQuestion &question, std::vector<Suspect> &suspects)
{
    std::map<ProviderId, CountRun> runs; // figures come by period
    const RoundedPeriods rounded(series, AmountOf::count);
    for (const FigureSum &figure : series.figures) {
        const auto amount = amount_of(figure, *series.measure);
        CountRun &run = runs[figure.key().provider];
        const bool usable = amount && amount->is_exact() && amount->number >= question.least && !figure.from_cases
            && figure.cells.size() == 1 && !rounded.contains(figure.key().period);
        if (!usable) {
            end_run(run, question, suspects);
            continue;
        }
        if (!run.cells.empty() && (run.count != amount->number || !follows(run.last, figure.key().period)))
            end_run(run, question, suspects);
        run.cells.push_back(figure.key());
        run.count = amount->number;
        run.last = figure.key().period;
    }
    for (auto &[provider, run] : runs)
        end_run(run, question, suspects);
}

Result<> check_repeated(const CheckContext &context, CheckFindings &found)
{
    const Result<PatternQuestion> question = read_pattern<repeated>(context.definition.parameters);
    if (!question)
        return tl::unexpected(question.error());
    std::map<ProgrammeId, std::vector<Suspect>> suspects;
    each_series(context, [&](const FigureSeries &series) {
        // Only what happened: a plain value may be a plan, which is the same each year by intention.
        if (series.measure->kind != MeasureKind::value && series.measure->basis == Basis::period)
            find_runs(series, *question, suspects[series.measure->programme]);
    });
    for (auto &[programme, tests] : suspects)
        keep_found(std::move(tests), question->level, found);
    return {};
}

} // namespace

std::vector<CheckKind> pattern_kinds()
{
    return {
        {"terminal-digits", check_last_digits, nullptr, check_pattern<terminal>, "numbers digit count share"},
        {"round-numbers", check_round_numbers, nullptr, check_pattern<round_numbers>,
         "numbers round share expected multiples"},
        {"first-digits", check_first_digits, nullptr, check_pattern<first>, "numbers digit share expected deviation"},
        {"repeated-figures", check_repeated, nullptr, check_pattern<repeated>, "count periods first"}};
}

} // namespace outturn::audit
