// SPDX-License-Identifier: GPL-3.0-or-later
// A sample from the claims of a workspace, whose path is the argument: reading the claims, and the draws themselves. Goal,
// at five million claims: under 1 s in all.
#include "bench/process_timing.h"
#include "tasks/claim_population.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QCoreApplication>

using namespace outturn;
using namespace outturn::bench;

namespace {

void time_draws(const audit::Population &population)
{
    for (const audit::SelectionMethod method :
         {audit::SelectionMethod::interval, audit::SelectionMethod::cell, audit::SelectionMethod::random}) {
        audit::DrawQuestion question;
        question.size = 200;
        question.method = method;
        question.seed = 1;
        time_work(7, [&] {
            (void)audit::draw_sample(population, question);
        }).print(qPrintable(audit::selection_word(method)));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto reader = workspace::WorkspaceReader::open(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    if (!reader) {
        std::puts(qPrintable(reader.error().message));
        return 1;
    }
    const auto programmes = (*reader)->programmes();
    for (const Programme &programme : programmes ? *programmes : std::vector<Programme>()) {
        audit::SampleFrame frame;
        frame.programme = programme.id;
        Result<tasks::ClaimPopulation> claims;
        const Timings reading = time_work(3, [&] { claims = tasks::claim_population(**reader, **reader, frame, {}); });
        if (!claims)
            continue; // a programme without case returns
        std::printf("%s: %zu claims\n", qPrintable(programme.id.text), claims->population.items.size());
        reading.print("reading the claims");
        time_draws(claims->population);
    }
    return 0;
}
