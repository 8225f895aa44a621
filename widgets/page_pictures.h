// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtGui/QPicture>

#include <vector>

namespace outturn::widgets {

/// A printed page to be looked at: as it was drawn at 96 dpi, and the size of the paper in pixels.
struct PagePicture {
    QPicture picture;
    QSize size;
};

struct PagesValues {
    std::vector<PagePicture> pages;
    QString text; ///< what to say in their place or beside them: being made, cannot be made and why
};

} // namespace outturn::widgets
