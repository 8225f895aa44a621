// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/measure_store.h"

#include "workspace/statement_row.h"

#include <QtCore/QCoreApplication>

namespace outturn::workspace {
namespace {

/// What the workspace knows of a measure before the import.
struct KnownMeasure {
    QString kind;
    QString polarity;
    bool described = false; ///< by a dictionary
    bool has_figures = false;
};

std::optional<KnownMeasure> find_measure(SQLite::Database &database, const Measure &measure)
{
    SQLite::Statement row(database,
                          "SELECT kind,polarity,described,EXISTS(SELECT 1 FROM cell WHERE measure=?2 AND programme=?1 "
                          "AND superseded_by IS NULL) FROM measure WHERE programme=?1 AND id=?2");
    bind_text(row, 1, measure.programme.text);
    bind_text(row, 2, measure.id.text);
    if (!row.executeStep())
        return std::nullopt;
    return KnownMeasure{text_at(row, 0), text_at(row, 1), row.getColumn(2).getInt() != 0,
                        row.getColumn(3).getInt() != 0};
}

void insert_measure(SQLite::Database &database, const Measure &measure, bool described)
{
    SQLite::Statement insert(database, "INSERT INTO measure VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    StatementRow row(insert);
    row << measure.programme.text << measure.id.text << measure.title << kind_word(measure.kind)
        << polarity_word(measure.polarity) << measure.unit << std::optional(measure.per) << measure.numerator_title
        << measure.denominator_title << measure.cost_title << measure.cost_scope << static_cast<int>(measure.year_kind)
        << static_cast<int>(measure.basis == Basis::cumulative) << static_cast<int>(described);
    row.run();
}

/// What is empty is filled; what is there stays.
void fill_measure(SQLite::Database &database, const Measure &measure)
{
    SQLite::Statement update(
        database,
        "UPDATE measure SET title=iif(title='',?,title),unit=iif(unit='',?,unit),"
        "numerator_title=iif(numerator_title='',?,numerator_title),"
        "denominator_title=iif(denominator_title='',?,denominator_title),cost_title=iif(cost_title='',?,cost_title),"
        "cost_scope=iif(cost_scope='',?,cost_scope) WHERE programme=? AND id=?");
    StatementRow row(update);
    row << measure.title << measure.unit << measure.numerator_title << measure.denominator_title << measure.cost_title
        << measure.cost_scope << measure.programme.text << measure.id.text;
    row.run();
}

/// A dictionary on a measure of which there are no figures yet.
void describe_measure(SQLite::Database &database, const Measure &measure)
{
    SQLite::Statement update(database,
                             "UPDATE measure SET title=iif(?1='',title,?1),unit=iif(?2='',unit,?2),polarity=?3,"
                             "described=1 WHERE programme=?4 AND id=?5");
    StatementRow row(update);
    row << measure.title << measure.unit << polarity_word(measure.polarity) << measure.programme.text
        << measure.id.text;
    row.run();
}

/// The first figures of a measure that only a dictionary knew: the return says how it is counted.
void count_measure(SQLite::Database &database, const Measure &measure)
{
    SQLite::Statement update(database,
                             "UPDATE measure SET kind=?,per=?,year_kind=?,cumulative=? WHERE programme=? AND id=?");
    StatementRow row(update);
    row << kind_word(measure.kind) << std::optional(measure.per) << static_cast<int>(measure.year_kind)
        << static_cast<int>(measure.basis == Basis::cumulative) << measure.programme.text << measure.id.text;
    row.run();
}

bool is_dictionary(const ImportPlan &plan)
{
    return plan.cells.empty() && !plan.is_case_return;
}

} // namespace

Result<> check_measures(SQLite::Database &database, const ImportPlan &plan)
{
    if (is_dictionary(plan))
        return {};
    for (const Measure &measure : plan.measures) {
        const std::optional<KnownMeasure> known = find_measure(database, measure);
        if (!known || !known->has_figures)
            continue;
        // Counts have no good end: a return of counts that says nothing of it means the same as one of cases.
        const bool neutral_count = measure.kind == MeasureKind::value && known->kind == kind_word(MeasureKind::value)
            && (measure.polarity == Polarity::neutral || known->polarity == polarity_word(Polarity::neutral));
        const bool same_end = known->described || neutral_count || known->polarity == polarity_word(measure.polarity);
        if (known->kind == kind_word(measure.kind) && same_end)
            continue;
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("workspace",
                                                   "%1 gives the measure \"%2\" as a %3 whose good end "
                                                   "is %4, but the workspace holds it as a %5 whose "
                                                   "good end is %6. Rename the measure, or correct the "
                                                   "file.")
                           .arg(plan.file.name, measure.title, kind_word(measure.kind), polarity_word(measure.polarity),
                                known->kind, known->polarity));
    }
    return {};
}

void store_measures(SQLite::Database &database, const ImportPlan &plan)
{
    SQLite::Statement programme(database, "INSERT INTO programme VALUES(?,?) ON CONFLICT DO NOTHING");
    for (const Programme &entry : plan.programmes) {
        StatementRow row(programme);
        row << entry.id.text << entry.title;
        row.run();
    }
    const bool describes = is_dictionary(plan);
    for (const Measure &measure : plan.measures) {
        const std::optional<KnownMeasure> known = find_measure(database, measure);
        if (!known) {
            insert_measure(database, measure, describes);
            continue;
        }
        if (!known->has_figures) {
            if (describes)
                describe_measure(database, measure);
            else
                count_measure(database, measure);
        }
        if (describes || !known->has_figures)
            fill_measure(database, measure);
    }
}

} // namespace outturn::workspace
