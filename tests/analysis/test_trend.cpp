// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/question_choices.h"
#include "analysis/trend.h"
#include "support/imported_returns.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>

#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::statistics::TrendDirection;
using outturn::test::ImportedReturns;

namespace {

const QByteArray counts("provider_name,provider_type,period,measure,numerator,denominator\n");
const QByteArray cumulative("provider_name,provider_type,period,measure,basis,numerator,denominator\n");

QByteArray row(const QByteArray &name, const QByteArray &period, const QByteArray &figures)
{
    return name + ",contractor," + period + ",m," + figures + '\n';
}

Measure only_measure(ImportedReturns &returns)
{
    const auto measure = choose_measure(returns.source(), {}, {});
    if (!measure)
        qFatal("%s", qPrintable(measure.error().message));
    return *measure;
}

TrendAnswer trend_of(ImportedReturns &returns, const QString &like)
{
    const Measure measure = only_measure(returns);
    const auto trend =
        answer_trend(returns.source(), {measure.programme, measure.id, *parse_period(like), {}, std::nullopt});
    if (!trend)
        qFatal("%s", qPrintable(trend.error().message));
    return *trend;
}

std::vector<SeriesFigure> series_of(ImportedReturns &returns, const QString &name, const QString &like)
{
    const auto provider = choose_provider(returns.source(), name);
    if (!provider)
        qFatal("%s", qPrintable(provider.error().message));
    const auto series = provider_series(returns.source(), only_measure(returns), provider->id, *parse_period(like));
    if (!series)
        qFatal("%s", qPrintable(series.error().message));
    return *series;
}

/// Ash in so many years up to 2024, oldest first.
QByteArray years_of_ash(const std::vector<QByteArray> &figures)
{
    QByteArray text = counts;
    for (size_t i = 0; i < figures.size(); ++i)
        text += row("Ash", QByteArray::number(qulonglong(2025 - figures.size() + i)), figures[i]);
    return text;
}

ProviderTrend trend_of_ash(const QByteArray &text)
{
    ImportedReturns returns;
    returns.add(text);
    return provider_trend(only_measure(returns), series_of(returns, u"Ash"_qs, u"2024"_qs));
}

bool is_near(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

/// The spread over time and a provider's own series, worked by hand.
class TestTrend : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void each_period_has_its_own_best_worst_and_percentiles();
    void a_period_with_one_figure_has_no_spread();
    void cumulative_figures_count_what_each_period_added();
    void a_cohort_that_stays_the_same_keeps_its_size();
    void quarters_stand_among_quarters_and_years_among_years();
    void the_marker_is_that_of_the_trend_test();
    void no_marker_without_five_periods_in_a_row();
    void no_marker_where_none_or_all_succeed();
    void a_rate_is_marked_by_its_intervals();
    void a_change_of_boundaries_starts_the_series_anew();
};

/// Percentiles of type 7. 2022: .20 .25 .40 .50 .70; 2023: .30 .35 .45 .55, one suppressed; 2024: .40 .45 .50 .60 .60.
void TestTrend::each_period_has_its_own_best_worst_and_percentiles()
{
    ImportedReturns returns;
    const QByteArrayList names{"Ash", "Birch", "Cedar", "Dale", "Elder"};
    const QByteArrayList figures[]{
        {"50", "40", "70", "20", "25"}, {"55", "45", "[c]", "30", "35"}, {"60", "60", "50", "40", "45"}};
    QByteArray text = counts;
    for (int year = 0; year < 3; ++year) {
        for (int i = 0; i < 5; ++i)
            text += row(names[i], QByteArray::number(2022 + year), figures[year][i] + ",100");
    }
    returns.add(text);
    const TrendAnswer trend = trend_of(returns, u"2024"_qs);
    QCOMPARE(trend.periods.size(), size_t(3));
    struct Expected {
        const char *best, *worst;
        double highest, lowest, median, p10, p90, pooled;
        int with_value;
    };
    const Expected expected[]{{"Cedar", "Dale", 0.7, 0.2, 0.4, 0.22, 0.62, 0.41, 5},
                              {"Ash", "Dale", 0.55, 0.3, 0.4, 0.315, 0.52, 0.4125, 4},
                              {"Ash", "Dale", 0.6, 0.4, 0.5, 0.42, 0.6, 0.51, 5}};
    for (size_t i = 0; i < 3; ++i) {
        const TrendPeriod &period = trend.periods[i];
        QCOMPARE(period_label(period.period), u"20%1-%2"_qs.arg(21 + i).arg(22 + i));
        QCOMPARE(period.best.name, QString::fromLatin1(expected[i].best));
        QCOMPARE(period.worst.name, QString::fromLatin1(expected[i].worst));
        QCOMPARE(period.with_value, expected[i].with_value);
        QVERIFY(is_near(period.spread->best, expected[i].highest) && is_near(period.spread->worst, expected[i].lowest));
        QVERIFY(is_near(*period.median, expected[i].median));
        QVERIFY(is_near(period.spread->p10, expected[i].p10) && is_near(period.spread->p90, expected[i].p90));
        QVERIFY(is_near(*period.pooled, expected[i].pooled));
        QVERIFY(period.true_spread && period.true_spread->gap <= period.spread->gap);
    }
    QCOMPARE(trend.providers_in_both, 5); // from the first period to the last
    QVERIFY(trend.gap && trend.gap->slope);
}

void TestTrend::a_period_with_one_figure_has_no_spread()
{
    ImportedReturns returns;
    returns.add(counts + row("Ash", "2023", "5,10") + row("Ash", "2024", "6,10") + row("Birch", "2024", "3,10"));
    const TrendAnswer trend = trend_of(returns, u"2024"_qs);
    QCOMPARE(trend.periods.size(), size_t(2));
    QVERIFY(!trend.periods[0].spread && !trend.periods[0].true_spread);
    QCOMPARE(*trend.periods[0].median, 0.5);
    QVERIFY(trend.periods[0].best.name.isEmpty());
    QVERIFY(trend.periods[1].spread);
    QVERIFY(!trend.movement); // nothing to move from
}

void TestTrend::cumulative_figures_count_what_each_period_added()
{
    ImportedReturns returns;
    returns.add(cumulative + row("Ash", "2023-24 Q1", "cumulative,10,100")
                + row("Ash", "2023-24 Q2", "cumulative,25,200") + row("Ash", "2023-24 Q3", "cumulative,20,300")
                + row("Birch", "2023-24 Q1", "cumulative,5,50") + row("Birch", "2023-24 Q2", "cumulative,12,110")
                + row("Birch", "2023-24 Q3", "cumulative,30,170"));
    const TrendAnswer trend = trend_of(returns, u"2023-24 Q3"_qs);
    QCOMPARE(trend.periods.size(), size_t(2)); // what came before the first quarter is not known
    QCOMPARE(trend.periods[0].best.name, u"Ash"_qs);
    QVERIFY(is_near(trend.periods[0].spread->best, 15.0 / 100.0));
    QVERIFY(is_near(trend.periods[0].spread->worst, 7.0 / 60.0));
    QVERIFY(is_near(*trend.periods[0].pooled, 22.0 / 160.0));
    QCOMPARE(trend.periods[1].with_value, 1); // Ash fell, which no count can
    QVERIFY(!trend.periods[1].spread);
    QVERIFY(is_near(*trend.periods[1].median, 18.0 / 60.0));
    const ProviderTrend ash = provider_trend(only_measure(returns), series_of(returns, u"Ash"_qs, u"2023-24 Q3"_qs));
    QCOMPARE(ash.figures.size(), size_t(3));
    QVERIFY(!ash.figures[0].figure);
    QVERIFY(is_near(*ash.figures[1].figure->value, 0.15));
    QVERIFY(ash.figures[2].figure && !ash.figures[2].figure->value);
    QCOMPARE(ash.charted, std::vector<size_t>{1});
}

void TestTrend::a_cohort_that_stays_the_same_keeps_its_size()
{
    ImportedReturns returns;
    returns.add(cumulative + row("Ash", "2023-24 Q1", "cumulative,10,100")
                + row("Ash", "2023-24 Q2", "cumulative,25,100") + row("Birch", "2023-24 Q1", "cumulative,5,50")
                + row("Birch", "2023-24 Q2", "cumulative,5,50"));
    const TrendAnswer trend = trend_of(returns, u"2023-24 Q2"_qs);
    QCOMPARE(trend.periods.size(), size_t(1));
    QVERIFY(is_near(trend.periods[0].spread->best, 0.15));
    QCOMPARE(trend.periods[0].spread->worst, 0.0);
}

void TestTrend::quarters_stand_among_quarters_and_years_among_years()
{
    ImportedReturns returns;
    QByteArray text = counts;
    for (const char *period : {"2023-24 Q1", "2023-24 Q2", "2023-24 Q3", "2023-24 Q4", "2022-23"})
        text += row("Ash", period, "4,10") + row("Birch", period, "5,10");
    returns.add(text);
    const auto labels = [](const TrendAnswer &trend) {
        QStringList names;
        for (const TrendPeriod &period : trend.periods)
            names.append(period_label(period.period));
        return names;
    };
    QCOMPARE(labels(trend_of(returns, u"2023-24 Q2"_qs)),
             QStringList({u"2023-24 Q1"_qs, u"2023-24 Q2"_qs, u"2023-24 Q3"_qs, u"2023-24 Q4"_qs}));
    const TrendAnswer years = trend_of(returns, u"2022-23"_qs);
    QCOMPARE(labels(years), QStringList({u"2022-23"_qs, u"2023-24"_qs}));
    QCOMPARE(*years.periods[1].pooled, 0.45); // 36 of 80: the four quarters added up
}

/// R: prop.trend.test(c(30, 34, 41, 45, 52), c(100, 105, 98, 110, 102)) and coef(lm(log(x / (n - x)) ~ c(1:5))).
void TestTrend::the_marker_is_that_of_the_trend_test()
{
    const ProviderTrend rising = trend_of_ash(years_of_ash({"30,100", "34,105", "41,98", "45,110", "52,102"}));
    QVERIFY(rising.marker);
    QVERIFY(std::abs(rising.marker->chi_square - 10.86467129) < 1e-8);
    QVERIFY(std::abs(rising.marker->slope - 0.2141631719) < 1e-9);
    QVERIFY(rising.marker->is_significant && rising.marker->is_consistent);
    QCOMPARE(rising.marker->direction, TrendDirection::rising);
    const ProviderTrend level = trend_of_ash(years_of_ash({"30,100", "28,100", "31,100", "29,100", "30,100"}));
    QCOMPARE(level.marker->direction, TrendDirection::no_change);
    QVERIFY(!level.marker->is_significant);
    // What lies more than five periods back is not looked at.
    const ProviderTrend longer =
        trend_of_ash(years_of_ash({"90,100", "30,100", "34,105", "41,98", "45,110", "52,102"}));
    QCOMPARE(longer.marker->chi_square, rising.marker->chi_square);
}

void TestTrend::no_marker_without_five_periods_in_a_row()
{
    const ProviderTrend four = trend_of_ash(years_of_ash({"34,105", "41,98", "45,110", "52,102"}));
    QVERIFY(!four.marker);
    QCOMPARE(four.no_marker, NoMarker::too_few_periods);
    const ProviderTrend hole = trend_of_ash(years_of_ash({"30,100", "34,105", "[c],98", "45,110", "52,102", "50,100"}));
    QVERIFY(!hole.marker);
    const ProviderTrend unfinished =
        trend_of_ash(years_of_ash({"30,100", "34,105", "41,98", "45,110", "52,102", "[c],100"}));
    QVERIFY(!unfinished.marker); // a trend that ended a year ago is not today's
}

void TestTrend::no_marker_where_none_or_all_succeed()
{
    for (const char *odd : {"0,98", "98,98"}) {
        const ProviderTrend trend = trend_of_ash(years_of_ash({"30,100", "34,105", odd, "45,110", "52,102"}));
        QVERIFY(!trend.marker);
        QCOMPARE(trend.no_marker, NoMarker::all_or_nothing);
    }
}

void TestTrend::a_rate_is_marked_by_its_intervals()
{
    QByteArray text("provider_name,provider_type,period,measure,kind,numerator,denominator\n");
    const int events[]{200, 260, 330, 410, 520};
    for (int i = 0; i < 5; ++i)
        text += row("Ash", QByteArray::number(2020 + i), "rate," + QByteArray::number(events[i]) + ",1000");
    const ProviderTrend trend = trend_of_ash(text);
    QVERIFY(trend.marker && trend.marker->is_significant);
    QCOMPARE(trend.marker->direction, TrendDirection::rising);
}

void TestTrend::a_change_of_boundaries_starts_the_series_anew()
{
    ImportedReturns returns;
    returns.add(years_of_ash({"30,100", "34,105", "41,98", "45,110", "52,102", "50,100", "49,100"}));
    std::vector<SeriesFigure> series = series_of(returns, u"Ash"_qs, u"2024"_qs);
    const ProviderTrend whole = provider_trend(only_measure(returns), series);
    QVERIFY(whole.marker && whole.process && whole.run);
    QCOMPARE(whole.charted.size(), size_t(7));
    series[4].change = BoundaryChange{};
    const ProviderTrend broken = provider_trend(only_measure(returns), series);
    QVERIFY(!broken.marker && !broken.process && !broken.run);
    QCOMPARE(broken.no_marker, NoMarker::too_few_periods);
    QCOMPARE(broken.charted, (std::vector<size_t>{4, 5, 6})); // the new area alone
    QCOMPARE(broken.figures.size(), size_t(7));               // and the old one is still to be seen
}

QTEST_APPLESS_MAIN(TestTrend)
#include "test_trend.moc"
