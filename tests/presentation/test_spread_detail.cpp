// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of an answer besides its documented keys, set against R and SciPy.
#include "presentation/plain_answer.h"
#include "presentation/spread_detail_json.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;
using outturn::test::answer_of;
using outturn::test::three_contractors;

namespace {

QJsonObject provider_in(const QJsonObject &json, const QString &name)
{
    const QJsonArray providers = json[u"providers"].toArray();
    for (const QJsonValue &entry : providers) {
        if (entry[u"name"].toString() == name)
            return entry.toObject();
    }
    return {};
}

bool is_near(const QJsonValue &range, double lower, double upper)
{
    return std::abs(range[0].toDouble() - lower) < 1e-6 && std::abs(range[1].toDouble() - upper) < 1e-6;
}

} // namespace

class TestSpreadDetail : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_proportion_has_its_interval_by_every_method()
    {
        const QJsonObject cedar =
            provider_in(spread_detail_json(answer_of(three_contractors())), QStringLiteral("Cedar"));
        const QJsonObject intervals = cedar[u"intervals"].toObject();
        QCOMPARE(intervals.keys().join(u' '), QStringLiteral("agresti-coull clopper-pearson jeffreys mid-p wilson"));
        // prop.test(70, 100, correct = FALSE); binom.test(70, 100); qbeta(c(.025, .975), 70.5, 30.5).
        QVERIFY(is_near(intervals[u"wilson"][u"95"], 0.60415145, 0.78105115));
        QVERIFY(is_near(intervals[u"clopper-pearson"][u"95"], 0.60018532, 0.78759358));
        QVERIFY(is_near(intervals[u"jeffreys"][u"95"], 0.60545349, 0.78315857));
        for (const QString &method : intervals.keys())
            QVERIFY(intervals[method][u"99.8"][0].toDouble() < intervals[method][u"95"][0].toDouble());
    }

    void a_count_has_its_own_in_the_unit_of_the_rate()
    {
        const QJsonObject birch =
            provider_in(spread_detail_json(answer_of(three_contractors("high", "rate"))), QStringLiteral("Birch"));
        QCOMPARE(birch[u"intervals"].toObject().keys().join(u' '), QStringLiteral("byar garwood mid-p phe"));
        // poisson.test(8)$conf.int / 20; below ten events Public Health England takes the same.
        QVERIFY(is_near(birch[u"intervals"][u"garwood"][u"95"], 0.17269161, 0.78815946));
        QVERIFY(is_near(birch[u"intervals"][u"phe"][u"95"], 0.17269161, 0.78815946));
    }

    void limits_of_other_charts_stand_beside_ours()
    {
        const QJsonObject cedar =
            provider_in(spread_detail_json(answer_of(three_contractors())), QStringLiteral("Cedar"));
        const QJsonObject limits = cedar[u"funnel_limits"].toObject();
        // .6 -+ 1.959964 sqrt(.24 / 100), and sin^2(asin sqrt .6 -+ 1.959964 / 20).
        QVERIFY(is_near(limits[u"score"][u"95"], 0.6 - 1.959963985 * std::sqrt(0.0024),
                        0.6 + 1.959963985 * std::sqrt(0.0024)));
        const double angle = std::asin(std::sqrt(0.6));
        QVERIFY(is_near(limits[u"arcsine"][u"95"], std::pow(std::sin(angle - 1.959963985 / 20), 2),
                        std::pow(std::sin(angle + 1.959963985 / 20), 2)));
        QVERIFY(limits[u"exact"][u"99.8"].isArray() && limits[u"additive"][u"95"].isArray());
    }

    void tests_of_heterogeneity_agree_with_other_tools()
    {
        const QJsonObject found = spread_detail_json(answer_of(three_contractors()))[u"heterogeneity"].toObject();
        // chisq.test of 30/60, 8/20, 70/100.
        QVERIFY(std::abs(found[u"pearson"].toDouble() - 10.0) < 1e-6);
        QVERIFY(std::abs(found[u"pearson_p_value"].toDouble() - 0.006737947) < 1e-6);
        // Of asin(sqrt(x / n)) with standard errors 1 / (2 sqrt n), by the formulas and SciPy's searches.
        QCOMPARE(found[u"scale"].toString(), QStringLiteral("arcsine"));
        QVERIFY(std::abs(found[u"dersimonian_laird"][u"tau2"].toDouble() - 0.0197820878) < 1e-6);
        QVERIFY(std::abs(found[u"dersimonian_laird"][u"q"].toDouble() - 10.0886759) < 1e-6);
        QVERIFY(std::abs(found[u"dersimonian_laird"][u"i2_percent"].toDouble() - 80.17579294) < 1e-4);
        QVERIFY(std::abs(found[u"paule_mandel"][u"tau2"].toDouble() - 0.0184634913) < 1e-5);
        QVERIFY(std::abs(found[u"restricted_maximum_likelihood"][u"tau2"].toDouble() - 0.01889109) < 1e-5);
    }

    void weights_make_the_mean_the_pooled_value()
    {
        const QJsonObject spread = spread_detail_json(answer_of(three_contractors()))[u"spread"].toObject();
        QVERIFY(std::abs(spread[u"unweighted"][u"mean"].toDouble() - (0.5 + 0.4 + 0.7) / 3) < 1e-12);
        QVERIFY(std::abs(spread[u"weighted"][u"mean"].toDouble() - 0.6) < 1e-12);
        QVERIFY(spread[u"unweighted"][u"theil_t"].isDouble());
    }

    void the_extremes_are_told_for_having_been_chosen()
    {
        const QJsonObject high = spread_detail_json(answer_of(three_contractors()))[u"selected"].toObject();
        QCOMPARE(high[u"best"][u"value"].toDouble(), 0.7);
        QCOMPARE(high[u"best"][u"runner_up"].toDouble(), 0.5);
        QVERIFY(high[u"best"][u"median_unbiased"].toDouble() < 0.7);
        QCOMPARE(high[u"worst"][u"value"].toDouble(), 0.4);
        QVERIFY(high[u"worst"][u"median_unbiased"].toDouble() > 0.4);
        const QJsonObject low = spread_detail_json(answer_of(three_contractors("low")))[u"selected"].toObject();
        QCOMPARE(low[u"best"][u"value"].toDouble(), 0.4);
    }

    void groups_are_counted_from_the_worst_end_and_ties_get_what_is_asked()
    {
        QByteArray content("provider_name,provider_type,period,measure,kind,polarity,value\n");
        for (const char *row : {"A|1", "B|2", "C|3", "D|4", "E|4"}) {
            const QByteArrayList parts = QByteArray(row).split('|');
            content += parts[0] + ",contractor,2024,m,value,low," + parts[1] + '\n';
        }
        const QJsonObject json = spread_detail_json(answer_of(content));
        // Low is good: the two of 4 are the worst, rank 1 of 5, and stay together; five values make no deciles.
        const QJsonObject best = provider_in(json, QStringLiteral("A"));
        const QJsonObject tied = provider_in(json, QStringLiteral("D"));
        QCOMPARE(best[u"quantile_group"][u"quintile"].toInt(), 5);
        QCOMPARE(tied[u"quantile_group"][u"quintile"].toInt(), 1);
        QCOMPARE(provider_in(json, QStringLiteral("E"))[u"quantile_group"][u"quintile"].toInt(), 1);
        QVERIFY(best[u"quantile_group"][u"decile"].isNull());
        QCOMPARE(best[u"interpolated_rank"][u"0.5"].toDouble(), 1.0);
        QCOMPARE(tied[u"interpolated_rank"][u"0"].toDouble(), 4.0);
        QCOMPARE(tied[u"interpolated_rank"][u"0.5"].toDouble(), 4.5);
        QCOMPARE(tied[u"interpolated_rank"][u"1"].toDouble(), 5.0);
        QCOMPARE(tied[u"fractional_rank"][u"1"].toDouble(), 1.0);
        QVERIFY(best[u"p_two_sided"].isNull() && best[u"p_adjusted"].isNull());
    }

    void p_values_are_adjusted_as_by_r()
    {
        const QJsonObject json = spread_detail_json(answer_of(three_contractors()));
        // q = min(1, 2 min(pbinom(x, n, .6), pbinom(x - 1, n, .6, lower = FALSE))); p.adjust(q, method).
        const auto adjusted = [&json](const char *name, const char *method) {
            return provider_in(json, QString::fromUtf8(name))[u"p_adjusted"][QLatin1String(method)].toDouble();
        };
        for (const auto &[method, ash, birch, cedar] :
             {std::tuple("bonferroni", 0.447742166109, 0.339158202206, 0.148696938699),
              std::tuple("holm", 0.226105468137, 0.226105468137, 0.148696938699),
              std::tuple("hochberg", 0.149247388703, 0.149247388703, 0.148696938699),
              std::tuple("hommel", 0.149247388703, 0.149247388703, 0.148696938699),
              std::tuple("benjamini_hochberg", 0.149247388703, 0.149247388703, 0.148696938699),
              std::tuple("benjamini_yekutieli", 0.273620212622, 0.273620212622, 0.272611054281)}) {
            QVERIFY(std::abs(adjusted("Ash", method) - ash) < 1e-10);
            QVERIFY(std::abs(adjusted("Birch", method) - birch) < 1e-10);
            QVERIFY(std::abs(adjusted("Cedar", method) - cedar) < 1e-10);
        }
    }

    void resampling_tells_how_far_the_mean_may_lie()
    {
        const QJsonObject mean = spread_detail_json(answer_of(three_contractors()))[u"bootstrap"][u"mean"].toObject();
        QVERIFY(std::abs(mean[u"estimate"].toDouble() - 1.6 / 3) < 1e-12);
        // All 27 drawings of three: the two ends are those of one provider three times, each 1 in 27, more than 2.5%.
        QVERIFY(is_near(mean[u"resampled"][u"percentile"], 0.4, 0.7));
        QVERIFY(is_near(mean[u"resampled"][u"basic"], 3.2 / 3 - 0.7, 3.2 / 3 - 0.4));
        // Their standard deviation is sqrt(mean((x - m)^2) / 3) = 0.0720082.
        QVERIFY(std::abs(mean[u"resampled"][u"standard_error"].toDouble() - 0.0720082) < 0.002);
        QVERIFY(mean[u"posterior"][u"percentile"].isArray());
    }

    void groups_without_an_order_have_no_slope()
    {
        const QJsonObject json = spread_detail_json(answer_of(three_contractors()));
        QVERIFY(json[u"slope_index"].isNull()); // nobody compared groups
    }

    void what_cannot_be_said_is_null_and_never_a_crash()
    {
        for (const char *content :
             {"provider_name,provider_type,period,measure,numerator,denominator\nAsh,contractor,2024,m,30,60\n",
              "provider_name,provider_type,period,measure,numerator,denominator\nAsh,contractor,2024,m,,60\n",
              "provider_name,provider_type,period,measure,numerator,denominator\nAsh,contractor,2024,m,0,60\n"
              "Birch,contractor,2024,m,0,20\n",
              "provider_name,provider_type,period,measure,numerator,denominator\nAsh,contractor,2024,m,60,60\n"
              "Birch,contractor,2024,m,1,1\n",
              "provider_name,provider_type,period,measure,value\nAsh,contractor,2024,m,1\nBirch,contractor,2024,m,2\n",
              "provider_name,provider_type,period,measure,value,standard_error\nAsh,contractor,2024,m,-1,1\n"
              "Birch,contractor,2024,m,2,1\n"}) {
            const QJsonObject json = spread_detail_json(answer_of(content));
            QCOMPARE(json.keys().join(u' '),
                     QStringLiteral("bootstrap decomposition funnelplotr heterogeneity providers selected "
                                    "simultaneous_ranks slope_index spread"));
        }
    }
};

QTEST_APPLESS_MAIN(TestSpreadDetail)
#include "test_spread_detail.moc"
