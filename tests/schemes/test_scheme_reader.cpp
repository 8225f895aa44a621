// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/scheme_reader.h"
#include "support/result_check.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>

#include <algorithm>

using namespace outturn;
using namespace outturn::schemes;

namespace {

/// Everything that the format knows, each key once at least. No scheme pays like this: the prices are invented.
const char *const whole = R"json({"format":"outturn-scheme","version":1,"id":"own-scheme","title":"Own scheme",
"payee":"council","unit":"person","revision":4,"programmes":["own","Own programme"],"from":"2013-04-01","to":"2016-03-31",
"year":"reporting","own_case_references":true,"notes":["One.","Two."],
"sources":{"contract":"The contract, schedule 2"},
"events":[
 {"measure":"attachment","title":"Start","role":"attachment","source":"contract","confirmed":true},
 {"measure":"job","title":"Job","role":"outcome","earliest_days":91,"latest_days":730},
 {"measure":"bonus","title":"Bonus","role":"add-on","adds_to":"job"},
 {"measure":"home","title":"Home","role":"outcome"},
 {"measure":"stay","title":"Stay","role":"sustainment","follows":"job","most_per_case":0,"repeats":true,"apart_days":28}],
"tariffs":[
 {"event":"attachment","by_year":{"2013-14":3200,"2014-15":"1400.50","2015-16":null},"source":"contract","confirmed":true},
 {"event":"job","by_group":{"G1":700.1,"G2":0},"year":"2013-14","earliest_days":182},
 {"event":"job","by_group_and_year":{"G1":{"2014-15":1,"2015-16":2},"G2":{"2014-15":"3.07"}}},
 {"event":"stay","group":"G1","price":"170","most_per_case":13,"source":"Letter of March 2014"}],
"discounts":[{"event":"job","by_year":{"2014-15":0.06},"source":"contract"},{"group":"G1","share":0.5}],
"exclusions":[{"one":["job","bonus"],"other":["home"],"source":"contract","confirmed":true}],
"case_cap":{"measure":"families_agreed","share":"5/6","source":"contract"},
"threshold":{"reached":"worked_with","pledged":"pledged","least_share":0.75,"paid_share_below":0.5,
 "applies_to":["attachment"],"source":"contract"},
"metrics":[{"measure":"binary_rate","title":"Reoffending","baseline":"2011 (calendar)","lower_is_better":false,
 "significance":0.01,"price":"12.34","source":"contract"}],
"non_intervention":[{"by_group":{"G1":0.05,"G2":0.15},"source":"contract"}],
"minimum_performance":[{"year":"2014-15","rate":0.33,"confirmed":true}],
"default_non_intervention":{"rate":0.1,"source":"contract"},
"value_per_outcome":{"amount":"9000","source":"contract","confirmed":true},
"derived":[{"id":"jobs","title":"Jobs","kind":"proportion","polarity":"neutral","unit":"percent","per":1,
 "numerator_title":"n","denominator_title":"d","cost_title":"c","cost_scope":"s","counting":"of-cohort-within",
 "outcomes":["job","home"],"start":"attachment","months":12,"by_month":true}],
"groups":[{"id":"pilot","title":"Pilot","members":["Leeds","E08000003"],"source":"contract"}],
"published":[{"id":"starts","title":"Starts","value":250,"unit":"count","source":"contract","confirmed":true},
 {"id":"jobs_total","title":"Jobs","value":100,"unit":"count"}],
"identities":[{"id":"two_fifths","title":"Two fifths","formula":"starts * 2 / 5","equals":"jobs_total","within":0.5,
 "note":"As it happens.","source":"contract"}]})json";

QByteArray changed(const char *from, const char *to)
{
    const QByteArray json(whole);
    QByteArray other = json;
    other.replace(from, to);
    if (other == json)
        qFatal("%s stands nowhere", from);
    return other;
}

Result<Scheme> whole_scheme()
{
    return read_scheme(whole, QStringLiteral("own.json"));
}

QString place_of(const Tariff &tariff)
{
    return QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8")
        .arg(tariff.event.text, tariff.group, tariff.year,
             tariff.price ? QString::number(tariff.price->pence) : QStringLiteral("unknown"),
             QString::number(tariff.most_per_case.value_or(-1)), QString::number(tariff.earliest_days.value_or(-1)),
             tariff.source.text, tariff.source.confirmed ? QStringLiteral("yes") : QStringLiteral("no"));
}

QStringList places_of(const Scheme &scheme)
{
    QStringList places;
    for (const Tariff &tariff : scheme.tariffs)
        places.append(place_of(tariff));
    return places;
}

} // namespace

class TestSchemeReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void events_and_tariffs_reach_their_place();
    void rules_and_rates_reach_their_place();
    void measures_and_figures_reach_their_place();
    void prices_are_exact_to_the_penny_data();
    void prices_are_exact_to_the_penny();
    void a_price_of_null_is_unknown_and_not_nought();
    void what_is_written_is_read_back_whole();
    void tariffs_in_any_order_are_read_back_in_it();
    void a_source_of_one_word_survives_the_round_trip();
    void a_mistake_is_refused_with_file_key_and_value_data();
    void a_mistake_is_refused_with_file_key_and_value();
    void a_made_scheme_is_checked_like_a_file();
    void the_tariff_of_a_group_narrows_number_and_window();
    void the_users_file_takes_the_place_of_ours();
};

void TestSchemeReader::events_and_tariffs_reach_their_place()
{
    const auto scheme = whole_scheme();
    QVERIFY_RESULT(scheme);
    QCOMPARE(scheme->id, QStringLiteral("own-scheme"));
    QCOMPARE(scheme->payee, QStringLiteral("council"));
    QCOMPARE(scheme->revision, 4);
    QCOMPARE(scheme->from, QDate(2013, 4, 1));
    QCOMPARE(scheme->to, QDate(2016, 3, 31));
    QVERIFY(scheme->own_case_references);
    QVERIFY(scheme->pays_for_results);
    QCOMPARE(scheme->notes.size(), 2);
    QCOMPARE(scheme->events.size(), size_t{5});
    QCOMPARE(scheme->events[0].source.text, QStringLiteral("The contract, schedule 2"));
    QVERIFY(scheme->events[0].source.confirmed);
    QCOMPARE(*scheme->events[1].earliest_days, 91);
    QCOMPARE(*scheme->events[1].latest_days, 730);
    QVERIFY(!scheme->events[1].source.confirmed);
    QCOMPARE(scheme->events[2].adds_to->text, QStringLiteral("job"));
    QCOMPARE(scheme->events[4].follows->text, QStringLiteral("job"));
    QCOMPARE(scheme->events[4].most_per_case, 0);
    QCOMPARE(*scheme->events[4].apart_days, 28);
    QVERIFY(scheme->events[4].repeats);
    const QString contract = QStringLiteral("The contract, schedule 2");
    const QStringList tariffs{QStringLiteral("attachment||2013-14|320000|-1|-1|%1|yes").arg(contract),
                              QStringLiteral("attachment||2014-15|140050|-1|-1|%1|yes").arg(contract),
                              QStringLiteral("attachment||2015-16|unknown|-1|-1|%1|yes").arg(contract),
                              QStringLiteral("job|G1|2013-14|70010|-1|182||no"),
                              QStringLiteral("job|G2|2013-14|0|-1|182||no"),
                              QStringLiteral("job|G1|2014-15|100|-1|-1||no"),
                              QStringLiteral("job|G1|2015-16|200|-1|-1||no"),
                              QStringLiteral("job|G2|2014-15|307|-1|-1||no"),
                              QStringLiteral("stay|G1||17000|13|-1|Letter of March 2014|no")};
    QCOMPARE(places_of(*scheme), tariffs);
}

void TestSchemeReader::rules_and_rates_reach_their_place()
{
    const auto scheme = whole_scheme();
    QVERIFY_RESULT(scheme);
    QCOMPARE(scheme->discounts.size(), size_t{2});
    QCOMPARE(scheme->discounts[0].share, 0.06);
    QVERIFY(scheme->discounts[1].event.is_empty());
    QCOMPARE(scheme->exclusions[0].one.size(), size_t{2});
    QCOMPARE(scheme->exclusions[0].other[0].text, QStringLiteral("home"));
    QCOMPARE(scheme->case_cap->numerator, 5);
    QCOMPARE(scheme->case_cap->denominator, 6);
    QCOMPARE(scheme->threshold->least_share, 0.75);
    QCOMPARE(scheme->threshold->paid_share_below, 0.5);
    QCOMPARE(scheme->threshold->applies_to[0].text, QStringLiteral("attachment"));
    QCOMPARE(scheme->metrics[0].baseline.start, QDate(2011, 1, 1));
    QCOMPARE(scheme->metrics[0].baseline.end, QDate(2011, 12, 31));
    QCOMPARE(scheme->metrics[0].price->pence, 1234);
    QCOMPARE(scheme->metrics[0].significance, 0.01);
    QVERIFY(!scheme->metrics[0].lower_is_better);
    QCOMPARE(scheme->non_intervention[1].group, QStringLiteral("G2"));
    QCOMPARE(scheme->non_intervention[1].rate, 0.15);
    QCOMPARE(scheme->minimum_performance[0].year, QStringLiteral("2014-15"));
    QVERIFY(scheme->minimum_performance[0].source.confirmed);
    QCOMPARE(*scheme->default_non_intervention, 0.1);
    QCOMPARE(scheme->value_per_outcome->pence, 900000);
    QVERIFY(scheme->value_source.confirmed);
}

void TestSchemeReader::measures_and_figures_reach_their_place()
{
    const auto scheme = whole_scheme();
    QVERIFY_RESULT(scheme);
    const DerivedMeasure &derived = scheme->derived[0];
    QCOMPARE(derived.measure.id.text, QStringLiteral("jobs"));
    QVERIFY(derived.measure.polarity == Polarity::neutral);
    QVERIFY(derived.counting == DerivedMeasure::Counting::of_cohort_within);
    QCOMPARE(derived.outcomes.size(), size_t{2});
    QCOMPARE(derived.months, 12);
    QVERIFY(derived.by_month);
    QCOMPARE(scheme->groups[0].members, QStringList({QStringLiteral("Leeds"), QStringLiteral("E08000003")}));
    QCOMPARE(scheme->published[0].value, 250.0);
    QCOMPARE(scheme->identities[0].formula, QStringLiteral("starts * 2 / 5"));
    QCOMPARE(scheme->identities[0].within, 0.5);
    QCOMPARE(scheme->identities[0].note, QStringLiteral("As it happens."));
}

void TestSchemeReader::prices_are_exact_to_the_penny_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qint64>("pence");
    QTest::newRow("whole pounds") << QByteArray("3200") << qint64{320'000};
    QTest::newRow("whole pounds as text") << QByteArray("\"3200\"") << qint64{320'000};
    QTest::newRow("pence as text") << QByteArray("\"1400.50\"") << qint64{140'050};
    // The double nearest to 1.15 is 1.149999...: cut off instead of read, it would be 114 pence.
    QTest::newRow("a number that no double has") << QByteArray("1.15") << qint64{115};
    QTest::newRow("another, as text") << QByteArray("\"8.29\"") << qint64{829};
    QTest::newRow("beyond 32 bits") << QByteArray("\"12345678901.23\"") << qint64{1'234'567'890'123};
    QTest::newRow("as a person writes it") << QByteArray("\"\\u00a33,200.05\"") << qint64{320'005};
    QTest::newRow("nought") << QByteArray("0") << qint64{0};
}

void TestSchemeReader::prices_are_exact_to_the_penny()
{
    QFETCH(QByteArray, written);
    QFETCH(qint64, pence);
    const auto scheme =
        read_scheme(QByteArray(whole).replace("\"2013-14\":3200", "\"2013-14\":" + written), QStringLiteral("f"));
    QVERIFY_RESULT(scheme);
    QCOMPARE(scheme->tariffs[0].price->pence, pence);
    const auto again = read_scheme(write_scheme(*scheme), QStringLiteral("f"));
    QVERIFY_RESULT(again);
    QCOMPARE(again->tariffs[0].price->pence, pence);
}

void TestSchemeReader::a_price_of_null_is_unknown_and_not_nought()
{
    const auto scheme = whole_scheme();
    QVERIFY_RESULT(scheme);
    const MeasureId attachment(QStringLiteral("attachment"));
    QVERIFY(!price_of(*scheme, attachment, {}, QStringLiteral("2015-16")));
    QVERIFY(tariff_for(*scheme, attachment, {}, QStringLiteral("2015-16")));
    // A year of which the scheme says nothing at all is as unknown.
    QVERIFY(!price_of(*scheme, attachment, {}, QStringLiteral("2019-20")));
    const MeasureId job(QStringLiteral("job"));
    QCOMPARE(price_of(*scheme, job, QStringLiteral("G2"), QStringLiteral("2013-14"))->pence, 0);
}

void TestSchemeReader::what_is_written_is_read_back_whole()
{
    const auto scheme = whole_scheme();
    QVERIFY_RESULT(scheme);
    const QByteArray written = write_scheme(*scheme);
    const auto again = read_scheme(written, QStringLiteral("own.json"));
    QVERIFY_RESULT(again);
    QCOMPARE(write_scheme(*again), written);
    QCOMPARE(places_of(*again), places_of(*scheme));
    QCOMPARE(again->value_source.text, scheme->value_source.text);
    QCOMPARE(again->threshold->source.text, scheme->threshold->source.text);
    QCOMPARE(again->derived[0].measure.cost_scope, QStringLiteral("s"));
    // Every key of the file is in what is written, so nothing is lost on the way.
    const QRegularExpression key(QStringLiteral("\"([a-z_]+)\":"));
    auto match = key.globalMatch(QString::fromUtf8(whole));
    while (match.hasNext()) {
        const QString name = match.next().captured(1);
        const QStringList defaults{QStringLiteral("year"), QStringLiteral("per"), QStringLiteral("contract")};
        if (!defaults.contains(name))
            QVERIFY2(written.contains(name.toUtf8() + "\":"), qPrintable(name));
    }
}

void TestSchemeReader::tariffs_in_any_order_are_read_back_in_it()
{
    auto scheme = whole_scheme();
    QVERIFY_RESULT(scheme);
    const QStringList groups{{},
                             QStringLiteral("G1"),
                             QStringLiteral("G10"),
                             QStringLiteral("G2"),
                             QStringLiteral("Ŵyn"),
                             QStringLiteral("É 1")};
    const QStringList years{{}, QStringLiteral("2013-14"), QStringLiteral("2014-15"), QStringLiteral("2015-16")};
    QRandomGenerator random(20130401);
    for (int round = 0; round < 300; ++round) {
        std::vector<Tariff> all;
        for (const char *event : {"job", "home"}) {
            for (const QString &group : groups) {
                for (const QString &year : years) {
                    if (random.bounded(3) != 0)
                        all.push_back({MeasureId(QString::fromLatin1(event)),
                                       group,
                                       year,
                                       Money{random.bounded(3) * 50},
                                       {},
                                       {},
                                       {}});
                }
            }
        }
        // In order, so that large tables come about, with a few swaps.
        for (int swap = random.bounded(4); swap > 0 && !all.empty(); --swap)
            std::swap(all[random.bounded(static_cast<quint32>(all.size()))],
                      all[random.bounded(static_cast<quint32>(all.size()))]);
        scheme->tariffs = all;
        const auto again = read_scheme(write_scheme(*scheme), QStringLiteral("own.json"));
        QVERIFY_RESULT(again);
        if (places_of(*again) != places_of(*scheme)) {
            QStringList before = places_of(*scheme);
            QStringList after = places_of(*again);
            std::sort(before.begin(), before.end());
            std::sort(after.begin(), after.end());
            QCOMPARE(after, before);
            QCOMPARE(places_of(*again), places_of(*scheme));
        }
    }
}

void TestSchemeReader::a_source_of_one_word_survives_the_round_trip()
{
    auto scheme = whole_scheme();
    QVERIFY_RESULT(scheme);
    scheme->tariffs[0].source.text = QStringLiteral("Contract");
    scheme->tariffs[1].source.text = QStringLiteral("source-01");
    const auto again = read_scheme(write_scheme(*scheme), QStringLiteral("own.json"));
    QVERIFY_RESULT(again);
    QCOMPARE(places_of(*again), places_of(*scheme));
}

void TestSchemeReader::a_mistake_is_refused_with_file_key_and_value_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char *name, const char *from, const char *to, const QStringList &told) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << told;
    };
    row("unknown key", "\"payee\":", "\"payer\":", {QStringLiteral("\"payer\""), QStringLiteral("not known")});
    row("unknown key within", "\"earliest_days\":91", "\"earliest_day\":91",
        {QStringLiteral("events[1].earliest_day")});
    row("another format", "outturn-scheme", "outturn-mapping", {QStringLiteral("\"format\"")});
    row("a later version", "\"version\":1", "\"version\":2", {QStringLiteral("\"version\"")});
    row("a price below nought", ":3200", ":-3200", {QStringLiteral("by_year.2013-14"), QStringLiteral("-3200")});
    row("a price in tenths of a penny", "\"1400.50\"", "\"1400.505\"", {QStringLiteral("1400.505")});
    row("a price in words", "\"1400.50\"", "\"a lot\"",
        {QStringLiteral("tariffs[0].by_year.2014-15"), QStringLiteral("a lot")});
    row("a year in another form", "\"2014-15\":\"1400.50\"", "\"2014/15\":\"1400.50\"",
        {QStringLiteral("2014/15"), QStringLiteral("\"2014-15\"")});
    row("a year of three years", "\"year\":\"2014-15\",\"rate\"", "\"year\":\"2014 to 2017\",\"rate\"",
        {QStringLiteral("2014 to 2017")});
    row("a tariff twice", "\"by_group_and_year\":{\"G1\":{\"2014-15\"", "\"by_group_and_year\":{\"G1\":{\"2013-14\"",
        {QStringLiteral("tariffs"), QStringLiteral("job"), QStringLiteral("2013-14"), QStringLiteral("twice")});
    row("two forms of figures", "\"group\":\"G1\",\"price\":\"170\"", "\"by_group\":{\"G1\":2},\"price\":\"170\"",
        {QStringLiteral("tariffs[3].by_group")});
    row("no figure", "\"group\":\"G1\",\"price\":\"170\",", "\"group\":\"G1\",", {QStringLiteral("tariffs[3].price")});
    row("an event that is not there", "{\"event\":\"stay\"", "{\"event\":\"stays\"",
        {QStringLiteral("stays"), QStringLiteral("events")});
    row("an event twice", "{\"measure\":\"home\"", "{\"measure\":\"job\"",
        {QStringLiteral("\"job\""), QStringLiteral("twice")});
    row("an unknown role", "\"role\":\"add-on\"", "\"role\":\"addon\"",
        {QStringLiteral("events[2].role"), QStringLiteral("addon")});
    row("an add-on to nothing", ",\"adds_to\":\"job\"", "", {QStringLiteral("bonus.adds_to")});
    row("an event that waits for itself", "\"follows\":\"job\"", "\"follows\":\"stay\"",
        {QStringLiteral("events.stay")});
    row("two events that wait for each other", "\"role\":\"outcome\",\"earliest_days\":91",
        "\"role\":\"outcome\",\"follows\":\"stay\",\"earliest_days\":91", {QStringLiteral("events.job")});
    row("a window that closes before it opens", "\"latest_days\":730", "\"latest_days\":30",
        {QStringLiteral("30"), QStringLiteral("91")});
    row("a share above one", "\"least_share\":0.75", "\"least_share\":75", {QStringLiteral("threshold.least_share")});
    row("a rate of one", "\"G1\":0.05", "\"G1\":1", {QStringLiteral("non_intervention")});
    row("a fraction above one", "\"5/6\"", "\"6/5\"", {QStringLiteral("case_cap.share"), QStringLiteral("6/5")});
    row("a fraction of nought", "\"5/6\"", "\"5/0\"", {QStringLiteral("5/0")});
    row("no fraction", "\"5/6\"", "\"most\"", {QStringLiteral("case_cap.share"), QStringLiteral("most")});
    row("a result on both sides", "\"other\":[\"home\"]", "\"other\":[\"job\"]",
        {QStringLiteral("exclusions.other"), QStringLiteral("both")});
    row("a date that is none", "2016-03-31", "2016-03-32", {QStringLiteral("\"to\""), QStringLiteral("2016-03-32")});
    row("an end before the beginning", "2016-03-31", "2011-03-31", {QStringLiteral("2011-03-31")});
    row("a source that is not there", "\"source\":\"Letter of March 2014\"", "\"source\":\"contact\"",
        {QStringLiteral("contact")});
    row("a source that nobody needs", "\"sources\":{", "\"sources\":{\"letter\":\"A letter\",",
        {QStringLiteral("sources.letter")});
    row("months of another kind", "of-cohort-within", "of-cohort", {QStringLiteral("months")});
    row("a rate of cases", "\"kind\":\"proportion\"", "\"kind\":\"rate\"", {QStringLiteral("proportion")});
    row("a case started by a result", "\"start\":\"attachment\"", "\"start\":\"job\"",
        {QStringLiteral("start"), QStringLiteral("job")});
    row("a group of nobody", "[\"Leeds\",\"E08000003\"]", "[]", {QStringLiteral("pilot"), QStringLiteral("members")});
    row("an unknown unit", "\"unit\":\"count\",\"source\"", "\"unit\":\"counts\",\"source\"",
        {QStringLiteral("counts")});
    row("a formula of nothing", "starts * 2 / 5", "begins * 2 / 5", {QStringLiteral("begins")});
    row("a formula that breaks off", "starts * 2 / 5", "starts * 2 /", {QStringLiteral("identities.formula")});
    row("a baseline that is no period", "2011 (calendar)", "then",
        {QStringLiteral("metrics[0].baseline"), QStringLiteral("then")});
    row("an id with blanks", "\"own-scheme\"", "\"own scheme\"",
        {QStringLiteral("\"id\""), QStringLiteral("own scheme")});
    row("results that nobody pays for", "\"year\":\"reporting\"", "\"pays_for_results\":false",
        {QStringLiteral("pays_for_results")});
    row("a table that is none", "{\"G1\":0.05,\"G2\":0.15}", "[0.05]",
        {QStringLiteral("non_intervention[0].by_group")});
    row("an empty table", "{\"G1\":0.05,\"G2\":0.15}", "{}", {QStringLiteral("non_intervention[0].by_group")});
    row("a year's price twice", "\"2014-15\":\"1400.50\"", "\"2013-14\":\"1400.50\"",
        {QStringLiteral("line 12"), QStringLiteral("2013-14"), QStringLiteral("twice")});
    row("a key twice, once with an escape",
        "\"payee\":", "\"t\\u0069tle\":", {QStringLiteral("line 2"), QStringLiteral("\"title\"")});
    row("not JSON", "\"id\":", "id:", {QStringLiteral("line 1")});
}

void TestSchemeReader::a_mistake_is_refused_with_file_key_and_value()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QStringList, told);
    const auto scheme = read_scheme(changed(from.constData(), to.constData()), QStringLiteral("own.json"));
    QVERIFY(!scheme);
    const QString message = scheme.error().message;
    QVERIFY2(message.startsWith(QStringLiteral("own.json")), qPrintable(message));
    for (const QString &part : told)
        QVERIFY2(message.contains(part), qPrintable(message));
}

void TestSchemeReader::a_made_scheme_is_checked_like_a_file()
{
    auto scheme = whole_scheme();
    QVERIFY_RESULT(scheme);
    QVERIFY_RESULT(check_scheme(*scheme));
    Scheme other = *scheme;
    other.tariffs[0].price = Money{-1};
    QVERIFY_FAILURE(check_scheme(other), ErrorCode::refused, "-0.01");
    other = *scheme;
    other.default_non_intervention = std::numeric_limits<double>::quiet_NaN();
    QVERIFY_FAILURE(check_scheme(other), ErrorCode::refused, "default_non_intervention");
    other = *scheme;
    other.tariffs.push_back(other.tariffs[0]);
    QVERIFY_FAILURE(check_scheme(other), ErrorCode::refused, "twice");
    QVERIFY_FAILURE(check_scheme(Scheme{}), ErrorCode::refused, "id");
}

void TestSchemeReader::the_tariff_of_a_group_narrows_number_and_window()
{
    const auto scheme = whole_scheme();
    QVERIFY_RESULT(scheme);
    const QString g1 = QStringLiteral("G1");
    const QString g2 = QStringLiteral("G2");
    const MeasureId stay(QStringLiteral("stay"));
    const MeasureId job(QStringLiteral("job"));
    QCOMPARE(most_per_case(*scheme, stay, g1, QStringLiteral("2013-14")), 13);
    QCOMPARE(most_per_case(*scheme, stay, g2, QStringLiteral("2013-14")), 0);
    QCOMPARE(earliest_days(*scheme, job, g1, QStringLiteral("2013-14")).value_or(-1), 182);
    QCOMPARE(earliest_days(*scheme, job, g1, QStringLiteral("2014-15")).value_or(-1), 91);
    QVERIFY(!earliest_days(*scheme, stay, g1, {}));
    QVERIFY(!earliest_days(*scheme, MeasureId(QStringLiteral("nothing")), g1, {}));
}

void TestSchemeReader::the_users_file_takes_the_place_of_ours()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("schemes")));
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(QStringLiteral("schemes/") + name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(QStringLiteral("restart.json"), changed("\"own-scheme\"", "\"restart\"")));
    QVERIFY(write(QStringLiteral("second.json"), changed("\"own-scheme\"", "\"restart\"")));
    QVERIFY(write(QStringLiteral("broken.json"), "{"));
    QStringList problems;
    const std::vector<Scheme> ours = load_schemes({});
    const std::vector<Scheme> schemes = load_schemes(folder.path(), &problems);
    QCOMPARE(schemes.size(), ours.size());
    const Scheme *restart = scheme_of(schemes, ProgrammeId(QStringLiteral("restart")), {});
    QVERIFY(restart);
    QCOMPARE(restart->title, QStringLiteral("Own scheme"));
    QCOMPARE(problems.size(), 2);
    QVERIFY2(problems[0].contains(QStringLiteral("broken.json")), qPrintable(problems[0]));
    QVERIFY2(problems[1].contains(QStringLiteral("second.json")), qPrintable(problems[1]));
}

QTEST_GUILESS_MAIN(TestSchemeReader)
#include "test_scheme_reader.moc"
