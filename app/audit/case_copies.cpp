// SPDX-License-Identifier: GPL-3.0-or-later
// Claims that are copies of each other: the same case twice, or many that agree in days and amount.
#include "audit/case_checks.h"

#include "statistics/excess_over_others.h"
#include "statistics/special_functions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace outturn::audit {
namespace {

/// Of the groups of rows that agree, so many are read again, to see that the references do.
constexpr size_t groups_read_again = 300;

/// A claim by its case and event.
struct Claim {
    quint64 case_and_event = 0;
    quint32 row = 0;
    quint16 provider = 0;
    CaseDay day = no_day; ///< only where an event may come again
};
static_assert(sizeof(Claim) == 16);

/// In place, first by the leading bits, so that each stretch is then sorted within the processor's cache: references
/// are spread evenly over the numbers that stand for them.
void sort_claims(std::vector<Claim> &claims)
{
    constexpr int bits = 11;
    constexpr size_t buckets = size_t{1} << bits;
    const auto bucket_of = [](const Claim &claim) { return static_cast<size_t>(claim.case_and_event >> (64 - bits)); };
    std::array<size_t, buckets + 1> begins{};
    for (const Claim &claim : claims)
        ++begins[bucket_of(claim) + 1];
    for (size_t i = 1; i <= buckets; ++i)
        begins[i] += begins[i - 1];
    std::array<size_t, buckets> next{};
    std::copy_n(begins.begin(), buckets, next.begin());
    for (size_t bucket = 0; bucket < buckets; ++bucket) {
        while (next[bucket] < begins[bucket + 1]) {
            const size_t home = bucket_of(claims[next[bucket]]);
            if (home != bucket)
                std::swap(claims[next[bucket]], claims[next[home]]);
            ++next[home];
        }
    }
    for (size_t bucket = 0; bucket < buckets; ++bucket) {
        std::sort(claims.begin() + static_cast<std::ptrdiff_t>(begins[bucket]),
                  claims.begin() + static_cast<std::ptrdiff_t>(begins[bucket + 1]), [](const Claim &a, const Claim &b) {
                      return std::tie(a.case_and_event, a.day, a.provider, a.row)
                          < std::tie(b.case_and_event, b.day, b.provider, b.row);
                  });
    }
}

/// The same case and event more than once; where the event may come again, on the same day. Where providers number their
/// cases for themselves, or no scheme says whether they do, only within one provider.
class DuplicateCases final : public ProgrammeCaseCheck
{
public:
    DuplicateCases(const CheckContext &context, const ProgrammeId &programme) : ProgrammeCaseCheck(context, programme)
    {
        const schemes::Scheme *scheme = context.scheme_of(programme);
        by_provider_ = !scheme || scheme->own_case_references;
        CaseFilter filter;
        filter.programme = programme;
        // Growing by doubling would take half as much again for a moment.
        if (const Result<qint64> count = context.input.cases.count_cases(filter))
            claims_.reserve(static_cast<size_t>(*count));
    }

    void take(std::span<const CaseEvent> events) override
    {
        for (const CaseEvent &event : events) {
            const CaseKeyFacts &facts = keys_[event.key];
            if (!is_claim(event) || (facts.repeats && event.outcome_on == no_day))
                continue;
            quint64 hash = event.case_hash + (facts.measure + 1) * 0x9E3779B97F4A7C15ULL;
            if (by_provider_)
                hash ^= (facts.provider + 1) * 0xD1B54A32D192ED03ULL;
            claims_.push_back(
                {hash, event.row, static_cast<quint16>(facts.provider), facts.repeats ? event.outcome_on : no_day});
        }
    }

    Result<> finish(CheckFindings &found) override
    {
        found.looked_at += static_cast<qint64>(claims_.size());
        sort_claims(claims_);
        std::vector<Copies> copies(provider_count());
        size_t read_again = 0;
        for (size_t begin = 0; begin < claims_.size();) {
            size_t end = begin + 1;
            while (end < claims_.size() && claims_[end].case_and_event == claims_[begin].case_and_event
                   && claims_[end].day == claims_[begin].day)
                ++end;
            const std::span<const Claim> group{claims_.data() + begin, end - begin};
            begin = end;
            if (group.size() < 2)
                continue;
            if (read_again++ < groups_read_again) {
                const Result<bool> same = is_one_case(group);
                if (!same)
                    return tl::unexpected(same.error());
                if (!*same)
                    continue;
            }
            count(group, copies);
        }
        return tell(copies, found);
    }

private:
    struct Copies {
        qint64 again = 0;     ///< claims beyond the first of a case
        qint64 elsewhere = 0; ///< claims for a case for which another provider claims, too
        ConcernedRows rows;
    };

    /// The numbers that stand for two references may agree by chance; their texts do not.
    Result<bool> is_one_case(std::span<const Claim> group) const
    {
        std::vector<quint32> ids;
        for (const Claim &claim : group.first(std::min<size_t>(group.size(), 50)))
            ids.push_back(claim.row);
        const auto rows = context_.input.cases.cases_by_id(ids);
        if (!rows)
            return tl::unexpected(rows.error());
        return std::all_of(rows->begin(), rows->end(), [&](const CaseRow &row) {
            return row.case_ref == rows->front().case_ref && row.key.measure == rows->front().key.measure;
        });
    }

    /// The claims of one group stand by provider.
    static void count(std::span<const Claim> group, std::vector<Copies> &copies)
    {
        const bool shared = group.front().provider != group.back().provider;
        for (size_t i = 0; i < group.size(); ++i) {
            Copies &found = copies[group[i].provider];
            found.again += i > 0 && group[i - 1].provider == group[i].provider ? 1 : 0;
            found.elsewhere += shared ? 1 : 0;
            ++found.rows.count;
            if (found.rows.rows.size() < most_places)
                found.rows.rows.push_back(group[i].row);
        }
    }

    Result<> tell(const std::vector<Copies> &copies, CheckFindings &found) const
    {
        for (size_t i = 0; i < provider_count(); ++i) {
            if (copies[i].rows.count == 0)
                continue;
            CheckHit hit = hit_of(i, copies[i].rows);
            const auto rows = context_.input.cases.cases_by_id(hit.cases);
            if (!rows)
                return tl::unexpected(rows.error());
            for (const CaseRow &row : *rows) {
                if (std::find(hit.cells.begin(), hit.cells.end(), row.key) == hit.cells.end())
                    hit.cells.push_back(row.key);
            }
            hit.values = {count_value("again", static_cast<double>(copies[i].again)),
                          count_value("elsewhere", static_cast<double>(copies[i].elsewhere))};
            found.hits.push_back(std::move(hit));
        }
        return {};
    }

    bool by_provider_ = false;
    std::vector<Claim> claims_;
};

/// What a claim looks like: whose it is, the amount, and the days from start to outcome.
struct Shape {
    quint64 shape =
        0; ///< provider, pence and days in 16, 32 and 16 bits: neighbouring days of one amount stand together
    quint32 row = 0;
    quint32 key = 0;
};

/// So many claims of one provider are for the same amount and lie as many days after the start.
struct AlikeClaims {
    quint64 shape = 0;
    size_t begin = 0; ///< in the shapes
    double count = 0;

    size_t provider() const { return static_cast<size_t>(shape >> 48); }
    quint64 provider_and_amount() const { return shape >> 16; }
    int days() const { return static_cast<int>(shape & 0xFFFF); }
    qint32 pence() const { return static_cast<qint32>((shape >> 16) & 0xFFFF'FFFF); }
};

constexpr int days_apart = 14;

/// Pairs of claims of one provider for the same amount, by how many days they are apart, and what that leads to expect.
struct PairTally {
    double claims = 0;
    double agreeing = 0; ///< pairs that are no day apart
    double near = 0;     ///< pairs that are 1 to 14 days apart
    double weekly = 0;   ///< pairs that are just one or two weeks apart
    double cubes = 0;    ///< sum over days of the cube of what the days around hold on average
    AlikeClaims largest;

    /// Where days are spread smoothly, twice as many pairs are just so many days apart as are none apart, because either may
    /// be the later one. Where weekdays leave a pattern of sevens, whole weeks tell more.
    double expected() const { return std::max((near + 1) / (2 * days_apart), weekly / 4); }
    /// Of Poisson counts c with mean m, c (c - 1) / 2 has the variance m^2 / 2 + m^3; and what is expected is estimated.
    double variance() const { return expected() + cubes + expected() * expected() / (near + 1); }
};

/// Claims of one provider that agree in days and amount far more often than those a few days apart lead to expect, and
/// more often than the others' do.
class ClaimsAlike final : public ProgrammeCaseCheck
{
public:
    ClaimsAlike(const CheckContext &context, const ProgrammeId &programme) : ProgrammeCaseCheck(context, programme) {}

    void take(std::span<const CaseEvent> events) override
    {
        for (const CaseEvent &event : events) {
            const CaseKeyFacts &facts = keys_[event.key];
            const CaseDay start = start_of(event);
            if (!facts.is_first || start == no_day || event.outcome_on < start || !is_claim(event))
                continue;
            const quint64 pence = static_cast<quint32>(amount_of(event));
            const auto days = static_cast<quint64>(event.outcome_on - start);
            shapes_.push_back(
                {(static_cast<quint64>(facts.provider) << 48) | (pence << 16) | days, event.row, event.key});
        }
    }

    Result<> finish(CheckFindings &found) override
    {
        std::sort(shapes_.begin(), shapes_.end(),
                  [](const Shape &a, const Shape &b) { return std::tie(a.shape, a.row) < std::tie(b.shape, b.row); });
        const std::vector<PairTally> tallies = tally(count_alike());
        std::vector<TestedProvider> tested;
        std::vector<double> expected(provider_count(), 0);
        for (size_t i = 0; i < provider_count(); ++i) {
            if (tallies[i].claims >= number("least", 40))
                tested.push_back({i, test(tallies, i, expected[i]), 1});
        }
        adjust(tested);
        found.looked_at += static_cast<qint64>(tested.size());
        if (tested.empty())
            found.why_not = QStringLiteral("too-few");
        for (const TestedProvider &each : tested) {
            const PairTally &pairs = tallies[each.provider];
            if (each.adjusted_p_value <= number("level", .01)
                && pairs.agreeing >= number("times", 3) * expected[each.provider]
                && pairs.largest.count >= number("least_alike", 5))
                tell(each, pairs, expected[each.provider], found);
        }
        return {};
    }

private:
    std::vector<AlikeClaims> count_alike() const
    {
        std::vector<AlikeClaims> alike;
        for (size_t begin = 0; begin < shapes_.size();) {
            size_t end = begin + 1;
            while (end < shapes_.size() && shapes_[end].shape == shapes_[begin].shape)
                ++end;
            alike.push_back({shapes_[begin].shape, begin, static_cast<double>(end - begin)});
            begin = end;
        }
        return alike;
    }

    std::vector<PairTally> tally(const std::vector<AlikeClaims> &alike) const
    {
        std::vector<PairTally> tallies(provider_count());
        std::vector<double> around(alike.size(), 0);
        for (size_t i = 0; i < alike.size(); ++i) {
            PairTally &pairs = tallies[alike[i].provider()];
            const double count = alike[i].count;
            pairs.claims += count;
            pairs.agreeing += count * (count - 1) / 2;
            if (count > pairs.largest.count)
                pairs.largest = alike[i];
            for (size_t j = i + 1; j < alike.size(); ++j) {
                const int apart = alike[j].days() - alike[i].days();
                if (alike[j].provider_and_amount() != alike[i].provider_and_amount() || apart > days_apart)
                    break;
                pairs.near += count * alike[j].count;
                pairs.weekly += apart % 7 == 0 ? count * alike[j].count : 0;
                around[i] += alike[j].count;
                around[j] += count;
            }
        }
        for (size_t i = 0; i < alike.size(); ++i)
            tallies[alike[i].provider()].cubes += std::pow(around[i] / (2 * days_apart), 3);
        return tallies;
    }

    /// The p-value, and how many agreeing pairs are expected: more than the days around say where all others have more, as
    /// under a rule that fixes the day of an outcome.
    double test(const std::vector<PairTally> &tallies, size_t at, double &expected) const
    {
        const double least =
            number("least", 40); // of a few claims next to nothing is expected, which they then agree with
        double others = 0;
        double others_expected = 0;
        for (size_t i = 0; i < tallies.size(); ++i) {
            others += i == at ? 0 : tallies[i].agreeing;
            others_expected += i == at || tallies[i].claims < 2 ? 0 : tallies[i].expected();
        }
        const double usual = others_expected > 0 ? std::max(1.0, others / others_expected) : 1.0;
        std::vector<double> squares;
        double weights = 0;
        for (size_t i = 0; i < tallies.size(); ++i) {
            if (i == at || tallies[i].claims < std::min(least, 20.0))
                continue;
            const double apart = tallies[i].agreeing - tallies[i].expected() * usual;
            const double variance = tallies[i].variance() * usual * usual;
            squares.push_back(apart * apart / variance);
            weights += tallies[i].expected() * tallies[i].expected() * usual * usual / variance;
        }
        expected = tallies[at].expected() * usual;
        const double variance = tallies[at].variance() * usual * usual;
        const double k = static_cast<double>(squares.size());
        const double times = dispersion(std::move(squares));
        // Providers that differ do so by parts of what is expected, which of many claims is more than a part of chance.
        const double between = weights > 0 ? (times - 1) * k / weights * expected * expected : 0;
        return statistics::overdispersed_high(tallies[at].agreeing, expected,
                                              std::max(variance * times, variance + between));
    }

    /// By how much the others differ beyond chance, the largest tenth set to the next; never less than 1.
    static double dispersion(std::vector<double> squares)
    {
        if (squares.size() < 2)
            return 1;
        std::sort(squares.begin(), squares.end());
        const size_t edge = squares.size() / 10 + (squares.size() >= 5 && squares.size() < 10 ? 1 : 0);
        double sum = 0;
        for (const double square : squares)
            sum += std::min(square, squares[squares.size() - 1 - edge]);
        const double k = static_cast<double>(squares.size());
        return std::max(1.0, sum / k / mean_kept(static_cast<double>(edge) / k) * (k + 1) / (k - 1));
    }

    /// The mean of squares of normal scores, of which this part, the largest, is set to the next.
    static double mean_kept(double edge)
    {
        if (edge <= 0)
            return 1;
        const double limit = statistics::chi_square_score(edge, 1);
        return 1 - statistics::chi_square_upper_tail(limit, 3) + edge * limit;
    }

    void tell(const TestedProvider &tested, const PairTally &pairs, double expected, CheckFindings &found) const
    {
        ConcernedRows rows;
        const auto count = static_cast<size_t>(pairs.largest.count);
        for (const Shape &shape : std::span(shapes_).subspan(pairs.largest.begin, count)) {
            CaseEvent event;
            event.row = shape.row;
            event.key = shape.key;
            rows.add(event);
        }
        CheckHit hit = hit_of(tested.provider, rows);
        hit.values = {count_value("claims", pairs.claims), count_value("alike", pairs.largest.count),
                      count_value("days", pairs.largest.days()), number_value("times", pairs.agreeing / expected, 1)};
        // Where no amount is given only the days agree, and missing is not nought.
        const qint32 pence = pairs.largest.pence();
        CheckValue amount{QStringLiteral("amount"), Money{pence}};
        if (pence == no_amount)
            amount.value = QStringLiteral("-");
        hit.values.push_back(std::move(amount));
        hit.p_value = tested.p_value;
        hit.adjusted_p_value = tested.adjusted_p_value;
        found.hits.push_back(std::move(hit));
    }

    std::vector<Shape> shapes_;
};

template <typename Check> std::unique_ptr<CaseCheck> make(const CheckContext &context, const ProgrammeId &programme)
{
    return std::make_unique<Check>(context, programme);
}

Result<> check_alike(const QJsonObject &parameters)
{
    CheckParameters reader(parameters);
    (void)reader.number_or(QStringLiteral("least"), 40, 3, 1e9);
    (void)reader.number_or(QStringLiteral("least_alike"), 5, 2, 1e9);
    (void)reader.number_or(QStringLiteral("times"), 3, 1, 1000);
    (void)reader.number_or(QStringLiteral("level"), .01, 0, 1);
    return reader.finish();
}

} // namespace

std::vector<CheckKind> case_copy_kinds()
{
    return {{"duplicate-case", nullptr, make<DuplicateCases>, nullptr, "again elsewhere"},
            {"claims-alike", nullptr, make<ClaimsAlike>, check_alike, "claims alike days amount times"}};
}

} // namespace outturn::audit
