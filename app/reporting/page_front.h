// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page_strips.h"

/// What stands before the blocks: cover and contents.
namespace outturn::reporting {

/// Title, subtitle and facts; date and generator at the foot of the cover. Goes on where the facts fill more than a page.
Strips cover_strips(const Document &document);

struct ContentsEntry {
    QString text;
    int level = 2;  ///< of the heading: 2 or 3
    QString anchor; ///< of the heading
};

/// Filled once the pages are known: the number of the page that an anchor stands on, from 1.
using PageNumbers = std::map<QString, int>;

/// The list of contents: each entry leads to its page. `numbers` is read when the strips are drawn.
Strips contents_strips(const std::vector<ContentsEntry> &entries, const QString &title,
                       std::shared_ptr<const PageNumbers> numbers);

} // namespace outturn::reporting
