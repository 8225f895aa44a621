// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures_by_hand.h"
#include "analysis/incentives.h"
#include "schemes/derived_cells.h"
#include "support/cases_in_memory.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::schemes::DerivedMeasure;
using outturn::test::CasesInMemory;
using outturn::test::FiguresByHand;

namespace {

schemes::Scheme work_programme()
{
    schemes::Scheme scheme;
    const auto event = [&scheme](const char *id, schemes::EventRole role) {
        scheme.events.emplace_back();
        scheme.events.back().measure = MeasureId(QString::fromLatin1(id));
        scheme.events.back().role = role;
    };
    event("referral", schemes::EventRole::referral);
    event("job_outcome", schemes::EventRole::outcome);
    const auto derive = [&scheme](const char *id, DerivedMeasure::Counting counting, int months) {
        DerivedMeasure derived;
        derived.measure.id = MeasureId(QString::fromLatin1(id));
        derived.counting = counting;
        derived.start = MeasureId(QStringLiteral("referral"));
        derived.outcomes = {MeasureId(QStringLiteral("job_outcome"))};
        derived.months = months;
        derived.by_month = months > 0;
        scheme.derived.push_back(derived);
    };
    derive("wp_contract", DerivedMeasure::Counting::of_period, 0);
    derive("wp_cohort_12m", DerivedMeasure::Counting::of_cohort_within, 12);
    derive("wp_cohort_24m", DerivedMeasure::Counting::of_cohort_within, 24);
    return scheme;
}

Period month_of(const QDate &day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

/// Three in ten of those referred find work nine months later, whoever and whenever they are.
class SteadyProvider
{
public:
    explicit SteadyProvider(const char *name) : name_(QString::fromLatin1(name)) {}

    /// So many referrals in each month of the year that begins in April.
    void refer(int first_year, int a_month, const QDate &last_day)
    {
        for (int month = 0; month < 12; ++month) {
            const QDate day = QDate(first_year, 4, 10).addMonths(month);
            for (int i = 0; i < a_month && day <= last_day; ++i) {
                const QString ref = u"%1 %2 %3"_qs.arg(name_, day.toString(Qt::ISODate), QString::number(i));
                add(ref, "referral", day, day);
                const QDate found_work = day.addMonths(9);
                if (i % 10 < 3 && found_work <= last_day)
                    add(ref, "job_outcome", day, found_work);
            }
        }
    }

    /// The returns reach this day: somebody is referred, and withdrawn, which counts nowhere.
    void report_until(const QDate &day) { add(u"late"_qs, "referral", day, day, CaseStatus::withdrawn); }

    FiguresByHand figures() const
    {
        const schemes::Scheme scheme = work_programme();
        schemes::DerivedCells derived(scheme, cases_.keys());
        derived.add(cases_.events(FiguresByHand::programme));
        FiguresByHand figures;
        for (const Cell &cell : derived.finish())
            figures.add(cell);
        return figures;
    }

private:
    void add(const QString &ref, const char *measure, const QDate &referred_on, const QDate &day,
             CaseStatus status = CaseStatus::validated)
    {
        CaseRow row;
        row.case_ref = ref;
        row.key.programme = FiguresByHand::programme;
        row.key.provider = ProviderId(name_);
        row.key.measure = MeasureId(QString::fromLatin1(measure));
        row.key.period = month_of(day);
        row.status = status;
        row.referred_on = referred_on;
        if (day != referred_on)
            row.outcome_on = day;
        cases_.add(row);
    }

    QString name_;
    CasesInMemory cases_;
};

std::vector<MeasurePair> pairs_of(const FiguresByHand &figures, const std::optional<ProviderId> &provider = {})
{
    const auto pairs = compare_measures(figures, {FiguresByHand::programme, {}}, provider);
    if (!pairs)
        qFatal("%s", qPrintable(pairs.error().message));
    return *pairs;
}

bool agree(const std::optional<double> &a, double b)
{
    return a && std::abs(*a - b) < 1e-12;
}

Cell counts(const char *measure, const char *provider, const char *period, std::optional<double> numerator,
            double denominator)
{
    Cell cell;
    cell.key.programme = FiguresByHand::programme;
    cell.key.measure = MeasureId(QString::fromLatin1(measure));
    cell.key.provider = ProviderId(QString::fromLatin1(provider));
    cell.key.period = parse_period(QString::fromLatin1(period)).value();
    cell.numerator = numerator;
    cell.denominator = denominator;
    return cell;
}

} // namespace

class TestMeasurePair : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void falling_referrals_raise_the_contract_measure_alone();
    void a_year_whose_cohorts_are_too_young_has_no_cohort_measure();
    void providers_and_groups_add_up();
    void nothing_reported_gives_no_years();
};

void TestMeasurePair::falling_referrals_raise_the_contract_measure_alone()
{
    SteadyProvider prime("Prime");
    const QDate last_day(2016, 3, 31);
    prime.refer(2011, 20, last_day);
    prime.refer(2012, 20, last_day);
    prime.refer(2013, 10, last_day); // referrals fall by half
    prime.report_until(last_day);
    const std::vector<MeasurePair> pairs = pairs_of(prime.figures());
    QCOMPARE(pairs.size(), size_t(4)); // the outcomes of the last referrals lie in 2014-15
    QCOMPARE(pairs[0].year, u"2011-12"_qs);
    // The first year: only those referred from April to June have had nine months, 3 x 6 of 240.
    QVERIFY(agree(pairs[0].contract, 18.0 / 240) && agree(pairs[0].cohort_12m, 0.3));
    QVERIFY(agree(pairs[0].distortion, 0.25) && !pairs[0].referral_change);
    // The second: twelve months of outcomes over as many referrals. Both measures agree.
    QVERIFY(agree(pairs[1].contract, 0.3) && agree(pairs[1].cohort_12m, 0.3) && agree(pairs[1].distortion, 1.0));
    QVERIFY(agree(pairs[1].referral_change, 0.0));
    // The third: outcomes of nine months at 6 and three at 3, 63, over 120 referrals. Nobody does any better.
    QCOMPARE(pairs[2].outcomes_in_year, 63.0);
    QCOMPARE(pairs[2].referrals, 120.0);
    QVERIFY(agree(pairs[2].contract, 0.525) && agree(pairs[2].cohort_12m, 0.3) && agree(pairs[2].cohort_24m, 0.3));
    QVERIFY(agree(pairs[2].distortion, 1.75) && agree(pairs[2].referral_change, -0.5));
    // The last: outcomes without referrals are no rate.
    QCOMPARE(pairs[3].outcomes_in_year, 27.0);
    QVERIFY(!pairs[3].contract && !pairs[3].cohort_12m && !pairs[3].distortion);
    QVERIFY(agree(pairs[3].referral_change, -1.0));
}

void TestMeasurePair::a_year_whose_cohorts_are_too_young_has_no_cohort_measure()
{
    SteadyProvider prime("Prime");
    const QDate last_day(2013, 3, 31); // those referred in March 2012 have just had twelve months
    prime.refer(2011, 10, last_day);
    prime.refer(2012, 10, last_day);
    prime.report_until(last_day);
    const std::vector<MeasurePair> pairs = pairs_of(prime.figures());
    QCOMPARE(pairs.size(), size_t(2));
    QVERIFY(pairs[1].contract && !pairs[1].cohort_12m && !pairs[1].distortion); // a part of a year is not the year
    QVERIFY(agree(pairs[0].cohort_12m, 0.3) && !pairs[0].cohort_24m);
}

void TestMeasurePair::providers_and_groups_add_up()
{
    FiguresByHand figures;
    figures.add(counts("wp_contract", "Ash", "2012-13", 10, 100)).add(counts("wp_contract", "Elm", "2012-13", 30, 60));
    figures.add(counts("wp_cohort_12m", "Ash", "April 2012", 8, 50))
        .add(counts("wp_cohort_12m", "Ash", "March 2013", 4, 50))
        .add(counts("wp_cohort_12m", "Elm", "April 2012", 20, 60))
        .add(counts("wp_cohort_12m", "Elm", "April 2013", 60, 60)); // of the next year
    const std::vector<MeasurePair> all = pairs_of(figures);
    QCOMPARE(all.size(), size_t(1));
    QVERIFY(agree(all[0].contract, 0.25) && agree(all[0].cohort_12m, 0.2)); // 40 of 160, 32 of 160
    const std::vector<MeasurePair> ash = pairs_of(figures, ProviderId(u"Ash"_qs));
    QVERIFY(agree(ash[0].contract, 0.1) && agree(ash[0].cohort_12m, 0.12));
    // A suppressed numerator is not nought.
    figures.add(counts("wp_contract", "Oak", "2012-13", std::nullopt, 40));
    QVERIFY(!pairs_of(figures)[0].contract);
    QCOMPARE(pairs_of(figures)[0].referrals, 200.0);
}

void TestMeasurePair::nothing_reported_gives_no_years()
{
    QVERIFY(pairs_of(FiguresByHand()).empty());
}

QTEST_APPLESS_MAIN(TestMeasurePair)
#include "test_measure_pair.moc"
