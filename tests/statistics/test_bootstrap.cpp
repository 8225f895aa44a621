// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/bootstrap.h"

#include "oracle_table.h"
#include "statistics/quantiles.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <vector>

using namespace outturn::statistics;

namespace {

/// Replicates that any program can repeat: v^2 + v for v = (7919 i mod 1009) / 1009.
std::vector<double> shared_replicates(int count)
{
    std::vector<double> replicates;
    for (int i = 1; i <= count; ++i) {
        const double v = (i * 7919) % 1009 / 1009.0;
        replicates.push_back(v * v + v);
    }
    return replicates;
}

const std::vector<double> influence = {-1.5, -0.7, -0.2, 0.1, 0.4, 1.9, -0.3, 0.8, -1.1, 0.6};

struct Moments {
    double mean = 0.0;
    double variance = 0.0;
};

template <typename Draw> Moments moments(Draw &&one)
{
    constexpr int draws = 100000;
    Moments result;
    for (int i = 0; i < draws; ++i) {
        const double value = one();
        const double step = value - result.mean;
        result.mean += step / (i + 1);
        result.variance += step * (value - result.mean) / draws;
    }
    return result;
}

} // namespace

class TestBootstrap : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void intervals_are_those_of_the_usual_package_data();
    void intervals_are_those_of_the_usual_package();
    void influence_is_that_of_leaving_one_out();
    void the_generator_passes_its_published_vectors();
    void draws_have_their_distributions_moments();
    void the_same_seed_gives_the_same_replicates();
    void the_true_spread_comes_back_from_posteriors();
    void degenerate_replicates_have_reasons();
};

void TestBootstrap::intervals_are_those_of_the_usual_package_data()
{
    QTest::addColumn<int>("replicates");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<QVector<double>>("limits");
    // The code of R's boot 1.3-28 (perc.ci, basic.ci, bca.ci) on these replicates, estimate 0.85.
    QTest::newRow("999, 95%") << 999 << 0.95
                              << QVector<double>{0.025390907010345947, 1.9262828792600981,  -0.22628287926009816,
                                                 1.674609092989654,    0.04950371062650738, 1.9657404986186213};
    QTest::newRow("999, 90%") << 999 << 0.9
                              << QVector<double>{0.052009614166259856, 1.8537935586657643,   -0.15379355866576438,
                                                 1.6479903858337401,   0.093066412590350339, 1.9220445248010527};
    QTest::newRow("999, 99.8%") << 999 << 0.998
                                << QVector<double>{0.00099206251761893203, 1.997027741407609,     -0.29702774140760901,
                                                   1.699007937482381,      0.0033274659662649534, 1.997027741407609};
    QTest::newRow("999, 80%") << 999 << 0.8
                              << QVector<double>{0.11011893945570146, 1.7097225073447007,  -0.0097225073447007038,
                                                 1.5898810605442986,  0.17799719688940319, 1.8245631039893928};
    QTest::newRow("200, 95%") << 200 << 0.95
                              << QVector<double>{0.025503500036726735, 1.9406121198501547,   -0.24061211985015474,
                                                 1.6744964999632732,   0.047132948142745677, 1.9690055552296111};
    QTest::newRow("200, 90%") << 200 << 0.9
                              << QVector<double>{0.052236338553426756, 1.8675957301049162,   -0.16759573010491624,
                                                 1.6477636614465732,   0.089242378967235816, 1.9312236214720468};
}

void TestBootstrap::intervals_are_those_of_the_usual_package()
{
    QFETCH(int, replicates);
    QFETCH(double, confidence);
    QFETCH(QVector<double>, limits);
    auto values = shared_replicates(replicates);
    values.push_back(std::numeric_limits<double>::quiet_NaN()); // a replicate that failed is passed over
    const auto percentile = percentile_interval(values, confidence);
    const auto basic = basic_interval(values, 0.85, confidence);
    const auto bca = bca_interval(values, 0.85, influence, confidence);
    QVERIFY(percentile && basic && bca);
    OUTTURN_AGREES(percentile->lower, limits[0], 1e-11, "percentile");
    OUTTURN_AGREES(percentile->upper, limits[1], 1e-11, "percentile");
    OUTTURN_AGREES(basic->lower, limits[2], 1e-11, "basic");
    OUTTURN_AGREES(basic->upper, limits[3], 1e-11, "basic");
    OUTTURN_AGREES(bca->lower, limits[4], 1e-11, "bca");
    OUTTURN_AGREES(bca->upper, limits[5], 1e-11, "bca");
}

void TestBootstrap::influence_is_that_of_leaving_one_out()
{
    // For a mean it is the distance from it.
    const std::vector<double> values = {1, 4, 7, 12};
    const double mean = 6.0;
    std::vector<double> without;
    for (const double value : values) {
        without.push_back((24.0 - value) / 3.0);
    }
    const auto result = jackknife_influence(mean, without);
    for (std::size_t i = 0; i < values.size(); ++i) {
        OUTTURN_AGREES(result[i], values[i] - mean, 1e-14, "influence");
    }
}

void TestBootstrap::the_generator_passes_its_published_vectors()
{
    using Block = std::array<std::uint32_t, 4>;
    // Random123, kat_vectors, philox4x32 of ten rounds.
    QCOMPARE(philox({0, 0, 0, 0}, {0, 0}), (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    QCOMPARE(philox({~0U, ~0U, ~0U, ~0U}, {~0U, ~0U}), (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    QCOMPARE(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
             (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    RandomNumbers random(0);
    QCOMPARE(random.bits(), 0xe169c58d6627e8d5ULL);
    QCOMPARE(random.bits(), 0x9b00dbd8bc57ac4cULL);
}

void TestBootstrap::draws_have_their_distributions_moments()
{
    RandomNumbers random(20120401);
    const auto is_near = [](const Moments &got, double mean, double variance) {
        // Four standard errors of a mean of 100,000, and 5% of a variance, which no draw here varies by more.
        return std::abs(got.mean - mean) < 4.0 * std::sqrt(variance / 1e5)
            && std::abs(got.variance - variance) < 0.05 * variance;
    };
    QVERIFY(is_near(moments([&] { return random.uniform(); }), 0.5, 1.0 / 12.0));
    QVERIFY(is_near(moments([&] { return random.normal(); }), 0.0, 1.0));
    QVERIFY(is_near(moments([&] { return random.normal() > 1.959963984540054 ? 1.0 : 0.0; }), 0.025, 0.975 * 0.025));
    QVERIFY(is_near(moments([&] { return random.gamma(0.3); }), 0.3, 0.3));
    QVERIFY(is_near(moments([&] { return random.gamma(7.5); }), 7.5, 7.5));
    QVERIFY(is_near(moments([&] { return random.beta(2, 6); }), 0.25, 12.0 / (64.0 * 9.0)));
    QVERIFY(is_near(moments([&] { return random.binomial(40, 0.3); }), 12.0, 8.4));
    QVERIFY(is_near(moments([&] { return random.binomial(1, 0.02); }), 0.02, 0.0196));
    QVERIFY(is_near(moments([&] { return random.poisson(0.2); }), 0.2, 0.2));
    QVERIFY(is_near(moments([&] { return random.poisson(300); }), 300.0, 300.0));
    QVERIFY(is_near(moments([&] { return static_cast<double>(random.below(7)); }), 3.0, 4.0));
    QCOMPARE(random.binomial(5, 0), 0.0);
    QCOMPARE(random.binomial(5, 1), 5.0);
    QCOMPARE(random.binomial(0, 0.5), 0.0);
    QCOMPARE(random.poisson(0), 0.0);
    QCOMPARE(random.gamma(0), 0.0);
    QCOMPARE(random.beta(0, 3), 0.0);
    QCOMPARE(random.beta(3, 0), 1.0);
    QVERIFY(std::abs(random.binomial(1e9, 0.5) - 5e8) < 1e6);
}

void TestBootstrap::the_same_seed_gives_the_same_replicates()
{
    const std::vector<double> values = {1, 2, 3, 5, 8, 13};
    const auto range = [](std::span<const double> drawn) { return std::ranges::max(drawn) - std::ranges::min(drawn); };
    const auto once = resampled_replicates(values, range, 200, 7);
    const auto again = resampled_replicates(values, range, 400, 7);
    QVERIFY(once && again);
    // The first are the same, however many are drawn.
    QVERIFY(std::equal(once->begin(), once->end(), again->begin()));
    QVERIFY(*once != *resampled_replicates(values, range, 200, 8));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(resampled_replicates(values, range, 200, 7, stop.get_token()).error(), Reason::stopped);
}

void TestBootstrap::the_true_spread_comes_back_from_posteriors()
{
    // Points have no doubt: their spread is the same in every replicate.
    std::vector<Posterior> points;
    std::vector<Posterior> doubtful;
    for (int i = 0; i <= 10; ++i) {
        points.push_back({Model::binomial, 0.1 * i, 0.0});
        doubtful.push_back({Model::normal, 10.0 * i, 0.5});
    }
    const auto gap = [](std::span<const double> values) { return *percentile(values, 0.9) - *percentile(values, 0.1); };
    const auto without_doubt = posterior_replicates(points, gap, 20, 1);
    QVERIFY(without_doubt);
    for (const double replicate : *without_doubt) {
        OUTTURN_AGREES(replicate, 0.8, 1e-14, "points");
    }
    const auto replicates = posterior_replicates(doubtful, gap, 2000, 1);
    const auto interval = percentile_interval(*replicates, 0.95);
    // 80, the difference of two values with standard deviation 0.5 each.
    QVERIFY(std::abs(interval->lower - (80.0 - 1.96 * 0.7071)) < 0.15);
    QVERIFY(std::abs(interval->upper - (80.0 + 1.96 * 0.7071)) < 0.15);
    QCOMPARE(posterior_replicates(std::vector<Posterior>{{Model::poisson, -1.0, 1.0}}, gap, 2, 1).error(),
             Reason::negative_input);
}

void TestBootstrap::degenerate_replicates_have_reasons()
{
    const std::vector<double> same(50, 2.0);
    QCOMPARE(percentile_interval(same, 0.95)->upper, 2.0);
    QCOMPARE(bca_interval(same, 2.0, influence, 0.95).error(), Reason::no_variation);
    QCOMPARE(bca_interval(same, 3.0, influence, 0.95).error(), Reason::no_variation);
    const auto replicates = shared_replicates(99);
    QCOMPARE(bca_interval(replicates, 0.85, {}, 0.95).error(), Reason::no_variation);
    QCOMPARE(bca_interval(replicates, 0.85, std::vector<double>(5, 0.0), 0.95).error(), Reason::no_variation);
    QCOMPARE(percentile_interval(std::vector<double>{1.0}, 0.95).error(), Reason::too_few_values);
    QCOMPARE(percentile_interval(replicates, 1.0).error(), Reason::level_out_of_range);
    QCOMPARE(basic_interval(replicates, std::numeric_limits<double>::infinity(), 0.95).error(), Reason::not_finite);
    QCOMPARE(resampled_replicates(
                 {}, [](auto) { return 0.0; }, 5, 1)
                 .error(),
             Reason::too_few_values);
}

QTEST_APPLESS_MAIN(TestBootstrap)
#include "test_bootstrap.moc"
