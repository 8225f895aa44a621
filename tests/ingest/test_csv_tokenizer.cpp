// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_tokenizer.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>
#include <QtTest/QTest>

using namespace outturn::ingest;

namespace {

using State = CsvTokenizer::State;
using Table = std::vector<QStringList>;

struct Reading {
    Table table;
    QList<int> lines;
    QByteArrayList raw;
    State end = State::more;
    int fault_line = 0;
    bool has_line_end = false;
};

/// Reads a text in blocks of one size; 0: all at once.
Reading read(const QByteArray &text, qsizetype block = 0, char delimiter = ',')
{
    Reading reading;
    CsvTokenizer tokenizer(delimiter);
    qsizetype at = 0;
    while (true) {
        const State state = tokenizer.next();
        if (state == State::more) {
            if (at == text.size()) {
                tokenizer.finish();
                continue;
            }
            const qsizetype size = std::min(block > 0 ? block : text.size(), text.size() - at);
            // A copy of its own, so that a view into it would be found by the sanitizer.
            tokenizer.add(QByteArray(text.constData() + at, size));
            at += size;
            continue;
        }
        if (state != State::record) {
            reading.end = state;
            reading.fault_line = tokenizer.fault_line();
            return reading;
        }
        QStringList fields;
        for (const QByteArrayView field : tokenizer.fields())
            fields.append(QString::fromUtf8(field));
        reading.table.push_back(fields);
        reading.lines.append(tokenizer.line());
        reading.raw.append(tokenizer.raw().toByteArray());
        reading.has_line_end = tokenizer.has_line_end();
        if (text.mid(tokenizer.offset(), tokenizer.raw().size()) != tokenizer.raw())
            reading.raw.last() = "the offset is wrong";
    }
}

/// Writes by RFC 4180: a field with a comma, quote or line end stands in quotes, and quotes are doubled.
QByteArray written(const Table &table, const QByteArray &line_end)
{
    QByteArray text;
    for (const QStringList &fields : table) {
        QByteArrayList cells;
        for (const QString &field : fields) {
            QByteArray cell = field.toUtf8();
            if (field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r'))
                cell = '"' + cell.replace('"', "\"\"") + '"';
            cells.append(cell);
        }
        text += cells.join(',') + line_end;
    }
    return text;
}

} // namespace

Q_DECLARE_METATYPE(Table)

class TestCsvTokenizer : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void records_are_read_by_the_standard_data();
    void records_are_read_by_the_standard();
    void whatever_is_written_is_read_back_in_blocks_of_any_size();
    void any_bytes_read_alike_in_blocks_of_any_size();
    void a_record_knows_the_line_and_bytes_where_it_begins();
    void the_last_record_tells_whether_its_line_ended();
    void a_quote_that_is_never_closed_is_reported_with_its_line();
    void a_quote_gone_astray_does_not_swallow_a_large_file();
    void limits_are_kept_data();
    void limits_are_kept();
};

void TestCsvTokenizer::records_are_read_by_the_standard_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Table>("table");
    const Table two{{u"a"_qs, u"b"_qs}, {u"1"_qs, u"2"_qs}};
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n") << two;
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << two;
    QTest::newRow("CR only") << QByteArray("a,b\r1,2\r") << two;
    QTest::newRow("no line end at the end") << QByteArray("a,b\n1,2") << two;
    QTest::newRow("mixed line ends") << QByteArray("a,b\r\n1,2\n3,4\r5,6")
                                     << Table{two[0], two[1], {u"3"_qs, u"4"_qs}, {u"5"_qs, u"6"_qs}};
    QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\n\"1\",\"2\"") << two;
    QTest::newRow("comma in quotes") << QByteArray("\"7,373,720\",x") << Table{{u"7,373,720"_qs, u"x"_qs}};
    QTest::newRow("line breaks in quotes") << QByteArray("\"a\nb\",\"c\r\nd\",\"e\rf\"\n1,2")
                                           << Table{{u"a\nb"_qs, u"c\r\nd"_qs, u"e\rf"_qs}, {u"1"_qs, u"2"_qs}};
    QTest::newRow("doubled quotes") << QByteArray("\"say \"\"yes\"\"\",\"\"\"\",\"\"\"\"\"\"")
                                    << Table{{u"say \"yes\""_qs, u"\""_qs, u"\"\""_qs}};
    QTest::newRow("empty fields") << QByteArray(",,\n\"\",") << Table{{{}, {}, {}}, {{}, {}}};
    QTest::newRow("empty line") << QByteArray("a\n\nb") << Table{{u"a"_qs}, {QString()}, {u"b"_qs}};
    QTest::newRow("blanks are part of a field") << QByteArray(" a , b ") << Table{{u" a "_qs, u" b "_qs}};
    QTest::newRow("a quote inside a plain field") << QByteArray("5\" pipe,b\"") << Table{{u"5\" pipe"_qs, u"b\""_qs}};
    QTest::newRow("text after the closing quote is not lost") << QByteArray("\"a\"b,c") << Table{{u"ab"_qs, u"c"_qs}};
    QTest::newRow("a quote after the closing quote is text")
        << QByteArray("\"a\"b\"c,\"\"\"x\"\"\"y\"\"") << Table{{u"ab\"c"_qs, u"\"x\"y\"\""_qs}};
    QTest::newRow("a blank before the quote makes it text")
        << QByteArray("a, \"b,c\"") << Table{{u"a"_qs, u" \"b"_qs, u"c\""_qs}};
    QTest::newRow("UTF-8") << QByteArray("\xC2\xA3 12,Ynys M\xC3\xB4n")
                           << Table{{u"\u00A3 12"_qs, u"Ynys M\u00F4n"_qs}};
    QTest::newRow("nothing") << QByteArray() << Table{};
}

void TestCsvTokenizer::records_are_read_by_the_standard()
{
    QFETCH(QByteArray, text);
    QFETCH(Table, table);
    for (qsizetype block = 0; block <= text.size(); ++block) {
        const Reading reading = read(text, block);
        QCOMPARE(reading.table, table);
        QCOMPARE(int(reading.end), int(State::end));
    }
}

void TestCsvTokenizer::whatever_is_written_is_read_back_in_blocks_of_any_size()
{
    QRandomGenerator random(4180);
    const QStringList pieces{u"a"_qs, u"12"_qs, u","_qs,      u"\""_qs, u"\n"_qs,         u"\r\n"_qs,
                             u" "_qs, u"\r"_qs, u"\u00E9"_qs, u"\""_qs, QString(70, u'x')};
    for (int round = 0; round < 500; ++round) {
        Table table;
        const int columns = random.bounded(1, 6);
        for (int row = random.bounded(1, 8); row > 0; --row) {
            QStringList fields;
            for (int column = 0; column < columns; ++column) {
                QString field;
                for (int i = random.bounded(5); i > 0; --i)
                    field += pieces[random.bounded(int(pieces.size()))];
                fields.append(field);
            }
            table.push_back(fields);
        }
        for (const QByteArray &line_end : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
            const QByteArray text = written(table, line_end);
            QCOMPARE(read(text).table, table);
            QCOMPARE(read(text, random.bounded(1, 100)).table, table);
        }
    }
}

void TestCsvTokenizer::any_bytes_read_alike_in_blocks_of_any_size()
{
    QRandomGenerator random(17);
    const QByteArray alphabet("a,\"\r\n\"x,");
    for (int round = 0; round < 2000; ++round) {
        QByteArray text;
        for (int i = random.bounded(200); i > 0; --i)
            text.append(alphabet[random.bounded(int(alphabet.size()))]);
        const Reading whole = read(text);
        const Reading parts = read(text, random.bounded(1, 20));
        QCOMPARE(parts.table, whole.table);
        QCOMPARE(parts.lines, whole.lines);
        QCOMPARE(parts.raw, whole.raw);
        QVERIFY(!whole.raw.contains("the offset is wrong"));
        QCOMPARE(int(parts.end), int(whole.end));
        QCOMPARE(parts.fault_line, whole.fault_line);
    }
}

void TestCsvTokenizer::a_record_knows_the_line_and_bytes_where_it_begins()
{
    const QByteArray text("h,i\r\n\"two\r\nlines\",1\r\nthree,2\n\nfive,3\r\"a\rb\"\rnine");
    for (qsizetype block = 0; block <= text.size(); ++block) {
        const Reading reading = read(text, block);
        QCOMPARE(reading.lines, QList<int>({1, 2, 4, 5, 6, 7, 9}));
        QCOMPARE(reading.raw,
                 QByteArrayList({"h,i", "\"two\r\nlines\",1", "three,2", "", "five,3", "\"a\rb\"", "nine"}));
    }
}

void TestCsvTokenizer::the_last_record_tells_whether_its_line_ended()
{
    QVERIFY(read("a\nb\n").has_line_end);
    QVERIFY(read("a\nb\r").has_line_end);
    QVERIFY(!read("a\nb").has_line_end);
}

void TestCsvTokenizer::a_quote_that_is_never_closed_is_reported_with_its_line()
{
    const QByteArray text("h\nfirst\n\"x\ny\",\"open\nuntil the end\n");
    for (qsizetype block = 0; block <= text.size(); ++block) {
        const Reading reading = read(text, block);
        QCOMPARE(int(reading.end), int(State::open_quote));
        QCOMPARE(reading.fault_line, 4);
        QCOMPARE(reading.table.size(), size_t(2));
    }
}

void TestCsvTokenizer::a_quote_gone_astray_does_not_swallow_a_large_file()
{
    CsvTokenizer tokenizer;
    tokenizer.add("h\n\"open\n");
    QCOMPARE(int(tokenizer.next()), int(State::record));
    int blocks = 0;
    while (tokenizer.next() == State::more && blocks < 1000) {
        tokenizer.add(QByteArray(100'000, 'x') + "\n");
        ++blocks;
    }
    QCOMPARE(int(tokenizer.next()), int(State::long_quoted));
    QCOMPARE(tokenizer.fault_line(), 2);
    QVERIFY2(blocks <= 11, qPrintable(QString::number(blocks)));
}

void TestCsvTokenizer::limits_are_kept_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("line");
    const QByteArray full(CsvTokenizer::longest_field, 'x');
    const auto row = [](const char *name, const QByteArray &text, State end, int line) {
        QTest::newRow(name) << text << int(end) << line;
    };
    row("a full field", "a\n" + full + "\n", State::end, 0);
    row("a full field at the end", "a\n" + full, State::end, 0);
    row("a full quoted field", "a\n\"" + full + "\"\n", State::end, 0);
    row("a full quoted field at the end", "a\n\"" + full + "\"", State::end, 0);
    row("a longer field", "a\nx" + full + "\n", State::long_field, 2);
    row("a longer field at the end", "a\nx" + full, State::long_field, 2);
    row("a longer quoted field", "a\n\"x" + full + "\"\n", State::long_quoted, 2);
    row("text glued to a full quoted field", "a\n\"" + full + "\"x\n", State::long_field, 2);
    row("as many columns as may be", QByteArray(16'383, ',') + "\n", State::end, 0);
    row("one column more", "a\n" + QByteArray(16'384, ',') + "\n", State::many_columns, 2);
    row("20,000 commas", QByteArray(20'000, ','), State::many_columns, 1);
    QByteArray record("a\n");
    for (int i = 0; i < 17; ++i)
        record += full + ',';
    row("a row of 17 MB", record + "\n", State::long_record, 2);
}

void TestCsvTokenizer::limits_are_kept()
{
    QFETCH(QByteArray, text);
    QFETCH(int, end);
    QFETCH(int, line);
    for (const qsizetype block : {qsizetype(0), qsizetype(1000), qsizetype(1 << 20)}) {
        const Reading reading = read(text, block);
        QCOMPARE(int(reading.end), end);
        QCOMPARE(reading.fault_line, line);
    }
}

QTEST_APPLESS_MAIN(TestCsvTokenizer)
#include "test_csv_tokenizer.moc"
