// SPDX-License-Identifier: GPL-3.0-or-later
// The same answer as table, JSON, CSV and charts.
#include "presentation/import_json.h"
#include "presentation/plain_answer.h"
#include "presentation/series_table.h"
#include "presentation/spread_charts.h"
#include "presentation/spread_csv.h"
#include "presentation/spread_json.h"
#include "presentation/spread_table.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;
using outturn::test::answer_of;
using outturn::test::three_contractors;

namespace {

const QByteArray hostile("provider_name,provider_type,period,measure,numerator,denominator\n"
                         "<script>alert(1)</script>,contractor,2024,<b>m</b>,30,60\n"
                         "=1+1,contractor,2024,<b>m</b>,10,60\n"
                         "\"Birch, \"\"and\"\" co\",contractor,2024,<b>m</b>,20,60\n");

QStringList titles_of(const widgets::Table &table)
{
    QStringList titles;
    for (const widgets::TableColumn &column : table.columns)
        titles.append(column.title);
    return titles;
}

} // namespace

class TestSpreadDocuments : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void columns_that_would_be_empty_are_not_there()
    {
        const Wording wording(QStringLiteral("en"));
        QCOMPARE(titles_of(spread_table(answer_of(three_contractors()), wording)).join(u'|'),
                 QStringLiteral("Rank|Provider|Achieved|Out of|Value|95% interval|Chance allowed for|Against limits"));
        QCOMPARE(titles_of(spread_table(answer_of("provider_name,provider_type,region,period,measure,value,cost_gbp,"
                                                  "claimed_gbp,paid_gbp\n"
                                                  "Ash,contractor,Wales,2024,m,1,5,6,7\n"
                                                  "Birch,contractor,Wales,2024,m,2,5,6,7\n"),
                                        wording))
                     .join(u'|'),
                 QStringLiteral("Rank|Provider|Region|Value|Cost|Claimed|Paid"));
    }

    void the_table_is_in_order_of_rank_and_sorts_by_number()
    {
        const widgets::Table table = spread_table(answer_of(three_contractors()), Wording(QStringLiteral("en")));
        QCOMPARE(table.rows.size(), size_t(3));
        QCOMPARE(table.rows[0].cells[1].text, QStringLiteral("Cedar"));
        QCOMPARE(table.rows[2].cells[1].text, QStringLiteral("Birch"));
        QCOMPARE(table.rows[0].cells[4].text, QStringLiteral("70.0%"));
        QCOMPARE(table.rows[0].cells[4].sort_key.toDouble(), 0.7);
        // Wilson 95% of 70 of 100, by hand: (70 + 1.9208 -+ 1.96 sqrt(21 + .9604)) / 103.8415.
        QCOMPARE(table.rows[0].cells[5].text, QStringLiteral("60.4% to 78.1%"));
        // Drawn towards the whole: (13.160 + 70) / (13.160 + 10.401 + 100), the beta of greatest likelihood by scipy.
        QCOMPARE(table.rows[0].cells[6].text, QStringLiteral("67.3%"));
        QCOMPARE(table.rows[2].cells[6].text, QStringLiteral("48.6%"));
    }

    void a_missing_figure_says_why_and_has_no_rank()
    {
        const widgets::Table table =
            spread_table(answer_of("provider_name,provider_type,period,measure,numerator,denominator\n"
                                   "Ash,contractor,2024,m,30,60\nBirch,contractor,2024,m,,20\n"
                                   "Cedar,contractor,2024,m,0,0\n"),
                         Wording(QStringLiteral("en")));
        QStringList told;
        for (const widgets::TableRow &row : table.rows)
            told.append(QStringList{row.cells[0].text, row.cells[1].text, row.cells[4].text}.join(u'|'));
        QCOMPARE(told.join(u';'), QStringLiteral("1|Ash|50.0%;|Birch|missing;|Cedar|nobody counted"));
    }

    void json_numbers_are_numbers_and_absent_values_null()
    {
        const analysis::SpreadAnswer answer =
            answer_of("provider_name,provider_type,period,measure,numerator,denominator,cost_gbp\n"
                      "Ash,contractor,2024,m,1,3,12.34\nBirch,contractor,2024,m,,20,\n");
        const QJsonObject json = spread_json(answer, Wording(QStringLiteral("en")));
        const QJsonObject ash = json[u"providers"][0].toObject();
        QCOMPARE(ash[u"value"].toDouble(), 1.0 / 3); // unrounded
        QCOMPARE(ash[u"cost_pence"].toDouble(), 1234.0);
        QVERIFY(ash[u"rank"].isDouble() && ash[u"interval95"].isArray() && ash[u"interval95"].toArray().size() == 2);
        QCOMPARE(ash[u"code"].toString(), QStringLiteral("Ash")); // the name where no code is given
        QCOMPARE(ash[u"status"].toString(), QStringLiteral("ok"));
        QVERIFY(ash[u"region"].isNull() && ash[u"cost_scope"].isNull());
        const QJsonObject birch = json[u"providers"][1].toObject();
        for (const char *key : {"numerator", "value", "interval95", "p_low", "flag", "rank", "cost_pence"})
            QVERIFY2(birch.contains(QLatin1String(key)) && birch[QLatin1String(key)].isNull(), key);
        QCOMPARE(birch[u"denominator"].toDouble(), 20.0);
        QCOMPARE(birch[u"status"].toString(), QStringLiteral("missing"));
        QVERIFY(json[u"spread"][u"gap"].isNull() && json[u"spread"][u"best"].isNull());
        QCOMPARE(json[u"period"].toString(), QStringLiteral("2023-24"));
    }

    void a_plain_value_has_neither_interval_nor_flag()
    {
        const QJsonObject json = spread_json(answer_of("provider_name,provider_type,period,measure,value\n"
                                                       "Ash,contractor,2024,m,12.5\nBirch,contractor,2024,m,30\n"),
                                             Wording(QStringLiteral("en")));
        const QJsonObject best = json[u"providers"][0].toObject();
        QCOMPARE(best[u"status"].toString(), QStringLiteral("no-denominator"));
        QVERIFY(best[u"interval95"].isNull() && best[u"flag"].isNull() && best[u"p_low"].isNull());
        QCOMPARE(best[u"rank"].toInt(), 1);
        QVERIFY(json[u"target"][u"value"].isNull());
    }

    void a_file_that_could_not_be_read_has_every_key()
    {
        const Error error{ErrorCode::unreadable, QStringLiteral("gone"), {}};
        const QJsonObject json = import_json(QStringLiteral("f.csv"), nullptr, nullptr, &error);
        for (const char *key :
             {"file", "sha256", "bytes", "encoding", "header_row", "rows", "accepted", "excluded", "in_error",
              "return_id", "superseded_return_id", "mapping", "sheets", "reconciliation", "warnings", "errors"})
            QVERIFY2(json.contains(QLatin1String(key)), key);
        QVERIFY(json[u"rows"].isNull() && json[u"errors"].isArray());
        QCOMPARE(json[u"refused"].toString(), QStringLiteral("gone"));
    }

    void csv_survives_commas_and_defuses_formulas()
    {
        const QByteArrayList lines = spread_csv(answer_of(hostile)).split('\n');
        QVERIFY(lines[1].startsWith("1,<script>alert(1)</script>,<script>alert(1)</script>,contractor,"));
        QVERIFY(lines[2].contains(",\"Birch, \"\"and\"\" co\",contractor,"));
        QVERIFY(lines[3].contains(",'=1+1,contractor,"));
    }

    void the_scope_of_a_cost_stands_beside_it()
    {
        analysis::SpreadAnswer answer =
            answer_of("provider_name,provider_type,period,measure,numerator,denominator,cost_gbp\n"
                      "Ash,contractor,2024,m,10,30,1000\nBirch,contractor,2024,m,9,20,2000\n");
        const widgets::Table own = spread_table(answer, Wording(QStringLiteral("en")));
        QVERIFY(titles_of(own).contains(QStringLiteral("Cost an outcome")));
        QCOMPARE(own.rows[1].cells.back().text, QStringLiteral("£100")); // 1,000 pounds over 10
        answer.measure.cost_scope = QStringLiteral("care of every age");
        const widgets::Table wider = spread_table(answer, Wording(QStringLiteral("en")));
        QVERIFY(titles_of(wider).contains(QStringLiteral("Cost an outcome (wider cost)")));
        QVERIFY(wider.columns.back().explanation.contains(QStringLiteral("care of every age")));
    }

    void charts_leave_out_who_has_no_figure()
    {
        const analysis::SpreadAnswer answer =
            answer_of("provider_name,provider_type,period,measure,numerator,denominator\n"
                      "Ash,contractor,2024,m,30,60\nBirch,contractor,2024,m,,20\nCedar,contractor,2024,m,10,90\n");
        const Wording wording(QStringLiteral("en"));
        const widgets::RankedChart ranked = ranked_chart(answer, wording);
        QCOMPARE(ranked.marks.size(), size_t(2));
        QCOMPARE(ranked.best_id, ranked.marks[0].id);
        QCOMPARE(ranked.gap_label, QStringLiteral("gap 38.9 points"));
        QCOMPARE(funnel_chart(answer, wording).points.size(), size_t(2));
        QVERIFY(!ranked.description.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSpreadDocuments)
#include "test_spread_documents.moc"
