// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/table_layout.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn::ingest {
namespace {

/// Without digits glued to the end: notes are often cut off from the table that they belong to.
QString without_last_digits(const QString &form)
{
    static const QRegularExpression digits(QStringLiteral(R"((?<=[\p{Ll})])\d{1,2}(,\d{1,2})*$)"));
    QString shorter = form;
    return shorter.remove(digits);
}

std::vector<int> columns_named(const QStringList &names, const TableLayout &layout)
{
    QStringList wanted;
    for (const QString &name : names)
        wanted.append(header_form(name));
    std::vector<int> exact;
    std::vector<int> by_words;
    for (size_t i = 0; i < layout.columns.size(); ++i) {
        const LayoutColumn &column = layout.columns[i];
        const QStringList forms = column.forms.isEmpty() ? forms_of(column) : column.forms;
        const auto is_wanted = [&wanted](const QString &form) { return wanted.contains(form); };
        if (std::any_of(forms.begin(), forms.end(), is_wanted))
            exact.push_back(static_cast<int>(i));
        else if (std::any_of(forms.begin(), forms.end(),
                             [&](const QString &form) { return is_wanted(without_last_digits(form)); }))
            by_words.push_back(static_cast<int>(i));
    }
    return exact.empty() ? by_words : exact;
}

bool matches(const QString &pattern, const QString &text)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    return expression.isValid() && expression.match(text).hasMatch();
}

bool fits(const TableMapping &table, const TableLayout &layout, const QString &sheet)
{
    if (!table.sheet_pattern.isEmpty() && !matches(table.sheet_pattern, sheet))
        return false;
    if (!table.title_pattern.isEmpty() && !matches(table.title_pattern, layout.titles.join(u'\n'))
        && !matches(table.title_pattern, sheet))
        return false;
    for (const QString &name : table.recognised_by) {
        if (columns_of({QStringList{name}, {}, 0}, layout).empty())
            return false;
    }
    if (table.columns.contains(ColumnRole::measure_id))
        return true; // a dictionary is about no provider
    for (const ColumnRole role : {ColumnRole::provider_code, ColumnRole::provider_number, ColumnRole::provider_name}) {
        const auto choices = table.columns.find(role);
        if (choices == table.columns.end())
            continue;
        for (const ColumnChoice &choice : choices->second) {
            if (!columns_of(choice, layout).empty())
                return true;
        }
    }
    return false;
}

} // namespace

QStringList forms_of(const LayoutColumn &column)
{
    QStringList forms;
    for (const QString &name : {column.header, column.name, column.raw, column.raw.section(QStringLiteral(" | "), -1),
                                column.tiers.isEmpty() ? QString() : column.tiers.back()}) {
        const QString form = header_form(name);
        if (!form.isEmpty() && !forms.contains(form))
            forms.append(form);
    }
    return forms;
}

std::vector<int> columns_of(const ColumnChoice &choice, const TableLayout &layout)
{
    std::vector<int> found;
    if (!choice.names.isEmpty())
        found = columns_named(choice.names, layout);
    if (!choice.pattern.isEmpty()) {
        for (size_t i = 0; i < layout.columns.size(); ++i) {
            const int column = static_cast<int>(i);
            const LayoutColumn &there = layout.columns[i];
            if (!there.header.isEmpty() && (matches(choice.pattern, there.header) || matches(choice.pattern, there.raw))
                && std::find(found.begin(), found.end(), column) == found.end())
                found.push_back(column);
        }
        std::sort(found.begin(), found.end());
    }
    if (choice.names.isEmpty() && choice.pattern.isEmpty() && choice.position >= 1
        && static_cast<size_t>(choice.position) <= layout.columns.size())
        found.push_back(choice.position - 1);
    return found;
}

const TableMapping *table_for(const MappingProfile &profile, const TableLayout &layout, const QString &sheet)
{
    if (layout.header_row == 0)
        return nullptr;
    for (const TableMapping &table : profile.tables) {
        if (fits(table, layout, sheet))
            return &table;
    }
    return nullptr;
}

} // namespace outturn::ingest
