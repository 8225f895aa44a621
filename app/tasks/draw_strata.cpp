// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/draw_strata.h"

#include <QtCore/QCoreApplication>

namespace outturn::tasks {
namespace {

using audit::Draw;
using audit::DrawQuestion;
using audit::Population;
using audit::PopulationItem;
using audit::RecordedDraw;
using audit::SelectionUnit;

RecordedDraw record_of(const Population &population, const DrawQuestion &question, const Draw &draw,
                       const QString &stratum, int extension)
{
    RecordedDraw record;
    record.stratum = stratum;
    record.extension = extension;
    record.question = question;
    record.interval = draw.interval;
    record.start = draw.start;
    record.seed = draw.seed;
    record.total = draw.total;
    record.items_in_population = draw.items_in_population;
    for (const PopulationItem &item : population.items) {
        if (!item.has_value) {
            ++record.without_value;
            continue;
        }
        record.zeros += item.value.pence == 0 ? 1 : 0;
        if (item.value.pence < 0) {
            ++record.negatives;
            record.negative_value += item.value;
        }
        if (item.value.pence > 0 || question.unit == SelectionUnit::item)
            record.value += item.value;
    }
    return record;
}

} // namespace

Result<> draw_part(const Population &part, const std::vector<qsizetype> &positions, const DrawQuestion &question,
                   int extension, const ItemsOf &items_of, audit::Sample &sample)
{
    const Result<Draw> draw = audit::draw_sample(part, question);
    if (!draw)
        return tl::unexpected(draw.error());
    Result<std::vector<audit::SampledClaim>> items = items_of(part, positions, *draw);
    if (!items)
        return tl::unexpected(items.error());
    const QString stratum = part.strata.value(0);
    sample.draws.push_back(record_of(part, question, *draw, stratum, extension));
    for (size_t i = 0; i < items->size(); ++i) {
        audit::SampledClaim &item = (*items)[i];
        const auto position = static_cast<size_t>(draw->items[i].item);
        item.stratum = stratum;
        item.value = static_cast<double>(part.items[position].value.pence) / 100.0;
        item.has_value = part.items[position].has_value;
        item.times = draw->items[i].times;
        item.cumulative = draw->items[i].cumulative;
        item.extension = extension;
        sample.items.push_back(std::move(item));
    }
    return {};
}

Result<> draw_strata(const Population &population, const DrawQuestion &question, const ItemsOf &items_of,
                     audit::Sample &sample)
{
    if (population.strata.size() <= 1)
        return draw_part(population, {}, question, 0, items_of, sample);
    if (question.start)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate(
                           "tasks", "A start is for one interval: draw a sample of several strata by a seed."));
    if (!question.seed)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("tasks", "Give a seed: with it the draw can be repeated."));
    const std::vector<qint64> sizes = audit::allocate(population, question.size, question.unit);
    const std::vector<audit::StratumPart> parts = audit::parts_by_stratum(population);
    for (size_t i = 0; i < parts.size(); ++i) {
        if (sizes[i] < 1)
            continue; // nothing in it can be drawn
        DrawQuestion of_part = question;
        of_part.size = sizes[i];
        of_part.seed = *question.seed + i;
        if (Result<> drawn = draw_part(parts[i].population, parts[i].positions, of_part, 0, items_of, sample); !drawn)
            return drawn;
    }
    if (!sample.draws.empty())
        return {};
    const Result<Draw> refused = audit::draw_sample(population, question); // says why there is nothing to draw
    return refused ? Result<>() : tl::unexpected(refused.error());
}

} // namespace outturn::tasks
