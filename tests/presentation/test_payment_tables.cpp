// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/payment_tables.h"
#include "presentation/plain_payments.h"

#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;
using schemes::PaymentException;
using schemes::PaymentRule;

namespace {

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

widgets::TableCell cell(const widgets::Table &table, size_t row, const char *column)
{
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].title == QString::fromUtf8(column))
            return table.rows.at(row).cells.at(i);
    }
    qFatal("no column %s", column);
}

PaymentException exception(PaymentRule rule, qint64 pence)
{
    PaymentException entry;
    entry.rule = rule;
    entry.amount_pence = pence;
    return entry;
}

} // namespace

class TestPaymentTables : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void money_is_given_to_the_penny_and_the_total_stands_last()
    {
        analysis::PaymentAnswer answer = test::priced_authorities(.15, {});
        answer.providers[0].paid_pence = 1394400007;
        const widgets::Table table = payment_table(answer, english());
        QCOMPARE(table.rows.size(), size_t(4));
        QCOMPARE(cell(table, 0, "Paid").text, QStringLiteral("£13,944,000.07"));
        QCOMPARE(cell(table, 0, "Too much").text, QStringLiteral("£12,000"));
        QCOMPARE(cell(table, 1, "Difference").text, QStringLiteral("-£800"));
        QVERIFY(table.rows.back().emphasised && table.rows.back().id.isEmpty());
        QVERIFY(!cell(table, 3, "Provider").sort_key.isValid()); // stays last, however the table is sorted
        QCOMPARE(cell(table, 3, "Paid for what happens anyway").text, QStringLiteral("£600,000"));
        QCOMPARE(cell(table, 3, "Additional outcomes").text, QStringLiteral("250"));
    }

    void what_is_not_known_is_neither_nought_nor_sorted_as_one()
    {
        analysis::PaymentAnswer answer = test::three_authorities();
        answer.providers[1].due_pence.reset();
        answer.providers[1].difference_pence.reset();
        answer.providers[1].paid_pence.reset();
        const widgets::Table table = payment_table(answer, english());
        QCOMPARE(cell(table, 1, "Due").text, QStringLiteral("price not known"));
        QVERIFY(!cell(table, 1, "Due").sort_key.isValid());
        QVERIFY(cell(table, 1, "Paid").text.isEmpty());
        QVERIFY(cell(table, 1, "Too little").text.isEmpty());
    }

    void fewer_outcomes_than_anyway_are_said_in_words()
    {
        const widgets::Table table = price_table(test::priced_authorities(.5, 500000), english());
        QCOMPARE(table.rows.size(), size_t(1));
        QCOMPARE(cell(table, 0, "Additional outcomes").text, QStringLiteral("-100 (fewer than anyway)"));
        QCOMPARE(cell(table, 0, "Payment an additional outcome").text, QStringLiteral("no additional outcomes"));
        QCOMPARE(cell(table, 0, "Tariff").text, QStringLiteral("too high"));
    }

    void a_price_that_nobody_confirms_is_marked()
    {
        analysis::PaymentAnswer answer = test::three_authorities();
        schemes::DueLine line = answer.total.lines[0];
        line.year = QStringLiteral("2013-14");
        line.unit_pence = 140000;
        answer.total.lines.push_back(line);
        line.unit_pence.reset();
        line.due_pence.reset();
        answer.total.lines.push_back(line);
        const widgets::Table table = due_table(answer, {}, english());
        QCOMPARE(cell(table, 0, "Price").text, QStringLiteral("£700"));
        QCOMPARE(cell(table, 0, "Event").text, QStringLiteral("Crime and school"));
        QCOMPARE(cell(table, 1, "Price").text, QStringLiteral("£1,400 (not confirmed)"));
        QCOMPARE(cell(table, 2, "Price").text, QStringLiteral("not known"));
        QVERIFY(due_table(answer, ProviderId(QStringLiteral("nobody")), english()).rows.empty());
    }

    void what_two_programmes_paid_is_listed_and_not_added()
    {
        analysis::PaymentAnswer answer = test::three_authorities();
        answer.exceptions = {exception(PaymentRule::wrong_tariff, 10000), exception(PaymentRule::wrong_tariff, -4000),
                             exception(PaymentRule::unclaimed, -70000),
                             exception(PaymentRule::paid_under_two_schemes, 80000)};
        const widgets::Table table = rule_table(answer, english());
        QCOMPARE(table.rows.size(), size_t(4)); // three rules and the sum
        QCOMPARE(cell(table, 0, "Too much").text, QStringLiteral("£100"));
        QCOMPARE(cell(table, 0, "Too little").text, QStringLiteral("£40"));
        QVERIFY(cell(table, 2, "Rule").text.contains(QStringLiteral("not in the sum")));
        QCOMPARE(cell(table, 3, "Differences").text, QStringLiteral("3"));
        QCOMPARE(cell(table, 3, "Too much").text, QStringLiteral("£100"));
        QCOMPARE(cell(table, 3, "Too little").text, QStringLiteral("£740"));
    }

    void each_difference_explains_itself_under_its_own_position()
    {
        analysis::ExceptionLine line;
        line.rule = PaymentRule::wrong_tariff;
        line.provider = ProviderId(QStringLiteral("ashford"));
        line.case_ref = QStringLiteral("F-1");
        line.event = test::measure_id("attachment");
        line.asked_pence = 320000;
        line.due_pence = 240000;
        line.amount_pence = 80000;
        const widgets::Table table = exception_table(test::three_authorities(), {line}, 500, english());
        QCOMPARE(table.rows[0].id, QStringLiteral("500"));
        QCOMPARE(cell(table, 0, "Due").text, QStringLiteral("£2,400"));
        QVERIFY(cell(table, 0, "What happened, and what to do")
                    .text.contains(QStringLiteral("by the tariff of the year of attachment £2,400 is due")));
    }

    void a_case_shows_what_its_row_says_and_nothing_else()
    {
        CaseRow row;
        row.id = 7;
        row.case_ref = QStringLiteral("F-0123");
        row.status = CaseStatus::validated;
        row.attached_on = QDate(2012, 5, 14);
        row.paid = Money{80050};
        row.line = 12;
        const widgets::Table table = case_table({row}, english());
        QCOMPARE(table.rows[0].id, QStringLiteral("7"));
        QCOMPARE(cell(table, 0, "Attached").text, QStringLiteral("14 May 2012"));
        QCOMPARE(cell(table, 0, "Paid").text, QStringLiteral("£800.50"));
        QVERIFY(cell(table, 0, "Claimed").text.isEmpty() && cell(table, 0, "Outcome").text.isEmpty());
        QCOMPARE(cell(table, 0, "Line").text, QStringLiteral("12"));
    }

    void worth_below_nought_is_said_in_words()
    {
        analysis::IncentiveAnswer answer = test::three_incentives();
        for (analysis::ProviderIncentive &entry : answer.providers)
            entry.shares = {{0, -100000, -110000, -90000}, {.4, -50000, -60000, -40000}};
        const widgets::Table table = incentive_table(answer, english());
        QCOMPARE(table.rows.size(), size_t(4));
        QCOMPARE(cell(table, 0, "One more case is worth").text, QStringLiteral("-£1,800 (-£2,100 to -£1,500)"));
        QCOMPARE(cell(table, 0, "So it").text, QStringLiteral("costs more than it brings"));
        QCOMPARE(cell(table, 2, "So it").text, QStringLiteral("may cost more than it brings"));
        QVERIFY(cell(table, 1, "So it").text.isEmpty());
        QCOMPARE(cell(table, 1, "Worth with 40% on attachment").text, QStringLiteral("-£500"));
    }

    void funding_and_pace_leave_out_what_nobody_reported()
    {
        analysis::IncentiveAnswer answer = test::three_incentives();
        QVERIFY(funding_table(answer, english()).rows.empty());
        QVERIFY(!funding_table(answer, english()).empty_text.isEmpty());
        answer.providers[0].funding.available_pence = 50000;
        const widgets::Table funding = funding_table(answer, english());
        QCOMPARE(funding.rows.size(), size_t(4));
        QCOMPARE(cell(funding, 0, "Available").text, QStringLiteral("£500"));
        QVERIFY(cell(funding, 0, "Invested in services").text.isEmpty());
        answer.providers[1].pace.agreed = 100;
        answer.providers[1].pace.started = 53;
        answer.providers[1].pace.share_started = .53;
        const widgets::Table pace = pace_table(answer, english());
        QCOMPARE(cell(pace, 1, "Of those agreed").text, QStringLiteral("53%"));
        QVERIFY(cell(pace, 0, "Agreed").text.isEmpty());
    }

    void a_young_cohort_is_not_yet_and_never_nought()
    {
        analysis::MeasurePair pair;
        pair.year = QStringLiteral("2014-15");
        pair.referrals = 1000;
        pair.contract = .4;
        const widgets::Table table = measure_pair_table({pair}, english());
        QCOMPARE(cell(table, 0, "Of those referred, within 12 months").text, QStringLiteral("not yet"));
        QVERIFY(cell(table, 0, "Distortion").text.isEmpty());
        QCOMPARE(cell(table, 0, "Over referrals of the year").text, QStringLiteral("40%"));
    }
};

QTEST_APPLESS_MAIN(TestPaymentTables)
#include "test_payment_tables.moc"
