// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check_kinds.h"
#include "support/cases_in_memory.h"
#include "support/empty_cells.h"

#include <QtCore/QHash>

#include <set>

namespace outturn::test {

/// Nothing but who there is: checks of cases look at rows alone.
class NoFigures final : public EmptyCells
{
public:
    explicit NoFigures(const std::vector<CellKey> &keys)
    {
        std::set<QString> programmes;
        std::set<QString> providers;
        for (const CellKey &key : keys) {
            if (programmes.insert(key.programme.text).second)
                programmes_.push_back({key.programme, key.programme.text});
            if (!providers.insert(key.provider.text).second)
                continue;
            Provider provider;
            provider.id = key.provider;
            provider.name = key.provider.text;
            providers_.push_back(provider);
        }
    }

    Result<std::vector<Programme>> programmes() const override { return programmes_; }
    Result<std::vector<Provider>> providers() const override { return providers_; }

private:
    std::vector<Programme> programmes_;
    std::vector<Provider> providers_;
};

/// One check of cases, by its kind's word, over all rows; with the scheme where one is given.
inline Result<audit::CheckFindings> check_cases(const CaseSource &cases, const char *kind,
                                                const QJsonObject &parameters = {},
                                                const schemes::Scheme *scheme = nullptr,
                                                const QDate &last_day = QDate(2030, 1, 1))
{
    const NoFigures figures(*cases.case_keys());
    std::vector<audit::ProgrammeScheme> schemes;
    const std::vector<Programme> programmes = *figures.programmes();
    for (const Programme &programme : programmes) {
        if (scheme)
            schemes.push_back({programme.id, *scheme});
    }
    const audit::CheckInput input{figures, cases, schemes, last_day};
    audit::CheckDefinition definition;
    definition.id = QStringLiteral("check");
    definition.kind = QString::fromLatin1(kind);
    definition.severity = audit::Severity::caution;
    definition.parameters = parameters;
    const auto run = audit::run_checks(input, {definition}, {});
    if (!run)
        return tl::unexpected(run.error());
    return audit::CheckFindings{run->hits, run->outcomes.front().looked_at, run->outcomes.front().why_not};
}

/// The number among a hit's values; NaN where it is not there.
inline double number_of(const audit::CheckHit &hit, const char *name)
{
    for (const audit::CheckValue &value : hit.values) {
        if (value.name == QLatin1String(name) && std::holds_alternative<double>(value.value))
            return std::get<double>(value.value);
    }
    return qQNaN();
}

} // namespace outturn::test
