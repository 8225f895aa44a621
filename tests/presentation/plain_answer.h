// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "presentation/headline.h"
#include "support/imported_returns.h"

namespace outturn::test {

/// The answer to the only measure of a plain return, in its latest period.
inline analysis::SpreadAnswer answer_of(const QByteArray &plain_return, analysis::ProviderFilter filter = {},
                                        std::optional<double> target = {})
{
    ImportedReturns returns;
    returns.add(plain_return);
    const auto measure = analysis::choose_measure(returns.source(), {}, {});
    if (!measure)
        qFatal("%s", qPrintable(measure.error().message));
    const auto period = analysis::choose_period(returns.source(), *measure, {});
    if (!period)
        qFatal("%s", qPrintable(period.error().message));
    const auto answer = analysis::answer_spread(returns.source(),
                                                {measure->programme, measure->id, *period, std::move(filter), target});
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return **answer;
}

/// Three fictional contractors: Ash 30 of 60, Birch 8 of 20, Cedar 70 of 100.
inline QByteArray three_contractors(const QByteArray &polarity = "high", const QByteArray &kind = "proportion")
{
    QByteArray content("provider_name,provider_type,period,measure,kind,polarity,numerator,denominator\n");
    for (const char *counts : {"Ash|30,60", "Birch|8,20", "Cedar|70,100"}) {
        const QByteArrayList parts = QByteArray(counts).split('|');
        content += parts[0] + ",contractor,2024,Finds work," + kind + ',' + polarity + ',' + parts[1] + '\n';
    }
    return content;
}

} // namespace outturn::test
