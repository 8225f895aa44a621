// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_kinds.h"
#include "audit/figure_table.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

namespace outturn::audit {
namespace {

tl::unexpected<Error> stopped()
{
    return failure(ErrorCode::cancelled, QCoreApplication::translate("audit", "The checks were stopped."));
}

/// Everything that checks look at, read once.
struct Material {
    std::vector<Programme> programmes;
    std::vector<Measure> measures;
    std::vector<Provider> providers;
    std::vector<StoredReturn> returns;
    std::vector<Cell> figures;
    std::vector<CellKey> case_keys;
};

template <typename Value> bool read(Result<Value> answer, Value &into, std::optional<Error> &error)
{
    if (!answer) {
        error = answer.error();
        return false;
    }
    into = std::move(*answer);
    return true;
}

Result<Material> read_material(const CheckInput &input)
{
    Material material;
    std::optional<Error> error;
    if (read(input.cells.programmes(), material.programmes, error)
        && read(input.cells.measures(), material.measures, error)
        && read(input.cells.providers(), material.providers, error)
        && read(input.cells.returns(), material.returns, error)
        && read(input.cells.cells_in_force(), material.figures, error)
        && read(input.cases.case_keys(), material.case_keys, error))
        return material;
    return tl::unexpected(*error);
}

/// What is asked of, narrowed to one programme where only one is wanted: by that alone every kind passes over the others.
struct Scope {
    std::vector<ProgrammeScheme> schemes;
    std::vector<CheckDefinition> definitions;
    CheckInput input;

    Scope(const CheckInput &whole, const std::vector<CheckDefinition> &all)
        : schemes(whole.schemes), definitions(all), input{whole.cells, whole.cases, schemes, whole.last_day, whole.only}
    {
        if (!whole.only)
            return;
        const ProgrammeId &only = *whole.only;
        std::erase_if(schemes, [&only](const ProgrammeScheme &entry) { return entry.programme != only; });
        for (CheckDefinition &definition : definitions) {
            const QStringList &meant = definition.programmes;
            const bool is_meant = meant.isEmpty() || meant.contains(only.text)
                || std::any_of(schemes.begin(), schemes.end(),
                               [&meant](const ProgrammeScheme &entry) { return meant.contains(entry.scheme.id); });
            definition.programmes = {is_meant ? only.text : QString()}; // no programme has an empty id
        }
    }
    Scope(const Scope &) = delete;
    Scope &operator=(const Scope &) = delete;
};

/// Takes out the returns whose figures in force are all of other programmes.
void narrow_returns(Material &material, const ProgrammeId &only)
{
    QSet<qint64> own;
    QSet<qint64> any;
    for (const Cell &cell : material.figures) {
        any.insert(cell.return_id);
        if (cell.key.programme == only)
            own.insert(cell.return_id);
    }
    std::erase_if(material.returns,
                  [&](const StoredReturn &entry) { return any.contains(entry.id) && !own.contains(entry.id); });
}

/// One definition on its way: what it looks at, and what it found so far.
struct Running {
    const CheckKind *kind = nullptr;
    CheckContext context;
    CheckFindings found;
};

Result<std::vector<Running>> prepare(const CheckInput &input, const Material &material, const FigureTable &table,
                                     const std::vector<CheckDefinition> &definitions)
{
    std::vector<Running> running;
    for (const CheckDefinition &definition : definitions) {
        const CheckKind *kind = kind_of_check(definition.kind);
        if (!kind)
            return failure(
                ErrorCode::refused,
                QCoreApplication::translate("audit", "The check “%1” is of the kind “%2”, which is not known.")
                    .arg(definition.id, definition.kind));
        running.push_back({kind,
                           {input, definition, material.figures, material.programmes, material.measures,
                            material.providers, material.returns, material.case_keys, &table},
                           {}});
    }
    return running;
}

Result<> check_figures(std::vector<Running> &running, const std::stop_token &stop)
{
    for (Running &entry : running) {
        if (stop.stop_requested())
            return stopped();
        if (!entry.kind->figures)
            continue;
        if (Result<> done = entry.kind->figures(entry.context, entry.found); !done)
            return done;
    }
    return {};
}

/// A check of cases at work on one programme.
struct AtWork {
    Running *running = nullptr;
    std::unique_ptr<CaseCheck> check;
};

std::vector<AtWork> checks_of(std::vector<Running> &running, const ProgrammeId &programme)
{
    std::vector<AtWork> checks;
    for (Running &entry : running) {
        if (!entry.kind->cases || !entry.context.concerns(programme))
            continue;
        if (std::unique_ptr<CaseCheck> check = entry.kind->cases(entry.context, programme))
            checks.push_back({&entry, std::move(check)});
        else if (entry.found.why_not.isEmpty())
            entry.found.why_not = QStringLiteral("no-scheme");
    }
    return checks;
}

/// Counts on over all programmes.
class CaseProgress
{
public:
    CaseProgress(const std::stop_token &stop, const std::function<void(qint64)> &tell) : stop_(stop), tell_(tell) {}

    bool add(size_t cases)
    {
        seen_ += static_cast<qint64>(cases);
        if (tell_)
            tell_(seen_);
        return !stop_.stop_requested();
    }
    bool is_stopped() const { return stop_.stop_requested(); }

private:
    const std::stop_token &stop_;
    const std::function<void(qint64)> &tell_;
    qint64 seen_ = 0;
};

Result<> check_cases_of(const ProgrammeId &programme, std::vector<Running> &running, const CaseSource &cases,
                        CaseProgress &progress)
{
    std::vector<AtWork> checks = checks_of(running, programme);
    if (checks.empty())
        return {};
    const Result<> scanned = cases.scan_cases(programme, [&](std::span<const CaseEvent> events) {
        for (const AtWork &work : checks)
            work.check->take(events);
        return progress.add(events.size());
    });
    if (progress.is_stopped())
        return stopped();
    if (!scanned)
        return scanned;
    for (const AtWork &work : checks) {
        if (Result<> done = work.check->finish(work.running->found); !done)
            return done;
        if (progress.is_stopped())
            return stopped();
    }
    return {};
}

/// Programme by programme: what one holds in memory is free before the next begins.
Result<> check_cases(const Material &material, const CheckInput &input, std::vector<Running> &running,
                     const std::stop_token &stop, const std::function<void(qint64)> &tell)
{
    QSet<ProgrammeId> with_cases;
    for (const CellKey &key : material.case_keys)
        with_cases.insert(key.programme);
    CaseProgress progress(stop, tell);
    for (const Programme &programme : material.programmes) {
        if (stop.stop_requested())
            return stopped();
        if (!with_cases.contains(programme.id))
            continue;
        if (Result<> done = check_cases_of(programme.id, running, input.cases, progress); !done)
            return done;
    }
    return {};
}

/// The order in which hits are read: the heaviest first, then as the definitions stand; within one check by programme,
/// provider and period, so that the same place stands together.
class HitOrder
{
public:
    HitOrder(const std::vector<CheckDefinition> &definitions, const Material &material)
    {
        for (size_t i = 0; i < definitions.size(); ++i)
            checks_.insert(definitions[i].id, i);
        for (const Provider &provider : material.providers)
            names_.insert(provider.id, provider.name);
    }

    bool operator()(const CheckHit &a, const CheckHit &b) const
    {
        if (a.severity != b.severity)
            return a.severity > b.severity;
        if (a.check != b.check)
            return checks_.value(a.check) < checks_.value(b.check);
        if (a.programme != b.programme)
            return a.programme < b.programme;
        if (a.provider != b.provider) {
            const QString first = names_.value(a.provider);
            const QString second = names_.value(b.provider);
            return first != second ? first < second : a.provider < b.provider;
        }
        const Period first = a.period.value_or(Period());
        const Period second = b.period.value_or(Period());
        return first != second ? first < second : a.measure < b.measure;
    }

private:
    QHash<QString, size_t> checks_;
    QHash<ProviderId, QString> names_;
};

void complete(std::vector<CheckHit> &hits, const CheckDefinition &definition)
{
    for (CheckHit &hit : hits) {
        // Kinds leave it empty; one that says so itself, because a hit weighs less, gives both.
        if (hit.check.isEmpty()) {
            hit.check = definition.id;
            hit.severity = definition.severity;
        }
        if (hit.places == 0)
            hit.places = static_cast<qint64>(std::max(hit.cells.size(), hit.cases.size()));
        if (hit.cells.size() > most_places)
            hit.cells.resize(most_places);
        if (hit.cases.size() > most_places)
            hit.cases.resize(most_places);
    }
}

CheckOutcome outcome_of(const Running &entry, size_t all)
{
    CheckOutcome outcome;
    outcome.check = entry.context.definition.id;
    outcome.looked_at = entry.found.looked_at;
    outcome.hits = static_cast<qint64>(all);
    outcome.shown = std::min<qint64>(outcome.hits, most_hits);
    // Where one programme could be looked at, it does not matter that another could not.
    if (outcome.looked_at == 0 && outcome.hits == 0) {
        const QString nothing = entry.kind->figures ? QStringLiteral("no-figures") : QStringLiteral("no-cases");
        outcome.why_not = entry.found.why_not.isEmpty() ? nothing : entry.found.why_not;
    }
    return outcome;
}

/// What an auditor put there is not held against the provider.
void mark_corrected(const StandingActs &standing, std::vector<CheckHit> &hits)
{
    for (CheckHit &hit : hits)
        hit.is_corrected = std::any_of(hit.cells.begin(), hit.cells.end(),
                                       [&standing](const CellKey &key) { return standing.correction_of(key); });
}

} // namespace

Result<CheckRun> run_checks(const CheckInput &input, const std::vector<CheckDefinition> &definitions,
                            const std::stop_token &stop, const std::function<void(qint64 cases)> &progress)
{
    CheckRun run;
    run.definitions = definitions;
    Result<Material> material = read_material(input);
    if (!material)
        return tl::unexpected(material.error());
    if (input.only)
        narrow_returns(*material, *input.only);
    const Scope scope(input, definitions);
    const FigureTable table(material->figures, material->measures, material->case_keys);
    Result<std::vector<Running>> running = prepare(scope.input, *material, table, scope.definitions);
    if (!running)
        return tl::unexpected(running.error());
    if (const Result<> done = check_figures(*running, stop); !done)
        return tl::unexpected(done.error());
    if (const Result<> done = check_cases(*material, input, *running, stop, progress); !done)
        return tl::unexpected(done.error());

    const HitOrder order(run.definitions, *material);
    for (Running &entry : *running) {
        std::vector<CheckHit> &hits = entry.found.hits;
        complete(hits, entry.context.definition);
        run.outcomes.push_back(outcome_of(entry, hits.size()));
        std::stable_sort(hits.begin(), hits.end(), order);
        if (hits.size() > most_hits)
            hits.resize(most_hits);
        run.hits.insert(run.hits.end(), std::make_move_iterator(hits.begin()), std::make_move_iterator(hits.end()));
    }
    std::stable_sort(run.hits.begin(), run.hits.end(), order);
    const Result<StandingActs> standing = input.cells.standing_acts();
    if (!standing)
        return tl::unexpected(standing.error());
    if (!standing->corrections.empty())
        mark_corrected(*standing, run.hits);
    run.programmes = std::move(material->programmes);
    run.measures = std::move(material->measures);
    run.providers = std::move(material->providers);
    return run;
}

} // namespace outturn::audit
