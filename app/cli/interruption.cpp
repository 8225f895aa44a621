// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <QtCore/QCoreApplication>

#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace outturn::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void note_interruption(int)
{
    interrupted = 1;
}

bool is_terminal()
{
#ifdef Q_OS_UNIX
    return isatty(fileno(stderr)) != 0;
#else
    return false;
#endif
}

} // namespace

Interruption::Interruption() : shows_progress_(is_terminal())
{
    interrupted = 0;
    std::signal(SIGINT, note_interruption);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
}

Progress Interruption::progress()
{
    return [this](const ProgressReport &report) {
        if (interrupted)
            source_.request_stop();
        if (!shows_progress_ || report.total_bytes <= 0)
            return;
        line_shown_ = true;
        const QByteArray line = QCoreApplication::translate("cli", "%1 rows, %2 of %3 kB")
                                    .arg(report.rows)
                                    .arg(report.bytes / 1024)
                                    .arg(report.total_bytes / 1024)
                                    .toUtf8();
        std::fprintf(stderr, "\r%s\033[K", line.constData());
    };
}

void Interruption::clear_line()
{
    if (line_shown_)
        std::fputs("\r\033[K", stderr);
    line_shown_ = false;
}

} // namespace outturn::cli
