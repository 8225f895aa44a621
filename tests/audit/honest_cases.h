// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/random_numbers.h"
#include "support/checked_cases.h"

#include <cmath>

namespace outturn::test {

/// Claims of many providers of which nobody manipulates any, quick to draw and to look at: only what checks of cases
/// read of all rows. Cases have no two rows.
class DrawnCases final : public CaseSource
{
public:
    DrawnCases(int providers, const char *measure)
    {
        for (int i = 0; i < providers; ++i) {
            CellKey key;
            key.programme = programme;
            key.provider = ProviderId(name(i));
            key.measure = MeasureId(QString::fromLatin1(measure));
            key.period = *parse_period(QStringLiteral("2013-14"));
            keys_.push_back(key);
        }
    }

    inline static const ProgrammeId programme{QStringLiteral("p")};
    static QString name(int provider) { return QStringLiteral("Place %1").arg(provider, 3, 10, QLatin1Char('0')); }

    void add(int provider, CaseDay start, int days, qint32 pence)
    {
        CaseEvent event;
        event.row = static_cast<quint32>(events_.size() + 1);
        event.case_hash = event.row;
        event.key = static_cast<quint32>(provider);
        event.claimed_pence = pence;
        event.paid_pence = no_amount;
        event.referred_on = no_day;
        event.attached_on = start;
        event.outcome_on = static_cast<CaseDay>(start + days);
        event.status = CaseStatus::validated;
        events_.push_back(event);
    }

    Result<std::vector<CellKey>> case_keys() const override { return keys_; }
    Result<> scan_cases(const ProgrammeId &of, const TakeEvents &take) const override
    {
        if (of == programme)
            take(events_);
        return {};
    }
    Result<> scan_claims(const std::vector<bool> &, Part, const TakeClaims &) const override { return {}; }
    Result<> scan_paid_references(const TakeReferences &) const override { return {}; }
    Result<qint64> count_cases(const CaseFilter &) const override { return static_cast<qint64>(events_.size()); }
    Result<std::vector<CaseRow>> cases(const CaseFilter &, qint64, int) const override
    {
        return std::vector<CaseRow>();
    }
    Result<std::vector<CaseRow>> cases_by_id(std::span<const quint32>) const override { return std::vector<CaseRow>(); }

private:
    std::vector<CellKey> keys_;
    std::vector<CaseEvent> events_;
};

} // namespace outturn::test
