// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mapping_reader.h"
#include "ingest/mapping_writer.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::ingest;

namespace {

/// Everything that the format knows, each key once at least.
const char *const whole = R"({"format":"outturn-mapping","version":2,"id":"sfr","title":"Key stage 1","source":"Tables",
"programme":{"id":"education","title":"Education"},"encoding":"windows-1252","delimiter":";",
"missing_markers":{"X":"suppressed","c":{"means":"suppressed","from":1,"to":5}},
"region_names":["North East"],"total_names":["England"],"providers":{"City of Newcastle":"E08000021"},
"rounding":{"counts_to":5,"totals_to":10,"until":"2017-03-31"},
"tables":[
 {"recognised_by":["LA Code"],"title":"Table LA\\d","sheet":"^LA","header_row":7,"header_rows":2,
  "columns":{"provider_code":"LA Code","provider_number":["LA Code",{"position":2}],
             "provider_name":{"names":["Name","LA name"],"pattern":"^name","position":3}},
  "provider_type":"local-authority","period":"2012-13","year":"academic","period_from":["title","header"],
  "measures":[{"id":"ks1","title":"Reading","kind":"proportion","polarity":"high","unit":"percent","per":1000,
    "numerator_title":"n","denominator_title":"d","cost_title":"c","cost_scope":"s","year":"calendar",
    "basis":"cumulative","published_rate_rounded_to_percent":0.5,"published_rate_in_percent":false,"unit_factor":1000,
    "parts":{"denominator":["Eligible",{"column":"More"}],
             "published_rate":{"column":{"pattern":"reading"},"nearest_left":true}}}],
  "templates":[{"from":"columns","columns":{"pattern":"total"},"id":"%1_total","title":"%1: total","parts":{"value":{}}}],
  "leave_out":[{"column":"Level","values":["Regional"],"rule":"region-row"}],"leave_out_rows":[9,12],
  "totals_below_repeated_header":true,"check_cross_foot":false},
 {"columns":{"provider_name":"la_name","category":["topic","activity"]},"figures":["number"],
  "measures":[{"id":"eet","title":"EET","kind":"rate","polarity":"low","parts":{"numerator":"In work","denominator":
    {"column":"number","category":"Total"}}}],
  "templates":[{"from":"categories","id":"%1","title":"%1","kind":"value","polarity":"neutral","parts":{"value":{}}}]}]})";

QByteArray changed(const char *from, const char *to)
{
    const QByteArray json = QByteArray(whole);
    QByteArray other = json;
    other.replace(from, to);
    if (other == json)
        qFatal("%s stands nowhere", from);
    return other;
}

} // namespace

class TestMappingJson : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_key_reaches_its_place();
    void what_is_written_is_read_back_as_the_same_profile();
    void a_written_profile_begins_with_what_a_person_looks_for();
    void a_profile_of_plain_returns_needs_no_table();
    void a_mistake_is_refused_and_its_key_is_named_data();
    void a_mistake_is_refused_and_its_key_is_named();
};

void TestMappingJson::every_key_reaches_its_place()
{
    const auto read = read_mapping(whole, QStringLiteral("sfr.json"));
    QVERIFY_RESULT(read);
    const MappingProfile &profile = *read;
    QCOMPARE(profile.programme.id.text, QStringLiteral("education"));
    QCOMPARE(profile.delimiter, QStringLiteral(";"));
    QCOMPARE(profile.markers.value(QStringLiteral("x")).missing, Missing::suppressed);
    QVERIFY(!profile.markers.value(QStringLiteral("x")).range);
    QCOMPARE(profile.markers.value(QStringLiteral("c")).range->high, 5.0);
    QCOMPARE(profile.providers.value(QStringLiteral("City of Newcastle")), QStringLiteral("E08000021"));
    QCOMPARE(profile.rounding, (RoundingRule{5, 10, QDate(2017, 3, 31)}));
    QCOMPARE(profile.tables.size(), size_t{2});

    const TableMapping &wide = profile.tables[0];
    QCOMPARE(wide.header_row, 7);
    QCOMPARE(wide.year_kind, YearKind::academic);
    QCOMPARE(wide.period_sources, (std::vector{PeriodSource::title, PeriodSource::header}));
    QCOMPARE(wide.columns.at(ColumnRole::provider_number).size(), size_t{2});
    QCOMPARE(wide.columns.at(ColumnRole::provider_number)[1].position, 2);
    QVERIFY(!wide.check_cross_foot);
    QVERIFY(wide.totals_below_repeated_header);
    QCOMPARE(wide.leave_out_rows, (std::vector{9, 12}));
    const MappedMeasure &reading = wide.measures[0];
    QCOMPARE(reading.measure.programme.text, QStringLiteral("education"));
    QCOMPARE(reading.measure.per, 1000.0);
    QCOMPARE(reading.measure.basis, Basis::cumulative);
    QCOMPARE(reading.measure.year_kind, YearKind::calendar);
    QCOMPARE(reading.published_rate_step, 0.5);
    QVERIFY(!reading.published_in_percent);
    QCOMPARE(reading.unit_factor, 1000.0);
    // In wide form a bare text names a column.
    QCOMPARE(reading.parts.at(Part::denominator)[0].column.names, QStringList{QStringLiteral("Eligible")});
    QVERIFY(reading.parts.at(Part::published_rate)[0].nearest_left);
    QCOMPARE(wide.templates[0].pattern.measure.polarity, Polarity::neutral);

    // In long form it names a category, and the year of the measure is the table's where it has none of its own.
    const TableMapping &by_category = profile.tables[1];
    QCOMPARE(by_category.columns.at(ColumnRole::category).size(), size_t{2});
    QCOMPARE(by_category.measures[0].parts.at(Part::numerator)[0].category, QStringLiteral("In work"));
    QVERIFY(by_category.measures[0].parts.at(Part::numerator)[0].column.is_empty());
    QCOMPARE(by_category.measures[0].parts.at(Part::denominator)[0].column.names,
             QStringList{QStringLiteral("number")});
    QVERIFY(by_category.templates[0].from_categories);
}

void TestMappingJson::what_is_written_is_read_back_as_the_same_profile()
{
    const auto first = read_mapping(whole, QStringLiteral("sfr.json"));
    QVERIFY_RESULT(first);
    const QByteArray written = write_mapping(*first);
    const auto again = read_mapping(written, QStringLiteral("again.json"));
    QVERIFY_RESULT(again);
    QCOMPARE(write_mapping(*again), written);
    // The writer could forget on both ways: every value of the source text must stand in what it wrote.
    const QRegularExpression values(QStringLiteral(R"re("([^"]+)"|(-?\d+\.?\d*)|false)re"));
    for (auto it = values.globalMatch(QString::fromUtf8(whole)); it.hasNext();) {
        const QString value = it.next().captured();
        if (value != QStringLiteral("\"X\"") && value != QStringLiteral("\"columns\""))
            QVERIFY2(QString::fromUtf8(written).contains(value), qPrintable(value));
    }
}

void TestMappingJson::a_written_profile_begins_with_what_a_person_looks_for()
{
    const auto read = read_mapping(whole, QStringLiteral("sfr.json"));
    QVERIFY_RESULT(read);
    const QByteArray written = write_mapping(*read);
    QVERIFY2(written.startsWith("{\n  \"format\": \"outturn-mapping\",\n  \"version\": 2,\n  \"id\": \"sfr\",\n"
                                "  \"title\": \"Key stage 1\",\n"),
             written.left(200).constData());
    QVERIFY(written.endsWith("}\n"));
    QVERIFY(written.indexOf("\"recognised_by\"") < written.indexOf("\"measures\""));
}

void TestMappingJson::a_profile_of_plain_returns_needs_no_table()
{
    const auto read =
        read_mapping(R"({"format":"outturn-mapping","version":2,"id":"plain","title":"Plain","layout":"plain-return"})",
                     QStringLiteral("plain.json"));
    QVERIFY_RESULT(read);
    QCOMPARE(read->layout, QStringLiteral("plain-return"));
    QVERIFY_RESULT(read_mapping(write_mapping(*read), QStringLiteral("again.json")));
}

void TestMappingJson::a_mistake_is_refused_and_its_key_is_named_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QByteArray &json, const char *key) {
        QTest::newRow(name) << json << QString::fromLatin1(key);
    };
    row("unknown key", changed("\"unit\":", "\"units\":"), "\"tables[0].measures[0].units\"");
    row("unknown key of a column", changed("{\"position\":2}", "{\"position\":2,\"place\":1}"),
        "\"tables[0].columns.provider_number[1].place\"");
    row("bad expression", changed("\"^LA\"", "\"(LA\""), "\"tables[0].sheet\"");
    row("bad expression of a column", changed("\"^name\"", "\"[name\""), "\"tables[0].columns.provider_name.pattern\"");
    row("unknown role", changed("\"provider_code\":", "\"code\":"), "\"tables[0].columns.code\"");
    row("unknown part", changed("{\"numerator\":", "{\"numer\":"), "\"tables[1].measures[0].parts.numer\"");
    row("unknown meaning", changed("\"X\":\"suppressed\"", "\"X\":\"hidden\""), "\"missing_markers.X\"");
    row("marker twice", changed("\"X\":", "\"C\":"), "\"missing_markers.c\"");
    row("unknown rule", changed("\"region-row\"", "\"row\""), "\"tables[0].leave_out[0].rule\"");
    row("unknown place of a period", changed("[\"title\",\"header\"]", "[\"name\"]"), "\"tables[0].period_from\"");
    row("unknown year", changed("\"academic\"", "\"school\""), "\"tables[0].year\"");
    row("no period", changed("\"2012-13\"", "\"2012-19\""), "\"tables[0].period\"");
    row("no provider", changed("\"provider_name\":\"la_name\"", "\"region\":\"la_name\""), "\"tables[1].columns\"");
    row("an id that is every measure's", changed("\"%1_total\"", "\"total\""), "\"tables[0].templates[0].id\"");
    row("row zero", changed("\"header_row\":7", "\"header_row\":0"), "\"tables[0].header_row\"");
    row("factor zero", changed("\"unit_factor\":1000", "\"unit_factor\":0"), "\"tables[0].measures[0].unit_factor\"");
    row("range upside down", changed("\"to\":5", "\"to\":0"), "\"missing_markers.c.to\"");
    row("no date", changed("2017-03-31", "2017-03-32"), "\"rounding.until\"");
    row("two delimiters", changed("\"delimiter\":\";\"", "\"delimiter\":\";;\""), "\"delimiter\"");
    row("empty column", changed("{\"pattern\":\"total\"}", "{}"), "\"tables[0].templates[0].columns.names\"");
    row("category without a category column", changed("\"Eligible\"", "{\"column\":\"Eligible\",\"category\":\"All\"}"),
        "\"tables[0].measures[0].parts.denominator\"");
    row("number as name", changed("\"LA Code\",{", "3,{"), "\"tables[0].columns.provider_number\"");
    row("older version", changed("\"version\":2", "\"version\":1"), "\"version\"");
    row("no measure",
        R"({"format":"outturn-mapping","version":2,"id":"a","title":"A","programme":{"id":"p","title":"P"},
        "tables":[{"columns":{"provider_name":"LA"}}]})",
        "\"tables[0].measures\"");
    row("id twice", R"({"format":"outturn-mapping","version":2,"id":"a","title":"A","programme":{"id":"p","title":"P"},
        "tables":[{"columns":{"provider_name":"LA"},"measures":[
        {"id":"m","title":"M","kind":"value","polarity":"low","parts":{"value":"V"}},
        {"id":"m","title":"N","kind":"value","polarity":"low","parts":{"value":"W"}}]}]})",
        "\"tables[0].measures[1].id\"");
}

void TestMappingJson::a_mistake_is_refused_and_its_key_is_named()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, key);
    const auto read = read_mapping(json, QStringLiteral("bad.json"));
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(QStringLiteral("bad.json, key ") + key), qPrintable(read.error().message));
}

QTEST_APPLESS_MAIN(TestMappingJson)
#include "test_mapping_json.moc"
