// SPDX-License-Identifier: GPL-3.0-or-later
// What of an auditor's work may leave the building: no small count of people, in whatever words.
#include "presentation/audit_disclosure.h"
#include "presentation/standing_act_words.h"

#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;

namespace {

const analysis::DisclosureRule five; // counts from 1 to 4 are small

audit::CheckHit hit_with(double number)
{
    audit::CheckHit hit;
    hit.provider = ProviderId(QStringLiteral("alder"));
    hit.values.push_back({QStringLiteral("reported"), number});
    return hit;
}

analysis::WithheldFigure withheld_of(const QString &provider)
{
    analysis::WithheldFigure withheld;
    withheld.provider.id = ProviderId(provider);
    return withheld;
}

} // namespace

class TestAuditDisclosure : public QObject
{
    Q_OBJECT

private slots:
    void a_hit_that_names_a_small_count_is_not_told()
    {
        QVERIFY(!may_tell(hit_with(3), five, {}));
        QVERIFY(may_tell(hit_with(0), five, {}));
        QVERIFY(may_tell(hit_with(5), five, {}));
        QVERIFY(may_tell(hit_with(3), analysis::DisclosureRule{0}, {}));
        audit::CheckHit share = hit_with(3);
        share.values.front().is_share = true;
        QVERIFY(may_tell(share, five, {}));
    }

    /// At £800 each an amount is a count: £1,600 is two people.
    void an_amount_is_told_only_beside_a_count_that_may_be_told()
    {
        audit::CheckHit hit;
        hit.provider = ProviderId(QStringLiteral("alder"));
        hit.values.push_back({QStringLiteral("claimed"), Money{160'000}});
        QVERIFY(!may_tell(hit, five, {}));
        hit.values.push_back({QStringLiteral("count"), 2.0});
        QVERIFY(!may_tell(hit, five, {}));
        hit.values.back().value = 20.0;
        QVERIFY(may_tell(hit, five, {}));
    }

    void a_hit_of_few_cases_is_not_told()
    {
        audit::CheckHit hit = hit_with(120);
        hit.cases = {1, 2};
        hit.places = 2;
        QVERIFY(!may_tell(hit, five, {}));
        hit.places = 20;
        QVERIFY(may_tell(hit, five, {}));
    }

    /// A count that is withheld only to protect another one is no small count: the hit would give both away.
    void nothing_is_told_of_whom_a_figure_is_withheld()
    {
        QVERIFY(!may_tell(hit_with(120), five, {withheld_of(QStringLiteral("alder"))}));
        QVERIFY(may_tell(hit_with(120), five, {withheld_of(QStringLiteral("birch"))}));
    }

    void a_correction_keeps_its_place_and_loses_its_small_number()
    {
        StandingActs standing;
        standing.corrections.resize(1);
        standing.corrections[0].correction.numerator = 3;
        standing.corrections[0].correction.denominator = 20;
        const StandingActs told = disclosed(standing, five, {});
        QVERIFY(!told.corrections[0].correction.numerator);
        QCOMPARE(told.corrections[0].correction.denominator, std::optional(20.0));
    }

    /// The table is what a report prints: an act's own content must not bring the number back.
    void the_table_of_a_report_does_not_print_what_was_taken_out()
    {
        StandingActs standing;
        standing.corrections.resize(1);
        Correction &correction = standing.corrections[0].correction;
        correction.key.provider = ProviderId(QStringLiteral("alder"));
        correction.numerator = 3;
        correction.denominator = 87;
        correction.money = Money{240'000};
        standing.corrections[0].act.kind = ActKind::correction;
        standing.corrections[0].act.json = write_correction(correction);
        const widgets::Table table =
            standing_acts_table(disclosed(standing, five, {}), {}, Wording(QStringLiteral("en")));
        QCOMPARE(table.rows.size(), size_t(1));
        for (const widgets::TableCell &cell : table.rows[0].cells) {
            QVERIFY2(!cell.text.contains(u'3') && !cell.text.contains(QStringLiteral("2,400")), qPrintable(cell.text));
        }
        const widgets::Table whole = standing_acts_table(standing, {}, Wording(QStringLiteral("en")));
        QVERIFY(std::any_of(whole.rows[0].cells.begin(), whole.rows[0].cells.end(),
                            [](const widgets::TableCell &cell) { return cell.text.contains(QStringLiteral("87")); }));
    }

    void sums_from_which_a_count_follows_are_left_out()
    {
        audit::Coverage coverage;
        coverage.tallies.resize(1);
        coverage.tallies[0].returned = 3;
        coverage.tallies[0].numerator = 120;
        QVERIFY(!disclosed(coverage, five).tallies[0].numerator);
        QCOMPARE(disclosed(coverage, five).tallies[0].returned, 3); // providers, not people
        audit::ReconciliationTable table;
        table.items.resize(2);
        table.items[0].figure = 3;
        table.items[1].figure = table.items[1].against = 900;
        QCOMPARE(disclosed(table, five, {}).items.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestAuditDisclosure)
#include "test_audit_disclosure.moc"
