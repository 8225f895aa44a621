// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/period.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>

using namespace outturn;

namespace {

Period days(const char *start, const char *end)
{
    return {QDate::fromString(QLatin1String(start), Qt::ISODate), QDate::fromString(QLatin1String(end), Qt::ISODate)};
}

} // namespace

Q_DECLARE_METATYPE(outturn::Period)
Q_DECLARE_METATYPE(outturn::YearKind)

class TestPeriod : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void periods_as_returns_write_them_are_read_data();
    void periods_as_returns_write_them_are_read();
    void what_is_no_period_is_refused_data();
    void what_is_no_period_is_refused();
    void a_year_and_its_pair_of_years_are_one_period();
    void every_label_is_read_back();
    void an_undated_period_has_no_label();
    void a_bare_year_may_mean_three_periods_the_reporting_year_first();
    void four_quarters_fill_their_year_without_gap_or_overlap();
    void a_quarter_knows_its_reporting_and_its_calendar_year();
    void the_latest_period_is_the_year_and_not_its_last_quarter();
};

void TestPeriod::periods_as_returns_write_them_are_read_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<YearKind>("kind");
    QTest::addColumn<Period>("period");
    const auto row = [](const char *text, YearKind kind, const Period &period) {
        QTest::addRow("%s, kind %d", text, static_cast<int>(kind)) << QString::fromUtf8(text) << kind << period;
    };
    const Period year = days("2013-04-01", "2014-03-31");
    for (const char *text : {"2013-14", "2013/14", "2013-2014", "2013/2014", "2013 - 14", " 2013-14 ", "2013\u201314",
                             "2014", "2014.0", "2013-14 (OT)", "2013-14 (prov)", "2014 (Final)"})
        row(text, YearKind::reporting, year);
    row("1999-00", YearKind::reporting, days("1999-04-01", "2000-03-31"));
    row("1999-2000", YearKind::reporting, days("1999-04-01", "2000-03-31"));
    row("2013-14", YearKind::calendar, year); // two years cannot be one calendar year
    row("2014", YearKind::calendar, days("2014-01-01", "2014-12-31"));
    row("2014 (calendar)", YearKind::reporting, days("2014-01-01", "2014-12-31"));
    row("2014", YearKind::academic, days("2013-09-01", "2014-08-31"));
    row("2013-14", YearKind::academic, days("2013-09-01", "2014-08-31"));
    row("2013-14 (academic)", YearKind::reporting, days("2013-09-01", "2014-08-31"));
    row("2013-14 Q1", YearKind::reporting, days("2013-04-01", "2013-06-30"));
    row("2013-14 Q4", YearKind::reporting, days("2014-01-01", "2014-03-31"));
    row("2013/14 q2", YearKind::reporting, days("2013-07-01", "2013-09-30"));
    row("Q3 2013/14", YearKind::reporting, days("2013-10-01", "2013-12-31"));
    row("2014 Q1", YearKind::calendar, days("2014-01-01", "2014-03-31"));
    row("2024-01-01 to 2024-02-29", YearKind::reporting, days("2024-01-01", "2024-02-29"));
}

void TestPeriod::periods_as_returns_write_them_are_read()
{
    QFETCH(QString, text);
    QFETCH(YearKind, kind);
    QFETCH(Period, period);
    const std::optional<Period> read = parse_period(text, kind);
    QVERIFY(read);
    QCOMPARE(read->start, period.start);
    QCOMPARE(read->end, period.end);
}

void TestPeriod::what_is_no_period_is_refused_data()
{
    QTest::addColumn<QString>("text");
    // "2014-16" is three years to one publisher and a misprint to another; "2024 Q1" begins in January or in April;
    // "201314" may be a year and month.
    for (const char *text : {"",
                             " ",
                             "2014-16",
                             "2014-14",
                             "2014-13",
                             "2013-2015",
                             "2024 Q1",
                             "2013-14 Q5",
                             "2013-14 Q0",
                             "Q1 2013-14 Q1",
                             "201314",
                             "14",
                             "13-14",
                             "0",
                             "0000-01",
                             "1066",
                             "3013-14",
                             "2013-14-15",
                             "year 2014",
                             "2014a",
                             "2024-02-30 to 2024-03-01",
                             "2024-02-02 to 2024-02-01",
                             "2024-01-01",
                             "Apr 2014",
                             "(2014)",
                             "12.5",
                             "2014.5"})
        QTest::newRow(qPrintable(u'"' + QString::fromLatin1(text) + u'"')) << QString::fromLatin1(text);
}

void TestPeriod::what_is_no_period_is_refused()
{
    QFETCH(QString, text);
    QVERIFY(!parse_period(text));
}

void TestPeriod::a_year_and_its_pair_of_years_are_one_period()
{
    QVERIFY(*parse_period(u"2024") == *parse_period(u"2023-24"));
    QCOMPARE(period_label(*parse_period(u"2024")), u"2023-24"_qs);
}

void TestPeriod::every_label_is_read_back()
{
    for (const char *text :
         {"2023-24", "1999-00", "2023-24 Q1", "2023-24 Q2", "2023-24 Q3", "2023-24 Q4", "2024 (calendar)",
          "2023-24 (academic)", "2024-01-01 to 2024-02-29", "2024-04-01 to 2024-04-30"}) {
        const std::optional<Period> period = parse_period(QString::fromLatin1(text));
        QVERIFY2(period, text);
        QCOMPARE(period_label(*period), QString::fromLatin1(text));
    }
    // A quarter of a school year has no label of its own.
    const Period quarter = quarters_of_year(*parse_period(u"2023-24 (academic)")).front();
    QVERIFY(*parse_period(period_label(quarter)) == quarter);
}

void TestPeriod::an_undated_period_has_no_label()
{
    QCOMPARE(period_label(Period{}), QString());
    QVERIFY(quarters_of_year(Period{}).empty());
    QVERIFY(!is_quarter(Period{}));
}

void TestPeriod::a_bare_year_may_mean_three_periods_the_reporting_year_first()
{
    const std::vector<Period> meant = possible_periods(u"2024");
    QCOMPARE(meant.size(), size_t(3));
    QCOMPARE(period_label(meant[0]), u"2023-24"_qs);
    QCOMPARE(period_label(meant[1]), u"2024 (calendar)"_qs);
    QCOMPARE(period_label(meant[2]), u"2023-24 (academic)"_qs);
    QCOMPARE(possible_periods(u"2023-24").size(), size_t(2));
    QCOMPARE(possible_periods(u"2024 (calendar)").size(), size_t(1));
    QVERIFY(possible_periods(u"last year").empty());
}

void TestPeriod::four_quarters_fill_their_year_without_gap_or_overlap()
{
    for (const YearKind kind : {YearKind::reporting, YearKind::calendar, YearKind::academic}) {
        for (int year = 1999; year < 2030; ++year) {
            const Period whole = *parse_period(QString::number(year), kind);
            const std::vector<Period> quarters = quarters_of_year(whole);
            QCOMPARE(quarters.size(), size_t(4));
            QCOMPARE(quarters.front().start, whole.start);
            QCOMPARE(quarters.back().end, whole.end);
            for (size_t i = 1; i < quarters.size(); ++i)
                QCOMPARE(quarters[i].start, quarters[i - 1].end.addDays(1));
        }
    }
    QVERIFY(quarters_of_year(*parse_period(u"2023-24 Q1")).empty());
}

void TestPeriod::a_quarter_knows_its_reporting_and_its_calendar_year()
{
    const Period quarter = days("2024-01-01", "2024-03-31");
    QVERIFY(is_quarter(quarter));
    QCOMPARE(period_label(*year_of_quarter(quarter, YearKind::reporting)), u"2023-24"_qs);
    QCOMPARE(period_label(*year_of_quarter(quarter, YearKind::calendar)), u"2024 (calendar)"_qs);
    QVERIFY(!is_quarter(days("2024-02-01", "2024-04-30"))); // three months, but of no quarter
    QVERIFY(!year_of_quarter(days("2023-04-01", "2024-03-31"), YearKind::reporting));
}

void TestPeriod::the_latest_period_is_the_year_and_not_its_last_quarter()
{
    std::vector<Period> periods{*parse_period(u"2023-24"), *parse_period(u"2023-24 Q4"), *parse_period(u"2022-23"),
                                *parse_period(u"2023-24 Q3")};
    std::sort(periods.begin(), periods.end());
    QStringList labels;
    for (const Period &period : periods)
        labels.append(period_label(period));
    QCOMPARE(labels, QStringList({u"2022-23"_qs, u"2023-24 Q3"_qs, u"2023-24 Q4"_qs, u"2023-24"_qs}));
}

QTEST_APPLESS_MAIN(TestPeriod)
#include "test_period.moc"
