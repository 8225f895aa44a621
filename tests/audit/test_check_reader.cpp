// SPDX-License-Identifier: GPL-3.0-or-later
// Checks as data: those of the program are whole, and what is wrong in a user's own is named.
#include "audit/check_kinds.h"
#include "audit/check_reader.h"
#include "audit/check_text.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::audit;

namespace {

/// A sound file of one check, in which a test replaces something.
QByteArray sound()
{
    return R"({"format":"outturn-checks","version":1,"checks":[{"id":"mine","kind":"order","severity":"caution",
        "parameters":{"lesser":"a","greater":"b"},"source":"own",
        "words":{"en":{"title":"T","sentence":"{provider}: {lesser}","advice":"Ask.","method":"M"},
                 "cy":{"title":"T","sentence":"{provider}: {greater}","advice":"Gofynnwch.","method":"M"}}}]})";
}

QByteArray with(const QByteArray &old, const QByteArray &now)
{
    QByteArray json = sound();
    return json.replace(old, now);
}

QString refusal(const QByteArray &json)
{
    const auto read = read_checks(json, QStringLiteral("own.json"));
    return read ? QString() : read.error().message;
}

} // namespace

class TestCheckReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void the_program_brings_sound_checks_in_both_languages();
    void no_sentence_accuses();
    void what_is_wrong_is_named_data();
    void what_is_wrong_is_named();
    void an_own_check_takes_the_place_of_the_programs();
    void a_bad_file_is_told_and_the_others_stay();
};

void TestCheckReader::the_program_brings_sound_checks_in_both_languages()
{
    QStringList problems;
    const std::vector<CheckDefinition> checks = load_checks({}, &problems);
    QCOMPARE(problems, QStringList());
    QVERIFY(checks.size() >= 28);
    for (const CheckDefinition &check : checks) {
        const CheckKind *kind = kind_of_check(check.kind);
        QVERIFY2(kind, qPrintable(check.id));
        QVERIFY2(!check.source.isEmpty(), qPrintable(check.id));
        for (const char *language : {"en", "cy"}) {
            const CheckWords words = check.words.value(QString::fromLatin1(language));
            for (const QString &text : {words.title, words.sentence, words.advice, words.method})
                QVERIFY2(!text.trimmed().isEmpty(), qPrintable(check.id));
            // A number that one language tells must not be lost in the other.
            QStringList names = names_in(words.sentence);
            names.sort();
            QStringList english = names_in(check.words.value(QStringLiteral("en")).sentence);
            english.sort();
            QVERIFY2(names == english, qPrintable(check.id));
            for (const QString &name : names_of_values(*kind).isEmpty() ? QStringList() : names_in(words.sentence))
                QVERIFY2(names_of_values(*kind).contains(name), qPrintable(check.id + u' ' + name));
        }
        QVERIFY2(check.words.value(QStringLiteral("en")).method != check.words.value(QStringLiteral("cy")).method,
                 qPrintable(check.id));
    }
}

void TestCheckReader::no_sentence_accuses()
{
    static const QRegularExpression accusing(
        QStringLiteral("fraud|cheat|dishonest|fabricat|forg(e|ing)|manipulat|suspicious|guilt|twyll|amheus|ffug"),
        QRegularExpression::CaseInsensitiveOption);
    for (const CheckDefinition &check : load_checks({})) {
        for (const CheckWords &words : check.words) {
            for (const QString &text : {words.title, words.sentence, words.advice, words.method})
                QVERIFY2(!accusing.match(text).hasMatch(), qPrintable(check.id + u' ' + text));
        }
    }
}

void TestCheckReader::what_is_wrong_is_named_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");

    QTest::newRow("no JSON") << QByteArray("{\"format\":\n oops") << QStringLiteral("own.json, line 2");
    QTest::newRow("another format") << with("outturn-checks", "outturn-scheme") << QStringLiteral("\"format\"");
    QTest::newRow("unknown key") << with("\"source\"", "\"sauce\"") << QStringLiteral("\"checks[0].sauce\"");
    QTest::newRow("unknown kind") << with("\"order\"", "\"odder\"") << QStringLiteral("\"checks[0].kind\"");
    QTest::newRow("unknown severity") << with("\"caution\"", "\"awful\"") << QStringLiteral("\"checks[0].severity\"");
    QTest::newRow("unknown parameter") << with("\"b\"}", "\"b\",\"grater\":1}") << QStringLiteral("grater");
    QTest::newRow("missing parameter") << with(",\"greater\":\"b\"", "") << QStringLiteral("greater");
    QTest::newRow("parameters that are no object")
        << with("{\"lesser\":\"a\",\"greater\":\"b\"}", "[]") << QStringLiteral("\"checks[0].parameters\"");
    QTest::newRow("a value that the kind does not give")
        << with("{lesser}", "{largest}") << QStringLiteral("{largest}");
    QTest::newRow("one language only") << with("\"cy\"", "\"fr\"") << QStringLiteral("\"checks[0].words.fr\"");
    QTest::newRow("no sentence") << with("\"{provider}: {lesser}\"", "\" \"")
                                 << QStringLiteral("\"checks[0].words.en.sentence\"");
}

void TestCheckReader::what_is_wrong_is_named()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    QCOMPARE(refusal(sound()), QString());
    const QString message = refusal(json);
    QVERIFY2(message.contains(named), qPrintable(message));
    QVERIFY2(message.startsWith(QStringLiteral("own.json")), qPrintable(message));
}

void TestCheckReader::an_own_check_takes_the_place_of_the_programs()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("checks")));
    QFile file(folder.filePath(QStringLiteral("checks/own.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(with("\"mine\"", "\"rate-differs\""));
    file.close();
    QStringList problems;
    const std::vector<CheckDefinition> without = load_checks({});
    const std::vector<CheckDefinition> checks = load_checks(folder.path(), &problems);
    QCOMPARE(problems, QStringList());
    QCOMPARE(checks.size(), without.size());
    for (size_t i = 0; i < checks.size(); ++i) {
        QCOMPARE(checks[i].id, without[i].id);
        if (checks[i].id == QLatin1String("rate-differs"))
            QCOMPARE(checks[i].kind, QStringLiteral("order"));
    }
}

void TestCheckReader::a_bad_file_is_told_and_the_others_stay()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("checks")));
    QFile bad(folder.filePath(QStringLiteral("checks/bad.json")));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("{");
    bad.close();
    QFile good(folder.filePath(QStringLiteral("checks/good.json")));
    QVERIFY(good.open(QIODevice::WriteOnly));
    good.write(sound());
    good.close();
    QStringList problems;
    const std::vector<CheckDefinition> checks = load_checks(folder.path(), &problems);
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.front().startsWith(QStringLiteral("bad.json")), qPrintable(problems.front()));
    QCOMPARE(checks.back().id, QStringLiteral("mine"));
    QCOMPARE(checks.size(), load_checks({}).size() + 1);
}

QTEST_GUILESS_MAIN(TestCheckReader)
#include "test_check_reader.moc"
