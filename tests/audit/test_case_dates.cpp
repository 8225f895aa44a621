// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of dates in case returns: each row for itself, and many together.
#include "support/checked_cases.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::audit;

namespace {

/// 26 weeks at least, 52 at most after attachment, sustained every 28 days; from June 2011 to March 2015.
schemes::Scheme scheme()
{
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("trial");
    scheme.from = QDate(2011, 6, 1);
    scheme.to = QDate(2015, 3, 31);
    schemes::PaymentEvent attachment;
    attachment.measure = MeasureId(QStringLiteral("attachment"));
    attachment.role = schemes::EventRole::attachment;
    schemes::PaymentEvent job;
    job.measure = MeasureId(QStringLiteral("job"));
    job.earliest_days = 182;
    job.latest_days = 364;
    schemes::PaymentEvent sustained;
    sustained.measure = MeasureId(QStringLiteral("sustained"));
    sustained.role = schemes::EventRole::sustainment;
    sustained.follows = job.measure;
    sustained.most_per_case = 0;
    sustained.repeats = true;
    sustained.apart_days = 28;
    scheme.events = {attachment, job, sustained};
    return scheme;
}

class Rows
{
public:
    test::CasesInMemory cases;

    Rows &add(const char *provider, const char *measure, const QDate &attached, const QDate &outcome,
              CaseStatus status = CaseStatus::validated, const QString &reference = {})
    {
        CaseRow row;
        row.key.programme = ProgrammeId(QStringLiteral("p"));
        row.key.provider = ProviderId(QString::fromLatin1(provider));
        row.key.measure = MeasureId(QString::fromLatin1(measure));
        row.key.period = *parse_period(QStringLiteral("2013-14"));
        row.case_ref = reference.isEmpty() ? QStringLiteral("C%1").arg(++number_) : reference;
        row.attached_on = attached;
        row.outcome_on = outcome;
        row.status = status;
        cases.add(row);
        return *this;
    }

private:
    int number_ = 0;
};

const QDate start(2012, 1, 2);

/// Providers with so many outcomes each, spread over the working days of 2013.
void add_even(Rows &rows, int providers, int outcomes)
{
    for (int p = 0; p < providers; ++p) {
        for (int i = 0; i < outcomes; ++i) {
            // Weekdays from Monday 7 January 2013, three days apart and then some, never the same for all.
            const int day = (i * 7 + p * 3) % 230;
            const QDate date = QDate(2013, 1, 7).addDays(day / 5 * 7 + day % 5);
            rows.add(qPrintable(QStringLiteral("P%1").arg(p, 2, 10, QLatin1Char('0'))), "job", start, date);
        }
    }
}

} // namespace

class TestCaseDates : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void dates_after_the_import_and_before_the_programme();
    void outcomes_before_the_start();
    void the_window_of_the_scheme();
    void sundays_of_one_among_working_days_of_all();
    void christmas_day_is_told_even_once();
    void one_day_with_far_more_than_the_rest();
    void a_deadline_that_all_keep_names_nobody();
    void nothing_to_look_at();
};

void TestCaseDates::dates_after_the_import_and_before_the_programme()
{
    const schemes::Scheme trial = scheme();
    Rows rows;
    rows.add("A", "job", QDate(2013, 1, 1), QDate(2014, 6, 2)) // the day after the import
        .add("A", "job", QDate(2013, 1, 1), QDate(2014, 6, 1)) // that day
        .add("A", "job", QDate(2013, 1, 1), QDate(2020, 1, 1), CaseStatus::rejected)
        .add("B", "job", QDate(2011, 5, 31), QDate(2013, 1, 1)) // the day before the programme
        .add("C", "job", QDate(2011, 6, 1), QDate());
    const auto after =
        test::check_cases(rows.cases, "impossible-date", {{QStringLiteral("dates"), QStringLiteral("after-import")}},
                          &trial, QDate(2014, 6, 1));
    QVERIFY_RESULT(after);
    QCOMPARE(after->hits.size(), size_t{1});
    QCOMPARE(after->hits[0].provider.text, QStringLiteral("A"));
    QCOMPARE(after->hits[0].places, 1);
    QCOMPARE(after->hits[0].cases, std::vector<quint32>{1});
    const auto before = test::check_cases(rows.cases, "impossible-date",
                                          {{QStringLiteral("dates"), QStringLiteral("before-programme")}}, &trial);
    QVERIFY_RESULT(before);
    QCOMPARE(before->hits.size(), size_t{1});
    QCOMPARE(before->hits[0].cases, std::vector<quint32>{4});
}

void TestCaseDates::outcomes_before_the_start()
{
    Rows rows;
    rows.add("A", "job", QDate(2013, 3, 1), QDate(2013, 2, 27))
        .add("A", "job", QDate(2013, 3, 1), QDate(2013, 3, 1))
        .add("B", "job", QDate(2013, 3, 1), QDate(2013, 1, 1), CaseStatus::withdrawn)
        .add("B", "job", QDate(), QDate(2013, 1, 1));
    const auto found = test::check_cases(rows.cases, "outcome-before-start");
    QVERIFY_RESULT(found);
    QCOMPARE(found->hits.size(), size_t{1});
    QCOMPARE(found->hits[0].cases, std::vector<quint32>{1});
    QCOMPARE(test::number_of(found->hits[0], "days"), 2.0);
}

void TestCaseDates::the_window_of_the_scheme()
{
    const schemes::Scheme trial = scheme();
    Rows rows;
    rows.add("A", "job", start, start.addDays(181)) // a day too early
        .add("A", "job", start, start.addDays(182))
        .add("A", "job", start, start.addDays(364))
        .add("A", "job", start, start.addDays(365))            // a day too late
        .add("A", "job", QDate(2014, 9, 1), QDate(2015, 4, 1)) // after the scheme's last day
        .add("B", "sustained", start, start.addDays(228), CaseStatus::validated, QStringLiteral("X"))
        .add("B", "sustained", start, start.addDays(200), CaseStatus::validated, QStringLiteral("X"))
        .add("B", "sustained", start, start.addDays(255), CaseStatus::validated, QStringLiteral("X")) // 27 days on
        .add("C", "attachment", QDate(2014, 9, 1), QDate());
    const auto found = test::check_cases(rows.cases, "outside-window", {}, &trial);
    QVERIFY_RESULT(found);
    QCOMPARE(found->hits.size(), size_t{2});
    QCOMPARE(found->hits[0].cases, (std::vector<quint32>{1, 4, 5}));
    QCOMPARE(test::number_of(found->hits[0], "early"), 1.0);
    QCOMPARE(test::number_of(found->hits[0], "late"), 2.0);
    QCOMPARE(found->hits[1].cases, std::vector<quint32>{8});
    QCOMPARE(test::number_of(found->hits[1], "close"), 1.0);
    QCOMPARE(test::check_cases(rows.cases, "outside-window")->why_not, QStringLiteral("no-scheme"));
}

void TestCaseDates::sundays_of_one_among_working_days_of_all()
{
    Rows rows;
    add_even(rows, 8, 60);
    for (int i = 0; i < 60; ++i)
        rows.add("Sundays", "job", start, QDate(2013, 1, 6).addDays(i % 2 == 0 ? i / 2 * 7 : i / 2 * 7 + 2));
    const auto found = test::check_cases(rows.cases, "closed-days");
    QVERIFY_RESULT(found);
    QCOMPARE(found->looked_at, 9);
    QCOMPARE(found->hits.size(), size_t{1});
    QCOMPARE(found->hits[0].provider.text, QStringLiteral("Sundays"));
    // 30 Sundays; no Tuesday of 2013 is a bank holiday.
    QCOMPARE(found->hits[0].places, 30);
    QCOMPARE(test::number_of(found->hits[0], "share"), .5);
    QVERIFY(*found->hits[0].adjusted_p_value < .001);
}

void TestCaseDates::christmas_day_is_told_even_once()
{
    Rows rows;
    rows.add("A", "job", start, QDate(2012, 12, 25))
        .add("A", "job", start, QDate(2012, 12, 24))
        .add("B", "job", start, QDate(2013, 4, 1));
    const auto found =
        test::check_cases(rows.cases, "closed-days", {{QStringLiteral("days"), QStringLiteral("christmas")}});
    QVERIFY_RESULT(found);
    QCOMPARE(found->hits.size(), size_t{1});
    QCOMPARE(found->hits[0].cases, std::vector<quint32>{1});
}

void TestCaseDates::one_day_with_far_more_than_the_rest()
{
    Rows rows;
    add_even(rows, 8, 60);
    for (int i = 0; i < 15; ++i)
        rows.add("P03", "job", start, QDate(2013, 3, 28));
    const auto found = test::check_cases(rows.cases, "bunched-dates");
    QVERIFY_RESULT(found);
    QCOMPARE(found->hits.size(), size_t{1});
    QCOMPARE(found->hits[0].provider.text, QStringLiteral("P03"));
    QVERIFY(found->hits[0].places >= 15 && found->hits[0].places <= 16);
    QVERIFY(*found->hits[0].adjusted_p_value < .001);
}

void TestCaseDates::a_deadline_that_all_keep_names_nobody()
{
    Rows rows;
    add_even(rows, 8, 60);
    for (int p = 0; p < 8; ++p) {
        for (int i = 0; i < 15; ++i)
            rows.add(qPrintable(QStringLiteral("P%1").arg(p, 2, 10, QLatin1Char('0'))), "job", start,
                     QDate(2013, 3, 28));
    }
    const auto found = test::check_cases(rows.cases, "bunched-dates");
    QVERIFY_RESULT(found);
    QCOMPARE(found->looked_at, 8);
    QVERIFY(found->hits.empty());
}

void TestCaseDates::nothing_to_look_at()
{
    for (const char *kind : {"impossible-date", "outcome-before-start", "closed-days", "bunched-dates",
                             "duplicate-case", "claims-alike", "amount-digits"}) {
        const auto none = test::check_cases(test::CasesInMemory(), kind);
        QVERIFY_RESULT(none);
        QVERIFY(none->hits.empty());
        // One provider, one row without a date.
        Rows rows;
        rows.add("A", "job", QDate(), QDate());
        const auto one = test::check_cases(rows.cases, kind);
        QVERIFY_RESULT(one);
        QVERIFY(one->hits.empty());
    }
}

QTEST_GUILESS_MAIN(TestCaseDates)
#include "test_case_dates.moc"
