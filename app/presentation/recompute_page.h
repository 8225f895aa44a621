// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report.h"

#include <map>

namespace outturn::presentation {

/// A return that the workspace holds, and what an evidence pack holds of it.
struct PackReturn {
    qint64 id = 0;
    QString file_name;
    QByteArray sha256; ///< of the file as it came, as the report prints it and the trail has it
    qint64 bytes = 0;
    QString held_as; ///< name in the pack: the original, or the rows of its cases under pseudonyms
    QString
        why_absent; ///< of the original: "case-return", "too-large", "other-providers", "not-used"; empty: it is there
    bool is_named_in_report = false; ///< report.html prints its SHA-256
};

/// What the page tells of: the report, what its pack holds, and the way its returns go in.
struct RecomputeInput {
    const ReportDefinition &definition;
    const ReportMaterial &material;
    const reporting::Document &document;
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

} // namespace outturn::presentation
