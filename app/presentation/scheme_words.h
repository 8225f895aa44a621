// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/headline.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// How the things of a scheme are called in sentences, charts and tables alike.

/// "Continuous employment"; the measure's id where the scheme does not know it.
QString event_title(const schemes::Scheme &scheme, const MeasureId &event);
/// Several of them: "Continuous employment, Progress to work".
QString event_titles(const schemes::Scheme &scheme, const std::vector<MeasureId> &events);
/// "Family F-0123", "Participant 17", "Case 17".
QString case_title(const schemes::Scheme &scheme, const QString &case_ref, const Wording &wording);
/// "a further family", "a further participant", "a further case".
QString further_case(const schemes::Scheme &scheme, const Wording &wording);
/// The provider's name; its id where the answer does not hold it.
QString provider_title(const analysis::PaymentAnswer &answer, const ProviderId &provider);
/// "Troubled Families · year ending March 2013"; "all periods" where none is asked for.
QString payment_title(const Programme &programme, const std::optional<Period> &period, const Wording &wording);
/// "152 local authorities", "8 contractors", "12 providers", by what they are.
QString payee_count(const std::vector<const Provider *> &payees, const Wording &wording);
/// "crime_asb_education, PG1, 2012-13" in words: the parts that are there.
QString tariff_title(const schemes::Scheme &scheme, const MeasureId &event, const QString &group, const QString &year,
                     const Wording &wording);

/// "15%", "7.5%": at most one decimal.
QString percent(double share, const Wording &wording);
/// "£13.9 million"; below a million in full pounds, below £100 with pence.
QString large_pounds(double pence, const Wording &wording);
/// "A, B and C".
QString listed(const QStringList &parts, const Wording &wording);
/// Everything that a headline says below its title: the text alternative of a chart.
QString headline_text(const Headline &headline);
/// The source in words, "entered by the user" for the user's own, and "not confirmed" where it is not.
QString source_words(const schemes::Source &source, const Wording &wording);

} // namespace outturn::presentation
