// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/act.h"

#include <algorithm>
#include <array>
#include <set>

namespace outturn {
namespace {

constexpr std::array<QStringView, 6> act_words{u"exclusion",      u"correction", u"sample",
                                               u"sample-results", u"finding",    u"reversal"};

} // namespace

QString act_word(ActKind kind)
{
    return act_words[static_cast<size_t>(kind)].toString();
}

std::optional<ActKind> act_from_word(QStringView word)
{
    const auto found = std::find(act_words.begin(), act_words.end(), word);
    return found == act_words.end() ? std::nullopt
                                    : std::optional(static_cast<ActKind>(std::distance(act_words.begin(), found)));
}

std::vector<Act> acts_that_hold(const std::vector<Act> &acts)
{
    // From the newest back: whether a reversal holds is known before the act that it reverses is met.
    std::set<qint64> reversed;
    std::vector<Act> holding;
    for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
        if (reversed.contains(act->id))
            continue;
        if (act->kind == ActKind::reversal)
            reversed.insert(act->reverses);
        else
            holding.push_back(*act);
    }
    std::reverse(holding.begin(), holding.end());
    return holding;
}

} // namespace outturn
