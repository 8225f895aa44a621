// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/distribution_chart.h"
#include "presentation/plain_answer.h"

#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;
using outturn::test::answer_of;
using outturn::test::three_contractors;

namespace {

/// Six contractors of the North with 10 to 60 of 100, two of the South, one of no region, one of the West that
/// returned nothing.
QByteArray three_regions(const QByteArray &polarity = "high")
{
    QByteArray content("provider_name,provider_type,region,period,measure,polarity,numerator,denominator\n");
    for (const char *line :
         {"Ash|North|10|100", "Birch|North|20|100", "Cedar|North|30|100", "Elder|North|40|100", "Fir|North|50|100",
          "Gorse|North|60|100", "Hazel|South|45|50", "Ivy|South|30|50", "Juniper||5|50", "Kerria|West||50"}) {
        const QByteArrayList parts = QByteArray(line).split('|');
        content += parts[0] + ",contractor," + parts[1] + ",2024,Finds work," + polarity + ',' + parts[2] + ','
            + parts[3] + '\n';
    }
    return content;
}

QStringList names_of(const std::vector<widgets::DistributionGroup> &groups)
{
    QStringList names;
    for (const widgets::DistributionGroup &group : groups)
        names.append(group.name);
    return names;
}

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

widgets::DistributionChart chart_of(const analysis::SpreadAnswer &answer)
{
    return distribution_chart(answer, default_distribution(answer), english());
}

} // namespace

class TestDistribution : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void regions_stand_best_first()
    {
        // North 210 of 600, South 75 of 100, those of no region 5 of 50.
        QCOMPARE(names_of(chart_of(answer_of(three_regions("high"))).groups).join(u'|'),
                 QStringLiteral("South|North|No region given"));
        QCOMPARE(names_of(chart_of(answer_of(three_regions("low"))).groups).join(u'|'),
                 QStringLiteral("No region given|North|South"));
        QCOMPARE(names_of(chart_of(answer_of(three_regions("neutral"))).groups).join(u'|'),
                 QStringLiteral("South|North|No region given"));
    }

    void quartiles_need_five_values()
    {
        const widgets::DistributionChart chart = chart_of(answer_of(three_regions()));
        const widgets::DistributionGroup &north = chart.groups[1];
        // Type 7 of .1, .2, .3, .4, .5, .6 (R: quantile).
        QCOMPARE(*north.lower_quartile, 0.225);
        QCOMPARE(*north.median, 0.35);
        QCOMPARE(*north.upper_quartile, 0.475);
        QVERIFY(!chart.groups[0].median);
        QCOMPARE(chart.groups[0].marks.size(), size_t(2));
    }

    void a_group_together_has_its_own_interval()
    {
        const widgets::DistributionGroup south = chart_of(answer_of(three_regions())).groups.front();
        QCOMPARE(*south.pooled, 0.75);
        QCOMPARE(south.pooled_label, QStringLiteral("75.0%"));
        // Wilson 95% of 75 of 100 (R: prop.test(75, 100, correct = FALSE)).
        QVERIFY(std::abs(*south.pooled_lower - 0.6569553) < 1e-6);
        QVERIFY(std::abs(*south.pooled_upper - 0.8245479) < 1e-6);
    }

    void rates_and_means_have_theirs()
    {
        const widgets::DistributionGroup rates =
            chart_of(answer_of("provider_name,provider_type,region,period,measure,kind,numerator,denominator\n"
                               "Ash,contractor,North,2024,m,rate,3,1000\nBirch,contractor,North,2024,m,rate,7,1000\n"
                               "Cedar,contractor,South,2024,m,rate,1,1000\n"))
                .groups.front();
        QCOMPARE(*rates.pooled, 0.005);
        // Garwood 95% of 10 events (R: poisson.test(10)) over 2,000.
        QVERIFY(std::abs(*rates.pooled_lower - 4.795389 / 2000) < 1e-8);
        QVERIFY(std::abs(*rates.pooled_upper - 18.39036 / 2000) < 1e-8);
        const widgets::DistributionGroup means =
            chart_of(answer_of("provider_name,provider_type,region,period,measure,value,standard_error\n"
                               "Ash,contractor,North,2024,m,10,1\nBirch,contractor,North,2024,m,13,2\n"
                               "Cedar,contractor,South,2024,m,1,1\n"))
                .groups.front();
        // (10 / 1 + 13 / 4) / (1 + 1 / 4) = 10.6 with standard error 1 / sqrt(1.25).
        QCOMPARE(*means.pooled, 10.6);
        QVERIFY(std::abs(*means.pooled_upper - (10.6 + 1.959963985 / std::sqrt(1.25))) < 1e-8);
    }

    void those_without_a_figure_are_counted_not_drawn()
    {
        const analysis::SpreadAnswer answer = answer_of(three_regions());
        // The West returned nothing: no row without a dot.
        QVERIFY(!names_of(chart_of(answer).groups).contains(QStringLiteral("West")));
        const widgets::Table table = distribution_table(answer, DistributionBy::whole, english());
        QCOMPARE(table.rows.size(), size_t(1));
        QCOMPARE(table.rows[0].cells[1].sort_key.toDouble(), 9.0);
        QCOMPARE(table.rows[0].cells[2].sort_key.toDouble(), 1.0);
    }

    void the_table_says_the_same_as_the_chart()
    {
        const analysis::SpreadAnswer answer = answer_of(three_regions());
        const widgets::DistributionChart chart = chart_of(answer);
        const widgets::Table table = distribution_table(answer, DistributionBy::region, english());
        QCOMPARE(table.rows.size(), chart.groups.size());
        for (size_t i = 0; i < table.rows.size(); ++i) {
            QCOMPARE(table.rows[i].id, chart.groups[i].id);
            QCOMPARE(table.rows[i].cells.size(), table.columns.size());
            QCOMPARE(table.rows[i].cells[3].text, chart.groups[i].pooled_label);
        }
        QStringList north;
        for (const widgets::TableCell &cell : table.rows[1].cells)
            north.append(cell.text);
        QCOMPARE(north.join(u'|'), QStringLiteral("North|6|0|35.0%|31.3% to 38.9%|10.0%|22.5%|35.0%|47.5%|60.0%"));
    }

    void types_where_there_are_no_regions_and_one_group_where_there_is_neither()
    {
        const analysis::SpreadAnswer contractors = answer_of(three_contractors());
        QCOMPARE(default_distribution(contractors), DistributionBy::whole);
        QCOMPARE(names_of(chart_of(contractors).groups).join(u'|'), QStringLiteral("All together"));
        const analysis::SpreadAnswer mixed =
            answer_of("provider_code,provider_name,provider_type,period,measure,numerator,denominator\n"
                      ",Ash,contractor,2024,m,3,20\n,Birch,local authority,2024,m,9,20\n");
        QCOMPARE(default_distribution(mixed), DistributionBy::type);
        QCOMPARE(names_of(distribution_chart(mixed, DistributionBy::type, english()).groups).join(u'|'),
                 QStringLiteral("Local authorities|Contractors"));
    }

    void councils_are_grouped_by_class()
    {
        // Hampshire and Kent are counties, Salford a metropolitan district.
        const analysis::SpreadAnswer answer = answer_of("provider_code,period,measure,numerator,denominator\n"
                                                        "E10000014,2024,m,3,20\nE10000016,2024,m,9,20\n"
                                                        "E08000006,2024,m,19,20\n");
        QCOMPARE(names_of(distribution_chart(answer, DistributionBy::council_class, english()).groups).join(u'|'),
                 QStringLiteral("Metropolitan districts|County councils"));
    }

    void plain_values_have_no_figure_of_a_group()
    {
        const widgets::DistributionChart chart =
            chart_of(answer_of("provider_name,provider_type,region,period,measure,value\n"
                               "Ash,contractor,North,2024,m,10\nBirch,contractor,South,2024,m,30\n"));
        QCOMPARE(names_of(chart.groups).join(u'|'), QStringLiteral("South|North"));
        QVERIFY(!chart.groups[0].pooled && !chart.groups[0].pooled_lower);
        QCOMPARE(chart.groups[0].pooled_label, QString());
    }

    void the_description_names_both_ends()
    {
        const widgets::DistributionChart chart = chart_of(answer_of(three_regions()));
        QVERIFY2(chart.description.contains(
                     QStringLiteral("from 10.0% in No region given (worst) to 75.0% in South (best)")),
                 qPrintable(chart.description));
        QVERIFY(!chart.caption.isEmpty());
        const widgets::DistributionChart neutral = chart_of(answer_of(three_regions("neutral")));
        QVERIFY2(!neutral.description.contains(QStringLiteral("best")), qPrintable(neutral.description));
    }

    void no_figures_at_all_say_so()
    {
        const analysis::SpreadAnswer answer =
            answer_of("provider_name,provider_type,region,period,measure,numerator,denominator\n"
                      "Ash,contractor,North,2024,m,,60\nBirch,contractor,South,2024,m,0,0\n");
        const widgets::DistributionChart chart = chart_of(answer);
        QVERIFY(chart.groups.empty());
        QVERIFY(!chart.empty_text.isEmpty());
        QVERIFY(distribution_table(answer, default_distribution(answer), english()).rows.empty());
    }
};

QTEST_APPLESS_MAIN(TestDistribution)
#include "test_distribution.moc"
