// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/number_text.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;

class TestNumberText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void numbers_as_people_write_them_are_read_data();
    void numbers_as_people_write_them_are_read();
    void decimal_commas_are_read_only_when_told_data();
    void decimal_commas_are_read_only_when_told();
    void what_is_no_number_is_refused_data();
    void what_is_no_number_is_refused();
    void amounts_are_whole_pence_data();
    void amounts_are_whole_pence();
    void what_is_no_amount_is_refused_data();
    void what_is_no_amount_is_refused();
    void every_penny_up_to_a_million_pounds_is_itself();
};

void TestNumberText::numbers_as_people_write_them_are_read_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("percentage");
    QTest::addColumn<bool>("pounds");
    QTest::newRow("plain") << u"1234"_qs << 1234.0 << false << false;
    QTest::newRow("zero") << u"0"_qs << 0.0 << false << false;
    QTest::newRow("separator") << u"1,234"_qs << 1234.0 << false << false;
    QTest::newRow("separators") << u"12,345,678.25"_qs << 12345678.25 << false << false;
    QTest::newRow("three digits before one comma") << u"999,999"_qs << 999999.0 << false << false;
    QTest::newRow("decimals") << u"16.670000000000002"_qs << 16.670000000000002 << false << false;
    QTest::newRow("no leading zero") << u".5"_qs << 0.5 << false << false;
    QTest::newRow("no decimals after the point") << u"5."_qs << 5.0 << false << false;
    QTest::newRow("pounds") << u"\u00A31,234.50"_qs << 1234.5 << false << true;
    QTest::newRow("pounds and blank") << u"\u00A3 12"_qs << 12.0 << false << true;
    QTest::newRow("less pounds") << u"-\u00A35.10"_qs << -5.1 << false << true;
    QTest::newRow("pounds less") << u"\u00A3-5.10"_qs << -5.1 << false << true;
    QTest::newRow("percent") << u"53%"_qs << 53.0 << true << false;
    QTest::newRow("percent and blank") << u"12.5 %"_qs << 12.5 << true << false;
    QTest::newRow("negative") << u"-5"_qs << -5.0 << false << false;
    QTest::newRow("typographic minus") << u"\u22125"_qs << -5.0 << false << false;
    QTest::newRow("plus") << u"+5"_qs << 5.0 << false << false;
    QTest::newRow("blanks around") << u"  42\t"_qs << 42.0 << false << false;
    QTest::newRow("no-break spaces around") << u"\u00A042\u00A0"_qs << 42.0 << false << false;
    QTest::newRow("blank as separator") << u"1 234"_qs << 1234.0 << false << false;
    QTest::newRow("no-break spaces as separators") << u"12\u00A0345\u00A0678.5"_qs << 12345678.5 << false << false;
    QTest::newRow("thin space as separator") << u"1\u2009234"_qs << 1234.0 << false << false;
    QTest::newRow("narrow no-break space as separator") << u"-1\u202F234"_qs << -1234.0 << false << false;
    QTest::newRow("accountant's loss") << u"(1,234)"_qs << -1234.0 << false << false;
    QTest::newRow("accountant's loss in pounds") << u"(\u00A31,234.50)"_qs << -1234.5 << false << true;
    QTest::newRow("pounds, accountant's loss") << u"\u00A3(1,234.50)"_qs << -1234.5 << false << true;
    QTest::newRow("accountant's loss with blanks") << u" ( 1 234 ) "_qs << -1234.0 << false << false;
    QTest::newRow("accountant's percentage") << u"(5%)"_qs << -5.0 << true << false;
    QTest::newRow("exponent") << u"1e+05"_qs << 100000.0 << false << false;
    QTest::newRow("negative exponent") << u"2.5E-3"_qs << 0.0025 << false << false;
}

void TestNumberText::numbers_as_people_write_them_are_read()
{
    QFETCH(QString, text);
    const std::optional<WrittenNumber> number = parse_number(text);
    QVERIFY(number);
    QTEST(number->value, "value");
    QTEST(number->is_percentage, "percentage");
    QTEST(number->is_pounds, "pounds");
}

void TestNumberText::decimal_commas_are_read_only_when_told_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("told");      // NaN: no number
    QTest::addColumn<double>("otherwise"); // the same
    const double none = std::nan("");
    QTest::newRow("one comma") << u"12,5"_qs << 12.5 << none;
    QTest::newRow("three decimals or a thousand") << u"1,234"_qs << 1.234 << 1234.0;
    QTest::newRow("a thousand or three decimals") << u"1.234"_qs << 1234.0 << 1.234;
    QTest::newRow("points between thousands") << u"1.234.567,89"_qs << 1234567.89 << none;
    QTest::newRow("blanks between thousands") << u"1 234,5"_qs << 1234.5 << none;
    QTest::newRow("a point as decimal sign") << u"12.5"_qs << none << 12.5;
    QTest::newRow("percent") << u"-0,5 %"_qs << -0.5 << none;
    QTest::newRow("whole") << u"42"_qs << 42.0 << 42.0;
    QTest::newRow("two commas") << u"1,2,3"_qs << none << none;
}

void TestNumberText::decimal_commas_are_read_only_when_told()
{
    QFETCH(QString, text);
    QFETCH(double, told);
    QFETCH(double, otherwise);
    const auto check = [](const std::optional<WrittenNumber> &number, double expected) {
        QCOMPARE(number.has_value(), !std::isnan(expected));
        if (number)
            QCOMPARE(number->value, expected);
    };
    check(parse_number(text, NumberForm{true}), told);
    check(parse_number(text), otherwise);
}

void TestNumberText::what_is_no_number_is_refused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "-",
                             "+",
                             ".",
                             "%",
                             "\u00A3",
                             "1,23",
                             "1,2345",
                             "1234,567",
                             ",123",
                             "1,,234",
                             "1,234,5",
                             "1.234,5",
                             "1,234.5,678",
                             "1.2.3",
                             "NaN",
                             "nan",
                             "inf",
                             "-inf",
                             "Infinity",
                             "12abc",
                             "abc",
                             "e",
                             "e5",
                             "--5",
                             "+-5",
                             "-+5",
                             "- -5",
                             "-\u00A3-5",
                             "(5",
                             "5)",
                             "()",
                             "(-5)",
                             "-(5)",
                             "((5))",
                             "-\u00A3(5)",
                             "(5) (6)",
                             "5-",
                             "1 23",
                             "12 34",
                             "1  234",
                             "1 234,567",
                             "1,234 567",
                             "1 e05",
                             "1,e05",
                             "1,5",
                             "12,34",
                             "1.234.567",
                             "\u00A31.2m",
                             "1.2 million",
                             "1/2",
                             "0x10",
                             "5%%",
                             "%5",
                             "5\u00A3",
                             "\u00A3\u00A35",
                             "$5",
                             "\u20AC5",
                             "x",
                             "[c]",
                             "...",
                             "\u2026",
                             "1e999",
                             "-1e999",
                             "1e",
                             "1e5.5",
                             "\u0661\u0662",
                             "\u00B2",
                             "<90",
                             "90-99",
                             "1_000",
                             "\u00A35%"})
        QTest::newRow(qPrintable(u'"' + QString::fromUtf8(text) + u'"')) << QString::fromUtf8(text);
}

void TestNumberText::what_is_no_number_is_refused()
{
    QFETCH(QString, text);
    QVERIFY(!parse_number(text));
    QVERIFY(!parse_pounds(text));
}

void TestNumberText::amounts_are_whole_pence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("pence");
    QTest::newRow("pounds") << u"3190710"_qs << Q_INT64_C(319071000);
    QTest::newRow("pence") << u"\u00A31,234.56"_qs << Q_INT64_C(123456);
    QTest::newRow("one decimal") << u"0.5"_qs << Q_INT64_C(50);
    // 1.15, 0.29 and 8.41 times 100 fall just short of a whole number in binary arithmetic.
    QTest::newRow("1.15") << u"1.15"_qs << Q_INT64_C(115);
    QTest::newRow("0.29") << u"0.29"_qs << Q_INT64_C(29);
    QTest::newRow("8.41") << u"8.41"_qs << Q_INT64_C(841);
    QTest::newRow("a repayment") << u"-\u00A30.01"_qs << Q_INT64_C(-1);
    QTest::newRow("zeros after the penny") << u"2.500"_qs << Q_INT64_C(250);
    QTest::newRow("public spending") << u"1,234,567,890,123.45"_qs << Q_INT64_C(123456789012345);
}

void TestNumberText::amounts_are_whole_pence()
{
    QFETCH(QString, text);
    const std::optional<Money> money = parse_pounds(text);
    QVERIFY(money);
    QFETCH(qint64, pence);
    QCOMPARE(qint64(money->pence), pence);
}

void TestNumberText::what_is_no_amount_is_refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a third decimal") << u"1.005"_qs;
    QTest::newRow("a third decimal of a large amount") << u"50,000,000,000.129"_qs;
    QTest::newRow("a percentage") << u"53%"_qs;
    QTest::newRow("more than fits") << u"1e17"_qs;
}

void TestNumberText::what_is_no_amount_is_refused()
{
    QFETCH(QString, text);
    QVERIFY(!parse_pounds(text));
}

void TestNumberText::every_penny_up_to_a_million_pounds_is_itself()
{
    // Steps that visit every pair of last digits.
    for (qint64 pence = 0; pence <= 100000000; pence += 9973) {
        const QString text = u"%1.%2"_qs.arg(pence / 100).arg(pence % 100, 2, 10, QLatin1Char('0'));
        const std::optional<Money> money = parse_pounds(text);
        QVERIFY2(money && money->pence == pence, qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TestNumberText)
#include "test_number_text.moc"
