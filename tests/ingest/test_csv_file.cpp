// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/sha256.h"
#include "ingest/csv_file.h"
#include "support/result_check.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;

namespace {

ReturnFile held(const QByteArray &content, const QString &name = u"return.csv"_qs)
{
    ReturnFile file;
    file.name = name;
    file.content = content;
    file.bytes = content.size();
    return file;
}

/// A file that is read from its path, as large ones are.
ReturnFile on_disk(const QTemporaryDir &folder, const QByteArray &content)
{
    ReturnFile file;
    file.name = u"large.csv"_qs;
    file.path = folder.filePath(file.name);
    file.sha256 = sha256_hex(content);
    QFile device(file.path);
    if (device.open(QIODevice::WriteOnly))
        file.bytes = device.write(content);
    return file;
}

Result<std::vector<SheetRow>> rows_of(const ReturnFile &file, const QString &encoding = {},
                                      const QString &delimiter = {})
{
    const auto opened = open_csv(file, encoding, delimiter);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto source = (*opened)->open(0);
    if (!source)
        return tl::unexpected(source.error());
    std::vector<SheetRow> rows;
    SheetRow row;
    while (true) {
        const Result<bool> read = (*source)->next(row);
        if (!read)
            return tl::unexpected(read.error());
        if (!*read)
            return rows;
        rows.push_back(row);
    }
}

QList<QStringList> cells_of(const Result<std::vector<SheetRow>> &rows)
{
    QList<QStringList> cells;
    if (rows) {
        for (const SheetRow &row : *rows)
            cells.append(row.fields);
    }
    return cells;
}

} // namespace

class TestCsvFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void real_returns_read_as_python_reads_them_data();
    void real_returns_read_as_python_reads_them();
    void real_returns_tell_their_form_data();
    void real_returns_tell_their_form();
    void the_delimiter_is_found_data();
    void the_delimiter_is_found();
    void decimal_commas_are_told_and_left_alone();
    void a_chosen_form_is_used_whatever_the_file_looks_like();
    void an_impossible_choice_is_refused();
    void blank_rows_are_skipped_and_lines_still_counted();
    void utf16_reads_like_utf8();
    void a_broken_byte_far_down_is_found_with_its_row();
    void bytes_of_windows_far_down_lead_to_windows();
    void zeros_are_refused_data();
    void zeros_are_refused();
    void a_file_cut_off_is_refused_data();
    void a_file_cut_off_is_refused();
    void a_note_without_line_end_is_no_cut();
    void a_row_of_20000_commas_is_refused_clearly();
    void a_cell_of_one_megabyte_is_read_and_a_larger_one_refused();
    void a_file_on_disk_reads_like_one_that_is_held();
    void a_file_that_changed_is_refused();
    void a_file_that_went_away_is_refused();
    void a_file_may_be_read_twice_at_once();
    void looking_stops_when_asked_to();
};

void TestCsvFile::real_returns_read_as_python_reads_them_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("fields");
    QTest::addColumn<QByteArray>("hash");
    const auto row = [](const char *name, int rows, int fields, const char *hash) {
        QTest::newRow(name) << QString::fromLatin1(name) << rows << fields << QByteArray(hash);
    };
    // python3: rows = [r for r in csv.reader(open(f, encoding=e, newline='')) if any(c.strip() for c in r)]
    // len(rows), sum(map(len, rows)), sha256('\x1e'.join('\x1f'.join(r) for r in rows)); e: utf-8-sig, or cp1252 (s251)
    row("care_leavers_activity_2020_2024.csv", 20041, 280574,
        "a8c7d05983ebbd761705aee1eb1dc6197bd8c83889ab7984b0c2617cddc61404");
    row("care_leavers_aged19_2013.csv", 164, 3936, "a1b7e5fb4bfd57c5f924e429ed0b63d7b61b5df25ee4f3d7aba9ca3de36c0329");
    row("outcome_and_cost_dictionary.csv", 449, 8082,
        "e44cbbe0ece319cdc5b0ea43e26bd1f1a477551987aca4356e7b2f183543a044");
    row("outcome_and_cost_long.csv", 23971, 167797, "5ea309b7f0082b26a02397ad2600f6764d5aabe2e21bbd51f5087f68bc73b7f0");
    row("provider_register_ofsted.csv", 3550, 113600,
        "2ccdad98e9a165c3329edec6e16683f9aeb7de00d8791f13aed0e481619ccbc0");
    row("revenue_account_budget_2021_22.csv", 450, 131400,
        "7f5efd3d6bc0975e1deee1d8707efdabd0cd38d89d97c02d004cd7050d0187de");
    row("revenue_outturn_rsx_2022_23.csv", 450, 96300,
        "2cc52c10a6e1ebe2b5f4b34c0ef3b06442afcd2c783cfc4e60cd709422428ca4");
    row("s251_outturn_2011_12.csv", 6233, 87262, "0a568a758f8c99a28f0eab55e88520c5199109ca94cb08b7c4b5a7e614e452aa");
    row("s251_outturn_2012_13.csv", 5321, 79815, "7603245aca7fcc984447b5dccd178f155179aa8ec60095487339ad1ee91e4235");
}

void TestCsvFile::real_returns_read_as_python_reads_them()
{
    OUTTURN_REQUIRE_SHARED(folder, "returns");
    QFETCH(QString, name);
    QFETCH(int, rows);
    QFETCH(int, fields);
    QFETCH(QByteArray, hash);
    QFile device(folder + u'/' + name);
    QVERIFY(device.open(QIODevice::ReadOnly));
    ReturnFile file = held(device.readAll(), name);
    for (int way = 0; way < 2; ++way) {
        const auto read = rows_of(file);
        QVERIFY_RESULT(read);
        QCOMPARE(int(read->size()), rows);
        int count = 0;
        QByteArrayList lines;
        for (const SheetRow &row : *read) {
            count += int(row.fields.size());
            lines.append(row.fields.join(u'\x1f').toUtf8());
        }
        QCOMPARE(count, fields);
        QCOMPARE(sha256_hex(lines.join('\x1e')), hash);
        // The second time from its path.
        file.sha256 = sha256_hex(file.content);
        file.path = device.fileName();
        file.content.clear();
    }
}

void TestCsvFile::real_returns_tell_their_form_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::newRow("care_leavers_activity_2020_2024.csv") << u"UTF-8"_qs;
    QTest::newRow("care_leavers_aged19_2013.csv") << u"UTF-8"_qs;
    QTest::newRow("outcome_and_cost_dictionary.csv") << u"UTF-8"_qs;
    QTest::newRow("outcome_and_cost_long.csv") << u"UTF-8"_qs;
    QTest::newRow("provider_register_ofsted.csv") << u"UTF-8 with byte order mark"_qs;
    QTest::newRow("revenue_account_budget_2021_22.csv") << u"UTF-8 with byte order mark"_qs;
    QTest::newRow("revenue_outturn_rsx_2022_23.csv") << u"UTF-8 with byte order mark"_qs;
    QTest::newRow("s251_outturn_2011_12.csv") << u"Windows-1252"_qs; // only no-break spaces
    QTest::newRow("s251_outturn_2012_13.csv") << u"Windows-1252"_qs; // Children’s
}

void TestCsvFile::real_returns_tell_their_form()
{
    OUTTURN_REQUIRE_SHARED(folder, "returns");
    QFETCH(QString, encoding);
    QFile device(folder + u'/' + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto form = find_csv_form(held(device.readAll()));
    QVERIFY_RESULT(form);
    QCOMPARE(form->encoding, encoding);
    QCOMPARE(form->encoding_certain, encoding != u"Windows-1252"_qs);
    QCOMPARE(form->delimiter, u","_qs);
    QVERIFY(form->delimiter_certain);
    QVERIFY(!form->decimal_comma);
}

void TestCsvFile::the_delimiter_is_found_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("delimiter");
    const auto row = [](const char *name, const QByteArray &text, const QString &delimiter) {
        QTest::newRow(name) << text << delimiter;
    };
    row("comma", "a,b\n1,2\n3,4\n", u","_qs);
    row("tab", "a\tb\n1,2\t3\n4,5\t6\n", u"\t"_qs);
    row("semicolon", "a;b\n1;3\n2;4\n", u";"_qs);
    row("pipe", "a|b|c\n1|2|3\n", u"|"_qs);
    row("one column", "provider\nYork\nHull\n", u","_qs);
    row("one column of prose", "note\nYork, and more\nHull\n", u","_qs);
    row("one row", "a;b;c", u";"_qs);
    row("title rows without a delimiter", "Outturn 2024\n\nIn pounds\na;b;c\n1;2;3\n4;5;6\n", u";"_qs);
    row("title with commas above semicolons", "Costs, outcomes, and payments\na;b;c\n1;2;3\n4;5;6\n", u";"_qs);
    row("title with semicolons above commas", "Costs; outcomes; payments\na,b,c\n1,2,3\n4,5,6\n", u","_qs);
    row("trailing commas below a bare header", "a,b,c\n1,2,3,,,\n4,5,6,,,\n7,8,9,,,\n", u","_qs);
    row("decimal commas", "code;rate;cost\nA;12,5;1,5\nB;13,5;2,5\nC;1,0;3,5\n", u";"_qs);
    row("decimal commas in all cells", "1,5;2,5;3,5\n1,5;2,5;3,5\n", u";"_qs);
    row("thousands in tabs", "code\tcost\nA\t1,234,567\nB\t2,345,678\n", u"\t"_qs);
    row("names with commas in tabs", "code\tname\n1\tHull, City of\n2\tBristol, City of\n", u"\t"_qs);
    row("lists within cells", "code,kinds\n1,a;b\n2,a;c\n3,b;c\n", u","_qs);
    row("quoted commas in semicolons", "a;b\n\"x,y\";\"1,2,3\"\n\"x,z\";\"4,5,6\"\n", u";"_qs);
    row("quoted line breaks", "a,b\n\"one;\ntwo;\nthree;\",2\n\"one;\ntwo;\nthree;\",3\n", u","_qs);
    row("as Excel declares it", "sep=;\r\na,b;c,d\r\n1,2;3,4\r\n", u";"_qs);
    row("empty cells", ",,\n,,\nx,,1\n,y,2\n", u","_qs);
}

void TestCsvFile::the_delimiter_is_found()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, delimiter);
    const auto form = find_csv_form(held(text));
    QVERIFY_RESULT(form);
    QCOMPARE(form->delimiter, delimiter);
}

void TestCsvFile::decimal_commas_are_told_and_left_alone()
{
    const ReturnFile file = held("code;rate;cost\nA;12,5;1.234,50\nB;13,25;12\n");
    const auto form = find_csv_form(file);
    QVERIFY_RESULT(form);
    QVERIFY(form->decimal_comma);
    QCOMPARE(cells_of(rows_of(file)).value(1), QStringList({u"A"_qs, u"12,5"_qs, u"1.234,50"_qs}));
    QVERIFY(!find_csv_form(held("code;rate;cost\nA;12.5;1,234.50\nB;13.25;12\n"))->decimal_comma);
    QVERIFY(!find_csv_form(held("code;cost\nA;1,234\nB;5,678\n"))->decimal_comma); // may be thousands
    QVERIFY(!find_csv_form(held("code;day;cost\nA;31.03.2024;...\nB;01.04.2024;...\n"))->decimal_comma);
    QVERIFY(!find_csv_form(held("code,cost\nA,\"1,234,567\"\nB,\"5,678\"\n"))->decimal_comma);
}

void TestCsvFile::a_chosen_form_is_used_whatever_the_file_looks_like()
{
    const ReturnFile file = held("a,b\n\xD5,2\n");
    const auto rows = rows_of(file, u"Mac Roman"_qs, u";"_qs);
    QVERIFY_RESULT(rows);
    QCOMPARE(cells_of(rows), QList<QStringList>({{u"a,b"_qs}, {u"\u2019,2"_qs}}));
    const auto form = find_csv_form(file, u"Mac Roman"_qs, u";"_qs);
    QVERIFY(form && form->certain);
    QVERIFY_FAILURE(rows_of(file, u"UTF-8"_qs), ErrorCode::unreadable, "row 2: byte 5 of the file is not UTF-8 text");
}

void TestCsvFile::an_impossible_choice_is_refused()
{
    const ReturnFile file = held("a,b\n1,2\n");
    QVERIFY_FAILURE(open_csv(file, u"EBCDIC"_qs, {}), ErrorCode::wrong_usage, "no encoding \"EBCDIC\"");
    QVERIFY_FAILURE(open_csv(file, {}, u"ab"_qs), ErrorCode::wrong_usage, "\"ab\" cannot separate columns");
    QVERIFY_FAILURE(open_csv(file, {}, u"\""_qs), ErrorCode::wrong_usage, "cannot separate columns");
    QVERIFY_FAILURE(open_csv(file, {}, u"\u00A6"_qs), ErrorCode::wrong_usage, "cannot separate columns");
}

void TestCsvFile::blank_rows_are_skipped_and_lines_still_counted()
{
    const auto rows = rows_of(held("\xEF\xBB\xBFh,i\r\n\r\n,\r\n\"two\r\nlines\",1\r\n\xC2\xA0, \n\rfive,5\r\x1A"));
    QVERIFY_RESULT(rows);
    QCOMPARE(cells_of(rows),
             QList<QStringList>({{u"h"_qs, u"i"_qs}, {u"two\r\nlines"_qs, u"1"_qs}, {u"five"_qs, u"5"_qs}}));
    QCOMPARE((*rows)[0].row, 1);
    QCOMPARE((*rows)[1].row, 4);
    QCOMPARE((*rows)[2].row, 8);
}

void TestCsvFile::utf16_reads_like_utf8()
{
    const QString text = u"name;cost\r\nYnys M\u00F4n;\u00A312\r\n\U0001F600;1\r\n"_qs;
    const QList<QStringList> expected{
        {u"name"_qs, u"cost"_qs}, {u"Ynys M\u00F4n"_qs, u"\u00A312"_qs}, {u"\U0001F600"_qs, u"1"_qs}};
    QByteArray little;
    QByteArray big;
    for (const QChar c : text) {
        little.append(char(c.cell())).append(char(c.row()));
        big.append(char(c.row())).append(char(c.cell()));
    }
    for (const QByteArray &bytes : {"\xFF\xFE" + little, "\xFE\xFF" + big, little, big}) {
        const auto form = find_csv_form(held(bytes));
        QVERIFY_RESULT(form);
        QCOMPARE(form->encoding, u"UTF-16"_qs);
        QCOMPARE(form->delimiter, u";"_qs);
        QCOMPARE(cells_of(rows_of(held(bytes))), expected);
    }
    QVERIFY_FAILURE(rows_of(held("\xFF\xFE" + little.left(50) + QByteArray("\xD8\x00\xD8", 3))), ErrorCode::unreadable,
                    "is not UTF-16 text");
}

void TestCsvFile::a_broken_byte_far_down_is_found_with_its_row()
{
    QByteArray text("name,cost\n");
    for (int line = 2; line <= 100'000; ++line)
        text += line == 99'999 ? "Ynys M\xF4n,1\n" : "Ynys M\xC3\xB4n,1\n";
    QVERIFY_FAILURE(rows_of(held(text)), ErrorCode::unreadable, "row 99999: byte");
    QTemporaryDir folder;
    QVERIFY_FAILURE(rows_of(on_disk(folder, text)), ErrorCode::unreadable, "row 99999: byte");
    // Who says how to read it has it so.
    QVERIFY_RESULT(rows_of(held(text), u"Windows-1252"_qs));
}

void TestCsvFile::bytes_of_windows_far_down_lead_to_windows()
{
    QByteArray text("name,cost\n");
    for (int line = 2; line <= 100'000; ++line)
        text += line == 99'999 ? "Children\x92s,1\n" : "Childrens,1\n";
    const auto rows = rows_of(held(text));
    QVERIFY_RESULT(rows);
    QCOMPARE((*rows)[99'998].fields[0], u"Children\u2019s"_qs);
}

void TestCsvFile::zeros_are_refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QByteArray damaged("name,cost\n");
    for (int line = 0; line < 100; ++line)
        damaged += "York,1\n";
    damaged += QByteArray("Hu\0l,1\n", 7);
    QTest::newRow("a lone zero") << damaged << u"return.csv, row 102: byte 713 of the file is zero"_qs;
    QTest::newRow("a binary file") << QByteArray("\x7F\x45LF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0", 20)
                                   << u"return.csv is not a text file: byte 8 is zero"_qs;
    QTest::newRow("control characters") << QByteArray("\x1F\x8B\x08\x01\x02\x03\x04\x05") << u"is not a text file"_qs;
}

void TestCsvFile::zeros_are_refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const auto rows = rows_of(held(bytes));
    QVERIFY(!rows);
    QVERIFY2(rows.error().message.contains(words), qPrintable(rows.error().message));
}

void TestCsvFile::a_file_cut_off_is_refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("in a row") << QByteArray("a,b,c\n1,2,3\n4,5") << u"row 3: the last row has 2 of 3 columns"_qs;
    QTest::newRow("in a quoted cell") << QByteArray("a,b\n1,2\n3,\"x\ny\n")
                                      << u"row 3: a quotation mark opens here and is never closed"_qs;
    QTest::newRow("in a character") << QByteArray("a,b\n1,\xC3\xB4\n\xC3\xB4,\xC3") << u"row 3: byte 13 of the file"_qs;
}

void TestCsvFile::a_file_cut_off_is_refused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    const auto rows = rows_of(held(text));
    QVERIFY(!rows);
    QVERIFY2(rows.error().message.contains(words), qPrintable(rows.error().message));
    QCOMPARE(int(rows.error().code), int(ErrorCode::unreadable));
}

void TestCsvFile::a_note_without_line_end_is_no_cut()
{
    QCOMPARE(cells_of(rows_of(held("a,b,c\n1,2,3\n4,5,6"))).size(), 3); // the last row is whole
    QCOMPARE(cells_of(rows_of(held("a,b,c\n1,2,3\n4,5,6\n\nSource: returns"))).size(), 4);
    QCOMPARE(cells_of(rows_of(held("a,b,c\n1,2,3\n4,5,6\nNote 1\nNote 2"))).size(), 5);
    QCOMPARE(cells_of(rows_of(held("a,b,c\n1,2,3\n4,5\n"))).size(), 3); // has its line end
}

void TestCsvFile::a_row_of_20000_commas_is_refused_clearly()
{
    const QByteArray text = "a,b\n1,2\n" + QByteArray(20'000, ',') + "\n";
    QVERIFY_FAILURE(rows_of(held(text)), ErrorCode::unreadable,
                    "return.csv, row 3: the row has more than 16384 columns");
    const auto rows = rows_of(held("a,b\n" + QByteArray(16'383, ',') + "x\n"), {}, u","_qs);
    QVERIFY_RESULT(rows);
    QCOMPARE((*rows)[1].fields.size(), 16'384);
}

void TestCsvFile::a_cell_of_one_megabyte_is_read_and_a_larger_one_refused()
{
    const QByteArray full(1 << 20, 'x');
    QTemporaryDir folder;
    for (const QByteArray &cell : {full, "\"" + full + "\""}) {
        const QByteArray text = "a,b\n1," + cell + "\n2,3\n";
        for (const ReturnFile &file : {held(text), on_disk(folder, text)}) {
            const auto rows = rows_of(file);
            QVERIFY_RESULT(rows);
            QCOMPARE(int(rows->size()), 3);
            QCOMPARE((*rows)[1].fields[1].size(), 1 << 20);
            QCOMPARE((*rows)[2].fields, QStringList({u"2"_qs, u"3"_qs}));
        }
    }
    QVERIFY_FAILURE(rows_of(held("a,b\n1,x" + full + "\n2,3\n")), ErrorCode::unreadable,
                    "row 2: a cell has more than 1 MB");
    QVERIFY_FAILURE(rows_of(held("a,b\n1,\"x" + full + "\"\n2,3\n")), ErrorCode::unreadable,
                    "row 2: a quotation mark opens here and is not closed within 1 MB");
}

void TestCsvFile::a_file_on_disk_reads_like_one_that_is_held()
{
    QByteArray text("code,name,cost\r\n");
    for (int i = 0; text.size() < 5 << 20; ++i)
        text += QByteArray::number(i) + ",\"Hull, \"\"City\"\" of \xC3\xB4\"," + QByteArray(i % 50, '7') + "\r\n";
    QTemporaryDir folder;
    const auto here = rows_of(held(text));
    const auto there = rows_of(on_disk(folder, text));
    QVERIFY_RESULT(here);
    QVERIFY_RESULT(there);
    QVERIFY(here->size() > 50'000);
    QCOMPARE(cells_of(there), cells_of(here));
    QCOMPARE(there->back().row, int(there->size()));
    QCOMPARE(there->back().fields[1], u"Hull, \"City\" of \u00F4"_qs);
}

void TestCsvFile::a_file_that_changed_is_refused()
{
    QTemporaryDir folder;
    ReturnFile file = on_disk(folder, "a,b\n1,2\n");
    QVERIFY_RESULT(rows_of(file));
    file.sha256 = sha256_hex("a,b\n1,3\n");
    QVERIFY_FAILURE(rows_of(file), ErrorCode::unreadable, "large.csv: the file changed while it was read");
}

void TestCsvFile::a_file_that_went_away_is_refused()
{
    QTemporaryDir folder;
    const ReturnFile file = on_disk(folder, "a,b\n1,2\n");
    QFile::remove(file.path);
    QVERIFY_FAILURE(open_csv(file, {}, {}), ErrorCode::unreadable, "large.csv cannot be read");
}

void TestCsvFile::a_file_may_be_read_twice_at_once()
{
    QTemporaryDir folder;
    const auto file = open_csv(on_disk(folder, "a,b\n1,2\n3,4\n"), {}, {});
    QVERIFY_RESULT(file);
    QCOMPARE(int((*file)->sheets().size()), 1);
    QVERIFY((*file)->sheets()[0].name.isEmpty());
    auto one = (*file)->open(0);
    auto other = (*file)->open(0);
    SheetRow row;
    for (int line = 1; line <= 3; ++line) {
        QVERIFY(*(*one)->next(row));
        QCOMPARE(row.row, line);
        QVERIFY(*(*other)->next(row));
        QCOMPARE(row.row, line);
    }
    QVERIFY(!*(*one)->next(row));
    QVERIFY(!*(*one)->next(row));
    QCOMPARE((*one)->position(), qint64(12));
    QCOMPARE((*one)->size(), qint64(12));
}

void TestCsvFile::looking_stops_when_asked_to()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_FAILURE(find_csv_form(held("a,b\n1,2\n"), {}, {}, stop.get_token()), ErrorCode::cancelled, "cancelled");
}

QTEST_APPLESS_MAIN(TestCsvFile)
#include "test_csv_file.moc"
