// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/worked_schemes.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::schemes;
using namespace outturn::test;

namespace {

constexpr auto attached = CaseStatus::attached;
constexpr auto validated = CaseStatus::validated;
constexpr auto rejected = CaseStatus::rejected;

RowDays on(const char *attached_on, const char *outcome_on = "")
{
    return {day(attached_on), day(outcome_on), {}};
}

RowMoney paid(int pounds)
{
    return {pounds, pounds};
}

qint64 due_pence(const CaseBook &book, const Scheme &scheme)
{
    return sum_of_all(book.due(scheme), book.keys).due.value_or(-1);
}

/// Attachments of this many families, on days in reverse order of their references.
void attach_families(CaseBook &book, int number)
{
    for (int i = number; i > 0; --i)
        book.add(QByteArray::number(i).constData(), "attachment", attached, {QDate(2012, 6, 1).addDays(-i), {}, {}},
                 paid(3200));
}

} // namespace

class TestCasePayments : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_rule_has_the_word_that_files_and_scripts_know();
    void the_price_is_that_of_the_year_of_attachment();
    void where_attachment_is_not_told_the_rows_own_period_says_the_year();
    void a_period_of_attachment_stands_for_its_day();
    void one_reference_at_two_providers_is_one_case_unless_they_number_for_themselves();
    void the_earliest_attached_are_paid_under_a_cap_whatever_the_order_of_rows();
    void without_a_number_agreed_there_is_no_cap();
    void a_late_count_releases_what_was_kept_back();
    void half_an_odd_price_is_rounded_to_the_penny();
    void results_of_unknown_price_are_not_chosen_between();
    void a_row_without_a_day_is_outside_when_its_whole_period_is();
    void money_taken_back_for_a_rejected_row_adds_up();
    void a_refused_row_that_asks_for_nothing_is_no_difference();
    void of_two_rows_alike_the_one_that_was_paid_stays();
    void measures_that_the_scheme_does_not_know_are_named();
    void a_line_says_what_it_counts();
    void asked_to_stop_it_stops();
};

void TestCasePayments::every_rule_has_the_word_that_files_and_scripts_know()
{
    QStringList words;
    for (int i = 0; i <= static_cast<int>(PaymentRule::paid_under_two_schemes); ++i)
        words << rule_word(static_cast<PaymentRule>(i));
    QCOMPARE(
        words,
        (QStringList{QStringLiteral("exclusive-results"), QStringLiteral("add-on-without-base"),
                     QStringLiteral("outside-window"), QStringLiteral("wrong-tariff"), QStringLiteral("duplicate-case"),
                     QStringLiteral("outcome-before-attachment"), QStringLiteral("cap-exceeded"),
                     QStringLiteral("below-threshold"), QStringLiteral("rejected-but-paid"),
                     QStringLiteral("unclaimed"), QStringLiteral("paid-under-two-schemes")}));
}

void TestCasePayments::the_price_is_that_of_the_year_of_attachment()
{
    // Attached in March 2013, a result in 2014-15: 700, not 2,100.
    CaseBook book;
    book.add("F1", "attachment", attached, on("2013-03-31"), paid(3200));
    book.set_period(year_from_april(2014));
    book.add("F1", "result_a", validated, on("", "2014-06-01"), paid(2100));
    const PaymentsDue due = book.due(families_scheme());
    QCOMPARE(book.differences(due), QStringList{QStringLiteral("wrong-tariff F1 result_a 140000")});
    QCOMPARE(due.lines.back().year, QStringLiteral("2012-13"));
    QCOMPARE(due.lines.back().unit_pence, std::optional<qint64>(70000));
    QCOMPARE(due.unknown_start_rows, 0);
}

void TestCasePayments::where_attachment_is_not_told_the_rows_own_period_says_the_year()
{
    CaseBook book;
    book.set_period(year_from_april(2014));
    book.add("F1", "result_a", validated, on("", "2014-06-01"), paid(2100));
    const PaymentsDue due = book.due(families_scheme());
    QVERIFY(due.exceptions.empty());
    QCOMPARE(due.unknown_start_rows, 1);
}

void TestCasePayments::a_period_of_attachment_stands_for_its_day()
{
    CaseBook book;
    book.add("F1", "attachment", attached, {}, paid(3200)); // in 2012-13
    book.set_period(year_from_april(2014));
    book.add("F1", "result_a", validated, on("", "2014-06-01"), paid(700));
    const PaymentsDue due = book.due(families_scheme());
    QVERIFY(due.exceptions.empty());
    QCOMPARE(due.unknown_start_rows, 0);
}

void TestCasePayments::one_reference_at_two_providers_is_one_case_unless_they_number_for_themselves()
{
    CaseBook book;
    book.set_provider("south");
    const quint32 later = book.add("F1", "attachment", attached, on("2012-06-01"), paid(3200));
    book.set_provider("north");
    const quint32 first = book.add("F1", "attachment", attached, on("2012-05-01"), paid(3200));
    Scheme scheme = families_scheme();
    const PaymentsDue due = book.due(scheme);
    QCOMPARE(due.exceptions.size(), 1U);
    QCOMPARE(due.exceptions.front().rule, PaymentRule::duplicate_case);
    QCOMPARE(due.exceptions.front().row, later);
    QCOMPARE(due.exceptions.front().other, first);
    QCOMPARE(due.cases, 1);
    QCOMPARE(due.shared_references, 1);

    scheme.own_case_references = true;
    const PaymentsDue of_each = book.due(scheme);
    QVERIFY(of_each.exceptions.empty());
    QCOMPARE(of_each.cases, 2);
    QCOMPARE(of_each.shared_references, 1);
}

void TestCasePayments::the_earliest_attached_are_paid_under_a_cap_whatever_the_order_of_rows()
{
    // 5/6 of 6 families are 5, and of 5 are 4: the family attached last is the first that is left out.
    CaseBook book;
    attach_families(book, 6);
    book.count("families_agreed", year_from_april(2012), 6);
    QCOMPARE(book.differences(book.due(families_scheme())),
             QStringList{QStringLiteral("cap-exceeded 1 attachment 320000")});
    book.counts.front().number = 5;
    QCOMPARE(book.differences(book.due(families_scheme())),
             (QStringList{QStringLiteral("cap-exceeded 2 attachment 320000"),
                          QStringLiteral("cap-exceeded 1 attachment 320000")}));
    // Agreed by area, the numbers add up; a year is not counted again by its quarter.
    book.count("families_agreed", year_from_april(2012), 2);
    book.count("families_agreed", {QDate(2012, 4, 1), QDate(2012, 6, 30)}, 100);
    QCOMPARE(book.differences(book.due(families_scheme())),
             QStringList{QStringLiteral("cap-exceeded 1 attachment 320000")});
}

void TestCasePayments::without_a_number_agreed_there_is_no_cap()
{
    CaseBook book;
    attach_families(book, 6);
    QVERIFY(book.due(families_scheme()).exceptions.empty());
    book.set_provider("another");
    book.count("families_agreed", year_from_april(2012), 0);
    QVERIFY(book.due(families_scheme()).exceptions.empty());
}

void TestCasePayments::a_late_count_releases_what_was_kept_back()
{
    // 29 of 40 families are below 75%, 30 are not.
    CaseBook book;
    attach_families(book, 2);
    book.count("families_pledged", year_from_april(2012), 40);
    book.count("families_worked_with", year_from_april(2012), 29, true);
    QCOMPARE(due_pence(book, families_scheme()), 2 * 160000);
    book.count("families_worked_with", {QDate(2013, 4, 1), QDate(2013, 6, 30)}, 30, true);
    QCOMPARE(due_pence(book, families_scheme()), 2 * 320000);
    book.counts.back().number = 29;
    QCOMPARE(due_pence(book, families_scheme()), 2 * 160000);
    // Numbers of each period add up: one more family makes 30.
    book.counts[1].cumulative = book.counts[2].cumulative = false;
    book.counts.back().number = 1;
    QCOMPARE(due_pence(book, families_scheme()), 2 * 320000);
    // Without what was pledged there is no threshold.
    book.counts.erase(book.counts.begin());
    book.counts.back().number = 0;
    QCOMPARE(due_pence(book, families_scheme()), 2 * 320000);
}

void TestCasePayments::half_an_odd_price_is_rounded_to_the_penny()
{
    // Half of 3,200.01 pounds is 1,600.005: 1,600.01 is paid, and a penny less kept back.
    CaseBook book;
    book.add("F1", "attachment", attached, on("2012-05-01"), {});
    book.events.front().paid_pence = 320001;
    book.count("families_pledged", year_from_april(2012), 40);
    book.count("families_worked_with", year_from_april(2012), 0);
    Scheme scheme = families_scheme();
    scheme.tariffs.front().price = Money{320001};
    const PaymentsDue due = book.due(scheme);
    QCOMPARE(sum_of_all(due, book.keys).due, std::optional<qint64>(160001));
    QCOMPARE(book.differences(due), QStringList{QStringLiteral("below-threshold north 160000")});
}

void TestCasePayments::results_of_unknown_price_are_not_chosen_between()
{
    CaseBook book;
    book.add("F1", "attachment", attached, on("2012-05-01"), paid(3200));
    book.add("F1", "result_a", validated, on("2012-05-01", "2013-01-01"), paid(700));
    book.add("F1", "result_c", validated, on("2012-05-01", "2013-01-01"), paid(800));
    Scheme scheme = families_scheme();
    for (Tariff &entry : scheme.tariffs) {
        if (entry.event == measure("result_c"))
            entry.price.reset();
    }
    const PaymentsDue due = book.due(scheme);
    QVERIFY(due.tariff_unknown);
    QVERIFY(due.exceptions.empty());
    QCOMPARE(due.lines.size(), 3U);
    QCOMPARE(due.lines[0].due_pence, std::optional<qint64>(320000));
    QVERIFY(!due.lines[1].due_pence);
    QCOMPARE(due.lines[1].unit_pence, std::optional<qint64>(70000));
    QVERIFY(!due.lines[2].due_pence);
    QVERIFY(!due.lines[2].unit_pence);
}

void TestCasePayments::a_row_without_a_day_is_outside_when_its_whole_period_is()
{
    CaseBook book;
    book.set_period(year_from_april(2015)); // the programme ends in May 2015
    book.add("F1", "result_a", validated, on("2014-05-01"), paid(2100));
    book.set_period(year_from_april(2016));
    book.add("F2", "result_a", validated, on("2014-05-01"), paid(2100));
    QCOMPARE(book.differences(book.due(families_scheme())),
             QStringList{QStringLiteral("outside-window F2 result_a 210000")});
}

void TestCasePayments::money_taken_back_for_a_rejected_row_adds_up()
{
    CaseBook book;
    book.add("F1", "attachment", attached, on("2012-05-01"), paid(3200));
    book.add("F1", "attachment", rejected, on("2012-05-01"), {{}, -3200});
    const PaymentsDue due = book.due(families_scheme());
    QCOMPARE(book.differences(due), QStringList{QStringLiteral("rejected-but-paid F1 attachment -320000")});
    QCOMPARE(sum_of_all(due, book.keys).effective, 0);
}

void TestCasePayments::a_refused_row_that_asks_for_nothing_is_no_difference()
{
    CaseBook book;
    book.add("F1", "attachment", attached, on("2012-05-01"), paid(3200));
    book.add("F1", "attachment", attached, on("2012-06-01"), {0, {}});
    QVERIFY(book.due(families_scheme()).exceptions.empty());
    // One that does not say what it asks for is named, with no amount.
    book.add("F1", "attachment", attached, on("2012-07-01"), {});
    QCOMPARE(book.differences(book.due(families_scheme())),
             QStringList{QStringLiteral("duplicate-case F1 attachment 0")});
}

void TestCasePayments::of_two_rows_alike_the_one_that_was_paid_stays()
{
    CaseBook book;
    book.add("F1", "attachment", attached, on("2012-05-01"), {});
    book.add("F1", "attachment", attached, on("2012-05-01"), paid(3200));
    const PaymentsDue due = book.due(families_scheme());
    QCOMPARE(book.differences(due), QStringList{QStringLiteral("duplicate-case F1 attachment 0")});
    QCOMPARE(due.exceptions.front().other, 1U);
}

void TestCasePayments::measures_that_the_scheme_does_not_know_are_named()
{
    CaseBook book;
    book.add("F1", "school_meals", validated, on("2012-05-01"), paid(10));
    book.add("F2", "attachment", attached, on("2012-05-01"), paid(3200));
    const PaymentsDue due = book.due(families_scheme());
    QCOMPARE(due.unpaid_measures, std::vector<MeasureId>{measure("school_meals")});
    QCOMPARE(due.cases, 1);
    QCOMPARE(due.lines.size(), 1U);
}

void TestCasePayments::a_line_says_what_it_counts()
{
    CaseBook book;
    book.set_group("PG7");
    book.add("J1", "attachment", validated, on("2012-05-01"), {600, {}});
    book.add("J2", "attachment", validated, on("2012-05-01"), {600, 600});
    book.add("J2", "attachment", validated, on("2012-05-02"), {600, {}});
    book.add("J3", "attachment", rejected, on("2012-05-01"), {600, {}});
    const PaymentsDue due = book.due(jobs_scheme());
    QCOMPARE(due.lines.size(), 1U);
    const DueLine &line = due.lines.front();
    QCOMPARE(line.provider.text, QStringLiteral("north"));
    QCOMPARE(line.event, measure("attachment"));
    QCOMPARE(line.group, QStringLiteral("PG7"));
    QCOMPARE(line.year, QStringLiteral("2012-13"));
    QCOMPARE(line.period, year_from_april(2012));
    QCOMPARE(line.validated, 3); // J1, and J2 twice
    QCOMPARE(line.count, 2);
    QCOMPARE(line.unit_pence, std::optional<qint64>(60000));
    QCOMPARE(line.due_pence, std::optional<qint64>(120000));
    QCOMPARE(line.claimed_pence, std::optional<qint64>(240000));
    QCOMPARE(line.paid_pence, std::optional<qint64>(60000));
    QCOMPARE(line.effective_pence, 180000);
    QVERIFY(!line.cost_pence);
}

void TestCasePayments::asked_to_stop_it_stops()
{
    CaseBook book;
    attach_families(book, 3);
    const Scheme scheme = families_scheme();
    CasePayments payments(scheme, book.keys);
    payments.add(book.events);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(payments.finish({}, stop.get_token()).cases, 0);
}

QTEST_GUILESS_MAIN(TestCasePayments)
#include "test_case_payments.moc"
