// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table_values.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

#include <vector>

namespace outturn::widgets {

/// The rows of a list that is tested: two of its columns are written by the user, the rest is told. What is written goes
/// out; how it is to be shown comes back by set_entry.
class ResultGridModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What a row says in the columns that the user writes.
    struct Entry {
        QString found;
        QString difference;
        QString note;
        QString problem; ///< why the found value cannot be taken; empty where it can
    };

    explicit ResultGridModel(QObject *parent = nullptr);

    /// The found value and what follows from it are columns of the table; both positions count from nought.
    void set_table(const Table &table, int found_column, int note_column);
    const Table &table() const { return table_; }
    int found_column() const { return found_column_; }
    int note_column() const { return note_column_; }

    QString id_of(int row) const;
    int row_of(const QString &id) const { return rows_.value(id, -1); }
    /// The column after the found one shows the difference.
    void set_entry(const QString &id, const Entry &entry);
    bool is_untested(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void found_written(const QString &id, const QString &text);
    void note_written(const QString &id, const QString &text);

private:
    bool is_written(int column) const { return column == found_column_ || column == note_column_; }
    TableCell *cell(int row, int column);

    Table table_;
    int found_column_ = -1;
    int note_column_ = -1;
    QHash<QString, int> rows_;
    std::vector<QString> problems_;
};

} // namespace outturn::widgets
