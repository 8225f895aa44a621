// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/actions.h"

#include "widgets/application_style.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QWidget>

#include <array>

namespace outturn::shell {
namespace {

struct Declaration {
    const char *id; ///< "menu.name"
    const char *text;
    const char *tip;
    const char *shortcut;
    const char *icon;
    const char *group = ""; ///< one of a group is checked; "alone": it is checked or not by itself
};

constexpr std::array declarations{
    Declaration{"file.demonstration", QT_TRANSLATE_NOOP("actions", "Open the &demonstration"),
                QT_TRANSLATE_NOOP("actions", "Synthetic returns of fictional providers"), "Ctrl+D", "demonstration"},
    Declaration{"file.import", QT_TRANSLATE_NOOP("actions", "&Import returns…"),
                QT_TRANSLATE_NOOP("actions", "Take CSV returns into the workspace"), "Ctrl+I", "import"},
    Declaration{"file.open", QT_TRANSLATE_NOOP("actions", "&Open a workspace…"),
                QT_TRANSLATE_NOOP("actions", "Open an .outturn file"), "Ctrl+O", "open"},
    Declaration{
        "file.report", QT_TRANSLATE_NOOP("actions", "&Export the report…"),
        QT_TRANSLATE_NOOP("actions",
                          "Write what is shown as web page, PDF, workbook, table or evidence pack: no network is "
                          "needed to read it"),
        "Ctrl+E", "report"},
    Declaration{"file.packs", QT_TRANSLATE_NOOP("actions", "A report for every &provider…"),
                QT_TRANSLATE_NOOP("actions", "Each provider's place, trend, cost and payments, a file each"),
                "Ctrl+Shift+E", "report"},
    Declaration{"file.chart", QT_TRANSLATE_NOOP("actions", "&Save the chart…"),
                QT_TRANSLATE_NOOP("actions", "As PNG, SVG or PDF at the size you choose"), "Ctrl+Shift+S", ""},
    Declaration{"file.verify", QT_TRANSLATE_NOOP("actions", "&Verify the workspace"),
                QT_TRANSLATE_NOOP("actions", "Check structure, originals and trail"), "", "source"},
    Declaration{"file.close", QT_TRANSLATE_NOOP("actions", "&Close the workspace"),
                QT_TRANSLATE_NOOP("actions", "Back to the first page; everything is kept already"), "Ctrl+W", "close"},
    Declaration{"file.quit", QT_TRANSLATE_NOOP("actions", "&Quit"), QT_TRANSLATE_NOOP("actions", "Close the program"),
                "Ctrl+Q", ""},
    Declaration{"edit.take_back", QT_TRANSLATE_NOOP("actions", "Take &back what was left out or corrected…"),
                QT_TRANSLATE_NOOP("actions",
                                  "The last exclusion or correction since the workspace was opened, with a reason and "
                                  "your name"),
                "Ctrl+Z", ""},
    Declaration{"edit.copy_chart", QT_TRANSLATE_NOOP("actions", "Copy the &chart"),
                QT_TRANSLATE_NOOP("actions", "Picture and words to the clipboard"), "Ctrl+Shift+C", ""},
    Declaration{"edit.copy_table", QT_TRANSLATE_NOOP("actions", "Copy the &table"),
                QT_TRANSLATE_NOOP("actions", "All rows, numbers in full, to the clipboard"), "Ctrl+Shift+T", "table"},
    Declaration{"edit.make_group", QT_TRANSLATE_NOOP("actions", "Make a &group of the selected…"),
                QT_TRANSLATE_NOOP("actions", "Keep the selected providers as a group to compare others with"),
                "Ctrl+Shift+G", ""},
    Declaration{"edit.write_finding", QT_TRANSLATE_NOOP("actions", "Write a &finding…"),
                QT_TRANSLATE_NOOP("actions", "Against the active provider's figure, with what it says now as evidence"),
                "Ctrl+Shift+F", ""},
    Declaration{"edit.leave_out", QT_TRANSLATE_NOOP("actions", "Leave this figure &out…"),
                QT_TRANSLATE_NOOP("actions",
                                  "The active provider's figure out of every answer, with a reason and your name; it "
                                  "can be taken back"),
                "Ctrl+Shift+X", ""},
    Declaration{"edit.correct", QT_TRANSLATE_NOOP("actions", "Co&rrect this figure…"),
                QT_TRANSLATE_NOOP("actions",
                                  "Another number in place of the active provider's, with a reason and your name; it "
                                  "can be taken back"),
                "Ctrl+Shift+R", ""},
    Declaration{"edit.clear_selection", QT_TRANSLATE_NOOP("actions", "C&lear the selection"),
                QT_TRANSLATE_NOOP("actions", "Nobody is selected any more"), "Ctrl+Shift+A", ""},
    Declaration{"view.ranked", QT_TRANSLATE_NOOP("actions", "&Ranked"),
                QT_TRANSLATE_NOOP("actions", "Providers in order, with their intervals"), "Ctrl+1", ""},
    Declaration{"view.funnel", QT_TRANSLATE_NOOP("actions", "&Funnel"),
                QT_TRANSLATE_NOOP("actions", "Value against volume, with the limits of chance"), "Ctrl+2", ""},
    Declaration{"view.trend", QT_TRANSLATE_NOOP("actions", "&Trend"),
                QT_TRANSLATE_NOOP("actions", "Both ends and the middle over the periods, and whether the gap closes"),
                "Ctrl+3", ""},
    Declaration{"view.cost", QT_TRANSLATE_NOOP("actions", "Cost and &outcome"),
                QT_TRANSLATE_NOOP("actions", "What a case costs against what comes of it"), "Ctrl+4", ""},
    Declaration{"view.distribution", QT_TRANSLATE_NOOP("actions", "D&istribution"),
                QT_TRANSLATE_NOOP("actions", "Region by region, or by type"), "Ctrl+5", ""},
    Declaration{"view.map", QT_TRANSLATE_NOOP("actions", "&Map"),
                QT_TRANSLATE_NOOP("actions", "Every local authority as a hexagon of the same size"), "Ctrl+6", ""},
    Declaration{"view.programmes", QT_TRANSLATE_NOOP("actions", "&Programmes side by side"),
                QT_TRANSLATE_NOOP("actions", "What may be compared between programmes, and nothing else"), "Ctrl+7",
                ""},
    Declaration{"view.coverage", QT_TRANSLATE_NOOP("actions", "Coverage (&6)"),
                QT_TRANSLATE_NOOP("actions", "Who returned and who did not, provider by period"), "F9", ""},
    Declaration{"view.payments", QT_TRANSLATE_NOOP("actions", "Pa&yments"),
                QT_TRANSLATE_NOOP("actions", "What is due, claimed and paid; the price, the incentives and the scheme"),
                "Ctrl+8", "payments"},
    Declaration{"view.checks", QT_TRANSLATE_NOOP("actions", "Checks (&7)"),
                QT_TRANSLATE_NOOP(
                    "actions", "Does it agree, is it certified, what is missing, and what looks wrong in the returns"),
                "F7", "checks"},
    Declaration{
        "view.audit", QT_TRANSLATE_NOOP("actions", "Audit (&8)"),
        QT_TRANSLATE_NOOP("actions", "Samples of claims, findings and lessons, exclusions and corrections, the trail"),
        "F8", "audit"},
    Declaration{"view.report", QT_TRANSLATE_NOOP("actions", "&Write a report"),
                QT_TRANSLATE_NOOP("actions", "Compose a report, see its pages, keep it for next month's data"),
                "Ctrl+9", "report"},
    Declaration{"view.results", QT_TRANSLATE_NOOP("actions", "Bac&k to the results"),
                QT_TRANSLATE_NOOP("actions", "To the spread between best and worst"), "Ctrl+0", "back"},
    Declaration{"view.rank_intervals", QT_TRANSLATE_NOOP("actions", "&How sure each rank is"),
                QT_TRANSLATE_NOOP("actions", "On the ranked chart, the ranks that each provider may truly have"),
                "Ctrl+R", "", "alone"},
    Declaration{"view.standardise", QT_TRANSLATE_NOOP("actions", "Standardise &by group"),
                QT_TRANSLATE_NOOP("actions",
                                  "Against what would be expected of each provider's mix of groups, such as payment "
                                  "groups; the raw figures stay in the table"),
                "Ctrl+G", "", "alone"},
    Declaration{"view.by_provider", QT_TRANSLATE_NOOP("actions", "One mark a pro&vider"),
                QT_TRANSLATE_NOOP("actions", "Set providers side by side"), "", "", "by"},
    Declaration{"view.by_contract", QT_TRANSLATE_NOOP("actions", "One mark a co&ntract"),
                QT_TRANSLATE_NOOP("actions", "Set the contracts of the providers side by side"), "", "", "by"},
    Declaration{"view.by_area", QT_TRANSLATE_NOOP("actions", "One mark an &area"),
                QT_TRANSLATE_NOOP("actions", "Set areas side by side, whoever works there"), "", "", "by"},
    Declaration{"view.by_group", QT_TRANSLATE_NOOP("actions", "One mark a gro&up"),
                QT_TRANSLATE_NOOP("actions", "Set groups of people side by side, over all providers"), "", "", "by"},
    Declaration{"view.by_region", QT_TRANSLATE_NOOP("actions", "One mark a re&gion"),
                QT_TRANSLATE_NOOP("actions", "Set regions side by side"), "", "", "by"},
    Declaration{"view.theme_system", QT_TRANSLATE_NOOP("actions", "Colours of the &system"),
                QT_TRANSLATE_NOOP("actions", "Light or dark as the desktop is"), "", "theme", "theme"},
    Declaration{"view.theme_light", QT_TRANSLATE_NOOP("actions", "&Light"),
                QT_TRANSLATE_NOOP("actions", "Dark words on a light ground"), "", "theme", "theme"},
    Declaration{"view.theme_dark", QT_TRANSLATE_NOOP("actions", "&Dark"),
                QT_TRANSLATE_NOOP("actions", "Light words on a dark ground"), "", "theme", "theme"},
    // Each language under its own name, so that whoever cannot read the present one finds the way out.
    Declaration{"view.language_en", "&English", "English", "", "language", "language"},
    Declaration{"view.language_cy", "&Cymraeg", "Cymraeg", "", "language", "language"},
    Declaration{"go.back", QT_TRANSLATE_NOOP("actions", "&Back"),
                QT_TRANSLATE_NOOP("actions", "To where you were before"), "Alt+Left", "back"},
    Declaration{"go.forward", QT_TRANSLATE_NOOP("actions", "&Forward"),
                QT_TRANSLATE_NOOP("actions", "To where you came back from"), "Alt+Right", "forward"},
    Declaration{"go.up", QT_TRANSLATE_NOOP("actions", "&Up"), QT_TRANSLATE_NOOP("actions", "One step up"), "Backspace",
                "up"},
    Declaration{"go.source", QT_TRANSLATE_NOOP("actions", "To the &cells of the return"),
                QT_TRANSLATE_NOOP("actions", "Where the active provider's figure came from"), "Ctrl+Return", "source"},
    Declaration{"go.method", QT_TRANSLATE_NOOP("actions", "&How was this worked out?"),
                QT_TRANSLATE_NOOP("actions", "Formula and numbers behind the active provider's figure"), "Ctrl+H", ""},
    Declaration{"go.previous", QT_TRANSLATE_NOOP("actions", "&Earlier period"),
                QT_TRANSLATE_NOOP("actions", "The period before"), "Ctrl+PgUp", "previous"},
    Declaration{"go.next", QT_TRANSLATE_NOOP("actions", "&Later period"),
                QT_TRANSLATE_NOOP("actions", "The period after"), "Ctrl+PgDown", "next"},
    Declaration{"go.search", QT_TRANSLATE_NOOP("actions", "F&ind a provider"),
                QT_TRANSLATE_NOOP("actions", "Type part of a name"), "Ctrl+K", "search"},
    Declaration{"help.guide", QT_TRANSLATE_NOOP("actions", "&Guide"),
                QT_TRANSLATE_NOOP("actions", "What the charts and words mean, and the keys"), "F1", ""},
    Declaration{"help.methods", QT_TRANSLATE_NOOP("actions", "&Methods"),
                QT_TRANSLATE_NOOP("actions", "How every figure is worked out, and why other tools differ"), "", ""},
    Declaration{"help.about", QT_TRANSLATE_NOOP("actions", "&About Outturn"),
                QT_TRANSLATE_NOOP("actions", "Version and licence"), "", ""},
};

struct Menu {
    const char *id;
    const char *title;
};

constexpr std::array menus{
    Menu{"file", QT_TRANSLATE_NOOP("actions", "&File")}, Menu{"edit", QT_TRANSLATE_NOOP("actions", "&Edit")},
    Menu{"view", QT_TRANSLATE_NOOP("actions", "&View")}, Menu{"go", QT_TRANSLATE_NOOP("actions", "&Go")},
    Menu{"help", QT_TRANSLATE_NOOP("actions", "&Help")}};

QString words(const char *source)
{
    return QCoreApplication::translate("actions", source);
}

} // namespace

Actions::Actions(QWidget *owner)
{
    QHash<QString, QActionGroup *> groups;
    for (const Declaration &declaration : declarations) {
        auto *action = new QAction(words(declaration.text), owner);
        action->setObjectName(QString::fromLatin1(declaration.id));
        action->setStatusTip(words(declaration.tip));
        const QKeySequence keys(QString::fromLatin1(declaration.shortcut));
        action->setShortcut(keys);
        action->setToolTip(keys.isEmpty() ? words(declaration.tip)
                                          : QStringLiteral("%1 (%2)").arg(words(declaration.tip),
                                                                          keys.toString(QKeySequence::NativeText)));
        if (*declaration.group) {
            action->setCheckable(true);
            if (qstrcmp(declaration.group, "alone") != 0) {
                QActionGroup *&group = groups[QString::fromLatin1(declaration.group)];
                if (!group)
                    group = new QActionGroup(owner);
                group->addAction(action);
            }
        }
        owner->addAction(action);
        actions_.insert(action->objectName(), action);
        order_.append(action->objectName());
    }
}

QAction *Actions::action(const QString &id) const
{
    QAction *action = actions_.value(id);
    Q_ASSERT_X(action, "Actions::action", qPrintable(id));
    return action;
}

void Actions::fill(QMenuBar *bar) const
{
    for (const Menu &menu : menus) {
        QMenu *filled = bar->addMenu(words(menu.title));
        filled->setObjectName(QStringLiteral("menu.") + QString::fromLatin1(menu.id));
        filled->setToolTipsVisible(true);
        const QString prefix = QString::fromLatin1(menu.id) + u'.';
        QActionGroup *group = nullptr;
        for (const QString &id : order_) {
            if (!id.startsWith(prefix))
                continue;
            QAction *action = actions_.value(id);
            if (action->actionGroup() != group && !filled->isEmpty())
                filled->addSeparator();
            group = action->actionGroup();
            filled->addAction(action);
        }
    }
}

void Actions::update_icons(const QPalette &palette)
{
    for (const Declaration &declaration : declarations) {
        if (*declaration.icon)
            actions_.value(QString::fromLatin1(declaration.id))
                ->setIcon(widgets::icon(QString::fromLatin1(declaration.icon), palette));
    }
}

QStringList Actions::shortcut_lines() const
{
    QStringList lines;
    for (const QString &id : order_) {
        const QAction *action = actions_.value(id);
        if (!action->shortcut().isEmpty())
            lines.append(QStringLiteral("%1: %2").arg(action->shortcut().toString(QKeySequence::NativeText),
                                                      action->text().remove(u'&').remove(QChar(0x2026))));
    }
    return lines;
}

} // namespace outturn::shell
