// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page_pictures.h"

#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace outturn::widgets {

class PageArea;

/// Printed pages below each other, with the page's number and the zoom below. Keeps its place when the pages are renewed.
/// Pages are white in every theme, for that is what is printed.
class PagePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    void set_pages(const PagesValues &values);
    /// Brings a page to the top, from 0; `top` is a place on it in the page's pixels.
    void show_page(int page, double top = 0);
    int current_page() const;
    int page_count() const;

signals:
    /// The page that fills most of the view, from 0; -1: there is none.
    void page_changed(int page);

private:
    QToolButton *add_button(const QString &name, const QString &text, const QString &words, const QString &tooltip);
    void show_place();

    QString text_;
    PageArea *area_;
    QLabel *place_;
    QLabel *note_;
    QLabel *zoom_;
    QToolButton *smaller_;
    QToolButton *larger_;
    QToolButton *fit_;
};

} // namespace outturn::widgets
