// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/plain_answer.h"
#include "presentation/programme_json.h"
#include "presentation/programme_table.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;

namespace {

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

/// One programme of contractors with proportions and costs, one with observed against expected, of two types.
std::vector<analysis::ProgrammeRow> two_programmes()
{
    test::ImportedReturns returns;
    returns.add("programme,provider_name,provider_type,period,measure,numerator,denominator,cost_gbp\n"
                "Work,Ash,contractor,2024,Finds work,30,60,600\nWork,Birch,contractor,2024,Finds work,8,20,100\n"
                "Work,Cedar,contractor,2024,Finds work,70,100,380\nWork,Ash,contractor,2023,Finds work,1,60,\n");
    returns.add("programme,provider_name,provider_type,period,measure,numerator,expected\n"
                "Probation,Dale,contractor,2023,Reoffends,30,40\nProbation,Elder,contractor,2023,Reoffends,30,20\n"
                "Probation,Fern,local authority,2023,Reoffends,9,10\n");
    const auto rows = analysis::compare_programmes(returns.source());
    if (!rows)
        qFatal("%s", qPrintable(rows.error().message));
    return *rows;
}

QJsonObject row_of(const QJsonObject &json, const QString &title, const QString &type)
{
    for (const QJsonValue &entry : json[u"programmes"].toArray()) {
        if (entry[u"title"].toString() == title && entry[u"type"].toString() == type)
            return entry.toObject();
    }
    return {};
}

} // namespace

class TestProgrammes : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void each_programme_stands_with_its_latest_period()
    {
        const QJsonObject json = programme_json(two_programmes(), english());
        QCOMPARE(json[u"programmes"].toArray().size(), 3);
        const QJsonObject work = row_of(json, QStringLiteral("Work"), QStringLiteral("contractor"));
        QCOMPARE(work[u"period"].toString(), QStringLiteral("2023-24"));
        QCOMPARE(work[u"providers"].toInt(), 3);
        QCOMPARE(work[u"pooled_value"].toDouble(), 0.6);              // 108 of 180
        QCOMPARE(work[u"cost_per_outcome_pence"].toDouble(), 1000.0); // £1,080 for 108
        QVERIFY(work[u"attained"].isNull());
        QVERIFY(work[u"phi"].isDouble() && work[u"true_p90_p10_gap"].isDouble());
        const QJsonObject probation = row_of(json, QStringLiteral("Probation"), QStringLiteral("contractor"));
        QCOMPARE(probation[u"attained"].toDouble(), 1.0); // 60 against 60 expected
        QVERIFY(probation[u"cost_per_outcome_pence"].isNull());
    }

    void a_single_provider_has_no_spread()
    {
        const QJsonObject fern = row_of(programme_json(two_programmes(), english()), QStringLiteral("Probation"),
                                        QStringLiteral("local-authority"));
        QCOMPARE(fern[u"providers"].toInt(), 1);
        QVERIFY(fern[u"true_p90_p10_gap"].isNull() && fern[u"phi"].isNull() && fern[u"rankability"].isNull());
    }

    void the_raw_gap_is_nowhere()
    {
        const auto rows = two_programmes();
        for (const QJsonValue &entry : programme_json(rows, english())[u"programmes"].toArray())
            QVERIFY(!entry.toObject().contains(u"gap"));
        const widgets::Table table = programme_table(rows, english());
        QCOMPARE(table.rows.size(), rows.size());
        for (const widgets::TableRow &row : table.rows) {
            QCOMPARE(row.cells.size(), table.columns.size());
            for (const widgets::TableCell &cell : row.cells)
                QVERIFY2(!cell.text.contains(QStringLiteral("30.0 points")), qPrintable(cell.text)); // 40% to 70%
        }
    }

    void the_note_says_what_may_be_compared()
    {
        const QString note = programme_note(two_programmes(), english());
        QVERIFY(note.contains(QStringLiteral("cannot be set against each other")));
        QVERIFY(note.contains(QStringLiteral("cost of an outcome may be compared only where")));
        QCOMPARE(programme_note({}, english()), QString());
        QVERIFY(programme_json({}, english())[u"programmes"].toArray().isEmpty());
        QVERIFY(!programme_table({}, english()).empty_text.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestProgrammes)
#include "test_programmes.moc"
