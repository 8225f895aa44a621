// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text_encoding.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>
#include <QtTest/QTest>

using namespace outturn::ingest;

namespace {

struct Decoded {
    QByteArray text;
    std::optional<TextFault> fault;
};

Decoded decoded(Encoding encoding, const QByteArray &bytes, qsizetype block = 0)
{
    TextDecoder decoder(encoding);
    Decoded result;
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArray part = bytes.mid(at, block > 0 ? block : bytes.size());
        result.text += decoder.decode(part);
        at += part.size();
    }
    decoder.finish();
    result.fault = decoder.fault();
    return result;
}

} // namespace

class TestTextEncoding : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_encoding_is_found_data();
    void the_encoding_is_found();
    void damaged_utf8_stays_utf8();
    void other_bytes_among_ascii_are_an_eight_bit_encoding();
    void looking_in_blocks_finds_the_same();
    void what_is_binary_is_no_text();
    void tables_agree_with_those_of_the_unicode_consortium_data();
    void tables_agree_with_those_of_the_unicode_consortium();
    void invalid_utf8_is_found_where_it_begins_data();
    void invalid_utf8_is_found_where_it_begins();
    void utf8_is_judged_as_qt_judges_it();
    void marks_are_left_out_however_the_blocks_fall();
    void utf16_is_read_in_either_order();
    void broken_utf16_is_reported();
    void bytes_without_meaning_are_reported();
    void names_lead_back_to_encodings();
};

void TestTextEncoding::the_encoding_is_found_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("certain");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &encoding, bool certain) {
        QTest::newRow(name) << bytes << encoding << certain;
    };
    const QString windows = u"Windows-1252"_qs;
    const QString mac = u"Mac Roman"_qs;
    row("ASCII", "a,b\n1,2\n", u"UTF-8"_qs, true);
    row("UTF-8", "Ynys M\xC3\xB4n,\xC2\xA3\x31", u"UTF-8"_qs, true);
    row("UTF-8 with a mark",
        "\xEF\xBB\xBF"
        "a,b\n",
        u"UTF-8 with byte order mark"_qs, true);
    row("UTF-16 little endian",
        QByteArray("\xFF\xFE"
                   "a\0,\0b\0",
                   8),
        u"UTF-16"_qs, true);
    row("UTF-16 big endian", QByteArray("\xFE\xFF\0a\0,\0b", 8), u"UTF-16"_qs, true);
    row("UTF-16 without a mark", QByteArray("n\0a\0m\0e\0,\0c\0o\0s\0t\0\n\0", 20), u"UTF-16"_qs, true);
    row("UTF-16 big endian without a mark", QByteArray("\0n\0a\0m\0e\0,\0c\0o\0s\0t\0\n", 20), u"UTF-16"_qs, true);
    // Each as it stands in a published return: section 251 of 2012-13 and 2011-12, Revenue Account of 2023-24.
    row("Windows: Children's", "Sure Start Children\x92s Centres", windows, false);
    row("Windows: no-break space", "Total \xA0,1\n \xA0,2", windows, false);
    row("Windows: dash and pound",
        "2013 \x96 14,\xA3"
        "12,(\xA3 thousand)",
        windows, false);
    row("Windows: Welsh and quotes", "Ynys M\xF4n,\x93yes\x94", windows, false);
    row("Windows: capitals", "YNYS M\xD4N", windows, false);
    row("Windows: e acute", "Caf\xE9,na\xEFve", windows, false);
    row("Mac: ellipsis for missing", "York,\xC9,12,\xC9\n\xC9,3", mac, false);
    row("Mac: dash",
        "2022\xD0"
        "23,2023\xD0"
        "24",
        mac, false);
    row("Mac: apostrophe", "Children\xD5s services", mac, false);
    row("Mac: all of it",
        "Children\xD5s \xD0 \xA3"
        "12,\xC9",
        mac, false);
    row("Mac: accents", "Ynys M\x99n,Caf\x8E", mac, false);
    row("Mac: e acute at the end of a word", "Caf\x8E,1", mac, false);  // not CafŽ
    row("Mac: a byte that Windows lacks", "\x81ngstr\x9Am", mac, true); // Ångström
    row("ISO-8859-15 is Windows where they agree", "Caf\xE9", windows, false);
}

void TestTextEncoding::the_encoding_is_found()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(bool, certain);
    const std::vector<EncodingChoice> choices = find_encodings(bytes);
    QVERIFY(!choices.empty());
    QString ranking;
    for (const EncodingChoice &choice : choices)
        ranking += u"%1 %2; "_qs.arg(choice.name).arg(choice.score);
    QVERIFY2(choices.front().name == name, qPrintable(ranking));
    QCOMPARE(choices.front().certain, certain);
    QVERIFY(!choices.front().first_fault);
}

void TestTextEncoding::damaged_utf8_stays_utf8()
{
    const auto choices = find_encodings("Ynys M\xC3\xB4n,M\xC3\xB4n,M\xF4n,M\xC3\xB4n");
    QCOMPARE(choices.front().name, u"UTF-8"_qs);
    QVERIFY(!choices.front().certain);
    QCOMPARE(choices.front().first_fault.value_or(-1), qint64(16));
    QVERIFY(choices.size() > 1); // the others stay to be chosen
}

void TestTextEncoding::other_bytes_among_ascii_are_an_eight_bit_encoding()
{
    // Even where two of them happen to look like one character of UTF-8 ("Ã©" of Windows-1252).
    const auto choices = find_encodings("\xC3\xA9,Caf\xE9,\xA3"
                                        "1,\xA3"
                                        "2,\xA3"
                                        "3");
    QCOMPARE(choices.front().name, u"Windows-1252"_qs);
}

void TestTextEncoding::looking_in_blocks_finds_the_same()
{
    const QByteArray bytes("York,\xC9,12,\xC9\nChildren\xD5s M\xC3\xB4n,\xC3");
    EncodingFinder whole;
    whole.add(bytes);
    const auto expected = whole.choices();
    for (qsizetype block = 1; block < bytes.size(); ++block) {
        EncodingFinder finder;
        for (qsizetype at = 0; at < bytes.size(); at += block)
            finder.add(QByteArrayView(bytes).sliced(at, std::min(block, bytes.size() - at)));
        const auto choices = finder.choices();
        QCOMPARE(choices.size(), expected.size());
        for (size_t i = 0; i < choices.size(); ++i) {
            QCOMPARE(choices[i].name, expected[i].name);
            QCOMPARE(choices[i].score, expected[i].score);
            QCOMPARE(choices[i].first_fault, expected[i].first_fault);
        }
    }
}

void TestTextEncoding::what_is_binary_is_no_text()
{
    EncodingFinder finder;
    finder.add(QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x02\0\0\0\x01\0\x08\x06", 26));
    QVERIFY(finder.is_binary());
    QVERIFY(finder.choices().empty());
    QCOMPARE(finder.first_zero().value_or(-1), qint64(8));
}

void TestTextEncoding::tables_agree_with_those_of_the_unicode_consortium_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("Windows-1252") << int(Encoding::windows_1252) << QByteArray("windows-1252");
    QTest::newRow("Mac Roman") << int(Encoding::mac_roman) << QByteArray("macintosh");
    QTest::newRow("ISO-8859-15") << int(Encoding::iso_8859_15) << QByteArray("ISO-8859-15");
}

/// The tables of ICU, where Qt was built with it.
void TestTextEncoding::tables_agree_with_those_of_the_unicode_consortium()
{
    QFETCH(int, encoding);
    QFETCH(QByteArray, name);
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid())
        QSKIP("This Qt was built without ICU");
    for (int byte = 0x80; byte < 0x100; ++byte) {
        const QString expected = decoder.decode(QByteArray(1, char(byte)));
        const auto character = character_of(Encoding(encoding), static_cast<uchar>(byte));
        if (character)
            QCOMPARE(QString(QChar(*character)), expected);
        else
            QVERIFY2(expected[0].unicode() < 0xA0 || expected[0] == QChar::ReplacementCharacter, qPrintable(expected));
    }
}

void TestTextEncoding::invalid_utf8_is_found_where_it_begins_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("offset");
    // The forbidden forms of table 3-7 of the Unicode Standard.
    QTest::newRow("a continuation alone") << QByteArray("ab\x80") << 2;
    QTest::newRow("overlong of two") << QByteArray("ab\xC0\xAF") << 2;
    QTest::newRow("overlong of three") << QByteArray("ab\xE0\x80\xAF") << 2;
    QTest::newRow("overlong of four") << QByteArray("ab\xF0\x80\x80\xAF") << 2;
    QTest::newRow("a surrogate") << QByteArray("ab\xED\xA0\x80") << 2;
    QTest::newRow("beyond U+10FFFF") << QByteArray("ab\xF4\x90\x80\x80") << 2;
    QTest::newRow("F5") << QByteArray("ab\xF5\x80\x80\x80") << 2;
    QTest::newRow("cut by a letter") << QByteArray("\xC3\xB4\xC3g") << 2;
    QTest::newRow("cut by the end") << QByteArray("\xC3\xB4\xE2\x82") << 2;
    QTest::newRow("cut by a zero") << QByteArray("ab\xC3\0", 4) << 2;
    QTest::newRow("a zero") << QByteArray("ab\0c", 4) << 2;
    QTest::newRow("after much text") << QByteArray(100, 'x') + "\xFF" << 100;
    QTest::newRow("none") << QByteArray("\xC3\xB4\xE2\x82\xAC\xF0\x9F\x98\x80\xED\x9F\xBF\xF4\x8F\xBF\xBF") << -1;
}

void TestTextEncoding::invalid_utf8_is_found_where_it_begins()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, offset);
    for (qsizetype block = 0; block <= bytes.size(); ++block) {
        const Decoded result = decoded(Encoding::utf8, bytes, block);
        QCOMPARE(result.fault.has_value(), offset >= 0);
        if (!result.fault) {
            QCOMPARE(result.text, bytes);
            continue;
        }
        QCOMPARE(result.fault->offset, qint64(offset));
        QCOMPARE(result.fault->is_zero, bytes[offset] == 0);
    }
}

void TestTextEncoding::utf8_is_judged_as_qt_judges_it()
{
    // Every lead byte with every second byte, and every second with every third of the ticklish leads.
    const auto judged_alike = [](const QByteArray &bytes) {
        return decoded(Encoding::utf8, bytes).fault.has_value() != bytes.isValidUtf8();
    };
    for (int lead = 0x80; lead < 0x100; ++lead) {
        for (int second = 1; second < 0x100; ++second) {
            for (const QByteArray &tail : {QByteArray(), QByteArray("\x80"), QByteArray("\xBF\x80"), QByteArray("a")}) {
                const QByteArray bytes = QByteArray().append(char(lead)).append(char(second)) + tail;
                QVERIFY2(judged_alike(bytes), bytes.toHex());
            }
        }
    }
}

void TestTextEncoding::marks_are_left_out_however_the_blocks_fall()
{
    const QByteArray bytes("\xEF\xBB\xBF"
                           "a\xEF\xBB\xBF"
                           "b");
    const QByteArray other("\xEF\xBB\x80"
                           "a"); // begins like a mark and is a letter
    for (qsizetype block = 0; block <= bytes.size(); ++block) {
        QCOMPARE(decoded(Encoding::utf8_with_mark, bytes, block).text,
                 QByteArray("a\xEF\xBB\xBF"
                            "b"));
        QCOMPARE(decoded(Encoding::utf8, bytes, block).text,
                 QByteArray("a\xEF\xBB\xBF"
                            "b"));
        QCOMPARE(decoded(Encoding::utf8, other, block).text, other);
    }
}

void TestTextEncoding::utf16_is_read_in_either_order()
{
    const QString text = u"name,M\u00F4n,\u20AC,\U0001F600\n"_qs;
    QByteArray little;
    QByteArray big;
    for (const QChar c : text) {
        little.append(char(c.cell())).append(char(c.row()));
        big.append(char(c.row())).append(char(c.cell()));
    }
    for (const QByteArray &bytes : {"\xFF\xFE" + little, "\xFE\xFF" + big, little, big}) {
        for (const qsizetype block : {qsizetype(0), qsizetype(2), qsizetype(3), qsizetype(7)}) {
            const Decoded result = decoded(Encoding::utf16, bytes, block);
            QVERIFY(!result.fault);
            QCOMPARE(result.text, text.toUtf8());
        }
    }
}

void TestTextEncoding::broken_utf16_is_reported()
{
    const auto fault = [](const char *bytes, int size) {
        const Decoded result = decoded(Encoding::utf16,
                                       QByteArray("\xFF\xFE"
                                                  "a\0",
                                                  4)
                                           + QByteArray(bytes, size));
        return result.fault ? result.fault->offset : qint64(-1);
    };
    QCOMPARE(fault("\x3D\xD8"
                   "a\0",
                   4),
             qint64(4));                       // a high surrogate without a low one
    QCOMPARE(fault("\x00\xDE", 2), qint64(4)); // a low one alone
    QCOMPARE(fault("\x3D\xD8", 2), qint64(4)); // cut by the end
    QCOMPARE(fault("a", 1), qint64(4));        // half a character
    QCOMPARE(fault("\0\0", 2), qint64(4));     // a zero
    QCOMPARE(fault("b\0", 2), qint64(-1));
}

void TestTextEncoding::bytes_without_meaning_are_reported()
{
    const Decoded windows = decoded(Encoding::windows_1252, "Children\x92s\x81", 3);
    QCOMPARE(windows.text, QByteArray("Children\xE2\x80\x99s"));
    QCOMPARE(windows.fault->offset, qint64(10));
    QCOMPARE(decoded(Encoding::iso_8859_15, "a\x92").fault->offset, qint64(1));
    QVERIFY(!decoded(Encoding::mac_roman, "\x81\x92").fault);
    QVERIFY(decoded(Encoding::mac_roman, QByteArray("a\0b", 3)).fault->is_zero);
    QCOMPARE(decoded(Encoding::iso_8859_15, "\xA4").text, QByteArray("\xE2\x82\xAC")); // the euro
}

void TestTextEncoding::names_lead_back_to_encodings()
{
    for (const QString &name : encoding_names()) {
        QVERIFY(encoding_named(name).has_value());
        QCOMPARE(encoding_name(*encoding_named(name)), name);
    }
    QVERIFY(encoding_named(u"cp1252"_qs) == Encoding::windows_1252);
    QVERIFY(encoding_named(u"utf-8"_qs) == Encoding::utf8);
    QVERIFY(encoding_named(u"UTF-8 with byte order mark"_qs) == Encoding::utf8_with_mark);
    QVERIFY(encoding_named(u"macintosh"_qs) == Encoding::mac_roman);
    QVERIFY(!encoding_named(u"EBCDIC"_qs));
}

QTEST_APPLESS_MAIN(TestTextEncoding)
#include "test_text_encoding.moc"
