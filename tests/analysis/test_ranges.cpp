// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/provider_totals.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::analysis;

namespace {

Cell counts(std::optional<double> numerator, std::optional<double> denominator,
            std::optional<CountRange> numerator_range = {}, std::optional<CountRange> denominator_range = {})
{
    Cell cell;
    cell.numerator = numerator;
    cell.denominator = denominator;
    cell.numerator_range = numerator_range;
    cell.denominator_range = denominator_range;
    cell.missing = numerator && denominator ? Missing::none : Missing::suppressed;
    return cell;
}

ProviderFigure total(const std::vector<Cell> &cells, MeasureKind kind = MeasureKind::proportion)
{
    Measure measure;
    measure.kind = kind;
    std::vector<const Cell *> pointers;
    for (const Cell &cell : cells)
        pointers.push_back(&cell);
    return total_of(measure, pointers);
}

} // namespace

/// A suppressed or rounded count is shown as what it may be; the arithmetic was done by hand.
class TestRanges : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_suppressed_count_gives_a_range_and_no_value();
    void known_numbers_add_to_ranges_as_points();
    void one_unknown_count_leaves_no_range();
    void a_rounded_count_has_a_value_and_a_range();
    void low_goes_over_high_and_high_over_low();
    void a_share_is_never_more_than_all();
    void a_rate_over_a_base_that_may_be_nothing_is_open();
    void without_ranges_there_is_none();
    void a_count_worked_back_from_a_rate_is_no_missing_one();
};

void TestRanges::a_suppressed_count_gives_a_range_and_no_value()
{
    const ProviderFigure figure = total({counts({}, 20, CountRange{1, 5})});
    QVERIFY(!figure.value && !figure.numerator && !figure.interval95);
    QCOMPARE(status_word(figure.status), u"suppressed"_qs);
    QVERIFY(figure.numerator_range == CountRange({1, 5}));
    QVERIFY(!figure.denominator_range);
    QVERIFY(figure.value_range == CountRange({0.05, 0.25}));
}

void TestRanges::known_numbers_add_to_ranges_as_points()
{
    const ProviderFigure figure =
        total({counts({}, 20, CountRange{1, 5}), counts(10, 30), counts({}, 50, CountRange{0, 4})});
    QVERIFY(figure.numerator_range == CountRange({11, 19}));
    QVERIFY(figure.value_range == CountRange({0.11, 0.19}));
    QCOMPARE(*figure.denominator, 100.0);
}

void TestRanges::one_unknown_count_leaves_no_range()
{
    const ProviderFigure figure = total({counts({}, 20, CountRange{1, 5}), counts({}, 30)});
    QVERIFY(!figure.numerator_range && !figure.value_range);
    QCOMPARE(status_word(figure.status), u"suppressed"_qs);
}

void TestRanges::a_rounded_count_has_a_value_and_a_range()
{
    const ProviderFigure figure = total({counts(10, 40, CountRange{8, 12})});
    QCOMPARE(*figure.value, 0.25);
    QCOMPARE(status_word(figure.status), u"ok"_qs);
    QVERIFY(figure.value_range == CountRange({0.2, 0.3}));
}

void TestRanges::low_goes_over_high_and_high_over_low()
{
    const ProviderFigure figure = total({counts(10, 40, CountRange{8, 12}, CountRange{32, 50})});
    QVERIFY(figure.denominator_range == CountRange({32, 50}));
    QVERIFY(figure.value_range == CountRange({0.16, 0.375}));
}

void TestRanges::a_share_is_never_more_than_all()
{
    const ProviderFigure figure = total({counts(10, 10, CountRange{8, 12}, CountRange{8, 12})});
    QCOMPARE(figure.value_range->high, 1.0);
    QCOMPARE(total({counts({}, {}, CountRange{0, 5}, CountRange{0, 5})}).value_range->high, 1.0);
}

void TestRanges::a_rate_over_a_base_that_may_be_nothing_is_open()
{
    const ProviderFigure figure = total({counts(3, {}, {}, CountRange{0, 5})}, MeasureKind::rate);
    QVERIFY(figure.denominator_range == CountRange({0, 5}));
    QVERIFY(!figure.value_range);
    QVERIFY(total({counts(30, {}, {}, CountRange{10, 15})}, MeasureKind::rate).value_range == CountRange({2, 3}));
}

void TestRanges::without_ranges_there_is_none()
{
    const ProviderFigure figure = total({counts(10, 40), counts(5, 10)});
    QVERIFY(!figure.numerator_range && !figure.denominator_range && !figure.value_range);
}

void TestRanges::a_count_worked_back_from_a_rate_is_no_missing_one()
{
    Cell cell = counts({}, 200, CountRange{99, 101});
    cell.missing = Missing::none;
    QCOMPARE(status_word(total({cell}).status), u"suppressed"_qs);
    cell.missing = Missing::low;
    QCOMPARE(status_word(total({cell}).status), u"rounds-to-zero"_qs); // what the publisher says goes first
}

QTEST_APPLESS_MAIN(TestRanges)
#include "test_ranges.moc"
