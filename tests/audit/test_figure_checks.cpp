// SPDX-License-Identifier: GPL-3.0-or-later
// What the checks of figures find, and what they leave alone; expectations by hand.
#include "audit/check_runs.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <cmath>

using namespace outturn;
using namespace outturn::audit;
using namespace outturn::test;

namespace {

const QString year = QStringLiteral("2013-14");

QJsonObject turned_around()
{
    return {{QStringLiteral("parts"), QJsonArray{QStringLiteral("a"), QStringLiteral("c")}},
            {QStringLiteral("whole"), QStringLiteral("t")}};
}

/// Families turned around (t), results A (a) and C (c) of one provider; below 0: not given.
void add_results(ReturnedFigures &figures, const QString &provider, double whole, double a, double c)
{
    figures.add_provider(provider);
    figures.add_value(QStringLiteral("t"), provider, year, whole);
    figures.add_value(QStringLiteral("a"), provider, year, a);
    if (c >= 0)
        figures.add_value(QStringLiteral("c"), provider, year, c);
}

ReturnedFigures with_measures(const QStringList &ids, const QString &unit = QStringLiteral("count"))
{
    ReturnedFigures figures;
    for (const QString &id : ids)
        figures.add_measure(id, MeasureKind::value, unit);
    return figures;
}

} // namespace

class TestFigureChecks : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void the_identity_of_october_2013_does_not_hold();
    void a_result_that_is_not_given_may_be_any_number();
    void a_suppressed_count_breaks_an_identity_only_beyond_its_range();
    void results_run_up_to_more_than_were_attached();
    void rates_of_one_period_are_told_together();
    void a_count_from_the_start_falls();
    void more_meet_their_target_than_chance_gives();
    void round_numbers_of_one_provider_stand_out();
    void a_publisher_who_rounds_is_no_provider_who_does();
    void the_same_count_again_and_again();
    void a_jump_is_told_once_and_what_all_do_is_not();
    void who_has_not_returned();
    void marks_of_returns();
    void hits_come_serious_first_and_are_limited();
    void a_stop_is_heard_and_an_unknown_kind_is_named();
};

void TestFigureChecks::the_identity_of_october_2013_does_not_hold()
{
    // England in October 2013, as published: 22,140 turned around; 20,674 by A and 1,430 by C, which is 22,104.
    ReturnedFigures figures = with_measures({QStringLiteral("t"), QStringLiteral("a"), QStringLiteral("c")});
    add_results(figures, QStringLiteral("England"), 22140, 20674, 1430);
    // England in September 2014: 85,303 = 77,270 + 8,033.
    add_results(figures, QStringLiteral("Later"), 85303, 77270, 8033);
    const auto found = run(figures, {definition("identity", turned_around(), Severity::serious)});
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(found->outcomes[0].looked_at, 2);
    QCOMPARE(found->hits.size(), size_t(1));
    const CheckHit &hit = found->hits[0];
    QCOMPARE(hit.provider.text, QStringLiteral("England"));
    QCOMPARE(hit.severity, Severity::serious);
    QCOMPARE(number(hit, "reported"), 22140.0);
    QCOMPARE(number(hit, "sum"), 22104.0);
    QCOMPARE(number(hit, "difference"), 36.0);
    QCOMPARE(hit.cells.size(), size_t(3));
}

void TestFigureChecks::a_result_that_is_not_given_may_be_any_number()
{
    ReturnedFigures figures = with_measures({QStringLiteral("t"), QStringLiteral("a"), QStringLiteral("c")});
    add_results(figures, QStringLiteral("May be"), 50, 40, -1);
    add_results(figures, QStringLiteral("Cannot be"), 30, 40, -1);
    add_results(figures, QStringLiteral("Gives it"), 50, 40, 10);
    const auto found = run(figures, {definition("identity", turned_around())});
    QVERIFY(found);
    QCOMPARE(found->hits.size(), size_t(1));
    QCOMPARE(found->hits[0].provider.text, QStringLiteral("Cannot be"));
}

void TestFigureChecks::a_suppressed_count_breaks_an_identity_only_beyond_its_range()
{
    ReturnedFigures figures;
    for (const QString &id : {QStringLiteral("t"), QStringLiteral("a"), QStringLiteral("c")})
        figures.add_measure(id, MeasureKind::proportion);
    for (const auto &[provider, whole] : {std::pair(QStringLiteral("Fits"), 44.0), {QStringLiteral("Not"), 46.0}}) {
        figures.add_provider(provider);
        figures.add_counts(QStringLiteral("t"), provider, year, whole, 100);
        figures.add_counts(QStringLiteral("a"), provider, year, 40, 100);
        Cell &suppressed = figures.add(QStringLiteral("c"), provider, year);
        suppressed.numerator_range = CountRange{1, 5}; // 41 to 45 together
        suppressed.missing = Missing::suppressed;
    }
    const auto found = run(figures, {definition("identity", turned_around())});
    QVERIFY(found);
    QCOMPARE(found->outcomes[0].looked_at, 2);
    QCOMPARE(found->hits.size(), size_t(1));
    QCOMPARE(found->hits[0].provider.text, QStringLiteral("Not"));
}

void TestFigureChecks::results_run_up_to_more_than_were_attached()
{
    ReturnedFigures figures = with_measures({QStringLiteral("attached"), QStringLiteral("results")});
    figures.add_provider(QStringLiteral("Late"));
    figures.add_provider(QStringLiteral("Over"));
    // Results follow attachments by a quarter: more of them than in the same quarter is nothing (Late); more than all
    // attached so far is (Over, in Q2: 12 of 10).
    const auto add = [&figures](const QString &measure, const QString &provider, std::initializer_list<double> counts) {
        int quarter = 0;
        for (const double count : counts)
            figures.add_value(measure, provider, QStringLiteral("2013-14 Q%1").arg(++quarter), count);
    };
    add(QStringLiteral("attached"), QStringLiteral("Late"), {20, 5, 0});
    add(QStringLiteral("results"), QStringLiteral("Late"), {0, 15, 10});
    add(QStringLiteral("attached"), QStringLiteral("Over"), {6, 4, 10});
    add(QStringLiteral("results"), QStringLiteral("Over"), {5, 7, 8});
    const QJsonObject parameters{{QStringLiteral("lesser"), QStringLiteral("results")},
                                 {QStringLiteral("greater"), QStringLiteral("attached")},
                                 {QStringLiteral("running"), true}};
    const auto found = run(figures, {definition("order", parameters)});
    QVERIFY(found);
    QCOMPARE(found->hits.size(), size_t(1));
    QCOMPARE(found->hits[0].provider.text, QStringLiteral("Over"));
    QCOMPARE(period_label(*found->hits[0].period), QStringLiteral("2013-14 Q2"));
    QCOMPARE(number(found->hits[0], "lesser"), 12.0);
    QCOMPARE(number(found->hits[0], "greater"), 10.0);
}

void TestFigureChecks::rates_of_one_period_are_told_together()
{
    ReturnedFigures figures;
    figures.add_measure(QStringLiteral("eet"), MeasureKind::proportion);
    for (int i = 0; i < 10; ++i) {
        const QString provider = QStringLiteral("Place %1").arg(i);
        figures.add_provider(provider);
        figures.add_counts(QStringLiteral("eet"), provider, year, 60, 100);
        Cell &cell = figures.all_cells.back();
        cell.published_rate = i < 4 ? 56.0 - i : 60.0; // furthest off: Place 3, 53 against 60
        cell.published_rate_differs = i < 4;
    }
    const auto found = run(figures, {definition("rate-differs")});
    QVERIFY(found);
    QCOMPARE(found->outcomes[0].looked_at, 10);
    QCOMPARE(found->hits.size(), size_t(1));
    QCOMPARE(found->hits[0].places, 4);
    QVERIFY(found->hits[0].provider.is_empty());
    QCOMPARE(number(found->hits[0], "of"), 10.0);
    QCOMPARE(number(found->hits[0], "published"), .53);
    QCOMPARE(number(found->hits[0], "recomputed"), .6);
}

void TestFigureChecks::a_count_from_the_start_falls()
{
    ReturnedFigures figures;
    figures.add_measure(QStringLiteral("t"), MeasureKind::value, QStringLiteral("count")).basis = Basis::cumulative;
    figures.add_provider(QStringLiteral("Falls"));
    for (const auto &[period, count] : {std::pair("2013-14 Q1", 10.0), {"2013-14 Q2", 25.0}, {"2013-14 Q3", 21.0}})
        figures.add_value(QStringLiteral("t"), QStringLiteral("Falls"), QString::fromLatin1(period), count);
    const auto found = run(figures, {definition("cumulative-fell")});
    QVERIFY(found);
    QCOMPARE(found->hits.size(), size_t(1));
    QCOMPARE(period_label(*found->hits[0].period), QStringLiteral("2013-14 Q3"));
    QCOMPARE(number(found->hits[0], "difference"), 4.0);
}

void TestFigureChecks::more_meet_their_target_than_chance_gives()
{
    // 12 of 14 near their targets meet them to the unit: P(X >= 12 | 14, 1/5) is about 2.5e-7.
    const QJsonObject parameters{{QStringLiteral("reported"), QStringLiteral("r")},
                                 {QStringLiteral("target"), QStringLiteral("g")}};
    for (const int equal : {12, 1}) {
        ReturnedFigures figures = with_measures({QStringLiteral("r"), QStringLiteral("g")});
        for (int i = 0; i < 30; ++i) {
            const QString provider = QStringLiteral("Place %1").arg(i);
            figures.add_provider(provider);
            const double off = i < equal ? 0 : i < 14 ? (i % 2 == 0 ? 1 : -2) : 10 + i;
            figures.add_value(QStringLiteral("r"), provider, year, 100 + 3 * i + off);
            figures.add_value(QStringLiteral("g"), provider, year, 100 + 3 * i);
        }
        const auto found = run(figures, {definition("equal-to-target", parameters)});
        QVERIFY(found);
        QCOMPARE(found->hits.size(), size_t(1));
        QCOMPARE(found->hits[0].places, equal);
        QCOMPARE(found->hits[0].severity, equal == 12 ? Severity::caution : Severity::note);
        if (equal == 12)
            QVERIFY(*found->hits[0].p_value < 1e-6 && *found->hits[0].p_value > 1e-8);
    }
}

void TestFigureChecks::round_numbers_of_one_provider_stand_out()
{
    ReturnedFigures figures;
    figures.add_measure(QStringLiteral("eet"), MeasureKind::proportion);
    for (int place = 0; place < 20; ++place) {
        const QString provider = QStringLiteral("Place %1").arg(place, 2, 10, QLatin1Char('0'));
        figures.add_provider(provider);
        for (int i = 0; i < 40; ++i) {
            const QDate start(2010, 1, 1);
            Cell &cell = figures.add(QStringLiteral("eet"), provider, year);
            cell.key.period = {start.addMonths(i), start.addMonths(i + 1).addDays(-1)};
            // 7 and 10 have no divisor in common: last digits run through all ten. Place 07 gives tens only.
            cell.numerator = place == 7 ? 110 + 10 * i : 101 + 7 * i + place;
        }
    }
    const auto found = run(figures, {definition("round-numbers"), definition("terminal-digits")});
    QVERIFY(found);
    QCOMPARE(found->outcomes[0].looked_at, 20);
    QCOMPARE(found->hits.size(), size_t(2));
    for (const CheckHit &hit : found->hits) {
        QCOMPARE(hit.provider.text, QStringLiteral("Place 07"));
        QVERIFY(*hit.adjusted_p_value < 1e-10);
    }
    QCOMPARE(number(found->hits[0], "round"), 40.0);
}

void TestFigureChecks::a_publisher_who_rounds_is_no_provider_who_does()
{
    ReturnedFigures figures;
    figures.add_measure(QStringLiteral("eet"), MeasureKind::proportion);
    for (int place = 0; place < 12; ++place) {
        const QString provider = QStringLiteral("Place %1").arg(place);
        figures.add_provider(provider);
        for (int i = 0; i < 40; ++i) {
            const QDate start(2010, 1, 1);
            Cell &cell = figures.add(QStringLiteral("eet"), provider, year);
            cell.key.period = {start.addMonths(i), start.addMonths(i + 1).addDays(-1)};
            cell.numerator = 100 + 5 * ((i * 7 + place * 3) % 90);
        }
    }
    const auto found =
        run(figures, {definition("round-numbers"), definition("terminal-digits"), definition("repeated-figures")});
    QVERIFY(found);
    QCOMPARE(found->hits.size(), size_t(0));
    QCOMPARE(found->outcomes[0].why_not, QStringLiteral("no-figures"));
}

void TestFigureChecks::the_same_count_again_and_again()
{
    ReturnedFigures figures;
    figures.add_measure(QStringLiteral("eet"), MeasureKind::proportion);
    for (int place = 0; place < 5; ++place) {
        const QString provider = QStringLiteral("Place %1").arg(place);
        figures.add_provider(provider);
        for (int i = 0; i < 12; ++i) {
            const QDate start(2010, 1, 1);
            Cell &cell = figures.add(QStringLiteral("eet"), provider, year);
            cell.key.period = {start.addMonths(i), start.addMonths(i + 1).addDays(-1)};
            cell.numerator = place == 3 && i >= 4 && i < 8 ? 317 : 300 + (i * 17 + place * 5) % 41;
        }
    }
    const auto found = run(figures, {definition("repeated-figures")});
    QVERIFY(found);
    QCOMPARE(found->hits.size(), size_t(1));
    QCOMPARE(found->hits[0].provider.text, QStringLiteral("Place 3"));
    QCOMPARE(number(found->hits[0], "count"), 317.0);
    QCOMPARE(number(found->hits[0], "periods"), 4.0);
    // Three agreements of 1 / (2 sqrt(pi * 317)) = .015844 each.
    QVERIFY(std::abs(*found->hits[0].p_value - .015844 * .015844 * .015844) < 1e-8);
}

void TestFigureChecks::a_jump_is_told_once_and_what_all_do_is_not()
{
    ReturnedFigures figures;
    figures.add_measure(QStringLiteral("absence"), MeasureKind::value, QStringLiteral("percent"));
    for (int place = 0; place < 20; ++place) {
        const QString provider = QStringLiteral("Place %1").arg(place);
        figures.add_provider(provider);
        for (int i = 0; i < 14; ++i) {
            const QDate start(2010, 1, 1);
            Cell &cell = figures.add(QStringLiteral("absence"), provider, year);
            cell.key.period = {start.addYears(i), start.addYears(i + 1).addDays(-1)};
            double value = 20 + place * .1 + ((i * 7 + place * 3) % 5) * .2;
            if (i == 9)
                value *= 1.8; // everybody, in one year
            if (place == 4 && i == 6)
                value *= 2; // and back again
            cell.value = value;
        }
    }
    const auto found = run(figures, {definition("sudden-change")});
    QVERIFY(found);
    QCOMPARE(found->hits.size(), size_t(1));
    QCOMPARE(found->hits[0].provider.text, QStringLiteral("Place 4"));
    QCOMPARE(found->hits[0].period->start, QDate(2016, 1, 1));
}

void TestFigureChecks::who_has_not_returned()
{
    ReturnedFigures figures;
    for (const QString &id : {QStringLiteral("x"), QStringLiteral("y")})
        figures.add_measure(id, MeasureKind::proportion);
    for (int place = 0; place < 6; ++place) {
        const QString provider = QStringLiteral("Place %1").arg(place);
        Provider &entry = figures.add_provider(provider);
        if (place == 5)
            entry.to = QDate(2013, 9, 30); // half of 2013-14: nobody can expect a return
        for (const QString &period : {QStringLiteral("2012-13"), QStringLiteral("2013-14")}) {
            const bool now = period == QLatin1String("2013-14");
            if (now && (place == 0 || place == 5))
                continue;
            figures.add_counts(QStringLiteral("x"), provider, period, 10, 20);
            if (!(now && place == 1))
                figures.add_counts(QStringLiteral("y"), provider, period, 10, 20);
        }
    }
    CheckDefinition single = definition("not-returned", {{QStringLiteral("what"), QStringLiteral("single")}});
    single.id = QStringLiteral("single");
    const auto found = run(figures, {definition("not-returned"), single});
    QVERIFY(found);
    QCOMPARE(found->hits.size(), size_t(2));
    QCOMPARE(found->hits[0].provider.text, QStringLiteral("Place 0"));
    QCOMPARE(number(found->hits[0], "measures"), 2.0);
    QCOMPARE(found->hits[1].provider.text, QStringLiteral("Place 1"));
    QCOMPARE(found->hits[1].measure.text, QStringLiteral("y"));
    QCOMPARE(found->hits[1].places, 1);
}

void TestFigureChecks::marks_of_returns()
{
    ReturnedFigures figures;
    figures.add_measure(QStringLiteral("x"), MeasureKind::proportion);
    for (int place = 0; place < 4; ++place) {
        const QString provider = QStringLiteral("Place %1").arg(place);
        figures.add_provider(provider);
        figures.add_counts(QStringLiteral("x"), provider, year, 10, 20);
        figures.mark(ReturnMarkKind::certified, provider, year,
                     place < 2 ? QStringLiteral("no") : QStringLiteral("yes"));
        figures.mark(ReturnMarkKind::due_on, provider, year, QStringLiteral("2014-05-01"));
        // On the day itself is in time.
        figures.mark(ReturnMarkKind::received_on, provider, year,
                     place == 3 ? QStringLiteral("2014-05-12") : QStringLiteral("2014-05-01"));
    }
    const auto found = run(figures, {definition("not-certified"), definition("late"), definition("imputed")});
    QVERIFY(found);
    QCOMPARE(found->hits.size(), size_t(2));
    QCOMPARE(found->hits[0].places, 2);
    QCOMPARE(number(found->hits[0], "of"), 4.0);
    QCOMPARE(found->hits[1].provider.text, QStringLiteral("Place 3"));
    QCOMPARE(number(found->hits[1], "days"), 11.0);
    QCOMPARE(found->outcomes[2].why_not, QStringLiteral("no-figures"));
}

void TestFigureChecks::hits_come_serious_first_and_are_limited()
{
    ReturnedFigures figures = with_measures({QStringLiteral("t"), QStringLiteral("a"), QStringLiteral("c")});
    for (int place = 0; place < most_hits + 20; ++place)
        add_results(figures, QStringLiteral("Place %1").arg(place, 4, 10, QLatin1Char('0')), 10, 4, 5);
    CheckDefinition serious = definition("identity", turned_around(), Severity::serious);
    serious.id = QStringLiteral("second");
    const auto found = run(figures, {definition("identity", turned_around(), Severity::note), serious});
    QVERIFY(found);
    QCOMPARE(found->outcomes[0].hits, most_hits + 20);
    QCOMPARE(found->outcomes[0].shown, most_hits);
    QCOMPARE(found->hits.size(), size_t(2 * most_hits));
    QCOMPARE(found->hits.front().check, QStringLiteral("second"));
    QCOMPARE(found->hits.front().provider.text, QStringLiteral("Place 0000"));
    QCOMPARE(found->hits.back().severity, Severity::note);
}

void TestFigureChecks::a_stop_is_heard_and_an_unknown_kind_is_named()
{
    const ReturnedFigures figures;
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = run(figures, {definition("late")}, stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::cancelled);
    const auto unknown = run(figures, {definition("odder")});
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().message.contains(QStringLiteral("odder")), qPrintable(unknown.error().message));
    const auto empty = run(figures, {definition("late"), definition("sudden-change"), definition("rate-differs")});
    QVERIFY(empty);
    QVERIFY(empty->hits.empty());
    for (const CheckOutcome &outcome : empty->outcomes)
        QCOMPARE(outcome.why_not, QStringLiteral("no-figures"));
}

QTEST_GUILESS_MAIN(TestFigureChecks)
#include "test_figure_checks.moc"
