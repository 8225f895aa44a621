// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rate_slider.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QTimer>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>

#include <algorithm>
#include <cmath>

namespace outturn::widgets {

namespace {

/// After the last of several keys or turns of the wheel.
constexpr int rest_milliseconds = 400;

int tenths_of(double rate)
{
    return std::isfinite(rate) ? static_cast<int>(std::lround(std::clamp(rate, 0.0, 1.0) * 1000)) : 0;
}

} // namespace

RateSlider::RateSlider(QWidget *parent)
    : QWidget(parent), label_(new QLabel(this)), slider_(new QSlider(Qt::Horizontal, this)),
      number_(new QDoubleSpinBox(this)), source_(new QLabel(this)),
      clear_(new QPushButton(tr("As the scheme says"), this)), rest_(new QTimer(this))
{
    setObjectName(QStringLiteral("rate_slider"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().height() / 2);
    slider_->setObjectName(QStringLiteral("rate_slider_bar"));
    slider_->setMinimumWidth(fontMetrics().height() * 6);
    slider_->setTickPosition(QSlider::TicksBelow);
    slider_->installEventFilter(this);
    number_->setObjectName(QStringLiteral("rate_slider_number"));
    number_->setDecimals(1);
    number_->setSuffix(tr("%", "after a rate"));
    number_->setSingleStep(0.1);
    number_->setKeyboardTracking(false); // of 42.5 the 4 is not meant
    number_->setAlignment(Qt::AlignRight);
    number_->setSpecialValueText(tr("none", "no rate is set"));
    number_->installEventFilter(this);
    source_->setObjectName(QStringLiteral("rate_slider_source"));
    source_->setTextFormat(Qt::PlainText);
    source_->setForegroundRole(QPalette::PlaceholderText);
    clear_->setObjectName(QStringLiteral("rate_slider_clear"));
    clear_->setToolTip(tr("Go back to the rate that the scheme itself gives"));
    clear_->setEnabled(false);
    label_->setTextFormat(Qt::PlainText);
    label_->setBuddy(slider_);
    row->addWidget(label_);
    row->addWidget(slider_, 1);
    row->addWidget(number_);
    row->addWidget(source_);
    row->addWidget(clear_);
    rest_->setSingleShot(true);
    rest_->setInterval(rest_milliseconds);
    set_label(tr("Rate"));
    set_maximum(1);
    set_source({});
    connect(slider_, &QSlider::valueChanged, this, [this](int tenths) { move_to(tenths); });
    connect(slider_, &QSlider::sliderReleased, this, &RateSlider::choose);
    connect(number_, &QDoubleSpinBox::valueChanged, this,
            [this](double percent) { move_to(static_cast<int>(std::lround(percent * 10))); });
    connect(number_, &QDoubleSpinBox::editingFinished, this, &RateSlider::choose);
    connect(rest_, &QTimer::timeout, this, &RateSlider::choose);
    connect(clear_, &QPushButton::clicked, this, [this] {
        rest_->stop();
        moved_.reset();
        emit cleared();
    });
    show_rate(std::nullopt);
}

RateSlider::~RateSlider()
{
    number_->disconnect(this); // it loses the focus while the slider goes, and would tell of it
}

void RateSlider::set_label(const QString &label)
{
    label_->setText(label);
    slider_->setAccessibleName(label);
    number_->setAccessibleName(label);
    setAccessibleName(label);
}

void RateSlider::set_maximum(double rate)
{
    maximum_ = std::max(1, tenths_of(rate));
    show_rate(this->rate());
}

void RateSlider::set_source(const QString &words)
{
    source_->setText(words);
    source_->setVisible(!words.isEmpty());
    slider_->setAccessibleDescription(words);
    number_->setAccessibleDescription(words);
}

void RateSlider::set_clearable(bool clearable)
{
    clear_->setEnabled(clearable);
}

std::optional<double> RateSlider::rate() const
{
    return tenths_ ? std::optional(*tenths_ / 1000.0) : std::nullopt;
}

bool RateSlider::is_held() const
{
    return slider_->isSliderDown() || moved_.has_value();
}

void RateSlider::set_rate(std::optional<double> rate)
{
    if (!is_held()) { // else an answer that took its time would pull the handle back
        show_rate(rate && std::isfinite(*rate) ? rate : std::nullopt);
    }
}

void RateSlider::show_rate(std::optional<double> rate)
{
    const QScopedValueRollback<bool> showing(showing_, true);
    tenths_ = rate ? std::optional(tenths_of(*rate)) : std::nullopt;
    const int highest = std::max(maximum_, tenths_.value_or(0));
    slider_->setRange(0, highest);
    slider_->setSingleStep(1);
    slider_->setPageStep(std::max(1, highest / 20));
    slider_->setTickInterval(highest <= 200 ? 50 : 100);
    slider_->setValue(tenths_.value_or(0));
    // Below nought is where the box says that there is no rate.
    number_->setRange(tenths_ ? 0 : -0.1, highest / 10.0);
    number_->setSpecialValueText(tenths_ ? QString() : tr("none", "no rate is set"));
    number_->setValue(tenths_ ? *tenths_ / 10.0 : -0.1);
}

void RateSlider::move_to(int tenths)
{
    if (showing_) {
        return;
    }
    tenths = std::max(0, tenths);
    show_rate(tenths / 1000.0);
    moved_ = tenths;
    if (slider_->isSliderDown()) {
        rest_->stop();
    } else {
        rest_->start();
    }
    emit rate_moved(tenths / 1000.0);
}

void RateSlider::choose()
{
    rest_->stop();
    if (const std::optional<int> tenths = std::exchange(moved_, std::nullopt)) {
        emit rate_chosen(*tenths / 1000.0);
    }
}

bool RateSlider::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        choose();
    }
    // A wheel that turns to scroll the page must not change a rate in passing.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace outturn::widgets
