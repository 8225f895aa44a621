// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page_preview.h"

#include "widgets/page_area.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace outturn::widgets {

PagePreview::PagePreview(QWidget *parent)
    : QWidget(parent), area_(new PageArea(this)), place_(new QLabel(this)), note_(new QLabel(this)),
      zoom_(new QLabel(this)), smaller_(add_button(QStringLiteral("page_smaller"), QStringLiteral("\u2212"),
                                                   tr("Smaller"), tr("Smaller (Ctrl+minus)"))),
      larger_(add_button(QStringLiteral("page_larger"), QStringLiteral("+"), tr("Larger"), tr("Larger (Ctrl+plus)"))),
      fit_(add_button(QStringLiteral("page_fit"), tr("Fit width"), tr("Fit width"),
                      tr("Make each page as wide as the view (Ctrl+0)")))
{
    setObjectName(QStringLiteral("page_preview"));
    setFocusProxy(area_);
    auto *bar = new QHBoxLayout;
    const int space = fontMetrics().height() / 3;
    bar->setContentsMargins(space, space, space, space);
    bar->setSpacing(space);
    bar->addWidget(place_);
    bar->addWidget(note_, 1);
    bar->addWidget(smaller_);
    bar->addWidget(zoom_);
    bar->addWidget(larger_);
    bar->addWidget(fit_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(area_, 1);
    column->addLayout(bar);
    place_->setObjectName(QStringLiteral("page_place"));
    note_->setObjectName(QStringLiteral("page_note"));
    note_->setTextFormat(Qt::PlainText);
    note_->setForegroundRole(QPalette::PlaceholderText);
    note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    zoom_->setObjectName(QStringLiteral("page_zoom"));
    zoom_->setAlignment(Qt::AlignCenter);
    zoom_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000%")));
    fit_->setCheckable(true);
    connect(smaller_, &QToolButton::clicked, this, [this] { area_->zoom_by(-2); });
    connect(larger_, &QToolButton::clicked, this, [this] { area_->zoom_by(2); });
    connect(fit_, &QToolButton::clicked, this, [this] {
        area_->set_zoom({});
        show_place();
    });
    connect(area_, &PageArea::zoom_changed, this, &PagePreview::show_place);
    connect(area_, &PageArea::page_changed, this, [this](int page) {
        show_place();
        emit page_changed(page);
    });
    set_pages({});
}

QToolButton *PagePreview::add_button(const QString &name, const QString &text, const QString &words,
                                     const QString &tooltip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(words);
    button->setToolTip(tooltip);
    button->setProperty("framed", true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void PagePreview::set_pages(const PagesValues &values)
{
    text_ = values.text;
    area_->set_pages(values.pages, values.text);
    show_place();
}

void PagePreview::show_page(int page, double top)
{
    area_->show_page(page, top);
}

int PagePreview::current_page() const
{
    return area_->current_page();
}

int PagePreview::page_count() const
{
    return area_->page_count();
}

void PagePreview::show_place()
{
    const int page = area_->current_page();
    const QString place = page < 0 ? QString() : tr("Page %1 of %2").arg(page + 1).arg(area_->page_count());
    place_->setText(place);
    note_->setText(page < 0 ? QString() : text_);
    note_->setToolTip(note_->text());
    zoom_->setText(page < 0 ? QString() : tr("%1%").arg(qRound(area_->shown_scale() * 100)));
    for (QToolButton *button : {smaller_, larger_, fit_}) {
        button->setEnabled(page >= 0);
    }
    const QSignalBlocker quiet(fit_);
    fit_->setChecked(!area_->zoom());
    const QString name = tr("Preview of the report");
    const QString description = page < 0 ? text_
        : text_.isEmpty()                ? place
                                         : tr("%1. %2", "place in the preview, what is said of it").arg(place, text_);
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(area_)}) {
        widget->setAccessibleName(name);
        widget->setAccessibleDescription(description);
    }
}

} // namespace outturn::widgets
