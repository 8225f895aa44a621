// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_canvas.h"
#include "widgets/distribution_values.h"

namespace outturn::widgets {

/// Groups one below the other on a common scale of values: a dot a provider, none behind another, with the
/// quartiles under them and all of the group together as a diamond among them. Its ids are the providers'.
class DistributionChartView final : public ChartCanvas
{
    Q_OBJECT

public:
    explicit DistributionChartView(QWidget *parent = nullptr);

    void set_chart(const DistributionChart &chart);

protected:
    void arrange(QSizeF size) override;
    void paint_chart(QPainter &painter) override;
    bool is_labelled(const QString &id) const override;
    bool event(QEvent *event) override;

private:
    /// How the names of the groups are written, from the roomiest down.
    enum class NameStyle { two_lines, one_line, where_they_fit };

    /// A group's place, in pixels below the top of the plot.
    struct Row {
        double top = 0;
        double height = 0;
        double middle = 0; ///< of its dots
        double half = 0;   ///< half the height of its dots
        std::vector<QPointF> dots;
    };

    Emphasis emphasis(const DistributionMark &mark) const;
    std::optional<QPointF> place_of(const QString &id, const DistributionMark *&mark) const;
    double left_margin() const;
    double right_margin() const;
    double bottom_margin() const;
    bool title_beside_caption() const;
    void arrange_values(double width);
    void arrange_rows(QSizeF plot_size);
    std::vector<Row> swarms(QSizeF plot_size, double radius, double half_height) const;
    std::optional<std::vector<Row>> fitting_swarms(QSizeF plot_size, double radius);
    double needed_height(const Row &row) const;
    void stack(std::vector<Row> rows, double height);
    void refresh_targets(QSizeF plot_size);
    double spacing(double radius) const;
    double diamond_radius() const;
    double x_of(double value) const;
    QPointF diamond(std::size_t group) const;
    void paint_rows(QPainter &painter) const;
    void paint_pooled(QPainter &painter, std::size_t group) const;
    void paint_dots(QPainter &painter) const;
    void paint_dot(QPainter &painter, QPointF at, const DistributionMark &mark) const;
    void paint_names(QPainter &painter) const;
    QStringList name_lines(std::size_t group) const;
    bool has_room_for_counts() const;
    void paint_target(QPainter &painter) const;
    void paint_captions(QPainter &painter) const;
    void paint_labels(QPainter &painter) const;
    const DistributionGroup *group_at(QPointF position) const;

    DistributionChart chart_;
    QSizeF size_;
    NameStyle names_ = NameStyle::two_lines;
    std::vector<Row> rows_;
    double radius_ = 0;
};

} // namespace outturn::widgets
