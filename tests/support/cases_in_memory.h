// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_source.h"

#include <algorithm>

namespace outturn::test {

/// Rows of case returns without a workspace, all of them in force. Keys keep the order in which they were first used.
class CasesInMemory final : public CaseSource
{
public:
    /// Position of the key; a new one is added.
    quint32 key(const CellKey &key)
    {
        const auto known = std::find(keys_.begin(), keys_.end(), key);
        if (known != keys_.end())
            return static_cast<quint32>(known - keys_.begin());
        keys_.push_back(key);
        return static_cast<quint32>(keys_.size() - 1);
    }

    /// Ids count from 1, lines from 2 (below a header), unless the row brings its own.
    CasesInMemory &add(CaseRow row)
    {
        if (row.id == 0)
            row.id = static_cast<quint32>(rows_.size() + 1);
        if (row.line == 0)
            row.line = static_cast<int>(rows_.size()) + 2;
        if (row.return_id == 0)
            row.return_id = 1;
        key(row.key);
        rows_.push_back(std::move(row));
        return *this;
    }

    const std::vector<CaseRow> &rows() const { return rows_; }
    const std::vector<CellKey> &keys() const { return keys_; }

    CaseEvent event(const CaseRow &row) const
    {
        CaseEvent event;
        event.case_hash = reference_hash(row.case_ref.toUtf8());
        event.row = row.id;
        event.key = position(row.key);
        event.claimed_pence = row.claimed ? static_cast<qint32>(row.claimed->pence) : no_amount;
        event.paid_pence = row.paid ? static_cast<qint32>(row.paid->pence) : no_amount;
        event.referred_on = case_day(row.referred_on);
        event.attached_on = case_day(row.attached_on);
        event.outcome_on = case_day(row.outcome_on);
        event.status = row.status;
        return event;
    }

    /// Of one programme.
    std::vector<CaseEvent> events(const ProgrammeId &programme) const
    {
        std::vector<CaseEvent> events;
        for (const CaseRow &row : rows_) {
            if (row.key.programme == programme)
                events.push_back(event(row));
        }
        return events;
    }

    Result<std::vector<CellKey>> case_keys() const override { return keys_; }

    Result<> scan_cases(const ProgrammeId &programme, const TakeEvents &take) const override
    {
        return in_blocks(events(programme), take);
    }

    Result<> scan_claims(const std::vector<bool> &wanted, Part amount, const TakeClaims &take) const override
    {
        std::vector<CaseClaim> claims;
        for (const CaseRow &row : rows_) {
            const quint32 key = position(row.key);
            const std::optional<Money> &money = amount == Part::claimed ? row.claimed : row.paid;
            if (wanted[key])
                claims.push_back({row.id, key, static_cast<quint32>(row.return_id), static_cast<quint32>(row.line),
                                  money ? static_cast<qint32>(money->pence) : no_amount});
        }
        return in_blocks(claims, take);
    }

    Result<> scan_paid_references(const TakeReferences &take) const override
    {
        std::vector<CaseReference> references;
        for (const CaseRow &row : rows_) {
            if (!row.paid || row.paid->pence <= 0)
                continue;
            if (!row.person_ref.isEmpty())
                references.push_back(
                    {reference_hash(row.person_ref.toUtf8(), person_reference), row.id, position(row.key)});
            if (!row.household_ref.isEmpty())
                references.push_back(
                    {reference_hash(row.household_ref.toUtf8(), household_reference), row.id, position(row.key)});
        }
        return in_blocks(references, take);
    }

    Result<qint64> count_cases(const CaseFilter &filter) const override
    {
        return static_cast<qint64>(chosen(filter).size());
    }

    Result<std::vector<CaseRow>> cases(const CaseFilter &filter, qint64 offset, int limit) const override
    {
        const std::vector<CaseRow> all = chosen(filter);
        const auto count = static_cast<qint64>(all.size());
        const qint64 first = std::clamp<qint64>(offset, 0, count);
        const qint64 last = std::clamp<qint64>(first + std::max(limit, 0), first, count);
        return std::vector<CaseRow>(all.begin() + first, all.begin() + last);
    }

    Result<std::vector<CaseRow>> cases_by_id(std::span<const quint32> ids) const override
    {
        std::vector<CaseRow> found;
        for (const quint32 id : ids) {
            const auto row =
                std::find_if(rows_.begin(), rows_.end(), [id](const CaseRow &known) { return known.id == id; });
            if (row != rows_.end())
                found.push_back(*row);
        }
        return found;
    }

private:
    quint32 position(const CellKey &key) const
    {
        return static_cast<quint32>(std::find(keys_.begin(), keys_.end(), key) - keys_.begin());
    }

    /// By key, then row.
    std::vector<CaseRow> chosen(const CaseFilter &filter) const
    {
        std::vector<CaseRow> found;
        for (const CaseRow &row : rows_) {
            const CellKey &key = row.key;
            if (key.programme == filter.programme && (!filter.provider || key.provider == *filter.provider)
                && (filter.measures.empty()
                    || std::find(filter.measures.begin(), filter.measures.end(), key.measure) != filter.measures.end())
                && (!filter.period || key.period == *filter.period))
                found.push_back(row);
        }
        std::stable_sort(found.begin(), found.end(), [this](const CaseRow &a, const CaseRow &b) {
            const quint32 key_a = position(a.key);
            const quint32 key_b = position(b.key);
            return key_a != key_b ? key_a < key_b : a.id < b.id;
        });
        return found;
    }

    /// Small blocks, so that whoever takes them is seen to keep what came before.
    template <typename Value, typename Take>
    static Result<> in_blocks(const std::vector<Value> &values, const Take &take)
    {
        constexpr size_t block = 3;
        const std::span<const Value> all(values);
        for (size_t done = 0; done < all.size(); done += block) {
            if (!take(all.subspan(done, std::min(block, all.size() - done))))
                break;
        }
        return {};
    }

    std::vector<CellKey> keys_;
    std::vector<CaseRow> rows_;
};

} // namespace outturn::test
