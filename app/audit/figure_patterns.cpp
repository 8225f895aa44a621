// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_figures.h"
#include "audit/check_hits.h"
#include "audit/check_parameters.h"
#include "audit/reported_numbers.h"

#include "statistics/digit_tests.h"
#include "statistics/quantiles.h"
#include "statistics/special_functions.h"

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
};

/// The defaults of a kind, and which keys it knows beside those of all.
template <int kind> Result<PatternQuestion> read_pattern(const QJsonObject &object);

enum PatternKind { terminal, round_numbers, first };

Result<PatternQuestion> read_question(const QJsonObject &object, PatternQuestion question, PatternKind kind)
{
    CheckParameters parameters(object);
    question.least = parameters.number_or(QStringLiteral("least"), question.least, 0, 1e12);
    question.least_numbers =
        parameters.integer_or(QStringLiteral("least_numbers"), question.least_numbers, 10, 1000000);
    question.level = parameters.number_or(QStringLiteral("level"), question.level, 0, 1);
    if (kind == round_numbers)
        question.of = parameters.integer_or(QStringLiteral("multiples_of"), question.of, 2, 1000000);
    if (kind == first)
        question.orders = parameters.number_or(QStringLiteral("orders"), question.orders, 1, 12);
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

/// Fewer providers do not tell how far such amounts usually are from the law.
constexpr size_t enough_to_compare = 5;
/// So many amounts that have nothing to do with each other give each first digit a chance (Cochran's rule).
constexpr double enough_of_their_own = 110;
/// Where more amounts than one in twenty are smaller than those looked at, the others begin where these end.
constexpr double most_below = .05;

/// How the first digits of one provider's amounts fall.
struct FirstDigits {
    ProgrammeId programme;
    ProviderId provider;
    std::vector<ReportedNumber> numbers;
    statistics::DigitFit fit;
    double chi_square = 0; ///< over by how much what is the same each period counts too often
    double repeats = 1;    ///< that
};

std::optional<FirstDigits> first_digits_of(const std::vector<ReportedNumber> &numbers, const PatternQuestion &question)
{
    FirstDigits found;
    std::vector<double> values;
    for (const ReportedNumber &number : numbers) {
        if (number.value < question.least)
            continue;
        found.numbers.push_back(number);
        values.push_back(number.value);
    }
    const double below = static_cast<double>(numbers.size() - values.size());
    found.repeats = numbers_to_a_series(found.numbers);
    if (static_cast<int>(values.size()) < question.least_numbers
        || below > most_below * static_cast<double>(numbers.size())
        || static_cast<double>(values.size()) < enough_of_their_own * found.repeats)
        return std::nullopt;
    const auto fit = statistics::first_digit_fit(values, question.orders);
    if (!fit)
        return std::nullopt;
    found.fit = *fit;
    found.chi_square = fit->chi_square / found.repeats;
    return found;
}

/// By how much such amounts of all providers are usually further from the law than chance, because they are sums of one
/// another or share a price: median chi-square over the median of its distribution, never below 1.
double usual_excess(const std::vector<FirstDigits> &all)
{
    std::vector<double> squares;
    for (const FirstDigits &each : all)
        squares.push_back(each.chi_square);
    const auto middle = statistics::median(squares);
    return middle ? std::max(1.0, *middle / statistics::chi_square_score(.5, all.front().fit.degrees)) : 1.0;
}

Suspect suspect_of(const FirstDigits &digits, double excess)
{
    const statistics::DigitFit &fit = digits.fit;
    // Of many numbers every law is found not to hold to the last decimal: what deviates has to be large as well.
    const bool is_large =
        statistics::first_digit_conformity(fit.mean_absolute_deviation) == statistics::Conformity::none
        && fit.mean_absolute_deviation > 2 * fit.deviation_by_chance * std::sqrt(digits.repeats * excess);
    const size_t digit = fit.most_in_excess;
    CheckHit hit = hit_of(digits.programme, {});
    hit.provider = digits.provider;
    hit.places = static_cast<qint64>(digits.numbers.size());
    hit.values = {
        number_value(QStringLiteral("numbers"), static_cast<double>(digits.numbers.size()), 0),
        number_value(QStringLiteral("digit"), static_cast<double>(digit + 1), 0),
        share_value(QStringLiteral("share"), static_cast<double>(fit.observed[digit]) / static_cast<double>(fit.size)),
        share_value(QStringLiteral("expected"), statistics::benford_probability(static_cast<int>(digit + 1))),
        share_value(QStringLiteral("deviation"), fit.mean_absolute_deviation)};
    for (const ReportedNumber &number : digits.numbers) {
        if (statistics::first_digit(number.value) == static_cast<int>(digit + 1))
            hit.cells.push_back(number.key);
    }
    const double chance = statistics::chi_square_upper_tail(digits.chi_square / excess, fit.degrees);
    return {is_large ? chance : 1.0, std::move(hit)};
}

Result<> check_first_digits(const CheckContext &context, CheckFindings &found)
{
    const Result<PatternQuestion> question = read_pattern<first>(context.definition.parameters);
    if (!question)
        return tl::unexpected(question.error());
    std::map<ProgrammeId, std::vector<FirstDigits>> programmes;
    const NumbersByProvider amounts = pounds_by_provider(context);
    for (const auto &[who, numbers] : amounts) {
        std::optional<FirstDigits> digits = first_digits_of(numbers, *question);
        if (!digits)
            continue;
        digits->programme = who.first;
        digits->provider = who.second;
        programmes[who.first].push_back(std::move(*digits));
    }
    found.why_not = amounts.empty() ? QStringLiteral("no-figures") : QStringLiteral("too-few");
    std::vector<Suspect> suspects;
    for (const auto &[programme, all] : programmes) {
        if (all.size() < enough_to_compare)
            continue;
        const double excess = usual_excess(all);
        for (const FirstDigits &digits : all)
            suspects.push_back(suspect_of(digits, excess));
    }
    keep_found(std::move(suspects), question->level, found);
    return {};
}

} // namespace

std::vector<CheckKind> pattern_kinds()
{
    return {
        {"terminal-digits", check_last_digits, nullptr, check_pattern<terminal>, "numbers digit count share"},
        {"round-numbers", check_round_numbers, nullptr, check_pattern<round_numbers>,
         "numbers round share expected multiples"},
        {"first-digits", check_first_digits, nullptr, check_pattern<first>, "numbers digit share expected deviation"}};
}

} // namespace outturn::audit
