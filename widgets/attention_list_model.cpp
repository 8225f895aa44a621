// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attention_list_model.h"

#include "widgets/chart_text.h"

#include <QtCore/QHash>
#include <QtCore/QLocale>

namespace outturn::widgets {

AttentionListModel::AttentionListModel(QObject *parent) : QAbstractItemModel(parent) {}

void AttentionListModel::set_items(const std::vector<AttentionItem> &items)
{
    beginResetModel();
    items_ = items;
    branches_.clear();
    for (std::size_t at = 0; at < items_.size(); ++at) {
        if (is_question(items_[at])) {
            branches_.push_back({{at}});
        }
    }
    questions_ = static_cast<int>(branches_.size());
    add_problems(ProblemLevel::error);
    add_problems(ProblemLevel::warning);
    endResetModel();
}

void AttentionListModel::add_problems(ProblemLevel level)
{
    QHash<QString, std::size_t> branch_of_rule;
    for (std::size_t at = 0; at < items_.size(); ++at) {
        const AttentionItem &item = items_[at];
        // Whatever is no error is told as a warning: nothing is left unsaid.
        const bool fits = (item.level == ProblemLevel::error) == (level == ProblemLevel::error);
        if (is_question(item) || !fits) {
            continue;
        }
        const auto known = branch_of_rule.constFind(item.rule);
        if (known != branch_of_rule.constEnd()) {
            branches_[*known].items.push_back(at);
        } else {
            branch_of_rule.insert(item.rule, branches_.size());
            branches_.push_back({{at}});
        }
    }
}

QModelIndex AttentionListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    // The id says below which heading an index is; 0: it is at the top.
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr{0});
}

QModelIndex AttentionListModel::parent(const QModelIndex &index) const
{
    return index.internalId() == 0 ? QModelIndex()
                                   : createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr{0});
}

const AttentionListModel::Branch &AttentionListModel::branch_of(const QModelIndex &index) const
{
    const quintptr below = index.internalId();
    return branches_[below == 0 ? static_cast<std::size_t>(index.row()) : static_cast<std::size_t>(below - 1)];
}

int AttentionListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(branches_.size());
    }
    return is_heading(parent) && parent.column() == 0 ? static_cast<int>(branch_of(parent).items.size()) : 0;
}

int AttentionListModel::columnCount(const QModelIndex &) const
{
    return answer_column + 1;
}

bool AttentionListModel::is_heading(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == 0 && branch_of(index).items.size() > 1;
}

const AttentionItem *AttentionListModel::item(const QModelIndex &index) const
{
    if (!index.isValid() || is_heading(index)) {
        return nullptr;
    }
    const Branch &branch = branch_of(index);
    return &items_[branch.items[index.internalId() == 0 ? 0 : static_cast<std::size_t>(index.row())]];
}

QString AttentionListModel::key(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return {};
    }
    const AttentionItem *of = item(index);
    const AttentionItem &first = items_[branch_of(index).items.front()];
    const QString level_word = first.level == ProblemLevel::error ? QStringLiteral("error") : QStringLiteral("warning");
    return of != nullptr ? QStringLiteral("item ") + of->id : QStringLiteral("%1 %2").arg(level_word, first.rule);
}

QModelIndex AttentionListModel::index_of(const QString &wanted) const
{
    for (int row = 0; !wanted.isEmpty() && row < rowCount(); ++row) {
        const QModelIndex top = index(row, 0);
        if (key(top) == wanted) {
            return top;
        }
        for (int below = 0; below < rowCount(top); ++below) {
            const QModelIndex child = index(below, 0, top);
            if (key(child) == wanted) {
                return child;
            }
        }
    }
    return {};
}

ProblemLevel AttentionListModel::level(const QModelIndex &index) const
{
    const AttentionItem &first = items_[branch_of(index).items.front()];
    return is_question(first)                ? ProblemLevel::question
        : first.level == ProblemLevel::error ? ProblemLevel::error
                                             : ProblemLevel::warning;
}

QString AttentionListModel::text(const QModelIndex &index) const
{
    const AttentionItem *of = item(index);
    if (of != nullptr) {
        return index.column() == place_column   ? of->place
            : index.column() == sentence_column ? of->sentence
                                                : QString();
    }
    const Branch &branch = branch_of(index);
    const AttentionItem &first = items_[branch.items.front()];
    const int count = static_cast<int>(branch.items.size());
    switch (index.column()) {
    case place_column:
        return first.level == ProblemLevel::error ? tr("%n error(s)", nullptr, count)
                                                  : tr("%n warning(s)", nullptr, count);
    case sentence_column:
        return first.rule_text.isEmpty() ? first.rule : first.rule_text;
    default:
        return {};
    }
}

QString AttentionListModel::spoken(const QModelIndex &index) const
{
    const ProblemLevel of = level(index);
    const QString word = of == ProblemLevel::question ? tr("Question")
        : of == ProblemLevel::error                   ? tr("Error")
                                                      : tr("Warning");
    const QModelIndex place = index.siblingAtColumn(place_column);
    const QModelIndex sentence = index.siblingAtColumn(sentence_column);
    return tr("%1, %2: %3").arg(word, text(place), text(sentence));
}

QVariant AttentionListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return plain_tooltip(text(index));
    case Qt::AccessibleTextRole:
        return spoken(index);
    case level_role:
        return static_cast<int>(level(index));
    default:
        return {};
    }
}

} // namespace outturn::widgets
