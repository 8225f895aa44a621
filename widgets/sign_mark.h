// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/mark_painting.h"

#include <QtWidgets/QWidget>

namespace outturn::widgets {

/// A sign as high as a line of text beside words: a hollow diamond for what is not settled, a full triangle for what the
/// reader must heed.
class SignMark final : public QWidget
{
    Q_OBJECT

public:
    SignMark(QWidget *parent, MarkShape shape);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkShape shape_;
};

} // namespace outturn::widgets
