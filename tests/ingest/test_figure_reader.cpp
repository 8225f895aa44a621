// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/figure_reader.h"
#include "ingest/missing_marker.h"
#include "ingest/rate_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;
using namespace outturn::ingest;
using State = FigureReading::State;

namespace {

SheetRow one_cell(const QString &text, quint8 mark = 0, int superscripts = 0)
{
    SheetRow row;
    row.row = 2;
    row.fields = QStringList{text};
    if (mark != 0)
        row.marks = {mark};
    if (superscripts > 0)
        row.superscripts.insert(0, superscripts);
    return row;
}

/// As publishers of children's statistics before 2018 wrote: x is one to five, a point is not applicable.
MappingProfile school_profile()
{
    MappingProfile profile;
    profile.markers = {{QStringLiteral("x"), {Missing::suppressed, CountRange{1, 5}}},
                       {QStringLiteral("."), {Missing::not_applicable, {}}},
                       {QStringLiteral("\u2026"), {Missing::not_available, {}}},
                       {QStringLiteral("na"), {Missing::not_given, {}}}};
    return profile;
}

MappedMeasure measure_of(MeasureKind kind, const QString &unit = {})
{
    MappedMeasure measure;
    measure.measure.kind = kind;
    measure.measure.unit = unit;
    return measure;
}

} // namespace

/// Cells as publishers write them. What each means is the publishers' own rule; products are calculated by hand.
class TestFigureReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void counts_are_read_as_they_are_written_data();
    void counts_are_read_as_they_are_written();
    void a_reason_is_kept_where_there_is_no_number_data();
    void a_reason_is_kept_where_there_is_no_number();
    void what_is_no_count_is_refused_data();
    void what_is_no_count_is_refused();
    void a_suppressed_count_has_its_publishers_range_and_a_rate_has_none();
    void a_rate_is_in_percent_however_it_was_published();
    void thousands_of_pounds_are_exact_to_the_penny();
    void a_spreadsheet_cell_with_a_third_decimal_is_rounded_and_a_written_one_refused();
    void spreadsheet_errors_and_unsaved_results_are_missing_and_say_so();
    void counts_worked_back_from_a_rate_are_all_that_round_to_it_data();
    void counts_worked_back_from_a_rate_are_all_that_round_to_it();
    void no_count_is_claimed_where_no_whole_number_has_the_rate();
};

void TestFigureReader::counts_are_read_as_they_are_written_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("superscripts");
    QTest::addColumn<double>("value");
    QTest::newRow("plain") << QStringLiteral("42") << 0 << 42.0;
    QTest::newRow("zero") << QStringLiteral("0") << 0 << 0.0;
    QTest::newRow("blanks around") << QStringLiteral(" 42 ") << 0 << 42.0;
    QTest::newRow("thousands") << QStringLiteral("7,373,720") << 0 << 7373720.0;
    QTest::newRow("revised") << QStringLiteral("1,234 [r]") << 0 << 1234.0;
    QTest::newRow("provisional and estimated") << QStringLiteral("17[p][e]") << 0 << 17.0;
    QTest::newRow("with a note") << QStringLiteral("12 [note 2]") << 0 << 12.0;
    QTest::newRow("note digit that is superscript") << QStringLiteral("1,2343") << 1 << 1234.0;
    QTest::newRow("two notes") << QStringLiteral("1,2341,2") << 3 << 1234.0;
    QTest::newRow("nothing but a superscript") << QStringLiteral("5") << 1 << 5.0;
}

void TestFigureReader::counts_are_read_as_they_are_written()
{
    QFETCH(QString, text);
    QFETCH(int, superscripts);
    const MappingProfile profile = school_profile();
    const FigureReading reading = FigureReader(profile).read(one_cell(text, 0, superscripts), 0, Part::numerator,
                                                             measure_of(MeasureKind::proportion));
    QVERIFY(reading.state == State::number);
    QTEST(reading.value, "value");
}

void TestFigureReader::a_reason_is_kept_where_there_is_no_number_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("missing");
    const auto row = [](const char *name, const QString &text, Missing missing) {
        QTest::newRow(name) << text << missing_word(missing);
    };
    row("empty", {}, Missing::not_given);
    row("blank", QStringLiteral("  "), Missing::not_given);
    row("suppressed by the profile", QStringLiteral("x"), Missing::suppressed);
    row("in capitals", QStringLiteral("X "), Missing::suppressed);
    row("point", QStringLiteral("."), Missing::not_applicable);
    row("one character of three points", QStringLiteral("\u2026"), Missing::not_available);
    row("two letters", QStringLiteral("NA"), Missing::not_given);
    row("confidential", QStringLiteral("[c]"), Missing::suppressed);
    row("confidential and revised", QStringLiteral("[c][r]"), Missing::suppressed);
    row("revised and not available", QStringLiteral("[r] [x]"), Missing::not_available);
    row("not applicable", QStringLiteral("[z]"), Missing::not_applicable);
    row("low", QStringLiteral("[low]"), Missing::low);
    row("rounds to zero", QStringLiteral("[K]"), Missing::rounds_to_zero);
}

void TestFigureReader::a_reason_is_kept_where_there_is_no_number()
{
    QFETCH(QString, text);
    const MappingProfile profile = school_profile();
    const FigureReading reading =
        FigureReader(profile).read(one_cell(text), 0, Part::numerator, measure_of(MeasureKind::proportion));
    QVERIFY(reading.state == State::missing);
    QTEST(missing_word(reading.missing), "missing");
}

void TestFigureReader::what_is_no_count_is_refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("mark");
    QTest::addColumn<QString>("rule");
    QTest::newRow("words") << QStringLiteral("n/k") << 0 << QStringLiteral("not-a-number");
    QTest::newRow("percentage") << QStringLiteral("53%") << 0 << QStringLiteral("not-a-number");
    QTest::newRow("pounds") << QStringLiteral("\u00A3500") << 0 << QStringLiteral("not-a-number");
    QTest::newRow("below zero") << QStringLiteral("\u22125") << 0 << QStringLiteral("negative-count");
    QTest::newRow("number and its suppression") << QStringLiteral("5 [c]") << 0 << QStringLiteral("not-a-number");
    QTest::newRow("revised nothing") << QStringLiteral("[r]") << 0 << QStringLiteral("not-a-number");
    QTest::newRow("date") << QStringLiteral("2024") << int(date_cell) << QStringLiteral("not-a-number");
    QTest::newRow("separators not by threes") << QStringLiteral("1,23") << 0 << QStringLiteral("not-a-number");
    QTest::newRow("band") << QStringLiteral("90-99") << 0 << QStringLiteral("not-a-number");
}

void TestFigureReader::what_is_no_count_is_refused()
{
    QFETCH(QString, text);
    QFETCH(int, mark);
    const MappingProfile profile = school_profile();
    const FigureReading reading = FigureReader(profile).read(one_cell(text, static_cast<quint8>(mark)), 0,
                                                             Part::numerator, measure_of(MeasureKind::proportion));
    QVERIFY(reading.state == State::wrong);
    QTEST(reading.rule, "rule");
    QVERIFY(!reading.what.isEmpty());
}

void TestFigureReader::a_suppressed_count_has_its_publishers_range_and_a_rate_has_none()
{
    const MappingProfile profile = school_profile();
    const FigureReader reader(profile);
    const MappedMeasure measure = measure_of(MeasureKind::proportion);
    const FigureReading count = reader.read(one_cell(QStringLiteral("x")), 0, Part::denominator, measure);
    QVERIFY(count.range == (CountRange{1, 5}));
    QVERIFY(!reader.read(one_cell(QStringLiteral("x")), 0, Part::published_rate, measure).range);
    QVERIFY(!reader.read(one_cell(QStringLiteral("[c]")), 0, Part::numerator, measure).range);
}

void TestFigureReader::a_rate_is_in_percent_however_it_was_published()
{
    const MappingProfile profile;
    const FigureReader reader(profile);
    MappedMeasure measure = measure_of(MeasureKind::proportion);
    const auto rate = [&](const char *text) {
        return reader.read(one_cell(QString::fromLatin1(text)), 0, Part::published_rate, measure).value;
    };
    QCOMPARE(rate("53"), 53.0);
    QCOMPARE(rate("53.1%"), 53.1);
    measure.published_in_percent = false;
    QCOMPARE(rate("0.53"), 53.0);
    QCOMPARE(rate("53%"), 53.0); // a cell formatted as a percentage says so itself
    measure.unit_factor = 1000;  // of the counts, not of the rate
    QCOMPARE(rate("0.53"), 53.0);
    const MappedMeasure value = [] {
        MappedMeasure share = measure_of(MeasureKind::value, QStringLiteral("percent"));
        share.published_in_percent = false;
        return share;
    }();
    QCOMPARE(reader.read(one_cell(QStringLiteral("0.125")), 0, Part::value, value).value, 12.5);
}

void TestFigureReader::thousands_of_pounds_are_exact_to_the_penny()
{
    const MappingProfile profile;
    const FigureReader reader(profile);
    MappedMeasure measure = measure_of(MeasureKind::proportion);
    const auto pence = [&](const QString &text) {
        return qint64(reader.read(one_cell(text), 0, Part::cost, measure).money.pence);
    };
    QCOMPARE(pence(QStringLiteral("3138033.41")), qint64(313803341));
    QCOMPARE(pence(QStringLiteral("-\u00A31,234.50")), qint64(-123450));
    measure.unit_factor = 1000;
    QCOMPARE(pence(QStringLiteral("42,014,643")), qint64(4201464300000));
    QCOMPARE(pence(QStringLiteral("0.1")), qint64(10000));
    QCOMPARE(pence(QStringLiteral("1.23456")), qint64(123456));
    QCOMPARE(pence(QStringLiteral("\u22125,629")), qint64(-562900000));
}

void TestFigureReader::a_spreadsheet_cell_with_a_third_decimal_is_rounded_and_a_written_one_refused()
{
    const MappingProfile profile;
    const FigureReader reader(profile);
    const MappedMeasure measure = measure_of(MeasureKind::proportion);
    const FigureReading held = reader.read(one_cell(QStringLiteral("1234.56789"), number_cell), 0, Part::cost, measure);
    QVERIFY(held.state == State::number);
    QCOMPARE(qint64(held.money.pence), qint64(123457));
    QVERIFY(reader.read(one_cell(QStringLiteral("1234.56789")), 0, Part::cost, measure).state == State::wrong);
}

void TestFigureReader::spreadsheet_errors_and_unsaved_results_are_missing_and_say_so()
{
    const MappingProfile profile;
    const FigureReader reader(profile);
    const MappedMeasure measure = measure_of(MeasureKind::proportion);
    const FigureReading error =
        reader.read(one_cell(QStringLiteral("#N/A"), error_cell | formula_cell), 0, Part::numerator, measure);
    QVERIFY(error.state == State::missing && error.missing == Missing::not_available);
    QVERIFY(error.what.contains(u"spreadsheet error"));
    const FigureReading unsaved = reader.read(one_cell({}, formula_cell), 0, Part::numerator, measure);
    QVERIFY(unsaved.state == State::missing && unsaved.missing == Missing::not_available);
    QVERIFY(unsaved.what.contains(u"formula"));
    const FigureReading saved =
        reader.read(one_cell(QStringLiteral("12"), formula_cell | number_cell), 0, Part::numerator, measure);
    QCOMPARE(saved.value, 12.0);
}

void TestFigureReader::counts_worked_back_from_a_rate_are_all_that_round_to_it_data()
{
    QTest::addColumn<double>("denominator");
    QTest::addColumn<double>("half_step_of_denominator");
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("nearest");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // 53% of 200 to the whole percent: 105 is 52.5 and 107 is 53.5, which round to 53 by one rule or the other.
    QTest::newRow("to the percent") << 200.0 << 0.0 << 53.0 << 1.0 << 106.0 << 105.0 << 107.0;
    // 17 of 32 is 53.1; 16 is 50.0 and 18 is 56.3.
    QTest::newRow("a small base is exact") << 32.0 << 0.0 << 53.1 << 0.1 << 17.0 << 17.0 << 17.0;
    QTest::newRow("nobody") << 40.0 << 0.0 << 0.0 << 1.0 << 0.0 << 0.0 << 0.0;
    // 99.5% of 1000 is 995.
    QTest::newRow("everybody") << 1000.0 << 0.0 << 100.0 << 1.0 << 1000.0 << 995.0 << 1000.0;
    // A base of 200 rounded to 5 is 198 to 202: 52.5% of 197.5 is 103.7, 53.5% of 202.5 is 108.3.
    QTest::newRow("a rounded base widens it") << 200.0 << 2.5 << 53.0 << 1.0 << 106.0 << 104.0 << 108.0;
}

void TestFigureReader::counts_worked_back_from_a_rate_are_all_that_round_to_it()
{
    QFETCH(double, denominator);
    QFETCH(double, half_step_of_denominator);
    QFETCH(double, rate);
    QFETCH(double, step);
    std::optional<CountRange> range;
    if (half_step_of_denominator > 0)
        range = CountRange{denominator - half_step_of_denominator, denominator + half_step_of_denominator};
    const auto counts = worked_back(denominator, range, rate, step);
    QVERIFY(counts.has_value());
    QTEST(counts->nearest, "nearest");
    QTEST(counts->range.low, "low");
    QTEST(counts->range.high, "high");
    if (range)
        return;
    for (double count = 0; count <= denominator;
         ++count) { // every whole number is in the range or does not round to it
        const bool rounds = std::abs(100.0 * count / denominator - rate) <= step / 2.0 + 1e-9;
        QCOMPARE(count >= counts->range.low && count <= counts->range.high, rounds);
    }
}

void TestFigureReader::no_count_is_claimed_where_no_whole_number_has_the_rate()
{
    QVERIFY(!worked_back(10, std::nullopt, 53, 1)); // 5 of 10 is 50, 6 is 60
    QVERIFY(!worked_back(0, std::nullopt, 0, 1));
}

QTEST_APPLESS_MAIN(TestFigureReader)
#include "test_figure_reader.moc"
