// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/standing_bar.h"

#include "widgets/panel_parts.h"
#include "widgets/sign_mark.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace outturn::widgets {

StandingBar::StandingBar(QWidget *parent) : QFrame(parent), text_(make_text(this, {})), show_(new QToolButton(this))
{
    setObjectName(QStringLiteral("standing_bar"));
    auto *row = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 3;
    row->setContentsMargins(2 * space, space, space, space);
    row->setSpacing(2 * space);
    text_->setObjectName(QStringLiteral("standing_text"));
    show_->setObjectName(QStringLiteral("standing_show"));
    show_->setText(tr("Show them"));
    show_->setProperty("framed", true);
    show_->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(new SignMark(this, MarkShape::diamond));
    row->addWidget(text_, 1);
    row->addWidget(show_);
    connect(show_, &QToolButton::clicked, this, &StandingBar::activated);
    hide();
}

void StandingBar::show_text(const QString &text)
{
    text_->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

} // namespace outturn::widgets
