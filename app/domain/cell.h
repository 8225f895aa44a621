// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "domain/measure.h"
#include "domain/period.h"
#include "foundation/money.h"

#include <QtCore/QString>

#include <array>
#include <optional>
#include <vector>

namespace outturn {

/// The parts of which a figure is made, each of which comes from a cell of a file.
enum class Part {
    numerator,
    denominator,
    expected,
    value,
    standard_error,
    published_rate,
    cost,
    claimed,
    paid,
    lower_limit, ///< of the publisher's 95% interval around a mean: gives its standard error with upper_limit
    upper_limit
};

QString part_word(Part part);
std::optional<Part> part_from_word(QStringView word);

/// Why there is no number where one was expected. Missing is never zero.
enum class Missing { none, not_given, suppressed, not_applicable, not_available, rounds_to_zero, low, not_collected };

QString missing_word(Missing missing);
std::optional<Missing> missing_from_word(QStringView word);

/// What a cell says; each is superseded on its own, so that a later return of costs alone keeps the outcomes.
enum class Aspect { outcome, cost, claimed, paid };

/// What a count may be where its publisher suppressed or rounded it, both ends included.
struct CountRange {
    double low = 0;
    double high = 0;

    friend bool operator==(const CountRange &, const CountRange &) = default;
};

/// Where a part came from, with the text that stood there.
struct Origin {
    Part part = Part::numerator;
    int row = 0;    ///< line of the file or row of the sheet, from 1
    int column = 0; ///< from 1
    QString text;
    Missing missing = Missing::none;
    QString sheet = {}; ///< empty for a CSV
};

/// The key under which figures are one and the same. Values under different keys add up (counts and money).
struct CellKey {
    ProgrammeId programme;
    MeasureId measure;
    ProviderId provider;
    QString contract;
    QString area;
    QString cohort;
    QString group;
    Period period;
    Aspect aspect = Aspect::outcome;

    friend bool operator==(const CellKey &, const CellKey &) = default;
    friend size_t qHash(const CellKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.programme, key.measure, key.provider, key.contract, key.area, key.cohort, key.group,
                          key.period.start, key.period.end, static_cast<int>(key.aspect));
    }
};

/// A figure of one return: the outcome (counts or a value), or one amount of money.
struct Cell {
    CellKey key;
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<CountRange> numerator_range;   ///< where the count is suppressed, rounded or worked back from a rate
    std::optional<CountRange> denominator_range; ///< the same; a number beside it is the publisher's rounded one
    std::optional<double> expected;
    std::optional<double> value;
    std::optional<double> standard_error;
    std::optional<double> published_rate;
    bool published_rate_differs = false; ///< beyond what rounding explains
    std::optional<Money> money;          ///< of the aspects cost, claimed, paid
    std::vector<Origin> origins;
    Missing missing = Missing::none; ///< why a part of it is missing, where one is
    qint64 return_id = 0;            ///< set by the workspace
    qint64 id = 0;                   ///< set by the workspace
    qint64 corrected_by = 0;         ///< the act by which an auditor corrected it; 0: as the return says
};

/// The first reason that the origins give for a missing part; none where all are there.
Missing first_missing(const Cell &cell);

} // namespace outturn
