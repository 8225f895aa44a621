// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/checks_page.h"

#include "shell/page_parts.h"
#include "shell/window_harness.h"
#include "widgets/headline_panel.h"
#include "widgets/heat_chart.h"

using namespace outturn;
using namespace outturn::shell;

namespace {

/// Alder's first year again, otherwise: 55 in place of 45.
const char *restated =
    "programme,provider_code,provider_name,provider_type,region,period,measure,numerator,denominator,cost_gbp\n"
    "Families,AL,Alder Council,local_authority,North,2022-23,Back in school,55,100,10000\n";

/// The page alone, over a workspace of its own.
class PageHarness
{
public:
    explicit PageHarness(const QList<QByteArray> &returns, QSize size = {1280, 720})
        : window(std::make_unique<QWidget>()), actions(window.get()), work(folder.path()), wording(QStringLiteral("en"))
    {
        int number = 0;
        for (const QByteArray &content : returns)
            test::import_into(path(),
                              test::write_file(folder, QStringLiteral("returns-%1.csv").arg(++number), content));
        if (const auto opened = exploration.open(path()); !opened)
            qFatal("%s", qPrintable(opened.error().message));
        page = new ChecksPage(exploration, work, actions, prompts, wording, window.get());
        page->resize(size);
        window->resize(size);
        window->show();
        page->show_present();
        if (!QTest::qWaitFor([this] { return !work.is_busy() && !work.is_reading_coverage(); }, 30000))
            qFatal("The checks do not end.");
        QTest::qWait(20);
    }
    ~PageHarness() { delete page; }

    QString path() const { return folder.filePath(QStringLiteral("small.outturn")); }
    template <typename Widget> Widget *part(const char *name) const
    {
        auto *found = page->findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    widgets::NumberTable *table(const char *name) const { return part<widgets::NumberTable>(name); }
    QPushButton *button(const char *name) const { return part<QPushButton>(name); }
    QString headline() const { return page->findChild<widgets::HeadlinePanel *>()->accessibleDescription(); }
    void show(const char *view) const
    {
        page->show_view(QString::fromLatin1(view));
        QTest::qWait(20);
    }

    QTemporaryDir folder;
    test::AnsweringPrompts prompts;
    std::unique_ptr<QWidget> window;
    Actions actions;
    Exploration exploration;
    CheckWork work;
    presentation::Wording wording;
    ChecksPage *page = nullptr;
};

} // namespace

class TestChecksPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void what_was_found_is_listed_and_explained();
    void a_filter_narrows_the_list();
    void every_check_says_what_it_looked_at();
    void who_has_not_returned_is_first_on_the_map();
    void the_map_leads_to_the_figure_by_keyboard();
    void what_does_not_agree_is_first();
    void a_title_is_told_without_its_letter();
    void a_finding_takes_the_figure_along();
    void a_wide_exclusion_is_asked_for();
    void another_measure_has_its_own_coverage();
    void a_closed_workspace_leaves_nothing_behind();
    void stopped_checks_can_be_run_again();
    void every_part_has_a_name_for_screen_readers();
};

void TestChecksPage::what_was_found_is_listed_and_explained()
{
    const PageHarness on({test::small_returns, restated});
    QVERIFY(on.work.checks());
    const auto &run = *on.work.checks();
    QCOMPARE(on.table("check_hits")->table().rows.size(), run.hits.size());
    QVERIFY2(on.headline().contains(QStringLiteral("Back in school, 2023-24: all 5 places returned.")),
             qPrintable(on.headline()));
    QVERIFY(!run.hits.empty());
    const QString sentence = on.part<QLabel>("check_sentence")->text();
    QVERIFY(!sentence.isEmpty());
    QVERIFY2(!sentence.contains(u'{'), qPrintable(sentence));
    // The arrow keys go through the list, and what is explained follows.
    if (run.hits.size() > 1) {
        on.table("check_hits")->setFocus();
        QTest::keyClick(on.table("check_hits"), Qt::Key_Down);
        QTRY_COMPARE(on.table("check_hits")->active(), on.table("check_hits")->table().rows[1].id);
    }
}

void TestChecksPage::a_filter_narrows_the_list()
{
    const PageHarness on({test::small_returns, restated});
    const auto &hits = on.work.checks()->hits;
    auto *box = on.part<QComboBox>("check_check");
    QCOMPARE(on.table("check_hits")->table().rows.size(), hits.size());
    for (int entry = 1; entry < box->count(); ++entry) {
        box->setCurrentIndex(entry);
        emit box->activated(entry);
        const auto wanted = std::count_if(hits.begin(), hits.end(), [&](const audit::CheckHit &hit) {
            return hit.check == box->currentData().toString();
        });
        QVERIFY(wanted > 0);
        QCOMPARE(on.table("check_hits")->table().rows.size(), size_t(wanted));
    }
}

void TestChecksPage::every_check_says_what_it_looked_at()
{
    const PageHarness on({test::small_returns});
    on.show("checks");
    QCOMPARE(on.table("every_check")->table().rows.size(), on.work.checks()->definitions.size());
    QVERIFY(!on.table("every_check")->table().rows.empty());
    // Enter shows what that check found.
    const QString check = on.table("every_check")->table().rows[0].id;
    emit on.table("every_check")->activated(check);
    QCOMPARE(on.part<QTabWidget>("check_views")->currentWidget()->objectName(), QStringLiteral("found"));
}

void TestChecksPage::who_has_not_returned_is_first_on_the_map()
{
    const PageHarness on({test::small_returns});
    on.show("coverage");
    // Elm came only in the second of two years.
    QCOMPARE(on.table("coverage_providers")->table().rows.size(), size_t(5));
    QCOMPARE(on.table("coverage_providers")->table().rows[0].cells[0].text, QStringLiteral("Elm Council"));
    const widgets::Table periods = on.table("coverage_periods")->table();
    QCOMPARE(periods.rows[1].id, QStringLiteral("2022-23"));
    QCOMPARE(periods.rows[1].cells[1].text, QStringLiteral("5")); // expected
    QCOMPARE(periods.rows[1].cells[2].text, QStringLiteral("4")); // returned
    QCOMPARE(periods.rows[1].cells[3].text, QStringLiteral("1")); // not returned
    // 45, 40, 30 and 35 of four times 100.
    QCOMPARE(periods.rows[1].cells[4].text, QStringLiteral("150"));
    QVERIFY(on.page->front_chart());
}

void TestChecksPage::the_map_leads_to_the_figure_by_keyboard()
{
    const PageHarness on({test::small_returns});
    on.show("coverage");
    auto *map = on.part<widgets::HeatChartView>("coverage_chart");
    const QSignalSpy wanted(on.page, &ChecksPage::figure_wanted);
    map->setFocus(Qt::TabFocusReason);
    QTest::keyClick(map, Qt::Key_Home); // Elm
    QTest::keyClick(map, Qt::Key_Left); // the year before
    QTest::keyClick(map, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][1].value<MeasureId>().text, on.exploration.step().question.measure.text);
    const auto period = wanted[0][3].value<std::optional<Period>>();
    QVERIFY(period == parse_period(u"2022-23"));
}

void TestChecksPage::what_does_not_agree_is_first()
{
    const PageHarness on({test::small_returns, restated});
    on.show("reconciliation");
    const widgets::Table &table = on.table("comparisons")->table();
    QCOMPARE(table.rows.size(), size_t(1));
    QCOMPARE(table.rows[0].cells[0].text, QStringLiteral("no"));
    QCOMPARE(table.rows[0].cells[5].text, QStringLiteral("55"));
    QCOMPARE(table.rows[0].cells[6].text, QStringLiteral("45"));
    QCOMPARE(table.rows[0].cells[7].text, QStringLiteral("10"));
    const QString sentence = on.part<QLabel>("comparison_sentence")->text();
    QVERIFY2(sentence.contains(QStringLiteral("returns-2.csv")) && sentence.contains(QStringLiteral("returns-1.csv")),
             qPrintable(sentence));
    // Both are the first line under the header, and the numerator is the eighth column.
    QVERIFY2(
        sentence.contains(QStringLiteral("55 in returns-2.csv, row 2, column 8; 45 in returns-1.csv, row 2, column 8")),
        qPrintable(sentence));
    const QSignalSpy wanted(on.page, &ChecksPage::figure_wanted);
    QTest::mouseClick(on.button("check_to_figure"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted[0][3].value<std::optional<Period>>() == parse_period(u"2022-23"));
}

void TestChecksPage::a_title_is_told_without_its_letter()
{
    QCOMPARE(without_mnemonic(QStringLiteral("Chec&k")), QStringLiteral("Check"));
    QCOMPARE(without_mnemonic(QStringLiteral("Canlyniadau (&0)")), QStringLiteral("Canlyniadau"));
    QCOMPARE(without_mnemonic(QStringLiteral("Cost && outcome")), QStringLiteral("Cost & outcome"));
}

void TestChecksPage::a_finding_takes_the_figure_along()
{
    const PageHarness on({test::small_returns, restated});
    on.show("reconciliation");
    const QSignalSpy wanted(on.page, &ChecksPage::finding_wanted);
    QTest::mouseClick(on.button("check_write"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    const auto about = wanted[0][0].value<audit::FindingAbout>();
    const auto evidence = wanted[0][1].value<audit::FindingEvidence>();
    QVERIFY(about.period == parse_period(u"2022-23"));
    QCOMPARE(about.figure, QStringLiteral("difference"));
    QCOMPARE(evidence.figures.size(), size_t(2));
    QCOMPARE(*evidence.figures[0].number, 55.0);
    QCOMPARE(*evidence.figures[1].number, 45.0);
}

void TestChecksPage::a_wide_exclusion_is_asked_for()
{
    PageHarness on({test::small_returns, restated});
    const QSignalSpy wanted(on.page, &ChecksPage::exclusion_wanted);
    // One figure: straight away.
    on.show("reconciliation");
    QTest::mouseClick(on.button("check_leave_out"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted[0][0].value<Exclusion>().period == parse_period(u"2022-23"));
    QVERIFY(on.prompts.asked.isEmpty());
    // Nothing is chosen: nothing can be left out.
    on.table("comparisons")->set_table({});
    on.table("comparisons")->set_active(QString());
    on.show("found");
    on.show("checks");
    QVERIFY(!on.button("check_leave_out")->isEnabled());
    QVERIFY(!on.button("check_to_figure")->isEnabled());
}

void TestChecksPage::another_measure_has_its_own_coverage()
{
    const PageHarness on({test::small_returns});
    on.show("coverage");
    auto *box = on.part<QComboBox>("checks_measure");
    const int other = box->findText(QStringLiteral("Steady work"));
    QVERIFY(other >= 0);
    box->setCurrentIndex(other);
    emit box->activated(other);
    QTRY_COMPARE(on.table("coverage_periods")->table().rows.size(), size_t(1)); // of one year
    QVERIFY2(on.headline().contains(QStringLiteral("Steady work")), qPrintable(on.headline()));
    QCOMPARE(on.table("coverage_periods")->table().rows[0].cells[1].text, QStringLiteral("5"));
}

void TestChecksPage::a_closed_workspace_leaves_nothing_behind()
{
    PageHarness on({test::small_returns, restated});
    on.show("coverage");
    on.exploration.close();
    on.work.set_workspace({});
    QVERIFY(on.table("check_hits")->table().rows.empty());
    QVERIFY(on.table("coverage_providers")->table().rows.empty());
    QVERIFY(on.part<widgets::HeatChartView>("coverage_chart")->is_empty());
    for (const char *view : {"found", "checks", "coverage", "reconciliation"})
        on.show(view);
    for (const char *act : {"check_to_figure", "check_to_cases", "check_write", "check_leave_out"})
        QVERIFY(!on.button(act)->isEnabled());
}

void TestChecksPage::stopped_checks_can_be_run_again()
{
    PageHarness on({test::small_returns});
    on.work.forget();
    // As soon as it is said that they run, and before they begin to: later they may be done.
    const auto stop = QObject::connect(&on.work, &CheckWork::busy_changed, &on.work, &CheckWork::cancel);
    on.work.want();
    QTRY_VERIFY(!on.work.is_busy());
    QObject::disconnect(stop);
    QVERIFY(on.work.was_cancelled());
    QVERIFY(!on.work.checks());
    QVERIFY(on.button("checks_again")->isVisibleTo(on.page));
    QTest::mouseClick(on.button("checks_again"), Qt::LeftButton);
    QTRY_VERIFY(on.work.checks());
    QVERIFY(!on.button("checks_again")->isVisibleTo(on.page));
}

void TestChecksPage::every_part_has_a_name_for_screen_readers()
{
    const PageHarness on({test::small_returns});
    for (const char *name :
         {"check_severity", "check_check", "check_programme", "check_provider", "checks_programme", "checks_measure"})
        QVERIFY2(!on.part<QComboBox>(name)->accessibleName().isEmpty(), name);
    for (const char *name : {"check_hits", "every_check", "coverage_providers", "coverage_periods", "comparisons",
                             "check_places", "check_cases"})
        QVERIFY2(!on.table(name)->accessibleName().isEmpty(), name);
    on.show("coverage");
    QVERIFY(!on.part<widgets::HeatChartView>("coverage_chart")->accessibleDescription().isEmpty());
}

QTEST_MAIN(TestChecksPage)
#include "test_checks_page.moc"
