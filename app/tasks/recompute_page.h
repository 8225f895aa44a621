// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/compose_report.h"
#include "tasks/pack_manifest.h"

#include <map>

namespace outturn::tasks {

/// What the page tells of: the pack and the way its returns went in.
struct RecomputeInput {
    const ComposedReport &composed;
    /// A file of the pack and what an import of it has to be told ("--mapping", "mappings/x.json"), in the order of the
    /// imports.
    struct Import {
        QString file;
        QStringList options;
    };
    std::vector<Import> imports;
    std::map<ProgrammeId, QString> schemes; ///< names in the pack
    std::vector<PackReturn> returns;
};

/// A command that gives figures of the report again, and which sections they stand in.
struct RecomputeCommand {
    QStringList words; ///< without quotes: {"outturn", "spread", "check.outturn", ...}
    QStringList sections;
};

/// The commands that fill a workspace, then those that ask it; each once, in the order of the report.
std::vector<RecomputeCommand> import_commands(const RecomputeInput &input);
std::vector<RecomputeCommand> figure_commands(const RecomputeInput &input);

/// As it is typed into a shell: words with anything but letters, digits and harmless marks in quotes.
QString command_line(const QStringList &words);

/// The page that says how to compute every figure of the report again, in the report's language.
reporting::Document recompute_page(const RecomputeInput &input);

} // namespace outturn::tasks
