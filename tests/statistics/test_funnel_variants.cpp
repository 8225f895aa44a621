// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/funnel_variants.h"

#include "funnel_datasets.h"
#include "statistics/funnel_by_model.h"
#include "statistics/funnel_plot_replication.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn::statistics;
using outturn::test::OracleTable;

namespace {

FunnelPlotOptions options_of(const OracleTable::Row &row)
{
    FunnelPlotOptions options;
    const QString type = row.text("data_type");
    options.data = type == u"PR"           ? FunnelPlotOptions::Data::proportion
        : type == u"RC"                    ? FunnelPlotOptions::Data::ratio_of_counts
        : row.text("sr_method") == u"SHMI" ? FunnelPlotOptions::Data::shmi_ratio
                                           : FunnelPlotOptions::Data::cqc_ratio;
    options.trimmed_share = row.number("trim_by");
    options.rounds_expected = row.text("shmi_rounding") == u"TRUE";
    return options;
}

double count_outside(const FunnelPlot &plot, Interval FunnelPlotUnit::*limits)
{
    double count = 0.0;
    for (const FunnelPlotUnit &unit : plot.units) {
        count += unit.value < (unit.*limits).lower || unit.value > (unit.*limits).upper ? 1.0 : 0.0;
    }
    return count;
}

/// Relative, but for the two places where a figure passes through 0.
bool is_near(double actual, double expected)
{
    return actual == expected || std::abs(actual - expected) <= 1e-10 * std::max(std::abs(expected), 1e-3);
}

} // namespace

class TestFunnelVariants : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void lines_of_proportions_agree_with_r();
    void lines_of_ratios_agree_with_r();
    void false_alarms_of_each_ratio_line_agree_with_r();
    void published_proportion_limits_are_met();
    void published_significance_of_proportions_is_met();
    void published_ratio_limits_are_met();
    void whole_funnel_plots_agree_with_the_published_program();
    void each_unit_of_a_funnel_plot_agrees();
    void ratio_places_of_the_health_tool_are_near_the_exact_ones();
    void the_wilson_line_flags_every_area_without_a_case();
    void mid_p_agrees_with_fifty_digits();
    void lines_stay_within_the_possible();
    void the_multiplicative_line_is_the_plain_one_without_overdispersion();
    void zero_events_are_refused_only_where_they_have_no_logarithm();
    void impossible_input_is_refused();
};

void TestFunnelVariants::lines_of_proportions_agree_with_r()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/funnel_limits_binomial.csv")));
    QCOMPARE(table.rows().size(), 238);
    constexpr double tolerance = 1e-9;
    for (const auto &row : table.rows()) {
        const double n = row.number("n");
        const double target = row.number("p0");
        const double tail = row.number("alpha");
        const auto score = *score_funnel_limits(n, target, tail);
        OUTTURN_AGREES(score.lower, row.number("score_lower"), tolerance, row.name());
        OUTTURN_AGREES(score.upper, row.number("score_upper"), tolerance, row.name());
        const auto arcsine = *arcsine_funnel_limits(n, target, tail);
        OUTTURN_AGREES(arcsine.lower, row.number("arcsine_lower_monotone"), tolerance, row.name());
        OUTTURN_AGREES(arcsine.upper, row.number("arcsine_upper_monotone"), tolerance, row.name());
        const auto paper = *interpolated_binomial_limits(n, target, tail, InterpolatedUpper::paper);
        OUTTURN_AGREES(paper.lower, row.number("spiegel_lower"), tolerance, row.name());
        OUTTURN_AGREES(paper.upper, row.number("spiegel_upper_paper"), tolerance, row.name());
        const auto above = *interpolated_binomial_limits(n, target, tail, InterpolatedUpper::count_above);
        OUTTURN_AGREES(above.upper, row.number("spiegel_upper_gmp26"), tolerance, row.name());
        OUTTURN_AGREES(chance_outside(Model::binomial, n, target, score)->low, row.number("fa_score_low"), tolerance,
                       row.name());
        OUTTURN_AGREES(chance_outside(Model::binomial, n, target, score)->high, row.number("fa_score_high"), tolerance,
                       row.name());
        OUTTURN_AGREES(chance_outside(Model::binomial, n, target, arcsine)->low, row.number("fa_arcsine_low"),
                       tolerance, row.name());
        OUTTURN_AGREES(chance_outside(Model::binomial, n, target, arcsine)->high, row.number("fa_arcsine_high"),
                       tolerance, row.name());
        const auto ours = *binomial_funnel_limits(n, target, tail);
        const auto exact = chance_outside(Model::binomial, n, target, {ours.lower.value_or(0), ours.upper.value_or(1)});
        OUTTURN_AGREES(exact->low, row.number("fa_exact_low"), tolerance, row.name());
        OUTTURN_AGREES(exact->high, row.number("fa_exact_high"), tolerance, row.name());
    }
}

void TestFunnelVariants::lines_of_ratios_agree_with_r()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/funnel_limits_poisson.csv")));
    QCOMPARE(table.rows().size(), 32);
    constexpr double tolerance = 1e-9;
    for (const auto &row : table.rows()) {
        const double expected = row.number("E");
        const double tail = row.number("alpha");
        const auto chi_square = *chi_square_funnel_limits(expected, tail);
        OUTTURN_AGREES(chi_square.lower, row.number("funnelplotr_lower"), tolerance, row.name());
        OUTTURN_AGREES(chi_square.upper, row.number("funnelplotr_upper"), tolerance, row.name());
        const auto paper = *interpolated_poisson_limits(expected, tail, InterpolatedUpper::paper);
        OUTTURN_AGREES(paper.lower, row.number("spiegel_lower"), tolerance, row.name());
        OUTTURN_AGREES(paper.upper, row.number("spiegel_upper_paper"), tolerance, row.name());
        const auto above = *interpolated_poisson_limits(expected, tail, InterpolatedUpper::count_above);
        OUTTURN_AGREES(above.upper, row.number("spiegel_upper_gmp26"), tolerance, row.name());
    }
}

void TestFunnelVariants::false_alarms_of_each_ratio_line_agree_with_r()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/poisson_funnel_false_alarm.csv");
    const OracleTable table(path);
    QCOMPARE(table.rows().size(), 80);
    constexpr double tolerance = 1e-12;
    for (const auto &row : table.rows()) {
        const double expected = row.number("E");
        const double tail = row.number("nominal");
        const auto compare = [&](Interval limits, const char *low, const char *high) {
            const auto chance = chance_outside(Model::poisson, expected, 1.0, limits);
            OUTTURN_AGREES(chance->low, row.number(low), tolerance, row.name() + low);
            OUTTURN_AGREES(chance->high, row.number(high), tolerance, row.name() + high);
        };
        compare(*chi_square_funnel_limits(expected, tail), "funnelplotr_lower", "funnelplotr_upper");
        const auto exact = *poisson_funnel_limits(expected, 1.0, tail);
        compare({exact.lower.value_or(0), *exact.upper}, "exact_lower", "exact_upper");
        compare(*interpolated_poisson_limits(expected, tail, InterpolatedUpper::paper), "spiegel_interp_lower",
                "spiegel_interp_upper");
        const auto normal = *normal_funnel_limits(1.0 / std::sqrt(expected), 1.0, tail);
        compare({*normal.lower, *normal.upper}, "normal_lower", "normal_upper");
    }
}

void TestFunnelVariants::published_proportion_limits_are_met()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/phe_funnel_prop_full.csv");
    OUTTURN_REQUIRE_SHARED(axis_path, "oracles/phe_funnel_prop_axis_full.csv");
    for (const QString &file : {path, axis_path}) {
        const OracleTable table(file);
        QCOMPARE(table.rows().size(), 100);
        for (const auto &row : table.rows()) {
            const auto limits95 = *score_funnel_limits(row.number("n"), row.number("p0"), 0.025);
            const auto limits998 = *score_funnel_limits(row.number("n"), row.number("p0"), 0.001);
            OUTTURN_AGREES(100.0 * limits95.lower, row.number("lower_2s_full"), 1e-12, row.name());
            OUTTURN_AGREES(100.0 * limits95.upper, row.number("upper_2s_full"), 1e-12, row.name());
            OUTTURN_AGREES(100.0 * limits998.lower, row.number("lower_3s_full"), 1e-12, row.name());
            OUTTURN_AGREES(100.0 * limits998.upper, row.number("upper_3s_full"), 1e-12, row.name());
            QVERIFY(std::abs(100.0 * limits95.lower - row.number("lower_2s_shipped")) < 1e-6);
        }
    }
}

void TestFunnelVariants::published_significance_of_proportions_is_met()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/phe_funnel_prop_significance.csv");
    const OracleTable table = outturn::test::table_with_names(path);
    QCOMPARE(table.rows().size(), 303);
    for (const auto &row : table.rows()) {
        const double value = row.number("numerator") / row.number("denominator");
        const auto limits95 = *score_funnel_limits(row.number("denominator"), row.number("p0"), 0.025);
        const auto limits998 = *score_funnel_limits(row.number("denominator"), row.number("p0"), 0.001);
        const QString expected = row.text("significance");
        QCOMPARE(value < limits998.lower, expected == u"Low (0.001)");
        QCOMPARE(value > limits998.upper, expected == u"High (0.001)");
        QCOMPARE(value < limits95.lower, expected.startsWith(u"Low"));
        QCOMPARE(value > limits95.upper, expected.startsWith(u"High"));
    }
}

void TestFunnelVariants::published_ratio_limits_are_met()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/funnelplotr_poisson_limits_shipped.csv");
    const OracleTable table(path);
    QCOMPARE(table.rows().size(), 3);
    for (const auto &row : table.rows()) {
        const auto limits95 = *chi_square_funnel_limits(row.number("E"), 0.025);
        const auto limits998 = *chi_square_funnel_limits(row.number("E"), 0.001);
        OUTTURN_AGREES(limits95.lower, row.number("l95_shipped"), 1e-6, row.name());
        OUTTURN_AGREES(limits998.upper, row.number("u998_shipped"), 1e-6, row.name());
        OUTTURN_AGREES(limits95.lower, row.number("l95_full"), 1e-12, row.name());
        OUTTURN_AGREES(limits95.upper, row.number("u95_full"), 1e-12, row.name());
        OUTTURN_AGREES(limits998.lower, row.number("l998_full"), 1e-12, row.name());
        OUTTURN_AGREES(limits998.upper, row.number("u998_full"), 1e-12, row.name());
    }
}

void TestFunnelVariants::whole_funnel_plots_agree_with_the_published_program()
{
    OUTTURN_REQUIRE_SHARED(datasets_path, "oracles/funnel_datasets.csv");
    OUTTURN_REQUIRE_SHARED(summary_path, "oracles/funnelplotr_summary.csv");
    const auto datasets = outturn::test::funnel_datasets(datasets_path);
    const OracleTable table(summary_path);
    QCOMPARE(table.rows().size(), 34);
    for (const auto &row : table.rows()) {
        const auto dataset = datasets.value(row.text("dataset"));
        const auto plot = replicated_funnel_plot(dataset.figures, dataset.bases, options_of(row));
        QVERIFY2(plot.has_value(), row.name().constData());
        QCOMPARE(static_cast<double>(plot->units.size()), row.number("n_units"));
        QCOMPARE(static_cast<double>(plot->used), row.number("n_used"));
        OUTTURN_AGREES(plot->target, row.number("target"), 1e-12, row.name());
        OUTTURN_AGREES(plot->transformed_target, row.number("target_transformed"), 1e-12, row.name());
        OUTTURN_AGREES(plot->phi, row.number("phi"), 1e-10, row.name());
        OUTTURN_AGREES(plot->tau2, row.number("tau2"), 1e-10, row.name());
        QCOMPARE(count_outside(*plot, &FunnelPlotUnit::adjusted95), row.number("n_out95_od"));
        QCOMPARE(count_outside(*plot, &FunnelPlotUnit::adjusted998), row.number("n_out998_od"));
        QCOMPARE(count_outside(*plot, &FunnelPlotUnit::unadjusted95), row.number("n_out95_un"));
        QCOMPARE(count_outside(*plot, &FunnelPlotUnit::unadjusted998), row.number("n_out998_un"));
    }
}

void TestFunnelVariants::each_unit_of_a_funnel_plot_agrees()
{
    OUTTURN_REQUIRE_SHARED(summary_path, "oracles/funnelplotr_summary.csv");
    OUTTURN_REQUIRE_SHARED(units_path, "oracles/funnelplotr_units.csv");
    const OracleTable units = outturn::test::table_with_names(units_path);
    QMap<QString, QVector<OracleTable::Row>> by_case;
    for (const auto &row : units.rows()) {
        by_case[row.text("case")].append(row);
    }
    int compared = 0;
    const OracleTable table(summary_path);
    for (const auto &row : table.rows()) {
        const auto expected = by_case.value(row.text("case"));
        std::vector<double> numerators;
        std::vector<double> denominators;
        for (const auto &unit : expected) {
            numerators.push_back(unit.number("numerator"));
            denominators.push_back(unit.number("denominator"));
        }
        FunnelPlotOptions options = options_of(row);
        const auto plot = replicated_funnel_plot(numerators, denominators, options);
        options.has_short_scores = true;
        const auto shortened = replicated_funnel_plot(numerators, denominators, options);
        QVERIFY2(plot && shortened, row.name().constData());
        for (std::size_t i = 0; i < plot->units.size(); ++i) {
            const FunnelPlotUnit &unit = plot->units[i];
            const FunnelPlotUnit &near = shortened->units[i];
            const auto &given = expected.at(static_cast<int>(i));
            const auto trimmed = given.optional("wz");
            QCOMPARE(unit.trimmed_z.has_value(), trimmed.has_value());
            QVERIFY2(is_near(unit.trimmed_z.value_or(0.0), trimmed.value_or(0.0)), given.name().constData());
            const std::pair<double, const char *> pairs[] = {
                {unit.transformed, "Y"},
                {unit.standard_error, "s"},
                {unit.z, "z"},
                {unit.adjusted95.lower, "od_l95"},
                {unit.adjusted95.upper, "od_u95"},
                {unit.adjusted998.lower, "od_l998"},
                {unit.adjusted998.upper, "od_u998"},
                {unit.unadjusted95.lower, "un_l95"},
                {unit.unadjusted95.upper, "un_u95"},
                {unit.unadjusted998.lower, "un_l998"},
                {unit.unadjusted998.upper, "un_u998"},
                {near.adjusted95.lower, "od_l95_fprconst"},
                {near.adjusted95.upper, "od_u95_fprconst"},
                {near.adjusted998.lower, "od_l998_fprconst"},
                {near.adjusted998.upper, "od_u998_fprconst"},
            };
            for (const auto &[actual, column] : pairs) {
                QVERIFY2(is_near(actual, given.number(column)),
                         (given.name() + " " + column + " " + outturn::test::compared(actual, given.number(column)))
                             .constData());
            }
            ++compared;
        }
    }
    QCOMPARE(compared, 3344);
}

void TestFunnelVariants::ratio_places_of_the_health_tool_are_near_the_exact_ones()
{
    // R: qchisq(.025, 2 * 20) / 2, qchisq(.975, 2 * 21) / 2 and the like; the bisection ends within 5e-5 of them.
    const auto place = phe_ratio_place(20, 0.025);
    QVERIFY(place);
    QVERIFY(std::abs(place->expected_on_upper - 12.216519585403942) < 1e-4);
    QVERIFY(std::abs(place->expected_on_lower - 30.888377902674595) < 1e-4);
    QVERIFY(std::abs(phe_ratio_place(1, 0.001)->expected_on_upper - 0.00100050033358353) < 5e-7);
    // And from there our own line passes through the very place.
    const auto limits = poisson_funnel_limits(12.216519585403942, 1.0, 0.025);
    OUTTURN_AGREES(*limits->upper * 12.216519585403942, 20.0, 1e-12, "20 events");
    // Their published interval for rates: exact below 10 events, Byar's above.
    OUTTURN_REQUIRE_SHARED(path, "oracles/phe_rate_byars_exact.csv");
    const OracleTable table(path);
    int compared = 0;
    for (const auto &row : table.rows()) {
        if (!row.optional("l95_full")) {
            continue;
        }
        ++compared;
        const double multiplier = row.number("multiplier");
        const auto narrow = *phe_ratio_interval(row.number("x"), row.number("n") / multiplier, 0.025);
        const auto wide = *phe_ratio_interval(row.number("x"), row.number("n") / multiplier, 0.001);
        OUTTURN_AGREES(narrow.lower, row.number("l95_full"), 1e-12, row.name());
        OUTTURN_AGREES(narrow.upper, row.number("u95_full"), 1e-12, row.name());
        OUTTURN_AGREES(wide.lower, row.number("l998_full"), 1e-12, row.name());
        OUTTURN_AGREES(wide.upper, row.number("u998_full"), 1e-12, row.name());
    }
    QCOMPARE(compared, 17);
}

void TestFunnelVariants::the_wilson_line_flags_every_area_without_a_case()
{
    // 20 cases at 0.02: none at all happens in 0.98^20 of all years, and each such year is flagged.
    const auto limits = *fingertips_funnel_limits(20, 0.02, 0.001);
    QVERIFY(limits.lower > 0.0);
    const auto chance = chance_outside(Model::binomial, 20, 0.02, limits);
    OUTTURN_AGREES(chance->low, std::pow(0.98, 20), 1e-12, "20 at 0.02");
    // Where the plain normal line gives a false alarm in 7 of 1,000.
    const auto score = chance_outside(Model::binomial, 20, 0.02, *score_funnel_limits(20, 0.02, 0.001));
    QVERIFY(score->high > 0.0070 && score->high < 0.0072);
    // 200 cases at 0.02: low in 176 of 10,000, high in 3 of a million.
    const auto larger = chance_outside(Model::binomial, 200, 0.02, *fingertips_funnel_limits(200, 0.02, 0.001));
    QVERIFY(larger->low > 0.0175 && larger->low < 0.0177);
    QVERIFY(larger->high > 2.5e-6 && larger->high < 3.5e-6);
}

void TestFunnelVariants::mid_p_agrees_with_fifty_digits()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/tail_probabilities_mp50.csv")));
    for (const auto &row : table.rows()) {
        const bool is_binomial = row.text("family") == u"binomial";
        const double target = row.number("p_or_lambda");
        const auto tails = mid_p_tails(is_binomial ? Model::binomial : Model::poisson, row.number("x"),
                                       is_binomial ? row.number("n") : 1.0, target);
        QVERIFY2(tails.has_value(), row.name().constData());
        OUTTURN_AGREES(tails->low, row.number("midp_lower"), 1e-11, row.name());
        OUTTURN_AGREES(tails->high, row.number("midp_upper"), 1e-11, row.name());
    }
    QCOMPARE(mid_p_tails(Model::normal, 3, 1, 2)->low, normal_tails(3, 2, 1)->low);
}

void TestFunnelVariants::lines_stay_within_the_possible()
{
    for (const double n : {0.5, 1.0, 3.0, 50.0, 1e6}) {
        for (const double target : {0.0, 1e-6, 0.3, 0.999999, 1.0}) {
            for (const double tail : {0.4, 0.025, 0.001, 1e-9}) {
                for (const Interval limits :
                     {*score_funnel_limits(n, target, tail), *arcsine_funnel_limits(n, target, tail, 0.01),
                      *fingertips_funnel_limits(n, target, tail)}) {
                    QVERIFY(limits.lower >= 0.0 && limits.lower <= limits.upper && limits.upper <= 1.0);
                }
                for (const Interval limits : {*shmi_funnel_limits(n, tail, 0.01), *cqc_funnel_limits(n, tail, 0.01),
                                              *chi_square_funnel_limits(n, tail)}) {
                    QVERIFY(limits.lower >= 0.0 && limits.lower <= limits.upper && std::isfinite(limits.upper));
                }
            }
        }
    }
    // At 100 expected the square root's line is 0.814 to 1.206: squared, not left on its scale.
    OUTTURN_AGREES(cqc_funnel_limits(100, 0.025)->lower, std::pow(1.0 - 0.0979981992270027, 2), 1e-12, "100");
    OUTTURN_AGREES(cqc_funnel_limits(100, 0.025)->upper, std::pow(1.0 + 0.0979981992270027, 2), 1e-12, "100");
    OUTTURN_AGREES(shmi_funnel_limits(100, 0.025)->upper, std::exp(0.1959963984540054), 1e-12, "100");
}

void TestFunnelVariants::the_multiplicative_line_is_the_plain_one_without_overdispersion()
{
    for (const double phi : {0.0, 0.7, 1.0}) {
        const auto limits = *multiplicative_limits(Transform::arcsine, 50, 0.3, phi, 0.025);
        OUTTURN_AGREES(limits.lower, arcsine_funnel_limits(50, 0.3, 0.025)->lower, 1e-14, "50 at 0.3");
    }
    const auto wide = *multiplicative_limits(Transform::square_root, 100, 1.0, 4.0, 0.025);
    OUTTURN_AGREES(wide.upper, std::pow(1.0 + 2.0 * 0.0979981992270027, 2), 1e-12, "100, phi 4");
    OUTTURN_AGREES(multiplicative_limits(Transform::identity, 2, 10, 9, 0.001)->lower, 10 - 6 * 3.090232306167813,
                   1e-12, "mean");
}

void TestFunnelVariants::zero_events_are_refused_only_where_they_have_no_logarithm()
{
    const double numerators[] = {0, 12, 9};
    const double denominators[] = {10, 10, 10};
    FunnelPlotOptions options;
    for (const auto data : {FunnelPlotOptions::Data::cqc_ratio, FunnelPlotOptions::Data::ratio_of_counts}) {
        options.data = data;
        const auto plot = replicated_funnel_plot(numerators, denominators, options);
        QVERIFY(plot && std::isfinite(plot->tau2));
    }
    options.data = FunnelPlotOptions::Data::shmi_ratio;
    QCOMPARE(replicated_funnel_plot(numerators, denominators, options).error(), Reason::not_finite);
    const double none[] = {0, 0, 0};
    options.data = FunnelPlotOptions::Data::ratio_of_counts;
    QCOMPARE(replicated_funnel_plot(none, denominators, options).error(), Reason::target_out_of_range);
    // Truncated away with enough others: ties share their rank.
    const double scores[] = {-std::numeric_limits<double>::infinity(), 1, 1, 2, 3};
    const auto kept = truncated(scores, 0.25);
    QVERIFY(!kept[0] && kept[1] && kept[2] && !kept[4]);
}

void TestFunnelVariants::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(score_funnel_limits(0, 0.5, 0.025).error(), Reason::zero_denominator);
    QCOMPARE(score_funnel_limits(5, 1.5, 0.025).error(), Reason::target_out_of_range);
    QCOMPARE(arcsine_funnel_limits(5, 0.5, 0.5).error(), Reason::level_out_of_range);
    QCOMPARE(arcsine_funnel_limits(5, 0.5, 0.025, -1).error(), Reason::negative_input);
    QCOMPARE(shmi_funnel_limits(-5, 0.025).error(), Reason::negative_input);
    QCOMPARE(cqc_funnel_limits(nan, 0.025).error(), Reason::not_finite);
    QCOMPARE(chi_square_funnel_limits(5, 0).error(), Reason::level_out_of_range);
    QCOMPARE(interpolated_binomial_limits(5, 0, 0.025, InterpolatedUpper::paper).error(), Reason::target_out_of_range);
    QCOMPARE(interpolated_poisson_limits(0, 0.025, InterpolatedUpper::paper).error(), Reason::zero_denominator);
    QCOMPARE(phe_ratio_place(0, 0.025).error(), Reason::zero_denominator);
    QCOMPARE(phe_ratio_interval(nan, 1, 0.025).error(), Reason::not_finite);
    QCOMPARE(multiplicative_limits(Transform::arcsine, 5, 0, 1, 0.025).error(), Reason::target_out_of_range);
    QCOMPARE(chance_outside(Model::binomial, 5, 0.5, {nan, 1}).error(), Reason::not_finite);
    QCOMPARE(replicated_funnel_plot({}, {}, {}).error(), Reason::too_few_values);
}

QTEST_APPLESS_MAIN(TestFunnelVariants)
#include "test_funnel_variants.moc"
