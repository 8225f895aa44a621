// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "statistics/intervals.h"
#include "statistics/reason.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <cstddef>
#include <cstdint>

namespace outturn::presentation {

/// How the part of an answer that is drawn by lot is drawn, and how sure the intervals are to be.
struct DetailOptions {
    std::uint64_t seed = 1;
    std::size_t draws = 10'000;
    double confidence = 0.95;
};

/// Null where there is none, and where it is not finite.
QJsonValue number_json(const std::optional<double> &value);

/// Both ends; null where there is no such interval.
QJsonValue interval_json(const tl::expected<statistics::Interval, statistics::Reason> &interval);

/// The stable word of a reason why there is no figure.
QString reason_word(statistics::Reason reason);

/// A confidence as the key of what has it: 0.95 is "95", 0.998 is "99.8".
QString confidence_key(double confidence);

/// {"reason": word}, in the place of a figure.
QJsonObject without_figure(const QString &reason);

/// The standard error of one of the evidence by its own figures, in the unit of its value; 0 where all or none succeed,
/// or nothing happened.
double own_standard_error(const analysis::Evidence &evidence, std::size_t i);

/// Seed, draws and confidence, as the head of whatever rests on them.
QJsonObject options_json(const DetailOptions &options);

} // namespace outturn::presentation
