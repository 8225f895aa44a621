// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/returns_values.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace outturn::widgets {

/// The returns in the workspace and what was left out; every line can be opened by mouse or keyboard.
class ReturnsPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ReturnsPanel(QWidget *parent = nullptr);

    void set_values(const ReturnsValues &values);

signals:
    void return_activated(const QString &id);
    void left_out_activated(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void add_returns(QVBoxLayout *layout);
    void add_left_out(QVBoxLayout *layout);

    ReturnsValues values_;
};

} // namespace outturn::widgets
