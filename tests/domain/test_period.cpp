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
    void every_stretch_of_whole_months_keeps_its_days_through_its_label();
    void years_of_each_kind_are_read_as_they_are_written();
    void notes_are_kept_apart_from_their_period_data();
    void notes_are_kept_apart_from_their_period();
    void a_pool_a_half_and_a_month_are_no_year();
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

    for (const char *text : {"2013 to 2014",
                             "201314",
                             "201314.0",
                             "2013-14 prov",
                             "2013-14 [p]",
                             "2013-14 (OT) [r]",
                             "2013-14 [note 3]",
                             "2014 Rev",
                             "2014 (Rev)",
                             "2014 Final",
                             "2013\u00A0\u2013\u00A014",
                             "FY2014",
                             "FY2013-14",
                             "FY 2013/14",
                             "FY13/14",
                             "Financial year 2013-14",
                             "Fiscal year: 2013-14",
                             "Reporting year 2014",
                             "Year ending 31 March 2014",
                             "year ending March 2014",
                             "Year ended 31st March 2014",
                             "12 months to March 2014",
                             "YE March 2014",
                             "Year ending 31/03/2014",
                             "Financial year ending 31 March 2014"})
        row(text, YearKind::reporting, year);
    row("201112", YearKind::reporting, days("2011-04-01", "2012-03-31"));
    row("202021", YearKind::academic, days("2020-09-01", "2021-08-31"));
    row("Academic year 2016/17", YearKind::reporting, days("2016-09-01", "2017-08-31"));
    row("School year 2016-17", YearKind::reporting, days("2016-09-01", "2017-08-31"));
    row("Calendar year 2016", YearKind::reporting, days("2016-01-01", "2016-12-31"));
    row("Year ending 31 August 2017", YearKind::reporting, days("2016-09-01", "2017-08-31"));
    row("Year ending December 2017", YearKind::reporting, days("2017-01-01", "2017-12-31"));
    row("Year ending June 2023", YearKind::reporting, days("2022-07-01", "2023-06-30"));
    row("Year ending 29 February 2024", YearKind::reporting, days("2023-03-01", "2024-02-29"));
    row("Year ending February 2023", YearKind::reporting, days("2022-03-01", "2023-02-28"));
    row("2009-10", YearKind::reporting, days("2009-04-01", "2010-03-31")); // never October 2009

    row("2023-24 Quarter 1", YearKind::reporting, days("2023-04-01", "2023-06-30"));
    row("Q1 FY2023-24", YearKind::reporting, days("2023-04-01", "2023-06-30"));
    row("Q1, 2023-24", YearKind::reporting, days("2023-04-01", "2023-06-30"));
    row("2018 Q2", YearKind::calendar, days("2018-04-01", "2018-06-30"));
    row("2018 Q2 (prov)", YearKind::calendar, days("2018-04-01", "2018-06-30"));
    row("2023-24 H1", YearKind::reporting, days("2023-04-01", "2023-09-30"));
    row("H2 2013/14", YearKind::reporting, days("2013-10-01", "2014-03-31"));
    row("2024 H2", YearKind::calendar, days("2024-07-01", "2024-12-31"));
    row("2023-24 H1", YearKind::academic, days("2023-09-01", "2024-02-29"));

    row("April 2014", YearKind::reporting, days("2014-04-01", "2014-04-30"));
    row("Apr 2014", YearKind::calendar, days("2014-04-01", "2014-04-30"));
    row("Sept-2014", YearKind::reporting, days("2014-09-01", "2014-09-30"));
    row("2014-04", YearKind::reporting, days("2014-04-01", "2014-04-30"));
    row("2024-02", YearKind::reporting, days("2024-02-01", "2024-02-29"));
    row("Apr-Jun 2014", YearKind::reporting, days("2014-04-01", "2014-06-30"));
    row("April to June 2014", YearKind::reporting, days("2014-04-01", "2014-06-30"));
    row("October 2013 to March 2014", YearKind::reporting, days("2013-10-01", "2014-03-31"));

    row("2014-16", YearKind::reporting, days("2014-01-01", "2016-12-31"));
    row("2014-16", YearKind::calendar, days("2014-01-01", "2016-12-31"));
    row("2014-16", YearKind::academic, days("2013-09-01", "2016-08-31"));
    row("2014-2016", YearKind::reporting, days("2014-01-01", "2016-12-31"));
    row("2014 to 2016", YearKind::reporting, days("2014-01-01", "2016-12-31"));
    row("2007-09 (calendar)", YearKind::reporting, days("2007-01-01", "2009-12-31"));
    row("2015-16", YearKind::reporting, days("2015-04-01", "2016-03-31"));
    for (const char *text : {"2013/14-15/16", "2013-14 to 2015-16", "2013/14 to 2015/16", "2013-14 - 2015-16",
                             "2013/14\u201315/16", "2013-2014 to 2015-2016"})
        row(text, YearKind::reporting, days("2013-04-01", "2016-03-31"));
    row("2013/14-15/16", YearKind::academic, days("2013-09-01", "2016-08-31"));
    row("1999/00-00/01", YearKind::reporting, days("1999-04-01", "2001-03-31"));
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
    // "2024 Q1" begins in January or in April; "2007-09" may be three years or September 2007; a single day is no
    // period, and how far back "as at" looks is not said.
    for (const char *text : {"",
                             " ",
                             "2007-09",
                             "2004-06",
                             "2014-14",
                             "2014-13",
                             "2014-25",
                             "2014-00",
                             "2024 Q1",
                             "2024.0 Q1",
                             "2024 H1",
                             "2013-14 Q5",
                             "2013-14 Q0",
                             "2013-14 H3",
                             "Q1 2013-14 Q1",
                             "Q1",
                             "201610",
                             "201401",
                             "201400",
                             "14",
                             "13-14",
                             "0",
                             "0.0",
                             "0000-01",
                             "1066",
                             "3013-14",
                             "2013-14-15",
                             "2013-14-15-16",
                             "2013/15-16/17",
                             "2015/16-13/14",
                             "2013/14-13/14",
                             "year 2014",
                             "2014a",
                             "2014 notes",
                             "2024-02-30 to 2024-03-01",
                             "2024-02-02 to 2024-02-01",
                             "2024-01-01",
                             "31 March 2023",
                             "as at 31 March 2023",
                             "Year ending 30 March 2023",
                             "Year ending 31 June 2023",
                             "Year ending",
                             "Jun to Apr 2014",
                             "Apr 14",
                             "A 2014",
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
          "2023-24 (academic)", "2024-01-01 to 2024-02-29", "April 2024", "2023-24 H1", "2023-24 H2",
          "2024 H1 (calendar)", "2024 H2 (calendar)", "2014-16 (calendar)", "2007-09 (calendar)", "2013-14 to 2015-16",
          "2013-14 to 2015-16 (academic)", "2022-07-01 to 2023-06-30"}) {
        const std::optional<Period> period = parse_period(QString::fromLatin1(text));
        QVERIFY2(period, text);
        QCOMPARE(period_label(*period), QString::fromLatin1(text));
    }
    // A quarter of a school year has no label of its own.
    const Period quarter = quarters_of_year(*parse_period(u"2023-24 (academic)")).front();
    QVERIFY(*parse_period(period_label(quarter)) == quarter);
}

void TestPeriod::every_stretch_of_whole_months_keeps_its_days_through_its_label()
{
    // From one month to six years, beginning in any month of thirty years in two centuries.
    for (QDate start(1997, 1, 1); start.year() < 2027; start = start.addMonths(1)) {
        for (int months = 1; months <= 72; ++months) {
            const Period period{start, start.addMonths(months).addDays(-1)};
            const QString label = period_label(period);
            const std::optional<Period> read = parse_period(label);
            QVERIFY2(read && *read == period, qPrintable(label));
            QVERIFY2(quarters_of_year(period).empty() == (months != 12), qPrintable(label));
            QVERIFY2(months == 3 || !is_quarter(period), qPrintable(label));
        }
    }
}

void TestPeriod::years_of_each_kind_are_read_as_they_are_written()
{
    for (const YearKind kind : {YearKind::reporting, YearKind::calendar, YearKind::academic}) {
        for (int year = 1995; year < 2030; ++year) {
            const Period whole = *parse_period(QString::number(year), kind);
            QVERIFY(*parse_period(period_label(whole)) == whole);
            for (const Period &quarter : quarters_of_year(whole))
                QVERIFY(*parse_period(period_label(quarter)) == quarter);
        }
    }
}

void TestPeriod::notes_are_kept_apart_from_their_period_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("note"); // -1: none
    const auto row = [](const char *text, PeriodNote note) {
        QTest::newRow(text) << QString::fromLatin1(text) << static_cast<int>(note);
    };
    for (const char *text : {"2025 (prov)", "2023-24 prov", "2023-24 [p]", "2023-24 Provisional", "April 2025 (p)"})
        row(text, PeriodNote::provisional);
    for (const char *text : {"2019 (Rev)", "2019 Rev", "2023-24 [r]", "2018 Q2 (revised)", "2023-24 (OT) [r]"})
        row(text, PeriodNote::revised);
    row("2023-24 (OT)", PeriodNote::outturn);
    row("2020 (Final)", PeriodNote::final);
    for (const char *text : {"2023-24", "2024 (calendar)", "2024 [note 3]", "", "Rev"})
        QTest::newRow(text) << QString::fromLatin1(text) << -1;
}

void TestPeriod::notes_are_kept_apart_from_their_period()
{
    QFETCH(QString, text);
    QFETCH(int, note);
    const std::optional<PeriodNote> read = period_note(text);
    QCOMPARE(read ? static_cast<int>(*read) : -1, note);
}

void TestPeriod::a_pool_a_half_and_a_month_are_no_year()
{
    for (const char *text : {"2014-16", "2013/14-15/16", "2013-14 H1", "April 2014", "2013-14 Q1"}) {
        const Period period = *parse_period(QString::fromLatin1(text));
        QVERIFY2(quarters_of_year(period).empty(), text);
        QVERIFY2(!year_of_quarter(period, YearKind::reporting) || is_quarter(period), text);
    }
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
    const std::vector<Period> pool_or_month = possible_periods(u"2007-09");
    QCOMPARE(pool_or_month.size(), size_t(2));
    QCOMPARE(period_label(pool_or_month[0]), u"2007-09 (calendar)"_qs);
    QCOMPARE(period_label(pool_or_month[1]), u"September 2007"_qs);
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
