// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures_by_hand.h"
#include "analysis/incentives.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::test::FiguresByHand;
using schemes::EventRole;

namespace {

MeasureId id(const char *text)
{
    return MeasureId(QString::fromLatin1(text));
}

void add_event(schemes::Scheme &scheme, const char *measure, EventRole role)
{
    scheme.events.emplace_back();
    scheme.events.back().measure = id(measure);
    scheme.events.back().role = role;
}

void add_price(schemes::Scheme &scheme, const char *measure, const char *year, std::optional<qint64> pounds,
               const char *group = "")
{
    schemes::Tariff tariff;
    tariff.event = id(measure);
    tariff.year = QString::fromLatin1(year);
    tariff.group = QString::fromLatin1(group);
    if (pounds)
        tariff.price = Money{*pounds * 100};
    scheme.tariffs.push_back(tariff);
}

/// The tariff of April 2012 to May 2015: 4,000 pounds a family, split 80:20, 60:40, 40:60. The splits were published,
/// the parts of the second and third year's results are in proportion.
schemes::Scheme families()
{
    schemes::Scheme scheme;
    scheme.from = QDate(2012, 4, 1);
    scheme.to = QDate(2015, 5, 31);
    add_event(scheme, "attachment", EventRole::attachment);
    add_event(scheme, "crime", EventRole::outcome);
    add_event(scheme, "progress", EventRole::add_on);
    add_event(scheme, "work", EventRole::outcome);
    const struct {
        const char *year;
        qint64 attachment, crime, progress, work;
    } prices[]{
        {"2012-13", 3200, 700, 100, 800}, {"2013-14", 2400, 1400, 200, 1600}, {"2014-15", 1600, 2100, 300, 2400}};
    for (const auto &of : prices) {
        add_price(scheme, "attachment", of.year, of.attachment);
        add_price(scheme, "crime", of.year, of.crime);
        add_price(scheme, "progress", of.year, of.progress);
        add_price(scheme, "work", of.year, of.work);
    }
    scheme.exclusions = {{{id("crime"), id("progress")}, {id("work")}, {}}};
    return scheme;
}

schemes::DueLine line(const char *event, qint64 count, const char *group = "")
{
    schemes::DueLine line;
    line.event = id(event);
    line.group = QString::fromLatin1(group);
    line.count = line.validated = count;
    return line;
}

ProviderPayment payment(const char *name, double cases, double outcomes, std::optional<qint64> cost_pounds,
                        std::vector<schemes::DueLine> lines)
{
    ProviderPayment payment;
    payment.provider.id = ProviderId(QString::fromLatin1(name));
    payment.provider.name = QString::fromLatin1(name);
    payment.price.cases = cases;
    payment.price.outcomes = outcomes;
    if (cost_pounds)
        payment.cost_pence = payment.price.cost_pence = *cost_pounds * 100;
    payment.lines = std::move(lines);
    return payment;
}

/// Ash: 100 families at 3,000 pounds each, 40 of them turned around: 30 by the first set of results, 15 of those with
/// the add-on, and 10 by work. (The costs are invented.)
ProviderPayment ash()
{
    return payment("Ash", 100, 40, 300000,
                   {line("attachment", 100), line("crime", 30), line("progress", 15), line("work", 10)});
}

PaymentAnswer paid(const schemes::Scheme &scheme, std::vector<ProviderPayment> providers)
{
    PaymentAnswer answer;
    answer.programme.id = FiguresByHand::programme;
    answer.question.programme = FiguresByHand::programme;
    answer.scheme = scheme;
    answer.providers = providers;
    ProviderPayment total = payment("", 0, 0, 0, {});
    for (const ProviderPayment &provider : providers) {
        total.price.cases += provider.price.cases;
        total.price.outcomes += provider.price.outcomes;
        if (total.cost_pence && provider.cost_pence)
            total.cost_pence = *total.cost_pence + *provider.cost_pence;
        else
            total.cost_pence.reset();
        total.lines.insert(total.lines.end(), provider.lines.begin(), provider.lines.end());
    }
    total.price.cost_pence = total.cost_pence;
    answer.total = total;
    return answer;
}

IncentiveAnswer incentives(const PaymentAnswer &payments, const FiguresByHand &figures = {})
{
    const auto answer = answer_incentives(figures, payments);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return *answer;
}

bool agree(const std::optional<double> &a, double b, double within = 1e-9)
{
    return a && std::abs(*a - b) <= within * std::max(1.0, std::abs(b));
}

FiguresByHand reaching(const char *period)
{
    FiguresByHand figures;
    figures.add("attachment", "Ash", period, 1);
    return figures;
}

} // namespace

class TestIncentives : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void one_more_family_is_worth_less_as_the_fee_tapers();
    void the_sign_is_that_of_the_year_which_the_data_reach();
    void without_results_of_its_own_a_provider_has_the_mix_of_all();
    void where_nothing_is_due_to_anybody_the_dearest_result_is_taken();
    void groups_are_weighted_as_the_provider_has_them();
    void payments_for_progress_come_whether_or_not_there_is_an_outcome();
    void an_unknown_price_or_cost_leaves_the_worth_unknown();
    void shares_move_the_same_price_between_fee_and_result();
    void a_fee_that_covers_the_cost_breaks_even_at_once();
    void funding_that_is_not_invested_is_named();
    void missing_funding_is_never_nought();
    void cumulative_funding_is_its_latest_figure();
    void a_quarter_beside_its_year_is_not_added_again();
    void pace_against_what_was_agreed();
    void what_is_reached_needs_no_more();
    void beyond_the_cap_one_more_family_brings_nothing();
    void the_whole_adds_up_its_providers();
    void a_scheme_that_pays_for_nothing_has_no_worth();
};

void TestIncentives::one_more_family_is_worth_less_as_the_fee_tapers()
{
    const IncentiveAnswer answer = incentives(paid(families(), {ash()}));
    const ProviderIncentive &ash = answer.providers.front();
    QCOMPARE(ash.cost_per_case_pence, std::optional<double>(300000));
    QCOMPARE(ash.success_rate, std::optional<double>(0.4));
    // Wilson's 95% limits of 40 in 100: (43.8415 / 103.8415 -+ ...) = 0.30940 to 0.49798.
    QVERIFY(agree(ash.success_lower, 0.309401, 1e-5) && agree(ash.success_upper, 0.497998, 1e-5));
    QCOMPARE(ash.worth.size(), size_t(3));
    // 2012-13: a result is (30 x 700 + 15 x 100 + 10 x 800) / 40 = 762.50; 3,200 + .4 x 762.50 - 3,000 = 505.
    QCOMPARE(ash.worth[0].year, u"2012-13"_qs);
    QCOMPARE(ash.worth[0].attachment_pence, std::optional<qint64>(320000));
    QCOMPARE(ash.worth[0].progress_pence, std::optional<qint64>(0));
    QCOMPARE(ash.worth[0].result_pence, std::optional<qint64>(76250));
    QVERIFY(agree(ash.worth[0].worth_pence, 50500));
    QCOMPARE(ash.worth[0].break_even_rate, std::optional<double>(0)); // the fee alone covers the cost
    // 2013-14: 1,525; 2,400 + 610 - 3,000 = 10, with limits 2,400 + .309401 x 1,525 - 3,000 and likewise.
    QCOMPARE(ash.worth[1].result_pence, std::optional<qint64>(152500));
    QVERIFY(agree(ash.worth[1].worth_pence, 1000));
    QVERIFY(agree(ash.worth[1].lower_pence, -12816.3, 1e-4) && agree(ash.worth[1].upper_pence, 15944.7, 1e-4));
    QVERIFY(agree(ash.worth[1].break_even_rate, 600.0 / 1525.0));
    // 2014-15: 2,287.50; 1,600 + 915 - 3,000 = -485.
    QCOMPARE(ash.worth[2].result_pence, std::optional<qint64>(228750));
    QVERIFY(agree(ash.worth[2].worth_pence, -48500));
    QVERIFY(agree(ash.worth[2].break_even_rate, 1400.0 / 2287.5));
}

void TestIncentives::the_sign_is_that_of_the_year_which_the_data_reach()
{
    const PaymentAnswer payments = paid(families(), {ash()});
    const struct {
        const char *period;
        const char *year;
        bool negative, may_be_negative;
    } expected[]{{"2012-13 Q4", "2012-13", false, false}, // even the lower limit is 3,200 + 236 - 3,000
                 {"2013-14 Q1", "2013-14", false, true},  // the limits span nought
                 {"2014-15", "2014-15", true, false},     // 1,600 + .498 x 2,287.50 - 3,000 is below it
                 {"2016-17", "2014-15", true, false}};    // no later price
    for (const auto &of : expected) {
        const IncentiveAnswer answer = incentives(payments, reaching(of.period));
        QCOMPARE(answer.year, QString::fromLatin1(of.year));
        QCOMPARE(answer.providers.front().negative, of.negative);
        QCOMPARE(answer.providers.front().may_be_negative, of.may_be_negative);
    }
    // At 3,050 pounds a family 2013-14 brings a loss of 40, but the upper limit is still above nought.
    ProviderPayment dearer = ash();
    dearer.cost_pence = dearer.price.cost_pence = 30500000;
    const ProviderIncentive loses = incentives(paid(families(), {dearer}), reaching("2013-14")).providers.front();
    QVERIFY(agree(loses.worth[1].worth_pence, -4000) && !loses.negative && loses.may_be_negative);
    QCOMPARE(incentives(payments).year, u"2014-15"_qs); // nothing tells how far the data reach
    // Asked about one period alone, what lies after it does not count.
    PaymentAnswer of_a_year = payments;
    of_a_year.question.period = parse_period(u"2012-13");
    FiguresByHand figures = reaching("2012-13");
    figures.add("attachment", "Ash", "2014-15", 1);
    QCOMPARE(incentives(of_a_year, figures).year, u"2012-13"_qs);
}

void TestIncentives::without_results_of_its_own_a_provider_has_the_mix_of_all()
{
    // Elm has 50 families and no result yet: at Ash's mix one would bring 762.50 pounds in the first year.
    const ProviderPayment elm = payment("Elm", 50, 0, 150000, {line("attachment", 50)});
    const IncentiveAnswer answer = incentives(paid(families(), {ash(), elm}));
    const ProviderIncentive &figures = answer.providers[1];
    QCOMPARE(figures.worth[0].result_pence, std::optional<qint64>(76250));
    QVERIFY(agree(figures.worth[0].worth_pence, 20000)); // 3,200 + 0 - 3,000
    // Wilson's upper limit of 0 in 50 is z^2 / (50 + z^2) = 3.841459 / 53.841459.
    QVERIFY(agree(figures.worth[0].upper_pence, 20000 + 76250 * 3.841459 / 53.841459, 1e-6));
    QVERIFY(agree(figures.worth[0].lower_pence, 20000));
    // A cap keeps half of Ash's results from being paid; what one brings is still what a paid one brings.
    ProviderPayment capped = ash();
    capped.lines = {line("attachment", 100), line("crime", 15), line("work", 5)};
    const IncentiveAnswer of_capped = incentives(paid(families(), {capped}));
    QCOMPARE(of_capped.providers[0].worth[0].result_pence, std::optional<qint64>(72500)); // (15 x 700 + 5 x 800) / 20
}

void TestIncentives::where_nothing_is_due_to_anybody_the_dearest_result_is_taken()
{
    schemes::Scheme scheme = families();
    const ProviderPayment elm = payment("Elm", 50, 0, 150000, {line("attachment", 50)});
    QCOMPARE(incentives(paid(scheme, {elm})).providers[0].worth[0].result_pence, std::optional<qint64>(80000));
    for (schemes::Tariff &tariff : scheme.tariffs) {
        if (tariff.event == id("progress"))
            tariff.price = Money{50000};
    }
    // 700 with 500 on top is dearer than 800.
    QCOMPARE(incentives(paid(scheme, {elm})).providers[0].worth[0].result_pence, std::optional<qint64>(120000));
}

void TestIncentives::groups_are_weighted_as_the_provider_has_them()
{
    // Maximum prices of the first year: attachment 400 and 600, job outcome 1,200 in both, sustainment 170 and 235.
    schemes::Scheme scheme;
    add_event(scheme, "attachment", EventRole::attachment);
    add_event(scheme, "job_outcome", EventRole::outcome);
    add_event(scheme, "sustainment", EventRole::sustainment);
    for (const char *group : {"PG1", "PG6"}) {
        add_price(scheme, "attachment", "", group[2] == '1' ? 400 : 600, group);
        add_price(scheme, "job_outcome", "", 1200, group);
        add_price(scheme, "sustainment", "", group[2] == '1' ? 170 : 235, group);
    }
    const ProviderPayment prime =
        payment("Prime", 400, 40, 400000,
                {line("attachment", 300, "PG1"), line("attachment", 100, "PG6"), line("job_outcome", 36, "PG1"),
                 line("job_outcome", 4, "PG6"), line("sustainment", 90, "PG1"), line("sustainment", 20, "PG6")});
    const IncentiveAnswer answer = incentives(paid(scheme, {prime}));
    const MarginalWorth &worth = answer.providers[0].worth.front();
    QCOMPARE(answer.year, QString());                               // all years are alike
    QCOMPARE(worth.attachment_pence, std::optional<qint64>(45000)); // .75 x 400 + .25 x 600
    // 1,200 + (90 x 170 + 20 x 235) / 40 = 1,700.
    QCOMPARE(worth.result_pence, std::optional<qint64>(170000));
    QVERIFY(agree(worth.worth_pence, -38000)); // 450 + .1 x 1,700 - 1,000
    QVERIFY(answer.providers[0].negative);
    // Strata, where they are there, tell the groups better: half of the cases are of each.
    PaymentAnswer with_strata = paid(scheme, {prime});
    with_strata.strata = {{ProviderId(u"Prime"_qs), u"PG1"_qs, {}, 200, 36},
                          {ProviderId(u"Prime"_qs), u"PG6"_qs, {}, 200, 4}};
    QCOMPARE(incentives(with_strata).providers[0].worth.front().attachment_pence, std::optional<qint64>(50000));
}

void TestIncentives::payments_for_progress_come_whether_or_not_there_is_an_outcome()
{
    // No source gives these prices: 300, 200 and 1,000 pounds are invented.
    schemes::Scheme scheme;
    add_event(scheme, "attachment", EventRole::attachment);
    add_event(scheme, "progress_measure", EventRole::progress);
    add_event(scheme, "sustained_job", EventRole::outcome);
    add_price(scheme, "attachment", "", 300);
    add_price(scheme, "progress_measure", "", 200);
    add_price(scheme, "sustained_job", "", 1000);
    const ProviderPayment prime = payment(
        "Prime", 100, 7, 60000, {line("attachment", 100), line("progress_measure", 150), line("sustained_job", 7)});
    const MarginalWorth worth = incentives(paid(scheme, {prime})).providers[0].worth.front();
    QCOMPARE(worth.progress_pence, std::optional<qint64>(30000)); // 1.5 each at 200
    QCOMPARE(worth.result_pence, std::optional<qint64>(100000));
    QVERIFY(agree(worth.worth_pence, 7000));    // 300 + 300 + .07 x 1,000 - 600
    QVERIFY(agree(worth.break_even_rate, 0.0)); // 300 + 300 are 600
    // A provider that makes no progress is paid for none, whatever others make.
    const ProviderPayment idle = payment("Zeal", 50, 0, 30000, {line("attachment", 50)});
    QCOMPARE(incentives(paid(scheme, {prime, idle})).providers[1].worth.front().progress_pence,
             std::optional<qint64>(0));
}

void TestIncentives::an_unknown_price_or_cost_leaves_the_worth_unknown()
{
    schemes::Scheme scheme;
    add_event(scheme, "attachment", EventRole::attachment);
    add_event(scheme, "sustained_job", EventRole::outcome);
    add_price(scheme, "attachment", "", std::nullopt);
    add_price(scheme, "sustained_job", "", std::nullopt);
    const IncentiveAnswer unknown = incentives(
        paid(scheme, {payment("Prime", 100, 7, 60000, {line("attachment", 100), line("sustained_job", 7)})}));
    const MarginalWorth &worth = unknown.providers[0].worth.front();
    QVERIFY(!worth.attachment_pence && !worth.result_pence && !worth.worth_pence && !worth.break_even_rate);
    QVERIFY(unknown.providers[0].shares.empty());
    ProviderPayment no_cost = ash();
    no_cost.cost_pence.reset();
    no_cost.price.cost_pence.reset();
    const ProviderIncentive without = incentives(paid(families(), {no_cost})).providers[0];
    QVERIFY(without.worth[0].result_pence && !without.worth[0].worth_pence && !without.worth[0].break_even_rate);
    QVERIFY(!without.negative && !without.may_be_negative && without.shares.empty());
    const ProviderIncentive no_cases = incentives(paid(families(), {payment("Oak", 0, 0, 0, {})})).providers[0];
    QVERIFY(!no_cases.success_rate && !no_cases.cost_per_case_pence && !no_cases.worth[0].worth_pence);
}

void TestIncentives::shares_move_the_same_price_between_fee_and_result()
{
    const IncentiveAnswer answer = incentives(paid(families(), {ash()}), reaching("2013-14"));
    const std::vector<ShareWorth> &shares = answer.providers[0].shares;
    QCOMPARE(shares.size(), size_t(6));
    // 2,400 + 1,525 = 3,925 in all. As fee alone 3,925 - 3,000; as result alone .4 x 3,925 - 3,000.
    QCOMPARE(shares[0].attachment_share, 0.0);
    QVERIFY(agree(shares[0].worth_pence, -143000));
    QVERIFY(agree(shares[3].attachment_share, 0.6));
    QVERIFY(agree(shares[3].worth_pence, -1700)); // .6 x 3,925 + .4 x .4 x 3,925 - 3,000 = -17
    QCOMPARE(shares[5].attachment_share, 1.0);
    QVERIFY(agree(shares[5].worth_pence, 92500) && agree(shares[5].lower_pence, 92500)); // nothing is at risk
    for (const ShareWorth &share : shares)
        QVERIFY(share.lower_pence <= share.worth_pence && share.worth_pence <= share.upper_pence);
}

void TestIncentives::a_fee_that_covers_the_cost_breaks_even_at_once()
{
    ProviderPayment cheap = ash();
    cheap.cost_pence = cheap.price.cost_pence = 0;
    const ProviderIncentive free = incentives(paid(families(), {cheap})).providers[0];
    QCOMPARE(free.worth[0].break_even_rate, std::optional<double>(0));
    QVERIFY(agree(free.worth[0].worth_pence, 350500));
}

void TestIncentives::funding_that_is_not_invested_is_named()
{
    FiguresByHand figures;
    figures.add("funding_available", "Ash", "2012-13", 1000000).add("funding_available", "Ash", "2013-14", 500000.5);
    figures.add("funding_drawn", "Ash", "2012-13", 1200000);
    figures.add("funding_invested", "Ash", "2012-13", 600000).add("funding_invested", "Ash", "2013-14", 300000);
    figures.add("funding_available", "Elm", "2012-13", 400000).add("funding_invested", "Elm", "2012-13", 450000);
    const IncentiveAnswer answer = incentives(paid(families(), {ash()}), figures);
    QVERIFY(answer.has_funding);
    QCOMPARE(answer.not_investing, 1);
    QCOMPARE(answer.providers.size(), size_t(2)); // Elm has no cases, and is listed for its money
    const FundingFigure &ash = answer.providers[0].funding;
    QCOMPARE(ash.available_pence, std::optional<qint64>(150000050));
    QCOMPARE(ash.invested_pence, std::optional<qint64>(90000000));
    QVERIFY(agree(ash.drawn_share, 1200000 / 1500000.5) && agree(ash.invested_share, 900000 / 1500000.5));
    QCOMPARE(ash.not_invested_pence, std::optional<qint64>(60000050));
    const FundingFigure &elm = answer.providers[1].funding;
    QVERIFY(!elm.drawn_pence && !elm.drawn_share);
    QCOMPARE(elm.not_invested_pence, std::optional<qint64>(0)); // it puts in more than it was given
    // All: Elm's surplus makes up for none of what Ash keeps back, and what was drawn in all is not known.
    QCOMPARE(answer.total.funding.available_pence, std::optional<qint64>(190000050));
    QVERIFY(!answer.total.funding.drawn_pence);
    QCOMPARE(answer.total.funding.not_invested_pence, std::optional<qint64>(60000050));
    QVERIFY(agree(answer.total.funding.drawn_share, 1200000 / 1500000.5)); // of Ash, which gives both
    QVERIFY(!incentives(paid(families(), {::ash()})).has_funding);
}

void TestIncentives::missing_funding_is_never_nought()
{
    FiguresByHand figures;
    figures.add("funding_available", "Ash", "2012-13", 1000).add("funding_available", "Ash", "2013-14", std::nullopt);
    figures.add("funding_invested", "Ash", "2012-13", 900);
    const FundingFigure funding = incentives(paid(families(), {ash()}), figures).providers[0].funding;
    QVERIFY(!funding.available_pence && !funding.invested_share && !funding.not_invested_pence);
    QCOMPARE(funding.invested_pence, std::optional<qint64>(90000));
}

void TestIncentives::cumulative_funding_is_its_latest_figure()
{
    FiguresByHand figures;
    figures.cumulative("funding_drawn");
    figures.add("funding_drawn", "Ash", "2012-13 Q2", 700).add("funding_drawn", "Ash", "2012-13 Q1", 300);
    QCOMPARE(incentives(paid(families(), {ash()}), figures).providers[0].funding.drawn_pence,
             std::optional<qint64>(70000));
}

void TestIncentives::a_quarter_beside_its_year_is_not_added_again()
{
    FiguresByHand figures;
    figures.add("funding_drawn", "Ash", "2012-13 Q1", 300).add("funding_drawn", "Ash", "2012-13", 1000);
    figures.add("funding_drawn", "Ash", "2013-14 Q1", 50);
    QCOMPARE(incentives(paid(families(), {ash()}), figures).providers[0].funding.drawn_pence,
             std::optional<qint64>(105000));
}

void TestIncentives::pace_against_what_was_agreed()
{
    FiguresByHand figures;
    figures.cumulative("families_agreed");
    figures.add("families_agreed", "Ash", "2012-13", 1000).add("families_agreed", "Ash", "2013-14 Q2", 1000);
    figures.add("families_pledged", "Ash", "2012-13", 300).add("families_pledged", "Ash", "2013-14 Q2", 200);
    figures.add("attachment", "Ash", "2012-13", 70).add("attachment", "Ash", "2013-14 Q2", 30);
    const IncentiveAnswer answer = incentives(paid(families(), {ash()}), figures);
    QCOMPARE(answer.last_day, std::optional(QDate(2013, 9, 30)));
    QCOMPARE(answer.end_day, std::optional(QDate(2015, 5, 31)));
    const PaceFigure &pace = answer.providers[0].pace;
    QCOMPARE(pace.agreed, std::optional<double>(1000)); // cumulative: said twice, agreed once
    QCOMPARE(pace.pledged, std::optional<double>(500));
    QCOMPARE(pace.share_started, std::optional<double>(0.1));
    QCOMPARE(pace.share_outcomes, std::optional<double>(0.04));
    // 1 April 2012 to 30 September 2013 are 548 days, to 31 May 2015 1,156. A month is 30.4375 days.
    QVERIFY(agree(pace.elapsed_share, 548.0 / 1156.0));
    QVERIFY(agree(pace.started_a_month, 100 / (548 / 30.4375)));
    QVERIFY(agree(pace.needed_a_month, 900 / (608 / 30.4375)));
    QVERIFY(agree(pace.outcomes_a_month, 40 / (548 / 30.4375)));
    QVERIFY(agree(pace.outcomes_needed_a_month, 960 / (608 / 30.4375)));
    QCOMPARE(pace.by_period.size(), size_t(2));
    QCOMPARE(pace.by_period[0].second, 70.0);
    QCOMPARE(pace.by_period[1].second, 30.0);
    // Asked about a year alone, what came before is not known, nor how much is left to do.
    PaymentAnswer of_a_year = paid(families(), {ash()});
    of_a_year.question.period = parse_period(u"2012-13");
    const PaceFigure in_a_year = incentives(of_a_year, figures).providers[0].pace;
    QVERIFY(agree(in_a_year.started_a_month, 100 / (365 / 30.4375)) && !in_a_year.needed_a_month);
    QCOMPARE(in_a_year.pledged, std::optional<double>(300));
    figures.add("families_agreed", "Elm", "2012-13", 10);
    const ProviderPayment elm = payment("Elm", 20, 0, 1000, {line("attachment", 20)});
    of_a_year.providers.push_back(elm);
    QVERIFY(!incentives(of_a_year, figures).providers[1].pace.needed_a_month);
    of_a_year.question.provider = ProviderId(u"Elm"_qs);
    of_a_year.providers = {elm};
    QCOMPARE(incentives(of_a_year, figures).providers.size(), size_t(1)); // of Elm alone, though Ash has plans
}

void TestIncentives::what_is_reached_needs_no_more()
{
    FiguresByHand figures = reaching("2016-17"); // after the end
    figures.add("families_agreed", "Ash", "2012-13", 80);
    const PaceFigure pace = incentives(paid(families(), {ash()}), figures).providers[0].pace;
    QCOMPARE(pace.needed_a_month, std::optional<double>(0));
    QVERIFY(!pace.outcomes_needed_a_month); // 40 of 80 are missing, and no time is left
    QCOMPARE(pace.elapsed_share, std::optional<double>(1));
    QVERIFY(agree(pace.started_a_month, 100 / (1156 / 30.4375))); // no longer than the programme lasted
    schemes::Scheme open = families();
    open.to = QDate();
    const PaceFigure without_end = incentives(paid(open, {ash()}), reaching("2012-13")).providers[0].pace;
    QVERIFY(!without_end.elapsed_share && !without_end.agreed && !without_end.needed_a_month);
    QVERIFY(without_end.started_a_month);
    // Without cases the families worked with are those that started.
    figures.add("families_worked_with", "Oak", "2012-13", 60);
    QCOMPARE(incentives(paid(families(), {ash()}), figures).providers[1].pace.started, 60.0);
}

void TestIncentives::beyond_the_cap_one_more_family_brings_nothing()
{
    // Five of every six families are paid for: of 120 agreed 100, of 121 as many, of 122 101.
    schemes::Scheme scheme = families();
    scheme.case_cap = schemes::CaseCap{id("families_agreed"), 5, 6, {}};
    for (const auto &[agreed, at_cap] : {std::pair(120, true), std::pair(121, true), std::pair(122, false)}) {
        FiguresByHand figures;
        figures.add("families_agreed", "Ash", "2012-13", agreed);
        QCOMPARE(incentives(paid(scheme, {ash()}), figures).providers[0].at_cap, at_cap);
    }
    QVERIFY(!incentives(paid(scheme, {ash()})).providers[0].at_cap); // without a number there is no cap
}

void TestIncentives::the_whole_adds_up_its_providers()
{
    FiguresByHand figures = reaching("2013-14");
    figures.add("families_agreed", "Ash", "2012-13", 300).add("families_agreed", "Elm", "2012-13", 200);
    const ProviderPayment elm = payment("Elm", 50, 10, 100000, {line("attachment", 50), line("crime", 10)});
    const IncentiveAnswer answer = incentives(paid(families(), {ash(), elm}), figures);
    const ProviderIncentive &all = answer.total;
    QCOMPARE(all.cases, 150.0);
    QVERIFY(agree(all.success_rate, 1.0 / 3.0) && agree(all.cost_per_case_pence, 40000000.0 / 150));
    // 2013-14: (40 x 1,400 + 15 x 200 + 10 x 1,600) / 50 = 1,500; 2,400 + 500 - 2,666.67.
    QCOMPARE(all.worth[1].result_pence, std::optional<qint64>(150000));
    QVERIFY(agree(all.worth[1].worth_pence, 290000 - 40000000.0 / 150));
    QCOMPARE(all.pace.agreed, std::optional<double>(500));
    QVERIFY(agree(all.pace.share_started, 0.3));
    figures.add("families_pledged", "Ash", "2012-13", 100); // Elm does not say what it pledged
    QVERIFY(!incentives(paid(families(), {ash(), elm}), figures).total.pace.pledged);
}

void TestIncentives::a_scheme_that_pays_for_nothing_has_no_worth()
{
    schemes::Scheme pooled;
    pooled.pays_for_results = false;
    FiguresByHand figures;
    figures.add("funding_available", "Ash", "2011-12", 500).add("funding_invested", "Ash", "2011-12", 400);
    PaymentAnswer payments = paid(pooled, {});
    payments.status = PaymentStatus::pays_for_nothing;
    const IncentiveAnswer answer = incentives(payments, figures);
    QCOMPARE(answer.status, PaymentStatus::pays_for_nothing);
    QVERIFY(answer.providers[0].worth.empty() && answer.providers[0].shares.empty());
    QCOMPARE(answer.providers[0].funding.not_invested_pence, std::optional<qint64>(10000));
}

QTEST_APPLESS_MAIN(TestIncentives)
#include "test_incentives.moc"
