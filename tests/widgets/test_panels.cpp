// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/application_style.h"
#include "widgets/breadcrumb_bar.h"
#include "widgets/card_button.h"
#include "widgets/detail_panel.h"
#include "widgets/file_drop_filter.h"
#include "widgets/filter_chip_bar.h"
#include "widgets/gallery_data.h"
#include "widgets/headline_panel.h"
#include "widgets/notice_bar.h"
#include "widgets/progress_panel.h"
#include "widgets/returns_panel.h"
#include "widgets/source_view.h"
#include "widgets/start_page.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QAccessible>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace outturn;
using namespace outturn::widgets;

namespace {

DetailValues salford()
{
    DetailValues values;
    values.id = QStringLiteral("E08000006");
    values.name = QStringLiteral("Salford");
    values.value = QStringLiteral("73.8%");
    values.facts = {QStringLiteral("158 of 214; 95% interval 67.6% to 79.3%")};
    values.remarks = {{QStringLiteral("finding:3"),
                       QStringLiteral("Finding 3 (Open): of a third of the cases no papers were kept"),
                       {}}};
    values.series = test::series();
    values.pairs = {{QStringLiteral("An outcome"), QStringLiteral("\u00a330,815"), QStringLiteral("\u00a330,814.91")}};
    values.links = {{QStringLiteral("trace"), QStringLiteral("How was this worked out?"), {}}};
    return values;
}

ReturnsValues two_returns()
{
    ReturnsValues values;
    values.title = QStringLiteral("Returns");
    values.returns = {{QStringLiteral("1"),
                       QStringLiteral("a_very_long_name_of_a_return_without_a_space.csv"),
                       {QStringLiteral("23,970 rows in")},
                       2,
                       QStringLiteral("2 issues"),
                       {},
                       false},
                      {QStringLiteral("2"), QStringLiteral("b.csv"), {}, 0, {}, {}, false}};
    values.left_out_title = QStringLiteral("Left out");
    values.left_out = {{QStringLiteral("regions"), QStringLiteral("11 regions and England"), {}}};
    return values;
}

SourceExtract extract()
{
    SourceExtract extract;
    extract.caption = QStringLiteral("returns.csv");
    extract.blocks = {{QStringLiteral("Numerator"),
                       {QStringLiteral("area"), QStringLiteral("value")},
                       {{7, {QStringLiteral("Bolton"), QStringLiteral("12")}, -1, false},
                        {8, {QStringLiteral("Salford"), QStringLiteral("158")}, 1, true}}}};
    return extract;
}

template <typename Widget> void show(Widget &widget, QSize size)
{
    widget.setAttribute(Qt::WA_DontShowOnScreen, false);
    widget.setMinimumSize(0, 0);
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

} // namespace

class TestPanels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { apply_style(*qApp, Theme::light); }
    void init();
    void crumbs_and_their_siblings_can_be_reached();
    void a_long_path_keeps_its_end_and_puts_the_rest_in_a_menu();
    void a_chip_can_be_taken_away();
    void the_detail_panel_follows_its_links_and_never_cuts_text();
    void returns_and_what_was_left_out_can_be_opened();
    void the_source_cell_stands_out();
    void the_start_page_offers_four_things();
    void dropped_files_arrive_and_other_things_do_not();
    void a_notice_says_what_it_is_and_goes_away();
    void progress_can_be_stopped_once();
    void everything_in_reach_of_the_keyboard_has_a_name();
};

void TestPanels::init()
{
    // The offscreen platform says this of every window with a minimum size.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestPanels::crumbs_and_their_siblings_can_be_reached()
{
    BreadcrumbBar bar;
    bar.set_crumbs({{QStringLiteral("e"), QStringLiteral("England"), {}},
                    {QStringLiteral("s"),
                     QStringLiteral("Salford"),
                     {{QStringLiteral("b"), QStringLiteral("Bath & Bristol")},
                      {QStringLiteral("s"), QStringLiteral("Salford")}}}});
    QSignalSpy activated(&bar, &BreadcrumbBar::crumb_activated);
    QSignalSpy sibling(&bar, &BreadcrumbBar::sibling_activated);
    show(bar, {600, 40});
    QTest::keyClick(bar.findChild<QToolButton *>(QStringLiteral("crumb_e")), Qt::Key_Space);
    QCOMPARE(activated.last().first().toString(), QStringLiteral("e"));
    const QMenu *menu = bar.findChild<QToolButton *>(QStringLiteral("siblings_s"))->menu();
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(menu->actions().at(1)->isChecked());
    menu->actions().at(0)->trigger();
    QCOMPARE(sibling.last(), (QVariantList{QStringLiteral("s"), QStringLiteral("b")}));
}

void TestPanels::a_long_path_keeps_its_end_and_puts_the_rest_in_a_menu()
{
    BreadcrumbBar bar;
    std::vector<Crumb> crumbs;
    for (int at = 0; at < 8; ++at) {
        crumbs.push_back({QString::number(at), QStringLiteral("A rather long name %1").arg(at), {}});
    }
    bar.set_crumbs(crumbs);
    show(bar, {400, 40});
    QVERIFY(bar.findChild<QToolButton *>(QStringLiteral("crumb_7"))->isVisible());
    QVERIFY(!bar.findChild<QToolButton *>(QStringLiteral("crumb_0"))->isVisible());
    const auto *overflow = bar.findChild<QToolButton *>(QStringLiteral("breadcrumb_overflow"));
    QVERIFY(overflow->isVisible());
    QSignalSpy activated(&bar, &BreadcrumbBar::crumb_activated);
    overflow->menu()->actions().at(0)->trigger();
    QCOMPARE(activated.last().first().toString(), QStringLiteral("0"));
    bar.resize(3000, 40);
    QVERIFY(bar.findChild<QToolButton *>(QStringLiteral("crumb_0"))->isVisible());
    QVERIFY(!overflow->isVisible());
}

void TestPanels::a_chip_can_be_taken_away()
{
    FilterChipBar bar;
    bar.set_chips(
        {{QStringLiteral("r"), QStringLiteral("North West")}, {QStringLiteral("t"), QStringLiteral("Districts")}});
    QSignalSpy removed(&bar, &FilterChipBar::removed);
    // The owner answers at once, as the window does: the chip must survive its own click.
    connect(&bar, &FilterChipBar::removed, &bar, [&] {
        bar.set_chips({{QStringLiteral("t"), QStringLiteral("Districts")}});
    });
    auto *button = bar.findChild<QToolButton *>(QStringLiteral("remove_r"));
    QVERIFY(button->accessibleName().contains(QStringLiteral("North West")));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(removed.last().first().toString(), QStringLiteral("r"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(bar.findChild<QToolButton *>(QStringLiteral("remove_r")) == nullptr);
    QVERIFY(bar.findChild<QToolButton *>(QStringLiteral("remove_t")) != nullptr);
}

void TestPanels::the_detail_panel_follows_its_links_and_never_cuts_text()
{
    DetailPanel panel;
    panel.set_values(salford());
    show(panel, {230, 260});
    DetailValues other = salford();
    other.facts.append(QStringLiteral("Rank 4, and between 1 and 14 with 95% certainty, among 152 authorities"));
    panel.set_values(other); // while it is shown
    QTest::qWait(20);
    QCOMPARE_GT(panel.verticalScrollBar()->maximum(), 0);
    const QList<QLabel *> labels = panel.widget()->findChildren<QLabel *>();
    QCOMPARE_GT(labels.size(), 5);
    for (const QLabel *label : labels) {
        QCOMPARE_GE(label->height(), label->heightForWidth(label->width()));
        QCOMPARE_LE(label->mapTo(panel.widget(), QPoint(label->width(), 0)).x(), panel.viewport()->width());
    }
    QSignalSpy link(&panel, &DetailPanel::link_activated);
    QTest::keyClick(panel.findChild<QAbstractButton *>(QStringLiteral("link_trace")), Qt::Key_Space);
    QCOMPARE(link.last().first().toString(), QStringLiteral("trace"));
    const auto *remark = panel.findChild<QAbstractButton *>(QStringLiteral("link_finding:3"));
    QCOMPARE_GE(remark->height(), remark->heightForWidth(remark->width()));
    QTest::mouseClick(panel.findChild<QAbstractButton *>(QStringLiteral("link_finding:3")), Qt::LeftButton);
    QCOMPARE(link.last().first().toString(), QStringLiteral("finding:3"));
    DetailValues none;
    none.empty_text = QStringLiteral("Choose an authority.");
    panel.set_values(none);
    QCOMPARE(panel.widget()->findChildren<QLabel *>().size(), 1);
}

void TestPanels::returns_and_what_was_left_out_can_be_opened()
{
    ReturnsPanel panel;
    panel.set_values(two_returns());
    show(panel, {180, 500});
    QSignalSpy opened(&panel, &ReturnsPanel::return_activated);
    QSignalSpy left_out(&panel, &ReturnsPanel::left_out_activated);
    auto *card = panel.findChild<CardButton *>(QStringLiteral("return_1"));
    QTest::mouseClick(card, Qt::LeftButton);
    QCOMPARE(opened.last().first().toString(), QStringLiteral("1"));
    QCOMPARE_LE(card->width(), panel.viewport()->width());
    QCOMPARE_GE(card->height(), card->heightForWidth(card->width()));
    QVERIFY(card->accessibleDescription().contains(QStringLiteral("2 issues")));
    QTest::keyClick(panel.findChild<CardButton *>(QStringLiteral("left_out_regions")), Qt::Key_Space);
    QCOMPARE(left_out.last().first().toString(), QStringLiteral("regions"));
}

void TestPanels::the_source_cell_stands_out()
{
    SourceView view;
    view.set_extract(extract());
    show(view, {500, 300});
    const auto *table = view.findChild<QTableWidget *>(QStringLiteral("source_table"));
    QCOMPARE(table->verticalHeaderItem(1)->text(), QStringLiteral("8"));
    QCOMPARE(table->item(1, 1)->text(), QStringLiteral("158"));
    QVERIFY(table->item(1, 1)->font().bold());
    QVERIFY(!table->item(1, 0)->font().bold());
    QVERIFY(!table->item(0, 1)->font().bold());
    QCOMPARE(table->currentRow(), 1);
    QCOMPARE(table->currentColumn(), 1);
}

void TestPanels::the_start_page_offers_four_things()
{
    StartPage page;
    page.set_recent({{QStringLiteral("/a/one.outturn"), QStringLiteral("one"), {}, true},
                     {QStringLiteral("/gone/two.outturn"), QStringLiteral("two"), {}, false}});
    show(page, {700, 600});
    QSignalSpy demonstration(&page, &StartPage::demonstration_requested);
    QSignalSpy import(&page, &StartPage::import_requested);
    QSignalSpy open(&page, &StartPage::open_requested);
    QSignalSpy recent(&page, &StartPage::recent_requested);
    for (const char *name : {"open_demonstration", "import_returns", "open_workspace", "recent_one", "recent_two"}) {
        auto *card = page.findChild<CardButton *>(QLatin1String(name));
        QTest::mouseClick(card, Qt::LeftButton);
    }
    QCOMPARE(demonstration.size(), 1);
    QCOMPARE(import.size(), 1);
    QCOMPARE(open.size(), 1);
    QCOMPARE(recent.size(), 1); // the missing one is off
    QCOMPARE(recent.last().first().toString(), QStringLiteral("/a/one.outturn"));
    QVERIFY(page.findChild<CardButton *>(QStringLiteral("recent_one"))
                ->toolTip()
                .contains(QStringLiteral("/a/one.outturn")));
}

void TestPanels::dropped_files_arrive_and_other_things_do_not()
{
    QWidget target;
    FileDropFilter filter(&target);
    QSignalSpy dropped(&filter, &FileDropFilter::files_dropped);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/a/b.csv")), QUrl(QStringLiteral("https://example.org/c.csv"))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(enter.dropAction(), Qt::CopyAction);
    QDropEvent drop({5, 5}, Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&target, &drop);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.last().first().toStringList(), QStringList{QStringLiteral("/a/b.csv")});
    QMimeData words;
    words.setText(QStringLiteral("words"));
    QDropEvent other({5, 5}, Qt::CopyAction, &words, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&target, &other);
    QCOMPARE(dropped.size(), 1);
}

void TestPanels::a_notice_says_what_it_is_and_goes_away()
{
    NoticeBar bar;
    QSignalSpy action(&bar, &NoticeBar::action_activated);
    bar.show_notice(NoticeKind::error, QStringLiteral("The file is damaged."), QStringLiteral("locate"),
                    QStringLiteral("Locate"));
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("The file is damaged."));
    QTest::mouseClick(bar.findChild<QToolButton *>(QStringLiteral("notice_action")), Qt::LeftButton);
    QCOMPARE(action.last().first().toString(), QStringLiteral("locate"));
    QSignalSpy dismissed(&bar, &NoticeBar::dismissed);
    QTest::mouseClick(bar.findChild<QToolButton *>(QStringLiteral("notice_close")), Qt::LeftButton);
    QVERIFY(bar.isHidden());
    QCOMPARE(dismissed.size(), 1);
}

void TestPanels::progress_can_be_stopped_once()
{
    ProgressPanel panel;
    panel.set_progress(QStringLiteral("Reading"), 6'000'000'000, 12'000'000'000); // more bytes than an int holds
    const auto *bar = panel.findChild<QProgressBar *>();
    QCOMPARE(bar->value() * 2, bar->maximum());
    QSignalSpy cancelled(&panel, &ProgressPanel::cancelled);
    auto *cancel = panel.findChild<QPushButton *>();
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    panel.reset();
    QVERIFY(cancel->isEnabled());
}

void TestPanels::everything_in_reach_of_the_keyboard_has_a_name()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *crumbs = new BreadcrumbBar;
    crumbs->set_crumbs(
        {{QStringLiteral("e"), QStringLiteral("England"), {{QStringLiteral("w"), QStringLiteral("Wales")}}}});
    auto *chips = new FilterChipBar;
    chips->set_chips({{QStringLiteral("r"), QStringLiteral("North West")}});
    auto *headline = new HeadlinePanel;
    headline->set_words(QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"));
    auto *detail = new DetailPanel;
    detail->set_values(salford());
    auto *returns = new ReturnsPanel;
    returns->set_values(two_returns());
    auto *source = new SourceView;
    source->set_extract(extract());
    auto *notice = new NoticeBar;
    notice->show_notice(NoticeKind::warning, QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z"));
    for (QWidget *widget : std::initializer_list<QWidget *>{crumbs, chips, headline, detail, returns, source, notice,
                                                            new StartPage, new ProgressPanel}) {
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        layout->addWidget(widget);
    }
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    int reached = 0;
    for (QWidget *widget : all) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(QLatin1String("qt_"))) {
            continue;
        }
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible != nullptr);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
        ++reached;
    }
    QCOMPARE_GT(reached, 12);
}

QTEST_MAIN(TestPanels)
#include "test_panels.moc"
