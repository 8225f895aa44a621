// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sheet_file.h"

#include <algorithm>

namespace outturn::ingest {

bool SheetRow::is_blank() const
{
    return std::all_of(fields.begin(), fields.end(),
                       [](const QString &field) { return QStringView(field).trimmed().isEmpty(); });
}

quint8 SheetRow::mark(qsizetype column) const
{
    return column >= 0 && static_cast<size_t>(column) < marks.size() ? marks[static_cast<size_t>(column)] : quint8{0};
}

QString column_letters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

} // namespace outturn::ingest
