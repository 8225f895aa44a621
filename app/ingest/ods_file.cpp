// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ods_file.h"

#include "ingest/ods_document.h"
#include "ingest/ods_sheet.h"

#include <QtCore/QCoreApplication>

namespace outturn::ingest {
namespace {

constexpr qint64 largest_small_part = 1 << 20;
constexpr size_t most_sheets = 4096;

const QString &content_part()
{
    static const QString part = QStringLiteral("content.xml");
    return part;
}

/// "super 58%" and "33% 58%" lift the text; "sub" and "-33% 58%" lower it.
bool is_raised(QStringView text_position)
{
    const QStringView lift = text_position.trimmed().split(u' ').front();
    if (lift == u"super")
        return true;
    bool ok = false;
    const double percent = lift.endsWith(u'%') ? lift.chopped(1).toDouble(&ok) : 0;
    return ok && percent > 0;
}

/// Collects the names of the styles that mean something here.
struct Styles {
    QSet<QString> raised;
    QSet<QString> hidden_tables;

    /// Reads the styles below the element of which the start was read last.
    bool read(XmlLimits &xml)
    {
        const int outside = xml.depth() - 1;
        QString name;
        while (xml.depth() > outside) {
            const QXmlStreamReader::TokenType token = xml.next();
            if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
                return false;
            if (token != QXmlStreamReader::StartElement)
                continue;
            const QXmlStreamReader &reader = xml.xml();
            if (reader.name() == u"style")
                name = attribute_of(reader.attributes(), u"name").toString();
            else if (reader.name() == u"text-properties"
                     && is_raised(attribute_of(reader.attributes(), u"text-position")))
                raised.insert(name);
            else if (reader.name() == u"table-properties" && attribute_of(reader.attributes(), u"display") == u"false")
                hidden_tables.insert(name);
        }
        return true;
    }
};

/// The sheets of one workbook, which is held as the bytes of its container.
class OdsFile final : public SheetFile
{
public:
    explicit OdsFile(OdsDocument document) : document_(std::move(document)) {}

    const std::vector<SheetInfo> &sheets() const override { return document_.sheets; }

    Result<std::unique_ptr<SheetSource>> open(int sheet) override
    {
        Result<std::unique_ptr<OdsSheet>> source = open_sheet(sheet);
        if (!source)
            return tl::unexpected(source.error());
        return std::move(*source);
    }

    Result<std::vector<CellRange>> merged(int sheet) override
    {
        Result<std::unique_ptr<OdsSheet>> source = open_sheet(sheet);
        if (!source)
            return tl::unexpected(source.error());
        SheetRow row;
        while (true) {
            const Result<bool> more = (*source)->next(row);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return (*source)->merged();
        }
    }

private:
    Result<std::unique_ptr<OdsSheet>> open_sheet(int sheet)
    {
        Result<std::unique_ptr<QIODevice>> content = document_.archive->device(content_part());
        if (!content)
            return tl::unexpected(content.error());
        return std::make_unique<OdsSheet>(document_, sheet, std::move(*content),
                                          document_.archive->declared_size(content_part()));
    }

    OdsDocument document_;
};

Result<> check_is_spreadsheet(const OdsDocument &document)
{
    const QString mimetype = QStringLiteral("mimetype");
    if (document.archive->has(mimetype)) {
        const Result<QByteArray> type = document.archive->content(mimetype, largest_small_part);
        if (!type)
            return tl::unexpected(type.error());
        const bool is_document = type->startsWith("application/vnd.oasis.opendocument.");
        if (is_document && !type->startsWith("application/vnd.oasis.opendocument.spreadsheet"))
            return failure(ErrorCode::unreadable,
                           QCoreApplication::translate("ingest",
                                                       "%1 is an OpenDocument file, but no spreadsheet. Copy its table "
                                                       "into a spreadsheet, save that as .ods and import it.")
                               .arg(document.file_name));
    }
    const QString manifest = QStringLiteral("META-INF/manifest.xml");
    if (document.archive->has(manifest)) {
        const Result<QByteArray> list = document.archive->content(manifest, largest_small_part);
        if (!list)
            return tl::unexpected(list.error());
        if (list->contains("encryption-data"))
            return failure(ErrorCode::unreadable,
                           QCoreApplication::translate("ingest",
                                                       "%1 is protected by a password. Remove the password in the "
                                                       "program that made it, and import it again.")
                               .arg(document.file_name));
    }
    if (!document.archive->has(content_part()))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest",
                                                   "%1 is no OpenDocument spreadsheet: it has no content. Get it again "
                                                   "from its sender.")
                           .arg(document.file_name));
    return {};
}

/// Named styles stand in a part of their own; most workbooks raise text by styles of the content.
Result<> read_named_styles(const OdsDocument &document, Styles &styles)
{
    const QString part = QStringLiteral("styles.xml");
    if (!document.archive->has(part))
        return {};
    Result<std::unique_ptr<QIODevice>> device = document.archive->device(part);
    if (!device)
        return tl::unexpected(device.error());
    XmlLimits xml(std::move(*device));
    while (true) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::EndDocument)
            return {};
        if (token == QXmlStreamReader::Invalid)
            return broken_ods_part(document, part, xml.reason());
        if (token != QXmlStreamReader::StartElement || xml.depth() < 2)
            continue;
        const bool is_named = is_ods(xml.xml(), OdsSpace::office, u"styles");
        if (!(is_named ? styles.read(xml) : xml.skip_element()))
            return broken_ods_part(document, part, xml.reason());
    }
}

/// LibreOffice keeps what a formula has read from other files as tables beside the sheets.
bool is_copy_of_another_file(QStringView name)
{
    return name.startsWith(u"'file:") && name.contains(u"'#");
}

Result<> read_tables(OdsDocument &document, Styles &styles)
{
    Result<std::unique_ptr<QIODevice>> device = document.archive->device(content_part());
    if (!device)
        return tl::unexpected(device.error());
    XmlLimits xml(std::move(*device));
    bool styles_are_damaged = false;
    const auto read_styles = [&] {
        if (xml.depth() != 2 || !is_ods(xml.xml(), OdsSpace::office, u"automatic-styles"))
            return false;
        styles_are_damaged = !styles.read(xml);
        return true;
    };
    for (int place = 0; next_ods_table(xml, read_styles); ++place) {
        const QXmlStreamAttributes attributes = xml.xml().attributes();
        SheetInfo info;
        info.name = attribute_of(attributes, u"name").toString();
        info.hidden = styles.hidden_tables.contains(attribute_of(attributes, u"style-name").toString());
        if (!is_copy_of_another_file(info.name)) {
            document.sheets.push_back(info);
            document.places.push_back(place);
        }
        if (document.sheets.size() > most_sheets || !xml.skip_element())
            break;
    }
    if (!xml.reason().isEmpty() || styles_are_damaged)
        return broken_ods_part(document, content_part(), xml.reason());
    if (document.sheets.size() > most_sheets)
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("ingest",
                                                   "%1 has more than %2 sheets, as no return has. Save the sheet that "
                                                   "counts as CSV (UTF-8) and import that.")
                           .arg(document.file_name)
                           .arg(most_sheets));
    if (document.sheets.empty())
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest",
                                                   "%1 is no spreadsheet: it has no sheets. Get it again "
                                                   "from its sender.")
                           .arg(document.file_name));
    return {};
}

} // namespace

Result<std::unique_ptr<SheetFile>> open_ods(const QString &file_name, const QByteArray &bytes)
{
    Result<std::unique_ptr<ZipArchive>> archive = ZipArchive::open(file_name, bytes);
    if (!archive)
        return tl::unexpected(archive.error());
    OdsDocument document;
    document.file_name = file_name;
    document.archive = std::move(*archive);
    if (const Result<> checked = check_is_spreadsheet(document); !checked)
        return tl::unexpected(checked.error());
    Styles styles;
    if (const Result<> read = read_named_styles(document, styles); !read)
        return tl::unexpected(read.error());
    if (const Result<> read = read_tables(document, styles); !read)
        return tl::unexpected(read.error());
    document.raised_styles = std::move(styles.raised);
    return std::make_unique<OdsFile>(std::move(document));
}

} // namespace outturn::ingest
