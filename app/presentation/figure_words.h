// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "presentation/wording.h"
#include "widgets/chart_values.h"

namespace outturn::presentation {

/// How the numbers of one measure are written: the same on charts, in tables, sentences and reports.
class FigureWords
{
public:
    FigureWords(const Measure &measure, const Wording &wording) : measure_(measure), wording_(wording) {}

    /// "81.8%", "1.74", "£1,234".
    QString value(double value) const;
    /// With all the decimals that the number has.
    QString full_value(double value) const;
    /// "60.3 points", "1.2".
    QString gap(double gap) const;
    /// The same with all the decimals that it has and without its unit: of a percentage in points.
    QString full_gap(double gap) const;
    /// "8.9 to 15.2 points"
    QString gap_range(double lower, double upper) const;
    /// "69.1% to 79.2%"
    QString interval(const statistics::Interval &interval) const;
    /// "18 of 22", "18 in 22", "18 against 14.2 expected"; empty for plain values.
    QString counts(const analysis::ProviderFigure &figure) const;
    /// "81.8% (18 of 22)"
    QString value_with_counts(const analysis::ProviderFigure &figure) const;
    /// How axes write it.
    widgets::NumberFormat format() const;
    /// "Care leavers aged 19 to 21", "denominator" ... for axes and columns.
    QString denominator_title() const;
    QString numerator_title() const;
    QString value_title() const;

private:
    int decimals(double shown) const;

    const Measure &measure_;
    const Wording &wording_;
};

/// "£1,234,567" or "£12.34", from pence.
QString pounds(const Wording &wording, double pence, bool with_pence = false);

/// "year ending March 2024", "April to June 2023", "calendar year 2024".
QString period_words(const Wording &wording, const Period &period);

/// "152 local authorities", "8 contractors", "12 providers".
QString provider_count(const Wording &wording, const analysis::SpreadAnswer &answer, int n);

/// The filters in force: "contractors only, North West"; empty for none.
QString filter_words(const analysis::SpreadAnswer &answer, const Wording &wording);

/// "above the 99.8% limit" ...; empty for none.
QString flag_words(const Wording &wording, const std::optional<statistics::FunnelFlag> &flag);

/// The same for a narrow column: "above 99.8%".
QString short_flag_words(const Wording &wording, const std::optional<statistics::FunnelFlag> &flag);

/// "1 to 14"; "3" where both ends are the same.
QString rank_range_words(const Wording &wording, const statistics::RankSummary &rank);

/// Why there is no value, in words; empty for ok.
QString status_words(const Wording &wording, analysis::FigureStatus status);
/// The same of a figure, with what an auditor left out of it: "2023-24 Q2 left out by A. Auditor".
QString status_words(const Wording &wording, const analysis::ProviderFigure &figure);

/// A part of a figure: "numerator", "published rate".
QString part_title(Part part, const Wording &wording);
/// Why a place was left out, in words.
QString exclusion_words(const Wording &wording, const QString &rule);

/// "best" and "worst", or "highest" and "lowest" where neither end is good.
QString best_word(const Wording &wording, const Measure &measure);
QString worst_word(const Wording &wording, const Measure &measure);

} // namespace outturn::presentation
