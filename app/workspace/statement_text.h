// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/period.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QString>

#include <optional>

namespace outturn::workspace {

inline void bind_text(SQLite::Statement &statement, int index, const QString &text)
{
    statement.bind(index, text.toStdString());
}

inline void bind_number(SQLite::Statement &statement, int index, const std::optional<double> &number)
{
    if (number)
        statement.bind(index, *number);
    else
        statement.bind(index);
}

inline QString text_at(SQLite::Statement &statement, int index)
{
    const SQLite::Column column = statement.getColumn(index);
    return QString::fromUtf8(column.getText(), column.getBytes());
}

inline std::optional<double> number_at(SQLite::Statement &statement, int index)
{
    const SQLite::Column column = statement.getColumn(index);
    return column.isNull() ? std::nullopt : std::optional(column.getDouble());
}

/// An invalid date is stored as an empty text.
inline QString day_text(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

inline QDate day_at(SQLite::Statement &statement, int index)
{
    return QDate::fromString(text_at(statement, index), Qt::ISODate);
}

} // namespace outturn::workspace
