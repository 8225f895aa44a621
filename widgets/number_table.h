// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table_values.h"

#include <QtCore/QList>
#include <QtWidgets/QTableView>

class QMenu;

namespace outturn::widgets {

class TableModel;

/// A Table on screen: sortable, linked by row ids to the charts, copied with full numbers. Three things are told apart:
/// the active row, the rows that are selected to be compared, and the view's own row selection, which is what is copied
/// and follows the other two.
class NumberTable final : public QTableView
{
    Q_OBJECT

public:
    explicit NumberTable(QWidget *parent = nullptr);

    /// Keeps sorting, active row and, where the user set them and the columns stay the same, their widths.
    void set_table(const Table &table);
    const Table &table() const;
    TableModel *table_model() const { return model_; }
    /// For rows that are explained beside the table, one at a time: at most so many lines each, names cut before sentences,
    /// and no column that is empty in every row. The columns at these positions are copied, but not shown.
    void set_brief(int most_lines, const QList<int> &not_shown = {});

    QString active() const { return active_; }
    QString highlighted() const { return highlighted_; }
    /// As they were given, whether there is a row for each or not.
    QStringList selected() const { return selected_; }
    /// The rows that would be copied, from the top.
    QStringList selected_ids() const;

public slots:
    void set_active(const QString &id);
    void set_highlighted(const QString &id);
    /// Marks rows as selected; current and active row stay where they are.
    void set_selected(const QStringList &ids);
    /// The selected rows, all where none is; header and numbers in full.
    void copy_selection();
    void copy_all();

signals:
    // These hide QAbstractItemView's signals of the same names, which speak of model indexes.
    void hovered(const QString &id);
    void clicked(const QString &id, Qt::KeyboardModifiers modifiers);
    void activated(const QString &id);
    /// The user has selected several rows, by Ctrl, Shift or a drag; or has by Ctrl or Shift left fewer than two of them,
    /// which is the end of a comparison. A Ctrl or Shift click is told by clicked() as well: follow one of the two.
    void selection_changed(const QStringList &ids);
    /// The menu is about to open, over the row with this id; empty: over none. Whoever has more to offer for it adds that.
    void menu_wanted(QMenu *menu, const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void copy_rows(const QList<int> &shown_rows);
    /// What a column wants.
    struct Wish {
        int full = 0;       ///< shows every text whole
        int least = 0;      ///< shows most whole; the longest names are cut, for the sake of the columns behind them
        bool prose = false; ///< sentences: takes what the others leave, and wraps
    };
    Wish column_wish(int column) const;
    void hide_columns();
    void size_columns();
    void share_width();
    std::vector<int> shared_widths(int room) const;
    void size_rows();
    void point_at(const QString &id);
    bool is_selected(const QString &id) const { return selected_.contains(id); }
    /// Brings the view's own selection to the selected rows, or where there are none to the active one.
    void follow_selection();
    void tell_selection(const QStringList &before, Qt::KeyboardModifiers modifiers);

    friend class RowDelegate;

    TableModel *model_;
    std::vector<Wish> wishes_;
    int lines_ = 1; ///< of a row
    int most_lines_ = 4;
    bool is_brief_ = false;
    QList<int> not_shown_;
    bool sizing_ = false;
    bool sized_by_user_ = false;
    QString active_;
    QString highlighted_;
    QStringList selected_;
    QStringList at_press_; ///< selected rows when the button went down
};

} // namespace outturn::widgets
