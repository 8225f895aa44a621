// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check_kinds.h"
#include "audit/check_parameters.h"

/// What the checks of cases share. Each looks at every row, so that a row costs a few additions in flat arrays and no
/// look-up by text: what the keys say is worked out once, into numbers.
namespace outturn::audit {

std::vector<CheckKind> case_date_kinds();      ///< case_dates.cpp
std::vector<CheckKind> case_day_kinds();       ///< case_days.cpp
std::vector<CheckKind> case_copy_kinds();      ///< case_copies.cpp
std::vector<CheckKind> case_threshold_kinds(); ///< case_thresholds.cpp
std::vector<CheckKind> case_amount_kinds();    ///< case_amounts.cpp

/// What the key of a row says.
struct CaseKeyFacts {
    quint32 provider = 0;    ///< position in CaseKeys::providers
    quint32 measure = 0;     ///< position in CaseKeys::measures
    bool is_start = false;   ///< refers or attaches a case
    bool is_outcome = false; ///< a result: what follows one or adds to one is none
    bool is_first = false;   ///< the first of a case in its window: no sustainment, no add-on, no start
    bool repeats = false;    ///< may be claimed again for the same case on another day
};

/// The keys of one programme's rows in numbers, by position in CheckContext::case_keys; providers and measures in the
/// order of their ids, whatever order the keys have.
class CaseKeys
{
public:
    CaseKeys(const CheckContext &context, const ProgrammeId &programme);

    const CaseKeyFacts &operator[](quint32 key) const { return facts_[key]; }
    const std::vector<ProviderId> &providers() const { return providers_; }
    const std::vector<MeasureId> &measures() const { return measures_; }

private:
    std::vector<CaseKeyFacts> facts_;
    std::vector<ProviderId> providers_;
    std::vector<MeasureId> measures_;
};

/// Rejected and withdrawn rows ask for nothing, so that nothing is said of them.
inline bool is_claim(const CaseEvent &event)
{
    return event.status != CaseStatus::rejected && event.status != CaseStatus::withdrawn;
}

/// The day from which windows run: attachment, else referral.
inline CaseDay start_of(const CaseEvent &event)
{
    return event.attached_on != no_day ? event.attached_on : event.referred_on;
}

/// What was claimed, else what was paid.
inline qint32 amount_of(const CaseEvent &event)
{
    return event.claimed_pence != no_amount ? event.claimed_pence : event.paid_pence;
}

/// Rows that a hit concerns: all are counted, the first most_places are named.
struct ConcernedRows {
    qint64 count = 0;
    std::vector<quint32> rows;
    std::vector<quint32> keys;

    void add(const CaseEvent &event)
    {
        ++count;
        if (rows.size() < most_places) {
            rows.push_back(event.row);
            keys.push_back(event.key);
        }
    }
};

/// A check of one programme's cases, with what all of them need.
class ProgrammeCaseCheck : public CaseCheck
{
protected:
    ProgrammeCaseCheck(const CheckContext &context, const ProgrammeId &programme)
        : context_(context), programme_(programme), keys_(context, programme),
          parameters_(context.definition.parameters)
    {}

    double number(const char *key, double otherwise) const
    {
        return parameters_.value(QLatin1String(key)).toDouble(otherwise);
    }
    QString word(const char *key) const { return parameters_.value(QLatin1String(key)).toString(); }

    size_t provider_count() const { return keys_.providers().size(); }
    /// A hit about a provider, its rows in their order and the figures that they count in.
    CheckHit hit_of(size_t provider, const ConcernedRows &rows) const;

    const CheckContext &context_;
    const ProgrammeId programme_;
    const CaseKeys keys_;
    const QJsonObject parameters_;
};

/// A provider to which a test was applied.
struct TestedProvider {
    size_t provider = 0;
    double p_value = 1;
    double adjusted_p_value = 1; ///< after Benjamini and Hochberg, over the providers tested
};

/// Allows for the number of providers looked at.
void adjust(std::vector<TestedProvider> &tested);

CheckValue count_value(const char *name, double count);
CheckValue share_value(const char *name, double share);
CheckValue number_value(const char *name, double number, int decimals);
CheckValue day_value(const char *name, CaseDay day);

} // namespace outturn::audit
