// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/open_return.h"

#include "ingest/csv_file.h"
#include "ingest/ods_file.h"
#include "ingest/xls_file.h"
#include "ingest/xlsx_file.h"
#include "ingest/zip_archive.h"

#include <QtCore/QCoreApplication>

namespace outturn::ingest {
namespace {

tl::unexpected<Error> no_return(const QString &name, const QString &what)
{
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("ingest", "%1 is %2, not a return. Choose a CSV, XLSX, ODS or XLS file.")
                       .arg(name, what));
}

Result<std::unique_ptr<SheetFile>> open_zip(const ReturnFile &file)
{
    const auto archive = ZipArchive::open(file.name, file.content);
    if (!archive)
        return tl::unexpected(archive.error());
    const auto has_folder = [&archive](const QString &folder) {
        const QStringList &entries = (*archive)->entries();
        return std::any_of(entries.begin(), entries.end(),
                           [&folder](const QString &entry) { return entry.startsWith(folder); });
    };
    if (has_folder(QStringLiteral("word/")))
        return no_return(file.name, QCoreApplication::translate("ingest", "a Word document"));
    if (has_folder(QStringLiteral("ppt/")))
        return no_return(file.name, QCoreApplication::translate("ingest", "a presentation"));
    if (has_folder(QStringLiteral("xl/")))
        return open_xlsx(file.name, file.content);
    if ((*archive)->has(QStringLiteral("content.xml")))
        return open_ods(file.name, file.content);
    return no_return(file.name, QCoreApplication::translate("ingest", "an archive; unpack it and import its files"));
}

Result<OpenedReturn> opened(Result<std::unique_ptr<SheetFile>> file)
{
    if (!file)
        return tl::unexpected(file.error());
    OpenedReturn result;
    result.file = std::move(*file);
    return result;
}

} // namespace

Result<OpenedReturn> open_return(const ReturnFile &file, const TextForm &form, const QString &program,
                                 const std::stop_token &stop)
{
    if (file.content.startsWith("PK\x03\x04") || file.content.startsWith("PK\x05\x06"))
        return opened(open_zip(file));
    if (file.content.startsWith("\xD0\xCF\x11\xE0"))
        return opened(open_xls(file.name, file.content,
                               program.isEmpty() ? QCoreApplication::applicationFilePath() : program, stop));
    if (file.content.startsWith("%PDF"))
        return no_return(file.name, QCoreApplication::translate("ingest", "a PDF document"));
    if (file.content.startsWith("SQLite format 3"))
        return no_return(file.name, QCoreApplication::translate("ingest", "a database or workspace"));
    const Result<CsvForm> found = find_csv_form(file, form.encoding, form.delimiter, stop);
    if (!found)
        return tl::unexpected(found.error());
    Result<std::unique_ptr<SheetFile>> csv = open_csv(file, *found);
    if (!csv)
        return tl::unexpected(csv.error());
    return OpenedReturn{
        std::move(*csv), {found->encoding, found->delimiter}, found->encoding_certain, found->decimal_comma};
}

} // namespace outturn::ingest
