// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/payment_work.h"
#include "shell/window_harness.h"

#include <QtWidgets/QTabBar>

/// For tests of what is due and paid on screen: a case return of three families worked by hand, and ways to look at it.
namespace outturn::test {

/// By the tariff of the Troubled Families programme: attachment, results A, B and C at 3,200, 700, 100 and 800 pounds for
/// a family attached in 2012-13, and 2,400, 1,400, 200 and 1,600 for one attached in 2013-14.
///
/// Alder is due 3,200 + 700 for F1 and 3,200 + 800 for F2, of which result C excludes A and is the larger: 7,900. It was
/// paid 3,200 + 700 + 3,200 + 700 + 800 = 8,600, which is 700 too much, for A of F2.
/// Birch is due 2,400 + 1,400 = 3,800 for F3. It was paid 3,200 for the attachment, the tariff of the year before: 800 too
/// much; and it claimed nothing for the result: 1,400 too little.
/// Together 11,700 are due and 11,800 were paid: 1,500 too much to both, 1,400 too little to one.
inline const char *family_cases =
    "case_ref,programme,provider_name,provider_type,period,measure,attached_on,outcome_on,status,claimed_gbp,paid_gbp\n"
    "F1,troubled-families,Alder,local_authority,2012-13,attachment,2012-06-01,,validated,3200,3200\n"
    "F1,troubled-families,Alder,local_authority,2012-13,crime_asb_education,2012-06-01,2013-02-01,validated,700,700\n"
    "F2,troubled-families,Alder,local_authority,2012-13,attachment,2012-07-01,,validated,3200,3200\n"
    "F2,troubled-families,Alder,local_authority,2012-13,crime_asb_education,2012-07-01,2013-02-01,validated,700,700\n"
    "F2,troubled-families,Alder,local_authority,2012-13,continuous_employment,2012-07-01,2013-02-01,validated,800,800\n"
    "F3,troubled-families,Birch,local_authority,2013-14,attachment,2013-06-01,,validated,3200,3200\n"
    "F3,troubled-families,Birch,local_authority,2013-14,crime_asb_education,2013-06-01,2014-01-10,validated,,\n";

/// One family beside those, of a provider who is new: due 3,200 and paid 3,200.
inline const char *later_family_cases =
    "case_ref,programme,provider_name,provider_type,period,measure,attached_on,outcome_on,status,claimed_gbp,paid_gbp\n"
    "F9,troubled-families,Cedar,local_authority,2012-13,attachment,2012-09-01,,validated,3200,3200\n";

/// The page opened by its key, and everything worked out.
inline void wait_for_payments(const WindowHarness &on)
{
    shell::PaymentWork &work = on.window->fronts().payment_work();
    if (!QTest::qWaitFor([&work] { return !work.is_busy() && (work.payments() || !work.problem().isEmpty()); }, 30000))
        qFatal("The payments are not worked out.");
    on.settle();
}

inline void open_payments(const WindowHarness &on, const char *view = "due")
{
    QTest::keyClick(on.window.get(), Qt::Key_8, Qt::ControlModifier);
    wait_for_payments(on);
    auto *views = on.part<QTabWidget>("payment_views");
    for (int i = 0; i < views->count(); ++i) {
        if (views->widget(i)->objectName() == QLatin1String(view))
            QTest::mouseClick(views->tabBar(), Qt::LeftButton, {}, views->tabBar()->tabRect(i).center());
    }
    on.settle();
}

/// By the list on the page, and everything worked out.
inline void choose_paid_programme(const WindowHarness &on, const char *id)
{
    const auto *box = on.part<QComboBox>("payment_programme");
    on.choose("payment_programme", box->itemText(box->findData(QString::fromLatin1(id))));
    wait_for_payments(on);
}

inline QString payment_view(const WindowHarness &on)
{
    return on.part<QTabWidget>("payment_views")->currentWidget()->objectName();
}

/// The lines of the return for whose sake a source view is on screen, "5: F2, ..."; those around them are faded.
inline QStringList source_lines_on_screen(const WindowHarness &on)
{
    QStringList lines;
    const auto tables = on.window->findChildren<QTableWidget *>(QStringLiteral("source_table"));
    for (const QTableWidget *extract : tables) {
        for (int row = 0; extract->isVisible() && row < extract->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < extract->columnCount(); ++column) {
                const QTableWidgetItem *item = extract->item(row, column);
                if (item && !item->data(Qt::ForegroundRole).isValid())
                    cells.append(item->text());
            }
            if (!cells.isEmpty())
                lines.append(extract->verticalHeaderItem(row)->text() + QStringLiteral(": ")
                             + cells.join(QStringLiteral(", ")));
        }
    }
    return lines;
}

} // namespace outturn::test
