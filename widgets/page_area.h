// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page_pictures.h"

#include <QtCore/QRectF>
#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractScrollArea>

#include <map>
#include <optional>

namespace outturn::widgets {

/// The ground on which the pages of a preview lie. Draws only the pages in view, and keeps those few as pixmaps.
class PageArea final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageArea(QWidget *parent);

    void set_pages(std::vector<PagePicture> pages, const QString &text);
    void show_page(int page, double top);
    int current_page() const { return current_; }
    int page_count() const { return static_cast<int>(pages_.size()); }

    /// Screen pixels to a pixel of the paper; nullopt: each page is as wide as the view.
    std::optional<double> zoom() const { return zoom_; }
    void set_zoom(std::optional<double> zoom);
    void zoom_by(int steps);
    /// The scale at which the current page is shown.
    double shown_scale() const;
    /// How many are kept drawn.
    int kept_pages() const { return static_cast<int>(drawn_.size()); }

signals:
    void page_changed(int page);
    void zoom_changed();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A place that stays when scale or pages change: a page, and how far down it, in its own pixels.
    struct Place {
        int page = 0;
        double top = 0;
    };

    int margin() const;
    double scale_of(const PagePicture &page) const;
    /// On the ground, the upper left corner of the ground at 0, 0.
    QRectF rect_of(std::size_t page) const { return rects_[page]; }
    QPointF offset() const;
    Place place_at(double viewport_y) const;
    void go_to(const Place &place, double viewport_y);
    void lay_out();
    void lay_out_around(double viewport_y);
    void follow_scroll();
    void step(int pages);
    void paint_page(QPainter &painter, std::size_t page, const QRectF &shown);
    const QPixmap *drawn(std::size_t page, QSizeF size);
    void forget_far_pages(int first, int last);

    std::vector<PagePicture> pages_;
    std::vector<QRectF> rects_;
    QSizeF ground_;
    std::map<std::size_t, QPixmap> drawn_;
    QString text_;
    std::optional<double> zoom_;
    Place place_; ///< at the top of the view; outlives the pages, so that it is found again when they come back
    int current_ = -1;
    bool arranging_ = false;
};

} // namespace outturn::widgets
