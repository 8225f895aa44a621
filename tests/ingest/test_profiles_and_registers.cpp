// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/profile_reader.h"
#include "ingest/register_reader.h"
#include "support/reference_data.h"
#include "support/result_check.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;

namespace {

const QByteArray good_profile(R"({"format": "outturn-mapping", "version": 1, "id": "p", "title": "P",
  "header": ["what", "when", "who", "how much"],
  "programme": {"id": "prog", "title": "Prog"},
  "columns": {"measure": "what", "period": "when", "provider_code": "who", "value": "how much"},
  "missing_markers": {"-": "missing", "c": "suppressed"},
  "rounding": {"counts_to": 5, "until": "2017-03-31"},
  "measures": [{"id": "m", "title": "M", "kind": "proportion", "polarity": "high",
                "parts": {"numerator": "Num", "denominator": "Den"}}]})");

const QByteArray good_register(R"({"format": "outturn-register", "version": 1, "id": "r", "title": "R", "providers": [
  {"id": "a", "name": "A", "type": "local-authority", "codes": [{"code": "E1"}], "to": "2019-03-31"},
  {"id": "b", "name": "B", "type": "contractor", "codes": [{"code": "E2"}]}]})");

QByteArray changed(QByteArray json, const QByteArray &from, const QByteArray &to)
{
    if (!json.contains(from))
        qFatal("nothing to change: %s", from.constData());
    return json.replace(from, to);
}

} // namespace

/// Profiles and registers are written by people: every mistake is refused with its place.
class TestProfilesAndRegisters : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_bundled_profiles_are_read();
    void a_profile_reads_its_own_kind_of_file();
    void a_wrong_profile_names_file_and_key_data();
    void a_wrong_profile_names_file_and_key();
    void a_profile_that_does_not_exist_is_wrong_usage();
    void a_profile_is_not_forced_on_another_file();
    void a_wrong_register_names_file_and_key_data();
    void a_wrong_register_names_file_and_key();
};

void TestProfilesAndRegisters::the_bundled_profiles_are_read()
{
    const auto &profiles = outturn::test::reference_data().profiles;
    QVERIFY(!profiles.empty());
    QCOMPARE(profiles[0].id, u"children-services-long"_qs);
    QCOMPARE(profiles[0].rounding.counts_to, 5.0);
    QCOMPARE(profiles[0].rounding.until, QDate(2017, 3, 31));
}

void TestProfilesAndRegisters::a_profile_reads_its_own_kind_of_file()
{
    const Result<LongFormProfile> profile = read_profile(good_profile, u"p.json"_qs);
    QVERIFY_RESULT(profile);
    const std::vector<LongFormProfile> profiles{*profile};
    ImportOptions options = outturn::test::import_options();
    options.profiles = &profiles;
    const auto planned =
        outturn::test::plan_bytes("what,when,who,how much\nNum,2024,E06000017,c\nDen,2024,E06000017,22\n", options);
    QVERIFY_RESULT(planned);
    QCOMPARE(planned->plan.tally.accepted, 2);
    QCOMPARE(planned->plan.cells.size(), size_t(1));
    QCOMPARE(first_missing(planned->plan.cells[0]), Missing::suppressed);
    QCOMPARE(planned->plan.cells[0].key.programme.text, u"prog"_qs);
}

void TestProfilesAndRegisters::a_wrong_profile_names_file_and_key_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const char *key) {
        QTest::newRow(name) << changed(good_profile, from, to) << QString::fromLatin1(key);
    };
    row("no id", R"("id": "p",)", "", "\"id\"");
    row("no header", R"("header": ["what", "when", "who", "how much"],)", "", "\"header\"");
    row("no columns",
        R"("columns": {"measure": "what", "period": "when", "provider_code": "who", "value": "how much"},)", "",
        "\"columns\"");
    row("no programme", R"("programme": {"id": "prog", "title": "Prog"},)", "", "\"programme\"");
    row("a column that the header has not", R"("period": "when")", R"("period": "wenn")", "columns");
    row("a provider column that the header has not", R"("provider_code": "who")", R"("provider_code": "whom")",
        "columns");
    row("no column for the provider", R"("provider_code": "who", )", "", "columns");
    row("unknown key", R"("title": "P",)", R"("title": "P", "colour": "red",)", "\"colour\"");
    row("unknown part", R"("numerator": "Num")", R"("nominator": "Num")", "\"measures[0].parts.nominator\"");
    row("no parts", R"({"numerator": "Num", "denominator": "Den"})", "{}", "\"measures[0].parts\"");
    row("one category for two parts", R"("denominator": "Den")", R"("denominator": "Num")", "\"measures[0].parts");
    row("unknown kind", R"("kind": "proportion")", R"("kind": "percentage")", "\"measures[0].kind\"");
    row("unknown polarity", R"("polarity": "high")", R"("polarity": "good")", "\"measures[0].polarity\"");
    row("unknown reason", R"("c": "suppressed")", R"("c": "confidential")", "\"missing_markers.c\"");
    row("no date", R"("until": "2017-03-31")", R"("until": "March 2017")", "\"rounding.until\"");
    row("a measure twice", R"("measures": [)",
        R"("measures": [{"id": "m", "title": "M", "kind": "value", "polarity": "low", "parts": {"value": "V"}}, )",
        "\"measures[1].id\"");
    row("a category in two measures", R"("measures": [)",
        R"("measures": [{"id": "n", "title": "N", "kind": "value", "polarity": "low", "parts": {"value": "Num"}}, )",
        "\"measures[1].parts");
}

void TestProfilesAndRegisters::a_wrong_profile_names_file_and_key()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, key);
    const Result<LongFormProfile> read = read_profile(json, u"p.json"_qs);
    QVERIFY_FAILURE(read, ErrorCode::unreadable, "p.json");
    QVERIFY2(read.error().message.contains(key), qPrintable(read.error().message));
}

void TestProfilesAndRegisters::a_profile_that_does_not_exist_is_wrong_usage()
{
    ImportOptions options = outturn::test::import_options();
    options.mapping = u"no-such"_qs;
    QVERIFY_FAILURE(outturn::test::plan_bytes("a,b\n1,2\n", options), ErrorCode::wrong_usage, "no-such");
}

void TestProfilesAndRegisters::a_profile_is_not_forced_on_another_file()
{
    ImportOptions options = outturn::test::import_options();
    options.mapping = u"children-services-long"_qs;
    QVERIFY_FAILURE(outturn::test::plan_bytes("a,b\n1,2\n", options), ErrorCode::refused,
                    "the header is not that of the profile");
    options.mapping = u"plain-return"_qs;
    QVERIFY_FAILURE(outturn::test::plan_bytes("a,b\n1,2\n", options), ErrorCode::refused, "neither a plain return");
}

void TestProfilesAndRegisters::a_wrong_register_names_file_and_key_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const char *key) {
        QTest::newRow(name) << changed(good_register, from, to) << QString::fromLatin1(key);
    };
    row("a code of two", "\"E2\"", "\"E1\"", "\"providers[1].codes\"");
    row("an id twice", "\"id\": \"b\"", "\"id\": \"a\"", "\"providers[1].id\"");
    row("no date", "2019-03-31", "2019-02-31", "\"providers[0].to\"");
    row("unknown type", "contractor", "company", "\"providers[1].type\"");
    row("no name", R"("name": "B", )", "", "\"providers[1].name\"");
    row("unknown key", R"("name": "B")", R"("name": "B", "mayor": "C")", "\"providers[1].mayor\"");
    row("no code", R"([{"code": "E2"}])", "[{}]", "\"providers[1].codes[0].code\"");
}

void TestProfilesAndRegisters::a_wrong_register_names_file_and_key()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, key);
    ProviderRegister into;
    QVERIFY_RESULT(read_register(good_register, u"r.json"_qs, into));
    ProviderRegister again;
    const Result<> read = read_register(json, u"r.json"_qs, again);
    QVERIFY_FAILURE(read, ErrorCode::unreadable, "r.json");
    QVERIFY2(read.error().message.contains(key), qPrintable(read.error().message));
}

QTEST_APPLESS_MAIN(TestProfilesAndRegisters)
#include "test_profiles_and_registers.moc"
