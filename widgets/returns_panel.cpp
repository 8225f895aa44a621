// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/returns_panel.h"

#include "widgets/card_button.h"
#include "widgets/chart_text.h"
#include "widgets/panel_parts.h"

#include <QtCore/QEvent>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace outturn::widgets {

ReturnsPanel::ReturnsPanel(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("returns_panel"));
    setAccessibleName(tr("Returns"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setBackgroundRole(QPalette::Base);
    rebuild();
}

void ReturnsPanel::set_values(const ReturnsValues &values)
{
    if (values == values_) {
        return;
    }
    values_ = values;
    setAccessibleName(values.title.isEmpty() ? tr("Returns") : values.title);
    rebuild();
}

void ReturnsPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        rebuild();
    }
}

void ReturnsPanel::rebuild()
{
    QVBoxLayout *layout = begin_content(this);
    if (!values_.title.isEmpty()) {
        add_panel_heading(layout, layout->parentWidget(), values_.title, values_.title_count);
    }
    add_returns(layout);
    add_left_out(layout);
    layout->addStretch(1);
    show_content(this, layout);
}

void ReturnsPanel::add_returns(QVBoxLayout *layout)
{
    if (values_.returns.empty() && !values_.empty_text.isEmpty()) {
        QLabel *text = make_muted_text(layout->parentWidget(), values_.empty_text);
        text->setMargin(fontMetrics().height() / 2);
        layout->addWidget(text);
    }
    for (const ReturnItem &item : values_.returns) {
        auto *card = new CardButton(layout->parentWidget());
        card->setObjectName(QStringLiteral("return_") + item.id);
        QString badge;
        if (item.warnings > 0) {
            badge = item.warnings_text.isEmpty() ? QString::number(item.warnings) : item.warnings_text;
        }
        card->set_words(item.name, item.lines, badge);
        card->set_muted(item.muted);
        card->setToolTip(plain_tooltip(item.tooltip));
        connect(card, &QAbstractButton::clicked, this, [this, id = item.id] { emit return_activated(id); });
        layout->addWidget(card);
        layout->addWidget(make_divider(layout->parentWidget()));
    }
}

void ReturnsPanel::add_left_out(QVBoxLayout *layout)
{
    if (values_.left_out.empty()) {
        return;
    }
    add_panel_heading(layout, layout->parentWidget(), values_.left_out_title, values_.left_out_count);
    for (const LeftOutItem &item : values_.left_out) {
        auto *line = new CardButton(layout->parentWidget());
        line->setObjectName(QStringLiteral("left_out_") + item.id);
        line->set_title_bold(false);
        line->set_muted(true);
        line->set_words(item.text, {});
        line->setToolTip(plain_tooltip(item.tooltip));
        connect(line, &QAbstractButton::clicked, this, [this, id = item.id] { emit left_out_activated(id); });
        layout->addWidget(line);
    }
    layout->addWidget(make_divider(layout->parentWidget()));
}

} // namespace outturn::widgets
