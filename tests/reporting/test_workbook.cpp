// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_document.h"
#include "reporting/workbook.h"
#include "reporting/workbook_cells.h"
#include "reporting/workbook_names.h"
#include "reporting/workbook_text.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::reporting;
using reporting::test::provider_table;
using reporting::test::report_document;

namespace {

/// What each cell of a row shows.
QStringList shown(const std::vector<WorksheetCell> &row)
{
    QStringList texts;
    for (const WorksheetCell &cell : row)
        texts.append(cell.number ? shown_number(cell) : cell.text);
    return texts;
}

QStringList titles(const std::vector<WorkbookTable::Column> &columns)
{
    QStringList texts;
    for (const WorkbookTable::Column &column : columns)
        texts.append(column.title);
    return texts;
}

QStringList cover_of(const Workbook &workbook)
{
    QStringList lines;
    for (const WorkbookLine &line : workbook.cover)
        lines.append(line.text);
    return lines;
}

} // namespace

class TestWorkbook : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_table_and_figure_has_a_sheet_in_the_order_of_the_report()
    {
        const Workbook workbook = workbook_of(report_document());
        QVERIFY_RESULT(check_workbook(workbook));
        QCOMPARE(workbook.tables.size(), size_t(3));
        QCOMPARE(workbook.tables[0].sheet, QStringLiteral("Table_1"));
        QCOMPARE(workbook.tables[0].table_name, QStringLiteral("providers"));
        QCOMPARE(workbook.tables[0].title, QStringLiteral("Table 1: Children ready for school, by provider [note 1]"));
        QCOMPARE(workbook.tables[1].sheet, QStringLiteral("Figure_1"));
        QCOMPARE(workbook.tables[1].table_name, QStringLiteral("spread"));
        QCOMPARE(workbook.tables[2].sheet, QStringLiteral("Worksheet_3"));
        QCOMPARE(workbook.tables[2].title, QStringLiteral("Provenance")); // of the heading above it
    }

    void the_cover_holds_findings_facts_and_who_made_it()
    {
        QCOMPARE(cover_of(workbook_of(report_document())),
                 (QStringList{QStringLiteral("Better Start · 2023-24"), QStringLiteral("Rates differ by 10 points."),
                              QStringLiteral("Period: 2023-24"), QStringLiteral("1 September 2026"),
                              QStringLiteral("Outturn 1"), QStringLiteral("Provenance"),
                              QStringLiteral("Filters: none"), QStringLiteral("[note 2] Areas changed in 2023.")}));
    }

    void lines_above_a_table_say_what_a_reader_needs()
    {
        const Workbook workbook = workbook_of(report_document());
        QCOMPARE(workbook.tables[0].lines,
                 (QStringList{QStringLiteral("This worksheet contains one table. Some cells may refer to notes."),
                              QStringLiteral("Shorthand used: [c] = withheld; [x] = not available; [z] = not "
                                             "applicable"),
                              QStringLiteral("Source: returns_2024.csv")}));
        QCOMPARE(
            workbook.tables[1].lines,
            (QStringList{QStringLiteral("This worksheet contains one table."), QStringLiteral("Kent stands highest."),
                         QStringLiteral("Small providers are left out."), QStringLiteral("Source: returns_2024.csv")}));
    }

    void a_range_is_two_columns_and_nothing_is_left_empty()
    {
        const PlainTable plain = plain_table(provider_table(), reporting::test::english_words());
        QCOMPARE(titles(plain.columns),
                 (QStringList{QStringLiteral("Provider"), QStringLiteral("Reached (people)"),
                              QStringLiteral("Rate (%)"), QStringLiteral("95% range (%), lower end"),
                              QStringLiteral("95% range (%), upper end"), QStringLiteral("Paid (£)")}));
        QCOMPARE(shown(plain.rows[0]),
                 (QStringList{QStringLiteral("Kent"), QStringLiteral("1,234"), QStringLiteral("53.2%"),
                              QStringLiteral("50.1%"), QStringLiteral("56.2%"), QStringLiteral("£1,234,568")}));
        QCOMPARE(*plain.rows[0][2].number, 0.53212345); // in full behind what is shown
        QCOMPARE(*plain.rows[0][5].number, 1234567.89);
        QCOMPARE(shown(plain.rows[1]),
                 (QStringList{QStringLiteral("=1+1"), QStringLiteral("[c]"), QStringLiteral("[c]"),
                              QStringLiteral("[c]"), QStringLiteral("[c]"), QStringLiteral("-£5.20")}));
        QCOMPARE(shown(plain.rows[2]),
                 (QStringList{QStringLiteral("Ŵyn & <b>"), QStringLiteral("0"), QStringLiteral("[x]"),
                              QStringLiteral("0.5%"), QStringLiteral("[z]"), QStringLiteral("?")}));
    }

    void numbers_are_shown_as_they_were_printed_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("expected");
        QTest::newRow("year") << QStringLiteral("2023") << 2023.0 << QStringLiteral("2023");
        QTest::newRow("thousands") << QStringLiteral("12,345") << 12345.4 << QStringLiteral("12,345");
        QTest::newRow("decimals") << QStringLiteral("0.30") << 0.3 << QStringLiteral("0.30");
        QTest::newRow("a share in a mixed column") << QStringLiteral("12.5%") << 0.125 << QStringLiteral("12.5%");
        QTest::newRow("money in a mixed column") << QStringLiteral("£7.10") << 7.1 << QStringLiteral("£7.10");
        QTest::newRow("points between shares") << QStringLiteral("26.6 points") << 0.26573 << QStringLiteral("26.6%");
        QTest::newRow("a number in words") << QStringLiteral("1 of 100 cases") << 1.0 << QStringLiteral("1");
        QTest::newRow("millions in words") << QStringLiteral("£1.2m") << 1234567.0 << QStringLiteral("£1,234,567");
        QTest::newRow("millions with pence") << QStringLiteral("£1.2m") << 1234567.5 << QStringLiteral("£1,234,567.50");
        QTest::newRow("tiny") << QStringLiteral("1.5e-07") << 0.5 << QStringLiteral("0.5");
        QTest::newRow("true minus") << QStringLiteral("−1,234.5") << -1234.5 << QStringLiteral("-1,234.5");
        QTest::newRow("no text") << QString() << 0.25 << QStringLiteral("0.25");
    }
    void numbers_are_shown_as_they_were_printed()
    {
        QFETCH(QString, printed);
        QFETCH(double, number);
        DocumentTable table;
        table.columns = {{QStringLiteral("Value"), true}};
        table.rows = {{{printed, number}}};
        const PlainTable plain = plain_table(table, {});
        QTEST(shown_number(plain.rows[0][0]), "expected");
        QCOMPARE(*plain.rows[0][0].number, number);
    }

    void long_lines_are_broken_after_sentences_and_never_inside_a_reference()
    {
        Document document = report_document();
        DocumentTable table = provider_table();
        // Two sentences of 78 letters each: together wider than a screen. Then one without an end.
        const QString sentence =
            QStringLiteral("Those who %1.").arg(QString(QStringLiteral("count ")).repeated(11).trimmed());
        table.notes = {sentence + u' ' + sentence, QStringLiteral("word [note 1] ").repeated(20)};
        document.blocks = {table};
        const WorkbookTable made = workbook_of(document).tables.at(0);
        QCOMPARE(made.lines.count(sentence), 2);
        int references = 0;
        for (const QString &line : made.lines) {
            QVERIFY2(line.size() <= 160, qPrintable(line));
            references += static_cast<int>(notes_in(line).size());
        }
        QCOMPARE(references, 20);
    }

    void headers_are_unique_and_never_empty()
    {
        DocumentTable table;
        table.columns = {{QString()},
                         {QStringLiteral("Rate")},
                         {QStringLiteral("rate")},
                         {QStringLiteral("two\nlines")},
                         {QString()}};
        table.rows = {{QStringLiteral("a"), {}, {}, {}, {}, QStringLiteral("beyond the header")}};
        const PlainTable plain = plain_table(table, reporting::test::english_words());
        QCOMPARE(titles(plain.columns),
                 (QStringList{QStringLiteral("Row"), QStringLiteral("Rate"), QStringLiteral("rate (2)"),
                              QStringLiteral("two lines"), QStringLiteral("5"), QStringLiteral("6")}));
        QCOMPARE(plain.rows[0].back().text, QStringLiteral("beyond the header"));
    }

    void names_suit_every_program()
    {
        QCOMPARE(plain_name(QStringLiteral("Tabl 3")), QStringLiteral("Tabl_3"));
        QCOMPARE(plain_name(QStringLiteral("Tŷ'r Cwmpas: 2023–24!")), QStringLiteral("Ty_r_Cwmpas_2023_24"));
        QCOMPARE(plain_name(QStringLiteral("2023")), QStringLiteral("_2023"));
        QCOMPARE(plain_name(QStringLiteral("😀")), QString());
        for (const char *address : {"A1", "XFD1048576", "R1C1", "r2", "C", "RC"})
            QVERIFY2(!is_table_name(QString::fromLatin1(address)), address);
        QVERIFY(is_table_name(QStringLiteral("Table_1")));
        QVERIFY(!is_sheet_name(QStringLiteral("History")));
        QVERIFY(!is_sheet_name(QString(32, u'a')));
        UniqueNames names(5);
        QCOMPARE(names.take(QStringLiteral("spreads")), QStringLiteral("sprea"));
        QCOMPARE(names.take(QStringLiteral("SPREAD")), QStringLiteral("SPR_2"));
    }

    void odd_documents_give_a_sound_workbook()
    {
        Document document = report_document();
        document.title = QStringLiteral("a\u202Eb\u0007\r\nc") + QChar(0xD83D);
        DocumentTable hostile;
        hostile.id = QStringLiteral("R1");
        hostile.caption = QStringLiteral("\u0001 see [note 9]");
        hostile.columns = {{QStringLiteral("[note 9]")}, {QStringLiteral("\u0002"), true}};
        hostile.rows = {{QStringLiteral("\u0003"), {QStringLiteral("\u0004")}}, {}, {QString(4000, u'x')}};
        for (int copies = 0; copies < 3; ++copies)
            document.blocks.push_back(hostile);
        document.blocks.push_back(DocumentTable());
        document.blocks.push_back(Figure());
        const Workbook workbook = workbook_of(document);
        QVERIFY_RESULT(check_workbook(workbook));
        QCOMPARE(workbook.title, QStringLiteral("ab c"));
        QCOMPARE(workbook.tables.size(), size_t(6)); // those without a column have nothing to show
        QCOMPARE(workbook.tables[3].title, QStringLiteral("see (note 9)"));
        QCOMPARE(workbook.tables[4].table_name, QStringLiteral("R1_data_2"));
        QCOMPARE(shown(workbook.tables[3].rows[0]), QStringList({QStringLiteral("[z]"), QStringLiteral("[x]")}));
        QVERIFY(!check_workbook(workbook_of({}))); // an error, no crash: it has not even a language
    }

    void welsh_words_name_the_sheets()
    {
        Document document = report_document();
        document.language = QStringLiteral("cy");
        document.words.cover = QStringLiteral("Clawr");
        document.words.table = QStringLiteral("Tabl %1");
        const Workbook workbook = workbook_of(document);
        QVERIFY_RESULT(check_workbook(workbook));
        QCOMPARE(workbook.cover_sheet, QStringLiteral("Clawr"));
        QCOMPARE(workbook.tables[0].sheet, QStringLiteral("Tabl_1"));
        QVERIFY(cover_of(workbook).contains(QStringLiteral("1 Medi 2026")));
    }
};

QTEST_APPLESS_MAIN(TestWorkbook)
#include "test_workbook.moc"
