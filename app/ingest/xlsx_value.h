// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/serial_date.h"
#include "ingest/xlsx_styles.h"

namespace outturn::ingest {

/// The text that a person would type for a cell, and its CellMark flags.
struct XlsxValue {
    QString text;
    quint8 marks = 0;
};

/// Of a cell that holds a number, as its file writes it ("1.1000000000000001") and by what its format means. What is no
/// finite number is kept letter by letter, without a mark.
void number_value(QStringView written, NumberKind kind, DateSystem system, XlsxValue &value);

/// Of a cell that holds an ISO date or time ("2024-03-31T00:00:00Z").
void iso_date_value(QStringView written, XlsxValue &value);

} // namespace outturn::ingest
