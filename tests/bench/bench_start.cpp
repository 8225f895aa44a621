// SPDX-License-Identifier: GPL-3.0-or-later
// From nothing to the painted demonstration, as whole processes in turn with the barest window. Goal: at most three
// times as long.
#include "bench/process_timing.h"

#include <QtCore/QCoreApplication>

using namespace outturn::bench;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    constexpr int rounds = 15;
    const QString program = QStringLiteral(OUTTURN_PROGRAM);
    const QString bare = QStringLiteral(OUTTURN_BINARY_DIR "/tests/bare_window");
    const QStringList arguments{QStringLiteral("--demo"), QStringLiteral("--quit-when-painted")};
    if (!run_program(program, arguments) || !run_program(bare, {})) { // and warms the file cache
        std::fputs("The program or the bare window does not run.\n", stderr);
        return 1;
    }
    Timings ours;
    Timings least;
    for (int i = 0; i < rounds; ++i) {
        ours.milliseconds.push_back(time_work(1, [&] { run_program(program, arguments); }).median());
        least.milliseconds.push_back(time_work(1, [&] { run_program(bare, {}); }).median());
    }
    std::sort(ours.milliseconds.begin(), ours.milliseconds.end());
    std::sort(least.milliseconds.begin(), least.milliseconds.end());
    ours.print("start to painted demonstration");
    least.print("bare Qt window with one empty plot");
    std::printf("%-58s %.2f (goal: 3 at most)\n", "ratio of medians", ours.median() / least.median());
    return 0;
}
