// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/case_walk.h"

#include <algorithm>
#include <array>

namespace outturn::schemes {
namespace {

constexpr size_t bucket_count = 2048;
constexpr int bucket_shift = 64 - 11;
constexpr size_t cases_between_looks = 4096;

size_t bucket_of(const CaseEvent &event)
{
    return static_cast<size_t>(event.case_hash >> bucket_shift);
}

size_t end_of_case(const std::vector<CaseEvent> &events, size_t from)
{
    size_t end = from + 1;
    while (end < events.size() && events[end].case_hash == events[from].case_hash)
        ++end;
    return end;
}

} // namespace

bool sort_by_case(std::vector<CaseEvent> &events, const std::stop_token &stop)
{
    // First into buckets by the leading bits, in place, so that each is sorted within the processor's cache.
    std::array<size_t, bucket_count + 1> begins{};
    for (const CaseEvent &event : events)
        ++begins[bucket_of(event) + 1];
    for (size_t i = 1; i <= bucket_count; ++i)
        begins[i] += begins[i - 1];
    std::array<size_t, bucket_count> next{};
    std::copy_n(begins.begin(), bucket_count, next.begin());
    for (size_t bucket = 0; bucket < bucket_count; ++bucket) {
        if (stop.stop_requested())
            return false;
        while (next[bucket] < begins[bucket + 1]) {
            const size_t home = bucket_of(events[next[bucket]]);
            if (home != bucket)
                std::swap(events[next[bucket]], events[next[home]]);
            ++next[home];
        }
    }
    for (size_t bucket = 0; bucket < bucket_count; ++bucket) {
        if (stop.stop_requested())
            return false;
        std::sort(events.begin() + static_cast<std::ptrdiff_t>(begins[bucket]),
                  events.begin() + static_cast<std::ptrdiff_t>(begins[bucket + 1]),
                  [](const CaseEvent &a, const CaseEvent &b) { return a.case_hash < b.case_hash; });
    }
    return true;
}

bool for_each_case(std::vector<CaseEvent> &events, const PaymentTerms &terms,
                   const std::function<void(std::span<const CaseEvent>)> &take, const std::stop_token &stop)
{
    const bool by_provider = terms.scheme().own_case_references;
    const auto provider = [&](const CaseEvent &event) { return terms.keys()[event.key].provider; };
    size_t seen = 0;
    for (size_t begin = 0; begin < events.size();) {
        if (++seen % cases_between_looks == 0 && stop.stop_requested())
            return false;
        const size_t end = end_of_case(events, begin);
        if (by_provider) {
            std::sort(events.begin() + static_cast<std::ptrdiff_t>(begin),
                      events.begin() + static_cast<std::ptrdiff_t>(end),
                      [&](const CaseEvent &a, const CaseEvent &b) { return provider(a) < provider(b); });
        }
        while (begin < end) {
            size_t after = by_provider ? begin + 1 : end;
            while (after < end && provider(events[after]) == provider(events[begin]))
                ++after;
            take({events.data() + begin, after - begin});
            begin = after;
        }
    }
    return true;
}

qint64 count_shared_references(const std::vector<CaseEvent> &events, const PaymentTerms &terms)
{
    qint64 shared = 0;
    for (size_t begin = 0; begin < events.size();) {
        const size_t end = end_of_case(events, begin);
        const quint32 first = terms.keys()[events[begin].key].provider;
        for (size_t i = begin + 1; i < end; ++i) {
            if (terms.keys()[events[i].key].provider != first) {
                ++shared;
                break;
            }
        }
        begin = end;
    }
    return shared;
}

} // namespace outturn::schemes
