// SPDX-License-Identifier: GPL-3.0-or-later
// A return that says who vouches for it under headings of its own: its columns are named in the preview by clicks, and
// the profile saved from it knows them again.
#include "ingest/reference_data.h"
#include "shell/window_harness.h"
#include "tasks/import_preview.h"
#include "widgets/sheet_preview.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::WindowHarness;
using outturn::test::write_file;

namespace {

const char *signed_off = "Children leaving care by authority\n"
                         "Year: 2016\n"
                         "\n"
                         "Code,Authority,Leavers,In work,Signed off,Estimated,Came in,Deadline\n"
                         "E06000005,Darlington,50,20,yes,no,2016-07-04,2016-06-30\n"
                         "E06000047,County Durham,145,60,no,no,2016-06-12,2016-06-30\n"
                         "E08000020,Gateshead,80,40,yes,yes,2016-06-29,2016-06-30\n"
                         "E06000001,Hartlepool,35,10,yes,no,2016-06-30,2016-06-30\n";

void wait_until_read(const WindowHarness &on)
{
    if (!QTest::qWaitFor([&on] { return !on.window->imports().is_reading(); }, 30000))
        qFatal("The files are never read.");
}

void click(QMenu *menu, QAction *action)
{
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
}

/// A click on the column's letter, on the submenu and on its entry.
void choose_mark(const WindowHarness &on, int column, const char *entry)
{
    auto *table = on.part<QTableView>("sheet_table");
    QHeaderView *letters = table->horizontalHeader();
    table->scrollTo(table->model()->index(0, column));
    const QPoint letter(letters->sectionViewportPosition(column) + 20, letters->height() / 2);
    QTest::mouseClick(letters->viewport(), Qt::LeftButton, {}, letter);
    auto *menu = on.part<QMenu>("preview_menu");
    auto *marks = menu->findChild<QMenu *>(QStringLiteral("return_marks"));
    if (!marks)
        qFatal("The menu has no entries about the return.");
    click(menu, marks->menuAction());
    if (!QTest::qWaitFor([marks] { return marks->isVisible(); }))
        qFatal("The submenu does not open.");
    auto *action = marks->findChild<QAction *>(QString::fromLatin1(entry));
    if (!action || !action->isEnabled())
        qFatal("The menu does not offer %s.", entry);
    click(marks, action);
    wait_until_read(on);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

const widgets::PreviewColumn &column(const WindowHarness &on, int at)
{
    return on.window->imports().page()->preview()->values().columns[static_cast<size_t>(at)];
}

/// "certified darlington yes", one a mark.
QStringList marks_of(const std::vector<ReturnMark> &marks)
{
    QStringList all;
    for (const ReturnMark &mark : marks)
        all.append(QStringLiteral("%1 %2 %3").arg(return_mark_word(mark.kind), mark.provider.text, mark.text));
    return all;
}

} // namespace

class TestImportMarks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void columns_about_the_return_are_named_and_kept();
};

void TestImportMarks::columns_about_the_return_are_named_and_kept()
{
    WindowHarness on;
    on.prompts.new_workspace = on.path(u"new.outturn"_qs);
    const QString path = write_file(on.folder, u"leavers.csv"_qs, signed_off);
    on.window->import_files({path});
    wait_until_read(on);
    choose_mark(on, 4, "role_certified");
    choose_mark(on, 5, "role_imputed");
    choose_mark(on, 6, "role_received_on");
    choose_mark(on, 7, "role_due_on");
    QCOMPARE(column(on, 4).role, u"certified"_qs);
    QCOMPARE(column(on, 4).part_text, u"certified"_qs);
    QCOMPARE(column(on, 5).part_text, u"filled in by the publisher"_qs);
    QCOMPARE(column(on, 6).part_text, u"received on"_qs);
    QCOMPARE(column(on, 7).part_text, u"due on"_qs);
    QCOMPARE(column(on, 3).is_number, true);

    on.prompts.profile = u"Leavers signed off"_qs;
    QTest::mouseClick(on.part<QPushButton>("import_save_profile"), Qt::LeftButton);
    wait_until_read(on);
    // Next year's file, read without a word by what another start of the program finds.
    const auto kept = ingest::reference_data(on.folder.path());
    QVERIFY_RESULT(kept);
    const QByteArray next = QByteArray(signed_off).replace("Year: 2016", "Year: 2017").replace("2016-", "2017-");
    const auto file = ingest::return_file_from_bytes(u"leavers-2017.csv"_qs, next);
    QVERIFY_RESULT(file);
    const tasks::PreviewedFile read = tasks::preview_return(*file, on.path(u"other.outturn"_qs), {}, *kept, {}, {});
    QVERIFY(read.planned);
    QCOMPARE(read.planned->profile.title, u"Leavers signed off"_qs);
    QCOMPARE(marks_of(read.planned->plan.marks).join(u'\n'),
             u"certified darlington yes\nimputed darlington no\n"
             "received-on darlington 2017-07-04\ndue-on darlington 2017-06-30\n"
             "certified county-durham no\nimputed county-durham no\n"
             "received-on county-durham 2017-06-12\ndue-on county-durham 2017-06-30\n"
             "certified gateshead yes\nimputed gateshead yes\n"
             "received-on gateshead 2017-06-29\ndue-on gateshead 2017-06-30\n"
             "certified hartlepool yes\nimputed hartlepool no\n"
             "received-on hartlepool 2017-06-30\ndue-on hartlepool 2017-06-30"_qs);
}

QTEST_MAIN(TestImportMarks)
#include "test_import_marks.moc"
