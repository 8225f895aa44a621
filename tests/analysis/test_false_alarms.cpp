// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spread.h"
#include "support/simulated_programme.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::statistics::FunnelFlag;
using outturn::test::CellsInMemory;
using outturn::test::SimulatedProgramme;

namespace {

constexpr std::uint64_t seed = 86028157;

struct Tally {
    int programmes = 0;
    int figures = 0;
    int low95 = 0;
    int high95 = 0;
    int low998 = 0;
    int high998 = 0;
    int gap_alarms = 0;
};

void count(const SpreadAnswer &answer, Tally &tally)
{
    ++tally.programmes;
    tally.gap_alarms += answer.chance_gap && answer.chance_gap->p_value < 0.05;
    for (const ProviderFigure &figure : answer.figures) {
        ++tally.figures;
        const FunnelFlag flag = figure.flag.value_or(FunnelFlag::none);
        tally.low95 += flag == FunnelFlag::low95 || flag == FunnelFlag::low998;
        tally.high95 += flag == FunnelFlag::high95 || flag == FunnelFlag::high998;
        tally.low998 += flag == FunnelFlag::low998;
        tally.high998 += flag == FunnelFlag::high998;
    }
}

SharedSpread answered(const CellsInMemory &source, std::optional<double> target = {})
{
    SpreadQuestion question = source.question();
    question.target = target;
    const auto answer = answer_spread(source, question);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return *answer;
}

/// No more than the nominal rate but for three standard errors of so many draws.
bool keeps_to(double nominal, int alarms, int draws)
{
    return alarms <= draws * nominal + 3.0 * std::sqrt(draws * nominal * (1.0 - nominal));
}

/// Of so many draws within three standard errors of the rate.
bool is_about(double rate, int seen, int draws)
{
    return std::abs(seen - draws * rate) <= 3.0 * std::sqrt(draws * rate * (1.0 - rate));
}

} // namespace

/// How often the answer sees something where there is nothing, and how often it holds the truth. The nominal rates are
/// those of the literature: 2.5% and 0.1% on each side of a funnel, 5% of a test, 95% of an interval.
class TestFalseAlarms : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void flags_and_the_gap_by_chance_keep_to_their_rates_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("mean");
        QTest::addColumn<bool>("is_known");
        for (const bool is_known : {false, true}) {
            const QByteArray target = is_known ? ", known target" : ", pooled target";
            QTest::newRow(QByteArray("proportion of .1" + target).constData())
                << static_cast<int>(MeasureKind::proportion) << 0.1 << is_known;
            QTest::newRow(QByteArray("proportion of .5" + target).constData())
                << static_cast<int>(MeasureKind::proportion) << 0.5 << is_known;
            QTest::newRow(QByteArray("proportion of .97" + target).constData())
                << static_cast<int>(MeasureKind::proportion) << 0.97 << is_known;
            QTest::newRow(QByteArray("rate of .3" + target).constData())
                << static_cast<int>(MeasureKind::rate) << 0.3 << is_known;
            QTest::newRow(QByteArray("ratio of 1" + target).constData())
                << static_cast<int>(MeasureKind::ratio) << 1.0 << is_known;
            QTest::newRow(QByteArray("mean of 0" + target).constData())
                << static_cast<int>(MeasureKind::mean) << 0.0 << is_known;
        }
    }

    void flags_and_the_gap_by_chance_keep_to_their_rates()
    {
        QFETCH(const int, kind);
        QFETCH(const double, mean);
        QFETCH(const bool, is_known);
        Tally tally;
        std::uint64_t turn = 0;
        for (const int providers : {2, 6, 20, 60}) {
            for (const double cases : {6.0, 40.0, 300.0}) {
                for (int i = 0; i < 25; ++i) {
                    const SimulatedProgramme programme{static_cast<MeasureKind>(kind), providers, cases, mean, 0.0};
                    count(*answered(programme.draw(seed, turn++), is_known ? std::optional(mean) : std::nullopt),
                          tally);
                }
            }
        }
        QCOMPARE(tally.programmes, 300);
        QVERIFY2(keeps_to(0.025, tally.low95, tally.figures), qPrintable(QString::number(tally.low95)));
        QVERIFY2(keeps_to(0.025, tally.high95, tally.figures), qPrintable(QString::number(tally.high95)));
        QVERIFY2(keeps_to(0.001, tally.low998, tally.figures), qPrintable(QString::number(tally.low998)));
        QVERIFY2(keeps_to(0.001, tally.high998, tally.figures), qPrintable(QString::number(tally.high998)));
        QVERIFY2(keeps_to(0.05, tally.gap_alarms, tally.programmes), qPrintable(QString::number(tally.gap_alarms)));
        if (static_cast<MeasureKind>(kind) == MeasureKind::mean && is_known) { // where the rates are exact
            QVERIFY(is_about(0.025, tally.low95, tally.figures) && is_about(0.025, tally.high95, tally.figures));
            QVERIFY(is_about(0.05, tally.gap_alarms, tally.programmes));
        }
    }

    /// Of equal standard errors REML gives no variance just where Q <= K - 1; chances from R: pchisq(K - 1, K - 1).
    void a_spread_of_nothing_comes_out_as_nothing_as_often_as_it_should()
    {
        const std::vector<std::pair<int, double>> expected{{2, 0.682689492}, {5, 0.593994150}, {20, 0.543163874}};
        constexpr int draws = 600;
        for (const auto &[providers, chance] : expected) {
            int zero = 0;
            for (std::uint64_t turn = 0; turn < draws; ++turn) {
                statistics::RandomNumbers numbers(seed, turn);
                CellsInMemory source(MeasureKind::mean);
                for (int i = 0; i < providers; ++i)
                    source.add(QStringLiteral("Provider %1").arg(i), 10.0 + 2.0 * numbers.normal(), 2.0);
                const SharedSpread answer = answered(source);
                QVERIFY(answer->true_spread);
                zero += answer->true_spread->gap == 0.0;
            }
            QVERIFY2(is_about(chance, zero, draws), qPrintable(u"%1 of %2"_qs.arg(zero).arg(providers)));
        }
    }

    /// Where n p (1 - p), or the expected count, is 10 or more.
    void the_interval_of_the_true_spread_holds_the_truth()
    {
        struct Case {
            SimulatedProgramme programme;
            double truth;
        };
        // R: size <- m * (1 - m) / sd^2 - 1; diff(qbeta(c(.1, .9), m * size, (1 - m) * size));
        // shape <- 1 / sd^2; diff(qgamma(c(.1, .9), shape, shape)); 2 * qnorm(.9) * sd
        const std::vector<Case> cases{{{MeasureKind::proportion, 12, 200, 0.5, 0.08}, 0.2068234509},
                                      {{MeasureKind::proportion, 40, 150, 0.3, 0.05}, 0.1284956122},
                                      {{MeasureKind::ratio, 25, 60, 1.0, 0.2}, 0.5095694522},
                                      {{MeasureKind::mean, 25, 60, 0.0, 0.15}, 0.3844654697}};
        int covered = 0;
        int programmes = 0;
        for (const Case &entry : cases) {
            for (std::uint64_t turn = 0; turn < 150; ++turn) {
                const SharedSpread answer = answered(entry.programme.draw(seed, turn));
                QVERIFY(answer->true_spread && answer->true_spread->interval95);
                const statistics::Interval interval = *answer->true_spread->interval95;
                ++programmes;
                covered += interval.lower <= entry.truth && entry.truth <= interval.upper;
            }
        }
        QVERIFY2(covered >= 0.92 * programmes, qPrintable(u"%1 of %2"_qs.arg(covered).arg(programmes)));
        QVERIFY(covered < programmes); // and is not so wide as to say nothing
    }
};

QTEST_APPLESS_MAIN(TestFalseAlarms)
#include "test_false_alarms.moc"
