// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QtGui/QColor>
#include <QtGui/QPalette>
#include <QtWidgets/QStyledItemDelegate>

namespace outturn::widgets {

/// Ground and words of a part that a cell plays; the words keep 4.5 to 1 against the ground.
struct PartColours {
    QColor ground;
    QColor text;
};

PartColours part_colours(CellPart part, const QPalette &palette);

/// Draws the cells of a sheet: tinted by their part, problems framed, note digits raised, ranges beside their markers.
class SheetPreviewDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace outturn::widgets
