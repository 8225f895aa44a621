// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/progress.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

namespace outturn::shell {

/// Runs long work in another thread, one at a time: a newer job supersedes the one before, whose result is dropped.
/// Results and progress arrive in the GUI thread; destruction stops and waits.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override;

    /// `work` gets a token and a progress callback and runs elsewhere; `done` gets its result here.
    template <typename Work, typename Done> void start(const QString &title, Work work, Done done)
    {
        using Value = decltype(work(std::stop_token(), Progress()));
        const int id = begin(title);
        pool_.start([this, id, work, done, token = stop_.get_token(), progress = progress_for(id)] {
            auto value = std::make_shared<Value>(work(token, progress));
            QMetaObject::invokeMethod(this, [this, id, done, value] {
                if (id != current_)
                    return; // superseded meanwhile
                end();
                done(*value);
            });
        });
    }

    bool is_running() const { return running_; }

public slots:
    void cancel();

signals:
    void started(const QString &title);
    void progressed(qint64 rows, qint64 bytes, qint64 total_bytes);
    void ended();

private:
    int begin(const QString &title);
    void end();
    Progress progress_for(int id);

    QThreadPool pool_;
    std::stop_source stop_;
    int current_ = 0;
    bool running_ = false;
};

} // namespace outturn::shell
