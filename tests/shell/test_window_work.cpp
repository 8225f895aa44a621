// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with files: first page, workspaces, imports, verification, reports, and jobs under way.
#include "shell/window_harness.h"

#include <QtCore/QDir>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::WindowHarness;
using outturn::test::write_file;

namespace {

void drop(QWidget *target, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

QString words_of_import(const WindowHarness &on)
{
    return on.part("import_page")->findChild<QLabel *>(u"headline_sentence"_qs)->text();
}

/// Long enough that a test can do something while it is read.
QByteArray many_rows()
{
    QByteArray text("provider_code,provider_name,provider_type,period,measure,numerator,denominator\n");
    for (int row = 0; row < 60000; ++row)
        text += QByteArrayLiteral("P") + QByteArray::number(row) + ",Provider " + QByteArray::number(row)
            + ",contractor,2023-24,Jobs," + QByteArray::number(row % 50) + ",50\n";
    return text;
}

} // namespace

class TestWindowWork : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void the_first_page_offers_four_ways_in();
    void the_demonstration_opens_with_the_question_answered();
    void an_import_makes_a_workspace_and_tells_what_came_in();
    void an_import_into_an_open_workspace_keeps_the_place();
    void a_cancelled_prompt_does_nothing();
    void a_cancelled_import_leaves_nothing();
    void a_file_that_is_no_return_is_refused_in_words();
    void files_and_folders_can_be_dropped();
    void while_a_job_runs_no_other_begins();
    void the_window_closes_while_a_job_runs();
    void issues_and_what_was_left_out_open_by_a_click();
    void the_workspace_is_verified();
    void the_report_is_exported();
    void recent_workspaces_are_offered();
    void what_is_no_workspace_is_refused_in_words();
};

void TestWindowWork::the_first_page_offers_four_ways_in()
{
    WindowHarness on;
    on.preferences.add_recent_workspace(on.path(u"not_there.outturn"_qs));
    on.window->open_demonstration();
    on.trigger("file.close");
    QVERIFY(on.shows_page("start_page"));
    on.settle();
    for (const char *offer : {"open_demonstration", "import_returns", "open_workspace"}) {
        const auto *card = on.part(offer);
        QVERIFY2(card->isVisible() && card->isEnabled(), offer);
        QVERIFY(!card->accessibleName().isEmpty());
    }
    const auto *recent = on.part("recent_not_there.outturn");
    QVERIFY(recent->isVisible());
    QVERIFY(!recent->isEnabled()); // it is not there any more, and the page says so
    QVERIFY(recent->accessibleDescription().contains(u"not_there.outturn"_qs));
    for (const char *id : {"file.report", "file.verify", "edit.copy_table", "go.up", "go.source"})
        QVERIFY2(!on.can(id), id);
}

void TestWindowWork::the_demonstration_opens_with_the_question_answered()
{
    WindowHarness on;
    QTest::mouseClick(on.part("open_demonstration"), Qt::LeftButton);
    QVERIFY(on.shows_page("explore_page"));
    const analysis::SpreadAnswer &answer = *on.exploration().answer();
    QVERIFY(on.headline().contains(answer.figures[*answer.best].provider.name));
    QVERIFY(on.headline().contains(answer.figures[*answer.worst].provider.name));
    QVERIFY(on.notice().contains(u"synthetic"_qs));
    QVERIFY(on.window->windowTitle().contains(u"synthetic"_qs));
    QCOMPARE(on.exploration().programmes().size(), size_t(5));
    QVERIFY(on.preferences.recent_workspaces().isEmpty()); // it is gone with the window
    const QStringList others{u"families-programme-councils"_qs, u"families-programme-contractors"_qs,
                             u"employment-programme"_qs};
    for (const QString &programme : others) {
        on.exploration().choose_programme(programme);
        QVERIFY2(on.headline().contains(u" to "_qs), qPrintable(on.headline()));
    }
}

void TestWindowWork::an_import_makes_a_workspace_and_tells_what_came_in()
{
    WindowHarness on;
    on.prompts.returns = {write_file(on.folder, u"returns.csv"_qs, test::small_returns)};
    on.prompts.new_workspace = on.path(u"new.outturn"_qs);
    QTest::keyClick(on.window.get(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(on.shows_page("import_page"));
    QVERIFY(on.part("import_progress")->isVisible()); // while the file is read
    on.press_import();
    QTRY_VERIFY(on.shows_page("explore_page"));
    QVERIFY2(on.notice().contains(u"15 rows: 14 in, 1 in error"_qs), qPrintable(on.notice()));
    QCOMPARE(on.preferences.recent_workspaces(), QStringList{on.path(u"new.outturn"_qs)});
    QCOMPARE(on.exploration().returns().size(), size_t(1));
}

void TestWindowWork::an_import_into_an_open_workspace_keeps_the_place()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().go_down(on->id_of(u"Birch Council"_qs));
    on->prompts.returns = {
        write_file(on->folder, u"correction.csv"_qs,
                   "programme,provider_code,provider_name,provider_type,region,period,measure,numerator,denominator\n"
                   "Families,BI,Birch Council,local_authority,North,2023-24,Back in school,52,100\n")};
    on->trigger("file.import");
    on->press_import();
    QTRY_COMPARE(on->exploration().returns().size(), size_t(2));
    QCOMPARE(on->active(), u"Birch Council"_qs);
    QCOMPARE(on->step().depth, Depth::provider);
    QCOMPARE(on->words_of("detail_value"), u"52.0%"_qs); // the later return supersedes
    // The same bytes again are said to be there, and cannot be imported.
    on->trigger("file.import");
    QTRY_COMPARE(words_of_import(*on), u"correction.csv is in the workspace already"_qs);
    QVERIFY(!on->part("import_now")->isEnabled());
    QTest::mouseClick(on->part("import_cancel"), Qt::LeftButton);
    QVERIFY(on->can("file.import"));
    QCOMPARE(on->exploration().returns().size(), size_t(2));
}

void TestWindowWork::a_cancelled_prompt_does_nothing()
{
    WindowHarness on;
    QTest::mouseClick(on.part("import_returns"), Qt::LeftButton);
    QTest::mouseClick(on.part("open_workspace"), Qt::LeftButton);
    on.prompts.returns = {write_file(on.folder, u"returns.csv"_qs, test::small_returns)};
    QTest::mouseClick(on.part("import_returns"), Qt::LeftButton); // and no name for the workspace
    on.settle();
    QVERIFY(on.shows_page("start_page"));
    QCOMPARE(on.notice(), QString());
    QCOMPARE(QDir(on.folder.path()).entryList(QDir::Files), QStringList{u"returns.csv"_qs});
}

void TestWindowWork::a_cancelled_import_leaves_nothing()
{
    WindowHarness on;
    on.window->import_files({}); // nothing to do is said, not done
    QVERIFY(!on.notice().isEmpty());
    on.prompts.new_workspace = on.path(u"new.outturn"_qs);
    const QString many = write_file(on.folder, u"many.csv"_qs, many_rows());
    const QStringList before = QDir(on.folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    on.window->import_files({many});
    QVERIFY(on.window->imports().is_reading());
    QTest::mouseClick(on.part("import_cancel"), Qt::LeftButton); // while it is read
    QVERIFY(on.shows_page("start_page"));
    QTRY_VERIFY(!on.window->imports().is_reading());
    on.window->import_files({many});
    QTRY_VERIFY_WITH_TIMEOUT(on.part("import_now")->isEnabled(), 30000);
    QTest::mouseClick(on.part("import_cancel"), Qt::LeftButton); // and when it could be imported
    QVERIFY(on.shows_page("start_page"));
    QCOMPARE(QDir(on.folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
}

void TestWindowWork::a_file_that_is_no_return_is_refused_in_words()
{
    const auto on = WindowHarness::with_small_returns();
    const QString before = on->headline();
    on->window->import_files({write_file(on->folder, u"letter.csv"_qs, "Dear Sir,\nthe figures follow.\n")});
    QTRY_COMPARE(words_of_import(*on), u"letter.csv cannot come in"_qs);
    const QString reason = on->part("import_page")->findChild<QLabel *>(u"headline_subline"_qs)->text();
    QVERIFY2(reason.contains(u"letter.csv"_qs) && reason.size() > 40, qPrintable(reason));
    QVERIFY(!on->part("import_now")->isEnabled());
    QTest::mouseClick(on->part("import_cancel"), Qt::LeftButton);
    QVERIFY(on->shows_page("explore_page"));
    QCOMPARE(on->headline(), before);
    QCOMPARE(on->exploration().returns().size(), size_t(1));
}

void TestWindowWork::files_and_folders_can_be_dropped()
{
    WindowHarness on;
    on.prompts.new_workspace = on.path(u"new.outturn"_qs);
    QVERIFY(QDir(on.folder.path()).mkdir(u"in"_qs));
    const QString file = write_file(on.folder, u"in/returns.csv"_qs, test::small_returns);
    drop(on.part("start_page"), {on.path(u"in"_qs)});
    // What is dropped on the assistant joins the files in it.
    drop(on.part("import_page"), {write_file(on.folder, u"letter.csv"_qs, "Dear Sir,\nthe figures follow.\n")});
    QCOMPARE(on.part<QListView>("import_file_list")->model()->rowCount(), 2);
    on.press_import();
    QTRY_VERIFY(on.shows_page("explore_page"));
    // On the answer page: files are imported, a workspace is opened.
    drop(on.part("explore_page"), {file});
    QTRY_COMPARE(words_of_import(on), u"returns.csv is in the workspace already"_qs);
    QTest::mouseClick(on.part("import_cancel"), Qt::LeftButton);
    test::import_into(on.path(u"other.outturn"_qs), file);
    drop(on.part("explore_page"), {on.path(u"other.outturn"_qs)});
    QTRY_COMPARE(on.window->workspace_path(), on.path(u"other.outturn"_qs));
}

void TestWindowWork::while_a_job_runs_no_other_begins()
{
    WindowHarness on;
    on.prompts.new_workspace = on.path(u"new.outturn"_qs);
    on.window->import_files({write_file(on.folder, u"many.csv"_qs, many_rows())});
    for (const char *id : {"file.import", "file.open", "file.demonstration", "file.close", "view.language_cy"})
        QVERIFY2(!on.can(id), id);
    test::import_into(on.path(u"other.outturn"_qs), write_file(on.folder, u"returns.csv"_qs, test::small_returns));
    on.window->open_workspace(on.path(u"other.outturn"_qs));
    QVERIFY2(on.notice().contains(u"import"_qs), qPrintable(on.notice()));
    QVERIFY(on.shows_page("import_page"));
    on.press_import();
    QTRY_VERIFY_WITH_TIMEOUT(on.shows_page("explore_page"), 30000);
    QCOMPARE(on.exploration().returns().size(), size_t(1));
    QCOMPARE(on.exploration().returns().front().file_name, u"many.csv"_qs);
}

void TestWindowWork::the_window_closes_while_a_job_runs()
{
    auto on = std::make_unique<WindowHarness>();
    on->prompts.new_workspace = on->path(u"new.outturn"_qs);
    on->window->import_files({write_file(on->folder, u"many.csv"_qs, many_rows())});
    QVERIFY(on->window->imports().is_reading());
    QVERIFY(on->window->close());
    on->window.reset(); // waits for the job's end; nothing may be delivered to what is gone
    QTest::qWait(50);
}

void TestWindowWork::issues_and_what_was_left_out_open_by_a_click()
{
    WindowHarness on;
    on.prompts.new_workspace = on.path(u"new.outturn"_qs);
    on.window->import_files({write_file(on.folder, u"returns.csv"_qs, test::small_returns)});
    on.press_import();
    QTRY_VERIFY(on.shows_page("explore_page"));
    QTest::mouseClick(on.part("notice_action"), Qt::LeftButton);
    QCOMPARE(on.current_table(), u"problems"_qs);
    const widgets::Table &issues = on.table("problems")->table();
    QCOMPARE(issues.rows.size(), size_t(1));
    QCOMPARE(issues.rows[0].cells[1].text, u"11"_qs); // Fir Council: 120 of 100
    QVERIFY(issues.rows[0].cells[3].text.contains(u"numerator"_qs));
    on.part<QTabWidget>("tables")->setCurrentIndex(0);
    on.settle();
    QTest::mouseClick(on.part(qPrintable(u"return_%1"_qs.arg(on.exploration().returns().front().id))), Qt::LeftButton);
    QCOMPARE(on.current_table(), u"problems"_qs);
}

void TestWindowWork::the_workspace_is_verified()
{
    const auto on = WindowHarness::with_small_returns();
    on->trigger("file.verify");
    QTRY_VERIFY2(on->notice().contains(u"whole"_qs), qPrintable(on->notice()));
}

void TestWindowWork::the_report_is_exported()
{
    const auto on = WindowHarness::with_small_returns();
    on->choose("region", u"North"_qs);
    on->prompts.report = on->path(u"report.html"_qs);
    QTest::keyClick(on->window.get(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(on->prompts.suggested_report.endsWith(u".html"_qs));
    QTRY_VERIFY2(on->notice().contains(on->prompts.report), qPrintable(on->notice()));
    QFile report(on->prompts.report);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray page = report.readAll();
    QVERIFY(page.contains("<svg"));
    QVERIFY(page.contains("Alder Council"));
    QVERIFY(!page.contains("Cedar Works")); // exactly what is shown, filters and all
    QVERIFY(on->notice().contains(on->prompts.report));
    on->prompts.report = on->path(u"no such folder/report.html"_qs);
    on->trigger("file.report");
    QTRY_VERIFY2(on->notice().contains(u"no such folder"_qs), qPrintable(on->notice()));
}

void TestWindowWork::recent_workspaces_are_offered()
{
    const auto on = WindowHarness::with_small_returns();
    on->trigger("file.close");
    QVERIFY(on->shows_page("start_page"));
    on->settle();
    QTest::mouseClick(on->part("recent_small.outturn"), Qt::LeftButton);
    QVERIFY(on->shows_page("explore_page"));
    QVERIFY(on->headline().contains(u"Dogwood"_qs));
}

void TestWindowWork::what_is_no_workspace_is_refused_in_words()
{
    WindowHarness on;
    on.prompts.workspace = write_file(on.folder, u"fake.outturn"_qs, "this is not a database");
    on.trigger("file.open");
    QVERIFY2(on.notice().contains(u"fake.outturn"_qs), qPrintable(on.notice()));
    QVERIFY(on.shows_page("start_page"));
    QVERIFY(on.preferences.recent_workspaces().isEmpty());
    on.prompts.workspace = on.path(u"absent.outturn"_qs);
    on.trigger("file.open");
    QVERIFY2(on.notice().contains(u"absent.outturn"_qs), qPrintable(on.notice()));
    QVERIFY(!QFile::exists(on.prompts.workspace));
}

QTEST_MAIN(TestWindowWork)
#include "test_window_work.moc"
