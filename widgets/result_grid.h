// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/result_grid_model.h"

#include <QtWidgets/QTableView>

namespace outturn::widgets {

class FrozenColumns;

/// A list to be tested, filled in like a spreadsheet: type and press Enter, and the next row waits. In the column of the
/// found value "=" or Space says "as claimed" and X "nothing of it"; Delete takes an entry back; a column copied from
/// another program is pasted downwards. Wider than its room it scrolls sideways, and the first two columns, which name the
/// row, stay. Knows no amounts: what is written goes out as text.
class ResultGrid final : public QTableView
{
    Q_OBJECT

public:
    explicit ResultGrid(QWidget *parent = nullptr);

    /// Another list: the first row that is not tested is the current one.
    void set_table(const Table &table, int found_column, int note_column);
    /// How a row is to be shown after something was written; the current cell stays.
    void set_entry(const QString &id, const ResultGridModel::Entry &entry);
    const Table &table() const { return model_->table(); }
    ResultGridModel *grid_model() const { return model_; }
    /// The next row below the current one that is not tested, from the top again after the last. False: there is none.
    bool go_to_untested();
    /// What stands in an open editor is written.
    void finish_editing();
    void copy_all() const;
    /// No cell comes to lie under the columns that stay.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    void found_written(const QString &id, const QString &text);
    void note_written(const QString &id, const QString &text);
    void claimed_as_it_is(const QString &id);
    void claimed_for_nothing(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    friend class ResultGridDelegate;
    bool quick_key(const QKeyEvent &event);
    void move_by(int rows);
    void go_to_note();
    void clear_chosen();
    void paste();
    void copy_chosen() const;
    void size_columns();

    ResultGridModel *model_;
    FrozenColumns *frozen_ = nullptr;
};

} // namespace outturn::widgets
