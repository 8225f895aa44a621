// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QtWidgets/QTreeView>

class QMenu;

namespace outturn::widgets {

class AttentionListModel;

/// What needs the user: questions with their answers as buttons (or a menu, by Enter), and problems that lead to their
/// cell. Settles nothing itself. Keeps the user's place when new values come. GUI thread.
class AttentionList final : public QTreeView
{
    Q_OBJECT

public:
    explicit AttentionList(QWidget *parent = nullptr);

    void set_values(const AttentionValues &values);
    int question_count() const;

signals:
    void provider_settled(const QString &text, const QString &provider, bool always);
    void provider_left_out(const QString &text);
    void marker_settled(const QString &text, const QString &meaning);
    void period_accepted(const QString &text);
    void period_edit_wanted();
    void jump(const QString &sheet, int row, int column); ///< from 1; column 0: the row

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int across, int down) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    struct Answer {
        QString id;
        QString text;
    };
    std::vector<Answer> answers_of(const AttentionItem &item) const;
    void take_answer(const AttentionItem &item, const QString &answer);
    void show_answers_in_view();
    QWidget *make_answers(const AttentionItem &item);
    int answers_width(const AttentionItem &item) const;
    void share_width();
    void let_tab_reach(const QModelIndex &index);
    void open_answers_menu(const QModelIndex &index, QPoint at);
    void add_meanings(QMenu *menu, const AttentionItem &item);
    void pick_provider(const AttentionItem &item);
    void go(const QModelIndex &index);

    AttentionListModel *model_;
    std::vector<ImportChoice> providers_;
    QString file_;
    QString empty_text_;
    bool setting_ = false;
};

} // namespace outturn::widgets
