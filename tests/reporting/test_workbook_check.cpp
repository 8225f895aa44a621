// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_document.h"
#include "reporting/workbook.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <cmath>
#include <functional>

using namespace outturn;
using namespace outturn::reporting;

using Damage = std::function<void(Workbook &)>;
Q_DECLARE_METATYPE(Damage)

/// A workbook that does not keep to the guidance is never written, and the fault is named with its place.
class TestWorkbookCheck : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_fault_is_named_with_its_place_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<QString>("message");
        const auto add = [](const char *name, const char *message, const Damage &damage) {
            QTest::newRow(name) << damage << QString::fromUtf8(message);
        };
        add("empty cell", "a text is missing (sheet Table_1, row 3 and column 2 of its table)",
            [](Workbook &book) { book.tables[0].rows[1][1] = {}; });
        add("blank cell", "a text is missing",
            [](Workbook &book) { book.tables[0].rows[1][0].text = QStringLiteral("  "); });
        add("no number", "a number is none (sheet Table_1, row 2 and column 2",
            [](Workbook &book) { book.tables[0].rows[0][1].number = std::nan(""); });
        add("empty header", "a text is missing (sheet Figure_1, row 1 and column 2",
            [](Workbook &book) { book.tables[1].columns[1].title.clear(); });
        add("header twice", "two columns are called “PROVIDER” (sheet Figure_1, row 1 and column 2",
            [](Workbook &book) { book.tables[1].columns[1].title = QStringLiteral("PROVIDER"); });
        add("header of two lines", "a header is longer than 255 characters or one line",
            [](Workbook &book) { book.tables[1].columns[1].title = QStringLiteral("a\nb"); });
        add("narrow row", "sheet Table_1, row 2 is not as wide as the header",
            [](Workbook &book) { book.tables[0].rows[0].pop_back(); });
        add("no row", "sheet Table_1 has an empty table", [](Workbook &book) { book.tables[0].rows.clear(); });
        add("sheet twice", "two sheets are called “TABLE_1”",
            [](Workbook &book) { book.tables[1].sheet = QStringLiteral("TABLE_1"); });
        add("sheet with a blank", "“Table 1” cannot be the name of a sheet",
            [](Workbook &book) { book.tables[0].sheet = QStringLiteral("Table 1"); });
        add("table twice", "“Providers” cannot be the name of a table (sheet Figure_1)",
            [](Workbook &book) { book.tables[1].table_name = QStringLiteral("Providers"); });
        add("table like an address", "“AB12” cannot be the name of a table",
            [](Workbook &book) { book.tables[1].table_name = QStringLiteral("AB12"); });
        add("cell too long", "a text has more than 32767 characters (sheet Table_1, row 2 and column 1",
            [](Workbook &book) { book.tables[0].rows[0][0].text = QString(32768, u'x'); });
        add("cover line too long", "a text has more than 32767 characters (Cover)",
            [](Workbook &book) { book.cover[0].text = QString(32768, u'x'); });
        add("control character", "characters that cannot stand in a workbook (sheet Table_1, row 2",
            [](Workbook &book) { book.tables[0].rows[0][0].text = QStringLiteral("a\u0001"); });
        add("shorthand not explained", "the shorthand [u] is not explained (sheet Table_1, row 2 and column 2",
            [](Workbook &book) {
                book.tables[0].rows[0][1] = {QStringLiteral("[u]"), {}};
            });
        add("note not listed", "there is no [note 3]",
            [](Workbook &book) { book.tables[1].title += QStringLiteral(" [note 3]"); });
        add("note not used", "nothing refers to [note 3]",
            [](Workbook &book) { book.notes.append(QStringLiteral("Nobody asks.")); });
        add("no title", "a text is missing (Cover)", [](Workbook &book) { book.title.clear(); });
        add("no language", "its language is not known", [](Workbook &book) { book.language.clear(); });
        add("no headers of the contents", "need two headers each",
            [](Workbook &book) { book.contents_columns.removeLast(); });
    }
    void a_fault_is_named_with_its_place()
    {
        QFETCH(Damage, damage);
        QFETCH(QString, message);
        Workbook book = workbook_of(reporting::test::report_document());
        QVERIFY_RESULT(check_workbook(book));
        damage(book);
        const Result<> checked = check_workbook(book);
        QVERIFY(!checked);
        QVERIFY2(checked.error().message.contains(message), qPrintable(checked.error().message));
        QCOMPARE(checked.error().code, ErrorCode::refused);
        QVERIFY(!write_xlsx(book));
        QVERIFY(!write_ods(book));
    }

    // 1,048,576 rows are what a sheet holds: the title, the lines and the header take some of them.
    void a_table_larger_than_a_sheet_is_refused()
    {
        Workbook book = workbook_of(reporting::test::report_document());
        WorkbookTable &table = book.tables[1];
        const size_t above = 1 + static_cast<size_t>(table.lines.size()) + 1;
        table.columns.resize(1);
        table.rows.assign(1048576 - above, {WorksheetCell{QStringLiteral("a"), {}}});
        table.rows[0][0].text.clear(); // so that the check goes on to the cells, and no further
        QVERIFY_FAILURE(check_workbook(book), ErrorCode::refused, "a text is missing");
        table.rows.push_back(table.rows.back());
        QVERIFY_FAILURE(check_workbook(book), ErrorCode::refused, "larger than a sheet");
    }
};

QTEST_APPLESS_MAIN(TestWorkbookCheck)
#include "test_workbook_check.moc"
