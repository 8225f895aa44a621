// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/source_rows.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {

Result<std::vector<SourceRow>> source_rows(const ReturnFile &original, const TextForm &form, const QString &sheet,
                                           std::span<const int> rows, const std::stop_token &stop)
{
    Result<OpenedReturn> opened = open_return(original, form, {}, stop);
    if (!opened)
        return tl::unexpected(opened.error());
    const std::vector<SheetInfo> &sheets = opened->file->sheets();
    const auto found = std::find_if(sheets.begin(), sheets.end(),
                                    [&sheet](const SheetInfo &info) { return sheet.isEmpty() || info.name == sheet; });
    if (found == sheets.end())
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("ingest", "%1 has no sheet \"%2\".").arg(original.name, sheet));
    auto source = opened->file->open(static_cast<int>(found - sheets.begin()));
    if (!source)
        return tl::unexpected(source.error());
    std::vector<int> wanted(rows.begin(), rows.end());
    std::sort(wanted.begin(), wanted.end());
    std::vector<SourceRow> result;
    SheetRow row;
    while (wanted.empty() || result.empty() || result.back().row.row < wanted.back()) {
        const Result<bool> more = (*source)->next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("ingest", "The reading was cancelled."));
        if (wanted.empty() || row.row > wanted.back())
            break;
        if (std::binary_search(wanted.begin(), wanted.end(), row.row))
            result.push_back({row, (*source)->text()});
    }
    return result;
}

} // namespace outturn::ingest
