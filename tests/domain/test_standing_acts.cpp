// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/standing_acts.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>

using namespace outturn;

namespace {

const ProgrammeId programme(u"families"_qs);
const MeasureId measure(u"eet"_qs);
const ProviderId kent(u"kent"_qs);
const Period year = *parse_period(u"2023-24");

CellKey key(const ProviderId &provider = kent)
{
    CellKey key;
    key.programme = programme;
    key.measure = measure;
    key.provider = provider;
    key.period = year;
    return key;
}

Act act(qint64 id, ActKind kind, const QByteArray &json, qint64 reverses = 0)
{
    Act made;
    made.id = id;
    made.kind = kind;
    made.json = json;
    made.reverses = reverses;
    return made;
}

Correction numerator(double number)
{
    Correction correction;
    correction.key = key();
    correction.numerator = number;
    return correction;
}

} // namespace

class TestStandingActs : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void an_exclusion_covers_what_it_names();
    void what_is_written_is_read_back();
    void what_is_wrong_is_refused_with_its_key_data();
    void what_is_wrong_is_refused_with_its_key();
    void the_later_of_two_corrections_holds();
    void an_act_that_cannot_be_read_is_told();
    void a_corrected_part_loses_its_range_and_the_rest_stays();
    void a_missing_figure_is_missing_no_longer_once_it_is_whole();
};

void TestStandingActs::an_exclusion_covers_what_it_names()
{
    QVERIFY((Exclusion{programme, {}, {}, {}}).covers(key()));
    QVERIFY((Exclusion{programme, kent, measure, year}).covers(key()));
    QVERIFY(!(Exclusion{ProgrammeId(u"other"_qs), {}, {}, {}}).covers(key()));
    QVERIFY(!(Exclusion{programme, ProviderId(u"essex"_qs), {}, {}}).covers(key()));
    QVERIFY(!(Exclusion{programme, {}, MeasureId(u"other"_qs), {}}).covers(key()));
    QVERIFY(!(Exclusion{programme, {}, {}, *parse_period(u"2022-23")}).covers(key()));
    QVERIFY(!(Exclusion{programme, {}, {}, Period{}}).covers(key())); // the undated is a period of its own
    CellKey money = key();
    money.aspect = Aspect::paid;
    money.contract = u"lot 2"_qs;
    QVERIFY((Exclusion{programme, kent, {}, {}}).covers(money));
}

void TestStandingActs::what_is_written_is_read_back()
{
    for (const Exclusion &exclusion :
         {Exclusion{programme, {}, {}, {}}, Exclusion{programme, kent, measure, year},
          Exclusion{programme, {}, {}, Period{}}, Exclusion{ProgrammeId(u"=cmd|' /C calc'!A0"_qs), {}, {}, {}}}) {
        const auto read = read_exclusion(write_exclusion(exclusion));
        QVERIFY_RESULT(read);
        QVERIFY(*read == exclusion);
    }
    Correction correction = numerator(0.1);
    correction.key.contract = u"lot"_qs;
    correction.key.area = u"E1"_qs;
    correction.key.cohort = u"aged 19"_qs;
    correction.key.group = u"right\u200Fleft"_qs;
    correction.denominator = 1e300;
    correction.expected = 0;
    correction.value = -1.0 / 3;
    const auto read = read_correction(write_correction(correction));
    QVERIFY_RESULT(read);
    QVERIFY(*read == correction);
    Correction money;
    money.key = key();
    money.key.aspect = Aspect::claimed;
    money.key.period = {};
    money.money = Money{9'007'199'254'740'991}; // the largest that a number of JSON holds to the penny
    QVERIFY(*read_correction(write_correction(money)) == money);
}

void TestStandingActs::what_is_wrong_is_refused_with_its_key_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("words");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("") << u"not valid JSON"_qs;
    QTest::newRow("another kind") << QByteArray("outturn-correction") << QByteArray("outturn-exclusion")
                                  << u"outturn-correction"_qs;
    QTest::newRow("a later version") << QByteArray("\"version\":1") << QByteArray("\"version\":2") << u"version"_qs;
    QTest::newRow("a key that nobody knows")
        << QByteArray("\"numerator\"") << QByteArray("\"numerater\"") << u"numerater"_qs;
    QTest::newRow("a text for a number") << QByteArray("\"numerator\":30") << QByteArray("\"numerator\":\"30\"")
                                         << u"a number is needed"_qs;
    QTest::newRow("no such day") << QByteArray("2023-04-01") << QByteArray("2023-04-31") << u"period.start"_qs;
    QTest::newRow("the days the wrong way round")
        << QByteArray("2023-04-01") << QByteArray("2025-04-01") << u"period.end"_qs;
    QTest::newRow("no such aspect") << QByteArray("\"outcome\"") << QByteArray("\"result\"") << u"aspect"_qs;
    QTest::newRow("part of a penny") << QByteArray("\"numerator\":30") << QByteArray("\"pence\":0.5")
                                     << u"whole number of pence"_qs;
    QTest::newRow("more pence than fit") << QByteArray("\"numerator\":30") << QByteArray("\"pence\":1e17")
                                         << u"whole number of pence"_qs;
}

void TestStandingActs::what_is_wrong_is_refused_with_its_key()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, words);
    const QByteArray json = write_correction(numerator(30)).replace(from, to);
    const auto read = read_correction(json);
    QVERIFY2(!read, json.constData());
    QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
    // An empty id is not "none named": that would leave out every provider.
    QVERIFY(!read_exclusion("{\"format\":\"outturn-exclusion\",\"version\":1,\"programme\":\"p\",\"provider\":\"\"}"));
}

void TestStandingActs::the_later_of_two_corrections_holds()
{
    const auto standing =
        standing_acts({act(1, ActKind::correction, write_correction(numerator(31))), act(2, ActKind::finding, "{}"),
                       act(3, ActKind::correction, write_correction(numerator(32)))});
    QVERIFY_RESULT(standing);
    QCOMPARE(standing->corrections.size(), size_t(1));
    QCOMPARE(standing->correction_of(key())->act.id, qint64(3));
    QVERIFY(!standing->correction_of(key(ProviderId(u"essex"_qs))));
    // Taken back, the earlier one holds again.
    const auto before =
        standing_acts({act(1, ActKind::correction, write_correction(numerator(31))),
                       act(3, ActKind::correction, write_correction(numerator(32))), act(4, ActKind::reversal, {}, 3)});
    QVERIFY_RESULT(before);
    QCOMPARE(*before->correction_of(key())->correction.numerator, 31.0);
}

void TestStandingActs::an_act_that_cannot_be_read_is_told()
{
    QVERIFY_FAILURE(standing_acts({act(7, ActKind::exclusion, "{}")}), ErrorCode::unreadable, "act 7");
    QVERIFY(standing_acts({act(7, ActKind::exclusion, "{}"), act(8, ActKind::reversal, {}, 7)}));
}

void TestStandingActs::a_corrected_part_loses_its_range_and_the_rest_stays()
{
    Cell cell;
    cell.key = key();
    cell.numerator = 30;
    cell.denominator = 100;
    cell.numerator_range = CountRange{28, 32};
    cell.denominator_range = CountRange{98, 102};
    cell.published_rate_differs = true;
    apply({act(5, ActKind::correction, {}), numerator(33)}, cell);
    QCOMPARE(*cell.numerator, 33.0);
    QCOMPARE(*cell.denominator, 100.0);
    QVERIFY(!cell.numerator_range);
    QVERIFY(cell.denominator_range == (CountRange{98, 102}));
    QVERIFY(!cell.published_rate_differs); // that was found of the 30
    QCOMPARE(cell.corrected_by, qint64(5));
}

void TestStandingActs::a_missing_figure_is_missing_no_longer_once_it_is_whole()
{
    Cell cell;
    cell.key = key();
    cell.denominator = 100;
    cell.missing = Missing::suppressed;
    cell.numerator_range = CountRange{1, 5};
    apply({act(1, ActKind::correction, {}), numerator(3)}, cell);
    QVERIFY(cell.missing == Missing::none);
    Cell half;
    half.key = key();
    half.missing = Missing::not_given;
    apply({act(1, ActKind::correction, {}), numerator(3)}, half);
    QVERIFY(half.missing == Missing::not_given);
}

QTEST_APPLESS_MAIN(TestStandingActs)
#include "test_standing_acts.moc"
