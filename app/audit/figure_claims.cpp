// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_figures.h"
#include "audit/check_hits.h"
#include "audit/check_parameters.h"

#include <QtCore/QSet>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace outturn::audit {
namespace {

/// What a return says of one key: how many, what was claimed for them, and what was paid.
struct Claim {
    CellKey key;
    std::optional<double> count;
    std::optional<qint64> claimed;
    std::optional<qint64> paid;
    std::vector<CellKey> cells;
};

/// Every claim of returns of figures, in the order of CellSource::cells_in_force, where the aspects of a key stand
/// together. Claims of cases are held against their scheme, case by case: see payments.
std::vector<Claim> claims_of(const CheckContext &context)
{
    QSet<CellKey> from_cases;
    for (CellKey key : context.case_keys) {
        key.aspect = Aspect::outcome;
        from_cases.insert(key);
    }
    std::vector<Claim> claims;
    for (const Cell &cell : context.figures) {
        if (!context.concerns(cell.key.programme))
            continue;
        CellKey key = cell.key;
        key.aspect = Aspect::outcome;
        if (from_cases.contains(key))
            continue;
        if (claims.empty() || !(claims.back().key == key))
            claims.push_back({key, {}, {}, {}, {}});
        Claim &claim = claims.back();
        if (cell.key.aspect == Aspect::outcome)
            claim.count = cell.numerator;
        else if (cell.key.aspect == Aspect::claimed && cell.money)
            claim.claimed = cell.money->pence;
        else if (cell.key.aspect == Aspect::paid && cell.money)
            claim.paid = cell.money->pence;
        else
            continue;
        claim.cells.push_back(cell.key);
    }
    return claims;
}

CheckValue money_value(const QString &name, qint64 pence)
{
    return {name, Money{pence}};
}

// ---- "unusual-price": claimed for each outcome something else than others claim

struct UsualPrice {
    int fewest = 5;     ///< claims of one measure, group and period, else there is no usual price
    double share = 0.6; ///< of them at the same price, to the penny
};

Result<UsualPrice> read_usual_price(const QJsonObject &object)
{
    CheckParameters parameters(object);
    UsualPrice read;
    read.fewest = parameters.integer_or(QStringLiteral("fewest"), read.fewest, 3, 10'000);
    read.share = parameters.number_or(QStringLiteral("share"), read.share, 0.5, 1.0);
    if (const Result<> good = parameters.finish(); !good)
        return tl::unexpected(good.error());
    return read;
}

Result<> check_usual_price(const QJsonObject &object)
{
    if (const auto read = read_usual_price(object); !read)
        return tl::unexpected(read.error());
    return {};
}

/// Pence for each, where they divide without a remainder.
std::optional<qint64> whole_price(const Claim &claim)
{
    const auto count = static_cast<qint64>(*claim.count);
    if (count <= 0 || static_cast<double>(count) != *claim.count || *claim.claimed % count != 0)
        return std::nullopt;
    return *claim.claimed / count;
}

/// The price at which most are claimed for; nullopt where there is none.
std::optional<qint64> usual_price(const std::vector<const Claim *> &claims, const UsualPrice &rule)
{
    std::map<qint64, size_t> times;
    for (const Claim *claim : claims) {
        if (const std::optional<qint64> price = whole_price(*claim))
            ++times[*price];
    }
    const auto most =
        std::max_element(times.begin(), times.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most == times.end() || static_cast<double>(most->second) < rule.share * static_cast<double>(claims.size()))
        return std::nullopt;
    return most->first;
}

void add_unusual(const Claim &claim, qint64 usual, BrokenFigures &broken)
{
    broken.look_at(claim.key);
    const double due = *claim.count * static_cast<double>(usual);
    const qint64 difference = *claim.claimed - std::llround(due);
    if (difference == 0)
        return;
    broken.add(claim.key, static_cast<double>(std::abs(difference)),
               {number_value(QStringLiteral("count"), *claim.count),
                money_value(QStringLiteral("claimed"), *claim.claimed), money_value(QStringLiteral("usual"), usual),
                money_value(QStringLiteral("at_usual"), std::llround(due)),
                money_value(QStringLiteral("difference"), difference)},
               claim.cells);
}

Result<> check_unusual_price(const CheckContext &context, CheckFindings &found)
{
    const Result<UsualPrice> rule = read_usual_price(context.definition.parameters);
    if (!rule)
        return tl::unexpected(rule.error());
    const std::vector<Claim> claims = claims_of(context);
    std::map<std::tuple<ProgrammeId, MeasureId, QString, Period>, std::vector<const Claim *>> together;
    for (const Claim &claim : claims) {
        if (claim.count && claim.claimed)
            together[{claim.key.programme, claim.key.measure, claim.key.group, claim.key.period}].push_back(&claim);
    }
    BrokenFigures broken(BrokenFigures::By::provider);
    for (const auto &[key, group] : together) {
        const std::optional<qint64> usual =
            group.size() < static_cast<size_t>(rule->fewest) ? std::nullopt : usual_price(group, *rule);
        for (const Claim *claim : group) {
            if (usual)
                add_unusual(*claim, *usual, broken);
        }
    }
    broken.finish(found);
    return {};
}

// ---- "paid-differs": paid something else than was claimed

Result<> check_paid_differs(const CheckContext &context, CheckFindings &found)
{
    BrokenFigures broken(BrokenFigures::By::provider);
    for (const Claim &claim : claims_of(context)) {
        if (!claim.claimed || !claim.paid)
            continue;
        broken.look_at(claim.key);
        if (*claim.claimed == *claim.paid)
            continue;
        std::vector<CheckValue> values{money_value(QStringLiteral("claimed"), *claim.claimed),
                                       money_value(QStringLiteral("paid"), *claim.paid),
                                       money_value(QStringLiteral("difference"), *claim.paid - *claim.claimed)};
        if (claim.count) // not in the sentence: a report asks by it whether the amounts may be told
            values.push_back(number_value(QStringLiteral("count"), *claim.count));
        broken.add(claim.key, static_cast<double>(std::abs(*claim.claimed - *claim.paid)), std::move(values),
                   claim.cells);
    }
    broken.finish(found);
    return {};
}

} // namespace

std::vector<CheckKind> claim_kinds()
{
    return {{"unusual-price", check_unusual_price, nullptr, check_usual_price,
             "count claimed usual at_usual difference of furthest"},
            {"paid-differs", check_paid_differs, nullptr, nullptr, "claimed paid difference count of furthest"}};
}

} // namespace outturn::audit
