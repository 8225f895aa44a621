// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/claim_population.h"

#include "foundation/sha256.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace outturn::tasks {
namespace {

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::cancelled, QCoreApplication::translate("tasks", "The drawing was cancelled."));
}

std::vector<bool> wanted_keys(const std::vector<CellKey> &keys, const audit::SampleFrame &frame)
{
    std::vector<bool> wanted;
    wanted.reserve(keys.size());
    for (const CellKey &key : keys)
        wanted.push_back(
            key.programme == frame.programme && (!frame.provider || key.provider == *frame.provider)
            && (!frame.period || key.period == *frame.period)
            && (frame.measures.empty()
                || std::find(frame.measures.begin(), frame.measures.end(), key.measure) != frame.measures.end()));
    return wanted;
}

/// Where each return's lines begin in a list of all lines of all returns; empty where that list would be mostly gaps.
std::map<quint32, size_t> line_starts(const std::vector<CaseClaim> &claims, size_t &size)
{
    std::map<quint32, size_t> lines;
    size_t *largest = nullptr;
    quint32 of_return = 0;
    for (const CaseClaim &claim : claims) {
        if (!largest || claim.return_id != of_return) {
            largest = &lines[claim.return_id];
            of_return = claim.return_id;
        }
        *largest = std::max<size_t>(*largest, claim.line);
    }
    constexpr size_t most_gaps = 8;
    size = 0;
    for (auto &[id, count] : lines) {
        const size_t start = size;
        size += count + 1;
        count = start;
    }
    if (size > most_gaps * claims.size() + 1024)
        lines.clear();
    return lines;
}

/// By return and line. Lines are nearly all there, so each claim is put in its place: ten times as quick as sorting.
void put_in_order(std::vector<CaseClaim> &claims)
{
    size_t size = 0;
    const std::map<quint32, size_t> starts = line_starts(claims, size);
    const auto is_before = [](const CaseClaim &a, const CaseClaim &b) {
        return std::tie(a.return_id, a.line, a.row) < std::tie(b.return_id, b.line, b.row);
    };
    constexpr quint32 nothing = std::numeric_limits<quint32>::max();
    std::vector<quint32> places(starts.empty() ? 0 : size, nothing);
    bool is_one_a_line = !places.empty();
    size_t start = 0;
    quint32 of_return = nothing;
    for (size_t i = 0; i < claims.size() && is_one_a_line; ++i) {
        if (claims[i].return_id != of_return) {
            of_return = claims[i].return_id;
            start = starts.at(of_return);
        }
        quint32 &place = places[start + claims[i].line];
        is_one_a_line = place == nothing;
        place = static_cast<quint32>(i);
    }
    if (!is_one_a_line) {
        std::sort(claims.begin(), claims.end(), is_before);
        return;
    }
    std::vector<CaseClaim> ordered;
    ordered.reserve(claims.size());
    for (const quint32 place : places) {
        if (place != nothing)
            ordered.push_back(claims[place]);
    }
    claims = std::move(ordered);
}

/// Providers as strata, numbered as they are met and put in the order of their ids at the end.
class ProviderStrata
{
public:
    quint32 of(const ProviderId &provider)
    {
        return providers_.emplace(provider, static_cast<quint32>(providers_.size())).first->second;
    }

    void finish(audit::Population &population) const
    {
        std::vector<quint32> place(providers_.size());
        for (const auto &[provider, met] : providers_) {
            place[met] = static_cast<quint32>(population.strata.size());
            population.strata.append(provider.text);
        }
        for (audit::PopulationItem &item : population.items)
            item.stratum = place[item.stratum];
    }

private:
    std::map<ProviderId, quint32> providers_;
};

Result<std::vector<CaseClaim>> read_claims(const CaseSource &cases, const std::vector<CellKey> &keys,
                                           const audit::SampleFrame &frame, const std::stop_token &stop)
{
    std::vector<CaseClaim> claims;
    const Part amount = frame.amount == audit::ClaimAmount::paid ? Part::paid : Part::claimed;
    const Result<> read = cases.scan_claims(wanted_keys(keys, frame), amount, [&](std::span<const CaseClaim> block) {
        claims.insert(claims.end(), block.begin(), block.end());
        return !stop.stop_requested();
    });
    if (!read)
        return tl::unexpected(read.error());
    if (stop.stop_requested())
        return cancelled();
    put_in_order(claims);
    return claims;
}

Result<QByteArray> hashes_of(const CellSource &source, const std::vector<CaseClaim> &claims)
{
    std::set<qint64> ids;
    for (const CaseClaim &claim : claims)
        ids.insert(claim.return_id);
    const auto returns = source.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    std::map<qint64, QByteArray> hashes;
    for (const StoredReturn &stored : *returns)
        hashes[stored.id] = stored.sha256;
    Sha256 hash;
    for (const qint64 id : ids)
        hash.add(hashes[id] + '\n');
    return hash.hex();
}

} // namespace

Result<ClaimPopulation> claim_population(const CellSource &source, const CaseSource &cases,
                                         const audit::SampleFrame &frame, const std::stop_token &stop)
{
    const Result<std::vector<CellKey>> keys = cases.case_keys();
    if (!keys)
        return tl::unexpected(keys.error());
    const Result<std::vector<CaseClaim>> claims = read_claims(cases, *keys, frame, stop);
    if (!claims)
        return tl::unexpected(claims.error());
    if (claims->empty())
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("tasks",
                                                   "There is no claim to draw from: no case return of this "
                                                   "programme holds one of what is chosen."));
    ClaimPopulation result;
    const Result<QByteArray> hashes = hashes_of(source, *claims);
    if (!hashes)
        return tl::unexpected(hashes.error());
    result.return_hashes = *hashes;
    result.population.items.reserve(claims->size());
    result.places.reserve(claims->size());
    const bool by_provider = frame.strata == audit::SampleFrame::Strata::provider;
    ProviderStrata strata;
    for (const CaseClaim &claim : *claims) {
        const bool is_given = claim.pence != no_amount;
        const quint32 stratum = by_provider ? strata.of((*keys)[claim.key].provider) : 0;
        result.population.items.push_back({Money{is_given ? claim.pence : 0}, claim.row, stratum, is_given});
        result.places.push_back({claim.return_id, claim.line});
    }
    if (by_provider)
        strata.finish(result.population);
    else
        stratify_by_value(result.population,
                          frame.strata == audit::SampleFrame::Strata::value ? frame.bounds : std::vector<Money>());
    return result;
}

void stratify_by_value(audit::Population &population, const std::vector<Money> &bounds)
{
    population.strata.clear();
    for (size_t i = 0; i <= bounds.size(); ++i)
        population.strata.append(audit::value_stratum(bounds, i));
    for (audit::PopulationItem &item : population.items) {
        const auto bound = std::lower_bound(bounds.begin(), bounds.end(), item.value);
        item.stratum = static_cast<quint32>(bound - bounds.begin());
    }
}

QString claim_id(qint64 return_id, qint64 line)
{
    return QStringLiteral("%1:%2").arg(return_id).arg(line);
}

std::vector<Money> bounds_of_equal_value(const audit::Population &population, int strata)
{
    std::vector<qint64> values;
    qint64 total = 0;
    for (const audit::PopulationItem &item : population.items) {
        if (item.has_value && item.value.pence > 0) {
            values.push_back(item.value.pence);
            total += item.value.pence;
        }
    }
    std::sort(values.begin(), values.end());
    std::vector<Money> bounds;
    qint64 running = 0;
    int next = 1;
    for (const qint64 value : values) {
        running += value;
        if (next >= strata || running < total / strata * next)
            continue;
        while (next < strata && running >= total / strata * next)
            ++next;
        if ((bounds.empty() || bounds.back().pence < value) && value < values.back())
            bounds.push_back({value});
    }
    return bounds;
}

} // namespace outturn::tasks
