// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_reader.h"
#include "ingest/source_lines.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn::ingest;

namespace {

using Table = std::vector<QStringList>;

Table read_all(const QByteArray &text, char delimiter = ',')
{
    Table table;
    CsvReader reader(text, delimiter);
    CsvRecord record;
    while (reader.next(record) == CsvReader::State::record)
        table.push_back(record.fields);
    return table;
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

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void records_are_read_by_the_standard_data();
    void records_are_read_by_the_standard();
    void whatever_is_written_is_read_back();
    void a_record_knows_the_line_and_bytes_where_it_begins();
    void a_quote_that_is_never_closed_is_reported_with_its_line();
    void a_quote_gone_astray_does_not_swallow_a_large_file();
    void the_delimiter_is_found_data();
    void the_delimiter_is_found();
    void the_lines_of_an_original_are_shown_as_they_stand();
};

void TestCsvReader::records_are_read_by_the_standard_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Table>("table");
    const Table two{{u"a"_qs, u"b"_qs}, {u"1"_qs, u"2"_qs}};
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n") << two;
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << two;
    QTest::newRow("CR only") << QByteArray("a,b\r1,2\r") << two;
    QTest::newRow("no line end at the end") << QByteArray("a,b\n1,2") << two;
    QTest::newRow("mixed line ends") << QByteArray("a,b\r\n1,2\n") << two;
    QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\n\"1\",\"2\"") << two;
    QTest::newRow("comma in quotes") << QByteArray("\"7,373,720\",x") << Table{{u"7,373,720"_qs, u"x"_qs}};
    QTest::newRow("line breaks in quotes")
        << QByteArray("\"a\nb\",\"c\r\nd\"\n1,2") << Table{{u"a\nb"_qs, u"c\r\nd"_qs}, {u"1"_qs, u"2"_qs}};
    QTest::newRow("doubled quotes") << QByteArray("\"say \"\"yes\"\"\",\"\"\"\"")
                                    << Table{{u"say \"yes\""_qs, u"\""_qs}};
    QTest::newRow("empty fields") << QByteArray(",,\n\"\",") << Table{{{}, {}, {}}, {{}, {}}};
    QTest::newRow("empty line") << QByteArray("a\n\nb") << Table{{u"a"_qs}, {QString()}, {u"b"_qs}};
    QTest::newRow("blanks are part of a field") << QByteArray(" a , b ") << Table{{u" a "_qs, u" b "_qs}};
    QTest::newRow("a quote inside a plain field") << QByteArray("5\" pipe,b") << Table{{u"5\" pipe"_qs, u"b"_qs}};
    QTest::newRow("text after the closing quote is not lost") << QByteArray("\"a\"b,c") << Table{{u"ab"_qs, u"c"_qs}};
    QTest::newRow("UTF-8") << QByteArray("\xC2\xA3 12,Ynys M\xC3\xB4n")
                           << Table{{u"\u00A3 12"_qs, u"Ynys M\u00F4n"_qs}};
    QTest::newRow("nothing") << QByteArray() << Table{};
}

void TestCsvReader::records_are_read_by_the_standard()
{
    QFETCH(QByteArray, text);
    QFETCH(Table, table);
    QCOMPARE(read_all(text), table);
}

void TestCsvReader::whatever_is_written_is_read_back()
{
    QRandomGenerator random(4180);
    const QStringList pieces{u"a"_qs,    u"12"_qs, u","_qs,      u"\""_qs, u"\n"_qs,
                             u"\r\n"_qs, u" "_qs,  u"\u00E9"_qs, u"\""_qs};
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
        for (const QByteArray &line_end : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")})
            QCOMPARE(read_all(written(table, line_end)), table);
    }
}

void TestCsvReader::a_record_knows_the_line_and_bytes_where_it_begins()
{
    const QByteArray text("h,i\r\n\"two\r\nlines\",1\r\nthree,2\n\nfive,3");
    CsvReader reader(text);
    CsvRecord record;
    QList<int> lines;
    QByteArrayList raw;
    while (reader.next(record) == CsvReader::State::record) {
        lines.append(record.line);
        raw.append(text.mid(record.offset, record.size));
    }
    QCOMPARE(lines, QList<int>({1, 2, 4, 5, 6}));
    QCOMPARE(raw, QByteArrayList({"h,i", "\"two\r\nlines\",1", "three,2", "", "five,3"}));
}

void TestCsvReader::a_quote_that_is_never_closed_is_reported_with_its_line()
{
    const QByteArray text("a,b\n1,\"two\nthree\n4,5\n");
    CsvReader reader(text);
    CsvRecord record;
    QCOMPARE(reader.next(record), CsvReader::State::record);
    QCOMPARE(reader.next(record), CsvReader::State::unclosed_quote);
    QCOMPARE(reader.unclosed_line(), 2);
}

void TestCsvReader::a_quote_gone_astray_does_not_swallow_a_large_file()
{
    QByteArray text("a,b\n\"1,2\n");
    while (text.size() < 8 << 20)
        text += "some more rows,12345\n";
    CsvReader reader(text);
    CsvRecord record;
    QCOMPARE(reader.next(record), CsvReader::State::record);
    QCOMPARE(reader.next(record), CsvReader::State::unclosed_quote);
    QVERIFY(reader.position() < 2 << 20);
}

void TestCsvReader::the_delimiter_is_found_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b;c\tc\n") << int(',');
    QTest::newRow("tab") << QByteArray("a\tb\n1,2\t3") << int('\t');
    QTest::newRow("semicolon") << QByteArray("a;b\n1,2;3") << int(';');
    QTest::newRow("one column") << QByteArray("a\n1") << int(',');
    QTest::newRow("nothing") << QByteArray() << int(',');
}

void TestCsvReader::the_delimiter_is_found()
{
    QFETCH(QByteArray, text);
    QFETCH(int, delimiter);
    QCOMPARE(int(detect_delimiter(text)), delimiter);
}

void TestCsvReader::the_lines_of_an_original_are_shown_as_they_stand()
{
    const QByteArray original("\xEF\xBB\xBFname,n\r\n\"Hull, City of\",\"1,234\"\r\n\"a\r\nb\",2\r\nYork,3\r\n");
    const int wanted[] = {5, 2, 2, 4, 99};
    const std::vector<SourceLine> lines = source_lines(original, wanted);
    QCOMPARE(lines.size(), size_t(2)); // no row begins on line 4, and there is no line 99
    QCOMPARE(lines[0].line, 2);
    QCOMPARE(lines[0].text, u"\"Hull, City of\",\"1,234\""_qs);
    QCOMPARE(lines[0].fields, QStringList({u"Hull, City of"_qs, u"1,234"_qs}));
    QCOMPARE(lines[1].line, 5);
    QCOMPARE(lines[1].fields, QStringList({u"York"_qs, u"3"_qs}));
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "test_csv_reader.moc"
