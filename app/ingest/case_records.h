// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/open_return.h"

#include <QtCore/QByteArrayView>

#include <optional>
#include <vector>

namespace outturn::ingest {

/// The rows of one sheet as UTF-8, whatever the format of the file; blank rows are left out. Used from one thread.
class CaseRecords
{
public:
    virtual ~CaseRecords() = default;

    /// False after the last one. The error names file, sheet and row.
    virtual Result<bool> next() = 0;
    /// Of the record, valid until the next one.
    virtual const std::vector<QByteArrayView> &fields() const = 0;
    /// Line of the file on which the record begins, or row of the sheet; from 1.
    virtual int row() const = 0;
    /// The byte of the file at which it begins, where a person could look it up.
    virtual std::optional<qint64> offset() const { return std::nullopt; }
    virtual qint64 position() const = 0;
    virtual qint64 size() const = 0;
    /// Whether the reading broke off because the bytes are no text in the encoding that was taken for granted.
    virtual bool met_text_fault() const { return false; }
    /// Of the whole file, where it had none and all of it has been read.
    virtual QByteArray hash() const { return {}; }
};

/// A CSV is read as bytes, without a QString a row; a spreadsheet through its sheet. Borrows file and opened.
Result<std::unique_ptr<CaseRecords>> open_case_records(const ReturnFile &file, OpenedReturn &opened, int sheet);

} // namespace outturn::ingest
