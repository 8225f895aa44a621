// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paged_model.h"

#include "widgets/chart_text.h"

#include <QtGui/QFont>

#include <algorithm>

namespace outturn::widgets {

PagedModel::PagedModel(QObject *parent) : QAbstractTableModel(parent) {}

void PagedModel::set_source(const std::vector<TableColumn> &columns, qint64 rows)
{
    beginResetModel();
    columns_ = columns;
    total_ = std::max<qint64>(0, rows);
    first_ = 0;
    count_ = static_cast<int>(std::min<qint64>(count_, total_));
    pages_.clear();
    used_.clear();
    awaited_.clear();
    endResetModel();
}

PagedModel::Page &PagedModel::page_for(qint64 number)
{
    const auto found = pages_.find(number);
    if (found != pages_.end()) {
        return found->second;
    }
    used_.push_front(number);
    Page &page = pages_[number];
    page.rows.resize(page_rows);
    page.use = used_.begin();
    return page;
}

void PagedModel::touch(qint64 number)
{
    const auto found = pages_.find(number);
    if (found != pages_.end()) {
        used_.splice(used_.begin(), used_, found->second.use);
    }
}

std::pair<qint64, qint64> PagedModel::window_pages() const
{
    return {first_ / page_rows, (first_ + std::max(1, count_) - 1) / page_rows};
}

void PagedModel::set_page(qint64 first, const Table &page)
{
    for (std::size_t at = 0; at < page.rows.size(); ++at) {
        const qint64 place = first + static_cast<qint64>(at);
        if (place >= 0 && place < total_) {
            page_for(place / page_rows).rows[static_cast<std::size_t>(place % page_rows)] = page.rows[at];
        }
    }
    // What was asked for and came with fewer rows has come all the same: asking again would bring no more.
    const auto [low, high] = window_pages();
    const qint64 last = first + static_cast<qint64>(page.rows.size()) - 1;
    std::erase_if(awaited_, [&](qint64 number) {
        const bool came = number * page_rows <= std::max(last, first) && (number + 1) * page_rows > first;
        if (came) {
            page_for(number);
        }
        return came;
    });
    for (qint64 number = high; number >= low; --number) {
        touch(number);
    }
    while (pages_.size() > most_pages) {
        pages_.erase(used_.back());
        used_.pop_back();
    }
    if (count_ > 0 && columnCount() > 0 && last >= first_ && first < first_ + count_) {
        emit dataChanged(index(0, 0), index(count_ - 1, columnCount() - 1));
    }
}

void PagedModel::set_window(qint64 first, int count)
{
    const int rows = static_cast<int>(std::clamp<qint64>(count, 0, total_));
    if (rows > count_) {
        beginInsertRows({}, count_, rows - 1);
        count_ = rows;
        endInsertRows();
    } else if (rows < count_) {
        beginRemoveRows({}, rows, count_ - 1);
        count_ = rows;
        endRemoveRows();
    }
    const qint64 place = std::clamp<qint64>(first, 0, total_ - rows);
    if (place != first_) {
        first_ = place;
        if (count_ > 0 && columnCount() > 0) {
            emit dataChanged(index(0, 0), index(count_ - 1, columnCount() - 1));
        }
    }
    const auto [low, high] = window_pages();
    for (qint64 number = high; number >= low; --number) {
        touch(number);
    }
}

const TableRow *PagedModel::row(qint64 at) const
{
    const auto found = at < 0 || at >= total_ ? pages_.end() : pages_.find(at / page_rows);
    if (found == pages_.end()) {
        return nullptr;
    }
    const std::optional<TableRow> &row = found->second.rows[static_cast<std::size_t>(at % page_rows)];
    return row ? &*row : nullptr;
}

std::optional<std::pair<qint64, int>> PagedModel::take_wish()
{
    if (count_ == 0) {
        return std::nullopt;
    }
    const auto [low, high] = window_pages();
    // Who scrolled on no longer waits for what was passed by.
    std::erase_if(awaited_, [low = low, high = high](qint64 number) { return number < low || number > high; });
    std::optional<qint64> from;
    qint64 to = 0;
    for (qint64 number = low; number <= high; ++number) {
        if (!pages_.contains(number) && !awaited_.contains(number)) {
            from = from.value_or(number);
            to = number;
        }
    }
    if (!from) {
        return std::nullopt;
    }
    for (qint64 number = *from; number <= to; ++number) {
        awaited_.insert(number);
    }
    const qint64 first = *from * page_rows;
    return std::pair(first, static_cast<int>(std::min((to + 1) * page_rows, total_) - first));
}

void PagedModel::forget_wishes()
{
    awaited_.clear();
    for (int at = 0; at < count_; ++at) {
        const auto page = pages_.find((first_ + at) / page_rows);
        if (page != pages_.end() && row(first_ + at) == nullptr) {
            used_.erase(page->second.use);
            pages_.erase(page);
        }
    }
}

std::vector<TableRow> PagedModel::rows_here(qint64 from, qint64 to) const
{
    std::vector<TableRow> rows;
    for (auto page = pages_.lower_bound(from / page_rows); page != pages_.end() && page->first <= to / page_rows;
         ++page) {
        for (qint64 at = 0; at < page_rows; ++at) {
            const qint64 place = page->first * page_rows + at;
            const std::optional<TableRow> &row = page->second.rows[static_cast<std::size_t>(at)];
            if (place >= from && place <= to && row) {
                rows.push_back(*row);
            }
        }
    }
    return rows;
}

int PagedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count_;
}

int PagedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant PagedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TableColumn &column = columns_[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (column.is_number ? Qt::AlignRight : Qt::AlignLeft)));
    }
    const TableRow *here = row(first_ + index.row());
    if (role == is_missing_role) {
        return here == nullptr;
    }
    if (here == nullptr) {
        return role == Qt::DisplayRole       ? QVariant(QStringLiteral("\u2026"))
            : role == Qt::AccessibleTextRole ? QVariant(tr("not here yet", "a row of a long table"))
                                             : QVariant();
    }
    if (role == id_role) {
        return here->id;
    }
    if (role == Qt::FontRole && here->emphasised) {
        QFont font;
        font.setBold(true);
        return font;
    }
    const auto at = static_cast<std::size_t>(index.column());
    if (at >= here->cells.size()) {
        return {};
    }
    const TableCell &cell = here->cells[at];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole: {
        const QString &full = cell.full_text.isEmpty() ? cell.text : cell.full_text;
        return full.isEmpty() ? QVariant() : QVariant(plain_tooltip(full));
    }
    case Qt::AccessibleTextRole:
        return column.title.isEmpty() ? cell.text : column.title + QStringLiteral(": ") + cell.text;
    default:
        return {};
    }
}

QVariant PagedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const TableColumn &column = columns_[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
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

} // namespace outturn::widgets
