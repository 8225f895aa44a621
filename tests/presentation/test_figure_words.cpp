// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/figure_words.h"

#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;

namespace {

Measure measure_of(MeasureKind kind, const QString &unit = {}, double per = 1)
{
    Measure measure;
    measure.title = QStringLiteral("Calls");
    measure.kind = kind;
    measure.unit = unit;
    measure.per = per;
    return measure;
}

analysis::ProviderFigure counted(double numerator, double denominator)
{
    analysis::ProviderFigure figure;
    figure.numerator = numerator;
    figure.denominator = denominator;
    figure.value = numerator / denominator;
    return figure;
}

} // namespace

class TestFigureWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void each_unit_is_written_its_own_way_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("per");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *name, MeasureKind kind, const char *unit, double per, double value,
                            const char *words) {
            QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(unit) << per << value
                                << QString::fromUtf8(words);
        };
        add("proportion", MeasureKind::proportion, "", 1, 18.0 / 22, "81.8%");
        add("nought", MeasureKind::proportion, "", 1, 0, "0.0%");
        add("rate", MeasureKind::rate, "", 1000, 0.01234, "12.3 per 1,000");
        add("low rate", MeasureKind::rate, "", 1000, 0.00123, "1.23 per 1,000");
        add("rate as it is", MeasureKind::rate, "", 1, 0.38, "0.38");
        add("ratio", MeasureKind::ratio, "", 1, 1.736, "1.74");
        add("percentage as published", MeasureKind::value, "percent", 1, 12.94, "12.9%");
        add("pounds", MeasureKind::value, "pounds", 1, 1234567.4, "£1,234,567");
        add("a loss", MeasureKind::value, "pounds", 1, -1234, "-£1,234");
        add("a number", MeasureKind::value, "count", 1, 12345, "12,345");
        add("a mean", MeasureKind::mean, "", 1, 7.456, "7.46");
        add("a big mean", MeasureKind::mean, "", 1, 74567.8, "74,568");
    }

    void each_unit_is_written_its_own_way()
    {
        QFETCH(int, kind);
        QFETCH(QString, unit);
        QFETCH(double, per);
        QFETCH(double, value);
        const Measure measure = measure_of(static_cast<MeasureKind>(kind), unit, per);
        const Wording wording(QStringLiteral("en"));
        QTEST(FigureWords(measure, wording).value(value), "words");
    }

    void counts_say_what_they_are()
    {
        const Wording wording(QStringLiteral("en"));
        const Measure proportion = measure_of(MeasureKind::proportion);
        const Measure rate = measure_of(MeasureKind::rate);
        const Measure ratio = measure_of(MeasureKind::ratio);
        QCOMPARE(FigureWords(proportion, wording).counts(counted(1538, 7110)), QStringLiteral("1,538 of 7,110"));
        QCOMPARE(FigureWords(rate, wording).counts(counted(3, 20)), QStringLiteral("3 in 20"));
        QCOMPARE(FigureWords(ratio, wording).counts(counted(18, 14.2)), QStringLiteral("18 against 14.2 expected"));
        QCOMPARE(FigureWords(proportion, wording).value_with_counts(counted(18, 22)),
                 QStringLiteral("81.8% (18 of 22)"));
        analysis::ProviderFigure missing;
        missing.status = analysis::FigureStatus::suppressed;
        QCOMPARE(FigureWords(proportion, wording).value_with_counts(missing), QStringLiteral("suppressed"));
    }

    void gaps_of_percentages_are_points()
    {
        const Wording wording(QStringLiteral("en"));
        const Measure proportion = measure_of(MeasureKind::proportion);
        const Measure pounds_measure = measure_of(MeasureKind::value, QStringLiteral("pounds"));
        QCOMPARE(FigureWords(proportion, wording).gap(0.603), QStringLiteral("60.3 points"));
        QCOMPARE(FigureWords(pounds_measure, wording).gap(1200), QStringLiteral("£1,200"));
        QCOMPARE(FigureWords(proportion, wording).interval({0.691, 0.792}), QStringLiteral("69.1% to 79.2%"));
    }

    void full_numbers_carry_no_dust_of_addition()
    {
        const Wording wording(QStringLiteral("en"));
        double sum = 0;
        for (int i = 0; i < 3; ++i)
            sum += 79.5 + 0.1 - 0.1;
        QCOMPARE(wording.full_number(sum - 1e-13), QStringLiteral("238.5"));
        QCOMPARE(wording.full_number(0.1 + 0.2), QStringLiteral("0.3"));
        QCOMPARE(wording.full_number(1234567.25), QStringLiteral("1,234,567.25"));
        QCOMPARE(wording.full_number(1.0 / 3), QStringLiteral("0.333333333333333"));
        QCOMPARE(wording.full_number(0), QStringLiteral("0"));
    }

    void pence_become_pounds()
    {
        const Wording wording(QStringLiteral("en"));
        QCOMPARE(pounds(wording, 1'078'935'349), QStringLiteral("£10,789,353"));
        QCOMPARE(pounds(wording, 1234.0, true), QStringLiteral("£12.34"));
        QCOMPARE(pounds(wording, -5.0, true), QStringLiteral("-£0.05"));
    }

    void periods_are_told_as_people_say_them_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("welsh");
        QTest::newRow("year") << "2024"
                              << "year ending March 2024"
                              << "Mawrth 2024";
        QTest::newRow("quarter") << "2023-24 Q1"
                                 << "April to June 2023"
                                 << "Mehefin 2023";
        QTest::newRow("calendar") << "2024 (calendar)"
                                  << "calendar year 2024"
                                  << "2024";
        QTest::newRow("school") << "2023-24 (academic)"
                                << "school year 2023/24"
                                << "2023/24";
        QTest::newRow("other") << "2024-01-01 to 2024-02-29"
                               << "1 January 2024 to 29 February 2024"
                               << "29 Chwefror 2024";
    }

    void periods_are_told_as_people_say_them()
    {
        QFETCH(QString, written);
        QFETCH(QString, welsh);
        const auto period = parse_period(written);
        QVERIFY(period);
        QTEST(period_words(Wording(QStringLiteral("en")), *period), "words");
        const QString in_welsh = period_words(Wording(QStringLiteral("cy")), *period);
        QVERIFY2(in_welsh.contains(welsh), qPrintable(in_welsh));
    }

    void a_flag_is_never_good_or_bad()
    {
        using statistics::FunnelFlag;
        const Wording wording(QStringLiteral("en"));
        QCOMPARE(flag_words(wording, FunnelFlag::low998), QStringLiteral("below the 99.8% limit"));
        QCOMPARE(flag_words(wording, FunnelFlag::high95), QStringLiteral("above the 95% limit"));
        QCOMPARE(flag_words(wording, FunnelFlag::none), QString());
        QCOMPARE(flag_words(wording, std::nullopt), QString());
    }
};

QTEST_APPLESS_MAIN(TestFigureWords)
#include "test_figure_words.moc"
