// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/figure_picture.h"
#include "reporting/page_strips.h"

#include <stop_token>

namespace outturn::reporting {

struct BodyHeading {
    QString text; ///< on one line
    int level = 2;
    QString anchor; ///< by which contents and bookmarks find it
};

struct PageBody {
    Strips strips;
    std::vector<BodyHeading> headings;
};

/// The blocks of the document as strips, then what its notes and shorthand mean. Folded tables and the data of figures
/// are for the screen and left out. `document` and `pictures` must outlive the strips. Cut short where it was stopped.
PageBody page_body(const Document &document, const FigurePictures &pictures, std::stop_token stop);

} // namespace outturn::reporting
