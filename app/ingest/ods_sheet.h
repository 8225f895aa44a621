// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/ods_cell.h"
#include "ingest/ods_document.h"

namespace outturn::ingest {

/// The rows of one table of an OpenDocument spreadsheet, read from the content as they are asked for; the tables before
/// it are passed over. Must not outlive the document; used from one thread.
class OdsSheet final : public SheetSource
{
public:
    OdsSheet(const OdsDocument &document, int sheet, std::unique_ptr<QIODevice> content, qint64 size);

    Result<bool> next(SheetRow &row) override;
    qint64 position() const override { return xml_.position(); }
    qint64 size() const override { return size_; }
    std::vector<int> hidden_columns() const override { return hidden_columns_; }
    /// The merged rectangles of the rows so far.
    const std::vector<CellRange> &merged() const { return merged_; }

private:
    Result<bool> find_table();
    Result<bool> find_row();
    void read_column();
    void enter_group();
    Result<bool> read_row();
    Result<> read_cells();
    Result<> place(const OdsCell &cell);
    void note_merged(const OdsCell &cell);

    tl::unexpected<Error> damaged_row(const QString &what) const;
    tl::unexpected<Error> too_large(const QString &what) const;
    tl::unexpected<Error> broken() const;

    const OdsDocument &document_;
    const QString name_;
    const int place_;
    XmlLimits xml_;
    OdsCellReader cells_reader_;
    qint64 size_ = 0;
    bool found_table_ = false;
    bool finished_ = false;
    int table_depth_ = 0;
    int hidden_group_depth_ = 0; ///< of the outermost group of rows or columns that is folded away; 0: none
    qint64 next_column_ = 0;     ///< of the columns' descriptions
    qint64 last_row_ = 0;
    SheetRow row_;        ///< the row that is being read, or stands again
    qint64 row_left_ = 0; ///< how often it still stands
    qint64 column_ = 0;   ///< of the next cell
    qsizetype text_in_row_ = 0;
    qint64 cells_in_row_ = 0;
    qint64 cells_ = 0;
    qint64 width_in_all_ = 0;
    OdsCell cell_;
    std::vector<int> hidden_columns_;
    std::vector<CellRange> merged_;
};

} // namespace outturn::ingest
