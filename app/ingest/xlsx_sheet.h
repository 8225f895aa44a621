// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sheet_file.h"
#include "ingest/xlsx_book.h"
#include "ingest/xlsx_value.h"

namespace outturn::ingest {

/// The rows of one sheet of a workbook, read from its XML as they are asked for. Must not outlive the book; used from
/// one thread.
class XlsxSheet final : public SheetSource
{
public:
    XlsxSheet(const XlsxBook &book, QString name, std::unique_ptr<QIODevice> part, qint64 size);

    Result<bool> next(SheetRow &row) override;
    qint64 position() const override { return xml_.position(); }
    qint64 size() const override { return size_; }
    std::vector<int> hidden_columns() const override { return hidden_columns_; }

private:
    /// A cell as it is written, before it has a meaning.
    struct WrittenCell {
        enum class Type { number, shared, inline_text, text, boolean, error, iso_date };
        int column = 0;
        Type type = Type::number;
        qint64 style = 0;
        bool has_formula = false;
        QString written;
        RichText rich;
    };

    Result<bool> find_rows();
    Result<> read_columns();
    Result<> begin_row(SheetRow &row);
    Result<> read_cells(SheetRow &row);
    Result<> begin_cell(const SheetRow &row);
    bool read_cell_content();
    Result<> give_meaning(const SheetRow &row);
    Result<> shared_text(const SheetRow &row);
    Result<> place(SheetRow &row);
    Result<bool> finish();

    tl::unexpected<Error> damaged_at(const SheetRow &row, int column, const QString &what) const;
    tl::unexpected<Error> damaged_row(int row, const QString &what) const;
    tl::unexpected<Error> too_large(const QString &what) const;
    tl::unexpected<Error> broken() const;

    const XlsxBook &book_;
    QString name_;
    XmlLimits xml_;
    qint64 size_ = 0;
    std::vector<int> hidden_columns_;
    bool in_rows_ = false;
    bool finished_ = false;
    int last_row_ = 0;
    int last_column_ = -1;
    qint64 cells_ = 0;
    qint64 width_in_all_ = 0;
    qsizetype text_in_row_ = 0;
    WrittenCell cell_; ///< kept between cells, so that its texts keep their room
    XlsxValue value_;
};

} // namespace outturn::ingest
