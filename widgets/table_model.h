// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table_values.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QCollator>

#include <vector>

namespace outturn::widgets {

/// A Table for views; sorts by the typed keys, and rows without a key come last in both directions.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { id_role = Qt::UserRole, sort_key_role, full_text_role };

    explicit TableModel(QObject *parent = nullptr);

    void set_table(const Table &table);
    const Table &table() const { return table_; }

    QString id_of(int row) const;
    /// The row of the table that is shown at this row.
    std::size_t table_row(int row) const { return order_[static_cast<std::size_t>(row)]; }
    /// The shown row of an id, -1 where there is none.
    int row_of(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Column -1 brings back the order in which the rows were given.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    const TableCell *cell_at(const QModelIndex &index) const;
    std::vector<std::size_t> sorted_order(int column, Qt::SortOrder order) const;
    int compare(const QVariant &one, const QVariant &other) const;

    Table table_;
    std::vector<std::size_t> order_; ///< shown row -> row of table_
    int sort_column_ = -1;
    Qt::SortOrder sort_order_ = Qt::AscendingOrder;
    QCollator collator_;
};

} // namespace outturn::widgets
