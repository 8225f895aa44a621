// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_data.h"
#include "support/result_check.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <unistd.h>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::plan_bytes;

/// What is no return at all: each refused with a sentence that says what to do.
class TestReturnFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_hash_and_size_are_those_of_the_bytes();
    void a_byte_order_mark_is_no_part_of_the_text();
    void what_is_no_text_is_refused_data();
    void what_is_no_text_is_refused();
    void a_folder_and_an_absent_file_are_refused();
    void a_file_that_may_not_be_read_is_refused();
    void a_device_without_end_is_given_up();
    void what_holds_no_return_is_refused_data();
    void what_holds_no_return_is_refused();
    void reading_stops_when_asked_to();
    void progress_tells_how_many_bytes_were_read();
};

void TestReturnFile::the_hash_and_size_are_those_of_the_bytes()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("abc") == 3);
    file.close();
    const Result<ReturnFile> read = read_return_file(path, {}, {});
    QVERIFY_RESULT(read);
    QCOMPARE(read->sha256, QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(read->bytes, qint64(3));
    QCOMPARE(read->name, u"a.csv"_qs); // no folder: a path may name a person
    QCOMPARE(read->content, QByteArray("abc"));
}

void TestReturnFile::a_byte_order_mark_is_no_part_of_the_text()
{
    const QByteArray text("provider_code,measure,value\nE06000017,eet,18\n");
    const auto marked = plan_bytes("\xEF\xBB\xBF" + text);
    QVERIFY_RESULT(marked);
    QCOMPARE(marked->plan.cells.size(), size_t(1));
    QCOMPARE(marked->plan.file.bytes, qint64(text.size() + 3));
    QCOMPARE(marked->plan.file.encoding, u"UTF-8 with byte order mark"_qs);
    const auto plain = plan_bytes(text);
    QVERIFY_RESULT(plain);
    QCOMPARE(plain->plan.file.encoding, u"UTF-8"_qs);
}

void TestReturnFile::what_is_no_text_is_refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << u"bad.csv is empty"_qs;
    QTest::newRow("blanks only") << QByteArray(" \r\n\t\n") << u"is empty"_qs;
    QTest::newRow("byte order mark only") << QByteArray("\xEF\xBB\xBF") << u"is empty"_qs;
    QTest::newRow("xlsx cut short") << QByteArray("PK\x03\x04rest") << u"bad.csv"_qs;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7 and so on") << u"a PDF document"_qs;
    QTest::newRow("database") << QByteArray("SQLite format 3 and so on") << u"a database or workspace"_qs;
    QTest::newRow("zero bytes") << QByteArray("a,b\n\0\0", 6) << u"bad.csv"_qs;
}

void TestReturnFile::what_is_no_text_is_refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const auto planned = plan_bytes(bytes, outturn::test::import_options(), u"bad.csv"_qs);
    QVERIFY_FAILURE(planned, ErrorCode::unreadable, "bad.csv");
    QVERIFY2(planned.error().message.contains(words), qPrintable(planned.error().message));
}

void TestReturnFile::a_folder_and_an_absent_file_are_refused()
{
    QTemporaryDir folder;
    QVERIFY_FAILURE(read_return_file(folder.path(), {}, {}), ErrorCode::unreadable, "is a folder");
    QVERIFY_FAILURE(read_return_file(folder.path() + u'/', {}, {}), ErrorCode::unreadable, "is a folder");
    QVERIFY_FAILURE(read_return_file(folder.filePath(u"none.csv"_qs), {}, {}), ErrorCode::unreadable,
                    "There is no file");
}

void TestReturnFile::a_file_that_may_not_be_read_is_refused()
{
    if (geteuid() == 0)
        QSKIP("The superuser may read every file; run as an ordinary user.");
    QTemporaryDir folder;
    const QString path = folder.filePath(u"secret.csv"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a,b\n") == 4);
    file.close();
    QVERIFY(file.setPermissions({}));
    QVERIFY_FAILURE(read_return_file(path, {}, {}), ErrorCode::unreadable, "secret.csv cannot be read");
}

void TestReturnFile::a_device_without_end_is_given_up()
{
    if (!QFile::exists(u"/dev/zero"_qs))
        QSKIP("There is no /dev/zero here.");
    const Result<ReturnFile> read = read_return_file(u"/dev/zero"_qs, {}, {});
    QVERIFY(!read);
}

void TestReturnFile::what_holds_no_return_is_refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const QByteArray header("provider_code,period,measure,numerator,denominator\n");
    const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code, const QString &words) {
        QTest::newRow(name) << bytes << static_cast<int>(code) << words;
    };
    QByteArray rubbish;
    for (int line = 0; line < 50; ++line) {
        for (int column = 0; column < 200; ++column)
            rubbish += QByteArray::number(line * column * 7919 % 1000) + (column < 199 ? ',' : '\n');
    }
    row("only a header", header, ErrorCode::unreadable, u"has a header and no rows"_qs);
    row("a header and blank rows", header + "\n,,,,\n \n", ErrorCode::unreadable, u"has a header and no rows"_qs);
    row("200 columns of rubbish", rubbish, ErrorCode::refused, u"no table was found"_qs);
    row("no header", "E06000017,2024,eet,18,22\n", ErrorCode::refused, u"no table was found"_qs);
    row("no denominator", "provider_code,measure,numerator\nE06000017,eet,18\n", ErrorCode::refused,
        u"numerator + denominator"_qs);
    row("a column twice", "provider_code,measure,value,Value\nE06000017,eet,1,2\n", ErrorCode::refused,
        u"\"Value\" stands twice"_qs);
    row("cut in a row", header + "E06000017,2024,eet,18,22\nE10000014,2024,ee", ErrorCode::unreadable,
        u"row 3: the last row has 3 of 5 columns"_qs);
    row("cut in a quoted field", header + "E06000017,2024,eet,18,22\nE10000014,2024,\"eet\nand so on",
        ErrorCode::unreadable, u"row 3: a quotation mark opens here and is never closed"_qs);
    row("cut in the header", "provider_code,\"measure,value\n", ErrorCode::unreadable, u"quotation mark"_qs);
    row("nothing but errors", header + "E99999999,2024,eet,18,22\nE06000017,20x4,eet,18,22\n", ErrorCode::refused,
        u"none of the 2 row(s) can be imported"_qs);
}

void TestReturnFile::what_holds_no_return_is_refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, words);
    const Result<PlannedImport> planned = plan_bytes(bytes, outturn::test::import_options(), u"bad.csv"_qs);
    QVERIFY(!planned || planned->refusal);
    const Error error = planned ? *planned->refusal : planned.error();
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QVERIFY2(error.message.contains(u"bad.csv"_qs), qPrintable(error.message));
    QCOMPARE(static_cast<int>(error.code), code);
}

void TestReturnFile::reading_stops_when_asked_to()
{
    std::stop_source stop;
    stop.request_stop();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.csv"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("provider_code,measure,value\n");
    file.close();
    QVERIFY_FAILURE(read_return_file(file.fileName(), stop.get_token(), {}), ErrorCode::cancelled, "cancelled");
    ImportOptions options = outturn::test::import_options();
    options.stop = stop.get_token();
    QVERIFY_FAILURE(plan_bytes("provider_code,measure,value\nE06000017,x,1\n", options), ErrorCode::cancelled,
                    "cancelled");
}

void TestReturnFile::progress_tells_how_many_bytes_were_read()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.csv"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(3 << 20, 'a'));
    file.close();
    QList<qint64> bytes;
    const auto read = read_return_file(file.fileName(), {}, [&bytes](const ProgressReport &report) {
        QCOMPARE(report.total_bytes, qint64(3 << 20));
        bytes.append(report.bytes);
    });
    QVERIFY_RESULT(read);
    QCOMPARE(bytes, QList<qint64>({1 << 20, 2 << 20, 3 << 20}));
}

QTEST_APPLESS_MAIN(TestReturnFile)
#include "test_return_file.moc"
