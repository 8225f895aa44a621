// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/process_chart.h"

#include "oracle_table.h"
#include "statistics/count_chart.h"
#include "support/shared_material.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <vector>

using namespace outturn::statistics;
using outturn::test::OracleTable;

namespace {

QString name_of(SpecialCause cause)
{
    switch (cause) {
    case SpecialCause::none:
        break;
    case SpecialCause::above_limit:
        return QStringLiteral("Above UCL");
    case SpecialCause::below_limit:
        return QStringLiteral("Below LCL");
    case SpecialCause::rising_trend:
        return QStringLiteral("7 Point Trend (Increasing)");
    case SpecialCause::falling_trend:
        return QStringLiteral("7 Point Trend (Decreasing)");
    case SpecialCause::two_in_three_above:
        return QStringLiteral("2 in 3 Above CL");
    case SpecialCause::two_in_three_below:
        return QStringLiteral("2 in 3 Below CL");
    case SpecialCause::run_above:
        return QStringLiteral("7 Points Above CL");
    case SpecialCause::run_below:
        return QStringLiteral("7 Points Below CL");
    }
    return QStringLiteral("Common Cause");
}

QString name_of(PointKind kind)
{
    switch (kind) {
    case PointKind::improvement:
        return QStringLiteral("special_cause_improvement");
    case PointKind::concern:
        return QStringLiteral("special_cause_concern");
    case PointKind::neutral_high:
        return QStringLiteral("special_cause_neutral_high");
    case PointKind::neutral_low:
        return QStringLiteral("special_cause_neutral_low");
    case PointKind::common_cause:
        break;
    }
    return QStringLiteral("common_cause");
}

std::vector<SpecialCause> causes(const std::vector<double> &values, const ProcessRules &rules = {})
{
    std::vector<SpecialCause> result;
    const auto chart = process_chart(values, rules);
    for (const ProcessPoint &point : chart->points) {
        result.push_back(point.cause);
    }
    return result;
}

} // namespace

class TestProcessChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_series_is_marked_as_the_health_service_marks_it();
    void falling_trends_and_turning_points_are_marked();
    void the_length_of_a_run_is_the_users_choice();
    void a_target_beyond_the_limits_is_always_met_or_never();
    void neither_direction_is_good_where_polarity_is_neutral();
    void counts_have_the_limits_of_their_base();
    void counts_all_zero_or_all_of_them_have_limits_of_no_width();
    void short_and_constant_series_have_no_false_alarm();
    void impossible_input_is_refused();
};

// Every series, with and without screening, either direction of improvement.
void TestProcessChart::every_series_is_marked_as_the_health_service_marks_it()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/xmr_plotthedots.csv");
    const OracleTable table(path);
    QMap<QString, std::vector<double>> series;
    const auto key = [](const OracleTable::Row &row) {
        return row.text("series") + row.text("screen_outliers") + row.text("improvement_direction");
    };
    for (const auto &row : table.rows()) {
        series[key(row)].push_back(row.number("y"));
    }
    int seen = 0;
    for (const auto &row : table.rows()) {
        const ProcessRules rules{row.text("screen_outliers") == u"TRUE"};
        const auto chart = process_chart(series.value(key(row)), rules);
        QVERIFY(chart);
        const auto &point = chart->points.at(static_cast<std::size_t>(row.number("i")) - 1);
        OUTTURN_AGREES(chart->mean, row.number("mean"), 1e-10, row.name());
        QCOMPARE(chart->mean_moving_range.has_value(), row.optional("amr").has_value());
        if (row.optional("amr")) {
            OUTTURN_AGREES(*chart->mean_moving_range, row.number("amr"), 1e-10, row.name());
            OUTTURN_AGREES(chart->limits->lower, row.number("lpl"), 1e-10, row.name());
            OUTTURN_AGREES(chart->limits->upper, row.number("upl"), 1e-10, row.name());
            OUTTURN_AGREES(chart->limits->near_lower, row.number("near_lpl"), 1e-10, row.name());
            OUTTURN_AGREES(chart->limits->near_upper, row.number("near_upl"), 1e-10, row.name());
            QCOMPARE(point.is_outside, row.text("outside") == u"TRUE");
            QCOMPARE(point.is_near_limit, row.text("close") == u"TRUE");
        }
        QCOMPARE(name_of(point.cause), row.text("special_cause_type"));
        const Polarity polarity = row.number("improvement_direction") > 0 ? Polarity::high : Polarity::low;
        QCOMPARE(name_of(kind_of(point.cause, polarity)), row.text("point_type"));
        ++seen;
    }
    QCOMPARE(seen, 1160);
}

void TestProcessChart::falling_trends_and_turning_points_are_marked()
{
    // Up to the sixth point, down from it: 6 is the last of one trend and the first of another of seven.
    const std::vector<double> peak = {1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1};
    ProcessRules rules;
    const auto marked = causes(peak, rules);
    // The limits are 4 -+ 2.66, so that 1 and 7 are outside, and 2 to 6 belong to a trend.
    QCOMPARE(marked[0], SpecialCause::below_limit);
    QCOMPARE(marked[6], SpecialCause::above_limit);
    for (std::size_t i = 1; i < 6; ++i) {
        QCOMPARE(marked[i], SpecialCause::rising_trend);
        QCOMPARE(marked[12 - i], SpecialCause::falling_trend);
    }
    // A wide swing elsewhere keeps the turning point inside the limits: it belongs to the trend that it begins.
    const std::vector<double> swing = {1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 5, 0, 8, 1, 9, 0, 7};
    rules.screen_ranges = false;
    QCOMPARE(causes(swing, rules)[6], SpecialCause::falling_trend);
}

void TestProcessChart::the_length_of_a_run_is_the_users_choice()
{
    // Six points above the mean of 5, then six below, in no order.
    const std::vector<double> values = {6, 6.5, 5.5, 6.5, 5.5, 6, 4, 3.5, 4.5, 3.5, 4.5, 4};
    for (const SpecialCause cause : causes(values, {true, 7})) {
        QCOMPARE(cause, SpecialCause::none);
    }
    const auto six = causes(values, {true, 6});
    QCOMPARE(six.front(), SpecialCause::run_above);
    QCOMPARE(six.back(), SpecialCause::run_below);
}

void TestProcessChart::a_target_beyond_the_limits_is_always_met_or_never()
{
    const auto chart = process_chart(std::vector<double>{9, 11, 9, 11, 9, 11});
    // Mean 10, mean moving range 2: limits 4.68 and 15.32.
    OUTTURN_AGREES(chart->limits->lower, 4.68, 1e-14, "by hand");
    QCOMPARE(assurance(*chart, 4.0, Polarity::high), Assurance::always_met);
    QCOMPARE(assurance(*chart, 4.0, Polarity::low), Assurance::never_met);
    QCOMPARE(assurance(*chart, 16.0, Polarity::high), Assurance::never_met);
    QCOMPARE(assurance(*chart, 16.0, Polarity::low), Assurance::always_met);
    QCOMPARE(assurance(*chart, 10.0, Polarity::high), Assurance::hit_or_miss);
    QCOMPARE(assurance(*chart, chart->limits->upper, Polarity::low), Assurance::hit_or_miss);
    QVERIFY(!assurance(*chart, 4.0, Polarity::neutral));
    QVERIFY(!assurance(*process_chart(std::vector<double>{9}), 4.0, Polarity::high));
}

void TestProcessChart::neither_direction_is_good_where_polarity_is_neutral()
{
    QCOMPARE(kind_of(SpecialCause::run_above, Polarity::neutral), PointKind::neutral_high);
    QCOMPARE(kind_of(SpecialCause::falling_trend, Polarity::neutral), PointKind::neutral_low);
    QCOMPARE(kind_of(SpecialCause::none, Polarity::neutral), PointKind::common_cause);
}

void TestProcessChart::counts_have_the_limits_of_their_base()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/qic_p_u_laney.csv")));
    const QMap<QString, CountChartKind> kinds = {{QStringLiteral("p"), CountChartKind::p},
                                                 {QStringLiteral("pp"), CountChartKind::p_prime},
                                                 {QStringLiteral("u"), CountChartKind::u},
                                                 {QStringLiteral("up"), CountChartKind::u_prime}};
    QMap<QString, std::pair<std::vector<double>, std::vector<double>>> series;
    for (const auto &row : table.rows()) {
        series[row.text("chart")].first.push_back(row.number("num"));
        series[row.text("chart")].second.push_back(row.number("den"));
    }
    int seen = 0;
    for (const auto &row : table.rows()) {
        const auto &[counts, bases] = series[row.text("chart")];
        const auto chart = count_chart(kinds.value(row.text("chart")), counts, bases);
        QVERIFY(chart);
        const auto &point = chart->points.at(static_cast<std::size_t>(row.number("i")) - 1);
        OUTTURN_AGREES(chart->centre, row.number("cl"), 1e-10, row.name());
        OUTTURN_AGREES(point.value, row.number("y"), 1e-10, row.name());
        OUTTURN_AGREES(point.lower, row.number("lcl"), 1e-10, row.name());
        OUTTURN_AGREES(point.upper, row.number("ucl"), 1e-10, row.name());
        OUTTURN_AGREES(point.lower95, row.number("lcl95"), 1e-10, row.name());
        OUTTURN_AGREES(point.upper95, row.number("ucl95"), 1e-10, row.name());
        ++seen;
    }
    QCOMPARE(seen, 48);
}

void TestProcessChart::counts_all_zero_or_all_of_them_have_limits_of_no_width()
{
    const std::vector<double> none = {0, 0, 0};
    const std::vector<double> bases = {10, 20, 30};
    for (const auto kind : {CountChartKind::p, CountChartKind::p_prime, CountChartKind::u, CountChartKind::u_prime}) {
        const auto chart = count_chart(kind, none, bases);
        QVERIFY(chart);
        QCOMPARE(chart->points[1].lower, 0.0);
        QCOMPARE(chart->points[1].upper, 0.0);
    }
    QCOMPARE(count_chart(CountChartKind::p_prime, bases, bases)->points[2].lower, 1.0);
    QVERIFY(count_chart(CountChartKind::p, std::vector<double>{1}, std::vector<double>{4}));
    QCOMPARE(count_chart(CountChartKind::p_prime, std::vector<double>{1}, std::vector<double>{4}).error(),
             Reason::too_few_values);
    QCOMPARE(count_chart(CountChartKind::u, std::vector<double>{1, 0}, std::vector<double>{4, 0}).error(),
             Reason::zero_denominator);
    QCOMPARE(count_chart(CountChartKind::p, std::vector<double>{5}, std::vector<double>{4}).error(),
             Reason::numerator_exceeds_denominator);
}

void TestProcessChart::short_and_constant_series_have_no_false_alarm()
{
    const auto one = process_chart(std::vector<double>{3.0});
    QVERIFY(one && !one->limits && one->points[0].cause == SpecialCause::none);
    // A tenth has no exact double: the mean of equal values must still be on them.
    for (const bool is_screened : {true, false}) {
        for (const SpecialCause cause : causes(std::vector<double>(11, 0.1), {is_screened, 7})) {
            QCOMPARE(cause, SpecialCause::none);
        }
    }
}

void TestProcessChart::impossible_input_is_refused()
{
    QCOMPARE(process_chart({}).error(), Reason::too_few_values);
    QCOMPARE(process_chart(std::vector<double>{1, std::numeric_limits<double>::quiet_NaN()}).error(),
             Reason::not_finite);
    QCOMPARE(process_chart(std::vector<double>{1, 2}, {true, 1}).error(), Reason::level_out_of_range);
}

QTEST_APPLESS_MAIN(TestProcessChart)
#include "test_process_chart.moc"
