// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_record.h"

#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <cmath>

using namespace outturn;
using namespace outturn::audit;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

SampledClaim claim(int line, double value, const char *provider, int extension = 0, const char *stratum = "")
{
    SampledClaim item;
    item.id = QStringLiteral("1:%1").arg(line);
    item.return_id = 1;
    item.line = line;
    item.file_name = text("claims.csv");
    item.case_ref = text("=cmd|' /C calc'!A0 \u202e");
    item.provider = ProviderId(text(provider));
    item.measure = MeasureId(text("attachment"));
    item.period = {QDate(2012, 4, 1), QDate(2013, 3, 31)};
    item.stratum = text(stratum);
    item.value = value;
    item.cumulative = value;
    item.extension = extension;
    return item;
}

RecordedDraw draw_of(qint64 size, qint64 pence, qint64 items, int extension = 0, const char *stratum = "")
{
    RecordedDraw draw;
    draw.stratum = text(stratum);
    draw.extension = extension;
    draw.question.size = size;
    draw.question.seed = 18'446'744'073'709'551'615U; // as large as a seed can be
    draw.interval = static_cast<double>(pence) / (100.0 * static_cast<double>(size));
    draw.start = 12.345678;
    draw.seed = draw.question.seed;
    draw.total = static_cast<double>(pence) / 100.0;
    draw.items_in_population = items;
    draw.negatives = 2;
    draw.negative_value = Money{-12345};
    draw.zeros = 7;
    draw.without_value = 1;
    draw.value = Money{pence};
    return draw;
}

/// £1,000 in 10 claims of £100, of which five were drawn: an interval of £200.
Sample small_sample()
{
    Sample sample;
    sample.number = 1;
    sample.title = text("Claims “2012-13”");
    sample.frame.programme = ProgrammeId(text("troubled-families-2012"));
    sample.frame.measures = {MeasureId(text("attachment")), MeasureId(text("progress_to_work"))};
    sample.frame.provider = ProviderId(text("E08000025"));
    sample.frame.period = Period{QDate(2012, 4, 1), QDate(2013, 3, 31)};
    sample.frame.amount = ClaimAmount::claimed;
    sample.frame.strata = SampleFrame::Strata::value;
    sample.frame.bounds = {Money{10'000}, Money{50'001}};
    sample.plan = {ErrorModel::poisson, 0.6, 0.01, 0.95, 10};
    sample.planned = SamplePlan{5, 0.05, 0.599};
    sample.draws = {draw_of(5, 100'000, 10)};
    for (const int line : {2, 4, 6, 8, 10})
        sample.items.push_back(claim(line, 100, line <= 6 ? "A" : "B"));
    sample.return_hashes = "ab12";
    return sample;
}

/// Acts as the workspace would number them.
class Acts
{
public:
    qint64 add(ActKind kind, const QByteArray &json, qint64 reverses = 0)
    {
        Act act;
        act.id = static_cast<qint64>(acts_.size()) + 1;
        act.at = QDateTime(QDate(2025, 5, 6), QTime(12, 30), Qt::UTC);
        act.kind = kind;
        act.person = text("A. Auditor");
        act.reason = text("because");
        act.subject = sample_subject(1);
        act.json = json;
        act.reverses = reverses;
        acts_.push_back(act);
        return act.id;
    }
    qint64 reverse(qint64 act) { return add(ActKind::reversal, {}, act); }
    std::vector<Act> acts() const { return acts_; }

private:
    std::vector<Act> acts_;
};

Sample only(const Acts &acts)
{
    const auto samples = read_samples(acts.acts());
    if (!samples || samples->size() != 1)
        qFatal("%s", samples ? "not one sample" : qPrintable(samples.error().message));
    return samples->front();
}

std::optional<double> audited(const Sample &sample, const char *id)
{
    for (const TestedItem &result : sample.results) {
        if (result.id == text(id))
            return result.audited_value;
    }
    return std::nullopt;
}

std::vector<TestedItem> all_right(const Sample &sample)
{
    std::vector<TestedItem> results;
    for (const SampledClaim &item : sample.items)
        results.push_back({item.id, item.value, {}});
    return results;
}

double sum_of_providers(const SampleOutcome &outcome)
{
    double sum = 0;
    for (const SampleOutcome::OfProvider &provider : outcome.providers)
        sum += provider.projected_error_gbp;
    return sum;
}

} // namespace

class TestSampleRecord : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void what_was_drawn_is_read_back_as_it_was_written()
    {
        const Sample sample = small_sample();
        Acts acts;
        acts.add(ActKind::sample, write_sample(sample, 0));
        const Sample read = only(acts);
        QCOMPARE(read.number, 1);
        QCOMPARE(read.title, sample.title);
        QVERIFY(read.frame == sample.frame);
        QCOMPARE(read.plan.population_size, sample.plan.population_size);
        QCOMPARE(read.plan.materiality, 0.6);
        QVERIFY(read.planned);
        QCOMPARE(read.planned->sample_size, 5);
        QCOMPARE(read.planned->upper_limit, 0.599);
        QVERIFY(read.draws == sample.draws);
        QVERIFY(read.items == sample.items);
        QCOMPARE(read.return_hashes, QByteArray("ab12"));
        QCOMPARE(read.person, text("A. Auditor"));
        QVERIFY(!read.is_withdrawn);
        QCOMPARE(read.untested(), 5);
        QCOMPARE(write_sample(read, 0), write_sample(sample, 0));
    }

    void the_latest_result_of_an_item_holds()
    {
        const Sample sample = small_sample();
        Acts acts;
        acts.add(ActKind::sample, write_sample(sample, 0));
        acts.add(ActKind::sample_results,
                 write_sample_results({{text("1:2"), 90, text("no papers")}, {text("1:4"), 0, {}}}));
        const qint64 wrong = acts.add(ActKind::sample_results, write_sample_results({{text("1:2"), 50, {}}}));
        acts.add(ActKind::sample_results, write_sample_results({{text("1:4"), {}, {}}, {text("9:9"), 1, {}}}));
        QCOMPARE(*audited(only(acts), "1:2"), 50.0);
        QVERIFY(!audited(only(acts), "1:4"));           // taken back
        QCOMPARE(only(acts).results.size(), size_t(1)); // nothing for what is not in the sample
        QCOMPARE(only(acts).untested(), 4);
        const qint64 reversal = acts.reverse(wrong);
        QCOMPARE(*audited(only(acts), "1:2"), 90.0);
        QCOMPARE(only(acts).results.front().note, text("no papers"));
        acts.reverse(reversal);
        QCOMPARE(*audited(only(acts), "1:2"), 50.0);
    }

    void an_extension_adds_to_the_sample_and_can_be_taken_back()
    {
        Sample sample = small_sample();
        Acts acts;
        const qint64 first = acts.add(ActKind::sample, write_sample(sample, 0));
        sample.draws.push_back(draw_of(2, 100'000, 10, 1));
        sample.items.push_back(claim(3, 100, "A", 1));
        sample.items.push_back(claim(4, 100, "A", 1)); // drawn a second time
        const qint64 extension = acts.add(ActKind::sample, write_sample(sample, 1));
        QVERIFY(only(acts).items == sample.items);
        QVERIFY(only(acts).draws == sample.draws);
        QCOMPARE(only(acts).last_extension(), 1);
        QCOMPARE(only(acts).untested(), 6);
        acts.reverse(extension);
        QCOMPARE(only(acts).items.size(), size_t(5));
        acts.reverse(first);
        QVERIFY(only(acts).is_withdrawn);
    }

    void an_act_that_says_something_else_is_refused()
    {
        const QByteArray good = write_sample(small_sample(), 0);
        const auto refused = [](QByteArray json, const char *from, const char *to) {
            Acts acts;
            acts.add(ActKind::sample, json.replace(from, to));
            const auto samples = read_samples(acts.acts());
            return samples ? QString() : samples.error().message;
        };
        QVERIFY(refused(good, "nothing", "nothing").isEmpty());
        QVERIFY(refused(good, "\"number\": 1", "\"number\": 2").contains(text("number")));
        QVERIFY(refused(good, "\"times\"", "\"time\"").isEmpty()); // each was drawn once, so nothing is there
        QVERIFY(refused(good, "\"zeros\": 7", "\"zeros\": 7, \"more\": 1").contains(text("draws[0].more")));
        QVERIFY(refused(good, "\"zeros\": 7", "\"zeros\": 7.5").contains(text("draws[0].zeros")));
        QVERIFY(refused(good, "\"interval\",", "\"circle\",").contains(text("draws[0].method")));
        QVERIFY(refused(good, "\"version\": 1", "\"version\": 2").contains(text("version")));
        QVERIFY(!refused(good, "{", "[").isEmpty());
    }

    /// Stringer by hand: interval 1,000 / 5 = 200; a claim of £100 found to be worth £50 has a taint of .5, of £75 one of
    /// .25: most likely error 200 * .75 = £150, of which A (both) £150 and B nothing.
    void errors_are_projected_to_providers()
    {
        Sample sample = small_sample();
        sample.frame.strata = SampleFrame::Strata::none;
        sample.results = all_right(sample);
        sample.results[0].audited_value = 50;
        sample.results[3].audited_value = 75;
        const auto outcome = sample_outcome(sample);
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->method, EvaluationMethod::stringer);
        QCOMPARE(*outcome->evaluation.whole.most_likely_error_gbp, 150.0);
        QCOMPARE(*outcome->population_value, 1000.0);
        QCOMPARE(outcome->providers.size(), size_t(2));
        QCOMPARE(outcome->providers[0].provider.text, text("A"));
        QCOMPARE(outcome->providers[0].projected_error_gbp, 100.0);
        QCOMPARE(outcome->providers[0].tested, 3);
        QCOMPARE(outcome->providers[0].errors, 1);
        QCOMPARE(outcome->providers[1].projected_error_gbp, 50.0);
        QCOMPARE(outcome->untested, 0);
        // Binomial factors for n = 5 at 95%: 1 - .05^(1/5) = .4507 for none; one and two errors .6574 and .8107. The limit
        // .4507 + .5 (.6574 - .4507) + .25 (.8107 - .6574) = .5924 lies below the .6 that can be tolerated.
        QVERIFY(std::abs(*outcome->evaluation.whole.upper_limit - 0.5924) < 0.0005);
        QVERIFY(outcome->is_acceptable.value_or(false));
    }

    void the_projection_adds_up_under_every_method()
    {
        Sample sample = small_sample();
        sample.results = all_right(sample);
        sample.results[1].audited_value = 20;
        sample.results[2].audited_value = 110;
        sample.results[4].audited_value = 99.5;
        for (SampledClaim &item : sample.items)
            item.value += item.line; // a ratio needs values that differ
        for (const EvaluationMethod method :
             {EvaluationMethod::stringer, EvaluationMethod::binomial, EvaluationMethod::poisson,
              EvaluationMethod::hypergeometric, EvaluationMethod::mean_per_unit, EvaluationMethod::direct,
              EvaluationMethod::difference, EvaluationMethod::ratio, EvaluationMethod::regression}) {
            const auto outcome = sample_outcome(sample, method);
            QVERIFY_RESULT(outcome);
            const auto whole = outcome->evaluation.whole.most_likely_error_gbp;
            if (whole)
                QVERIFY2(std::abs(sum_of_providers(*outcome) - *whole) < 1e-6, qPrintable(evaluation_word(method)));
        }
    }

    /// £1,000 by 5: a claim of £400 is above the interval of £200. Found to be worth £300, it is £100 in error and no more;
    /// the other £600 were drawn at three points. Nothing else is wrong.
    void an_item_above_the_interval_is_not_projected()
    {
        Sample sample = small_sample();
        sample.frame.strata = SampleFrame::Strata::none;
        sample.draws = {draw_of(5, 100'000, 7)};
        sample.items = {claim(2, 400, "A"), claim(4, 100, "A"), claim(6, 100, "B"), claim(7, 100, "B")};
        sample.items[0].times = 2;
        sample.results = all_right(sample);
        sample.results[0].audited_value = 300;
        const auto outcome = sample_outcome(sample);
        QVERIFY_RESULT(outcome);
        QVERIFY(std::abs(*outcome->evaluation.whole.most_likely_error_gbp - 100) < 1e-9);
        QCOMPARE(outcome->parts.size(), size_t(2));
        QVERIFY(outcome->parts[1].is_certain);
        QVERIFY(std::abs(outcome->providers[0].projected_error_gbp - 100) < 1e-9);
        QVERIFY(std::abs(outcome->providers[1].projected_error_gbp) < 1e-9);
        // The limit is the £100 and what nothing found in three points leaves open: 600 (1 - .05^(1/3)) = 378.96.
        QVERIFY(std::abs(*outcome->evaluation.whole.upper_limit_gbp - 478.9581) < 0.001);
    }

    /// Two strata of £400 and £600: errors in the second alone.
    void strata_add_up()
    {
        Sample sample = small_sample();
        sample.frame.strata = SampleFrame::Strata::provider;
        sample.draws = {draw_of(2, 40'000, 4, 0, "A"), draw_of(3, 60'000, 6, 0, "B")};
        sample.items = {claim(2, 100, "A", 0, "A"), claim(3, 100, "A", 0, "A"), claim(4, 100, "B", 0, "B"),
                        claim(5, 100, "B", 0, "B"), claim(6, 100, "B", 0, "B")};
        sample.results = all_right(sample);
        sample.results[4].audited_value = 0; // a taint of 1 at an interval of £200
        const auto outcome = sample_outcome(sample);
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->parts.size(), size_t(2));
        QVERIFY(std::abs(*outcome->evaluation.whole.most_likely_error_gbp - 200) < 1e-9);
        QVERIFY(std::abs(outcome->providers[1].projected_error_gbp - 200) < 1e-9);
        QCOMPARE(outcome->providers[1].population_value_gbp, 600.0);
        QVERIFY(std::abs(sum_of_providers(*outcome) - 200) < 1e-9);
    }

    void untested_items_leave_the_verdict_open()
    {
        Sample sample = small_sample();
        QCOMPARE(sample_outcome(sample).error().code, ErrorCode::refused); // nothing is tested
        sample.results = {{text("1:2"), 100, {}}};
        const auto outcome = sample_outcome(sample);
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->untested, 4);
        QVERIFY(!outcome->is_acceptable);
        QCOMPARE(outcome->evaluation.whole.sample_size, 1);
    }

    void a_sample_by_item_is_evaluated_by_its_plan()
    {
        Sample sample = small_sample();
        sample.draws.front().question.unit = SelectionUnit::item;
        QCOMPARE(fitting_method(sample), EvaluationMethod::poisson);
        sample.plan.model = ErrorModel::hypergeometric;
        QCOMPARE(fitting_method(sample), EvaluationMethod::hypergeometric);
        sample.results = all_right(sample);
        const auto outcome = sample_outcome(sample);
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->evaluation.whole.errors, 0);
    }
};

QTEST_GUILESS_MAIN(TestSampleRecord)
#include "test_sample_record.moc"
