// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xlsx_workbook.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QUrl>

namespace outturn::ingest {
namespace {

constexpr qsizetype most_sheets = 2000;
constexpr qsizetype longest_name = 255; // Excel has 31, LibreOffice a few more
constexpr qsizetype most_links = 10'000;

/// Where a part refers to, by the id that it uses for it.
struct Link {
    QString type; ///< last word of the type: both dialects of the format agree in it
    QString part;
};

using Links = QHash<QString, Link>;

/// The name of a part in the container, in the case in which it stands there: parts are found whatever their case.
QString part_named(const ZipArchive &archive, const QString &name)
{
    if (archive.has(name))
        return name;
    for (const QString &entry : archive.entries())
        if (entry.compare(name, Qt::CaseInsensitive) == 0)
            return entry;
    return name;
}

/// Targets are relative to the folder of the part that refers to them, or begin with a slash.
QString target_part(const QString &folder, QStringView target)
{
    const QString plain = QUrl::fromPercentEncoding(target.toUtf8());
    if (plain.startsWith(u'/'))
        return QDir::cleanPath(plain).mid(1);
    return QDir::cleanPath(folder.isEmpty() ? plain : folder + u'/' + plain);
}

Result<Links> read_links(const XlsxBook &book, const QString &folder, const QString &name)
{
    Links links;
    const QString part = part_named(
        *book.archive, (folder.isEmpty() ? QString() : folder + u'/') + QStringLiteral("_rels/%1.rels").arg(name));
    if (!book.archive->has(part))
        return links;
    Result<std::unique_ptr<QIODevice>> device = book.archive->device(part);
    if (!device)
        return tl::unexpected(device.error());
    XmlLimits xml(std::move(*device));
    while (true) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::EndDocument)
            return links;
        if (token == QXmlStreamReader::Invalid)
            return broken_part(book, part, xml.reason());
        if (token != QXmlStreamReader::StartElement || xml.xml().name() != u"Relationship"
            || links.size() >= most_links)
            continue;
        const QXmlStreamAttributes attributes = xml.xml().attributes();
        if (attribute_of(attributes, u"TargetMode") == u"External")
            continue; // nothing outside the file is ever looked at
        const QString type = attribute_of(attributes, u"Type").toString();
        links.insert(attribute_of(attributes, u"Id").toString(),
                     {type.mid(type.lastIndexOf(u'/') + 1),
                      part_named(*book.archive, target_part(folder, attribute_of(attributes, u"Target")))});
    }
}

QString part_of_type(const Links &links, QStringView type)
{
    for (const Link &link : links)
        if (link.type == type)
            return link.part;
    return {};
}

/// The r:id of a sheet: its own attributes have other names and no namespace.
QString link_id(const QXmlStreamAttributes &attributes)
{
    for (const QXmlStreamAttribute &attribute : attributes)
        if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
            return attribute.value().toString();
    return {};
}

Result<> add_sheet(const XlsxBook &book, const QXmlStreamAttributes &attributes, const Links &links,
                   XlsxWorkbook &workbook)
{
    const auto link = links.constFind(link_id(attributes));
    if (link != links.constEnd() && link->type != u"worksheet")
        return {}; // a chart, a dialog or macros on a sheet of their own
    XlsxWorkbook::Sheet sheet;
    sheet.name = attribute_of(attributes, u"name").toString();
    if (link == links.constEnd())
        return broken_part(book, QCoreApplication::translate("ingest", "sheet %1").arg(sheet.name.left(longest_name)),
                           QCoreApplication::translate("ingest", "is missing"));
    if (sheet.name.size() > longest_name || static_cast<qsizetype>(workbook.sheets.size()) >= most_sheets)
        return broken_part(book, QCoreApplication::translate("ingest", "sheet %1").arg(sheet.name.left(longest_name)),
                           QCoreApplication::translate("ingest", "has too long a name or too many companions"));
    const QStringView state = attribute_of(attributes, u"state");
    sheet.hidden = state == u"hidden" || state == u"veryHidden";
    sheet.part = link->part;
    workbook.sheets.push_back(std::move(sheet));
    return {};
}

Result<> read_contents(const XlsxBook &book, const QString &part, const Links &links, XlsxWorkbook &workbook)
{
    Result<std::unique_ptr<QIODevice>> device = book.archive->device(part);
    if (!device)
        return tl::unexpected(device.error());
    XmlLimits xml(std::move(*device));
    bool is_workbook = false;
    while (true) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::Invalid)
            return broken_part(book, part, xml.reason());
        if (token == QXmlStreamReader::EndDocument)
            break;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.xml().name();
        if (xml.depth() == 1) {
            is_workbook = name == u"workbook";
        } else if (xml.depth() == 2 && name == u"workbookPr") {
            const QStringView from_1904 = attribute_of(xml.xml().attributes(), u"date1904");
            if (from_1904 == u"1" || from_1904 == u"true")
                workbook.dates = DateSystem::from_1904;
        } else if (xml.depth() == 3 && name == u"sheet") {
            if (const Result<> added = add_sheet(book, xml.xml().attributes(), links, workbook); !added)
                return added;
        }
    }
    if (!is_workbook)
        return broken_part(book, part, QCoreApplication::translate("ingest", "is no table of contents"));
    return {};
}

} // namespace

Result<XlsxWorkbook> read_xlsx_workbook(const XlsxBook &book)
{
    const Result<Links> roots = read_links(book, {}, {});
    if (!roots)
        return tl::unexpected(roots.error());
    QString part = part_of_type(*roots, u"officeDocument");
    if (part.isEmpty())
        part = part_named(*book.archive, QStringLiteral("xl/workbook.xml"));
    if (part.endsWith(u".bin"))
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("ingest",
                                                   "%1 is a binary workbook (.xlsb), which cannot be read. Save it as "
                                                   ".xlsx in Excel and import that.")
                           .arg(book.file_name));
    if (!book.archive->has(part))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest",
                                                   "%1 is no workbook: nothing in it lists sheets. Choose an .xlsx, "
                                                   ".ods, .xls or .csv file.")
                           .arg(book.file_name));
    const qsizetype slash = part.lastIndexOf(u'/');
    const Result<Links> links = read_links(book, slash < 0 ? QString() : part.left(slash), part.mid(slash + 1));
    if (!links)
        return tl::unexpected(links.error());
    XlsxWorkbook workbook;
    workbook.strings_part = part_of_type(*links, u"sharedStrings");
    workbook.styles_part = part_of_type(*links, u"styles");
    if (const Result<> read = read_contents(book, part, *links, workbook); !read)
        return tl::unexpected(read.error());
    return workbook;
}

} // namespace outturn::ingest
