// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/derived_cells.h"
#include "support/cases_in_memory.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <map>
#include <random>
#include <set>

using namespace outturn;
using namespace outturn::schemes;
using outturn::test::CasesInMemory;
using Counting = DerivedMeasure::Counting;

namespace {

Period period(const char *text)
{
    return parse_period(QString::fromLatin1(text)).value();
}

DerivedMeasure derived(const char *id, Counting counting, const char *start, const QStringList &outcomes)
{
    DerivedMeasure measure;
    measure.measure.id = MeasureId(QString::fromLatin1(id));
    measure.counting = counting;
    measure.start = MeasureId(QString::fromLatin1(start));
    for (const QString &outcome : outcomes)
        measure.outcomes.emplace_back(outcome);
    return measure;
}

PaymentEvent event_of(const char *id, EventRole role, bool repeats = false)
{
    PaymentEvent event;
    event.measure = MeasureId(QString::fromLatin1(id));
    event.role = role;
    event.repeats = repeats;
    return event;
}

Scheme families()
{
    Scheme scheme;
    scheme.events = {event_of("attachment", EventRole::attachment), event_of("crime", EventRole::outcome),
                     event_of("progress", EventRole::add_on), event_of("work", EventRole::outcome)};
    scheme.derived = {derived("turned_around", Counting::of_cohort, "attachment", {u"crime"_qs, u"work"_qs})};
    return scheme;
}

Scheme work_programme()
{
    Scheme scheme;
    scheme.events = {event_of("referral", EventRole::referral), event_of("attachment", EventRole::attachment),
                     event_of("job", EventRole::outcome), event_of("sustainment", EventRole::sustainment, true)};
    DerivedMeasure within = derived("cohort_12m", Counting::of_cohort_within, "referral", {u"job"_qs});
    within.months = 12;
    within.by_month = true;
    scheme.derived = {derived("contract", Counting::of_period, "referral", {u"job"_qs}), within,
                      derived("sustained", Counting::events_of_cohort, "referral", {u"sustainment"_qs})};
    return scheme;
}

/// One row: the day is that of the start or the outcome, as the measure asks.
CaseRow row(const char *ref, const char *provider, const char *period_text, const char *measure, const char *day,
            CaseStatus status = CaseStatus::validated)
{
    CaseRow row;
    row.case_ref = QString::fromLatin1(ref);
    row.key.programme = ProgrammeId(u"p"_qs);
    row.key.provider = ProviderId(QString::fromLatin1(provider));
    row.key.period = period(period_text);
    row.key.measure = MeasureId(QString::fromLatin1(measure));
    row.status = status;
    const QDate date = QDate::fromString(QString::fromLatin1(day), Qt::ISODate);
    if (row.key.measure.text == u"referral")
        row.referred_on = date;
    else if (row.key.measure.text == u"attachment")
        row.attached_on = date;
    else
        row.outcome_on = date;
    return row;
}

std::vector<Cell> cells_of(const Scheme &scheme, const CasesInMemory &cases, qint64 *without_start = nullptr)
{
    DerivedCells derived_cells(scheme, cases.keys());
    derived_cells.add(cases.events(ProgrammeId(u"p"_qs)));
    std::vector<Cell> cells = derived_cells.finish();
    if (without_start)
        *without_start = derived_cells.without_start();
    return cells;
}

/// "measure provider period group: numerator/denominator", where the numerator may be a range or a reason.
QString text_of(const Cell &cell)
{
    QString numerator = missing_word(cell.missing);
    if (cell.numerator)
        numerator = QString::number(*cell.numerator);
    else if (cell.numerator_range)
        numerator = u"%1..%2"_qs.arg(cell.numerator_range->low).arg(cell.numerator_range->high);
    const QString group = cell.key.group.isEmpty() ? QString() : u' ' + cell.key.group;
    return u"%1 %2 %3%4: %5/%6"_qs.arg(cell.key.measure.text, cell.key.provider.text, period_label(cell.key.period),
                                       group, numerator, QString::number(cell.denominator.value_or(-1)));
}

QStringList texts_of(const std::vector<Cell> &cells)
{
    QStringList texts;
    for (const Cell &cell : cells)
        texts.append(text_of(cell));
    return texts;
}

/// The figures of one derived measure alone.
QStringList figures(const Scheme &scheme, const CasesInMemory &cases, const QString &measure)
{
    return texts_of(cells_of(scheme, cases)).filter(QRegularExpression(u'^' + measure + u' '));
}

} // namespace

class TestDerivedCells : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void a_family_is_turned_around_once_whatever_it_achieves();
    void an_outcome_counts_for_the_provider_of_the_start();
    void references_of_each_provider_are_cases_of_their_own();
    void the_first_start_is_the_cohort();
    void the_contract_measure_divides_outcomes_of_a_year_by_referrals_of_it();
    void twelve_months_end_on_the_same_day_of_the_next_year();
    void an_attachment_that_is_never_paid_keeps_its_own_day();
    void a_cohort_that_is_too_young_has_no_numerator();
    void where_a_missing_day_would_tell_the_numerator_is_a_range();
    void sustainments_are_counted_each_day_once();
    void another_programme_is_another_case();
    void neither_order_nor_blocks_change_anything();
    void random_cases_agree_with_a_plain_count();
    void nothing_to_count_gives_nothing();
};

void TestDerivedCells::a_family_is_turned_around_once_whatever_it_achieves()
{
    CasesInMemory cases;
    cases.add(row("both", "Ash", "2012-13 Q1", "attachment", "2012-05-01", CaseStatus::attached))
        .add(row("both", "Ash", "2012-13 Q3", "crime", "2012-11-01"))
        .add(row("both", "Ash", "2012-13 Q4", "work", "2013-02-01"))
        .add(row("work", "Ash", "2012-13 Q1", "attachment", "2012-05-02"))
        .add(row("work", "Ash", "2013-14 Q1", "work", "2013-05-02"))
        .add(row("work", "Ash", "2013-14 Q1", "work", "2013-05-02")) // the same row again
        .add(row("only claimed", "Ash", "2012-13 Q1", "attachment", "2012-05-03", CaseStatus::claimed))
        .add(row("only claimed", "Ash", "2012-13 Q3", "crime", "2012-11-03", CaseStatus::claimed))
        .add(row("add-on", "Ash", "2012-13 Q1", "attachment", "2012-05-04"))
        .add(row("add-on", "Ash", "2012-13 Q3", "progress", "2012-11-04"))
        .add(row("withdrawn", "Ash", "2012-13 Q1", "attachment", "2012-05-05", CaseStatus::withdrawn))
        .add(row("withdrawn", "Ash", "2012-13 Q3", "crime", "2012-11-05"))
        .add(row("rejected", "Ash", "2012-13 Q1", "attachment", "2012-05-06", CaseStatus::rejected))
        .add(row("never attached", "Ash", "2012-13 Q3", "crime", "2012-11-07"));
    // Attached: both, work, only claimed, add-on. Turned around of them: both and work, each once.
    qint64 without_start = 0;
    QCOMPARE(texts_of(cells_of(families(), cases, &without_start)),
             QStringList{u"turned_around Ash 2012-13 Q1: 2/4"_qs});
    QCOMPARE(without_start, 2); // withdrawn, never attached
}

void TestDerivedCells::an_outcome_counts_for_the_provider_of_the_start()
{
    CasesInMemory cases;
    cases.add(row("moved", "Ash", "2012-13", "attachment", "2012-05-01"))
        .add(row("moved", "Elm", "2012-13", "crime", "2012-11-01"))
        .add(row("stayed", "Elm", "2012-13", "attachment", "2012-05-01"));
    QCOMPARE(texts_of(cells_of(families(), cases)),
             (QStringList{u"turned_around Ash 2012-13: 1/1"_qs, u"turned_around Elm 2012-13: 0/1"_qs}));
}

void TestDerivedCells::references_of_each_provider_are_cases_of_their_own()
{
    CasesInMemory cases;
    cases.add(row("1", "Ash", "2012-13", "attachment", "2012-05-01"))
        .add(row("1", "Elm", "2012-13", "attachment", "2012-06-01"))
        .add(row("1", "Elm", "2012-13", "crime", "2012-11-01"));
    Scheme scheme = families();
    QCOMPARE(texts_of(cells_of(scheme, cases)), QStringList{u"turned_around Ash 2012-13: 1/1"_qs});
    scheme.own_case_references = true;
    QCOMPARE(texts_of(cells_of(scheme, cases)),
             (QStringList{u"turned_around Ash 2012-13: 0/1"_qs, u"turned_around Elm 2012-13: 1/1"_qs}));
}

void TestDerivedCells::the_first_start_is_the_cohort()
{
    CasesInMemory cases;
    cases.add(row("twice", "Ash", "2012-13 Q2", "attachment", "2012-08-01"))
        .add(row("twice", "Ash", "2012-13 Q1", "attachment", "2012-05-01"))
        .add(row("rejected first", "Ash", "2012-13 Q1", "attachment", "2012-05-01", CaseStatus::rejected))
        .add(row("rejected first", "Ash", "2012-13 Q2", "attachment", "2012-08-01"));
    QCOMPARE(texts_of(cells_of(families(), cases)),
             (QStringList{u"turned_around Ash 2012-13 Q1: 0/1"_qs, u"turned_around Ash 2012-13 Q2: 0/1"_qs}));
}

void TestDerivedCells::the_contract_measure_divides_outcomes_of_a_year_by_referrals_of_it()
{
    CasesInMemory cases;
    cases.add(row("a", "Ash", "June 2011", "referral", "2011-06-10"))
        .add(row("b", "Ash", "June 2011", "referral", "2011-06-20"))
        .add(row("c", "Ash", "May 2012", "referral", "2012-05-20"))
        .add(row("withdrawn", "Ash", "May 2012", "referral", "2012-05-21", CaseStatus::withdrawn))
        .add(row("withdrawn", "Ash", "June 2012", "job", "2012-06-21"))
        .add(row("a", "Ash", "March 2012", "job", "2012-03-31")) // the last day of the year
        .add(row("a", "Ash", "April 2012", "job", "2012-04-30")) // a second outcome: not the first
        .add(row("b", "Ash", "April 2012", "job", "2012-04-01"))
        .add(row("c", "Ash", "July 2012", "job", "2012-07-01"));
    // 2011-12: one first outcome of two referrals; 2012-13: three of one, for a validated job of somebody whose referral
    // does not count is a job of the year all the same. It may exceed 1.
    QCOMPARE(figures(work_programme(), cases, u"contract"_qs),
             (QStringList{u"contract Ash 2011-12: 1/2"_qs, u"contract Ash 2012-13: 3/1"_qs}));
    CasesInMemory moved;
    moved.add(row("a", "Ash", "June 2011", "referral", "2011-06-10"))
        .add(row("a", "Elm", "July 2011", "job", "")); // no day: the year of its period, and its own provider
    QCOMPARE(figures(work_programme(), moved, u"contract"_qs),
             (QStringList{u"contract Ash 2011-12: 0/1"_qs, u"contract Elm 2011-12: 1/0"_qs}));
}

void TestDerivedCells::twelve_months_end_on_the_same_day_of_the_next_year()
{
    CasesInMemory cases;
    cases.add(row("in time", "Ash", "2011-12", "referral", "2011-06-15"))
        .add(row("in time", "Ash", "2012-13", "job", "2012-06-15"))
        .add(row("a day late", "Ash", "2011-12", "referral", "2011-06-15"))
        .add(row("a day late", "Ash", "2012-13", "job", "2012-06-16"))
        .add(row("before", "Ash", "2011-12", "referral", "2011-06-15"))
        .add(row("before", "Ash", "2011-12", "job", "2011-06-14"))
        .add(row("leap day", "Ash", "2011-12", "referral", "2012-02-29"))
        .add(row("leap day", "Ash", "2012-13", "job", "2013-02-28"))
        .add(row("after leap day", "Ash", "2011-12", "referral", "2012-02-29"))
        .add(row("after leap day", "Ash", "2012-13", "job", "2013-03-01"));
    QCOMPARE(figures(work_programme(), cases, u"cohort_12m"_qs),
             (QStringList{u"cohort_12m Ash June 2011: 1/3"_qs, u"cohort_12m Ash February 2012: 1/2"_qs}));
}

void TestDerivedCells::an_attachment_that_is_never_paid_keeps_its_own_day()
{
    Scheme scheme;
    scheme.events = {event_of("attachment", EventRole::referral), event_of("crime", EventRole::outcome)};
    scheme.derived = {derived("early", Counting::of_cohort_within, "attachment", {u"crime"_qs})};
    scheme.derived.front().months = 6;
    scheme.derived.front().by_month = true;
    CasesInMemory cases;
    CaseRow attached = row("a", "Ash", "2021-22", "attachment", "2021-06-10");
    attached.referred_on = QDate(2021, 5, 10);
    cases.add(attached).add(row("a", "Ash", "2021-22", "crime", "2021-12-10"));
    cases.add(
        row("b", "Ash", "2021-22", "crime", "2022-02-01", CaseStatus::claimed)); // only says how far the data reach
    QCOMPARE(texts_of(cells_of(scheme, cases)), QStringList{u"early Ash June 2021: 1/1"_qs});
}

void TestDerivedCells::a_cohort_that_is_too_young_has_no_numerator()
{
    const auto june_2011_seen_until = [](const char *last_day) {
        CasesInMemory cases;
        cases.add(row("a", "Ash", "June 2011", "referral", "2011-06-01"))
            .add(row("a", "Ash", "July 2011", "job", "2011-07-01"))
            .add(row("b", "Elm", "June 2012", "referral", last_day, CaseStatus::rejected));
        return figures(work_programme(), cases, u"cohort_12m"_qs);
    };
    // Somebody referred on 30 June 2011 has had twelve months on 30 June 2012.
    QCOMPARE(june_2011_seen_until("2012-06-29"), QStringList{u"cohort_12m Ash June 2011: not-available/1"_qs});
    QCOMPARE(june_2011_seen_until("2012-06-30"), QStringList{u"cohort_12m Ash June 2011: 1/1"_qs});
}

void TestDerivedCells::where_a_missing_day_would_tell_the_numerator_is_a_range()
{
    CasesInMemory cases;
    cases.add(row("sure", "Ash", "June 2011", "referral", "2011-06-10"))
        .add(row("sure", "Ash", "May 2012", "job", "")) // by 31 May 2012 at the latest
        .add(row("unsure", "Ash", "June 2011", "referral", "2011-06-10"))
        .add(row("unsure", "Ash", "June 2012", "job", ""))
        .add(row("unsure start", "Ash", "June 2011", "referral", ""))
        .add(row("unsure start", "Ash", "June 2012", "job", "2012-06-10"))
        .add(row("sure start", "Ash", "June 2011", "referral", ""))
        .add(row("sure start", "Ash", "June 2012", "job", "2012-06-01"))
        .add(row("surely late", "Ash", "June 2011", "referral", ""))
        .add(row("surely late", "Ash", "July 2012", "job", "2012-07-01"));
    QCOMPARE(figures(work_programme(), cases, u"cohort_12m"_qs), QStringList{u"cohort_12m Ash June 2011: 2..4/5"_qs});
}

void TestDerivedCells::sustainments_are_counted_each_day_once()
{
    CasesInMemory cases;
    cases.add(row("a", "Ash", "2011-12", "referral", "2011-06-10"))
        .add(row("a", "Ash", "2012-13", "sustainment", "2012-05-01"))
        .add(row("a", "Ash", "2012-13", "sustainment", "2012-05-29"))
        .add(row("a", "Ash", "2012-13", "sustainment", "2012-05-29"))                       // duplicate
        .add(row("a", "Ash", "2012-13", "sustainment", "2012-06-26", CaseStatus::rejected)) // not validated
        .add(row("b", "Ash", "2011-12", "referral", "2011-06-11"));
    QCOMPARE(figures(work_programme(), cases, u"sustained"_qs), QStringList{u"sustained Ash 2011-12: 2/2"_qs});
    Scheme scheme = work_programme();
    scheme.events.back().repeats = false; // then a second row is a duplicate whatever its day
    QCOMPARE(figures(scheme, cases, u"sustained"_qs), QStringList{u"sustained Ash 2011-12: 1/2"_qs});
}

void TestDerivedCells::another_programme_is_another_case()
{
    CasesInMemory cases;
    CaseRow elsewhere = row("a", "Ash", "2012-13", "crime", "2012-11-01");
    elsewhere.key.programme = ProgrammeId(u"q"_qs);
    cases.add(row("a", "Ash", "2012-13", "attachment", "2012-05-01")).add(elsewhere);
    const Scheme scheme = families();
    DerivedCells both(scheme, cases.keys());
    both.add(cases.events(ProgrammeId(u"p"_qs)));
    both.add(cases.events(ProgrammeId(u"q"_qs)));
    QCOMPARE(texts_of(both.finish()), QStringList{u"turned_around Ash 2012-13: 0/1"_qs});
    QCOMPARE(both.without_start(), 1);
}

namespace {

/// Rows as they may come: providers and groups that differ, days that are missing, statuses of every kind.
CasesInMemory random_cases(unsigned seed, int count)
{
    std::mt19937 random(seed);
    const auto one_of = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const char *measures[]{"referral", "attachment", "job", "sustainment"};
    const CaseStatus statuses[]{CaseStatus::validated, CaseStatus::validated, CaseStatus::attached,
                                CaseStatus::rejected, CaseStatus::withdrawn};
    CasesInMemory cases;
    for (int i = 0; i < count; ++i) {
        const QDate day = QDate(2011, 6, 1).addDays(one_of(900));
        CaseRow made =
            row(QByteArray::number(one_of(count / 4)).constData(), one_of(3) ? "Ash" : "Elm", "2011-12",
                measures[one_of(4)], one_of(8) ? qPrintable(day.toString(Qt::ISODate)) : "", statuses[one_of(5)]);
        const QDate month(day.year(), day.month(), 1);
        made.key.period = {month, month.addMonths(1).addDays(-1)};
        made.key.group = one_of(2) ? u"PG1"_qs : QString();
        cases.add(made);
    }
    return cases;
}

QDate day_of(const CaseRow &row)
{
    return row.key.measure.text == u"referral" ? row.referred_on : row.outcome_on;
}

QDate known_by(const CaseRow &row)
{
    return day_of(row).isValid() ? day_of(row) : row.key.period.end;
}

/// The three measures of the job programme, counted case by case with dates and texts, as a person would.
QStringList plain_count(const CasesInMemory &cases)
{
    std::map<QString, std::vector<CaseRow>> by_case;
    QDate last_day;
    for (const CaseRow &row : cases.rows()) {
        by_case[row.case_ref].push_back(row);
        last_day = std::max({last_day, row.referred_on, row.attached_on, row.outcome_on});
    }
    struct Count {
        Cell cell;
        double sure = 0, unsure = 0, cases = 0;
    };
    std::map<QString, Count> counts;
    const auto at = [&](const char *measure, const CaseRow &row, const Period &period) -> Count & {
        Cell cell;
        cell.key = row.key;
        cell.key.measure = MeasureId(QString::fromLatin1(measure));
        cell.key.period = period;
        Count &count = counts[text_of(cell)];
        count.cell = cell;
        return count;
    };
    const auto year_of = [](const CaseRow &row) {
        const QDate day = known_by(row);
        const int year = day.month() >= 4 ? day.year() : day.year() - 1;
        return Period{QDate(year, 4, 1), QDate(year + 1, 3, 31)};
    };
    const auto is_earlier = [](const CaseRow &a, const CaseRow &b) {
        const auto order = [](const CaseRow &row) {
            return std::tuple(known_by(row), !day_of(row).isValid(), row.key.provider.text, row.key.period.end,
                              row.key.group);
        };
        return order(a) < order(b);
    };
    for (const auto &[ref, rows] : by_case) {
        std::vector<CaseRow> starts, jobs;
        std::set<std::pair<QDate, QDate>> sustained;
        for (const CaseRow &row : rows) {
            if (row.key.measure.text == u"referral" && row.status != CaseStatus::rejected
                && row.status != CaseStatus::withdrawn)
                starts.push_back(row);
            if (row.key.measure.text == u"job" && row.status == CaseStatus::validated)
                jobs.push_back(row);
            if (row.key.measure.text == u"sustainment" && row.status == CaseStatus::validated)
                sustained.insert({row.outcome_on, row.outcome_on.isValid() ? QDate() : row.key.period.end});
        }
        // The jobs of a year are not drawn from its referrals: a case without one counts there all the same.
        if (!jobs.empty()) {
            const CaseRow first = *std::min_element(jobs.begin(), jobs.end(), is_earlier);
            ++at("contract", first, year_of(first)).sure;
        }
        if (starts.empty())
            continue;
        const CaseRow start = *std::min_element(starts.begin(), starts.end(), is_earlier);
        ++at("contract", start, year_of(start)).cases;
        Count &rate = at("sustained", start, start.key.period);
        ++rate.cases;
        rate.sure += static_cast<double>(sustained.size());
        const QDate from = day_of(start).isValid() ? day_of(start) : start.key.period.start;
        const QDate month(known_by(start).year(), known_by(start).month(), 1);
        Count &cohort = at("cohort_12m", start, {month, month.addMonths(1).addDays(-1)});
        ++cohort.cases;
        bool sure = false, unsure = false;
        for (const CaseRow &job : jobs) {
            const QDate day = known_by(job);
            if (job.outcome_on.isValid() && day < from)
                continue;
            sure = sure || day <= from.addMonths(12);
            unsure = unsure || !job.outcome_on.isValid() || day <= known_by(start).addMonths(12);
        }
        cohort.sure += sure;
        cohort.unsure += !sure && unsure;
    }
    std::vector<Cell> cells;
    for (auto &[key, count] : counts) {
        count.cell.denominator = count.cases;
        if (count.cell.key.measure.text == u"cohort_12m" && count.cell.key.period.end.addMonths(12) > last_day)
            count.cell.missing = Missing::not_available;
        else if (count.unsure > 0)
            count.cell.numerator_range = CountRange{count.sure, count.sure + count.unsure};
        else
            count.cell.numerator = count.sure;
        cells.push_back(count.cell);
    }
    QStringList texts = texts_of(cells);
    texts.sort();
    return texts;
}

} // namespace

void TestDerivedCells::neither_order_nor_blocks_change_anything()
{
    const CasesInMemory cases = random_cases(7, 400);
    const Scheme scheme = work_programme();
    const QStringList expected = texts_of(cells_of(scheme, cases));
    std::vector<CaseEvent> events = cases.events(ProgrammeId(u"p"_qs));
    std::mt19937 random(1);
    for (int i = 0; i < 20; ++i) {
        std::shuffle(events.begin(), events.end(), random);
        DerivedCells derived_cells(scheme, cases.keys());
        const std::span<const CaseEvent> all(events);
        const size_t middle = random() % events.size();
        derived_cells.add(all.first(middle));
        derived_cells.add(all.subspan(middle));
        QCOMPARE(texts_of(derived_cells.finish()), expected);
    }
    // The keys of the same rows, numbered the other way round.
    std::vector<CellKey> reversed(cases.keys().rbegin(), cases.keys().rend());
    for (CaseEvent &event : events)
        event.key = static_cast<quint32>(reversed.size()) - 1 - event.key;
    DerivedCells derived_cells(scheme, reversed);
    derived_cells.add(events);
    QCOMPARE(texts_of(derived_cells.finish()), expected);
}

void TestDerivedCells::random_cases_agree_with_a_plain_count()
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        const CasesInMemory cases = random_cases(seed, 60 + static_cast<int>(seed) * 20);
        QStringList counted = texts_of(cells_of(work_programme(), cases));
        counted.sort();
        QCOMPARE(counted, plain_count(cases));
    }
}

void TestDerivedCells::nothing_to_count_gives_nothing()
{
    const std::vector<CellKey> no_keys;
    const Scheme scheme = families();
    DerivedCells none(scheme, no_keys);
    CaseEvent stray;
    stray.key = 5;
    none.add({&stray, 1});
    QVERIFY(none.finish().empty());
    Scheme pays_for_nothing = families();
    pays_for_nothing.derived.clear();
    CasesInMemory cases;
    cases.add(row("a", "Ash", "2012-13", "attachment", "2012-05-01"));
    QVERIFY(cells_of(pays_for_nothing, cases).empty());
    std::stop_source stop;
    stop.request_stop();
    DerivedCells stopped(scheme, cases.keys());
    stopped.add(cases.events(ProgrammeId(u"p"_qs)));
    QVERIFY(stopped.finish(stop.get_token()).empty());
}

QTEST_APPLESS_MAIN(TestDerivedCells)
#include "test_derived_cells.moc"
