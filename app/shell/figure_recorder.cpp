// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/figure_recorder.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace outturn::shell {
namespace {

/// Shared by the job that waits and the GUI thread that draws: either may be gone first.
struct Request {
    explicit Request(widgets::AnyChart wanted) : chart(std::move(wanted)) {}

    widgets::AnyChart chart;
    std::mutex mutex;
    std::condition_variable_any done;
    std::optional<reporting::FigurePicture> picture;
};

} // namespace

reporting::FigurePictures FigureRecorder::record(const presentation::Report &report, const std::stop_token &stop)
{
    reporting::FigurePictures pictures;
    for (const auto &[id, chart] : report.charts) {
        const auto request = std::make_shared<Request>(chart);
        QMetaObject::invokeMethod(
            this,
            [request] {
                reporting::FigurePicture picture = tasks::record_figure(request->chart);
                const std::scoped_lock lock(request->mutex);
                request->picture = std::move(picture);
                request->done.notify_all();
            },
            Qt::QueuedConnection);
        std::unique_lock lock(request->mutex);
        if (!request->done.wait(lock, stop, [&request] { return request->picture.has_value(); }))
            break;
        pictures.emplace(id, std::move(*request->picture));
    }
    return pictures;
}

} // namespace outturn::shell
