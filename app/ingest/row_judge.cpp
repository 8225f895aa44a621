// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/row_judge.h"

#include <algorithm>

namespace outturn::ingest {
namespace {

QStringView cell(const SheetRow &row, size_t column)
{
    return column < static_cast<size_t>(row.fields.size())
        ? QStringView(row.fields[static_cast<qsizetype>(column)]).trimmed()
        : QStringView();
}

bool are_digits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

RowJudge::RowJudge(const TableLayout &layout, const TableMapping &mapping, const std::vector<int> &figure_columns,
                   const FigureReader &reader)
    : figure_columns_(figure_columns), reader_(reader)
{
    for (const LeaveOutRule &rule : mapping.leave_out) {
        for (const int column : columns_of(rule.column, layout))
            rule_columns_.push_back({&rule, column});
    }
    header_forms_.reserve(layout.columns.size());
    for (const LayoutColumn &column : layout.columns) {
        QStringList forms{header_form(column.header), header_form(column.raw)};
        for (const QString &tier : column.tiers)
            forms.append(header_form(tier));
        forms.removeAll(QString());
        header_forms_.push_back(forms);
    }
}

RowJudge::Look RowJudge::look(const SheetRow &row) const
{
    Look look;
    for (const int column : figure_columns_) {
        switch (reader_.looks(row, column)) {
        case FigureReader::Looks::number:
            look.has_number = true;
            return look;
        case FigureReader::Looks::marker:
            ++look.markers;
            break;
        case FigureReader::Looks::text:
            ++look.texts;
            break;
        case FigureReader::Looks::blank:
            break;
        }
    }
    look.filled = static_cast<int>(std::count_if(row.fields.begin(), row.fields.end(), [](const QString &field) {
        return !QStringView(field).trimmed().isEmpty();
    }));
    return look;
}

bool RowJudge::repeats_header(const SheetRow &row) const
{
    int filled = 0;
    int equal = 0;
    for (size_t column = 0; column < header_forms_.size(); ++column) {
        const QStringView text = cell(row, column);
        if (text.isEmpty())
            continue;
        ++filled;
        equal += header_forms_[column].contains(header_form(text)) ? 1 : 0;
    }
    return equal >= 2 && 2 * equal > filled;
}

bool RowJudge::is_other_header(const SheetRow &row, const Look &look) const
{
    constexpr int fewest = 3; // one or two words among figures are a mistake in a row, not a header
    if (look.has_number || look.markers > 0 || look.texts < fewest
        || 2 * static_cast<size_t>(look.texts) < figure_columns_.size())
        return false;
    // A remark that is repeated across the row ("Category discontinued") names no columns.
    QString first;
    for (const int column : figure_columns_) {
        const QStringView text = cell(row, static_cast<size_t>(column));
        if (text.isEmpty())
            continue;
        if (first.isEmpty())
            first = text.toString();
        else if (text != first)
            return true;
    }
    return false;
}

RowJudge::LeftOut RowJudge::left_out_by_rule(const SheetRow &row) const
{
    for (const RuleColumn &there : rule_columns_) {
        const QStringView text = cell(row, static_cast<size_t>(there.column));
        const auto is_said = [text](const QString &value) {
            return text.compare(QStringView(value).trimmed(), Qt::CaseInsensitive) == 0;
        };
        if (std::any_of(there.rule->values.begin(), there.rule->values.end(), is_said))
            return {there.rule, text.toString()};
    }
    return {};
}

bool is_incomplete_code(QStringView code)
{
    const QStringView text = code.trimmed();
    if (text.startsWith(u'[') && text.endsWith(u']'))
        return true;
    return text.size() == 3 && text[0].isUpper() && are_digits(text.mid(1));
}

bool is_well_formed_code(QStringView code)
{
    const QStringView text = code.trimmed();
    return text.size() == 9 && text[0].isLetter() && are_digits(text.mid(1));
}

} // namespace outturn::ingest
