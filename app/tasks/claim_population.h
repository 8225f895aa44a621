// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_record.h"
#include "domain/case_source.h"
#include "domain/cell_source.h"

#include <stop_token>

namespace outturn::tasks {

/// The claims of a workspace that a sample is drawn from: those in force, in the order of return and line, whatever became
/// of them. PopulationItem::place is CaseRow::id.
struct ClaimPopulation {
    /// Where a claim stands; return and line are its id in lists: "4:1312".
    struct Place {
        quint32 return_id = 0;
        quint32 line = 0;
    };
    audit::Population population;
    std::vector<Place> places; ///< of its items
    QByteArray return_hashes;  ///< SHA-256 over those of the returns, in their order
};
/// Errors: refused where there is no claim; cancelled.
Result<ClaimPopulation> claim_population(const CellSource &source, const CaseSource &cases,
                                         const audit::SampleFrame &frame, const std::stop_token &stop);

QString claim_id(qint64 return_id, qint64 line);

/// Upper ends of value strata that hold about the same value each; fewer than asked for where amounts repeat. `strata` is
/// the number of strata, one more than the bounds.
std::vector<Money> bounds_of_equal_value(const audit::Population &population, int strata);
/// Puts every item in the stratum of its value; what is worth less than nothing, or has no value, in the first.
void stratify_by_value(audit::Population &population, const std::vector<Money> &bounds);

/// The items of a draw with what whoever tests them has to look up. Those of an extension count from 1.
Result<std::vector<audit::SampledClaim>> drawn_claims(const CellSource &source, const CaseSource &cases,
                                                      const audit::Population &population, const audit::Draw &draw,
                                                      int extension);

/// Plans nothing: the size is the question's, spread over the strata by audit::allocate. Each stratum is drawn for itself,
/// by the seed plus its position. A start is for one stratum only. `planned` is set where the plan gives just this size.
/// Not yet numbered, titled or signed.
Result<audit::Sample> draw_claims(const CellSource &source, const CaseSource &cases, const audit::SampleFrame &frame,
                                  const audit::PlanQuestion &plan, const audit::DrawQuestion &question,
                                  const std::stop_token &stop);
/// The same from claims that were read already.
Result<audit::Sample> draw_claims(const CellSource &source, const CaseSource &cases, const ClaimPopulation &claims,
                                  const audit::SampleFrame &frame, const audit::PlanQuestion &plan,
                                  const audit::DrawQuestion &question);

/// The sample with so many more items, recorded as a further draw: of random by the next numbers of its seed; of interval
/// and cell a second draw of this size, by the same seed where none is given. By item, none is drawn a second time; by
/// value, one that is drawn again counts again. Refused where the claims are not those that it was drawn from.
struct SampleExtension {
    qint64 size = 0;
    std::optional<double> start; ///< of an interval
    std::optional<quint64> seed; ///< needed where the first draw had a start and no seed
};
Result<audit::Sample> extend_sample(const CellSource &source, const CaseSource &cases, const audit::Sample &sample,
                                    const SampleExtension &extension, const std::stop_token &stop);

} // namespace outturn::tasks
