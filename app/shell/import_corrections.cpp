// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/import_corrections.h"

#include "tasks/mapping_edits.h"

#include <algorithm>

namespace outturn::shell {

using ingest::SheetReading;

ImportCorrection column_correction(int column, const QString &role, const QString &measure)
{
    return [=](const MappingProfile &profile, const SheetReading &shown) {
        if (const auto part = part_from_word(role))
            return tasks::with_column_figure(
                profile, shown, column, MeasureId(measure == widgets::import_role::new_measure ? QString() : measure),
                *part);
        return tasks::with_column_role(profile, shown, column, column_role_from_word(role).value_or(ColumnRole::note));
    };
}

ImportCorrection header_correction(int row)
{
    return [row](const MappingProfile &profile, const SheetReading &shown) {
        return tasks::with_header_row(profile, shown, row);
    };
}

ImportCorrection row_correction(int row, bool left_out)
{
    return [row, left_out](const MappingProfile &profile, const SheetReading &shown) {
        return tasks::with_row_left_out(profile, shown, row, left_out);
    };
}

ImportCorrection measure_correction(Measure measure, const widgets::ImportMeasure &edited)
{
    measure.title = edited.title;
    measure.kind = kind_from_word(edited.kind).value_or(measure.kind);
    measure.polarity = polarity_from_word(edited.polarity).value_or(measure.polarity);
    measure.unit = edited.unit;
    return [measure](const MappingProfile &profile, const SheetReading &shown) {
        return tasks::with_measure(profile, shown, measure);
    };
}

ImportCorrection marker_correction(const QString &text, const QString &meaning, int low, int high)
{
    MarkerMeaning meant{missing_from_word(meaning).value_or(Missing::not_available), {}};
    if (low >= 0 && high >= low)
        meant.range = CountRange{static_cast<double>(low), static_cast<double>(high)};
    return [text, meant](const MappingProfile &profile, const SheetReading &) {
        return tasks::with_marker(profile, text, meant);
    };
}

ImportCorrection rounding_correction(const QString &step)
{
    return [step](const MappingProfile &profile, const SheetReading &) {
        MappingProfile made = profile;
        made.rounding.counts_to = step.toDouble();
        made.rounding.totals_to = std::max(made.rounding.totals_to, made.rounding.counts_to);
        return made;
    };
}

} // namespace outturn::shell
