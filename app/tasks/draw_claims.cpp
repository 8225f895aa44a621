// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/claim_population.h"
#include "tasks/draw_strata.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace outturn::tasks {
namespace {

using audit::Draw;
using audit::DrawQuestion;
using audit::Population;
using audit::PopulationItem;
using audit::RecordedDraw;
using audit::SelectionMethod;
using audit::SelectionUnit;

tl::unexpected<Error> other_claims()
{
    return failure(
        ErrorCode::refused,
        QCoreApplication::translate("tasks",
                                    "The claims are not those from which the sample was drawn: returns came in "
                                    "or figures were left out since. Draw a new sample."));
}

/// How an extension of one stratum is drawn.
DrawQuestion further_question(const std::vector<RecordedDraw> &draws, const QString &stratum,
                              const SampleExtension &extension, qint64 size, size_t position)
{
    DrawQuestion question;
    qint64 before = 0;
    std::optional<quint64> seed;
    for (const RecordedDraw &draw : draws) {
        if (draw.stratum != stratum)
            continue;
        question = draw.question;
        before += draw.question.size;
        if (draw.question.seed && !seed)
            seed = draw.question.seed;
    }
    question.size = size;
    question.start = extension.start;
    // Random goes on by its seed: a shuffle of another one would draw items that are in the sample already.
    const bool has_new_seed = extension.seed && question.method != SelectionMethod::random;
    question.seed = has_new_seed ? std::optional(*extension.seed + position) : seed;
    question.drawn_before = question.seed == seed ? before : 0;
    return question;
}

/// Takes out what was drawn already, where nothing is drawn twice.
Population without_drawn(const Population &part, const std::set<quint32> &drawn)
{
    Population rest;
    rest.strata = part.strata;
    std::copy_if(part.items.begin(), part.items.end(), std::back_inserter(rest.items),
                 [&drawn](const PopulationItem &item) { return !drawn.contains(item.place); });
    return rest;
}

/// CaseRow::id of the items that the draws of a stratum gave, by drawing them again: a sample names return and line alone.
/// Fails where that gives another sample than the recorded one.
Result<std::set<quint32>> places_of(const Population &population, const std::vector<RecordedDraw> &draws,
                                    const QString &stratum)
{
    std::set<quint32> places;
    Population rest = population;
    for (const RecordedDraw &record : draws) {
        if (record.stratum != stratum)
            continue;
        const Result<Draw> draw = audit::draw_sample(rest, record.question);
        if (!draw || draw->items_in_population != record.items_in_population || draw->start != record.start)
            return other_claims();
        std::set<quint32> now;
        for (const Draw::Drawn &drawn : draw->items)
            now.insert(rest.items[static_cast<size_t>(drawn.item)].place);
        rest = without_drawn(rest, now);
        places.merge(now);
    }
    return places;
}

ItemsOf items_of(const CellSource &source, const CaseSource &cases, int extension)
{
    return [&source, &cases, extension](const Population &part, const std::vector<qsizetype> &, const Draw &draw) {
        return drawn_claims(source, cases, part, draw, extension);
    };
}

const RecordedDraw *first_draw(const audit::Sample &sample, const QString &stratum)
{
    const auto found = std::find_if(sample.draws.begin(), sample.draws.end(), [&stratum](const RecordedDraw &draw) {
        return draw.extension == 0 && draw.stratum == stratum;
    });
    return found == sample.draws.end() ? nullptr : &*found;
}

} // namespace

Result<std::vector<audit::SampledClaim>> drawn_claims(const CellSource &source, const CaseSource &cases,
                                                      const Population &population, const Draw &draw, int extension)
{
    std::vector<quint32> ids;
    for (const Draw::Drawn &drawn : draw.items)
        ids.push_back(population.items[static_cast<size_t>(drawn.item)].place);
    const Result<std::vector<CaseRow>> rows = cases.cases_by_id(ids);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->size() != ids.size())
        return other_claims();
    const auto returns = source.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    std::map<qint64, QString> files;
    for (const StoredReturn &stored : *returns)
        files[stored.id] = stored.file_name;
    std::vector<audit::SampledClaim> items;
    for (size_t i = 0; i < ids.size(); ++i) {
        const CaseRow &row = (*rows)[i];
        const PopulationItem &item = population.items[static_cast<size_t>(draw.items[i].item)];
        audit::SampledClaim claim;
        claim.id = claim_id(row.return_id, row.line);
        claim.return_id = row.return_id;
        claim.line = row.line;
        claim.file_name = files[row.return_id];
        claim.case_ref = row.case_ref;
        claim.provider = row.key.provider;
        claim.measure = row.key.measure;
        claim.period = row.key.period;
        claim.stratum = population.strata.value(static_cast<qsizetype>(item.stratum));
        claim.value = static_cast<double>(item.value.pence) / 100.0;
        claim.times = draw.items[i].times;
        claim.cumulative = draw.items[i].cumulative;
        claim.extension = extension;
        items.push_back(std::move(claim));
    }
    return items;
}

Result<audit::Sample> draw_claims(const CellSource &source, const CaseSource &cases, const audit::SampleFrame &frame,
                                  const audit::PlanQuestion &plan, const DrawQuestion &question,
                                  const std::stop_token &stop)
{
    const Result<ClaimPopulation> claims = claim_population(source, cases, frame, stop);
    if (!claims)
        return tl::unexpected(claims.error());
    return draw_claims(source, cases, *claims, frame, plan, question);
}

Result<audit::Sample> draw_claims(const CellSource &source, const CaseSource &cases, const ClaimPopulation &claims,
                                  const audit::SampleFrame &frame, const audit::PlanQuestion &plan,
                                  const DrawQuestion &question)
{
    audit::Sample sample;
    sample.frame = frame;
    sample.plan = plan;
    sample.return_hashes = claims.return_hashes;
    if (const auto planned = audit::plan_sample(plan))
        sample.planned = *planned;
    if (const Result<> drawn = draw_strata(claims.population, question, items_of(source, cases, 0), sample); !drawn)
        return tl::unexpected(drawn.error());
    return sample;
}

Result<audit::Sample> extend_sample(const CellSource &source, const CaseSource &cases, const audit::Sample &sample,
                                    const SampleExtension &extension, const std::stop_token &stop)
{
    const Result<ClaimPopulation> claims = claim_population(source, cases, sample.frame, stop);
    if (!claims)
        return tl::unexpected(claims.error());
    if (sample.draws.empty() || claims->return_hashes != sample.return_hashes)
        return other_claims();
    if (extension.size < 1 || (extension.start && claims->population.strata.size() > 1))
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("tasks",
                                                   "A sample is extended by at least one item, and where it has "
                                                   "strata not by a start."));
    const SelectionUnit unit = sample.draws.front().question.unit;
    const int number = sample.last_extension() + 1;
    const std::vector<qint64> sizes = audit::allocate(claims->population, extension.size, unit);
    const std::vector<audit::StratumPart> parts = audit::parts_by_stratum(claims->population);
    audit::Sample extended = sample;
    for (size_t i = 0; i < parts.size(); ++i) {
        const Population &part = parts[i].population;
        const QString stratum = part.strata.value(0);
        const RecordedDraw *first = first_draw(sample, stratum);
        if (sizes[i] < 1)
            continue;
        if (!first)
            return other_claims();
        const DrawQuestion question = further_question(sample.draws, stratum, extension, sizes[i], i);
        const bool draws_from_rest = unit == SelectionUnit::item && question.method != SelectionMethod::random;
        Population rest;
        if (draws_from_rest) {
            const Result<std::set<quint32>> drawn = places_of(part, sample.draws, stratum);
            if (!drawn)
                return tl::unexpected(drawn.error());
            rest = without_drawn(part, *drawn);
        }
        if (const Result<> drawn = draw_part(draws_from_rest ? rest : part, {}, question, number,
                                             items_of(source, cases, number), extended);
            !drawn)
            return tl::unexpected(drawn.error());
        const RecordedDraw &record = extended.draws.back();
        if (!draws_from_rest
            && (record.total != first->total || record.items_in_population != first->items_in_population))
            return other_claims();
    }
    return extended;
}

} // namespace outturn::tasks
