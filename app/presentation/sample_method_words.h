// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_record.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// How it was planned and drawn, with seed and interval, and how to repeat it.
QString sample_method(const audit::Sample &sample, const Wording &wording, const AuditNames &names = {});
/// The same in parts: the plan; the draws, with how to repeat them; each draw.
QString sample_plan_words(const audit::Sample &sample, const Wording &wording);
QString sample_draw_words(const audit::Sample &sample, const Wording &wording, const AuditNames &names = {});
QString draw_words(const audit::RecordedDraw &draw, const audit::Sample &sample, const AuditNames &names,
                   const Wording &wording);
/// "Alder", "up to £1,000"; empty where it is not stratified.
QString stratum_words(const audit::Sample &sample, const QString &stratum, const AuditNames &names,
                      const Wording &wording);
/// "59 claims: if no error is found in them, at most 4.95% ..., less than the 5% that can be tolerated."
QString plan_sentence(const audit::PlanQuestion &question, const audit::SamplePlan &plan, audit::SelectionUnit unit,
                      const Wording &wording);

/// "13,203 claims above nought, worth £13,930,000. Left out, to be looked at apart: ..."
QString population_sentence(qint64 positive, Money value, qint64 negatives, Money negative_value, qint64 zeros,
                            qint64 without_value, const Wording &wording);
/// "60 claims"
QString claim_count_words(qint64 claims, const Wording &wording);

QString error_model_title(audit::ErrorModel model, const Wording &wording);
QString selection_title(audit::SelectionMethod method, const Wording &wording);
QString evaluation_title(audit::EvaluationMethod method, const Wording &wording);

/// "Left out, to be looked at apart: 12 below nought (-£1,200) and 3 of nought."; empty where nothing is.
QString left_out_words(qint64 negatives, qint64 negative_pence, qint64 zeros, qint64 without, const Wording &wording);

/// Whether amounts were drawn, or claims.
audit::SelectionUnit unit_of(const audit::Sample &sample);
/// One draw a stratum, the first: an extension draws from the same claims again.
std::vector<const audit::RecordedDraw *> first_draws(const audit::Sample &sample);
/// Items that were drawn, each as often as it was.
qint64 items_drawn(const audit::Sample &sample);
/// Claims that could be drawn; each stratum once, however often it was drawn from.
qint64 claims_in_population(const audit::Sample &sample);
/// A share of 1: "4.95%", "0.82%", "12.4%", "5%".
QString error_rate_words(double rate, const Wording &wording);

} // namespace outturn::presentation
