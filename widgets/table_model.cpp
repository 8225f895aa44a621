// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table_model.h"

#include "widgets/chart_text.h"

#include <QtGui/QFont>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace outturn::widgets {

namespace {

bool has_key(const QVariant &key)
{
    return key.isValid() && !key.isNull() && !(key.typeId() == QMetaType::Double && std::isnan(key.toDouble()));
}

/// A long title in two lines, broken at the space nearest to its middle, so that a column of numbers stays narrow.
QString header_text(QString title)
{
    constexpr qsizetype longest_line = 14;
    if (title.size() <= longest_line) {
        return title;
    }
    qsizetype best = -1;
    for (qsizetype at = title.indexOf(u' '); at >= 0; at = title.indexOf(u' ', at + 1)) {
        if (best < 0 || std::abs(2 * at - title.size()) < std::abs(2 * best - title.size())) {
            best = at;
        }
    }
    if (best >= 0) {
        title[best] = u'\n';
    }
    return title;
}

} // namespace

TableModel::TableModel(QObject *parent)
    : QAbstractTableModel(parent)
      // The C locale would compare code by code, whatever is asked of it.
      ,
      collator_(QLocale().language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale())
{
    collator_.setNumericMode(true); // "Area 9" before "Area 10"
    collator_.setCaseSensitivity(Qt::CaseInsensitive);
}

void TableModel::set_table(const Table &table)
{
    beginResetModel();
    table_ = table;
    if (sort_column_ >= static_cast<int>(table_.columns.size())) {
        sort_column_ = -1;
    }
    order_ = sorted_order(sort_column_, sort_order_);
    endResetModel();
}

QString TableModel::id_of(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return {};
    }
    return table_.rows[order_[static_cast<std::size_t>(row)]].id;
}

int TableModel::row_of(const QString &id) const
{
    if (id.isEmpty()) {
        return -1;
    }
    for (std::size_t at = 0; at < order_.size(); ++at) {
        if (table_.rows[order_[at]].id == id) {
            return static_cast<int>(at);
        }
    }
    return -1;
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

const TableCell *TableModel::cell_at(const QModelIndex &index) const
{
    const TableRow &row = table_.rows[order_[static_cast<std::size_t>(index.row())]];
    const auto column = static_cast<std::size_t>(index.column());
    return column < row.cells.size() ? &row.cells[column] : nullptr;
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TableRow &row = table_.rows[order_[static_cast<std::size_t>(index.row())]];
    const TableColumn &column = table_.columns[static_cast<std::size_t>(index.column())];
    if (role == id_role) {
        return row.id;
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (column.is_number ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role == Qt::FontRole && row.emphasised) {
        QFont font;
        font.setBold(true);
        return font;
    }
    const TableCell *cell = cell_at(index);
    if (cell == nullptr) {
        return {};
    }
    const QString &full = cell->full_text.isEmpty() ? cell->text : cell->full_text;
    switch (role) {
    case Qt::DisplayRole:
        return cell->text;
    case Qt::ToolTipRole:
        return full.isEmpty() ? QVariant() : QVariant(plain_tooltip(full));
    case Qt::AccessibleTextRole:
        return column.title.isEmpty() ? cell->text : column.title + QStringLiteral(": ") + cell->text;
    case sort_key_role:
        return cell->sort_key;
    case full_text_role:
        return full;
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const TableColumn &column = table_.columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.is_number ? header_text(column.title) : column.title;
    case Qt::AccessibleTextRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.explanation.isEmpty() ? QVariant() : QVariant(plain_tooltip(column.explanation));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (column.is_number ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

int TableModel::compare(const QVariant &one, const QVariant &other) const
{
    if (one.typeId() == QMetaType::QString && other.typeId() == QMetaType::QString) {
        return collator_.compare(one.toString(), other.toString());
    }
    const QPartialOrdering ordering = QVariant::compare(one, other);
    if (ordering == QPartialOrdering::Unordered) {
        return one.typeId() < other.typeId() ? -1 : (one.typeId() > other.typeId() ? 1 : 0); // any fixed order
    }
    return ordering < 0 ? -1 : (ordering > 0 ? 1 : 0);
}

std::vector<std::size_t> TableModel::sorted_order(int column, Qt::SortOrder order) const
{
    std::vector<std::size_t> rows(table_.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    if (column < 0) {
        return rows;
    }
    const auto at = static_cast<std::size_t>(column);
    const auto key = [&](std::size_t row) {
        const std::vector<TableCell> &cells = table_.rows[row].cells;
        return at < cells.size() ? cells[at].sort_key : QVariant();
    };
    const auto known_end =
        std::stable_partition(rows.begin(), rows.end(), [&](std::size_t row) { return has_key(key(row)); });
    std::stable_sort(rows.begin(), known_end, [&](std::size_t one, std::size_t other) {
        const int compared = compare(key(one), key(other));
        return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    return rows;
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    sort_column_ = column < columnCount() ? column : -1;
    sort_order_ = order;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<std::size_t> before = order_;
    order_ = sorted_order(sort_column_, order);
    std::vector<int> shown_at(order_.size());
    for (std::size_t at = 0; at < order_.size(); ++at) {
        shown_at[order_[at]] = static_cast<int>(at);
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : from) {
        to.append(index(shown_at[before[static_cast<std::size_t>(old.row())]], old.column()));
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace outturn::widgets
