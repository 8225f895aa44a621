// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"

#include <span>

namespace outturn::audit {

/// What returns say of one provider's measure in one period: figures under different keys (contract, cohort, group).
struct FigureSum {
    std::span<const Cell *const> cells; ///< of the aspect outcome; at least one
    bool from_cases = false;            ///< counted by the program from case rows, so that nobody reported it

    const CellKey &key() const { return cells.front()->key; }
};

/// One measure: every figure of it, by period and provider.
struct FigureSeries {
    const Measure *measure = nullptr;
    std::span<const FigureSum> figures;

    /// Null where there is none.
    const FigureSum *find(const ProviderId &provider, const Period &period) const;
};

/// The figures in force, put together once for all checks. Keeps pointers to what it was made of.
class FigureTable
{
public:
    FigureTable(const std::vector<Cell> &figures, const std::vector<Measure> &measures,
                const std::vector<CellKey> &case_keys);
    FigureTable(const FigureTable &) = delete;
    FigureTable &operator=(const FigureTable &) = delete;

    /// By programme and measure.
    const std::vector<FigureSeries> &series() const { return series_; }
    const FigureSeries *find(const ProgrammeId &programme, const MeasureId &measure) const;

private:
    std::vector<const Cell *> cells_;
    std::vector<FigureSum> sums_;
    std::vector<FigureSeries> series_;
};

/// What a figure may be: both ends as suppression and rounding leave them, and the number as reported (the middle where
/// there is none).
struct Amount {
    double low = 0;
    double high = 0;
    double number = 0;

    bool is_exact() const { return low == high; }
};

/// Which part of a figure is meant.
enum class AmountOf {
    count, ///< the numerator; of a plain value the value
    base,  ///< the denominator
};

/// Added up over the keys. nullopt where a part is missing, or where it is a plain value that cannot be added up. A value
/// is known to half of the last place that was written, unless it is a whole count.
std::optional<Amount> amount_of(const FigureSum &sum, const Measure &measure, AmountOf part = AmountOf::count);

/// Whether so many of it cannot be less than none: counts, not money or points.
bool is_count(const FigureSum &sum, const Measure &measure);

/// Keys of the cells, for the places of a hit.
void append_keys(const FigureSum &sum, std::vector<CellKey> &keys);

} // namespace outturn::audit
