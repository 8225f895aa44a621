// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/payment_terms.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace outturn::schemes {
namespace {

constexpr int first_year = 1898; // the year to 31 March 1900 begins in 1899
constexpr int year_count = 184;

/// In which month the scheme's years begin: asked of scheme_year, which alone knows.
int first_month(const Scheme &scheme)
{
    for (int month = 2; month <= 12; ++month) {
        if (scheme_year(scheme, QDate(2001, month, 1)) != scheme_year(scheme, QDate(2001, month - 1, 1)))
            return month;
    }
    return 1;
}

auto content(const CellKey &key)
{
    return std::tie(key.provider, key.measure, key.group, key.period.start, key.period.end, key.contract, key.area,
                    key.cohort, key.programme);
}

} // namespace

struct PaymentTerms::YearPrices {
    std::array<EventPrice, year_count> prices;
    std::array<bool, year_count> known{};
};

PaymentTerms::PaymentTerms(const Scheme &scheme, const std::vector<CellKey> &keys)
    : scheme_(scheme), cell_keys_(keys), from_(case_day(scheme.from)), to_(case_day(scheme.to))
{
    read_years();
    read_events();
    place_events();
    read_exclusions();
    rank_keys();
}

PaymentTerms::~PaymentTerms() = default;

int PaymentTerms::position_of(const MeasureId &measure) const
{
    const PaymentEvent *event = measure.is_empty() ? nullptr : scheme_.event(measure);
    return event ? static_cast<int>(event - scheme_.events.data()) : EventTerms::none;
}

void PaymentTerms::read_events()
{
    const bool attaches = std::any_of(scheme_.events.begin(), scheme_.events.end(),
                                      [](const PaymentEvent &event) { return event.role == EventRole::attachment; });
    for (const PaymentEvent &event : scheme_.events) {
        EventTerms terms;
        terms.role = event.role;
        terms.starts = event.role == (attaches ? EventRole::attachment : EventRole::referral);
        terms.adds_to = event.adds_to ? position_of(*event.adds_to) : EventTerms::none;
        terms.follows = event.follows ? position_of(*event.follows) : EventTerms::none;
        terms.repeats = event.repeats;
        terms.latest_days = event.latest_days.value_or(terms.latest_days);
        terms.apart_days = event.repeats ? event.apart_days.value_or(0) : 0;
        const auto names_year = [&](const auto &entry) {
            return !entry.year.isEmpty() && (entry.event.is_empty() || entry.event == event.measure);
        };
        terms.by_year = std::any_of(scheme_.tariffs.begin(), scheme_.tariffs.end(), names_year)
            || std::any_of(scheme_.discounts.begin(), scheme_.discounts.end(), names_year);
        events_.push_back(terms);
    }
}

void PaymentTerms::place_events()
{
    std::vector<bool> placed(events_.size(), false);
    int next = 0;
    const auto is_ready = [&](int base) { return base == EventTerms::none || placed[static_cast<size_t>(base)]; };
    for (bool any = true; any;) {
        any = false;
        for (size_t i = 0; i < events_.size(); ++i) {
            if (placed[i] || !is_ready(events_[i].adds_to) || !is_ready(events_[i].follows))
                continue;
            events_[i].place = next++;
            placed[i] = any = true;
        }
    }
    for (size_t i = 0; i < events_.size(); ++i) { // what waits for itself
        if (!placed[i])
            events_[i].place = next++;
    }
}

void PaymentTerms::read_exclusions()
{
    for (const Exclusion &exclusion : scheme_.exclusions) {
        std::vector<quint8> sides(scheme_.events.size(), 0);
        for (size_t i = 0; i < sides.size(); ++i) {
            const auto holds = [&](const std::vector<MeasureId> &results) {
                return std::find(results.begin(), results.end(), scheme_.events[i].measure) != results.end();
            };
            sides[i] = holds(exclusion.one) ? 1 : holds(exclusion.other) ? 2 : 0;
        }
        exclusions_.push_back(std::move(sides));
    }
}

void PaymentTerms::read_years()
{
    first_month_ = first_month(scheme_);
    for (int i = 0; i < year_count; ++i)
        year_starts_.push_back(static_cast<int>(QDate(1899, 12, 31).daysTo(QDate(first_year + i, first_month_, 1))));
    year_labels_.resize(year_count);
}

quint16 PaymentTerms::year_of(CaseDay day) const
{
    if (day == no_day)
        return 0;
    // Years are 365 or 366 days long and begin where the table says: the guess is at most one off.
    auto position = static_cast<size_t>(1 + day / 365.25);
    while (year_starts_[position] > day)
        --position;
    while (year_starts_[position + 1] <= day)
        ++position;
    return static_cast<quint16>(first_year + static_cast<int>(position));
}

void PaymentTerms::rank_keys()
{
    std::vector<quint32> order(cell_keys_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](quint32 a, quint32 b) { return content(cell_keys_[a]) < content(cell_keys_[b]); });
    groups_.emplace_back();
    for (const CellKey &key : cell_keys_)
        groups_.push_back(key.group);
    std::sort(groups_.begin(), groups_.end());
    groups_.erase(std::unique(groups_.begin(), groups_.end()), groups_.end());

    keys_.resize(cell_keys_.size());
    for (size_t rank = 0; rank < order.size(); ++rank) {
        const CellKey &key = cell_keys_[order[rank]];
        KeyTerms &terms = keys_[order[rank]];
        if (providers_.empty() || providers_.back() != key.provider)
            providers_.push_back(key.provider);
        const auto group = std::lower_bound(groups_.begin(), groups_.end(), key.group);
        terms.event = position_of(key.measure);
        terms.rank = static_cast<quint32>(rank);
        terms.provider = static_cast<quint32>(providers_.size() - 1);
        terms.group = static_cast<quint32>(group - groups_.begin());
        terms.first_day = case_day(key.period.start);
        terms.last_day = case_day(key.period.end);
        terms.year = year_of(terms.last_day);
    }
    prices_.resize(events_.size() * groups_.size());
}

const QString &PaymentTerms::year_label(quint16 year) const
{
    static const QString none;
    if (year <= first_year || year >= first_year + year_count)
        return none;
    QString &label = year_labels_[static_cast<size_t>(year - first_year)];
    if (label.isNull())
        label = scheme_year(scheme_, QDate(year, first_month_, 1));
    return label;
}

quint16 PaymentTerms::year_with_label(const QString &label) const
{
    for (quint16 year = first_year + 1; year < first_year + year_count; ++year) {
        if (year_label(year) == label)
            return year;
    }
    return 0;
}

const EventPrice &PaymentTerms::price(int event, quint32 group, quint16 year) const
{
    const size_t place = static_cast<size_t>(event) * groups_.size() + group;
    if (!prices_[place])
        prices_[place] = std::make_unique<YearPrices>();
    YearPrices &years = *prices_[place];
    const auto position = static_cast<size_t>(std::clamp(year - first_year, 0, year_count - 1));
    if (!years.known[position]) {
        years.prices[position] = look_up(event, group, year);
        years.known[position] = true;
    }
    return years.prices[position];
}

EventPrice PaymentTerms::look_up(int event, quint32 group, quint16 year) const
{
    const PaymentEvent &of = scheme_.events[static_cast<size_t>(event)];
    const QString &label = year_label(year);
    EventPrice price;
    price.most_per_case = most_per_case(scheme_, of.measure, groups_[group], label);
    price.earliest_days = earliest_days(scheme_, of.measure, groups_[group], label).value_or(0);
    if (of.role == EventRole::referral || !scheme_.pays_for_results) {
        price.known = true;
    } else if (const std::optional<Money> money = price_of(scheme_, of.measure, groups_[group], label)) {
        price.known = true;
        price.pence = money->pence;
    }
    return price;
}

} // namespace outturn::schemes
