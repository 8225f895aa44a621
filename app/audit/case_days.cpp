// SPDX-License-Identifier: GPL-3.0-or-later
// Days on which outcomes fall, taken together: on days when offices are closed, and many on one day.
#include "audit/case_checks.h"

#include "foundation/working_days.h"
#include "statistics/excess_over_others.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::audit {
namespace {

const QString christmas = QStringLiteral("christmas");
const QString closed = QStringLiteral("closed");

constexpr size_t all_days = std::numeric_limits<CaseDay>::max() + size_t{1};

/// For each day that a row can have, whether it is one of those looked for.
std::vector<quint8> marked_days(bool is_christmas)
{
    std::vector<quint8> marked(all_days, 0);
    const auto mark = [&](const QDate &date) { marked[case_day(date)] = 1; };
    const QDate last = date_of(std::numeric_limits<CaseDay>::max());
    for (int year = 1900; year < last.year(); ++year) {
        mark(QDate(year, 12, 25));
        if (is_christmas)
            continue;
        mark(QDate(year, 12, 26));
        mark(QDate(year, 1, 1));
        for (const QDate &day : bank_holidays(year))
            mark(day);
        const QDate first(year, 1, 1);
        for (QDate sunday = first.addDays(7 - first.dayOfWeek()); sunday.year() == year; sunday = sunday.addDays(7))
            mark(sunday);
    }
    marked[no_day] = 0;
    return marked;
}

/// Outcomes on Sundays, bank holidays and at Christmas, where the other providers have few; or any on 25 December.
class ClosedDays final : public ProgrammeCaseCheck
{
public:
    ClosedDays(const CheckContext &context, const ProgrammeId &programme)
        : ProgrammeCaseCheck(context, programme), is_christmas_(word("days") == christmas),
          marked_(marked_days(is_christmas_)), rows_(provider_count()), outcomes_(provider_count(), 0)
    {}

    void take(std::span<const CaseEvent> events) override
    {
        for (const CaseEvent &event : events) {
            const CaseKeyFacts &facts = keys_[event.key];
            // The day of a sustainment follows from that of its outcome, and is nobody's choice.
            if (event.outcome_on == no_day || !facts.is_first || !is_claim(event))
                continue;
            ++outcomes_[facts.provider];
            if (marked_[event.outcome_on])
                rows_[facts.provider].add(event);
        }
    }

    Result<> finish(CheckFindings &found) override
    {
        if (is_christmas_)
            tell_every_one(found);
        else
            compare(found);
        return {};
    }

private:
    void tell_every_one(CheckFindings &found) const
    {
        for (size_t i = 0; i < provider_count(); ++i) {
            found.looked_at += outcomes_[i];
            if (rows_[i].count == 0)
                continue;
            CheckHit hit = hit_of(i, rows_[i]);
            hit.values = {count_value("outcomes", static_cast<double>(outcomes_[i]))};
            found.hits.push_back(std::move(hit));
        }
    }

    void compare(CheckFindings &found) const
    {
        const double least = number("least", 40);
        std::vector<statistics::Share> shares;
        std::vector<TestedProvider> tested;
        for (size_t i = 0; i < provider_count(); ++i)
            shares.push_back({static_cast<double>(rows_[i].count), static_cast<double>(outcomes_[i])});
        const auto excess = statistics::excess_over_others(shares);
        if (excess) {
            for (size_t i = 0; i < provider_count(); ++i) {
                if (shares[i].size >= least)
                    tested.push_back({i, (*excess)[i].p_value, 1});
            }
        }
        adjust(tested);
        found.looked_at += static_cast<qint64>(tested.size());
        if (tested.empty())
            found.why_not = QStringLiteral("too-few");
        for (const TestedProvider &each : tested) {
            const double share = shares[each.provider].count / shares[each.provider].size;
            const double others = (*excess)[each.provider].others;
            if (each.adjusted_p_value > number("level", .01) || share < others + number("excess", .1))
                continue;
            CheckHit hit = hit_of(each.provider, rows_[each.provider]);
            hit.values = {count_value("outcomes", shares[each.provider].size), share_value("share", share),
                          share_value("others", others)};
            hit.p_value = each.p_value;
            hit.adjusted_p_value = each.adjusted_p_value;
            found.hits.push_back(std::move(hit));
        }
    }

    bool is_christmas_;
    std::vector<quint8> marked_;
    std::vector<ConcernedRows> rows_;
    std::vector<qint64> outcomes_;
};

/// Outcomes of one provider by day, from its first to its last.
class DayCounts
{
public:
    void add(CaseDay day)
    {
        if (counts_.empty()) {
            first_ = day;
            counts_.assign(1, 0);
        } else if (day < first_) {
            counts_.insert(counts_.begin(), static_cast<size_t>(first_ - day), 0);
            first_ = day;
        } else if (static_cast<size_t>(day - first_) >= counts_.size()) {
            counts_.resize(static_cast<size_t>(day - first_) + 1, 0);
        }
        ++counts_[static_cast<size_t>(day - first_)];
        ++size_;
    }

    bool holds(int day) const { return day >= first_ && day < first_ + static_cast<int>(counts_.size()); }
    quint32 on(int day) const { return holds(day) ? counts_[static_cast<size_t>(day - first_)] : 0; }
    int first() const { return first_; }
    int end() const { return first_ + static_cast<int>(counts_.size()); }
    qint64 size() const { return size_; }

private:
    std::vector<quint32> counts_;
    int first_ = 0;
    qint64 size_ = 0;
};

/// A day on which one provider has far more outcomes than around it.
struct BunchedDay {
    int day = 0;
    double count = 0;
    double expected = 0;
    double p_value = 1; ///< times the number of days
};

constexpr int days_around = 45;

bool is_weekend(int day)
{
    return date_of(static_cast<CaseDay>(day)).dayOfWeek() > 5;
}

class BunchedDates final : public ProgrammeCaseCheck
{
public:
    BunchedDates(const CheckContext &context, const ProgrammeId &programme)
        : ProgrammeCaseCheck(context, programme), counts_(provider_count())
    {}

    void take(std::span<const CaseEvent> events) override
    {
        for (const CaseEvent &event : events) {
            const CaseKeyFacts &facts = keys_[event.key];
            if (event.outcome_on == no_day || !facts.is_first || !is_claim(event))
                continue;
            counts_[facts.provider].add(event.outcome_on);
            all_.add(event.outcome_on);
            outcomes_.push_back({event.row, event.key, event.outcome_on});
        }
    }

    Result<> finish(CheckFindings &found) override
    {
        std::vector<TestedProvider> tested;
        std::vector<std::vector<BunchedDay>> days(provider_count());
        for (size_t i = 0; i < provider_count(); ++i) {
            if (static_cast<double>(counts_[i].size()) < number("least", 40))
                continue;
            days[i] = candidates(counts_[i]);
            // A provider without any such day was looked at as well, and counts in the correction.
            tested.push_back({i, days[i].empty() ? 1.0 : days[i].front().p_value, 1});
        }
        adjust(tested);
        found.looked_at += static_cast<qint64>(tested.size());
        if (tested.empty())
            found.why_not = QStringLiteral("too-few");
        for (const TestedProvider &each : tested) {
            if (!days[each.provider].empty() && each.adjusted_p_value <= number("level", .01))
                tell(each, days[each.provider], found);
        }
        return {};
    }

private:
    struct Outcome {
        quint32 row = 0;
        quint32 key = 0;
        CaseDay day = no_day;
    };

    /// Days that hold enough to be spoken of, the least likely first.
    std::vector<BunchedDay> candidates(const DayCounts &counts) const
    {
        const double size = static_cast<double>(counts.size());
        const double least = std::max(number("least_on_day", 10), number("share", .05) * size);
        std::vector<BunchedDay> found;
        for (int day = counts.first(); day < counts.end(); ++day) {
            if (counts.on(day) < least)
                continue;
            const BunchedDay bunched = look_around(counts, day);
            if (bunched.count >= number("times", 3) * bunched.expected)
                found.push_back(bunched);
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const BunchedDay &a, const BunchedDay &b) { return a.p_value < b.p_value; });
        return found;
    }

    /// What the days around lead to expect: their mean and variance, working days with working days; more where the other
    /// providers have many on that day, too, as before a deadline.
    BunchedDay look_around(const DayCounts &counts, int day) const
    {
        const bool weekend = is_weekend(day);
        double sum = 0;
        double squares = 0;
        double days = 0;
        double others_around = 0;
        for (int near = std::max(day - days_around, counts.first());
             near <= std::min(day + days_around, counts.end() - 1); ++near) {
            if (near == day || (!weekend && is_weekend(near)))
                continue;
            const double here = counts.on(near);
            ++days;
            sum += here;
            squares += here * here;
            others_around += all_.on(near) - here;
        }
        BunchedDay bunched{day, static_cast<double>(counts.on(day)), 0, 1};
        // Half an outcome more than there are: days around that hold none still leave room for one.
        const double mean = (sum + .5) / std::max(days, 1.0);
        const double spread = days > 1 ? std::max(0.0, (squares - sum * sum / days) / (days - 1)) : 0;
        const double others_today = all_.on(day) - counts.on(day);
        bunched.expected = mean;
        if (others_around > 0)
            bunched.expected = std::max(mean, (sum + .5) * others_today / others_around);
        const double looked = static_cast<double>(counts.end() - counts.first());
        const double variance = std::max(spread, mean) / mean * bunched.expected;
        bunched.p_value =
            std::min(1.0, looked * statistics::overdispersed_high(bunched.count, bunched.expected, variance));
        return bunched;
    }

    void tell(const TestedProvider &tested, const std::vector<BunchedDay> &days, CheckFindings &found) const
    {
        ConcernedRows rows;
        const BunchedDay &first = days.front();
        for (const Outcome &outcome : outcomes_) {
            if (keys_[outcome.key].provider != tested.provider || outcome.day != first.day)
                continue;
            CaseEvent event;
            event.row = outcome.row;
            event.key = outcome.key;
            rows.add(event);
        }
        CheckHit hit = hit_of(tested.provider, rows);
        const double size = static_cast<double>(counts_[tested.provider].size());
        hit.values = {day_value("day", static_cast<CaseDay>(first.day)), count_value("outcomes", size),
                      share_value("share", first.count / size), number_value("expected", first.expected, 1),
                      count_value("days", static_cast<double>(days.size()))};
        hit.p_value = tested.p_value;
        hit.adjusted_p_value = tested.adjusted_p_value;
        found.hits.push_back(std::move(hit));
    }

    std::vector<DayCounts> counts_;
    DayCounts all_;
    std::vector<Outcome> outcomes_;
};

template <typename Check> std::unique_ptr<CaseCheck> make(const CheckContext &context, const ProgrammeId &programme)
{
    return std::make_unique<Check>(context, programme);
}

Result<> check_closed(const QJsonObject &parameters)
{
    CheckParameters reader(parameters);
    (void)reader.text_or(QStringLiteral("days"), closed, {closed, christmas});
    (void)reader.number_or(QStringLiteral("least"), 40, 1, 1e9);
    (void)reader.number_or(QStringLiteral("excess"), .1, 0, 1);
    (void)reader.number_or(QStringLiteral("level"), .01, 0, 1);
    return reader.finish();
}

Result<> check_bunched(const QJsonObject &parameters)
{
    CheckParameters reader(parameters);
    (void)reader.number_or(QStringLiteral("least"), 40, 1, 1e9);
    (void)reader.number_or(QStringLiteral("least_on_day"), 10, 1, 1e9);
    (void)reader.number_or(QStringLiteral("share"), .05, 0, 1);
    (void)reader.number_or(QStringLiteral("times"), 3, 1, 1000);
    (void)reader.number_or(QStringLiteral("level"), .01, 0, 1);
    return reader.finish();
}

} // namespace

std::vector<CheckKind> case_day_kinds()
{
    return {{"closed-days", nullptr, make<ClosedDays>, check_closed, "outcomes share others"},
            {"bunched-dates", nullptr, make<BunchedDates>, check_bunched, "day outcomes share expected days"}};
}

} // namespace outturn::audit
