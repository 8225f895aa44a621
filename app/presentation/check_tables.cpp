// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/check_tables.h"

#include "presentation/check_words.h"
#include "presentation/figure_words.h"
#include "presentation/table_cells.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using audit::CheckHit;
using audit::CheckOutcome;
using audit::CheckRun;
using audit::HitPlace;
using widgets::TableCell;

/// Sorts serious first, whatever the language.
TableCell severity_cell(audit::Severity severity, const Wording &wording)
{
    return {severity_title(severity, wording), -static_cast<int>(severity), {}};
}

TableCell period_cell(const std::optional<Period> &period)
{
    return period && period->end.isValid() ? TableCell{period_label(*period), period->end, {}} : TableCell{};
}

TableCell count_cell(qint64 count, const Wording &wording)
{
    return {wording.number(static_cast<double>(count), 0), static_cast<double>(count), {}};
}

/// A row of a file or a column as a number of its own; 0 where there is none.
TableCell position_cell(int position, const Wording &wording)
{
    return position > 0 ? number_cell(wording, position) : TableCell{};
}

qint64 hits_of(const CheckRun &run, const QString &check, const ProgrammeId &programme)
{
    return std::count_if(run.hits.begin(), run.hits.end(),
                         [&](const CheckHit &hit) { return hit.check == check && hit.programme == programme; });
}

} // namespace

std::vector<size_t> chosen_hits(const CheckRun &run, const HitFilter &filter)
{
    std::vector<size_t> chosen;
    for (size_t i = 0; i < run.hits.size(); ++i) {
        const CheckHit &hit = run.hits[i];
        if ((!filter.severity || hit.severity == *filter.severity)
            && (filter.check.isEmpty() || hit.check == filter.check)
            && (!filter.programme || hit.programme == *filter.programme)
            && (!filter.provider || hit.provider == *filter.provider))
            chosen.push_back(i);
    }
    return chosen;
}

widgets::Table check_table(const CheckRun &run, const std::vector<size_t> &hits, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "What the checks found"));
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "The checks found nothing here."));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Severity")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Check")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "What was found")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Measure")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Programme")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Places")),
                      wording.say(QT_TRANSLATE_NOOP("presentation", "Figures or cases concerned.")), true}};
    for (const size_t position : hits) {
        const CheckHit &hit = run.hits.at(position);
        widgets::TableRow row;
        row.id = QString::number(position);
        row.cells = {
            severity_cell(hit.severity, wording),           text_cell(check_title(run, hit.check, wording)),
            text_cell(provider_name(run, hit.provider)),    period_cell(hit.period),
            text_cell(hit_sentence(run, hit, wording)),     text_cell(measure_title(run, hit.programme, hit.measure)),
            text_cell(programme_title(run, hit.programme)), count_cell(hit.places, wording)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

widgets::Table outcome_table(const CheckRun &run, const std::optional<ProgrammeId> &programme, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Checks"));
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "There are no checks."));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Severity")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Check")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Found")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Looked at")),
                      wording.say(QT_TRANSLATE_NOOP("presentation", "Figures, cases or providers, whatever it tests.")),
                      true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Not applied, because of")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "How it is found")), {}, false}};
    for (size_t i = 0; i < run.outcomes.size(); ++i) {
        const CheckOutcome &outcome = run.outcomes[i];
        widgets::TableRow row;
        row.id = outcome.check;
        const bool applied = outcome.why_not.isEmpty();
        const qint64 hits = programme ? hits_of(run, outcome.check, *programme) : outcome.hits;
        row.cells = {severity_cell(run.definitions[i].severity, wording),
                     text_cell(check_title(run, outcome.check, wording)),
                     applied ? count_cell(hits, wording) : TableCell{},
                     applied ? count_cell(outcome.looked_at, wording) : TableCell{},
                     text_cell(why_not_words(outcome, wording)),
                     text_cell(check_method(run, outcome.check, wording))};
        row.emphasised = applied && hits > 0;
        table.rows.push_back(std::move(row));
    }
    return table;
}

widgets::Table place_table(const CheckRun &run, const std::vector<HitPlace> &places, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Figures concerned"));
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No single figure is concerned."));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Measure")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Part")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "As it stands there")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "File")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Sheet")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Row")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Column")), {}, true}};
    for (size_t i = 0; i < places.size(); ++i) {
        const HitPlace &place = places[i];
        widgets::TableRow row;
        row.id = QString::number(i);
        const TableCell text{place.text, place.number ? QVariant(*place.number) : QVariant(), {}};
        row.cells = {text_cell(provider_name(run, place.key.provider)),
                     text_cell(measure_title(run, place.key.programme, place.key.measure)),
                     period_cell(place.key.period),
                     text_cell(place.part ? part_title(*place.part, wording)
                                          : wording.say(QT_TRANSLATE_NOOP("presentation", "in no file"))),
                     text,
                     text_cell(place.file_name),
                     text_cell(place.sheet),
                     position_cell(place.row, wording),
                     position_cell(place.column, wording)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace outturn::presentation
