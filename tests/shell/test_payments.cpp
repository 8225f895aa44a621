// SPDX-License-Identifier: GPL-3.0-or-later
// Paying by results on screen: what is due and paid, every difference with its case, the price.
#include "shell/explore_charts.h"
#include "shell/payment_returns.h"
#include "widgets/paged_table.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSlider>
#include <QtWidgets/QTabBar>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::family_cases;
using outturn::test::open_payments;
using outturn::test::payment_view;
using outturn::test::source_lines_on_screen;
using outturn::test::wait_for_payments;
using outturn::test::WindowHarness;

namespace {

/// Programmes beside that of the families: one that no scheme is known for, one that pays for nothing, one of which no
/// source gives the prices.
const QByteArray other_programmes =
    "case_ref,programme,provider_name,provider_type,period,measure,attached_on,outcome_on,status,claimed_gbp,paid_gbp\n"
    "M1,mystery,Alder,local_authority,2012-13,attachment,2012-06-01,,validated,3200,3200\n"
    "C1,community-budgets,Alder,local_authority,2012-13,attachment,2012-06-01,,validated,,\n"
    "D1,dwp-families-2011,Cedar Works,contractor,2012-13,attachment,2012-06-01,,validated,500,500\n"
    "D1,dwp-families-2011,Cedar Works,contractor,2012-13,sustained_job,2012-06-01,2013-02-01,validated,900,900\n";

widgets::PagedTable *differences(const WindowHarness &on)
{
    return on.part<widgets::PagedTable>("payment_exceptions");
}

/// The id of who is paid, by the name.
QString payee(const WindowHarness &on, const char *name)
{
    for (const analysis::ProviderPayment &payment : on.window->fronts().payment_work().payments()->providers) {
        if (payment.provider.name == QLatin1String(name))
            return payment.provider.id.text;
    }
    qFatal("%s is not paid.", name);
}

/// The number in the column by its title, of the row of a provider.
QString cell(const WindowHarness &on, const widgets::NumberTable *table, const QString &id, const QString &column)
{
    Q_UNUSED(on)
    for (const widgets::TableRow &row : table->table().rows) {
        for (size_t i = 0; row.id == id && i < row.cells.size(); ++i) {
            if (table->table().columns[i].title == column)
                return row.cells[i].text;
        }
    }
    return u"there is no such cell"_qs;
}

widgets::NumberTable *due_table(const WindowHarness &on)
{
    for (widgets::NumberTable *table : on.part("due")->findChildren<widgets::NumberTable *>()) {
        if (table->objectName() != u"due_lines")
            return table;
    }
    qFatal("There is no table of what is due.");
}

void press_enter_on(widgets::NumberTable *table, const QString &id)
{
    table->setFocus(Qt::TabFocusReason);
    table->setCurrentIndex(table->model()->index(table->table_model()->row_of(id), 0));
    QTest::keyClick(table, Qt::Key_Return);
}

void write_value(const WindowHarness &on, const QString &text)
{
    auto *value = on.part<QLineEdit>("price_value");
    value->setFocus(Qt::TabFocusReason);
    value->selectAll();
    QTest::keyClicks(value, text);
    QTest::keyClick(value, Qt::Key_Return);
}

QString finding(const WindowHarness &on)
{
    return on.part<QLabel>("price_finding")->text();
}

} // namespace

class TestPayments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void cleanup() { test::prepare_application(); }
    void the_page_opens_by_its_key_and_goes_back();
    void every_key_of_a_view_goes_back_to_it_data();
    void every_key_of_a_view_goes_back_to_it();
    void the_headline_adds_up();
    void chart_and_table_name_who_was_paid_too_much();
    void the_lines_of_a_provider_say_what_it_is_due_for();
    void enter_on_a_provider_goes_to_its_differences();
    void a_rule_filters_the_differences();
    void a_difference_explains_itself_and_shows_its_cases();
    void enter_on_a_case_shows_its_line_of_the_return();
    void the_rate_moves_and_the_price_is_there_at_once();
    void what_an_outcome_is_worth_gives_a_verdict();
    void what_is_no_amount_is_refused_in_words();
    void a_programme_that_cannot_be_worked_out_says_why_data();
    void a_programme_that_cannot_be_worked_out_says_why();
    void another_programme_is_chosen();
    void another_return_comes_in_while_the_page_is_open();
    void a_period_alone();
    void the_workspace_may_close_while_payments_are_worked_out();
    void another_workspace_leaves_nothing_of_the_one_before();
    void everything_runs_in_welsh();
};

void TestPayments::the_page_opens_by_its_key_and_goes_back()
{
    const auto on = WindowHarness::with_returns(family_cases);
    QVERIFY(!on->can("view.results"));
    QTest::keyClick(on->window.get(), Qt::Key_8, Qt::ControlModifier);
    QVERIFY(on->shows_page("payments_page")); // at once, before anything is worked out
    QVERIFY(!on->headline().isEmpty());
    wait_for_payments(*on);
    QCOMPARE(payment_view(*on), u"due"_qs);
    QTest::keyClick(on->window.get(), Qt::Key_0, Qt::ControlModifier);
    QVERIFY(on->shows_page("explore_page"));
    QVERIFY(!on->shows_page("payments_page"));
    // What was worked out is kept.
    QSignalSpy busy(&on->window->fronts().payment_work(), &PaymentWork::busy_changed);
    QTest::keyClick(on->window.get(), Qt::Key_8, Qt::ControlModifier);
    QVERIFY(on->headline().contains(u"£11,700"_qs));
    QCOMPARE(busy.count(), 0);
}

void TestPayments::every_key_of_a_view_goes_back_to_it_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("view");
    int key = Qt::Key_1;
    for (const char *view : {"ranked", "funnel", "trend", "cost", "distribution", "map", "programmes"})
        QTest::newRow(view) << key++ << QString::fromLatin1(view);
}

void TestPayments::every_key_of_a_view_goes_back_to_it()
{
    QFETCH(int, key);
    QFETCH(QString, view);
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on);
    QTest::keyClick(on->window.get(), static_cast<Qt::Key>(key), Qt::ControlModifier);
    QVERIFY(on->shows_page("explore_page"));
    QCOMPARE(on->part<QTabWidget>("charts")->currentWidget()->objectName(), view);
}

void TestPayments::the_headline_adds_up()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on);
    QCOMPARE(on->headline(),
             u"£11,700 is due to 2 local authorities and £11,800 was paid: £1,500 too much to 2 of them, "
             "£1,400 too little to 1 of them"_qs);
    // The prices of 2013-14 are split in the proportion of the year before, and nobody confirms that.
    QVERIFY2(on->all_words().contains(u"No source confirms these prices"_qs), qPrintable(on->all_words()));
}

void TestPayments::chart_and_table_name_who_was_paid_too_much()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on);
    const QString chart = on->chart("balance")->accessibleDescription();
    QVERIFY2(chart.contains(u"£1,500 too much"_qs), qPrintable(chart));
    for (const char *name : {"Alder", "Birch"}) { // each has a mark, and a click on it chooses who it is
        const QPoint at = on->mark_with("balance", payee(*on, name));
        QTest::mouseClick(on->chart("balance"), Qt::LeftButton, {}, at);
        QCOMPARE(on->step().provider.text, payee(*on, name));
    }
    const auto *table = due_table(*on);
    const QString alder = payee(*on, "Alder");
    QCOMPARE(cell(*on, table, alder, u"Due"_qs), u"£7,900"_qs);
    QCOMPARE(cell(*on, table, alder, u"Paid"_qs), u"£8,600"_qs);
    QVERIFY2(cell(*on, table, alder, u"Difference"_qs).contains(u"£700"_qs),
             qPrintable(WindowHarness::words_of_table(table->table())));
    const QString birch = payee(*on, "Birch");
    QCOMPARE(cell(*on, table, birch, u"Due"_qs), u"£3,800"_qs);
    QCOMPARE(cell(*on, table, birch, u"Paid"_qs), u"£3,200"_qs);
    QVERIFY(cell(*on, table, birch, u"Difference"_qs).contains(u"£600"_qs));
}

void TestPayments::the_lines_of_a_provider_say_what_it_is_due_for()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on);
    auto *table = due_table(*on);
    table->setCurrentIndex({});
    const QModelIndex index = table->model()->index(table->table_model()->row_of(payee(*on, "Birch")), 0);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    QCOMPARE(on->step().provider.text, payee(*on, "Birch"));
    const QString lines = WindowHarness::words_of_table(on->table("due_lines")->table());
    QVERIFY2(lines.contains(u"£2,400"_qs) && lines.contains(u"£1,400"_qs) && !lines.contains(u"2012-13"_qs),
             qPrintable(lines));
}

void TestPayments::enter_on_a_provider_goes_to_its_differences()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on);
    press_enter_on(due_table(*on), payee(*on, "Alder"));
    QCOMPARE(payment_view(*on), u"differences"_qs);
    QCOMPARE(on->step().provider.text, payee(*on, "Alder"));
    QCOMPARE(differences(*on)->total(), 1);
    const QString sentence = on->part<QLabel>("payment_sentence")->text();
    QVERIFY2(sentence.contains(u"F2"_qs) && sentence.contains(u"Alder"_qs), qPrintable(sentence));
    // Whose they are is said, and the way back to those of all is a button.
    auto *all = on->part<QAbstractButton>("payment_all_providers");
    QVERIFY(all->isVisible());
    QVERIFY2(all->text().contains(u"Alder"_qs), qPrintable(all->text()));
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(differences(*on)->total(), 3);
    QVERIFY(!all->isVisible());
}

void TestPayments::a_rule_filters_the_differences()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on, "differences");
    QCOMPARE(differences(*on)->total(), 3);
    auto *rules = on->table("payment_rules");
    QCOMPARE(rules->table().rows.size(), size_t(4)); // exclusive results, wrong tariff, unclaimed, and their sum
    QVERIFY(WindowHarness::words_of_table(rules->table()).contains(u"£1,500"_qs));
    const auto click = [&](int row) {
        const QModelIndex index = rules->model()->index(row, 0);
        QTest::mouseClick(rules->viewport(), Qt::LeftButton, {}, rules->visualRect(index).center());
    };
    QStringList told;
    for (int row = 0; row < 3; ++row) {
        click(row);
        QCOMPARE(differences(*on)->total(), 1);
        told.append(on->part<QLabel>("payment_sentence")->text());
    }
    QVERIFY2(told[0].contains(u"F2"_qs) && told[0].contains(u"£700 too much"_qs), qPrintable(told[0]));
    QVERIFY2(told[1].contains(u"F3"_qs) && told[1].contains(u"£800 too much"_qs), qPrintable(told[1]));
    QVERIFY2(told[2].contains(u"F3"_qs) && told[2].contains(u"£1,400 too little"_qs), qPrintable(told[2]));
    click(2); // once more: all of them again
    QCOMPARE(differences(*on)->total(), 3);
    // By the keyboard.
    rules->setFocus(Qt::TabFocusReason);
    rules->setCurrentIndex(rules->model()->index(1, 0));
    QTest::keyClick(rules, Qt::Key_Return);
    QCOMPARE(differences(*on)->total(), 1);
    QVERIFY(on->part<QLabel>("payment_sentence")->text().contains(u"£2,400 is due"_qs));
}

void TestPayments::a_difference_explains_itself_and_shows_its_cases()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on, "differences");
    differences(*on)->set_current_row(0);
    on->settle();
    const QString sentence = on->part<QLabel>("payment_sentence")->text();
    QVERIFY2(sentence.contains(u"Family F2 (Alder)"_qs) && sentence.contains(u"£700 too much"_qs)
                 && sentence.contains(u"continuous employment"_qs, Qt::CaseInsensitive),
             qPrintable(sentence));
    // The row that was paid, and the one that excludes it.
    const QString cases = WindowHarness::words_of_table(on->table("payment_cases")->table());
    QVERIFY2(cases.contains(u"Result A"_qs) && cases.contains(u"Result C"_qs), qPrintable(cases));
    QTest::keyClick(differences(*on)->view(), Qt::Key_End);
    on->settle();
    QVERIFY(on->part<QLabel>("payment_sentence")->text().contains(u"F3"_qs));
    QCOMPARE(on->table("payment_cases")->table().rows.size(), size_t(1));
}

void TestPayments::enter_on_a_case_shows_its_line_of_the_return()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on, "differences");
    differences(*on)->set_current_row(0);
    on->settle();
    auto *cases = on->table("payment_cases");
    press_enter_on(cases, cases->table().rows.front().id);
    // Result A of F2 is the fifth line of the file.
    QTRY_COMPARE(source_lines_on_screen(*on).size(), 1);
    const QString line = source_lines_on_screen(*on).front();
    QVERIFY2(line.startsWith(u"5: F2"_qs) && line.contains(u"crime_asb_education"_qs), qPrintable(line));
    // Another difference: its cases are in front again, not the line of the one before.
    QTest::keyClick(differences(*on)->view(), Qt::Key_Down);
    on->settle();
    QVERIFY(cases->isVisible());
}

void TestPayments::the_rate_moves_and_the_price_is_there_at_once()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on, "price");
    QVERIFY2(finding(*on).contains(u"No rate of non-intervention is known"_qs), qPrintable(finding(*on)));
    PaymentWork &work = on->window->fronts().payment_work();
    QSignalSpy priced(&work, &PaymentWork::priced);
    QSignalSpy busy(&work, &PaymentWork::busy_changed);
    auto *number = on->part<QDoubleSpinBox>("rate_slider_number");
    number->setFocus(Qt::TabFocusReason);
    number->selectAll();
    QTest::keyClicks(number, u"50"_qs);
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(priced.count() > 0);
    // Three families, each with a result; half would have had one anyway: 11,700 pounds for 1.5 more.
    QVERIFY2(finding(*on).contains(u"At a rate of 50"_qs) && finding(*on).contains(u"£7,800"_qs),
             qPrintable(finding(*on)));
    // Of 700 + 800 + 1,400 for results half was for what would have been anyway.
    QVERIFY2(on->all_words().contains(u"£1,450"_qs), qPrintable(on->all_words()));
    const auto before = priced.count();
    auto *bar = on->part<QSlider>("rate_slider_bar");
    bar->setFocus(Qt::TabFocusReason);
    QTest::keyClick(bar, Qt::Key_Right);
    QVERIFY(priced.count() > before);
    QVERIFY2(finding(*on).contains(u"50.1"_qs), qPrintable(finding(*on)));
    QTest::mouseClick(on->part<QPushButton>("rate_slider_clear"), Qt::LeftButton);
    QVERIFY2(finding(*on).contains(u"No rate of non-intervention is known"_qs), qPrintable(finding(*on)));
    QCOMPARE(busy.count(), 0);
}

void TestPayments::what_an_outcome_is_worth_gives_a_verdict()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on, "price");
    on->window->fronts().payment_work().set_rate(0.5);
    QVERIFY2(finding(*on).contains(u"worth to the payer is not known"_qs), qPrintable(finding(*on)));
    // Even if all three of three were the truth an additional outcome would cost 7,800.
    write_value(*on, u"100"_qs);
    QVERIFY2(finding(*on).contains(u"more than the £100 that it is worth: the tariff is too high"_qs),
             qPrintable(finding(*on)));
    // Of three families no more is known than that at least 44% have a result: it may be worth it or not.
    write_value(*on, u"20,000"_qs);
    QVERIFY2(finding(*on).contains(u"against the £20,000 that it is worth the tariff is about right"_qs),
             qPrintable(finding(*on)));
    write_value(*on, u" "_qs);
    QVERIFY2(finding(*on).contains(u"worth to the payer is not known"_qs), qPrintable(finding(*on)));
}

void TestPayments::what_is_no_amount_is_refused_in_words()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on, "price");
    on->window->fronts().payment_work().set_rate(0.5);
    write_value(*on, u"100"_qs);
    const QString sound = finding(*on);
    for (const char *text : {"a lot", "-5", "0", "12,34,5x"}) {
        write_value(*on, QString::fromLatin1(text));
        QVERIFY2(finding(*on).contains(QString::fromLatin1(text)) && finding(*on).contains(u"no amount in pounds"_qs),
                 qPrintable(finding(*on)));
        // Back to what it was: the finding is back too.
        write_value(*on, u"100"_qs);
        QCOMPARE(finding(*on), sound);
    }
}

void TestPayments::a_programme_that_cannot_be_worked_out_says_why_data()
{
    QTest::addColumn<QString>("programme");
    QTest::addColumn<QString>("why");
    QTest::newRow("no scheme") << u"mystery"_qs << u"No scheme is known for Mystery"_qs;
    QTest::newRow("pays for nothing") << u"community-budgets"_qs << u"pays for no results: nothing is due"_qs;
    QTest::newRow("no price") << u"dwp-families-2011"_qs << u"No source gives the price of"_qs;
}

void TestPayments::a_programme_that_cannot_be_worked_out_says_why()
{
    QFETCH(QString, programme);
    QFETCH(QString, why);
    const auto on = WindowHarness::with_returns(other_programmes);
    on->exploration().choose_programme(programme);
    open_payments(*on);
    QVERIFY2(on->headline().contains(why), qPrintable(on->headline()));
    QVERIFY2(!on->headline().contains(u"£0"_qs), qPrintable(on->headline())); // unknown is not nothing
    auto *views = on->part<QTabWidget>("payment_views");
    for (int i = 0; i < views->count(); ++i) {
        if (!views->isTabVisible(i))
            continue;
        views->setCurrentIndex(i);
        on->settle();
        QVERIFY(!on->headline().isEmpty());
        for (const widgets::ChartCanvas *chart : views->widget(i)->findChildren<widgets::ChartCanvas *>())
            QVERIFY2(!chart->accessibleDescription().isEmpty(), qPrintable(views->widget(i)->objectName()));
    }
}

void TestPayments::another_programme_is_chosen()
{
    const auto on = WindowHarness::with_returns(QByteArray(family_cases)
                                                + other_programmes.mid(other_programmes.indexOf('\n') + 1));
    on->exploration().choose_programme(u"troubled-families"_qs);
    open_payments(*on);
    press_enter_on(due_table(*on), payee(*on, "Alder")); // only its differences from here on
    test::choose_paid_programme(*on, "mystery");
    QVERIFY2(on->headline().contains(u"No scheme is known for Mystery"_qs), qPrintable(on->headline()));
    QCOMPARE(differences(*on)->total(), 0);
    on->part<QTabWidget>("payment_views")->setCurrentIndex(0);
    on->settle();
    QVERIFY(!WindowHarness::words_of_table(due_table(*on)->table()).contains(u"£7,900"_qs));
    test::choose_paid_programme(*on, "dwp-families-2011");
    QCOMPARE(on->step().question.programme.text, u"dwp-families-2011"_qs); // the results are of it too
    test::choose_paid_programme(*on, "troubled-families");
    QVERIFY(on->headline().contains(u"£11,700"_qs));
    open_payments(*on, "differences");
    QCOMPARE(differences(*on)->total(), 3);
}

void TestPayments::another_return_comes_in_while_the_page_is_open()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on);
    on->prompts.returns = {test::write_file(on->folder, u"later.csv"_qs, test::later_family_cases)};
    QTest::keyClick(on->window.get(), Qt::Key_I, Qt::ControlModifier);
    on->press_import();
    QTRY_VERIFY(on->shows_page("payments_page"));
    wait_for_payments(*on);
    // 11,700 + 3,200 and 11,800 + 3,200.
    QVERIFY2(on->headline().contains(u"£14,900 is due to 3 local authorities and £15,000 was paid"_qs),
             qPrintable(on->headline()));
    QVERIFY(WindowHarness::words_of_table(due_table(*on)->table()).contains(u"Cedar"_qs));
}

void TestPayments::a_period_alone()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on);
    on->choose("payment_period", u"2012-13"_qs);
    wait_for_payments(*on);
    // Alder alone.
    QVERIFY2(on->headline().startsWith(u"£7,900 is due to Alder and £8,600 was paid: £700 too much"_qs),
             qPrintable(on->headline()));
}

void TestPayments::the_workspace_may_close_while_payments_are_worked_out()
{
    WindowHarness on;
    on.window->open_demonstration();
    on.exploration().choose_programme(u"troubled-families-2012"_qs);
    for (int turn = 0; turn < 3; ++turn) {
        QTest::keyClick(on.window.get(), Qt::Key_8, Qt::ControlModifier);
        QVERIFY(on.window->fronts().payment_work().is_busy());
        QTest::qWait(10 * turn);
        on.trigger("file.close");
        QVERIFY(on.shows_page("start_page"));
        QTRY_VERIFY(!on.window->fronts().payment_work().is_busy());
        QVERIFY(!on.window->fronts().payment_work().payments());
        QVERIFY(on.shows_page("start_page"));
        on.window->open_demonstration();
        QVERIFY(on.shows_page("explore_page"));
        on.exploration().choose_programme(u"troubled-families-2012"_qs);
    }
    // And so may the window.
    QTest::keyClick(on.window.get(), Qt::Key_8, Qt::ControlModifier);
    QVERIFY(on.window->close());
    on.window.reset();
    QTest::qWait(30);
}

void TestPayments::another_workspace_leaves_nothing_of_the_one_before()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on, "differences");
    QCOMPARE(differences(*on)->total(), 3);
    const QString other = on->path(u"other.outturn"_qs);
    test::import_into(other, test::write_file(on->folder, u"later.csv"_qs, test::later_family_cases));
    on->window->open_workspace(other);
    on->window->resize(1400, 800); // what is not in sight is laid out anew, and must not read what is closed
    on->settle();
    open_payments(*on, "differences");
    QVERIFY2(on->headline().contains(u"£3,200 is due to Cedar and £3,200 was paid"_qs), qPrintable(on->headline()));
    QCOMPARE(differences(*on)->total(), 0);
    QVERIFY(on->part<QLabel>("payment_sentence")->text().isEmpty());
}

void TestPayments::everything_runs_in_welsh()
{
    tasks::use_language(*qApp, u"cy"_qs);
    const auto english = WindowHarness::with_returns(family_cases);
    WindowHarness welsh;
    welsh.preferences.set_language(u"cy"_qs);
    welsh.window = std::make_unique<MainWindow>(welsh.preferences, welsh.prompts, welsh.reference, welsh.folder.path());
    welsh.window->show();
    welsh.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(welsh.window.get()));
    welsh.window->open_workspace(english->path(u"small.outturn"_qs));
    open_payments(welsh);
    welsh.window->fronts().payment_work().set_rate(0.5);
    auto *views = welsh.part<QTabWidget>("payment_views");
    for (int i = 0; i < views->count(); ++i) {
        if (!views->isTabVisible(i))
            continue;
        views->setCurrentIndex(i);
        welsh.settle();
        const QString view = views->widget(i)->objectName();
        QString words = welsh.all_words() + u'\n' + views->tabText(i);
        for (const char *left_over : {"%1", "%2", "%n"})
            QVERIFY2(!words.contains(QString::fromLatin1(left_over)), qPrintable(view));
        for (const char *left : {"is due", "was paid", "too much", "Due and paid", "Differences", "Programme", "Period",
                                 "Price", "Incentives", "Money", "Pace", "All together", "would have happened",
                                 "non-intervention", "not known", "No return"}) {
            if (view == u"scheme")
                continue; // the notes and sources of a scheme are data, in the words of its file
            const QString rest = QString::fromLatin1(left);
            QVERIFY2(!words.contains(rest), qPrintable(view + u": "_qs + words.mid(words.indexOf(rest) - 60, 120)));
        }
    }
}

QTEST_MAIN(TestPayments)
#include "test_payments.moc"
