// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QTemporaryDir>

#include <cstdint>
#include <ctime>
#include <map>
#include <memory>
#include <vector>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace outturn::reporting {

/// 1 January 2000, for a workbook that has no date of its own: none would mean "now".
constexpr std::time_t standing_time = 946684800;

/// A workbook of libxlsxwriter that is being filled; the library writes files only, so this has a temporary one.
/// Numbers come out in full, though the library gives them 16 digits, and with a decimal point whatever the system's
/// language. Used from one thread.
class XlsxFile
{
public:
    XlsxFile();
    ~XlsxFile();
    XlsxFile(const XlsxFile &) = delete;
    XlsxFile &operator=(const XlsxFile &) = delete;

    /// Null where no temporary file can be made; finish() then says why.
    lxw_workbook *workbook() const { return workbook_; }

    /// What the library said of a step, 0 if nothing; the first fault is what finish() fails with.
    void note(int error);

    /// Of each sheet from left to right and from the top down.
    void write_number(lxw_worksheet *sheet, std::uint32_t row, std::uint16_t column, double number, lxw_format *format);

    /// Closes the workbook and gives its bytes, `language` among its properties if there is one. To be called once.
    Result<QByteArray> finish(const QString &language = {});

private:
    struct PointLocale;
    Result<QByteArray> bytes_as_written();

    std::unique_ptr<PointLocale> locale_;
    QTemporaryDir folder_;
    QByteArray folder_name_;
    lxw_workbook *workbook_ = nullptr;
    int error_ = 0;
    std::map<QString, std::vector<double>> numbers_; ///< of each sheet, by the name of its part
};

} // namespace outturn::reporting
