// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/job_runner.h"

#include <QtCore/QSemaphore>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <atomic>

using namespace outturn;
using namespace outturn::shell;

class TestJobRunner : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void work_runs_elsewhere_and_its_result_comes_home();
    void the_latest_request_wins();
    void cancel_is_seen_by_the_work_within_its_next_look();
    void progress_comes_home_and_not_after_the_end();
    void nothing_is_delivered_after_destruction();
};

void TestJobRunner::work_runs_elsewhere_and_its_result_comes_home()
{
    JobRunner jobs;
    QSignalSpy started(&jobs, &JobRunner::started);
    QSignalSpy ended(&jobs, &JobRunner::ended);
    QThread *worked_in = nullptr;
    QThread *told_in = nullptr;
    int result = 0;
    jobs.start(
        u"Adding"_qs,
        [&worked_in](const std::stop_token &, const Progress &) {
            worked_in = QThread::currentThread();
            return 40 + 2;
        },
        [&](int value) {
            told_in = QThread::currentThread();
            result = value;
        });
    QVERIFY(jobs.is_running());
    QCOMPARE(started.size(), 1);
    QCOMPARE(started.front().front().toString(), u"Adding"_qs);
    QTRY_COMPARE(result, 42);
    QVERIFY(worked_in != QThread::currentThread());
    QCOMPARE(told_in, QThread::currentThread());
    QCOMPARE(ended.size(), 1);
    QVERIFY(!jobs.is_running());
}

void TestJobRunner::the_latest_request_wins()
{
    JobRunner jobs;
    QList<int> told;
    std::atomic<bool> first_was_stopped = false;
    const auto tell = [&told](int value) { told.append(value); };
    jobs.start(
        u"first"_qs,
        [&](const std::stop_token &stop, const Progress &) {
            while (!stop.stop_requested())
                QThread::msleep(1);
            first_was_stopped = true;
            return 1;
        },
        tell);
    const auto second = [](const std::stop_token &stop, const Progress &) { return stop.stop_requested() ? -2 : 2; };
    jobs.start(u"second"_qs, second, tell);
    QTRY_COMPARE(told, QList<int>{2});
    QVERIFY(first_was_stopped);
    QTest::qWait(30);
    QCOMPARE(told, QList<int>{2});
}

void TestJobRunner::cancel_is_seen_by_the_work_within_its_next_look()
{
    JobRunner jobs;
    bool told = false;
    bool was_stopped = false;
    jobs.start(
        u"long"_qs,
        [](const std::stop_token &stop, const Progress &) {
            while (!stop.stop_requested())
                QThread::msleep(1);
            return stop.stop_requested();
        },
        [&](bool stopped) {
            told = true;
            was_stopped = stopped;
        });
    jobs.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(told, 2000);
    QVERIFY(was_stopped); // a cancelled job tells its end, so that the window can say so
    QVERIFY(!jobs.is_running());
}

void TestJobRunner::progress_comes_home_and_not_after_the_end()
{
    JobRunner jobs;
    QSignalSpy progressed(&jobs, &JobRunner::progressed);
    bool done = false;
    jobs.start(
        u"rows"_qs,
        [](const std::stop_token &, const Progress &progress) {
            for (int row = 1; row <= 100000; ++row)
                progress({row, 2 * row, 200000});
            return 0;
        },
        [&](int) { done = true; });
    QTRY_VERIFY(done);
    const qsizetype told = progressed.size();
    QVERIFY(told >= 1);
    QVERIFY2(told < 1000, qPrintable(QString::number(told))); // a few times a second, not at every row
    QCOMPARE(progressed.front().at(2).toLongLong(), 200000);
    QTest::qWait(30);
    QCOMPARE(progressed.size(), told);
}

void TestJobRunner::nothing_is_delivered_after_destruction()
{
    bool told = false;
    QSemaphore running;
    std::atomic<bool> finished = false;
    auto jobs = std::make_unique<JobRunner>();
    jobs->start(
        u"long"_qs,
        [&](const std::stop_token &stop, const Progress &) {
            running.release();
            while (!stop.stop_requested())
                QThread::msleep(1);
            QThread::msleep(20); // it does not stop at once
            finished = true;
            return 1;
        },
        [&](int) { told = true; });
    running.acquire();
    jobs.reset();
    QVERIFY(finished); // destruction waits: the work may hold references
    QTest::qWait(30);
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "test_job_runner.moc"
