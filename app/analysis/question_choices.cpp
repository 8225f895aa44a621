// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/question_choices.h"

#include "domain/provider_register.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <set>

namespace outturn::analysis {
namespace {

bool same_word(const QString &a, const QString &b)
{
    return normal_name(a) == normal_name(b);
}

Error nothing_there(const CellSource &source)
{
    const Result<StandingActs> standing = source.standing_acts();
    return {
        ErrorCode::wrong_usage,
        standing && !standing->exclusions.empty()
            ? QCoreApplication::translate("analysis", "Auditors left every figure out: see the exclusions in force.")
            : QCoreApplication::translate("analysis", "The workspace is empty: import a return first."),
        {}};
}

} // namespace

Result<Measure> choose_measure(const CellSource &source, const QString &measure, const QString &programme)
{
    const Result<std::vector<Measure>> measures = source.measures();
    if (!measures)
        return tl::unexpected(measures.error());
    const Result<std::vector<Programme>> programmes = source.programmes();
    if (!programmes)
        return tl::unexpected(programmes.error());
    if (measures->empty())
        return tl::unexpected(nothing_there(source));
    const auto in_programme = [&](const Measure &entry) {
        return programme.isEmpty() || same_word(entry.programme.text, programme)
            || std::any_of(programmes->begin(), programmes->end(), [&](const Programme &known) {
                   return known.id == entry.programme && same_word(known.title, programme);
               });
    };
    std::vector<Measure> found;
    for (const Measure &entry : *measures) {
        if (in_programme(entry)
            && (measure.isEmpty() || same_word(entry.id.text, measure) || same_word(entry.title, measure)))
            found.push_back(entry);
    }
    if (found.size() == 1)
        return found.front();
    QStringList known;
    for (const Measure &entry : found.empty() ? *measures : found)
        known.append(QStringLiteral("%1 (%2)").arg(entry.id.text, entry.programme.text));
    if (found.empty())
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("analysis", "The workspace holds no measure \"%1\". It holds: %2.")
                           .arg(measure, known.join(QStringLiteral(", "))));
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("analysis",
                                               "Several measures fit; name the measure, and the programme "
                                               "where two share it: %1.")
                       .arg(known.join(QStringLiteral(", "))));
}

Result<Programme> choose_programme(const CellSource &source, const QString &text)
{
    const Result<std::vector<Programme>> programmes = source.programmes();
    if (!programmes)
        return tl::unexpected(programmes.error());
    if (programmes->empty())
        return tl::unexpected(nothing_there(source));
    QStringList known;
    for (const Programme &programme : *programmes) {
        if (programme.id.text.compare(text, Qt::CaseInsensitive) == 0
            || normal_name(programme.title) == normal_name(text))
            return programme;
        known.append(programme.id.text);
    }
    return failure(
        ErrorCode::wrong_usage,
        QCoreApplication::translate("analysis", "There is no programme \"%1\" in the workspace. There are: %2.")
            .arg(text, known.join(QStringLiteral(", "))));
}

Result<Measure> main_measure(const CellSource &source, const ProgrammeId &programme)
{
    const Result<std::vector<Measure>> measures = source.measures();
    if (!measures)
        return tl::unexpected(measures.error());
    const Measure *best = nullptr;
    size_t most = 0;
    for (const Measure &measure : *measures) {
        if (!programme.is_empty() && measure.programme != programme)
            continue;
        if (!best)
            best = &measure;
        if (measure.kind != MeasureKind::proportion || measure.polarity == Polarity::neutral)
            continue;
        const Result<std::vector<Period>> periods = source.periods(measure.programme, measure.id);
        if (!periods)
            return tl::unexpected(periods.error());
        if (periods->empty())
            continue;
        const Result<std::vector<Cell>> cells = source.cells(measure.programme, measure.id, periods->back());
        if (!cells)
            return tl::unexpected(cells.error());
        std::set<ProviderId> providers;
        bool has_cost = false;
        for (const Cell &cell : *cells) {
            providers.insert(cell.key.provider);
            has_cost = has_cost || cell.key.aspect == Aspect::cost;
        }
        const size_t score = 2 * providers.size() + (has_cost ? 1 : 0);
        if (score > most) {
            most = score;
            best = &measure;
        }
    }
    if (!best)
        return tl::unexpected(nothing_there(source));
    return *best;
}

Result<std::vector<Period>> periods_of(const CellSource &source, const Measure &measure)
{
    Result<std::vector<Period>> periods = source.periods(measure.programme, measure.id);
    if (!periods || measure.basis == Basis::cumulative || measure.kind == MeasureKind::mean
        || measure.kind == MeasureKind::value)
        return periods;
    const std::vector<Period> returned = *periods;
    // A quarter that an auditor left out was returned: the year stays, and says what it lacks.
    const Result<std::vector<Cell>> left_out = source.cells_left_out(measure.programme, measure.id);
    if (!left_out)
        return tl::unexpected(left_out.error());
    const auto came = [&](const Period &quarter) {
        return std::find(returned.begin(), returned.end(), quarter) != returned.end()
            || std::any_of(left_out->begin(), left_out->end(), [&quarter](const Cell &cell) {
                   return cell.key.aspect == Aspect::outcome && cell.key.period == quarter;
               });
    };
    for (const Period &period : returned) {
        const std::optional<Period> year = year_of_quarter(period, measure.year_kind);
        if (!year || std::find(periods->begin(), periods->end(), *year) != periods->end())
            continue;
        const std::vector<Period> quarters = quarters_of_year(*year);
        if (std::all_of(quarters.begin(), quarters.end(), came))
            periods->push_back(*year);
    }
    std::sort(periods->begin(), periods->end());
    return periods;
}

Result<Period> latest_with_figures(const CellSource &source, const Measure &measure, const std::vector<Period> &periods)
{
    for (auto period = periods.rbegin(); period != periods.rend(); ++period) {
        const Result<std::vector<Cell>> cells = source.cells(measure.programme, measure.id, *period);
        if (!cells)
            return tl::unexpected(cells.error());
        // A year that quarters make has no cell of its own.
        const bool has_figures = cells->empty() || std::any_of(cells->begin(), cells->end(), [](const Cell &cell) {
                                     return cell.numerator || cell.value || cell.numerator_range;
                                 });
        if (has_figures)
            return *period;
    }
    return periods.back();
}

Result<Period> choose_period(const CellSource &source, const Measure &measure, const QString &text)
{
    const Result<std::vector<Period>> returned = source.periods(measure.programme, measure.id);
    if (!returned)
        return tl::unexpected(returned.error());
    if (returned->empty())
        return failure(
            ErrorCode::wrong_usage,
            QCoreApplication::translate("analysis", "The workspace holds no figures of \"%1\".").arg(measure.title));
    if (text.trimmed().isEmpty())
        return latest_with_figures(source, measure, *returned);
    const Result<std::vector<Period>> periods = periods_of(source, measure);
    if (!periods)
        return tl::unexpected(periods.error());
    const std::vector<Period> meant = possible_periods(text);
    for (const Period &period : meant) {
        if (std::find(periods->begin(), periods->end(), period) != periods->end())
            return period;
    }
    // A year of which only some quarters came in can be asked for; its figures say that they are incomplete.
    for (const Period &period : meant) {
        for (const Period &quarter : quarters_of_year(period)) {
            if (std::find(returned->begin(), returned->end(), quarter) != returned->end())
                return period;
        }
    }
    QStringList known;
    for (const Period &period : *periods)
        known.append(period_label(period));
    return failure(
        ErrorCode::wrong_usage,
        QCoreApplication::translate("analysis", "There are no figures of \"%1\" for \"%2\". There are for: %3.")
            .arg(measure.title, text, known.join(QStringLiteral(", "))));
}

Result<Provider> choose_provider(const CellSource &source, const QString &text)
{
    const Result<std::vector<Provider>> providers = source.providers();
    if (!providers)
        return tl::unexpected(providers.error());
    const QString wanted = text.trimmed();
    std::vector<Provider> found;
    for (const Provider &provider : *providers) {
        const bool by_code = std::any_of(provider.codes.begin(), provider.codes.end(), [&](const ProviderCode &code) {
            return code.code.compare(wanted, Qt::CaseInsensitive) == 0;
        });
        if (by_code || provider.id.text == wanted)
            return provider;
        if (provider.numbers.contains(wanted) || same_word(provider.name, wanted)
            || std::any_of(provider.spellings.begin(), provider.spellings.end(),
                           [&](const QString &spelling) { return same_word(spelling, wanted); }))
            found.push_back(provider);
    }
    if (found.size() == 1)
        return found.front();
    QStringList codes;
    for (const Provider &provider : found)
        codes.append(QStringLiteral("%1 (%2)").arg(code_in_force(provider, provider.to), provider.name));
    if (found.empty())
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("analysis", "The workspace holds no provider \"%1\".").arg(wanted));
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("analysis", "Several providers are called \"%1\"; give the code: %2.")
                       .arg(wanted, codes.join(QStringLiteral(", "))));
}

} // namespace outturn::analysis
