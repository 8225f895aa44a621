// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemes/case_payments.h"

#include <map>

namespace outturn::schemes {

/// What limits the payments of a provider as a whole, from the numbers that its returns give.
///
/// Numbers of the same period add up; a period that lies within another one of the same count is left out (a year is not
/// counted again by its quarters). Of a cumulative count the latest holds, else the periods are summed.
class ProviderLimits
{
public:
    ProviderLimits(const Scheme &scheme, std::span<const ProviderCount> counts);

    /// floor(share * number agreed); nullopt: no cap, or no number is given.
    std::optional<qint64> most_cases(const ProviderId &provider) const;

    /// Years of the scheme, as scheme_year writes them, of which only the share below the threshold is paid: reached less
    /// than the least share of what was pledged for the year, and no later count makes it up. Where a count is cumulative,
    /// all up to the end of the year is compared; else the year alone, and counts of later years are added to it until
    /// they make up its pledge. A period that lies in no one year is left out.
    std::vector<QString> short_years(const ProviderId &provider) const;

private:
    struct Figure {
        Period period;
        double number = 0;
    };
    struct Count {
        std::vector<Figure> figures; ///< by period
        bool cumulative = false;
    };

    const Count *count(const ProviderId &provider, const MeasureId &measure) const;
    /// The scheme's year in which the whole period lies; empty where there is none.
    QString year_of(const Period &period) const;
    /// What a count came to in a year, `to_date`: by its end; nullopt where it says nothing of the year.
    std::optional<double> figure_of(const Count &count, const QString &year, bool to_date) const;
    bool falls_short(const Count &reached, const Count &pledged, const QString &year) const;

    const Scheme &scheme_;
    std::map<std::pair<ProviderId, MeasureId>, Count> counts_;
};

/// What is paid of a price below the threshold, in pence: the share, halves away from nought.
qint64 pence_below_threshold(qint64 pence, double share);

} // namespace outturn::schemes
