// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/audit_work.h"

#include "tasks/audit_acts.h"
#include "workspace/workspace_reader.h"

#include <algorithm>

namespace outturn::shell {
namespace {

const Act *find_act(const std::vector<Act> &acts, qint64 id)
{
    const auto found = std::find_if(acts.begin(), acts.end(), [id](const Act &act) { return act.id == id; });
    return found == acts.end() ? nullptr : &*found;
}

/// Whether figures change with it; a reversal's with what it reverses, through reversals of reversals.
bool changes_figures(const std::vector<Act> &acts, const Act *act)
{
    while (act && act->kind == ActKind::reversal) {
        // Only ever what came before, or a workspace that somebody altered would lead in a circle.
        const Act *reversed = act->reverses < act->id ? find_act(acts, act->reverses) : nullptr;
        act = reversed;
    }
    return act && (act->kind == ActKind::exclusion || act->kind == ActKind::correction);
}

/// One more than the highest number that a subject of this beginning ever had, withdrawn ones too.
int next_number(const std::vector<Act> &acts, const QString &beginning)
{
    int highest = 0;
    for (const Act &act : acts) {
        if (act.subject.startsWith(beginning))
            highest = std::max(highest, QStringView(act.subject).mid(beginning.size()).toInt());
    }
    return highest + 1;
}

} // namespace

void AuditWork::set_workspace(const QString &path)
{
    if (path == workspace_)
        return;
    workspace_ = path;
    forget();
}

void AuditWork::forget()
{
    is_read_ = false;
    emit changed();
}

void AuditWork::read()
{
    if (is_read_)
        return;
    is_read_ = true;
    acts_.clear();
    samples_.clear();
    findings_.clear();
    standing_ = {};
    trail_.clear();
    problem_.clear();
    if (workspace_.isEmpty())
        return;
    // What can be read is shown, whatever of the rest is damaged.
    const auto take = [this](auto answer, auto &into) {
        if (answer)
            into = std::move(*answer);
        else if (problem_.isEmpty())
            problem_ = answer.error().message;
    };
    const auto reader = workspace::WorkspaceReader::open(workspace_);
    if (!reader) {
        problem_ = reader.error().message;
        return;
    }
    take((*reader)->acts(), acts_);
    take((*reader)->trail(), trail_);
    take(outturn::standing_acts(acts_), standing_);
    take(audit::read_findings(acts_), findings_);
    take(audit::read_samples(acts_), samples_);
}

const std::vector<Act> &AuditWork::acts()
{
    read();
    return acts_;
}

const std::vector<audit::Sample> &AuditWork::samples()
{
    read();
    return samples_;
}

const std::vector<audit::Finding> &AuditWork::findings()
{
    read();
    return findings_;
}

const StandingActs &AuditWork::standing()
{
    read();
    return standing_;
}

const std::vector<TrailEntry> &AuditWork::trail()
{
    read();
    return trail_;
}

const QString &AuditWork::problem()
{
    read();
    return problem_;
}

Result<Act> AuditWork::record(const Act &act, const Clock &clock)
{
    if (workspace_.isEmpty())
        return failure(ErrorCode::wrong_usage, tr("No workspace is open."));
    Result<Act> recorded = tasks::record_act(workspace_, act, clock);
    if (!recorded)
        return recorded;
    is_read_ = false;
    const bool figures = changes_figures(acts(), find_act(acts(), recorded->id));
    emit changed();
    if (figures)
        emit figures_changed();
    return recorded;
}

Result<> AuditWork::save_finding(const audit::Finding &finding, const QString &person, const Clock &clock,
                                 const QString &reason)
{
    if (finding.title.trimmed().isEmpty())
        return failure(ErrorCode::wrong_usage, tr("Give it a title: it is what others read first."));
    is_read_ = false; // another window may have written one under the next number
    audit::Finding saved = finding;
    if (saved.number == 0) {
        saved.number = next_finding();
    } else {
        const auto present = std::find_if(findings().begin(), findings().end(),
                                          [&](const audit::Finding &f) { return f.number == saved.number; });
        if (present == findings().end())
            return failure(ErrorCode::refused, tr("Finding %1 was withdrawn.").arg(saved.number));
        if (present->says_the_same(saved))
            return {};
    }
    Act act;
    act.kind = ActKind::finding;
    act.person = person;
    act.reason = reason;
    act.subject = audit::finding_subject(saved.number);
    act.json = audit::write_finding(saved);
    const Result<Act> recorded = record(act, clock);
    return recorded ? Result<>{} : tl::unexpected(recorded.error());
}

Result<> AuditWork::reverse(qint64 act, const QString &person, const QString &reason, const Clock &clock)
{
    is_read_ = false;
    const Act *reversed = find_act(acts(), act);
    Act reversal;
    reversal.kind = ActKind::reversal;
    reversal.person = person;
    reversal.reason = reason;
    reversal.subject = reversed ? reversed->subject : QString();
    reversal.reverses = act;
    const Result<Act> recorded = record(reversal, clock);
    return recorded ? Result<>{} : tl::unexpected(recorded.error());
}

int AuditWork::next_finding()
{
    return next_number(acts(), QStringLiteral("finding/"));
}

int AuditWork::next_sample()
{
    return next_number(acts(), QStringLiteral("sample/"));
}

} // namespace outturn::shell
