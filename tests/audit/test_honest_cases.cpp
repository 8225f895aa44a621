// SPDX-License-Identifier: GPL-3.0-or-later
// How often the statistical checks of cases name a provider where nobody did anything, and how often they find what was
// done: drawn programmes of 150 providers each.
#include "audit/honest_cases.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::audit;
using namespace outturn::test;
using statistics::RandomNumbers;

namespace {

constexpr int programmes = 200;
constexpr int providers = 150;
/// Of 200 programmes at a level of 1% two are expected; eight and more come once in a thousand times (binomial tail .0011).
constexpr int most_at_one_in_a_hundred = 7;
constexpr int threshold = 182;

/// How long after the threshold outcomes come.
struct Delay {
    double claims = 40;    ///< of a provider, by and large: half as many to twice as many are usual
    double days = 60;      ///< on average beyond the threshold, thinning out evenly
    double on_the_day = 0; ///< share of outcomes on the first day that counts
    double differing = 0;  ///< standard deviation of that share between providers
    bool working_days = false;
};

/// Draws everybody's claims; of provider 0 so large a part is altered.
void draw(DrawnCases &cases, RandomNumbers &numbers, const Delay &delay, double altered = 0, int altered_days = 0)
{
    for (int provider = 0; provider < providers; ++provider) {
        double own = delay.on_the_day;
        if (delay.differing > 0) {
            const double strength = own * (1 - own) / (delay.differing * delay.differing) - 1;
            own = numbers.beta(own * strength, (1 - own) * strength);
        }
        const double usual = provider == 0 && altered > 0 ? 1.0 : std::exp(.5 * numbers.normal());
        const int claims = static_cast<int>(std::max(5.0, delay.claims * usual));
        for (int i = 0; i < claims; ++i) {
            const auto start = static_cast<CaseDay>(15000 + numbers.below(365));
            int days = threshold;
            if (numbers.uniform() >= own)
                days += static_cast<int>(-delay.days * std::log(numbers.uniform()));
            if (provider == 0 && numbers.uniform() < altered)
                days = threshold + altered_days;
            while (delay.working_days && (start + days) % 7 >= 5)
                ++days;
            cases.add(provider, start, days, 120'000);
        }
    }
}

schemes::Scheme scheme()
{
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("trial");
    schemes::PaymentEvent job;
    job.measure = MeasureId(QStringLiteral("job"));
    job.earliest_days = threshold;
    scheme.events = {job};
    return scheme;
}

struct Alarms {
    int any = 0;   ///< programmes in which somebody is named
    int first = 0; ///< in which the first provider is
    qint64 tested = 0;
};

Alarms count_alarms(const char *kind, std::uint64_t seed,
                    const std::function<void(DrawnCases &, RandomNumbers &)> &drawing)
{
    const schemes::Scheme trial = scheme();
    Alarms alarms;
    for (int turn = 0; turn < programmes; ++turn) {
        RandomNumbers numbers(seed, static_cast<std::uint64_t>(turn));
        DrawnCases cases(providers, "job");
        drawing(cases, numbers);
        const auto found = check_cases(cases, kind, {}, qstrcmp(kind, "above-threshold") == 0 ? &trial : nullptr);
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        alarms.any += found->hits.empty() ? 0 : 1;
        alarms.tested += found->looked_at;
        for (const CheckHit &hit : found->hits)
            alarms.first += hit.provider.text == DrawnCases::name(0) ? 1 : 0;
    }
    qInfo("%s: somebody in %d of %d programmes, the first in %d", kind, alarms.any, programmes, alarms.first);
    return alarms;
}

} // namespace

class TestHonestCases : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void outcomes_that_thin_out_are_not_bunched_data();
    void outcomes_that_thin_out_are_not_bunched();
    void outcomes_moved_to_the_threshold_are_found();
    void claims_of_many_days_are_not_alike_data();
    void claims_of_many_days_are_not_alike();
    void claims_made_alike_are_found();
    void honest_amounts_end_in_all_digits();
    void amounts_rounded_to_five_pounds_are_found();
};

void TestHonestCases::outcomes_that_thin_out_are_not_bunched_data()
{
    QTest::addColumn<double>("claims");
    QTest::addColumn<double>("days");
    QTest::addColumn<double>("on_the_day");
    QTest::newRow("few, slowly") << 40.0 << 60.0 << 0.0;
    QTest::newRow("few, quickly") << 40.0 << 20.0 << 0.0;
    QTest::newRow("many, quickly") << 120.0 << 20.0 << 0.0;
    QTest::newRow("few, a third on the day, as providers go") << 40.0 << 40.0 << .3;
}

void TestHonestCases::outcomes_that_thin_out_are_not_bunched()
{
    QFETCH(double, claims);
    QFETCH(double, days);
    QFETCH(double, on_the_day);
    const Alarms alarms = count_alarms("above-threshold", 20260401, [&](DrawnCases &cases, RandomNumbers &numbers) {
        draw(cases, numbers, {claims, days, on_the_day, on_the_day / 3});
    });
    QVERIFY(alarms.tested > 20 * programmes);
    QVERIFY(alarms.any <= most_at_one_in_a_hundred);
}

void TestHonestCases::outcomes_moved_to_the_threshold_are_found()
{
    // Of 120 outcomes of one provider four in ten are dated to the second day that counts.
    const Alarms alarms = count_alarms("above-threshold", 20260402, [](DrawnCases &cases, RandomNumbers &numbers) {
        draw(cases, numbers, {120, 60}, .4, 1);
    });
    QVERIFY(alarms.first >= programmes * 7 / 10);
}

void TestHonestCases::claims_of_many_days_are_not_alike_data()
{
    QTest::addColumn<double>("claims");
    QTest::addColumn<double>("days");
    QTest::addColumn<double>("on_the_day");
    QTest::addColumn<double>("differing");
    QTest::addColumn<bool>("working_days");
    QTest::newRow("few, any day") << 40.0 << 60.0 << 0.0 << 0.0 << false;
    QTest::newRow("few, working days") << 40.0 << 60.0 << 0.0 << 0.0 << true;
    QTest::newRow("many, quickly, working days") << 120.0 << 15.0 << 0.0 << 0.0 << true;
    QTest::newRow("many, a rule that puts a third on one day") << 120.0 << 40.0 << .3 << 0.0 << false;
    QTest::newRow("many, a rule that providers use more and less") << 120.0 << 40.0 << .3 << .1 << false;
}

void TestHonestCases::claims_of_many_days_are_not_alike()
{
    QFETCH(double, claims);
    QFETCH(double, days);
    QFETCH(double, on_the_day);
    QFETCH(double, differing);
    QFETCH(bool, working_days);
    const Alarms alarms = count_alarms("claims-alike", 20260403, [&](DrawnCases &cases, RandomNumbers &numbers) {
        draw(cases, numbers, {claims, days, on_the_day, differing, working_days});
    });
    QVERIFY(alarms.tested > 40 * programmes);
    QVERIFY(alarms.any <= most_at_one_in_a_hundred);
}

void TestHonestCases::claims_made_alike_are_found()
{
    // A quarter of the 120 claims of one provider lie 210 days after the start.
    const Alarms alarms = count_alarms("claims-alike", 20260404, [](DrawnCases &cases, RandomNumbers &numbers) {
        draw(cases, numbers, {120, 60}, .25, 28);
    });
    QVERIFY(alarms.first >= programmes * 9 / 10);
}

void TestHonestCases::honest_amounts_end_in_all_digits()
{
    const Alarms alarms = count_alarms("amount-digits", 20260405, [](DrawnCases &cases, RandomNumbers &numbers) {
        for (int provider = 0; provider < providers; ++provider) {
            const double level = 80'000 * std::exp(.5 * numbers.normal());
            const int claims = static_cast<int>(std::max(5.0, 80 * std::exp(.5 * numbers.normal())));
            const int unit = provider % 2 == 0 ? 100 : 1; // pounds, or pence
            for (int i = 0; i < claims; ++i)
                cases.add(provider, 15000, 200,
                          static_cast<qint32>(std::lround(level * std::exp(.3 * numbers.normal()) / unit) * unit));
        }
    });
    QVERIFY(alarms.tested > 60 * programmes);
    QVERIFY(alarms.any <= most_at_one_in_a_hundred);
}

void TestHonestCases::amounts_rounded_to_five_pounds_are_found()
{
    // Half of the 80 amounts of one provider are rounded to £5.
    const Alarms alarms = count_alarms("amount-digits", 20260406, [](DrawnCases &cases, RandomNumbers &numbers) {
        for (int provider = 0; provider < providers; ++provider) {
            for (int i = 0; i < 80; ++i) {
                const int unit = provider == 0 && i % 2 == 0 ? 500 : 100;
                cases.add(provider, 15000, 200,
                          static_cast<qint32>(std::lround(80'000 * std::exp(.3 * numbers.normal()) / unit) * unit));
            }
        }
    });
    QVERIFY(alarms.first >= programmes * 8 / 10);
}

QTEST_GUILESS_MAIN(TestHonestCases)
#include "test_honest_cases.moc"
