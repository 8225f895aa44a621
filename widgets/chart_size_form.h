// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace outturn::widgets {

/// How large a chart is saved, and as what: sizes in use, or a width and a height of one's own.
class ChartSizeForm final : public QWidget
{
    Q_OBJECT

public:
    /// `shown` is the size that the chart has on screen.
    explicit ChartSizeForm(QSize shown, QWidget *parent = nullptr);

    /// In pixels at 96 dpi, within 120 and 4,000 either way.
    QSize chart_size() const;
    /// "png", "svg" or "pdf".
    QString format() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow_palette();
    void choose_size(int index);
    void follow_numbers();
    void explain();

    QComboBox *sizes_;
    QSpinBox *width_;
    QSpinBox *height_;
    QComboBox *formats_;
    QLabel *meaning_;
};

} // namespace outturn::widgets
