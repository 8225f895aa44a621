// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/progress_panel.h"

#include "widgets/panel_parts.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace outturn::widgets {

ProgressPanel::ProgressPanel(QWidget *parent)
    : QFrame(parent), text_(make_text(this, {})), bar_(new QProgressBar(this)),
      cancel_(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("progress_panel"));
    setAccessibleName(tr("Progress"));
    bar_->setObjectName(QStringLiteral("progress_bar"));
    bar_->setAccessibleName(tr("Progress"));
    cancel_->setObjectName(QStringLiteral("progress_cancel"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text_);
    auto *row = new QHBoxLayout;
    row->addWidget(bar_, 1);
    row->addWidget(cancel_);
    layout->addLayout(row);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        set_cancelling();
        emit cancelled();
    });
    reset();
}

void ProgressPanel::set_progress(const QString &text, qint64 done, qint64 total)
{
    text_->setText(text);
    setAccessibleDescription(text);
    if (total <= 0) {
        bar_->setRange(0, 0);
        return;
    }
    // In thousandths: a file may have more bytes than an int holds.
    const double share = std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0);
    bar_->setRange(0, 1000);
    bar_->setValue(static_cast<int>(share * 1000));
}

void ProgressPanel::set_cancelling()
{
    cancel_->setEnabled(false);
    text_->setText(tr("Stopping\u2026"));
}

void ProgressPanel::reset()
{
    cancel_->setEnabled(true);
    text_->clear();
    bar_->setRange(0, 1000);
    bar_->setValue(0);
}

} // namespace outturn::widgets
