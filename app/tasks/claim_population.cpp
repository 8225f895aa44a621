// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/claim_population.h"

#include "foundation/sha256.h"
#include "tasks/claim_order.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>

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

Result<ClaimOrder> read_claims(const CaseSource &cases, const std::vector<CellKey> &keys,
                               const audit::SampleFrame &frame, const std::stop_token &stop)
{
    const Result<qint64> count = cases.count_cases({frame.programme, frame.provider, frame.measures, frame.period});
    if (!count)
        return tl::unexpected(count.error());
    ClaimOrder claims(*count);
    const Part amount = frame.amount == audit::ClaimAmount::paid ? Part::paid : Part::claimed;
    const Result<> read = cases.scan_claims(wanted_keys(keys, frame), amount, [&](std::span<const CaseClaim> block) {
        claims.add(block);
        return !stop.stop_requested();
    });
    if (!read)
        return tl::unexpected(read.error());
    if (stop.stop_requested())
        return cancelled();
    return claims;
}

Result<QByteArray> hashes_of(const CellSource &source, const std::vector<quint32> &returns_of_claims)
{
    const auto returns = source.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    std::map<qint64, QByteArray> hashes;
    for (const StoredReturn &stored : *returns)
        hashes[stored.id] = stored.sha256;
    Sha256 hash;
    for (const quint32 id : returns_of_claims)
        hash.add(hashes[id] + '\n');
    return hash.hex();
}

/// Fills in items and places, and by provider the strata.
void take_items(ClaimOrder &claims, const std::vector<CellKey> &keys, bool by_provider, ClaimPopulation &result)
{
    constexpr quint32 not_met = std::numeric_limits<quint32>::max();
    std::vector<quint32> strata_of_keys(keys.size(), by_provider ? not_met : 0);
    ProviderStrata strata;
    std::vector<audit::PopulationItem> &items = result.population.items;
    items.reserve(claims.size());
    result.places.reserve(claims.size());
    claims.take_all([&](const CaseClaim &claim) {
        quint32 &stratum = strata_of_keys[claim.key];
        if (stratum == not_met)
            stratum = strata.of(keys[claim.key].provider);
        const bool is_given = claim.pence != no_amount;
        items.push_back({Money{is_given ? claim.pence : 0}, claim.row, stratum, is_given});
        result.places.push_back({claim.return_id, claim.line});
    });
    if (by_provider)
        strata.finish(result.population);
}

} // namespace

Result<ClaimPopulation> claim_population(const CellSource &source, const CaseSource &cases,
                                         const audit::SampleFrame &frame, const std::stop_token &stop)
{
    const Result<std::vector<CellKey>> keys = cases.case_keys();
    if (!keys)
        return tl::unexpected(keys.error());
    Result<ClaimOrder> claims = read_claims(cases, *keys, frame, stop);
    if (!claims)
        return tl::unexpected(claims.error());
    if (claims->size() == 0)
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("tasks",
                                                   "There is no claim to draw from: no case return of this "
                                                   "programme holds one of what is chosen."));
    ClaimPopulation result;
    const Result<QByteArray> hashes = hashes_of(source, claims->returns());
    if (!hashes)
        return tl::unexpected(hashes.error());
    result.return_hashes = *hashes;
    take_items(*claims, *keys, frame.strata == audit::SampleFrame::Strata::provider, result);
    if (frame.strata == audit::SampleFrame::Strata::value)
        stratify_by_value(result.population, frame.bounds);
    else if (frame.strata == audit::SampleFrame::Strata::none)
        result.population.strata.append(audit::value_stratum({}, 0)); // where every item is already
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
