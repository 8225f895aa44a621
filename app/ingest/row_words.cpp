// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/row_words.h"

#include "ingest/figure_reader.h"
#include "ingest/missing_marker.h"
#include "ingest/row_judge.h"

#include <QtCore/QRegularExpression>

namespace outturn::ingest {

RowWords::RowWords(const ResolvedTable &table, const TableLayout &layout, const TableMapping &mapping,
                   const MappingProfile &profile, const ProviderRegister &providers)
    : table_(table), layout_(layout), mapping_(mapping), profile_(profile), providers_(providers)
{}

const std::vector<int> &RowWords::columns(ColumnRole role) const
{
    static const std::vector<int> none;
    const auto at = static_cast<size_t>(role);
    return at < table_.role_columns.size() ? table_.role_columns[at] : none;
}

QString RowWords::text(const SheetRow &row, int column) const
{
    if (column < 0 || column >= row.fields.size())
        return {};
    const QString text = figure_text(row, column);
    return layout_.notes.isEmpty() ? text : without_note_digits(text, layout_.notes);
}

QString RowWords::first_text(const SheetRow &row, ColumnRole role) const
{
    for (const int column : columns(role)) {
        const QString found = text(row, column);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QString RowWords::joined(const SheetRow &row, ColumnRole role) const
{
    const std::vector<int> &all = columns(role);
    if (all.size() == 1)
        return figure_text(row, all.front());
    QStringList texts;
    for (const int column : all)
        texts.append(figure_text(row, column));
    texts.removeAll(QString());
    return texts.join(QStringLiteral(" / "));
}

/// "z" or "[x]" where a code or number would stand says that there is none.
bool RowWords::is_marker(const QString &text) const
{
    return standard_missing(text).has_value() || profile_.markers.contains(text.toLower());
}

QString RowWords::code(const SheetRow &row) const
{
    // One row may carry codes of several schemes: the register decides which it knows, then the shape.
    QString well_formed;
    QString first;
    for (const int column : columns(ColumnRole::provider_code)) {
        const QString code = column < row.fields.size() ? row.fields[column].trimmed() : QString();
        if (code.isEmpty() || is_marker(code))
            continue;
        if (columns(ColumnRole::provider_code).size() == 1 || providers_.find_code(code))
            return code;
        if (well_formed.isEmpty() && is_well_formed_code(code))
            well_formed = code;
        if (first.isEmpty())
            first = code;
    }
    return well_formed.isEmpty() ? first : well_formed;
}

/// Whether the mapping lets a provider that no register knows stand for itself. A contractor's code may be anything; a
/// local authority has a statistical code of nine characters or a ministry's such as E6803, so that a misspelt name is
/// never taken for a new authority.
bool RowWords::may_be_new(const ProviderWords &words) const
{
    static const QRegularExpression ministry_code(QStringLiteral("^[EWSN][0-9]{4}$"));
    if (mapping_.fixed_provider_type.isEmpty())
        return false;
    if (provider_type_from_word(mapping_.fixed_provider_type) == ProviderType::contractor)
        return !words.code.isEmpty();
    const QString &code = words.code.isEmpty() ? words.number : words.code;
    return is_well_formed_code(code) || ministry_code.match(code).hasMatch();
}

ProviderWords RowWords::provider(const SheetRow &row) const
{
    ProviderWords words;
    words.code = code(row);
    words.number = first_text(row, ColumnRole::provider_number);
    if (words.number.endsWith(QLatin1String(".0"))) // a number that passed through a spreadsheet
        words.number.chop(2);
    if (is_marker(words.number))
        words.number.clear();
    words.name = first_text(row, ColumnRole::provider_name);
    words.type = first_text(row, ColumnRole::provider_type);
    words.region = first_text(row, ColumnRole::region);
    if (words.type.isEmpty() && may_be_new(words)) {
        words.type = mapping_.fixed_provider_type;
        if (words.code.isEmpty())
            words.code = words.number;
    }
    for (const QString &said : {words.name, words.code, words.number}) {
        const auto settled = said.isEmpty() ? profile_.providers.cend() : profile_.providers.constFind(said);
        if (settled == profile_.providers.cend())
            continue;
        words.code = *settled;
        words.is_left_out = settled->isEmpty();
        words.number.clear();
        words.name.clear();
        break;
    }
    return words;
}

QString RowWords::category(const SheetRow &row) const
{
    return joined(row, ColumnRole::category);
}

FigureStore::Dimensions RowWords::dimensions(const SheetRow &row) const
{
    return {joined(row, ColumnRole::contract), joined(row, ColumnRole::area), joined(row, ColumnRole::cohort),
            joined(row, ColumnRole::group)};
}

bool RowWords::names_someone(const SheetRow &row) const
{
    for (const ColumnRole role : {ColumnRole::provider_code, ColumnRole::provider_number, ColumnRole::provider_name}) {
        for (const int column : columns(role)) {
            if (column < row.fields.size() && !QStringView(row.fields[column]).trimmed().isEmpty())
                return true;
        }
    }
    return false;
}

int RowWords::provider_column(const SheetRow &row) const
{
    int first = -1;
    for (const ColumnRole role : {ColumnRole::provider_name, ColumnRole::provider_code, ColumnRole::provider_number}) {
        for (const int column : columns(role)) {
            if (!text(row, column).isEmpty())
                return column;
            if (first < 0)
                first = column;
        }
    }
    return first;
}

} // namespace outturn::ingest
