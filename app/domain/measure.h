// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "domain/period.h"

namespace outturn {

/// What a figure is, and so which uncertainty belongs to it.
enum class MeasureKind {
    proportion, ///< numerator out of denominator
    rate,       ///< events over exposure
    ratio,      ///< observed over expected
    mean,       ///< value with a standard error
    value,      ///< a plain value: ranked, without interval or flag
};

/// Which end is good. Neutral measures have a highest and a lowest, never a best and a worst.
enum class Polarity { high, low, neutral };

/// Whether figures of several periods may be added up.
enum class Basis { period, cumulative };

struct Programme {
    ProgrammeId id;
    QString title;
};

struct Measure {
    MeasureId id;
    ProgrammeId programme;
    QString title;
    MeasureKind kind = MeasureKind::proportion;
    Polarity polarity = Polarity::high;
    QString unit;              ///< "percent", "pounds", "count", "rate" ...
    double per = 1.0;          ///< a rate is shown per so many; for display only
    QString numerator_title;   ///< "in education, employment or training"
    QString denominator_title; ///< "care leavers aged 19 to 21"
    QString cost_title;        ///< "Leaving-care spending"
    QString cost_scope;        ///< where the cost is wider than the outcome: "leaving care of every age"
    YearKind year_kind = YearKind::reporting;
    Basis basis = Basis::period;
};

/// The stable word of each choice, as files and JSON write it.
QString kind_word(MeasureKind kind);
QString polarity_word(Polarity polarity);
std::optional<MeasureKind> kind_from_word(QStringView word);
std::optional<Polarity> polarity_from_word(QStringView word);

} // namespace outturn
