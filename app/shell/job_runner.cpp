// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/job_runner.h"

namespace outturn::shell {
namespace {

constexpr qint64 milliseconds_between_reports = 40;

} // namespace

JobRunner::JobRunner(QObject *parent) : QObject(parent)
{
    pool_.setMaxThreadCount(1);
}

JobRunner::~JobRunner()
{
    stop_.request_stop();
    pool_.waitForDone();
}

int JobRunner::begin(const QString &title)
{
    stop_.request_stop();
    stop_ = std::stop_source();
    running_ = true;
    emit started(title);
    return ++current_;
}

void JobRunner::end()
{
    running_ = false;
    emit ended();
}

void JobRunner::cancel()
{
    stop_.request_stop();
}

Progress JobRunner::progress_for(int id)
{
    // Work reports often; the window hears of it a few times a second.
    auto since = std::make_shared<QElapsedTimer>();
    return [this, id, since](const ProgressReport &report) {
        if (since->isValid() && since->elapsed() < milliseconds_between_reports)
            return;
        since->start();
        QMetaObject::invokeMethod(this, [this, id, report] {
            if (id == current_ && running_)
                emit progressed(report.rows, report.bytes, report.total_bytes);
        });
    };
}

} // namespace outturn::shell
