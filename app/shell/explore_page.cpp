// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/explore_page.h"

#include "presentation/figure_remarks.h"
#include "presentation/headline.h"
#include "presentation/provider_detail.h"
#include "presentation/returns_overview.h"
#include "shell/audit_work.h"
#include "shell/coverage_line.h"
#include "shell/explore_charts.h"
#include "shell/explore_tables.h"
#include "shell/figure_acts.h"
#include "shell/focus_detail.h"
#include "shell/preferences.h"
#include "shell/question_bar.h"
#include "widgets/breadcrumb_bar.h"
#include "widgets/detail_panel.h"
#include "widgets/headline_panel.h"
#include "widgets/returns_panel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace outturn::shell {
namespace {

QFrame *card_around(QWidget *content, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(content);
    return card;
}

} // namespace

ExplorePage::ExplorePage(Exploration &exploration, AuditWork &work, const Actions &actions, Preferences &preferences,
                         const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), work_(work), preferences_(preferences), wording_(wording),
      acts_(new FigureActs(exploration, actions, this))
{
    setObjectName(QStringLiteral("explore_page"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    question_ = new QuestionBar(exploration, actions, this);
    headline_ = new widgets::HeadlinePanel(this);
    layout->addWidget(question_);
    layout->addWidget(build_way(actions));
    coverage_ = new CoverageLine(wording, this);
    layout->addWidget(headline_);
    layout->addWidget(coverage_);
    layout->addWidget(build_panes(), 1);
    connect_links();
    connect_acts();
    connect(&exploration_, &Exploration::answer_changed, this, &ExplorePage::show_answer);
    connect(&exploration_, &Exploration::focus_changed, this, &ExplorePage::show_focus);
    connect(&exploration_, &Exploration::selection_changed, this, &ExplorePage::show_selection);
    connect(&exploration_, &Exploration::ranks_arrived, this, &ExplorePage::show_ranks);
}

ExplorePage::~ExplorePage()
{
    // The exploration is gone by now; pages that are removed must not ask it.
    charts_->disconnect(this);
}

QWidget *ExplorePage::build_way(const Actions &actions)
{
    auto *way = new QWidget(this);
    auto *layout = new QHBoxLayout(way);
    layout->setContentsMargins(0, 0, 0, 0);
    crumbs_ = new widgets::BreadcrumbBar(way);
    layout->addWidget(crumbs_, 1);
    layout->addWidget(question_->filters());
    for (const char *id : {"go.back", "go.forward", "go.up"}) {
        auto *button = new QToolButton(way);
        button->setDefaultAction(actions.action(QString::fromLatin1(id)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    return way;
}

QSplitter *ExplorePage::build_panes()
{
    returns_ = new widgets::ReturnsPanel(this);
    detail_ = new widgets::DetailPanel(this);
    down_ = new QSplitter(Qt::Vertical, this);
    charts_ = new ExploreCharts(exploration_, wording_, this);
    down_->addWidget(card_around(charts_, this));
    tables_ = new ExploreTables(exploration_, wording_, this);
    down_->addWidget(card_around(tables_, this));
    down_->setStretchFactor(0, 3);
    down_->setStretchFactor(1, 2);
    down_->setChildrenCollapsible(false);
    across_ = new QSplitter(Qt::Horizontal, this);
    across_->addWidget(card_around(returns_, this));
    across_->addWidget(down_);
    across_->addWidget(card_around(detail_, this));
    across_->setStretchFactor(0, 0);
    across_->setStretchFactor(1, 1);
    across_->setStretchFactor(2, 0);
    // Of a window of 1280: the table needs its width more than the lists beside it.
    across_->setSizes({214, 790, 256});
    down_->setSizes({560, 440});
    across_->restoreState(preferences_.layout(QStringLiteral("across")));
    down_->restoreState(preferences_.layout(QStringLiteral("down")));
    return across_;
}

/// A click makes it the active one; with Ctrl it is picked out beside others.
void ExplorePage::act_on_click(const QString &id, Qt::KeyboardModifiers modifiers)
{
    if (!modifiers.testFlag(Qt::ControlModifier)) {
        exploration_.set_selected({});
        exploration_.select(id);
        return;
    }
    QStringList chosen = exploration_.selected();
    const QString active = exploration_.step().provider.text;
    if (chosen.isEmpty() && !active.isEmpty() && active != id)
        chosen.append(active); // whoever is looked at is the first to be compared
    if (!chosen.removeOne(id))
        chosen.append(id);
    exploration_.set_selected(chosen);
}

void ExplorePage::connect_links()
{
    connect(charts_, &ExploreCharts::hovered, this, &ExplorePage::highlight);
    connect(charts_, &ExploreCharts::clicked, this, &ExplorePage::act_on_click);
    connect(charts_, &ExploreCharts::activated, &exploration_, &Exploration::go_down);
    connect(charts_, &ExploreCharts::brushed, this, [this](QStringList ids, Qt::KeyboardModifiers modifiers) {
        if (modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier))
            ids = exploration_.selected() + ids;
        ids.removeDuplicates();
        exploration_.set_selected(ids);
    });
    connect(charts_, &ExploreCharts::period_wanted, this, &ExplorePage::go_to_period);
    connect(charts_, &QTabWidget::currentChanged, this, [this] {
        if (!exploration_.is_open() || !exploration_.has_figures())
            return;
        charts_->show_front();
        show_table_of_chart();
    });
    connect(tables_, &ExploreTables::hovered, this, &ExplorePage::highlight);
    connect(tables_, &ExploreTables::provider_clicked, this, [this](const QString &id) { act_on_click(id, {}); });
    connect(tables_, &ExploreTables::provider_activated, &exploration_, &Exploration::go_down);
    connect(tables_, &ExploreTables::providers_selected, &exploration_, &Exploration::set_selected);
    connect(tables_, &ExploreTables::period_clicked, this, &ExplorePage::go_to_period);
    connect(tables_, &ExploreTables::source_wanted, this, [this](const QString &label) {
        if (const auto period = period_of_label(label))
            exploration_.go_to_source(*period);
    });
    connect(tables_, &ExploreTables::failed, &exploration_, &Exploration::failed);
    connect(coverage_, &CoverageLine::activated, this, [this] { charts_->show_view(QStringLiteral("coverage")); });
    connect(coverage_, &CoverageLine::changed, this, &ExplorePage::show_coverage);
    connect(&exploration_, &Exploration::closing, coverage_, &CoverageLine::forget);
    connect(crumbs_, &widgets::BreadcrumbBar::crumb_activated, this, &ExplorePage::follow_crumb);
    connect(crumbs_, &widgets::BreadcrumbBar::sibling_activated, this, &ExplorePage::follow_sibling);
    connect(detail_, &widgets::DetailPanel::link_activated, this, &ExplorePage::follow_link);
    connect(detail_, &widgets::DetailPanel::period_activated, this, &ExplorePage::go_to_period);
    connect(returns_, &widgets::ReturnsPanel::return_activated, this,
            [this](const QString &id) { show_problems(id.toLongLong()); });
    connect(returns_, &widgets::ReturnsPanel::left_out_activated, tables_, &ExploreTables::show_left_out);
}

/// From the figure that is looked at, or that a menu opens over, to what auditors do with it.
void ExplorePage::connect_acts()
{
    connect(acts_, &FigureActs::finding_wanted, this, &ExplorePage::finding_wanted);
    connect(acts_, &FigureActs::exclusion_wanted, this, &ExplorePage::exclusion_wanted);
    connect(acts_, &FigureActs::correction_wanted, this, &ExplorePage::correction_wanted);
    connect(tables_, &ExploreTables::menu_wanted, this,
            [this](QMenu *menu, const QString &provider, const QString &period) {
                acts_->fill(*menu, provider, period_of_label(period));
            });
    connect(charts_, &ExploreCharts::menu_wanted, this,
            [this](QMenu *menu, const QString &provider, const QString &period) {
                acts_->fill(*menu, provider, period_of_label(period));
            });
    connect(&work_, &AuditWork::changed, this, [this] {
        if (exploration_.is_open() && exploration_.has_figures())
            show_detail();
    });
}

void ExplorePage::highlight(const QString &id)
{
    charts_->set_highlighted(id);
    tables_->set_highlighted(id);
}

void ExplorePage::forget_coverage()
{
    coverage_->forget();
}

void ExplorePage::show_answer()
{
    if (!exploration_.has_figures())
        return;
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    const presentation::Headline headline = presentation::spread_headline(answer, wording_);
    QStringList subline{headline.caution};
    if (!headline.warnings.isEmpty())
        subline.append(headline.warnings);
    headline_->set_words(headline.title, headline.finding, subline.join(u' '));
    coverage_->show_question(exploration_.path(), answer.measure, answer.question.period);
    charts_->show_answer();
    show_table_of_chart();
    returns_->set_values(presentation::returns_overview(exploration_.returns(), &answer, wording_));
    question_->show_question();
    show_focus();
}

/// The table below says what the chart above shows.
void ExplorePage::show_table_of_chart()
{
    const TableOf of = charts_->shows_cost() ? TableOf::cost
        : charts_->shows_trend()             ? TableOf::trend
        : charts_->shows_coverage()          ? TableOf::coverage
                                             : TableOf::spread;
    tables_->show_table(of, coverage_->coverage());
    acts_->set_figure(of == TableOf::cost           ? QStringLiteral("cost")
                          : of == TableOf::coverage ? QStringLiteral("coverage")
                                                    : QStringLiteral("value"));
}

/// Who returned is known now, or is read anew.
void ExplorePage::show_coverage()
{
    charts_->set_coverage(coverage_->coverage(), coverage_->is_reading());
    if (!exploration_.is_open() || !exploration_.has_figures())
        return;
    if (charts_->shows_coverage())
        show_table_of_chart();
    if (!exploration_.active_figure())
        show_detail();
}

void ExplorePage::go_to_period(const QString &label)
{
    const auto period = period_of_label(label);
    const std::vector<Period> &offered = exploration_.periods();
    if (period && std::find(offered.begin(), offered.end(), *period) != offered.end())
        exploration_.choose_period(*period);
}

/// The answer is the same, but for how sure the ranks are.
void ExplorePage::show_ranks()
{
    charts_->show_ranks();
    if (!charts_->shows_cost() && !charts_->shows_trend() && !charts_->shows_coverage())
        show_table_of_chart();
    show_detail();
}

void ExplorePage::show_selection()
{
    charts_->show_selection();
    tables_->show_selection();
    show_detail();
}

void ExplorePage::show_focus()
{
    question_->show_groups();
    charts_->show_focus();
    show_crumbs();
    show_detail();
    tables_->show_focus();
}

void ExplorePage::show_crumbs()
{
    const DrillStep &step = exploration_.step();
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    std::vector<widgets::Crumb> crumbs;
    widgets::Crumb programme{QStringLiteral("programme"), answer.programme.title, {}};
    for (const Programme &sibling : exploration_.programmes())
        programme.siblings.push_back({sibling.id.text, sibling.title});
    crumbs.push_back(programme);
    if (!step.question.filter.region.isEmpty()) {
        widgets::Crumb region{QStringLiteral("region"), step.question.filter.region, {}};
        const QStringList regions = exploration_.regions();
        for (const QString &sibling : regions)
            region.siblings.push_back({sibling, sibling});
        crumbs.push_back(region);
    }
    const analysis::ProviderFigure *active = exploration_.active_figure();
    if (active && step.depth != Depth::all) {
        widgets::Crumb provider{QStringLiteral("provider"), active->provider.name, {}};
        for (const analysis::ProviderFigure &sibling : answer.figures)
            provider.siblings.push_back({sibling.provider.id.text, sibling.provider.name});
        crumbs.push_back(provider);
    }
    if (active && step.depth == Depth::source)
        crumbs.push_back(
            {QStringLiteral("source"), tr("%1, cells of the return").arg(period_label(step.question.period)), {}});
    crumbs_->set_crumbs(crumbs);
}

void ExplorePage::show_detail()
{
    const Result<std::vector<analysis::SeriesFigure>> series =
        exploration_.step().provider.is_empty() ? std::vector<analysis::SeriesFigure>() : exploration_.series();
    const std::vector<analysis::SeriesFigure> figures = series ? *series : std::vector<analysis::SeriesFigure>{};
    detail_->set_values(focus_detail(exploration_, work_, figures, coverage_->coverage(), wording_));
    tables_->show_periods(figures);
    tables_->show_working();
}

void ExplorePage::show_method()
{
    tables_->show_method();
}

void ExplorePage::show_problems(qint64 return_id)
{
    tables_->show_problems(return_id);
}

void ExplorePage::copy_chart()
{
    charts_->copy();
}

void ExplorePage::copy_table()
{
    tables_->copy();
}

void ExplorePage::focus_search()
{
    question_->focus_search();
}

void ExplorePage::save_layout()
{
    preferences_.set_layout(QStringLiteral("across"), across_->saveState());
    preferences_.set_layout(QStringLiteral("down"), down_->saveState());
}

void ExplorePage::follow_crumb(const QString &crumb)
{
    if (crumb == QLatin1String("programme")) {
        exploration_.choose_region({});
    } else if (crumb == QLatin1String("region")) {
        exploration_.go_to(Depth::all);
    } else if (crumb == QLatin1String("provider")) {
        exploration_.go_to(Depth::provider);
    }
}

void ExplorePage::follow_sibling(const QString &crumb, const QString &sibling)
{
    if (crumb == QLatin1String("programme")) {
        exploration_.choose_programme(sibling);
    } else if (crumb == QLatin1String("region")) {
        exploration_.choose_region(sibling);
    } else if (crumb == QLatin1String("provider")) {
        exploration_.go_to_provider(sibling);
    }
}

void ExplorePage::follow_link(const QString &link)
{
    const auto number_after = [&link](const char *begin) { return link.mid(qsizetype(qstrlen(begin))).toInt(); };
    const std::optional<FigureSubject> of = acts_->subject();
    if (link == QLatin1String(presentation::link_to_source))
        exploration_.go_to(Depth::source);
    else if (link == QLatin1String(presentation::link_to_method))
        show_method();
    else if (link.startsWith(link_to_provider))
        exploration_.go_down(link.mid(link_to_provider.size()));
    else if (link.startsWith(QLatin1String(presentation::link_to_finding)))
        emit recorded_finding_wanted(number_after(presentation::link_to_finding));
    else if (link.startsWith(QLatin1String(presentation::link_to_act)))
        emit acts_wanted();
    else if (of && link == link_to_write)
        acts_->write_finding(*of);
    else if (of && link == link_to_leave_out)
        acts_->leave_out(*of);
    else if (of && link == link_to_correct)
        acts_->correct(*of);
}

/// Of those on offer, else as it is written: the coverage knows periods in which the measure has no figure.
std::optional<Period> ExplorePage::period_of_label(const QString &label) const
{
    for (const Period &period : exploration_.periods()) {
        if (period_label(period) == label)
            return period;
    }
    return label.isEmpty() ? std::nullopt : parse_period(label);
}

} // namespace outturn::shell
