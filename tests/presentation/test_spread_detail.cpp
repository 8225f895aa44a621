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
    for (const QJsonValue &entry : json[u"providers"].toArray()) {
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
            QCOMPARE(json.keys().join(u' '), QStringLiteral("decomposition heterogeneity providers selected spread"));
        }
    }
};

QTEST_APPLESS_MAIN(TestSpreadDetail)
#include "test_spread_detail.moc"
