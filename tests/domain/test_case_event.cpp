// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case_event.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace outturn;

/// Days, words and numbers of case rows.
class TestCaseEvent : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_day_is_the_number_that_a_spreadsheet_shows_less_its_false_leap_day();
    void a_day_that_does_not_fit_is_no_day();
    void words_are_read_as_people_write_them();
    void a_reference_has_one_number_and_different_ones_differ();
    void the_number_of_a_reference_never_changes();
};

void TestCaseEvent::a_day_is_the_number_that_a_spreadsheet_shows_less_its_false_leap_day()
{
    QCOMPARE(case_day(QDate(1900, 1, 1)), CaseDay(1));
    // Spreadsheets show 41000 for 1 April 2012; they count a 29 February 1900, which there never was.
    QCOMPARE(case_day(QDate(2012, 4, 1)), CaseDay(40999));
    QCOMPARE(date_of(CaseDay(40999)), QDate(2012, 4, 1));
    for (QDate day(2011, 6, 1); day < QDate(2017, 4, 1); day = day.addDays(13))
        QCOMPARE(date_of(case_day(day)), day);
}

void TestCaseEvent::a_day_that_does_not_fit_is_no_day()
{
    QCOMPARE(case_day(QDate()), no_day);
    QCOMPARE(case_day(QDate(1899, 12, 31)), no_day);
    QCOMPARE(case_day(QDate(1012, 4, 1)), no_day);         // a slip of the pen
    QCOMPARE(case_day(QDate(2079, 6, 5)), CaseDay(65535)); // 65,535 days later, and the last that fits
    QCOMPARE(case_day(QDate(2079, 6, 6)), no_day);
    QVERIFY(!date_of(no_day).isValid());
}

void TestCaseEvent::words_are_read_as_people_write_them()
{
    QVERIFY(case_status_from_word(u" Validated ") == CaseStatus::validated);
    QVERIFY(case_status_from_word(u"REJECTED") == CaseStatus::rejected);
    QVERIFY(!case_status_from_word(u"valid"));
    QVERIFY(!case_status_from_word(u""));
    for (const CaseStatus status : {CaseStatus::attached, CaseStatus::claimed, CaseStatus::validated,
                                    CaseStatus::rejected, CaseStatus::withdrawn})
        QVERIFY(case_status_from_word(case_status_word(status)) == status);
}

void TestCaseEvent::a_reference_has_one_number_and_different_ones_differ()
{
    QCOMPARE(reference_hash("TF-1"), reference_hash(QByteArray("TF-1")));
    QVERIFY(reference_hash("TF-1") != reference_hash("tf-1"));
    QVERIFY(reference_hash("17", person_reference) != reference_hash("17", household_reference));
    QSet<quint64> numbers;
    QSet<quint32> high_halves;
    constexpr int references = 200000;
    for (int i = 0; i < references; ++i) {
        const quint64 number = reference_hash("TF-" + QByteArray::number(i));
        numbers.insert(number);
        high_halves.insert(static_cast<quint32>(number >> 32));
    }
    QCOMPARE(numbers.size(), references);
    // Of 200,000 numbers thrown at random into 2^32 places about 4.7 meet another: n^2 / 2^33.
    QVERIFY(references - high_halves.size() < 20);
}

void TestCaseEvent::the_number_of_a_reference_never_changes()
{
    // FNV-1a of nothing is its basis, 14695981039346656037; the finish of SplitMix64 applied to it, worked out apart;
    // of "a" it is AF63DC4C8601EC8C, as its authors publish it.
    QCOMPARE(reference_hash(""), quint64(0xF52A15E9A9B5E89BULL));
    QCOMPARE(reference_hash("a"), quint64(0x2C0BDBF481420F8ULL));
}

QTEST_APPLESS_MAIN(TestCaseEvent)
#include "test_case_event.moc"
