// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"
#include "reporting/figure_picture.h"

#include <QtCore/QRectF>

#include <stop_token>
#include <vector>

namespace outturn::reporting {

/// A stretch of a page that leads to another page.
struct PageLink {
    QRectF area; ///< in the page's pixels
    int page = 0;
    qreal top = 0; ///< where on that page
};

/// A printed page as a recorded picture at 96 dpi; its size is the paper's.
struct Page {
    FigurePicture drawing;
    std::vector<PageLink> links;
};

struct PageBookmark {
    QString title;
    int level = 1; ///< 1: of the document's sections
    int page = 0;
    qreal top = 0;
};

struct PageLayout {
    std::vector<Page> pages;
    std::vector<PageBookmark> bookmarks;
};

/// The document on A4 pages: cover, contents with page numbers, the blocks, "page x of y". Tables break between rows and
/// repeat their headers; one that is too wide for upright paper stands on pages laid sideways. The same for the preview
/// and the PDF. `document` is numbered. Any thread; needs a QGuiApplication. Empty where it was stopped.
PageLayout lay_out_pages(const Document &document, const FigurePictures &pictures, std::stop_token stop = {});

} // namespace outturn::reporting
