// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"
#include "workspace/statement_text.h"

namespace outturn::workspace {

/// Binds the parameters of a statement one after another, then runs it. Borrows the statement.
class StatementRow
{
public:
    explicit StatementRow(SQLite::Statement &statement) : statement_(statement) { statement_.reset(); }
    StatementRow &operator<<(const QString &text)
    {
        bind_text(statement_, ++index_, text);
        return *this;
    }
    StatementRow &operator<<(int number)
    {
        statement_.bind(++index_, number);
        return *this;
    }
    StatementRow &operator<<(qint64 number)
    {
        statement_.bind(++index_, static_cast<int64_t>(number));
        return *this;
    }
    StatementRow &operator<<(const std::optional<double> &number)
    {
        bind_number(statement_, ++index_, number);
        return *this;
    }
    StatementRow &operator<<(const std::optional<CountRange> &range)
    {
        return *this << (range ? std::optional(range->low) : std::nullopt)
                     << (range ? std::optional(range->high) : std::nullopt);
    }
    StatementRow &operator<<(const CellKey &key)
    {
        return *this << key.measure.text << key.programme.text << day_text(key.period.end) << day_text(key.period.start)
                     << key.provider.text << static_cast<int>(key.aspect) << key.contract << key.area << key.cohort
                     << key.group;
    }
    void run() { statement_.exec(); }

private:
    SQLite::Statement &statement_;
    int index_ = 0;
};

} // namespace outturn::workspace
