// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check.h"

#include <span>

/// The kinds of checks: what an algorithm is to the data that name it. A new kind is one file and one row of the table in
/// check_kinds.cpp; a new check of a known kind is one JSON file.
namespace outturn::audit {

class FigureTable;

/// What checks of figures look at, read once: every figure in force, and who and what they are of.
struct CheckContext {
    const CheckInput &input;
    const CheckDefinition &definition;
    const std::vector<Cell> &figures; ///< CellSource::cells_in_force
    const std::vector<Programme> &programmes;
    const std::vector<Measure> &measures;
    const std::vector<Provider> &providers;
    const std::vector<StoredReturn> &returns;
    const std::vector<CellKey> &case_keys; ///< CaseSource::case_keys
    const FigureTable *table = nullptr;    ///< the figures by measure (figure_table.h); run_checks gives it

    /// Whether the definition is meant for it: by its id or by that of the scheme that pays it.
    bool concerns(const ProgrammeId &programme) const;
    const schemes::Scheme *scheme_of(const ProgrammeId &programme) const;
};

/// Where a kind puts what it found.
struct CheckFindings {
    std::vector<CheckHit> hits; ///< check and severity are filled in by the caller where they are empty
    qint64 looked_at = 0;
    QString why_not;
};

using FigureCheck = Result<> (*)(const CheckContext &context, CheckFindings &found);

/// A check of cases sees every row of a programme once, in blocks, in no promised order; then it says what it found.
class CaseCheck
{
public:
    virtual ~CaseCheck() = default;
    virtual void take(std::span<const CaseEvent> events) = 0;
    virtual Result<> finish(CheckFindings &found) = 0;
};
/// Null where the programme has not what the kind needs, as a scheme.
using MakeCaseCheck = std::unique_ptr<CaseCheck> (*)(const CheckContext &context, const ProgrammeId &programme);

struct CheckKind {
    const char *word; ///< as definitions name it
    FigureCheck figures = nullptr;
    MakeCaseCheck cases = nullptr; ///< one of the two is there
    /// Refuses parameters that the kind does not know, with their key; null: it takes none.
    Result<> (*check_parameters)(const QJsonObject &parameters) = nullptr;
    /// The names that sentence and advice may use, with blanks between them, besides "programme", "measure", "provider",
    /// "period" and "places"; null: not known, so that nothing is refused.
    const char *values = nullptr;
};

const std::vector<CheckKind> &check_kinds();
/// Null for a word that no kind has.
const CheckKind *kind_of_check(QStringView word);

// What each file offers to the table.
// figure_identities.cpp: "identity" (a sum of measures equals another), "order" (one is at most another)
// figure_checks.cpp: "rate-differs", "cumulative-fell", "equal-to-target", "does-not-reconcile"
// figure_claims.cpp: "unusual-price", "paid-differs"
// figure_patterns.cpp: "terminal-digits", "round-numbers", "first-digits"
// figure_repeats.cpp: "repeated-figures"
// figure_changes.cpp: "sudden-change", "one-way-restatements"
// figure_coverage.cpp: "not-returned", "late", "not-certified", "imputed"
std::vector<CheckKind> figure_kinds();
// case_dates.cpp: "impossible-date", "outside-window", "outcome-before-start", "closed-days", "bunched-dates"
// case_copies.cpp: "duplicate-case", "claims-alike"
// case_thresholds.cpp: "above-threshold"
// case_amounts.cpp: "amount-digits"
std::vector<CheckKind> case_kinds();

} // namespace outturn::audit
