// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/change_series.h"
#include "audit/check_figures.h"
#include "audit/check_hits.h"
#include "audit/check_parameters.h"

#include "statistics/process_chart.h"
#include "statistics/special_functions.h"
#include "statistics/tail_probabilities.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace outturn::audit {
namespace {

// ---- "sudden-change": a figure that jumps, set against how it and the others usually move

struct SuddenChange {
    int least_periods = 8;
    double level = .01;
};

Result<SuddenChange> read_sudden_change(const QJsonObject &object)
{
    CheckParameters parameters(object);
    SuddenChange question;
    question.least_periods = parameters.integer_or(QStringLiteral("least_periods"), question.least_periods, 5, 1000);
    question.level = parameters.number_or(QStringLiteral("level"), question.level, 0, 1);
    if (const Result<> good = parameters.finish(); !good)
        return tl::unexpected(good.error());
    return question;
}

CheckValue figure_value(const QString &name, double value, const Measure &measure)
{
    if (measure.kind == MeasureKind::proportion)
        return share_value(name, value);
    if (measure.kind == MeasureKind::value && measure.unit == QLatin1String("percent"))
        return share_value(name, value / 100.0);
    return number_value(name, value, std::abs(value) >= 1000 ? 0 : 2);
}

/// Points outside the limits of an individuals chart of what the provider's figures do beyond what all of them do.
std::set<size_t> outside_limits(const ChangeSeries &series)
{
    std::vector<double> level{0};
    for (const Change &change : series.changes)
        level.push_back(level.back() + change.own);
    std::set<size_t> outside;
    const auto chart = statistics::process_chart(level);
    for (size_t i = 0; chart && i < chart->points.size(); ++i) {
        if (chart->points[i].is_outside)
            outside.insert(i);
    }
    return outside;
}

/// Whether two changes are a jump and the jump back: opposite, and neither less than half of the other.
bool takes_back(const Change &one, const Change &other)
{
    const double first = std::abs(one.own / one.by_chance);
    const double second = std::abs(other.own / other.by_chance);
    return one.own * other.own < 0 && first >= .5 * second && second >= .5 * first;
}

/// Mean size of the provider's other changes, in multiples of what chance alone makes of counts of that size.
double usual_of_others(const ChangeSeries &series, size_t at)
{
    double sum = 0;
    int others = 0;
    for (size_t i = 0; i < series.changes.size(); ++i) {
        const Change &change = series.changes[i];
        const bool is_next = i + 1 == at || i == at + 1;
        if (i == at || (is_next && takes_back(change, series.changes[at])))
            continue;
        sum += std::abs(change.own / change.by_chance);
        ++others;
    }
    return others > 0 ? sum / others : 0.0;
}

CheckHit hit_of_change(const ChangeSeries &series, size_t at, const Measure &measure)
{
    const Change &change = series.changes[at];
    CheckHit hit = hit_of(change.after->key());
    append_keys(*change.after, hit.cells);
    append_keys(*change.before, hit.cells);
    double usual = 0;
    for (size_t i = 0; i < series.changes.size(); ++i) {
        if (i != at)
            usual += std::abs(series.changes[i].to - series.changes[i].from);
    }
    usual /= static_cast<double>(series.changes.size() - 1);
    hit.values = {figure_value(QStringLiteral("before"), change.from, measure),
                  figure_value(QStringLiteral("now"), change.to, measure),
                  period_value(QStringLiteral("earlier"), change.before->key().period),
                  number_value(QStringLiteral("times"), usual > 0 ? std::abs(change.to - change.from) / usual : 0.0, 1),
                  number_value(QStringLiteral("periods"), static_cast<double>(series.changes.size() + 1), 0)};
    return hit;
}

/// The changes of one provider, each a test. A jump and the jump back are one thing: the second is no test of its own.
void test_changes(const ChangeSeries &series, double common_scale, const Measure &measure,
                  std::vector<Suspect> &suspects)
{
    const std::set<size_t> outside = outside_limits(series);
    for (size_t i = 0; i < series.changes.size(); ++i) {
        const Change &change = series.changes[i];
        // E|X| of a normal X is its standard deviation times sqrt(2 / pi).
        const double own_scale = usual_of_others(series, i) * 1.2533141373155003;
        const double scale = std::max({own_scale, common_scale, measure.kind == MeasureKind::value ? 0.0 : 1.0});
        const bool is_back = i > 0 && takes_back(change, series.changes[i - 1]);
        // The change leads to point i + 1 of the chart, or away from point i.
        if (is_back || (outside.count(i) == 0 && outside.count(i + 1) == 0)) {
            suspects.push_back({1.0, {}});
            continue;
        }
        const double far = std::min(std::abs(change.own / change.by_chance), exact_score(change, measure));
        const double z = scale > 0 ? far / scale : 0.0;
        // By Student's distribution with the degrees of freedom of a mean range: what is estimated from few changes
        // is uncertain itself. Patnaik's approximation for moving ranges of two: .62 for each change.
        const double degrees = std::max(1.0, .62 * static_cast<double>(series.changes.size() - 1));
        const double chance = own_scale >= common_scale
            ? statistics::beta_lower(degrees / 2, .5, degrees / (degrees + z * z))
            : 2 * statistics::normal_upper_tail(z);
        suspects.push_back({chance, hit_of_change(series, i, measure)});
    }
}

Result<> check_sudden_change(const CheckContext &context, CheckFindings &found)
{
    const Result<SuddenChange> question = read_sudden_change(context.definition.parameters);
    if (!question)
        return tl::unexpected(question.error());
    bool any = false;
    std::map<ProgrammeId, std::vector<Suspect>> suspects;
    each_series(context, [&](const FigureSeries &figures) {
        if (figures.measure->basis == Basis::cumulative)
            return;
        const std::vector<ChangeSeries> series = changes_of(figures, question->least_periods);
        any = any || !figures.figures.empty();
        const double scale = common_scale_of(series);
        for (const ChangeSeries &own : series)
            test_changes(own, scale, *figures.measure, suspects[figures.measure->programme]);
    });
    found.why_not = any ? QStringLiteral("too-few") : QString();
    for (auto &[programme, tests] : suspects)
        keep_found(std::move(tests), question->level, found);
    return {};
}

// ---- "one-way-restatements": what is restated is always restated in one direction

struct OneWay {
    int least_changes = 6;
    double level = .05;
};

Result<OneWay> read_one_way(const QJsonObject &object)
{
    CheckParameters parameters(object);
    OneWay question;
    question.least_changes = parameters.integer_or(QStringLiteral("least_changes"), question.least_changes, 6, 100000);
    question.level = parameters.number_or(QStringLiteral("level"), question.level, 0, 1);
    if (const Result<> good = parameters.finish(); !good)
        return tl::unexpected(good.error());
    return question;
}

/// Restated figures of one measure, by one provider or by all.
struct Restated {
    int up = 0;
    int down = 0;
    std::vector<CellKey> cells;
};
using RestatedOf = std::map<std::tuple<ProgrammeId, MeasureId, ProviderId>, Restated>;

std::optional<double> number_of(const Cell &cell)
{
    return cell.numerator ? cell.numerator : cell.value;
}

Result<> collect_restated(const CheckContext &context, RestatedOf &restated, CheckFindings &found)
{
    for (const StoredReturn &entry : context.returns) {
        if (entry.cells_replaced == 0)
            continue;
        const Result<ReturnChanges> changes = context.input.cells.changes(entry.id);
        if (!changes)
            return tl::unexpected(changes.error());
        for (const FigureChange &change : changes->changed) {
            const CellKey &key = change.after.key;
            const std::optional<double> before = number_of(change.before);
            const std::optional<double> after = number_of(change.after);
            if (key.aspect != Aspect::outcome || !before || !after || *before == *after
                || !context.concerns(key.programme))
                continue;
            ++found.looked_at;
            // Of one provider, and of all together under no provider.
            for (const ProviderId &provider : {key.provider, ProviderId()}) {
                Restated &own = restated[{key.programme, key.measure, provider}];
                ++(*after > *before ? own.up : own.down);
                own.cells.push_back(key);
            }
        }
    }
    return {};
}

/// Two-sided sign test: each restatement is as likely to go up as down.
double chance_of(const Restated &restated)
{
    const int more = std::max(restated.up, restated.down);
    const auto tails = statistics::binomial_tails(more, restated.up + restated.down, .5);
    return tails ? std::min(1.0, 2 * tails->high) : 1.0;
}

Result<> check_one_way(const CheckContext &context, CheckFindings &found)
{
    const Result<OneWay> question = read_one_way(context.definition.parameters);
    if (!question)
        return tl::unexpected(question.error());
    RestatedOf restated;
    if (const Result<> done = collect_restated(context, restated, found); !done)
        return done;
    found.why_not = restated.empty() ? QStringLiteral("no-figures") : QStringLiteral("too-few");
    std::vector<Suspect> suspects;
    for (const auto &[what, entry] : restated) {
        const int changes = entry.up + entry.down;
        if (changes < question->least_changes)
            continue;
        const auto &[programme, measure, provider] = what;
        CheckHit hit = hit_of(programme, measure);
        hit.provider = provider;
        hit.cells = entry.cells;
        hit.places = changes;
        hit.values = {number_value(QStringLiteral("changes"), changes, 0),
                      number_value(QStringLiteral("up"), entry.up, 0),
                      number_value(QStringLiteral("down"), entry.down, 0)};
        suspects.push_back({chance_of(entry), std::move(hit)});
    }
    const qint64 looked_at = found.looked_at;
    keep_found(std::move(suspects), question->level, found);
    found.looked_at = looked_at; // restatements, not tests
    return {};
}

template <auto read> Result<> check_by(const QJsonObject &object)
{
    if (const auto parameters = read(object); !parameters)
        return tl::unexpected(parameters.error());
    return {};
}

} // namespace

std::vector<CheckKind> change_kinds()
{
    return {{"sudden-change", check_sudden_change, nullptr, check_by<read_sudden_change>,
             "before now earlier times periods"},
            {"one-way-restatements", check_one_way, nullptr, check_by<read_one_way>, "changes up down"}};
}

} // namespace outturn::audit
