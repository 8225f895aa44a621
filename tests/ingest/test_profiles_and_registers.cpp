// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/register_reader.h"
#include "support/reference_data.h"
#include "support/result_check.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;

namespace {

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
    void a_profile_that_does_not_exist_is_wrong_usage();
    void a_profile_is_not_forced_on_another_file();
    void a_wrong_register_names_file_and_key_data();
    void a_wrong_register_names_file_and_key();
    void a_register_of_ones_own_adds_groups_and_neighbours();
    void a_group_is_kept_and_replaced();
};

void TestProfilesAndRegisters::the_bundled_profiles_are_read()
{
    QStringList ids;
    for (const MappingProfile &profile : outturn::test::reference_data().profiles)
        ids.append(profile.id);
    QVERIFY(ids.contains(u"children-services-long"_qs));
    QVERIFY(ids.contains(u"plain-return"_qs));
    ids.removeDuplicates();
    QCOMPARE(static_cast<size_t>(ids.size()), outturn::test::reference_data().profiles.size());
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

/// Salford is E08000006, Manchester E08000003, St Helens E08000013.
void TestProfilesAndRegisters::a_register_of_ones_own_adds_groups_and_neighbours()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"registers"_qs));
    const auto put = [&folder](const QString &name, const QByteArray &json) {
        QFile file(folder.filePath(u"registers/"_qs + name));
        return file.open(QIODevice::WriteOnly) && file.write(json) == json.size();
    };
    QVERIFY(put(u"peers.json"_qs,
                R"({"format": "outturn-register", "version": 1, "id": "peers", "title": "Peers",
                    "groups": [{"id": "cities", "title": "Two cities", "members": ["E08000003", "salford"]}],
                    "neighbours": [{"provider": "E08000006", "neighbours": ["E08000013", "manchester"]}]})"));
    QVERIFY(put(u"wrong.json"_qs,
                R"({"format": "outturn-register", "version": 1, "id": "wrong", "title": "Wrong",
                    "groups": [{"id": "g", "title": "G", "members": ["E99999999"]}]})"));
    const auto data = ingest::reference_data(folder.path());
    QVERIFY_RESULT(data);
    QCOMPARE(data->providers.groups().size(), size_t(1)); // nothing of the wrong file, and it is named
    QCOMPARE(data->providers.groups()[0].members,
             (std::vector{ProviderId(u"manchester"_qs), ProviderId(u"salford"_qs)}));
    QCOMPARE(data->providers.find_code(u"E08000006")->neighbours,
             (std::vector{ProviderId(u"st-helens"_qs), ProviderId(u"manchester"_qs)}));
    QCOMPARE(data->not_read.size(), 1);
    QVERIFY2(data->not_read[0].contains(u"wrong.json"_qs) && data->not_read[0].contains(u"E99999999"_qs),
             qPrintable(data->not_read[0]));
}

void TestProfilesAndRegisters::a_group_is_kept_and_replaced()
{
    const QTemporaryDir folder;
    ProviderGroup group{u"cities"_qs, u"Cities"_qs, {ProviderId(u"salford"_qs)}};
    QVERIFY_RESULT(ingest::save_own_group(folder.path(), group));
    QVERIFY_RESULT(ingest::save_own_group(folder.path(), {u"coast"_qs, u"Coast"_qs, {ProviderId(u"blackpool"_qs)}}));
    group.members.push_back(ProviderId(u"manchester"_qs));
    QVERIFY_RESULT(ingest::save_own_group(folder.path(), group));
    const auto data = ingest::reference_data(folder.path());
    QVERIFY_RESULT(data);
    QVERIFY2(data->not_read.isEmpty(), qPrintable(data->not_read.value(0)));
    QCOMPARE(data->providers.groups().size(), size_t(2));
    QCOMPARE(data->providers.groups()[1].title, u"Cities"_qs);
    QCOMPARE(data->providers.groups()[1].members.size(), size_t(2));
}

QTEST_APPLESS_MAIN(TestProfilesAndRegisters)
#include "test_profiles_and_registers.moc"
