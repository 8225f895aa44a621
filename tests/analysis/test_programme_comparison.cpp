// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/programme_comparison.h"
#include "cli/program_run.h"
#include "support/imported_returns.h"

#include <QtCore/QRegularExpression>

#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::test::Desk;
using outturn::test::ImportedReturns;

namespace {

/// Work: contractors 10%, 37% and 93% of 200, 100 and 100 in the latest year, and one council; Probation: observed
/// against expected in an earlier year. The raw gaps are 83 points and 1.1.
const QByteArray work("programme,provider_name,provider_type,period,measure,numerator,denominator,cost_gbp\n"
                      "Work,Ash,contractor,2024,Finds work,20,200,600\n"
                      "Work,Birch,contractor,2024,Finds work,37,100,100\n"
                      "Work,Cedar,contractor,2024,Finds work,93,100,800\n"
                      "Work,Ash,contractor,2023,Finds work,50,100,\n"
                      "Work,Dale,local-authority,2024,Finds work,5,25,\n");
const QByteArray probation("programme,provider_name,provider_type,period,measure,polarity,numerator,expected\n"
                           "Probation,Elder,contractor,2023,Reoffends,low,32,40\n"
                           "Probation,Fern,contractor,2023,Reoffends,low,38,20\n");

const ProgrammeRow &row_of(const std::vector<ProgrammeRow> &rows, const QString &title, ProviderType type)
{
    for (const ProgrammeRow &row : rows) {
        if (row.spread->programme.title == title && row.type == type)
            return row;
    }
    qFatal("no row of %s", qPrintable(title));
}

/// Every number in the value, however deep.
void collect(const QJsonValue &value, std::vector<double> &numbers, QStringList &keys)
{
    if (value.isDouble())
        numbers.push_back(value.toDouble());
    for (const QJsonValue &entry : value.toArray())
        collect(entry, numbers, keys);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        keys.append(it.key());
        collect(it.value(), numbers, keys);
    }
}

} // namespace

/// Programmes side by side: what may be compared, and nothing else.
class TestProgrammeComparison : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void each_type_of_each_programme_is_a_row_of_its_latest_period()
    {
        ImportedReturns returns;
        returns.add(work).add(probation);
        const auto rows = compare_programmes(returns.source());
        QVERIFY(rows);
        QCOMPARE(rows->size(), size_t(3));
        const ProgrammeRow &contractors = row_of(*rows, u"Work"_qs, ProviderType::contractor);
        QCOMPARE(period_label(contractors.spread->question.period), u"2023-24"_qs);
        QCOMPARE(contractors.spread->with_value, 3);
        QCOMPARE(*contractors.spread->target, 0.375);      // 150 of 400
        QCOMPARE(*contractors.cost.outcome_pence, 1000.0); // £1,500 for 150
        QVERIFY(!contractors.attained);
        const ProgrammeRow &council = row_of(*rows, u"Work"_qs, ProviderType::local_authority);
        QCOMPARE(council.spread->with_value, 1);
        QVERIFY(!council.spread->true_spread && !council.cost.outcome_pence);
        const ProgrammeRow &other = row_of(*rows, u"Probation"_qs, ProviderType::contractor);
        QVERIFY(std::abs(*other.attained - 70.0 / 60.0) < 1e-15);
    }

    /// The raw range grows with the number of providers and with small sizes: it has no place here.
    void the_raw_range_appears_nowhere()
    {
        Desk desk;
        for (const QByteArray &content : {work, probation})
            QCOMPARE(test::import_into(desk, desk.put(u"r.csv"_qs, content)).status, 0);
        const auto run = test::ask(desk, "programmes --json");
        QVERIFY2(run.status == 0, run.told().constData());
        std::vector<double> numbers;
        QStringList keys;
        collect(run.json(), numbers, keys);
        QVERIFY(keys.contains(u"true_p90_p10_gap"_qs));
        for (const char *key : {"gap", "ratio", "best", "worst", "highest", "lowest", "p90", "p10", "p90_p10_gap",
                                "iqr", "range", "coefficient_of_variation", "gini"})
            QVERIFY2(!keys.contains(QString::fromLatin1(key)), key);
        for (const double raw : {0.83, 9.3, 0.1, 0.93, 1.1, 2.375, 0.8, 1.9}) { // gaps, ratios, and the ends
            for (const double number : numbers)
                QVERIFY2(std::abs(number - raw) > 1e-9, qPrintable(QString::number(raw)));
        }
        const auto text = test::ask(desk, "programmes");
        QCOMPARE(text.status, 0);
        QVERIFY2(!text.output.contains("83.0") && !text.output.contains("93.0"), text.told().constData());
    }
};

QTEST_APPLESS_MAIN(TestProgrammeComparison)
#include "test_programme_comparison.moc"
