// SPDX-License-Identifier: GPL-3.0-or-later
// Outcomes bunched just above the number of days from which they are paid for.
#include "audit/case_checks.h"

#include "schemes/payment_terms.h"
#include "statistics/digit_tests.h"
#include "statistics/excess_over_others.h"

#include <algorithm>
#include <array>

namespace outturn::audit {
namespace {

/// Of each provider's outcomes with a threshold, how many lie in the bands beside it.
class AboveThreshold final : public ProgrammeCaseCheck
{
public:
    AboveThreshold(const CheckContext &context, const ProgrammeId &programme)
        : ProgrammeCaseCheck(context, programme), terms_(*context.scheme_of(programme), context.case_keys),
          band_(static_cast<int>(number("band", 14))), days_(static_cast<int>(number("days", 0))),
          bands_(provider_count())
    {}

    void take(std::span<const CaseEvent> events) override
    {
        for (const CaseEvent &event : events) {
            const CaseKeyFacts &facts = keys_[event.key];
            const CaseDay start = start_of(event);
            if (!facts.is_outcome || start == no_day || event.outcome_on < start || !is_claim(event))
                continue;
            const schemes::KeyTerms &key = terms_.keys()[event.key];
            int threshold = terms_.price(key.event, key.group, terms_.year_of(start)).earliest_days;
            if (threshold <= 0)
                threshold = days_;
            if (threshold <= 0)
                continue;
            look(event, event.outcome_on - start - threshold, bands_[facts.provider]);
        }
    }

    Result<> finish(CheckFindings &found) override
    {
        std::vector<statistics::Share> shares;
        for (const Bands &bands : bands_)
            shares.push_back(
                {static_cast<double>(bands.above.count), static_cast<double>(bands.above.count + bands.further)});
        const auto excess = statistics::excess_over_others(shares);
        std::vector<TestedProvider> tested;
        for (size_t i = 0; i < provider_count(); ++i) {
            if (shares[i].size < number("least", 20))
                continue;
            const auto own = statistics::threshold_bunching(bands_[i].below, bands_[i].above.count, bands_[i].further);
            // Both have to say so: denser than further on, and more than the others have there.
            tested.push_back({i, std::max(own ? own->p_value : 1.0, excess ? (*excess)[i].p_value : 0.0), 1});
        }
        adjust(tested);
        found.looked_at += static_cast<qint64>(tested.size());
        if (tested.empty())
            found.why_not = has_threshold_ ? QStringLiteral("too-few") : QStringLiteral("no-target");
        for (const TestedProvider &each : tested) {
            const Bands &bands = bands_[each.provider];
            const double more = static_cast<double>(bands.above.count);
            if (each.adjusted_p_value > number("level", .01)
                || more < number("times", 2) * static_cast<double>(std::max(bands.further, qint64{1})))
                continue;
            CheckHit hit = hit_of(each.provider, bands.above);
            hit.values = {count_value("above", more),
                          count_value("further", static_cast<double>(bands.further)),
                          count_value("below", static_cast<double>(bands.below)),
                          count_value("band", band_),
                          share_value("share", more / shares[each.provider].size),
                          share_value("others", excess ? (*excess)[each.provider].others : .5)};
            hit.p_value = each.p_value;
            hit.adjusted_p_value = each.adjusted_p_value;
            found.hits.push_back(std::move(hit));
        }
        return {};
    }

private:
    struct Bands {
        qint64 below = 0;
        ConcernedRows above;
        qint64 further = 0;
    };

    void look(const CaseEvent &event, int beyond, Bands &bands)
    {
        has_threshold_ = true;
        if (beyond >= -band_ && beyond < 0)
            ++bands.below;
        else if (beyond >= 0 && beyond < band_)
            bands.above.add(event);
        else if (beyond >= band_ && beyond < 2 * band_)
            ++bands.further;
    }

    schemes::PaymentTerms terms_;
    int band_;
    int days_;
    bool has_threshold_ = false;
    std::vector<Bands> bands_;
};

std::unique_ptr<CaseCheck> make_above_threshold(const CheckContext &context, const ProgrammeId &programme)
{
    if (!context.scheme_of(programme))
        return nullptr;
    return std::make_unique<AboveThreshold>(context, programme);
}

Result<> check_threshold(const QJsonObject &parameters)
{
    CheckParameters reader(parameters);
    (void)reader.integer_or(QStringLiteral("band"), 14, 1, 3650);
    (void)reader.integer_or(QStringLiteral("days"), 0, 0, 36500);
    (void)reader.number_or(QStringLiteral("least"), 20, 1, 1e9);
    (void)reader.number_or(QStringLiteral("times"), 2, 1, 1000);
    (void)reader.number_or(QStringLiteral("level"), .01, 0, 1);
    return reader.finish();
}

} // namespace

std::vector<CheckKind> case_threshold_kinds()
{
    return {
        {"above-threshold", nullptr, make_above_threshold, check_threshold, "above further below band share others"}};
}

} // namespace outturn::audit
