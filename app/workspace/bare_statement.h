// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <QtCore/QtGlobal>

#include <string_view>

namespace outturn::workspace {

/// A statement for the loops over millions of rows, where one shared pointer for each column read is a third of the
/// time, and where texts are bound from where they lie. Must go before its database: a statement that is alive when the
/// database closes ends the program. Throws SQLite::Exception.
class BareStatement
{
public:
    BareStatement(SQLite::Database &database, std::string_view sql) : handle_(database.getHandle())
    {
        check(sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                 &statement_, nullptr));
    }
    ~BareStatement() { sqlite3_finalize(statement_); }
    BareStatement(const BareStatement &) = delete;
    BareStatement &operator=(const BareStatement &) = delete;

    void bind(int index, qint64 number) { check(sqlite3_bind_int64(statement_, index, number)); }
    void bind_nothing(int index) { check(sqlite3_bind_null(statement_, index)); }
    /// The text must stay where it is until the next reset.
    void bind_text(int index, std::string_view text)
    {
        check(sqlite3_bind_text(statement_, index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
    }

    /// What a function of ours gets with each row; only under the same name is it found there. It must stay where it is
    /// until the next reset.
    void bind_pointer(int index, void *pointer, const char *name)
    {
        check(sqlite3_bind_pointer(statement_, index, pointer, name, nullptr));
    }

    /// False when there is no further row.
    bool step()
    {
        const int code = sqlite3_step(statement_);
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            check(code);
        return code == SQLITE_ROW;
    }
    void reset() { sqlite3_reset(statement_); }

    bool is_nothing(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    qint64 number(int column) const { return sqlite3_column_int64(statement_, column); }
    int small_number(int column) const { return sqlite3_column_int(statement_, column); }
    /// Holds until the next step.
    std::string_view text(int column) const
    {
        const auto *bytes = sqlite3_column_text(statement_, column);
        if (!bytes)
            return {};
        return {reinterpret_cast<const char *>(bytes), static_cast<size_t>(sqlite3_column_bytes(statement_, column))};
    }

private:
    void check(int code)
    {
        if (code == SQLITE_OK)
            return;
        const SQLite::Exception exception(handle_, code);
        sqlite3_reset(statement_); // else the transaction cannot be rolled back
        throw exception;
    }

    sqlite3 *handle_ = nullptr;
    sqlite3_stmt *statement_ = nullptr;
};

} // namespace outturn::workspace
