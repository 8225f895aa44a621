// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/json_reader.h"

#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;

namespace {

/// Reads a small document of every kind of key that a file of ours has.
Result<> read_sample(const QByteArray &json)
{
    Result<JsonReader> reader = JsonReader::from_bytes(json, u"sample.json"_qs, u"outturn-sample"_qs, 1);
    if (!reader)
        return tl::unexpected(reader.error());
    reader->string(u"id"_qs);
    reader->integer_or(u"step"_qs, 1);
    reader->boolean_or(u"open"_qs, false);
    reader->strings_or_empty(u"names"_qs);
    reader->choice_or(u"kind"_qs, {u"rate"_qs, u"mean"_qs}, 0);
    reader->texts_of(u"markers"_qs, [](const QString &, const QString &) {});
    reader->objects(u"places"_qs, false, [](JsonReader &place) {
        place.string(u"code"_qs);
        place.objects(u"spans"_qs, false, [](JsonReader &span) { span.integer_or(u"from"_qs, 0); });
    });
    reader->object_if_present(u"columns"_qs, [](JsonReader &columns) { columns.string(u"value"_qs); });
    return reader->finish();
}

QByteArray with(const QByteArray &members)
{
    return R"({"format":"outturn-sample","version":1,"id":"x")" + (members.isEmpty() ? "" : ',' + members) + '}';
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_correct_file_is_read();
    void every_error_names_the_file_and_the_key_data();
    void every_error_names_the_file_and_the_key();
    void a_syntax_error_names_its_line();
    void the_first_error_is_the_one_reported();
};

void TestJsonReader::a_correct_file_is_read()
{
    QVERIFY_RESULT(read_sample(with({})));
    QVERIFY_RESULT(read_sample(with(R"("step":-3,"open":true,"names":["a","b"],"kind":"mean","markers":{"-":"missing"},
        "places":[{"code":"E1","spans":[{"from":2}]}],"columns":{"value":"v"})")));
    QVERIFY_RESULT(read_sample(with(R"("step":null,"names":null,"columns":null)")));
}

void TestJsonReader::every_error_names_the_file_and_the_key_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QByteArray &json, const char *key) {
        QTest::newRow(name) << json << QString::fromLatin1(key);
    };
    row("unknown key", with(R"("colour":1)"), "\"colour\"");
    row("unknown key deep inside", with(R"("places":[{"code":"a"},{"code":"b","spans":[{"form":1}]}])"),
        "\"places[1].spans[0].form\"");
    row("unknown key of an object", with(R"("columns":{"value":"v","valeu":"v"})"), "\"columns.valeu\"");
    row("missing text", R"({"format":"outturn-sample","version":1})", "\"id\"");
    row("missing text of an element", with(R"("places":[{}])"), "\"places[0].code\"");
    row("number for text", R"({"format":"outturn-sample","version":1,"id":5})", "\"id\"");
    row("text for number", with(R"("step":"1")"), "\"step\"");
    row("fraction for whole number", with(R"("step":1.5)"), "\"step\"");
    row("number beyond reason", with(R"("step":1e300)"), "\"step\"");
    row("text for boolean", with(R"("open":"yes")"), "\"open\"");
    row("text for list", with(R"("names":"a")"), "\"names\"");
    row("number in a list of texts", with(R"("names":["a",1])"), "\"names\"");
    row("none of the choices", with(R"("kind":"median")"), "\"kind\"");
    row("number among texts", with(R"("markers":{"-":1})"), "\"markers.-\"");
    row("object for list", with(R"("places":{})"), "\"places\"");
    row("text in a list of objects", with(R"("places":["E1"])"), "\"places\"");
    row("list for object", with(R"("columns":[])"), "\"columns\"");
    row("another format", R"({"format":"outturn-scheme","version":1,"id":"x"})", "\"format\"");
    row("no format", R"({"version":1,"id":"x"})", "\"format\"");
    row("a later version", R"({"format":"outturn-sample","version":2,"id":"x"})", "\"version\"");
}

void TestJsonReader::every_error_names_the_file_and_the_key()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, key);
    const Result<> read = read_sample(json);
    QVERIFY_FAILURE(read, ErrorCode::unreadable, "sample.json");
    QVERIFY2(read.error().message.contains(key), qPrintable(read.error().message));
}

void TestJsonReader::a_syntax_error_names_its_line()
{
    QVERIFY_FAILURE(read_sample("{\n\"format\": \"outturn-sample\",\n\"version\" 1}"), ErrorCode::unreadable,
                    "sample.json, line 3");
    QVERIFY_FAILURE(read_sample({}), ErrorCode::unreadable, "sample.json");
    const Result<> list = read_sample("[]");
    QVERIFY_FAILURE(list, ErrorCode::unreadable, "sample.json");
    QVERIFY2(!list.error().message.contains(u"no error"_qs), qPrintable(list.error().message));
}

void TestJsonReader::the_first_error_is_the_one_reported()
{
    QVERIFY_FAILURE(read_sample(with(R"("step":"1","open":"yes")")), ErrorCode::unreadable, "\"step\"");
}

QTEST_APPLESS_MAIN(TestJsonReader)
#include "test_json_reader.moc"
