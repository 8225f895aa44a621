// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_palette.h"
#include "widgets/chart_values.h"

#include <QtCore/QSize>
#include <QtGui/QImage>
#include <QtGui/QPicture>
#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

class QCPAxisRect;
class QCPLayer;
class QCPPainter;
class QCustomPlot;

namespace outturn::widgets {

/// Base of the charts: the plot, its colours, pointer, keyboard cursor, focus, words and pictures.
/// Owns its plot; the plot holds no truth but what the chart's values say. GUI thread only.
class ChartCanvas : public QWidget
{
    Q_OBJECT

public:
    ~ChartCanvas() override;

    QString active() const { return active_; }
    QString highlighted() const { return highlighted_; }
    bool is_empty() const { return targets_.empty(); }

    /// Fixes colours and font, for pictures; without it they follow the widget's palette and font.
    void set_appearance(const ChartAppearance &appearance);

    /// Draws what the screen shows, without pointer and focus, at 96 dpi.
    QPicture record(QSize size);
    QImage image(QSize size, qreal scale);
    /// Picture (PNG twice the size, SVG) and words to the clipboard.
    void copy_picture();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void set_active(const QString &id);
    void set_highlighted(const QString &id);

signals:
    /// The mark under the pointer or the keyboard cursor; empty when it leaves.
    void hovered(const QString &id);
    void clicked(const QString &id, Qt::KeyboardModifiers modifiers);
    void activated(const QString &id);

protected:
    /// What can be pointed at: in keyboard order, in axis coordinates.
    struct Target {
        QString id;
        QString name;
        QString tooltip;
        double key = 0;
        double value = 0;
    };

    explicit ChartCanvas(QWidget *parent);

    /// Sets margins and ranges for a picture of this size.
    virtual void arrange(QSizeF size) = 0;
    /// Everything but axes and grid.
    virtual void paint_chart(QPainter &painter) = 0;

    /// Whether the chart names this mark already.
    virtual bool is_labelled(const QString &id) const;

    QCustomPlot *plot() const { return plot_; }
    QCPAxisRect *axes() const;
    QRectF plot_area() const;
    QPointF to_pixel(double key, double value) const;
    const ChartPalette &colours() const { return appearance_.colours; }
    QFont text_font() const { return appearance_.font; }
    QFont small_font() const;
    QFont bold_font() const;
    /// Height of a line of text; every length of a chart is a multiple of it.
    double em() const;

    void set_targets(std::vector<Target> targets);
    const std::vector<Target> &targets() const { return targets_; }
    void set_words(const QString &title, const QString &description, const QString &empty_text);
    /// How much a pixel up or down counts against one sideways when the pointer looks for its mark.
    void set_vertical_weight(double weight) { vertical_weight_ = weight; }
    /// After new values: arranges; draws anew when it is painted next, once for all changes until then.
    void rebuild();

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void follow_appearance();
    void style_axes();
    void follow_screen();
    void draw_whole(QCPPainter &painter, QSize size);
    void paint_all(QPainter &painter);
    void paint_overlay(QPainter &painter);
    void paint_highlight(QPainter &painter, const Target &target) const;
    void paint_empty_text(QPainter &painter) const;
    void replot_if_stale();
    void replot_overlay();
    void point_at(int index);
    void move_cursor(int index);
    void describe();
    std::optional<int> nearest(QPointF position) const;
    std::optional<int> index_of(const QString &id) const;

    QCustomPlot *plot_ = nullptr;
    QCPLayer *overlay_ = nullptr;
    ChartAppearance appearance_;
    bool fixed_appearance_ = false;
    bool recording_ = false;
    bool ring_shown_ = false;
    bool stale_ = false; ///< the plot does not show the values yet
    std::vector<Target> targets_;
    QString title_;
    QString description_;
    QString empty_text_;
    QString active_;
    QString highlighted_;
    QString pointed_;
    int cursor_ = -1;
    double vertical_weight_ = 1;
};

} // namespace outturn::widgets
