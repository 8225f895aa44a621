// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/case_payments.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace outturn::schemes {
namespace {

/// Positions of keys in the order of what they say, the earliest period first, and a number for each programme.
class KeyOrder
{
public:
    explicit KeyOrder(const std::vector<CellKey> &keys) : rank_(keys.size()), programme_(keys.size())
    {
        const auto order_of = [&keys](quint32 k) {
            const CellKey &key = keys[k];
            return std::tie(key.period, key.programme, key.provider, key.measure, key.contract, key.area, key.cohort,
                            key.group, key.aspect);
        };
        std::vector<quint32> order(keys.size());
        std::map<ProgrammeId, quint32> programmes;
        for (quint32 k = 0; k < keys.size(); ++k) {
            order[k] = k;
            programme_[k] =
                programmes.try_emplace(keys[k].programme, static_cast<quint32>(programmes.size())).first->second;
        }
        std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return order_of(a) < order_of(b); });
        for (quint32 rank = 0; rank < order.size(); ++rank)
            rank_[order[rank]] = rank;
    }

    bool knows(quint32 key) const { return key < rank_.size(); }
    quint32 rank(quint32 key) const { return rank_[key]; }
    quint32 programme(quint32 key) const { return programme_[key]; }

private:
    std::vector<quint32> rank_;
    std::vector<quint32> programme_;
};

/// Rows of one reference in order: the first of all, and the first of a programme other than that one's, are all that
/// a later row can be set against.
void compare(std::span<const CaseReference> same, const KeyOrder &order, std::vector<DoublePayment> &found)
{
    const CaseReference &first = same.front();
    const CaseReference *first_of_another = nullptr;
    for (const CaseReference &reference : same) {
        const bool is_another = order.programme(reference.key) != order.programme(first.key);
        const CaseReference *other = is_another ? &first : first_of_another;
        if (other)
            found.push_back({reference.row, reference.key, other->row, other->key});
        if (is_another && !first_of_another)
            first_of_another = &reference;
    }
}

} // namespace

std::vector<DoublePayment> paid_twice(std::vector<CaseReference> references, const std::vector<CellKey> &keys)
{
    const KeyOrder order(keys);
    std::erase_if(references, [&](const CaseReference &reference) { return !order.knows(reference.key); });
    const auto place = [&](quint32 key, quint32 row) { return std::pair(order.rank(key), row); };
    std::sort(references.begin(), references.end(), [&](const CaseReference &a, const CaseReference &b) {
        return a.reference_hash != b.reference_hash ? a.reference_hash < b.reference_hash
                                                    : place(a.key, a.row) < place(b.key, b.row);
    });
    std::vector<DoublePayment> found;
    for (size_t first = 0; first < references.size();) {
        size_t end = first + 1;
        while (end < references.size() && references[end].reference_hash == references[first].reference_hash)
            ++end;
        if (end - first > 1)
            compare({references.data() + first, end - first}, order, found);
        first = end;
    }
    // A row whose person and household both were paid for elsewhere is one payment made twice, not two.
    std::sort(found.begin(), found.end(), [&](const DoublePayment &a, const DoublePayment &b) {
        return std::pair(place(a.key, a.row), place(a.other_key, a.other))
            < std::pair(place(b.key, b.row), place(b.other_key, b.other));
    });
    const auto repeated = std::unique(found.begin(), found.end(), [](const DoublePayment &a, const DoublePayment &b) {
        return a.row == b.row && a.key == b.key;
    });
    found.erase(repeated, found.end());
    return found;
}

} // namespace outturn::schemes
