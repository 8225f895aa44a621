// SPDX-License-Identifier: GPL-3.0-or-later
// A report put together in the window: its parts, the user's own words, its pages, and what the workspace keeps of it.
#include "shell/report_harness.h"
#include "widgets/page_preview.h"

#include <QtWidgets/QLineEdit>

using namespace outturn;
using namespace outturn::shell;
using namespace outturn::test;

namespace {

/// Where its first link leads, and what number that figure has; 0: it leads nowhere.
int number_behind_the_link(const WindowHarness &on)
{
    QString target;
    for (const reporting::Block &block : blocks(on)) {
        const auto *callout = std::get_if<reporting::Callout>(&block);
        if (callout && !callout->links.empty())
            target = callout->links.front().target;
    }
    int number = 0;
    for (const reporting::Block &block : blocks(on)) {
        const auto *figure = std::get_if<reporting::Figure>(&block);
        number += figure ? 1 : 0;
        if (figure && figure->id == target)
            return number;
    }
    return 0;
}

void write_heading(const WindowHarness &on, const QString &words)
{
    auto *heading = on.part<QLineEdit>("report_part_heading");
    heading->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(heading, words);
}

/// What may be referred to: "Figure 1: ...".
QAction *reference(const WindowHarness &on, const QString &beginning)
{
    for (QAction *action : on.part<QMenu>("report_reference_menu")->actions()) {
        if (action->text().startsWith(beginning))
            return action;
    }
    return nullptr;
}

QStringList stored_names(const WindowHarness &on)
{
    QStringList names;
    if (const auto stored = on.exploration().stored_reports()) {
        for (const StoredReport &report : *stored)
            names.append(report.name);
    }
    return names;
}

} // namespace

class TestReportPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void the_page_opens_by_its_key_shows_pages_and_goes_back();
    void a_recommendation_is_added_and_written_by_keyboard();
    void words_stay_while_pages_are_made();
    void a_reference_has_the_number_of_its_figure();
    void a_part_that_is_removed_leaves_the_report();
    void a_welsh_report_has_welsh_headings();
    void a_report_of_one_provider_has_the_parts_of_one();
    void parts_put_together_stay_when_a_provider_is_chosen();
    void a_definition_is_kept_in_the_workspace();
    void a_definition_that_cannot_be_kept_is_not_called_saved();
    void changes_are_given_up_only_when_the_user_says_so();
    void a_report_that_is_not_saved_waits_for_its_workspace();
    void an_import_renews_the_pages();
};

void TestReportPage::the_page_opens_by_its_key_shows_pages_and_goes_back()
{
    const auto on = WindowHarness::with_small_returns();
    press_report_key(*on);
    QVERIFY(on->shows_page("report_page")); // at once, before a page is there
    QVERIFY(work_of(*on).is_busy());
    QVERIFY(pages_are_made(*on));
    const auto *preview = on->part<widgets::PagePreview>("page_preview");
    QVERIFY(preview->page_count() > 2);
    QCOMPARE(on->part<QLabel>("page_place")->text(), u"Page 1 of %1"_qs.arg(preview->page_count()));
    // Worked by hand, at the head of the returns.
    const QStringList found = headings(*on);
    for (const char *heading : {"Summary", "The spread", "Every provider", "Over time"})
        QVERIFY2(found.contains(QString::fromLatin1(heading)), qPrintable(found.join(u'\n')));
    for (const char *cell : {"Dogwood Trust", "80.0%", "Cedar Works", "20.0%"})
        QVERIFY2(tables(*on).contains(QString::fromLatin1(cell)), qPrintable(tables(*on)));
    QTest::keyClick(on->window.get(), Qt::Key_0, Qt::ControlModifier);
    QVERIFY(on->shows_page("explore_page"));
    QVERIFY(!on->shows_page("report_page"));
    // What was made is kept.
    press_report_key(*on);
    QVERIFY(!work_of(*on).is_busy());
    QVERIFY(preview->page_count() > 2);
}

void TestReportPage::a_recommendation_is_added_and_written_by_keyboard()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    const qsizetype before = parts(*on).size();
    add_recommendation_below_the_summary(*on);
    QCOMPARE(parts(*on).size(), before + 1);
    QCOMPARE(parts(*on).indexOf(u"Recommendation"_qs), parts(*on).indexOf(u"Summary"_qs) + 1);
    QTRY_VERIFY(text_field(*on)->hasFocus()); // at once to be written in
    QTest::keyClicks(text_field(*on), u"Every authority says how many it left out."_qs);
    write_heading(*on, u"Publish the counts"_qs);
    QTRY_VERIFY(headings(*on).contains(u"Recommendation 1: Publish the counts"_qs));
    QTRY_COMPARE(recommendation(*on), u"Every authority says how many it left out."_qs);
    const QStringList found = headings(*on);
    QCOMPARE(found.indexOf(u"Recommendation 1: Publish the counts"_qs), found.indexOf(u"Summary"_qs) + 1);
    QVERIFY2(parts(*on).contains(u"Recommendation: Publish the counts"_qs), qPrintable(parts(*on).join(u'\n')));
}

void TestReportPage::words_stay_while_pages_are_made()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    add_recommendation_below_the_summary(*on);
    QPlainTextEdit *field = text_field(*on);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"Visit "_qs);
    QTRY_COMPARE(recommendation(*on), u"Visit"_qs);
    QTest::keyClicks(field, u"those "_qs);
    QVERIFY(QTest::qWaitFor([&on] { return work_of(*on).is_busy(); }));
    // On with the words, the cursor somewhere else, before the pages with the first of them come.
    QSignalSpy answered(&work_of(*on), &ReportWork::answered);
    QTest::keyClicks(field, u"who did best."_qs);
    QTest::keyClick(field, Qt::Key_Left);
    QTRY_VERIFY(!answered.isEmpty());
    QCOMPARE(field->toPlainText(), u"Visit those who did best."_qs);
    QCOMPARE(field->textCursor().position(), field->toPlainText().size() - 1);
    QVERIFY(field->hasFocus());
    QTRY_COMPARE(recommendation(*on), u"Visit those who did best."_qs);
    QCOMPARE(field->textCursor().position(), field->toPlainText().size() - 1);
}

void TestReportPage::a_reference_has_the_number_of_its_figure()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    add_recommendation_below_the_summary(*on);
    QTRY_VERIFY(text_field(*on)->hasFocus());
    QTest::keyClicks(text_field(*on), u"See "_qs);
    QTRY_COMPARE(recommendation(*on), u"See"_qs);
    // The summary has no figure: the first is the ranked chart.
    QTRY_VERIFY(reference(*on, u"Figure 1:"_qs));
    reference(*on, u"Figure 1:"_qs)->trigger();
    QVERIFY(text_field(*on)->toPlainText().startsWith(u"See {figure:"_qs));
    QTRY_COMPARE(recommendation(*on), u"See Figure 1"_qs);
    QCOMPARE(number_behind_the_link(*on), 1);
    // Below the providers, which are a table, and below two figures: by region and by type.
    go_to_part(*on, u"The spread"_qs);
    QTest::keyClick(part_list(*on), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(part_list(*on), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(part_list(*on)->currentItem()->text(), u"The spread"_qs);
    QCOMPARE(parts(*on).indexOf(u"The spread"_qs), parts(*on).indexOf(u"By region and type"_qs) + 1);
    QTRY_COMPARE(recommendation(*on), u"See Figure 3"_qs);
    QCOMPARE(number_behind_the_link(*on), 3);
    const QStringList found = headings(*on);
    QVERIFY(found.indexOf(u"The spread"_qs) > found.indexOf(u"By region and type"_qs));
    QTest::keyClick(part_list(*on), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(part_list(*on), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(recommendation(*on), u"See Figure 1"_qs);
}

void TestReportPage::a_part_that_is_removed_leaves_the_report()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    QVERIFY(headings(*on).contains(u"Over time"_qs));
    QStringList left = parts(*on);
    left.removeOne(u"Over time"_qs);
    go_to_part(*on, u"Over time"_qs);
    QTest::keyClick(part_list(*on), Qt::Key_Delete);
    QCOMPARE(parts(*on), left);
    QVERIFY(pages_are_made(*on));
    QVERIFY(!headings(*on).contains(u"Over time"_qs));
    QVERIFY(headings(*on).contains(u"Every provider"_qs));
    // All of them gone: nothing to export, and nothing breaks.
    while (part_list(*on)->count() > 0)
        QTest::keyClick(part_list(*on), Qt::Key_Delete);
    QVERIFY(!on->part<QPushButton>("report_export")->isEnabled());
    QVERIFY(pages_are_made(*on));
    QVERIFY(headings(*on).isEmpty());
}

void TestReportPage::a_welsh_report_has_welsh_headings()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    on->choose("report_language", u"Cymraeg"_qs);
    QVERIFY(pages_are_made(*on));
    QCOMPARE(work_of(*on).made()->composed.report.document.language, u"cy"_qs);
    const QStringList found = headings(*on);
    for (const char *welsh : {"Crynodeb", "Y gwasgariad", "Dros amser"})
        QVERIFY2(found.contains(QString::fromLatin1(welsh)), qPrintable(found.join(u'\n')));
    for (const char *english : {"Summary", "The spread", "Over time", "Every provider"})
        QVERIFY2(!found.contains(QString::fromLatin1(english)), qPrintable(found.join(u'\n')));
    QVERIFY(parts(*on).contains(u"Summary"_qs)); // the window goes on in its own language
    on->choose("report_language", u"English"_qs);
    QVERIFY(pages_are_made(*on));
    QVERIFY(headings(*on).contains(u"Summary"_qs));
}

void TestReportPage::a_report_of_one_provider_has_the_parts_of_one()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    const QStringList usual = parts(*on);
    on->choose("report_provider", u"Alder Council"_qs);
    QVERIFY(pages_are_made(*on));
    QVERIFY2(parts(*on).contains(u"Place in the spread"_qs) && !parts(*on).contains(u"Every provider"_qs),
             qPrintable(parts(*on).join(u'\n')));
    QVERIFY2(headings(*on).contains(u"Place in the spread"_qs), qPrintable(headings(*on).join(u'\n')));
    QCOMPARE(work_of(*on).made()->composed.report.document.title, u"Alder Council"_qs);
    on->choose("report_provider", u"All of them"_qs);
    QVERIFY(pages_are_made(*on));
    QCOMPARE(parts(*on), usual);
    QVERIFY(headings(*on).contains(u"Every provider"_qs));
}

void TestReportPage::parts_put_together_stay_when_a_provider_is_chosen()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    add_recommendation_below_the_summary(*on);
    const QStringList own = parts(*on);
    on->choose("report_provider", u"Alder Council"_qs);
    QVERIFY(pages_are_made(*on));
    QCOMPARE(parts(*on), own);
}

void TestReportPage::a_definition_is_kept_in_the_workspace()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    go_to_part(*on, u"Cost and outcome"_qs);
    QTest::keyClick(part_list(*on), Qt::Key_Delete);
    const QStringList own = parts(*on);
    auto *title = on->part<QLineEdit>("report_title");
    title->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(title, u"For the board"_qs);
    on->prompts.definition = u"Monthly"_qs;
    QTest::mouseClick(on->part("report_save"), Qt::LeftButton); // before the words were told: they are in it
    QCOMPARE(stored_names(*on), QStringList{u"Monthly"_qs});
    QVERIFY(on->notice().isEmpty());
    QVERIFY(!on->part("report_save")->isEnabled());
    QCOMPARE(on->part<QComboBox>("report_saved")->currentText(), u"Monthly"_qs);
    const presentation::ReportDefinition saved = on->window->fronts().report().definition();
    QCOMPARE(saved.title, u"For the board"_qs);
    QVERIFY(pages_are_made(*on));

    on->trigger("file.close");
    QVERIFY(on->shows_page("start_page"));
    on->window->open_workspace(on->path(u"small.outturn"_qs));
    open_report(*on);
    QVERIFY(parts(*on).contains(u"Cost and outcome"_qs)); // a new one
    QCOMPARE(choices_of(*on, "report_saved"), (QStringList{u"New report"_qs, u"Monthly"_qs}));
    on->choose("report_saved", u"Monthly"_qs);
    QVERIFY(pages_are_made(*on));
    QCOMPARE(parts(*on), own);
    QVERIFY(on->window->fronts().report().definition() == saved);
    QCOMPARE(title->text(), u"For the board"_qs);
    QCOMPARE(work_of(*on).made()->composed.report.document.title, u"For the board"_qs);
    QVERIFY(!on->part("report_save")->isEnabled());

    QTest::mouseClick(on->part("report_saved_remove"), Qt::LeftButton);
    QCOMPARE(stored_names(*on), QStringList());
    QCOMPARE(choices_of(*on, "report_saved"), QStringList{u"New report"_qs});
    QCOMPARE(parts(*on), own); // what is on screen stays
    QVERIFY(on->part("report_save")->isEnabled());
}

void TestReportPage::a_definition_that_cannot_be_kept_is_not_called_saved()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    QVERIFY(QFile::remove(on->path(u"small.outturn"_qs)));
    on->prompts.definition = u"Monthly"_qs;
    QTest::mouseClick(on->part("report_save"), Qt::LeftButton);
    QVERIFY(!on->notice().isEmpty());
    QVERIFY(on->part("report_save")->isEnabled()); // to be tried again
    QVERIFY(QTest::qWaitFor([&on] { return !work_of(*on).is_busy(); }, 20000));
}

void TestReportPage::changes_are_given_up_only_when_the_user_says_so()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    const QStringList usual = parts(*on);
    on->prompts.definition = u"Monthly"_qs;
    QTest::mouseClick(on->part("report_save"), Qt::LeftButton);
    add_recommendation_below_the_summary(*on);
    const QStringList own = parts(*on);
    on->prompts.confirms = false;
    on->choose("report_saved", u"New report"_qs);
    QVERIFY(!on->prompts.asked.isEmpty());
    QCOMPARE(parts(*on), own);
    QCOMPARE(on->part<QComboBox>("report_saved")->currentText(), u"Monthly"_qs);
    on->prompts.confirms = true;
    on->choose("report_saved", u"New report"_qs);
    QCOMPARE(parts(*on), usual);
    // Nothing was changed since: nothing is asked.
    on->prompts.asked.clear();
    on->choose("report_saved", u"Monthly"_qs);
    QVERIFY(on->prompts.asked.isEmpty());
    QVERIFY(pages_are_made(*on));
}

void TestReportPage::a_report_that_is_not_saved_waits_for_its_workspace()
{
    const auto on = WindowHarness::with_small_returns();
    const QString other = on->path(u"other.outturn"_qs);
    test::import_into(other, test::write_file(on->folder, u"later.csv"_qs, later_return));
    open_report(*on);
    const QStringList usual = parts(*on);
    add_recommendation_below_the_summary(*on);
    QTRY_VERIFY(text_field(*on)->hasFocus());
    QTest::keyClicks(text_field(*on), u"Half a sentence"_qs);
    const QStringList own = parts(*on);
    on->window->open_workspace(other);
    open_report(*on);
    QCOMPARE(parts(*on), usual); // the other has none
    on->window->open_workspace(on->path(u"small.outturn"_qs));
    open_report(*on);
    QCOMPARE(parts(*on), own);
    QCOMPARE(recommendation(*on), u"Half a sentence"_qs);
}

void TestReportPage::an_import_renews_the_pages()
{
    const auto on = WindowHarness::with_small_returns();
    open_report(*on);
    add_recommendation_below_the_summary(*on);
    QVERIFY(pages_are_made(*on));
    const QStringList own = parts(*on);
    QVERIFY(!tables(*on).contains(u"Gorse Council"_qs));
    on->prompts.returns = {test::write_file(on->folder, u"later.csv"_qs, later_return)};
    QTest::keyClick(on->window.get(), Qt::Key_I, Qt::ControlModifier);
    on->press_import();
    QTRY_VERIFY(on->shows_page("report_page"));
    QVERIFY(pages_are_made(*on));
    QVERIFY2(tables(*on).contains(u"Gorse Council"_qs), qPrintable(tables(*on)));
    QVERIFY(choices_of(*on, "report_provider").contains(u"Gorse Council"_qs));
    QCOMPARE(parts(*on), own);
    QVERIFY(on->part<widgets::PagePreview>("page_preview")->page_count() > 2);
}

QTEST_MAIN(TestReportPage)
#include "test_report_page.moc"
