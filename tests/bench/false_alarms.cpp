// SPDX-License-Identifier: GPL-3.0-or-later
// How often the program says that there is something where there is nothing, and how often the interval of the true
// spread holds the truth. Prints a table in percent with the number of programmes of each row.
//     false_alarms [PROGRAMMES [SECONDS]] [--known]
// PROGRAMMES a row (200; the published table has 2,000), fewer where a row takes more than SECONDS of processor time
// (no limit unless given). Against the pooled target, the default of the program; --known: against the value that all
// were drawn from, for which the nominal rate of a flag is exact.
#include "analysis/spread.h"
#include "statistics/special_functions.h"
#include "support/simulated_programme.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <ctime>
#include <limits>

using namespace outturn;
using statistics::FunnelFlag;

namespace {

struct Effort {
    int programmes = 200; ///< a row
    double seconds = std::numeric_limits<double>::infinity();
    bool target_is_known = false;
};

struct Tally {
    int programmes = 0;
    int figures = 0;
    int low95 = 0;
    int high95 = 0;
    int low998 = 0;
    int high998 = 0;
    int any_survives = 0; ///< programmes in which Benjamini and Hochberg leave at least one
    int gap_alarms = 0;
    int phi_alarms = 0;
    int zero_spread = 0;
    int covered = 0;
    int with_interval = 0;
};

/// The distance between the 90th and the 10th percentile of the true values that were drawn from.
double true_gap(const test::SimulatedProgramme &programme)
{
    using namespace statistics;
    if (programme.deviation <= 0)
        return 0;
    if (programme.kind == MeasureKind::mean)
        return 2.0 * normal_score(0.1) * programme.deviation;
    if (programme.kind == MeasureKind::proportion) {
        const double size = programme.mean * (1 - programme.mean) / (programme.deviation * programme.deviation) - 1;
        const double a = programme.mean * size;
        return beta_lower_inverse(a, size - a, 0.9) - beta_lower_inverse(a, size - a, 0.1);
    }
    const double shape = programme.mean * programme.mean / (programme.deviation * programme.deviation);
    return (gamma_lower_inverse(shape, 0.9) - gamma_lower_inverse(shape, 0.1)) * programme.mean / shape;
}

void add_answer(const analysis::SpreadAnswer &answer, double truth, Tally &tally)
{
    ++tally.programmes;
    bool survives = false;
    for (const analysis::ProviderFigure &figure : answer.figures) {
        ++tally.figures;
        const FunnelFlag flag = figure.flag.value_or(FunnelFlag::none);
        tally.low95 += flag == FunnelFlag::low95 || flag == FunnelFlag::low998;
        tally.high95 += flag == FunnelFlag::high95 || flag == FunnelFlag::high998;
        tally.low998 += flag == FunnelFlag::low998;
        tally.high998 += flag == FunnelFlag::high998;
        survives = survives || figure.survives_fdr.value_or(false);
    }
    tally.any_survives += survives;
    tally.gap_alarms += answer.chance_gap && answer.chance_gap->p_value < 0.05;
    tally.phi_alarms += answer.overdispersion && answer.overdispersion->p_value < 0.05;
    const auto &spread = answer.true_spread;
    tally.zero_spread += spread && spread->gap <= 0;
    if (spread && spread->interval95) {
        ++tally.with_interval;
        tally.covered += spread->interval95->lower <= truth && truth <= spread->interval95->upper;
    }
}

Tally tally(const test::SimulatedProgramme &programme, const Effort &effort)
{
    Tally tally;
    const double truth = true_gap(programme);
    const std::clock_t start = std::clock();
    for (int turn = 0; turn < effort.programmes; ++turn) {
        if (static_cast<double>(std::clock() - start) > effort.seconds * CLOCKS_PER_SEC)
            break;
        const test::CellsInMemory source = programme.draw(20260401, static_cast<std::uint64_t>(turn));
        analysis::SpreadQuestion question = source.question();
        if (effort.target_is_known)
            question.target = programme.mean;
        if (const auto answer = analysis::answer_spread(source, question))
            add_answer(**answer, truth, tally);
    }
    return tally;
}

void print_row(const test::SimulatedProgramme &programme, const Effort &effort)
{
    const Tally t = tally(programme, effort);
    const double f = t.figures > 0 ? 100.0 / t.figures : 0;
    const double p = t.programmes > 0 ? 100.0 / t.programmes : 0;
    std::printf("%-10s K %3d n %5.0f mean %.2f sd %.3f  low95 %5.2f high95 %5.2f low998 %6.3f high998 %6.3f  "
                "fdr %5.2f gap %5.2f phi %5.2f  zero %5.1f covered %5.1f of %d\n",
                qPrintable(kind_word(programme.kind)), programme.providers, programme.cases, programme.mean,
                programme.deviation, t.low95 * f, t.high95 * f, t.low998 * f, t.high998 * f, t.any_survives * p,
                t.gap_alarms * p, t.phi_alarms * p, t.zero_spread * p,
                t.with_interval > 0 ? 100.0 * t.covered / t.with_interval : 0.0, t.programmes);
    std::fflush(stdout);
}

void print_what_is_all_the_same(const Effort &effort)
{
    for (const int providers : {2, 5, 30, 150}) {
        for (const double cases : {5.0, 30.0, 200.0, 1000.0}) {
            for (const double mean : {0.1, 0.5})
                print_row({MeasureKind::proportion, providers, cases, mean, 0.0}, effort);
            print_row({MeasureKind::rate, providers, cases, 0.05, 0.0}, effort);
            print_row({MeasureKind::ratio, providers, cases, 1.0, 0.0}, effort);
        }
        print_row({MeasureKind::mean, providers, 200, 0.0, 0.0}, effort); // the scale alone depends on the sizes
    }
    print_row({MeasureKind::proportion, 400, 5000, 0.5, 0.0}, effort);
    print_row({MeasureKind::ratio, 400, 5000, 1.0, 0.0}, effort);
}

/// What differs, and by how much, from what is all the same down to what differs widely.
void print_what_differs(const Effort &effort)
{
    for (const int providers : {5, 10, 30, 150}) {
        for (const double cases : {20.0, 50.0, 200.0, 1000.0}) {
            print_row({MeasureKind::proportion, providers, cases, 0.5, 0.08}, effort);
            print_row({MeasureKind::proportion, providers, cases, 0.1, 0.03}, effort);
            print_row({MeasureKind::ratio, providers, cases, 1.0, 0.2}, effort);
            print_row({MeasureKind::mean, providers, cases, 0.0, 0.15}, effort);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList words = QCoreApplication::arguments().mid(1);
    Effort effort;
    effort.target_is_known = words.removeAll(QStringLiteral("--known")) > 0;
    if (!words.isEmpty())
        effort.programmes = words[0].toInt();
    if (words.size() > 1)
        effort.seconds = words[1].toDouble();
    print_what_is_all_the_same(effort);
    if (!effort.target_is_known) // it makes no difference to the spread of the true values
        print_what_differs(effort);
    return 0;
}
