// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QHeaderView>

namespace outturn::widgets {

class SheetPreviewModel;

/// The letters of a sheet's columns and, under each, in words and colour, the part that it plays.
class SheetPreviewHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit SheetPreviewHeader(const SheetPreviewModel *model, QWidget *parent);

    /// Lines that the words of the parts take at the present widths; two at most.
    void fit_height();
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    int padding() const;

    const SheetPreviewModel *model_;
    int lines_ = 1;
};

} // namespace outturn::widgets
