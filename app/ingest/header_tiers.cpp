// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/header_tiers.h"

#include "ingest/cell_look.h"
#include "ingest/header_period.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr size_t most_tiers = 4;

QString text_at(const SheetRow &row, qsizetype column)
{
    return column < row.fields.size() ? row.fields[column].simplified() : QString();
}

bool holds(const CellRange &range, int row, int column)
{
    return range.first_row <= row && row <= range.last_row && range.first_column <= column + 1
        && column + 1 <= range.last_column;
}

/// Notes in square brackets are for readers: "Percentage [note 3]" is "Percentage".
QString without_bracketed_notes(const QString &text)
{
    static const QRegularExpression notes(QStringLiteral(R"(\s*\[(?:notes?\s*)?[0-9a-z, ]{1,12}\])"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString rest = text;
    return rest.remove(notes).simplified();
}

/// Columns that say the same but for a period ("Achieved 2013-14", "Achieved 2014-15") are one figure over time.
void find_periods_within_words(std::vector<LayoutColumn> &columns, YearKind kind, const QSet<int> &notes)
{
    QHash<QString, std::vector<std::pair<size_t, Period>>> by_words;
    for (size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].period || columns[c].tiers.isEmpty())
            continue;
        if (const auto split = split_period(columns[c].header, kind, notes))
            by_words[split->words].emplace_back(c, split->period);
    }
    for (auto it = by_words.cbegin(); it != by_words.cend(); ++it) {
        const auto &members = it.value();
        bool all_differ = members.size() > 1;
        for (size_t i = 0; i + 1 < members.size(); ++i)
            all_differ = all_differ && members[i].second != members[i + 1].second;
        if (!all_differ)
            continue;
        for (const auto &[column, period] : members) {
            columns[column].period = period;
            columns[column].name = it.key();
        }
    }
}

} // namespace

HeaderTiers::HeaderTiers(const SheetSurvey &survey, int last, int count) : survey_(survey), width_(survey.columns)
{
    if (count <= 0) {
        find_tiers(last);
        return;
    }
    const int last_row = survey.head[static_cast<size_t>(last)].row;
    for (const SheetRow &row : survey.head) {
        if (row.row <= last_row && row.row > last_row - count && !is_row_of_numbers(row))
            rows_.push_back(&row);
    }
    if (rows_.empty())
        rows_.push_back(&survey.head[static_cast<size_t>(last)]);
}

bool HeaderTiers::has_own_cell(int column) const
{
    return std::any_of(rows_.begin(), rows_.end(),
                       [column](const SheetRow *row) { return !text_at(*row, column).isEmpty(); });
}

int HeaderTiers::first_row() const
{
    return rows_.front()->row;
}

/// Reference numbers such as 110, 120 above the names; years are no such thing.
bool HeaderTiers::is_row_of_numbers(const SheetRow &row) const
{
    int numbers = 0;
    int others = 0;
    for (qsizetype c = 0; c < row.fields.size(); ++c) {
        const CellLook look = look_of(row, c);
        if (look == CellLook::blank)
            continue;
        const bool number = look == CellLook::number && !looks_like_a_year(row.fields[c], survey_.notes);
        ++(number ? numbers : others);
    }
    return numbers > 0 && 2 * numbers >= others;
}

/// "C1R190", "RSX-edu-empl": as many as there are names below, each a single word.
bool HeaderTiers::is_row_of_codes(const SheetRow &row, const SheetRow &below) const
{
    int codes = 0;
    int others = 0;
    for (qsizetype c = 0; c < row.fields.size(); ++c) {
        const QString text = text_at(row, c);
        if (text.isEmpty())
            continue;
        const bool wordless = !text.contains(u' ')
            && std::any_of(text.begin(), text.end(), [](QChar ch) { return ch.isDigit() || ch == u'-' || ch == u'_'; })
            && !period_of_cell(text, YearKind::reporting, survey_.notes);
        ++(wordless ? codes : others);
    }
    return codes > 1 && codes > 4 * others && 2 * codes > filled_cells(below);
}

bool HeaderTiers::is_title(const SheetRow &row) const
{
    qsizetype first = 0;
    while (first < row.fields.size() && look_of(row, first) == CellLook::blank)
        ++first;
    const QString text = text_at(row, first);
    if (filled_cells(row) == 2 && text.endsWith(u':'))
        return true; // "Year:" with its year in the next cell
    if (filled_cells(row) != 1)
        return false;
    for (const CellRange &range : survey_.merged) {
        if (holds(range, row.row, static_cast<int>(first)) && range.last_column > range.first_column)
            return 5 * (range.last_column - range.first_column + 1) > 4 * width_;
    }
    static const QRegularExpression opening(
        QStringLiteral(R"(^(table|figure|sheet|worksheet|year|years|coverage|source|back to|notes?)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.size() > 30 || text.contains(u':') || text.contains(opening) || (first == 0 && rows_.empty());
}

bool HeaderTiers::is_tier(const SheetRow &row, const SheetRow &below) const
{
    if (row.hidden || is_title(row) || is_row_of_numbers(row) || is_row_of_codes(row, below))
        return false;
    // A title beside the first column's name: the words of the only filled cell are told already, one row below.
    return filled_cells(row) > 1 || text_at(below, 0).isEmpty() || text_at(row, 0).isEmpty();
}

void HeaderTiers::find_tiers(int last)
{
    rows_.push_back(&survey_.head[static_cast<size_t>(last)]);
    for (int i = last - 1; i >= 0 && rows_.size() < most_tiers; --i) {
        const SheetRow *row = &survey_.head[static_cast<size_t>(i)];
        const SheetRow &below = *rows_.front();
        if (!follows(survey_.head[static_cast<size_t>(i) + 1], *row))
            break;
        // Names may stand under one row of numbers, and that under the titles of groups.
        if (is_row_of_numbers(*row) && i > 0 && follows(*row, survey_.head[static_cast<size_t>(i) - 1])) {
            const SheetRow &above = survey_.head[static_cast<size_t>(i) - 1];
            if (filled_cells(above) > 1 && is_tier(above, below)) {
                rows_.insert(rows_.begin(), &above);
                --i;
                continue;
            }
        }
        if (!is_tier(*row, below))
            break;
        rows_.insert(rows_.begin(), row);
    }
}

/// Whether the groups of this row are merged cells: then a blank beside them belongs to none.
bool HeaderTiers::spreads_by_merging(const SheetRow &row) const
{
    return std::any_of(survey_.merged.begin(), survey_.merged.end(), [&row](const CellRange &range) {
        return range.first_row <= row.row && row.row <= range.last_row && range.last_column > range.first_column
            && range.first_column > 1;
    });
}

void HeaderTiers::spread_merged(const SheetRow &row, TierTexts &texts) const
{
    for (const CellRange &range : survey_.merged) {
        if (range.first_row != row.row || range.first_column > width_)
            continue;
        const QString text = text_at(row, range.first_column - 1);
        for (int c = range.first_column; c <= std::min(range.last_column, width_); ++c)
            texts[static_cast<size_t>(c) - 1] = text;
    }
}

/// A cell stands for the blanks to its right that have words below them, up to where this row or one above begins
/// something new. Columns without words below are spacers.
void HeaderTiers::fill_right(size_t tier, std::vector<TierTexts> &tiers) const
{
    QString carried;
    for (size_t c = 0; c < static_cast<size_t>(width_); ++c) {
        const auto own = [&](size_t t) { return text_at(*rows_[t], static_cast<qsizetype>(c)); };
        bool new_group = false;
        for (size_t above = 0; above < tier; ++above)
            new_group = new_group || !own(above).isEmpty();
        bool words_below = false;
        for (size_t below = tier + 1; below < rows_.size(); ++below)
            words_below = words_below || !own(below).isEmpty();
        if (!own(tier).isEmpty())
            carried = own(tier);
        else if (new_group)
            carried.clear();
        else if (words_below && tiers[tier][c].isEmpty())
            tiers[tier][c] = carried;
    }
}

std::vector<HeaderTiers::TierTexts> HeaderTiers::spread() const
{
    std::vector<TierTexts> tiers;
    for (const SheetRow *row : rows_) {
        TierTexts texts(static_cast<size_t>(width_));
        for (size_t c = 0; c < texts.size(); ++c)
            texts[c] = text_at(*row, static_cast<qsizetype>(c));
        spread_merged(*row, texts);
        tiers.push_back(std::move(texts));
    }
    for (size_t t = 0; t + 1 < rows_.size(); ++t) {
        if (!spreads_by_merging(*rows_[t]))
            fill_right(t, tiers);
    }
    return tiers;
}

/// The column whose own cell the text of a spread cell comes from.
int HeaderTiers::source_column(size_t tier, int column) const
{
    while (column > 0 && text_at(*rows_[tier], column).isEmpty())
        --column;
    return column;
}

QString HeaderTiers::cleaned(size_t tier, int column, const QString &text) const
{
    const int superscripts = rows_[tier]->superscripts.value(source_column(tier, column), 0);
    const QString words = superscripts > 0 && superscripts < text.size() ? text.chopped(superscripts).trimmed()
                                                                         : without_note_digits(text, survey_.notes);
    return without_bracketed_notes(words);
}

std::vector<LayoutColumn> HeaderTiers::columns(YearKind kind) const
{
    const std::vector<TierTexts> tiers = spread();
    const QString joint = QStringLiteral(" | ");
    std::vector<LayoutColumn> columns(static_cast<size_t>(width_));
    for (size_t c = 0; c < columns.size(); ++c) {
        LayoutColumn &column = columns[c];
        QStringList raw;
        QStringList names;
        for (size_t t = 0; t < tiers.size(); ++t) {
            const QString &text = tiers[t][c];
            if (text.isEmpty() || (!raw.isEmpty() && raw.back() == text))
                continue;
            raw.append(text);
            const QString words = cleaned(t, static_cast<int>(c), text);
            column.tiers.append(words);
            const std::optional<Period> period = period_of_cell(words, kind, survey_.notes);
            if (period)
                column.period = period;
            else
                names.append(words);
        }
        column.header = column.tiers.join(joint);
        column.raw = raw.join(joint);
        column.name = names.join(joint);
    }
    find_periods_within_words(columns, kind, survey_.notes);
    return columns;
}

} // namespace outturn::ingest
