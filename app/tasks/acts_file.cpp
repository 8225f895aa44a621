// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/acts_file.h"

#include "analysis/question_choices.h"
#include "foundation/json_reader.h"
#include "foundation/json_text.h"
#include "tasks/audit_acts.h"
#include "tasks/derived_figures.h"
#include "workspace/workspace_reader.h"

#include <algorithm>

namespace outturn::tasks {
namespace {

constexpr int version = 1;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QString act_text(const Act &act)
{
    JsonText object;
    object.add_text(key("kind"), act_word(act.kind));
    object.add_text(key("at"), act.at.toUTC().toString(Qt::ISODateWithMs));
    object.add_text(key("person"), act.person);
    object.add_text(key("reason"), act.reason);
    object.add_text(key("content"), QString::fromUtf8(act.json));
    return object.text();
}

/// A person writes a provider's code or name; a workspace knows it by its id.
Result<Act> with_provider_of(const CellSource &source, Act act)
{
    const auto id_of = [&source](const ProviderId &written) -> Result<ProviderId> {
        const Result<std::vector<Provider>> providers = source.providers();
        if (!providers)
            return tl::unexpected(providers.error());
        const bool is_id = std::any_of(providers->begin(), providers->end(),
                                       [&written](const Provider &provider) { return provider.id == written; });
        if (is_id)
            return written;
        const Result<Provider> provider = analysis::choose_provider(source, written.text);
        if (!provider)
            return failure(ErrorCode::refused, provider.error().message);
        return provider->id;
    };
    if (act.kind == ActKind::exclusion) {
        Result<Exclusion> exclusion = read_exclusion(act.json);
        if (!exclusion || !exclusion->provider)
            return exclusion ? Result<Act>(act) : tl::unexpected(exclusion.error());
        const Result<ProviderId> provider = id_of(*exclusion->provider);
        if (!provider)
            return tl::unexpected(provider.error());
        exclusion->provider = *provider;
        act.json = write_exclusion(*exclusion);
        return act;
    }
    Result<Correction> correction = read_correction(act.json);
    if (!correction)
        return tl::unexpected(correction.error());
    const Result<ProviderId> provider = id_of(correction->key.provider);
    if (!provider)
        return tl::unexpected(provider.error());
    correction->key.provider = *provider;
    act.json = write_correction(*correction);
    return act;
}

bool says_the_same(const Act &a, const Act &b)
{
    return a.kind == b.kind && a.json == b.json;
}

bool is_among(const std::vector<Act> &acts, const Act &act)
{
    return std::any_of(acts.begin(), acts.end(), [&act](const Act &other) { return says_the_same(act, other); });
}

/// Behind each exclusion those of what was worked out from the same cases, by the same person for the same reason.
Result<std::vector<Act>> with_derived(const workspace::WorkspaceReader &source, const std::vector<Act> &acts,
                                      const QString &own_folder)
{
    std::vector<Act> all;
    for (const Act &act : acts) {
        all.push_back(act);
        if (act.kind != ActKind::exclusion)
            continue;
        const Result<Exclusion> exclusion = read_exclusion(act.json);
        if (!exclusion)
            return tl::unexpected(exclusion.error());
        const Result<std::vector<Exclusion>> derived = exclusions_of_derived(source, *exclusion, own_folder);
        if (!derived)
            return tl::unexpected(derived.error());
        for (const Exclusion &beside : *derived) {
            Act also = act;
            also.json = write_exclusion(beside);
            if (!is_among(acts, also) && !is_among(all, also))
                all.push_back(std::move(also));
        }
    }
    return all;
}

/// What of it is still in force when all is done.
Result<std::vector<Exclusion>> derived_left(const QString &workspace, const std::vector<Act> &acts,
                                            const QString &own_folder)
{
    std::vector<Exclusion> left;
    const auto source = workspace::WorkspaceReader::open(workspace);
    if (!source)
        return tl::unexpected(source.error());
    const Result<std::vector<Act>> all = with_derived(**source, acts, own_folder);
    if (!all)
        return tl::unexpected(all.error());
    for (const Act &act : *all) {
        if (is_among(acts, act))
            continue;
        if (const Result<Exclusion> exclusion = read_exclusion(act.json))
            left.push_back(*exclusion);
    }
    return left;
}

} // namespace

QByteArray write_acts_file(const StandingActs &standing)
{
    std::vector<Act> acts;
    for (const StandingActs::StandingExclusion &entry : standing.exclusions)
        acts.push_back(entry.act);
    for (const StandingActs::StandingCorrection &entry : standing.corrections)
        acts.push_back(entry.act);
    std::sort(acts.begin(), acts.end(), [](const Act &a, const Act &b) { return a.id < b.id; });
    JsonText object;
    object.add_text(key("format"), key("outturn-acts"));
    object.add(key("version"), json_text(version));
    QStringList entries;
    for (const Act &act : acts)
        entries.append(act_text(act));
    object.add(key("acts"), json_list(entries));
    return object.text().toUtf8() + '\n';
}

Result<std::vector<Act>> read_acts_file(const QByteArray &json, const QString &file_name)
{
    Result<JsonReader> reader = JsonReader::from_bytes(json, file_name, key("outturn-acts"), version);
    if (!reader)
        return tl::unexpected(reader.error());
    std::vector<Act> acts;
    Result<> contents;
    reader->objects(key("acts"), true, [&](JsonReader &entry) {
        Act act;
        const int kind = entry.choice(key("kind"), {act_word(ActKind::exclusion), act_word(ActKind::correction)});
        act.kind = kind == 0 ? ActKind::exclusion : ActKind::correction;
        act.at = QDateTime::fromString(entry.string_or(key("at"), {}), Qt::ISODateWithMs);
        act.person = entry.string(key("person"));
        act.reason = entry.string(key("reason"));
        act.json = entry.string(key("content")).toUtf8();
        if (act.kind == ActKind::exclusion) {
            if (const auto read = read_exclusion(act.json); !read)
                entry.fail(key("content"), read.error().message);
        } else if (const auto read = read_correction(act.json); !read) {
            entry.fail(key("content"), read.error().message);
        }
        acts.push_back(std::move(act));
    });
    if (const Result<> done = reader->finish(); !done)
        return tl::unexpected(done.error());
    return acts;
}

Result<AppliedActs> apply_acts(const QString &workspace, const std::vector<Act> &acts, const Clock &clock,
                               DerivedFigures derived, const QString &own_folder)
{
    AppliedActs applied;
    std::vector<Act> standing;
    std::vector<Act> wanted;
    std::vector<Act> written; ///< in the file
    {
        const auto source = workspace::WorkspaceReader::open(workspace);
        if (!source)
            return tl::unexpected(source.error());
        Result<std::vector<Act>> all = (*source)->acts();
        if (!all)
            return tl::unexpected(all.error());
        // A correction that a later one replaced holds no longer, though nobody took it back.
        const Result<StandingActs> in_force = standing_acts(*all);
        if (!in_force)
            return tl::unexpected(in_force.error());
        for (const StandingActs::StandingExclusion &entry : in_force->exclusions)
            standing.push_back(entry.act);
        for (const StandingActs::StandingCorrection &entry : in_force->corrections)
            standing.push_back(entry.act);
        for (const Act &act : acts) {
            Result<Act> known = with_provider_of(**source, act);
            if (!known)
                return tl::unexpected(known.error());
            wanted.push_back(std::move(*known));
        }
        written = wanted;
        if (derived == DerivedFigures::go) {
            Result<std::vector<Act>> all_wanted = with_derived(**source, wanted, own_folder);
            if (!all_wanted)
                return tl::unexpected(all_wanted.error());
            wanted = std::move(*all_wanted);
        }
    }
    for (const Act &act : wanted) {
        if (is_among(standing, act)) {
            ++applied.standing_already;
            continue;
        }
        if (const Result<Act> recorded = record_act(workspace, act, clock); !recorded)
            return tl::unexpected(recorded.error());
        ++applied.applied;
        applied.with_derived += is_among(written, act) ? 0 : 1;
    }
    Result<std::vector<Exclusion>> left = derived_left(workspace, written, own_folder);
    if (!left)
        return tl::unexpected(left.error());
    applied.derived_left = std::move(*left);
    return applied;
}

} // namespace outturn::tasks
