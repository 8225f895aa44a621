// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shared_material.h"
#include "support/sheet_in_memory.h"

#include "ingest/cross_foot.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::SheetInMemory;

namespace {

const QString header = QStringLiteral(
    "Authority|Education services - Employees\n (C1)|Education services- Running Expenses\n (C2)|"
    "Education services- Total Expenditure\n (C3 = C1 + C2)|Education services- Sales, Fees and Charges\n (C4)|"
    "Education services- Net\n (C5 = C3 - C4)|Highways and transport - Employees\n (C1)|"
    "Highways and transport -  Running Expenses\n (C2)|Highways and transport - Total\n (C3 = C1 + C2)");

std::vector<CrossFoot::Failure> failures_in(const QString &cells)
{
    SheetInMemory sheet;
    sheet.row(header);
    SheetRow row;
    row.fields = cells.split(u'|');
    return CrossFoot(sheet.layout()).failures(row);
}

} // namespace

/// Rules that headers state. The sums are calculated by hand; the failures of the published file were counted by a
/// separate script.
class TestCrossFoot : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_row_that_adds_up_breaks_no_rule();
    void each_figure_may_be_rounded_by_half_a_unit();
    void a_difference_beyond_rounding_names_the_cell_and_the_rule();
    void a_missing_term_is_no_failure();
    void a_formula_of_labels_that_are_not_there_is_no_rule();
    void the_published_outturn_has_one_authority_that_does_not_add_up();
};

void TestCrossFoot::a_row_that_adds_up_breaks_no_rule()
{
    QVERIFY(failures_in(QStringLiteral("Bristol|42,854|97,364|140,218|18|140,200|5|6|11")).empty());
}

void TestCrossFoot::each_figure_may_be_rounded_by_half_a_unit()
{
    QVERIFY(failures_in(QStringLiteral("A|10|20|31|0|31|5|6|11")).empty());            // 10.4 + 20.4 is 30.8
    QCOMPARE(failures_in(QStringLiteral("A|10|20|32|0|32|5|6|11")).size(), size_t(1)); // three halves are 1.5, not 2
    QCOMPARE(failures_in(QStringLiteral("A|10.0|20.0|31.0|0|31|5|6|11")).size(),
             size_t(1)); // of a tenth, three halves are .15
}

void TestCrossFoot::a_difference_beyond_rounding_names_the_cell_and_the_rule()
{
    const auto failures = failures_in(QStringLiteral("A|10|20|30|4|20|7|1|100"));
    QCOMPARE(failures.size(), size_t(2));
    QCOMPARE(failures[0].column, 5);
    QCOMPARE(failures[0].formula, QStringLiteral("C5 = C3 - C4"));
    QCOMPARE(failures[0].computed, 26.0);
    QCOMPARE(failures[0].written, 20.0);
    QCOMPARE(failures[1].column, 8); // highways have their own C1 and C2
    QCOMPARE(failures[1].computed, 8.0);
}

void TestCrossFoot::a_missing_term_is_no_failure()
{
    QVERIFY(failures_in(QStringLiteral("A|[x]|20|30|4||7||100")).empty());
}

void TestCrossFoot::a_formula_of_labels_that_are_not_there_is_no_rule()
{
    SheetInMemory sheet;
    sheet.row(QStringLiteral("Authority|Rents - Total (C3 = C1 + C2)|Rents - Share (C4 = C3 / 2)"));
    QVERIFY(CrossFoot(sheet.layout()).is_empty());
}

void TestCrossFoot::the_published_outturn_has_one_authority_that_does_not_add_up()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/revenue_outturn_rsx_2022_23.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Records of this file run over lines in the header only, and quotes enclose whole cells.
    const QString text = QString::fromUtf8(file.readAll());
    std::vector<QStringList> records{{QString()}};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            records.back().append(QString());
        else if (c == u'\n' && !quoted)
            records.push_back({QString()});
        else
            records.back().back().append(c);
    }
    SheetInMemory sheet;
    SheetRow row;
    row.fields = records[10];
    sheet.row(row);
    const CrossFoot rules(sheet.layout());
    std::vector<size_t> broken;
    for (size_t i = 11; i < 437; ++i) {
        row.fields = records[i];
        if (const auto failures = rules.failures(row); !failures.empty()) {
            broken.push_back(i + 1);
            QCOMPARE(failures.size(), size_t(4)); // its Central Services, and the totals above them
            QCOMPARE(failures[0].written, 6620.0);
            QCOMPARE(failures[0].computed, 6608.0);
        }
    }
    QCOMPARE(broken, std::vector<size_t>{402});
}

QTEST_APPLESS_MAIN(TestCrossFoot)
#include "test_cross_foot.moc"
