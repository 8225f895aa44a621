// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/figure_comparison.h"

#include "workspace/cell_columns.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>

namespace outturn::workspace {
namespace {

// Twenty thousand figures are to be compared while a person waits for a preview: keys are compared as the bytes that
// the database holds, and only figures that differ are read in full.
const char *const compared_columns =
    "SELECT id,return_id,programme,measure,period_start,period_end,provider,contract,area,cohort,caseload,aspect,"
    "missing,pence,numerator,denominator,expected,value,standard_error,published_rate,numerator_low,numerator_high,"
    "denominator_low,denominator_high FROM cell ";

constexpr size_t usual_key_size = 160;

/// What decides whether two figures are the same.
struct Figures {
    std::array<std::optional<double>, 10> numbers;
    std::optional<qint64> pence;
    int missing = 0;

    friend bool operator==(const Figures &, const Figures &) = default;
};

struct StoredFigures {
    qint64 cell_id = 0;
    qint64 return_id = 0;
    Figures figures;
};

/// The parts of a key, one after another, by a separator that no text of a return holds.
void add_to_key(std::string &key, const char *text, int size)
{
    key.append(text, static_cast<size_t>(size));
    key.push_back('\x1F');
}

std::string key_at(SQLite::Statement &row)
{
    std::string key;
    key.reserve(usual_key_size);
    for (int i = 2; i <= 10; ++i) {
        const SQLite::Column column = row.getColumn(i);
        add_to_key(key, column.getText(), column.getBytes());
    }
    key.push_back(static_cast<char>('0' + row.getColumn(11).getInt()));
    return key;
}

std::string key_of(const CellKey &cell)
{
    std::string key;
    key.reserve(usual_key_size);
    const auto add = [&key](const QString &text) {
        const QByteArray utf8 = text.isEmpty() ? QByteArray() : text.toUtf8();
        add_to_key(key, utf8.constData(), static_cast<int>(utf8.size()));
    };
    add(cell.programme.text);
    add(cell.measure.text);
    add(day_text(cell.period.start));
    add(day_text(cell.period.end));
    add(cell.provider.text);
    for (const QString *text : {&cell.contract, &cell.area, &cell.cohort, &cell.group})
        add(*text);
    key.push_back(static_cast<char>('0' + static_cast<int>(cell.aspect)));
    return key;
}

StoredFigures figures_at(SQLite::Statement &row)
{
    StoredFigures stored;
    stored.cell_id = row.getColumn(0).getInt64();
    stored.return_id = row.getColumn(1).getInt64();
    stored.figures.missing = row.getColumn(12).getInt();
    if (!row.getColumn(13).isNull())
        stored.figures.pence = row.getColumn(13).getInt64();
    for (size_t i = 0; i < stored.figures.numbers.size(); ++i)
        stored.figures.numbers[i] = number_at(row, 14 + static_cast<int>(i));
    return stored;
}

Figures figures_of(const Cell &cell)
{
    const auto low = [](const std::optional<CountRange> &range) {
        return range ? std::optional(range->low) : std::nullopt;
    };
    const auto high = [](const std::optional<CountRange> &range) {
        return range ? std::optional(range->high) : std::nullopt;
    };
    Figures figures;
    figures.numbers = {cell.numerator,
                       cell.denominator,
                       cell.expected,
                       cell.value,
                       cell.standard_error,
                       cell.published_rate,
                       low(cell.numerator_range),
                       high(cell.numerator_range),
                       low(cell.denominator_range),
                       high(cell.denominator_range)};
    if (cell.money)
        figures.pence = cell.money->pence;
    figures.missing = static_cast<int>(first_missing(cell));
    return figures;
}

/// Gathers what replaces what. Borrows the database.
class Comparison
{
public:
    explicit Comparison(SQLite::Database &database)
        : cells_(database, std::string(cell_columns) + "WHERE id=?"), origins_(database, origin_columns)
    {}

    /// `after` gives the later figure in full where that is needed.
    template <typename After> void add(const StoredFigures &before, const Figures &later, After after)
    {
        ++replaced_[before.return_id];
        if (before.figures == later) {
            ++changes_.unchanged;
            return;
        }
        FigureChange change{read(before.cell_id), after()};
        // The reason for a missing part is kept as the first of all; only the origins tell which part it belongs to.
        if (differing_parts(change.before, change.after).empty())
            ++changes_.unchanged;
        else
            changes_.changed.push_back(std::move(change));
    }

    Cell read(qint64 cell_id)
    {
        cells_.reset();
        cells_.bind(1, static_cast<int64_t>(cell_id));
        cells_.executeStep();
        Cell cell = read_cell(cells_);
        cell.origins = read_origins(origins_, cell_id);
        return cell;
    }

    ReturnChanges finish()
    {
        for (const auto &[return_id, figures] : replaced_)
            changes_.replaced.push_back({return_id, figures});
        std::stable_sort(changes_.replaced.begin(), changes_.replaced.end(),
                         [](const auto &a, const auto &b) { return a.figures > b.figures; });
        return std::move(changes_);
    }

private:
    SQLite::Statement cells_;
    SQLite::Statement origins_;
    ReturnChanges changes_;
    std::map<qint64, int> replaced_;
};

} // namespace

ReturnChanges compare_with_replaced(SQLite::Database &database, qint64 return_id)
{
    std::unordered_map<std::string, StoredFigures> replaced;
    SQLite::Statement before(database, std::string(compared_columns) + "WHERE superseded_by=?");
    before.bind(1, static_cast<int64_t>(return_id));
    while (before.executeStep())
        replaced.emplace(key_at(before), figures_at(before));
    Comparison comparison(database);
    if (replaced.empty())
        return comparison.finish();
    SQLite::Statement after(database, std::string(compared_columns) + "WHERE return_id=?");
    after.bind(1, static_cast<int64_t>(return_id));
    while (after.executeStep()) {
        const auto earlier = replaced.find(key_at(after));
        if (earlier == replaced.end())
            continue;
        const StoredFigures later = figures_at(after);
        comparison.add(earlier->second, later.figures, [&] { return comparison.read(later.cell_id); });
    }
    ReturnChanges changes = comparison.finish();
    // Sorted here, and not while reading: the few that differ instead of all.
    std::sort(changes.changed.begin(), changes.changed.end(),
              [](const FigureChange &a, const FigureChange &b) { return a.after.id < b.after.id; });
    return changes;
}

ReturnChanges compare_with_present(SQLite::Database &database, const ImportPlan &plan)
{
    // A return is mostly of few measures and periods: what is in force of each is read at one go.
    struct Stretch {
        ProgrammeId programme;
        MeasureId measure;
        Period period;
    };
    std::map<std::string, Stretch> stretches;
    const CellKey *previous = nullptr;
    for (const Cell &cell : plan.cells) {
        const CellKey &key = cell.key;
        if (previous && previous->measure == key.measure && previous->programme == key.programme
            && previous->period == key.period)
            continue;
        previous = &key;
        CellKey stretch;
        stretch.programme = key.programme;
        stretch.measure = key.measure;
        stretch.period = key.period;
        stretches.insert({key_of(stretch), {key.programme, key.measure, key.period}});
    }
    std::unordered_map<std::string, StoredFigures> present;
    SQLite::Statement rows(database,
                           std::string(compared_columns)
                               + "WHERE measure=? AND programme=? AND period_end=? AND period_start=? AND "
                                 "superseded_by IS NULL");
    for (const auto &[key, stretch] : stretches) {
        rows.reset();
        bind_text(rows, 1, stretch.measure.text);
        bind_text(rows, 2, stretch.programme.text);
        bind_text(rows, 3, day_text(stretch.period.end));
        bind_text(rows, 4, day_text(stretch.period.start));
        while (rows.executeStep())
            present.emplace(key_at(rows), figures_at(rows));
    }
    Comparison comparison(database);
    if (present.empty())
        return comparison.finish();
    for (const Cell &cell : plan.cells) {
        if (const auto earlier = present.find(key_of(cell.key)); earlier != present.end())
            comparison.add(earlier->second, figures_of(cell), [&cell] { return cell; });
    }
    return comparison.finish();
}

} // namespace outturn::workspace
