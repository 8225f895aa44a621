// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_size_form.h"

#include "widgets/field_frame.h"
#include "widgets/panel_parts.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>

namespace outturn::widgets {

namespace {

constexpr int least_side = 120;
constexpr int most_side = 4000;
constexpr QSize report_size(960, 480);
constexpr QSize slide_size(1600, 900);
constexpr QSize column_size(640, 480);

QSpinBox *make_side(QWidget *parent, const QString &name, const QString &words)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->setRange(least_side, most_side);
    box->setSingleStep(20);
    return box;
}

} // namespace

ChartSizeForm::ChartSizeForm(QSize shown, QWidget *parent)
    : QWidget(parent), sizes_(new QComboBox(this)),
      width_(make_side(this, QStringLiteral("chart_width"), tr("Width in pixels"))),
      height_(make_side(this, QStringLiteral("chart_height"), tr("Height in pixels"))), formats_(new QComboBox(this)),
      meaning_(make_muted_text(this, {}))
{
    setObjectName(QStringLiteral("chart_size_form"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto words = [this](const QString &name, QSize size) {
        return tr("%1: %2 by %3", "size of a picture, width, height").arg(name).arg(size.width()).arg(size.height());
    };
    const QSize bounded = shown.expandedTo({least_side, least_side}).boundedTo({most_side, most_side});
    sizes_->setObjectName(QStringLiteral("chart_size"));
    sizes_->addItem(words(tr("For a report"), report_size), report_size);
    sizes_->addItem(words(tr("For a slide"), slide_size), slide_size);
    sizes_->addItem(words(tr("For a column of text"), column_size), column_size);
    sizes_->addItem(words(tr("As on screen"), bounded), bounded);
    sizes_->addItem(tr("Of your own"), QSize());
    formats_->setObjectName(QStringLiteral("chart_format"));
    formats_->addItem(tr("PNG picture"), QStringLiteral("png"));
    formats_->addItem(tr("SVG drawing"), QStringLiteral("svg"));
    formats_->addItem(tr("PDF page"), QStringLiteral("pdf"));
    auto *sides = new QHBoxLayout;
    auto *by = new QLabel(tr("by", "width by height"), this);
    sides->addWidget(width_);
    sides->addWidget(by);
    sides->addWidget(height_);
    sides->addWidget(new QLabel(tr("pixels"), this));
    sides->addStretch(1);
    form->addRow(tr("&Size"), sizes_);
    form->addRow(tr("&Width and height"), sides);
    form->addRow(tr("&Format"), formats_);
    form->addRow(meaning_);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(sides))) {
        label->setBuddy(width_);
    }
    connect(sizes_, &QComboBox::activated, this, &ChartSizeForm::choose_size);
    connect(width_, &QSpinBox::valueChanged, this, &ChartSizeForm::follow_numbers);
    connect(height_, &QSpinBox::valueChanged, this, &ChartSizeForm::follow_numbers);
    connect(formats_, &QComboBox::activated, this, [this] {
        explain();
        emit changed();
    });
    choose_size(0);
    explain();
    follow_palette();
}

void ChartSizeForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        follow_palette();
    }
}

void ChartSizeForm::follow_palette()
{
    show_frame(width_, palette());
    show_frame(height_, palette());
}

QSize ChartSizeForm::chart_size() const
{
    return {width_->value(), height_->value()};
}

QString ChartSizeForm::format() const
{
    return formats_->currentData().toString();
}

void ChartSizeForm::choose_size(int index)
{
    const QSize size = sizes_->itemData(index).toSize();
    if (!size.isValid()) {
        width_->setFocus(Qt::OtherFocusReason);
        width_->selectAll();
        return;
    }
    const QSignalBlocker quiet_width(width_);
    const QSignalBlocker quiet_height(height_);
    width_->setValue(size.width());
    height_->setValue(size.height());
    explain();
    emit changed();
}

void ChartSizeForm::follow_numbers()
{
    int known = sizes_->count() - 1; // of one's own
    for (int index = 0; index < sizes_->count(); ++index) {
        if (sizes_->itemData(index).toSize() == chart_size()) {
            known = index;
            break;
        }
    }
    sizes_->setCurrentIndex(known);
    explain();
    emit changed();
}

void ChartSizeForm::explain()
{
    const QSize size = chart_size();
    if (format() == u"png") {
        meaning_->setText(
            tr("Drawn at twice the resolution: %1 by %2 dots.").arg(2 * size.width()).arg(2 * size.height()));
    } else if (format() == u"svg") {
        meaning_->setText(tr("Sharp at any size; its words stay words."));
    } else {
        // 96 pixels are an inch of 25.4 millimetres.
        meaning_->setText(tr("One page of %1 by %2 millimetres; its words stay words.")
                              .arg(qRound(size.width() * 25.4 / 96))
                              .arg(qRound(size.height() * 25.4 / 96)));
    }
}

} // namespace outturn::widgets
