// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/scheme.h"
#include "schemes/tornado.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;
using namespace outturn::schemes;

namespace {

constexpr qint64 pounds = 100;

/// 1,000 people, 200 in work; £400 for each attached and £1,200 for each in work: £640,000, of which £240,000 for
/// outcomes. The prices are invented.
PriceFigure programme(std::optional<qint64> cost = {})
{
    PriceFigure figure;
    figure.cases = 1000;
    figure.outcomes = 200;
    figure.payment_pence = 640'000 * pounds;
    figure.outcome_payment_pence = 240'000 * pounds;
    figure.cost_pence = cost;
    return figure;
}

PriceTerms terms(std::optional<double> rate, std::optional<qint64> value_pounds = {})
{
    PriceTerms terms;
    terms.rate = rate;
    if (value_pounds)
        terms.value = Money{*value_pounds * pounds};
    return terms;
}

PriceFigure priced(PriceFigure figure, const PriceTerms &terms)
{
    work_out_price(figure, terms);
    return figure;
}

bool is_near(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

} // namespace

/// Whether a tariff is too high or too low, worked by hand. Wilson's 95% limits of 200 of 1,000 are .176377090443 and
/// .225918964648, those of 36 of 1,000 .0261155714 and .0494356605, of none of 100 0 and .036993498207.
class TestOutcomePrice : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void what_would_have_happened_anyway_is_taken_off()
    {
        const PriceFigure figure = priced(programme(900'000 * pounds), terms(0.05));
        QVERIFY(is_near(*figure.additional_outcomes, 150));  // 200 - 5% of 1,000
        QCOMPARE(*figure.deadweight_pence, 60'000 * pounds); // a quarter of £240,000; attachments are left out
        QVERIFY(is_near(*figure.payment_per_outcome_pence, 3'200.0 * pounds));
        QVERIFY(is_near(figure.payment_per_additional->pence, 64e6 / 150));
        QVERIFY(is_near(figure.payment_per_additional->lower, 64e6 / (1000 * (0.22591896464813457 - 0.05))));
        QVERIFY(is_near(*figure.payment_per_additional->upper, 64e6 / (1000 * (0.1763770904431985 - 0.05))));
        QVERIFY(is_near(figure.cost_per_additional->pence, 90e6 / 150));
        QVERIFY(is_near(*figure.break_even_price_pence, 2'500.0 * pounds)); // (£900,000 - £400,000) / 200
    }

    /// The Work Programme's first year: 3.6% found work, and 5% would have done so anyway.
    void fewer_outcomes_than_would_have_happened_anyway_have_no_price()
    {
        PriceFigure figure = programme(900'000 * pounds);
        figure.outcomes = 36;
        figure = priced(figure, terms(0.05, 5'000));
        QVERIFY(is_near(*figure.additional_outcomes, -14));
        QCOMPARE(figure.deadweight_pence, figure.outcome_payment_pence); // all of it
        QVERIFY(!figure.payment_per_additional && !figure.cost_per_additional);
        QVERIFY(figure.cost_per_outcome); // what an outcome cost is still known
        QCOMPARE(figure.verdict, Verdict::too_high);
    }

    void the_verdict_is_as_sure_as_the_success_rate()
    {
        const qint64 cost = 500'000 * pounds; // paid for
        QCOMPARE(priced(programme(cost), terms(0.05, 3'000)).verdict, Verdict::too_high);
        QCOMPARE(priced(programme(cost), terms(0.05, 4'300)).verdict, Verdict::about_right); // £3,638 to £5,064
        QCOMPARE(priced(programme(cost), terms(0.05, 8'000)).verdict, Verdict::about_right); // worth it, and covered
        // Even at 22.6% in work £671,103 would be paid, £671 a case against £900.
        const PriceFigure low = priced(programme(900'000 * pounds), terms(0.05, 8'000));
        QCOMPARE(low.verdict, Verdict::too_low);
        QVERIFY(low.too_low);
        // At the observed rate £640 does not cover £650; at the upper limit £671 does.
        QCOMPARE(priced(programme(650'000 * pounds), terms(0.05, 8'000)).verdict, Verdict::about_right);
    }

    void without_a_worth_or_a_rate_there_is_no_verdict()
    {
        const PriceFigure without_worth = priced(programme(900'000 * pounds), terms(0.05));
        QCOMPARE(without_worth.verdict, Verdict::none);
        QVERIFY(without_worth.too_low); // that the payment does not cover the cost is known all the same
        QVERIFY(!without_worth.too_high_from && !without_worth.about_right_from);
        const PriceFigure without_rate = priced(programme(900'000 * pounds), terms({}, 8'000));
        QCOMPARE(without_rate.verdict, Verdict::none);
        QVERIFY(!without_rate.additional_outcomes && !without_rate.deadweight_pence
                && !without_rate.payment_per_additional);
        QVERIFY(is_near(*without_rate.too_high_from, 0.22591896464813457 - 64e6 / (1000 * 8e5)));
    }

    /// U - C / (V n) = .0770817553 at £4,300; at £8,000 .1459189646 and, from where on it may be, .0963770904.
    void the_rates_at_which_the_verdict_turns()
    {
        const PriceFigure covered = priced(programme(500'000 * pounds), terms(0.05, 4'300));
        QVERIFY(is_near(*covered.too_high_from, 0.077081755345809));
        QCOMPARE(*covered.about_right_from, 0.0);
        const PriceFigure low = priced(programme(900'000 * pounds), terms(0.05, 8'000));
        QVERIFY(is_near(*low.about_right_from, 0.09637709044319849));
        QVERIFY(is_near(*low.too_high_from, 0.14591896464813459));
        for (const PriceFigure &figure : {covered, low}) {
            const qint64 value = figure.too_low ? 8'000 : 4'300;
            QVERIFY(priced(figure, terms(*figure.too_high_from - 1e-6, value)).verdict != Verdict::too_high);
            QCOMPARE(priced(figure, terms(*figure.too_high_from + 1e-6, value)).verdict, Verdict::too_high);
        }
        QCOMPARE(priced(low, terms(*low.about_right_from - 1e-6, 8'000)).verdict, Verdict::too_low);
        QCOMPARE(priced(low, terms(*low.about_right_from + 1e-6, 8'000)).verdict, Verdict::about_right);
        // At £2,000 an outcome is worth less than the £2,833 that it costs at best: whatever the rate.
        QCOMPARE(*priced(programme(), terms(0.0, 2'000)).too_high_from, 0.0);
    }

    /// 100 of 1,000 elsewhere; Newcombe's limits of the difference are .068949340159 and .131046414394.
    void a_comparison_is_no_surer_than_both_groups()
    {
        PriceTerms compared = terms(0.1, 5'000);
        compared.comparison =
            InterventionRate{0.1, RateSource::comparison, 0.0829094435930957, 0.1201519631953484, 100, 1000, false};
        const PriceFigure figure = priced(programme(), compared);
        QVERIFY(is_near(*figure.additional_outcomes, 100));
        QVERIFY(is_near(figure.payment_per_additional->lower, 64e6 / 131.04641439407821));
        QVERIFY(is_near(*figure.payment_per_additional->upper, 64e6 / 68.94934015909644));
        QCOMPARE(figure.verdict, Verdict::about_right);
    }

    void nothing_to_divide_by_gives_nothing()
    {
        PriceFigure none = programme(100 * pounds);
        none.cases = 0;
        none.outcomes = 0;
        none.payment_pence = 0;
        none.outcome_payment_pence = 0;
        none = priced(none, terms(0.05, 1'000));
        QVERIFY(!none.additional_outcomes && !none.deadweight_pence && !none.payment_per_outcome_pence
                && !none.cost_per_outcome && !none.expected_payment_per_case_pence && !none.break_even_price_pence);
        QCOMPARE(none.verdict, Verdict::none);
        QVERIFY(tornado_of(none, terms(0.05, 1'000)).empty());

        PriceFigure failed = programme();
        failed.cases = 100;
        failed.outcomes = 0;
        failed.payment_pence = 40'000 * pounds; // attachments alone
        failed.outcome_payment_pence = 0;
        failed = priced(failed, terms(0.05, 1'000));
        QVERIFY(is_near(*failed.additional_outcomes, -5));
        QCOMPARE(*failed.deadweight_pence, qint64(0));
        QVERIFY(!failed.payment_per_outcome_pence && !failed.payment_per_additional);
        QCOMPARE(failed.verdict, Verdict::too_high); // at best 3.7% with success, 5% without the programme

        const PriceFigure free = priced(programme(), terms(0.0));
        QVERIFY(is_near(*free.additional_outcomes, 200));
        QCOMPARE(*free.deadweight_pence, qint64(0));
    }

    void an_unknown_payment_leaves_only_the_outcomes()
    {
        PriceFigure unknown = programme(900'000 * pounds);
        unknown.payment_pence.reset();
        unknown.outcome_payment_pence.reset();
        unknown = priced(unknown, terms(0.05, 8'000));
        QVERIFY(is_near(*unknown.additional_outcomes, 150));
        QVERIFY(!unknown.deadweight_pence && !unknown.payment_per_additional && !unknown.break_even_price_pence);
        QVERIFY(is_near(unknown.cost_per_additional->pence, 90e6 / 150));
        QCOMPARE(unknown.verdict, Verdict::none);
        QVERIFY(!unknown.too_low);
        const std::vector<TornadoBar> bars = tornado_of(unknown, terms(0.05, 8'000));
        QCOMPARE(bars.size(), size_t(3)); // of the cost for an additional outcome
        QVERIFY(std::any_of(bars.begin(), bars.end(),
                            [](const TornadoBar &bar) { return bar.input == TornadoBar::Input::cost; }));
    }

    /// Outcomes of a year over referrals of the year: there may be more of them than cases.
    void more_outcomes_than_cases_are_a_count()
    {
        PriceFigure figure = programme();
        figure.cases = 100;
        figure = priced(figure, terms(0.5, 8'000));
        QVERIFY(is_near(*figure.additional_outcomes, 150));
        QVERIFY(figure.payment_per_additional && std::isfinite(figure.payment_per_additional->lower));
        QVERIFY(figure.verdict != Verdict::none);
    }

    /// At 2.5% and 7.5% £640,000 / 175 and / 125; at the limits of success (£400,000 + £1,200 x) / (x - 50); at £1,080 and
    /// £1,320 an outcome £616,000 and £664,000 / 150.
    void the_longest_bar_matters_most()
    {
        using Input = TornadoBar::Input;
        const std::vector<TornadoBar> bars = tornado_of(programme(), terms(0.05));
        QCOMPARE(bars.size(), size_t(3));
        QCOMPARE(bars[0].input, Input::non_intervention);
        QVERIFY(is_near(bars[0].low_input, 0.025) && is_near(bars[0].high_input, 0.075));
        QVERIFY(is_near(bars[0].low_result, 64e6 / 175) && is_near(bars[0].high_result, 64e6 / 125));
        QCOMPARE(bars[1].input, Input::success_rate);
        QVERIFY(is_near(bars[1].low_result, (40e6 + 12e4 * 176.3770904431985) / 126.3770904431985));
        QVERIFY(is_near(bars[1].high_result, (40e6 + 12e4 * 225.91896464813457) / 175.91896464813457));
        QCOMPARE(bars[2].input, Input::price);
        QVERIFY(is_near(bars[2].low_result, 616e5 / 150) && is_near(bars[2].high_result, 664e5 / 150));
        // At 15% 22.5% would happen anyway at the high end: more than there are.
        const std::vector<TornadoBar> open = tornado_of(programme(), terms(0.15));
        QVERIFY(open[0].open_above && open[0].input == Input::non_intervention);
        QVERIFY(std::isfinite(open[0].high_result));
        QVERIFY(tornado_of(programme(), terms({})).empty());
        QVERIFY(tornado_of(programme(), terms(0.3)).empty()); // nothing is added even now
    }

    /// Group and year before group before year before neither, else what is assumed of all.
    void the_most_precise_rate_of_the_scheme_holds()
    {
        Scheme scheme;
        QVERIFY(!non_intervention_rate(scheme, {}, {}));
        scheme.default_non_intervention = 0.01;
        scheme.non_intervention = {{{}, QStringLiteral("2011-12"), 0.05, {}},
                                   {QStringLiteral("PG6"), {}, 0.15, {}},
                                   {QStringLiteral("PG6"), QStringLiteral("2011-12"), 0.04, {}}};
        QCOMPARE(*non_intervention_rate(scheme, QStringLiteral("PG1"), QStringLiteral("2012-13")), 0.01);
        QCOMPARE(*non_intervention_rate(scheme, QStringLiteral("PG1"), QStringLiteral("2011-12")), 0.05);
        QCOMPARE(*non_intervention_rate(scheme, QStringLiteral("PG6"), QStringLiteral("2012-13")), 0.15);
        QCOMPARE(*non_intervention_rate(scheme, QStringLiteral("PG6"), QStringLiteral("2011-12")), 0.04);
    }

    void never_beyond_numbers()
    {
        for (const double cases : {0.0, 1.0, 3.0, 1e9}) {
            for (const double outcomes : {0.0, 1.0, 3.0, 1e9}) {
                for (const double rate : {0.0, 0.5, 1.0}) {
                    for (const qint64 value : {qint64(0), qint64(1'000'000)}) {
                        PriceFigure figure = programme(1);
                        figure.cases = cases;
                        figure.outcomes = outcomes;
                        PriceTerms odd = terms(rate);
                        odd.value = Money{value};
                        figure = priced(figure, odd);
                        for (const auto &estimate :
                             {figure.payment_per_additional, figure.cost_per_additional, figure.cost_per_outcome}) {
                            QVERIFY(!estimate || (std::isfinite(estimate->pence) && estimate->lower >= 0));
                            QVERIFY(!estimate || !estimate->upper || std::isfinite(*estimate->upper));
                        }
                        for (const auto &at : {figure.about_right_from, figure.too_high_from})
                            QVERIFY(!at || (*at >= 0 && *at < 1));
                        QVERIFY(!figure.deadweight_pence
                                || (*figure.deadweight_pence >= 0
                                    && *figure.deadweight_pence <= *figure.outcome_payment_pence));
                    }
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestOutcomePrice)
#include "test_outcome_price.moc"
