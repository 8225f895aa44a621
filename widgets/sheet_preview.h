// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace outturn::widgets {

class SheetPreviewHeader;
class SheetPreviewMenu;
class SheetPreviewModel;

/// The sheet itself, each cell coloured by the part that it plays; a click on a letter or on a row's number, or Enter in
/// a cell, opens the menu that changes the part. Keeps the user's place when the same sheet comes again. GUI thread.
class SheetPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit SheetPreview(QWidget *parent = nullptr);

    void set_values(const SheetPreviewValues &values);
    const SheetPreviewValues &values() const;

    /// Scrolls to a cell and selects it; row and column from 1, column 0 is the row's first. False where the row is not
    /// among those shown.
    bool go_to(int row, int column);
    QTableView *table() const { return table_; }

signals:
    void column_role_chosen(int column, const QString &role, const QString &measure); ///< column from 0
    void header_row_chosen(int row);
    void row_left_out(int row, bool left_out);
    void sheet_shown(const QString &sheet);
    void rows_wanted(int first_row, int last_row); ///< of a gap

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static QString hint_text();
    void build_table();
    void show_legend();
    void show_sheets();
    void fit_columns();
    void fit_rows();
    int wished_width(int column) const;
    void span_texts();
    void say_current();
    void open_menu(int model_row, int column, QPoint at);
    void open_menu_of_current();
    std::vector<int> rows_meant(int model_row) const;
    void leave_out(const std::vector<int> &rows, bool left_out);

    SheetPreviewModel *model_;
    QTableView *table_;
    SheetPreviewHeader *header_;
    QWidget *legend_;
    QComboBox *sheets_;
    QLabel *hint_;
    QLabel *said_;
    QLabel *empty_;
    QPointer<SheetPreviewMenu> menu_;
    bool sizing_ = false;
    bool sized_by_user_ = false;
};

} // namespace outturn::widgets
