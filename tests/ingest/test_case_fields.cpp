// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/case_fields.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;

class TestCaseFields : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_day_of_the_calendar_is_read_as_itself();
    void days_are_read_in_both_ways_of_writing_data();
    void days_are_read_in_both_ways_of_writing();
    void what_is_no_day_is_refused_data();
    void what_is_no_day_is_refused();
    void amounts_become_pence_data();
    void amounts_become_pence();
    void a_status_is_a_word_in_any_case();
    void blanks_around_a_reference_do_not_make_another();
};

/// The calendar of Qt is the independent one; CaseDay counts from 31 December 1899 and ends in 2079.
void TestCaseFields::every_day_of_the_calendar_is_read_as_itself()
{
    for (QDate day(1900, 1, 1); day <= QDate(2079, 6, 5); day = day.addDays(1)) {
        const DayField read = read_day(day.toString(Qt::ISODate).toLatin1());
        if (read.state != FieldState::given || date_of(read.day) != day || read.day != case_day(day))
            QFAIL(qPrintable(day.toString(Qt::ISODate)));
    }
    QCOMPARE(read_day("2079-06-07").state, FieldState::wrong);
    QCOMPARE(read_day("1899-12-31").state, FieldState::wrong);
}

void TestCaseFields::days_are_read_in_both_ways_of_writing_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"2013-05-01", "01/05/2013", "1/5/2013", "1/05/2013", " 2013-05-01 ", "2013-05-01T00:00:00",
                             "2013-05-01 14:30:00.000", "2013-05-01T14:30:00Z"})
        QTest::newRow(text) << QByteArray(text);
}

void TestCaseFields::days_are_read_in_both_ways_of_writing()
{
    QFETCH(QByteArray, text);
    const DayField read = read_day(text);
    QCOMPARE(read.state, FieldState::given);
    QCOMPARE(date_of(read.day), QDate(2013, 5, 1)); // the day comes before the month, as it is written here
}

void TestCaseFields::what_is_no_day_is_refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("state");
    for (const char *text :
         {"01/05/13",   "1/5/3",       "2013-5-1",         "13-05-01",        "2013-02-29", "29/02/2013",
          "31/04/2013", "05/13/2013",  "2013-00-10",       "2013-10-00",      "May 2013",   "2013",
          "41395",      "2013-05-01x", "2013-05-01T25:00", "2013-05-01T1:00", "0/0/0000",   "//",
          "-----",      "2013-05-0",   "20130501",         "2013/05/01",      "1/5/20133",  "yes"})
        QTest::newRow(text) << QByteArray(text) << static_cast<int>(FieldState::wrong);
    QTest::newRow("nothing") << QByteArray() << static_cast<int>(FieldState::blank);
    QTest::newRow("blanks") << QByteArray(" \xC2\xA0") << static_cast<int>(FieldState::blank);
    QTest::newRow("mark") << QByteArray("[x]") << static_cast<int>(FieldState::marker);
}

void TestCaseFields::what_is_no_day_is_refused()
{
    QFETCH(QByteArray, text);
    QFETCH(int, state);
    const DayField read = read_day(text);
    QCOMPARE(static_cast<int>(read.state), state);
    QCOMPARE(read.day, no_day);
}

void TestCaseFields::amounts_become_pence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("decimal_comma");
    QTest::addColumn<int>("state");
    QTest::addColumn<qint32>("pence");
    const auto given = [](const char *text, qint32 pence, bool comma = false) {
        QTest::addRow("%s%s", text, comma ? " with commas" : "")
            << QByteArray(text) << comma << static_cast<int>(FieldState::given) << pence;
    };
    const auto not_given = [](const char *text, FieldState state) {
        QTest::newRow(text) << QByteArray(text) << false << static_cast<int>(state) << no_amount;
    };
    given("0", 0);
    given("3200", 320000);
    given("3200.5", 320050);
    given("3200.05", 320005);
    given("1,234.50", 123450);
    given(" 12 ", 1200);
    given("\xC2\xA3"
          "700",
          70000);
    given("007.10", 710);
    given("21000000", 2'100'000'000);
    given("3200,05", 320005, true);
    given("3.200,5", 320050, true);
    given("3.200", 320000, true);
    not_given("", FieldState::blank);
    not_given("[c]", FieldState::marker);
    not_given("21000000.01", FieldState::too_large);
    not_given("999999999999", FieldState::too_large);
    not_given("-700", FieldState::negative);
    not_given("(700.00)", FieldState::negative);
    for (const char *text : {"700.005", "1.2.3", "12,34", "seven", "50%", ".", "-", "1e400", "NaN", "7 00"})
        not_given(text, FieldState::wrong);
}

void TestCaseFields::amounts_become_pence()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, decimal_comma);
    QFETCH(int, state);
    QFETCH(qint32, pence);
    const AmountField read = read_amount(text, NumberForm{decimal_comma});
    QCOMPARE(static_cast<int>(read.state), state);
    QCOMPARE(read.pence, pence);
}

void TestCaseFields::a_status_is_a_word_in_any_case()
{
    QCOMPARE(read_status("validated").status, CaseStatus::validated);
    QCOMPARE(read_status(" Rejected ").status, CaseStatus::rejected);
    QCOMPARE(read_status("WITHDRAWN").status, CaseStatus::withdrawn);
    QCOMPARE(read_status("attached").status, CaseStatus::attached);
    QCOMPARE(read_status("claimed").status, CaseStatus::claimed);
    QCOMPARE(read_status("paid").state, FieldState::wrong);
    QCOMPARE(read_status(" ").state, FieldState::blank);
}

void TestCaseFields::blanks_around_a_reference_do_not_make_another()
{
    QByteArray room;
    for (const QByteArray &text :
         {QByteArray("TF 12"), QByteArray(" TF 12"), QByteArray("TF  12\t"), QByteArray("TF\n12"),
          QByteArray("\xC2\xA0TF\xC2\xA0"
                     "12")})
        QCOMPARE(tidied(text, room).toByteArray(), QByteArray("TF 12"));
    QCOMPARE(tidied("Bront\xC3\xAB", room).toByteArray(), QByteArray("Bront\xC3\xAB"));
    QCOMPARE(tidied("", room).size(), qsizetype(0));
}

QTEST_APPLESS_MAIN(TestCaseFields)
#include "test_case_fields.moc"
