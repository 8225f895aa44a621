// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QMenu>

#include <vector>

namespace outturn::widgets {

class SheetPreviewModel;

/// What a column, a row or several rows of a sheet can be made. Deletes itself when it is closed; borrows the model.
class SheetPreviewMenu final : public QMenu
{
    Q_OBJECT

public:
    SheetPreviewMenu(const SheetPreviewModel *model, QWidget *parent);

    void add_column(int column);
    /// `rows` of the sheet, from 1, the row itself among them.
    void add_row(int model_row, const std::vector<int> &rows);

signals:
    void column_role_chosen(int column, const QString &role, const QString &measure);
    void header_row_chosen(int row);
    void fate_chosen(const std::vector<int> &rows, bool left_out);
    void rows_wanted(int first_row, int last_row);

private:
    void add_role(QMenu *menu, int column, const QString &text, QStringView role);
    void add_measure_roles(int column);

    const SheetPreviewModel *model_;
};

} // namespace outturn::widgets
