// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/coverage.h"

#include <QtCore/QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace outturn::audit {
namespace {

constexpr double pence_per_pound = 100;

/// A number with what rounding and suppression leave open on either side.
struct Bounded {
    double number = 0;
    double half_width = 0;
    int parts = 0;
    bool is_known = true;
    bool in_pounds = false; ///< every amount of money in it is of whole pounds
    double base = 0;        ///< the denominator, where there is one

    void add(const Bounded &other)
    {
        base += other.base;
        in_pounds = parts == 0 ? other.in_pounds : in_pounds && other.in_pounds;
        number += other.number;
        half_width += other.half_width;
        parts += other.parts;
        is_known = is_known && other.is_known;
    }
    /// Whole pounds may each be rounded; one that gives pence is not.
    double tolerance() const { return half_width + (in_pounds ? parts * 0.5 : 0); }
};

Bounded bounded(const std::optional<double> &number, const std::optional<CountRange> &range)
{
    Bounded found;
    found.parts = 1;
    found.is_known = number || range;
    if (range)
        found.half_width = (range->high - range->low) / 2;
    found.number = number ? *number : range ? (range->low + range->high) / 2 : 0;
    return found;
}

bool is_plain(const Measure &measure)
{
    return measure.kind == MeasureKind::value || measure.kind == MeasureKind::mean;
}

/// The counted part of a figure: the numerator, of a plain value the value, of a sum of money its pounds.
Bounded counted_part(const Measure &measure, const Cell &cell)
{
    if (cell.key.aspect == Aspect::outcome) {
        Bounded outcome =
            is_plain(measure) ? bounded(cell.value, std::nullopt) : bounded(cell.numerator, cell.numerator_range);
        outcome.base = cell.denominator.value_or(0);
        return outcome;
    }
    Bounded found;
    found.parts = 1;
    found.is_known = cell.money.has_value();
    if (cell.money) {
        found.number = static_cast<double>(cell.money->pence) / pence_per_pound;
        found.in_pounds = cell.money->pence % static_cast<qint64>(pence_per_pound) == 0;
    }
    return found;
}

Part part_of(const Measure &measure, Aspect aspect)
{
    switch (aspect) {
    case Aspect::cost:
        return Part::cost;
    case Aspect::claimed:
        return Part::claimed;
    case Aspect::paid:
        return Part::paid;
    case Aspect::outcome:
        break;
    }
    return is_plain(measure) ? Part::value : Part::numerator;
}

/// How far apart, beyond what is allowed, for their size: the order in which somebody wants to look.
double distance(const ReconciledItem &item)
{
    const double over = std::abs(item.figure - item.against) - item.tolerance;
    return over / std::max(1.0, std::max(std::abs(item.against), std::abs(item.figure)));
}

bool within(const ReconciledItem &item)
{
    return std::abs(item.figure - item.against) <= item.tolerance + 1e-9 * std::abs(item.against) + 1e-6;
}

/// One measure's figures of one aspect: by provider and period, over contracts, areas and groups.
using Series = std::map<QString, std::map<Period, Bounded>>;

class Reconciling
{
public:
    Reconciling(const CellSource &source, const ProgrammeId &programme, const schemes::Scheme *scheme)
        : source_(source), programme_(programme), scheme_(scheme)
    {}

    Result<ReconciliationTable> run()
    {
        for (const auto step : {&Reconciling::read, &Reconciling::set_against_totals, &Reconciling::set_returns}) {
            if (const Result<> done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        }
        for (const Measure &measure : measures_) {
            for (const Aspect aspect : {Aspect::outcome, Aspect::cost, Aspect::claimed, Aspect::paid})
                set_periods(measure, aspect);
        }
        set_results();
        set_claims();
        return finished();
    }

private:
    Result<> read();
    Result<> set_against_totals();
    Result<> set_returns();
    void set_change(const FigureChange &change);
    void set_periods(const Measure &measure, Aspect aspect);
    void set_cumulative(const Measure &measure, Aspect aspect, const QString &provider,
                        const std::map<Period, Bounded> &figures);
    void set_quarters(const Measure &measure, Aspect aspect, const QString &provider,
                      const std::map<Period, Bounded> &figures);
    void set_results();
    void set_claims();
    ReconciliationTable finished();
    const Measure *measure_of_item(const QString &item) const;
    const Series *series(const MeasureId &measure, Aspect aspect) const
    {
        const auto found = series_.find({measure.text, aspect});
        return found == series_.end() ? nullptr : &found->second;
    }
    bool is_left_out(const MeasureId &measure, const QString &provider) const
    {
        const auto found = left_out_.find(measure.text);
        return found != left_out_.end() && found->second.contains(provider);
    }
    void add(ReconciledItem item)
    {
        item.programme = programme_;
        table_.items.push_back(std::move(item));
    }

    const CellSource &source_;
    const ProgrammeId &programme_;
    const schemes::Scheme *scheme_;
    std::vector<Measure> measures_;
    std::vector<StoredReturn> returns_;
    std::map<std::pair<QString, Aspect>, Series> series_;
    std::map<QString, QSet<QString>> left_out_; ///< by measure, of whom an auditor left a figure out
    QSet<qint64> in_force_;                     ///< returns of which a figure of the programme holds
    QSet<QString> with_total_;
    ReconciliationTable table_;
};

Result<> Reconciling::read()
{
    auto measures = source_.measures();
    auto returns = source_.returns();
    if (!measures || !returns)
        return tl::unexpected(!measures ? measures.error() : returns.error());
    returns_ = std::move(*returns);
    for (Measure &measure : *measures) {
        if (measure.programme == programme_)
            measures_.push_back(std::move(measure));
    }
    for (const Measure &measure : measures_) {
        const auto periods = source_.periods(programme_, measure.id);
        const auto left_out = source_.cells_left_out(programme_, measure.id);
        if (!periods || !left_out)
            return tl::unexpected(!periods ? periods.error() : left_out.error());
        for (const Cell &cell : *left_out)
            left_out_[measure.id.text].insert(cell.key.provider.text);
        for (const Period &period : *periods) {
            const auto cells = source_.cells(programme_, measure.id, period);
            if (!cells)
                return tl::unexpected(cells.error());
            for (const Cell &cell : *cells) {
                in_force_.insert(cell.return_id);
                series_[{measure.id.text, cell.key.aspect}][cell.key.provider.text][period].add(
                    counted_part(measure, cell));
            }
        }
    }
    return {};
}

/// A return words its totals "measure, part, period, whose"; the longest title that fits is the measure's.
const Measure *Reconciling::measure_of_item(const QString &item) const
{
    const Measure *found = nullptr;
    for (const Measure &measure : measures_) {
        if (item.startsWith(measure.title + QStringLiteral(", "))
            && (!found || measure.title.size() > found->title.size()))
            found = &measure;
    }
    return found;
}

Result<> Reconciling::set_against_totals()
{
    for (const StoredReturn &stored : returns_) {
        if (!in_force_.contains(stored.id))
            continue;
        const auto totals = source_.reconciliation(stored.id);
        if (!totals)
            return tl::unexpected(totals.error());
        for (const Reconciliation &total : *totals) {
            ReconciledItem item;
            item.kind = ReconciledItem::Kind::published_total;
            item.item = total.item;
            if (const Measure *measure = measure_of_item(total.item)) {
                item.measure = measure->id;
                with_total_.insert(measure->id.text);
            }
            const QStringList words = total.item.split(QStringLiteral(", "));
            for (auto word = words.rbegin(); word != words.rend() && !item.period; ++word)
                item.period = parse_period(*word);
            item.figure = total.summed;
            item.against = total.published;
            item.tolerance = total.tolerance;
            item.agrees = total.ok;
            item.return_id = stored.id;
            add(std::move(item));
        }
    }
    return {};
}

Result<> Reconciling::set_returns()
{
    for (const StoredReturn &stored : returns_) {
        if (stored.cells_replaced == 0 || stored.is_case_return)
            continue;
        const auto changes = source_.changes(stored.id);
        if (!changes)
            return tl::unexpected(changes.error());
        for (const FigureChange &change : changes->changed) {
            if (change.after.key.programme == programme_)
                set_change(change);
        }
    }
    return {};
}

void Reconciling::set_change(const FigureChange &change)
{
    for (const Part part : differing_parts(change.before, change.after)) {
        const PartFigure before = outturn::part_of(change.before, part);
        const PartFigure after = outturn::part_of(change.after, part);
        if (!before.number || !after.number)
            continue; // one is missing: coverage tells of it
        ReconciledItem item;
        item.kind = ReconciledItem::Kind::return_to_return;
        item.measure = change.after.key.measure;
        item.provider = change.after.key.provider;
        item.period = change.after.key.period;
        item.part = part;
        item.figure = *after.number;
        item.against = *before.number;
        for (const PartFigure *figure : {&before, &after}) {
            if (figure->range)
                item.tolerance += (figure->range->high - figure->range->low) / 2;
        }
        item.agrees = within(item);
        item.return_id = change.after.return_id;
        item.other_return_id = change.before.return_id;
        add(std::move(item));
    }
}

void Reconciling::set_periods(const Measure &measure, Aspect aspect)
{
    const Series *of_measure = series(measure.id, aspect);
    if (!of_measure || measure.kind == MeasureKind::mean || measure.kind == MeasureKind::ratio)
        return;
    for (const auto &[provider, figures] : *of_measure) {
        if (measure.basis == Basis::cumulative)
            set_cumulative(measure, aspect, provider, figures);
        else
            set_quarters(measure, aspect, provider, figures);
    }
}

/// A figure that counts from the beginning is never below the one before.
void Reconciling::set_cumulative(const Measure &measure, Aspect aspect, const QString &provider,
                                 const std::map<Period, Bounded> &figures)
{
    const std::pair<const Period, Bounded> *before = nullptr;
    for (const auto &entry : figures) {
        if (!entry.second.is_known)
            continue;
        if (before) {
            ReconciledItem item;
            item.kind = ReconciledItem::Kind::period_to_period;
            item.measure = measure.id;
            item.provider = ProviderId(provider);
            item.period = entry.first;
            item.other_period = before->first;
            item.part = part_of(measure, aspect);
            item.figure = entry.second.number;
            item.against = before->second.number;
            item.tolerance = entry.second.tolerance() + before->second.tolerance();
            item.agrees = item.figure >= item.against || within(item);
            add(std::move(item));
        }
        before = &entry;
    }
}

/// Four quarters add up to their year, where both were returned.
void Reconciling::set_quarters(const Measure &measure, Aspect aspect, const QString &provider,
                               const std::map<Period, Bounded> &figures)
{
    const bool adds_up = aspect != Aspect::outcome || measure.kind != MeasureKind::value
        || measure.unit == QLatin1String("count") || measure.unit == QLatin1String("pounds");
    for (const auto &[year, of_year] : figures) {
        const std::vector<Period> quarters = quarters_of_year(year);
        if (!adds_up || quarters.empty() || !of_year.is_known)
            continue;
        Bounded sum;
        const bool all = std::all_of(quarters.begin(), quarters.end(), [&](const Period &quarter) {
            const auto found = figures.find(quarter);
            if (found == figures.end() || !found->second.is_known)
                return false;
            sum.add(found->second);
            return true;
        });
        // Where the base is the same people in each quarter, those who succeed are the same, too, and nothing adds up.
        if (!all || (of_year.base > 0 && sum.base > 2 * of_year.base))
            continue;
        ReconciledItem item;
        item.kind = ReconciledItem::Kind::period_to_period;
        item.measure = measure.id;
        item.provider = ProviderId(provider);
        item.period = year;
        item.part = part_of(measure, aspect);
        item.figure = sum.number;
        item.against = of_year.number;
        item.tolerance = sum.tolerance() + of_year.tolerance();
        item.agrees = within(item);
        add(std::move(item));
    }
}

/// Over all periods, for a result may come in a later one than its attachment.
std::map<QString, Bounded> over_all_periods(const Series *series)
{
    std::map<QString, Bounded> sums;
    if (!series)
        return sums;
    for (const auto &[provider, figures] : *series) {
        for (const auto &[period, figure] : figures)
            sums[provider].add(figure);
    }
    return sums;
}

/// The event that starts a case by the scheme's roles: an attachment, else a referral.
const schemes::PaymentEvent *start_of(const schemes::Scheme &scheme)
{
    for (const schemes::EventRole role : {schemes::EventRole::attachment, schemes::EventRole::referral}) {
        for (const schemes::PaymentEvent &event : scheme.events) {
            if (event.role == role)
                return &event;
        }
    }
    return nullptr;
}

/// A result that is paid once a case cannot have come about more often than cases were attached.
void Reconciling::set_results()
{
    const schemes::PaymentEvent *start = scheme_ ? start_of(*scheme_) : nullptr;
    if (!start)
        return;
    const std::map<QString, Bounded> starts = over_all_periods(series(start->measure, Aspect::outcome));
    for (const schemes::PaymentEvent &event : scheme_->events) {
        const bool is_result = event.role == schemes::EventRole::outcome || event.role == schemes::EventRole::progress;
        if (!is_result || event.most_per_case != 1)
            continue;
        for (const auto &[provider, results] : over_all_periods(series(event.measure, Aspect::outcome))) {
            const auto attached = starts.find(provider);
            if (!results.is_known || attached == starts.end() || !attached->second.is_known)
                continue;
            // Of what is left out of one alone the other would be too many, and the provider would be blamed for it.
            if (is_left_out(start->measure, provider) || is_left_out(event.measure, provider))
                continue;
            ReconciledItem item;
            item.kind = ReconciledItem::Kind::outcomes_to_starts;
            item.measure = event.measure;
            item.other_measure = start->measure;
            item.provider = ProviderId(provider);
            item.part = Part::value;
            item.figure = results.number;
            item.against = attached->second.number;
            item.tolerance = results.tolerance() + attached->second.tolerance();
            item.agrees = item.figure <= item.against || within(item);
            add(std::move(item));
        }
    }
}

/// The lowest and the highest price of an event, with its discounts; nullopt where one is not known or there is none.
std::optional<CountRange> prices_of(const schemes::Scheme &scheme, const MeasureId &event)
{
    CountRange prices{std::numeric_limits<double>::max(), 0};
    for (const schemes::Tariff &tariff : scheme.tariffs) {
        if (tariff.event != event)
            continue;
        if (!tariff.price)
            return std::nullopt;
        const double price = static_cast<double>(tariff.price->pence) / pence_per_pound;
        prices.low = std::min(prices.low, price);
        prices.high = std::max(prices.high, price);
    }
    double most_off = 0;
    for (const schemes::Discount &discount : scheme.discounts) {
        if (discount.event.is_empty() || discount.event == event)
            most_off = std::max(most_off, discount.share);
    }
    prices.low *= 1 - most_off;
    return prices.low <= prices.high ? std::optional(prices) : std::nullopt;
}

/// What was claimed lies between the results at the lowest price and at the highest.
void Reconciling::set_claims()
{
    if (!scheme_)
        return;
    for (const schemes::PaymentEvent &event : scheme_->events) {
        const Series *claims = series(event.measure, Aspect::claimed);
        const Series *results = series(event.measure, Aspect::outcome);
        const std::optional<CountRange> prices = prices_of(*scheme_, event.measure);
        if (!claims || !results || !prices)
            continue;
        const std::map<QString, Bounded> counts = over_all_periods(results);
        for (const auto &[provider, claimed] : over_all_periods(claims)) {
            const auto count = counts.find(provider);
            if (!claimed.is_known || count == counts.end() || !count->second.is_known)
                continue;
            ReconciledItem item;
            item.kind = ReconciledItem::Kind::claims_to_outcomes;
            item.measure = event.measure;
            item.provider = ProviderId(provider);
            item.part = Part::claimed;
            item.figure = claimed.number;
            item.against = count->second.number * (prices->low + prices->high) / 2;
            item.tolerance = count->second.number * (prices->high - prices->low) / 2
                + count->second.tolerance() * prices->high + 0.005;
            item.agrees = within(item);
            add(std::move(item));
        }
    }
}

ReconciliationTable Reconciling::finished()
{
    for (const Measure &measure : measures_) {
        if (measure.kind != MeasureKind::mean && !with_total_.contains(measure.id.text))
            table_.without_total.push_back(measure.id);
    }
    for (const ReconciledItem &item : table_.items)
        ++(item.agrees ? table_.agreeing : table_.not_agreeing);
    std::stable_sort(table_.items.begin(), table_.items.end(),
                     [](const ReconciledItem &one, const ReconciledItem &other) {
                         return one.agrees != other.agrees ? other.agrees : distance(one) > distance(other);
                     });
    // Of those that agree the order in which they were made: by how far apart says nothing there.
    std::stable_sort(
        std::find_if(table_.items.begin(), table_.items.end(), [](const ReconciledItem &item) { return item.agrees; }),
        table_.items.end(), [](const ReconciledItem &one, const ReconciledItem &other) {
            return std::tie(one.kind, one.measure.text, one.item, one.provider.text)
                < std::tie(other.kind, other.measure.text, other.item, other.provider.text);
        });
    return std::move(table_);
}

} // namespace

Result<ReconciliationTable> reconciliation(const CellSource &source, const ProgrammeId &programme,
                                           const schemes::Scheme *scheme)
{
    return Reconciling(source, programme, scheme).run();
}

} // namespace outturn::audit
