// SPDX-License-Identifier: GPL-3.0-or-later
// Bank holidays of England and Wales against the lists that gov.uk published for those years.
#include "foundation/working_days.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>
#include <QtTest/QTest>

using namespace outturn;

class TestWorkingDays : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void easter_data();
    void easter();
    void holidays_data();
    void holidays();
    void closed_days();
};

void TestWorkingDays::easter_data()
{
    QTest::addColumn<QDate>("sunday");
    for (const QDate &sunday :
         {QDate(1818, 3, 22), QDate(1943, 4, 25), QDate(2000, 4, 23), QDate(2008, 3, 23), QDate(2011, 4, 24),
          QDate(2014, 4, 20), QDate(2024, 3, 31), QDate(2025, 4, 20), QDate(2038, 4, 25)})
        QTest::addRow("%d", sunday.year()) << sunday;
}

void TestWorkingDays::easter()
{
    QFETCH(QDate, sunday);
    QCOMPARE(easter_sunday(sunday.year()), sunday);
}

void TestWorkingDays::holidays_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("days"); // month and day
    QTest::newRow("Christmas on a Saturday, a royal wedding in the next year")
        << 2010 << "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28";
    QTest::newRow("a royal wedding, Christmas on a Sunday")
        << 2011 << "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27";
    QTest::newRow("the diamond jubilee") << 2012 << "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26";
    QTest::newRow("Christmas on a Friday") << 2015 << "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28";
    QTest::newRow("the early May holiday moved") << 2020 << "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28";
    QTest::newRow("Christmas on a Saturday") << 2021 << "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28";
    QTest::newRow("the platinum jubilee and the funeral")
        << 2022 << "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27";
    QTest::newRow("the coronation") << 2023 << "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26";
    QTest::newRow("a plain year") << 2024 << "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26";
    QTest::newRow("before there were eight") << 1977 << "";
}

void TestWorkingDays::holidays()
{
    QFETCH(int, year);
    QFETCH(QString, days);
    QStringList found;
    for (const QDate &day : bank_holidays(year))
        found.append(day.toString(QStringLiteral("MM-dd")));
    QCOMPARE(found.join(u' '), days);
}

void TestWorkingDays::closed_days()
{
    QVERIFY(is_closed_day(QDate(2024, 3, 31)));  // a Sunday
    QVERIFY(is_closed_day(QDate(2024, 4, 1)));   // Easter Monday
    QVERIFY(is_closed_day(QDate(2021, 12, 25))); // a Saturday, though the holiday was kept on the Monday
    QVERIFY(is_closed_day(QDate(2021, 12, 27)));
    QVERIFY(!is_closed_day(QDate(2021, 12, 18))); // a Saturday
    QVERIFY(!is_closed_day(QDate(2024, 4, 2)));
    QVERIFY(!is_closed_day(QDate()));
}

QTEST_APPLESS_MAIN(TestWorkingDays)
#include "test_working_days.moc"
