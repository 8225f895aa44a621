// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/open_source.h"

#include "cli/output.h"
#include "cli/question_arguments.h"
#include "presentation/standing_act_words.h"

namespace outturn::cli {

Result<std::unique_ptr<workspace::WorkspaceReader>> open_source(const Arguments &arguments)
{
    Result<std::unique_ptr<workspace::WorkspaceReader>> source =
        workspace::WorkspaceReader::open(arguments.positional().first());
    if (!source)
        return source;
    const Result<StandingActs> standing = (*source)->standing_acts();
    if (!standing)
        return tl::unexpected(standing.error());
    if (!standing->is_empty())
        print_message(presentation::standing_sentence(*standing, presentation::Wording(language_of(arguments))));
    return source;
}

} // namespace outturn::cli
