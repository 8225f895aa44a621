// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_plan.h"

#include "statistics/error_limits.h"
#include "statistics/oracle_table.h"
#include "statistics/random_numbers.h"
#include "statistics/special_functions.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>
#include <limits>

using namespace outturn;
using namespace outturn::audit;
using outturn::test::OracleTable;

namespace {

Result<SamplePlan> plan(ErrorModel model, double materiality, double expected, double confidence,
                        std::optional<qint64> size = {})
{
    return plan_sample({model, materiality, expected, confidence, size});
}

qint64 size_of(const Result<SamplePlan> &planned)
{
    return planned ? planned->sample_size : -1;
}

/// One n after the other, with the expected errors as a fraction of whole numbers, so that no rounding decides.
qint64 scanned(ErrorModel model, int materiality, int expected, int per, double confidence, qint64 size, qint64 most)
{
    const double rate = double(materiality) / per;
    for (qint64 n = 1; n <= most; ++n) {
        const qint64 x = (n * expected + per - 1) / per;
        if (x >= n)
            continue;
        if (model == ErrorModel::hypergeometric) {
            const double marked = double((size * materiality + per - 1) / per);
            if (statistics::hypergeometric_upper_limit(double(x), double(n), double(size), confidence) < marked)
                return n;
        } else if (model == ErrorModel::binomial) {
            if (statistics::beta_lower_inverse(double(x) + 1, double(n - x), confidence) < rate)
                return n;
        } else if (statistics::gamma_lower_inverse(double(n * expected) / per + 1, confidence) / double(n) < rate) {
            return n;
        }
    }
    return -1;
}

} // namespace

class TestSamplePlan : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void attribute_sizes_are_those_of_the_audit_guide();
    void monetary_sizes_are_those_of_the_audit_guide();
    void sizes_are_those_of_published_planning_tables();
    void sizes_of_small_populations_are_those_of_other_programs();
    void products_of_decimal_numbers_are_rounded_up_safely();
    void the_smallest_sample_is_that_of_a_scan();
    void a_plan_accepts_a_population_in_error_at_its_stated_risk();
    void an_expected_error_next_to_materiality_is_answered_or_refused();
    void the_risk_model_gives_the_confidence();
    void impossible_questions_are_refused();
    void words_and_models_are_each_others();
};

void TestSamplePlan::attribute_sizes_are_those_of_the_audit_guide()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/aicpa_A1_A2_attribute_sample_sizes.csv");
    int seen = 0;
    const OracleTable table(path);
    for (const auto &row : table.rows()) {
        const auto planned =
            plan(ErrorModel::binomial, row.number("tolerable_rate"), row.number("expected_rate"), row.number("conf"));
        // Not every cell of the guide has a size: beyond 2,000 it says that sampling does not pay.
        QVERIFY2(planned.has_value(), row.name().constData());
        QVERIFY2(planned->sample_size == qint64(row.number("robust_n")),
                 (QByteArray::number(planned->sample_size) + " at " + row.name()).constData());
        QCOMPARE(planned->expected_errors, row.number("robust_x"));
        QVERIFY(planned->upper_limit < row.number("tolerable_rate"));
        ++seen;
    }
    QCOMPARE(seen, 392);
}

// AICPA Audit Guide, table C-1: with nothing expected 60 at 95% and 47 at 90% of tolerable 5%, since -ln(.05) / .05 = 59.9
// and -ln(.1) / .05 = 46.05. Risk of 5% after inherent risk 60%: 178 for half of 5% expected.
void TestSamplePlan::monetary_sizes_are_those_of_the_audit_guide()
{
    QCOMPARE(size_of(plan(ErrorModel::poisson, 0.05, 0, 0.95)), 60);
    QCOMPARE(size_of(plan(ErrorModel::poisson, 0.05, 0, 0.90)), 47);
    const auto planned = plan(ErrorModel::poisson, 0.05, 0.025, 1 - 0.05 / 0.6);
    QCOMPARE(size_of(planned), 178);
    QCOMPARE(planned->expected_errors, 4.45);
    // The confidence factors of the guide, to two decimals: the limit of whole errors times the size.
    const double factors95[] = {3.00, 4.74, 6.30, 7.75, 9.15, 10.51};
    const double factors90[] = {2.30, 3.89, 5.32, 6.68, 7.99};
    const double factors80[] = {1.61, 2.99, 4.28};
    const auto agree = [](const auto &factors, double confidence) {
        double errors = 0;
        for (const double factor : factors) {
            // Some tables round to the nearest and some up: within a hundredth.
            if (std::abs(statistics::poisson_upper_limit(errors++, 1, confidence) - factor) > 0.0101)
                return false;
        }
        return true;
    };
    QVERIFY(agree(factors95, 0.95) && agree(factors90, 0.9) && agree(factors80, 0.8));
}

// Where the table has no size rounded safely, the program's own stands, but for one: at 97.5%, 8.75% expected and 10%
// tolerable 2,240 are enough. By R: .0875 * 2240 is 196, and qbeta(.975, 197, 2044) is .09997. It takes 197 for 196.
void TestSamplePlan::sizes_are_those_of_published_planning_tables()
{
    const auto safe = [](const OracleTable::Row &row) {
        const bool is_known = row.number("table") == 3 && row.text("likelihood") == u"binomial"
            && std::abs(row.number("expected") - 0.0875) < 1e-12 && std::abs(row.number("materiality") - 0.1) < 1e-12;
        return is_known ? 2240.0 : row.optional("robust_n").value_or(row.number("n"));
    };
    OUTTURN_REQUIRE_SHARED(path, "oracles/jfa_planning_tables.csv");
    int seen = 0;
    const OracleTable table(path);
    for (const auto &row : table.rows()) {
        const auto model = error_model_from_word(row.text("likelihood"));
        QVERIFY(model.has_value());
        const auto planned = plan(*model, row.number("materiality"), row.number("expected"), row.number("conf"));
        QVERIFY2(size_of(planned) == qint64(safe(row)),
                 (QByteArray::number(size_of(planned)) + " at " + row.name()).constData());
        ++seen;
    }
    QCOMPARE(seen, 2276);
}

void TestSamplePlan::sizes_of_small_populations_are_those_of_other_programs()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/jfa_hypergeometric_planning.csv");
    int seen = 0;
    const OracleTable table(path);
    for (const auto &row : table.rows()) {
        const auto planned = plan(ErrorModel::hypergeometric, row.number("materiality"), row.number("expected"),
                                  row.number("conf"), qint64(row.number("N")));
        QVERIFY2(size_of(planned) == qint64(row.number("n")),
                 (QByteArray::number(size_of(planned)) + " at " + row.name()).constData());
        ++seen;
    }
    QCOMPARE(seen, 53);
}

// .035 * 400 is 14.000000000000002 in binary: another program takes 15 errors and 423 items. By R: pbinom(14, 400, .05) is
// .0990 and pbinom(14, 399, .05) is .1009; .07 * 1300 likewise is 91 and not 92.
void TestSamplePlan::products_of_decimal_numbers_are_rounded_up_safely()
{
    const auto planned = plan(ErrorModel::binomial, 0.05, 0.035, 0.9);
    QVERIFY(planned.has_value());
    QCOMPARE(planned->sample_size, 400);
    QCOMPARE(planned->expected_errors, 14.0);
}

void TestSamplePlan::the_smallest_sample_is_that_of_a_scan()
{
    statistics::RandomNumbers random(20240607);
    int found = 0;
    for (int i = 0; i < 600; ++i) {
        const int per = i % 3 == 0 ? 1000 : 100;
        const int materiality = 2 + int(random.below(std::uint64_t(per * 3 / 5)));
        const int expected = int(random.below(std::uint64_t(materiality)));
        const double confidence = 0.5 + 0.49 * random.uniform();
        const qint64 size = 20 + qint64(random.below(1500));
        for (const ErrorModel model : {ErrorModel::binomial, ErrorModel::poisson, ErrorModel::hypergeometric}) {
            const bool is_finite = model == ErrorModel::hypergeometric;
            const qint64 most = is_finite ? size : 3000;
            const qint64 smallest = scanned(model, materiality, expected, per, confidence, size, most);
            const auto planned = plan(model, double(materiality) / per, double(expected) / per, confidence,
                                      is_finite ? std::optional(size) : std::nullopt);
            if (smallest < 0) {
                QVERIFY(!planned || planned->sample_size > most);
                continue;
            }
            ++found;
            QVERIFY2(size_of(planned) == smallest,
                     qPrintable(QStringLiteral("%1 not %2: %3 %4 of %5, %6, N %7")
                                    .arg(size_of(planned))
                                    .arg(smallest)
                                    .arg(materiality)
                                    .arg(expected)
                                    .arg(per)
                                    .arg(confidence)
                                    .arg(size)));
        }
    }
    QVERIFY(found > 1200);
}

// A sample of a population whose error is just at materiality is accepted where at most the expected errors are found in
// it. That may happen in 1 - confidence of samples. 40,000 samples: three and a half standard errors beside it.
void TestSamplePlan::a_plan_accepts_a_population_in_error_at_its_stated_risk()
{
    constexpr int samples = 40'000;
    statistics::RandomNumbers random(7);
    for (const double confidence : {0.8, 0.95}) {
        const double risk = 1 - confidence;
        const double allowance = 3.5 * std::sqrt(risk * confidence / samples);
        for (const double expected : {0.0, 0.01, 0.03}) {
            const double materiality = 0.06;
            const qint64 size = 1000;
            const double marked = 60;
            for (const ErrorModel model : {ErrorModel::binomial, ErrorModel::poisson, ErrorModel::hypergeometric}) {
                const auto planned = plan(model, materiality, expected, confidence, size);
                QVERIFY(planned.has_value());
                const double n = double(planned->sample_size);
                int accepted = 0;
                for (int i = 0; i < samples; ++i) {
                    double errors = 0;
                    if (model == ErrorModel::hypergeometric) {
                        double left = marked;
                        for (double drawn = 0; drawn < n; ++drawn) {
                            if (random.uniform() * (double(size) - drawn) < left) {
                                --left;
                                ++errors;
                            }
                        }
                    } else {
                        errors = random.binomial(n, materiality); // each pound or item wrong altogether
                    }
                    accepted += errors <= planned->expected_errors ? 1 : 0;
                }
                QVERIFY2(double(accepted) / samples <= risk + allowance,
                         qPrintable(QStringLiteral("%1 %2 %3: %4")
                                        .arg(error_model_word(model))
                                        .arg(confidence)
                                        .arg(expected)
                                        .arg(double(accepted) / samples)));
            }
        }
    }
}

void TestSamplePlan::an_expected_error_next_to_materiality_is_answered_or_refused()
{
    // By the normal approximation some (1.645 / .001)^2 * .5 * .5 = 676,000; tried one by one it would take minutes.
    const auto planned = plan(ErrorModel::binomial, 0.5, 0.499, 0.95);
    QVERIFY(planned.has_value());
    QVERIFY2(std::abs(double(planned->sample_size) / 676'000 - 1) < 0.01,
             QByteArray::number(planned->sample_size).constData());
    QVERIFY(planned->upper_limit < 0.5);
    for (const double near : {1e-5, 1e-9, 1e-15}) {
        QCOMPARE(plan(ErrorModel::binomial, 0.5, 0.5 - near, 0.95).error().code, ErrorCode::refused);
        QCOMPARE(plan(ErrorModel::poisson, 0.5, 0.5 - near, 0.95).error().code, ErrorCode::refused);
    }
    // All of a population says everything of it, unless what is expected is already too much.
    const auto finite = plan(ErrorModel::hypergeometric, 0.5, 0.4999, 0.95, 1'000'000);
    QVERIFY(finite && finite->sample_size < 1'000'000);
    QCOMPARE(plan(ErrorModel::hypergeometric, 0.5, 0.4999, 0.95, 100).error().code, ErrorCode::refused);
    QCOMPARE(plan(ErrorModel::binomial, 1e-9, 0, 0.95).error().code, ErrorCode::refused);
    QCOMPARE(plan(ErrorModel::poisson, 0.05, 0, 0.95, 59).error().code, ErrorCode::refused);
}

void TestSamplePlan::the_risk_model_gives_the_confidence()
{
    // AR = IR x CR x APR x DR: .05 / (.63 x .52) = .152625.
    QVERIFY(std::abs(*confidence_from_risk({0.05, 0.63, 0.52, 1}) - 0.847374847374847) < 1e-12);
    QVERIFY(std::abs(*confidence_from_risk({}) - 0.95) < 1e-15);
    QCOMPARE(*confidence_from_risk({0.05, 0.4, 0.34, 0.25}), 0.0); // .034 is less risk than may be run
    QCOMPARE(confidence_from_risk({0.05, 0, 1, 1}).error().code, ErrorCode::wrong_usage);
    QCOMPARE(confidence_from_risk({0.05, 1.1, 1, 1}).error().code, ErrorCode::wrong_usage);
}

void TestSamplePlan::impossible_questions_are_refused()
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::vector<PlanQuestion> impossible{
        {ErrorModel::binomial, 0, 0, 0.95, {}},
        {ErrorModel::binomial, 1, 0, 0.95, {}},
        {ErrorModel::binomial, none, 0, 0.95, {}},
        {ErrorModel::binomial, 0.05, 0.05, 0.95, {}},
        {ErrorModel::binomial, 0.05, -0.01, 0.95, {}},
        {ErrorModel::binomial, 0.05, none, 0.95, {}},
        {ErrorModel::poisson, 0.05, 0, 1, {}},
        {ErrorModel::poisson, 0.05, 0, none, {}},
        {ErrorModel::hypergeometric, 0.05, 0, 0.95, {}},
        {ErrorModel::hypergeometric, 0.05, 0, 0.95, 0},
        {ErrorModel::hypergeometric, 0.05, 0, 0.95, std::numeric_limits<qint64>::max()},
    };
    for (const PlanQuestion &question : impossible) {
        const auto planned = plan_sample(question);
        QVERIFY(!planned && planned.error().code == ErrorCode::wrong_usage && !planned.error().message.isEmpty());
    }
    // One item, of which a tenth could be in error: it is tested, or nothing is known.
    QCOMPARE(size_of(plan(ErrorModel::hypergeometric, 0.1, 0, 0.95, 1)), 1);
}

void TestSamplePlan::words_and_models_are_each_others()
{
    for (const ErrorModel model : {ErrorModel::binomial, ErrorModel::poisson, ErrorModel::hypergeometric})
        QCOMPARE(error_model_from_word(error_model_word(model)), std::optional(model));
    QVERIFY(!error_model_from_word(u"beta"));
}

QTEST_APPLESS_MAIN(TestSamplePlan)
#include "test_sample_plan.moc"
