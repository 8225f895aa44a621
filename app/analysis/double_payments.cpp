// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/double_payments.h"

#include <algorithm>
#include <unordered_map>

namespace outturn::analysis {
namespace {

using schemes::DoublePayment;
using schemes::PaymentException;

constexpr size_t batch = 2'000;

using Rows = std::unordered_map<quint32, CaseRow>;

Result<Rows> rows_of(const CaseSource &cases, std::span<const DoublePayment> pairs)
{
    std::vector<quint32> ids;
    for (const DoublePayment &pair : pairs) {
        ids.push_back(pair.row);
        ids.push_back(pair.other);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    Result<std::vector<CaseRow>> read = cases.cases_by_id(ids);
    if (!read)
        return tl::unexpected(read.error());
    Rows rows;
    for (CaseRow &row : *read)
        rows.emplace(row.id, std::move(row));
    return rows;
}

bool is_same_person_or_household(const CaseRow &a, const CaseRow &b)
{
    return (!a.person_ref.isEmpty() && a.person_ref == b.person_ref)
        || (!a.household_ref.isEmpty() && a.household_ref == b.household_ref);
}

/// Of the larger set only those that are in the smaller one too, and all of the smaller: sorting the few in place of
/// the many is what makes a large programme beside a small one quick.
std::vector<CaseReference> shared_references(std::vector<CaseReference> one, std::vector<CaseReference> other)
{
    if (one.size() < other.size())
        std::swap(one, other);
    std::vector<quint64> hashes;
    for (const CaseReference &reference : other)
        hashes.push_back(reference.reference_hash);
    std::sort(hashes.begin(), hashes.end());
    std::erase_if(one, [&hashes](const CaseReference &reference) {
        return !std::binary_search(hashes.begin(), hashes.end(), reference.reference_hash);
    });
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

/// The pairs that concern the programme, its own row first, each row of it once: which of the two schemes should not
/// have paid is not said, so both programmes are told.
std::vector<DoublePayment> seen_from(const ProgrammeId &programme, const std::vector<CellKey> &keys,
                                     std::vector<DoublePayment> pairs,
                                     const std::function<bool(const CellKey &)> &is_asked)
{
    std::vector<DoublePayment> own;
    for (const DoublePayment &pair : pairs) {
        if (pair.key >= keys.size() || pair.other_key >= keys.size())
            continue;
        const bool is_later = keys[pair.key].programme == programme;
        const bool is_first = keys[pair.other_key].programme == programme;
        if (is_later == is_first)
            continue;
        const DoublePayment turned = is_later ? pair : DoublePayment{pair.other, pair.other_key, pair.row, pair.key};
        if (is_asked(keys[turned.key]))
            own.push_back(turned);
    }
    std::sort(own.begin(), own.end(), [](const DoublePayment &a, const DoublePayment &b) {
        return std::pair(a.row, a.other) < std::pair(b.row, b.other);
    });
    return own;
}

} // namespace

Result<std::vector<PaymentException>> double_payments(const CaseSource &cases, const std::vector<CellKey> &keys,
                                                      const ProgrammeId &programme,
                                                      const std::function<bool(const CellKey &)> &is_asked,
                                                      const std::stop_token &stop)
{
    const bool has_another =
        std::any_of(keys.begin(), keys.end(), [&](const CellKey &key) { return key.programme != programme; });
    if (!has_another)
        return std::vector<PaymentException>(); // and millions of references need not be read
    std::vector<CaseReference> own;
    std::vector<CaseReference> others;
    const auto take = [&](std::span<const CaseReference> block) {
        for (const CaseReference &reference : block) {
            if (reference.key < keys.size())
                (keys[reference.key].programme == programme ? own : others).push_back(reference);
        }
        return !stop.stop_requested();
    };
    if (const Result<> scanned = cases.scan_paid_references(take); !scanned)
        return tl::unexpected(scanned.error());
    const std::vector<DoublePayment> pairs = seen_from(
        programme, keys, schemes::paid_twice(shared_references(std::move(own), std::move(others)), keys), is_asked);
    std::vector<PaymentException> found;
    for (size_t first = 0; first < pairs.size() && !stop.stop_requested(); first += batch) {
        const std::span<const DoublePayment> some(pairs.data() + first, std::min(batch, pairs.size() - first));
        const Result<Rows> rows = rows_of(cases, some);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const DoublePayment &pair : some) {
            const auto row = rows->find(pair.row);
            const auto other = rows->find(pair.other);
            if (row == rows->end() || other == rows->end() || (!found.empty() && found.back().row == pair.row)
                || !is_same_person_or_household(row->second, other->second))
                continue;
            found.push_back({schemes::PaymentRule::paid_under_two_schemes, pair.row, pair.other, pair.key,
                             row->second.paid.value_or(Money{}).pence});
        }
    }
    return found;
}

} // namespace outturn::analysis
