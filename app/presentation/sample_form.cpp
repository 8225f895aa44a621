// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sample_form.h"

#include "presentation/sample_tables.h"
#include "presentation/sample_words.h"
#include "presentation/standing_act_words.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace outturn::presentation {
namespace {

using audit::Sample;
using audit::SampledClaim;
using reporting::PrintedForm;

/// Of an interval by value: what is at least as large as the smallest interval of its stratum cannot be missed.
std::set<QString> certain_items(const Sample &sample)
{
    std::map<QString, double> smallest;
    for (const audit::RecordedDraw &draw : sample.draws) {
        if (draw.question.unit != audit::SelectionUnit::value
            || draw.question.method != audit::SelectionMethod::interval || !(draw.interval > 0))
            continue;
        const auto known = smallest.try_emplace(draw.stratum, std::numeric_limits<double>::infinity()).first;
        known->second = std::min(known->second, draw.interval);
    }
    std::set<QString> certain;
    for (const SampledClaim &item : sample.items) {
        const auto interval = smallest.find(item.stratum);
        if (interval != smallest.end() && item.value >= interval->second)
            certain.insert(item.id);
    }
    return certain;
}

/// The columns of the list on screen, by what they are for here.
enum class Use { always, where_it_differs, by_hand };
struct Column {
    size_t at = 0;
    Use use = Use::always;
    int letters = 0;
};

/// "No.", case, provider, measure, period, file and line, stratum where there is one, amount, drawn, found, too much,
/// note: as sample_items_table has them.
std::vector<Column> columns_of(const widgets::Table &table)
{
    constexpr size_t drawn_from_end = 4;
    const size_t count = table.columns.size();
    const size_t drawn = count - drawn_from_end;
    std::vector<Column> columns{{0}, {1}};
    for (size_t at = 2; at < drawn - 1; ++at)
        columns.push_back({at, Use::where_it_differs});
    columns.push_back({drawn - 1});
    columns.push_back({drawn, Use::where_it_differs});
    columns.push_back({drawn + 1, Use::by_hand, 11});
    columns.push_back({count, Use::by_hand, 7}); // initials: not on screen
    columns.push_back({count - 1, Use::by_hand, 18});
    return columns;
}

bool is_the_same(const widgets::Table &table, size_t column)
{
    return std::all_of(table.rows.begin(), table.rows.end(), [&](const widgets::TableRow &row) {
        return row.cells[column].text == table.rows.front().cells[column].text;
    });
}

void add_facts(PrintedForm &form, const Sample &sample, const AuditNames &names, const Wording &wording)
{
    const auto add = [&](const char *term, const QString &words) {
        if (!words.isEmpty())
            form.facts.facts.push_back({wording.say(term), words});
    };
    add(QT_TRANSLATE_NOOP("presentation", "Drawn from"), sample_frame_words(sample.frame, names, wording));
    add(QT_TRANSLATE_NOOP("presentation", "Plan"), sample_plan_words(sample, wording));
    add(QT_TRANSLATE_NOOP("presentation", "Confidence"), error_rate_words(sample.plan.confidence, wording));
    add(QT_TRANSLATE_NOOP("presentation", "How it was drawn"), sample_draw_words(sample, wording, names));
    add(QT_TRANSLATE_NOOP("presentation", "Drawn by"), sample.person);
    if (sample.drawn_at.isValid())
        add(QT_TRANSLATE_NOOP("presentation", "Drawn at (UTC)"), time_words(sample.drawn_at, wording));
    add(QT_TRANSLATE_NOOP("presentation", "State"),
        sample.is_withdrawn
            ? wording.say(QT_TRANSLATE_NOOP("presentation", "This sample was withdrawn: nothing follows from it."))
            : sample_progress(sample, wording));
}

void add_columns(PrintedForm &form, std::vector<Column> &columns, const widgets::Table &table, const Wording &wording)
{
    std::vector<Column> kept;
    for (const Column &column : columns) {
        const bool is_initials = column.at == table.columns.size();
        if (column.use == Use::where_it_differs && !table.rows.empty() && is_the_same(table, column.at)) {
            const QString &words = table.rows.front().cells[column.at].text;
            // That nothing was drawn twice, or has no stratum, needs no saying.
            if (!words.isEmpty() && !table.columns[column.at].is_number)
                form.facts.facts.push_back({table.columns[column.at].title, words});
            continue;
        }
        PrintedForm::Column printed;
        printed.title =
            is_initials ? wording.say(QT_TRANSLATE_NOOP("presentation", "Initials")) : table.columns[column.at].title;
        printed.is_number = !is_initials && table.columns[column.at].is_number;
        printed.blank_letters = column.letters;
        form.columns.push_back(printed);
        kept.push_back(column);
    }
    columns = kept;
}

void add_groups(PrintedForm &form, const std::vector<Column> &columns, const widgets::Table &table,
                const std::set<QString> &certain, const Wording &wording)
{
    PrintedForm::Group large;
    PrintedForm::Group rest;
    for (const widgets::TableRow &row : table.rows) {
        std::vector<QString> cells;
        for (const Column &column : columns)
            cells.push_back(column.at < row.cells.size() ? row.cells[column.at].text : QString());
        (certain.contains(row.id) ? large : rest).rows.push_back(std::move(cells));
    }
    if (!large.rows.empty()) {
        large.title =
            wording
                .say(QT_TRANSLATE_NOOP("presentation",
                                       "Certain to be drawn, for they are at least as large as the interval: %1"))
                .arg(claim_count_words(static_cast<qint64>(large.rows.size()), wording));
        rest.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Drawn by chance: %1"))
                         .arg(claim_count_words(static_cast<qint64>(rest.rows.size()), wording));
        form.groups.push_back(std::move(large));
    }
    if (!rest.rows.empty() || form.groups.empty())
        form.groups.push_back(std::move(rest));
}

} // namespace

PrintedForm printed_sample(const Sample &sample, const AuditNames &names, const Wording &wording)
{
    PrintedForm form;
    form.title = sample_title(sample, wording);
    form.language = wording.language_tag();
    form.generator = QStringLiteral("Outturn");
    form.date = sample.drawn_at.toUTC();
    add_facts(form, sample, names, wording);
    const widgets::Table table = sample_items_table(sample, names, wording);
    std::vector<Column> columns = columns_of(table);
    add_columns(form, columns, table, wording);
    add_groups(form, columns, table, certain_items(sample), wording);
    form.notes.append(wording.say(QT_TRANSLATE_NOOP("presentation",
                                                    "Found: what the claim should have been, in pounds; the whole "
                                                    "amount where it is right, 0 where nothing of it is.")));
    form.signatures = {wording.say(QT_TRANSLATE_NOOP("presentation", "Tested by")),
                       wording.say(QT_TRANSLATE_NOOP("presentation", "Reviewed by"))};
    form.date_word = wording.say(QT_TRANSLATE_NOOP("presentation", "Date"));
    form.page = wording.say(QT_TRANSLATE_NOOP("presentation", "Page %1 of %2"));
    form.nothing = table.empty_text;
    return form;
}

} // namespace outturn::presentation
