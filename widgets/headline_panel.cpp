// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/headline_panel.h"

#include "widgets/chart_text.h"
#include "widgets/wrapped_label.h"

#include <QtCore/QEvent>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace outturn::widgets {

namespace {

QLabel *make_label(QWidget *parent, const QString &name)
{
    auto *label = new WrappedLabel(parent);
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

HeadlinePanel::HeadlinePanel(QWidget *parent)
    : QWidget(parent), title_(make_label(this, QStringLiteral("headline_title"))),
      headline_(make_label(this, QStringLiteral("headline_sentence"))),
      subline_(make_label(this, QStringLiteral("headline_subline")))
{
    setObjectName(QStringLiteral("headline_panel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 5);
    layout->addWidget(title_);
    layout->addWidget(headline_);
    layout->addWidget(subline_);
    subline_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    title_->setForegroundRole(QPalette::PlaceholderText);
    subline_->setForegroundRole(QPalette::PlaceholderText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    follow_font();
}

void HeadlinePanel::set_words(const QString &title, const QString &headline, const QString &subline)
{
    const auto show_words = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setAccessibleName(text);
        label->setVisible(!text.isEmpty());
    };
    show_words(title_, title);
    show_words(headline_, headline);
    show_words(subline_, subline);
    keep_height();
    setAccessibleName(tr("Finding"));
    setAccessibleDescription(QStringList({title, headline, subline}).join(u'\n').trimmed());
}

QString HeadlinePanel::headline() const
{
    return headline_->text();
}

/// A line more or less would move everything below with every choice: the room once taken stays.
void HeadlinePanel::keep_height()
{
    const int needed = subline_->heightForWidth(width());
    subline_->setMinimumHeight(std::max(subline_->minimumHeight(), needed));
}

void HeadlinePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        subline_->setMinimumHeight(0);
        keep_height();
    }
}

void HeadlinePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        follow_font();
    }
}

void HeadlinePanel::showEvent(QShowEvent *event)
{
    follow_font(); // a style sheet that came while this was hidden took the fonts away
    QWidget::showEvent(event);
}

void HeadlinePanel::follow_font()
{
    QFont large = scaled_font(font(), 1.45);
    large.setBold(true);
    headline_->setFont(large);
}

} // namespace outturn::widgets
