// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report_form_values.h"

#include <QtWidgets/QComboBox>

namespace outturn::widgets {

/// One of several choices, by its id; choices of one group stand under its name. A wheel that passes over it changes
/// nothing.
class ReportChoiceBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ReportChoiceBox(QWidget *parent);

    /// A chosen id that is not among the choices is shown as what it is: a definition may outlive its data.
    void set_choices(const std::vector<ReportChoice> &choices, const QString &chosen);

signals:
    /// By the user, and another than before.
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fill(const std::vector<ReportChoice> &choices);

    std::vector<ReportChoice> choices_;
    QString chosen_;
};

} // namespace outturn::widgets
