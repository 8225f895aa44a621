// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "ingest/xml_limits.h"

#include <QtCore/QHash>

#include <vector>

namespace outturn::ingest {

/// What a number format makes of a number, as far as its meaning goes. A time of day alone stays a number.
enum class NumberKind : quint8 { plain, percent, date, date_and_time };

/// Of a format code such as `#,##0`, `0.0%` or `dd/mm/yyyy hh:mm`; quoted, escaped and bracketed parts say nothing.
NumberKind kind_of_format(QStringView code);

/// The cell formats of a workbook, reduced to what they mean. A value.
class XlsxStyles
{
public:
    /// Reads xl/styles.xml; false where it is damaged, with the reason in the reader.
    bool read(XmlLimits &xml);

    /// Of the format that a cell names; absent where there is no such format.
    std::optional<NumberKind> kind(qint64 style) const;

private:
    bool read_formats(XmlLimits &xml);
    bool read_cell_formats(XmlLimits &xml);

    QHash<int, NumberKind> formats_;
    std::vector<NumberKind> kinds_;
    bool is_read_ = false;
};

} // namespace outturn::ingest
