// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures_by_hand.h"
#include "presentation/incentives_json.h"
#include "presentation/payments_json.h"
#include "support/cases_in_memory.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;
using outturn::test::CasesInMemory;
using outturn::test::FiguresByHand;

namespace {

constexpr qint64 pounds = 100;

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

/// £400 for each attached, £1,000 for each in work; prices invented here.
schemes::Scheme scheme(bool with_price = true)
{
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("plain");
    scheme.title = QStringLiteral("Plain scheme");
    scheme.revision = 3;
    for (const auto &[id, role, price] : {std::tuple("attachment", schemes::EventRole::attachment, 400),
                                          std::tuple("job_outcome", schemes::EventRole::outcome, 1'000)}) {
        schemes::PaymentEvent event;
        event.measure = MeasureId(QString::fromLatin1(id));
        event.title = event.measure.text;
        event.role = role;
        scheme.events.push_back(event);
        schemes::Tariff tariff;
        tariff.event = event.measure;
        if (with_price || role == schemes::EventRole::attachment)
            tariff.price = Money{price * pounds};
        scheme.tariffs.push_back(tariff);
    }
    return scheme;
}

CaseRow row(const char *measure, const char *ref, qint64 paid_pounds)
{
    CaseRow row;
    row.key.programme = FiguresByHand::programme;
    row.key.measure = MeasureId(QString::fromLatin1(measure));
    row.key.provider = ProviderId(QStringLiteral("Ash"));
    row.key.period = *parse_period(QStringLiteral("2011-12"));
    row.case_ref = QString::fromLatin1(ref);
    row.status = CaseStatus::validated;
    row.attached_on = QDate(2011, 5, 1);
    row.outcome_on = QDate(2011, 9, 1);
    row.claimed = Money{paid_pounds * pounds};
    row.paid = row.claimed;
    return row;
}

/// Two attached and one in work, for £1,200 where £1,000 is the price.
CasesInMemory two_cases()
{
    CasesInMemory cases;
    cases.add(row("attachment", "1", 400)).add(row("attachment", "2", 400)).add(row("job_outcome", "1", 1'200));
    return cases;
}

analysis::PaymentAnswer answer(const CasesInMemory &cases, const schemes::Scheme *scheme,
                               std::optional<double> rate = {}, const FiguresByHand &figures = {})
{
    analysis::PaymentQuestion question;
    question.programme = FiguresByHand::programme;
    question.non_intervention = rate;
    auto answer = analysis::answer_payments(figures, cases, scheme, question);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return std::move(*answer);
}

QJsonObject json(const CasesInMemory &cases, const schemes::Scheme *scheme, std::optional<double> rate = {},
                 PaymentDetail detail = PaymentDetail::plain)
{
    auto object = payments_json(answer(cases, scheme, rate), cases, english(), detail);
    if (!object)
        qFatal("%s", qPrintable(object.error().message));
    return std::move(*object);
}

/// Keys parted by blanks, as an object lists its own.
QStringList sorted(const char *keys)
{
    QStringList list = QString::fromLatin1(keys).split(u' ');
    list.sort();
    return list;
}

} // namespace

/// The names, nulls and sums of the documented object.
class TestPaymentsJson : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_documented_key_is_there()
    {
        const schemes::Scheme known = scheme();
        const QJsonObject object = json(two_cases(), &known);
        QCOMPARE(object.keys(),
                 sorted("programme scheme_version period status non_intervention providers provider_groups "
                        "exceptions totals warnings"));
        const QJsonObject provider = object[u"providers"][0].toObject();
        QCOMPARE(provider.keys(),
                 sorted("code name due_pence claimed_pence paid_pence difference_pence cost_pence "
                        "outcomes additional_outcomes deadweight_pence payment_per_outcome_pence "
                        "cost_per_outcome_pence cost_per_additional_outcome_pence "
                        "cost_per_additional_outcome_interval95 verdict events"));
        QCOMPARE(provider[u"events"][0].toObject().keys(), sorted("event group year count unit_pence due_pence"));
        QCOMPARE(object[u"exceptions"][0].toObject().keys(),
                 sorted("rule provider case_ref event amount_pence message"));
    }

    /// 2 x £400 + £1,000 due, £2,000 paid.
    void amounts_are_pence_and_what_is_unknown_is_null()
    {
        const schemes::Scheme known = scheme();
        const QJsonObject object = json(two_cases(), &known);
        QCOMPARE(object[u"scheme_version"].toString(), QStringLiteral("plain revision 3"));
        QVERIFY(object[u"period"].isNull());
        QCOMPARE(object[u"status"].toString(), QStringLiteral("ok"));
        QVERIFY(object[u"non_intervention"][u"rate"].isNull() && object[u"non_intervention"][u"source"].isNull());
        const QJsonObject provider = object[u"providers"][0].toObject();
        QCOMPARE(provider[u"due_pence"].toInteger(), 180'000);
        QCOMPARE(provider[u"difference_pence"].toInteger(), 20'000);
        QVERIFY(provider[u"cost_pence"].isNull() && provider[u"deadweight_pence"].isNull()
                && provider[u"cost_per_additional_outcome_interval95"].isNull() && provider[u"verdict"].isNull());
        QCOMPARE(provider[u"outcomes"].toDouble(), 1.0);
        const QJsonObject exception = object[u"exceptions"][0].toObject();
        QCOMPARE(exception[u"rule"].toString(), QStringLiteral("wrong-tariff"));
        QCOMPARE(exception[u"case_ref"].toString(), QStringLiteral("1"));
        QCOMPARE(exception[u"event"].toString(), QStringLiteral("job_outcome"));
        QCOMPARE(exception[u"amount_pence"].toInteger(), 20'000);
        QVERIFY(exception[u"message"].toString().contains(QStringLiteral("£200")));
        for (const char *sum : {"due_pence", "claimed_pence", "paid_pence", "difference_pence", "outcomes"})
            QCOMPARE(object[u"totals"][QLatin1String(sum)], provider[QLatin1String(sum)]);
    }

    void a_price_that_nobody_knows_makes_the_sums_null()
    {
        const schemes::Scheme unknown = scheme(false);
        const QJsonObject object = json(two_cases(), &unknown, 0.1);
        QCOMPARE(object[u"status"].toString(), QStringLiteral("tariff-unknown"));
        const QJsonObject provider = object[u"providers"][0].toObject();
        QVERIFY(provider[u"due_pence"].isNull() && provider[u"difference_pence"].isNull());
        QVERIFY(object[u"totals"][u"due_pence"].isNull());
        QCOMPARE(provider[u"paid_pence"].toInteger(), 200'000);
        QCOMPARE(provider[u"events"][0][u"due_pence"].toInteger(), 80'000);
        QVERIFY(provider[u"events"][1][u"unit_pence"].isNull() && provider[u"events"][1][u"due_pence"].isNull());
        QCOMPARE(object[u"non_intervention"][u"source"].toString(), QStringLiteral("user"));
    }

    void a_programme_without_a_scheme_is_an_answer_too()
    {
        const QJsonObject object = json(two_cases(), nullptr);
        QCOMPARE(object[u"status"].toString(), QStringLiteral("no-scheme"));
        QVERIFY(object[u"scheme_version"].isNull() && object[u"providers"].toArray().isEmpty());
    }

    /// More exceptions than are read at once, each with its case, in the same order twice.
    void every_exception_is_printed()
    {
        CasesInMemory cases;
        constexpr int many = 2'100; // a page holds 2,000
        for (int i = 0; i < many; ++i)
            cases.add(row("attachment", QByteArray::number(i).constData(), 500));
        const schemes::Scheme known = scheme();
        const QJsonObject object = json(cases, &known);
        const QJsonArray exceptions = object[u"exceptions"].toArray();
        QCOMPARE(exceptions.size(), many);
        qint64 sum = 0;
        QSet<QString> refs;
        for (const QJsonValue &exception : exceptions) {
            sum += exception[u"amount_pence"].toInteger();
            refs.insert(exception[u"case_ref"].toString());
        }
        QCOMPARE(sum, object[u"totals"][u"difference_pence"].toInteger());
        QCOMPARE(refs.size(), many);
        QVERIFY(QJsonDocument(object).toJson() == QJsonDocument(json(cases, &known)).toJson());
    }

    void a_rate_beside_a_cap_warns()
    {
        schemes::Scheme capped = scheme();
        capped.case_cap = schemes::CaseCap{MeasureId(QStringLiteral("families_agreed")), 5, 6, {}};
        FiguresByHand figures;
        figures.add("families_agreed", "Ash", "2011-12", 12);
        const CasesInMemory cases = two_cases();
        const auto object = payments_json(answer(cases, &capped, 0.1, figures), cases, english());
        QCOMPARE((*object)[u"warnings"][0][u"rule"].toString(), QStringLiteral("deadweight-counted-twice"));
        QVERIFY(!(*object)[u"warnings"][0][u"message"].toString().isEmpty());
    }

    void detail_adds_the_prices()
    {
        const schemes::Scheme known = scheme();
        const QJsonObject price = json(two_cases(), &known, 0.1, PaymentDetail::price)[u"price"].toObject();
        QCOMPARE(price[u"whole"][u"additional_outcomes"].toDouble(), 0.8);                        // 1 - 10% of 2
        QCOMPARE(price[u"whole"][u"payment_per_additional_outcome_pence"].toDouble(), 225'000.0); // £1,800 / .8
        QCOMPARE(price[u"sensitivity"].toArray().size(), 3);
        QCOMPARE(price[u"providers"].toArray().size(), 1);
    }

    void incentives_say_what_cannot_be_computed()
    {
        const schemes::Scheme known = scheme();
        const CasesInMemory cases = two_cases();
        const auto incentives = analysis::answer_incentives(FiguresByHand(), answer(cases, &known));
        QVERIFY(incentives);
        const QJsonObject object = incentives_json(*incentives, {}, english());
        QCOMPARE(object[u"programme"].toString(), QStringLiteral("p"));
        QCOMPARE(object[u"providers"].toArray().size(), 1);
        const QJsonObject provider = object[u"providers"][0].toObject();
        QCOMPARE(provider[u"success_rate"].toDouble(), 0.5);
        QVERIFY(provider[u"cost_per_case_pence"].isNull());
        QVERIFY(provider[u"funding"][u"available_pence"].isNull());
        QVERIFY(provider[u"pace"][u"agreed"].isNull());
        QVERIFY(object[u"measures"].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPaymentsJson)
#include "test_payments_json.moc"
