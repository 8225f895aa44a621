// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/figure_picture.h"
#include "reporting/page_flow.h"

namespace outturn::reporting {

/// What stands on a page as a picture, with title and "page x of y" at its foot; no foot where both are empty.
FigurePicture record_page(const FlowPage &page, const QString &title, const QString &page_words);

} // namespace outturn::reporting
