// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drill.h"
#include "analysis/funnel_curves.h"
#include "analysis/provider_series.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "support/imported_returns.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::statistics::FunnelFlag;
using outturn::test::ImportedReturns;

namespace {

const QByteArray counts("provider_code,period,measure,numerator,denominator,contract,group,cost_gbp,basis\n");

/// The answer about the only measure of the returns.
SpreadAnswer answer(ImportedReturns &returns, const QString &period = {}, std::optional<double> target = {})
{
    const CellSource &source = returns.source();
    const auto measure = choose_measure(source, {}, {});
    const auto when = measure ? choose_period(source, *measure, period) : tl::unexpected(measure.error());
    const auto answered = when ? answer_spread(source, {measure->programme, measure->id, *when, {}, target})
                               : tl::unexpected(when.error());
    if (!answered)
        qFatal("%s", qPrintable(answered.error().message));
    return **answered;
}

const ProviderFigure &figure(const SpreadAnswer &answer, const char *id)
{
    const ProviderFigure *found = answer.find(ProviderId(QString::fromLatin1(id)));
    if (!found)
        qFatal("no figure of %s", id);
    return *found;
}

QStringList names_and_ranks(const SpreadAnswer &answer)
{
    QStringList names;
    for (const ProviderFigure &entry : answer.figures)
        names.append(entry.provider.name + (entry.rank ? u" %1"_qs.arg(*entry.rank) : u" -"_qs));
    return names;
}

} // namespace

/// The question on small returns whose answers can be worked out by hand.
class TestSpread : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void keys_add_up_over_contracts_and_groups();
    void a_missing_part_makes_the_whole_missing();
    void every_reason_for_a_missing_figure_has_its_word();
    void ties_share_a_rank_and_stand_by_name();
    void two_equal_providers_have_no_gap();
    void one_provider_has_a_value_and_no_spread();
    void the_users_target_replaces_the_pooled_one();
    void rates_and_ratios_are_events_over_exposure();
    void means_are_weighed_and_flagged_by_their_standard_errors();
    void means_of_several_keys_are_never_added();
    void four_quarters_make_a_year();
    void three_quarters_make_no_year();
    void cumulative_quarters_are_never_summed();
    void costs_of_a_year_need_all_four_quarters();
    void a_returned_year_wins_over_its_quarters();
    void the_latest_period_is_asked_when_none_is_named();
    void a_later_return_changes_the_answer();
    void a_series_of_quarters_has_no_years();
    void a_drill_into_a_year_shows_its_quarters();
    void a_name_is_asked_back_where_it_is_not_clear();
    void an_empty_workspace_says_so();
    void a_cohort_without_success_has_a_target_and_no_funnel_trouble();
};

void TestSpread::keys_add_up_over_contracts_and_groups()
{
    ImportedReturns returns;
    returns.add(counts
                + "E06000017,2024,m,1,10,a,,1.10,\nE06000017,2024,m,2,20,b,,2.20,\nE06000017,2024,m,3,30,b,PG1,,\n"
                  "E10000014,2024,m,5,10,,,7,\n");
    const SpreadAnswer spread = answer(returns);
    QCOMPARE(*figure(spread, "rutland").numerator, 6.0);
    QCOMPARE(*figure(spread, "rutland").denominator, 60.0);
    QCOMPARE(*figure(spread, "rutland").value, 0.1);
    QCOMPARE(qint64(figure(spread, "rutland").cost->pence), qint64(330));
    QCOMPARE(*spread.target, 11.0 / 70.0);
    QCOMPARE(spread.with_value, 2);
}

void TestSpread::a_missing_part_makes_the_whole_missing()
{
    for (const QByteArray &rows : {QByteArray("E06000017,2024,m,[c],10,a,,,\nE06000017,2024,m,2,20,b,,,\n"),
                                   QByteArray("E06000017,2024,m,2,20,b,,,\nE06000017,2024,m,[c],10,a,,,\n"),
                                   QByteArray("E06000017,2024,m,2,20,a,,,\nE06000017,2024,m,[c],10,b,,,\n"
                                              "E06000017,2024,m,4,30,c,,,\n")}) {
        ImportedReturns returns;
        returns.add(counts + rows + "E10000014,2024,m,5,10,,,,\n");
        const SpreadAnswer spread = answer(returns);
        const ProviderFigure &rutland = figure(spread, "rutland");
        QCOMPARE(status_word(rutland.status), u"suppressed"_qs);
        QVERIFY(!rutland.numerator && !rutland.value && !rutland.rank && !rutland.flag && !rutland.interval95);
        QVERIFY(rutland.denominator); // what is known is shown
        QCOMPARE(spread.with_value, 1);
        QCOMPARE(*spread.target, 0.5); // and not 7 of 40
    }
    ImportedReturns costs;
    costs.add(counts + "E06000017,2024,m,1,10,a,,5,\nE06000017,2024,m,2,20,b,,[x],\n");
    QVERIFY(!figure(answer(costs), "rutland").cost);
}

void TestSpread::every_reason_for_a_missing_figure_has_its_word()
{
    const std::pair<const char *, const char *> reasons[] = {{"", "missing"},           {"[c]", "suppressed"},
                                                             {"[x]", "not-available"},  {"[z]", "not-applicable"},
                                                             {"[k]", "rounds-to-zero"}, {"[low]", "rounds-to-zero"}};
    for (const auto &[marker, word] : reasons) {
        ImportedReturns returns;
        returns.add(counts + "E06000017,2024,m," + marker + ",10,,,,\nE10000014,2024,m,5,10,,,,\n");
        QCOMPARE(status_word(figure(answer(returns), "rutland").status), QString::fromLatin1(word));
    }
}

void TestSpread::ties_share_a_rank_and_stand_by_name()
{
    const QByteArray rows("E06000017,2024,m,1,2,,,,\nE10000014,2024,m,2,4,,,,\nE06000010,2024,m,3,4,,,,\n"
                          "E09000021,2024,m,1,4,,,,\nE08000025,2024,m,2,8,,,,\nE06000053,2024,m,0,0,,,,\n");
    ImportedReturns returns;
    returns.add(counts + rows);
    const SpreadAnswer spread = answer(returns);
    QCOMPARE(names_and_ranks(spread),
             QStringList({u"Kingston upon Hull 1"_qs, u"Hampshire 2"_qs, u"Rutland 2"_qs, u"Birmingham 4"_qs,
                          u"Kingston upon Thames 4"_qs, u"Isles of Scilly -"_qs}));
    QCOMPARE(*spread.best, size_t(0));
    QCOMPARE(spread.figures[*spread.worst].provider.name, u"Birmingham"_qs); // of two that tie, the first by name
    QCOMPARE(spread.spread->gap, 0.5);
    QCOMPARE(*spread.spread->ratio, 3.0);
}

void TestSpread::two_equal_providers_have_no_gap()
{
    ImportedReturns returns;
    returns.add(counts + "E06000017,2024,m,1,2,,,,\nE10000014,2024,m,50,100,,,,\n");
    const SpreadAnswer spread = answer(returns);
    QCOMPARE(names_and_ranks(spread), QStringList({u"Hampshire 1"_qs, u"Rutland 1"_qs}));
    QCOMPARE(spread.spread->gap, 0.0);
    QCOMPARE(*spread.spread->ratio, 1.0);
    QCOMPARE(*figure(spread, "hampshire").flag, FunnelFlag::none);
}

void TestSpread::one_provider_has_a_value_and_no_spread()
{
    ImportedReturns returns;
    returns.add(counts + "E06000017,2024,m,18,22,,,,\n");
    const SpreadAnswer spread = answer(returns);
    QCOMPARE(*spread.figures[0].value, 18.0 / 22.0);
    QCOMPARE(*spread.target, 18.0 / 22.0);
    QCOMPARE(*spread.figures[0].flag, FunnelFlag::none);
    QVERIFY(!spread.spread && !spread.best && !spread.worst);
}

void TestSpread::the_users_target_replaces_the_pooled_one()
{
    ImportedReturns returns;
    returns.add(counts + "E06000017,2024,m,18,22,,,,\nE10000014,2024,m,153,711,,,,\n");
    const SpreadAnswer spread = answer(returns, {}, 0.2);
    QCOMPARE(*spread.target, 0.2);
    QCOMPARE(spread.target_source, TargetSource::user);
    QCOMPARE(*figure(spread, "hampshire").flag, FunnelFlag::none); // 21.5% where 20% is asked
    QCOMPARE(*figure(spread, "rutland").flag, FunnelFlag::high998);
    QCOMPARE(spread.pooled_numerator, 171.0); // what all together achieve is still known
}

void TestSpread::rates_and_ratios_are_events_over_exposure()
{
    ImportedReturns rates;
    rates.add("provider_code,period,measure,numerator,denominator,kind,polarity\n"
              "E06000017,2024,m,30,10,rate,low\nE10000014,2024,m,5,10,rate,low\n");
    const SpreadAnswer rate = answer(rates);
    QCOMPARE(*figure(rate, "rutland").value, 3.0); // more events than exposure is no error in a rate
    QCOMPARE(*rate.target, 1.75);
    QCOMPARE(*figure(rate, "hampshire").rank, 1);
    // Garwood, 5 events in 10: chi-square quantiles / 2 / 10, as in Dobson's table (1.6235, 11.6683).
    QVERIFY(std::abs(figure(rate, "hampshire").interval95->lower - 0.162349) < 1e-6);
    QVERIFY(std::abs(figure(rate, "hampshire").interval95->upper - 1.166833) < 1e-6);
    QCOMPARE(*figure(rate, "rutland").flag, FunnelFlag::high95); // P(X >= 30 | 17.5) = .0043

    ImportedReturns ratios;
    ratios.add("provider_code,period,measure,numerator,expected\nE06000017,2024,m,3,2.5\nE10000014,2024,m,1,1.5\n"
               "E06000010,2024,m,0,0\n");
    const SpreadAnswer ratio = answer(ratios);
    QCOMPARE(*figure(ratio, "rutland").value, 1.2);
    QCOMPARE(*ratio.target, 1.0);
    QCOMPARE(status_word(figure(ratio, "kingston-upon-hull").status), u"zero-denominator"_qs);
}

void TestSpread::means_are_weighed_and_flagged_by_their_standard_errors()
{
    ImportedReturns returns;
    returns.add("provider_code,period,measure,value,standard_error\nE06000017,2024,m,10,1\nE10000014,2024,m,16,2\n"
                "E06000010,2024,m,[c],1\nE09000021,2024,m,12,[x]\n");
    const SpreadAnswer spread = answer(returns);
    QCOMPARE(*spread.target, (10.0 / 1 + 16.0 / 4) / (1 + 1.0 / 4)); // 11.2
    // z = (16 - 11.2) / 2 = 2.4, above 1.96 and below 3.09.
    QCOMPARE(*figure(spread, "hampshire").flag, FunnelFlag::high95);
    QCOMPARE(*figure(spread, "rutland").flag, FunnelFlag::none);
    QVERIFY(std::abs(figure(spread, "rutland").interval95->upper - 11.959963984540054) < 1e-12);
    QCOMPARE(status_word(figure(spread, "kingston-upon-hull").status), u"suppressed"_qs);
    // Without its standard error a mean is a plain value.
    QCOMPARE(status_word(figure(spread, "kingston-upon-thames").status), u"no-denominator"_qs);
    QCOMPARE(*figure(spread, "kingston-upon-thames").rank, 2);
}

void TestSpread::means_of_several_keys_are_never_added()
{
    ImportedReturns returns;
    returns.add("provider_code,period,measure,value,contract\nE06000017,2024,m,10,a\nE06000017,2024,m,12,b\n"
                "E10000014,2024,m,16,a\n");
    const SpreadAnswer spread = answer(returns);
    QCOMPARE(status_word(figure(spread, "rutland").status), u"cannot-be-added"_qs);
    QVERIFY(!figure(spread, "rutland").value && !figure(spread, "rutland").rank);
    QCOMPARE(spread.with_value, 1);
}

void TestSpread::four_quarters_make_a_year()
{
    ImportedReturns returns;
    returns.add(counts
                + "E06000017,2023-24 Q1,m,1,10,,,1,\nE06000017,2023-24 Q2,m,2,10,,,1,\n"
                  "E06000017,2023-24 Q3,m,3,10,,,1,\nE06000017,2023-24 Q4,m,4,10,,,1,\n");
    const SpreadAnswer year = answer(returns, u"2024"_qs);
    QVERIFY(year.is_sum_of_quarters);
    QCOMPARE(*figure(year, "rutland").numerator, 10.0);
    QCOMPARE(*figure(year, "rutland").denominator, 40.0);
    QCOMPARE(qint64(figure(year, "rutland").cost->pence), qint64(400));
    const SpreadAnswer quarter = answer(returns, u"2023-24 Q2"_qs);
    QVERIFY(!quarter.is_sum_of_quarters);
    QCOMPARE(*figure(quarter, "rutland").value, 0.2);
}

void TestSpread::three_quarters_make_no_year()
{
    ImportedReturns returns;
    returns.add(counts
                + "E06000017,2023-24 Q1,m,1,10,,,,\nE06000017,2023-24 Q2,m,2,10,,,,\n"
                  "E06000017,2023-24 Q3,m,3,10,,,,\nE10000014,2023-24 Q1,m,1,10,,,,\n"
                  "E10000014,2023-24 Q2,m,1,10,,,,\nE10000014,2023-24 Q3,m,1,10,,,,\n"
                  "E10000014,2023-24 Q4,m,1,10,,,,\n");
    const SpreadAnswer year = answer(returns, u"2024"_qs);
    QCOMPARE(status_word(figure(year, "rutland").status), u"incomplete-year"_qs);
    QVERIFY(!figure(year, "rutland").value && !figure(year, "rutland").numerator);
    QCOMPARE(*figure(year, "hampshire").numerator, 4.0);
    QCOMPARE(year.with_value, 1);
    // A suppressed quarter is there, and makes the year suppressed.
    ImportedReturns suppressed;
    suppressed.add(counts
                   + "E06000017,2023-24 Q1,m,[c],10,,,,\nE06000017,2023-24 Q2,m,2,10,,,,\n"
                     "E06000017,2023-24 Q3,m,3,10,,,,\nE06000017,2023-24 Q4,m,3,10,,,,\n");
    QCOMPARE(status_word(figure(answer(suppressed, u"2024"_qs), "rutland").status), u"suppressed"_qs);
}

void TestSpread::cumulative_quarters_are_never_summed()
{
    ImportedReturns returns;
    returns.add(counts
                + "E06000017,2023-24 Q1,m,1,10,,,,cumulative\nE06000017,2023-24 Q2,m,2,20,,,,cumulative\n"
                  "E06000017,2023-24 Q3,m,3,30,,,,cumulative\nE06000017,2023-24 Q4,m,4,40,,,,cumulative\n");
    const auto measure = choose_measure(returns.source(), {}, {});
    const auto periods = periods_of(returns.source(), *measure);
    QVERIFY_RESULT(periods);
    QCOMPARE(periods->size(), size_t(4)); // no year is offered
    const SpreadAnswer year = answer(returns, u"2024"_qs);
    QCOMPARE(status_word(figure(year, "rutland").status), u"cannot-be-added"_qs);
    QVERIFY(!figure(year, "rutland").value);
    QCOMPARE(*figure(answer(returns), "rutland").numerator, 4.0); // the latest quarter says it all
}

void TestSpread::costs_of_a_year_need_all_four_quarters()
{
    ImportedReturns returns;
    returns.add(counts
                + "E06000017,2023-24 Q1,m,1,10,,,1,\nE06000017,2023-24 Q2,m,2,10,,,1,\n"
                  "E06000017,2023-24 Q3,m,3,10,,,1,\nE06000017,2023-24 Q4,m,4,10,,,,\n");
    const SpreadAnswer year = answer(returns, u"2024"_qs);
    QCOMPARE(*figure(year, "rutland").numerator, 10.0);
    QVERIFY(!figure(year, "rutland").cost);
}

void TestSpread::a_returned_year_wins_over_its_quarters()
{
    ImportedReturns returns;
    returns.add(counts
                + "E06000017,2023-24 Q1,m,1,10,,,,\nE06000017,2023-24 Q2,m,2,10,,,,\n"
                  "E06000017,2023-24 Q3,m,3,10,,,,\nE06000017,2023-24 Q4,m,4,10,,,,\n"
                  "E06000017,2023-24,m,11,41,,,,\n");
    const SpreadAnswer year = answer(returns);
    QVERIFY(!year.is_sum_of_quarters);
    QCOMPARE(*figure(year, "rutland").numerator, 11.0);
}

void TestSpread::the_latest_period_is_asked_when_none_is_named()
{
    ImportedReturns returns;
    returns.add(counts + "E06000017,2023,m,1,10,,,,\nE06000017,2024,m,2,10,,,,\nE06000017,2022,m,3,10,,,,\n");
    QCOMPARE(period_label(answer(returns).question.period), u"2023-24"_qs);
    const auto measure = choose_measure(returns.source(), {}, {});
    QVERIFY_FAILURE(choose_period(returns.source(), *measure, u"2019"_qs), ErrorCode::wrong_usage,
                    "2021-22, 2022-23, 2023-24");
    ImportedReturns undated;
    undated.add("provider_code,measure,value\nE06000017,m,1\n");
    QVERIFY(!answer(undated).question.period.end.isValid());
}

void TestSpread::a_later_return_changes_the_answer()
{
    ImportedReturns returns;
    returns.add(counts + "E06000017,2024,m,1,10,,,5,\nE10000014,2024,m,1,10,,,,\n");
    returns.add(counts + "E06000017,2023-24,m,9,10,,,,\n");
    const SpreadAnswer spread = answer(returns);
    QCOMPARE(*figure(spread, "rutland").numerator, 9.0);
    QCOMPARE(qint64(figure(spread, "rutland").cost->pence), qint64(500));
    QCOMPARE(*spread.target, 0.5);
}

void TestSpread::a_series_of_quarters_has_no_years()
{
    ImportedReturns returns;
    returns.add(counts
                + "E06000017,2023-24 Q1,m,1,10,,,,\nE06000017,2023-24 Q2,m,2,10,,,,\n"
                  "E06000017,2023-24 Q3,m,3,10,,,,\nE06000017,2023-24 Q4,m,4,10,,,,\n"
                  "E10000014,2022-23,m,4,10,,,,\nE06000017,2022-23,m,5,10,,,,\n");
    const auto measure = choose_measure(returns.source(), {}, {});
    const auto labels = [&](const char *like) {
        QStringList names;
        const auto series = provider_series(returns.source(), *measure, ProviderId(u"rutland"_qs),
                                            *parse_period(QString::fromLatin1(like)));
        for (const SeriesFigure &entry : *series)
            names.append(period_label(entry.period) + u' '
                         + (entry.figure ? QString::number(*entry.figure->numerator) : u"-"_qs));
        return names;
    };
    QCOMPARE(labels("2023-24 Q1"),
             QStringList({u"2023-24 Q1 1"_qs, u"2023-24 Q2 2"_qs, u"2023-24 Q3 3"_qs, u"2023-24 Q4 4"_qs}));
    QCOMPARE(labels("2022-23"), QStringList({u"2022-23 5"_qs, u"2023-24 10"_qs}));
}

void TestSpread::a_drill_into_a_year_shows_its_quarters()
{
    ImportedReturns returns;
    returns.add(counts + "E06000017,2023-24 Q1,m,1,10,,,,\nE06000017,2023-24 Q2,m,2,10,,,,\n");
    returns.add(counts + "E06000017,2023-24 Q3,m,3,10,,,,\nE06000017,2023-24 Q4,m,4,10,,,,\n");
    const auto measure = choose_measure(returns.source(), {}, {});
    const auto provider = choose_provider(returns.source(), u"Rutland"_qs);
    const auto drilled = answer_drill(returns.source(), *measure, *provider, *parse_period(u"2024"));
    QVERIFY_RESULT(drilled);
    QCOMPARE(drilled->cells.size(), size_t(4));
    QCOMPARE(drilled->returns.size(), size_t(2));
    double sum = 0;
    for (const Cell &cell : drilled->cells)
        sum += *cell.numerator;
    QCOMPARE(sum, *drilled->figure.numerator);
    QCOMPARE(drilled->cells[2].origins[0].row, 2);
}

void TestSpread::a_name_is_asked_back_where_it_is_not_clear()
{
    ImportedReturns returns;
    returns.add("programme,provider_code,period,measure,numerator,denominator\nAlpha,E06000017,2024,jobs,1,2\n"
                "Beta,E06000017,2024,jobs,1,2\nBeta,E06000017,2024,homes,1,2\n");
    const CellSource &source = returns.source();
    QVERIFY_FAILURE(choose_measure(source, u"jobs"_qs, {}), ErrorCode::wrong_usage, "Several measures fit");
    QVERIFY_FAILURE(choose_measure(source, {}, {}), ErrorCode::wrong_usage, "Several measures fit");
    QVERIFY_FAILURE(choose_measure(source, u"schools"_qs, {}), ErrorCode::wrong_usage, "holds no measure");
    QVERIFY_FAILURE(choose_measure(source, u"jobs"_qs, u"Gamma"_qs), ErrorCode::wrong_usage, "holds no measure");
    QCOMPARE(choose_measure(source, u"Jobs"_qs, u"alpha"_qs)->programme.text, u"alpha"_qs);
    QCOMPARE(choose_measure(source, u"homes"_qs, {})->programme.text, u"beta"_qs);
    QCOMPARE(choose_measure(source, {}, u"Alpha"_qs)->id.text, u"jobs"_qs);
}

void TestSpread::an_empty_workspace_says_so()
{
    ImportedReturns returns;
    QVERIFY_FAILURE(choose_measure(returns.source(), {}, {}), ErrorCode::wrong_usage, "The workspace is empty");
    QVERIFY_FAILURE(answer_spread(returns.source(), {ProgrammeId(u"p"_qs), MeasureId(u"m"_qs), {}, {}, {}}),
                    ErrorCode::wrong_usage, "no measure");
    QVERIFY_FAILURE(choose_provider(returns.source(), u"Kent"_qs), ErrorCode::wrong_usage, "no provider");
}

void TestSpread::a_cohort_without_success_has_a_target_and_no_funnel_trouble()
{
    ImportedReturns returns;
    returns.add(counts + "E06000017,2024,m,0,10,,,,\nE10000014,2024,m,0,20,,,,\n");
    const SpreadAnswer spread = answer(returns);
    QCOMPARE(*spread.target, 0.0);
    QCOMPARE(*spread.figures[0].flag, FunnelFlag::none);
    QCOMPARE(spread.spread->gap, 0.0);
    QVERIFY(!spread.spread->ratio);
    for (const auto &point : funnel_curves(spread))
        QVERIFY(std::isfinite(point.volume));
}

QTEST_APPLESS_MAIN(TestSpread)
#include "test_spread.moc"
