// SPDX-License-Identifier: GPL-3.0-or-later
#include "hand_made_sheet.h"
#include "real_sheets.h"

#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::HandMadeSheet;
using outturn::test::headers_of;
using outturn::test::period_of;

Q_DECLARE_METATYPE(outturn::YearKind)

class TestTableLayout : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_header_of_a_published_return_is_found_data();
    void the_header_of_a_published_return_is_found();
    void a_header_of_merged_tiers_names_every_column();
    void tiers_without_merged_cells_are_filled_to_the_right();
    void three_tiers_in_row_five_of_an_unseen_shape();
    void rows_of_reference_numbers_are_no_header();
    void hidden_reference_rows_are_no_header();
    void years_across_the_top_are_periods();
    void words_with_a_year_are_one_figure_over_time();
    void a_sheet_of_words_has_no_table();
    void a_given_header_row_goes_first();
    void only_digits_of_known_notes_are_taken_off_data();
    void only_digits_of_known_notes_are_taken_off();
    void superscripts_are_taken_off_without_notes();
    void a_text_that_names_one_period_gives_it_data();
    void a_text_that_names_one_period_gives_it();
    void a_column_is_found_again_by_any_of_its_names();
    void a_profile_fits_where_its_names_are_found_wherever_they_stand();
};

void TestTableLayout::the_header_of_a_published_return_is_found_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("first_cells"); // of the header's last row, as a spreadsheet program shows them
    QTest::addColumn<int>("tiers");
    const auto row = [](const char *name, const char *file, const char *sheet, const char *cells, int tiers) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(sheet) << QString::fromLatin1(cells)
                            << tiers;
    };
    row("RA", "revenue_account_budget_2021_22.csv", "", "E-code,ONS Code,Local authority,,Class", 0);
    row("RSX", "revenue_outturn_rsx_2022_23.csv", "", "E-code,ONS Code,Local authority,Notes,Class", 1);
    row("Ofsted", "provider_register_ofsted.csv", "", "Web link,URN,Linked Education URN", 1);
    row("LAIT", "outcome_and_cost_long.csv", "", "short_desc,years,la_number", 1);
    row("activity", "care_leavers_activity_2020_2024.csv", "", "time_period,time_identifier", 1);
    row("aged 19", "care_leavers_aged19_2013.csv", "", "New_geog_code,geog_l", 1);
    row("section 251, 2011", "s251_outturn_2011_12.csv", "", "LA,LA Name,LineNumber", 1);
    row("section 251, 2012", "s251_outturn_2012_13.csv", "", "LA,LA Name,LineNumber", 1);
    row("LA1", "pupil_outcomes_sfr12_2017.xlsx", "Table LA1", ",,,,,Reading,Writing,Mathematics,Science", 2);
    row("LA2b", "pupil_outcomes_sfr12_2017.xlsx", "Table LA2b", ",,,Number of pupils included", 2);
    row("LA3a", "pupil_outcomes_sfr12_2017.xlsx", "Table LA3a",
        ",,,,Achieving A*-C in both English and Mathematics GCSEs", 3);
    row("LA4", "pupil_outcomes_sfr12_2017.xlsx", "Table LA4", ",,,,,Number", 3);
    row("LA5", "pupil_outcomes_sfr12_2017.xlsx", "Table LA5", ",,,,,,Overall absence", 3);
    row("LA6", "pupil_outcomes_sfr12_2017.xlsx", "Table LA6", ",,,Number matched to the school census3", 2);
    row("index", "pupil_outcomes_sfr12_2017.xlsx", "INDEX", "", 0);
}

void TestTableLayout::the_header_of_a_published_return_is_found()
{
    QFETCH(QString, file);
    QFETCH(QString, sheet);
    QFETCH(QString, first_cells);
    QFETCH(int, tiers);
    const QString path = test::shared_material(QStringLiteral("returns/") + file);
    if (path.isEmpty())
        QSKIP("The published returns are absent.");
    const auto opened = test::open_real(path);
    for (int i = 0; i < static_cast<int>(opened->sheets().size()); ++i) {
        if (opened->sheets()[static_cast<size_t>(i)].name != sheet)
            continue;
        const auto survey = survey_sheet(*opened, i, {});
        QVERIFY(survey);
        const TableLayout layout = find_layout(*survey, nullptr);
        if (first_cells.isEmpty()) {
            QCOMPARE(layout.header_row, 0);
            return;
        }
        QStringList cells;
        for (const SheetRow &row : survey->head) {
            if (row.row == layout.header_row)
                cells = row.fields;
        }
        QVERIFY2(cells.join(u',').simplified().startsWith(first_cells), qPrintable(cells.join(u',')));
        if (tiers > 0)
            QCOMPARE(layout.header_row - layout.first_header_row + 1, tiers);
        return;
    }
    QFAIL("no such sheet");
}

void TestTableLayout::a_header_of_merged_tiers_names_every_column()
{
    // As table LA5 of a statistical release: years over groups over names, spacers, a blank row below.
    HandMadeSheet sheet({QStringLiteral("Table LA5: Absence1"), QString(), QStringLiteral("LA code;;;2013;;;;2014"),
                         QStringLiteral(";;;Number2;;Percentage of sessions:;;Number2;;Percentage of sessions:"),
                         QStringLiteral(";;;;;Overall;Authorised;;;Overall"), QString(),
                         QStringLiteral(";;ENGLAND;26990;;4.4;3.3;27780;;3.9"),
                         QStringLiteral("E06000005;841;Darlington;80;;3;2.4;75;;x"),
                         QStringLiteral("E06000047;840;Durham;255;;3.6;3.1;280;;2.6"), QString(),
                         QStringLiteral("1. Half terms."), QStringLiteral("2. Matched children.")},
                        {{3, 1, 5, 2}, {3, 4, 3, 7}, {3, 8, 3, 10}, {4, 4, 5, 4}, {4, 6, 4, 7}, {4, 8, 5, 8}});
    const TableLayout layout = sheet.layout();
    QCOMPARE(layout.first_header_row, 3);
    QCOMPARE(layout.header_row, 5);
    QCOMPARE(layout.titles, QStringList{QStringLiteral("Table LA5: Absence")});
    const QStringList expected{QStringLiteral("LA code"),
                               QStringLiteral("LA code"),
                               QString(),
                               QStringLiteral("2013 | Number"),
                               QString(),
                               QStringLiteral("2013 | Percentage of sessions: | Overall"),
                               QStringLiteral("2013 | Percentage of sessions: | Authorised"),
                               QStringLiteral("2014 | Number"),
                               QString(),
                               QStringLiteral("2014 | Percentage of sessions: | Overall")};
    QCOMPARE(headers_of(layout), expected);
    QCOMPARE(period_of(layout.columns[5]), QStringLiteral("2012-13"));
    QCOMPARE(period_of(layout.columns[9]), QStringLiteral("2013-14"));
    QCOMPARE(layout.columns[9].name, QStringLiteral("Percentage of sessions: | Overall"));
    QVERIFY(layout.columns[9].has_figures);
    QVERIFY(!layout.columns[2].has_figures);
    QCOMPARE(layout.columns[3].raw, QStringLiteral("2013 | Number2"));
}

void TestTableLayout::tiers_without_merged_cells_are_filled_to_the_right()
{
    // As the same table comes out of "save as CSV". The group of O must not run on under P, where another begins.
    HandMadeSheet sheet({QStringLiteral("LA Code;;Eligible;;Provision:;;;;Total with SEN;"),
                         QStringLiteral(";;;;No SEN;;Statement;;;"),
                         QStringLiteral(";;;;Number;Percentage;Number;Percentage;Number;Percentage"),
                         QStringLiteral("E06000005;Darlington;95;;45;49.5;20;21.5;45;50.5"),
                         QStringLiteral("E06000047;Durham;365;;170;46.6;95;26.7;195;53.4"),
                         QStringLiteral("E08000020;Gateshead;170;;85;48.5;45;26.9;90;51.5")});
    const QStringList expected{QStringLiteral("LA Code"),
                               QString(),
                               QStringLiteral("Eligible"),
                               QString(),
                               QStringLiteral("Provision: | No SEN | Number"),
                               QStringLiteral("Provision: | No SEN | Percentage"),
                               QStringLiteral("Provision: | Statement | Number"),
                               QStringLiteral("Provision: | Statement | Percentage"),
                               QStringLiteral("Total with SEN | Number"),
                               QStringLiteral("Total with SEN | Percentage")};
    QCOMPARE(headers_of(sheet.layout()), expected);
}

void TestTableLayout::three_tiers_in_row_five_of_an_unseen_shape()
{
    HandMadeSheet sheet({QStringLiteral("Quarterly return of outcomes"), QStringLiteral("Period:;2023-24"),
                         QStringLiteral(";;Families;;;Money;"), QStringLiteral(";;Started;Finished;;Claimed;Paid"),
                         QStringLiteral("Code;Council;no.;no.;% of started;£;£"),
                         QStringLiteral("E10000003;Cambridgeshire;120;40;33.3%;£4,000;£3,500"),
                         QStringLiteral("E10000006;Cumbria;80;..;..;£1,000;£1,000")});
    const TableLayout layout = sheet.layout();
    QCOMPARE(layout.header_row, 5);
    QCOMPARE(layout.first_header_row, 3);
    QCOMPARE(layout.titles,
             (QStringList{QStringLiteral("Quarterly return of outcomes"), QStringLiteral("Period:"),
                          QStringLiteral("2023-24")}));
    QCOMPARE(layout.columns[0].header, QStringLiteral("Code"));
    QCOMPARE(layout.columns[2].header, QStringLiteral("Families | Started | no."));
    QCOMPARE(layout.columns[6].header, QStringLiteral("Money | Paid | £"));
}

void TestTableLayout::rows_of_reference_numbers_are_no_header()
{
    // As a revenue account: numbers in four rows above the names, one of them between groups and names.
    QStringList rows{QStringLiteral("Net current expenditure (£ thousand);;;4;5;6;7"), QStringLiteral(";;1;4;5;6;7"),
                     QStringLiteral(";;;Education;;Transport;"), QStringLiteral(";;;110;120;210;230"),
                     QStringLiteral("E-code;Local authority;Class;Early years;Primary;Planning;Winter service")};
    for (int i = 0; i < 6; ++i)
        rows.append(QStringLiteral("E010%1;Place %1;UA;11,896;%1;8,106;-15").arg(i));
    const TableLayout layout = HandMadeSheet(rows).layout();
    QCOMPARE(layout.header_row, 5);
    QCOMPARE(layout.columns[4].header, QStringLiteral("Education | Primary"));
    QCOMPARE(layout.columns[5].header, QStringLiteral("Transport | Planning"));
    QCOMPARE(layout.columns[2].header, QStringLiteral("Class"));
    QVERIFY(layout.thousands);
    QCOMPARE(layout.titles, QStringList{QStringLiteral("Net current expenditure (£ thousand)")});
}

void TestTableLayout::hidden_reference_rows_are_no_header()
{
    HandMadeSheet sheet({QStringLiteral("Outturn 2022-23"), QStringLiteral(";;RSX-edu-empl;RSX-edu-run"),
                         QStringLiteral(";;C1R190;C2R190"), QStringLiteral(";Row_no;190;190"),
                         QStringLiteral(";Col_no;1;2"), QStringLiteral("E-code;Local authority;Employees;Running"),
                         QStringLiteral("E3831;Adur;0;0"), QStringLiteral("E0931;Allerdale;1;0"),
                         QStringLiteral("E1031;Amber Valley;0;2"), QStringLiteral("E1032;Bolsover;0;2")});
    for (int pass = 0; pass < 2; ++pass) {
        const TableLayout layout = sheet.layout();
        QCOMPARE(layout.header_row, 6);
        QCOMPARE(layout.first_header_row, 6); // codes are no tier of it
        QCOMPARE(layout.columns[2].header, QStringLiteral("Employees"));
        for (size_t i = 1; i < 5; ++i)
            sheet.rows()[i].hidden = true; // a spreadsheet says so, a CSV does not
    }
}

void TestTableLayout::years_across_the_top_are_periods()
{
    const TableLayout layout =
        HandMadeSheet({QStringLiteral("Care leavers in work"), QStringLiteral("Authority;2021;2022;2023"),
                       QStringLiteral("Barnet;10;11;12"), QStringLiteral("Brent;9;x;14")})
            .layout();
    QCOMPARE(layout.header_row, 2);
    QCOMPARE(period_of(layout.columns[1]), QStringLiteral("2020-21"));
    QCOMPARE(period_of(layout.columns[3]), QStringLiteral("2022-23"));
    QVERIFY(layout.columns[3].name.isEmpty());
    QCOMPARE(layout.columns[3].header, QStringLiteral("2023"));
}

void TestTableLayout::words_with_a_year_are_one_figure_over_time()
{
    const TableLayout layout =
        HandMadeSheet({QStringLiteral("Council;Achieved 2021-22;Achieved 2022-23;Census of 2011"),
                       QStringLiteral("Barnet;10;11;12"), QStringLiteral("Brent;9;8;14")})
            .layout();
    QCOMPARE(layout.columns[1].name, QStringLiteral("Achieved"));
    QCOMPARE(layout.columns[2].name, QStringLiteral("Achieved"));
    QCOMPARE(period_of(layout.columns[2]), QStringLiteral("2022-23"));
    // A year that no other column varies is part of what is counted.
    QVERIFY(!layout.columns[3].period);
    QCOMPARE(layout.columns[3].name, QStringLiteral("Census of 2011"));
}

void TestTableLayout::a_sheet_of_words_has_no_table()
{
    QCOMPARE(HandMadeSheet({QStringLiteral("Contents"), QStringLiteral("Table 1;Outcomes"),
                            QStringLiteral("Table 2;Costs"), QStringLiteral("Telephone:;01325 340824")})
                 .layout()
                 .header_row,
             0);
    QCOMPARE(HandMadeSheet(QStringList{}).layout().header_row, 0);
}

void TestTableLayout::a_given_header_row_goes_first()
{
    TableMapping mapping;
    mapping.header_row = 2;
    mapping.header_rows = 1;
    mapping.year_kind = YearKind::academic;
    HandMadeSheet sheet({QStringLiteral("Authority;2021;2022"), QStringLiteral("LA;2016;2017"),
                         QStringLiteral("Barnet;10;11"), QStringLiteral("Brent;9;8")});
    const TableLayout layout = sheet.layout(&mapping);
    QCOMPARE(layout.header_row, 2);
    QCOMPARE(layout.first_header_row, 2);
    QCOMPARE(period_of(layout.columns[1]), QStringLiteral("2015-16 (academic)"));
    mapping.header_row = 7;
    QCOMPARE(sheet.layout(&mapping).header_row, 0);
}

void TestTableLayout::only_digits_of_known_notes_are_taken_off_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    // Notes 1 to 5 exist.
    row("schools2", "schools");
    row("months1,2,3 ", "months");
    row("Total with SEN5", "Total with SEN");
    row("Reading (test)3", "Reading (test)");
    row("Reaching the expected standard4 (%)", "Reaching the expected standard (%)");
    row("Percentage of sessions missed due to5:", "Percentage of sessions missed due to:");
    row("20144", "2014");
    row("Year: 20165", "Year: 2016");
    row("Years: 2012 - 20162", "Years: 2012 - 2016");
    row("schools6", "schools6");
    row("months1,2,9", "months1,2,9");
    row("Key Stage 4", "Key Stage 4");
    row("KS2", "KS2");
    row("Table LA5", "Table LA5");
    row("2014", "2014");
    row("201314", "201314");
    row("20149", "20149");
    row("aged 16 to 17", "aged 16 to 17");
    row("2", "2");
}

void TestTableLayout::only_digits_of_known_notes_are_taken_off()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(without_note_digits(text, {1, 2, 3, 4, 5}), expected);
    QCOMPARE(without_note_digits(text, {}), text);
}

void TestTableLayout::superscripts_are_taken_off_without_notes()
{
    HandMadeSheet sheet({QStringLiteral("Council;Started7;Ended[note 3]"), QStringLiteral("Barnet;10;11"),
                         QStringLiteral("Brent;9;8")});
    sheet.rows()[0].superscripts.insert(1, 1);
    const TableLayout layout = sheet.layout();
    QCOMPARE(headers_of(layout),
             (QStringList{QStringLiteral("Council"), QStringLiteral("Started"), QStringLiteral("Ended")}));
    QCOMPARE(layout.columns[2].raw, QStringLiteral("Ended[note 3]"));
}

void TestTableLayout::a_text_that_names_one_period_gives_it_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<YearKind>("kind");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *text, const char *label, YearKind kind = YearKind::reporting) {
        QTest::addRow("%s, %d", text, static_cast<int>(kind))
            << QString::fromUtf8(text) << kind << QString::fromLatin1(label);
    };
    // Notes 2 and 5 exist.
    row("Year: 2016", "2015-16");
    row("Year: 20165", "2015-16 (academic)", YearKind::academic);
    row("Revenue Account Budget (RA) 2021-22: Revenue Account data", "2021-22");
    row("Outcomes, 2013/14", "2013-14");
    row("s251_outturn_2012_13.csv", "2012-13");
    row("absence_201213.csv", "2012-13");
    row("return-2023-24-q1.csv", "2023-24 Q1");
    row("Provider level as at 31 March 2023", "2022-23");
    row("Data in England 2023 - as at 31 March 2023", "2022-23");
    row("Year ending 31 December 2020", "2020 (calendar)");
    row("Year ending March 2020", "2019-20");
    row("April to June 2023", "2023-24 Q1");
    // Several, none, or something else.
    row("Years: 2012 - 20162", "");
    row("Years: 2013 to 2016", "");
    row("care_leavers_activity_2020_2024.csv", "");
    row("2013-14 and 2014-15", "");
    row("Last updated: 6 June 2024", "");
    row("SFR 12/2017", "");
    row("pupil_outcomes_sfr12_2017.xlsx", "");
    row("as at 30 September 2022", "");
    row("20167", "");
    row("Coverage: England", "");
    row("Population 120000", "");
}

void TestTableLayout::a_text_that_names_one_period_gives_it()
{
    QFETCH(QString, text);
    QFETCH(YearKind, kind);
    QFETCH(QString, label);
    const std::optional<Period> period = period_in_text(text, kind, {2, 5});
    QCOMPARE(period ? period_label(*period) : QString(), label);
}

void TestTableLayout::a_column_is_found_again_by_any_of_its_names()
{
    const TableLayout layout =
        HandMadeSheet({QStringLiteral("Council;2021;;2022;"), QStringLiteral(";Cohort;In  Work3;Cohort;In work"),
                       QStringLiteral("Barnet;10;4;12;5"), QStringLiteral("Brent;9;4;14;5")})
            .layout();
    const auto found = [&layout](const ColumnChoice &choice) { return columns_of(choice, layout); };
    QCOMPARE(found({{QStringLiteral("cohort")}, {}, 0}), (std::vector{1, 3}));
    QCOMPARE(found({{QStringLiteral("2022 | Cohort")}, {}, 0}), std::vector{3});
    QCOMPARE(found({{QStringLiteral("People"), QStringLiteral("COUNCIL")}, {}, 0}), std::vector{0});
    // A column that bears the very name goes before one that does so but for digits.
    QCOMPARE(found({{QStringLiteral("In work")}, {}, 0}), std::vector{4});
    QCOMPARE(found({{QStringLiteral("2021 | In work")}, {}, 0}), std::vector{2});
    QCOMPARE(found({{}, QStringLiteral("^2021 .*work"), 0}), std::vector{2});
    QCOMPARE(found({{}, {}, 5}), std::vector{4});
    QVERIFY(found({{}, {}, 6}).empty());
    QVERIFY(found({{QStringLiteral("nothing")}, {}, 2}).empty()); // a place does not stand in for a name
}

void TestTableLayout::a_profile_fits_where_its_names_are_found_wherever_they_stand()
{
    MappingProfile profile;
    TableMapping table;
    table.recognised_by = QStringList{QStringLiteral("Council"), QStringLiteral("Cohort")};
    table.title_pattern = QStringLiteral("care leavers");
    table.columns[ColumnRole::provider_name] = {{{QStringLiteral("Council")}, {}, 0}};
    profile.tables.push_back(table);
    HandMadeSheet moved({QStringLiteral("Care Leavers 2024"), QStringLiteral("New column;Cohort;Council"),
                         QStringLiteral("1;10;Barnet"), QStringLiteral("1;12;Brent")});
    QVERIFY(table_for(profile, moved.layout(), QString()));
    HandMadeSheet other({QStringLiteral("Something else"), QStringLiteral("Cohort;Council"),
                         QStringLiteral("10;Barnet"), QStringLiteral("12;Brent")});
    QVERIFY(!table_for(profile, other.layout(), QString()));
    QVERIFY(table_for(profile, other.layout(), QStringLiteral("Care leavers"))); // the sheet's name is a title too
    HandMadeSheet lacking({QStringLiteral("Care Leavers 2024"), QStringLiteral("Total;Council"),
                           QStringLiteral("10;Barnet"), QStringLiteral("12;Brent")});
    QVERIFY(!table_for(profile, lacking.layout(), QString()));
    QVERIFY(!table_for(profile, TableLayout{}, QString()));
}

QTEST_APPLESS_MAIN(TestTableLayout)
#include "test_table_layout.moc"
