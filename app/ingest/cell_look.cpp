// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cell_look.h"

#include "foundation/number_text.h"
#include "ingest/missing_marker.h"
#include "ingest/table_layout.h"

#include <algorithm>
#include <array>

namespace outturn::ingest {
namespace {

bool looks_like_a_code(QStringView text)
{
    if (text.size() != 9 || !QStringView(u"EWSNK").contains(text[0]))
        return false;
    return std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

bool is_usual_marker(QStringView text)
{
    constexpr std::array<QStringView, 22> markers{u"x", u"c",   u"z",   u"k",    u".",      u"..",    u"...", u"\u2026",
                                                  u"-", u"--",  u"~",   u"*",    u"**",     u"#",     u":",   u"na",
                                                  u"u", u"n/a", u"low", u"n.a.", u"\u2013", u"\u2014"};
    const QStringView word = text.trimmed();
    if (word.isEmpty() || word.size() > 8)
        return false;
    if (standard_missing(word))
        return true;
    return std::any_of(markers.begin(), markers.end(),
                       [word](QStringView marker) { return word.compare(marker, Qt::CaseInsensitive) == 0; });
}

CellLook look_of(const SheetRow &row, qsizetype column)
{
    if (column >= row.fields.size())
        return CellLook::blank;
    const QStringView text = QStringView(row.fields[column]).trimmed();
    if (text.isEmpty())
        return CellLook::blank;
    if ((row.mark(column) & error_cell) != 0)
        return CellLook::marker;
    if ((row.mark(column) & number_cell) != 0 || parse_number(text))
        return CellLook::number;
    if (looks_like_a_code(text))
        return CellLook::code;
    return is_usual_marker(text) ? CellLook::marker : CellLook::text;
}

bool looks_like_a_year(QStringView text, const QSet<int> &notes)
{
    QString word = without_note_digits(text.trimmed().toString(), notes);
    if (word.endsWith(QStringLiteral(".0")))
        word.chop(2);
    bool number = false;
    const int year = word.toInt(&number);
    return number && word.size() == 4 && year >= 1980 && year <= 2049;
}

bool follows(const SheetRow &row, const SheetRow &above)
{
    if (row.row == above.row + 1)
        return true;
    qsizetype breaks = 0;
    for (const QString &field : above.fields)
        breaks += field.count(u'\n');
    return row.row == above.row + 1 + static_cast<int>(breaks);
}

int filled_cells(const SheetRow &row)
{
    return static_cast<int>(std::count_if(row.fields.begin(), row.fields.end(), [](const QString &field) {
        return !QStringView(field).trimmed().isEmpty();
    }));
}

} // namespace outturn::ingest
