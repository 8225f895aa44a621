// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/ods_styles.h"

#include <QtCore/QLocale>

#include <array>
#include <cmath>

namespace outturn::reporting {
namespace {

constexpr double millimetres_of_a_digit = 2.36; // Arial 12
constexpr double hundredths = 100.0;

struct Namespace {
    const char *prefix;
    const char *uri;
};

constexpr std::array namespaces{
    Namespace{"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    Namespace{"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    Namespace{"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    Namespace{"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    Namespace{"number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
    Namespace{"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    Namespace{"config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
    Namespace{"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    Namespace{"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    Namespace{"dc", "http://purl.org/dc/elements/1.1/"},
    Namespace{"xlink", "http://www.w3.org/1999/xlink"},
    Namespace{"ooo", "http://openoffice.org/2004/office"},
};

struct FixedStyle {
    const char *name;
    bool bold;
    bool title;
    bool wrapped;
    bool right;
    bool link;
};

constexpr std::array fixed_styles{
    FixedStyle{ods_style::title, true, true, false, false, false},
    FixedStyle{ods_style::heading, true, false, false, false, false},
    FixedStyle{ods_style::plain, false, false, false, false, false},
    FixedStyle{ods_style::wrapped_title, true, true, true, false, false},
    FixedStyle{ods_style::wrapped_heading, true, false, true, false, false},
    FixedStyle{ods_style::wrapped, false, false, true, false, false},
    FixedStyle{ods_style::number_header, true, false, true, true, false},
    FixedStyle{ods_style::mark, false, false, true, true, false},
    FixedStyle{ods_style::number, false, false, false, true, false},
    FixedStyle{ods_style::link, false, false, true, false, true},
};

void write_fixed_style(OdsPart &part, const FixedStyle &style)
{
    part.start("style:style");
    part.attribute("style:name", style.name);
    part.attribute("style:family", "table-cell");
    part.attribute("style:parent-style-name", "Default");
    part.start("style:table-cell-properties");
    part.attribute("fo:wrap-option", style.wrapped ? "wrap" : "no-wrap");
    if (style.right)
        part.attribute("fo:padding-right", "3mm"); // a little apart from a text in the next column
    part.end();
    if (style.right) {
        part.start("style:paragraph-properties");
        part.attribute("fo:text-align", "end");
        part.end();
    }
    part.start("style:text-properties");
    part.attribute("fo:font-size", style.title ? "16pt" : "12pt");
    part.attribute("fo:font-weight", style.bold ? "bold" : "normal");
    if (style.link) {
        part.attribute("fo:color", "#0b5394");
        part.attribute("style:text-underline-style", "solid");
    }
    part.end();
    part.end();
}

void write_default_style(OdsPart &part, const QLocale &locale)
{
    part.start("style:style");
    part.attribute("style:name", "Default");
    part.attribute("style:family", "table-cell");
    part.start("style:table-cell-properties");
    part.attribute("style:vertical-align", "top");
    part.end();
    part.start("style:text-properties");
    part.attribute("style:font-name", "Arial");
    part.attribute("fo:font-size", "12pt");
    const QStringList tag = locale.name().split(u'_');
    if (tag.size() == 2) {
        part.attribute("fo:language", tag[0]);
        part.attribute("fo:country", tag[1]);
    }
    part.end();
    part.end();
}

void write_page(OdsPart &part, const QString &name, bool wide)
{
    part.start("style:page-layout");
    part.attribute("style:name", name);
    part.start("style:page-layout-properties");
    part.attribute("fo:page-width", wide ? "297mm" : "210mm");
    part.attribute("fo:page-height", wide ? "210mm" : "297mm");
    part.attribute("style:print-orientation", wide ? "landscape" : "portrait");
    part.attribute("fo:margin", "18mm");
    part.attribute("style:scale-to-X", "1");
    part.attribute("style:scale-to-Y", "0");
    part.end();
    for (const char *none : {"style:header-style", "style:footer-style"}) {
        part.start(none);
        part.end();
    }
    part.end();
}

void write_master_page(OdsPart &part, const char *name, const char *layout)
{
    part.start("style:master-page");
    part.attribute("style:name", name);
    part.attribute("style:page-layout-name", layout);
    for (const char *none : {"style:header", "style:footer"}) {
        part.start(none);
        part.attribute("style:display", "false");
        part.end();
    }
    part.end();
}

void write_sheet_style(OdsPart &part, const char *name, const char *page)
{
    part.start("style:style");
    part.attribute("style:name", name);
    part.attribute("style:family", "table");
    part.attribute("style:master-page-name", page);
    part.start("style:table-properties");
    part.attribute("table:display", "true");
    part.attribute("style:writing-mode", "lr-tb");
    part.end();
    part.end();
}

} // namespace

OdsPart::OdsPart(const QString &root)
{
    xml_.writeStartDocument();
    xml_.writeStartElement(root);
    for (const Namespace &space : namespaces)
        attribute((QByteArray("xmlns:") + space.prefix).constData(), space.uri);
    attribute("office:version", "1.3");
}

void OdsPart::element(const char *name, const QString &text)
{
    xml_.writeTextElement(QString::fromLatin1(name), text);
}

QByteArray OdsPart::bytes()
{
    xml_.writeEndDocument();
    return bytes_;
}

QString OdsStyles::number(const WorksheetCell &cell)
{
    const NumberLook look{cell.form, cell.decimals, cell.is_grouped};
    return numbers_.try_emplace(look, QStringLiteral("Number%1").arg(numbers_.size() + 1)).first->second;
}

QString OdsStyles::column(double width)
{
    const int key = static_cast<int>(std::lround(width * millimetres_of_a_digit * hundredths));
    return columns_.try_emplace(key, QStringLiteral("Column%1").arg(columns_.size() + 1)).first->second;
}

QString OdsStyles::row(double height)
{
    const int key = static_cast<int>(std::lround(height * hundredths));
    return rows_.try_emplace(key, QStringLiteral("Row%1").arg(rows_.size() + 1)).first->second;
}

void OdsStyles::write_number(OdsPart &part, const NumberLook &look, const QString &name)
{
    const char *kind = look.form == NumberForm::percent ? "number:percentage-style"
        : look.form == NumberForm::pounds               ? "number:currency-style"
                                                        : "number:number-style";
    part.start(kind);
    part.attribute("style:name", name + u'F');
    if (look.form == NumberForm::pounds) {
        part.start("number:currency-symbol");
        part.attribute("number:language", "en");
        part.attribute("number:country", "GB");
        part.text(QString(QChar(0xA3)));
        part.end();
    }
    part.start("number:number");
    if (look.decimals >= 0) {
        part.attribute("number:decimal-places", QString::number(look.decimals));
        part.attribute("number:min-decimal-places", QString::number(look.decimals));
    }
    part.attribute("number:min-integer-digits", "1");
    if (look.is_grouped && look.decimals >= 0 && look.form != NumberForm::percent)
        part.attribute("number:grouping", "true");
    part.end();
    if (look.form == NumberForm::percent)
        part.element("number:text", QStringLiteral("%"));
    part.end();
    part.start("style:style");
    part.attribute("style:name", name);
    part.attribute("style:family", "table-cell");
    part.attribute("style:parent-style-name", ods_style::number);
    part.attribute("style:data-style-name", name + u'F');
    part.end();
}

void OdsStyles::write(OdsPart &part) const
{
    part.start("office:automatic-styles");
    write_sheet_style(part, ods_style::upright_sheet, "Upright");
    write_sheet_style(part, ods_style::wide_sheet, "Wide");
    for (const auto &[height, name] : rows_) {
        part.start("style:style");
        part.attribute("style:name", name);
        part.attribute("style:family", "table-row");
        part.start("style:table-row-properties");
        part.attribute("style:row-height", QString::number(height / hundredths, 'f', 2) + QStringLiteral("pt"));
        part.attribute("style:use-optimal-row-height", "true");
        part.end();
        part.end();
    }
    for (const auto &[width, name] : columns_) {
        part.start("style:style");
        part.attribute("style:name", name);
        part.attribute("style:family", "table-column");
        part.start("style:table-column-properties");
        part.attribute("style:column-width", QString::number(width / hundredths, 'f', 2) + QStringLiteral("mm"));
        part.end();
        part.end();
    }
    for (const auto &[look, name] : numbers_)
        write_number(part, look, name);
    part.end();
}

QByteArray ods_styles_part(const QString &language)
{
    OdsPart part(QStringLiteral("office:document-styles"));
    part.start("office:font-face-decls");
    part.start("style:font-face");
    part.attribute("style:name", "Arial");
    part.attribute("svg:font-family", "Arial");
    part.attribute("style:font-family-generic", "swiss");
    part.end();
    part.end();
    part.start("office:styles");
    write_default_style(part, QLocale(language));
    for (const FixedStyle &style : fixed_styles)
        write_fixed_style(part, style);
    part.end();
    part.start("office:automatic-styles");
    write_page(part, QStringLiteral("UprightPage"), false);
    write_page(part, QStringLiteral("WidePage"), true);
    part.end();
    part.start("office:master-styles");
    write_master_page(part, "Upright", "UprightPage");
    write_master_page(part, "Wide", "WidePage");
    part.end();
    return part.bytes();
}

} // namespace outturn::reporting
