// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/import_sink.h"
#include "foundation/clock.h"
#include "foundation/progress.h"
#include "ingest/import_options.h"
#include "ingest/reference_data.h"
#include "schemes/scheme.h"

#include <optional>
#include <stop_token>

namespace outturn::tasks {

/// What the user said about one file; what is empty is found by looking.
struct ImportChoices {
    QString mapping; ///< id of a profile, "plain-return", or ingest::first_guess
    QString encoding;
    QString delimiter;
    QStringList sheets;
    QString programme;
    QString measure;
    QString period;
    bool strict = false; ///< refuse what only a guess would read
};

/// The options of an import by these choices; borrows the reference data.
ingest::ImportOptions import_options(const ImportChoices &choices, const ingest::ReferenceData &reference);

/// Puts a profile that is named by its file before the others, and its id in the place of the file's name.
Result<> take_profile_file(ImportChoices &choices, ingest::ReferenceData &reference);

/// What is to be done with one or more returns; the same for window and command line.
struct ImportRequest {
    QString workspace; ///< made if it does not exist; not made by a dry run
    ImportChoices choices;
    bool dry_run = false;
    Clock clock = system_clock();
    /// By which case returns are counted; absent: what the workspace adopted, the user's own and the program's.
    std::optional<std::vector<schemes::Scheme>> schemes;
    std::stop_token stop;
    Progress progress;
};

/// What came of one file. The plan is there wherever the file could be read row by row.
struct ImportedFile {
    QString name;
    std::optional<ImportPlan> plan; ///< without the content of the file
    std::optional<ImportSink::Outcome> outcome;
    std::optional<Error> error; ///< why nothing of it is in the workspace

    /// In, though with rows in error.
    bool has_row_errors() const { return plan && !plan->errors.empty(); }
};

/// Reads, checks and stores one file, in a transaction of its own. Reading comes first, so that a file that cannot be
/// used leaves the workspace untouched; a case return, which may be larger than memory, is stored while it is read, and
/// leaves the workspace as untouched where it cannot be used.
ImportedFile import_return(const QString &path, const ImportRequest &request, const ingest::ReferenceData &reference);

/// The same for bytes that are already there.
ImportedFile import_return(const ReturnFile &file, const ImportRequest &request,
                           const ingest::ReferenceData &reference);

} // namespace outturn::tasks
