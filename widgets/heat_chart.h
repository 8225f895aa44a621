// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heat_values.h"
#include "widgets/row_chart.h"

namespace outturn::widgets {

/// A heat map: providers by periods, each cell told by shape and letter as well as colour. Up and Down move by rows, Left
/// and Right by columns; the ids of its signals are those of rows, and column() says which of its cells is meant. In a
/// scroll area the names of the columns stay in sight.
class HeatChartView final : public RowChart
{
    Q_OBJECT

public:
    explicit HeatChartView(QWidget *parent = nullptr);

    void set_chart(const HeatChart &chart);
    /// The column under the pointer or the keyboard cursor; empty without columns.
    QString column() const;
    void set_column(const QString &id);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;
    Margins margins(double width) const override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Header;

    void give_rows();
    void move_column(int to);
    void point_column_at(QPointF position);
    int column_at(double x) const;
    double label_width() const;
    double key_height(double width) const;
    double header_height() const;
    bool has_tiers() const;
    QRectF column_rect(std::size_t column, double top, double height) const;
    void paint_key(QPainter &painter) const;
    void paint_header(QPainter &painter, double top) const;
    void paint_tiers(QPainter &painter, double top) const;
    void paint_cell(QPainter &painter, const QRectF &rect, const HeatState &state, bool with_letter) const;
    void paint_rows(QPainter &painter) const;
    void place_header();
    void keep_clear_of_header();

    HeatChart chart_;
    QSizeF size_;
    int column_ = 0;
    Header *header_ = nullptr; ///< over the rows, once the one of the chart is scrolled out of sight
};

} // namespace outturn::widgets
