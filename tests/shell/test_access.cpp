// SPDX-License-Identifier: GPL-3.0-or-later
// For everybody: names for screen readers, the keyboard, clashes of keys, languages, light and dark.
#include "shell/window_harness.h"

#include <QtCore/QSet>
#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include <cmath>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::WindowHarness;

namespace {

QString accessible_name(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

QString describe(const QWidget *widget)
{
    return QStringLiteral("%1 %2 in %3")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
             widget->parent() ? widget->parent()->objectName() : QString());
}

/// Keyboard users meet these.
QList<QWidget *> reached_by_tab(const QWidget *window)
{
    QList<QWidget *> found;
    const auto all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool takes_focus = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (widget->isVisible() && widget->isEnabled() && takes_focus)
            found.append(widget);
    }
    return found;
}

QList<QWidget *> walk_by_tab(QWidget *window)
{
    QList<QWidget *> met;
    window->setFocus();
    for (int step = 0; step < 300; ++step) {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window, Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (met.contains(now))
            break;
        met.append(now);
    }
    return met;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor ground_of(QWidget *widget)
{
    return widget->grab().toImage().pixelColor(widget->width() / 2, 2);
}

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void cleanup() { test::prepare_application(); }
    void every_stop_of_the_keyboard_has_a_name_data();
    void every_stop_of_the_keyboard_has_a_name();
    void tab_reaches_every_part_and_comes_round();
    void actions_have_words_and_no_key_twice_data();
    void actions_have_words_and_no_key_twice();
    void menus_have_no_mnemonic_twice_data();
    void menus_have_no_mnemonic_twice();
    void shortcuts_work_wherever_the_focus_is();
    void backspace_in_the_search_field_only_edits();
    void the_language_is_asked_for_once();
    void welsh_and_back_keep_the_words_apart();
    void dark_and_light_reach_window_and_charts();
    void headings_stay_large_when_the_theme_changes_out_of_sight();
    void the_window_fits_small_and_large_screens();
    void long_words_are_not_cut_in_the_choices();
};

void TestAccess::every_stop_of_the_keyboard_has_a_name_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"first page", "answer", "provider", "source", "issues", "notice", "import"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestAccess::every_stop_of_the_keyboard_has_a_name()
{
    QFETCH(QString, place);
    const auto on = WindowHarness::with_small_returns();
    if (place == u"first page")
        on->trigger("file.close");
    if (place == u"provider" || place == u"source")
        on->exploration().go_down(on->id_of(u"Cedar Works"_qs));
    if (place == u"source")
        on->trigger("go.source");
    if (place == u"issues")
        on->window->explore_page().show_problems(on->exploration().returns().front().id);
    if (place == u"notice")
        on->window->import_files({}); // there is nothing, and that is said
    if (place == u"import") {
        on->window->import_files({on->path(u"returns.csv"_qs)});
        QTRY_VERIFY(!on->window->imports().is_reading());
    }
    on->settle();
    const QList<QWidget *> stops = reached_by_tab(on->window.get());
    QVERIFY(stops.size() >= 3);
    for (QWidget *stop : stops)
        QVERIFY2(!accessible_name(stop).isEmpty(), qPrintable(describe(stop)));
    const auto buttons = on->window->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && button->isEnabled())
            QVERIFY2(!accessible_name(button).isEmpty(), qPrintable(describe(button)));
    }
}

void TestAccess::tab_reaches_every_part_and_comes_round()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().go_down(on->id_of(u"Cedar Works"_qs));
    on->settle();
    const QList<QWidget *> met = walk_by_tab(on->window.get());
    const QList<QWidget *> expected = reached_by_tab(on->window.get());
    for (const char *name :
         {"measure", "period", "region", "search", "crumb_provider", "ranked", "periods", "link_source", "link_method"})
        QVERIFY2(met.contains(on->part(name)), name);
    for (QWidget *widget : expected)
        QVERIFY2(met.contains(widget), qPrintable(describe(widget)));
}

void TestAccess::actions_have_words_and_no_key_twice_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_qs;
    QTest::newRow("Welsh") << u"cy"_qs;
}

void TestAccess::actions_have_words_and_no_key_twice()
{
    QFETCH(QString, language);
    tasks::use_language(*qApp, language);
    WindowHarness on;
    QHash<QKeySequence, QString> taken;
    const auto actions = on.window->findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    QVERIFY(actions.size() > 20);
    for (const QAction *action : actions) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!taken.contains(keys), qPrintable(keys.toString() + u' ' + action->objectName()));
            taken.insert(keys, action->objectName());
        }
    }
}

void TestAccess::menus_have_no_mnemonic_twice_data()
{
    actions_have_words_and_no_key_twice_data();
}

void TestAccess::menus_have_no_mnemonic_twice()
{
    QFETCH(QString, language);
    tasks::use_language(*qApp, language);
    WindowHarness on;
    const auto check = [](const QWidget *menu) {
        QHash<QKeySequence, QString> taken;
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator())
                continue;
            const QKeySequence mnemonic = QKeySequence::mnemonic(action->text());
            QVERIFY2(!mnemonic.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!taken.contains(mnemonic), qPrintable(action->text() + u" and "_qs + taken.value(mnemonic)));
            taken.insert(mnemonic, action->text());
        }
    };
    check(on.window->menuBar());
    for (const QAction *action : on.window->menuBar()->actions())
        check(action->menu());
}

void TestAccess::shortcuts_work_wherever_the_focus_is()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().select(on->id_of(u"Cedar Works"_qs));
    on->settle();
    for (const char *name : {"ranked", "providers", "measure", "search", "link_source"}) {
        on->part(name)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageUp, Qt::ControlModifier);
        QVERIFY2(on->headline().contains(u"30.0%"_qs), name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY2(on->headline().contains(u"20.0%"_qs), name);
    }
}

void TestAccess::backspace_in_the_search_field_only_edits()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().go_down(on->id_of(u"Cedar Works"_qs));
    auto *search = on->part<QLineEdit>("search");
    search->setFocus();
    QTest::keyClicks(search, u"al"_qs);
    QTest::keyClick(search, Qt::Key_Backspace);
    QCOMPARE(search->text(), u"a"_qs);
    QCOMPARE(on->step().depth, Depth::provider);
}

void TestAccess::the_language_is_asked_for_once()
{
    const auto on = WindowHarness::with_small_returns();
    QSignalSpy chosen(on->window.get(), &MainWindow::language_chosen);
    on->trigger("view.language_cy");
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().toString(), u"cy"_qs);
    QCOMPARE(on->window->workspace_path(), on->path(u"small.outturn"_qs)); // what the owner opens in the new window
}

void TestAccess::welsh_and_back_keep_the_words_apart()
{
    const auto english = WindowHarness::with_small_returns();
    tasks::use_language(*qApp, u"cy"_qs);
    WindowHarness welsh;
    welsh.preferences.set_language(u"cy"_qs);
    MainWindow window(welsh.preferences, welsh.prompts, welsh.reference, welsh.folder.path());
    window.open_workspace(english->path(u"small.outturn"_qs));
    const auto *headline = window.findChild<QLabel *>(u"headline_sentence"_qs);
    QVERIFY(headline->text().contains(u"Cedar Works"_qs));
    QVERIFY2(headline->text() != english->headline(), qPrintable(headline->text()));
    QVERIFY(window.actions().action(u"file.import"_qs)->text()
            != english->window->actions().action(u"file.import"_qs)->text());
    QVERIFY(window.actions().action(u"view.language_cy"_qs)->isChecked());
}

void TestAccess::dark_and_light_reach_window_and_charts()
{
    const auto on = WindowHarness::with_small_returns();
    const QColor light = ground_of(on->chart("ranked"));
    on->trigger("view.theme_dark");
    on->settle();
    QCOMPARE(on->preferences.theme(), widgets::Theme::dark);
    for (const char *name : {"ranked", "funnel", "detail_panel", "returns_panel"}) {
        if (QByteArrayView(name) == "funnel")
            on->trigger("view.funnel");
        on->settle();
        const QColor dark = ground_of(on->part(name));
        QVERIFY2(luminance(dark) < 0.05, name);
    }
    on->trigger("view.theme_light");
    on->trigger("view.ranked");
    on->settle();
    QCOMPARE(ground_of(on->chart("ranked")), light);
    QVERIFY(luminance(light) > 0.9);
}

void TestAccess::headings_stay_large_when_the_theme_changes_out_of_sight()
{
    const auto on = WindowHarness::with_small_returns();
    on->trigger("view.theme_dark");
    on->trigger("file.close");
    on->settle();
    const int plain = QFontMetrics(QApplication::font()).height();
    QVERIFY(on->part<QLabel>("start_heading")->fontMetrics().height() > plain);
    on->trigger("view.theme_light");
    on->window->open_workspace(on->path(u"small.outturn"_qs));
    on->settle();
    QVERIFY(on->part<QLabel>("headline_sentence")->fontMetrics().height() > plain);
    QVERIFY(on->part<QLabel>("headline_sentence")->font().bold());
}

void TestAccess::the_window_fits_small_and_large_screens()
{
    const auto on = WindowHarness::with_small_returns();
    const QSize least = on->window->minimumSizeHint();
    QVERIFY2(least.width() <= 1024, qPrintable(QString::number(least.width())));
    QVERIFY2(least.height() <= 600, qPrintable(QString::number(least.height())));
    for (const QSize size : {QSize(900, 560), QSize(1280, 720), QSize(1920, 1080)}) {
        on->window->resize(size);
        on->settle();
        QCOMPARE(on->window->size(), size);
        for (const char *name : {"search", "ranked", "providers", "detail_panel"}) {
            const auto *widget = on->part(name);
            const QRect there(widget->mapTo(on->window.get(), QPoint()), widget->size());
            QVERIFY2(on->window->rect().contains(there), name);
            QVERIFY2(widget->width() > 80, name);
        }
    }
}

void TestAccess::long_words_are_not_cut_in_the_choices()
{
    const auto on = WindowHarness::with_small_returns();
    for (const char *name : {"programme", "measure", "period", "region", "type"}) {
        const auto *box = on->part<QComboBox>(name);
        const int arrow = 2 * box->fontMetrics().height();
        QVERIFY2(box->width() >= box->fontMetrics().horizontalAdvance(box->currentText()) + arrow, name);
    }
    // At 1280 the table shows value, interval and limits without being scrolled.
    const auto *table = on->table("providers");
    int right = 0;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        if (table->table().columns[static_cast<size_t>(column)].title == u"Against limits")
            right = table->columnViewportPosition(column) + table->columnWidth(column);
    }
    QVERIFY(right > 0);
    QVERIFY2(right <= table->viewport()->width(), qPrintable(QString::number(right)));
}

QTEST_MAIN(TestAccess)
#include "test_access.moc"
