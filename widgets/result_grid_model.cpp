// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/result_grid_model.h"

#include "widgets/chart_text.h"

#include <QtGui/QFont>

namespace outturn::widgets {

ResultGridModel::ResultGridModel(QObject *parent) : QAbstractTableModel(parent) {}

void ResultGridModel::set_table(const Table &table, int found_column, int note_column)
{
    beginResetModel();
    table_ = table;
    found_column_ = found_column;
    note_column_ = note_column;
    rows_.clear();
    problems_.assign(table_.rows.size(), QString());
    for (std::size_t at = 0; at < table_.rows.size(); ++at) {
        rows_.insert(table_.rows[at].id, static_cast<int>(at));
        table_.rows[at].cells.resize(table_.columns.size());
    }
    endResetModel();
}

QString ResultGridModel::id_of(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : table_.rows[static_cast<std::size_t>(row)].id;
}

TableCell *ResultGridModel::cell(int row, int column)
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount()) {
        return nullptr;
    }
    return &table_.rows[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)];
}

void ResultGridModel::set_entry(const QString &id, const Entry &entry)
{
    const int row = row_of(id);
    if (row < 0) {
        return;
    }
    const auto put = [&](int column, const QString &text) {
        if (TableCell *known = cell(row, column)) {
            *known = {text, text, {}};
        }
    };
    put(found_column_, entry.found);
    put(found_column_ + 1, entry.difference);
    put(note_column_, entry.note);
    problems_[static_cast<std::size_t>(row)] = entry.problem;
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

bool ResultGridModel::is_untested(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return !problems_[at].isEmpty() || table_.rows[at].cells[static_cast<std::size_t>(found_column_)].text.isEmpty();
}

int ResultGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int ResultGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

Qt::ItemFlags ResultGridModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && is_written(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

QVariant ResultGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const TableCell &cell = table_.rows[row].cells[column];
    const QString &problem = problems_[row];
    const bool is_wrong = index.column() == found_column_ && !problem.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return is_wrong ? cell.text + QStringLiteral(" (?)") : cell.text;
    case Qt::EditRole:
        return cell.text;
    case Qt::ToolTipRole:
        if (is_wrong) {
            return plain_tooltip(problem);
        }
        return cell.text.isEmpty() ? QVariant() : QVariant(plain_tooltip(cell.text));
    case Qt::AccessibleTextRole: {
        const QString &title = table_.columns[column].title;
        if (is_wrong) {
            return tr("%1: %2. %3", "column, text, problem").arg(title, cell.text, problem);
        }
        return tr("%1: %2", "column, text")
            .arg(title, cell.text.isEmpty() && is_written(index.column()) ? tr("empty") : cell.text);
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (table_.columns[column].is_number ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::FontRole:
        if (is_wrong) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

bool ResultGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !is_written(index.column())) {
        return false;
    }
    const QString text = value.toString().trimmed();
    const TableCell &known = *cell(index.row(), index.column());
    if (text == known.text) {
        return true;
    }
    const QString id = id_of(index.row());
    if (index.column() == found_column_) {
        emit found_written(id, text);
    } else {
        emit note_written(id, text);
    }
    return true;
}

QVariant ResultGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const TableColumn &column = table_.columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
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

} // namespace outturn::widgets
