// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/period_finder.h"

#include "ingest/missing_marker.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn::ingest {
namespace {

int first_column(const ResolvedTable &table, ColumnRole role)
{
    const auto at = static_cast<size_t>(role);
    return at < table.role_columns.size() && !table.role_columns[at].empty() ? table.role_columns[at].front() : -1;
}

/// "202021" is 2020-21 where the two years follow each other.
QString with_dash(const QString &text)
{
    static const QRegularExpression six(QStringLiteral(R"(^(\d{4})(\d{2})(.*)$)"));
    const auto match = six.match(text);
    if (!match.hasMatch() || (match.captured(1).toInt() + 1) % 100 != match.captured(2).toInt())
        return text;
    return match.captured(1) + u'-' + match.captured(2) + match.captured(3);
}

} // namespace

PeriodFinder::PeriodFinder(const TableMapping &mapping, const ResolvedTable &table, const TableLayout &layout,
                           Surroundings surroundings)
    : mapping_(mapping), layout_(layout), surroundings_(std::move(surroundings)),
      column_(first_column(table, ColumnRole::period)), quarter_column_(first_column(table, ColumnRole::quarter))
{}

QString PeriodFinder::text_of(const SheetRow &row, int column) const
{
    if (column < 0 || column >= row.fields.size())
        return {};
    return without_remarks(row.fields[column]).toString();
}

void PeriodFinder::enter(const SheetRow &row)
{
    of_row_ = {};
    text_ = text_of(row, column_);
    if (text_.isEmpty())
        text_ = above_;
    else
        above_ = text_;
    const QString quarter = text_of(row, quarter_column_);
    if (!quarter.isEmpty() && !text_.isEmpty())
        text_ += u' ' + quarter;
}

std::optional<Period> PeriodFinder::parse(const QString &text, YearKind kind)
{
    const auto key = std::make_pair(text, static_cast<int>(kind));
    const auto known = parsed_.constFind(key);
    if (known != parsed_.cend())
        return *known;
    std::optional<Period> period = parse_period(with_dash(text), kind);
    // "As at 31 March 2023" and "2024-03-31" name a period among words; "2014-16" is three years and stays unread.
    static const QRegularExpression words(QStringLiteral(R"([A-Za-z]|^\d{4}-\d{2}-\d{2}$)"));
    if (!period && text.contains(words))
        period = period_in_text(text, kind, layout_.notes);
    return *parsed_.insert(key, period);
}

bool PeriodFinder::tries(PeriodSource source) const
{
    return std::find(mapping_.period_sources.begin(), mapping_.period_sources.end(), source)
        != mapping_.period_sources.end();
}

std::optional<Period> PeriodFinder::around(YearKind kind)
{
    const auto known = around_.constFind(static_cast<int>(kind));
    if (known != around_.cend())
        return *known;
    std::optional<Period> period;
    if (!mapping_.fixed_period.isEmpty())
        period = parse(mapping_.fixed_period, kind);
    for (const PeriodSource source : mapping_.period_sources) {
        if (period)
            break;
        if (source == PeriodSource::title) {
            for (qsizetype i = 0; i < layout_.titles.size() && !period; ++i)
                period = period_in_text(layout_.titles[i], kind, layout_.notes);
            if (!period)
                period = period_in_text(surroundings_.sheet, kind, layout_.notes);
        } else if (source == PeriodSource::file_name) {
            period = period_in_text(surroundings_.file_name, kind, {});
            used_file_name_ = used_file_name_ || period.has_value();
        }
    }
    if (!period && !surroundings_.period.isEmpty())
        period = parse(surroundings_.period, kind);
    around_.insert(static_cast<int>(kind), period);
    return period;
}

std::optional<Period> PeriodFinder::period_of(const std::optional<Period> &header, const Measure &measure)
{
    const YearKind kind = measure.year_kind == YearKind::reporting ? mapping_.year_kind : measure.year_kind;
    if (column_ >= 0 && !text_.isEmpty()) {
        auto &found = of_row_[static_cast<size_t>(kind)];
        if (!found)
            found = parse(text_, kind);
        return *found;
    }
    if (header && tries(PeriodSource::header))
        return header;
    if (column_ < 0)
        return around(kind);
    // A table with a column for it says the period row by row; only the user may know better.
    const QString word = mapping_.fixed_period.isEmpty() ? surroundings_.period : mapping_.fixed_period;
    return word.isEmpty() ? std::nullopt : parse(word, kind);
}

} // namespace outturn::ingest
