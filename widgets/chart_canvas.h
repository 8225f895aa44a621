// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_brush.h"
#include "widgets/chart_palette.h"
#include "widgets/chart_selection.h"
#include "widgets/chart_values.h"

#include <QtCore/QSet>
#include <QtCore/QSize>
#include <QtCore/QStringList>
#include <QtGui/QImage>
#include <QtGui/QPicture>
#include <QtWidgets/QWidget>

#include <functional>
#include <optional>
#include <vector>

class QCPAxisRect;
class QCPLayer;
class QCPPainter;
class QCustomPlot;
class QMenu;

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
    /// As they were given, whether this chart has a mark for each or not.
    QStringList selected() const { return selected_; }
    bool is_empty() const { return targets_.empty(); }

    /// Fixes colours and font, for pictures; without it they follow the widget's palette and font.
    void set_appearance(const ChartAppearance &appearance);

    /// Draws what the screen shows, selected marks too, without pointer and focus, at 96 dpi.
    QPicture record(QSize size);
    QImage image(QSize size, qreal scale);
    /// The same as record() in the colours and font of print.
    QPicture print_picture(QSize size);
    QString title() const { return title_; }
    QString description() const { return description_; }
    /// Picture (PNG twice the size, SVG) and words to the clipboard.
    void copy_picture();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void set_active(const QString &id);
    void set_highlighted(const QString &id);
    /// Rings around the marks of these ids, and their names where they are few.
    void set_selected(const QStringList &ids);

signals:
    /// The mark under the pointer or the keyboard cursor; empty when it leaves.
    void hovered(const QString &id);
    /// When the button comes up again on the mark, or by the space bar; with Ctrl, to select one more or one less.
    void clicked(const QString &id, Qt::KeyboardModifiers modifiers);
    /// The marks in a rubber band, each id once, in keyboard order; or those from where Shift was first held to the
    /// keyboard cursor. None for a click on an empty place. With Ctrl or Shift held at the mouse the ids come on top of
    /// those that are selected; at the keyboard they are all that is selected, and Shift is not among the modifiers.
    void brushed(const QStringList &ids, Qt::KeyboardModifiers modifiers);
    void activated(const QString &id);
    /// The menu is about to open, over the mark with this id; empty: over none. Whoever has more to offer for it adds that.
    void menu_wanted(QMenu *menu, const QString &id);

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
    void mouseReleaseEvent(QMouseEvent *event) override;
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
    void paint_selection(QPainter &painter);
    void paint_cursor(QPainter &painter) const;
    void paint_highlight(QPainter &painter, const Target &target) const;
    void paint_empty_text(QPainter &painter) const;
    void replot_if_stale();
    void replot_overlay();
    void point_at(int index);
    void move_cursor(int index, Qt::KeyboardModifiers modifiers);
    void give_up_brush();
    void finish_brush(Qt::KeyboardModifiers modifiers);
    void describe();
    bool is_selected(const Target &target) const { return selected_set_.contains(target.id); }
    double selected_radius() const;
    /// Places for the names of the selected marks; none where they are many.
    std::vector<PlacedName> selected_names();
    const Target &at(int index) const { return targets_[static_cast<std::size_t>(index)]; }
    QPointF pixel_of(const Target &target) const { return to_pixel(target.key, target.value); }
    /// The ids of some targets, each once.
    QStringList ids_where(const std::function<bool(const Target &)> &wanted) const;
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
    int pointed_at_ = -1; ///< which of the marks with that id; -1: the first
    QStringList selected_;
    QSet<QString> selected_set_;
    std::optional<std::vector<PlacedName>> names_; ///< of the selected marks, as long as nothing moves
    ChartBrush brush_;
    bool menu_passed_over_ = false; ///< the right button has given up a band: it asks for no menu
    int cursor_ = -1;
    int anchor_ = -1; ///< where Shift was first held at the keyboard
    double vertical_weight_ = 1;
};

} // namespace outturn::widgets
