// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/table_layout.h"

#include "ingest/cell_look.h"
#include "ingest/header_tiers.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn::ingest {
namespace {

/// Rows that stand in the columns with figures as a header or as data stand in them.
enum class RowShape { other, header, data };

/// Looks for the last row of a header: words above columns in which figures follow. Borrows the survey.
class HeaderSearch
{
public:
    explicit HeaderSearch(const SheetSurvey &survey) : survey_(survey) { find_figure_columns(); }

    /// Index into the survey's head; -1 where there is no table.
    int last_header_row() const;

private:
    void find_figure_columns();
    RowShape shape_of(size_t index) const;
    double share_covered(size_t index) const;
    bool covers(size_t index, int column) const;
    bool is_row_of_years(const SheetRow &row) const;
    bool repeats_what_stands_below(size_t index) const;
    bool is_figure_column(int column) const
    {
        return std::binary_search(figure_columns_.begin(), figure_columns_.end(), column);
    }

    const SheetSurvey &survey_;
    std::vector<int> figure_columns_;
};

void HeaderSearch::find_figure_columns()
{
    struct Tally {
        int numbers = 0;
        int figures = 0;
        int others = 0;
    };
    std::vector<Tally> tallies(static_cast<size_t>(survey_.columns));
    for (const std::vector<SheetRow> *rows : {&survey_.head, &survey_.sample, &survey_.tail}) {
        for (const SheetRow &row : *rows) {
            for (qsizetype c = 0; c < std::min<qsizetype>(row.fields.size(), survey_.columns); ++c) {
                const CellLook look = look_of(row, c);
                Tally &tally = tallies[static_cast<size_t>(c)];
                tally.numbers += look == CellLook::number ? 1 : 0;
                tally.figures += is_figure(look) ? 1 : 0;
                // Words above the first figure are the header's.
                tally.others += look != CellLook::blank && !is_figure(look) && tally.figures > 0 ? 1 : 0;
            }
        }
    }
    for (size_t c = 0; c < tallies.size(); ++c) {
        if (tallies[c].numbers > 0 && tallies[c].figures >= tallies[c].others)
            figure_columns_.push_back(static_cast<int>(c));
    }
}

bool HeaderSearch::is_row_of_years(const SheetRow &row) const
{
    int years = 0;
    for (const int column : figure_columns_) {
        const CellLook look = look_of(row, column);
        if (look == CellLook::blank)
            continue;
        if (!looks_like_a_year(row.fields[column], survey_.notes))
            return false;
        ++years;
    }
    return years > 1;
}

bool HeaderSearch::covers(size_t index, int column) const
{
    const SheetRow &row = survey_.head[index];
    const CellLook look = look_of(row, column);
    if (look == CellLook::text || (look == CellLook::number && looks_like_a_year(row.fields[column], survey_.notes)))
        return true;
    return std::any_of(survey_.merged.begin(), survey_.merged.end(), [&](const CellRange &range) {
        return range.first_row <= row.row && row.row <= range.last_row && range.first_column <= column + 1
            && column + 1 <= range.last_column;
    });
}

/// Of the columns with figures, the share above which words stand in this row or in the rows directly above.
double HeaderSearch::share_covered(size_t index) const
{
    int covered = 0;
    for (const int column : figure_columns_) {
        for (size_t up = 0; up < 4 && up <= index; ++up) {
            const size_t above = index - up;
            if (up > 0 && !follows(survey_.head[above + 1], survey_.head[above]))
                break;
            if (covers(above, column)) {
                ++covered;
                break;
            }
        }
    }
    return static_cast<double>(covered) / static_cast<double>(figure_columns_.size());
}

/// A row of data says what other rows of its columns say too: a region, a year, a category. A header does not.
bool HeaderSearch::repeats_what_stands_below(size_t index) const
{
    const SheetRow &row = survey_.head[index];
    int filled = 0;
    int repeated = 0;
    for (qsizetype c = 0; c < row.fields.size(); ++c) {
        if (is_figure_column(static_cast<int>(c)) || look_of(row, c) == CellLook::blank)
            continue;
        ++filled;
        for (size_t below = index + 1; below < survey_.head.size(); ++below) {
            const QStringList &fields = survey_.head[below].fields;
            if (c < fields.size() && fields[c] == row.fields[c]) {
                ++repeated;
                break;
            }
        }
    }
    return filled > 0 && 3 * repeated >= filled && filled_cells(row) > 1;
}

RowShape HeaderSearch::shape_of(size_t index) const
{
    const SheetRow &row = survey_.head[index];
    int figures = 0;
    int texts = 0;
    bool named = survey_.columns == static_cast<int>(figure_columns_.size());
    bool coded = false;
    for (qsizetype c = 0; c < row.fields.size(); ++c) {
        const CellLook look = look_of(row, c);
        coded = coded || look == CellLook::code;
        if (!is_figure_column(static_cast<int>(c)))
            named = named || look == CellLook::text || look == CellLook::code;
        else if (is_figure(look))
            ++figures;
        else if (look != CellLook::blank)
            ++texts;
    }
    const bool years = is_row_of_years(row) && !coded;
    if (!row.hidden && !coded && (years || texts > 4 * figures) && share_covered(index) >= 0.5
        && !repeats_what_stands_below(index))
        return RowShape::header;
    return !years && named && figures > 0 && 3 * figures >= 2 * texts ? RowShape::data : RowShape::other;
}

int HeaderSearch::last_header_row() const
{
    if (figure_columns_.empty())
        return -1;
    // Rows of reference numbers may stand between words above the header: three rows of data settle it.
    constexpr int enough = 3;
    int candidate = -1;
    int streak = 0;
    int best = -1;
    int longest = 0;
    for (size_t i = 0; i < survey_.head.size(); ++i) {
        const RowShape shape = shape_of(i);
        if (shape == RowShape::header) {
            candidate = static_cast<int>(i);
            streak = 0;
        } else if (shape == RowShape::data && candidate >= 0 && ++streak > longest) {
            longest = streak;
            best = candidate;
        }
        if (longest == enough)
            break;
    }
    return best;
}

bool is_in_thousands(const QString &text)
{
    static const QRegularExpression thousands(
        QStringLiteral(R"(£\s*(thousands?\b|'?000s?\b|k\b|m?\(000)|\bthousands? of pounds\b|\(£?'?000s?\))"),
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(thousands);
}

void find_titles(const SheetSurvey &survey, TableLayout &layout)
{
    for (const SheetRow &row : survey.head) {
        if (row.row >= layout.first_header_row)
            break;
        QStringList texts;
        for (qsizetype c = 0; c < row.fields.size(); ++c) {
            if (look_of(row, c) == CellLook::text)
                texts.append(without_note_digits(row.fields[c].simplified(), survey.notes));
            else if (!texts.isEmpty() && looks_like_a_year(row.fields[c], survey.notes))
                texts.append(row.fields[c].simplified());
        }
        // Reference numbers may fill the rest of a title's row; reference codes are no titles.
        if (!row.hidden && texts.size() <= 3)
            layout.titles.append(texts);
    }
}

/// Which columns hold figures; a column in which nothing stands but a part of a merged cell is a spacer.
void find_figures(const SheetSurvey &survey, const HeaderTiers &tiers, TableLayout &layout)
{
    std::vector<std::pair<int, int>> tallies(layout.columns.size());
    for (const std::vector<SheetRow> *rows : {&survey.head, &survey.sample, &survey.tail}) {
        for (const SheetRow &row : *rows) {
            if (row.row <= layout.header_row || filled_cells(row) < std::min(2, survey.columns))
                continue;
            for (size_t c = 0; c < tallies.size(); ++c) {
                const CellLook look = look_of(row, static_cast<qsizetype>(c));
                tallies[c].first += is_figure(look) ? 1 : 0;
                tallies[c].second += look != CellLook::blank ? 1 : 0;
            }
        }
    }
    for (size_t c = 0; c < tallies.size(); ++c) {
        if (tallies[c].second == 0 && !tiers.has_own_cell(static_cast<int>(c)))
            layout.columns[c] = {};
        layout.columns[c].has_figures = tallies[c].second > 0 && 2 * tallies[c].first > tallies[c].second;
    }
}

int index_of_row(const SheetSurvey &survey, int row)
{
    for (size_t i = 0; i < survey.head.size(); ++i) {
        if (survey.head[i].row == row)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

TableLayout find_layout(const SheetSurvey &survey, const TableMapping *mapping)
{
    TableLayout layout;
    layout.notes = survey.notes;
    const bool given = mapping && mapping->header_row > 0;
    const int last = given ? index_of_row(survey, mapping->header_row) : HeaderSearch(survey).last_header_row();
    if (last < 0)
        return layout;
    const HeaderTiers tiers(survey, last, mapping ? mapping->header_rows : 0);
    layout.header_row = survey.head[static_cast<size_t>(last)].row;
    layout.first_header_row = tiers.first_row();
    layout.columns = tiers.columns(mapping ? mapping->year_kind : YearKind::reporting);
    find_titles(survey, layout);
    find_figures(survey, tiers, layout);
    for (LayoutColumn &column : layout.columns)
        column.forms = forms_of(column);
    layout.thousands = std::any_of(layout.titles.begin(), layout.titles.end(), is_in_thousands)
        || std::any_of(layout.columns.begin(), layout.columns.end(),
                       [](const LayoutColumn &column) { return is_in_thousands(column.header); });
    return layout;
}

} // namespace outturn::ingest
