// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filter_chip_bar.h"

#include "widgets/flow_layout.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace outturn::widgets {

FilterChipBar::FilterChipBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("filter_chip_bar"));
    setAccessibleName(tr("Filters in force"));
    new FlowLayout(this, fontMetrics().height() / 3);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FilterChipBar::set_chips(const std::vector<FilterChip> &chips)
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // the click on a chip's own button may bring us here
        delete item;
    }
    for (const FilterChip &chip : chips) {
        QWidget *frame = make_chip(chip);
        layout()->addWidget(frame);
        frame->show();
    }
    setVisible(!chips.empty());
    updateGeometry();
}

QWidget *FilterChipBar::make_chip(const FilterChip &chip)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("chip_") + chip.id);
    frame->setProperty("chip", true);
    auto *row = new QHBoxLayout(frame);
    const int space = fontMetrics().height() / 4;
    row->setContentsMargins(2 * space, 0, space, 0);
    row->setSpacing(space);
    auto *text = new QLabel(frame);
    text->setTextFormat(Qt::PlainText);
    text->setText(chip.text);
    row->addWidget(text);
    auto *close = new QToolButton(frame);
    close->setObjectName(QStringLiteral("remove_") + chip.id);
    close->setText(QStringLiteral("\u00d7"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Remove filter %1").arg(chip.text));
    close->setToolTip(tr("Remove filter"));
    connect(close, &QToolButton::clicked, this, [this, id = chip.id] { emit removed(id); });
    row->addWidget(close);
    // Sizes count only once the style sheet has added its paddings.
    frame->ensurePolished();
    text->ensurePolished();
    close->ensurePolished();
    return frame;
}

} // namespace outturn::widgets
