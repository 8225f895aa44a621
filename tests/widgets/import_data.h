// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QtCore/QStringList>

/// A made import of five files, the first of them with two questions.
namespace outturn::test {

inline QStringList fields(const char *line)
{
    return QString::fromUtf8(line).split(u'|');
}

inline widgets::PreviewRow preview_row(int row, const char *line,
                                       widgets::PreviewRowKind kind = widgets::PreviewRowKind::data,
                                       const QString &reason = {})
{
    return {row, kind, fields(line), reason, 0, {}};
}

inline std::vector<widgets::PreviewColumn> preview_columns()
{
    using namespace widgets;
    const QString eet = QStringLiteral("eet");
    const QString part = QStringLiteral("numerator of In EET");
    return {
        {CellPart::provider,
         QStringLiteral("provider\u2019s code"),
         import_role::provider_code.toString(),
         {},
         false,
         false},
        {CellPart::provider,
         QStringLiteral("provider\u2019s name"),
         import_role::provider_name.toString(),
         {},
         false,
         false},
        {CellPart::denominator, QStringLiteral("denominator of In EET"), import_role::denominator.toString(), eet, true,
         false},
        {CellPart::numerator, part, import_role::numerator.toString(), eet, true, false},
        {CellPart::numerator, part, import_role::numerator.toString(), eet, true, false},
        {CellPart::numerator, part, import_role::numerator.toString(), eet, true, false},
        {CellPart::unused, {}, {}, {}, true, false},
    };
}

inline widgets::SheetPreviewValues preview()
{
    using namespace widgets;
    SheetPreviewValues values;
    values.file = QStringLiteral("f1");
    values.sheet = QStringLiteral("Table LA9");
    values.sheets = {{QStringLiteral("Table LA9"), QStringLiteral("Table LA9")},
                     {QStringLiteral("Table LA10"), QStringLiteral("Table LA10")}};
    values.columns = preview_columns();
    values.header_row = 4;
    values.measures = {{QStringLiteral("eet"), QStringLiteral("In EET")},
                       {QStringLiteral("home"), QStringLiteral("In a suitable home")}};
    const auto title = PreviewRowKind::title;
    const auto out = PreviewRowKind::left_out;
    values.rows = {
        preview_row(1,
                    "Table LA9: Care leavers now aged 19, 20 and 21 years old, by activity, year ending 31 March 2014",
                    title),
        preview_row(2, "England, by local authority", title),
        preview_row(
            4, "Code|Local authority|All aged 19 to 21|Higher education|Other education2|Training, work|Not in EET",
            PreviewRowKind::header),
        preview_row(5, "E92000001|ENGLAND|27220|1740|5070|5500|7180", out, QStringLiteral("England is the total")),
        preview_row(6, "E12000001|NORTH EAST|1140|70|180|310|250", out, QStringLiteral("North East is a region")),
        preview_row(7, "E06000005|Darlington|50|x|10|15|15"),
        preview_row(8, "E06000047|County Durham|145|10|25|45|40"),
        preview_row(9, "E08000020|Gateshead|80|5|15|20|25"),
        preview_row(10, "E06000001|Hartlepool UA|35|x|x|10|10"),
        preview_row(11, "E06000002|Middlesbrough|85|5|10|..|30"),
        preview_row(12, "|City of Newcastle|120|10|15|40|35"),
        preview_row(13, "E08000022|North Tyneside|70|75|10|25|20", PreviewRowKind::in_error,
                    QStringLiteral("Row 13: the numerator 75 is larger than the denominator 70.")),
        preview_row(14, "E06000048|Northumberland|75|5|15|25|20"),
    };
    values.rows[2].marks = {{4, 1, {}, {}, ProblemLevel::none, {}}};
    values.rows[5].marks = {{3, 0, QStringLiteral("1 to 5"), {}, ProblemLevel::none, {}}};
    values.rows[8].marks = {{3, 0, QStringLiteral("1 to 5"), {}, ProblemLevel::none, {}},
                            {4, 0, QStringLiteral("1 to 5"), {}, ProblemLevel::none, {}}};
    values.rows[9].marks = {
        {5, 0, {}, {}, ProblemLevel::question, QStringLiteral(".. is not among this publisher\u2019s markers.")}};
    values.rows[10].marks = {
        {1, 0, {}, {}, ProblemLevel::question, QStringLiteral("City of Newcastle is in no register.")}};
    values.rows[11].marks = {
        {3, 0, {}, {}, ProblemLevel::error, QStringLiteral("The numerator 75 is larger than the denominator 70.")}};
    PreviewRow gap{15, PreviewRowKind::gap, {}, {}, 158, {}};
    values.rows.push_back(gap);
    values.rows.push_back(
        preview_row(159, "1. Numbers have been rounded to the nearest 5. England and regions to the nearest 10.",
                    PreviewRowKind::note));
    values.rows.push_back(preview_row(160, "Source: SSDA 903", PreviewRowKind::note));
    return values;
}

inline widgets::AttentionValues attention()
{
    using namespace widgets;
    AttentionValues values;
    values.file = QStringLiteral("f1");
    const QString sheet = QStringLiteral("Table LA9");
    AttentionItem newcastle;
    newcastle.id = QStringLiteral("q1");
    newcastle.kind = AttentionKind::provider;
    newcastle.sheet = sheet;
    newcastle.row = 12;
    newcastle.column = 2;
    newcastle.place = QStringLiteral("Row 12, B");
    newcastle.sentence = QStringLiteral("City of Newcastle is in no register. Is it Newcastle upon Tyne, E08000021?");
    newcastle.subject = QStringLiteral("City of Newcastle");
    newcastle.suggestion = QStringLiteral("E08000021");
    newcastle.suggestion_text = QStringLiteral("Newcastle upon Tyne");
    AttentionItem dots;
    dots.id = QStringLiteral("q2");
    dots.kind = AttentionKind::marker;
    dots.sheet = sheet;
    dots.row = 11;
    dots.column = 6;
    dots.place = QStringLiteral("Row 11, F");
    dots.sentence = QStringLiteral(".. is not among this publisher\u2019s markers. It usually means not available.");
    dots.subject = QStringLiteral("..");
    dots.suggestion = QStringLiteral("not-available");
    AttentionItem period;
    period.id = QStringLiteral("q3");
    period.kind = AttentionKind::period;
    period.sheet = sheet;
    period.row = 1;
    period.column = 1;
    period.place = QStringLiteral("Row 1, A");
    period.sentence =
        QStringLiteral("The period 2013-14 is a guess from \u201cyear ending 31 March 2014\u201d. Is it right?");
    period.subject = QStringLiteral("2013-14");
    values.items = {newcastle, dots, period};
    const auto problem = [&](const QString &id, ProblemLevel level, int row, int column, const QString &place,
                             const QString &rule, const QString &rule_text, const QString &sentence) {
        AttentionItem item;
        item.id = id;
        item.level = level;
        item.sheet = sheet;
        item.row = row;
        item.column = column;
        item.place = place;
        item.rule = rule;
        item.rule_text = rule_text;
        item.sentence = sentence;
        values.items.push_back(item);
    };
    const QString suppressed = QStringLiteral("suppressed");
    problem(QStringLiteral("w1"), ProblemLevel::warning, 7, 4, QStringLiteral("Row 7, D"), suppressed,
            QStringLiteral("Suppressed by the publisher"),
            QStringLiteral("Darlington: x stands for a count of 1 to 5."));
    problem(QStringLiteral("w2"), ProblemLevel::warning, 10, 4, QStringLiteral("Row 10, D"), suppressed,
            QStringLiteral("Suppressed by the publisher"),
            QStringLiteral("Hartlepool: x stands for a count of 1 to 5."));
    problem(QStringLiteral("e1"), ProblemLevel::error, 13, 4, QStringLiteral("Row 13, D"),
            QStringLiteral("numerator-exceeds-denominator"), QStringLiteral("Numerator above denominator"),
            QStringLiteral("North Tyneside: the numerator 75 is larger than the denominator 70. Correct the file, or "
                           "leave the row out."));
    values.providers = {{QStringLiteral("E08000021"), QStringLiteral("Newcastle upon Tyne, E08000021")},
                        {QStringLiteral("E07000195"), QStringLiteral("Newcastle-under-Lyme, E07000195")},
                        {QStringLiteral("E08000022"), QStringLiteral("North Tyneside, E08000022")}};
    values.empty_text = QStringLiteral("Nothing needs you here.");
    return values;
}

inline widgets::ReadingValues reading()
{
    using namespace widgets;
    ReadingValues values;
    values.file = QStringLiteral("f1");
    values.profiles = {{QStringLiteral("guess"), QStringLiteral("First guess")},
                       {QStringLiteral("plain-return"), QStringLiteral("Plain return")},
                       {QStringLiteral("dfe-la"), QStringLiteral("DfE LA tables")}};
    values.profile = QStringLiteral("dfe-la");
    values.applied_text = QStringLiteral("Mapping \u201cDfE LA tables\u201d applied");
    values.encodings = {{QStringLiteral("UTF-8"), QStringLiteral("UTF-8")},
                        {QStringLiteral("windows-1252"), QStringLiteral("Windows-1252")}};
    values.encoding = QStringLiteral("UTF-8");
    values.delimiters = {{QStringLiteral(","), QStringLiteral("comma")}, {QStringLiteral("\t"), QStringLiteral("tab")}};
    values.delimiter = QStringLiteral(",");
    values.sheets = {{QStringLiteral("Table LA9"), false, true, true, QStringLiteral("152 rows")},
                     {QStringLiteral("Table LA10"), false, false, true, QStringLiteral("152 rows")},
                     {QStringLiteral("Lookup"), true, false, true, QStringLiteral("40 rows")},
                     {QStringLiteral("Index"), false, false, false, QStringLiteral("no table found")}};
    values.header_row = 4;
    values.rows = 160;
    values.period = QStringLiteral("2013-14");
    values.period_note = QStringLiteral("from row 1: \u201cyear ending 31 March 2014\u201d");
    values.programme = QStringLiteral("Care leavers");
    values.measures = {{QStringLiteral("eet"), QStringLiteral("In EET"), QStringLiteral("proportion"),
                        QStringLiteral("high"), QStringLiteral("percent"),
                        QStringLiteral("numerator D + E + F, denominator C")},
                       {QStringLiteral("home"),
                        QStringLiteral("In a suitable home"),
                        QStringLiteral("proportion"),
                        QStringLiteral("high"),
                        QStringLiteral("percent"),
                        {}}};
    values.roundings = {{QStringLiteral("0"), QStringLiteral("not rounded")},
                        {QStringLiteral("5"), QStringLiteral("to the nearest 5")}};
    values.rounding = QStringLiteral("5");
    values.rounding_note = QStringLiteral("from note 1; totals to the nearest 10");
    values.markers = {{QStringLiteral("x"), QStringLiteral("suppressed"), 1, 5, 3},
                      {QStringLiteral(".."), QStringLiteral("not-available"), -1, -1, 1}};
    values.totals = {
        {QStringLiteral("Adds up to England within rounding: 12,310 published, 12,285 here, tolerance 760"), true},
        {QStringLiteral("Does not add up to North East: 310 published, 255 here, tolerance 30"), false}};
    values.replaces = QStringLiteral("Replaces the return of 3 May: 4 values change");
    values.has_changes = true;
    return values;
}

inline widgets::ImportPageValues import_page()
{
    using namespace widgets;
    ImportPageValues values;
    values.headline = QStringLiteral("152 rows will come in, 12 are left out, 3 need you");
    values.subline =
        QStringLiteral("LATables_2014.xlsx, sheet Table LA9, header in row 4. Recognised as \u201cDfE LA tables\u201d; "
                       "Gateshead and Northumberland carry their codes of 2013.");
    const auto file = [&](const char *id, const char *name, const char *lines, ImportFileState state, int to_settle,
                          int errors) {
        values.files.push_back({QLatin1String(id), QLatin1String(name), fields(lines), state, to_settle, errors, {}});
    };
    file("f1", "LATables_2014.xlsx", "Table LA9", ImportFileState::ready, 3, 0);
    file("f2", "LATables_2013.xlsx", "Table LA9", ImportFileState::ready, 0, 0);
    file("f3", "s251_outturn_1213_final_with_corrections.csv", "Windows-1252", ImportFileState::already_imported, 0, 0);
    file("f4", "Return_Q3_Kirkby.csv", "UTF-8", ImportFileState::with_errors, 0, 14);
    file("f5", "Notes.docx", "", ImportFileState::not_a_return, 0, 0);
    values.files.back().lines.clear();
    values.file = QStringLiteral("f1");
    values.preview = preview();
    values.attention = attention();
    values.reading = reading();
    values.files_to_import = 4;
    values.can_save_profile = true;
    return values;
}

inline widgets::Table import_summary()
{
    widgets::Table table;
    table.title = QStringLiteral("Imported files");
    for (const char *title : {"File", "Rows in", "Left out", "Errors", "Changes"}) {
        table.columns.push_back({QLatin1String(title), {}, !table.columns.empty()});
    }
    for (int at = 1; at <= 150; ++at) {
        const QString name = QStringLiteral("Return_%1.csv").arg(at, 3, 10, QLatin1Char('0'));
        table.rows.push_back({name,
                              {{name, name, {}},
                               {QStringLiteral("152"), 152, {}},
                               {QStringLiteral("12"), 12, {}},
                               {QStringLiteral("0"), 0, {}},
                               {QStringLiteral("4"), 4, {}}},
                              false});
    }
    return table;
}

} // namespace outturn::test
