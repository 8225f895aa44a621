// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/workbook.h"
#include "reporting/workbook_sheets.h"
#include "reporting/xlsx_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <xlsxwriter.h>

#include <map>

namespace outturn::reporting {
namespace {

constexpr double body_size = 12;
constexpr double title_size = 16;
constexpr lxw_color_t link_colour = 0x0B5394; // dark on white, and underlined besides
constexpr uint8_t a4 = 9;

/// Programs read "_x0041_" in a text as a character by its number.
QByteArray sheet_bytes(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    return text.replace(escape, QStringLiteral("_x005F_")).toUtf8();
}

QByteArray number_format(const WorksheetCell &cell)
{
    if (cell.decimals < 0)
        return {};
    QByteArray digits = cell.is_grouped ? "#,##0" : "0";
    if (cell.form == NumberForm::percent)
        digits = "0";
    if (cell.decimals > 0)
        digits += '.' + QByteArray(cell.decimals, '0');
    if (cell.form == NumberForm::percent)
        return digits + '%';
    return cell.form == NumberForm::pounds ? "\xC2\xA3" + digits : digits;
}

/// Writes the sheets of one workbook. Lives for that long.
class XlsxSheets
{
public:
    explicit XlsxSheets(XlsxFile &file) : file_(file)
    {
        set_default_font();
        title_ = format(title_size, true, false);
        heading_ = format(body_size, true, false);
        plain_ = format(body_size, false, false);
        wrapped_ = format(body_size, false, true);
        wrapped_title_ = format(title_size, true, true);
        wrapped_heading_ = format(body_size, true, true);
        number_header_ = to_the_right(format(body_size, true, true));
        mark_ = to_the_right(format(body_size, false, true));
        apart_ = apart(format(body_size, false, true));
        apart_heading_ = apart(format(body_size, true, true));
        link_ = format(body_size, false, true);
        format_set_underline(link_, LXW_UNDERLINE_SINGLE);
        format_set_font_color(link_, link_colour);
    }

    void add(const LaidSheet &sheet)
    {
        lxw_worksheet *worksheet = workbook_add_worksheet(file_.workbook(), sheet.name.toUtf8().constData());
        if (!worksheet) {
            file_.note(LXW_ERROR_SHEETNAME_ALREADY_USED);
            return;
        }
        set_page(worksheet, sheet);
        add_lines(worksheet, sheet);
        if (!sheet.columns.empty()) {
            mark_up(worksheet, sheet);
            add_rows(worksheet, sheet);
        }
    }

private:
    /// The format of cells without one, which decides how high a row is and how wide a column.
    void set_default_font()
    {
        lxw_format *first = STAILQ_FIRST(file_.workbook()->formats);
        format_set_font_name(first, "Arial");
        format_set_font_size(first, body_size);
    }

    lxw_format *format(double size, bool bold, bool wrapped)
    {
        lxw_format *made = workbook_add_format(file_.workbook());
        format_set_font_name(made, "Arial");
        format_set_font_size(made, size);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        if (bold)
            format_set_bold(made);
        if (wrapped)
            format_set_text_wrap(made);
        return made;
    }

    static lxw_format *to_the_right(lxw_format *made)
    {
        format_set_align(made, LXW_ALIGN_RIGHT);
        return made;
    }

    /// A text beside a column of numbers, a little apart from them. The other way round, with the numbers indented,
    /// LibreOffice indents some of them only.
    static lxw_format *apart(lxw_format *made)
    {
        format_set_indent(made, 1);
        return made;
    }

    lxw_format *number_look(const WorksheetCell &cell)
    {
        const QByteArray code = number_format(cell);
        lxw_format *&made = numbers_[code];
        if (!made) {
            made = to_the_right(format(body_size, false, false));
            if (!code.isEmpty())
                format_set_num_format(made, code.constData());
        }
        return made;
    }

    static void set_page(lxw_worksheet *worksheet, const LaidSheet &sheet)
    {
        worksheet_gridlines(worksheet, LXW_HIDE_ALL_GRIDLINES);
        worksheet_set_paper(worksheet, a4);
        worksheet_fit_to_pages(worksheet, 1, 0);
        if (sheet.is_wide())
            worksheet_set_landscape(worksheet);
        for (size_t row = 0; row < sheet.heights.size(); ++row)
            worksheet_set_row(worksheet, static_cast<lxw_row_t>(row), sheet.heights[row], nullptr);
        for (size_t i = 0; i < sheet.widths.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(worksheet, column, column, sheet.widths[i], nullptr);
        }
    }

    lxw_format *line_look(const LaidSheet &sheet, LineLook look) const
    {
        switch (look) {
        case LineLook::title:
            return sheet.lines_are_wrapped ? wrapped_title_ : title_;
        case LineLook::heading:
            return sheet.lines_are_wrapped ? wrapped_heading_ : heading_;
        case LineLook::plain:
            break;
        }
        return sheet.lines_are_wrapped ? wrapped_ : plain_;
    }

    void add_lines(lxw_worksheet *worksheet, const LaidSheet &sheet)
    {
        for (size_t i = 0; i < sheet.lines.size(); ++i) {
            const SheetLine &line = sheet.lines[i];
            file_.note(worksheet_write_string(worksheet, static_cast<lxw_row_t>(i), 0,
                                              sheet_bytes(line.text).constData(), line_look(sheet, line.look)));
        }
    }

    void mark_up(lxw_worksheet *worksheet, const LaidSheet &sheet)
    {
        std::vector<QByteArray> titles;
        std::vector<lxw_table_column> columns(sheet.columns.size());
        for (const WorkbookTable::Column &column : sheet.columns)
            titles.push_back(sheet_bytes(column.title));
        std::vector<lxw_table_column *> pointers;
        for (size_t i = 0; i < columns.size(); ++i) {
            columns[i].header = titles[i].data();
            columns[i].header_format = header_look(sheet, i);
            pointers.push_back(&columns[i]);
        }
        pointers.push_back(nullptr);
        QByteArray name = sheet.table_name.toUtf8();
        lxw_table_options options{};
        options.name = name.data();
        options.no_autofilter = LXW_TRUE;
        options.no_banded_rows = LXW_TRUE;
        options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
        options.style_type_number = 0; // none
        options.columns = pointers.data();
        const auto first = static_cast<lxw_row_t>(sheet.header_row());
        file_.note(worksheet_add_table(worksheet, first, 0, first + static_cast<lxw_row_t>(sheet.rows.size()),
                                       static_cast<lxw_col_t>(columns.size() - 1), &options));
    }

    static bool is_beside_numbers(const LaidSheet &sheet, size_t column)
    {
        return column > 0 && sheet.columns[column - 1].is_number;
    }

    lxw_format *header_look(const LaidSheet &sheet, size_t column) const
    {
        if (sheet.columns[column].is_number)
            return number_header_;
        return is_beside_numbers(sheet, column) ? apart_heading_ : wrapped_heading_;
    }

    lxw_format *text_look(const LaidSheet &sheet, size_t column) const
    {
        if (sheet.columns[column].is_number)
            return mark_;
        return is_beside_numbers(sheet, column) ? apart_ : wrapped_;
    }

    void add_rows(lxw_worksheet *worksheet, const LaidSheet &sheet)
    {
        for (size_t row = 0; row < sheet.rows.size(); ++row) {
            const auto at = static_cast<lxw_row_t>(sheet.header_row()) + static_cast<lxw_row_t>(row) + 1;
            for (size_t i = 0; i < sheet.rows[row].size(); ++i)
                add_cell(worksheet, at, static_cast<lxw_col_t>(i), sheet.rows[row][i], text_look(sheet, i));
        }
    }

    void add_cell(lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t column, const SheetCell &content,
                  lxw_format *text_look)
    {
        const WorksheetCell &cell = content.cell;
        const QByteArray text = sheet_bytes(cell.text);
        const QByteArray target = "internal:" + content.link.toUtf8() + "!A1";
        if (cell.number)
            file_.write_number(worksheet, row, column, *cell.number, number_look(cell));
        else if (content.link.isEmpty())
            file_.note(worksheet_write_string(worksheet, row, column, text.constData(), text_look));
        else
            file_.note(
                worksheet_write_url_opt(worksheet, row, column, target.constData(), link_, text.constData(), nullptr));
    }

    XlsxFile &file_;
    lxw_format *title_;
    lxw_format *heading_;
    lxw_format *plain_;
    lxw_format *wrapped_;
    lxw_format *wrapped_title_;
    lxw_format *wrapped_heading_;
    lxw_format *number_header_;
    lxw_format *mark_;
    lxw_format *apart_;
    lxw_format *apart_heading_;
    lxw_format *link_;
    std::map<QByteArray, lxw_format *> numbers_;
};

void set_properties(XlsxFile &file, const Workbook &workbook)
{
    QByteArray title = workbook.title.toUtf8();
    QByteArray subject = workbook.subject.toUtf8();
    QByteArray author = workbook.generator.toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.created = workbook.date.isValid() ? workbook.date.toSecsSinceEpoch() : standing_time;
    if (properties.created == 0)
        properties.created = standing_time;
    file.note(workbook_set_properties(file.workbook(), &properties));
}

} // namespace

Result<QByteArray> write_xlsx(const Workbook &workbook)
{
    if (const Result<> checked = check_workbook(workbook); !checked)
        return tl::unexpected(checked.error());
    XlsxFile file;
    if (file.workbook()) {
        set_properties(file, workbook);
        XlsxSheets sheets(file);
        for (const LaidSheet &sheet : laid_sheets(workbook))
            sheets.add(sheet);
    }
    return file.finish(workbook.language);
}

} // namespace outturn::reporting
