// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table_values.h"

#include <QtCore/QAbstractTableModel>

#include <list>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace outturn::widgets {

/// A window of rows of a table that is too long to be held: of all its rows only some pages are here. The model has as
/// many rows as its window, because a QHeaderView takes eight bytes for each row of its model, and its int of pixels ends
/// at a hundred million rows.
class PagedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { id_role = Qt::UserRole, is_missing_role };

    static constexpr int page_rows = 200;
    static constexpr std::size_t most_pages = 32;

    explicit PagedModel(QObject *parent = nullptr);

    /// Forgets all pages.
    void set_source(const std::vector<TableColumn> &columns, qint64 rows);
    /// Rows from `first` on; those beyond the end are passed over.
    void set_page(qint64 first, const Table &page);
    /// Which rows are the model's. Kept within the table.
    void set_window(qint64 first, int count);

    qint64 total() const { return total_; }
    qint64 first() const { return first_; }
    const std::vector<TableColumn> &columns() const { return columns_; }
    /// Null where the row is not here.
    const TableRow *row(qint64 at) const;
    /// Those between two rows, both counted, that are here, in order.
    std::vector<TableRow> rows_here(qint64 from, qint64 to) const;

    /// What has to be asked for so that the window is whole: first row and count, whole pages. Says so once: what was said
    /// is awaited, until it comes or the window moves elsewhere.
    std::optional<std::pair<qint64, int>> take_wish();
    /// What is awaited or came short may be asked for again.
    void forget_wishes();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Page {
        std::vector<std::optional<TableRow>> rows;
        std::list<qint64>::iterator use;
    };
    Page &page_for(qint64 number);
    void touch(qint64 number);
    std::pair<qint64, qint64> window_pages() const;

    std::vector<TableColumn> columns_;
    qint64 total_ = 0;
    qint64 first_ = 0;
    int count_ = 0;
    std::map<qint64, Page> pages_;
    std::list<qint64> used_; ///< numbers of pages, the latest used first
    std::set<qint64> awaited_;
};

} // namespace outturn::widgets
