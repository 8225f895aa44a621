// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/import_transaction.h"
#include "workspace/workspace_check.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace outturn::test {

/// A new workspace in a folder of its own, which goes with it. For folders that link workspace.
class TemporaryWorkspace
{
public:
    TemporaryWorkspace()
    {
        if (const Result<> made = workspace::WorkspaceFile::create(path()); !made)
            qFatal("%s", qPrintable(made.error().message));
    }

    QString folder() const { return folder_.path(); }
    QString path() const { return folder_.filePath(QStringLiteral("test.outturn")); }
    /// Whatever lies in the folder, hidden files too.
    QStringList files() const
    {
        return QDir(folder()).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    Result<ImportSink::Outcome> store(const ImportPlan &plan) const { return store(path(), plan); }
    static Result<ImportSink::Outcome> store(const QString &path, const ImportPlan &plan)
    {
        Result<workspace::WorkspaceFile> file =
            workspace::WorkspaceFile::open(path, workspace::WorkspaceFile::Mode::read_write);
        if (!file)
            return tl::unexpected(file.error());
        workspace::ImportTransaction transaction(*file, still_clock());
        if (const Result<> begun = transaction.begin(plan); !begun)
            return tl::unexpected(begun.error());
        if (const Result<> accepted = transaction.accept(plan.cells); !accepted)
            return tl::unexpected(accepted.error());
        return transaction.finish();
    }

    std::unique_ptr<workspace::WorkspaceReader> reader() const
    {
        auto opened = workspace::WorkspaceReader::open(path());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return std::move(*opened);
    }

    /// A clock that stands at half past twelve.
    static Clock still_clock()
    {
        return [] { return QDateTime(QDate(2025, 5, 6), QTime(12, 30), Qt::UTC); };
    }

private:
    QTemporaryDir folder_;
};

} // namespace outturn::test
