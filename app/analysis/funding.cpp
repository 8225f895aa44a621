// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/funding.h"

#include <algorithm>
#include <cmath>

namespace outturn::analysis {
namespace {

using Amount = std::optional<qint64> FundingFigure::*;

std::optional<qint64> pence_of(const ReportedNumbers &reported, const ProviderId &provider)
{
    constexpr double most_pounds = 9e16; // in pence still within qint64
    const auto found = reported.find(provider);
    if (found == reported.end() || !found->second.total || std::abs(*found->second.total) > most_pounds)
        return std::nullopt;
    return std::llround(*found->second.total * 100.0);
}

std::optional<double> share_of(const std::optional<qint64> &part, const std::optional<qint64> &whole)
{
    if (!part || !whole || *whole <= 0)
        return std::nullopt;
    return static_cast<double>(*part) / static_cast<double>(*whole);
}

std::optional<qint64> sum_of(const std::vector<ProviderIncentive> &providers, Amount amount)
{
    std::optional<qint64> sum;
    for (const ProviderIncentive &incentive : providers) {
        if (!is_reported(incentive.funding))
            continue;
        if (!(incentive.funding.*amount))
            return std::nullopt;
        sum = sum.value_or(0) + *(incentive.funding.*amount);
    }
    return sum;
}

/// Over those that give both.
std::optional<double> joint_share(const std::vector<ProviderIncentive> &providers, Amount part)
{
    std::optional<qint64> parts;
    std::optional<qint64> wholes;
    for (const ProviderIncentive &incentive : providers) {
        const FundingFigure &funding = incentive.funding;
        if (!(funding.*part) || !funding.available_pence)
            continue;
        parts = parts.value_or(0) + *(funding.*part);
        wholes = wholes.value_or(0) + *funding.available_pence;
    }
    return share_of(parts, wholes);
}

} // namespace

FundingFigure ReportedFunding::of(const ProviderId &provider) const
{
    FundingFigure figure;
    figure.available_pence = pence_of(available, provider);
    figure.drawn_pence = pence_of(drawn, provider);
    figure.invested_pence = pence_of(invested, provider);
    figure.drawn_share = share_of(figure.drawn_pence, figure.available_pence);
    figure.invested_share = share_of(figure.invested_pence, figure.available_pence);
    if (figure.available_pence && figure.invested_pence)
        figure.not_invested_pence = std::max<qint64>(0, *figure.available_pence - *figure.invested_pence);
    return figure;
}

Result<ReportedFunding> read_funding(const CellSource &cells, const ProgrammeId &programme,
                                     const std::optional<Period> &within)
{
    const schemes::FundingMeasures measures;
    Result<ReportedNumbers> available = read_reported(cells, programme, measures.available, within);
    if (!available)
        return tl::unexpected(available.error());
    Result<ReportedNumbers> drawn = read_reported(cells, programme, measures.drawn, within);
    if (!drawn)
        return tl::unexpected(drawn.error());
    Result<ReportedNumbers> invested = read_reported(cells, programme, measures.invested, within);
    if (!invested)
        return tl::unexpected(invested.error());
    return ReportedFunding{std::move(*available), std::move(*drawn), std::move(*invested)};
}

bool is_reported(const FundingFigure &figure)
{
    return figure.available_pence || figure.drawn_pence || figure.invested_pence;
}

FundingFigure funding_of_all(const std::vector<ProviderIncentive> &providers)
{
    FundingFigure all;
    all.available_pence = sum_of(providers, &FundingFigure::available_pence);
    all.drawn_pence = sum_of(providers, &FundingFigure::drawn_pence);
    all.invested_pence = sum_of(providers, &FundingFigure::invested_pence);
    all.drawn_share = joint_share(providers, &FundingFigure::drawn_pence);
    all.invested_share = joint_share(providers, &FundingFigure::invested_pence);
    for (const ProviderIncentive &incentive : providers) {
        if (incentive.funding.not_invested_pence)
            all.not_invested_pence = all.not_invested_pence.value_or(0) + *incentive.funding.not_invested_pence;
    }
    return all;
}

} // namespace outturn::analysis
