// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/scheme_reader.h"
#include "support/result_check.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

using namespace outturn;
using namespace outturn::schemes;

namespace {

MeasureId measure(const char *id)
{
    return MeasureId(QString::fromLatin1(id));
}

/// In pence; -1 where the price is not known.
qint64 price(const Scheme &scheme, const char *event_id, const char *group = "", const char *year = "")
{
    const std::optional<Money> found =
        price_of(scheme, measure(event_id), QString::fromLatin1(group), QString::fromLatin1(year));
    return found ? found->pence : -1;
}

const Tariff &entry(const Scheme &scheme, const char *event_id, const char *group = "", const char *year = "")
{
    const Tariff *found = tariff_for(scheme, measure(event_id), QString::fromLatin1(group), QString::fromLatin1(year));
    if (!found)
        qFatal("no tariff for %s %s %s", event_id, group, year);
    return *found;
}

double minimum(const Scheme &scheme, const char *group, const char *year)
{
    for (const MinimumPerformance &least : scheme.minimum_performance) {
        if (least.group == QLatin1String(group) && least.year == QLatin1String(year))
            return least.rate;
    }
    return -1;
}

const DerivedMeasure *derived(const Scheme &scheme, const char *id)
{
    const auto found = std::find_if(scheme.derived.begin(), scheme.derived.end(),
                                    [&](const DerivedMeasure &made) { return made.measure.id == measure(id); });
    return found == scheme.derived.end() ? nullptr : &*found;
}

} // namespace

class TestSchemeData : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_eight_schemes_are_there();
    void each_file_is_written_back_whole();
    void no_figure_is_without_a_source();
    void a_programme_is_found_by_what_a_person_writes_data();
    void a_programme_is_found_by_what_a_person_writes();
    void no_name_stands_for_two_schemes();
    void troubled_families_of_2012();
    void what_is_recalled_of_troubled_families_is_marked();
    void troubled_families_of_2015();
    void supporting_families();
    void the_dwp_families_programme_has_no_price();
    void work_programme_prices();
    void work_programme_attachment_fee_ends_in_april_2014();
    void work_programme_weeks_and_instalments();
    void work_programme_rates_and_measures();
    void transforming_rehabilitation_pays_for_a_change_since_2011();
    void restart_has_no_price();
    void community_budgets_pay_for_nothing();
    void members_of_community_budgets_are_in_the_register();

private:
    const Scheme &scheme(const char *id) const;
    std::vector<Scheme> schemes_;
};

const Scheme &TestSchemeData::scheme(const char *id) const
{
    const Scheme *found = scheme_of(schemes_, ProgrammeId(QString::fromLatin1(id)), {});
    if (!found)
        qFatal("no scheme %s", id);
    return *found;
}

void TestSchemeData::initTestCase()
{
    QStringList problems;
    schemes_ = load_schemes({}, &problems);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestSchemeData::the_eight_schemes_are_there()
{
    QStringList ids;
    for (const Scheme &scheme : schemes_)
        ids.append(scheme.id);
    ids.sort();
    const QStringList expected{QStringLiteral("community-budgets-2011"),
                               QStringLiteral("dwp-families-2011"),
                               QStringLiteral("restart"),
                               QStringLiteral("supporting-families"),
                               QStringLiteral("transforming-rehabilitation"),
                               QStringLiteral("troubled-families-2012"),
                               QStringLiteral("troubled-families-2015"),
                               QStringLiteral("work-programme-2011")};
    QCOMPARE(ids, expected);
    const QStringList files = QDir(QStringLiteral(":/outturn/schemes")).entryList(QDir::Files);
    QCOMPARE(files.size(), 8);
    for (const QString &id : expected)
        QVERIFY2(files.contains(QString(id).replace(u'-', u'_') + QStringLiteral(".json")), qPrintable(id));
}

void TestSchemeData::each_file_is_written_back_whole()
{
    for (const Scheme &scheme : schemes_) {
        const QByteArray written = write_scheme(scheme);
        const auto again = read_scheme(written, scheme.id);
        QVERIFY_RESULT(again);
        QCOMPARE(write_scheme(*again), written);
        QCOMPARE(again->tariffs.size(), scheme.tariffs.size());
        QCOMPARE(again->published.size(), scheme.published.size());
    }
}

void TestSchemeData::no_figure_is_without_a_source()
{
    for (const Scheme &scheme : schemes_) {
        const auto sourced = [&](const Source &source, const QString &what) {
            return QTest::qVerify(!source.text.isEmpty(), "source", qPrintable(scheme.id + u' ' + what), __FILE__,
                                  __LINE__);
        };
        for (const PaymentEvent &entry : scheme.events)
            QVERIFY(sourced(entry.source, entry.measure.text));
        for (const Tariff &entry : scheme.tariffs)
            QVERIFY(sourced(entry.source, entry.event.text));
        for (const Discount &entry : scheme.discounts)
            QVERIFY(sourced(entry.source, QStringLiteral("discount")));
        for (const Exclusion &entry : scheme.exclusions)
            QVERIFY(sourced(entry.source, QStringLiteral("exclusion")));
        for (const CohortMetric &entry : scheme.metrics)
            QVERIFY(sourced(entry.source, entry.measure.text));
        for (const NonIntervention &entry : scheme.non_intervention)
            QVERIFY(sourced(entry.source, QStringLiteral("non-intervention")));
        for (const MinimumPerformance &entry : scheme.minimum_performance)
            QVERIFY(sourced(entry.source, QStringLiteral("minimum")));
        for (const SchemeGroup &entry : scheme.groups)
            QVERIFY(sourced(entry.source, entry.id));
        for (const PublishedFigure &entry : scheme.published)
            QVERIFY(sourced(entry.source, entry.id));
        // A price that no source gives is nowhere said to be confirmed.
        for (const Tariff &entry : scheme.tariffs)
            QVERIFY2(entry.price || !entry.source.confirmed, qPrintable(scheme.id));
    }
}

void TestSchemeData::a_programme_is_found_by_what_a_person_writes_data()
{
    QTest::addColumn<QString>("programme");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *programme, const char *title, const char *id) {
        QTest::addRow("%s, %s", programme, title)
            << QString::fromLatin1(programme) << QString::fromLatin1(title) << QString::fromLatin1(id);
    };
    row("troubled-families-2012", "", "troubled-families-2012");
    row("troubled-families", "", "troubled-families-2012");
    row("Troubled Families", "", "troubled-families-2012");
    row("tf", "Troubled families", "troubled-families-2012");
    row("anything", "Troubled Families Phase 2", "troubled-families-2015");
    row("Supporting Families", "", "supporting-families");
    row("families with multiple problems", "", "dwp-families-2011");
    row("Work Programme", "", "work-programme-2011");
    row("work-programme", "", "work-programme-2011");
    row("Transforming Rehabilitation", "", "transforming-rehabilitation");
    row("RESTART", "", "restart");
    row("community-budgets", "", "community-budgets-2011");
    // An id goes before a title that somebody chose.
    row("restart", "Work Programme", "restart");
    row("care-leavers", "Care leavers", "");
}

void TestSchemeData::a_programme_is_found_by_what_a_person_writes()
{
    QFETCH(QString, programme);
    QFETCH(QString, title);
    QFETCH(QString, id);
    const Scheme *found = scheme_of(schemes_, ProgrammeId(programme), title);
    QCOMPARE(found ? found->id : QString(), id);
}

void TestSchemeData::no_name_stands_for_two_schemes()
{
    QSet<QString> seen;
    for (const Scheme &scheme : schemes_) {
        QStringList names = scheme.programmes;
        names << scheme.id << scheme.title;
        for (QString &name : names)
            name = name.toLower();
        names.removeDuplicates();
        for (const QString &name : std::as_const(names)) {
            QVERIFY2(!seen.contains(name), qPrintable(name));
            seen.insert(name);
        }
    }
}

void TestSchemeData::troubled_families_of_2012()
{
    const Scheme &families = scheme("troubled-families-2012");
    // Payment-by-results explained (2012): £4,000 in all, split 80:20, 60:40 and 40:60; result A £700 with B £100, or C
    // £800 in the first year, and the same proportions after it.
    QCOMPARE(price(families, "attachment", "", "2012-13"), 320'000);
    QCOMPARE(price(families, "attachment", "", "2013-14"), 240'000);
    QCOMPARE(price(families, "attachment", "", "2014-15"), 160'000);
    QCOMPARE(price(families, "crime_asb_education", "", "2012-13"), 70'000);
    QCOMPARE(price(families, "crime_asb_education", "", "2013-14"), 140'000);
    QCOMPARE(price(families, "crime_asb_education", "", "2014-15"), 210'000);
    QCOMPARE(price(families, "progress_to_work", "", "2012-13"), 10'000);
    QCOMPARE(price(families, "progress_to_work", "", "2013-14"), 20'000);
    QCOMPARE(price(families, "progress_to_work", "", "2014-15"), 30'000);
    QCOMPARE(price(families, "continuous_employment", "", "2012-13"), 80'000);
    QCOMPARE(price(families, "continuous_employment", "", "2013-14"), 160'000);
    QCOMPARE(price(families, "continuous_employment", "", "2014-15"), 240'000);
    QCOMPARE(price(families, "attachment", "", "2015-16"), -1);
    QCOMPARE(families.to, QDate(2015, 5, 31));
    QCOMPARE(*families.event(measure("progress_to_work"))->adds_to, measure("crime_asb_education"));
    QCOMPARE(families.exclusions.size(), size_t{1});
    QCOMPARE(families.exclusions[0].one,
             std::vector<MeasureId>({measure("crime_asb_education"), measure("progress_to_work")}));
    QCOMPARE(families.exclusions[0].other, std::vector<MeasureId>({measure("continuous_employment")}));
    QCOMPARE(families.case_cap->measure, measure("families_agreed"));
    QCOMPARE(families.case_cap->numerator, 5);
    QCOMPARE(families.case_cap->denominator, 6);
    QCOMPARE(families.threshold->least_share, 0.75);
    QCOMPARE(families.threshold->paid_share_below, 0.5);
    QCOMPARE(families.threshold->applies_to, std::vector<MeasureId>({measure("attachment")}));
    QVERIFY(families.non_intervention.empty());
    QVERIFY(!families.default_non_intervention);
    const DerivedMeasure *turned = derived(families, "turned_around");
    QVERIFY(turned && turned->counting == DerivedMeasure::Counting::of_cohort);
    QCOMPARE(turned->outcomes,
             std::vector<MeasureId>({measure("crime_asb_education"), measure("continuous_employment")}));
    QCOMPARE(turned->start, measure("attachment"));
}

void TestSchemeData::what_is_recalled_of_troubled_families_is_marked()
{
    const Scheme &families = scheme("troubled-families-2012");
    for (const char *result : {"crime_asb_education", "progress_to_work", "continuous_employment"}) {
        QVERIFY2(entry(families, result, "", "2012-13").source.confirmed, result);
        QVERIFY2(!entry(families, result, "", "2013-14").source.confirmed, result);
        QVERIFY2(!entry(families, result, "", "2014-15").source.confirmed, result);
    }
    QVERIFY(entry(families, "attachment", "", "2012-13").source.confirmed);
}

void TestSchemeData::troubled_families_of_2015()
{
    const Scheme &families = scheme("troubled-families-2015");
    QCOMPARE(price(families, "attachment", "", "2016-17"), 100'000);
    QCOMPARE(price(families, "significant_sustained_progress", "", "2016-17"), 80'000);
    QCOMPARE(price(families, "continuous_employment", "", "2018-19"), 80'000);
    QCOMPARE(families.exclusions.size(), size_t{1});
    QVERIFY(derived(families, "successful_families"));
    QVERIFY(!families.case_cap);
}

void TestSchemeData::supporting_families()
{
    const Scheme &families = scheme("supporting-families");
    QCOMPARE(price(families, "successful_family_outcome", "", "2022-23"), 80'000);
    QVERIFY(!entry(families, "successful_family_outcome").source.confirmed);
    QVERIFY(derived(families, "successful_families"));
}

void TestSchemeData::the_dwp_families_programme_has_no_price()
{
    const Scheme &families = scheme("dwp-families-2011");
    for (const char *paid : {"attachment", "progress_measure", "sustained_job"})
        QCOMPARE(price(families, paid, "", "2012-13"), -1);
    QCOMPARE(most_per_case(families, measure("progress_measure"), {}, {}), 3);
    QVERIFY(families.event(measure("progress_measure"))->repeats);
    QVERIFY(!families.event(measure("sustained_job"))->repeats);
    // 26 weeks of 7 days.
    QCOMPARE(earliest_days(families, measure("sustained_job"), {}, {}).value_or(-1), 182);
    QCOMPARE(minimum(families, "", ""), 0.22);
    QVERIFY(derived(families, "sustained_job_rate"));
    QVERIFY(derived(families, "progress_rate"));
}

void TestSchemeData::work_programme_prices()
{
    const Scheme &work = scheme("work-programme-2011");
    // Maximum prices of the first year: attachment, job outcome, one sustainment, how many of them.
    struct Row {
        const char *group;
        qint64 attachment;
        qint64 outcome;
        qint64 sustainment;
        int most;
        bool confirmed;
    };
    const std::vector<Row> rows{
        {"PG1", 400, 1200, 170, 13, true},  {"PG2", 400, 1200, 215, 13, true},  {"PG3", 400, 1200, 250, 20, true},
        {"PG4", 400, 1200, 250, 20, true},  {"PG5", 400, 1000, 115, 20, false}, {"PG6", 600, 1200, 235, 20, false},
        {"PG7", 600, 3500, 370, 26, false}, {"PG8", 400, 1000, 115, 20, false}, {"PG9", 300, 1200, 200, 20, false}};
    for (const Row &row : rows) {
        const QString group = QString::fromLatin1(row.group);
        QCOMPARE(price(work, "attachment", row.group, "2011-12"), row.attachment * 100);
        QCOMPARE(price(work, "job_outcome", row.group, "2011-12"), row.outcome * 100);
        QCOMPARE(price(work, "sustainment", row.group, "2011-12"), row.sustainment * 100);
        QCOMPARE(most_per_case(work, measure("sustainment"), group, QStringLiteral("2011-12")), row.most);
        QCOMPARE(entry(work, "job_outcome", row.group, "2011-12").source.confirmed, row.confirmed);
    }
    QCOMPARE(price(work, "job_outcome", "PG10", "2011-12"), -1);
    QCOMPARE(price(work, "referral", "PG1", "2011-12"), -1);
    for (const Discount &discount : work.discounts)
        QVERIFY(!discount.source.confirmed);
}

void TestSchemeData::work_programme_attachment_fee_ends_in_april_2014()
{
    const Scheme &work = scheme("work-programme-2011");
    for (const char *group : {"PG1", "PG6", "PG9"}) {
        for (const char *year : {"2014-15", "2015-16", "2016-17"}) {
            QCOMPARE(price(work, "attachment", group, year), 0);
            QVERIFY(entry(work, "attachment", group, year).source.confirmed);
        }
        // The steps of the taper are in no source.
        QVERIFY(!entry(work, "attachment", group, "2012-13").source.confirmed);
        QVERIFY(!entry(work, "attachment", group, "2013-14").source.confirmed);
    }
    QCOMPARE(scheme_year(work, QDate(2014, 3, 31)), QStringLiteral("2013-14"));
    QCOMPARE(scheme_year(work, QDate(2014, 4, 1)), QStringLiteral("2014-15"));
}

void TestSchemeData::work_programme_weeks_and_instalments()
{
    const Scheme &work = scheme("work-programme-2011");
    // 26 weeks for PG1 and PG2, 13 for the others; a sustainment for each 4 weeks.
    const auto least = [&](const char *group) {
        return earliest_days(work, measure("job_outcome"), QString::fromLatin1(group), QStringLiteral("2013-14"))
            .value_or(-1);
    };
    QCOMPARE(least("PG1"), 26 * 7);
    QCOMPARE(least("PG2"), 26 * 7);
    for (const char *group : {"PG3", "PG4", "PG5", "PG6", "PG7", "PG8", "PG9"})
        QCOMPARE(least(group), 13 * 7);
    const PaymentEvent *sustainment = work.event(measure("sustainment"));
    QCOMPARE(sustainment->apart_days.value_or(-1), 4 * 7);
    QVERIFY(sustainment->repeats);
    QCOMPARE(*sustainment->follows, measure("job_outcome"));
}

void TestSchemeData::work_programme_rates_and_measures()
{
    const Scheme &work = scheme("work-programme-2011");
    for (const char *group : {"PG1", "PG2", "PG6"})
        QCOMPARE(minimum(work, group, "2011-12"), 0.055);
    QCOMPARE(minimum(work, "PG1", "2012-13"), 0.33);
    QCOMPARE(minimum(work, "PG2", "2012-13"), 0.275);
    QCOMPARE(minimum(work, "PG6", "2012-13"), 0.165);
    QCOMPARE(minimum(work, "PG1", "2013-14"), 0.44);
    QCOMPARE(minimum(work, "PG2", "2013-14"), 0.33);
    QCOMPARE(minimum(work, "PG6", "2013-14"), 0.165);
    for (const MinimumPerformance &least : work.minimum_performance)
        QCOMPARE(least.source.confirmed, least.year != QStringLiteral("2012-13"));
    QCOMPARE(work.default_non_intervention.value_or(-1), 0.05);
    using Counting = DerivedMeasure::Counting;
    const DerivedMeasure *contract = derived(work, "wp_contract");
    const DerivedMeasure *cohort_12 = derived(work, "wp_cohort_12m");
    const DerivedMeasure *cohort_24 = derived(work, "wp_cohort_24m");
    const DerivedMeasure *sustainments = derived(work, "sustainments_per_case");
    QVERIFY(contract && cohort_12 && cohort_24 && sustainments);
    QVERIFY(contract->counting == Counting::of_period && contract->measure.kind == MeasureKind::rate);
    QVERIFY(cohort_12->counting == Counting::of_cohort_within && cohort_12->by_month && cohort_12->months == 12);
    QVERIFY(cohort_24->counting == Counting::of_cohort_within && cohort_24->by_month && cohort_24->months == 24);
    QVERIFY(cohort_12->measure.kind == MeasureKind::proportion && cohort_12->start == measure("referral"));
    QVERIFY(sustainments->counting == Counting::events_of_cohort);
}

void TestSchemeData::transforming_rehabilitation_pays_for_a_change_since_2011()
{
    const Scheme &rehabilitation = scheme("transforming-rehabilitation");
    QCOMPARE(rehabilitation.metrics.size(), size_t{2});
    for (const CohortMetric &metric : rehabilitation.metrics) {
        QCOMPARE(metric.baseline.start, QDate(2011, 1, 1));
        QCOMPARE(metric.baseline.end, QDate(2011, 12, 31));
        QVERIFY(metric.lower_is_better);
        QVERIFY(!metric.price);
        QVERIFY(!metric.source.confirmed);
    }
    QCOMPARE(rehabilitation.metrics[0].measure, measure("binary_rate"));
    QCOMPARE(rehabilitation.metrics[1].measure, measure("frequency_rate"));
}

void TestSchemeData::restart_has_no_price()
{
    const Scheme &restart = scheme("restart");
    QCOMPARE(price(restart, "earnings_threshold", "", "2021-22"), -1);
    QCOMPARE(restart.groups.size(), size_t{12});
}

void TestSchemeData::community_budgets_pay_for_nothing()
{
    const Scheme &budgets = scheme("community-budgets-2011");
    QVERIFY(!budgets.pays_for_results);
    QVERIFY(budgets.events.empty() && budgets.tariffs.empty());
    QCOMPARE(budgets.groups.size(), size_t{16});
    QCOMPARE(budgets.groups[0].title, QStringLiteral("Greater Manchester"));
    QCOMPARE(budgets.groups[0].members.size(), 10);
}

void TestSchemeData::members_of_community_budgets_are_in_the_register()
{
    QFile file(QStringLiteral(":/outturn/registers/england_upper_tier.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<QString> names;
    const QJsonArray providers =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("providers")).toArray();
    for (const QJsonValue &provider : providers)
        names.insert(provider.toObject().value(QStringLiteral("name")).toString());
    QVERIFY(names.size() > 150);
    for (const SchemeGroup &area : scheme("community-budgets-2011").groups) {
        for (const QString &member : area.members)
            QVERIFY2(names.contains(member), qPrintable(member));
    }
}

QTEST_GUILESS_MAIN(TestSchemeData)
#include "test_scheme_data.moc"
