// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/csv_text.h"
#include "support/formula_texts.h"
#include "widgets/table_clipboard.h"

using namespace outturn::widgets;

/// What is pasted into a spreadsheet follows the same rule as what is opened in one.
class TestTableClipboard : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void formulas_are_guarded_as_in_a_csv_data() { outturn::test::add_formula_texts(); }
    void formulas_are_guarded_as_in_a_csv()
    {
        QFETCH(QString, text);
        QFETCH(bool, guarded);
        QCOMPARE(guarded_text(text), guarded ? u'\'' + text : text);
        QCOMPARE(guarded_text(text), outturn::defused(text));
    }

    void every_cell_and_header_is_guarded_in_both_forms()
    {
        Table table;
        table.columns = {{QStringLiteral("@Name"), {}, false}, {QStringLiteral("Value"), {}, true}};
        table.rows = {{QStringLiteral("a"), {{QStringLiteral("=1+1"), {}, {}}, {QStringLiteral("-5"), {}, {}}}},
                      {QStringLiteral("b"), {{QStringLiteral("＝1"), {}, {}}}}};
        QCOMPARE(table_as_tsv(table, {0, 1}), QStringLiteral("'@Name\tValue\n'=1+1\t-5\n'＝1\t\n"));
        const QString html = table_as_html(table, {0, 1});
        QVERIFY(html.contains(QStringLiteral("<th scope=\"col\">'@Name</th>")));
        QVERIFY(html.contains(QStringLiteral("<td>'=1+1</td><td align=\"right\">-5</td>")));
        QVERIFY(html.contains(QStringLiteral("<td>'＝1</td>")));
    }
};

QTEST_APPLESS_MAIN(TestTableClipboard)
#include "test_table_clipboard.moc"
