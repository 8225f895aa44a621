// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/trend.h"
#include "domain/standing_acts.h"
#include "presentation/wording.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// One provider with its series.
struct NamedTrend {
    QString code;
    QString name;
    analysis::ProviderTrend trend;
};

/// The spread over the periods and each provider's own series, numbers unrounded. "acts" is what auditors left out and
/// corrected of the measure; a point of a series that is corrected says so itself.
QJsonObject trend_json(const analysis::TrendAnswer &trend, const std::vector<NamedTrend> &providers,
                       const Wording &wording, const StandingActs &standing = {});

} // namespace outturn::presentation
