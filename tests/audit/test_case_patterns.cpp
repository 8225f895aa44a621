// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of case returns for copies, likeness, bunching above a threshold and digits of amounts.
#include "support/checked_cases.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::audit;

namespace {

schemes::Scheme scheme(bool own_references = false)
{
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("trial");
    scheme.own_case_references = own_references;
    schemes::PaymentEvent job;
    job.measure = MeasureId(QStringLiteral("job"));
    job.earliest_days = 182;
    schemes::PaymentEvent sustained;
    sustained.measure = MeasureId(QStringLiteral("sustained"));
    sustained.role = schemes::EventRole::sustainment;
    sustained.repeats = true;
    scheme.events = {job, sustained};
    return scheme;
}

CaseRow row_of(const QString &provider, const char *measure, const QString &reference, const QDate &outcome)
{
    CaseRow row;
    row.key.programme = ProgrammeId(QStringLiteral("p"));
    row.key.provider = ProviderId(provider);
    row.key.measure = MeasureId(QString::fromLatin1(measure));
    row.key.period = *parse_period(QStringLiteral("2013-14"));
    row.case_ref = reference;
    row.outcome_on = outcome;
    row.status = CaseStatus::validated;
    return row;
}

/// A job so many days after the start, for so many pounds.
CaseRow job(const QString &provider, int number, int days, qint64 pence = 120'000)
{
    const QDate start = QDate(2012, 1, 2).addDays(number % 90);
    CaseRow row = row_of(provider, "job", provider + QString::number(number), start.addDays(days));
    row.attached_on = start;
    row.claimed = Money{pence};
    return row;
}

QStringList names(const CheckFindings &found)
{
    QStringList names;
    for (const CheckHit &hit : found.hits)
        names.append(hit.provider.text);
    return names;
}

const QDate day(2013, 5, 6);

} // namespace

class TestCasePatterns : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void the_same_case_twice();
    void the_same_case_at_two_providers();
    void references_of_ones_own_are_not_compared();
    void claims_alike_to_the_day();
    void a_rule_that_makes_all_alike_names_nobody();
    void claims_without_an_amount();
    void outcomes_just_above_the_threshold();
    void rejected_claims_are_neither_alike_nor_bunched();
    void round_amounts();
    void amounts_below_a_hundred_pounds_are_left_out();
    void a_tariff_leaves_nothing_to_say_of_amounts();
};

void TestCasePatterns::the_same_case_twice()
{
    test::CasesInMemory cases;
    cases.add(row_of(u"A"_qs, "job", u"1"_qs, day)).add(row_of(u"A"_qs, "job", u"1"_qs, day.addDays(3)));
    cases.add(row_of(u"A"_qs, "sustained", u"1"_qs, day)).add(row_of(u"A"_qs, "sustained", u"1"_qs, day.addDays(28)));
    cases.add(row_of(u"A"_qs, "sustained", u"2"_qs, day)).add(row_of(u"A"_qs, "sustained", u"2"_qs, day));
    CaseRow rejected = row_of(u"A"_qs, "job", u"3"_qs, day);
    rejected.status = CaseStatus::rejected;
    cases.add(rejected).add(row_of(u"A"_qs, "job", u"3"_qs, day));
    const schemes::Scheme trial = scheme();
    const auto found = test::check_cases(cases, "duplicate-case", {}, &trial);
    QVERIFY_RESULT(found);
    QCOMPARE(found->hits.size(), size_t{1});
    QCOMPARE(found->hits[0].cases, (std::vector<quint32>{1, 2, 5, 6}));
    QCOMPARE(test::number_of(found->hits[0], "again"), 2.0);
    QCOMPARE(test::number_of(found->hits[0], "elsewhere"), 0.0);
}

void TestCasePatterns::the_same_case_at_two_providers()
{
    test::CasesInMemory cases;
    cases.add(row_of(u"A"_qs, "job", u"1"_qs, day)).add(row_of(u"B"_qs, "job", u"1"_qs, day.addDays(3)));
    const schemes::Scheme trial = scheme();
    const auto found = test::check_cases(cases, "duplicate-case", {}, &trial);
    QVERIFY_RESULT(found);
    QCOMPARE(names(*found), (QStringList{u"A"_qs, u"B"_qs}));
    QCOMPARE(test::number_of(found->hits[1], "again"), 0.0);
    QCOMPARE(test::number_of(found->hits[1], "elsewhere"), 1.0);
}

void TestCasePatterns::references_of_ones_own_are_not_compared()
{
    test::CasesInMemory cases;
    cases.add(row_of(u"A"_qs, "job", u"1"_qs, day)).add(row_of(u"B"_qs, "job", u"1"_qs, day));
    const schemes::Scheme own = scheme(true);
    QVERIFY(test::check_cases(cases, "duplicate-case", {}, &own)->hits.empty());
    // Nor where nobody says how cases are numbered.
    QVERIFY(test::check_cases(cases, "duplicate-case")->hits.empty());
}

void TestCasePatterns::claims_alike_to_the_day()
{
    test::CasesInMemory cases;
    for (int p = 0; p < 6; ++p) {
        for (int i = 0; i < 80; ++i)
            cases.add(job(u"P%1"_qs.arg(p), i, 190 + (i * 37 + p) % 301));
    }
    // A quarter of the claims of one exactly 210 days after the start.
    for (int i = 0; i < 80; ++i)
        cases.add(job(u"Alike"_qs, i, i % 4 == 0 ? 210 : 190 + i * 37 % 301));
    const auto found = test::check_cases(cases, "claims-alike");
    QVERIFY_RESULT(found);
    QCOMPARE(found->looked_at, 7);
    QCOMPARE(names(*found), QStringList{u"Alike"_qs});
    QCOMPARE(test::number_of(found->hits[0], "days"), 210.0);
    QCOMPARE(found->hits[0].places, 20);
    QVERIFY(*found->hits[0].adjusted_p_value < .01);
}

void TestCasePatterns::a_rule_that_makes_all_alike_names_nobody()
{
    test::CasesInMemory cases;
    for (int p = 0; p < 6; ++p) {
        for (int i = 0; i < 80; ++i)
            cases.add(job(u"P%1"_qs.arg(p), i, i % 3 == 0 ? 182 : 190 + (i * 37 + p) % 301));
    }
    const auto found = test::check_cases(cases, "claims-alike");
    QVERIFY_RESULT(found);
    QCOMPARE(found->looked_at, 6);
    QVERIFY(found->hits.empty());
}

void TestCasePatterns::claims_without_an_amount()
{
    test::CasesInMemory cases;
    for (int i = 0; i < 80; ++i) {
        CaseRow row = job(u"A"_qs, i, i % 2 == 0 ? 210 : 190 + i * 37 % 301);
        row.claimed.reset();
        cases.add(row);
    }
    const auto found = test::check_cases(cases, "claims-alike");
    QVERIFY_RESULT(found);
    QCOMPARE(found->hits.size(), size_t{1});
    for (const CheckValue &value : found->hits[0].values)
        QVERIFY(value.name != u"amount" || std::holds_alternative<QString>(value.value)); // not nought pounds
}

void TestCasePatterns::outcomes_just_above_the_threshold()
{
    const schemes::Scheme trial = scheme();
    test::CasesInMemory cases;
    for (int p = 0; p < 6; ++p) {
        for (int i = 0; i < 200; ++i)
            cases.add(job(u"P%1"_qs.arg(p), i, 182 + i % 100));
    }
    for (int i = 0; i < 200; ++i)
        cases.add(job(u"Prompt"_qs, i, i % 2 == 0 ? 182 + i % 7 : 182 + i % 100));
    const auto found = test::check_cases(cases, "above-threshold", {}, &trial);
    QVERIFY_RESULT(found);
    QCOMPARE(found->looked_at, 7);
    QCOMPARE(names(*found), QStringList{u"Prompt"_qs});
    // Odd i: 182 + 1, 3 .. 13 twice each, so 14 above and 14 further on; even i: all 100 above.
    QCOMPARE(test::number_of(found->hits[0], "above"), 114.0);
    QCOMPARE(test::number_of(found->hits[0], "further"), 14.0);
    QCOMPARE(test::number_of(found->hits[0], "others"), .5); // 28 and 28 of each 200
    QCOMPARE(test::check_cases(cases, "above-threshold")->why_not, QStringLiteral("no-scheme"));
    // Where all are as prompt it is how things are.
    test::CasesInMemory prompt;
    for (int p = 0; p < 6; ++p) {
        for (int i = 0; i < 200; ++i)
            prompt.add(job(u"P%1"_qs.arg(p), i, i % 2 == 0 ? 182 + i % 7 : 182 + i % 100));
    }
    QVERIFY(test::check_cases(prompt, "above-threshold", {}, &trial)->hits.empty());
}

void TestCasePatterns::rejected_claims_are_neither_alike_nor_bunched()
{
    // One more provider, all of whose claims on one day just above the threshold were rejected.
    const schemes::Scheme trial = scheme();
    test::CasesInMemory cases;
    for (int p = 0; p < 6; ++p) {
        for (int i = 0; i < 100; ++i)
            cases.add(job(u"P%1"_qs.arg(p), i, 182 + i % 100));
    }
    for (int i = 0; i < 200; ++i) {
        CaseRow row = job(u"Rejected"_qs, i, i % 2 == 0 ? 185 : 182 + i / 2);
        row.status = i % 2 == 0 ? CaseStatus::rejected : CaseStatus::validated;
        cases.add(row);
    }
    for (const char *kind : {"above-threshold", "claims-alike"}) {
        const auto found = test::check_cases(cases, kind, {}, &trial);
        QVERIFY_RESULT(found);
        QCOMPARE(found->looked_at, 7);
        QVERIFY2(found->hits.empty(), kind);
    }
}

void TestCasePatterns::round_amounts()
{
    test::CasesInMemory cases;
    for (int p = 0; p < 5; ++p) {
        for (int i = 0; i < 100; ++i)
            cases.add(job(u"P%1"_qs.arg(p), i, 190 + i, 100 * (300 + i * 17 + p)));
    }
    // To the nearest five pounds: nines and ones are not there.
    for (int i = 0; i < 100; ++i)
        cases.add(job(u"Fives"_qs, i, 190 + i, 500 * (60 + i)));
    const auto found = test::check_cases(cases, "amount-digits");
    QVERIFY_RESULT(found);
    QCOMPARE(found->looked_at, 6);
    QCOMPARE(names(*found), QStringList{u"Fives"_qs});
    QCOMPARE(test::number_of(found->hits[0], "share"), .5);
}

void TestCasePatterns::amounts_below_a_hundred_pounds_are_left_out()
{
    // 60 amounts of £35 to £94 and 40 of £100 and more: too few of those that are looked at.
    test::CasesInMemory cases;
    for (int i = 0; i < 100; ++i)
        cases.add(job(u"Small"_qs, i, 190 + i, i < 60 ? 3'500 + 100 * i : 10'000 + 1'700 * i));
    const auto found = test::check_cases(cases, "amount-digits");
    QVERIFY_RESULT(found);
    QCOMPARE(found->looked_at, 0);
}

void TestCasePatterns::a_tariff_leaves_nothing_to_say_of_amounts()
{
    test::CasesInMemory cases;
    for (int i = 0; i < 100; ++i)
        cases.add(job(u"A"_qs, i, 190 + i, 120'000));
    QCOMPARE(test::check_cases(cases, "amount-digits")->why_not, QStringLiteral("no-figures"));
    schemes::Scheme priced = scheme();
    priced.tariffs.push_back({MeasureId(u"job"_qs), {}, {}, Money{120'000}, {}, {}, {}});
    QCOMPARE(test::check_cases(cases, "amount-digits", {}, &priced)->why_not, QStringLiteral("no-figures"));
}

QTEST_GUILESS_MAIN(TestCasePatterns)
#include "test_case_patterns.moc"
