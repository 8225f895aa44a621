// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panel_parts.h"

#include "widgets/wrapped_label.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace outturn::widgets {

QLabel *make_text(QWidget *parent, const QString &text)
{
    auto *label = new WrappedLabel(parent);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QLabel *make_muted_text(QWidget *parent, const QString &text)
{
    QLabel *label = make_text(parent, text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QFrame *make_divider(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("divider", true);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

void add_panel_heading(QVBoxLayout *layout, QWidget *parent, const QString &title, const QString &beside)
{
    auto *row = new QHBoxLayout;
    const int space = parent->fontMetrics().height() / 2;
    row->setContentsMargins(space, space, space, space);
    QLabel *heading = make_text(parent, title);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    row->addWidget(heading, 1);
    if (!beside.isEmpty()) {
        QLabel *count = make_muted_text(parent, beside);
        count->setAlignment(Qt::AlignRight | Qt::AlignTop);
        row->addWidget(count, title.size() > 2 * beside.size() ? 0 : 1);
    }
    layout->addLayout(row);
    layout->addWidget(make_divider(parent));
}

QVBoxLayout *begin_content(const QScrollArea *area)
{
    auto *content = new QWidget;
    content->setObjectName(area->objectName() + QStringLiteral("_content"));
    content->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

void show_content(QScrollArea *area, const QVBoxLayout *layout)
{
    if (QWidget *old = area->takeWidget()) {
        old->hide();
        old->setParent(nullptr);
        old->deleteLater(); // a button in it may be the sender that brought us here
    }
    area->setWidget(layout->parentWidget());
}

} // namespace outturn::widgets
