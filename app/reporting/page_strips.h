// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page_flow.h"

namespace outturn::reporting {

/// The ground behind the strips of a box, with a bar at its left.
struct PageBox {
    qreal width = 0;
    qreal padding = 14;
    qreal bar = 5;
};

/// The lines of a text, `left` from the strip's edge, `space` above the first. Neither the first nor the last line of a
/// paragraph stands alone on a page. With a box: on its ground, without the padding above and below.
void add_lines(Strips &strips, const std::shared_ptr<const PageText> &text, qreal left, qreal space,
               const PageBox *box = nullptr);

/// The same in one strip: what is too short to break.
Strip whole_text(const std::shared_ptr<const PageText> &text, qreal left, qreal space);

/// A strip of the box's ground: padding, or the space between two of its texts.
Strip box_gap(const PageBox &box, qreal height, qreal space = 0);

/// The strips from `first` on stand on one page, as far as they fit.
void keep_together(Strips &strips, size_t first);

/// A horizontal rule of the width.
Strip rule_strip(qreal width, qreal thickness, const QColor &colour, qreal space);

std::shared_ptr<const PageText> page_text(const QString &text, qreal width, const PageText::Style &style,
                                          std::vector<TextLink> links = {});

/// A translated pattern with its places filled. Not QString::arg: it warns where a translation has lost a place, and
/// would fill places within the values.
QString filled(const QString &pattern, const QString &first, const QString &second = {});

} // namespace outturn::reporting
