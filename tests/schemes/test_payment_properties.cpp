// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/worked_schemes.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QTest>

#include <numeric>

using namespace outturn;
using namespace outturn::schemes;
using namespace outturn::test;

namespace {

constexpr int return_count = 1000;

/// A return made at random: a few providers, cases of one to seven rows, with every mistake that a return can hold.
struct RandomReturn {
    Scheme scheme;
    std::vector<CellKey> keys;
    std::vector<CaseEvent> events;
    std::vector<ProviderCount> counts;

    PaymentsDue due() const { return due_by(scheme); }
    PaymentsDue due_by(const Scheme &by) const
    {
        CasePayments payments(by, keys);
        payments.add(events);
        return payments.finish(counts);
    }
};

class ReturnMaker
{
public:
    explicit ReturnMaker(quint32 seed) : random_(seed) {}

    RandomReturn make()
    {
        RandomReturn made;
        made.scheme = chance(50) ? families_scheme() : jobs_scheme();
        made.scheme.own_case_references = chance(70);
        if (made.scheme.id == QLatin1String("jobs")) {
            if (chance(50))
                made.scheme.events.back().apart_days = 28;
            if (chance(30))
                made.scheme.case_cap = CaseCap{measure("families_agreed"), 5, 6, {}};
        }
        const int cases = 1 + below(12);
        for (int i = 0; i < cases; ++i)
            add_case(made, QByteArray::number(below(10)));
        for (const CellKey &key : made.keys)
            add_counts(made, key.provider);
        return made;
    }

    int below(int end) { return static_cast<int>(random_.bounded(end)); }
    bool chance(int percent) { return below(100) < percent; }
    QRandomGenerator &generator() { return random_; }

    CaseEvent row(RandomReturn &made, const QByteArray &reference, const QString &provider, const QString &group,
                  const QDate &attached)
    {
        CellKey key;
        key.measure =
            made.scheme.events[static_cast<size_t>(below(static_cast<int>(made.scheme.events.size())))].measure;
        if (chance(3))
            key.measure = measure("something_else");
        key.provider = ProviderId(provider);
        key.group = chance(60) ? group : QString();
        key.area = chance(30) ? QStringLiteral("area %1").arg(below(2)) : QString();
        key.period = year_from_april(2011 + below(5));
        const auto known = std::find(made.keys.begin(), made.keys.end(), key);
        CaseEvent event;
        event.key = static_cast<quint32>(known - made.keys.begin());
        if (known == made.keys.end())
            made.keys.push_back(key);
        event.row = static_cast<quint32>(made.events.size());
        event.case_hash = reference_hash(reference);
        event.status = chance(70) ? CaseStatus::validated : static_cast<CaseStatus>(below(5));
        event.attached_on = chance(80) ? case_day(attached) : no_day;
        // Few days, so that some fall together.
        event.outcome_on = chance(85) ? case_day(attached.addDays((below(60) - 4) * 14)) : no_day;
        event.claimed_pence = amount();
        event.paid_pence = amount();
        return event;
    }

private:
    qint32 amount()
    {
        static constexpr std::array prices{320000, 240000, 160000, 70000, 140000, 210000,
                                           10000,  80000,  0,      40000, 17000,  1};
        return chance(40) ? no_amount : prices[static_cast<size_t>(below(static_cast<int>(prices.size())))];
    }

    void add_case(RandomReturn &made, const QByteArray &reference)
    {
        const QString provider = QStringLiteral("provider %1").arg(below(3));
        const QString group = chance(95) ? (chance(50) ? QStringLiteral("PG1") : QStringLiteral("PG7")) : QString();
        const QDate attached = QDate(2012, 1, 1).addDays(below(1100));
        const int rows = 1 + below(7);
        for (int i = 0; i < rows; ++i)
            made.events.push_back(row(made, reference, provider, group, chance(90) ? attached : attached.addDays(50)));
    }

    void add_counts(RandomReturn &made, const ProviderId &provider)
    {
        const auto same = [&](const ProviderCount &count) { return count.provider == provider; };
        if (chance(40) || std::any_of(made.counts.begin(), made.counts.end(), same))
            return;
        made.counts.push_back({provider, measure("families_agreed"), year_from_april(2012), double(below(9)), false});
        const bool to_date = chance(50);
        for (int year = 2012; year < 2015; ++year) {
            made.counts.push_back(
                {provider, measure("families_pledged"), year_from_april(year), double(below(9)), false});
            made.counts.push_back(
                {provider, measure("families_worked_with"), year_from_april(year), double(below(9)), to_date});
        }
    }

    QRandomGenerator random_;
};

/// Everything that an answer says, without the positions of keys.
QStringList in_words(const PaymentsDue &due, const std::vector<CellKey> &keys)
{
    QStringList lines;
    const auto amount = [](const std::optional<qint64> &pence) { return pence ? QString::number(*pence) : u"?"_qs; };
    for (const DueLine &line : due.lines) {
        lines << QStringList{line.provider.text,
                             line.event.text,
                             line.group,
                             line.year,
                             period_label(line.period),
                             QString::number(line.validated),
                             QString::number(line.count),
                             amount(line.unit_pence),
                             amount(line.due_pence),
                             amount(line.claimed_pence),
                             amount(line.paid_pence),
                             QString::number(line.effective_pence)}
                     .join(u'|');
    }
    for (const PaymentException &exception : due.exceptions) {
        const CellKey &key = keys[exception.key];
        lines << QStringList{rule_word(exception.rule),
                             key.provider.text,
                             key.measure.text,
                             QString::number(exception.row),
                             QString::number(exception.other),
                             QString::number(exception.amount_pence)}
                     .join(u'|');
    }
    lines << QStringLiteral("%1 %2 %3 %4 %5")
                 .arg(due.tariff_unknown)
                 .arg(due.cases)
                 .arg(due.unknown_start_rows)
                 .arg(due.shared_references)
                 .arg(due.unpaid_measures.size());
    return lines;
}

/// The difference between what was asked and what is due, less the exceptions of the lines that have a tariff.
bool adds_up(const RandomReturn &made, const PaymentsDue &due)
{
    for (const auto &[provider, sum] : sums_by_provider(due, made.keys)) {
        if (sum.due && sum.effective - *sum.due != sum.differences)
            return false;
    }
    return true;
}

} // namespace

/// What holds of every return, tried on thousands that are made at random, always the same ones.
class TestPaymentProperties : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_differences_add_up_to_the_penny();
    void nothing_due_is_ever_negative_or_more_than_its_price();
    void a_row_has_one_difference_at_most();
    void the_order_of_rows_and_keys_and_how_they_are_split_change_nothing();
    void raising_a_price_never_lowers_what_a_provider_is_due();
    void no_more_cases_are_paid_for_than_the_cap();
    void rejected_rows_earn_nothing();
    void what_was_paid_changes_nothing_that_is_due();
    void another_valid_result_never_lowers_what_is_due();
    void counts_add_up_to_the_penny_too();
};

void TestPaymentProperties::the_differences_add_up_to_the_penny()
{
    int differing = 0;
    QSet<int> rules;
    for (quint32 seed = 1; seed <= return_count; ++seed) {
        const RandomReturn made = ReturnMaker(seed).make();
        const PaymentsDue due = made.due();
        QVERIFY2(adds_up(made, due), qPrintable(QString::number(seed)));
        differing += due.exceptions.empty() ? 0 : 1;
        for (const PaymentException &exception : due.exceptions)
            rules.insert(static_cast<int>(exception.rule));
    }
    // The returns are no tame ones: every rule of one scheme alone is met.
    QVERIFY(differing > return_count * 9 / 10);
    QCOMPARE(rules.size(), static_cast<int>(PaymentRule::unclaimed) + 1);
}

void TestPaymentProperties::nothing_due_is_ever_negative_or_more_than_its_price()
{
    for (quint32 seed = 1; seed <= return_count; ++seed) {
        for (const DueLine &line : ReturnMaker(seed).make().due().lines) {
            QVERIFY(line.count >= 0 && line.count <= line.validated);
            if (line.due_pence && line.unit_pence)
                QVERIFY(*line.due_pence >= 0 && *line.due_pence <= line.count * *line.unit_pence);
        }
    }
}

void TestPaymentProperties::a_row_has_one_difference_at_most()
{
    for (quint32 seed = 1; seed <= return_count; ++seed) {
        QSet<quint32> rows;
        for (const PaymentException &exception : ReturnMaker(seed).make().due().exceptions) {
            QVERIFY(exception.row == PaymentException::no_row || !rows.contains(exception.row));
            QVERIFY((exception.row == PaymentException::no_row) == (exception.rule == PaymentRule::below_threshold));
            rows.insert(exception.row);
        }
    }
}

void TestPaymentProperties::the_order_of_rows_and_keys_and_how_they_are_split_change_nothing()
{
    for (quint32 seed = 1; seed <= return_count; ++seed) {
        ReturnMaker maker(seed);
        const RandomReturn made = maker.make();
        std::vector<quint32> places(made.keys.size());
        std::iota(places.begin(), places.end(), 0U);
        std::shuffle(places.begin(), places.end(), maker.generator());
        std::vector<CellKey> keys(made.keys.size());
        for (size_t i = 0; i < keys.size(); ++i)
            keys[places[i]] = made.keys[i];
        std::vector<CaseEvent> events = made.events;
        for (CaseEvent &event : events)
            event.key = places[event.key];
        std::shuffle(events.begin(), events.end(), maker.generator());
        std::vector<ProviderCount> counts = made.counts;
        std::shuffle(counts.begin(), counts.end(), maker.generator());

        CasePayments payments(made.scheme, keys);
        const auto middle = static_cast<size_t>(maker.below(static_cast<int>(events.size()) + 1));
        payments.add({events.data(), middle});
        payments.add({events.data() + middle, events.size() - middle});
        QCOMPARE(in_words(payments.finish(counts), keys), in_words(made.due(), made.keys));
    }
}

void TestPaymentProperties::raising_a_price_never_lowers_what_a_provider_is_due()
{
    int raised_providers = 0;
    for (quint32 seed = 1; seed <= return_count; ++seed) {
        ReturnMaker maker(seed);
        RandomReturn made = maker.make();
        // A result may pass from one provider to another where they share a case, so each has cases of its own here.
        made.scheme.own_case_references = true;
        Scheme raised = made.scheme;
        Tariff &tariff = raised.tariffs[static_cast<size_t>(maker.below(static_cast<int>(raised.tariffs.size())))];
        tariff.price->pence += 1 + maker.below(200000);
        const auto before = sums_by_provider(made.due(), made.keys);
        auto after = sums_by_provider(made.due_by(raised), made.keys);
        for (const auto &[provider, sum] : before) {
            QCOMPARE(after[provider].due.has_value(), sum.due.has_value());
            QVERIFY2(!sum.due || *after[provider].due >= *sum.due, qPrintable(QString::number(seed)));
            raised_providers += sum.due && *after[provider].due > *sum.due ? 1 : 0;
        }
    }
    QVERIFY(raised_providers > return_count / 10);
}

void TestPaymentProperties::no_more_cases_are_paid_for_than_the_cap()
{
    int capped = 0;
    for (quint32 seed = 1; seed <= return_count; ++seed) {
        const RandomReturn made = ReturnMaker(seed).make();
        if (!made.scheme.case_cap)
            continue;
        std::map<std::pair<QString, QString>, qint64> paid_for;
        for (const DueLine &line : made.due().lines)
            paid_for[{line.provider.text, line.event.text}] += line.count;
        for (const auto &[place, number] : paid_for) {
            const auto agreed = std::find_if(made.counts.begin(), made.counts.end(), [&](const ProviderCount &count) {
                return count.provider.text == place.first && count.measure == measure("families_agreed");
            });
            if (agreed == made.counts.end())
                continue;
            const int most = static_cast<int>(agreed->number) * 5 / 6;
            const PaymentEvent *event = made.scheme.event(MeasureId(place.second));
            QVERIFY(number <= most * (event->repeats ? 26 : 1));
            capped += number == most ? 1 : 0;
        }
    }
    QVERIFY(capped > 100);
}

void TestPaymentProperties::rejected_rows_earn_nothing()
{
    for (quint32 seed = 1; seed <= return_count; ++seed) {
        RandomReturn made = ReturnMaker(seed).make();
        qint64 paid = 0;
        for (CaseEvent &event : made.events) {
            event.status = event.row % 2 == 0 ? CaseStatus::rejected : CaseStatus::withdrawn;
            if (event.paid_pence != no_amount && made.keys[event.key].measure != measure("something_else"))
                paid += event.paid_pence;
        }
        const PaymentsDue due = made.due();
        const ProviderSum sum = sum_of_all(due, made.keys);
        QCOMPARE(sum.due, std::optional<qint64>(0));
        QCOMPARE(sum.differences, paid);
        for (const PaymentException &exception : due.exceptions)
            QCOMPARE(exception.rule, PaymentRule::rejected_but_paid);
    }
}

void TestPaymentProperties::what_was_paid_changes_nothing_that_is_due()
{
    for (quint32 seed = 1; seed <= return_count; ++seed) {
        RandomReturn made = ReturnMaker(seed).make();
        made.scheme.own_case_references = true; // else it may tell which provider has the duplicate
        const auto before = sums_by_provider(made.due(), made.keys);
        for (CaseEvent &event : made.events)
            event.paid_pence = static_cast<qint32>(event.row) * 100;
        const auto after = sums_by_provider(made.due(), made.keys);
        for (const auto &[provider, sum] : before)
            QCOMPARE(after.at(provider).due, sum.due);
    }
}

void TestPaymentProperties::another_valid_result_never_lowers_what_is_due()
{
    int more = 0;
    for (quint32 seed = 1; seed <= return_count; ++seed) {
        ReturnMaker maker(seed);
        RandomReturn made = maker.make();
        // A family that is paid for takes the place of another under a cap, and another row may tell an earlier start.
        made.scheme.case_cap.reset();
        made.scheme.own_case_references = true;
        const CaseEvent &like = made.events[static_cast<size_t>(maker.below(static_cast<int>(made.events.size())))];
        if (like.attached_on == no_day)
            continue;
        const CellKey like_key = made.keys[like.key];
        CaseEvent added = maker.row(made, "", like_key.provider.text, like_key.group, QDate(2013, 1, 1));
        const PaymentEvent *event = made.scheme.event(made.keys[added.key].measure);
        if (!event || event->role == EventRole::attachment)
            continue;
        added.case_hash = like.case_hash;
        added.attached_on = no_day;
        added.status = CaseStatus::validated;
        const ProviderSum before = sum_of_all(made.due(), made.keys);
        made.events.push_back(added);
        const ProviderSum after = sum_of_all(made.due(), made.keys);
        if (!before.due || !after.due)
            continue;
        QVERIFY2(*after.due >= *before.due, qPrintable(QString::number(seed)));
        more += *after.due > *before.due ? 1 : 0;
    }
    QVERIFY(more > 25);
}

void TestPaymentProperties::counts_add_up_to_the_penny_too()
{
    for (quint32 seed = 1; seed <= return_count; ++seed) {
        ReturnMaker maker(seed);
        const RandomReturn made = maker.make();
        std::vector<DueLine> counted;
        for (const CellKey &key : made.keys) {
            DueLine line;
            line.provider = key.provider;
            line.event = key.measure;
            line.group = key.group;
            line.period = key.period;
            line.validated = maker.below(20);
            if (maker.chance(70))
                line.claimed_pence = maker.below(40) * 80000;
            if (maker.chance(50))
                line.paid_pence = maker.below(40) * 80000;
            counted.push_back(line);
        }
        const PaymentsDue due = due_for_counts(made.scheme, counted, made.counts);
        std::map<QString, ProviderSum> sums;
        for (const DueLine &line : due.lines) {
            ProviderSum &sum = sums[line.provider.text];
            QVERIFY(!line.due_pence || *line.due_pence >= 0);
            if (!line.due_pence)
                continue; // no difference of it is told
            sum.effective += line.effective_pence;
            *sum.due += *line.due_pence;
        }
        for (const PaymentException &exception : due.exceptions)
            sums[counted[exception.key].provider.text].differences += exception.amount_pence;
        for (const auto &[provider, sum] : sums)
            QCOMPARE(sum.effective - *sum.due, sum.differences);
    }
}

QTEST_GUILESS_MAIN(TestPaymentProperties)
#include "test_payment_properties.moc"
