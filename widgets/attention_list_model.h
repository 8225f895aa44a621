// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QtCore/QAbstractItemModel>

namespace outturn::widgets {

/// Questions first, one a row; then errors and then warnings, those of one rule under one heading with their number.
/// Owns a copy of its items. GUI thread.
class AttentionListModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { place_column, sentence_column, answer_column };
    enum Role { level_role = Qt::UserRole };

    explicit AttentionListModel(QObject *parent = nullptr);

    void set_items(const std::vector<AttentionItem> &items);

    /// Null for a heading.
    const AttentionItem *item(const QModelIndex &index) const;
    bool is_heading(const QModelIndex &index) const;
    /// What stays the same when new values come: an item's id, or the rule of a heading.
    QString key(const QModelIndex &index) const;
    QModelIndex index_of(const QString &key) const;
    int questions() const { return questions_; }

    static bool is_question(const AttentionItem &item) { return item.kind != AttentionKind::problem; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    /// One item, or several of one rule.
    struct Branch {
        std::vector<std::size_t> items;
    };
    void add_problems(ProblemLevel level);
    const Branch &branch_of(const QModelIndex &index) const;
    QString text(const QModelIndex &index) const;
    QString spoken(const QModelIndex &index) const;
    ProblemLevel level(const QModelIndex &index) const;

    std::vector<AttentionItem> items_;
    std::vector<Branch> branches_;
    int questions_ = 0;
};

} // namespace outturn::widgets
