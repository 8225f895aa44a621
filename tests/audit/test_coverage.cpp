// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/coverage.h"
#include "audit/returned_figures.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::audit;

namespace {

const QString school = QStringLiteral("School");
const QString first_year = QStringLiteral("2022-23");
const QString second_year = QStringLiteral("2023-24");

Coverage covered(const test::ReturnedFigures &returns, const QString &measure = school)
{
    const auto answer = coverage(returns, ProgrammeId(QStringLiteral("p")), MeasureId(measure));
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return *answer;
}

const CoverageCell &cell_of(const Coverage &answer, const QString &provider, const QString &period)
{
    for (size_t row = 0; row < answer.providers.size(); ++row) {
        for (size_t column = 0; column < answer.periods.size(); ++column) {
            if (answer.providers[row].name == provider && answer.periods[column] == *parse_period(period))
                return answer.cells[row][column];
        }
    }
    qFatal("There is no %s in %s.", qPrintable(provider), qPrintable(period));
}

/// Alder and Birch returned both years, Cedar only the first.
test::ReturnedFigures three_providers()
{
    test::ReturnedFigures returns;
    returns.add_measure(school, MeasureKind::proportion);
    for (const char *name : {"Cedar", "Alder", "Birch"})
        returns.add_provider(QString::fromLatin1(name));
    returns.add_counts(school, QStringLiteral("Alder"), first_year, 10, 40);
    returns.add_counts(school, QStringLiteral("Birch"), first_year, 20, 40);
    returns.add_counts(school, QStringLiteral("Cedar"), first_year, 30, 40);
    returns.add_counts(school, QStringLiteral("Alder"), second_year, 12, 48);
    returns.add_counts(school, QStringLiteral("Birch"), second_year, 0, 50);
    return returns;
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void who_returned_before_and_not_now_is_missed();
    void who_was_not_there_is_not_missed();
    void a_quarter_is_not_missed_of_who_returns_years();
    void every_state_is_told_data();
    void every_state_is_told();
    void late_is_after_the_day_on_which_it_was_due();
    void of_several_the_worst_is_shown_and_the_rest_kept();
    void what_an_auditor_left_out_is_expected_and_missed_by_nobody();
    void a_list_of_cases_says_by_silence_that_there_were_none();
    void a_restated_figure_is_marked();
    void sums_are_of_those_with_a_figure();
    void a_measure_that_is_not_there_is_refused();
};

void TestCoverage::who_returned_before_and_not_now_is_missed()
{
    const Coverage answer = covered(three_providers());
    QCOMPARE(answer.providers.size(), size_t(3));
    QCOMPARE(answer.providers.front().name, QStringLiteral("Alder")); // by name
    QVERIFY(cell_of(answer, QStringLiteral("Cedar"), second_year).state == CoverageState::not_returned);
    // No success among 50 is a figure, and not a missing one.
    QVERIFY(cell_of(answer, QStringLiteral("Birch"), second_year).state == CoverageState::returned);
    QCOMPARE(*cell_of(answer, QStringLiteral("Birch"), second_year).figure, 0.0);
    QCOMPARE(*cell_of(answer, QStringLiteral("Alder"), second_year).figure, .25);
    QCOMPARE(answer.tallies[1].expected, 3);
    QCOMPARE(answer.tallies[1].returned, 2);
    QCOMPARE(answer.tallies[1].not_returned, 1);
    QVERIFY(!answer.knows_certification);
    QVERIFY(!answer.knows_dates);
}

void TestCoverage::who_was_not_there_is_not_missed()
{
    test::ReturnedFigures returns = three_providers();
    returns.all_providers.front().to = QDate(2023, 3, 31); // Cedar went with the last day of the first year
    const Coverage answer = covered(returns);
    QVERIFY(cell_of(answer, QStringLiteral("Cedar"), second_year).state == CoverageState::not_expected);
    QCOMPARE(answer.tallies[1].expected, 2);
    QCOMPARE(answer.tallies[1].not_returned, 0);
}

void TestCoverage::a_quarter_is_not_missed_of_who_returns_years()
{
    test::ReturnedFigures returns = three_providers();
    returns.add_counts(school, QStringLiteral("Alder"), QStringLiteral("2023-24 Q1"), 3, 12);
    const Coverage answer = covered(returns);
    QVERIFY(cell_of(answer, QStringLiteral("Birch"), QStringLiteral("2023-24 Q1")).state
            == CoverageState::not_expected);
}

void TestCoverage::every_state_is_told_data()
{
    QTest::addColumn<int>("missing");
    QTest::addColumn<bool>("has_denominator");
    QTest::addColumn<bool>("has_range");
    QTest::addColumn<QString>("state");
    const auto row = [](const char *name, Missing missing, bool denominator, bool range, const char *state) {
        QTest::addRow("%s", name) << static_cast<int>(missing) << denominator << range << QString::fromLatin1(state);
    };
    row("the publisher holds it back", Missing::suppressed, true, false, "suppressed");
    row("a range stands for it", Missing::not_given, true, true, "suppressed");
    row("rounds to nought", Missing::rounds_to_zero, true, false, "suppressed");
    row("only the base is there", Missing::not_given, true, false, "part-missing");
    row("an empty row", Missing::not_given, false, false, "not-returned");
    row("does not apply", Missing::not_applicable, false, false, "not-expected");
    row("was not collected", Missing::not_collected, false, false, "not-expected");
}

void TestCoverage::every_state_is_told()
{
    QFETCH(int, missing);
    QFETCH(bool, has_denominator);
    QFETCH(bool, has_range);
    QFETCH(QString, state);
    test::ReturnedFigures returns = three_providers();
    Cell &cell = returns.add(school, QStringLiteral("Cedar"), second_year);
    cell.missing = static_cast<Missing>(missing);
    if (has_denominator)
        cell.denominator = 30;
    if (has_range)
        cell.numerator_range = CountRange{1, 4};
    const Coverage answer = covered(returns);
    QCOMPARE(coverage_word(cell_of(answer, QStringLiteral("Cedar"), second_year).state), state);
    QCOMPARE(answer.tallies[1].expected, state == QLatin1String("not-expected") ? 2 : 3);
    QCOMPARE(answer.tallies[1].returned, 2);
}

void TestCoverage::late_is_after_the_day_on_which_it_was_due()
{
    test::ReturnedFigures returns = three_providers();
    for (const char *name : {"Alder", "Birch"})
        returns.mark(ReturnMarkKind::due_on, QString::fromLatin1(name), second_year, QStringLiteral("2024-04-30"));
    returns.mark(ReturnMarkKind::received_on, QStringLiteral("Alder"), second_year, QStringLiteral("2024-04-30"));
    returns.mark(ReturnMarkKind::received_on, QStringLiteral("Birch"), second_year, QStringLiteral("2024-05-01"));
    const Coverage answer = covered(returns);
    QVERIFY(cell_of(answer, QStringLiteral("Alder"), second_year).state == CoverageState::returned);
    QVERIFY(cell_of(answer, QStringLiteral("Birch"), second_year).state == CoverageState::late);
    QCOMPARE(answer.tallies[1].late, 1);
    QCOMPARE(answer.tallies[1].returned, 2); // late, but there
    QVERIFY(answer.knows_dates);
}

void TestCoverage::of_several_the_worst_is_shown_and_the_rest_kept()
{
    test::ReturnedFigures returns = three_providers();
    returns.mark(ReturnMarkKind::imputed, QStringLiteral("Birch"), second_year, QStringLiteral("yes"));
    returns.mark(ReturnMarkKind::certified, QStringLiteral("Birch"), second_year, QStringLiteral("no"));
    returns.mark(ReturnMarkKind::certified, QStringLiteral("Alder"), second_year, QStringLiteral("yes"));
    const Coverage answer = covered(returns);
    const CoverageCell &cell = cell_of(answer, QStringLiteral("Birch"), second_year);
    QVERIFY(cell.state == CoverageState::imputed);
    QVERIFY(cell.others == std::vector{CoverageState::not_certified});
    QCOMPARE(answer.tallies[1].imputed, 1);
    QCOMPARE(answer.tallies[1].returned, 1); // the publisher's figure is no return
    QCOMPARE(answer.tallies[1].certified, 1);
    QCOMPARE(answer.tallies[1].not_certified, 1);
    QVERIFY(answer.knows_certification);
}

void TestCoverage::what_an_auditor_left_out_is_expected_and_missed_by_nobody()
{
    test::ReturnedFigures returns = three_providers();
    StandingActs::StandingExclusion standing;
    standing.exclusion.programme = ProgrammeId(QStringLiteral("p"));
    standing.exclusion.provider = ProviderId(QStringLiteral("Cedar"));
    standing.exclusion.period = *parse_period(second_year);
    returns.acts.exclusions.push_back(standing);
    // The whole of a year is left out as well: its column stays.
    standing.exclusion.provider.reset();
    standing.exclusion.period = *parse_period(u"2021-22");
    returns.acts.exclusions.push_back(standing);
    returns.add_counts(school, QStringLiteral("Cedar"), second_year, 30, 40);
    returns.leave_out_last();
    returns.add_counts(school, QStringLiteral("Alder"), QStringLiteral("2021-22"), 5, 20);
    returns.leave_out_last();
    const Coverage answer = covered(returns);
    QVERIFY(cell_of(answer, QStringLiteral("Cedar"), second_year).state == CoverageState::left_out);
    QCOMPARE(answer.tallies.back().left_out, 1);
    QCOMPARE(answer.tallies.back().returned, 3); // Cedar did return it
    QCOMPARE(answer.tallies.back().not_returned, 0);
    QCOMPARE(answer.periods.size(), size_t(3));
    QVERIFY(cell_of(answer, QStringLiteral("Alder"), QStringLiteral("2021-22")).state == CoverageState::left_out);
    // Nothing came of Birch that could be left out, and nothing is missed of it.
    QVERIFY(cell_of(answer, QStringLiteral("Birch"), QStringLiteral("2021-22")).state == CoverageState::not_expected);
}

void TestCoverage::a_list_of_cases_says_by_silence_that_there_were_none()
{
    test::ReturnedFigures returns;
    returns.add_measure(QStringLiteral("attachment"), MeasureKind::value, QStringLiteral("count"));
    returns.add_measure(QStringLiteral("result"), MeasureKind::value, QStringLiteral("count"));
    for (const char *name : {"Alder", "Birch"})
        returns.add_provider(QString::fromLatin1(name));
    StoredReturn cases;
    cases.id = 1;
    cases.is_case_return = true;
    returns.all_returns.push_back(cases);
    for (const char *quarter : {"2012-13 Q1", "2012-13 Q2", "2012-13 Q3", "2012-13 Q4"}) {
        returns.add_value(QStringLiteral("attachment"), QStringLiteral("Alder"), QString::fromLatin1(quarter), 5);
        returns.add_value(QStringLiteral("result"), QStringLiteral("Alder"), QString::fromLatin1(quarter), 1);
    }
    // Birch: cases in the second and the fourth quarter, a result only in the fourth.
    returns.add_value(QStringLiteral("attachment"), QStringLiteral("Birch"), QStringLiteral("2012-13 Q2"), 5);
    returns.add_value(QStringLiteral("result"), QStringLiteral("Birch"), QStringLiteral("2012-13 Q4"), 1);
    const Coverage answer = covered(returns, QStringLiteral("result"));
    const auto state = [&](const char *quarter) {
        return coverage_word(cell_of(answer, QStringLiteral("Birch"), QString::fromLatin1(quarter)).state);
    };
    QCOMPARE(state("2012-13 Q1"), QStringLiteral("not-expected")); // had not begun
    QCOMPARE(state("2012-13 Q2"), QStringLiteral("returned"));     // its cases came, none with a result
    QCOMPARE(state("2012-13 Q3"), QStringLiteral("not-returned")); // nothing at all came, between two that did
    QCOMPARE(state("2012-13 Q4"), QStringLiteral("returned"));
}

void TestCoverage::a_restated_figure_is_marked()
{
    test::ReturnedFigures returns = three_providers();
    StoredReturn later;
    later.id = 2;
    later.cells_replaced = 1;
    returns.all_returns.push_back(later);
    FigureChange change;
    change.before = returns.all_cells[3]; // Alder's second year
    change.after = change.before;
    change.after.numerator = 13;
    returns.all_changes.changed.push_back(change);
    const Coverage answer = covered(returns);
    QVERIFY(cell_of(answer, QStringLiteral("Alder"), second_year).state == CoverageState::restated);
    QVERIFY(cell_of(answer, QStringLiteral("Alder"), first_year).state == CoverageState::returned);
}

void TestCoverage::sums_are_of_those_with_a_figure()
{
    const Coverage answer = covered(three_providers());
    // 10 + 20 + 30 of 3 times 40; then 12 + 0 of 48 + 50.
    QCOMPARE(*answer.tallies[0].numerator, 60.0);
    QCOMPARE(*answer.tallies[0].denominator, 120.0);
    QCOMPARE(*answer.tallies[1].numerator, 12.0);
    QCOMPARE(*answer.tallies[1].denominator, 98.0);
}

void TestCoverage::a_measure_that_is_not_there_is_refused()
{
    const auto answer =
        coverage(three_providers(), ProgrammeId(QStringLiteral("p")), MeasureId(QStringLiteral("nothing")));
    QVERIFY(!answer);
    QVERIFY(answer.error().code == ErrorCode::refused);
    // Of one without figures there is nothing to say, and that is no failure.
    test::ReturnedFigures empty;
    empty.add_measure(school, MeasureKind::proportion);
    QVERIFY(covered(empty).periods.empty());
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "test_coverage.moc"
