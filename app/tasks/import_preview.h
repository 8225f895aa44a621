// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figure_change.h"
#include "ingest/import_planner.h"
#include "ingest/provider_suggestions.h"
#include "tasks/import_returns.h"

namespace outturn::tasks {

/// A provider that no register knows, once for each way in which it is written.
struct ProviderQuestion {
    QString text;
    QString sheet;
    int row = 0;
    int column = 0; ///< from 1
    int rows = 0;   ///< that wait for the answer
    std::vector<ingest::Suggestion> suggestions;
};

/// A text among the figures that is neither number nor known marker.
struct MarkerQuestion {
    QString text;
    QString sheet;
    int row = 0;
    int column = 0;
    int cells = 0;
};

/// Rows of one sheet that are worth seeing: its beginning, and the surroundings of what there is to say.
struct PreviewedSheet {
    std::vector<ingest::SheetRow> rows;
    int last_row = 0; ///< of the sheet
};

/// How a file was read and what would come of it. Nothing is stored.
struct PreviewedFile {
    QString name;
    std::optional<ingest::PlannedImport> planned; ///< without the content of the file
    std::vector<PreviewedSheet> sheets;           ///< as planned->sheets
    std::vector<ProviderQuestion> providers;
    std::vector<MarkerQuestion> markers;
    std::optional<ReturnChanges> changes; ///< of what the workspace holds
    bool already_imported = false;
    std::optional<Error> error; ///< why nothing of it can come in

    int questions() const { return static_cast<int>(providers.size() + markers.size()); }
};

/// Reads, checks and compares; work for another thread. The workspace need not exist.
PreviewedFile preview_return(const ReturnFile &file, const QString &workspace, const ImportChoices &choices,
                             const ingest::ReferenceData &reference, const std::stop_token &stop,
                             const Progress &progress);

/// Rows of a sheet that a preview left out.
Result<std::vector<ingest::SheetRow>> more_rows(const ReturnFile &file, const PreviewedFile &preview, int sheet,
                                                int first_row, int last_row, const std::stop_token &stop);

} // namespace outturn::tasks
