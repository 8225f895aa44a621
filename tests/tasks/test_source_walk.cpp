// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/question_choices.h"
#include "support/imported_returns.h"
#include "support/result_check.h"
#include "tasks/source_walk.h"

#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::tasks;

namespace {

analysis::DrillAnswer drill_of(const CellSource &source, const QString &provider)
{
    const auto measure = analysis::choose_measure(source, QStringLiteral("eet"), {});
    const auto period = analysis::choose_period(source, *measure, {});
    auto drill = analysis::answer_drill(source, *measure, *analysis::choose_provider(source, provider), *period);
    if (!drill)
        qFatal("%s", qPrintable(drill.error().message));
    return *drill;
}

} // namespace

class TestSourceWalk : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_walk_ends_at_the_lines_of_the_file()
    {
        test::ImportedReturns returns;
        returns.add("provider_code,period,measure,group,numerator,denominator,cost_gbp\r\n"
                    "E10000014,2024,eet,\"boys, and \"\"lads\"\"\",3,20,\"1,000\"\r\n"
                    "E06000017,2024,eet,,9,20,5\r\n"
                    "E10000014,2024,eet,girls,4,10,50\r\n");
        const auto cells = walk_to_source(returns.source(), drill_of(returns.source(), QStringLiteral("E10000014")));
        QVERIFY_RESULT(cells);
        QStringList told;
        for (const SourceCell &cell : *cells)
            told.append(QStringLiteral("%1 %2 %3 %4")
                            .arg(part_word(cell.origin.part), QString::number(cell.origin.row),
                                 cell.header.value(cell.origin.column - 1), cell.origin.text));
        told.sort();
        QCOMPARE(told.join(u'\n'),
                 QStringLiteral("cost 2 cost_gbp 1,000\ncost 4 cost_gbp 50\ndenominator 2 denominator 20\n"
                                "denominator 4 denominator 10\nnumerator 2 numerator 3\nnumerator 4 numerator 4"));
        // Outcome first, cost beside it last; the line as it stands in the file.
        QVERIFY(cells->front().origin.part != Part::cost);
        QVERIFY(cells->back().origin.part == Part::cost);
        QCOMPARE(cells->front().line, QStringLiteral("E10000014,2024,eet,\"boys, and \"\"lads\"\"\",3,20,\"1,000\""));
        QCOMPARE(cells->front().fields.value(3), QStringLiteral("boys, and \"lads\""));
    }

    void a_row_over_several_lines_is_shown_whole()
    {
        test::ImportedReturns returns;
        returns.add("provider_code,period,measure,group,numerator,denominator\n"
                    "E10000014,2024,eet,\"two\nlines\",3,20\n"
                    "E06000017,2024,eet,\"one\",9,20\n");
        const auto of_two = walk_to_source(returns.source(), drill_of(returns.source(), QStringLiteral("Hampshire")));
        QVERIFY_RESULT(of_two);
        QCOMPARE(of_two->front().origin.row, 2);
        QCOMPARE(of_two->front().line, QStringLiteral("E10000014,2024,eet,\"two\nlines\",3,20"));
        const auto of_one = walk_to_source(returns.source(), drill_of(returns.source(), QStringLiteral("Rutland")));
        QVERIFY_RESULT(of_one);
        QCOMPARE(of_one->front().origin.row, 4); // the line of the file, not the number of the row
        QCOMPARE(of_one->front().line, QStringLiteral("E06000017,2024,eet,\"one\",9,20"));
    }

    void a_figure_of_two_returns_names_both()
    {
        test::ImportedReturns returns;
        returns.add("provider_code,period,measure,numerator,denominator\nE10000014,2024,eet,3,20\n");
        returns.add("provider_code,period,measure,numerator,denominator,cost_gbp\nE10000014,2024,eet,4,20,700\n");
        const analysis::DrillAnswer drill = drill_of(returns.source(), QStringLiteral("E10000014"));
        const auto cells = walk_to_source(returns.source(), drill);
        QVERIFY_RESULT(cells);
        for (const SourceCell &cell : *cells)
            QCOMPARE(cell.from.file_name, QStringLiteral("return2.csv")); // all superseded
        const widgets::SourceExtract extract = source_extract(drill, *cells);
        QVERIFY(extract.caption.startsWith(QStringLiteral("Hampshire, 2023-24: return2.csv, SHA-256 ")));
        QCOMPARE(extract.blocks.size(), cells->size());
        QCOMPARE(extract.blocks[0].lines[0].number, 2);
        QVERIFY(extract.blocks[0].lines[0].is_source);
        QCOMPARE(extract.blocks[0].lines[0].fields[extract.blocks[0].lines[0].highlighted], QStringLiteral("4"));
    }

    void the_outcome_comes_before_the_money_whatever_the_return()
    {
        test::ImportedReturns returns;
        returns.add(
            "provider_code,period,measure,group,numerator,denominator,cost_gbp\nE10000014,2024,eet,boys,3,20,700\n");
        returns.add("provider_code,period,measure,group,numerator,denominator\nE10000014,2024,eet,girls,4,20\n");
        const auto cells = walk_to_source(returns.source(), drill_of(returns.source(), QStringLiteral("E10000014")));
        QVERIFY_RESULT(cells);
        QStringList parts;
        for (const SourceCell &cell : *cells)
            parts.append(cell.from.file_name + u' ' + part_word(cell.origin.part));
        QCOMPARE(parts.join(u'\n'),
                 QStringLiteral("return1.csv numerator\nreturn1.csv denominator\nreturn2.csv numerator\n"
                                "return2.csv denominator\nreturn1.csv cost"));
    }

    void a_title_keeps_the_name_of_the_file()
    {
        test::ImportedReturns returns;
        returns.add("provider_code,period,measure,numerator,denominator\nE10000014,2024,eet,3,20\n");
        const analysis::DrillAnswer drill = drill_of(returns.source(), QStringLiteral("E10000014"));
        auto cells = *walk_to_source(returns.source(), drill);
        cells.front().from.file_name = QStringLiteral("50%3 a%2Cb.csv"); // as browsers save names with commas
        QVERIFY(source_extract(drill, cells).blocks[0].title.contains(QStringLiteral("50%3 a%2Cb.csv, row 2")));
    }
};

QTEST_MAIN(TestSourceWalk)
#include "test_source_walk.moc"
