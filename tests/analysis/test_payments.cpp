// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures_by_hand.h"
#include "analysis/payments.h"
#include "support/cases_in_memory.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::test::CasesInMemory;
using outturn::test::FiguresByHand;

namespace {

constexpr qint64 pounds = 100;

schemes::PaymentEvent event(const char *id, schemes::EventRole role)
{
    schemes::PaymentEvent event;
    event.measure = MeasureId(QString::fromLatin1(id));
    event.title = QString::fromLatin1(id);
    event.role = role;
    return event;
}

schemes::Tariff tariff(const char *event, const char *year, std::optional<qint64> price_pounds)
{
    schemes::Tariff tariff;
    tariff.event = MeasureId(QString::fromLatin1(event));
    tariff.year = QString::fromLatin1(year);
    if (price_pounds)
        tariff.price = Money{*price_pounds * pounds};
    return tariff;
}

/// £400 for each attached, £1,000 for each in work, £1,200 in the second year: prices invented here.
schemes::Scheme plain_scheme()
{
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("plain");
    scheme.title = QStringLiteral("Plain scheme");
    scheme.from = QDate(2011, 4, 1);
    scheme.events = {event("attachment", schemes::EventRole::attachment),
                     event("job_outcome", schemes::EventRole::outcome)};
    scheme.tariffs = {tariff("attachment", "", 400), tariff("job_outcome", "2011-12", 1'000),
                      tariff("job_outcome", "2012-13", 1'200)};
    return scheme;
}

PaymentQuestion question(std::optional<double> rate = {})
{
    PaymentQuestion question;
    question.programme = FiguresByHand::programme;
    question.non_intervention = rate;
    return question;
}

Cell money(const char *measure, const char *provider, const char *period, Aspect aspect, qint64 amount_pounds)
{
    Cell cell;
    cell.key = {FiguresByHand::programme,
                MeasureId(QString::fromLatin1(measure)),
                ProviderId(QString::fromLatin1(provider)),
                {},
                {},
                {},
                {},
                *parse_period(QString::fromLatin1(period)),
                aspect};
    cell.money = Money{amount_pounds * pounds};
    return cell;
}

/// Ash: 100 attached, 20 in work, £61,000 paid. Birch: 50 attached, 15 in work, £35,000 paid, £60,000 spent.
FiguresByHand two_contractors()
{
    FiguresByHand figures;
    figures.add("attachment", "Ash", "2011-12", 100).add("job_outcome", "Ash", "2011-12", 20);
    figures.add("attachment", "Birch", "2011-12", 50).add("job_outcome", "Birch", "2011-12", 15);
    figures.add(money("attachment", "Ash", "2011-12", Aspect::paid, 40'000));
    figures.add(money("job_outcome", "Ash", "2011-12", Aspect::paid, 21'000));
    figures.add(money("attachment", "Birch", "2011-12", Aspect::paid, 20'000));
    figures.add(money("job_outcome", "Birch", "2011-12", Aspect::paid, 15'000));
    figures.add(money("attachment", "Birch", "2011-12", Aspect::cost, 60'000));
    return figures;
}

PaymentAnswer answer_of(const FiguresByHand &figures, const schemes::Scheme &scheme, const PaymentQuestion &question,
                        const CasesInMemory &cases = {}, const ProviderRegister *known = nullptr)
{
    Result<PaymentAnswer> answer = answer_payments(figures, cases, &scheme, question, known);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return std::move(*answer);
}

const ProviderPayment &of(const PaymentAnswer &answer, const char *provider)
{
    for (const ProviderPayment &entry : answer.providers) {
        if (entry.provider.id.text == QLatin1String(provider))
            return entry;
    }
    qFatal("no payment of %s", provider);
}

CaseRow row(const char *programme, const char *measure, const char *provider, const char *period, const char *ref)
{
    CaseRow row;
    row.key.programme = ProgrammeId(QString::fromLatin1(programme));
    row.key.measure = MeasureId(QString::fromLatin1(measure));
    row.key.provider = ProviderId(QString::fromLatin1(provider));
    row.key.period = *parse_period(QString::fromLatin1(period));
    row.case_ref = QString::fromLatin1(ref);
    row.status = CaseStatus::validated;
    return row;
}

CaseRow attached(const char *provider, const char *ref, const QDate &day, qint64 paid_pounds)
{
    CaseRow entry = row("p", "attachment", provider, "2011-12", ref);
    entry.attached_on = day;
    entry.paid = Money{paid_pounds * pounds};
    return entry;
}

CaseRow in_work(const char *provider, const char *period, const char *ref, const QDate &day,
                std::optional<qint64> paid_pounds)
{
    CaseRow entry = row("p", "job_outcome", provider, period, ref);
    entry.outcome_on = day;
    if (paid_pounds)
        entry.paid = Money{*paid_pounds * pounds};
    return entry;
}

/// The amounts of the exceptions that the scheme's own rules explain.
qint64 explained(const PaymentAnswer &answer)
{
    qint64 sum = 0;
    for (const schemes::PaymentException &exception : answer.exceptions) {
        if (exception.rule != schemes::PaymentRule::paid_under_two_schemes)
            sum += exception.amount_pence;
    }
    return sum;
}

} // namespace

class TestPayments : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// Without its results Ash would seem to have been paid £21,000 too much: it is not judged, and is in no sum.
    void who_is_left_out_in_part_is_not_accused()
    {
        FiguresByHand figures;
        figures.add("attachment", "Ash", "2011-12", 100);
        figures.add(money("attachment", "Ash", "2011-12", Aspect::paid, 61'000));
        figures.add("attachment", "Birch", "2011-12", 50).add("job_outcome", "Birch", "2011-12", 15);
        figures.add(money("attachment", "Birch", "2011-12", Aspect::paid, 35'000));
        StandingActs::StandingExclusion out;
        out.exclusion.programme = FiguresByHand::programme;
        out.exclusion.provider = ProviderId(QStringLiteral("Ash"));
        out.exclusion.measure = MeasureId(QStringLiteral("job_outcome"));
        figures.acts.exclusions = {out};
        const PaymentAnswer answer = answer_of(figures, plain_scheme(), question());
        QCOMPARE(answer.part_left_out.size(), size_t(1));
        QCOMPARE(answer.part_left_out[0].id.text, QStringLiteral("Ash"));
        QCOMPARE(answer.providers.size(), size_t(1));
        QCOMPARE(answer.providers[0].provider.id.text, QStringLiteral("Birch"));
        QCOMPARE(answer.total.paid_pence, 35'000 * pounds);
        QCOMPARE(answer.total.difference_pence, 0); // 50 x £400 + 15 x £1,000

        figures.acts.exclusions[0].exclusion.measure = MeasureId(QStringLiteral("visits")); // nothing is paid for them
        QCOMPARE(answer_of(figures, plain_scheme(), question()).providers.size(), size_t(2));
        figures.acts.exclusions[0].exclusion.measure.reset(); // all of it: then it is not there at all
        QVERIFY(answer_of(figures, plain_scheme(), question()).part_left_out.empty());
    }

    /// Ash: 100 x £400 + 20 x £1,000 = £60,000, £1,000 less than was paid; Birch £35,000, just what was paid.
    void counts_are_paid_by_the_tariff()
    {
        const PaymentAnswer answer = answer_of(two_contractors(), plain_scheme(), question(0.05));
        QCOMPARE(payment_status_word(answer.status), QStringLiteral("ok"));
        QCOMPARE(*of(answer, "Ash").due_pence, 60'000 * pounds);
        QCOMPARE(*of(answer, "Ash").difference_pence, 1'000 * pounds);
        QCOMPARE(of(answer, "Ash").exception_pence, 1'000 * pounds);
        QCOMPARE(*of(answer, "Birch").difference_pence, qint64(0));
        QCOMPARE(*answer.total.due_pence, 95'000 * pounds);
        QCOMPARE(*answer.total.paid_pence, 96'000 * pounds);
        QCOMPARE(*answer.total.difference_pence, explained(answer));
        QVERIFY(!answer.total.claimed_pence); // nobody says what was claimed
        QVERIFY(!of(answer, "Ash").cost_pence);
        QCOMPARE(*answer.total.cost_pence, 60'000 * pounds);
        QCOMPARE(of(answer, "Birch").lines.size(), size_t(2));
        QCOMPARE(of(answer, "Birch").lines[1].count, qint64(15));
    }

    /// At 5%: Ash 20 - 5, Birch 15 - 2.5; deadweight £5,000 of £20,000 and £2,500 of £15,000; Birch's £60,000 / 12.5.
    void deadweight_is_added_up_from_the_providers()
    {
        const PaymentAnswer answer = answer_of(two_contractors(), plain_scheme(), question(0.05));
        QCOMPARE(*of(answer, "Ash").price.additional_outcomes, 15.0);
        QCOMPARE(*of(answer, "Ash").price.deadweight_pence, 5'000 * pounds);
        QCOMPARE(*of(answer, "Birch").price.deadweight_pence, 2'500 * pounds);
        QCOMPARE(*answer.total.price.additional_outcomes, 27.5);
        QCOMPARE(*answer.total.price.deadweight_pence, 7'500 * pounds);
        QCOMPARE(of(answer, "Birch").price.cost_per_additional->pence, 4'800.0 * pounds);
        QVERIFY(!of(answer, "Ash").price.cost_per_additional);
        // Ash has nothing to show at 25%; what Birch achieves beyond it does not make that good.
        const PaymentAnswer high = answer_of(two_contractors(), plain_scheme(), question(0.25));
        QCOMPARE(*of(high, "Ash").price.deadweight_pence, 20'000 * pounds);
        QCOMPARE(*of(high, "Birch").price.deadweight_pence, 12'500 * pounds);
        QCOMPARE(*high.total.price.deadweight_pence, 32'500 * pounds);
    }

    void an_unknown_tariff_makes_the_sum_unknown()
    {
        schemes::Scheme scheme = plain_scheme();
        scheme.tariffs[1].price.reset();
        const PaymentAnswer answer = answer_of(two_contractors(), scheme, question(0.05));
        QCOMPARE(payment_status_word(answer.status), QStringLiteral("tariff-unknown"));
        for (const ProviderPayment &entry : answer.providers)
            QVERIFY(!entry.due_pence && !entry.difference_pence && !entry.price.deadweight_pence);
        QVERIFY(!answer.total.due_pence && !answer.total.difference_pence && !answer.total.price.deadweight_pence);
        QCOMPARE(*answer.total.paid_pence, 96'000 * pounds); // what was paid is known all the same
        QCOMPARE(*answer.total.price.additional_outcomes, 27.5);
    }

    void a_count_that_is_missing_is_not_zero()
    {
        FiguresByHand figures = two_contractors();
        figures.add("job_outcome", "Ash", "2012-13", std::nullopt);
        const PaymentAnswer answer = answer_of(figures, plain_scheme(), question());
        QCOMPARE(payment_status_word(answer.status), QStringLiteral("count-missing"));
        QVERIFY(!of(answer, "Ash").due_pence && !answer.total.due_pence);
        QCOMPARE(*of(answer, "Birch").due_pence, 35'000 * pounds);
    }

    /// 4, then 10 by the end of the second year: 4 at £1,000 and 6 at £1,200. A year beside its quarters is told twice.
    void figures_told_twice_are_paid_once()
    {
        FiguresByHand cumulative;
        cumulative.cumulative("job_outcome");
        cumulative.add("job_outcome", "Ash", "2011-12", 4).add("job_outcome", "Ash", "2012-13", 10);
        const PaymentAnswer answer = answer_of(cumulative, plain_scheme(), question());
        QCOMPARE(*answer.total.due_pence, (4 * 1'000 + 6 * 1'200) * pounds);
        QVERIFY(!answer.total.difference_pence); // no return says what was claimed or paid: nothing is unclaimed
        QVERIFY(answer.exceptions.empty());

        FiguresByHand quarters;
        quarters.add("job_outcome", "Ash", "2011-12", 10);
        for (const char *quarter : {"2011-12 Q1", "2011-12 Q2", "2011-12 Q3", "2011-12 Q4"})
            quarters.add("job_outcome", "Ash", quarter, 2);
        QCOMPARE(*answer_of(quarters, plain_scheme(), question()).total.due_pence, 10'000 * pounds);
    }

    void a_year_holds_its_quarters()
    {
        FiguresByHand figures;
        figures.add("job_outcome", "Ash", "2011-12 Q4", 3).add("job_outcome", "Ash", "2012-13 Q1", 5);
        PaymentQuestion asked = question();
        asked.period = parse_period(QStringLiteral("2012-13"));
        QCOMPARE(*answer_of(figures, plain_scheme(), asked).total.due_pence, 5 * 1'200 * pounds);
    }

    /// Case 1 is paid for twice in two periods. Asked of the second alone, its row still is a duplicate.
    void a_duplicate_of_another_period_still_is_one()
    {
        CasesInMemory cases;
        cases.add(attached("Ash", "1", QDate(2011, 5, 1), 400));
        cases.add(in_work("Ash", "2011-12", "1", QDate(2012, 1, 10), 1'000));
        cases.add(in_work("Ash", "2012-13", "1", QDate(2012, 6, 1), 1'000));
        cases.add(attached("Ash", "2", QDate(2011, 5, 1), 400));
        cases.add(in_work("Ash", "2012-13", "2", QDate(2012, 7, 1), {}));
        const FiguresByHand none;
        const PaymentAnswer all = answer_of(none, plain_scheme(), question(), cases);
        QCOMPARE(*all.total.due_pence, 2'800 * pounds); // two attached, two in work
        QCOMPARE(*all.total.difference_pence, 0 * pounds);
        QCOMPARE(all.exceptions.size(), size_t(2)); // £1,000 too much for case 1, £1,000 not paid for case 2
        QCOMPARE(all.total.over_pence, 1'000 * pounds);
        QCOMPARE(all.total.under_pence, 1'000 * pounds);
        QVERIFY(of(all, "Ash").from_cases);

        PaymentQuestion asked = question();
        asked.period = parse_period(QStringLiteral("2012-13"));
        const PaymentAnswer second = answer_of(none, plain_scheme(), asked, cases);
        QCOMPARE(*second.total.due_pence, 1'000 * pounds); // case 2 was attached when an outcome was worth £1,000
        QCOMPARE(*second.total.difference_pence, explained(second));
        const auto lines = exception_lines(second, cases, 0, 10);
        QVERIFY(lines);
        QCOMPARE(lines->size(), size_t(2));
        QCOMPARE(schemes::rule_word((*lines)[0].rule), QStringLiteral("duplicate-case"));
        QCOMPARE((*lines)[0].case_ref, QStringLiteral("1"));
        QCOMPARE(*(*lines)[0].due_pence, qint64(0));
        QCOMPARE(*(*lines)[0].asked_pence, 1'000 * pounds);
        QCOMPARE(schemes::rule_word((*lines)[1].rule), QStringLiteral("unclaimed"));
        QCOMPARE(*(*lines)[1].due_pence, 1'000 * pounds);
        QVERIFY(!(*lines)[1].asked_pence);
        QVERIFY(exception_lines(second, cases, 2, 10)->empty());
        QVERIFY(exception_lines(second, cases, 99, 10)->empty());
    }

    /// The same reference of a person under two programmes; one case reference alone is no evidence.
    void a_person_paid_for_under_two_programmes()
    {
        CasesInMemory cases;
        CaseRow own = attached("Ash", "1", QDate(2011, 5, 1), 400);
        own.person_ref = QStringLiteral("QQ123456C");
        cases.add(own);
        CaseRow other = row("families", "attachment", "Kent", "2011-12", "77");
        other.person_ref = own.person_ref;
        other.paid = Money{3'200 * pounds};
        cases.add(other);
        cases.add(attached("Ash", "77", QDate(2011, 5, 1), 400));
        const PaymentAnswer answer = answer_of(FiguresByHand(), plain_scheme(), question(), cases);
        QCOMPARE(answer.exceptions.size(), size_t(1));
        const auto lines = exception_lines(answer, cases, 0, 1);
        QCOMPARE(schemes::rule_word(lines->front().rule), QStringLiteral("paid-under-two-schemes"));
        QCOMPARE(lines->front().case_ref, QStringLiteral("1"));
        QCOMPARE(lines->front().other_case_ref, QStringLiteral("77"));
        QCOMPARE(lines->front().other_programme.text, QStringLiteral("families"));
        QCOMPARE(lines->front().amount_pence, 400 * pounds);
        // Under its own scheme the row is due, so it is part of no difference.
        QCOMPARE(*answer.total.difference_pence, qint64(0));
        QCOMPARE(answer.total.exception_pence, qint64(0));
        QCOMPARE(answer.total.exceptions, 1);
    }

    /// Cases of a measure are judged, counts of another are counted; the same measure never twice.
    void cases_and_counts_of_one_provider_are_not_paid_twice()
    {
        CasesInMemory cases;
        CaseRow entry = in_work("Ash", "2011-12", "1", QDate(2012, 1, 10), 1'000);
        entry.attached_on = QDate(2011, 5, 1);
        cases.add(entry);
        FiguresByHand figures;
        figures.add("attachment", "Ash", "2011-12", 3);
        figures.add("job_outcome", "Ash", "2011-12", 1); // the cell of the case itself
        const PaymentAnswer answer = answer_of(figures, plain_scheme(), question(), cases);
        QCOMPARE(*answer.total.due_pence, (3 * 400 + 1'000) * pounds);
    }

    void cases_and_outcomes_are_those_of_the_measure_that_counts_them()
    {
        schemes::Scheme scheme = plain_scheme();
        schemes::DerivedMeasure derived;
        derived.measure.id = MeasureId(QStringLiteral("helped"));
        scheme.derived = {derived};
        FiguresByHand figures = two_contractors();
        Cell cell = money("helped", "Ash", "2011-12", Aspect::outcome, 0);
        cell.money.reset();
        cell.numerator = 18;
        cell.denominator = 90;
        figures.add(cell);
        const PaymentAnswer answer = answer_of(figures, scheme, question(0.1));
        QCOMPARE(of(answer, "Ash").price.cases, 90.0); // not 100 rows
        QCOMPARE(of(answer, "Ash").price.outcomes, 18.0);
        QCOMPARE(*of(answer, "Ash").price.deadweight_pence, 10'000 * pounds); // 9 of 18 of £20,000
        QCOMPARE(of(answer, "Birch").price.cases, 50.0);                      // none given: its counts
    }

    /// 5% in the first year, 10% in the second; 100 started in one, 300 in the other: 8.75% of all.
    void rates_by_year_are_weighed_by_cases()
    {
        schemes::Scheme scheme = plain_scheme();
        scheme.non_intervention = {{{}, QStringLiteral("2011-12"), 0.05, {}}, {{}, QStringLiteral("2012-13"), 0.1, {}}};
        FiguresByHand figures;
        figures.add("attachment", "Ash", "2011-12", 100).add("attachment", "Ash", "2012-13", 300);
        figures.add("job_outcome", "Ash", "2011-12", 40).add("job_outcome", "Ash", "2012-13", 60);
        const PaymentAnswer answer = answer_of(figures, scheme, question());
        QVERIFY(answer.non_intervention.varies);
        QCOMPARE(rate_source_word(answer.non_intervention.source), QStringLiteral("scheme"));
        QVERIFY(std::abs(*answer.non_intervention.rate - 0.0875) < 1e-12);
        QVERIFY(std::abs(*answer.total.price.additional_outcomes - 65) < 1e-9);
        QCOMPARE(*answer_of(figures, scheme, question(0.2)).non_intervention.rate, 0.2); // the user's goes first
        QVERIFY(!answer_of(figures, plain_scheme(), question()).non_intervention.rate);  // none is assumed
    }

    /// Birch alone: 15 of 50.
    void a_comparison_group_gives_its_observed_rate()
    {
        ProviderRegister known;
        known.add_group({QStringLiteral("peers"), QStringLiteral("Peers"), {ProviderId(QStringLiteral("Birch"))}});
        PaymentQuestion asked = question();
        asked.comparison = QStringLiteral("group:peers");
        asked.provider = ProviderId(QStringLiteral("Ash"));
        const PaymentAnswer answer = answer_of(two_contractors(), plain_scheme(), asked, {}, &known);
        QCOMPARE(answer.providers.size(), size_t(1)); // the group need not be asked about
        QCOMPARE(*answer.non_intervention.rate, 0.3);
        QVERIFY(std::abs(*answer.non_intervention.lower - 0.19103) < 1e-4); // Wilson, 15 of 50
        QVERIFY(std::abs(*answer.non_intervention.upper - 0.43751) < 1e-4);
        asked.comparison = QStringLiteral("group:nobody");
        QVERIFY(!answer_payments(two_contractors(), CasesInMemory(), &answer.scheme, asked, &known));
    }

    void a_slider_says_what_a_fresh_answer_says()
    {
        PaymentAnswer moved = answer_of(two_contractors(), plain_scheme(), question());
        QVERIFY(!moved.total.price.additional_outcomes);
        price_again(moved, 0.12, Money{3'000 * pounds});
        PaymentQuestion asked = question(0.12);
        asked.value_per_outcome = Money{3'000 * pounds};
        const PaymentAnswer fresh = answer_of(two_contractors(), plain_scheme(), asked);
        for (const char *provider : {"Ash", "Birch"}) {
            const PriceFigure &a = of(moved, provider).price;
            const PriceFigure &b = of(fresh, provider).price;
            QCOMPARE(*a.additional_outcomes, *b.additional_outcomes);
            QCOMPARE(*a.deadweight_pence, *b.deadweight_pence);
            QCOMPARE(a.payment_per_additional->lower, b.payment_per_additional->lower);
            QCOMPARE(a.verdict, b.verdict);
            QVERIFY(a.verdict != Verdict::none);
            QVERIFY(a.too_high_from == b.too_high_from);
        }
        QCOMPARE(*moved.total.price.deadweight_pence, *fresh.total.price.deadweight_pence);
        QCOMPARE(moved.tornado.size(), fresh.tornado.size());
        price_again(moved, std::nullopt, std::nullopt);
        QVERIFY(!moved.total.price.additional_outcomes && moved.tornado.empty());
        price_again(moved, std::nan(""), Money{0});
        QVERIFY(!moved.non_intervention.rate);
        const std::vector<PriceFigure> curve = price_curve(fresh, fresh.total.price, 0.5, 11);
        QCOMPARE(curve.size(), size_t(11));
        QCOMPARE(*curve[1].rate, 0.05);
        QCOMPARE(*curve[1].additional_outcomes, 27.5);
        QVERIFY(!curve[10].payment_per_additional); // 35 outcomes of 150 are less than half
    }

    /// Five sixths of the families leave out what would have happened anyway; a rate takes it off again.
    void a_rate_beside_a_cap_is_told()
    {
        schemes::Scheme scheme = plain_scheme();
        scheme.case_cap = schemes::CaseCap{MeasureId(QStringLiteral("families_agreed")), 5, 6, {}};
        QVERIFY(!answer_of(two_contractors(), scheme, question(0.1)).deadweight_counted_twice); // no number agreed
        FiguresByHand figures = two_contractors();
        figures.add("families_agreed", "Ash", "2011-12", 120);
        QVERIFY(answer_of(figures, scheme, question(0.1)).deadweight_counted_twice);
        QVERIFY(!answer_of(figures, scheme, question()).deadweight_counted_twice);
    }

    void payment_groups_are_judged_apart()
    {
        FiguresByHand figures;
        for (const auto &[group, cases, outcomes] : {std::tuple("PG1", 100, 20), std::tuple("PG6", 50, 5)}) {
            for (const auto &[measure, number] : {std::pair("attachment", cases), std::pair("job_outcome", outcomes)}) {
                Cell cell = money(measure, "Ash", "2011-12", Aspect::outcome, 0);
                cell.money.reset();
                cell.key.group = QString::fromLatin1(group);
                cell.numerator = number;
                figures.add(cell);
            }
        }
        const PaymentAnswer answer = answer_of(figures, plain_scheme(), question(0.1));
        QCOMPARE(answer.groups.size(), size_t(2));
        QCOMPARE(answer.groups[1].id, QStringLiteral("PG6"));
        QCOMPARE(*answer.groups[1].payment_pence, (50 * 400 + 5 * 1'000) * pounds);
        QCOMPARE(*answer.groups[0].additional_outcomes, 10.0);
        QCOMPARE(*answer.groups[1].additional_outcomes, 0.0);
        QVERIFY(!answer.groups[1].payment_per_additional);
    }

    void what_cannot_be_answered_is_said()
    {
        const FiguresByHand figures = two_contractors();
        const CasesInMemory cases;
        const auto none = answer_payments(figures, cases, nullptr, question());
        QVERIFY(none);
        QCOMPARE(payment_status_word(none->status), QStringLiteral("no-scheme"));
        const schemes::Scheme scheme = plain_scheme();
        PaymentQuestion elsewhere = question();
        elsewhere.programme = ProgrammeId(QStringLiteral("elsewhere"));
        QVERIFY(!answer_payments(figures, cases, &scheme, elsewhere));
        for (const double rate : {-0.1, 1.0, std::nan("")})
            QCOMPARE(answer_payments(figures, cases, &scheme, question(rate)).error().code, ErrorCode::wrong_usage);
        PaymentQuestion later = question();
        later.period = parse_period(QStringLiteral("2019-20"));
        QCOMPARE(payment_status_word(answer_of(figures, scheme, later).status), QStringLiteral("nothing-reported"));
        schemes::Scheme pooled;
        pooled.id = QStringLiteral("community-budgets");
        pooled.pays_for_results = false;
        QCOMPARE(payment_status_word(answer_of(figures, pooled, question()).status),
                 QStringLiteral("pays-for-nothing"));
        std::stop_source stop;
        stop.request_stop();
        CasesInMemory some;
        some.add(attached("Ash", "1", QDate(2011, 5, 1), 400));
        QCOMPARE(answer_payments(figures, some, &scheme, question(), nullptr, stop.get_token()).error().code,
                 ErrorCode::cancelled);
    }

    /// 500 of 1,000 in the baseline; 400 of 1,000 now is significant (Fisher, p < .0001), 490 is not. Price invented.
    void a_cohort_is_paid_for_a_significant_change_alone()
    {
        schemes::Scheme scheme = plain_scheme();
        schemes::CohortMetric metric;
        metric.measure = MeasureId(QStringLiteral("binary_rate"));
        metric.baseline = *parse_period(QStringLiteral("2011-12"));
        metric.price = Money{1'000 * pounds};
        scheme.metrics = {metric};
        FiguresByHand figures;
        const auto add = [&figures](const char *provider, const char *period, double numerator) {
            Cell cell = money("binary_rate", provider, period, Aspect::outcome, 0);
            cell.money.reset();
            cell.numerator = numerator;
            cell.denominator = 1000;
            figures.add(cell);
        };
        for (const char *provider : {"Ash", "Birch"})
            add(provider, "2011-12", 500);
        add("Ash", "2015-16", 400);
        add("Birch", "2015-16", 490);
        add("Cedar", "2015-16", 400);
        const PaymentAnswer answer = answer_of(figures, scheme, question());
        QCOMPARE(answer.cohorts.size(), size_t(3));
        QCOMPARE(*of(answer, "Ash").due_pence, 100'000 * pounds); // 100 fewer
        QCOMPARE(*of(answer, "Birch").due_pence, qint64(0));
        QVERIFY(!of(answer, "Cedar").due_pence); // nothing to set it against
        QCOMPARE(payment_status_word(answer.status), QStringLiteral("count-missing"));
    }
};

QTEST_APPLESS_MAIN(TestPayments)
#include "test_payments.moc"
