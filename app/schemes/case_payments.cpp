// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/case_payments.h"

#include "schemes/case_walk.h"
#include "schemes/due_ledger.h"

#include <algorithm>

namespace outturn::schemes {
namespace {

/// A case's place among those of its provider: the earliest attached first, ties by the number of its reference.
struct CasePlace {
    quint64 case_hash = 0;
    CaseDay day = no_day;

    friend bool operator<(const CasePlace &a, const CasePlace &b)
    {
        // An unknown day comes last.
        const int a_day = a.day == no_day ? std::numeric_limits<int>::max() : a.day;
        const int b_day = b.day == no_day ? std::numeric_limits<int>::max() : b.day;
        return a_day != b_day ? a_day < b_day : a.case_hash < b.case_hash;
    }
};

/// The most cases of a provider that are paid for, and which is the first beyond.
struct CasesOfProvider {
    std::optional<qint64> most;
    std::vector<CasePlace> places;
    std::optional<CasePlace> first_beyond;

    bool is_beyond(const CasePlace &place) const { return first_beyond && !(place < *first_beyond); }
};

/// Which cases of each provider lie beyond its cap. Needs a walk of its own: a case counts only where something is due.
class CaseCaps
{
public:
    CaseCaps(const PaymentTerms &terms, const ProviderLimits &limits) : terms_(terms)
    {
        for (const ProviderId &provider : terms.providers()) {
            providers_.push_back({limits.most_cases(provider), {}, {}});
            any_ = any_ || providers_.back().most;
        }
    }

    bool any() const { return any_; }

    void take(const JudgedCase &judged)
    {
        for (size_t i = 0; i < judged.rows.size(); ++i) {
            const JudgedRow &row = judged.rows[i];
            CasesOfProvider &cases = providers_[row.terms->provider];
            if (!cases.most || !takes_a_place(row))
                continue;
            const CasePlace place{row.event->case_hash, judged.order_day};
            // All rows of a case come in one call, so the last of the provider's places is this case's or an earlier one's.
            if (cases.places.empty() || cases.places.back().case_hash != place.case_hash)
                cases.places.push_back(place);
        }
    }

    void close()
    {
        for (CasesOfProvider &cases : providers_) {
            if (!cases.most || std::ssize(cases.places) <= *cases.most)
                continue;
            const auto beyond = cases.places.begin() + *cases.most;
            std::nth_element(cases.places.begin(), beyond, cases.places.end());
            cases.first_beyond = *beyond;
        }
    }

    bool is_beyond(const JudgedRow &row, const JudgedCase &judged) const
    {
        return providers_[row.terms->provider].is_beyond({row.event->case_hash, judged.order_day});
    }

private:
    bool takes_a_place(const JudgedRow &row) const
    {
        return (row.standing == Standing::due || row.standing == Standing::open)
            && terms_.events()[static_cast<size_t>(row.terms->event)].role != EventRole::referral;
    }

    const PaymentTerms &terms_;
    std::vector<CasesOfProvider> providers_;
    bool any_ = false;
};

} // namespace

CasePayments::CasePayments(const Scheme &scheme, const std::vector<CellKey> &keys) : scheme_(scheme), keys_(keys) {}

CasePayments::~CasePayments() = default;

void CasePayments::add(std::span<const CaseEvent> events)
{
    events_.insert(events_.end(), events.begin(), events.end());
}

PaymentsDue CasePayments::finish(std::span<const ProviderCount> counts, std::stop_token stop)
{
    const PaymentTerms terms(scheme_, keys_);
    const ProviderLimits limits(scheme_, counts);
    std::vector<bool> seen(keys_.size(), false);
    std::erase_if(events_, [&](const CaseEvent &event) { return event.key >= keys_.size(); });
    for (const CaseEvent &event : events_)
        seen[event.key] = true;

    CaseJudge judge(terms);
    CaseCaps caps(terms, limits);
    DueLedger ledger(terms, limits);
    qint64 cases = 0;
    bool going = sort_by_case(events_, stop);
    if (going && caps.any()) {
        going = for_each_case(
            events_, terms, [&](auto rows) { caps.take(judge.judge(rows)); }, stop);
        caps.close();
    }
    if (going) {
        const auto take = [&](std::span<const CaseEvent> rows) {
            const JudgedCase &judged = judge.judge(rows);
            cases += judged.rows.empty() ? 0 : 1;
            for (const JudgedRow &row : judged.rows)
                ledger.add(row, caps.any() && caps.is_beyond(row, judged), judged.start_is_unknown);
        };
        for_each_case(events_, terms, take, stop);
    }
    PaymentsDue due = ledger.close();
    due.cases = cases;
    due.shared_references = going ? count_shared_references(events_, terms) : 0;
    for (size_t i = 0; i < keys_.size(); ++i) {
        if (seen[i] && terms.keys()[i].event == EventTerms::none)
            due.unpaid_measures.push_back(keys_[i].measure);
    }
    std::sort(due.unpaid_measures.begin(), due.unpaid_measures.end());
    due.unpaid_measures.erase(std::unique(due.unpaid_measures.begin(), due.unpaid_measures.end()),
                              due.unpaid_measures.end());
    events_.clear();
    events_.shrink_to_fit();
    return due;
}

} // namespace outturn::schemes
