// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/coverage_chart.h"
#include "presentation/coverage_tables.h"
#include "presentation/coverage_words.h"

#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;
using audit::Coverage;
using audit::CoverageState;
using audit::ReconciledItem;

namespace {

const Wording english(QStringLiteral("en"));

Measure school()
{
    Measure measure;
    measure.id = MeasureId(QStringLiteral("school"));
    measure.programme = ProgrammeId(QStringLiteral("p"));
    measure.title = QStringLiteral("Back in school");
    return measure;
}

/// Two years: Alder always, Birch late in the second, Cedar not at all in the second.
Coverage three_providers()
{
    Coverage coverage;
    coverage.programme = school().programme;
    coverage.measure = school().id;
    coverage.periods = {*parse_period(u"2022-23"), *parse_period(u"2023-24")};
    const auto add = [&](const char *name, CoverageState first, CoverageState second) {
        Provider provider;
        provider.id = ProviderId(QString::fromLatin1(name).toLower());
        provider.name = QString::fromLatin1(name);
        coverage.providers.push_back(provider);
        audit::CoverageCell one;
        one.state = first;
        audit::CoverageCell other;
        other.state = second;
        coverage.cells.push_back({one, other});
    };
    add("Alder", CoverageState::returned, CoverageState::returned);
    add("Birch", CoverageState::returned, CoverageState::late);
    add("Cedar", CoverageState::returned, CoverageState::not_returned);
    coverage.tallies.resize(2);
    coverage.tallies[0].expected = coverage.tallies[0].returned = 3;
    coverage.tallies[1].expected = 3;
    coverage.tallies[1].returned = 2;
    coverage.tallies[1].late = coverage.tallies[1].not_returned = 1;
    return coverage;
}

ReconciledItem total(double figure, double against, double tolerance)
{
    ReconciledItem item;
    item.item = QStringLiteral("Back in school, numerator, 2022-23, England");
    item.programme = school().programme;
    item.measure = school().id;
    item.figure = figure;
    item.against = against;
    item.tolerance = tolerance;
    item.agrees = std::abs(figure - against) <= tolerance;
    return item;
}

} // namespace

class TestCoverageWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_period_is_said_in_one_sentence()
    {
        Coverage coverage = three_providers();
        QCOMPARE(coverage_sentence(coverage, coverage.periods[0], english), QStringLiteral("all 3 places returned"));
        QCOMPARE(coverage_sentence(coverage, coverage.periods[1], english),
                 QStringLiteral("2 of 3 places returned; 1 late"));
        coverage.tallies[1].expected = 170;
        coverage.tallies[1].returned = 164;
        coverage.tallies[1].late = 2;
        coverage.tallies[1].not_certified = 4;
        QCOMPARE(coverage_sentence(coverage, coverage.periods[1], english),
                 QStringLiteral("164 of 170 places returned; 2 late; 4 not certified"));
        QCOMPARE(coverage_sentence(coverage, *parse_period(u"1999-00"), english), QString());
    }

    void the_headline_names_who_is_missing_and_what_nobody_says()
    {
        const Headline words = coverage_headline(three_providers(), school(), english);
        QCOMPARE(words.finding, QStringLiteral("2023-24: 2 of 3 places returned; 1 late."));
        QVERIFY2(words.caution.contains(QStringLiteral("5 of 6")), qPrintable(words.caution));
        QVERIFY2(words.caution.contains(QStringLiteral("Cedar (1 of 2)")), qPrintable(words.caution));
        QVERIFY(words.warnings.contains(QStringLiteral("certified")));
        Coverage empty;
        QVERIFY(!coverage_headline(empty, school(), english).finding.isEmpty());
    }

    void who_misses_most_comes_first()
    {
        const widgets::HeatChart chart = coverage_chart(three_providers(), school(), english);
        QStringList names;
        for (const widgets::HeatRow &row : chart.rows)
            names.append(row.name);
        QCOMPARE(names, QStringList({QStringLiteral("Cedar"), QStringLiteral("Birch"), QStringLiteral("Alder")}));
        QCOMPARE(chart.rows[0].label, QStringLiteral("1 missing"));
        QVERIFY(chart.rows[2].label.isEmpty());
        // The key holds the states that there are, and no others.
        QCOMPARE(chart.states.size(), size_t(3));
        QCOMPARE(chart.states[size_t(chart.rows[0].cells[1].state)].letter, QStringLiteral("N"));
        QVERIFY(chart.rows[0].cells[1].tooltip.startsWith(QStringLiteral("Cedar, 2023-24: not returned")));
    }

    void quarters_stand_under_their_year()
    {
        Coverage coverage = three_providers();
        coverage.periods = {*parse_period(u"2022-23 Q3"), *parse_period(u"2022-23 Q4")};
        const widgets::HeatChart chart = coverage_chart(coverage, school(), english);
        QCOMPARE(chart.columns[1].tier, QStringLiteral("2022-23"));
        QCOMPARE(chart.columns[1].label, QStringLiteral("Q4"));
        QCOMPARE(chart.columns[1].id, QStringLiteral("2022-23 Q4"));
    }

    void the_totals_are_of_each_period_the_latest_first()
    {
        const widgets::Table table = coverage_period_table(three_providers(), school(), english);
        QCOMPARE(table.rows[0].id, QStringLiteral("2023-24"));
        QStringList titles;
        for (const widgets::TableColumn &column : table.columns)
            titles.append(column.title);
        // What no period has is no column.
        QCOMPARE(titles,
                 QStringList({QStringLiteral("Period"), QStringLiteral("Expected"), QStringLiteral("Returned"),
                              QStringLiteral("Not returned"), QStringLiteral("Late")}));
        QCOMPARE(table.rows[0].cells[4].text, QStringLiteral("1"));
        const widgets::Table providers = coverage_provider_table(three_providers(), english);
        QCOMPARE(providers.rows[0].id, QStringLiteral("cedar"));
        QCOMPARE(providers.rows[0].cells[2].text, QStringLiteral("1")); // returned once
    }

    void a_comparison_says_what_it_allows()
    {
        const ReconciliationNames names{{school()}, {}, {}};
        audit::ReconciliationTable table;
        table.items = {total(113, 120, 5), total(100, 100, 0)};
        table.not_agreeing = table.agreeing = 1;
        QCOMPARE(reconciliation_headline(table, english).finding, QStringLiteral("1 of 2 comparisons do not agree."));
        QCOMPARE(reconciliation_sentence(table.items[0], names, english),
                 QStringLiteral("Back in school, numerator, 2022-23, England: The return gives 120 as its total; its "
                                "parts add up to 113. Rounding, suppression and prices allow 5."));
        const widgets::Table shown = reconciliation_table(table, names, english);
        QCOMPARE(shown.rows[0].cells[0].text, QStringLiteral("no"));
        QCOMPARE(shown.rows[0].cells[7].text, QStringLiteral("-7"));
        QVERIFY(shown.rows[0].emphasised);
        QVERIFY(!reconciliation_table({}, names, english).empty_text.isEmpty());
    }

    void money_is_said_in_pounds()
    {
        ReconciledItem claim = total(3200.01, 3000, 200);
        claim.kind = ReconciledItem::Kind::claims_to_outcomes;
        claim.part = Part::claimed;
        const QString words = reconciliation_sentence(claim, {{school()}, {}, {}}, english);
        QVERIFY2(words.contains(QStringLiteral("£3,200")), qPrintable(words));
    }
};

QTEST_GUILESS_MAIN(TestCoverageWords)
#include "test_coverage_words.moc"
