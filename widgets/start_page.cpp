// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start_page.h"

#include "widgets/card_button.h"
#include "widgets/chart_text.h"
#include "widgets/file_drop_filter.h"
#include "widgets/panel_parts.h"

#include <QtCore/QEvent>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace outturn::widgets {

StartPage::StartPage(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("start_page"));
    setAccessibleName(tr("Start"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    QVBoxLayout *outer = begin_content(this);
    outer->parentWidget()->setBackgroundRole(QPalette::Window);
    auto *middle = new QWidget(outer->parentWidget());
    middle->setMaximumWidth(fontMetrics().height() * 42);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    outer->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(2);

    auto *layout = new QVBoxLayout(middle);
    const int space = fontMetrics().height() / 2;
    layout->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    layout->setSpacing(space);
    heading_ = make_text(middle, tr("How far apart are the best and the worst?"));
    heading_->setObjectName(QStringLiteral("start_heading"));
    layout->addWidget(heading_);
    layout->addWidget(make_muted_text(middle,
                                      tr("Load outcome returns to see how results differ between authorities and "
                                         "contractors, and who lies beyond what chance allows.")));
    layout->addSpacing(space);
    add_offers(layout);
    layout->addSpacing(space);
    recent_heading_ = make_text(middle, tr("Recent workspaces"));
    layout->addWidget(recent_heading_);
    recent_ = new QVBoxLayout;
    recent_->setSpacing(0);
    layout->addLayout(recent_);
    layout->addSpacing(space);
    drop_hint_ = make_muted_text(middle, tr("You can also drop files or a folder of returns here."));
    drop_hint_->setObjectName(QStringLiteral("drop_hint"));
    drop_hint_->setAlignment(Qt::AlignCenter);
    drop_hint_->setMargin(2 * space);
    layout->addWidget(drop_hint_);
    show_content(this, outer);
    set_recent({});
    follow_font();
    show_dragging(false);

    auto *drops = new FileDropFilter(this);
    connect(drops, &FileDropFilter::dragging, this, &StartPage::show_dragging);
    connect(drops, &FileDropFilter::files_dropped, this, &StartPage::files_dropped);
}

void StartPage::add_offers(QVBoxLayout *layout)
{
    struct Offer {
        QString name;
        QString title;
        QString line;
        void (StartPage::*signal)();
    };
    const Offer offers[] = {
        {QStringLiteral("open_demonstration"), tr("Open the demonstration"),
         tr("Synthetic returns of fictional councils and contractors, with the question answered."),
         &StartPage::demonstration_requested},
        {QStringLiteral("import_returns"), tr("Import returns\u2026"),
         tr("CSV files. Every row that is left out or in error is listed with the reason."),
         &StartPage::import_requested},
        {QStringLiteral("open_workspace"), tr("Open a workspace\u2026"),
         tr("One file that holds the returns, the figures and their history."), &StartPage::open_requested},
    };
    for (const Offer &offer : offers) {
        auto *card = new CardButton(layout->parentWidget());
        card->setObjectName(offer.name);
        card->set_words(offer.title, {offer.line});
        card->set_framed(true);
        connect(card, &QAbstractButton::clicked, this, offer.signal);
        layout->addWidget(card);
    }
}

void StartPage::set_recent(const std::vector<RecentFile> &files)
{
    while (QLayoutItem *item = recent_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const RecentFile &file : files) {
        auto *card = new CardButton(recent_->parentWidget());
        card->setObjectName(QStringLiteral("recent_") + file.text);
        QStringList lines;
        if (!file.exists) {
            lines.append(tr("no longer at %1").arg(file.path));
        } else if (!file.detail.isEmpty()) {
            lines.append(file.detail);
        }
        card->set_words(file.text, lines);
        card->set_title_bold(false);
        card->setEnabled(file.exists);
        card->setToolTip(plain_tooltip(file.path));
        connect(card, &QAbstractButton::clicked, this, [this, path = file.path] { emit recent_requested(path); });
        recent_->addWidget(card);
    }
    recent_heading_->setVisible(!files.empty());
}

void StartPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    const bool restyled = event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    if (restyled && drop_hint_ != nullptr) {
        follow_font();
    }
}

void StartPage::showEvent(QShowEvent *event)
{
    follow_font(); // a style sheet that came while this was hidden took the fonts away
    QScrollArea::showEvent(event);
}

void StartPage::follow_font()
{
    QFont large = scaled_font(font(), 1.6);
    large.setBold(true);
    heading_->setFont(large);
    QFont bold = font();
    bold.setBold(true);
    recent_heading_->setFont(bold);
}

void StartPage::show_dragging(bool over)
{
    drop_hint_->setFrameShape(over ? QFrame::Box : QFrame::NoFrame);
    drop_hint_->setForegroundRole(over ? QPalette::Text : QPalette::PlaceholderText);
    drop_hint_->setText(over ? tr("Let go to import.") : tr("You can also drop files or a folder of returns here."));
}

} // namespace outturn::widgets
