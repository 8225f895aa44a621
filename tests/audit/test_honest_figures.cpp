// SPDX-License-Identifier: GPL-3.0-or-later
// How often the checks of figures name somebody where nobody did anything, and how often they find what was done. Drawn
// programmes of 150 providers; the level of a check is the share of programmes in which it may name an honest one.
#include "audit/honest_figures.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::audit;
using namespace outturn::test;
using statistics::RandomNumbers;

namespace {

constexpr std::uint64_t seed = 20260401;
constexpr int programmes = 200;
/// Of 200 programmes at a level of 1% two are expected; eight and more come once in a thousand times (binomial tail .0011).
constexpr int most_at_one_in_a_hundred = 7;
/// At 5% ten are expected; 21 and more come about once in a thousand times (binomial tail .0012).
constexpr int most_at_one_in_twenty = 20;

const QString share = QStringLiteral("share");

/// What a provider's counts are like.
struct Habit {
    double size = 300;
    double share = .5;         ///< numerator over denominator
    double variation = 0;      ///< of the true size from period to period, its coefficient squared
    bool has_caseload = false; ///< the denominator is a caseload that moves by `step`, not a count of what came
    double step = 0;
};

/// Numerators and denominators of one measure; `change` may alter a cell of provider 0.
void add_shares(const HonestProgramme &programme, ReturnedFigures &figures, RandomNumbers &numbers,
                const std::vector<Habit> &habits, const std::function<void(Cell &, int period)> &change = {})
{
    figures.add_measure(share, MeasureKind::proportion);
    std::vector<Habit> of;
    std::vector<double> caseload;
    for (int i = 0; i < programme.providers; ++i) {
        Habit habit = habits[static_cast<size_t>(i) % habits.size()];
        habit.size *= std::exp(.1 * numbers.normal());
        of.push_back(habit);
        caseload.push_back(std::round(habit.size));
    }
    programme.add(figures, share, [&](Cell &cell, int provider, int period) {
        const Habit &habit = of[static_cast<size_t>(provider)];
        double &base = caseload[static_cast<size_t>(provider)];
        const double season = 1 + .2 * (period % 4 - 1.5) / 1.5;
        const double moved = habit.variation > 0 ? numbers.gamma(1 / habit.variation) * habit.variation : 1;
        if (habit.has_caseload)
            base = std::max(1.0, base + (period > 0 ? std::round(habit.step * numbers.normal()) : 0.0));
        else
            base = numbers.poisson(habit.size * season * moved);
        cell.denominator = base;
        cell.numerator = numbers.binomial(base, habit.share);
        if (provider == 0 && change)
            change(cell, period);
    });
}

/// Counts as they come: large and small, of steady demand and of a demand that varies, just above the least that is looked
/// at, out of a caseload that never or hardly changes, and nearly all of it.
const std::vector<Habit> all_habits{{300, .5},   {1000, .3, .05},          {112, .95},
                                    {40, .5},    {240, .6, 0, true, 0},    {150, .97, 0, true, 0},
                                    {8, .4, .2}, {500, .45, 0, true, 1.5}, {2500, .02}};

ReturnedFigures of_shares(const HonestProgramme &programme, RandomNumbers &numbers,
                          const std::function<void(Cell &, int period)> &change = {})
{
    ReturnedFigures figures;
    programme.add_providers(figures);
    add_shares(programme, figures, numbers, all_habits, change);
    return figures;
}

/// Events over a known exposure, with a season of every provider's own size.
void add_rates(const HonestProgramme &programme, ReturnedFigures &figures, RandomNumbers &numbers, double mean,
               double variation, const std::function<void(Cell &, int period)> &change = {})
{
    const QString rate = QStringLiteral("rate");
    figures.add_measure(rate, MeasureKind::rate);
    std::vector<double> means;
    for (int i = 0; i < programme.providers; ++i)
        means.push_back(mean * std::exp(.3 * numbers.normal()));
    programme.add(figures, rate, [&](Cell &cell, int provider, int period) {
        const double usual = means[static_cast<size_t>(provider)];
        const double season = 1 + .3 * (period % 4 - 1.5) / 1.5;
        const double moved = variation > 0 ? numbers.gamma(1 / variation) * variation : 1;
        cell.denominator = 1000 * usual;
        cell.numerator = numbers.poisson(usual * season * moved);
        if (provider == 0 && change)
            change(cell, period);
    });
}

/// Amounts of many sizes, each measure much the same from year to year, every third with a sum over it.
void add_amounts(const HonestProgramme &programme, ReturnedFigures &figures, RandomNumbers &numbers, int measures,
                 const std::function<void(Cell &, int period)> &change = {})
{
    std::vector<double> three;
    for (int measure = 0; measure < measures; ++measure) {
        const QString id = QStringLiteral("spent%1").arg(measure, 3, 10, QLatin1Char('0'));
        figures.add_measure(id, MeasureKind::value, QStringLiteral("pounds"));
        std::vector<double> level;
        for (int i = 0; i < programme.providers; ++i)
            level.push_back(10 + 2 * numbers.normal());
        const size_t cells = static_cast<size_t>(programme.providers * programme.periods);
        if (measure % 3 == 0)
            three.assign(cells, 0);
        size_t at = 0;
        const auto fill = [&](Cell &cell, int provider, int period) {
            double &now = level[static_cast<size_t>(provider)];
            now += .05 * numbers.normal();
            cell.value = std::round(std::exp(now));
            if (provider == 0 && change)
                change(cell, period);
            three[at++] += *cell.value;
        };
        programme.add(figures, id, fill);
        if (measure % 3 != 2)
            continue;
        at = 0;
        const QString sum = id + QStringLiteral("sum");
        figures.add_measure(sum, MeasureKind::value, QStringLiteral("pounds"));
        programme.add(figures, sum, [&](Cell &cell, int, int) { cell.value = three[at++]; });
    }
}

/// Of what was pledged, and what came about; `habit` says how a provider's figure follows from its pledge.
void add_pledges(const HonestProgramme &programme, ReturnedFigures &figures, RandomNumbers &numbers,
                 const std::function<double(int provider, double pledged)> &habit)
{
    figures.add_measure(QStringLiteral("pledged"), MeasureKind::value);
    figures.add_measure(QStringLiteral("worked"), MeasureKind::value);
    std::vector<double> pledged;
    for (int i = 0; i < programme.providers; ++i)
        pledged.push_back(std::round(60 * std::exp(.6 * numbers.normal())));
    programme.add(figures, QStringLiteral("pledged"),
                  [&](Cell &cell, int provider, int) { cell.value = pledged[static_cast<size_t>(provider)]; });
    programme.add(figures, QStringLiteral("worked"), [&](Cell &cell, int provider, int) {
        cell.value = habit(provider, pledged[static_cast<size_t>(provider)]);
    });
}

std::vector<CheckDefinition> equal_to_target()
{
    return {definition("equal-to-target",
                       {{QStringLiteral("reported"), QStringLiteral("worked")},
                        {QStringLiteral("target"), QStringLiteral("pledged")}})};
}

/// Restatements by every provider, each up with this chance; by the first with its own.
void add_restated(ReturnedFigures &figures, RandomNumbers &numbers, double up, double up_of_first)
{
    const HonestProgramme programme(12);
    programme.add_providers(figures);
    figures.add_measure(share, MeasureKind::proportion);
    StoredReturn later;
    later.id = 2;
    later.cells_replaced = 1;
    figures.all_returns.push_back(later);
    for (int provider = 0; provider < programme.providers; ++provider) {
        for (int period = 0; period < programme.periods; ++period) {
            FigureChange change;
            change.before.key.programme = figures.all_programmes.front().id;
            change.before.key.measure = MeasureId(share);
            change.before.key.provider = ProviderId(HonestProgramme::name(provider));
            change.before.key.period = programme.quarters[static_cast<size_t>(period)];
            change.after.key = change.before.key;
            change.before.numerator = 100;
            change.after.numerator = numbers.uniform() < (provider == 0 ? up_of_first : up) ? 103 : 97;
            figures.all_changes.changed.push_back(change);
        }
    }
}

void say(const char *what, int found)
{
    qInfo("%s: %d of %d programmes", what, found, programmes);
}

} // namespace

class TestHonestFigures : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void honest_counts_are_not_named_for_their_digits();
    void counts_made_up_are_found_by_their_digits();
    void honest_counts_are_not_named_for_repeating_themselves();
    void a_count_carried_on_is_found();
    void honest_rates_do_not_change_suddenly_data();
    void honest_rates_do_not_change_suddenly();
    void a_rate_four_times_as_high_is_found();
    void honest_amounts_are_not_named_for_their_first_digits();
    void amounts_below_a_limit_are_found();
    void honest_results_meet_their_target_by_chance();
    void results_written_down_to_the_target_are_found();
    void honest_restatements_go_either_way();
    void one_who_only_restates_upwards_is_found();
};

void TestHonestFigures::honest_counts_are_not_named_for_their_digits()
{
    const HonestProgramme programme(16);
    const Alarms alarms = count_alarms(
        programmes, seed, {definition("terminal-digits"), definition("round-numbers")},
        [&](ReturnedFigures &figures, RandomNumbers &numbers) { figures = of_shares(programme, numbers); });
    say("last digits", alarms["terminal-digits"]);
    say("round numbers", alarms["round-numbers"]);
    QVERIFY(alarms.tested("terminal-digits") > 40 * programmes); // it is not that nobody is looked at
    QVERIFY(alarms["terminal-digits"] <= most_at_one_in_a_hundred);
    QVERIFY(alarms["round-numbers"] <= most_at_one_in_a_hundred);
}

void TestHonestFigures::counts_made_up_are_found_by_their_digits()
{
    // Two in five numbers of one provider are rounded to the next ten.
    const HonestProgramme programme(16);
    const Alarms alarms =
        count_alarms(programmes, seed + 1, {definition("terminal-digits"), definition("round-numbers")},
                     [&](ReturnedFigures &figures, RandomNumbers &numbers) {
                         figures = of_shares(programme, numbers, [&](Cell &cell, int) {
                             if (numbers.uniform() < .4)
                                 cell.numerator = std::round(*cell.numerator / 10) * 10;
                             if (numbers.uniform() < .4)
                                 cell.denominator = std::round(*cell.denominator / 10) * 10;
                         });
                     });
    say("last digits", alarms.first("terminal-digits"));
    say("round numbers", alarms.first("round-numbers"));
    QVERIFY(alarms.first("terminal-digits") >= programmes * 4 / 10);
    QVERIFY(alarms.first("round-numbers") >= programmes * 6 / 10);
}

void TestHonestFigures::honest_counts_are_not_named_for_repeating_themselves()
{
    const HonestProgramme programme(12);
    const Alarms alarms = count_alarms(
        programmes, seed + 2, {definition("repeated-figures"), definition("sudden-change")},
        [&](ReturnedFigures &figures, RandomNumbers &numbers) { figures = of_shares(programme, numbers); });
    say("repeated figures", alarms["repeated-figures"]);
    say("sudden change", alarms["sudden-change"]);
    QVERIFY(alarms.tested("repeated-figures") > 1000 * programmes);
    QVERIFY(alarms["repeated-figures"] <= most_at_one_in_a_hundred);
    QVERIFY(alarms["sudden-change"] <= most_at_one_in_a_hundred);
}

void TestHonestFigures::a_count_carried_on_is_found()
{
    // One provider copies its count of the fifth period into the next five.
    const HonestProgramme programme(12);
    const Alarms alarms = count_alarms(programmes, seed + 3, {definition("repeated-figures")},
                                       [&](ReturnedFigures &figures, RandomNumbers &numbers) {
                                           double copied = 0;
                                           figures = of_shares(programme, numbers, [&](Cell &cell, int period) {
                                               if (period == 4)
                                                   copied = *cell.numerator;
                                               if (period > 4 && period < 10) {
                                                   cell.numerator = copied;
                                                   cell.denominator = std::max(*cell.denominator, copied);
                                               }
                                           });
                                       });
    say("repeated figures", alarms.first("repeated-figures"));
    QVERIFY(alarms.first("repeated-figures") >= programmes * 8 / 10);
}

void TestHonestFigures::honest_rates_do_not_change_suddenly_data()
{
    QTest::addColumn<int>("periods");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("variation");
    QTest::newRow("two years, three events") << 8 << 3.0 << 0.0;
    QTest::newRow("two years, ten events") << 8 << 10.0 << 0.0;
    QTest::newRow("two years, a hundred, over-dispersed") << 8 << 100.0 << .1;
    QTest::newRow("six years, ten events") << 24 << 10.0 << 0.0;
    QTest::newRow("six years, ten, over-dispersed") << 24 << 10.0 << .1;
    QTest::newRow("six years, forty events") << 24 << 40.0 << 0.0;
}

void TestHonestFigures::honest_rates_do_not_change_suddenly()
{
    QFETCH(int, periods);
    QFETCH(double, mean);
    QFETCH(double, variation);
    const HonestProgramme programme(periods);
    const Alarms alarms = count_alarms(programmes, seed + 4, {definition("sudden-change")},
                                       [&](ReturnedFigures &figures, RandomNumbers &numbers) {
                                           programme.add_providers(figures);
                                           add_rates(programme, figures, numbers, mean, variation);
                                       });
    say("sudden change", alarms["sudden-change"]);
    QVERIFY(alarms.tested("sudden-change") >= 150 * 7 * programmes);
    QVERIFY(alarms["sudden-change"] <= most_at_one_in_a_hundred);
}

void TestHonestFigures::a_rate_four_times_as_high_is_found()
{
    const HonestProgramme programme(16);
    const Alarms alarms = count_alarms(programmes, seed + 5, {definition("sudden-change")},
                                       [&](ReturnedFigures &figures, RandomNumbers &numbers) {
                                           programme.add_providers(figures);
                                           add_rates(programme, figures, numbers, 100, 0, [&](Cell &cell, int period) {
                                               if (period >= 9)
                                                   *cell.numerator *= 4;
                                           });
                                       });
    say("sudden change", alarms.first("sudden-change"));
    // Seldom: with four times the level goes four times the season, which on the scale of roots is no longer that of the
    // others and makes the provider's own movement large. The check spares the innocent, and is no proof of steadiness.
    QVERIFY(alarms.first("sudden-change") >= programmes / 20);
}

void TestHonestFigures::honest_amounts_are_not_named_for_their_first_digits()
{
    // Fewer providers, since each has 480 amounts.
    const HonestProgramme programme(3, 12);
    const Alarms alarms = count_alarms(programmes, seed + 6, {definition("first-digits")},
                                       [&](ReturnedFigures &figures, RandomNumbers &numbers) {
                                           programme.add_providers(figures);
                                           add_amounts(programme, figures, numbers, 120);
                                       });
    say("first digits", alarms["first-digits"]);
    QCOMPARE(alarms.tested("first-digits"), 12 * programmes);
    QVERIFY(alarms["first-digits"] <= most_at_one_in_a_hundred);
}

void TestHonestFigures::amounts_below_a_limit_are_found()
{
    // Half of what one provider spends is put just below a limit of £5,000, of £500 or of £50,000.
    const HonestProgramme programme(3, 12);
    const Alarms alarms = count_alarms(
        programmes, seed + 7, {definition("first-digits")}, [&](ReturnedFigures &figures, RandomNumbers &numbers) {
            programme.add_providers(figures);
            int turn = 0;
            add_amounts(programme, figures, numbers, 120, [&](Cell &cell, int period) {
                turn += period == 0 ? 1 : 0;
                if (turn % 2 == 0)
                    cell.value = std::pow(10.0, 2 + turn % 3) * (4.9 - .01 * static_cast<double>(turn % 40));
            });
        });
    say("first digits", alarms.first("first-digits"));
    QVERIFY(alarms.first("first-digits") >= programmes * 8 / 10);
}

void TestHonestFigures::honest_results_meet_their_target_by_chance()
{
    const HonestProgramme programme(12);
    const Alarms alarms =
        count_alarms(programmes, seed + 8, equal_to_target(), [&](ReturnedFigures &figures, RandomNumbers &numbers) {
            programme.add_providers(figures);
            add_pledges(programme, figures, numbers, [&](int, double pledged) { return numbers.poisson(pledged); });
        });
    say("equal to the target", alarms["equal-to-target"]);
    QVERIFY(alarms["equal-to-target"] <= most_at_one_in_a_hundred);
}

void TestHonestFigures::results_written_down_to_the_target_are_found()
{
    // One in ten writes the pledge in place of the count.
    const HonestProgramme programme(1);
    const Alarms alarms =
        count_alarms(programmes, seed + 9, equal_to_target(), [&](ReturnedFigures &figures, RandomNumbers &numbers) {
            programme.add_providers(figures);
            add_pledges(programme, figures, numbers, [&](int provider, double pledged) {
                return provider % 10 == 0 ? pledged : numbers.poisson(pledged);
            });
        });
    say("equal to the target", alarms["equal-to-target"]);
    QVERIFY(alarms["equal-to-target"] >= programmes * 7 / 10);
}

void TestHonestFigures::honest_restatements_go_either_way()
{
    const Alarms alarms =
        count_alarms(programmes, seed + 10, {definition("one-way-restatements")},
                     [&](ReturnedFigures &figures, RandomNumbers &numbers) { add_restated(figures, numbers, .5, .5); });
    say("one-way restatements", alarms["one-way-restatements"]);
    QVERIFY(alarms["one-way-restatements"] <= most_at_one_in_twenty);
}

void TestHonestFigures::one_who_only_restates_upwards_is_found()
{
    // Twelve of twelve: 2 / 2^12 = .0005, more than .05 / 151 after 151 tests; so it is told only where nobody else is by
    // chance as one-sided, and this is why a level of .05 is taken. With 36 of 36 it is certain.
    const Alarms alarms = count_alarms(
        20, seed + 11, {definition("one-way-restatements")}, [&](ReturnedFigures &figures, RandomNumbers &numbers) {
            add_restated(figures, numbers, .5, 1);
            for (int i = 0; i < 24; ++i) // two more years of the first provider
                figures.all_changes.changed.push_back(figures.all_changes.changed[static_cast<size_t>(i % 12)]);
        });
    QCOMPARE(alarms.first("one-way-restatements"), 20);
}

QTEST_GUILESS_MAIN(TestHonestFigures)
#include "test_honest_figures.moc"
