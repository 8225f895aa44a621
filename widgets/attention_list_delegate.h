// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <QtWidgets/QStyledItemDelegate>

class QTreeView;

namespace outturn::widgets {

/// Draws the rows of what needs the user: a mark for its kind, its place, and its sentence in as many lines as it needs.
/// Belongs to the list that it draws.
class AttentionListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AttentionListDelegate(QTreeView *list);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QStringList lines_of(const QModelIndex &index, const QFont &font) const;
    QStringList wrapped(const QString &text, const QFont &font, double room) const;

    mutable QHash<QString, QStringList> known_;
    mutable QHash<QString, QStringList> other_known_;
    mutable QString known_manner_; ///< font and room of known_
    mutable QString other_manner_;
    QTreeView *list_;
};

} // namespace outturn::widgets
