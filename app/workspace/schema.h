// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::workspace {

/// "OUTR" at offset 68 of the file, so that other programs can tell what it is.
inline constexpr int application_id = 0x4F555452;
inline constexpr int schema_version = 5;

/// Larger originals are not kept, only their hashes.
inline constexpr long long largest_kept_original = 64LL << 20;

/// The tables of a new workspace, but those that later versions brought.
extern const char *const schema_sql;

/// The tables that version 3 brought: in a new workspace and in one that is brought up.
extern const char *const case_tables_sql;

/// Those that version 4 brought.
extern const char *const report_tables_sql;

/// Those that version 5 brought.
extern const char *const audit_tables_sql;

} // namespace outturn::workspace
