// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/view_choices.h"

#include "shell/explore_charts.h"

#include <array>

namespace outturn::shell {
namespace {

constexpr std::array<const char *, 8> views{"ranked",       "funnel", "trend",      "cost",
                                            "distribution", "map",    "programmes", "coverage"};
constexpr std::array units{analysis::Unit::provider, analysis::Unit::contract, analysis::Unit::area,
                           analysis::Unit::group, analysis::Unit::region};

} // namespace

ViewChoices::ViewChoices(const Actions &actions, Exploration &exploration, ExploreCharts &charts, QObject *parent)
    : QObject(parent), actions_(actions), exploration_(exploration)
{
    for (const char *name : views) {
        const QString view = QString::fromLatin1(name);
        connect(actions_.action(QStringLiteral("view.") + view), &QAction::triggered, &charts, [this, &charts, view] {
            emit view_wanted();
            charts.show_view(view);
        });
    }
    for (const analysis::Unit unit : units) {
        connect(actions_.action(QStringLiteral("view.by_") + analysis::unit_word(unit)), &QAction::triggered, this,
                [this, unit] { exploration_.choose_unit(unit); });
    }
    connect(actions_.action(QStringLiteral("view.rank_intervals")), &QAction::toggled, &charts,
            [&charts](bool shown) { charts.set_rank_intervals(shown); });
    connect(actions_.action(QStringLiteral("view.standardise")), &QAction::triggered, this,
            [this](bool standardised) { exploration_.choose_standardised(standardised); });
}

/// What can be set side by side depends on what the returns tell apart.
void ViewChoices::show(bool figures, bool elsewhere)
{
    for (const char *name : views)
        actions_.action(QStringLiteral("view.") + QString::fromLatin1(name))->setEnabled(figures);
    for (const analysis::Unit unit : units) {
        QAction *action = actions_.action(QStringLiteral("view.by_") + analysis::unit_word(unit));
        const bool known = figures
            && (unit == analysis::Unit::provider || exploration_.answer()->units.contains(unit)
                || (unit == analysis::Unit::region && exploration_.regions().size() > 1));
        action->setEnabled(known && !elsewhere);
        action->setChecked(figures && exploration_.step().question.by == unit);
    }
    QAction *standardise = actions_.action(QStringLiteral("view.standardise"));
    standardise->setEnabled(figures && !elsewhere && exploration_.answer()->units.contains(analysis::Unit::group)
                            && exploration_.step().question.by != analysis::Unit::group);
    standardise->setChecked(figures && exploration_.step().question.standardised);
    actions_.action(QStringLiteral("view.rank_intervals"))->setEnabled(figures && !elsewhere);
    for (const char *page : {"view.payments", "view.checks", "view.audit", "view.report"})
        actions_.action(QString::fromLatin1(page))->setEnabled(figures);
    actions_.action(QStringLiteral("view.results"))->setEnabled(figures && elsewhere);
    actions_.action(QStringLiteral("edit.clear_selection"))->setEnabled(figures && !exploration_.selected().isEmpty());
    actions_.action(QStringLiteral("edit.make_group"))
        ->setEnabled(figures && exploration_.selected().size() > 1
                     && exploration_.step().question.by == analysis::Unit::provider);
}

} // namespace outturn::shell
