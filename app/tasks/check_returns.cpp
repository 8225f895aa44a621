// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/check_returns.h"

#include "audit/check_reader.h"
#include "tasks/scheme_in_force.h"

#include <algorithm>

namespace outturn::tasks {
namespace {

Result<std::vector<audit::ProgrammeScheme>> schemes_in_force(const workspace::WorkspaceReader &source,
                                                             const QString &own_folder, QStringList *problems)
{
    const Result<std::vector<Programme>> programmes = source.programmes();
    if (!programmes)
        return tl::unexpected(programmes.error());
    std::vector<audit::ProgrammeScheme> schemes;
    for (const Programme &programme : *programmes) {
        QStringList found;
        Result<std::optional<schemes::Scheme>> scheme = scheme_in_force(source, programme.id, own_folder, &found);
        if (!scheme)
            return tl::unexpected(scheme.error());
        if (*scheme)
            schemes.push_back({programme.id, std::move(**scheme)});
        // The user's folder is read for each programme; its troubles are told once.
        for (const QString &problem : found) {
            if (problems && !problems->contains(problem))
                problems->append(problem);
        }
    }
    return schemes;
}

/// By the workspace and not by the clock, so that the same returns give the same answer tomorrow.
Result<QDate> last_day(const workspace::WorkspaceReader &source)
{
    const Result<std::vector<StoredReturn>> returns = source.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    QDate last;
    for (const StoredReturn &entry : *returns) {
        const QDate day = entry.imported_at.toUTC().date();
        if (!last.isValid() || day > last)
            last = day;
    }
    return last;
}

} // namespace

Result<audit::SharedChecks> check_returns(const workspace::WorkspaceReader &source, const QString &own_folder,
                                          const std::stop_token &stop,
                                          const std::function<void(qint64 cases)> &progress, QStringList *problems,
                                          const std::optional<ProgrammeId> &only)
{
    const std::vector<audit::CheckDefinition> definitions = audit::load_checks(own_folder, problems);
    const Result<std::vector<audit::ProgrammeScheme>> schemes = schemes_in_force(source, own_folder, problems);
    if (!schemes)
        return tl::unexpected(schemes.error());
    const Result<QDate> day = last_day(source);
    if (!day)
        return tl::unexpected(day.error());
    Result<audit::CheckRun> run =
        audit::run_checks({source, source, *schemes, *day, only}, definitions, stop, progress);
    if (!run)
        return tl::unexpected(run.error());
    return std::make_shared<const audit::CheckRun>(std::move(*run));
}

} // namespace outturn::tasks
