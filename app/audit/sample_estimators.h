// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_evaluation.h"

/// What evaluate_sample is made of, one family of methods a function. Formulas: sample_evaluation.h.
namespace outturn::audit {

/// A tested item.
struct AuditedValue {
    QString id;
    double value = 0;
    double audited = 0;
    int times = 1;

    double error() const { return is_in_error(value, audited) ? value - audited : 0.0; }
};

/// Number tested and in error, and the sum of taints: what every method tells.
Evaluation tally(const std::vector<AuditedValue> &items);

Result<> evaluate_by_count(const EvaluationQuestion &question, Evaluation &evaluation);
Result<> evaluate_by_stringer(const std::vector<AuditedValue> &items, const EvaluationQuestion &question,
                              Evaluation &evaluation);
Result<> evaluate_by_estimator(const std::vector<AuditedValue> &items, const EvaluationQuestion &question,
                               Evaluation &evaluation);

/// Those of the items that were tested; fails for a number that makes no sense, with the id of the item.
Result<std::vector<AuditedValue>> tested_items(const std::vector<AuditedItem> &items);
/// Fails where a part of the question makes no sense by itself.
Result<> check_question(const EvaluationQuestion &question);

/// Fills in the amounts that the rates come to, where the population value is known.
void fill_amounts(const std::optional<double> &population_value, Evaluation &evaluation);

bool is_counting(EvaluationMethod method);

} // namespace outturn::audit
