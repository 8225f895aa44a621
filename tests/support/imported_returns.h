// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/reference_data.h"
#include "support/temporary_workspace.h"

namespace outturn::test {

/// A workspace with returns in it, read by ingest and stored by workspace as the program does it, and a reader of it.
class ImportedReturns
{
public:
    /// Imports the text of a return; what cannot be imported ends the test program.
    ImportedReturns &add(const QByteArray &text)
    {
        return store(plan_bytes(text, import_options(), QStringLiteral("return%1.csv").arg(++count_)));
    }
    ImportedReturns &add_file(const QString &path) { return store(plan_path(path)); }

    const workspace::WorkspaceReader &source()
    {
        if (!reader_)
            reader_ = workspace_.reader();
        return *reader_;
    }

private:
    ImportedReturns &store(const Result<ingest::PlannedImport> &planned)
    {
        if (!planned)
            qFatal("%s", qPrintable(planned.error().message));
        for (const Problem &problem : planned->plan.errors)
            qFatal("%s", qPrintable(problem.message));
        if (const auto stored = workspace_.store(planned->plan); !stored)
            qFatal("%s %s", qPrintable(stored.error().message), qPrintable(stored.error().detail));
        return *this;
    }

    TemporaryWorkspace workspace_;
    std::unique_ptr<workspace::WorkspaceReader> reader_;
    int count_ = 0;
};

} // namespace outturn::test
