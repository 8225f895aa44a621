// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sample_chart.h"
#include "presentation/sample_tables.h"
#include "presentation/sample_words.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::audit;
using namespace outturn::presentation;

namespace {

const Wording english(QStringLiteral("en"));

AuditNames names()
{
    AuditNames names;
    const ProgrammeId families(QStringLiteral("families"));
    names.programmes.push_back({families, QStringLiteral("Families")});
    Measure attachment;
    attachment.id = MeasureId(QStringLiteral("attachment"));
    attachment.programme = families;
    attachment.title = QStringLiteral("Attachment");
    names.measures.push_back(attachment);
    for (const auto &[id, name] : {std::pair{QStringLiteral("A"), QStringLiteral("Alder")},
                                   {QStringLiteral("B"), QStringLiteral("=Birch & Co")}}) {
        Provider provider;
        provider.id = ProviderId(id);
        provider.name = name;
        names.providers.push_back(provider);
    }
    return names;
}

/// 59 claims of £1,000 drawn by value from £10 million paid, of which less than 5% may be wrong. The interval, £169,491.53,
/// is larger than any of them: none is certain.
Sample sample_by_value()
{
    Sample sample;
    sample.number = 3;
    sample.title = QStringLiteral("winter");
    sample.frame.programme = ProgrammeId(QStringLiteral("families"));
    sample.plan = {ErrorModel::binomial, 0.05, 0, 0.95, {}};
    sample.planned = SamplePlan{59, 0, 0.0495};
    RecordedDraw draw;
    draw.question = {59, SelectionMethod::interval, SelectionUnit::value, {}, 7};
    draw.interval = 1e7 / 59;
    draw.start = 1000;
    draw.seed = 7;
    draw.total = 1e7;
    draw.value = Money{1000000000};
    draw.items_in_population = 13203;
    draw.negatives = 12;
    draw.negative_value = Money{-120000};
    draw.zeros = 3;
    sample.draws = {draw};
    for (int i = 0; i < 59; ++i) {
        SampledClaim item;
        item.id = QStringLiteral("1:%1").arg(i + 2);
        item.file_name = QStringLiteral("cases.csv");
        item.line = i + 2;
        item.case_ref = QStringLiteral("F%1").arg(i + 1);
        item.provider = ProviderId(i < 30 ? QStringLiteral("A") : QStringLiteral("B"));
        item.measure = MeasureId(QStringLiteral("attachment"));
        item.value = 1000;
        sample.items.push_back(item);
    }
    return sample;
}

void test_first(Sample &sample, int tested, int errors)
{
    for (int i = 0; i < tested; ++i)
        sample.results.push_back({sample.items[static_cast<size_t>(i)].id, i < errors ? 0.0 : 1000.0, {}});
}

SampleOutcome outcome_of(const Sample &sample)
{
    const auto outcome = sample_outcome(sample);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().message));
    return *outcome;
}

QString text_of(const widgets::Table &table, size_t row, size_t column)
{
    return table.rows[row].cells[column].text;
}

} // namespace

class TestSampleWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void without_errors_the_limit_is_less_than_can_be_tolerated();
    void one_error_makes_it_more();
    void while_items_are_untested_it_says_so_and_judges_nothing();
    void nothing_tested_and_withdrawn_are_told();
    void claims_are_counted_where_claims_were_drawn();
    void understatements_are_told_and_not_set_off();
    void the_method_says_all_that_repeats_the_draw();
    void extending_is_proposed_where_it_can_help();
    void a_plan_is_told_in_a_sentence();
    void the_table_of_a_plan_has_the_limits_of_the_distribution();
    void an_item_drawn_again_stands_once();
    void errors_and_providers_add_up();
    void strata_have_their_names_and_the_certain_part_is_told();
    void the_bar_knows_the_same_numbers();
    void odd_samples_do_no_harm();
};

/// R: qbeta(.95, 1, 59) * 1e7 = 495,076.10
void TestSampleWords::without_errors_the_limit_is_less_than_can_be_tolerated()
{
    Sample sample = sample_by_value();
    test_first(sample, 59, 0);
    const SampleOutcome outcome = outcome_of(sample);
    QCOMPARE(
        sample_headline(sample, outcome, english),
        QStringLiteral("With 95% confidence at most £495,076 of the £10.0 million paid is wrong; that is less than "
                       "the £500,000 that can be tolerated."));
    QVERIFY(payment_error_sentence(sample, outcome, english)
                .startsWith(QStringLiteral("Of the £10.0 million paid at most £495,076 (4.95%) is wrong, with 95% "
                                           "confidence, by sample 3 of ")));
    QVERIFY(sample_next_steps(sample, outcome, english).join(u' ').contains(QStringLiteral("can be accepted")));
}

/// Stringer with one taint of 1 is qbeta(.95, 2, 58) = .0778979; the error most likely is 1/59 of £10 million.
void TestSampleWords::one_error_makes_it_more()
{
    Sample sample = sample_by_value();
    test_first(sample, 59, 1);
    const SampleOutcome outcome = outcome_of(sample);
    QCOMPARE(
        sample_headline(sample, outcome, english),
        QStringLiteral("With 95% confidence at most £778,979 of the £10.0 million paid is wrong; that is more than "
                       "the £500,000 that can be tolerated."));
    QVERIFY(
        sample_caution(sample, outcome, english).startsWith(QStringLiteral("Most likely wrong is £169,492 (1.69%).")));
    QVERIFY(
        sample_caution(sample, outcome, english).contains(QStringLiteral("12 below nought (-£1,200) and 3 of nought")));
}

/// R: qbeta(.95, 1, 22) = .1273054 with 22 tested and no error; .1273054 * 1e7.
void TestSampleWords::while_items_are_untested_it_says_so_and_judges_nothing()
{
    Sample sample = sample_by_value();
    test_first(sample, 22, 0);
    const SampleOutcome outcome = outcome_of(sample);
    const QString words = sample_headline(sample, outcome, english);
    QVERIFY(
        words.startsWith(QStringLiteral("So far, with 22 of 59 tested: at most £1,273,054 of the £10.0 million paid")));
    QVERIFY(!words.contains(QStringLiteral("tolerated")));
    QCOMPARE(sample_progress(sample, english), QStringLiteral("22 of 59 tested"));
    QVERIFY(payment_error_sentence(sample, outcome, english).contains(QStringLiteral("so far")));
    QCOMPARE(sample_next_steps(sample, outcome, english).size(), 1);
}

void TestSampleWords::nothing_tested_and_withdrawn_are_told()
{
    Sample sample = sample_by_value();
    SampleOutcome outcome;
    outcome.untested = 59;
    QVERIFY(sample_headline(sample, outcome, english).startsWith(QStringLiteral("None of the ")));
    QVERIFY(payment_error_sentence(sample, outcome, english).isEmpty());
    test_first(sample, 59, 0);
    sample.is_withdrawn = true;
    QVERIFY(sample_headline(sample, outcome_of(sample), english).contains(QStringLiteral("withdrawn")));
    QVERIFY(payment_error_sentence(sample, outcome_of(sample), english).isEmpty());
}

/// AICPA table A-3: 60 items, one error, 95%: 7.7%, rounded up from qbeta(.95, 2, 59) = .0766; of 59 it is .0779.
void TestSampleWords::claims_are_counted_where_claims_were_drawn()
{
    Sample sample = sample_by_value();
    sample.draws.front().question.unit = SelectionUnit::item;
    test_first(sample, 59, 1);
    const SampleOutcome outcome = outcome_of(sample);
    // The wrong claims may be the large ones: so many claims say nothing of pounds.
    QVERIFY(payment_error_sentence(sample, outcome, english).isEmpty());
    QCOMPARE(sample_limit_bar(sample, outcome, english).upper_words, QStringLiteral("at most 7.79%"));
    const QString words = sample_headline(sample, outcome, english);
    QVERIFY2(words.contains(QStringLiteral("at most 7.79% of the ")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("more than the 5% that can be tolerated")), qPrintable(words));
    QCOMPARE(claims_in_population(sample), qint64{13203});
}

/// One claim of £1,000 that should have been £1,200: a taint of .2 in 59 of £10 million is £33,898.31.
void TestSampleWords::understatements_are_told_and_not_set_off()
{
    Sample sample = sample_by_value();
    test_first(sample, 59, 0);
    sample.results.front().audited_value = 1200;
    const SampleOutcome outcome = outcome_of(sample);
    QVERIFY(sample_headline(sample, outcome, english).contains(QStringLiteral("£495,076"))); // as without any error
    QVERIFY2(sample_caution(sample, outcome, english)
                 .contains(QStringLiteral("Most likely £33,898 too little was paid as well; it is not set off.")),
             qPrintable(sample_caution(sample, outcome, english)));
}

void TestSampleWords::the_method_says_all_that_repeats_the_draw()
{
    Sample sample = sample_by_value();
    sample.return_hashes = QByteArrayLiteral("abcdef");
    const QString words = sample_method(sample, english, names());
    for (const char *part :
         {"binomial", "95% confidence", "less than 5% of the amount", "worth £10,000,000", "at a fixed interval",
          "The interval is £169,491.53.", "The start, £1,000.00, comes from seed 7.", "12 below nought", "abcdef"})
        QVERIFY2(words.contains(QString::fromUtf8(part)), qPrintable(QString::fromUtf8(part) + u'\n' + words));
    // Forty drawn where 59 were planned: what was planned, and for which materiality, is told all the same.
    sample.draws.front().question.size = 40;
    sample.items.resize(40);
    QString chosen = sample_method(sample, english);
    QVERIFY2(chosen.contains(QStringLiteral(": 59 claims. The auditor chose to draw 40 instead.")), qPrintable(chosen));
    QVERIFY(chosen.contains(QStringLiteral("less than 5% of the amount")));
    RecordedDraw further = sample.draws.front();
    further.extension = 1;
    further.question.size = 10;
    sample.draws.push_back(further);
    SampledClaim again = sample.items.front();
    again.extension = 1;
    again.times = 10;
    sample.items.push_back(again);
    chosen = sample_method(sample, english);
    QVERIFY2(chosen.contains(QStringLiteral("draw 40 at first instead; with what was drawn since they are 50.")),
             qPrintable(chosen));
    sample.planned.reset();
    QVERIFY(sample_method(sample, english).contains(QStringLiteral("the auditor's own choice")));
}

/// With one error in 59 (1.69%) the Poisson plan for 5% needs the smallest n with qgamma(.95, 1 + n/59)/n < .05: by R 134,
/// 75 more. With three errors (5.08%) no size will do.
void TestSampleWords::extending_is_proposed_where_it_can_help()
{
    Sample sample = sample_by_value();
    sample.plan.model = ErrorModel::poisson;
    test_first(sample, 59, 1);
    const auto more = items_to_add(sample, outcome_of(sample));
    QVERIFY(more);
    QCOMPARE(*more, qint64{75});
    QVERIFY(sample_next_steps(sample, outcome_of(sample), english).join(u' ').contains(QStringLiteral("Extend")));
    sample.results.clear();
    test_first(sample, 59, 3);
    QVERIFY(!items_to_add(sample, outcome_of(sample)));
    QVERIFY(sample_next_steps(sample, outcome_of(sample), english)
                .join(u' ')
                .contains(QStringLiteral("A larger sample will hardly help")));
}

void TestSampleWords::a_plan_is_told_in_a_sentence()
{
    const PlanQuestion question{ErrorModel::poisson, 0.05, 0.01, 0.95, {}};
    const QString words = plan_sentence(question, {93, 0.93, 0.0498}, SelectionUnit::value, english);
    QVERIFY(words.contains(QStringLiteral("errors of 0.93 or less")));
    QVERIFY(words.contains(QStringLiteral("less than 5% of the amount is wrong")));
    QVERIFY(plan_sentence(question, {60, 0, 0.0499}, SelectionUnit::item, english)
                .contains(QStringLiteral("If no error is found")));
    QCOMPARE(error_rate_words(0.0495076, english), QStringLiteral("4.95%"));
    QCOMPARE(error_rate_words(0.05, english), QStringLiteral("5%"));
    QCOMPARE(error_rate_words(0.124, english), QStringLiteral("12.4%"));
    QCOMPARE(error_rate_words(0.00012345, english), QStringLiteral("0.0123%"));
}

/// The Poisson factors 3.00, 4.74, 6.30 over 60: 4.99%, 7.91%, 10.49%.
void TestSampleWords::the_table_of_a_plan_has_the_limits_of_the_distribution()
{
    const PlanQuestion question{ErrorModel::poisson, 0.05, 0, 0.95, {}};
    const widgets::Table table = planned_limits_table(question, 60, 1e6, english);
    QCOMPARE(table.rows.size(), size_t{3}); // the one that is within and two beyond
    QCOMPARE(text_of(table, 0, 1), QStringLiteral("4.99%"));
    QCOMPARE(text_of(table, 1, 1), QStringLiteral("7.91%"));
    QCOMPARE(text_of(table, 2, 1), QStringLiteral("10.5%"));
    QCOMPARE(text_of(table, 0, 2), QStringLiteral("£49,929"));
    QCOMPARE(text_of(table, 0, 3), QStringLiteral("yes"));
    QCOMPARE(text_of(table, 1, 3), QStringLiteral("no"));
    QVERIFY(planned_limits_table(question, 0, {}, english).rows.empty());
    QVERIFY(planned_limits_table(question, 9000000, {}, english).rows.empty());
}

void TestSampleWords::an_item_drawn_again_stands_once()
{
    Sample sample = sample_by_value();
    SampledClaim again = sample.items.front();
    again.extension = 1;
    sample.items.push_back(again);
    const widgets::Table table = sample_items_table(sample, names(), english);
    QCOMPARE(table.rows.size(), size_t{59});
    QCOMPARE(text_of(table, 0, 7), QStringLiteral("2")); // drawn twice
    QCOMPARE(sample_progress(sample, english), QStringLiteral("0 of 59 tested"));
}

void TestSampleWords::errors_and_providers_add_up()
{
    Sample sample = sample_by_value();
    test_first(sample, 59, 2);
    const SampleOutcome outcome = outcome_of(sample);
    const widgets::Table errors = sample_errors_table(sample, names(), english);
    QCOMPARE(errors.rows.size(), size_t{2});
    QCOMPARE(text_of(errors, 1, 1), QStringLiteral("F2"));
    QCOMPARE(text_of(errors, 1, 9), QStringLiteral("£1,000.00"));
    const widgets::Table providers = sample_providers_table(sample, outcome, names(), english);
    QCOMPARE(providers.rows.size(), size_t{3});
    QCOMPARE(text_of(providers, 0, 0), QStringLiteral("Alder"));
    QCOMPARE(text_of(providers, 0, 3), QStringLiteral("£338,983")); // 2/59 of £10 million
    QCOMPARE(text_of(providers, 2, 3), QStringLiteral("£338,983"));
    QCOMPARE(providers.columns.size(), size_t{4}); // what each was paid is known of no provider
    QVERIFY(providers.title.contains(QStringLiteral("has no limits")));
}

void TestSampleWords::strata_have_their_names_and_the_certain_part_is_told()
{
    Sample sample = sample_by_value();
    sample.frame.strata = SampleFrame::Strata::value;
    sample.frame.bounds = {Money{50000}};
    QCOMPARE(stratum_words(sample, QStringLiteral("<= 500.00"), names(), english), QStringLiteral("up to £500"));
    QCOMPARE(stratum_words(sample, QStringLiteral("> 500.00"), names(), english), QStringLiteral("above £500"));
    sample = sample_by_value();
    sample.items.front().value = 200000; // above the interval
    test_first(sample, 59, 0);
    sample.results.front().audited_value = 200000;
    const widgets::Table strata = sample_strata_table(sample, outcome_of(sample), names(), english);
    QStringList titles;
    for (const widgets::TableRow &row : strata.rows)
        titles.append(row.cells.front().text);
    QCOMPARE(titles,
             QStringList(
                 {QStringLiteral("The rest"), QStringLiteral("Certain to be drawn"), QStringLiteral("All together")}));
}

void TestSampleWords::the_bar_knows_the_same_numbers()
{
    Sample sample = sample_by_value();
    test_first(sample, 59, 1);
    const widgets::LimitBarValues bar = sample_limit_bar(sample, outcome_of(sample), english);
    QCOMPARE(bar.upper_words, QStringLiteral("at most £778,979"));
    QCOMPARE(bar.tolerable_words, QStringLiteral("can be tolerated: £500,000"));
    QVERIFY(std::abs(bar.likely - 1.0 / 59) < 1e-12);
}

void TestSampleWords::odd_samples_do_no_harm()
{
    const Sample nothing;
    const SampleOutcome unknown;
    const Wording welsh(QStringLiteral("cy"));
    QVERIFY(!sample_headline(nothing, unknown, welsh).isEmpty());
    QVERIFY(sample_caution(nothing, unknown, welsh).isEmpty());
    QVERIFY(payment_error_sentence(nothing, unknown, welsh).isEmpty());
    QVERIFY(sample_next_steps(nothing, unknown, welsh).isEmpty());
    QVERIFY(sample_items_table(nothing, {}, welsh).rows.empty());
    QVERIFY(sample_limit_bar(nothing, unknown, welsh).upper < 0);
    QVERIFY(error_rate_words(std::numeric_limits<double>::quiet_NaN(), english).isEmpty());
    Sample own = sample_by_value(); // a size of the auditor's own, and nothing that can be tolerated
    own.plan.materiality = 0;
    test_first(own, 59, 1);
    QVERIFY(!sample_headline(own, outcome_of(own), english).contains(QStringLiteral("tolerated")));
    QVERIFY(!sample_headline(own, outcome_of(own), english).contains(QStringLiteral("nan")));
}

QTEST_GUILESS_MAIN(TestSampleWords)
#include "test_sample_words.moc"
