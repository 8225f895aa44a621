// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/limit_bar_values.h"

#include <QtWidgets/QWidget>

namespace outturn::widgets {

/// How far an error may reach and how far it may reach at most: a band up to the limit, a dot at what is most likely, a
/// line at what can be tolerated, each named beside it.
class LimitBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LimitBar(QWidget *parent = nullptr);

    void set_values(const LimitBarValues &values);
    bool has_values() const { return values_.upper >= 0; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double greatest() const;

    LimitBarValues values_;
};

} // namespace outturn::widgets
