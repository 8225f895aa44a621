// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_document.h"
#include "reporting/csv_writer.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn::reporting;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void numbers_are_in_full_and_texts_are_harmless()
    {
        const QByteArray expected =
            "Provider,Reached (people),Rate (%),\"95% range (%), lower end\",\"95% range (%), upper end\","
            "Paid (\xC2\xA3)\n"
            "Kent,1234,53.212345,50.1,56.2,1234567.89\n"
            "'=1+1,[c],[c],[c],[c],-5.2\n"
            "\xC5\xB4yn & <b>,0,[x],0.5,[z],?\n";
        QCOMPARE(write_csv(test::provider_table(), test::english_words()), expected);
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(write_csv(test::provider_table(), test::english_words()), expected);
        QLocale::setDefault(QLocale::c());
    }

    void numbers_come_back_to_the_last_digit_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("sum") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
        QTest::newRow("third") << 1.0 / 3 << QByteArray("0.3333333333333333");
        QTest::newRow("million") << 1e6 << QByteArray("1000000");
        QTest::newRow("tiny") << 1.5e-7 << QByteArray("1.5e-07");
        QTest::newRow("huge") << 1e300 << QByteArray("1e+300");
        QTest::newRow("minus nothing") << -0.0 << QByteArray("0");
    }
    void numbers_come_back_to_the_last_digit()
    {
        QFETCH(double, number);
        QFETCH(QByteArray, written);
        DocumentTable table;
        table.columns = {{QStringLiteral("Value"), true}};
        table.rows = {{{QStringLiteral("printed"), number}}};
        const QByteArray csv = write_csv(table, {});
        QCOMPARE(csv, "Value\n" + written + '\n');
        QCOMPARE(csv.mid(6).trimmed().toDouble(), number);
    }

    void a_table_without_rows_is_its_header()
    {
        DocumentTable table = test::provider_table();
        table.columns.resize(2);
        table.rows.clear();
        QCOMPARE(write_csv(table, test::english_words()), QByteArray("Provider,Reached (people)\n"));
        QCOMPARE(write_csv({}, {}), QByteArray());
    }
};

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "test_csv_writer.moc"
