// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xlsx_file.h"

#include "ingest/cell_reference.h"
#include "ingest/sheet_data_skipper.h"
#include "ingest/xlsx_sheet.h"
#include "ingest/xlsx_workbook.h"

#include <QtCore/QCoreApplication>

namespace outturn::ingest {
namespace {

constexpr size_t most_merged = 200'000;

/// A workbook and the places of its sheets. Owns everything that its sheets read.
class XlsxFile final : public SheetFile
{
public:
    Result<> load(const QString &file_name, const QByteArray &bytes);

    const std::vector<SheetInfo> &sheets() const override { return sheets_; }
    Result<std::unique_ptr<SheetSource>> open(int sheet) override;
    Result<std::vector<CellRange>> merged(int sheet) override;

private:
    Result<> load_strings(const QString &part);
    Result<> load_styles(const QString &part);
    Result<std::unique_ptr<QIODevice>> part_of(int sheet) const;
    Result<std::vector<CellRange>> merged_in(int sheet, std::unique_ptr<QIODevice> device) const;

    XlsxBook book_;
    std::vector<SheetInfo> sheets_;
    QStringList parts_; ///< of the sheets
};

Result<> XlsxFile::load(const QString &file_name, const QByteArray &bytes)
{
    book_.file_name = file_name;
    Result<std::unique_ptr<ZipArchive>> archive = ZipArchive::open(file_name, bytes);
    if (!archive)
        return tl::unexpected(archive.error());
    book_.archive = std::move(*archive);
    const Result<XlsxWorkbook> workbook = read_xlsx_workbook(book_);
    if (!workbook)
        return tl::unexpected(workbook.error());
    book_.dates = workbook->dates;
    for (const XlsxWorkbook::Sheet &sheet : workbook->sheets) {
        sheets_.push_back({sheet.name, sheet.hidden});
        parts_.append(sheet.part);
    }
    if (const Result<> loaded = load_styles(workbook->styles_part); !loaded)
        return loaded;
    return load_strings(workbook->strings_part);
}

Result<> XlsxFile::load_styles(const QString &part)
{
    if (part.isEmpty())
        return {};
    Result<std::unique_ptr<QIODevice>> device = book_.archive->device(part);
    if (!device)
        return tl::unexpected(device.error());
    XmlLimits xml(std::move(*device));
    if (!book_.styles.read(xml))
        return broken_part(book_, part, xml.reason());
    return {};
}

Result<> XlsxFile::load_strings(const QString &part)
{
    if (part.isEmpty())
        return {};
    Result<std::unique_ptr<QIODevice>> device = book_.archive->device(part);
    if (!device)
        return tl::unexpected(device.error());
    XmlLimits xml(std::move(*device));
    if (const std::optional<QString> problem = book_.strings.read(xml))
        return broken_part(book_, part, *problem);
    return {};
}

Result<std::unique_ptr<QIODevice>> XlsxFile::part_of(int sheet) const
{
    if (sheet < 0 || sheet >= parts_.size())
        return failure(ErrorCode::internal, QStringLiteral("no sheet %1").arg(sheet));
    return book_.archive->device(parts_[sheet]);
}

Result<std::unique_ptr<SheetSource>> XlsxFile::open(int sheet)
{
    Result<std::unique_ptr<QIODevice>> device = part_of(sheet);
    if (!device)
        return tl::unexpected(device.error());
    return std::make_unique<XlsxSheet>(book_, sheets_[static_cast<size_t>(sheet)].name, std::move(*device),
                                       book_.archive->declared_size(parts_[sheet]));
}

Result<std::vector<CellRange>> XlsxFile::merged(int sheet)
{
    Result<std::unique_ptr<QIODevice>> device = part_of(sheet);
    if (!device)
        return tl::unexpected(device.error());
    const Result<std::vector<CellRange>> ranges =
        merged_in(sheet, std::make_unique<SheetDataSkipper>(std::move(*device)));
    if (ranges)
        return ranges;
    device = part_of(sheet);
    return device ? merged_in(sheet, std::move(*device)) : ranges;
}

Result<std::vector<CellRange>> XlsxFile::merged_in(int sheet, std::unique_ptr<QIODevice> device) const
{
    const QString &name = sheets_[static_cast<size_t>(sheet)].name;
    XmlLimits xml(std::move(device));
    std::vector<CellRange> ranges;
    while (true) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::EndDocument)
            return ranges;
        if (token == QXmlStreamReader::Invalid)
            return broken_part(book_, QCoreApplication::translate("ingest", "sheet %1").arg(name), xml.reason());
        if (token != QXmlStreamReader::StartElement || xml.xml().name() != u"mergeCell" || xml.depth() != 3)
            continue;
        if (const auto range = parse_cell_range(attribute_of(xml.xml().attributes(), u"ref")))
            ranges.push_back(*range);
        if (ranges.size() > most_merged)
            return failure(ErrorCode::refused,
                           QCoreApplication::translate("ingest",
                                                       "%1, sheet %2 has more merged cells than any return. Save the "
                                                       "sheet as CSV (UTF-8) and import that.")
                               .arg(book_.file_name, name));
    }
}

/// A workbook with a password lies, encrypted, in a container of the older kind; so do the older workbooks.
Result<> check_container(const QString &file_name, const QByteArray &bytes)
{
    if (!bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return {};
    QByteArray wanted; // names are UTF-16 in there
    for (const char letter : QByteArrayView("EncryptedPackage"))
        wanted.append(letter).append('\0');
    if (bytes.contains(wanted))
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("ingest",
                                                   "%1 is protected by a password. Remove the password in the program "
                                                   "that made it, and import it again.")
                           .arg(file_name));
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("ingest",
                                               "%1 is no .xlsx workbook but an older kind of Office file. If it is a "
                                               "workbook, name it .xls and import that.")
                       .arg(file_name));
}

} // namespace

Result<std::unique_ptr<SheetFile>> open_xlsx(const QString &file_name, const QByteArray &bytes)
{
    if (const Result<> checked = check_container(file_name, bytes); !checked)
        return tl::unexpected(checked.error());
    auto file = std::make_unique<XlsxFile>();
    if (const Result<> loaded = file->load(file_name, bytes); !loaded)
        return tl::unexpected(loaded.error());
    return file;
}

} // namespace outturn::ingest
