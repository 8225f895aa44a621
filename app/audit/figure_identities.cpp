// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_figures.h"
#include "audit/check_hits.h"
#include "audit/check_parameters.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::audit {
namespace {

// ---- "identity": a sum of measures equals another

/// Ids may hold a star for what they have in common: "*_own" and "*_private" make "*_total" for every line of a return.
struct Identity {
    std::vector<MeasureId> parts;
    std::vector<MeasureId> minus;
    MeasureId whole;
    AmountOf whole_part = AmountOf::count;
    BrokenFigures::By by = BrokenFigures::By::provider;
};

AmountOf read_part(CheckParameters &parameters, const QString &key)
{
    const QString count = QStringLiteral("count");
    const QString base = QStringLiteral("base");
    return parameters.text_or(key, count, {count, base}) == count ? AmountOf::count : AmountOf::base;
}

Result<Identity> read_identity(const QJsonObject &object)
{
    CheckParameters parameters(object);
    Identity identity;
    identity.parts = parameters.measures(QStringLiteral("parts"), true);
    identity.minus = parameters.measures(QStringLiteral("minus"), false);
    identity.whole = parameters.measure(QStringLiteral("whole"));
    identity.whole_part = read_part(parameters, QStringLiteral("whole_part"));
    identity.by = BrokenFigures::read(parameters, BrokenFigures::By::provider);
    const qsizetype stars = identity.whole.text.count(u'*');
    for (const auto &ids : {identity.parts, identity.minus}) {
        for (const MeasureId &id : ids) {
            if (stars > 1 || id.text.count(u'*') != stars)
                parameters.fail(QStringLiteral("parts"),
                                QCoreApplication::translate("audit", "parts and whole need one star each, or none"));
        }
    }
    if (const Result<> good = parameters.finish(); !good)
        return tl::unexpected(good.error());
    return identity;
}

/// What stands for the star in an id that fits the pattern; nullopt where it does not fit.
std::optional<QString> stem_of(const QString &id, const QString &pattern)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return id == pattern ? std::optional(QString()) : std::nullopt;
    const QStringView before = QStringView(pattern).left(star);
    const QStringView after = QStringView(pattern).mid(star + 1);
    if (id.size() <= before.size() + after.size() || !id.startsWith(before) || !id.endsWith(after))
        return std::nullopt;
    return id.mid(star, id.size() - before.size() - after.size());
}

/// A part of a sum: the series it comes from, and whether it is taken off.
struct Term {
    const FigureSeries *series = nullptr; ///< null: the programme has no such measure
    bool minus = false;
};

std::vector<Term> terms_of(const CheckContext &context, const Identity &identity, const ProgrammeId &programme,
                           const QString &stem)
{
    std::vector<Term> terms;
    const auto add = [&](const std::vector<MeasureId> &ids, bool minus) {
        for (const MeasureId &id : ids) {
            QString name = id.text;
            name.replace(u'*', stem);
            terms.push_back({context.table->find(programme, MeasureId(name)), minus});
        }
    };
    add(identity.parts, false);
    add(identity.minus, true);
    return terms;
}

/// Interval arithmetic. A count that is missing is some count: none at least; an amount of money may be anything.
std::optional<Amount> sum_of(const std::vector<Term> &terms, const CellKey &key, std::vector<CellKey> &cells)
{
    Amount total;
    int given = 0;
    for (const Term &term : terms) {
        const FigureSum *figure = term.series ? term.series->find(key.provider, key.period) : nullptr;
        if (figure && figure->from_cases)
            return std::nullopt;
        const std::optional<Amount> amount = figure ? amount_of(*figure, *term.series->measure) : std::nullopt;
        if (!amount) {
            const Measure *measure = term.series ? term.series->measure : nullptr;
            const bool counts = measure
                && (measure->kind != MeasureKind::value || measure->unit.isEmpty()
                    || measure->unit == QLatin1String("count"));
            if (!counts || term.minus)
                return std::nullopt;
            total.high = std::numeric_limits<double>::infinity();
            continue;
        }
        append_keys(*figure, cells);
        ++given;
        total.low += term.minus ? -amount->high : amount->low;
        total.high += term.minus ? -amount->low : amount->high;
        total.number += term.minus ? -amount->number : amount->number;
    }
    return given > 0 ? std::optional(total) : std::nullopt;
}

/// Sums of decimal numbers in binary differ in the last digit.
double slack(double number)
{
    return 1e-9 * std::max(1.0, std::abs(number));
}

double gap_between(const Amount &a, const Amount &b)
{
    return std::max({0.0, a.low - b.high - slack(a.low), b.low - a.high - slack(b.low)});
}

void check_whole(const Identity &identity, const FigureSeries &whole, const std::vector<Term> &terms,
                 BrokenFigures &broken)
{
    for (const FigureSum &figure : whole.figures) {
        const std::optional<Amount> reported = amount_of(figure, *whole.measure, identity.whole_part);
        if (!reported || figure.from_cases)
            continue;
        std::vector<CellKey> cells;
        append_keys(figure, cells);
        const std::optional<Amount> sum = sum_of(terms, figure.key(), cells);
        if (!sum)
            continue;
        broken.look_at(figure.key());
        const double gap = gap_between(*reported, *sum);
        if (gap > 0)
            broken.add(figure.key(), gap,
                       {number_value(QStringLiteral("reported"), reported->number),
                        number_value(QStringLiteral("sum"), sum->number),
                        number_value(QStringLiteral("difference"), reported->number - sum->number)},
                       cells);
    }
}

Result<> check_identity(const CheckContext &context, CheckFindings &found)
{
    const Result<Identity> identity = read_identity(context.definition.parameters);
    if (!identity)
        return tl::unexpected(identity.error());
    BrokenFigures broken(identity->by);
    each_series(context, [&](const FigureSeries &whole) {
        const std::optional<QString> stem = stem_of(whole.measure->id.text, identity->whole.text);
        if (!stem)
            return;
        check_whole(*identity, whole, terms_of(context, *identity, whole.measure->programme, *stem), broken);
    });
    broken.finish(found);
    return {};
}

// ---- "order": one is at most another

struct Order {
    MeasureId lesser;
    MeasureId greater;
    AmountOf lesser_part = AmountOf::count;
    AmountOf greater_part = AmountOf::count;
    bool running = false; ///< from the beginning up to each period, because the lesser follows the greater by months
    BrokenFigures::By by = BrokenFigures::By::provider;
};

Result<Order> read_order(const QJsonObject &object)
{
    CheckParameters parameters(object);
    Order order;
    order.lesser = parameters.measure(QStringLiteral("lesser"));
    order.greater = parameters.measure(QStringLiteral("greater"));
    order.lesser_part = read_part(parameters, QStringLiteral("lesser_part"));
    order.greater_part = read_part(parameters, QStringLiteral("greater_part"));
    order.running = parameters.boolean_or(QStringLiteral("running"), false);
    order.by = BrokenFigures::read(parameters, BrokenFigures::By::provider);
    if (const Result<> good = parameters.finish(); !good)
        return tl::unexpected(good.error());
    return order;
}

/// One provider's figures of a measure, none of which lies within another: a year beside its quarters counts twice.
std::vector<const FigureSum *> apart(const FigureSeries &series, const ProviderId &provider)
{
    std::vector<const FigureSum *> own;
    for (const FigureSum &figure : series.figures) {
        if (figure.key().provider == provider)
            own.push_back(&figure);
    }
    std::vector<const FigureSum *> kept;
    for (const FigureSum *figure : own) {
        const Period &period = figure->key().period;
        const bool holds_another = std::any_of(own.begin(), own.end(), [&](const FigureSum *other) {
            const Period &inner = other->key().period;
            return inner != period && period.start <= inner.start && inner.end <= period.end;
        });
        if (!holds_another)
            kept.push_back(figure);
    }
    return kept;
}

/// What has come together until a day. Of a cumulative measure that is its latest figure. nullopt where something of it
/// is missing. What begins by then counts whole where `begun`, so that a year's plan is not cut into quarters.
std::optional<Amount> until(const std::vector<const FigureSum *> &figures, const Measure &measure, AmountOf part,
                            const QDate &day, bool begun, std::vector<CellKey> &cells)
{
    Amount total;
    bool any = false;
    for (const FigureSum *figure : figures) {
        const Period &period = figure->key().period;
        if (begun ? period.start > day : period.end > day)
            continue;
        const std::optional<Amount> amount = amount_of(*figure, measure, part);
        if (!amount)
            return std::nullopt;
        const bool replaces = measure.basis == Basis::cumulative;
        total.low = amount->low + (replaces ? 0 : total.low);
        total.high = amount->high + (replaces ? 0 : total.high);
        total.number = amount->number + (replaces ? 0 : total.number);
        any = true;
        append_keys(*figure, cells);
    }
    return any ? std::optional(total) : std::nullopt;
}

std::vector<CheckValue> order_values(const Order &order, const Amount &lesser, const Amount &greater)
{
    return {number_value(QStringLiteral("lesser"), lesser.number),
            number_value(QStringLiteral("greater"), greater.number),
            number_value(QStringLiteral("difference"), lesser.number - greater.number),
            measure_value(QStringLiteral("other"), order.greater)};
}

/// Whether an auditor left out a period of it: what has come together is too little then, by no fault of the provider's.
bool is_left_out_in_part(const StandingActs &standing, const Measure &measure, const ProviderId &provider)
{
    return std::any_of(standing.exclusions.begin(), standing.exclusions.end(), [&](const auto &each) {
        const Exclusion &exclusion = each.exclusion;
        return exclusion.period && exclusion.programme == measure.programme
            && exclusion.measure.value_or(measure.id) == measure.id
            && exclusion.provider.value_or(provider) == provider;
    });
}

/// Only the first period in which it breaks is told: what is over once, is over from then on.
void compare_running(const Order &order, const FigureSeries &lesser, const FigureSeries &greater,
                     const StandingActs &standing, BrokenFigures &broken)
{
    std::vector<ProviderId> providers;
    for (const FigureSum &figure : lesser.figures)
        providers.push_back(figure.key().provider);
    std::sort(providers.begin(), providers.end());
    providers.erase(std::unique(providers.begin(), providers.end()), providers.end());
    for (const ProviderId &provider : providers) {
        if (is_left_out_in_part(standing, *greater.measure, provider))
            continue;
        const auto small = apart(lesser, provider);
        const auto large = apart(greater, provider);
        for (const FigureSum *figure : small) {
            const QDate day = figure->key().period.end;
            std::vector<CellKey> cells;
            const auto low = until(small, *lesser.measure, order.lesser_part, day, false, cells);
            const auto high = until(large, *greater.measure, order.greater_part, day, true, cells);
            if (!low || !high)
                continue;
            broken.look_at(figure->key());
            if (low->low <= high->high + slack(high->high))
                continue;
            broken.add(figure->key(), low->low - high->high, order_values(order, *low, *high), std::move(cells));
            break;
        }
    }
}

void compare_each(const Order &order, const FigureSeries &lesser, const FigureSeries &greater, BrokenFigures &broken)
{
    for (const FigureSum &figure : lesser.figures) {
        const FigureSum *other = greater.find(figure.key().provider, figure.key().period);
        const auto low = amount_of(figure, *lesser.measure, order.lesser_part);
        const auto high = other ? amount_of(*other, *greater.measure, order.greater_part) : std::nullopt;
        if (!low || !high)
            continue;
        broken.look_at(figure.key());
        if (low->low <= high->high + slack(high->high))
            continue;
        std::vector<CellKey> cells;
        append_keys(figure, cells);
        if (other != &figure)
            append_keys(*other, cells);
        broken.add(figure.key(), low->low - high->high, order_values(order, *low, *high), std::move(cells));
    }
}

Result<> check_order(const CheckContext &context, CheckFindings &found)
{
    const Result<Order> order = read_order(context.definition.parameters);
    if (!order)
        return tl::unexpected(order.error());
    const Result<StandingActs> standing = context.input.cells.standing_acts();
    if (!standing)
        return tl::unexpected(standing.error());
    BrokenFigures broken(order->by);
    each_series(context, [&](const FigureSeries &lesser) {
        if (lesser.measure->id != order->lesser)
            return;
        const FigureSeries *greater = context.table->find(lesser.measure->programme, order->greater);
        if (greater && order->running)
            compare_running(*order, lesser, *greater, *standing, broken);
        else if (greater)
            compare_each(*order, lesser, *greater, broken);
    });
    broken.finish(found);
    return {};
}

template <auto read> Result<> check_by(const QJsonObject &object)
{
    if (const auto parameters = read(object); !parameters)
        return tl::unexpected(parameters.error());
    return {};
}

} // namespace

std::vector<CheckKind> identity_kinds()
{
    return {{"identity", check_identity, nullptr, check_by<read_identity>, "reported sum difference of furthest"},
            {"order", check_order, nullptr, check_by<read_order>, "lesser greater difference other of furthest"}};
}

} // namespace outturn::audit
