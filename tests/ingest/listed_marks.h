// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"

#include <algorithm>

namespace outturn::test {

/// "certified E06000001 2023-24 yes @2:7", one a mark.
inline QStringList said(const ImportPlan &plan)
{
    QStringList all;
    for (const ReturnMark &mark : plan.marks) {
        const auto provider = std::find_if(plan.providers.begin(), plan.providers.end(),
                                           [&mark](const Provider &known) { return known.id == mark.provider; });
        all.append(QStringLiteral("%1 %2 %3 %4 @%5:%6")
                       .arg(return_mark_word(mark.kind),
                            provider == plan.providers.end() ? QStringLiteral("nobody")
                                                             : code_in_force(*provider, mark.period.end),
                            period_label(mark.period), mark.text)
                       .arg(mark.row)
                       .arg(mark.column));
    }
    return all;
}

} // namespace outturn::test
