// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/archive_writer.h"
#include "support/result_check.h"

#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>
#include <QtTest/QtTest>

#include <sys/resource.h>

#include <csignal>

using namespace outturn;
using namespace outturn::reporting;

namespace {

QByteArray file_bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A local file header by PKWARE's APPNOTE, section 4.3.7.
struct LocalHeader {
    quint16 method = 0;
    quint16 time = 0;
    quint16 date = 0;
    quint32 size = 0;
    QByteArray name;
};

std::vector<LocalHeader> local_headers(const QByteArray &bytes)
{
    std::vector<LocalHeader> headers;
    qsizetype at = 0;
    while (bytes.mid(at, 4) == "PK\x03\x04") {
        const char *start = bytes.constData() + at;
        const auto number = [start](int offset) { return qFromLittleEndian<quint16>(start + offset); };
        const auto packed = qFromLittleEndian<quint32>(start + 18);
        headers.push_back({number(8), number(10), number(12), qFromLittleEndian<quint32>(start + 22),
                           bytes.mid(at + 30, number(26))});
        at += 30 + number(26) + number(28) + packed;
    }
    return headers;
}

/// No file of this process grows further while it lives, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        before_ = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &limit_);
        const rlimit narrow{bytes, limit_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &narrow);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &limit_);
        std::signal(SIGXFSZ, before_);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit limit_{};
    void (*before_)(int);
};

QByteArray noise(int size)
{
    QRandomGenerator random(1);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate());
    return bytes;
}

} // namespace

class TestArchiveWriter : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath(QStringLiteral("pack.zip"));
    }

    void entries_stand_in_their_order_with_one_date()
    {
        QFile file(folder_->filePath(QStringLiteral("original")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a,b\n1,2\n") == 8);
        file.close();
        for (const char *name : {"first.zip", "second.zip"}) {
            auto archive = ArchiveWriter::create(folder_->filePath(QString::fromLatin1(name)));
            QVERIFY_RESULT(archive);
            QVERIFY_RESULT((*archive)->add(QStringLiteral("z.txt"), "last comes first", true));
            QVERIFY_RESULT((*archive)->add_file(QStringLiteral("returns/Ŵyn.csv"), file.fileName()));
            QVERIFY_RESULT((*archive)->add(QStringLiteral("a.txt"), QByteArray(5000, 'a')));
            QVERIFY_RESULT((*archive)->finish());
            // The second finds it changed and with other permissions, which must not show.
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime(QDate(2001, 2, 3), QTime(4, 5)), QFileDevice::FileModificationTime));
            file.close();
            QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        }
        const QByteArray bytes = file_bytes(folder_->filePath(QStringLiteral("first.zip")));
        QCOMPARE(bytes, file_bytes(folder_->filePath(QStringLiteral("second.zip"))));
        const std::vector<LocalHeader> headers = local_headers(bytes);
        QCOMPARE(headers.size(), size_t(3));
        QCOMPARE(headers[0].name, QByteArray("z.txt"));
        QCOMPARE(headers[1].name, QByteArray("returns/\xC5\xB4yn.csv"));
        QCOMPARE(headers[2].name, QByteArray("a.txt"));
        QCOMPARE(headers[0].method, quint16(0)); // stored
        QCOMPARE(headers[2].method, quint16(8)); // deflated
        QCOMPARE(headers[2].size, quint32(5000));
        for (const LocalHeader &header : headers) {
            QCOMPARE(header.time, quint16(0));
            QCOMPARE(header.date, quint16(0x21)); // 1 January 1980: day 1, month 1 << 5, year 0
        }
        QVERIFY(bytes.contains("last comes first")); // not compressed
    }

    // OpenDocument 1.3, part 2, 3.3: "mimetype" is the first entry, not compressed and without an extra field, so that
    // its text stands at byte 38.
    void a_container_begins_with_its_type()
    {
        const auto bytes = archive_bytes(
            {{QStringLiteral("mimetype"), "application/x"}, {QStringLiteral("content.xml"), QByteArray(100, 'x')}}, 1);
        QVERIFY_RESULT(bytes);
        QCOMPARE(bytes->mid(30, 21), QByteArray("mimetypeapplication/x"));
        QCOMPARE(local_headers(*bytes).at(1).method, quint16(8));
    }

    void names_that_could_do_harm_are_refused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "/etc/passwd", "../up", "a/../b", "a/./b", "a//b", "a/", "a\\b", "C:a", "a\nb",
                                 "a?b", "a.", "a ", "A.TXT", "a.txt"})
            QTest::addRow("'%s'", name) << QString::fromLatin1(name);
        QTest::newRow("long") << QString(256, u'a');
        QTest::newRow("half a character") << QString(QChar(0xD83D));
    }
    void names_that_could_do_harm_are_refused()
    {
        QFETCH(QString, name);
        auto archive = ArchiveWriter::create(path_);
        QVERIFY_RESULT(archive);
        QVERIFY_RESULT((*archive)->add(QStringLiteral("a.txt"), "a"));
        QVERIFY(!(*archive)->add(name, "b"));
        QVERIFY(!(*archive)->finish()); // half a pack is none
        archive->reset();
        QVERIFY(!QFile::exists(path_));
    }

    void an_earlier_file_stays_until_all_is_written()
    {
        QFile old(path_);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        {
            auto archive = ArchiveWriter::create(path_);
            QVERIFY_RESULT(archive);
            QVERIFY_RESULT((*archive)->add(QStringLiteral("a.txt"), "a"));
            QCOMPARE(file_bytes(path_), QByteArray("old"));
        }
        QCOMPARE(file_bytes(path_), QByteArray("old"));
        auto archive = ArchiveWriter::create(path_);
        QVERIFY_RESULT(archive);
        QVERIFY_RESULT((*archive)->add(QStringLiteral("a.txt"), "a"));
        QVERIFY_RESULT((*archive)->finish());
        QVERIFY(file_bytes(path_).startsWith("PK"));
        QCOMPARE(QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("pack.zip")));
    }

    void a_full_disk_leaves_the_old_file_and_nothing_else()
    {
        QFile old(path_);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        auto archive = ArchiveWriter::create(path_);
        QVERIFY_RESULT(archive);
        QVERIFY_RESULT((*archive)->add(QStringLiteral("a.bin"), noise(1 << 20)));
        {
            const FullDisk disk(100 << 10);
            const Result<> finished = (*archive)->finish();
            QVERIFY_FAILURE(finished, ErrorCode::refused, "pack.zip could not be written");
        }
        archive->reset();
        QCOMPARE(file_bytes(path_), QByteArray("old"));
        QCOMPARE(QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("pack.zip")));
    }

    void what_does_not_fit_into_memory_is_written_all_the_same()
    {
        auto archive = ArchiveWriter::create(path_);
        QVERIFY_RESULT(archive);
        for (int i = 0; i < 3; ++i)
            QVERIFY_RESULT((*archive)->add(QStringLiteral("part%1").arg(i), QByteArray(12 << 20, char('a' + i))));
        QVERIFY_RESULT((*archive)->finish());
        const std::vector<LocalHeader> headers = local_headers(file_bytes(path_));
        QCOMPARE(headers.size(), size_t(3));
        QCOMPARE(headers[2].size, quint32(12 << 20));
    }

    void what_cannot_be_written_is_said_at_once()
    {
        const auto nowhere = ArchiveWriter::create(folder_->filePath(QStringLiteral("no/pack.zip")));
        QVERIFY_FAILURE(nowhere, ErrorCode::refused, "could not be written");
        const auto folder = ArchiveWriter::create(folder_->path());
        QVERIFY_FAILURE(folder, ErrorCode::refused, "it is a folder");
        auto archive = ArchiveWriter::create(path_);
        QVERIFY_RESULT(archive);
        const Result<> missing = (*archive)->add_file(QStringLiteral("a"), folder_->filePath(QStringLiteral("gone")));
        QVERIFY_FAILURE(missing, ErrorCode::refused, "cannot be read");
        auto empty = ArchiveWriter::create(path_);
        QVERIFY_RESULT(empty);
        QVERIFY_FAILURE((*empty)->finish(), ErrorCode::refused, "there is nothing in it");
        QVERIFY(!QFile::exists(path_));
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    QString path_;
};

QTEST_APPLESS_MAIN(TestArchiveWriter)
#include "test_archive_writer.moc"
