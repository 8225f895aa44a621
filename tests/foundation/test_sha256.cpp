// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/sha256.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;

/// Known answers of FIPS 180-4's examples and of NIST's long message.
class TestSha256 : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void known_answers_data();
    void known_answers();
    void the_hash_does_not_depend_on_how_a_file_is_cut_into_blocks();
};

void TestSha256::known_answers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("nothing") << QByteArray()
                             << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million letters a") << QByteArray(
        1000000, 'a') << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestSha256::known_answers()
{
    QFETCH(QByteArray, bytes);
    QTEST(sha256_hex(bytes), "hash");
}

void TestSha256::the_hash_does_not_depend_on_how_a_file_is_cut_into_blocks()
{
    const QByteArray bytes(1000000, 'a');
    Sha256 hash;
    for (qsizetype start = 0; start < bytes.size(); start += 4099)
        hash.add(QByteArrayView(bytes).sliced(start, qMin(qsizetype(4099), bytes.size() - start)));
    QCOMPARE(hash.hex(), QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

QTEST_APPLESS_MAIN(TestSha256)
#include "test_sha256.moc"
