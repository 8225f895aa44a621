// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/breadcrumb_bar.h"

#include <QtGui/QAction>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace outturn::widgets {

namespace {

/// A name is not a mnemonic: "Bath & Wells" keeps its ampersand.
QString without_mnemonic(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

BreadcrumbBar::BreadcrumbBar(QWidget *parent)
    : QWidget(parent), overflow_(new QToolButton(this)), layout_(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("breadcrumb_bar"));
    setAccessibleName(tr("Where you are"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(0);
    overflow_->setObjectName(QStringLiteral("breadcrumb_overflow"));
    overflow_->setText(QStringLiteral("\u2026"));
    overflow_->setAccessibleName(tr("Earlier steps"));
    overflow_->setToolTip(tr("Earlier steps"));
    overflow_->setAutoRaise(true);
    overflow_->setFocusPolicy(Qt::StrongFocus);
    overflow_->setPopupMode(QToolButton::InstantPopup);
    overflow_->setMenu(new QMenu(overflow_));
    overflow_->hide();
    layout_->addWidget(overflow_);
    layout_->addStretch();
}

void BreadcrumbBar::set_crumbs(const std::vector<Crumb> &crumbs)
{
    if (crumbs == crumbs_) {
        return;
    }
    for (const std::vector<QToolButton *> &step : steps_) {
        for (QToolButton *button : step) {
            layout_->removeWidget(button);
            button->hide();
            button->deleteLater(); // a crumb is often replaced from within its own click
        }
    }
    steps_.clear();
    crumbs_ = crumbs;
    for (const Crumb &crumb : crumbs_) {
        const bool last = &crumb == &crumbs_.back();
        std::vector<QToolButton *> buttons = {make_step(crumb, last)};
        if (!last || !crumb.siblings.empty()) {
            buttons.push_back(make_arrow(crumb));
        }
        for (QToolButton *button : buttons) {
            layout_->insertWidget(layout_->count() - 1, button);
        }
        steps_.push_back(std::move(buttons));
    }
    fit();
}

QToolButton *BreadcrumbBar::make_step(const Crumb &crumb, bool last)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("crumb_") + crumb.id);
    button->setText(without_mnemonic(crumb.text));
    button->setAccessibleName(crumb.text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    if (last) {
        QFont font = button->font();
        font.setBold(true);
        button->setFont(font);
    }
    connect(button, &QToolButton::clicked, this, [this, id = crumb.id] { emit crumb_activated(id); });
    return button;
}

QToolButton *BreadcrumbBar::make_arrow(const Crumb &crumb)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("siblings_") + crumb.id);
    button->setText(QStringLiteral("\u203a"));
    button->setAutoRaise(true);
    if (crumb.siblings.empty()) {
        button->setEnabled(false);
        button->setFocusPolicy(Qt::NoFocus);
        button->setAccessibleName(QStringLiteral("\u203a"));
        return button;
    }
    button->setArrowType(Qt::DownArrow);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Others beside %1").arg(crumb.text));
    button->setToolTip(tr("Others beside %1").arg(crumb.text.toHtmlEscaped()));
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    menu->setStyleSheet(QStringLiteral("QMenu { menu-scrollable: 1; }")); // 150 siblings stay one column
    for (const CrumbSibling &sibling : crumb.siblings) {
        QAction *action = menu->addAction(without_mnemonic(sibling.text));
        action->setCheckable(true);
        action->setChecked(sibling.text == crumb.text);
        connect(action, &QAction::triggered, this,
                [this, from = crumb.id, to = sibling.id] { emit sibling_activated(from, to); });
    }
    button->setMenu(menu);
    return button;
}

void BreadcrumbBar::fill_overflow(std::size_t hidden)
{
    overflow_->menu()->clear();
    for (std::size_t at = 0; at < hidden; ++at) {
        QAction *action = overflow_->menu()->addAction(without_mnemonic(crumbs_[at].text));
        connect(action, &QAction::triggered, this, [this, id = crumbs_[at].id] { emit crumb_activated(id); });
    }
}

void BreadcrumbBar::fit()
{
    int needed = 0;
    for (const std::vector<QToolButton *> &step : steps_) {
        for (const QToolButton *button : step) {
            needed += button->sizeHint().width();
        }
    }
    std::size_t hidden = 0;
    while (needed > width() && hidden + 1 < steps_.size()) {
        if (hidden == 0) {
            needed += overflow_->sizeHint().width();
        }
        for (const QToolButton *button : steps_[hidden]) {
            needed -= button->sizeHint().width();
        }
        ++hidden;
    }
    for (std::size_t at = 0; at < steps_.size(); ++at) {
        for (QToolButton *button : steps_[at]) {
            button->setVisible(at >= hidden);
        }
    }
    overflow_->setVisible(hidden > 0);
    fill_overflow(hidden);
}

QSize BreadcrumbBar::minimumSizeHint() const
{
    return {fontMetrics().height() * 8, fontMetrics().height() * 3 / 2};
}

void BreadcrumbBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fit();
    }
}

void BreadcrumbBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
    }
}

} // namespace outturn::widgets
