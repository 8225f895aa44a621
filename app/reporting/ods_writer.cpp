// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/archive_writer.h"
#include "reporting/ods_styles.h"
#include "reporting/workbook.h"
#include "reporting/workbook_sheets.h"
#include "reporting/workbook_text.h"

#include <QtCore/QDateTime>

namespace outturn::reporting {
namespace {

constexpr const char *mimetype = "application/vnd.oasis.opendocument.spreadsheet";

/// "Table_1.A5:Table_1.F20"; the last column counted from 1.
QString cell_name(const QString &sheet, int column, int row)
{
    QString letters;
    for (int left = column; left > 0; left = (left - 1) / 26)
        letters.prepend(QChar(u'A' + (left - 1) % 26));
    return QStringLiteral("%1.%2%3").arg(sheet, letters).arg(row);
}

/// Writes the part content.xml. Lives for one workbook.
class OdsContent
{
public:
    explicit OdsContent(const std::vector<LaidSheet> &sheets) : sheets_(sheets) { name_styles(); }

    QByteArray bytes()
    {
        styles_.write(part_);
        part_.start("office:body");
        part_.start("office:spreadsheet");
        for (const LaidSheet &sheet : sheets_)
            add(sheet);
        add_ranges();
        return part_.bytes();
    }

private:
    /// Styles stand before the cells that have them.
    void name_styles()
    {
        for (const LaidSheet &sheet : sheets_) {
            for (const double width : sheet.widths)
                styles_.column(width);
            for (const double height : sheet.heights)
                styles_.row(height);
            for (const auto &row : sheet.rows) {
                for (const SheetCell &content : row) {
                    if (content.cell.number)
                        styles_.number(content.cell);
                }
            }
        }
    }

    void add(const LaidSheet &sheet)
    {
        part_.start("table:table");
        part_.attribute("table:name", sheet.name);
        part_.attribute("table:style-name", sheet.is_wide() ? ods_style::wide_sheet : ods_style::upright_sheet);
        const size_t columns = std::max<size_t>(1, sheet.columns.size());
        for (size_t i = 0; i < columns; ++i) {
            part_.start("table:table-column");
            if (i < sheet.widths.size())
                part_.attribute("table:style-name", styles_.column(sheet.widths[i]));
            part_.attribute("table:default-cell-style-name", ods_style::plain);
            part_.end();
        }
        for (size_t i = 0; i < sheet.lines.size(); ++i) {
            start_row(sheet, i);
            add_text(sheet.lines[i].text, line_style(sheet, sheet.lines[i].look));
            part_.end();
        }
        if (!sheet.columns.empty())
            add_table(sheet);
        part_.end();
    }

    static const char *line_style(const LaidSheet &sheet, LineLook look)
    {
        switch (look) {
        case LineLook::title:
            return sheet.lines_are_wrapped ? ods_style::wrapped_title : ods_style::title;
        case LineLook::heading:
            return sheet.lines_are_wrapped ? ods_style::wrapped_heading : ods_style::heading;
        case LineLook::plain:
            break;
        }
        return sheet.lines_are_wrapped ? ods_style::wrapped : ods_style::plain;
    }

    /// From the first row of the sheet.
    void start_row(const LaidSheet &sheet, size_t row)
    {
        part_.start("table:table-row");
        part_.attribute("table:style-name", styles_.row(sheet.heights[row]));
    }

    void add_table(const LaidSheet &sheet)
    {
        part_.start("table:table-header-rows");
        start_row(sheet, sheet.lines.size());
        for (const WorkbookTable::Column &column : sheet.columns)
            add_text(column.title, column.is_number ? ods_style::number_header : ods_style::wrapped_heading);
        part_.end();
        part_.end();
        for (size_t row = 0; row < sheet.rows.size(); ++row) {
            start_row(sheet, sheet.lines.size() + 1 + row);
            for (size_t i = 0; i < sheet.columns.size(); ++i)
                add_cell(sheet.rows[row][i], sheet.columns[i].is_number);
            part_.end();
        }
    }

    void add_cell(const SheetCell &content, bool among_numbers)
    {
        if (content.cell.number)
            add_number(content.cell);
        else if (content.link.isEmpty())
            add_text(content.cell.text, among_numbers ? ods_style::mark : ods_style::wrapped);
        else
            add_link(content);
    }

    void add_number(const WorksheetCell &cell)
    {
        part_.start("table:table-cell");
        part_.attribute("table:style-name", styles_.number(cell));
        switch (cell.form) {
        case NumberForm::plain:
            part_.attribute("office:value-type", "float");
            break;
        case NumberForm::percent:
            part_.attribute("office:value-type", "percentage");
            break;
        case NumberForm::pounds:
            part_.attribute("office:value-type", "currency");
            part_.attribute("office:currency", "GBP");
            break;
        }
        part_.attribute("office:value", QString::fromLatin1(full_number(*cell.number)));
        part_.element("text:p", shown_number(cell));
        part_.end();
    }

    void add_text(const QString &text, const char *style)
    {
        part_.start("table:table-cell");
        part_.attribute("table:style-name", style);
        part_.attribute("office:value-type", "string");
        for (const QString &line : text.split(u'\n')) {
            part_.start("text:p");
            add_words(line);
            part_.end();
        }
        part_.end();
    }

    /// Blanks at the start and beside others are lost in the format, unless they are counted.
    void add_words(const QString &line)
    {
        QString words;
        const auto write = [this, &words] {
            if (!words.isEmpty())
                part_.text(words);
            words.clear();
        };
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line[i] == u' ' && (i == 0 || i + 1 == line.size() || line[i - 1] == u' ')) {
                write();
                part_.start("text:s");
                part_.end();
            } else {
                words += line[i];
            }
        }
        write();
    }

    void add_link(const SheetCell &content)
    {
        part_.start("table:table-cell");
        part_.attribute("table:style-name", ods_style::link);
        part_.attribute("office:value-type", "string");
        part_.start("text:p");
        part_.start("text:a");
        part_.attribute("xlink:type", "simple");
        part_.attribute("xlink:href", QStringLiteral("#%1.A1").arg(content.link));
        part_.text(content.cell.text);
        part_.end();
        part_.end();
        part_.end();
    }

    /// What marks a table up as one.
    void add_ranges()
    {
        part_.start("table:database-ranges");
        for (const LaidSheet &sheet : sheets_) {
            if (sheet.columns.empty())
                continue;
            const int first = sheet.header_row() + 1;
            const int last = first + static_cast<int>(sheet.rows.size());
            part_.start("table:database-range");
            part_.attribute("table:name", sheet.table_name);
            part_.attribute("table:target-range-address",
                            cell_name(sheet.name, 1, first) + u':'
                                + cell_name(sheet.name, static_cast<int>(sheet.columns.size()), last));
            part_.attribute("table:contains-header", "true");
            part_.attribute("table:display-filter-buttons", "false");
            part_.end();
        }
        part_.end();
    }

    const std::vector<LaidSheet> &sheets_;
    OdsPart part_{QStringLiteral("office:document-content")};
    OdsStyles styles_;
};

QByteArray meta_part(const Workbook &workbook)
{
    OdsPart part(QStringLiteral("office:document-meta"));
    part.start("office:meta");
    part.element("meta:generator", workbook.generator);
    part.element("dc:title", workbook.title);
    part.element("dc:subject", workbook.subject);
    part.element("dc:language", workbook.language);
    if (workbook.date.isValid()) {
        const QString date = workbook.date.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
        part.element("meta:creation-date", date);
        part.element("dc:date", date);
    }
    return part.bytes();
}

void add_setting(OdsPart &part, const char *name, const char *type, const QString &value)
{
    part.start("config:config-item");
    part.attribute("config:name", name);
    part.attribute("config:type", type);
    part.text(value);
    part.end();
}

/// Opens on the cover, in its first cell; no grid on any sheet.
QByteArray settings_part(const std::vector<LaidSheet> &sheets)
{
    OdsPart part(QStringLiteral("office:document-settings"));
    part.start("office:settings");
    part.start("config:config-item-set");
    part.attribute("config:name", "ooo:view-settings");
    part.start("config:config-item-map-indexed");
    part.attribute("config:name", "Views");
    part.start("config:config-item-map-entry");
    add_setting(part, "ViewId", "string", QStringLiteral("view1"));
    part.start("config:config-item-map-named");
    part.attribute("config:name", "Tables");
    for (const LaidSheet &sheet : sheets) {
        part.start("config:config-item-map-entry");
        part.attribute("config:name", sheet.name);
        add_setting(part, "CursorPositionX", "int", QStringLiteral("0"));
        add_setting(part, "CursorPositionY", "int", QStringLiteral("0"));
        add_setting(part, "ShowGrid", "boolean", QStringLiteral("false"));
        part.end();
    }
    part.end();
    add_setting(part, "ActiveTable", "string", sheets.front().name);
    add_setting(part, "ShowGrid", "boolean", QStringLiteral("false"));
    return part.bytes();
}

QByteArray manifest_part()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    const QString space = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    xml.writeNamespace(space, QStringLiteral("manifest"));
    xml.writeStartElement(space, QStringLiteral("manifest"));
    xml.writeAttribute(space, QStringLiteral("version"), QStringLiteral("1.3"));
    const auto add = [&](const QString &path, const QString &type) {
        xml.writeEmptyElement(space, QStringLiteral("file-entry"));
        xml.writeAttribute(space, QStringLiteral("full-path"), path);
        xml.writeAttribute(space, QStringLiteral("media-type"), type);
    };
    add(QStringLiteral("/"), QString::fromLatin1(mimetype));
    for (const char *name : {"content.xml", "styles.xml", "meta.xml", "settings.xml"})
        add(QString::fromLatin1(name), QStringLiteral("text/xml"));
    xml.writeEndDocument();
    return bytes;
}

} // namespace

Result<QByteArray> write_ods(const Workbook &workbook)
{
    if (const Result<> checked = check_workbook(workbook); !checked)
        return tl::unexpected(checked.error());
    const std::vector<LaidSheet> sheets = laid_sheets(workbook);
    // The type comes first and is not compressed, so that programs find it at a fixed place.
    return archive_bytes({{QStringLiteral("mimetype"), mimetype},
                          {QStringLiteral("content.xml"), OdsContent(sheets).bytes()},
                          {QStringLiteral("styles.xml"), ods_styles_part(workbook.language)},
                          {QStringLiteral("meta.xml"), meta_part(workbook)},
                          {QStringLiteral("settings.xml"), settings_part(sheets)},
                          {QStringLiteral("META-INF/manifest.xml"), manifest_part()}},
                         1);
}

} // namespace outturn::reporting
