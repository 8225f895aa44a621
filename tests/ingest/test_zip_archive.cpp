// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/workbook_bytes.h"
#include "ingest/zip_archive.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QtEndian>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::zip_of;

namespace {

const QString file_name = QStringLiteral("return.xlsx");

/// The bytes with every occurrence of one name replaced by another of the same length.
QByteArray renamed(QByteArray bytes, const QByteArray &from, const QByteArray &to)
{
    return bytes.replace(from, to);
}

/// Writes a number of four bytes at an offset into the directory entry of the first part.
QByteArray with_directory_field(QByteArray bytes, qsizetype offset, quint32 value)
{
    qToLittleEndian(value, bytes.data() + bytes.indexOf("PK\x01\x02") + offset);
    return bytes;
}

QByteArray encrypted_zip()
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    zip_file_add(archive, "a.xml", zip_source_buffer(archive, "secret", 6, 0), 0);
    zip_file_set_encryption(archive, 0, ZIP_EM_AES_256, "password");
    zip_close(archive);
    zip_source_open(target);
    QByteArray bytes(4096, '\0');
    bytes.resize(static_cast<qsizetype>(zip_source_read(target, bytes.data(), 4096)));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

} // namespace

/// Containers as programs write them are opened; what no honest program writes is refused before it costs anything.
class TestZipArchive : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void parts_read_as_they_were_written();
    void a_part_is_read_in_pieces_and_more_than_once();
    void backslashes_are_separators();
    void what_is_missing_is_named();
    void content_has_a_limit();
    void what_no_program_writes_is_refused_data();
    void what_no_program_writes_is_refused();
    void damage_is_noticed_while_reading();
    void a_part_that_is_longer_than_it_declares_is_cut_off();
    void claims_of_entries_cost_no_memory();
};

void TestZipArchive::parts_read_as_they_were_written()
{
    const auto archive =
        ZipArchive::open(file_name, zip_of({{"a.xml", "first"}, {"b/c.xml", ""}, {"\xC3\xA4.xml", "3"}}));
    QVERIFY_RESULT(archive);
    QCOMPARE((*archive)->entries(), (QStringList{u"a.xml"_qs, u"b/c.xml"_qs, u"\u00e4.xml"_qs}));
    QVERIFY((*archive)->has(u"b/c.xml"_qs));
    QVERIFY(!(*archive)->has(u"c.xml"_qs));
    QCOMPARE((*archive)->declared_size(u"a.xml"_qs), qint64(5));
    QCOMPARE((*archive)->content(u"a.xml"_qs, 100).value_or("?"), QByteArray("first"));
    QCOMPARE((*archive)->content(u"b/c.xml"_qs, 100).value_or("?"), QByteArray());
    QCOMPARE((*archive)->content(u"\u00e4.xml"_qs, 100).value_or("?"), QByteArray("3"));
}

void TestZipArchive::a_part_is_read_in_pieces_and_more_than_once()
{
    QByteArray text;
    for (int i = 0; i < 50'000; ++i)
        text += QByteArray::number(i);
    const auto archive = ZipArchive::open(file_name, zip_of({{"a", text}}));
    QVERIFY_RESULT(archive);
    const auto one = (*archive)->device(u"a"_qs);
    const auto two = (*archive)->device(u"a"_qs);
    QByteArray read;
    while (!(*one)->atEnd())
        read += (*one)->read(1000);
    QCOMPARE(read, text);
    QVERIFY(!(*two)->atEnd());
    QCOMPARE((*two)->read(5), QByteArray("01234"));
}

void TestZipArchive::backslashes_are_separators()
{
    const auto archive = ZipArchive::open(file_name, renamed(zip_of({{"xl/a.xml", "1"}}), "xl/a.xml", "xl\\a.xml"));
    QVERIFY_RESULT(archive);
    QVERIFY((*archive)->has(u"xl/a.xml"_qs));
}

void TestZipArchive::what_is_missing_is_named()
{
    const auto archive = ZipArchive::open(file_name, zip_of({{"a", "1"}}));
    QVERIFY_RESULT(archive);
    QVERIFY_FAILURE((*archive)->device(u"xl/b.xml"_qs), ErrorCode::unreadable,
                    "return.xlsx is incomplete: its part xl/b.xml");
}

void TestZipArchive::content_has_a_limit()
{
    const auto archive = ZipArchive::open(file_name, zip_of({{"a", QByteArray(300'000, 'x')}}));
    QVERIFY_RESULT(archive);
    QVERIFY_FAILURE((*archive)->content(u"a"_qs, 299'999), ErrorCode::refused, "its part a");
    QCOMPARE((*archive)->content(u"a"_qs, 300'000).value_or("").size(), 300'000);
}

void TestZipArchive::what_no_program_writes_is_refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const QByteArray plain = zip_of({{"aaaa/b.xml", "1"}, {"cccc/d.xml", "2"}});
    QTest::newRow("absolute") << renamed(plain, "aaaa/b.xml", "/aaa/b.xml") << u"points outside the file"_qs;
    QTest::newRow("drive") << renamed(plain, "aaaa/b.xml", "C:aa/b.xml") << u"points outside the file"_qs;
    QTest::newRow("upwards") << renamed(plain, "aaaa/b.xml", "../a/b.xml") << u"points outside the file"_qs;
    QTest::newRow("upwards with backslashes") << renamed(plain, "aaaa/b.xml", "a\\..\\b.xml") << u"points outside"_qs;
    QTest::newRow("upwards within") << renamed(plain, "aaaa/b.xml", "a/../b.xml") << u"points outside the file"_qs;
    QTest::newRow("twice") << renamed(plain, "cccc/d.xml", "aaaa/b.xml") << u"has the part aaaa/b.xml twice"_qs;
    QTest::newRow("password") << encrypted_zip() << u"is protected by a password"_qs;
    QTest::newRow("swells") << zip_of({{"a", QByteArray(3 << 20, ' ')}}) << u"swell beyond measure"_qs;
    // The size as the directory tells it stands 24 bytes into the entry, the packed size 20.
    QTest::newRow("declares a gigabyte") << with_directory_field(with_directory_field(plain, 24, 1u << 30), 20,
                                                                 1u << 29)
                                         << u"swell beyond measure"_qs;
    QTest::newRow("declares what it cannot hold") << with_directory_field(plain, 24, 200u << 20) << u"swell"_qs;
    QTest::newRow("no archive") << QByteArray("PK\x03\x04 and no more") << u"is damaged or cut short"_qs;
    QTest::newRow("nothing") << QByteArray() << u"is damaged or cut short"_qs;
    QTest::newRow("cut short") << plain.chopped(30) << u"is damaged or cut short"_qs;
    std::vector<outturn::test::ZipPart> many;
    for (int i = 0; i < 2001; ++i)
        many.push_back({QByteArray::number(i), "1"});
    QTest::newRow("2,001 parts") << zip_of(many) << u"return.xlsx"_qs;
}

void TestZipArchive::what_no_program_writes_is_refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const auto archive = ZipArchive::open(file_name, bytes);
    QVERIFY(!archive);
    QVERIFY2(archive.error().message.startsWith(file_name), qPrintable(archive.error().message));
    QVERIFY2(archive.error().message.contains(words), qPrintable(archive.error().message));
}

void TestZipArchive::damage_is_noticed_while_reading()
{
    QByteArray bytes = zip_of({{"part", QByteArray("A text that is not packed at all.")}});
    const qsizetype directory = bytes.indexOf("PK\x01\x02");
    const qsizetype inside = directory / 2 + 10;
    bytes[inside] = static_cast<char>(bytes[inside] ^ 0x55);
    const auto archive = ZipArchive::open(file_name, bytes);
    QVERIFY_RESULT(archive);
    QVERIFY_FAILURE((*archive)->content(u"part"_qs, 1000), ErrorCode::unreadable, "return.xlsx, part part, is damaged");
}

void TestZipArchive::a_part_that_is_longer_than_it_declares_is_cut_off()
{
    const QByteArray bytes = with_directory_field(zip_of({{"part", QByteArray(500'000, 'x')}}), 24, 1000);
    const auto archive = ZipArchive::open(file_name, bytes);
    QVERIFY_RESULT(archive);
    const auto device = (*archive)->device(u"part"_qs);
    QVERIFY_RESULT(device);
    QByteArray all;
    QByteArray block(512, '\0');
    qint64 got = 0;
    while ((got = (*device)->read(block.data(), block.size())) > 0)
        all += block.first(got);
    QCOMPARE(got, qint64(-1));
    QVERIFY(all.size() <= 1000);
    QVERIFY2((*device)->errorString().contains(u"more than it declares"_qs), qPrintable((*device)->errorString()));
}

void TestZipArchive::claims_of_entries_cost_no_memory()
{
    // A 64-bit end record that claims 2^40 entries, and the old record that refers to it.
    QByteArray record("PK\x06\x06");
    record.append(QByteArray(52, '\0'));
    qToLittleEndian<quint64>(44, record.data() + 4);
    qToLittleEndian<quint64>(1ULL << 40, record.data() + 24);
    qToLittleEndian<quint64>(1ULL << 40, record.data() + 32);
    QByteArray locator("PK\x06\x07");
    locator.append(QByteArray(16, '\0'));
    qToLittleEndian<quint32>(1, locator.data() + 16);
    QByteArray end("PK\x05\x06");
    end.append(QByteArray(18, '\0'));
    qToLittleEndian<quint32>(0xFFFFFFFF, end.data() + 16);
    const auto archive = ZipArchive::open(file_name, record + locator + end);
    QVERIFY_FAILURE(archive, ErrorCode::unreadable, "is damaged or cut short");
}

QTEST_APPLESS_MAIN(TestZipArchive)
#include "test_zip_archive.moc"
