// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table_values.h"

#include <QtWidgets/QWidget>

class QLabel;
class QScrollBar;
class QTableView;
class QTimer;

namespace outturn::widgets {

class PagedModel;

/// A table of any number of rows, of which only those near the window are held. Asks for pages of them by page_wanted,
/// and shows "…" until they come. Opens at once, and goes to the first and to the last row at once, at any size.
/// Rows are those of the source, in its order; they are counted from 0.
class PagedTable final : public QWidget
{
    Q_OBJECT

public:
    explicit PagedTable(QWidget *parent = nullptr);

    /// Another table, at its top; nothing of the old one is kept but the widths of columns where the titles are the same.
    void set_source(const std::vector<TableColumn> &columns, qint64 rows, const QString &empty_text);

    qint64 total() const;
    /// -1 where there is none.
    qint64 current_row() const { return current_; }
    /// Empty as long as the row is not here.
    QString current_id() const;
    /// From the first to the last row that is selected; -1, -1 where none is.
    std::pair<qint64, qint64> selected_rows() const;
    QTableView *view() const { return view_; }

public slots:
    /// What was asked for, or any other rows. A page that comes short is not asked for again.
    void set_page(qint64 first, const outturn::widgets::Table &page);
    /// What was asked for will not come, or not all of it: what is missing is asked for once more.
    void ask_again();
    void set_current_row(qint64 row);
    /// The selected rows as text, header first, numbers in full. Rows that are not here are left out, and the last line says
    /// how many.
    void copy_selection();

signals:
    /// Rows that are to be shown: whole pages, the last one as long as it is. A later wish replaces an earlier one.
    void page_wanted(qint64 first, int count);
    /// Double click or Enter.
    void row_activated(const QString &id);
    /// The current row is another one now, or has come.
    void current_changed(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool filter_key(QKeyEvent &key);
    bool press_key(int key, Qt::KeyboardModifiers modifiers);
    bool click(const QPoint &position, Qt::KeyboardModifiers modifiers, bool is_drag);
    void context_menu(const QPoint &position);
    void go_to(qint64 row, bool extends);
    void set_top(qint64 row);
    qint64 top() const;
    int visible_rows() const;
    void fit_window();
    void follow_bar();
    void show_selection();
    void ask();
    void tell_current();
    void size_rows();
    /// What the columns want, from the rows that are here.
    void measure_columns();
    void share_width();
    void describe();
    void paint_empty_text();

    PagedModel *model_;
    QTableView *view_;
    QScrollBar *bar_;
    QTimer *pause_; ///< while the bar is dragged, pages are asked for where it rests
    QString empty_text_;
    std::vector<int> wishes_; ///< widths of the columns
    qint64 current_ = -1;
    qint64 anchor_ = -1;
    QString told_;
    qint64 rows_a_step_ = 1; ///< of the bar, which counts in int
    bool sized_ = false;     ///< columns have been sized to rows
    bool sized_by_user_ = false;
    bool sizing_ = false;
    bool moving_ = false;
};

} // namespace outturn::widgets
