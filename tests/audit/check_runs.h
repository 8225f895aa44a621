// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check_kinds.h"
#include "audit/returned_figures.h"
#include "support/cases_in_memory.h"

namespace outturn::test {

/// A check as a test needs it, without words.
inline audit::CheckDefinition definition(const char *kind, const QJsonObject &parameters = {},
                                         audit::Severity severity = audit::Severity::caution)
{
    audit::CheckDefinition definition;
    definition.id = QString::fromLatin1(kind);
    definition.kind = definition.id;
    definition.severity = severity;
    definition.parameters = parameters;
    return definition;
}

/// Runs checks over figures in memory, without cases and schemes.
inline Result<audit::CheckRun> run(const CellSource &figures, const std::vector<audit::CheckDefinition> &definitions,
                                   const std::stop_token &stop = {})
{
    const CasesInMemory cases;
    const std::vector<audit::ProgrammeScheme> schemes;
    return audit::run_checks({figures, cases, schemes, QDate(2025, 1, 1)}, definitions, stop);
}

/// A number that a hit gives; NaN where it gives none.
inline double number(const audit::CheckHit &hit, const char *name)
{
    for (const audit::CheckValue &value : hit.values) {
        if (value.name == QLatin1String(name) && std::holds_alternative<double>(value.value))
            return std::get<double>(value.value);
    }
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace outturn::test
