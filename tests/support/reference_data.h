// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/import_planner.h"
#include "ingest/reference_data.h"
#include "ingest/return_file.h"

namespace outturn::test {

/// The registers and profiles of the program, read once a test program; for folders that link ingest and resources.
inline const ingest::ReferenceData &reference_data()
{
    static const ingest::ReferenceData data = [] {
        auto read = ingest::bundled_reference_data();
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        return std::move(*read);
    }();
    return data;
}

inline ingest::ImportOptions import_options()
{
    ingest::ImportOptions options;
    options.providers = &reference_data().providers;
    options.mappings = &reference_data().profiles;
    return options;
}

/// Reads and checks bytes as a return.
inline Result<ingest::PlannedImport> plan_bytes(const QByteArray &bytes,
                                                const ingest::ImportOptions &options = import_options(),
                                                const QString &name = QStringLiteral("return.csv"))
{
    Result<ReturnFile> file = ingest::return_file_from_bytes(name, bytes);
    if (!file)
        return tl::unexpected(file.error());
    return ingest::plan_import(std::move(*file), options);
}

/// Reads and checks a file as a return.
inline Result<ingest::PlannedImport> plan_path(const QString &path)
{
    Result<ReturnFile> file = ingest::read_return_file(path, {}, {});
    if (!file)
        return tl::unexpected(file.error());
    return ingest::plan_import(std::move(*file), import_options());
}

} // namespace outturn::test
