// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check_runs.h"
#include "statistics/random_numbers.h"

#include <cmath>
#include <functional>
#include <set>

namespace outturn::test {

/// A programme that nobody manipulates: the same seed and turn give the same figures everywhere.
struct HonestProgramme {
    int providers = 150;
    int periods = 12;
    std::vector<Period> quarters;

    explicit HonestProgramme(int periods_, int providers_ = 150) : providers(providers_), periods(periods_)
    {
        const QDate start(2010, 1, 1);
        for (int i = 0; i < periods; ++i)
            quarters.push_back({start.addMonths(3 * i), start.addMonths(3 * i + 3).addDays(-1)});
    }

    static QString name(int provider) { return QStringLiteral("Place %1").arg(provider, 3, 10, QLatin1Char('0')); }

    /// Figures of one measure, by period and provider as a source gives them.
    using Fill = std::function<void(Cell &cell, int provider, int period)>;
    void add(ReturnedFigures &figures, const QString &measure, const Fill &fill) const
    {
        const ProgrammeId programme = figures.all_programmes.front().id;
        const MeasureId id(measure);
        for (int period = 0; period < periods; ++period) {
            for (int provider = 0; provider < providers; ++provider) {
                Cell cell;
                cell.key.programme = programme;
                cell.key.measure = id;
                cell.key.provider = figures.all_providers[static_cast<size_t>(provider)].id;
                cell.key.period = quarters[static_cast<size_t>(period)];
                cell.return_id = 1;
                fill(cell, provider, period);
                figures.all_cells.push_back(std::move(cell));
            }
        }
    }
    void add_providers(ReturnedFigures &figures) const
    {
        for (int provider = 0; provider < providers; ++provider)
            figures.add_provider(name(provider));
    }
};

/// How many of the programmes have a provider named by each check, and who was named in them.
struct Alarms {
    int programmes = 0;
    std::map<QString, int> with_hits; ///< programmes with at least one hit, by check
    std::map<QString, int> of_first;  ///< programmes in which the first provider is among those named
    std::map<QString, qint64> looked_at;

    int operator[](const char *check) const
    {
        const auto at = with_hits.find(QString::fromLatin1(check));
        return at == with_hits.end() ? 0 : at->second;
    }
    int first(const char *check) const
    {
        const auto at = of_first.find(QString::fromLatin1(check));
        return at == of_first.end() ? 0 : at->second;
    }
    qint64 tested(const char *check) const
    {
        const auto at = looked_at.find(QString::fromLatin1(check));
        return at == looked_at.end() ? 0 : at->second;
    }
};

using DrawFigures = std::function<void(ReturnedFigures &figures, statistics::RandomNumbers &numbers)>;

/// Draws so many programmes and runs the checks over each. Hits that are only worth knowing do not count where the check is
/// more severe than that.
inline Alarms count_alarms(int programmes, std::uint64_t seed, const std::vector<audit::CheckDefinition> &checks,
                           const DrawFigures &draw)
{
    Alarms alarms;
    for (int turn = 0; turn < programmes; ++turn) {
        ReturnedFigures figures;
        statistics::RandomNumbers numbers(seed, static_cast<std::uint64_t>(turn));
        draw(figures, numbers);
        const auto found = run(figures, checks);
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        ++alarms.programmes;
        for (size_t i = 0; i < checks.size(); ++i)
            alarms.looked_at[checks[i].id] += found->outcomes[i].looked_at;
        std::set<QString> named;
        std::set<QString> first;
        for (const audit::CheckHit &hit : found->hits) {
            if (hit.severity == audit::Severity::note)
                continue;
            named.insert(hit.check);
            if (hit.provider.text == HonestProgramme::name(0))
                first.insert(hit.check);
        }
        for (const QString &check : named)
            ++alarms.with_hits[check];
        for (const QString &check : first)
            ++alarms.of_first[check];
    }
    return alarms;
}

} // namespace outturn::test
