// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_canvas.h"

namespace outturn::widgets {

struct AxisScale;

/// Base of the charts with one row a provider: names at the left, amounts along the foot. Asks for a height at which
/// every row has a line of text, however many there are: put it into a QScrollArea that resizes its widget. Where it gets
/// less, rows grow thin and only some are named. The whole row is what the pointer finds, and a band takes whole rows.
class RowChart : public ChartCanvas
{
    Q_OBJECT

public:
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    struct Margins {
        double left = 0;
        double right = 0;
        double top = 0;
        double bottom = 0;
    };

    explicit RowChart(QWidget *parent);

    /// What stands around the rows in a picture of this width.
    virtual Margins margins(double width) const = 0;

    /// One target a row, from the top; key is where its ring is drawn, value its place in the order.
    void set_rows(std::vector<Target> rows);
    /// Sets margins and the rows' places; the axis of amounts is the caller's, who is told the plot's width: QCustomPlot
    /// itself knows it only once it draws.
    double place_rows(QSizeF size);
    double row_pitch() const { return pitch_; }
    QRectF row_rect(std::size_t row) const;
    /// Whether the row has room for words.
    bool is_named(std::size_t row) const;
    /// What the names need at the left of the plot.
    double names_width(double width) const;
    QStringList caption_lines(const QString &caption, double width) const;

    /// A tint and a bold name for the active row.
    void paint_active(QPainter &painter) const;
    void paint_names(QPainter &painter) const;
    void paint_grid(QPainter &painter, const AxisScale &scale) const;
    void paint_caption(QPainter &painter, const QStringList &lines, double top) const;

    bool is_labelled(const QString &id) const override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::optional<std::size_t> row_at(QPointF position) const;
    std::optional<std::size_t> row_of(const QString &id) const;
    /// Where the ring of the row under this position is drawn; the position itself where there is none.
    QPointF mark_under(QPointF position) const;
    void reveal(const QString &id);
    double least_height() const;

    double pitch_ = 1;
    double told_height_ = 0;
    QString revealed_; ///< the active row that a scroll area has been asked to show
    std::optional<QPointF> press_;
    bool is_band_ = false;
};

} // namespace outturn::widgets
