// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sheet_file.h"

namespace outturn::ingest {

/// A CSV whose numbers have decimal commas ("1.234,5"), read with points: every cell that is such a number and nothing
/// else becomes "1234.5"; all others stay as they are. Owns the file that it reads.
class DecimalCommaFile : public SheetFile
{
public:
    explicit DecimalCommaFile(std::unique_ptr<SheetFile> file) : file_(std::move(file)) {}

    const std::vector<SheetInfo> &sheets() const override { return file_->sheets(); }
    Result<std::unique_ptr<SheetSource>> open(int sheet) override;
    Result<std::vector<CellRange>> merged(int sheet) override { return file_->merged(sheet); }

private:
    std::unique_ptr<SheetFile> file_;
};

/// The number with a point and without separators; the text itself where it is no number with a decimal comma.
QString with_decimal_point(const QString &text);

} // namespace outturn::ingest
