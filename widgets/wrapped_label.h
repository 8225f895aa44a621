// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLabel>

namespace outturn::widgets {

/// A label of plain words that wrap. Remembers its height for a width: layouts ask for it many times over, and a label
/// whose text can be selected lays out a document for each answer.
class WrappedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent);

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QString known_text_;
    mutable int known_width_ = -1;
    mutable int known_height_ = 0;
};

} // namespace outturn::widgets
