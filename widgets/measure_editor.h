// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace outturn::widgets {

/// The measures of a file, one at a time: which it is, its title, kind, better end and unit, and where its parts stand.
class MeasureEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit MeasureEditor(QWidget *parent = nullptr);

    void set_measures(const std::vector<ImportMeasure> &measures);

signals:
    void edited(const outturn::widgets::ImportMeasure &measure);

private:
    void show_current();
    void send();

    std::vector<ImportMeasure> measures_;
    QString current_;
    QComboBox *which_;
    QLineEdit *title_;
    QComboBox *kind_;
    QComboBox *polarity_;
    QLineEdit *unit_;
    QLabel *parts_;
};

} // namespace outturn::widgets
