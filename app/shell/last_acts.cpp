// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/last_acts.h"

#include "presentation/standing_act_words.h"
#include "shell/audit_work.h"
#include "shell/preferences.h"
#include "shell/prompts.h"
#include "workspace/workspace_reader.h"

#include <QtGui/QAction>

#include <algorithm>

namespace outturn::shell {
namespace {

const Act *find_act(const std::vector<Act> &acts, qint64 id)
{
    const auto found = std::find_if(acts.begin(), acts.end(), [id](const Act &act) { return act.id == id; });
    return found == acts.end() ? nullptr : &*found;
}

/// One doing: the same figures of several measures, left out by one person for one reason, one act after the other.
bool belong_together(const Act &before, const Act &act)
{
    if (before.kind != ActKind::exclusion || act.kind != ActKind::exclusion || act.id != before.id + 1
        || before.person != act.person || before.reason != act.reason)
        return false;
    const Result<Exclusion> one = read_exclusion(before.json);
    const Result<Exclusion> other = read_exclusion(act.json);
    return one && other && one->measure && other->measure && one->programme == other->programme
        && one->provider == other->provider && one->period == other->period;
}

} // namespace

LastActs::LastActs(AuditWork &work, Preferences &preferences, Prompts &prompts, const presentation::Wording &wording,
                   QAction &action, QObject *parent)
    : QObject(parent), work_(work), preferences_(preferences), prompts_(prompts), wording_(wording), action_(action),
      tip_(action.toolTip())
{
    connect(&work_, &AuditWork::changed, this, &LastActs::follow);
    connect(&action_, &QAction::triggered, this, &LastActs::take_back);
    follow();
}

void LastActs::follow()
{
    const std::vector<Act> &acts = work_.acts();
    if (work_.workspace() != workspace_) {
        workspace_ = work_.workspace();
        last_.clear();
        known_ = acts.empty() ? 0 : acts.back().id;
    }
    for (const Act &act : acts) {
        if (act.id > known_)
            add(act, acts);
    }
    known_ = std::max(known_, acts.empty() ? 0 : acts.back().id);
    // Taken back by whatever way, or replaced.
    std::vector<qint64> holding;
    for (const Act &act : acts_that_hold(acts))
        holding.push_back(act.id);
    for (Together &together : last_)
        std::erase_if(together,
                      [&holding](qint64 id) { return !std::binary_search(holding.begin(), holding.end(), id); });
    std::erase_if(last_, [](const Together &together) { return together.empty(); });
    const QString subject = last_.empty() ? QString() : subject_of(last_.back());
    action_.setToolTip(subject.isEmpty() ? tip_ : QStringLiteral("%1 (%2)").arg(tip_, subject));
    update(elsewhere_);
}

void LastActs::add(const Act &act, const std::vector<Act> &acts)
{
    if (act.kind != ActKind::exclusion && act.kind != ActKind::correction)
        return;
    const Act *before = last_.empty() || last_.back().empty() ? nullptr : find_act(acts, last_.back().back());
    if (before && belong_together(*before, act))
        last_.back().push_back(act.id);
    else
        last_.push_back({act.id});
}

void LastActs::update(bool elsewhere)
{
    elsewhere_ = elsewhere;
    action_.setEnabled(!elsewhere && !last_.empty());
}

/// What the first act of them is about; the names are those of now.
QString LastActs::subject_of(const Together &together)
{
    const Act *act = find_act(work_.acts(), together.front());
    const auto source = workspace::WorkspaceReader::open(work_.workspace());
    if (!act || !source)
        return {};
    const Result<presentation::AuditNames> names = presentation::audit_names(**source);
    if (!names)
        return {};
    if (act->kind == ActKind::exclusion) {
        const Result<Exclusion> exclusion = read_exclusion(act->json);
        return exclusion ? presentation::exclusion_subject(*exclusion, *names, wording_) : QString();
    }
    const Result<Correction> correction = read_correction(act->json);
    return correction ? presentation::figure_subject(correction->key, *names, wording_) : QString();
}

void LastActs::take_back()
{
    if (last_.empty())
        return;
    const Together together = last_.back();
    QStringList ids;
    for (const qint64 id : together)
        ids.append(wording_.number(static_cast<double>(id), 0));
    const QString acts = ids.join(QStringLiteral(", "));
    const Act *first = find_act(work_.acts(), together.front());
    const bool is_exclusion = first && first->kind == ActKind::exclusion;
    const QString question = is_exclusion
        ? tr("What was left out last comes back: %1 (act %2). That it was left out, and why it is no longer, stays on "
             "record. Why?")
        : tr(
            "What was corrected last is again as the returns say: %1 (act %2). That it was corrected, and why it is no "
            "longer, stays on record. Why?");
    prompts_.give_act_reason(question.arg(subject_of(together), acts), preferences_.person(),
                             [this, together, acts](const QString &person, const QString &reason) {
                                 preferences_.set_person(person);
                                 for (auto id = together.rbegin(); id != together.rend(); ++id) {
                                     if (const Result<> taken = work_.reverse(*id, person, reason); !taken) {
                                         emit failed(taken.error().message);
                                         return;
                                     }
                                 }
                                 emit told(tr("Taken back: act %1.").arg(acts));
                             });
}

} // namespace outturn::shell
