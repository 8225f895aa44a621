// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure.h"
#include "presentation/distribution_chart.h"
#include "presentation/distribution_groups.h"
#include "presentation/plain_answer.h"
#include "presentation/spread_charts.h"
#include "presentation/spread_table.h"

#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;
using outturn::test::answer_of;

namespace {

const QByteArray header("provider_name,provider_type,period,measure,polarity,numerator,denominator\n");

/// As it may be shown where counts of 1 to 4 are withheld.
analysis::SpreadAnswer shown(const QByteArray &plain_return)
{
    const auto answer = std::make_shared<const analysis::SpreadAnswer>(answer_of(plain_return));
    return *analysis::disclose(answer, {}).answer;
}

/// Ash 3 of 60 is small, and Cedar, who counted fewest of the others, goes with it.
QByteArray worst_is_small(const QByteArray &polarity = "high")
{
    QByteArray content = header;
    for (const char *counts : {"Ash|3,60", "Birch|30,100", "Cedar|20,40", "Dogwood|40,50"}) {
        const QByteArrayList parts = QByteArray(counts).split('|');
        content += parts[0] + ",contractor,2024,Finds work," + polarity + ',' + parts[1] + '\n';
    }
    return content;
}

QStringList row_of(const widgets::Table &table, const QString &id_or_name)
{
    for (const widgets::TableRow &row : table.rows) {
        QStringList texts;
        for (const widgets::TableCell &cell : row.cells)
            texts.append(cell.text);
        if (row.id == id_or_name || texts.contains(id_or_name))
            return texts;
    }
    return {};
}

} // namespace

class TestWithheld : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_next_is_never_named_as_the_worst()
    {
        const Headline headline = spread_headline(shown(worst_is_small()), Wording(QStringLiteral("en")));
        QCOMPARE(headline.finding,
                 QStringLiteral("The best is Dogwood with 80.0%; the worst figure is withheld, because it rests on a "
                                "small count or would give one away"));
        for (const QString &text : {headline.finding, headline.caution}) {
            QVERIFY2(!text.contains(QStringLiteral("Birch")), qPrintable(text));
            QVERIFY2(!text.contains(QStringLiteral("Ash")), qPrintable(text));
            QVERIFY2(!text.contains(QStringLiteral("5.0%")), qPrintable(text));
        }
        // 93 of 250, everybody counted.
        QVERIFY2(headline.caution.startsWith(QStringLiteral("4 contractors together: 37.2%.")),
                 qPrintable(headline.caution));
        QVERIFY2(headline.caution.contains(QStringLiteral("small counts")), qPrintable(headline.caution));
        QVERIFY2(!headline.caution.contains(QStringLiteral("no figure")), qPrintable(headline.caution));
    }

    void a_withheld_best_is_said_too()
    {
        QCOMPARE(spread_headline(shown(worst_is_small("low")), Wording(QStringLiteral("en"))).finding,
                 QStringLiteral("The worst is Dogwood with 80.0%; the best figure is withheld, because it rests on a "
                                "small count or would give one away"));
        const QString neutral =
            spread_headline(shown(worst_is_small("neutral")), Wording(QStringLiteral("en"))).finding;
        QVERIFY2(neutral.startsWith(QStringLiteral("Up to 80.0% in Dogwood (highest); the lowest")),
                 qPrintable(neutral));
    }

    void a_withheld_figure_is_no_mark_and_has_no_number()
    {
        const Wording wording(QStringLiteral("en"));
        const analysis::SpreadAnswer answer = shown(worst_is_small());
        const widgets::RankedChart ranked = ranked_chart(answer, wording);
        QCOMPARE(ranked.marks.size(), size_t(2));
        QVERIFY(ranked.gap_label.isEmpty() && ranked.worst_id.isEmpty() && !ranked.best_id.isEmpty());
        QVERIFY2(ranked.order_caption.contains(QStringLiteral("2 of them withheld")), qPrintable(ranked.order_caption));
        QCOMPARE(funnel_chart(answer, wording).points.size(), size_t(2));
        // Rank, name, achieved, out of, value ...
        const QStringList ash = row_of(spread_table(answer, wording), QStringLiteral("Ash"));
        QCOMPARE(ash.value(0), QStringLiteral("[c]"));
        QCOMPARE(ash.value(1), QStringLiteral("Ash"));
        for (const QString &cell : ash.mid(2))
            QCOMPARE(cell, QStringLiteral("[c]"));
        const QStringList birch = row_of(spread_table(answer, wording), QStringLiteral("Birch"));
        QCOMPARE(birch.mid(0, 5),
                 QStringList({QStringLiteral("3"), QStringLiteral("Birch"), QStringLiteral("30"), QStringLiteral("100"),
                              QStringLiteral("30.0%")}));
    }

    void a_group_keeps_its_total_and_loses_its_ends()
    {
        // Contractors: 3 of 60, 20 of 40 and 40 of 50: 63 of 150, 42%. Councils: 30 of 100 and 60 of 150: 36%.
        const QByteArray content = "provider_code,provider_name,provider_type,period,measure,numerator,denominator\n"
                                   ",Ash,contractor,2024,m,3,60\n,Cedar,contractor,2024,m,20,40\n"
                                   ",Dogwood,contractor,2024,m,40,50\n"
                                   "E10000014,,,2024,m,30,100\nE10000016,,,2024,m,60,150\n";
        const Wording wording(QStringLiteral("en"));
        const analysis::SpreadAnswer answer = shown(content);
        QVERIFY(analysis::withheld_figures(answer) > 0);
        const std::vector<DistributionPart> parts = distribution_parts(answer, DistributionBy::type, wording);
        QCOMPARE(parts.size(), size_t(2));
        for (const DistributionPart &part : parts) {
            const bool contractors = part.id == QLatin1String("type:contractor");
            QVERIFY(part.pooled);
            QCOMPARE(*part.pooled, contractors ? 0.42 : 0.36);
            QCOMPARE(part.withheld > 0, contractors);
        }
        const QStringList row =
            row_of(distribution_table(answer, DistributionBy::type, wording), QStringLiteral("type:contractor"));
        QCOMPARE(row.value(1), QStringLiteral("3"));
        QCOMPARE(row.value(3), QStringLiteral("42.0%"));
        QCOMPARE(row.value(5), QStringLiteral("[c]"));
    }
};

QTEST_APPLESS_MAIN(TestWithheld)
#include "test_withheld.moc"
