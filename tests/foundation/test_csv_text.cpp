// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/csv_text.h"
#include "support/formula_texts.h"

using namespace outturn;

/// A CSV is opened with a double click: what stands in it must be shown, and never obeyed.
class TestCsvText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void formulas_are_defused_and_numbers_stay_numbers_data() { test::add_formula_texts(); }
    void formulas_are_defused_and_numbers_stay_numbers()
    {
        QFETCH(QString, text);
        QFETCH(bool, guarded);
        QCOMPARE(defused(text), guarded ? u'\'' + text : text);
        QCOMPARE(defused(defused(text)), defused(text));
    }

    // RFC 4180, section 2: fields with line breaks, double quotes and commas are quoted; a quote is doubled.
    void lines_are_quoted_by_the_standard()
    {
        QCOMPARE(csv_line({QStringLiteral("aaa"), QStringLiteral("b \"b\" b"), QStringLiteral("c,c"), QString()}),
                 QByteArray("aaa,\"b \"\"b\"\" b\",\"c,c\",\n"));
        QCOMPARE(csv_line({QStringLiteral("two\nlines"), QStringLiteral("-5"), QStringLiteral("=1,2")}),
                 QByteArray("\"two\nlines\",-5,\"'=1,2\"\n"));
        QCOMPARE(csv_line({QStringLiteral("Ŵyn £5")}),
                 QByteArray("\xC5\xB4yn \xC2\xA3"
                            "5\n"));
        QCOMPARE(csv_line({}), QByteArray("\n"));
    }

    void odd_characters_leave_a_readable_file()
    {
        const QByteArray half = csv_field(QString(QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("b")));
        QVERIFY(half.isValidUtf8());
        QCOMPARE(half, QByteArray("a?b"));
        QCOMPARE(csv_field(QString(QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b"))), QByteArray("ab"));
    }
};

QTEST_APPLESS_MAIN(TestCsvText)
#include "test_csv_text.moc"
