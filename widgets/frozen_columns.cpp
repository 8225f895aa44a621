// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frozen_columns.h"

#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace outturn::widgets {

FrozenColumns::FrozenColumns(QTableView *owner, int columns) : QTableView(owner), owner_(owner), columns_(columns)
{
    setObjectName(QStringLiteral("frozen_columns"));
    setModel(owner->model());
    setSelectionModel(owner->selectionModel());
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(owner->alternatingRowColors());
    setShowGrid(owner->showGrid());
    setWordWrap(false);
    setTextElideMode(owner->textElideMode());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(owner->verticalScrollMode());
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    hide();
    connect(owner->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, owner->verticalScrollBar(), &QScrollBar::setValue);
    connect(owner->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumns::follow);
    connect(owner->horizontalHeader(), &QHeaderView::sectionResized, this, &FrozenColumns::follow);
}

void FrozenColumns::follow()
{
    const int shown = std::min(columns_, owner_->model()->columnCount());
    int wide = 0;
    for (int column = 0; column < owner_->model()->columnCount(); ++column) {
        setColumnHidden(column, column >= shown);
        if (column < shown) {
            setColumnWidth(column, owner_->columnWidth(column));
            wide += owner_->columnWidth(column);
        }
    }
    // Where they would leave no room for anything else, they are no help.
    const bool helps = owner_->horizontalScrollBar()->value() > 0 && wide < owner_->viewport()->width() / 2;
    verticalHeader()->setDefaultSectionSize(owner_->verticalHeader()->defaultSectionSize());
    horizontalHeader()->setFixedHeight(owner_->horizontalHeader()->height());
    const QRect view = owner_->viewport()->geometry();
    setGeometry(view.left(), owner_->horizontalHeader()->geometry().top(), wide,
                owner_->horizontalHeader()->height() + view.height());
    setVisible(helps);
    verticalScrollBar()->setValue(owner_->verticalScrollBar()->value());
}

void FrozenColumns::wheelEvent(QWheelEvent *event)
{
    QApplication::sendEvent(owner_->viewport(), event);
}

} // namespace outturn::widgets
