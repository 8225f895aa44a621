// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_record.h"

/// How samples stand in acts; writing is in sample_record.h.
namespace outturn::audit {

/// The first draw of a sample, or an extension: then with its number, draws and items alone.
struct SampleContent {
    Sample sample;
    int extension = 0;
};
/// What an act of kind sample says, with its person and time. Unknown keys are refused.
Result<SampleContent> read_sample_act(const Act &act);
Result<std::vector<TestedItem>> read_results_act(const Act &act);

} // namespace outturn::audit
