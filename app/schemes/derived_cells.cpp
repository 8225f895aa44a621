// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/derived_cells.h"

#include "schemes/period_numbers.h"

#include <QtCore/QHash>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace outturn::schemes {
namespace {

using Counting = DerivedMeasure::Counting;

bool contains(const std::vector<MeasureId> &measures, const MeasureId &measure)
{
    return std::find(measures.begin(), measures.end(), measure) != measures.end();
}

/// Everything of a key but its measure, in the order in which figures are listed.
auto order_of(const CellKey &key)
{
    return std::tie(key.provider, key.period.end, key.period.start, key.contract, key.area, key.cohort, key.group,
                    key.programme);
}

/// What is known of all rows under one key.
struct KeyFacts {
    quint32 base = 0;   ///< stands for the key without measure and period
    quint32 owner = 0;  ///< equal references under equal owners are one case
    quint32 period = 0; ///< its number
    quint32 rank = 0;   ///< in the order of the keys' texts
    CaseDay period_start = no_day;
    CaseDay period_end = no_day;
    qint32 event = -1; ///< position of its measure in the scheme's events
};

struct Tally {
    qint64 cases = 0;
    qint64 counted = 0;
    qint64 unsure = 0; ///< of which it cannot be said whether they were in time
    CaseDay latest_start = no_day;
};

} // namespace

/// One pass over the sorted rows. Used once, in one call of finish.
class DerivedCells::Walk
{
public:
    explicit Walk(DerivedCells &cells) : cells_(cells), scheme_(cells.scheme_), keys_(cells.keys_), numbers_(scheme_)
    {
        note_keys();
        for (const DerivedMeasure &derived : scheme_.derived)
            note_measure(derived);
    }

    /// By case. First into heaps by the highest byte of the hash, so that a stop is noticed between any two of them.
    void sort(const std::stop_token &stop)
    {
        std::vector<Row> &rows = cells_.rows_;
        const std::array<size_t, heaps + 1> starts = sort_into_heaps(rows);
        for (size_t heap = 0; heap < heaps && !stop.stop_requested(); ++heap) {
            const auto at = [&](size_t position) { return rows.begin() + static_cast<std::ptrdiff_t>(position); };
            std::sort(at(starts[heap]), at(starts[heap + 1]), [this](const Row &a, const Row &b) {
                return a.case_hash != b.case_hash ? a.case_hash < b.case_hash
                                                  : facts_[a.key].owner < facts_[b.key].owner;
            });
        }
    }

    void judge_all(const std::stop_token &stop)
    {
        const std::vector<Row> &rows = cells_.rows_;
        size_t judged = 0;
        for (size_t first = 0; first < rows.size() && !((++judged & 0xFFFF) == 0 && stop.stop_requested());) {
            size_t end = first + 1;
            while (end < rows.size() && rows[end].case_hash == rows[first].case_hash
                   && facts_[rows[end].key].owner == facts_[rows[first].key].owner)
                ++end;
            judge({rows.data() + first, end - first});
            first = end;
        }
    }

    std::vector<Cell> figures()
    {
        std::vector<Cell> figures;
        for (MeasureWalk &walk : walks_) {
            for (const auto &[id, tally] : walk.tallies)
                figures.push_back(cell_of(walk, id, tally));
        }
        std::sort(figures.begin(), figures.end(), [](const Cell &a, const Cell &b) {
            return a.key.measure != b.key.measure ? a.key.measure < b.key.measure : order_of(a.key) < order_of(b.key);
        });
        return figures;
    }

private:
    static constexpr size_t heaps = 256;

    struct MeasureWalk {
        const DerivedMeasure *derived = nullptr;
        std::vector<bool> starts;   ///< by key
        std::vector<bool> outcomes; ///< by key
        MonthsOn months_on;
        std::unordered_map<quint64, Tally> tallies; ///< by base and period
    };

    /// In place; gives where each heap begins.
    static std::array<size_t, heaps + 1> sort_into_heaps(std::vector<Row> &rows)
    {
        const auto heap_of = [](const Row &row) { return static_cast<size_t>(row.case_hash >> 56); };
        std::array<size_t, heaps + 1> starts{};
        for (const Row &row : rows)
            ++starts[heap_of(row) + 1];
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        std::array<size_t, heaps + 1> next = starts;
        for (size_t heap = 0; heap < heaps; ++heap) {
            while (next[heap] < starts[heap + 1]) {
                Row &row = rows[next[heap]];
                if (const size_t home = heap_of(row); home != heap)
                    std::swap(row, rows[next[home]++]);
                else
                    ++next[heap];
            }
        }
        return starts;
    }

    void note_keys()
    {
        QHash<CellKey, quint32> bases;
        std::map<std::pair<QString, QString>, quint32> owners;
        facts_.resize(keys_.size());
        std::vector<quint32> order(keys_.size());
        for (quint32 k = 0; k < keys_.size(); ++k) {
            const CellKey &key = keys_[k];
            CellKey base = key;
            base.measure = {};
            base.period = {};
            KeyFacts &facts = facts_[k];
            facts.base = bases.value(base, k);
            bases.insert(base, facts.base);
            const QString own = scheme_.own_case_references ? key.provider.text : QString();
            facts.owner =
                owners.try_emplace({key.programme.text, own}, static_cast<quint32>(owners.size())).first->second;
            facts.period = numbers_.of(key.period);
            facts.period_start = case_day(key.period.start);
            facts.period_end = case_day(key.period.end);
            const PaymentEvent *event = scheme_.event(key.measure);
            facts.event = event ? static_cast<qint32>(event - scheme_.events.data()) : -1;
            order[k] = k;
            CaseDay &last = last_days_[key.programme];
            last = std::max(last, cells_.uses_[k].last_day);
        }
        std::sort(order.begin(), order.end(), [this](quint32 a, quint32 b) {
            return std::tuple_cat(order_of(keys_[a]), std::tie(keys_[a].measure))
                < std::tuple_cat(order_of(keys_[b]), std::tie(keys_[b].measure));
        });
        for (quint32 rank = 0; rank < order.size(); ++rank)
            facts_[order[rank]].rank = rank;
    }

    void note_measure(const DerivedMeasure &derived)
    {
        MeasureWalk walk{&derived, {}, {}, MonthsOn(derived.months), {}};
        for (const CellKey &key : keys_) {
            walk.starts.push_back(key.measure == derived.start);
            walk.outcomes.push_back(contains(derived.outcomes, key.measure));
        }
        walks_.push_back(std::move(walk));
    }

    CaseDay known_by(const Row &row) const { return row.day != no_day ? row.day : facts_[row.key].period_end; }

    /// By content, so that the order in which rows came in changes nothing.
    bool is_earlier(const Row &a, const Row &b) const
    {
        const auto order = [this](const Row &row) {
            return std::tuple(known_by(row) == no_day, known_by(row), row.day == no_day, facts_[row.key].rank);
        };
        return order(a) < order(b);
    }

    void judge(std::span<const Row> rows)
    {
        bool lacks_start = false;
        for (MeasureWalk &walk : walks_) {
            const Row *start = nullptr;
            outcomes_.clear();
            for (const Row &row : rows) {
                if (walk.starts[row.key] && (!start || is_earlier(row, *start)))
                    start = &row;
                if (walk.outcomes[row.key] && row.validated)
                    outcomes_.push_back(&row);
            }
            if (start)
                count(walk, *start);
            else if (walk.derived->counting == Counting::of_period)
                count_first_outcome(walk); // need not be drawn from the starts of its year
            else
                lacks_start = lacks_start || !outcomes_.empty();
        }
        cells_.without_start_ += lacks_start ? 1 : 0;
    }

    void count(MeasureWalk &walk, const Row &start)
    {
        if (walk.derived->counting == Counting::of_period) {
            ++tally_of(walk, start.key, year_of(start)).cases;
            count_first_outcome(walk);
            return;
        }
        const bool by_month = walk.derived->by_month && start.day != no_day;
        Tally &tally = tally_of(walk, start.key, by_month ? numbers_.month_of(start.day) : facts_[start.key].period);
        ++tally.cases;
        tally.latest_start = std::max(tally.latest_start, known_by(start));
        if (walk.derived->counting == Counting::of_cohort)
            tally.counted += outcomes_.empty() ? 0 : 1;
        else if (walk.derived->counting == Counting::events_of_cohort)
            tally.counted += distinct_events();
        else
            count_in_time(walk, start, tally);
    }

    void count_first_outcome(MeasureWalk &walk)
    {
        const auto first = std::min_element(outcomes_.begin(), outcomes_.end(),
                                            [this](const Row *a, const Row *b) { return is_earlier(*a, *b); });
        if (first != outcomes_.end())
            ++tally_of(walk, (*first)->key, year_of(**first)).counted;
    }

    Tally &tally_of(MeasureWalk &walk, quint32 key, quint32 period)
    {
        return walk.tallies[quint64(facts_[key].base) << 32 | period];
    }

    quint32 year_of(const Row &row)
    {
        return known_by(row) != no_day ? numbers_.year_of(known_by(row)) : facts_[row.key].period;
    }

    /// A case of which one outcome was in time counts; else one is in doubt where a day that would tell is missing.
    void count_in_time(MeasureWalk &walk, const Row &start, Tally &tally)
    {
        const CaseDay earliest = start.day != no_day ? start.day : facts_[start.key].period_start;
        const CaseDay latest = known_by(start);
        bool unsure = false;
        for (const Row *outcome : outcomes_) {
            const CaseDay day = known_by(*outcome);
            if (day == no_day || earliest == no_day || latest == no_day) {
                unsure = true;
            } else if (outcome->day != no_day && day < earliest) {
                continue;
            } else if (day <= walk.months_on.from(earliest)) {
                ++tally.counted;
                return;
            } else {
                unsure = unsure || outcome->day == no_day || day <= walk.months_on.from(latest);
            }
        }
        tally.unsure += unsure ? 1 : 0;
    }

    /// Rows of one event on one day are one, or of one event at all where it does not repeat.
    qint64 distinct_events()
    {
        events_.clear();
        for (const Row *outcome : outcomes_) {
            const KeyFacts &facts = facts_[outcome->key];
            const bool repeats = facts.event >= 0 && scheme_.events[static_cast<size_t>(facts.event)].repeats;
            const quint32 when = outcome->day != no_day ? outcome->day : PeriodNumbers::day_count + facts.period;
            events_.emplace_back(facts.event, repeats ? when : 0);
        }
        std::sort(events_.begin(), events_.end());
        return std::distance(events_.begin(), std::unique(events_.begin(), events_.end()));
    }

    Cell cell_of(MeasureWalk &walk, quint64 id, const Tally &tally)
    {
        const DerivedMeasure &derived = *walk.derived;
        Cell cell;
        cell.key = keys_[id >> 32];
        cell.key.measure = derived.measure.id;
        cell.key.period = numbers_.period(static_cast<quint32>(id));
        cell.denominator = static_cast<double>(tally.cases);
        const bool is_within = derived.counting == Counting::of_cohort_within;
        const CaseDay youngest = std::max(case_day(cell.key.period.end), tally.latest_start);
        if (is_within && (youngest == no_day || walk.months_on.from(youngest) > last_days_[cell.key.programme])) {
            cell.missing = Missing::not_available;
        } else if (tally.unsure > 0) {
            cell.missing = Missing::not_given;
            cell.numerator_range =
                CountRange{static_cast<double>(tally.counted), static_cast<double>(tally.counted + tally.unsure)};
        } else {
            cell.numerator = static_cast<double>(tally.counted);
        }
        return cell;
    }

    DerivedCells &cells_;
    const Scheme &scheme_;
    const std::vector<CellKey> &keys_;
    PeriodNumbers numbers_;
    std::vector<KeyFacts> facts_;
    std::map<ProgrammeId, CaseDay> last_days_;
    std::vector<MeasureWalk> walks_;
    std::vector<const Row *> outcomes_;              ///< of the case and measure at hand
    std::vector<std::pair<qint32, quint32>> events_; ///< likewise
};

DerivedCells::DerivedCells(const Scheme &scheme, const std::vector<CellKey> &keys) : scheme_(scheme), keys_(keys) {}

/// The keys of an import grow from run to run.
void DerivedCells::note_new_keys()
{
    while (uses_.size() < keys_.size()) {
        const MeasureId &measure = keys_[uses_.size()].measure;
        KeyUse use;
        for (const DerivedMeasure &derived : scheme_.derived) {
            use.is_start = use.is_start || derived.start == measure;
            use.is_outcome = use.is_outcome || contains(derived.outcomes, measure);
        }
        // An attachment has its own day also where it is never paid, and so stands in the place of a referral.
        const PaymentEvent *event = scheme_.event(measure);
        use.by_referral = measure.text == QLatin1String("referral")
            || (event && event->role == EventRole::referral && measure.text != QLatin1String("attachment"));
        uses_.push_back(use);
    }
}

void DerivedCells::add(std::span<const CaseEvent> events)
{
    note_new_keys();
    for (const CaseEvent &event : events) {
        if (event.key >= uses_.size())
            continue;
        KeyUse &use = uses_[event.key];
        use.last_day = std::max({use.last_day, event.referred_on, event.attached_on, event.outcome_on});
        const bool validated = event.status == CaseStatus::validated;
        const bool starts =
            use.is_start && event.status != CaseStatus::rejected && event.status != CaseStatus::withdrawn;
        if (!starts && !(use.is_outcome && validated))
            continue;
        const CaseDay day = !use.is_start ? event.outcome_on : use.by_referral ? event.referred_on : event.attached_on;
        rows_.push_back({event.case_hash, event.key, day, validated});
    }
}

std::vector<Cell> DerivedCells::finish(std::stop_token stop)
{
    note_new_keys();
    without_start_ = 0;
    Walk walk(*this);
    walk.sort(stop);
    if (stop.stop_requested())
        return {};
    walk.judge_all(stop);
    return stop.stop_requested() ? std::vector<Cell>() : walk.figures();
}

} // namespace outturn::schemes
