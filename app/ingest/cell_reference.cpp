// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cell_reference.h"

#include <algorithm>

namespace outturn::ingest {

std::optional<CellReference> parse_cell_reference(QStringView text)
{
    CellReference reference;
    qsizetype at = 0;
    for (; at < text.size() && text[at] >= u'A' && text[at] <= u'Z'; ++at) {
        reference.column = reference.column * 26 + (text[at].unicode() - u'A') + 1;
        if (reference.column > most_sheet_columns)
            return std::nullopt;
    }
    const qsizetype letters = at;
    for (; at < text.size() && text[at] >= u'0' && text[at] <= u'9'; ++at) {
        reference.row = reference.row * 10 + (text[at].unicode() - u'0');
        if (reference.row > most_sheet_rows)
            return std::nullopt;
    }
    if (letters == 0 || at == letters || at != text.size() || reference.row == 0)
        return std::nullopt;
    --reference.column;
    return reference;
}

std::optional<CellRange> parse_cell_range(QStringView text)
{
    const QString bare = text.toString().remove(u'$');
    const qsizetype colon = bare.indexOf(u':');
    const std::optional<CellReference> first =
        parse_cell_reference(QStringView(bare).first(colon < 0 ? bare.size() : colon));
    const std::optional<CellReference> last =
        colon < 0 ? first : parse_cell_reference(QStringView(bare).sliced(colon + 1));
    if (!first || !last)
        return std::nullopt;
    return CellRange{std::min(first->row, last->row), std::min(first->column, last->column) + 1,
                     std::max(first->row, last->row), std::max(first->column, last->column) + 1};
}

QString cell_reference_text(int row, int column)
{
    return column_letters(column) + QString::number(row);
}

} // namespace outturn::ingest
