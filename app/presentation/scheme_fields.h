// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemes/scheme.h"

#include <QtCore/QStringList>

#include <variant>
#include <vector>

namespace outturn::presentation {

/// The sections of the form, in their order.
enum class SchemePart { tariff, discounts, limits, non_intervention, minimum_performance, cohorts };

/// What a figure of a scheme is, which decides its title.
enum class SchemeFigure {
    price,
    most_per_case,
    earliest_days,
    latest_days,
    apart_days,
    discount,
    cap,
    least_share,
    paid_share_below,
    default_rate,
    rate,
    minimum,
    value_per_outcome,
    cohort_price,
    significance
};

/// Where the figure is; what it points to decides what may be typed: an amount or nothing, a share, a share or nothing, a
/// whole number, a whole number or nothing, a fraction.
using SchemeValue = std::variant<std::optional<Money> *, double *, std::optional<double> *, int *, std::optional<int> *,
                                 schemes::CaseCap *>;

/// One figure of a scheme that the user may change.
struct SchemeSlot {
    QString id; ///< stable as long as the scheme keeps its entries: "tariff:3", "cap"
    SchemePart part = SchemePart::tariff;
    SchemeFigure figure = SchemeFigure::price;
    MeasureId event;
    QString group;
    QString year;
    SchemeValue value;
    schemes::Source *source = nullptr;
};

/// Every figure of the scheme that may be changed, in the order of the form. Borrows the scheme.
std::vector<SchemeSlot> scheme_slots(schemes::Scheme &scheme);

} // namespace outturn::presentation
