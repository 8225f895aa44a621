// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QTextLayout>

#include <vector>

class QPainter;

namespace outturn::reporting {

/// What can be set in type: line breaks of every kind are one, other control characters are left out, halves of a
/// surrogate pair and non-characters become U+FFFD. `links` follow the text.
QString printable(const QString &text, std::vector<TextLink> *links = nullptr);

/// A stretch of a drawing that leads to an anchor.
struct LinkSpot {
    QRectF area;
    QString target;
};

/// A text broken into lines of a width. Long words break where they must. Immutable once made; one thread.
class PageText
{
public:
    struct Style {
        int pixels = 14;
        bool bold = false;
        QColor colour;
        Qt::Alignment alignment = Qt::AlignLeft;
    };

    PageText(const QString &text, qreal width, const Style &style, std::vector<TextLink> links = {});

    int lines() const { return lines_; } ///< 0 where there is no text
    qreal line_height() const { return line_height_; }
    qreal height() const { return lines_ * line_height_; }
    /// Where the letters of a line stand, from the top of the first line.
    qreal baseline(int line) const;
    qreal last_line_width() const { return last_width_; }

    /// The lines from `first` to before `end`, the first of them at `top_left`.
    void draw(QPainter &painter, QPointF top_left, int first, int end) const;
    void draw(QPainter &painter, QPointF top_left) const { draw(painter, top_left, 0, lines_); }
    /// The links of those lines, the first line at the origin.
    std::vector<LinkSpot> link_spots(int first, int end) const;

private:
    QTextLayout layout_;
    Style style_;
    std::vector<TextLink> links_;
    int lines_ = 0;
    qreal line_height_ = 0;
    qreal last_width_ = 0;
};

} // namespace outturn::reporting
