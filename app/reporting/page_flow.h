// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page_style.h"
#include "reporting/page_text.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QPainter;

namespace outturn::reporting {

using DrawStrip = std::function<void(QPainter &, QPointF)>;

/// What stands again at the top of a page where a table goes on.
struct RepeatedHead {
    qreal height = 0;
    DrawStrip draw;
};

/// A part of a document that no page break cuts: a line of a paragraph, a row of a table, a drawing.
struct Strip {
    qreal space = 0; ///< above it; none at the top of a page
    qreal below = 0; ///< below it; the larger of the two counts
    qreal height = 0;
    DrawStrip draw = {};                                ///< its top left corner at the point given
    bool keeps_next = false;                            ///< no page break below it
    bool starts_page = false;                           ///< stands first on a page
    bool starts_section = false;                        ///< begins a new page where less than a quarter is left
    bool sideways = false;                              ///< stands on a page laid sideways
    QStringList anchors = {};                           ///< names by which links find it
    std::vector<LinkSpot> links = {};                   ///< from its top left corner
    std::shared_ptr<const RepeatedHead> head = nullptr; ///< drawn above it where it comes first on a page
    std::function<DrawStrip(qreal)> draw_at = nullptr;  ///< of what may shrink: how it is drawn at another height
};

using Strips = std::vector<Strip>;

struct PlacedDrawing {
    DrawStrip draw;
    QPointF at;
};

struct FlowLink {
    QRectF area;
    QString target;
};

struct FlowPage {
    bool sideways = false;
    std::vector<PlacedDrawing> drawings;
    std::vector<FlowLink> links;
};

struct FlowPlace {
    int page = 0;
    qreal top = 0;
};

struct Flow {
    std::vector<FlowPage> pages;
    std::map<QString, FlowPlace> anchors; ///< of a name that was given twice the first
};

/// The strips on pages, one below the other. Strips that are kept together move to the next page together; where they are
/// higher than a page they part between strips.
Flow flow_strips(const Strips &strips);

/// The height of strips that follow each other on a page, the space above the first left out.
qreal height_of(const Strips &strips, size_t first, size_t end);

} // namespace outturn::reporting
