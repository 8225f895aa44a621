// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/count_intervals.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn::statistics;
using outturn::test::OracleTable;

namespace {

const std::pair<const char *, CountMethod> all_methods[] = {
    {"exact_garwood", CountMethod::garwood},
    {"mid_p", CountMethod::mid_p},
    {"byar", CountMethod::byar},
    {"phe", CountMethod::phe},
};

} // namespace

class TestCountIntervals : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void intervals_agree_with_fifty_digits();
    void published_rates_have_their_intervals();
    void byar_has_no_lower_end_where_its_cube_is_negative();
    void the_published_rule_changes_at_ten_events();
    void extreme_counts_have_an_interval();
    void impossible_input_is_refused();
};

// 50-digit arithmetic (mpmath): 0 to a million events, confidence 90% to 99.8%.
void TestCountIntervals::intervals_agree_with_fifty_digits()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/ci_reference_mp50.csv")));
    int seen = 0;
    for (const auto &row : table.rows()) {
        for (const auto &[name, method] : all_methods) {
            if (row.text("family") != u"poisson" || row.text("method") != QLatin1String(name)) {
                continue;
            }
            const auto interval = count_interval(method, row.number("x"), row.number("conf"));
            QVERIFY2(interval.has_value(), row.name().constData());
            // A negative number of events is no limit: Byar's cube there, none here.
            const bool has_lower = row.optional("lower").value_or(-1.0) >= 0.0;
            QCOMPARE(interval->lower.has_value(), has_lower);
            if (has_lower) {
                OUTTURN_AGREES(*interval->lower, row.number("lower"), 1e-12, row.name());
            }
            OUTTURN_AGREES(interval->upper.value(), row.number("upper"), 1e-12, row.name());
            ++seen;
        }
    }
    QCOMPARE(seen, 300);
}

void TestCountIntervals::published_rates_have_their_intervals()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/phe_rate_byars_exact.csv");
    int seen = 0;
    const OracleTable table(path);
    for (const auto &row : table.rows()) {
        const auto expected = row.optional("l95_full");
        if (!expected) {
            continue; // no count, or no exposure
        }
        const double scale = row.number("multiplier") / row.number("n");
        const auto interval95 = phe_count_interval(row.number("x"), 0.95);
        const auto interval998 = phe_count_interval(row.number("x"), 0.998);
        QVERIFY2(interval95 && interval998, row.name().constData());
        OUTTURN_AGREES(interval95->lower * scale, *expected, 1e-12, row.name());
        OUTTURN_AGREES(interval95->upper * scale, row.number("u95_full"), 1e-12, row.name());
        OUTTURN_AGREES(interval998->lower * scale, row.number("l998_full"), 1e-12, row.name());
        OUTTURN_AGREES(interval998->upper * scale, row.number("u998_full"), 1e-12, row.name());
        ++seen;
    }
    QVERIFY(seen >= 17);
}

void TestCountIntervals::byar_has_no_lower_end_where_its_cube_is_negative()
{
    QVERIFY(!byar_interval(0, 0.95)->lower);
    QVERIFY(!byar_interval(1, 0.998)->lower);
    QVERIFY(byar_interval(1, 0.95)->lower);
    QVERIFY(!byar_interval(1e-9, 0.95)->lower);
    // By hand: 65 (1 - 1/585 - 1.959964 / (3 sqrt 65))^3 = 65 (0.998291 - 0.081034)^3 = 65 x 0.771740.
    OUTTURN_AGREES(*byar_interval(65, 0.95)->lower, 50.1632, 1e-5, "65 events");
}

void TestCountIntervals::the_published_rule_changes_at_ten_events()
{
    QCOMPARE(phe_count_interval(9, 0.95)->upper, garwood_interval(9, 0.95)->upper);
    QCOMPARE(phe_count_interval(9.99, 0.95)->lower, garwood_interval(9.99, 0.95)->lower);
    QCOMPARE(phe_count_interval(10, 0.95)->upper, *byar_interval(10, 0.95)->upper);
    QCOMPARE(phe_count_interval(0, 0.95)->lower, 0.0);
}

void TestCountIntervals::extreme_counts_have_an_interval()
{
    for (const auto &[name, method] : all_methods) {
        for (const double count : {0.0, 1e-12, 0.3, 1.0, 10.5, 1e6, 1e9}) {
            for (const double confidence : {0.01, 0.5, 0.95, 0.998, 1.0 - 1e-12}) {
                const auto interval = count_interval(method, count, confidence);
                QVERIFY2(interval && interval->upper, name);
                const double lower = interval->lower.value_or(0.0);
                // At a confidence of 1% the interval is narrower than what Byar's formula is off by.
                QVERIFY2(lower >= 0.0 && lower <= *interval->upper && std::isfinite(*interval->upper),
                         (QByteArray(name) + ' ' + QByteArray::number(count) + ' ' + QByteArray::number(lower, 'g', 17)
                          + ' ' + QByteArray::number(*interval->upper, 'g', 17))
                             .constData());
            }
        }
    }
}

void TestCountIntervals::impossible_input_is_refused()
{
    const double infinity = std::numeric_limits<double>::infinity();
    for (const auto &[name, method] : all_methods) {
        QCOMPARE(count_interval(method, -1, 0.95).error(), Reason::negative_input);
        QCOMPARE(count_interval(method, infinity, 0.95).error(), Reason::not_finite);
        QCOMPARE(count_interval(method, 1, 1.0).error(), Reason::level_out_of_range);
    }
}

QTEST_APPLESS_MAIN(TestCountIntervals)
#include "test_count_intervals.moc"
