// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/application_style.h"
#include "widgets/attention_list.h"
#include "widgets/import_data.h"
#include "widgets/import_file_list.h"
#include "widgets/import_page.h"
#include "widgets/link_button.h"
#include "widgets/number_table.h"
#include "widgets/reading_panel.h"
#include "widgets/sheet_preview.h"

#include <QtCore/QDir>
#include <QtGui/QFontDatabase>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>

using namespace outturn;
using namespace outturn::widgets;

namespace {

void show(ImportPage &page, QSize size = {1280, 720})
{
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
}

template <typename Widget> Widget *child(const QWidget &page, const char *name)
{
    auto *found = page.findChild<Widget *>(QLatin1String(name));
    return found != nullptr ? found : (qFatal("no %s", name), nullptr);
}

/// Every label as tall as its words need, and inside what holds it.
QStringList cut_labels(const QWidget &page)
{
    QStringList cut;
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible() || label->text().trimmed().isEmpty()) {
            continue;
        }
        const bool narrow = !label->wordWrap() && label->width() < label->sizeHint().width();
        const bool low = label->wordWrap() && label->height() < label->heightForWidth(label->width());
        if (narrow || low) {
            cut.append(label->text());
        }
    }
    return cut;
}

} // namespace

class TestImportPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { apply_style(*qApp, Theme::light); }
    void no_word_is_cut_in_either_theme_data();
    void no_word_is_cut_in_either_theme();
    void f6_walks_through_the_panes_and_back();
    void import_says_why_it_is_off();
    void the_place_survives_new_values();
    void a_problem_leads_to_its_cell_also_on_another_sheet();
    void progress_can_be_stopped_once();
    void the_summary_lists_every_file();
    void every_control_in_reach_of_tab_has_a_name();
};

void TestImportPage::initTestCase()
{
    QFontDatabase::addApplicationFont(QStringLiteral(":/outturn/fonts/LiberationSans-Regular.ttf"));
    QFontDatabase::addApplicationFont(QStringLiteral(":/outturn/fonts/LiberationSans-Bold.ttf"));
    apply_style(*qApp, Theme::light);
}

void TestImportPage::init()
{
    // The offscreen platform says this of every window with a minimum size, and of menus.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void TestImportPage::no_word_is_cut_in_either_theme_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light, small") << false << QSize(1280, 720);
    QTest::newRow("dark, small") << true << QSize(1280, 720);
    QTest::newRow("light, large") << false << QSize(1920, 1080);
    QTest::newRow("dark, large") << true << QSize(1920, 1080);
}

void TestImportPage::no_word_is_cut_in_either_theme()
{
    QFETCH(const bool, dark);
    QFETCH(const QSize, size);
    apply_style(*qApp, dark ? Theme::dark : Theme::light);
    ImportPage page;
    page.set_values(test::import_page());
    show(page, size);
    page.preview()->go_to(11, 6);
    QTest::qWait(20);
    QCOMPARE(cut_labels(page), QStringList());
    const auto save = [&](const QString &what) {
        // For looking at: OUTTURN_PICTURES names a folder.
        const QString folder = qEnvironmentVariable("OUTTURN_PICTURES");
        if (!folder.isEmpty()) {
            const QString name =
                QStringLiteral("import_%1_%2_%3.png").arg(what).arg(size.width()).arg(dark ? u"dark" : u"light");
            page.grab().save(QDir(folder).filePath(name));
        }
    };
    save(QStringLiteral("page"));
    ImportPageValues values = test::import_page();
    values.blocked_text = QStringLiteral("Import is off: choose at least one sheet of LATables_2014.xlsx.");
    values.reading.is_text = true;
    values.reading.sheets.clear();
    page.set_values(values);
    page.attention()->setFocus();
    page.attention()->expandAll();
    page.reading()->verticalScrollBar()->setValue(10000);
    QTest::qWait(20);
    QCOMPARE(cut_labels(page), QStringList());
    save(QStringLiteral("blocked"));
    values.stage = ImportStage::storing;
    values.progress = {QStringLiteral("LATables_2014.xlsx: 12,000 rows, 3.1 of 9.8 MB"), 31, 98};
    page.set_values(values);
    QTest::qWait(20);
    save(QStringLiteral("storing"));
    values.stage = ImportStage::finished;
    values.summary = test::import_summary();
    values.summary_text = QStringLiteral("150 of 150 files came in: 22,800 rows, 1,800 left out");
    page.set_values(values);
    QTest::qWait(20);
    QCOMPARE(cut_labels(page), QStringList());
    save(QStringLiteral("summary"));
}

void TestImportPage::f6_walks_through_the_panes_and_back()
{
    ImportPage page;
    page.set_values(test::import_page());
    show(page);
    page.files()->setFocus();
    const auto press = [&](Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(page.focusWidget(), Qt::Key_F6, modifiers);
    };
    press({});
    QCOMPARE(page.focusWidget(), page.preview()->table());
    press({});
    QCOMPARE(page.focusWidget(), page.attention());
    press({});
    QVERIFY(page.reading()->isAncestorOf(page.focusWidget()));
    press({});
    QCOMPARE(page.focusWidget(), child<QPushButton>(page, "import_now"));
    press({});
    QCOMPARE(page.focusWidget(), page.files());
    press(Qt::ShiftModifier);
    press(Qt::ShiftModifier);
    QVERIFY(page.reading()->isAncestorOf(page.focusWidget()));
}

void TestImportPage::import_says_why_it_is_off()
{
    ImportPage page;
    ImportPageValues values = test::import_page();
    page.set_values(values);
    show(page);
    auto *import = child<QPushButton>(page, "import_now");
    QVERIFY(import->isDefault());
    QVERIFY(import->text().contains(u'4'));
    QSignalSpy imported(&page, &ImportPage::import_requested);
    QTest::keyClick(import, Qt::Key_Space);
    QCOMPARE(imported.size(), 1);
    values.blocked_text = QStringLiteral("Settle the period first.");
    page.set_values(values);
    QVERIFY(!import->isEnabled());
    QCOMPARE(child<QLabel>(page, "import_blocked")->text(), values.blocked_text);
    QVERIFY(child<QLabel>(page, "import_blocked")->isVisible());
    QCOMPARE(import->accessibleDescription(), values.blocked_text);
    QTest::mouseClick(import, Qt::LeftButton);
    QCOMPARE(imported.size(), 1);
    QSignalSpy cancelled(&page, &ImportPage::cancel_requested);
    QTest::keyClick(child<QPushButton>(page, "import_cancel"), Qt::Key_Space);
    QCOMPARE(cancelled.size(), 1);
    QSignalSpy saved(&page, &ImportPage::save_profile_requested);
    QTest::keyClick(child<QPushButton>(page, "import_save_profile"), Qt::Key_Space);
    QCOMPARE(saved.size(), 1);
    QSignalSpy added(&page, &ImportPage::add_files_requested);
    QTest::keyClick(child<QWidget>(page, "import_add_files"), Qt::Key_Space);
    QCOMPARE(added.size(), 1);
}

void TestImportPage::the_place_survives_new_values()
{
    ImportPage page;
    ImportPageValues values = test::import_page();
    for (int row = 161; row < 400; ++row) {
        values.preview.rows.push_back(test::preview_row(row, "E06000005|Darlington|50|x|10|15|15"));
    }
    page.set_values(values);
    show(page);
    QTableView *table = page.preview()->table();
    QVERIFY(page.preview()->go_to(300, 4));
    const int scrolled = table->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    QTest::keyClick(page.attention(), Qt::Key_Down);
    values.preview.rows.erase(values.preview.rows.begin() + 3); // the answer changed what is shown
    values.attention.items.erase(values.attention.items.begin());
    page.set_values(values);
    QCOMPARE(table->verticalScrollBar()->value(), scrolled);
    QCOMPARE(table->model()->headerData(table->currentIndex().row(), Qt::Vertical).toString(), QStringLiteral("300"));
    QCOMPARE(table->currentIndex().column(), 3);
    QVERIFY(page.attention()->currentIndex().siblingAtColumn(1).data().toString().startsWith(QStringLiteral("..")));
    values.file = QStringLiteral("f2");
    values.preview.file = values.file;
    page.set_values(values);
    QCOMPARE(table->verticalScrollBar()->value(), 0);
}

void TestImportPage::a_problem_leads_to_its_cell_also_on_another_sheet()
{
    ImportPage page;
    ImportPageValues values = test::import_page();
    page.set_values(values);
    show(page);
    emit page.attention()->jump(QStringLiteral("Table LA9"), 12, 2);
    QCOMPARE(page.preview()->table()->currentIndex().data().toString(), QStringLiteral("City of Newcastle"));
    QCOMPARE(page.focusWidget(), page.preview()->table());
    QSignalSpy rows(&page, &ImportPage::rows_wanted);
    emit page.attention()->jump(QStringLiteral("Table LA9"), 100, 2); // in the gap
    QCOMPARE(rows.last(), (QVariantList{100, 100}));
    QSignalSpy sheet(&page, &ImportPage::sheet_wanted);
    emit page.attention()->jump(QStringLiteral("Table LA10"), 7, 3);
    QCOMPARE(sheet.last().first().toString(), QStringLiteral("Table LA10"));
    values.preview.sheet = QStringLiteral("Table LA10");
    page.set_values(values); // the owner brings the sheet
    QCOMPARE(page.preview()->table()->currentIndex().data().toString(), QStringLiteral("50"));
}

void TestImportPage::progress_can_be_stopped_once()
{
    ImportPage page;
    ImportPageValues values = test::import_page();
    values.stage = ImportStage::storing;
    page.set_values(values);
    show(page);
    page.set_progress({QStringLiteral("12,000 rows"), qint64{3} << 32, qint64{4} << 32});
    auto *bar = child<QProgressBar>(page, "import_progress");
    QCOMPARE(bar->value() * 4, bar->maximum() * 3);
    QCOMPARE(child<QLabel>(page, "import_promise")->text(), QStringLiteral("12,000 rows"));
    QVERIFY(!page.preview()->isEnabled());
    QSignalSpy stopped(&page, &ImportPage::stop_requested);
    auto *stop = child<QPushButton>(page, "import_cancel");
    QTest::mouseClick(stop, Qt::LeftButton);
    QTest::mouseClick(stop, Qt::LeftButton);
    QCOMPARE(stopped.size(), 1);
    page.set_progress({QStringLiteral("13,000 rows"), 1, 2}); // a last word from the work under way
    QVERIFY(child<QLabel>(page, "import_promise")->text() != QStringLiteral("13,000 rows"));
    values.stage = ImportStage::settling;
    page.set_values(values);
    QVERIFY(stop->isEnabled());
    QVERIFY(page.preview()->isEnabled());
}

void TestImportPage::the_summary_lists_every_file()
{
    ImportPage page;
    ImportPageValues values = test::import_page();
    values.stage = ImportStage::finished;
    values.summary = test::import_summary();
    page.set_values(values);
    show(page);
    const auto *table = child<NumberTable>(page, "import_summary");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 150);
    QSignalSpy closed(&page, &ImportPage::close_requested);
    QTest::keyClick(child<QPushButton>(page, "import_now"), Qt::Key_Space);
    QCOMPARE(closed.size(), 1);
}

void TestImportPage::every_control_in_reach_of_tab_has_a_name()
{
    ImportPage page;
    ImportPageValues values = test::import_page();
    values.reading.is_text = true;
    page.set_values(values);
    show(page);
    int reached = 0;
    for (QWidget *at = page.nextInFocusChain(); at != &page; at = at->nextInFocusChain()) {
        const auto *button = qobject_cast<QAbstractButton *>(at);
        if ((at->focusPolicy() & Qt::TabFocus) != 0 && at->isVisible()
            && !(at->parentWidget()->inherits("QAbstractSpinBox"))) {
            ++reached;
            const bool named = !at->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            QVERIFY2(named, qPrintable(QLatin1String(at->metaObject()->className()) + u' ' + at->objectName()));
        }
    }
    QCOMPARE_GT(reached, 20);
}

QTEST_MAIN(TestImportPage)
#include "test_import_page.moc"
