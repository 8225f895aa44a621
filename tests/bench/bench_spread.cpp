// SPDX-License-Identifier: GPL-3.0-or-later
// Everything in the JSON of the spread, computed anew from figures in memory: 150 providers in under 50 ms with ranks,
// 1,000 in under 1 s without ranks and 3 s with. One core.
#include "analysis/chance_statistics.h"
#include "analysis/spread.h"
#include "bench/process_timing.h"
#include "support/simulated_programme.h"

#include <QtCore/QCoreApplication>

using namespace outturn;
using namespace outturn::bench;

namespace {

void measure(int providers, double cases, int turns)
{
    const test::SimulatedProgramme programme{MeasureKind::proportion, providers, cases, 0.5, 0.05};
    const test::CellsInMemory source = programme.draw(7, 0);
    const analysis::SpreadQuestion question = source.question();
    time_work(turns, [&] {
        (void)analysis::answer_spread(source, question);
    }).print(qPrintable(QStringLiteral("%1 providers of about %2 cases, without ranks").arg(providers).arg(cases)));
    const auto answer = analysis::answer_spread(source, question);
    time_work(turns, [&] { (void)analysis::with_rank_beliefs(**answer); }).print("  their ranks");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    measure(150, 200, 21);
    measure(150, 5000, 21);
    measure(1000, 200, 5);
    measure(1000, 5000, 3);
    return 0;
}
