// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/case_checks.h"

#include "statistics/multiplicity.h"

#include <algorithm>

namespace outturn::audit {
namespace {

template <typename Id> quint32 position_in(const std::vector<Id> &sorted, const Id &id)
{
    return static_cast<quint32>(std::lower_bound(sorted.begin(), sorted.end(), id) - sorted.begin());
}

template <typename Id> void sort_once(std::vector<Id> &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

CaseKeyFacts facts_of_event(const schemes::Scheme *scheme, const MeasureId &measure)
{
    CaseKeyFacts facts;
    const schemes::PaymentEvent *event = scheme ? scheme->event(measure) : nullptr;
    if (!event) {
        // Without a scheme only the usual names tell what starts a case.
        facts.is_start = measure.text == u"attachment" || measure.text == u"referral";
        facts.is_outcome = !facts.is_start;
        facts.is_first = facts.is_outcome;
        facts.repeats = true;
        return facts;
    }
    using schemes::EventRole;
    facts.is_start = event->role == EventRole::referral || event->role == EventRole::attachment;
    facts.is_outcome = event->role == EventRole::outcome;
    facts.is_first = facts.is_outcome || event->role == EventRole::progress;
    facts.repeats = event->repeats;
    return facts;
}

} // namespace

CaseKeys::CaseKeys(const CheckContext &context, const ProgrammeId &programme)
{
    // Thousands of keys share a few ids, which mostly share their text, too: a copy is a reference.
    for (const CellKey &key : context.case_keys) {
        if (key.programme != programme)
            continue;
        if (providers_.empty() || providers_.back() != key.provider)
            providers_.push_back(key.provider);
        if (measures_.empty() || measures_.back() != key.measure)
            measures_.push_back(key.measure);
    }
    sort_once(providers_);
    sort_once(measures_);
    const schemes::Scheme *scheme = context.scheme_of(programme);
    std::vector<CaseKeyFacts> of_measures;
    for (const MeasureId &measure : measures_)
        of_measures.push_back(facts_of_event(scheme, measure));
    facts_.resize(context.case_keys.size());
    for (size_t i = 0; i < facts_.size(); ++i) {
        const CellKey &key = context.case_keys[i];
        if (key.programme != programme)
            continue;
        const quint32 measure = position_in(measures_, key.measure);
        facts_[i] = of_measures[measure];
        facts_[i].measure = measure;
        facts_[i].provider = position_in(providers_, key.provider);
    }
}

CheckHit ProgrammeCaseCheck::hit_of(size_t provider, const ConcernedRows &rows) const
{
    CheckHit hit;
    hit.programme = programme_;
    hit.provider = keys_.providers()[provider];
    hit.places = rows.count;
    hit.cases = rows.rows;
    std::sort(hit.cases.begin(), hit.cases.end());
    std::vector<quint32> keys = rows.keys;
    sort_once(keys);
    for (const quint32 key : keys)
        hit.cells.push_back(context_.case_keys[key]);
    return hit;
}

void adjust(std::vector<TestedProvider> &tested)
{
    std::vector<double> p_values;
    for (const TestedProvider &each : tested)
        p_values.push_back(each.p_value);
    const auto adjusted = statistics::adjusted_p_values(p_values, statistics::Adjustment::benjamini_hochberg);
    for (size_t i = 0; i < tested.size(); ++i)
        tested[i].adjusted_p_value = adjusted ? (*adjusted)[i] : 1.0;
}

CheckValue count_value(const char *name, double count)
{
    return {QString::fromLatin1(name), count, false, 0};
}

CheckValue share_value(const char *name, double share)
{
    return {QString::fromLatin1(name), share, true, 0};
}

CheckValue number_value(const char *name, double number, int decimals)
{
    return {QString::fromLatin1(name), number, false, decimals};
}

CheckValue day_value(const char *name, CaseDay day)
{
    return {QString::fromLatin1(name), date_of(day)};
}

std::vector<CheckKind> case_kinds()
{
    std::vector<CheckKind> kinds;
    for (const auto &some :
         {case_date_kinds(), case_day_kinds(), case_copy_kinds(), case_threshold_kinds(), case_amount_kinds()})
        kinds.insert(kinds.end(), some.begin(), some.end());
    return kinds;
}

} // namespace outturn::audit
