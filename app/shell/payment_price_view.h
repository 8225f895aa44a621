// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/wording.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace outturn::widgets {
class NumberTable;
class PriceChartView;
class RateSlider;
class TornadoChartView;
} // namespace outturn::widgets

namespace outturn::shell {

/// What is paid for outcomes that would have happened anyway, and whether the price is too high or too low: a slider for
/// the rate, what an outcome is worth, the curve, and what matters most. Values in, wishes out.
class PaymentPriceView : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentPriceView(const presentation::Wording &wording, QWidget *parent = nullptr);

    void show_answer(analysis::SharedPayments answer);
    /// The whole by an empty id, else a provider or payment group.
    void show_figure_of(const QString &id);

signals:
    /// nullopt: as the scheme says.
    void rate_wanted(std::optional<double> rate);
    void value_wanted(std::optional<Money> value);

private:
    void fill_figures();
    void show_figure();
    const analysis::PriceFigure *figure() const;
    void take_value();
    QString source_of_rate() const;

    const presentation::Wording &wording_;
    analysis::SharedPayments answer_;
    QString shown_;
    QString said_; ///< the finding, in place of which a refusal may stand
    QComboBox *of_;
    widgets::RateSlider *slider_;
    QLineEdit *value_;
    QLabel *finding_;
    widgets::PriceChartView *curve_;
    widgets::TornadoChartView *tornado_;
    widgets::NumberTable *table_;
};

} // namespace outturn::shell
