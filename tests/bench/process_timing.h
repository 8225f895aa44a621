// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace outturn::bench {

/// Wall-clock milliseconds, sorted.
struct Timings {
    std::vector<double> milliseconds;

    double median() const { return milliseconds[milliseconds.size() / 2]; }
    void print(const char *what) const
    {
        std::printf("%-58s min %7.1f  median %7.1f  max %7.1f ms  (%zu runs)\n", what, milliseconds.front(), median(),
                    milliseconds.back(), milliseconds.size());
    }
};

inline Timings time_work(int runs, const std::function<void()> &work)
{
    Timings timings;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        timings.milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(timings.milliseconds.begin(), timings.milliseconds.end());
    return timings;
}

/// Runs a program to its end, off screen; false where it could not be run or failed.
inline bool run_program(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace outturn::bench
