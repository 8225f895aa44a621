// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/figure_words.h"

#include <cmath>
#include <map>

namespace outturn::presentation {
namespace {

bool is_percentage(const Measure &measure)
{
    return measure.kind == MeasureKind::proportion || measure.unit == QLatin1String("percent");
}

/// What a stored value is multiplied by to be shown.
double shown_factor(const Measure &measure)
{
    return measure.kind == MeasureKind::proportion ? 100.0 : measure.per;
}

} // namespace

int FigureWords::decimals(double shown) const
{
    if (is_percentage(measure_))
        return 1;
    if (measure_.unit == QLatin1String("count") || measure_.unit == QLatin1String("pounds"))
        return 0;
    if (measure_.kind == MeasureKind::ratio)
        return 2;
    const double size = std::abs(shown);
    return size >= 1000 ? 0 : (size >= 10 ? 1 : 2);
}

QString FigureWords::value(double value) const
{
    const double shown = value * shown_factor(measure_);
    const QString number = wording_.number(shown, decimals(shown));
    if (is_percentage(measure_))
        return number + u'%';
    if (measure_.unit == QLatin1String("pounds"))
        return shown < 0 ? QStringLiteral("-£") + number.mid(1) : QStringLiteral("£") + number;
    if (measure_.per > 1)
        return wording_.say(QT_TRANSLATE_NOOP("presentation", "%1 per %2"))
            .arg(number, wording_.full_number(measure_.per));
    return number;
}

QString FigureWords::full_value(double value) const
{
    const QString number = wording_.full_number(value * shown_factor(measure_));
    if (is_percentage(measure_))
        return number + u'%';
    return measure_.unit == QLatin1String("pounds") ? QStringLiteral("£") + number : number;
}

QString FigureWords::gap(double gap) const
{
    if (is_percentage(measure_))
        return wording_.say(QT_TRANSLATE_NOOP("presentation", "%1 points"))
            .arg(wording_.number(gap * shown_factor(measure_), 1));
    return value(gap);
}

QString FigureWords::full_gap(double gap) const
{
    return wording_.full_number(gap * shown_factor(measure_));
}

QString FigureWords::gap_range(double lower, double upper) const
{
    if (is_percentage(measure_))
        return wording_.say(QT_TRANSLATE_NOOP("presentation", "%1 to %2 points"))
            .arg(wording_.number(lower * shown_factor(measure_), 1),
                 wording_.number(upper * shown_factor(measure_), 1));
    return interval({lower, upper});
}

QString FigureWords::interval(const statistics::Interval &interval) const
{
    return wording_.say(QT_TRANSLATE_NOOP("presentation", "%1 to %2"))
        .arg(value(interval.lower), value(interval.upper));
}

QString FigureWords::counts(const analysis::ProviderFigure &figure) const
{
    if (!figure.numerator || !figure.denominator)
        return {};
    const QString numerator = wording_.full_number(*figure.numerator);
    const QString denominator = measure_.kind == MeasureKind::ratio ? wording_.number(*figure.denominator, 1)
                                                                    : wording_.full_number(*figure.denominator);
    switch (measure_.kind) {
    case MeasureKind::rate:
        return wording_.say(QT_TRANSLATE_NOOP("presentation", "%1 in %2")).arg(numerator, denominator);
    case MeasureKind::ratio:
        return wording_.say(QT_TRANSLATE_NOOP("presentation", "%1 against %2 expected")).arg(numerator, denominator);
    default:
        break;
    }
    return wording_.say(QT_TRANSLATE_NOOP("presentation", "%1 of %2")).arg(numerator, denominator);
}

QString FigureWords::value_with_counts(const analysis::ProviderFigure &figure) const
{
    if (!figure.value)
        return status_words(wording_, figure);
    const QString words = counts(figure);
    return words.isEmpty() ? value(*figure.value) : QStringLiteral("%1 (%2)").arg(value(*figure.value), words);
}

widgets::NumberFormat FigureWords::format() const
{
    widgets::NumberFormat format;
    format.factor = shown_factor(measure_);
    format.locale = wording_.locale().name();
    if (is_percentage(measure_))
        format.suffix = QStringLiteral("%");
    else if (measure_.unit == QLatin1String("pounds"))
        format.prefix = QStringLiteral("£");
    return format;
}

QString FigureWords::denominator_title() const
{
    if (!measure_.denominator_title.isEmpty())
        return measure_.denominator_title;
    switch (measure_.kind) {
    case MeasureKind::rate:
        return wording_.say(QT_TRANSLATE_NOOP("presentation", "Exposure"));
    case MeasureKind::ratio:
        return wording_.say(QT_TRANSLATE_NOOP("presentation", "Expected"));
    default:
        break;
    }
    return wording_.say(QT_TRANSLATE_NOOP("presentation", "Denominator"));
}

QString FigureWords::numerator_title() const
{
    if (!measure_.numerator_title.isEmpty())
        return measure_.numerator_title;
    switch (measure_.kind) {
    case MeasureKind::rate:
        return wording_.say(QT_TRANSLATE_NOOP("presentation", "Events"));
    case MeasureKind::ratio:
        return wording_.say(QT_TRANSLATE_NOOP("presentation", "Observed"));
    default:
        break;
    }
    return wording_.say(QT_TRANSLATE_NOOP("presentation", "Numerator"));
}

QString FigureWords::value_title() const
{
    if (measure_.kind == MeasureKind::rate && measure_.per > 1)
        return wording_.say(QT_TRANSLATE_NOOP("presentation", "%1, per %2"))
            .arg(measure_.title, wording_.full_number(measure_.per));
    if (measure_.kind == MeasureKind::ratio)
        return wording_.say(QT_TRANSLATE_NOOP("presentation", "%1, observed over expected")).arg(measure_.title);
    return measure_.title;
}

QString pounds(const Wording &wording, double pence, bool with_pence)
{
    const QString number = wording.number(std::abs(pence) / 100.0, with_pence ? 2 : 0);
    return (pence < 0 ? QStringLiteral("-£") : QStringLiteral("£")) + number;
}

QString period_words(const Wording &wording, const Period &period)
{
    if (!period.end.isValid())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "no date given"));
    const QString end_month = wording.locale().standaloneMonthName(period.end.month());
    if (!quarters_of_year(period).empty()) {
        if (period.start.month() == 1)
            return wording.say(QT_TRANSLATE_NOOP("presentation", "calendar year %1")).arg(period.end.year());
        if (period.start.month() == 9)
            return wording.say(QT_TRANSLATE_NOOP("presentation", "school year %1/%2"))
                .arg(period.start.year())
                .arg(period.end.year() % 100, 2, 10, QLatin1Char('0'));
        return wording.say(QT_TRANSLATE_NOOP("presentation", "year ending %1 %2"))
            .arg(end_month)
            .arg(period.end.year());
    }
    if (is_quarter(period))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 to %2 %3"))
            .arg(wording.locale().standaloneMonthName(period.start.month()), end_month)
            .arg(period.end.year());
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 to %2"))
        .arg(wording.date(period.start), wording.date(period.end));
}

QString provider_count(const Wording &wording, const analysis::SpreadAnswer &answer, int n)
{
    using analysis::Unit;
    switch (answer.question.by) {
    case Unit::contract:
        return wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n contract(s)"), n);
    case Unit::area:
        return wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n area(s)"), n);
    case Unit::group:
        return wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n group(s)"), n);
    case Unit::region:
        return wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n region(s)"), n);
    case Unit::provider:
        break;
    }
    bool authorities = true;
    bool contractors = true;
    for (const analysis::ProviderFigure &figure : answer.figures) {
        authorities = authorities && figure.provider.type == ProviderType::local_authority;
        contractors = contractors && figure.provider.type == ProviderType::contractor;
    }
    if (authorities && !answer.figures.empty())
        return wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n local authority(ies)"), n);
    if (contractors && !answer.figures.empty())
        return wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n contractor(s)"), n);
    return wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n provider(s)"), n);
}

QString filter_words(const analysis::SpreadAnswer &answer, const Wording &wording)
{
    const analysis::ProviderFilter &filter = answer.question.filter;
    QStringList words;
    if (filter.type)
        words.append(*filter.type == ProviderType::contractor
                         ? wording.say(QT_TRANSLATE_NOOP("presentation", "contractors only"))
                         : wording.say(QT_TRANSLATE_NOOP("presentation", "local authorities only")));
    if (!filter.region.isEmpty())
        words.append(filter.region);
    if (answer.question.standardised)
        words.append(wording.say(QT_TRANSLATE_NOOP("presentation", "standardised by group")));
    return words.join(QStringLiteral(", "));
}

QString flag_words(const Wording &wording, const std::optional<statistics::FunnelFlag> &flag)
{
    using statistics::FunnelFlag;
    switch (flag.value_or(FunnelFlag::none)) {
    case FunnelFlag::low998:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "below the 99.8% limit"));
    case FunnelFlag::low95:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "below the 95% limit"));
    case FunnelFlag::high95:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "above the 95% limit"));
    case FunnelFlag::high998:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "above the 99.8% limit"));
    case FunnelFlag::none:
        break;
    }
    return {};
}

QString short_flag_words(const Wording &wording, const std::optional<statistics::FunnelFlag> &flag)
{
    using statistics::FunnelFlag;
    switch (flag.value_or(FunnelFlag::none)) {
    case FunnelFlag::low998:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "below 99.8%"));
    case FunnelFlag::low95:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "below 95%"));
    case FunnelFlag::high95:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "above 95%"));
    case FunnelFlag::high998:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "above 99.8%"));
    case FunnelFlag::none:
        break;
    }
    return {};
}

QString rank_range_words(const Wording &wording, const statistics::RankSummary &rank)
{
    if (rank.lower95 == rank.upper95)
        return wording.number(rank.lower95, 0);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 to %2"))
        .arg(wording.number(rank.lower95, 0), wording.number(rank.upper95, 0));
}

QString status_words(const Wording &wording, analysis::FigureStatus status)
{
    using analysis::FigureStatus;
    switch (status) {
    case FigureStatus::ok:
    case FigureStatus::no_denominator:
        return {};
    case FigureStatus::missing:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "missing"));
    case FigureStatus::suppressed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "suppressed"));
    case FigureStatus::not_applicable:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "not applicable"));
    case FigureStatus::not_available:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "not available"));
    case FigureStatus::rounds_to_zero:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "too low to be shown"));
    case FigureStatus::zero_denominator:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "nobody counted"));
    case FigureStatus::incomplete_year:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "year incomplete"));
    case FigureStatus::left_out:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "left out by an auditor"));
    case FigureStatus::part_left_out:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "a part was left out by an auditor"));
    case FigureStatus::cannot_be_added:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "cannot be added up"));
    case FigureStatus::withheld:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "withheld"));
    }
    return {};
}

QString status_words(const Wording &wording, const analysis::ProviderFigure &figure)
{
    const QString status = status_words(wording, figure.status);
    if (figure.left_out.empty())
        return status;
    std::map<QString, QStringList> periods; // by person: of one who left out two quarters both are named
    for (const analysis::LeftOutPart &part : figure.left_out)
        periods[part.person].append(period_label(part.period));
    QStringList parts;
    for (const auto &[person, labels] : periods)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 left out by %2"))
                         .arg(labels.join(QStringLiteral(", ")), person));
    const QString words = parts.join(QStringLiteral("; "));
    return figure.status == analysis::FigureStatus::incomplete_year ? QStringLiteral("%1; %2").arg(status, words)
                                                                    : words;
}

QString part_title(Part part, const Wording &wording)
{
    switch (part) {
    case Part::numerator:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "numerator"));
    case Part::denominator:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "denominator"));
    case Part::expected:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "expected"));
    case Part::value:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "value"));
    case Part::standard_error:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "standard error"));
    case Part::published_rate:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "published rate"));
    case Part::cost:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "cost"));
    case Part::claimed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "claimed"));
    case Part::paid:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "paid"));
    case Part::lower_limit:
    case Part::upper_limit:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "confidence limit"));
    }
    return {};
}

QString exclusion_words(const Wording &wording, const QString &rule)
{
    if (rule == QLatin1String("region-row"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "region, not a provider"));
    if (rule == QLatin1String("total-row"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "total, not a provider"));
    if (rule == QLatin1String("outside-lifetime"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "did not exist in this period"));
    if (rule == QLatin1String("no-contract"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "its figures name no contract"));
    if (rule == QLatin1String("no-area"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "its figures name no area"));
    if (rule == QLatin1String("no-group"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "its figures name no group"));
    if (rule == QLatin1String("no-region"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "it is in no region"));
    if (rule == QLatin1String("excluded-by-auditor"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "left out by an auditor"));
    return rule;
}

QString best_word(const Wording &wording, const Measure &measure)
{
    return measure.polarity == Polarity::neutral ? wording.say(QT_TRANSLATE_NOOP("presentation", "highest"))
                                                 : wording.say(QT_TRANSLATE_NOOP("presentation", "best"));
}

QString worst_word(const Wording &wording, const Measure &measure)
{
    return measure.polarity == Polarity::neutral ? wording.say(QT_TRANSLATE_NOOP("presentation", "lowest"))
                                                 : wording.say(QT_TRANSLATE_NOOP("presentation", "worst"));
}

} // namespace outturn::presentation
