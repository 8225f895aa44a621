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

/// ISO 8601; an invalid date is stored as an empty text. Written digit by digit: QDate::toString goes through printf,
/// which took an eighth of an import.
inline QString day_text(const QDate &day)
{
    if (!day.isValid())
        return {};
    int year = 0;
    int month = 0;
    int of_month = 0;
    day.getDate(&year, &month, &of_month);
    QString text(QStringLiteral("0000-00-00"));
    const auto put = [&text](qsizetype last, int number, int digits) {
        for (; digits > 0; --digits, --last, number /= 10)
            text[last] = QChar(u'0' + number % 10);
    };
    put(3, year, 4);
    put(6, month, 2);
    put(9, of_month, 2);
    return text;
}

inline QDate day_at(SQLite::Statement &statement, int index)
{
    return QDate::fromString(text_at(statement, index), Qt::ISODate);
}

} // namespace outturn::workspace
