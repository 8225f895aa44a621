// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_figures.h"
#include "audit/check_hits.h"
#include "audit/check_parameters.h"

#include "statistics/multiplicity.h"
#include "statistics/tail_probabilities.h"

#include <algorithm>
#include <cmath>

namespace outturn::audit {
namespace {

template <auto read> Result<> check_by(const QJsonObject &object)
{
    if (const auto parameters = read(object); !parameters)
        return tl::unexpected(parameters.error());
    return {};
}

Result<BrokenFigures::By> read_by(const QJsonObject &object, BrokenFigures::By otherwise)
{
    CheckParameters parameters(object);
    const BrokenFigures::By by = BrokenFigures::read(parameters, otherwise);
    if (const Result<> good = parameters.finish(); !good)
        return tl::unexpected(good.error());
    return by;
}

// ---- "rate-differs": the published rate is not what the published counts give

Result<BrokenFigures::By> read_rate_differs(const QJsonObject &object)
{
    return read_by(object, BrokenFigures::By::period);
}

bool is_in_percent(const Measure &measure)
{
    return measure.kind == MeasureKind::proportion || measure.unit == QLatin1String("percent");
}

/// What the counts give, on the scale of the published rate; nullopt where they are not both there.
std::optional<double> rate_of_counts(const Cell &cell, const Measure &measure)
{
    if (!cell.numerator || !cell.denominator || *cell.denominator <= 0)
        return std::nullopt;
    return *cell.numerator / *cell.denominator * (is_in_percent(measure) ? 100.0 : measure.per);
}

CheckValue rate_value(const QString &name, double rate, const Measure &measure)
{
    return is_in_percent(measure) ? share_value(name, rate / 100.0) : number_value(name, rate);
}

void check_rates_of(const FigureSeries &series, BrokenFigures &broken)
{
    for (const FigureSum &figure : series.figures) {
        for (const Cell *cell : figure.cells) {
            const std::optional<double> rate = rate_of_counts(*cell, *series.measure);
            // With a figure corrected, the comparison that was made when it came in says nothing of it.
            if (!cell->published_rate || !rate || cell->corrected_by != 0)
                continue;
            broken.look_at(cell->key);
            if (!cell->published_rate_differs)
                continue;
            broken.add(cell->key, std::abs(*cell->published_rate - *rate),
                       {rate_value(QStringLiteral("published"), *cell->published_rate, *series.measure),
                        rate_value(QStringLiteral("recomputed"), *rate, *series.measure),
                        number_value(QStringLiteral("numerator"), *cell->numerator),
                        number_value(QStringLiteral("denominator"), *cell->denominator)},
                       {cell->key});
        }
    }
}

Result<> check_rate_differs(const CheckContext &context, CheckFindings &found)
{
    const Result<BrokenFigures::By> by = read_rate_differs(context.definition.parameters);
    if (!by)
        return tl::unexpected(by.error());
    BrokenFigures broken(*by);
    each_series(context, [&broken](const FigureSeries &series) { check_rates_of(series, broken); });
    broken.finish(found);
    return {};
}

// ---- "cumulative-fell": a figure from the start that is lower than the one before

Result<BrokenFigures::By> read_cumulative_fell(const QJsonObject &object)
{
    return read_by(object, BrokenFigures::By::provider);
}

void check_falls_of(const FigureSeries &series, BrokenFigures &broken)
{
    std::map<ProviderId, const FigureSum *> before; // figures come by period
    for (const FigureSum &figure : series.figures) {
        const std::optional<Amount> now = amount_of(figure, *series.measure);
        if (!now)
            continue;
        const FigureSum *&last = before[figure.key().provider];
        const FigureSum *earlier = std::exchange(last, &figure);
        if (!earlier)
            continue;
        broken.look_at(figure.key());
        const Amount then = *amount_of(*earlier, *series.measure);
        if (now->high >= then.low)
            continue;
        std::vector<CellKey> cells;
        append_keys(figure, cells);
        append_keys(*earlier, cells);
        broken.add(figure.key(), then.low - now->high,
                   {number_value(QStringLiteral("before"), then.number),
                    number_value(QStringLiteral("now"), now->number),
                    number_value(QStringLiteral("difference"), then.number - now->number),
                    period_value(QStringLiteral("earlier"), earlier->key().period)},
                   std::move(cells));
    }
}

Result<> check_cumulative_fell(const CheckContext &context, CheckFindings &found)
{
    const Result<BrokenFigures::By> by = read_cumulative_fell(context.definition.parameters);
    if (!by)
        return tl::unexpected(by.error());
    BrokenFigures broken(*by);
    each_series(context, [&broken](const FigureSeries &series) {
        if (series.measure->basis == Basis::cumulative)
            check_falls_of(series, broken);
    });
    broken.finish(found);
    return {};
}

// ---- "equal-to-target": reported is the target to the unit

struct EqualToTarget {
    MeasureId reported;
    MeasureId target;
    AmountOf reported_part = AmountOf::count;
    double least = 20;  ///< of the target: small numbers meet by chance
    double level = .01; ///< at which it is more than chance that so many meet it
};

Result<EqualToTarget> read_equal_to_target(const QJsonObject &object)
{
    CheckParameters parameters(object);
    EqualToTarget question;
    question.reported = parameters.measure(QStringLiteral("reported"));
    question.target = parameters.measure(QStringLiteral("target"));
    const QString base = QStringLiteral("base");
    if (parameters.text_or(QStringLiteral("reported_part"), QStringLiteral("count"), {QStringLiteral("count"), base})
        == base)
        question.reported_part = AmountOf::base;
    question.least = parameters.number_or(QStringLiteral("least"), question.least, 1, 1e9);
    question.level = parameters.number_or(QStringLiteral("level"), question.level, 0, 1);
    if (const Result<> good = parameters.finish(); !good)
        return tl::unexpected(good.error());
    return question;
}

/// How the reported figures of a period lie around their targets.
struct AroundTarget {
    const FigureSeries *series = nullptr;
    Period period;
    int compared = 0;
    int near = 0; ///< within `width` of it, and not equal
    std::vector<const FigureSum *> equal;
    double width = 2;
};

/// Where figures fall freely around a target, the target itself is one of the 2w + 1 whole numbers within w of it, and
/// no likelier than its neighbours. The binomial tail of so many of those on the number itself.
double chance_of(const AroundTarget &around)
{
    const double equal = static_cast<double>(around.equal.size());
    const auto tails = statistics::binomial_tails(equal, equal + around.near, 1 / (2 * around.width + 1));
    return tails ? tails->high : 1.0;
}

void report_equal(const AroundTarget &around, double adjusted, const EqualToTarget &question, CheckFindings &found,
                  const CheckDefinition &definition)
{
    if (around.equal.empty())
        return;
    CheckHit hit = hit_of(around.series->measure->programme, question.reported, around.period);
    hit.check = definition.id;
    hit.p_value = chance_of(around);
    hit.adjusted_p_value = adjusted;
    // One that meets its target is a fact; that more do than would by chance needs an explanation.
    hit.severity = adjusted <= question.level ? definition.severity : Severity::note;
    if (around.equal.size() == 1)
        hit.provider = around.equal.front()->key().provider;
    for (const FigureSum *figure : around.equal)
        append_keys(*figure, hit.cells);
    hit.places = static_cast<qint64>(around.equal.size());
    hit.values = {number_value(QStringLiteral("of"), around.compared, 0),
                  number_value(QStringLiteral("near"), around.near, 0),
                  measure_value(QStringLiteral("target"), question.target)};
    found.hits.push_back(std::move(hit));
}

void compare_with_target(const EqualToTarget &question, const FigureSeries &reported, const FigureSeries &target,
                         const CheckDefinition &definition, CheckFindings &found)
{
    std::map<Period, AroundTarget> periods;
    for (const FigureSum &figure : reported.figures) {
        const FigureSum *other = target.find(figure.key().provider, figure.key().period);
        const auto own =
            figure.from_cases ? std::nullopt : amount_of(figure, *reported.measure, question.reported_part);
        const auto aim = other ? amount_of(*other, *target.measure) : std::nullopt;
        if (!own || !aim || !own->is_exact() || !aim->is_exact() || aim->number < question.least)
            continue;
        AroundTarget &around = periods[figure.key().period];
        around.series = &reported;
        around.period = figure.key().period;
        ++around.compared;
        ++found.looked_at;
        const double gap = std::abs(own->number - aim->number);
        if (gap == 0)
            around.equal.push_back(&figure);
        else if (gap <= around.width)
            ++around.near;
    }
    // Of many periods in which nobody aims at the number, more do so in some.
    std::vector<double> chances;
    for (const auto &[period, around] : periods)
        chances.push_back(chance_of(around));
    const auto adjusted = statistics::adjusted_p_values(chances, statistics::Adjustment::benjamini_hochberg);
    size_t at = 0;
    for (const auto &[period, around] : periods) {
        report_equal(around, adjusted ? (*adjusted)[at] : 1.0, question, found, definition);
        ++at;
    }
}

Result<> check_equal_to_target(const CheckContext &context, CheckFindings &found)
{
    const Result<EqualToTarget> question = read_equal_to_target(context.definition.parameters);
    if (!question)
        return tl::unexpected(question.error());
    found.why_not = QStringLiteral("no-target");
    each_series(context, [&](const FigureSeries &reported) {
        if (reported.measure->id != question->reported)
            return;
        if (const FigureSeries *target = context.table->find(reported.measure->programme, question->target))
            compare_with_target(*question, reported, *target, context.definition, found);
    });
    return {};
}

// ---- "does-not-reconcile": parts of a return do not add up to its own published totals

/// The programme of a return's figures in force, where they are of one.
ProgrammeId programme_of(const CheckContext &context, qint64 return_id)
{
    ProgrammeId programme;
    for (const Cell &cell : context.figures) {
        if (cell.return_id != return_id || cell.key.programme == programme)
            continue;
        if (!programme.is_empty())
            return {};
        programme = cell.key.programme;
    }
    return programme;
}

Result<> check_does_not_reconcile(const CheckContext &context, CheckFindings &found)
{
    for (const StoredReturn &entry : context.returns) {
        if (entry.cells_in_force == 0)
            continue;
        const Result<std::vector<Reconciliation>> items = context.input.cells.reconciliation(entry.id);
        if (!items)
            return tl::unexpected(items.error());
        found.looked_at += static_cast<qint64>(items->size());
        const Reconciliation *furthest = nullptr;
        qint64 broken = 0;
        for (const Reconciliation &item : *items) {
            if (item.ok)
                continue;
            ++broken;
            if (!furthest || std::abs(item.published - item.summed) > std::abs(furthest->published - furthest->summed))
                furthest = &item;
        }
        if (!furthest)
            continue;
        CheckHit hit;
        hit.return_id = entry.id;
        hit.programme = programme_of(context, entry.id);
        hit.places = broken;
        hit.values = {text_value(QStringLiteral("file"), entry.file_name),
                      text_value(QStringLiteral("item"), furthest->item),
                      number_value(QStringLiteral("published"), furthest->published),
                      number_value(QStringLiteral("sum"), furthest->summed),
                      number_value(QStringLiteral("difference"), furthest->published - furthest->summed),
                      number_value(QStringLiteral("tolerance"), furthest->tolerance),
                      number_value(QStringLiteral("of"), static_cast<double>(items->size()), 0)};
        found.hits.push_back(std::move(hit));
    }
    return {};
}

} // namespace

std::vector<CheckKind> plain_kinds()
{
    return {{"rate-differs", check_rate_differs, nullptr, check_by<read_rate_differs>,
             "published recomputed numerator denominator of furthest"},
            {"cumulative-fell", check_cumulative_fell, nullptr, check_by<read_cumulative_fell>,
             "before now difference earlier of furthest"},
            {"equal-to-target", check_equal_to_target, nullptr, check_by<read_equal_to_target>, "of near target"},
            {"does-not-reconcile", check_does_not_reconcile, nullptr, nullptr,
             "file item published sum difference tolerance of"}};
}

} // namespace outturn::audit
