// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/report_page.h"
#include "shell/window_harness.h"

#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>

/// For tests of reports in the window: the report page opened by its key, its parts by the keyboard, and what the document
/// that was made holds.
namespace outturn::test {

/// One provider more, of the same year.
inline const QByteArray later_return =
    "programme,provider_code,provider_name,provider_type,region,period,measure,numerator,denominator,cost_gbp\n"
    "Families,GO,Gorse Council,local_authority,North,2023-24,Back in school,70,100,9000\n";

inline shell::ReportWork &work_of(const WindowHarness &on)
{
    return on.window->fronts().report_work();
}

inline bool pages_are_made(const WindowHarness &on)
{
    const shell::ReportWork &work = work_of(on);
    return QTest::qWaitFor([&work] { return !work.is_busy() && (work.made() || !work.problem().isEmpty()); }, 20000)
        && work.problem().isEmpty();
}

inline void press_report_key(const WindowHarness &on)
{
    QTest::keyClick(on.window.get(), Qt::Key_9, Qt::ControlModifier);
}

inline void open_report(const WindowHarness &on)
{
    press_report_key(on);
    if (!pages_are_made(on))
        qFatal("There are no pages: %s", qPrintable(work_of(on).problem()));
    on.settle();
}

inline const std::vector<reporting::Block> &blocks(const WindowHarness &on)
{
    return work_of(on).made()->composed.report.document.blocks;
}

/// What stands out in the document: headings and the titles of conclusions and recommendations, in their order.
inline QStringList headings(const WindowHarness &on)
{
    QStringList words;
    for (const reporting::Block &block : blocks(on)) {
        if (const auto *heading = std::get_if<reporting::Heading>(&block))
            words.append(heading->text);
        if (const auto *callout = std::get_if<reporting::Callout>(&block))
            words.append(callout->title);
    }
    return words;
}

/// The text of the only recommendation; empty where there is none.
inline QString recommendation(const WindowHarness &on)
{
    for (const reporting::Block &block : blocks(on)) {
        if (const auto *callout = std::get_if<reporting::Callout>(&block))
            return callout->text;
    }
    return {};
}

/// Everything that the tables say.
inline QString tables(const WindowHarness &on)
{
    QStringList words;
    for (const reporting::Block &block : blocks(on)) {
        const auto *table = std::get_if<reporting::DocumentTable>(&block);
        if (!table)
            continue;
        for (const auto &row : table->rows) {
            for (const reporting::DocumentCell &cell : row)
                words.append(cell.text);
        }
    }
    return words.join(u'\n');
}

inline QListWidget *part_list(const WindowHarness &on)
{
    return on.part<QListWidget>("report_parts");
}

inline QStringList parts(const WindowHarness &on)
{
    QStringList titles;
    for (int row = 0; row < part_list(on)->count(); ++row)
        titles.append(part_list(on)->item(row)->text());
    return titles;
}

/// The cursor on the part, in the list, by the arrow keys.
inline void go_to_part(const WindowHarness &on, const QString &title)
{
    QListWidget *list = part_list(on);
    const qsizetype wanted = parts(on).indexOf(title);
    if (wanted < 0)
        qFatal("There is no part %s.", qPrintable(title));
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_Home);
    for (qsizetype row = 0; row < wanted; ++row)
        QTest::keyClick(list, Qt::Key_Down);
}

/// Down to the entry, with the arrow keys alone; false where the menu has no such entry.
inline bool go_down_to(QMenu *menu, const QString &entry)
{
    for (qsizetype step = 0; step <= menu->actions().size(); ++step) {
        if (menu->activeAction()
            && (menu->activeAction()->text() == entry || menu->activeAction()->objectName() == entry))
            return true;
        QTest::keyClick(menu, Qt::Key_Down);
    }
    return false;
}

/// Below the part that is chosen: Insert, the group, the kind, Enter.
inline void add_part(const WindowHarness &on, const QString &group, const QString &kind)
{
    QTest::keyClick(part_list(on), Qt::Key_Insert);
    auto *menu = on.part<QMenu>("report_part_menu");
    if (!QTest::qWaitFor([menu] { return menu->isVisible(); }) || !go_down_to(menu, group))
        qFatal("The menu of parts has no %s.", qPrintable(group));
    QMenu *kinds = menu->activeAction()->menu();
    QTest::keyClick(menu, Qt::Key_Right);
    if (!QTest::qWaitFor([kinds] { return kinds->isVisible(); }) || !go_down_to(kinds, u"report_add_"_qs + kind))
        qFatal("The menu of parts has no %s.", qPrintable(kind));
    QTest::keyClick(kinds, Qt::Key_Return);
    on.window->activateWindow(); // the popup took the activity, and offscreen nobody gives it back
    if (!QTest::qWaitForWindowActive(on.window.get()))
        qFatal("The window is not active any more.");
}

inline void add_recommendation_below_the_summary(const WindowHarness &on)
{
    go_to_part(on, u"Summary"_qs);
    add_part(on, u"Own words"_qs, u"recommendation"_qs);
}

inline QPlainTextEdit *text_field(const WindowHarness &on)
{
    return on.part<QPlainTextEdit>("report_part_text");
}

inline QStringList choices_of(const WindowHarness &on, const char *box_name)
{
    const auto *box = on.part<QComboBox>(box_name);
    QStringList texts;
    for (int i = 0; i < box->count(); ++i)
        texts.append(box->itemText(i));
    return texts;
}

} // namespace outturn::test
