// SPDX-License-Identifier: GPL-3.0-or-later
// What a check found, in words and tables.
#include "presentation/check_tables.h"
#include "presentation/check_words.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::audit;
using namespace outturn::presentation;

namespace {

CheckValue value(const char *name, const decltype(CheckValue::value) &content, bool is_share = false, int decimals = -1)
{
    return {QString::fromLatin1(name), content, is_share, decimals};
}

/// One check with a sentence that names every kind of value, and one hit of it.
CheckRun sample_run()
{
    CheckRun run;
    CheckDefinition definition;
    definition.id = QStringLiteral("c");
    definition.kind = QStringLiteral("identity");
    definition.severity = Severity::serious;
    definition.words.insert(
        QStringLiteral("en"),
        {QStringLiteral("Title"),
         QStringLiteral(
             "{provider}, {measure}, {period}: {count}, {share}, {amount}, {day}, {other}, {places}, {none}"),
         QStringLiteral("Ask {provider}."), QStringLiteral("Method")});
    definition.words.insert(QStringLiteral("cy"),
                            {QStringLiteral("Teitl"), QStringLiteral("{count} gan {provider}"),
                             QStringLiteral("Gofynnwch."), QStringLiteral("Dull")});
    run.definitions = {definition};
    run.outcomes = {{QStringLiteral("c"), 1204, 1, 1, {}}};
    run.programmes = {{ProgrammeId(QStringLiteral("p")), QStringLiteral("Families")}};
    Measure measure;
    measure.id = MeasureId(QStringLiteral("m"));
    measure.programme = ProgrammeId(QStringLiteral("p"));
    measure.title = QStringLiteral("Turned around");
    run.measures = {measure};
    Provider provider;
    provider.id = ProviderId(QStringLiteral("x"));
    provider.name = QStringLiteral("Northbury {count}");
    run.providers = {provider};
    CheckHit hit;
    hit.check = definition.id;
    hit.severity = Severity::serious;
    hit.programme = measure.programme;
    hit.measure = measure.id;
    hit.provider = provider.id;
    hit.period = *parse_period(QStringLiteral("2013-14 Q2"));
    hit.values = {value("count", 22140.0), value("share", .125, true, 1), value("amount", Money{80000}),
                  value("day", QDate(2014, 12, 25)), value("other", MeasureId(QStringLiteral("m")))};
    hit.places = 3;
    run.hits = {hit};
    return run;
}

} // namespace

class TestCheckWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void a_sentence_is_filled_from_the_hit();
    void a_check_is_told_in_the_language_of_the_wording();
    void chance_is_told_before_and_after_correction();
    void the_headline_counts_what_was_found();
    void hits_are_chosen_and_listed();
    void what_could_not_be_applied_says_why();
};

void TestCheckWords::a_sentence_is_filled_from_the_hit()
{
    const CheckRun run = sample_run();
    const Wording wording(QStringLiteral("en"));
    // A name in braces within a provider's name stays: what is put in is not read again. One that no value gives too.
    QCOMPARE(hit_sentence(run, run.hits[0], wording),
             QStringLiteral("Northbury {count}, Turned around, 2013-14 Q2: 22,140, 12.5%, £800, 25 December 2014, "
                            "Turned around, 3, {none}"));
    QCOMPARE(hit_advice(run, run.hits[0], wording), QStringLiteral("Ask Northbury {count}."));
    CheckHit all = run.hits[0];
    all.provider = {};
    QVERIFY(hit_sentence(run, all, wording).startsWith(QStringLiteral("All providers together, ")));
}

void TestCheckWords::a_check_is_told_in_the_language_of_the_wording()
{
    const CheckRun run = sample_run();
    const Wording welsh(QStringLiteral("cy"));
    QCOMPARE(check_title(run, QStringLiteral("c"), welsh), QStringLiteral("Teitl"));
    QCOMPARE(check_method(run, QStringLiteral("c"), welsh), QStringLiteral("Dull"));
    QCOMPARE(hit_sentence(run, run.hits[0], welsh), QStringLiteral("22,140 gan Northbury {count}"));
    QCOMPARE(check_title(run, QStringLiteral("unknown"), welsh), QStringLiteral("unknown"));
}

void TestCheckWords::chance_is_told_before_and_after_correction()
{
    const Wording wording(QStringLiteral("en"));
    CheckHit hit;
    QCOMPARE(hit_chance(hit, wording), QString());
    hit.p_value = 3e-7;
    QCOMPARE(hit_chance(hit, wording), QStringLiteral("p < 0.0001"));
    hit.adjusted_p_value = .0042;
    QCOMPARE(hit_chance(hit, wording),
             QStringLiteral("p < 0.0001; p = 0.0042 once all that were tested are allowed for"));
}

void TestCheckWords::the_headline_counts_what_was_found()
{
    CheckRun run = sample_run();
    const Wording wording(QStringLiteral("en"));
    // 1,203 more hits than are listed count, too.
    run.outcomes[0].hits = 1204;
    QCOMPARE(checks_headline(run, {}, wording),
             QStringLiteral("1,204 serious, 0 to be explained, 0 worth knowing; checks that could be applied: 1"));
    QCOMPARE(checks_headline(run, ProgrammeId(QStringLiteral("another")), wording),
             QStringLiteral("Nothing was found; checks that could be applied: 1"));
    run.outcomes[0].why_not = QStringLiteral("no-figures");
    QCOMPARE(checks_headline(run, {}, wording), QStringLiteral("There is nothing that a check could look at"));
}

void TestCheckWords::hits_are_chosen_and_listed()
{
    const CheckRun run = sample_run();
    const Wording wording(QStringLiteral("en"));
    QCOMPARE(chosen_hits(run).size(), size_t(1));
    HitFilter filter;
    filter.severity = Severity::note;
    QCOMPARE(chosen_hits(run, filter).size(), size_t(0));
    filter = {};
    filter.provider = ProviderId(QStringLiteral("x"));
    const widgets::Table table = check_table(run, chosen_hits(run, filter), wording);
    QCOMPARE(table.rows.size(), size_t(1));
    QCOMPARE(table.rows[0].id, QStringLiteral("0"));
    QCOMPARE(table.rows[0].cells.size(), table.columns.size());
    QCOMPARE(table.rows[0].cells[0].text, QStringLiteral("Serious"));
    QCOMPARE(check_table(run, {}, wording).rows.size(), size_t(0));
}

void TestCheckWords::what_could_not_be_applied_says_why()
{
    CheckRun run = sample_run();
    const Wording wording(QStringLiteral("en"));
    QVERIFY(outcome_table(run, {}, wording).rows[0].emphasised);
    QCOMPARE(outcome_table(run, {}, wording).rows[0].cells[3].text, QStringLiteral("1,204"));
    run.outcomes[0] = {QStringLiteral("c"), 0, 0, 0, QStringLiteral("no-cases")};
    const widgets::Table table = outcome_table(run, {}, wording);
    QCOMPARE(table.rows[0].cells[3].text, QString()); // not looked at is not nothing found
    QVERIFY(!table.rows[0].cells[4].text.isEmpty());
    QVERIFY(!table.rows[0].emphasised);
}

QTEST_GUILESS_MAIN(TestCheckWords)
#include "test_check_words.moc"
