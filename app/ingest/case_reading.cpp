// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/case_reading.h"

#include <QtCore/QCoreApplication>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

namespace outturn::ingest {
namespace {

using namespace std::chrono_literals;

constexpr size_t most_waiting = 2;
constexpr auto between_looks = 50ms; // at the stop token and at the progress

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::cancelled, QCoreApplication::translate("ingest", "The import was cancelled."));
}

/// What stands between the two threads.
class RunQueue
{
public:
    /// The reader's side: waits while the queue is full. False: nobody wants it any more.
    bool push(CaseRun run, const std::stop_token &stop)
    {
        std::unique_lock lock(mutex_);
        while (runs_.size() >= most_waiting && !stop.stop_requested())
            room_.wait_for(lock, between_looks);
        if (stop.stop_requested())
            return false;
        runs_.push_back(std::move(run));
        lock.unlock();
        news_.notify_one();
        return true;
    }
    void report(const ProgressReport &report)
    {
        const std::lock_guard lock(mutex_);
        report_ = report;
    }
    void end()
    {
        {
            const std::lock_guard lock(mutex_);
            has_ended_ = true;
        }
        news_.notify_one();
    }

    struct News {
        std::optional<CaseRun> run;
        std::optional<ProgressReport> report;
        bool has_ended = false;
    };
    /// The taker's side: what there is, after a while nothing.
    News wait()
    {
        std::unique_lock lock(mutex_);
        if (runs_.empty() && !has_ended_)
            news_.wait_for(lock, between_looks);
        News news;
        news.report = std::exchange(report_, std::nullopt);
        if (!runs_.empty()) {
            news.run = std::move(runs_.front());
            runs_.pop_front();
        } else {
            news.has_ended = has_ended_;
        }
        lock.unlock();
        room_.notify_one();
        return news;
    }

private:
    std::mutex mutex_;
    std::condition_variable room_;
    std::condition_variable news_;
    std::deque<CaseRun> runs_;
    std::optional<ProgressReport> report_;
    bool has_ended_ = false;
};

} // namespace

Result<> read_beside(const std::function<Result<>(const CaseReadingEnds &)> &read, CaseRunTaker &taker,
                     const Progress &progress, const std::stop_token &stop)
{
    RunQueue queue;
    std::stop_source end;
    const std::stop_callback on_stop(stop, [&end] { end.request_stop(); });
    Result<> was_read;
    Result<> was_taken;
    const auto work = [&] {
        const CaseReadingEnds ends{[&](CaseRun run) -> Result<> {
                                       return queue.push(std::move(run), end.get_token()) ? Result<>() : cancelled();
                                   },
                                   [&](const ProgressReport &report) { queue.report(report); }, end.get_token()};
        was_read = read(ends);
        queue.end();
    };
    try {
        const std::jthread reader(work);
        while (true) {
            RunQueue::News news = queue.wait();
            if (news.report && progress)
                progress(*news.report);
            if (stop.stop_requested() || news.has_ended)
                break;
            if (!news.run)
                continue;
            was_taken = taker.take(std::move(*news.run));
            if (!was_taken)
                break;
        }
        end.request_stop(); // the thread ends before this block is left
    } catch (const std::system_error &error) {
        return failure(ErrorCode::internal, QCoreApplication::translate("ingest", "The import could not be started."),
                       QString::fromLocal8Bit(error.what()));
    }
    if (!was_taken)
        return was_taken;
    if (!was_read)
        return was_read;
    return stop.stop_requested() ? cancelled() : Result<>();
}

} // namespace outturn::ingest
