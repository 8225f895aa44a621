// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/region_headings.h"

namespace outturn::ingest {

void RegionHeadings::pass_region(int region, bool is_within)
{
    const bool is_first = current_ == none;
    if ((just_passed_ && !is_within) || (is_first && met_provider_))
        tell_ = false;
    current_ = region;
    just_passed_ = true;
}

void RegionHeadings::pass_provider()
{
    met_provider_ = true;
    just_passed_ = false;
}

} // namespace outturn::ingest
