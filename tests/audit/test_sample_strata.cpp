// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_evaluation.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;
using namespace outturn::audit;

namespace {

/// So many items worth 1,000 of a stratum, of which the first have these taints.
void add(std::vector<AuditedItem> &items, const char *stratum, int n, const std::vector<double> &taints)
{
    for (int i = 0; i < n; ++i) {
        const double taint = size_t(i) < taints.size() ? taints[size_t(i)] : 0.0;
        items.push_back({QString::number(i), 1000, 1000 * (1 - taint), 1, QString::fromLatin1(stratum), {}});
    }
}

StratumQuestion stratum(const char *name, std::optional<double> value, std::optional<qint64> size = {},
                        bool is_certain = false)
{
    return {QString::fromLatin1(name), value, size, is_certain};
}

EvaluationQuestion question(EvaluationMethod method)
{
    EvaluationQuestion asked;
    asked.method = method;
    return asked;
}

bool near(const std::optional<double> &actual, double expected, double tolerance = 1e-9)
{
    if (!actual || !(std::abs(*actual - expected) <= tolerance * std::max(1.0, std::abs(expected)))) {
        qInfo("actual %.15g, expected %.15g", actual.value_or(std::nan("")), expected);
        return false;
    }
    return true;
}

} // namespace

class TestSampleStrata : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void errors_add_up_and_precisions_add_up_in_squares();
    void an_understatement_is_not_set_off_in_the_whole();
    void what_is_certain_adds_its_error_as_it_is();
    void items_that_are_counted_are_weighed_by_their_number();
    void one_stratum_is_itself();
    void nothing_is_said_while_a_stratum_is_untested();
    void strata_that_do_not_fit_are_refused();
};

// By R: stratum one of 100,000, 30 items with a taint of .5: limit .121814960757209; two of 50,000, 40 items with taints of
// 1 and .2: limit .120381081010433. 100000 (.5 / 30) + 50000 (1.2 / 40) = 3,166.67; with the root of the sum of squares of
// 100000 (.1218 - .5 / 30) and 50000 (.1204 - 1.2 / 40) 14,611.47.
void TestSampleStrata::errors_add_up_and_precisions_add_up_in_squares()
{
    std::vector<AuditedItem> items;
    add(items, "one", 30, {0.5});
    add(items, "two", 40, {0.2, 1});
    const auto evaluated =
        evaluate_strata(items, {stratum("one", 100000), stratum("two", 50000)}, question(EvaluationMethod::stringer));
    QVERIFY(evaluated.has_value());
    QCOMPARE(evaluated->strata.size(), 2U);
    QVERIFY(near(evaluated->strata[0].evaluation.upper_limit, 0.121814960757209));
    QVERIFY(near(evaluated->strata[1].evaluation.upper_limit, 0.120381081010433));
    QVERIFY(near(evaluated->whole.most_likely_error_gbp, 3166.66666666667));
    QVERIFY(near(evaluated->whole.upper_limit_gbp, 14611.4684130075));
    QVERIFY(near(evaluated->whole.upper_limit, 14611.4684130075 / 150000));
    QCOMPARE(evaluated->whole.sample_size, 70);
    QCOMPARE(evaluated->whole.errors, 3);
    QVERIFY(near(evaluated->whole.sum_of_taints, 1.7));
}

// An understatement changes the most likely error, and not how much may be overstated.
void TestSampleStrata::an_understatement_is_not_set_off_in_the_whole()
{
    std::vector<AuditedItem> items;
    add(items, "one", 30, {0.5, -0.3});
    add(items, "two", 40, {0.2, 1});
    const auto evaluated =
        evaluate_strata(items, {stratum("one", 100000), stratum("two", 50000)}, question(EvaluationMethod::stringer));
    QVERIFY(near(evaluated->whole.most_likely_error_gbp, 3166.66666666667 - 100000 * 0.3 / 30));
    QVERIFY(near(evaluated->whole.upper_limit_gbp, 14611.4684130075));
    QVERIFY(near(evaluated->whole.understatement_rate * 150000, 1000));
}

void TestSampleStrata::what_is_certain_adds_its_error_as_it_is()
{
    std::vector<AuditedItem> items;
    add(items, "one", 30, {0.5});
    add(items, "top", 4, {0.25, -0.1});
    items[30].times = 3; // three points fell on it; its error is there once
    const auto evaluated = evaluate_strata(items, {stratum("one", 100000), stratum("top", {}, {}, true)},
                                           question(EvaluationMethod::stringer));
    QVERIFY(evaluated.has_value());
    // 250 over and 100 under, of 4,000.
    QVERIFY(near(evaluated->strata[1].evaluation.most_likely_error_gbp, 150));
    QVERIFY(near(evaluated->whole.most_likely_error_gbp, 100000 * 0.5 / 30 + 150));
    QVERIFY(near(evaluated->whole.upper_limit_gbp, 12181.4960757209 + 250));
    QVERIFY(near(evaluated->whole.upper_limit, (12181.4960757209 + 250) / 104000));
}

// 5% of 1,000 items and 10% of 500: (50 + 50) / 1,500. Limits by R: qbeta(.95, 6, 95) = .1022536, qbeta(.95, 6, 45) = .1972.
void TestSampleStrata::items_that_are_counted_are_weighed_by_their_number()
{
    std::vector<AuditedItem> items;
    add(items, "one", 100, {1, 1, 1, 1, 1});
    add(items, "two", 50, {1, 1, 1, 1, 1});
    const auto evaluated = evaluate_strata(items, {stratum("one", {}, 1000), stratum("two", {}, 500)},
                                           question(EvaluationMethod::binomial));
    QVERIFY(evaluated.has_value());
    QVERIFY(near(evaluated->whole.most_likely_error, 100.0 / 1500));
    const double one = 1000 * (*evaluated->strata[0].evaluation.upper_limit - 0.05);
    const double two = 500 * (*evaluated->strata[1].evaluation.upper_limit - 0.1);
    QVERIFY(near(evaluated->whole.upper_limit, (100 + std::sqrt(one * one + two * two)) / 1500));
    QVERIFY(evaluated->whole.lower_limit && *evaluated->whole.lower_limit < 100.0 / 1500);
    QVERIFY(!evaluated->whole.upper_limit_gbp);
}

void TestSampleStrata::one_stratum_is_itself()
{
    std::vector<AuditedItem> items;
    add(items, "", 30, {0.5, -0.2});
    EvaluationQuestion asked = question(EvaluationMethod::stringer);
    asked.population_value = 100000;
    const auto alone = evaluate_sample(items, asked);
    const auto evaluated = evaluate_strata(items, {stratum("", 100000)}, asked);
    QCOMPARE(*evaluated->whole.upper_limit, *alone->upper_limit);
    QCOMPARE(*evaluated->whole.most_likely_error_gbp, *alone->most_likely_error_gbp);
    // Beside a stratum in which there is nothing, too.
    const auto beside = evaluate_strata(items, {stratum("", 100000), stratum("empty", 0.0)}, asked);
    QVERIFY(near(beside->whole.upper_limit, *alone->upper_limit, 1e-13));
}

void TestSampleStrata::nothing_is_said_while_a_stratum_is_untested()
{
    std::vector<AuditedItem> items;
    add(items, "one", 30, {0.5});
    items.push_back({QStringLiteral("x"), 1000, {}, 1, QStringLiteral("two"), {}});
    const auto evaluated =
        evaluate_strata(items, {stratum("one", 100000), stratum("two", 50000)}, question(EvaluationMethod::stringer));
    QVERIFY(evaluated.has_value());
    QCOMPARE(evaluated->whole.untested, 1);
    QVERIFY(!evaluated->whole.upper_limit && !evaluated->whole.most_likely_error_gbp);
    QVERIFY(evaluated->strata[0].evaluation.upper_limit_gbp);
    const auto none =
        evaluate_strata({}, {stratum("one", 100000), stratum("two", 50000)}, question(EvaluationMethod::stringer));
    QVERIFY(none && !none->whole.upper_limit);
}

void TestSampleStrata::strata_that_do_not_fit_are_refused()
{
    std::vector<AuditedItem> items;
    add(items, "one", 30, {});
    const auto code = [&items](const std::vector<StratumQuestion> &strata) {
        const auto evaluated = evaluate_strata(items, strata, question(EvaluationMethod::stringer));
        return evaluated ? ErrorCode::internal : evaluated.error().code;
    };
    QCOMPARE(code({}), ErrorCode::wrong_usage);
    QCOMPARE(code({stratum("two", 100000)}), ErrorCode::wrong_usage);
    QCOMPARE(code({stratum("one", 100000), stratum("one", 100000)}), ErrorCode::wrong_usage);
    QCOMPARE(code({stratum("one", 100000), stratum("two", {})}), ErrorCode::wrong_usage);
}

QTEST_APPLESS_MAIN(TestSampleStrata)
#include "test_sample_strata.moc"
