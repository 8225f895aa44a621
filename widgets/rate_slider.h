// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <optional>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;
class QTimer;

namespace outturn::widgets {

/// A rate from nought to a maximum, in tenths of a per cent: a slider, a number to type, and a way back to the rate that
/// the scheme gives. Rates go in and out as shares: 0.15 is 15%.
class RateSlider final : public QWidget
{
    Q_OBJECT

public:
    explicit RateSlider(QWidget *parent = nullptr);
    ~RateSlider() override;

    void set_label(const QString &label);
    /// The highest rate that can be set, between one tenth of a per cent and one; a higher one given is shown all the same.
    void set_maximum(double rate);
    /// Says nothing to anyone. A rate that arrives while the user holds the slider or types waits until that is over.
    void set_rate(std::optional<double> rate);
    /// In words, where the rate is from: "the scheme's rate", "set by you".
    void set_source(const QString &words);
    /// Whether there is a rate of the scheme to go back to.
    void set_clearable(bool clearable);

    std::optional<double> rate() const;

signals:
    /// At every step while it moves.
    void rate_moved(double rate);
    /// Where it came to rest: the slider let go, the number typed, the last key of several.
    void rate_chosen(double rate);
    /// Back to the scheme's own rate.
    void cleared();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show_rate(std::optional<double> rate);
    void move_to(int tenths);
    void choose();
    bool is_held() const;

    QLabel *label_;
    QSlider *slider_;
    QDoubleSpinBox *number_;
    QLabel *source_;
    QPushButton *clear_;
    QTimer *rest_;
    int maximum_ = 1000; ///< tenths of a per cent
    std::optional<int> tenths_;
    std::optional<int> moved_; ///< told by rate_moved, not yet by rate_chosen
    bool showing_ = false;
};

} // namespace outturn::widgets
