// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/figure_picture.h"
#include "reporting/page_strips.h"

namespace outturn::reporting {

/// A figure as strips that stand on one page: number, title, finding, drawing, notes, source. The drawing is as wide as
/// the text and shrinks where the page is too low for it. Without a drawing its text alternative stands there.
void add_figure(Strips &strips, const Figure &figure, const FigurePictures &pictures, const DocumentWords &words,
                qreal width);

} // namespace outturn::reporting
