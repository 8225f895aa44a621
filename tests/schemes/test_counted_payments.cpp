// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/worked_schemes.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::schemes;
using namespace outturn::test;

namespace {

DueLine counted(const char *event, const Period &period, qint64 number, std::optional<qint64> paid_pounds = {})
{
    DueLine line;
    line.provider = ProviderId(QStringLiteral("north"));
    line.event = measure(event);
    line.period = period;
    line.validated = number;
    if (paid_pounds)
        line.paid_pence = *paid_pounds * 100;
    return line;
}

ProviderCount number_of(const char *what, int year, double number)
{
    return {ProviderId(QStringLiteral("north")), measure(what), year_from_april(year), number, false};
}

QStringList differences(const PaymentsDue &due)
{
    QStringList lines;
    for (const PaymentException &exception : due.exceptions)
        lines
            << QStringLiteral("%1 %2 %3").arg(rule_word(exception.rule)).arg(exception.key).arg(exception.amount_pence);
    return lines;
}

} // namespace

class TestCountedPayments : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void counts_are_paid_at_the_price_of_their_year();
    void a_period_of_several_years_has_a_price_only_where_they_agree();
    void birminghams_allocation_comes_out_of_the_cap();
    void what_was_asked_beyond_the_cap_is_laid_to_the_cap();
    void half_is_kept_back_below_the_threshold();
    void a_count_of_something_else_is_named();
};

void TestCountedPayments::counts_are_paid_at_the_price_of_their_year()
{
    // 10 fees of 2,400 in a quarter of 2013-14; 3,200 were paid for each.
    const std::vector<DueLine> lines{
        counted("attachment", {QDate(2013, 7, 1), QDate(2013, 9, 30)}, 10, 32'000),
        counted("result_a", year_from_april(2014), 3, 6'300),
        counted("result_c", year_from_april(2014), 1),
    };
    const PaymentsDue due = due_for_counts(families_scheme(), lines, {});
    QCOMPARE(due.lines.size(), 3U);
    QCOMPARE(due.lines[0].year, QStringLiteral("2013-14"));
    QCOMPARE(due.lines[0].count, 10);
    QCOMPARE(due.lines[0].due_pence, std::optional<qint64>(2'400'000));
    QCOMPARE(due.lines[1].due_pence, std::optional<qint64>(630'000));
    QCOMPARE(differences(due),
             (QStringList{QStringLiteral("wrong-tariff 0 800000"), QStringLiteral("unclaimed 2 -240000")}));
}

void TestCountedPayments::a_period_of_several_years_has_a_price_only_where_they_agree()
{
    const Period two_years{QDate(2012, 4, 1), QDate(2014, 3, 31)};
    std::vector<DueLine> lines{counted("attachment", two_years, 10, 1)};
    const PaymentsDue apart = due_for_counts(families_scheme(), lines, {});
    QVERIFY(apart.tariff_unknown);
    QVERIFY(!apart.lines.front().due_pence);
    QVERIFY(apart.exceptions.empty());

    lines.front() = counted("sustainment", two_years, 10, 1'700);
    lines.front().group = QStringLiteral("PG1");
    const PaymentsDue alike = due_for_counts(jobs_scheme(), lines, {});
    QVERIFY(!alike.tariff_unknown);
    QCOMPARE(alike.lines.front().due_pence, std::optional<qint64>(170'000));
    QCOMPARE(alike.lines.front().year, QString());
}

void TestCountedPayments::birminghams_allocation_comes_out_of_the_cap()
{
    // "Just under 14 million pounds" for 4,180 families: 3,483 of them at 4,000 pounds are 13.932 million. In 2012-13
    // that is 3,200 for attachment and 800 for continuous employment.
    const std::vector<DueLine> lines{counted("attachment", year_from_april(2012), 4180),
                                     counted("result_c", year_from_april(2012), 4180)};
    const std::vector<ProviderCount> counts{number_of("families_agreed", 2012, 4180)};
    qint64 pence = 0;
    for (const DueLine &line : due_for_counts(families_scheme(), lines, counts).lines)
        pence += line.due_pence.value_or(0);
    QCOMPARE(pence, qint64{3483} * 400'000);
}

void TestCountedPayments::what_was_asked_beyond_the_cap_is_laid_to_the_cap()
{
    // 5 of 6 families are paid for: 4 of the first year, 1 of the 2 of the second. For both 2,400 were paid, and 100 more.
    const std::vector<DueLine> lines{counted("attachment", year_from_april(2013), 2, 4'900),
                                     counted("attachment", year_from_april(2012), 4, 12'800)};
    const std::vector<ProviderCount> counts{number_of("families_agreed", 2012, 6)};
    const PaymentsDue due = due_for_counts(families_scheme(), lines, counts);
    QCOMPARE(differences(due),
             (QStringList{QStringLiteral("wrong-tariff 0 10000"), QStringLiteral("cap-exceeded 0 240000")}));
    QCOMPARE(due.lines[1].count, 1);
    QCOMPARE(due.lines[1].validated, 2);
}

void TestCountedPayments::half_is_kept_back_below_the_threshold()
{
    const std::vector<DueLine> lines{counted("attachment", year_from_april(2012), 10, 32'000),
                                     counted("result_a", year_from_april(2012), 10, 7'000)};
    const std::vector<ProviderCount> counts{number_of("families_pledged", 2012, 100),
                                            number_of("families_worked_with", 2012, 33)};
    const PaymentsDue due = due_for_counts(families_scheme(), lines, counts);
    QCOMPARE(differences(due), QStringList{QStringLiteral("below-threshold 0 1600000")});
    QCOMPARE(due.lines[0].due_pence, std::optional<qint64>(1'600'000));
    QCOMPARE(due.lines[1].due_pence, std::optional<qint64>(700'000));
}

void TestCountedPayments::a_count_of_something_else_is_named()
{
    const std::vector<DueLine> lines{counted("school_meals", year_from_april(2012), 10)};
    const PaymentsDue due = due_for_counts(families_scheme(), lines, {});
    QVERIFY(due.lines.empty());
    QCOMPARE(due.unpaid_measures, std::vector<MeasureId>{measure("school_meals")});
}

QTEST_GUILESS_MAIN(TestCountedPayments)
#include "test_counted_payments.moc"
