// SPDX-License-Identifier: GPL-3.0-or-later
// Last digits of claimed amounts, where providers claim what something cost them and no tariff fixes the price.
#include "audit/case_checks.h"

#include "schemes/payment_terms.h"
#include "statistics/digit_tests.h"

#include <algorithm>
#include <array>

namespace outturn::audit {
namespace {

/// How many different amounts there are, well enough: a bitmap of 4,096 places is full long before it matters.
class DifferentAmounts
{
public:
    void add(qint32 pence)
    {
        const quint32 mixed = static_cast<quint32>(pence) * 2'654'435'761U;
        quint8 &place = places_[mixed >> 20];
        different_ += place == 0 ? 1 : 0;
        place = 1;
    }
    int count() const { return different_; }

private:
    std::vector<quint8> places_ = std::vector<quint8>(4096, 0);
    int different_ = 0;
};

class AmountDigits final : public ProgrammeCaseCheck
{
public:
    AmountDigits(const CheckContext &context, const ProgrammeId &programme)
        : ProgrammeCaseCheck(context, programme), is_priced_(priced_measures(context.scheme_of(programme))),
          amounts_(provider_count())
    {}

    void take(std::span<const CaseEvent> events) override
    {
        for (const CaseEvent &event : events) {
            const CaseKeyFacts &facts = keys_[event.key];
            const qint32 pence = amount_of(event);
            // Fewer than three digits before the last say little of it.
            if (is_priced_[facts.measure] || pence < 10'000 || !is_claim(event))
                continue;
            Amounts &amounts = amounts_[facts.provider];
            ++amounts.by_penny[static_cast<size_t>(pence % 10)];
            ++amounts.by_pound[static_cast<size_t>(pence / 100 % 10)];
            amounts.with_pence += pence % 100 != 0 ? 1 : 0;
            amounts.different.add(pence);
            amounts.rows.add(event);
        }
    }

    Result<> finish(CheckFindings &found) override
    {
        std::vector<TestedProvider> tested;
        std::vector<statistics::DigitFit> fits(provider_count());
        for (size_t i = 0; i < provider_count(); ++i) {
            const Amounts &amounts = amounts_[i];
            // What repeats is a price that nobody told us of.
            const bool varies = amounts.different.count() >= std::min<qint64>(amounts.rows.count / 2, 300);
            if (static_cast<double>(amounts.rows.count) < number("least", 50) || !varies)
                continue;
            // Whoever claims whole pounds is looked at by them.
            const bool to_the_penny = amounts.with_pence * 10 > amounts.rows.count;
            const auto fit = statistics::terminal_digit_fit(to_the_penny ? amounts.by_penny : amounts.by_pound);
            if (!fit)
                continue;
            fits[i] = *fit;
            tested.push_back({i, fit->p_value, 1});
        }
        adjust(tested);
        found.looked_at += static_cast<qint64>(tested.size());
        if (tested.empty())
            found.why_not = QStringLiteral("no-figures");
        for (const TestedProvider &each : tested) {
            const statistics::DigitFit &fit = fits[each.provider];
            const double share = static_cast<double>(fit.observed[fit.most_in_excess]) / static_cast<double>(fit.size);
            if (each.adjusted_p_value > number("level", .01) || share < number("share", .2))
                continue;
            CheckHit hit = hit_of(each.provider, amounts_[each.provider].rows);
            hit.values = {count_value("claims", static_cast<double>(fit.size)),
                          count_value("digit", static_cast<double>(fit.most_in_excess)), share_value("share", share)};
            hit.p_value = each.p_value;
            hit.adjusted_p_value = each.adjusted_p_value;
            found.hits.push_back(std::move(hit));
        }
        return {};
    }

private:
    struct Amounts {
        std::array<std::int64_t, 10> by_penny{};
        std::array<std::int64_t, 10> by_pound{};
        qint64 with_pence = 0;
        DifferentAmounts different;
        ConcernedRows rows;
    };

    /// For each measure of the keys, whether the scheme has a price for it, known or not.
    std::vector<quint8> priced_measures(const schemes::Scheme *scheme) const
    {
        std::vector<quint8> priced(keys_.measures().size(), 0);
        for (size_t i = 0; scheme && i < priced.size(); ++i) {
            priced[i] = std::any_of(scheme->tariffs.begin(), scheme->tariffs.end(),
                                    [&](const schemes::Tariff &tariff) { return tariff.event == keys_.measures()[i]; });
        }
        return priced;
    }

    std::vector<quint8> is_priced_;
    std::vector<Amounts> amounts_;
};

std::unique_ptr<CaseCheck> make_amount_digits(const CheckContext &context, const ProgrammeId &programme)
{
    return std::make_unique<AmountDigits>(context, programme);
}

Result<> check_amounts(const QJsonObject &parameters)
{
    CheckParameters reader(parameters);
    (void)reader.number_or(QStringLiteral("least"), 50, 10, 1e9);
    (void)reader.number_or(QStringLiteral("share"), .2, 0, 1);
    (void)reader.number_or(QStringLiteral("level"), .01, 0, 1);
    return reader.finish();
}

} // namespace

std::vector<CheckKind> case_amount_kinds()
{
    return {{"amount-digits", nullptr, make_amount_digits, check_amounts, "claims digit share"}};
}

} // namespace outturn::audit
