// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"
#include "schemes/scheme.h"

namespace outturn::audit {

/// What became of the return of one provider for one period, the worst first: of several the first is shown.
enum class CoverageState {
    not_returned, ///< nothing in force, where the provider lived and others returned
    left_out,     ///< returned, and left out by an auditor
    imputed,      ///< the publisher filled it in
    suppressed,   ///< returned, but the publisher holds the count back
    part_missing, ///< numerator or denominator is not there
    late,         ///< received after the day on which it was due
    not_certified,
    restated, ///< a later return replaced the first figure by another one
    returned,
    not_expected ///< the provider did not exist in the period, or never returns this measure
};

QString coverage_word(CoverageState state); ///< "not-returned"

struct CoverageCell {
    CoverageState state = CoverageState::not_expected;
    std::vector<CoverageState> others; ///< that hold too, in the order of the list above
    std::optional<double> figure;      ///< numerator over denominator, or the value
    std::optional<double> weight;      ///< denominator: how much of the whole it is
    QDate received_on;
    QDate due_on;
    bool is_corrected = false;
    qint64 left_out_by = 0;  ///< the act; 0 where it is in force
    QString left_out_person; ///< who did it, and why
    QString left_out_reason;
};

/// Who returned what: providers by periods.
struct Coverage {
    ProgrammeId programme;
    MeasureId measure;
    std::vector<Period> periods;                  ///< earliest first
    std::vector<Provider> providers;              ///< by name
    std::vector<std::vector<CoverageCell>> cells; ///< [provider][period]

    struct PeriodTally {
        int expected = 0;
        int returned = 0; ///< with a figure that the publisher did not fill in, those left out by an auditor too
        int not_returned = 0;
        int late = 0;
        int imputed = 0;
        int suppressed = 0;
        int left_out = 0; ///< of what was returned
        int part_missing = 0;
        int certified = 0;               ///< said so
        int not_certified = 0;           ///< said not to be
        std::optional<double> numerator; ///< sums over the providers with a figure, imputed ones too; of counts the sum
        std::optional<double> denominator;
    };
    std::vector<PeriodTally> tallies; ///< one for each period
    bool knows_certification = false; ///< at least one return says whether it is certified
    bool knows_dates = false;         ///< at least one return says when it came and when it was due
};

/// Expected is a provider that lived in the period and returned the measure in any period of the same length. Of a measure
/// that is counted from cases, a provider with other cases in the period has returned (no case of this kind is no gap),
/// and one without any is expected only between its first and its last. What was not collected or does not apply is not
/// expected. What an auditor left out was returned all the same; where nothing came of what is left out, nothing is
/// missed. Fails with `refused` where there is no such measure.
Result<Coverage> coverage(const CellSource &source, const ProgrammeId &programme, const MeasureId &measure);

/// A comparison of two figures that ought to agree, with what rounding and suppression allow.
struct ReconciledItem {
    enum class Kind {
        published_total,    ///< the parts of a return to its own published total
        outcomes_to_starts, ///< results to attachments: at most as many
        claims_to_outcomes, ///< what was claimed for to what was returned as achieved
        period_to_period,   ///< a cumulative figure to the one before; four quarters to their year
        return_to_return,   ///< the same figure in two returns
    };
    Kind kind = Kind::published_total;
    QString item; ///< of a published total: as the return words it
    ProgrammeId programme;
    MeasureId measure;
    MeasureId other_measure;     ///< what it is set against, where that is another one
    Part part = Part::numerator; ///< of the figure; money is in pounds
    ProviderId provider;         ///< empty: the whole
    std::optional<Period> period;
    std::optional<Period> other_period; ///< what it is set against, where that is another one
    double figure = 0;
    double against = 0;
    double tolerance = 0;
    bool agrees = false;
    qint64 return_id = 0;
    qint64 other_return_id = 0;
};

struct ReconciliationTable {
    std::vector<ReconciledItem> items; ///< those that do not agree first, by how far they are apart
    int agreeing = 0;                  ///< of the items
    int not_agreeing = 0;
    /// Measures that have no total to be reconciled with.
    std::vector<MeasureId> without_total;
};

/// What a programme's figures can be set against: totals that returns in force publish; a cumulative figure against the one
/// before; four quarters against their year, where figures of periods add up; a figure that a later return gives otherwise.
/// With its scheme also results against attachments, unless an auditor left out a part of either, and claims against the
/// results and their tariff. Tolerance: half the width of each part's range where it is rounded or suppressed, half a
/// pound for each whole amount of pounds.
Result<ReconciliationTable> reconciliation(const CellSource &source, const ProgrammeId &programme,
                                           const schemes::Scheme *scheme = nullptr);

} // namespace outturn::audit
