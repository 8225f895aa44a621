// SPDX-License-Identifier: GPL-3.0-or-later
// Payments of pilots of several authorities and of primes with their subcontractors. All prices are invented here.
#include "analysis/figures_by_hand.h"
#include "analysis/provider_groups.h"
#include "support/cases_in_memory.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::analysis;
using outturn::test::CasesInMemory;
using outturn::test::FiguresByHand;

namespace {

constexpr qint64 pounds = 100;

schemes::PaymentEvent event(const char *id, schemes::EventRole role)
{
    schemes::PaymentEvent event;
    event.measure = MeasureId(QString::fromLatin1(id));
    event.title = QString::fromLatin1(id);
    event.role = role;
    return event;
}

schemes::Tariff tariff(const char *event, const char *group, std::optional<qint64> price_pounds)
{
    schemes::Tariff tariff;
    tariff.event = MeasureId(QString::fromLatin1(event));
    tariff.group = QString::fromLatin1(group);
    if (price_pounds)
        tariff.price = Money{*price_pounds * pounds};
    return tariff;
}

schemes::SchemeGroup group_of(const char *id, const char *title, const QStringList &members)
{
    schemes::SchemeGroup group;
    group.id = QString::fromLatin1(id);
    group.title = QString::fromLatin1(title);
    group.members = members;
    return group;
}

/// £400 for each attached, £1,000 for each in work.
schemes::Scheme plain_scheme()
{
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("plain");
    scheme.title = QStringLiteral("Plain scheme");
    scheme.from = QDate(2011, 4, 1);
    scheme.events = {event("attachment", schemes::EventRole::attachment),
                     event("job_outcome", schemes::EventRole::outcome)};
    scheme.tariffs = {tariff("attachment", "", 400), tariff("job_outcome", "", 1'000)};
    return scheme;
}

/// The prime and its subcontractors Birch and Cedar.
schemes::Scheme scheme_with_a_prime()
{
    schemes::Scheme scheme = plain_scheme();
    scheme.groups = {group_of("prime", "Ash and its subcontractors",
                              {QStringLiteral("Ash"), QStringLiteral("Birch"), QStringLiteral("Cedar")})};
    return scheme;
}

/// Community budgets: three authorities pool their money, and nobody is paid for results.
schemes::Scheme pilot()
{
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("pilot");
    scheme.from = QDate(2011, 4, 1);
    scheme.pays_for_results = false;
    scheme.groups = {group_of("hills", "The Hills pilot",
                              {QStringLiteral("Ash"), QStringLiteral("Birch"), QStringLiteral("Cedar")})};
    return scheme;
}

PaymentQuestion question(std::optional<double> rate = {}, std::optional<Money> value = {})
{
    PaymentQuestion question;
    question.programme = FiguresByHand::programme;
    question.non_intervention = rate;
    question.value_per_outcome = value;
    return question;
}

Cell money(const char *measure, const char *provider, Aspect aspect, qint64 amount_pounds)
{
    Cell cell;
    cell.key.programme = FiguresByHand::programme;
    cell.key.measure = MeasureId(QString::fromLatin1(measure));
    cell.key.provider = ProviderId(QString::fromLatin1(provider));
    cell.key.period = *parse_period(QStringLiteral("2011-12"));
    cell.key.aspect = aspect;
    cell.money = Money{amount_pounds * pounds};
    return cell;
}

void add_contractor(FiguresByHand &figures, const char *name, double attached, std::optional<double> in_work,
                    qint64 paid_pounds, qint64 spent_pounds)
{
    figures.add("attachment", name, "2011-12", attached).add("job_outcome", name, "2011-12", in_work);
    figures.add(money("attachment", name, Aspect::paid, paid_pounds));
    figures.add(money("attachment", name, Aspect::cost, spent_pounds));
}

/// Ash: 100 attached, 20 in work, £61,000 paid, £70,000 spent. Birch 50, 15, £35,000, £50,000.
FiguresByHand two_of_three()
{
    FiguresByHand figures;
    add_contractor(figures, "Ash", 100, 20, 61'000, 70'000);
    add_contractor(figures, "Birch", 50, 15, 35'000, 50'000);
    return figures;
}

/// And Cedar: 40, 10, £26,000, £30,000.
FiguresByHand all_three()
{
    FiguresByHand figures = two_of_three();
    add_contractor(figures, "Cedar", 40, 10, 26'000, 30'000);
    return figures;
}

PaymentAnswer answer_of(const FiguresByHand &figures, const schemes::Scheme &scheme, const PaymentQuestion &question,
                        const ProviderRegister *known = nullptr)
{
    Result<PaymentAnswer> answer = answer_payments(figures, CasesInMemory(), &scheme, question, known);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return std::move(*answer);
}

QStringList names_of(const std::vector<Provider> &providers)
{
    QStringList names;
    for (const Provider &provider : providers)
        names.append(provider.name);
    return names;
}

Provider council(const char *id, const char *code, const char *name)
{
    Provider provider;
    provider.id = ProviderId(QString::fromLatin1(id));
    provider.name = QString::fromLatin1(name);
    provider.codes = {{QString::fromLatin1(code), {}, {}}};
    return provider;
}

} // namespace

class TestProviderGroups : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// Due: 100 x 400 + 20 x 1,000 = £60,000; 50 x 400 + 15 x 1,000 = £35,000; 40 x 400 + 10 x 1,000 = £26,000: £121,000
    /// in all. Paid £122,000, spent £150,000.
    void a_prime_stands_for_its_subcontractors()
    {
        const PaymentAnswer answer = answer_of(all_three(), scheme_with_a_prime(), question());
        QCOMPARE(answer.provider_groups.size(), size_t(1));
        const GroupPayment &prime = answer.provider_groups.front();
        QCOMPARE(names_of(prime.members), QStringLiteral("Ash Birch Cedar").split(u' '));
        QVERIFY(prime.missing.empty());
        QCOMPARE(*prime.due_pence, 121'000 * pounds);
        QCOMPARE(*prime.paid_pence, 122'000 * pounds);
        QCOMPARE(*prime.difference_pence, 1'000 * pounds);
        QCOMPARE(*prime.cost_pence, 150'000 * pounds);
        QVERIFY(!prime.claimed_pence); // nobody says what was claimed
        QCOMPARE(*prime.cases, 190.0);
        QCOMPARE(*prime.outcomes, 45.0);
        QVERIFY(!prime.price.additional_outcomes && !prime.price.deadweight_pence); // no rate is assumed
        QCOMPARE(verdict_word(prime.price.verdict), QString());
    }

    /// At 10%: 45 - 19 = 26 additional; deadweight half of £20,000, a third of £15,000, two fifths of £10,000: £19,000.
    /// £121,000 for 26 outcomes worth £1,000 each is too much even at Wilson's upper limit of 45 of 190, below 31%:
    /// at most 58.9 - 19 additional.
    void a_group_is_judged_as_one()
    {
        const PaymentAnswer answer =
            answer_of(all_three(), scheme_with_a_prime(), question(0.1, Money{1'000 * pounds}));
        const PriceFigure &price = answer.provider_groups.front().price;
        QCOMPARE(*price.additional_outcomes, 26.0);
        QCOMPARE(*price.deadweight_pence, 19'000 * pounds);
        QCOMPARE(verdict_word(price.verdict), QStringLiteral("too-high"));
        QCOMPARE(*price.additional_outcomes, *answer.total.price.additional_outcomes);
        QCOMPARE(*price.deadweight_pence, *answer.total.price.deadweight_pence);
    }

    /// At 25% nothing that Ash, with 20 of 100, is paid for outcomes counts, and Birch's 15 of 50 do not make that good:
    /// 20,000 + 15,000 x 12.5/15 + 10,000 = £42,500.
    void a_slider_moves_groups_too()
    {
        PaymentAnswer answer = answer_of(all_three(), scheme_with_a_prime(), question(0.1));
        price_again(answer, 0.25, {});
        const GroupPayment &prime = answer.provider_groups.front();
        QCOMPARE(*prime.price.deadweight_pence, 42'500 * pounds);
        QCOMPARE(*prime.due_pence, 121'000 * pounds);
    }

    /// £95,000 is due to those two that returned something; what the three are due nobody can tell.
    void one_that_returned_nothing_is_named_and_is_no_zero()
    {
        const PaymentAnswer answer =
            answer_of(two_of_three(), scheme_with_a_prime(), question(0.1, Money{1'000 * pounds}));
        const GroupPayment &prime = answer.provider_groups.front();
        QCOMPARE(names_of(prime.missing), QStringList(QStringLiteral("Cedar")));
        QVERIFY(!prime.due_pence && !prime.paid_pence && !prime.difference_pence && !prime.cost_pence);
        QVERIFY(!prime.outcomes && !prime.cases && !prime.price.additional_outcomes && !prime.price.deadweight_pence);
        QCOMPARE(verdict_word(prime.price.verdict), QString());
        QCOMPARE(*prime.least_due_pence, 95'000 * pounds);
    }

    void a_count_that_is_missing_leaves_the_sum_open()
    {
        FiguresByHand figures = two_of_three();
        add_contractor(figures, "Cedar", 40, std::nullopt, 26'000, 30'000); // suppressed: how many are in work
        const PaymentAnswer answer = answer_of(figures, scheme_with_a_prime(), question(0.1));
        const GroupPayment &prime = answer.provider_groups.front();
        QVERIFY(prime.missing.empty()); // it did return something
        QVERIFY(!prime.due_pence && !prime.outcomes && !prime.price.additional_outcomes);
        QCOMPARE(*prime.paid_pence, 122'000 * pounds);
    }

    void a_tariff_that_nobody_knows_leaves_the_sum_open()
    {
        schemes::Scheme scheme = scheme_with_a_prime();
        scheme.tariffs[1].price.reset();
        const PaymentAnswer answer = answer_of(all_three(), scheme, question());
        const GroupPayment &prime = answer.provider_groups.front();
        QVERIFY(!prime.due_pence && !prime.difference_pence && !prime.least_due_pence);
        QCOMPARE(*prime.outcomes, 45.0);
    }

    /// Ash has £500,000, draws 200,000, invests 150,000; Birch has £300,000 and says nothing else; Cedar nothing at all.
    void a_pilot_shows_the_money_that_it_pooled()
    {
        FiguresByHand figures;
        figures.add("funding_available", "Ash", "2011-12", 500'000).add("funding_drawn", "Ash", "2011-12", 200'000);
        figures.add("funding_invested", "Ash", "2011-12", 150'000);
        figures.add("funding_available", "Birch", "2011-12", 300'000);
        const PaymentAnswer answer = answer_of(figures, pilot(), question());
        QCOMPARE(payment_status_word(answer.status), QStringLiteral("pays-for-nothing"));
        const GroupPayment &hills = answer.provider_groups.front();
        QCOMPARE(names_of(hills.missing), QStringList(QStringLiteral("Cedar")));
        QVERIFY(!hills.due_pence && !hills.least_due_pence && !hills.difference_pence && !hills.outcomes);
        QCOMPARE(*hills.funding_available.pence, 800'000 * pounds);
        QCOMPARE(*hills.funding_drawn.pence, 200'000 * pounds);
        QCOMPARE(*hills.funding_invested.pence, 150'000 * pounds);
        QCOMPARE(names_of(hills.funding_available.without), QStringList(QStringLiteral("Cedar")));
        QCOMPARE(names_of(hills.funding_invested.without), QStringLiteral("Birch Cedar").split(u' '));
    }

    void a_member_is_found_by_code_by_name_and_only_once()
    {
        const std::vector<Provider> providers = {council("hull", "E06000010", "Kingston upon Hull, City of"),
                                                 council("kent", "E10000016", "Kent")};
        ProviderRegister known;
        known.add(council("swindon", "E06000030", "Swindon"));
        schemes::Scheme scheme = plain_scheme();
        scheme.groups = {group_of("g", "G",
                                  {QStringLiteral("e06000010"), QStringLiteral("KINGSTON UPON HULL"),
                                   QStringLiteral("Kent County Council"), QStringLiteral("Swindon"),
                                   QStringLiteral("Nowhere"), QStringLiteral("Nowhere")})};
        const std::vector<GroupPayment> groups = known_groups(scheme, providers, &known);
        QCOMPARE(groups.size(), size_t(1));
        const std::vector<Provider> &members = groups.front().members;
        QCOMPARE(names_of(members),
                 QStringList({QStringLiteral("Kingston upon Hull, City of"), QStringLiteral("Kent"),
                              QStringLiteral("Swindon"), QStringLiteral("Nowhere")}));
        QVERIFY(members.back().id.is_empty()); // nobody knows it, and it is not forgotten
    }

    void lists_of_the_users_own_are_groups_where_they_have_something_to_do()
    {
        ProviderRegister known;
        known.add_group({QStringLiteral("mine"),
                         QStringLiteral("My two"),
                         {ProviderId(QStringLiteral("Ash")), ProviderId(QStringLiteral("Birch"))}});
        known.add_group(
            {QStringLiteral("other"), QStringLiteral("Of another programme"), {ProviderId(QStringLiteral("Elm"))}});
        const PaymentAnswer answer = answer_of(two_of_three(), plain_scheme(), question(), &known);
        QCOMPARE(answer.provider_groups.size(), size_t(1));
        QCOMPARE(group_kind_word(answer.provider_groups.front().kind), QStringLiteral("own"));
        QCOMPARE(*answer.provider_groups.front().due_pence, 95'000 * pounds);
    }

    /// Birch and Cedar alone: £35,000 + £26,000.
    void a_group_can_be_asked_for_alone()
    {
        schemes::Scheme scheme = scheme_with_a_prime();
        scheme.groups.push_back(
            group_of("subs", "The subcontractors", {QStringLiteral("Birch"), QStringLiteral("Cedar")}));
        for (const char *name : {"subs", "the SUBCONTRACTORS", "group:subs"}) {
            PaymentQuestion asked = question();
            asked.provider_group = QString::fromLatin1(name);
            const PaymentAnswer answer = answer_of(all_three(), scheme, asked);
            QCOMPARE(answer.providers.size(), size_t(2));
            QCOMPARE(answer.provider_groups.size(), size_t(1));
            QCOMPARE(*answer.total.due_pence, 61'000 * pounds);
            QCOMPARE(*answer.provider_groups.front().due_pence, 61'000 * pounds);
            QCOMPARE(answer.total.price.outcomes, 25.0);
        }
        PaymentQuestion one = question(); // a provider goes before a group
        one.provider = ProviderId(QStringLiteral("Ash"));
        one.provider_group = QStringLiteral("subs");
        const PaymentAnswer ash = answer_of(all_three(), scheme, one);
        QCOMPARE(*ash.total.due_pence, 60'000 * pounds);
        QVERIFY(ash.provider_groups.empty());
        PaymentQuestion nobody = question();
        nobody.provider_group = QStringLiteral("nobody");
        const auto refused = answer_payments(all_three(), CasesInMemory(), &scheme, nobody);
        QVERIFY(!refused && refused.error().code == ErrorCode::wrong_usage);
    }

    /// 5% of Ash's 100 in group A and 20% of Birch's 50 in group B: 15 of 150 would have come to work anyway.
    void the_schemes_rates_are_those_of_the_members()
    {
        schemes::Scheme scheme = plain_scheme();
        scheme.non_intervention = {{QStringLiteral("A"), {}, 0.05, {}}, {QStringLiteral("B"), {}, 0.2, {}}};
        scheme.groups = {group_of("both", "Both", {QStringLiteral("Ash"), QStringLiteral("Birch")})};
        FiguresByHand figures;
        const auto add = [&figures](const char *measure, const char *provider, const char *group, double number) {
            Cell cell;
            cell.key.programme = FiguresByHand::programme;
            cell.key.measure = MeasureId(QString::fromLatin1(measure));
            cell.key.provider = ProviderId(QString::fromLatin1(provider));
            cell.key.group = QString::fromLatin1(group);
            cell.key.period = *parse_period(QStringLiteral("2011-12"));
            cell.value = number;
            figures.add(cell);
        };
        add("attachment", "Ash", "A", 100);
        add("job_outcome", "Ash", "A", 20);
        add("attachment", "Birch", "B", 50);
        add("job_outcome", "Birch", "B", 15);
        add("attachment", "Cedar", "B", 1'000);
        add("job_outcome", "Cedar", "B", 10);
        const PaymentAnswer answer = answer_of(figures, scheme, question());
        const PriceFigure &price = answer.provider_groups.front().price;
        QVERIFY(std::abs(*price.rate - 0.1) < 1e-12);
        QVERIFY(std::abs(*price.additional_outcomes - 20.0) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestProviderGroups)
#include "test_provider_groups.moc"
