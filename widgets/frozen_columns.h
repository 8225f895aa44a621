// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

namespace outturn::widgets {

/// The first columns of a table over the table itself, where it is scrolled sideways: what names a row stays in sight.
/// A child of the table, with whose model, selection, heights and widths it goes; takes neither focus nor entries.
class FrozenColumns final : public QTableView
{
    Q_OBJECT

public:
    FrozenColumns(QTableView *owner, int columns);

    /// After the model was filled anew, or the table has another size or other columns.
    void follow();
    /// How much of the table is under these columns; 0 while it is not scrolled.
    int covered() const { return isVisible() ? width() : 0; }

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    QTableView *owner_;
    int columns_;
};

} // namespace outturn::widgets
