// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/workbook_reading.h"
#include "ingest/xls_child.h"
#include "ingest/xls_container.h"
#include "ingest/xls_file.h"
#include "ingest/xls_pipe.h"
#include "ingest/xls_workbook.h"
#include "ingest/xlsx_file.h"
#include "support/result_check.h"
#include "support/shared_material.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>
#include <random>
#include <thread>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::bytes_of;
using outturn::test::reading_of;

namespace {

constexpr qint64 plenty = 1 << 24;

QString data_file(const QString &name)
{
    return test::test_data(QStringLiteral("ingest/xls/") + name);
}

QByteArray good_workbook()
{
    return bytes_of(data_file(u"return.xls"_qs));
}

/// Opens with this very program as the child, see main below.
Result<std::unique_ptr<SheetFile>> opened(const QByteArray &bytes)
{
    return open_xls(u"return.xls"_qs, bytes, QString(), {});
}

/// A program for the child's part that does what the script says.
QString scripted_program(const QTemporaryDir &folder, const QByteArray &script)
{
    QFile file(folder.filePath(u"child.sh"_qs));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + script + "\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

/// Reads the records in this process, as the child would, and gives its frames.
QByteArray frames_of(const QByteArray &bytes)
{
    XlsPipeWriter writer;
    XlsTrouble trouble = XlsTrouble::none;
    if (const auto stream = xls_workbook_stream(bytes))
        trouble = XlsWorkbook(*stream, writer).write([] {});
    else
        trouble = stream.error();
    if (trouble != XlsTrouble::none)
        writer.trouble(trouble, {});
    return writer.take();
}

void spoil(QByteArray &bytes, std::mt19937 &random)
{
    const int spots = 1 + static_cast<int>(random() % 8);
    for (int i = 0; i < spots; ++i) {
        const qsizetype at = static_cast<qsizetype>(random() % static_cast<quint32>(bytes.size()));
        switch (random() % 4) {
        case 0:
            bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
            break;
        case 2: // a count or a place that is far too large
            for (qsizetype j = at; j < std::min(at + 4, bytes.size()); ++j)
                bytes[j] = '\xFF';
            break;
        default:
            if (random() % 16 == 0)
                bytes.truncate(std::max<qsizetype>(at, 1));
            break;
        }
    }
}

} // namespace

/// Workbooks of Excel 5 to 2003, which another process reads.
class TestXlsFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_workbook_says_what_its_author_wrote_data();
    void the_workbook_says_what_its_author_wrote();
    void it_reads_as_the_xlsx_of_the_same_workbook();
    void a_thread_without_an_event_loop_will_do();
    void days_count_from_1904_where_the_workbook_says_so();
    void a_sheet_can_be_read_twice();
    void a_password_is_named();
    void a_newer_workbook_with_a_password_is_named();
    void a_file_in_disguise_is_told_apart_data();
    void a_file_in_disguise_is_told_apart();
    void damage_is_refused_with_what_to_do_data();
    void damage_is_refused_with_what_to_do();
    void a_child_that_goes_wrong_is_a_damaged_file_data();
    void a_child_that_goes_wrong_is_a_damaged_file();
    void a_child_that_hangs_is_ended_when_the_import_is();
    void a_program_that_is_not_there_is_said();
    void five_hundred_damaged_workbooks_do_no_harm();
    void thousands_of_damaged_streams_give_sound_frames();
    void frames_may_come_in_any_pieces();
    void frames_that_break_off_are_never_complete();
    void frames_beyond_the_cap_are_too_large();
    void frames_that_no_writer_makes_are_refused_data();
    void frames_that_no_writer_makes_are_refused();
};

void TestXlsFile::the_workbook_says_what_its_author_wrote_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Excel 97, by LibreOffice") << u"return.xls"_qs;
    QTest::newRow("Excel 97, by Gnumeric") << u"return_gnumeric.xls"_qs;
    QTest::newRow("Excel 5, by Gnumeric") << u"return_excel_5.xls"_qs;
}

void TestXlsFile::the_workbook_says_what_its_author_wrote()
{
    QFETCH(QString, name);
    QCOMPARE(reading_of(opened(bytes_of(data_file(name)))), test::the_written_return());
}

void TestXlsFile::it_reads_as_the_xlsx_of_the_same_workbook()
{
    const QByteArray newer = bytes_of(data_file(u"return.xlsx"_qs));
    QCOMPARE(reading_of(opened(good_workbook())), reading_of(open_xlsx(u"return.xlsx"_qs, newer)));
}

void TestXlsFile::a_thread_without_an_event_loop_will_do()
{
    QStringList reading;
    std::thread([&] { reading = reading_of(opened(good_workbook())); }).join();
    QCOMPARE(reading, test::the_written_return());
}

void TestXlsFile::days_count_from_1904_where_the_workbook_says_so()
{
    // The record DATEMODE, switched: the same number is a day 1,462 days later (Microsoft's article 214330).
    QByteArray bytes = good_workbook();
    const qsizetype at = bytes.indexOf(QByteArray("\x22\x00\x02\x00\x00\x00", 6));
    QVERIFY(at > 0);
    bytes[at + 4] = 1;
    const QStringList reading = reading_of(opened(bytes));
    const QString later = QDate(2024, 3, 31).addDays(1462).toString(Qt::ISODate);
    QVERIFY2(reading.contains(u"B8 = %1 (date)"_qs.arg(later)), qPrintable(reading.join(u'\n')));
}

void TestXlsFile::a_sheet_can_be_read_twice()
{
    const auto file = opened(good_workbook());
    QVERIFY_RESULT(file);
    const QStringList first = reading_of(**file);
    QCOMPARE(reading_of(**file), first);
    const auto source = (*file)->open(0);
    QVERIFY_RESULT(source);
    QCOMPARE((*source)->position(), 0);
    SheetRow row;
    while ((*source)->next(row).value_or(false)) {
    }
    QVERIFY((*source)->size() > 0);
    QCOMPARE((*source)->position(), (*source)->size());
}

void TestXlsFile::a_password_is_named()
{
    // A workbook with a password says so by the record FILEPASS; here it takes the place of the author's name.
    QByteArray bytes = good_workbook();
    const qsizetype at = bytes.indexOf(QByteArray("\x5C\x00\x70\x00", 4));
    QVERIFY(at > 0);
    bytes[at] = '\x2F';
    const auto file = opened(bytes);
    QVERIFY_FAILURE(file, ErrorCode::unreadable, "return.xls is protected by a password");
}

void TestXlsFile::a_newer_workbook_with_a_password_is_named()
{
    // Excel packs an encrypted .xlsx into the same container, as the stream EncryptedPackage.
    QByteArray bytes = good_workbook();
    const auto utf16 = [](const QString &text) {
        return QByteArray(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
    };
    const qsizetype at = bytes.indexOf(utf16(u"Workbook"_qs));
    QVERIFY(at > 0);
    bytes.replace(at, 32, utf16(u"EncryptedPackage"_qs));
    bytes[at + 64] = 34;
    const auto file = opened(bytes);
    QVERIFY_FAILURE(file, ErrorCode::unreadable, "is protected by a password");
}

void TestXlsFile::a_file_in_disguise_is_told_apart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("a web page") << QByteArray("\r\n<HTML><body><table><tr><td>1</td></tr></table>")
                                << u"return.xls is a web page (HTML)"_qs;
    QTest::newRow("a table of a web page") << QByteArray("\xEF\xBB\xBF<table border=1>") << u"is a web page"_qs;
    QTest::newRow("XML of Excel 2003") << QByteArray(
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">")
                                       << u"is an XML spreadsheet of Excel 2003"_qs;
    QTest::newRow("an .xlsx") << bytes_of(data_file(u"return.xlsx"_qs)) << u"Rename it from .xls to .xlsx"_qs;
    QTest::newRow("text with tabs") << QByteArray("Authority\tFamilies\nBristol\t10\n") << u"is no Excel workbook"_qs;
    QTest::newRow("Excel 4") << QByteArray("\x09\x04\x06\x00\x00\x04\x10\x00\x00\x00", 10)
                             << u"was written by Excel 4 or earlier"_qs;
}

void TestXlsFile::a_file_in_disguise_is_told_apart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto file = opened(bytes);
    QVERIFY(!file);
    QVERIFY2(file.error().message.contains(says), qPrintable(file.error().message));
    QCOMPARE(static_cast<int>(file.error().code), static_cast<int>(ErrorCode::unreadable));
}

void TestXlsFile::damage_is_refused_with_what_to_do_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut in half") << good_workbook().left(good_workbook().size() / 2);
    QTest::newRow("the first sector alone") << good_workbook().left(512);
    QByteArray circle = good_workbook(); // the allocation table leads from its first sector to itself
    const auto table = static_cast<qsizetype>(512 * (1 + static_cast<uchar>(circle[0x4C])));
    for (qsizetype at = table; at < table + 512; at += 4)
        circle.replace(at, 4, QByteArray("\0\0\0\0", 4));
    QTest::newRow("sectors in a circle") << circle;
}

void TestXlsFile::damage_is_refused_with_what_to_do()
{
    QFETCH(QByteArray, bytes);
    const auto file = opened(bytes);
    QVERIFY_FAILURE(file, ErrorCode::unreadable, "return.xls is damaged");
    QVERIFY(file.error().message.contains(u"save it as .xlsx"_qs));
}

void TestXlsFile::a_child_that_goes_wrong_is_a_damaged_file_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("dies") << QByteArray("kill -SEGV $$");
    QTest::newRow("says nothing") << QByteArray("exit 0");
    QTest::newRow("talks nonsense") << QByteArray("echo this is no workbook");
    QTest::newRow("talks nonsense without end") << QByteArray("exec cat /dev/zero");
    QTest::newRow("breaks off") << QByteArray("printf 'OUTXLS2\\nS\\001\\000\\000\\000'");
}

void TestXlsFile::a_child_that_goes_wrong_is_a_damaged_file()
{
    QFETCH(QByteArray, script);
    const QTemporaryDir folder;
    const auto file = open_xls(u"return.xls"_qs, good_workbook(), scripted_program(folder, script), {});
    QVERIFY_FAILURE(file, ErrorCode::unreadable, "return.xls is damaged");
}

void TestXlsFile::a_child_that_hangs_is_ended_when_the_import_is()
{
    const QTemporaryDir folder;
    const QString marker = folder.filePath(u"started"_qs);
    const QString program = scripted_program(folder, "touch '" + marker.toUtf8() + "'\nexec sleep 15");
    std::stop_source stop;
    std::thread waiting([&] {
        while (!QFile::exists(marker))
            std::this_thread::yield();
        stop.request_stop();
    });
    const auto file = open_xls(u"return.xls"_qs, good_workbook(), program, stop.get_token());
    waiting.join();
    QVERIFY_FAILURE(file, ErrorCode::cancelled, "The import was cancelled");
}

void TestXlsFile::a_program_that_is_not_there_is_said()
{
    const auto file = open_xls(u"return.xls"_qs, good_workbook(), u"/no/such/program"_qs, {});
    QVERIFY_FAILURE(file, ErrorCode::internal, "the program that reads .xls does not start");
}

void TestXlsFile::five_hundred_damaged_workbooks_do_no_harm()
{
    const QByteArray good = good_workbook();
    std::atomic<int> read = 0;
    std::atomic<int> refused = 0;
    std::atomic<int> silent = 0;
    // Several at once, because each mostly waits for its child.
    std::vector<std::thread> threads;
    for (quint32 seed = 0; seed < 4; ++seed)
        threads.emplace_back([&, seed] {
            std::mt19937 random(20140331 + seed);
            for (int i = 0; i < 125; ++i) {
                QByteArray bytes = good;
                spoil(bytes, random);
                const auto file = opened(bytes);
                ++(file ? read : refused);
                if (file)
                    reading_of(**file);
                else if (!file.error().message.contains(u"return.xls"_qs))
                    ++silent;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(read + refused, 500);
    QCOMPARE(silent.load(), 0);
    QVERIFY2(refused > 20, "the damage reaches nothing");
}

void TestXlsFile::thousands_of_damaged_streams_give_sound_frames()
{
    // What the child writes, the parent accepts, whatever was in the file: else damage would be blamed on the pipe.
    std::mt19937 random(42);
    for (const QString &name : {u"return.xls"_qs, u"return_excel_5.xls"_qs}) {
        const QByteArray good = bytes_of(data_file(name));
        for (int i = 0; i < 5'000; ++i) {
            QByteArray bytes = good;
            spoil(bytes, random);
            XlsPipeReader reader(plenty, plenty);
            reader.feed(frames_of(bytes));
            QVERIFY2(reader.is_complete() || reader.trouble() != XlsTrouble::none,
                     qPrintable(u"%1, mutation %2"_qs.arg(name).arg(i)));
        }
    }
}

void TestXlsFile::frames_may_come_in_any_pieces()
{
    const QByteArray frames = frames_of(good_workbook());
    for (const qsizetype piece : {1, 7, 4096}) {
        XlsPipeReader reader(plenty, plenty);
        for (qsizetype at = 0; at < frames.size(); at += piece)
            QVERIFY(reader.feed(frames.mid(at, piece)));
        QVERIFY(reader.is_complete());
        QCOMPARE(reader.take_sheets().size(), size_t(3));
    }
}

void TestXlsFile::frames_that_break_off_are_never_complete()
{
    const QByteArray frames = frames_of(good_workbook());
    for (qsizetype size = 0; size < frames.size(); ++size) {
        XlsPipeReader reader(plenty, plenty);
        reader.feed(frames.left(size));
        QVERIFY2(!reader.is_complete(), qPrintable(QString::number(size)));
    }
}

void TestXlsFile::frames_beyond_the_cap_are_too_large()
{
    const QByteArray frames = frames_of(good_workbook());
    XlsPipeReader few_bytes(frames.size() - 1, plenty);
    QVERIFY(!few_bytes.feed(frames));
    QVERIFY(few_bytes.is_too_large());
    XlsPipeReader few_cells(plenty, 20);
    QVERIFY(!few_cells.feed(frames));
    QVERIFY(few_cells.is_too_large());
}

void TestXlsFile::frames_that_no_writer_makes_are_refused_data()
{
    QTest::addColumn<QByteArray>("frames");
    const auto frame = [](char type, const QByteArray &payload) {
        const auto size = static_cast<char>(payload.size());
        return QByteArray(1, type) + QByteArray(1, size) + QByteArray(3, '\0') + payload;
    };
    const QByteArray start = "OUTXLS2\n";
    const QByteArray sheet = start + frame('S', QByteArray("\0A", 2));
    const QByteArray row_3("\3\0\0\0\0\0\0", 7);
    QTest::newRow("another start") << QByteArray("OUTXLS1\n");
    QTest::newRow("an unknown frame") << start + frame('?', {});
    QTest::newRow("a frame of 4 GB") << start + QByteArray("R\xFF\xFF\xFF\xFF", 5);
    QTest::newRow("a row without a sheet") << start + frame('R', row_3);
    QTest::newRow("a row twice") << sheet + frame('R', row_3) + frame('R', row_3);
    QTest::newRow("row zero") << sheet + frame('R', QByteArray(7, '\0'));
    QTest::newRow("row 65,537") << sheet + frame('R', QByteArray("\1\0\1\0\0\0\0", 7));
    QTest::newRow("a cell that is not there") << sheet + frame('R', QByteArray("\3\0\0\0\0\1\0", 7));
    const QByteArray one_cell("\3\0\0\0\0\1\0", 7);
    QTest::newRow("column 257") << sheet + frame('R', one_cell + QByteArray("\0\1\0\0\0\0\0\0\0", 9));
    QTest::newRow("an unknown mark") << sheet + frame('R', one_cell + QByteArray("\0\0\x40\0\0\0\0\0\0", 9));
    QTest::newRow("more raised than there is") << sheet + frame('R', one_cell + QByteArray("\0\0\0\2\0\1\0\0\0x", 10));
    QTest::newRow("text that is no UTF-8") << sheet + frame('R', one_cell + QByteArray("\0\0\0\0\0\1\0\0\0\xFF", 10));
    QTest::newRow("a rectangle inside out") << sheet + frame('M', QByteArray("\5\0\0\0\1\0\0\0\4\0\0\0\1\0\0\0", 16));
    QTest::newRow("an end that counts otherwise") << sheet + frame('Z', QByteArray("\2\0\0\0\0\0\0\0", 8));
    QTest::newRow("something behind the end") << sheet + frame('Z', QByteArray("\1\0\0\0\0\0\0\0", 8)) + "x";
    QTest::newRow("a trouble of no name") << start + frame('X', QByteArray(1, '\x63'));
}

void TestXlsFile::frames_that_no_writer_makes_are_refused()
{
    QFETCH(QByteArray, frames);
    XlsPipeReader reader(plenty, plenty);
    QVERIFY(!reader.feed(frames));
    QVERIFY(!reader.is_complete());
    QVERIFY(!reader.is_too_large());
    QCOMPARE(static_cast<int>(reader.trouble()), static_cast<int>(XlsTrouble::none));
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "xls-cells") == 0)
        return xls_child_main(QString::fromLocal8Bit(argv[2]));
    QCoreApplication application(argc, argv);
    TestXlsFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_xls_file.moc"
