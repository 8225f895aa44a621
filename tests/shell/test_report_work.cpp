// SPDX-License-Identifier: GPL-3.0-or-later
// Pages are made beside the window: whatever happens meanwhile, they are of what the workspace holds now, or of nothing.
#include "shell/report_harness.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QThread>

using namespace outturn;
using namespace outturn::shell;
using namespace outturn::test;

namespace {

/// The same programme, measure and period as the small returns, of others altogether.
const QByteArray returns_of_others =
    "programme,provider_code,provider_name,provider_type,region,period,measure,numerator,denominator,cost_gbp\n"
    "Families,HA,Hazel Council,local_authority,North,2023-24,Back in school,30,100,9000\n"
    "Families,IV,Ivy Works,contractor,South,2023-24,Back in school,70,100,9000\n";

/// Does what makes the pages anew, and holds this thread when their job has begun: what they come from has been read
/// then, and a job that has charts waits for them, for only this thread can draw.
void let_the_job_read(const WindowHarness &on, const std::function<void()> &begin)
{
    QSignalSpy busy(&work_of(on), &ReportWork::busy_changed);
    begin();
    if (busy.isEmpty() && !busy.wait(5000))
        qFatal("No pages are being made.");
    QThread::msleep(250);
}

void leave_only(const WindowHarness &on, const QString &title)
{
    const QStringList titles = parts(on);
    for (const QString &each : titles) {
        if (each == title)
            continue;
        go_to_part(on, each);
        QTest::keyClick(part_list(on), Qt::Key_Delete);
    }
}

} // namespace

class TestReportWork : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void what_came_in_while_pages_were_made_is_in_them_data();
    void what_came_in_while_pages_were_made_is_in_them();
    void another_workspace_has_none_of_the_figures_of_the_one_before();
    void the_workspace_may_close_while_pages_are_made();
    void the_window_may_close_while_pages_are_made_data();
    void the_window_may_close_while_pages_are_made();
};

void TestReportWork::what_came_in_while_pages_were_made_is_in_them_data()
{
    QTest::addColumn<bool>("has_charts");
    QTest::newRow("the job waits for its charts") << true;
    QTest::newRow("the job is through, and nobody has heard of it yet") << false;
}

void TestReportWork::what_came_in_while_pages_were_made_is_in_them()
{
    QFETCH(bool, has_charts);
    const auto on = WindowHarness::with_small_returns();
    if (has_charts) {
        let_the_job_read(*on, [&on] { press_report_key(*on); });
    } else {
        open_report(*on);
        let_the_job_read(*on, [&on] { leave_only(*on, u"Every provider"_qs); });
    }
    test::import_into(on->path(u"small.outturn"_qs), test::write_file(on->folder, u"later.csv"_qs, later_return));
    // What the window does once an import is through.
    QVERIFY(on->exploration().refresh());
    work_of(*on).forget();
    on->window->fronts().report().show_present();
    QVERIFY(pages_are_made(*on));
    QVERIFY2(tables(*on).contains(u"Gorse Council"_qs), qPrintable(tables(*on)));
}

void TestReportWork::another_workspace_has_none_of_the_figures_of_the_one_before()
{
    const auto on = WindowHarness::with_small_returns();
    const QString other = on->path(u"other.outturn"_qs);
    test::import_into(other, test::write_file(on->folder, u"others.csv"_qs, returns_of_others));
    let_the_job_read(*on, [&on] { press_report_key(*on); });
    on->window->open_workspace(other);
    open_report(*on);
    QVERIFY2(tables(*on).contains(u"Hazel Council"_qs), qPrintable(tables(*on)));
    QVERIFY2(!tables(*on).contains(u"Dogwood Trust"_qs), qPrintable(tables(*on)));
}

void TestReportWork::the_workspace_may_close_while_pages_are_made()
{
    const auto on = WindowHarness::with_small_returns();
    for (const int wait : {0, 260, 300}) { // before the job begins, at its beginning, in the middle of it
        press_report_key(*on);
        QVERIFY(work_of(*on).is_busy());
        QTest::qWait(wait);
        on->trigger("file.close");
        QVERIFY(on->shows_page("start_page"));
        QTRY_VERIFY(!work_of(*on).is_busy());
        QVERIFY(on->shows_page("start_page"));
        on->window->open_workspace(on->path(u"small.outturn"_qs));
        QVERIFY(on->shows_page("explore_page"));
    }
    open_report(*on);
    QVERIFY(tables(*on).contains(u"Dogwood Trust"_qs));
}

void TestReportWork::the_window_may_close_while_pages_are_made_data()
{
    QTest::addColumn<int>("wait");
    for (const int wait : {0, 255, 280, 320, 400})
        QTest::addRow("after %d milliseconds", wait) << wait;
}

void TestReportWork::the_window_may_close_while_pages_are_made()
{
    QFETCH(int, wait);
    const auto on = WindowHarness::with_small_returns();
    press_report_key(*on);
    QTest::qWait(wait);
    QElapsedTimer since;
    since.start();
    QVERIFY(on->window->close());
    on->window.reset();
    QVERIFY2(since.elapsed() < 5000, "the window waits for pages that nobody will see");
    QTest::qWait(30); // what was under way has nobody left to tell
}

QTEST_MAIN(TestReportWork)
#include "test_report_work.moc"
