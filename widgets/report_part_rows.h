// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListWidget>
#include <QtWidgets/QStyledItemDelegate>

namespace outturn::widgets {

/// A list whose rows are dragged to their places. It moves nothing itself: it says what was dropped where.
class ReportPartRows final : public QListWidget
{
    Q_OBJECT

public:
    static constexpr int note_role = Qt::UserRole + 1;

    explicit ReportPartRows(QWidget *parent);

    QSize sizeHint() const override;

signals:
    /// The row, and its place once it is there.
    void dropped(int row, int to);

protected:
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

/// Title, and below it what is the matter with the part.
class ReportPartDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ReportPartDelegate(ReportPartRows *rows);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    ReportPartRows *rows_;
};

} // namespace outturn::widgets
