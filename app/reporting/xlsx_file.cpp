// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/xlsx_file.h"

#include "reporting/archive_content.h"
#include "reporting/archive_writer.h"
#include "reporting/workbook_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <xlsxwriter.h>

#include <clocale>

namespace outturn::reporting {
namespace {

tl::unexpected<Error> failed(const QString &why)
{
    return failure(ErrorCode::refused,
                   QCoreApplication::translate("reporting", "The workbook could not be made (%1).").arg(why));
}

/// The part of a sheet with its numbers in full; they stand in it in this order. Empty where they do not.
QByteArray with_numbers(const QByteArray &part, const std::vector<double> &numbers)
{
    constexpr QByteArrayView cell = "<c ";
    constexpr QByteArrayView value = "<v>";
    QByteArray result;
    result.reserve(part.size());
    qsizetype written = 0;
    size_t next = 0;
    for (qsizetype at = part.indexOf(cell); at >= 0; at = part.indexOf(cell, at + 1)) {
        const qsizetype end = part.indexOf('>', at);
        const bool is_number = !part.mid(at, end - at).contains(" t=");
        if (!is_number || part.mid(end + 1, value.size()) != value)
            continue;
        const qsizetype digits = end + 1 + value.size();
        const qsizetype after = part.indexOf('<', digits);
        if (next == numbers.size() || after < 0)
            return {};
        result += part.mid(written, digits - written) + full_number(numbers[next++]);
        written = after;
    }
    return next == numbers.size() ? result + part.mid(written) : QByteArray();
}

} // namespace

/// The library prints numbers with printf, which asks the locale for the decimal sign; "0,5" would make the file
/// unreadable.
struct XlsxFile::PointLocale {
    PointLocale()
        : plain(newlocale(LC_NUMERIC_MASK, "C", duplocale(uselocale(static_cast<locale_t>(nullptr))))),
          before(uselocale(plain))
    {}
    ~PointLocale()
    {
        uselocale(before);
        if (plain)
            freelocale(plain);
    }
    PointLocale(const PointLocale &) = delete;
    PointLocale &operator=(const PointLocale &) = delete;

    locale_t plain;
    locale_t before;
};

XlsxFile::XlsxFile() : locale_(std::make_unique<PointLocale>())
{
    if (!folder_.isValid())
        return;
    folder_name_ = QFile::encodeName(folder_.path());
    lxw_workbook_options options{};
    options.tmpdir = folder_name_.data();
    workbook_ =
        workbook_new_opt(QFile::encodeName(folder_.filePath(QStringLiteral("book.xlsx"))).constData(), &options);
}

XlsxFile::~XlsxFile()
{
    if (workbook_)
        workbook_close(workbook_);
}

void XlsxFile::note(int error)
{
    if (error_ == LXW_NO_ERROR)
        error_ = error;
}

void XlsxFile::write_number(lxw_worksheet *sheet, std::uint32_t row, std::uint16_t column, double number,
                            lxw_format *format)
{
    note(worksheet_write_number(sheet, row, column, number, format));
    numbers_[QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet->index + 1)].push_back(number);
}

Result<QByteArray> XlsxFile::bytes_as_written()
{
    if (!workbook_)
        return failed(folder_.isValid() ? folder_.path() : folder_.errorString());
    note(workbook_close(workbook_)); // frees it, whatever happened
    workbook_ = nullptr;
    if (error_ != LXW_NO_ERROR)
        return failed(QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(error_))));
    QFile file(folder_.filePath(QStringLiteral("book.xlsx")));
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    return file.readAll();
}

Result<QByteArray> XlsxFile::finish(const QString &language)
{
    const Result<QByteArray> written = bytes_as_written();
    if (!written)
        return written;
    auto entries = archive_entries(*written);
    if (!entries)
        return tl::unexpected(entries.error());
    for (auto &[name, content] : *entries) {
        // The library has no word for the language.
        if (name == QLatin1String("docProps/core.xml") && !language.isEmpty())
            content.replace("</cp:coreProperties>",
                            "<dc:language>" + language.toHtmlEscaped().toUtf8() + "</dc:language></cp:coreProperties>");
        if (const auto numbers = numbers_.find(name); numbers != numbers_.end()) {
            content = with_numbers(content, numbers->second);
            if (content.isEmpty())
                return failed(name);
        }
    }
    return archive_bytes(*entries);
}

} // namespace outturn::reporting
