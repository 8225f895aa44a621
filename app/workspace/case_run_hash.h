// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_run.h"
#include "foundation/sha256.h"

namespace outturn::workspace {

/// The parts of a key as bytes that no other key has.
QByteArray key_bytes(const CellKey &key);

/// SHA-256 over the rows of one run of a case return, each stretch of one key behind the key. The import feeds it as it
/// stores; the check feeds it from the file.
class CaseRunHash
{
public:
    /// A stretch of rows begins.
    void add_range(const QByteArray &key, qint64 rows);
    /// Everything but CaseRecord::key.
    void add(const CaseRecord &record);
    QByteArray hex();

private:
    template <typename Number> void put(Number number);
    void put(std::string_view text);
    void flush_when_full();

    Sha256 hash_;
    std::string buffer_;
};

/// The same over the hashes of all runs of a return and the places of its lines: what the trail keeps.
class CasesHash
{
public:
    void add_run(const QByteArray &run_hash);
    void add_offset(const LineOffset &offset);
    QByteArray hex() { return hash_.hex(); }

private:
    Sha256 hash_;
};

} // namespace outturn::workspace
