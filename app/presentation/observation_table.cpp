// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/observation_table.h"

#include "foundation/csv_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace outturn::presentation {
namespace {

using reporting::Worksheet;
using reporting::WorksheetCell;

/// The figures under one key, with who and what they are about. Points into the lists that were read.
struct Observation {
    const Cell *outcome = nullptr;
    const Cell *cost = nullptr;
    const Cell *claimed = nullptr;
    const Cell *paid = nullptr;
    const CellKey *key = nullptr;
    const Programme *programme = nullptr;
    const Measure *measure = nullptr;
    const Provider *provider = nullptr;
    qint64 left_out_by = 0; ///< the act by which an auditor left it out; 0: in force
};

struct Column {
    QLatin1String name;
    bool always;
    WorksheetCell (*cell)(const Observation &);
};

WorksheetCell text(const QString &words)
{
    return {words, std::nullopt};
}

QString plain_number(double number)
{
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

QString range_text(const CountRange &range)
{
    return QStringLiteral("%1 to %2").arg(plain_number(range.low), plain_number(range.high));
}

/// The shorthand of published statistics; our own word where it has none.
QString mark_of(Missing missing)
{
    switch (missing) {
    case Missing::suppressed:
        return QStringLiteral("c");
    case Missing::not_available:
        return QStringLiteral("x");
    case Missing::not_applicable:
        return QStringLiteral("z");
    case Missing::low:
        return QStringLiteral("low");
    case Missing::rounds_to_zero:
        return QStringLiteral("k");
    case Missing::none: // a part that nobody gave
        return missing_word(Missing::not_given);
    case Missing::not_given:
    case Missing::not_collected:
        break;
    }
    return missing_word(missing);
}

WorksheetCell part_cell(const Cell *cell, Part part, bool needed)
{
    if (!cell)
        return {};
    const PartFigure figure = part_of(*cell, part);
    if (figure.number)
        return {{}, figure.number};
    if (!needed && figure.missing == Missing::none && !figure.range)
        return {};
    const QString mark = mark_of(figure.missing);
    return text(figure.range ? QStringLiteral("[%1 %2]").arg(mark, range_text(*figure.range))
                             : QStringLiteral("[%1]").arg(mark));
}

bool needs(const Measure &measure, Part part)
{
    switch (measure.kind) {
    case MeasureKind::proportion:
    case MeasureKind::rate:
        return part == Part::numerator || part == Part::denominator;
    case MeasureKind::ratio:
        return part == Part::numerator || part == Part::expected;
    case MeasureKind::mean:
        return part == Part::value || part == Part::standard_error;
    case MeasureKind::value:
        break;
    }
    return part == Part::value;
}

template <Part part> WorksheetCell outcome_part(const Observation &row)
{
    return part_cell(row.outcome, part, needs(*row.measure, part));
}

/// Beside a number; a missing one carries its range in its brackets.
template <Part part> WorksheetCell range_beside(const Observation &row)
{
    if (!row.outcome)
        return {};
    const PartFigure figure = part_of(*row.outcome, part);
    return figure.number && figure.range ? text(range_text(*figure.range)) : WorksheetCell{};
}

QString year_word(YearKind kind)
{
    switch (kind) {
    case YearKind::reporting:
        break;
    case YearKind::calendar:
        return QStringLiteral("calendar");
    case YearKind::academic:
        return QStringLiteral("academic");
    }
    return {};
}

/// Empty where the provider never had a code: code_in_force then gives its name.
QString code_of(const Observation &row)
{
    return row.provider->codes.empty() ? QString() : code_in_force(*row.provider, row.key->period.end);
}

/// The acts by which auditors corrected the row, each once: "3 17".
QString acts_of_corrections(const Observation &row)
{
    std::set<qint64> acts;
    for (const Cell *cell : {row.outcome, row.cost, row.claimed, row.paid}) {
        if (cell && cell->corrected_by != 0)
            acts.insert(cell->corrected_by);
    }
    QStringList numbers;
    for (const qint64 act : acts)
        numbers.append(QString::number(act));
    return numbers.join(u' ');
}

using Row = const Observation &;

constexpr QLatin1String numerator_column("numerator");
constexpr QLatin1String denominator_column("denominator");
constexpr QLatin1String period_column("period");

const std::array columns{
    Column{QLatin1String("programme"), true, [](Row row) { return text(row.programme->id.text); }},
    Column{QLatin1String("programme_title"), true, [](Row row) { return text(row.programme->title); }},
    Column{QLatin1String("provider_code"), true, [](Row row) { return text(code_of(row)); }},
    Column{QLatin1String("provider_name"), true, [](Row row) { return text(row.provider->name); }},
    Column{QLatin1String("provider_type"), true, [](Row row) { return text(provider_type_word(row.provider->type)); }},
    Column{QLatin1String("region"), false, [](Row row) { return text(row.provider->region); }},
    Column{QLatin1String("contract"), false, [](Row row) { return text(row.key->contract); }},
    Column{QLatin1String("area_code"), false, [](Row row) { return text(row.key->area); }},
    Column{
        period_column, false,
        [](Row row) { return row.key->period.end.isValid() ? text(period_label(row.key->period)) : WorksheetCell{}; }},
    Column{QLatin1String("cohort"), false, [](Row row) { return text(row.key->cohort); }},
    Column{QLatin1String("group"), false, [](Row row) { return text(row.key->group); }},
    Column{QLatin1String("measure"), true, [](Row row) { return text(row.measure->id.text); }},
    Column{QLatin1String("measure_title"), true, [](Row row) { return text(row.measure->title); }},
    Column{QLatin1String("kind"), true, [](Row row) { return text(kind_word(row.measure->kind)); }},
    Column{QLatin1String("polarity"), true, [](Row row) { return text(polarity_word(row.measure->polarity)); }},
    Column{QLatin1String("basis"), false,
           [](Row row) {
               return row.measure->basis == Basis::cumulative ? text(QStringLiteral("cumulative")) : WorksheetCell{};
           }},
    Column{QLatin1String("unit"), false, [](Row row) { return text(row.measure->unit); }},
    Column{QLatin1String("per"), false,
           [](Row row) {
               return row.measure->per == 1 ? WorksheetCell{} : WorksheetCell{{}, row.measure->per};
           }},
    Column{QLatin1String("year_kind"), false, [](Row row) { return text(year_word(row.measure->year_kind)); }},
    Column{QLatin1String("numerator_title"), false, [](Row row) { return text(row.measure->numerator_title); }},
    Column{QLatin1String("denominator_title"), false, [](Row row) { return text(row.measure->denominator_title); }},
    Column{QLatin1String("cost_title"), false, [](Row row) { return text(row.measure->cost_title); }},
    Column{QLatin1String("cost_scope"), false, [](Row row) { return text(row.measure->cost_scope); }},
    Column{numerator_column, false, outcome_part<Part::numerator>},
    Column{QLatin1String("numerator_range"), false, range_beside<Part::numerator>},
    Column{denominator_column, false, outcome_part<Part::denominator>},
    Column{QLatin1String("denominator_range"), false, range_beside<Part::denominator>},
    Column{QLatin1String("expected"), false, outcome_part<Part::expected>},
    Column{QLatin1String("value"), false, outcome_part<Part::value>},
    Column{QLatin1String("standard_error"), false, outcome_part<Part::standard_error>},
    Column{QLatin1String("published_rate"), false, outcome_part<Part::published_rate>},
    Column{QLatin1String("published_rate_differs"), false,
           [](Row row) {
               return row.outcome && row.outcome->published_rate_differs ? text(QStringLiteral("yes"))
                                                                         : WorksheetCell{};
           }},
    Column{QLatin1String("cost_gbp"), false, [](Row row) { return part_cell(row.cost, Part::cost, true); }},
    Column{QLatin1String("claimed_gbp"), false, [](Row row) { return part_cell(row.claimed, Part::claimed, true); }},
    Column{QLatin1String("paid_gbp"), false, [](Row row) { return part_cell(row.paid, Part::paid, true); }},
    Column{QLatin1String("corrected_by"), false, [](Row row) { return text(acts_of_corrections(row)); }},
    Column{QLatin1String("left_out_by"), false,
           [](Row row) { return row.left_out_by == 0 ? WorksheetCell{} : text(QString::number(row.left_out_by)); }}};

/// What the figures are about, to be found by id.
struct Names {
    std::map<ProgrammeId, Programme> programmes;
    std::map<std::pair<ProgrammeId, MeasureId>, Measure> measures;
    std::map<ProviderId, Provider> providers;
};

Result<Names> read_names(const CellSource &source)
{
    Names names;
    const Result<std::vector<Programme>> programmes = source.programmes();
    const Result<std::vector<Measure>> measures = source.measures();
    const Result<std::vector<Provider>> providers = source.providers();
    if (!programmes)
        return tl::unexpected(programmes.error());
    if (!measures)
        return tl::unexpected(measures.error());
    if (!providers)
        return tl::unexpected(providers.error());
    for (const Programme &programme : *programmes)
        names.programmes.emplace(programme.id, programme);
    for (const Measure &measure : *measures)
        names.measures.emplace(std::pair(measure.programme, measure.id), measure);
    for (const Provider &provider : *providers)
        names.providers.emplace(provider.id, provider);
    return names;
}

bool is_same_row(const CellKey &a, CellKey b)
{
    b.aspect = a.aspect;
    return a == b;
}

const Cell *&place_of(Observation &row, Aspect aspect)
{
    switch (aspect) {
    case Aspect::cost:
        return row.cost;
    case Aspect::claimed:
        return row.claimed;
    case Aspect::paid:
        return row.paid;
    case Aspect::outcome:
        break;
    }
    return row.outcome;
}

/// Figures that belong to one key stand together.
Result<std::vector<Observation>> gather(const std::vector<Cell> &cells, const Names &names)
{
    std::vector<Observation> rows;
    for (const Cell &cell : cells) {
        if (rows.empty() || !is_same_row(cell.key, *rows.back().key)) {
            const auto programme = names.programmes.find(cell.key.programme);
            const auto measure = names.measures.find({cell.key.programme, cell.key.measure});
            const auto provider = names.providers.find(cell.key.provider);
            if (programme == names.programmes.end() || measure == names.measures.end()
                || provider == names.providers.end())
                return failure(ErrorCode::damaged_workspace,
                               QCoreApplication::translate("presentation",
                                                           "A figure is of a programme, measure or provider that the "
                                                           "workspace does not hold: it is damaged."));
            Observation row;
            row.key = &cell.key;
            row.programme = &programme->second;
            row.measure = &measure->second;
            row.provider = &provider->second;
            rows.push_back(row);
        }
        place_of(rows.back(), cell.key.aspect) = &cell;
    }
    return rows;
}

/// Key and nothing else: the numbers are not in force, and whoever reads the file in must not take them for such.
Cell without_numbers(const Cell &cell, const Measure &measure)
{
    constexpr std::array parts{Part::numerator, Part::denominator,    Part::expected,
                               Part::value,     Part::standard_error, Part::published_rate,
                               Part::cost,      Part::claimed,        Part::paid};
    const bool is_outcome = cell.key.aspect == Aspect::outcome;
    Cell bare;
    bare.key = cell.key;
    bare.missing = Missing::not_available;
    for (const Part part : parts) {
        const PartFigure figure = part_of(cell, part);
        if (!figure.number && !figure.range && !(is_outcome && needs(measure, part)))
            continue;
        Origin origin;
        origin.part = part;
        origin.missing = Missing::not_available;
        bare.origins.push_back(origin);
    }
    return bare;
}

bool comes_before(const Cell &a, const Cell &b)
{
    const auto place = [](const CellKey &key) {
        return std::tie(key.programme, key.measure, key.period.start, key.period.end, key.provider, key.contract,
                        key.area, key.cohort, key.group, key.aspect);
    };
    return place(a.key) < place(b.key);
}

/// Figures that would be in force, had an auditor not left them out, without their numbers.
Result<std::vector<Cell>> left_out_cells(const CellSource &source, const StandingActs &standing, const Names &names)
{
    std::vector<Cell> bare;
    if (standing.exclusions.empty())
        return bare;
    // Measures of which nothing is in force have no name to be told by.
    for (const auto &[id, measure] : names.measures) {
        const Result<std::vector<Cell>> cells = source.cells_left_out(measure.programme, measure.id);
        if (!cells)
            return tl::unexpected(cells.error());
        for (const Cell &cell : *cells)
            bare.push_back(without_numbers(cell, measure));
    }
    std::sort(bare.begin(), bare.end(), comes_before);
    return bare;
}

bool is_used(const Column &column, const std::vector<Observation> &rows)
{
    return column.always
        || std::any_of(rows.begin(), rows.end(), [&column](Row row) { return !column.cell(row).is_empty(); });
}

QByteArray field(const WorksheetCell &cell)
{
    return cell.number ? plain_number(*cell.number).toLatin1() : csv_field(defused(cell.text));
}

/// A plain return has columns for an outcome, even where only costs came in.
std::vector<const Column *> used_columns(const std::vector<Observation> &rows)
{
    const bool any_outcome = std::any_of(rows.begin(), rows.end(), [](Row row) { return row.outcome != nullptr; });
    std::vector<const Column *> used;
    for (const Column &column : columns) {
        const bool is_count = column.name == numerator_column || column.name == denominator_column;
        if (is_used(column, rows) || (is_count && !any_outcome))
            used.push_back(&column);
    }
    return used;
}

Result<> add_left_out(const CellSource &source, const Names &names, std::vector<Cell> &bare,
                      std::vector<Observation> &rows)
{
    const Result<StandingActs> standing = source.standing_acts();
    if (!standing)
        return tl::unexpected(standing.error());
    Result<std::vector<Cell>> cells = left_out_cells(source, *standing, names);
    if (!cells)
        return tl::unexpected(cells.error());
    bare = std::move(*cells);
    Result<std::vector<Observation>> behind = gather(bare, names);
    if (!behind)
        return tl::unexpected(behind.error());
    for (Observation &row : *behind) {
        const StandingActs::StandingExclusion *exclusion = standing->exclusion_of(*row.key);
        row.left_out_by = exclusion ? exclusion->act.id : 0;
        rows.push_back(row);
    }
    return {};
}

} // namespace

Result<Worksheet> observation_table(const CellSource &source, LeftOutFigureRows left_out)
{
    const Result<Names> names = read_names(source);
    if (!names)
        return tl::unexpected(names.error());
    const Result<std::vector<Cell>> cells = source.cells_in_force();
    if (!cells)
        return tl::unexpected(cells.error());
    Result<std::vector<Observation>> rows = gather(*cells, *names);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Cell> bare; // the rows point into it
    if (left_out == LeftOutFigureRows::told) {
        if (const Result<> added = add_left_out(source, *names, bare, *rows); !added)
            return tl::unexpected(added.error());
    }
    const std::vector<const Column *> used = used_columns(*rows);
    Worksheet sheet{QStringLiteral("Observations"), {}, {}};
    for (const Column *column : used)
        sheet.columns.append(column->name);
    for (const Observation &row : *rows) {
        std::vector<WorksheetCell> line;
        for (const Column *column : used) {
            line.push_back(column->cell(row));
            if (column->name == period_column && line.back().is_empty())
                line.back() = text(QStringLiteral("[z]")); // undated, beside others that are dated
        }
        sheet.rows.push_back(std::move(line));
    }
    return sheet;
}

QByteArray worksheet_csv(const Worksheet &sheet)
{
    QByteArray csv = csv_line(sheet.columns);
    for (const std::vector<WorksheetCell> &row : sheet.rows) {
        QByteArrayList fields;
        for (const WorksheetCell &cell : row)
            fields.append(field(cell));
        csv += fields.join(',') + '\n';
    }
    return csv;
}

} // namespace outturn::presentation
