// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/payment_charts.h"
#include "presentation/plain_payments.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace outturn;
using namespace outturn::presentation;

namespace {

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

/// 152 authorities of which the first 61 were paid £1, £2 ... £61 too much; the 62nd to 64th £5 too little.
analysis::PaymentAnswer england()
{
    analysis::PaymentAnswer answer = test::three_authorities();
    answer.providers.clear();
    for (int i = 1; i <= 152; ++i) {
        const qint64 over = i <= 61 ? 100 * i : i <= 64 ? -500 : 0;
        answer.providers.push_back(test::payment(qPrintable(QStringLiteral("Place %1").arg(i)), 100000, 100000 + over));
    }
    return answer;
}

} // namespace

class TestPaymentCharts : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_largest_differences_come_first_and_no_pound_is_lost()
    {
        const widgets::BalanceChart chart = balance_chart(england(), english());
        QCOMPARE(chart.rows.size(), size_t(40));
        QCOMPARE(chart.rows.front().name, QStringLiteral("Place 61"));
        QCOMPARE(chart.rows.front().over_label, QStringLiteral("£61"));
        // 64 differ, 39 are drawn, 25 are summed.
        QVERIFY2(chart.rows.back().name.startsWith(QStringLiteral("and 25 other")), qPrintable(chart.rows.back().name));
        QVERIFY(chart.rows.back().id.isEmpty());
        double over = 0;
        double under = 0;
        for (const widgets::BalanceRow &row : chart.rows) {
            over += row.over;
            under += row.under;
        }
        QCOMPARE(over, 1891.0); // 61 * 62 / 2
        QCOMPARE(under, 15.0);
        // 152 - 64
        QVERIFY2(chart.caption.contains(QStringLiteral("without a difference in money, and not drawn: 88")),
                 qPrintable(chart.caption));
    }

    void few_are_drawn_one_by_one()
    {
        const widgets::BalanceChart chart = balance_chart(test::three_authorities(), english());
        QCOMPARE(chart.rows.size(), size_t(2));
        QCOMPARE(chart.rows[0].over, 12000.0);
        QCOMPARE(chart.rows[1].under, 800.0);
        QCOMPARE(chart.rows[1].over, 0.0);
        QVERIFY(chart.rows[1].over_label.isEmpty());
        QVERIFY(!chart.description.isEmpty() && chart.empty_text.isEmpty());
    }

    void nothing_to_draw_is_said()
    {
        QVERIFY(!balance_chart(analysis::PaymentAnswer(), english()).empty_text.isEmpty());
        QVERIFY(!price_chart({}, {}, english()).empty_text.isEmpty());
        QVERIFY(!tornado_chart({}, english()).empty_text.isEmpty());
        QVERIFY(!worth_chart({}, english()).empty_text.isEmpty());
        QVERIFY(!funding_chart({}, english()).empty_text.isEmpty());
        QVERIFY(!pace_chart({}, {}, english()).empty_text.isEmpty());
        QVERIFY(!measure_pair_chart({}, english()).empty_text.isEmpty());
    }

    void the_price_curve_ends_where_no_additional_outcome_is_left()
    {
        const analysis::PaymentAnswer answer = test::priced_authorities(.15, 1000000);
        const widgets::PriceChart chart = price_chart(answer, answer.total.price, english());
        QCOMPARE(chart.curve.size(), size_t(101));
        QCOMPARE(chart.curve.front().rate, 0.0);
        QCOMPARE(*chart.curve.front().value, 5000.0); // £2,000,000 for 400
        QCOMPARE(chart.curve.back().rate, 0.4);       // 400 of 1,000
        QVERIFY(!chart.curve.back().value);
        for (size_t i = 1; i < chart.curve.size(); ++i) {
            if (chart.curve[i].value)
                QVERIFY(*chart.curve[i].value > *chart.curve[i - 1].value);
        }
        QCOMPARE(*chart.value, 10000.0);
        QCOMPARE(*chart.rate, .15);
        QCOMPARE(chart.rate_label, QStringLiteral("15%: £8,000 for an additional outcome"));
    }

    void the_stretches_of_the_verdict_have_no_gaps()
    {
        const analysis::PaymentAnswer answer = test::priced_authorities(.15, 1000000);
        const widgets::PriceChart chart = price_chart(answer, answer.total.price, english());
        QCOMPARE(chart.stretches.size(), size_t(2));
        QCOMPARE(chart.stretches.front().from, 0.0);
        QCOMPARE(chart.stretches.front().kind, 0);
        QCOMPARE(chart.stretches.front().to, chart.stretches.back().from);
        QCOMPARE(chart.stretches.back().kind, 1);
        QCOMPARE(chart.stretches.back().label, QStringLiteral("too high"));
        QCOMPARE(chart.stretches.back().to, chart.curve.back().rate);
        // £2,000,000 buys 200 outcomes of £10,000; Wilson's upper end of 400 of 1,000 is 43.07%, so from 23.07% on.
        QVERIFY2(std::abs(chart.stretches.back().from - .2307) < .0001,
                 qPrintable(QString::number(chart.stretches.back().from)));
    }

    void without_a_worth_there_is_no_verdict_to_draw()
    {
        const analysis::PaymentAnswer answer = test::priced_authorities(.15, {});
        const widgets::PriceChart chart = price_chart(answer, answer.total.price, english());
        QVERIFY(chart.stretches.empty() && !chart.value && chart.value_label.isEmpty());
        QCOMPARE(chart.curve.size(), size_t(101));
    }

    void a_rate_beyond_the_curve_is_still_on_it()
    {
        const analysis::PaymentAnswer answer = test::priced_authorities(.6, 1000000);
        const widgets::PriceChart chart = price_chart(answer, answer.total.price, english());
        QCOMPARE(chart.curve.back().rate, .6);
        QVERIFY(chart.rate_label.contains(QStringLiteral("no more outcomes than would have happened anyway")));
    }

    void the_tornado_words_both_ends_of_each_assumption()
    {
        analysis::PaymentAnswer answer = test::priced_authorities(.15, 1000000);
        analysis::TornadoBar rate;
        rate.low_input = .1;
        rate.high_input = .2;
        rate.low_result = 666667;
        rate.high_result = 1000000;
        analysis::TornadoBar success;
        success.input = analysis::TornadoBar::Input::success_rate;
        success.low_input = .05;
        success.high_input = .43;
        success.high_result = 700000;
        success.open_above = true;
        answer.tornado = {rate, success};
        const widgets::TornadoChart chart = tornado_chart(answer, english());
        QCOMPARE(chart.rows.size(), size_t(2));
        QCOMPARE(chart.rows[0].low_label, QStringLiteral("10%"));
        QCOMPARE(chart.rows[0].at_high, 10000.0);
        QVERIFY(chart.rows[1].open_above);
        QVERIFY2(chart.rows[1].tooltip.contains(QStringLiteral("at 5%: no additional outcome is left")),
                 qPrintable(chart.rows[1].tooltip));
        QCOMPARE(*chart.centre, 8000.0);
    }

    void worth_is_drawn_best_first_around_nought()
    {
        const widgets::RankedChart chart = worth_chart(test::three_incentives(), english());
        QCOMPARE(chart.marks.size(), size_t(3));
        QCOMPARE(chart.marks.front().name, QStringLiteral("Barton"));
        QCOMPARE(chart.marks.back().value, -1800.0);
        QCOMPARE(*chart.marks.back().lower, -2100.0);
        QCOMPARE(*chart.target, 0.0);
        QCOMPARE(chart.best_id, QStringLiteral("barton"));
        QCOMPARE(chart.gap_label, QStringLiteral("gap £2,300"));
    }

    void those_that_left_most_uninvested_come_first_and_the_rest_is_summed()
    {
        analysis::IncentiveAnswer answer = test::three_incentives();
        answer.has_funding = true;
        answer.providers.clear();
        for (int i = 1; i <= 45; ++i) {
            answer.providers.push_back(test::incentive(qPrintable(QStringLiteral("Place %1").arg(i)), 1, 1));
            analysis::FundingFigure &funding = answer.providers.back().funding;
            funding.available_pence = 100000;
            funding.invested_pence = 100000 - 100 * i;
            funding.not_invested_pence = 100 * i;
            funding.invested_share = 1 - i / 1000.0;
        }
        answer.providers.push_back(test::incentive("Silent", 1, 1));
        const widgets::FundingChart chart = funding_chart(answer, english());
        QCOMPARE(chart.rows.size(), size_t(40));
        QCOMPARE(chart.rows.front().name, QStringLiteral("Place 45"));
        QCOMPARE(chart.rows.front().label, QStringLiteral("95.5% invested"));
        QCOMPARE(*chart.rows.back().available, 6000.0);       // six of £1,000
        QCOMPARE(*chart.rows.back().invested, 6000.0 - 21.0); // 1 + 2 + ... + 6
        QVERIFY(!chart.rows.front().drawn);
        QVERIFY2(chart.caption.endsWith(QStringLiteral("not drawn: 1")), qPrintable(chart.caption));
    }

    void the_plan_is_a_straight_line_and_the_needed_one_leads_to_it()
    {
        analysis::IncentiveAnswer answer = test::three_incentives();
        analysis::PaceFigure &pace = answer.total.pace;
        const auto year = [](int from) { return Period{QDate(from, 4, 1), QDate(from + 1, 3, 31)}; };
        pace.by_period = {{year(2012), 100}, {year(2013), 140}};
        pace.started = 240;
        pace.agreed = 600;
        pace.needed_a_month = 30;
        const widgets::LineChart chart = pace_chart(answer, answer.total, english());
        QCOMPARE(chart.steps,
                 QStringList({QStringLiteral("2012-13"), QStringLiteral("2013-14"), QStringLiteral("2014-15")}));
        QCOMPARE(chart.lines.size(), size_t(3));
        QCOMPARE(*chart.lines[0].values[1], 240.0);
        QVERIFY(!chart.lines[0].values[2]); // not yet: a gap, no nought
        // From 1 April 2012 to 31 March 2015 are 1,095 days, of which the first year has 365.
        QCOMPARE(*chart.lines[1].values[0], 200.0);
        QCOMPARE(*chart.lines[1].values[2], 600.0);
        QVERIFY(!chart.lines[2].values[0]);
        QCOMPARE(*chart.lines[2].values[1], 240.0);
        QCOMPARE(*chart.lines[2].values[2], 600.0);
        for (const widgets::NamedLine &line : chart.lines)
            QCOMPARE(line.tooltips.size(), chart.steps.size());
    }

    void a_year_not_yet_old_enough_is_a_gap()
    {
        analysis::MeasurePair first;
        first.year = QStringLiteral("2013-14");
        first.contract = .5;
        first.cohort_12m = .25;
        analysis::MeasurePair second;
        second.year = QStringLiteral("2014-15");
        second.contract = .6;
        const widgets::LineChart chart = measure_pair_chart({first, second}, english());
        QCOMPARE(chart.lines.size(), size_t(2)); // nobody is 24 months old
        QCOMPARE(*chart.lines[0].values[1], .6);
        QVERIFY(!chart.lines[1].values[1]);
    }
};

QTEST_APPLESS_MAIN(TestPaymentCharts)
#include "test_payment_charts.moc"
