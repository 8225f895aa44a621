// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sample_chart.h"

#include "presentation/figure_words.h"
#include "presentation/sample_words.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {

widgets::LimitBarValues sample_limit_bar(const audit::Sample &sample, const audit::SampleOutcome &outcome,
                                         const Wording &wording)
{
    widgets::LimitBarValues values;
    const audit::Evaluation &whole = outcome.evaluation.whole;
    const double population = outcome.population_value.value_or(0);
    const auto share = [population](const std::optional<double> &rate, const std::optional<double> &amount) {
        if (rate && std::isfinite(*rate))
            return std::max(0.0, *rate);
        return amount && population > 0 && std::isfinite(*amount) ? std::max(0.0, *amount / population) : -1.0;
    };
    values.upper = share(whole.upper_limit, whole.upper_limit_gbp);
    if (values.upper < 0)
        return values;
    values.likely = share(whole.most_likely_error, whole.most_likely_error_gbp);
    values.lower = share(whole.lower_limit, whole.lower_limit_gbp);
    const bool in_pounds = whole.upper_limit_gbp && population > 0 && is_told_in_pounds(sample, outcome);
    const auto words = [&](double rate) {
        return in_pounds ? pounds(wording, rate * population * 100.0) : error_rate_words(rate, wording);
    };
    values.upper_words = wording.say(QT_TRANSLATE_NOOP("presentation", "at most %1")).arg(words(values.upper));
    if (values.likely >= 0)
        values.likely_words =
            wording.say(QT_TRANSLATE_NOOP("presentation", "most likely %1")).arg(words(values.likely));
    if (sample.plan.materiality > 0) {
        values.tolerable = sample.plan.materiality;
        values.tolerable_words =
            wording.say(QT_TRANSLATE_NOOP("presentation", "can be tolerated: %1")).arg(words(values.tolerable));
    }
    QStringList summary{values.likely_words, values.upper_words, values.tolerable_words};
    summary.removeAll(QString());
    values.summary = summary.join(QStringLiteral("; "));
    return values;
}

} // namespace outturn::presentation
