// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/import_summary.h"

#include "presentation/table_cells.h"
#include "shell/import_assistant.h"

namespace outturn::shell {

widgets::ImportPageValues import_summary(const std::vector<tasks::ImportedFile> &files,
                                         const presentation::Wording &wording)
{
    widgets::ImportPageValues values;
    values.stage = widgets::ImportStage::finished;
    values.summary.columns = {
        {ImportAssistant::tr("File"), {}, false},    {ImportAssistant::tr("Rows in"), {}, true},
        {ImportAssistant::tr("Left out"), {}, true}, {ImportAssistant::tr("In error"), {}, true},
        {ImportAssistant::tr("Warnings"), {}, true}, {ImportAssistant::tr("What came of it"), {}, false}};
    int came_in = 0;
    int rows = 0;
    int left_out = 0;
    for (const tasks::ImportedFile &file : files) {
        const auto count = [&wording](std::optional<double> number) {
            return presentation::number_cell(wording, number);
        };
        const RowTally tally = file.plan ? file.plan->tally : RowTally();
        const auto given = [&](int number) { return count(file.plan ? std::optional<double>(number) : std::nullopt); };
        widgets::TableRow row;
        row.id = file.name;
        row.cells = {presentation::text_cell(file.name),
                     given(tally.accepted),
                     given(tally.excluded),
                     given(tally.in_error),
                     given(file.plan ? static_cast<int>(file.plan->warnings.size()) : 0),
                     presentation::text_cell(
                         file.outcome ? ImportAssistant::tr("imported as return %1").arg(file.outcome->return_id)
                                      : (file.error ? file.error->message : QString()))};
        values.summary.rows.push_back(std::move(row));
        if (file.outcome) {
            ++came_in;
            rows += tally.accepted;
            left_out += tally.excluded;
        }
    }
    values.headline = ImportAssistant::tr("%1 of %2 files came in").arg(came_in).arg(files.size());
    values.summary_text =
        ImportAssistant::tr("%1 rows in, %2 left out. Whatever was left out is listed with its return.")
            .arg(wording.number(rows, 0), wording.number(left_out, 0));
    return values;
}

} // namespace outturn::shell
