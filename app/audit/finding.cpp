// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/finding.h"

#include "audit/finding_json.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace outturn::audit {
namespace {

constexpr QLatin1StringView subject_start("finding/");

template <typename Choice> QString word_at(const QStringList &words, Choice choice)
{
    return words.value(static_cast<qsizetype>(choice));
}

template <typename Choice> std::optional<Choice> choice_of(const QStringList &words, QStringView word)
{
    const qsizetype at = words.indexOf(word);
    return at < 0 ? std::nullopt : std::optional(static_cast<Choice>(at));
}

/// What the acts of one finding say, the oldest first.
struct Chain {
    std::vector<FindingRevision> revisions;
    /// The latest that holds; null where the first act was taken back, and with it the finding.
    const Finding *present() const
    {
        if (revisions.empty() || !revisions.front().holds)
            return nullptr;
        const auto found = std::find_if(revisions.rbegin(), revisions.rend(),
                                        [](const FindingRevision &revision) { return revision.holds; });
        return &found->finding;
    }
};

/// Beyond what another order of the same sums explains.
bool differ(const std::optional<double> &then, const std::optional<double> &now)
{
    if (!then || !now)
        return then.has_value() != now.has_value();
    return std::abs(*then - *now) > 1e-9 * std::max(std::abs(*then), std::abs(*now));
}

std::map<qint64, qint64> reversals_that_hold(const std::vector<Act> &acts)
{
    std::set<qint64> holding;
    for (const Act &act : acts_that_hold(acts))
        holding.insert(act.id);
    // Of the reversals of one act the one counts that is not itself reversed; acts_that_hold() does not list them.
    std::set<qint64> undone;
    for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
        if (act->kind == ActKind::reversal && !undone.contains(act->id))
            undone.insert(act->reverses);
    }
    std::map<qint64, qint64> by_act;
    for (const Act &act : acts) {
        if (act.kind == ActKind::reversal && !undone.contains(act.id) && !holding.contains(act.reverses))
            by_act.emplace(act.reverses, act.id);
    }
    return by_act;
}

Result<std::map<int, Chain>> chains_of(const std::vector<Act> &acts, std::optional<int> only)
{
    std::set<qint64> holding;
    for (const Act &act : acts_that_hold(acts))
        holding.insert(act.id);
    const std::map<qint64, qint64> reversed_by = reversals_that_hold(acts);
    std::map<int, Chain> chains;
    for (const Act &act : acts) {
        if (act.kind != ActKind::finding || (only && act.subject != finding_subject(*only)))
            continue;
        Result<Finding> read = read_finding(act);
        if (!read)
            return tl::unexpected(read.error());
        Chain &chain = chains[read->number];
        read->revision = static_cast<int>(chain.revisions.size()) + 1;
        read->written_at = chain.revisions.empty() ? act.at : chain.revisions.front().finding.written_at;
        const auto reversal = reversed_by.find(act.id);
        chain.revisions.push_back(
            {act.id, holding.contains(act.id), reversal == reversed_by.end() ? 0 : reversal->second, std::move(*read)});
    }
    return chains;
}

} // namespace

const QStringList &finding_kind_words()
{
    static const QStringList words{QStringLiteral("finding"), QStringLiteral("lesson")};
    return words;
}

const QStringList &finding_severity_words()
{
    static const QStringList words{QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")};
    return words;
}

const QStringList &finding_state_words()
{
    static const QStringList words{QStringLiteral("open"), QStringLiteral("agreed"), QStringLiteral("disputed"),
                                   QStringLiteral("done"), QStringLiteral("closed")};
    return words;
}

QString finding_kind_word(FindingKind kind)
{
    return word_at(finding_kind_words(), kind);
}

QString finding_severity_word(FindingSeverity severity)
{
    return word_at(finding_severity_words(), severity);
}

QString finding_state_word(FindingState state)
{
    return word_at(finding_state_words(), state);
}

std::optional<FindingKind> finding_kind_from_word(QStringView word)
{
    return choice_of<FindingKind>(finding_kind_words(), word);
}

std::optional<FindingSeverity> finding_severity_from_word(QStringView word)
{
    return choice_of<FindingSeverity>(finding_severity_words(), word);
}

std::optional<FindingState> finding_state_from_word(QStringView word)
{
    return choice_of<FindingState>(finding_state_words(), word);
}

bool Finding::says_the_same(const Finding &other) const
{
    return kind == other.kind && title == other.title && text == other.text && severity == other.severity
        && state == other.state && about == other.about && evidence == other.evidence
        && recommendation == other.recommendation && response == other.response && origin == other.origin;
}

QString finding_subject(int number)
{
    return subject_start + QString::number(number);
}

Result<std::vector<Finding>> read_findings(const std::vector<Act> &acts)
{
    const Result<std::map<int, Chain>> chains = chains_of(acts, {});
    if (!chains)
        return tl::unexpected(chains.error());
    std::vector<Finding> findings;
    for (const auto &[number, chain] : *chains) {
        if (const Finding *present = chain.present())
            findings.push_back(*present);
    }
    return findings;
}

Result<std::vector<FindingRevision>> finding_revisions(const std::vector<Act> &acts, int number)
{
    Result<std::map<int, Chain>> chains = chains_of(acts, number);
    if (!chains)
        return tl::unexpected(chains.error());
    const auto found = chains->find(number);
    return found == chains->end() ? std::vector<FindingRevision>{} : std::move(found->second.revisions);
}

Result<std::vector<WithdrawnFinding>> withdrawn_findings(const std::vector<Act> &acts)
{
    const Result<std::map<int, Chain>> chains = chains_of(acts, {});
    if (!chains)
        return tl::unexpected(chains.error());
    std::vector<WithdrawnFinding> withdrawn;
    for (const auto &[number, chain] : *chains) {
        if (chain.revisions.empty() || chain.present())
            continue;
        const qint64 by = chain.revisions.front().taken_back_by;
        const auto act = std::find_if(acts.begin(), acts.end(), [by](const Act &a) { return a.id == by; });
        withdrawn.push_back({chain.revisions.back().finding, act == acts.end() ? Act{} : *act});
    }
    return withdrawn;
}

std::vector<EvidenceChange> changed_evidence(const FindingEvidence &then, const FindingEvidence &now)
{
    std::vector<EvidenceChange> changes;
    for (const FindingEvidence::Figure &figure : then.figures) {
        const auto found = std::find_if(now.figures.begin(), now.figures.end(),
                                        [&](const FindingEvidence::Figure &f) { return f.name == figure.name; });
        const std::optional<double> number = found == now.figures.end() ? std::nullopt : found->number;
        if (differ(figure.number, number))
            changes.push_back({figure.name, figure.number, number});
    }
    return changes;
}

} // namespace outturn::audit
