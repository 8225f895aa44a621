// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/simultaneous_ranks.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

using namespace outturn::statistics;

namespace {

/// "1-2 1-2 3-3": the sets in short.
QByteArray in_short(const RankSets &sets)
{
    QByteArray text;
    for (const RankSet &set : sets.sets) {
        text += (text.isEmpty() ? "" : " ") + QByteArray::number(set.lower) + '-' + QByteArray::number(set.upper);
    }
    return text;
}

} // namespace

class TestSimultaneousRanks : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void two_are_told_apart_at_two_standard_errors_of_their_difference();
    void three_are_told_apart_at_the_studentised_range();
    void a_found_difference_helps_to_find_the_next();
    void a_set_for_one_alone_is_narrower();
    void close_decisions_are_named();
    void correlated_errors_cancel();
    void the_same_seed_gives_the_same_answer();
    void polarity_turns_the_ranks_round();
    void holm_needs_no_draws();
    void counts_of_equal_exposure_are_exact();
    void who_may_be_among_the_best();
    void few_or_certain_values();
    void sets_hold_all_true_ranks_as_often_as_they_say();
    void it_stops_when_asked();
    void impossible_input_is_refused();
};

void TestSimultaneousRanks::two_are_told_apart_at_two_standard_errors_of_their_difference()
{
    // Critical: 1.96 standard errors of the difference, which is 5 for 3 and 4.
    const std::vector<double> errors{3.0, 4.0};
    QCOMPARE(in_short(*rank_sets(std::vector{9.5, 0.0}, errors, Polarity::high)), "1-2 1-2");
    QCOMPARE(in_short(*rank_sets(std::vector{10.1, 0.0}, errors, Polarity::high)), "1-1 2-2");
}

void TestSimultaneousRanks::three_are_told_apart_at_the_studentised_range()
{
    // The upper 5% point of the range of three standard normals is 3.3145 (Harter 1960, by tables).
    const std::vector<double> errors{1.0, 1.0, 1.0};
    QCOMPARE(in_short(*rank_sets(std::vector{0.0, 0.0, 3.20}, errors, Polarity::high)), "1-3 1-3 1-3");
    QCOMPARE(in_short(*rank_sets(std::vector{0.0, 0.0, 3.43}, errors, Polarity::high)), "2-3 2-3 1-1");
    // And at 90% it is 2.9021.
    RankSetOptions options;
    options.coverage = 0.9;
    QCOMPARE(in_short(*rank_sets(std::vector{0.0, 0.0, 2.80}, errors, Polarity::high, options)), "1-3 1-3 1-3");
    QCOMPARE(in_short(*rank_sets(std::vector{0.0, 0.0, 3.00}, errors, Polarity::high, options)), "2-3 2-3 1-1");
}

void TestSimultaneousRanks::a_found_difference_helps_to_find_the_next()
{
    // 3.2 alone would not do among three. But with the third far away what is left is this pair in both orders, and the
    // impossible orders of the others, whose largest of four has its 95% point near 3.2 / 1.414 = 2.26 still. At 3.25.
    const std::vector<double> errors{1.0, 1.0, 1.0};
    QCOMPARE(in_short(*rank_sets(std::vector{3.25, 0.0, 100.0}, errors, Polarity::high)), "2-2 3-3 1-1");
    QCOMPARE(in_short(*rank_sets(std::vector{3.25, 0.0, 1.6}, errors, Polarity::high)), "1-3 1-3 1-3");
}

void TestSimultaneousRanks::a_set_for_one_alone_is_narrower()
{
    std::vector<double> values(20);
    std::iota(values.begin(), values.end(), 0.0);
    const std::vector<double> errors(20, 1.0);
    RankSetOptions options;
    const auto all = rank_sets(values, errors, Polarity::high, options);
    options.scope = RankSetScope::marginal;
    const auto each = rank_sets(values, errors, Polarity::high, options);
    int narrower = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const RankSet wide = all->sets[i];
        const RankSet narrow = each->sets[i];
        QVERIFY(narrow.lower >= wide.lower && narrow.upper <= wide.upper);
        const int rank = 20 - static_cast<int>(i);
        QVERIFY(narrow.lower <= rank && rank <= narrow.upper);
        narrower += narrow.upper - narrow.lower < wide.upper - wide.lower ? 1 : 0;
    }
    QVERIFY(narrower > 10);
}

void TestSimultaneousRanks::close_decisions_are_named()
{
    const std::vector<double> errors{3.0, 4.0};
    const auto clear = rank_sets(std::vector{20.0, 0.0}, errors, Polarity::high);
    QVERIFY(clear->resolution_limited.empty());
    // Within two hundredths of the critical value of any seed.
    int named = 0;
    for (const double difference : {9.70, 9.75, 9.80, 9.85, 9.90}) {
        const auto close = rank_sets(std::vector{0.0, difference}, errors, Polarity::high);
        for (const auto &[better, worse] : close->resolution_limited) {
            QCOMPARE(better, std::size_t(1));
            QCOMPARE(worse, std::size_t(0));
            ++named;
        }
    }
    QVERIFY(named >= 1);
}

void TestSimultaneousRanks::correlated_errors_cancel()
{
    // Standard errors of 10 that are nearly the same error: the difference has one of sqrt(2 (100 - 99.5)) = 1.
    const std::vector<double> errors{10.0, 10.0};
    const std::vector<double> covariance{100.0, 99.5, 99.5, 100.0};
    const std::vector<double> values{2.2, 0.0};
    QCOMPARE(in_short(*rank_sets(values, errors, Polarity::high)), "1-2 1-2");
    QCOMPARE(in_short(*rank_sets(values, errors, Polarity::high, {}, covariance)), "1-1 2-2");
    QCOMPARE(in_short(*rank_sets(std::vector{1.8, 0.0}, errors, Polarity::high, {}, covariance)), "1-2 1-2");
    // A diagonal covariance is independence, draw by draw.
    const std::vector<double> three{1.0, 2.0, 4.0};
    const std::vector<double> diagonal{1, 0, 0, 0, 4, 0, 0, 0, 16};
    const std::vector<double> estimates{0.0, 5.0, 12.0};
    QCOMPARE(in_short(*rank_sets(estimates, three, Polarity::high, {}, diagonal)),
             in_short(*rank_sets(estimates, three, Polarity::high)));
    // Errors that sum to 0 are a singular covariance, and no reason to refuse.
    const std::vector<double> singular{2, -1, -1, -1, 2, -1, -1, -1, 2};
    QVERIFY(rank_sets(estimates, three, Polarity::high, {}, singular).has_value());
}

void TestSimultaneousRanks::the_same_seed_gives_the_same_answer()
{
    std::vector<double> values;
    std::vector<double> errors;
    for (int i = 0; i < 25; ++i) {
        values.push_back(std::sin(i * 12.9898) * 4.0);
        errors.push_back(0.5 + 0.02 * i);
    }
    RankSetOptions options;
    options.seed = 42;
    const auto one = rank_sets(values, errors, Polarity::high, options);
    const auto other = rank_sets(values, errors, Polarity::high, options);
    QCOMPARE(in_short(*one), in_short(*other));
    QVERIFY(one->resolution_limited == other->resolution_limited);
}

void TestSimultaneousRanks::polarity_turns_the_ranks_round()
{
    const std::vector<double> values{0.0, 4.0, 9.0, 9.5};
    const std::vector<double> errors{1.0, 0.5, 0.5, 1.0};
    const auto high = rank_sets(values, errors, Polarity::high);
    const auto low = rank_sets(values, errors, Polarity::low);
    QCOMPARE(in_short(*high), "4-4 3-3 1-2 1-2");
    QCOMPARE(in_short(*rank_sets(values, errors, Polarity::neutral)), in_short(*high));
    for (std::size_t i = 0; i < values.size(); ++i) {
        QCOMPARE(low->sets[i].lower, 5 - high->sets[i].upper);
        QCOMPARE(low->sets[i].upper, 5 - high->sets[i].lower);
    }
}

void TestSimultaneousRanks::holm_needs_no_draws()
{
    // Six ordered pairs of three: the largest needs p <= .05 / 6, z = 2.394 and so a difference of 3.386.
    const std::vector<double> errors{1.0, 1.0, 1.0};
    QCOMPARE(in_short(*rank_sets_by_holm(std::vector{0.0, 1.65, 3.37}, errors, Polarity::high)), "1-3 1-3 1-3");
    QCOMPARE(in_short(*rank_sets_by_holm(std::vector{0.0, 1.65, 3.40}, errors, Polarity::high)), "2-3 1-3 1-2");
}

void TestSimultaneousRanks::counts_of_equal_exposure_are_exact()
{
    // Of two: P(Bin(10, 1/2) >= 8) = 56 / 1024 = .0547, P(>= 9) = 11 / 1024 = .0107, against .05 / 2.
    QCOMPARE(in_short(*rank_sets_of_counts(std::vector{8.0, 2.0}, Polarity::high)), "1-2 1-2");
    QCOMPARE(in_short(*rank_sets_of_counts(std::vector{9.0, 1.0}, Polarity::high)), "1-1 2-2");
    QCOMPARE(in_short(*rank_sets_of_counts(std::vector{9.0, 1.0}, Polarity::low)), "2-2 1-1");
    QCOMPARE(in_short(*rank_sets_of_counts(std::vector{0.0, 0.0, 0.0}, Polarity::high)), "1-3 1-3 1-3");
    // P(Bin(1e6, 1/2) >= 502000) is that of 4 standard deviations.
    QCOMPARE(in_short(*rank_sets_of_counts(std::vector{502000.0, 498000.0}, Polarity::high)), "1-1 2-2");
}

void TestSimultaneousRanks::who_may_be_among_the_best()
{
    RankSets sets;
    sets.sets = {{1, 2}, {1, 3}, {2, 4}, {4, 5}, {5, 5}};
    QVERIFY(possibly_best(sets, 1) == (std::vector<std::size_t>{0, 1}));
    QVERIFY(possibly_best(sets, 2) == (std::vector<std::size_t>{0, 1, 2}));
    QVERIFY(possibly_worst(sets, 1) == (std::vector<std::size_t>{3, 4}));
    QVERIFY(possibly_worst(sets, 2) == (std::vector<std::size_t>{2, 3, 4}));
}

void TestSimultaneousRanks::few_or_certain_values()
{
    QVERIFY(rank_sets({}, {}, Polarity::high)->sets.empty());
    QVERIFY(rank_sets_by_holm({}, {}, Polarity::high)->sets.empty());
    QVERIFY(rank_sets_of_counts({}, Polarity::high)->sets.empty());
    QCOMPARE(in_short(*rank_sets(std::vector{5.0}, std::vector{1.0}, Polarity::high)), "1-1");
    const std::vector<double> certain{0.0, 0.0, 0.0};
    QCOMPARE(in_short(*rank_sets(std::vector{1.0, 2.0, 2.0}, certain, Polarity::high)), "3-3 1-2 1-2");
    QCOMPARE(in_short(*rank_sets_by_holm(std::vector{1.0, 2.0, 2.0}, certain, Polarity::high)), "3-3 1-2 1-2");
    const std::vector<double> alike(40, 7.0);
    const auto sets = rank_sets(alike, std::vector<double>(40, 1.0), Polarity::high);
    QVERIFY(std::ranges::all_of(sets->sets, [](RankSet set) { return set.lower == 1 && set.upper == 40; }));
}

// 200 sets of 8 with true ranks known: all 8 sets are right in 95% or more; fewer than 183 has a chance of 1 in 400.
void TestSimultaneousRanks::sets_hold_all_true_ranks_as_often_as_they_say()
{
    std::mt19937 random(19);
    RankSetOptions options;
    options.draws = 2000;
    int right = 0;
    for (int i = 0; i < 200; ++i) {
        std::vector<double> values;
        std::vector<double> errors;
        for (int k = 0; k < 8; ++k) {
            errors.push_back(1.0 + 0.3 * k);
            values.push_back(1.2 * k + errors.back() * std::normal_distribution()(random));
        }
        const auto sets = rank_sets(values, errors, Polarity::low, options);
        bool are_all_right = true;
        for (int k = 0; k < 8; ++k) {
            const RankSet set = sets->sets[static_cast<std::size_t>(k)];
            are_all_right = are_all_right && set.lower <= k + 1 && k + 1 <= set.upper;
        }
        right += are_all_right ? 1 : 0;
    }
    QVERIFY2(right >= 183, QByteArray::number(right).constData());
}

void TestSimultaneousRanks::it_stops_when_asked()
{
    std::stop_source source;
    source.request_stop();
    const std::vector<double> values{1.0, 2.0};
    QCOMPARE(rank_sets(values, values, Polarity::high, {}, {}, source.get_token()).error(), Reason::stopped);
    QCOMPARE(rank_sets_of_counts(values, Polarity::high, {}, source.get_token()).error(), Reason::stopped);
}

void TestSimultaneousRanks::impossible_input_is_refused()
{
    const std::vector<double> values{1.0, 2.0};
    QCOMPARE(rank_sets(values, std::vector{1.0}, Polarity::high).error(), Reason::too_few_values);
    QCOMPARE(rank_sets(values, std::vector{1.0, -1.0}, Polarity::high).error(), Reason::negative_input);
    QCOMPARE(rank_sets(std::vector{1.0, std::nan("")}, values, Polarity::high).error(), Reason::not_finite);
    QCOMPARE(rank_sets(values, values, Polarity::high, {}, std::vector{1.0}).error(), Reason::too_few_values);
    // A correlation above 1.
    QCOMPARE(rank_sets(values, values, Polarity::high, {}, std::vector{1.0, 2.0, 2.0, 1.0}).error(),
             Reason::negative_input);
    RankSetOptions options;
    options.coverage = 1.0;
    QCOMPARE(rank_sets(values, values, Polarity::high, options).error(), Reason::level_out_of_range);
    options = {};
    options.draws = 0;
    QCOMPARE(rank_sets(values, values, Polarity::high, options).error(), Reason::too_few_values);
    QCOMPARE(rank_sets_of_counts(std::vector{1.0, -2.0}, Polarity::high).error(), Reason::negative_input);
}

QTEST_APPLESS_MAIN(TestSimultaneousRanks)
#include "test_simultaneous_ranks.moc"
