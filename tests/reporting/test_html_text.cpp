// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/html_text.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using outturn::reporting::html_text;

/// Names come from other people's files: whatever they hold, they are shown and never obeyed.
class TestHtmlText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void text_becomes_harmless_markup_data();
    void text_becomes_harmless_markup();
};

void TestHtmlText::text_becomes_harmless_markup_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("markup");
    QTest::newRow("a script is shown, not run")
        << QStringLiteral("<script>alert(1)</script>") << QByteArray("&lt;script&gt;alert(1)&lt;/script&gt;");
    QTest::newRow("quotes cannot end an attribute")
        << QStringLiteral("\" onclick='x'") << QByteArray("&quot; onclick=&#39;x&#39;");
    QTest::newRow("an ampersand stays one") << QStringLiteral("R&D &amp;") << QByteArray("R&amp;D &amp;amp;");
    QTest::newRow("the end of a CDATA section is text") << QStringLiteral("]]>") << QByteArray("]]&gt;");
    QTest::newRow("Welsh and pounds stay readable in the file") << QStringLiteral("Ŵyn £5 – 3")
                                                                << QByteArray("\xC5\xB4yn \xC2\xA3"
                                                                              "5 \xE2\x80\x93 3");
    QTest::newRow("control characters go") << QStringLiteral("a\u0000b\u0007c\u007Fd\u0085e") << QByteArray("abcde");
    QTest::newRow("line ends become LF, tabs stay") << QStringLiteral("a\r\nb\rc\td") << QByteArray("a\nb\nc\td");
    QTest::newRow("a carriage return at the end") << QStringLiteral("a\r") << QByteArray("a\n");
    QTest::newRow("a name cannot be turned round") << QStringLiteral("abc\u202Efed\u2066g") << QByteArray("abcfedg");
    QTest::newRow("characters outside the first plane stay") << QStringLiteral("a😀b")
                                                             << QByteArray("a\xF0\x9F\x98\x80"
                                                                           "b");
    QTest::newRow("half a character goes")
        << QString(QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("b") + QChar(0xDE00)) << QByteArray("ab");
    QTest::newRow("noncharacters go") << QString(QStringLiteral("a") + QChar(0xFFFE) + QChar(0xFFFF)
                                                 + QStringLiteral("b"))
                                      << QByteArray("ab");
}

void TestHtmlText::text_becomes_harmless_markup()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, markup);
    QCOMPARE(html_text(text), markup);
}

QTEST_APPLESS_MAIN(TestHtmlText)
#include "test_html_text.moc"
