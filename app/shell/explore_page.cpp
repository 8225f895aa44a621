// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/explore_page.h"

#include "ingest/map_layout_reader.h"
#include "presentation/cost_chart.h"
#include "presentation/cost_table.h"
#include "presentation/distribution_chart.h"
#include "presentation/explanation_words.h"
#include "presentation/headline.h"
#include "presentation/map_chart.h"
#include "presentation/programme_table.h"
#include "presentation/provider_detail.h"
#include "presentation/returns_overview.h"
#include "presentation/selection_comparison.h"
#include "presentation/series_table.h"
#include "presentation/spread_charts.h"
#include "presentation/spread_table.h"
#include "presentation/trend_chart.h"
#include "presentation/trend_table.h"
#include "shell/preferences.h"
#include "shell/question_bar.h"
#include "tasks/source_walk.h"
#include "widgets/breadcrumb_bar.h"
#include "widgets/cost_chart.h"
#include "widgets/detail_panel.h"
#include "widgets/distribution_chart.h"
#include "widgets/funnel_chart.h"
#include "widgets/headline_panel.h"
#include "widgets/map_chart.h"
#include "widgets/number_table.h"
#include "widgets/ranked_chart.h"
#include "widgets/returns_panel.h"
#include "widgets/source_view.h"
#include "widgets/table_model.h"
#include "widgets/trend_chart.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace outturn::shell {
namespace {

constexpr QLatin1String link_to_provider("provider:");

QFrame *card_around(QWidget *content, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(content);
    return card;
}

/// Columns come and go, for the ranks arrive later than the rest: the order that the user chose stays as long as its
/// column is there, and so does the row that the keyboard has come to.
void refill(widgets::NumberTable &table, const widgets::Table &values)
{
    const auto title_of = [&table](int column) {
        const auto &columns = table.table().columns;
        return column >= 0 && column < static_cast<int>(columns.size()) ? columns[static_cast<size_t>(column)].title
                                                                        : QString();
    };
    const int sorted_by = table.horizontalHeader()->sortIndicatorSection();
    const Qt::SortOrder order = table.horizontalHeader()->sortIndicatorOrder();
    const QString sorted_title = title_of(sorted_by);
    const int column = table.currentIndex().column();
    const QString current = table.table_model()->id_of(table.currentIndex().row());
    table.set_table(values);
    for (int at = 0; !sorted_title.isEmpty() && at < static_cast<int>(values.columns.size()); ++at) {
        if (title_of(at) == sorted_title && table.horizontalHeader()->sortIndicatorSection() != at)
            table.sortByColumn(at, order);
    }
    const int row = table.table_model()->row_of(current);
    if (row >= 0)
        table.selectionModel()->setCurrentIndex(table.model()->index(row, std::max(0, column)),
                                                QItemSelectionModel::NoUpdate);
}

} // namespace

ExplorePage::ExplorePage(Exploration &exploration, const Actions &actions, Preferences &preferences,
                         const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), preferences_(preferences), wording_(wording)
{
    setObjectName(QStringLiteral("explore_page"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    question_ = new QuestionBar(exploration, actions, this);
    headline_ = new widgets::HeadlinePanel(this);
    layout->addWidget(question_);
    layout->addWidget(build_way(actions));
    layout->addWidget(headline_);
    layout->addWidget(build_panes(), 1);
    connect_links();
    connect(&exploration_, &Exploration::answer_changed, this, &ExplorePage::show_answer);
    connect(&exploration_, &Exploration::focus_changed, this, &ExplorePage::show_focus);
    connect(&exploration_, &Exploration::selection_changed, this, &ExplorePage::show_selection);
    connect(&exploration_, &Exploration::ranks_arrived, this, &ExplorePage::show_ranks);
}

ExplorePage::~ExplorePage()
{
    // The exploration is gone by now; pages that are removed must not ask it.
    charts_->disconnect(this);
    tables_->disconnect(this);
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

QWidget *ExplorePage::build_charts()
{
    charts_ = new QTabWidget(this);
    charts_->setObjectName(QStringLiteral("charts"));
    charts_->setDocumentMode(true);
    ranked_ = new widgets::RankedChartView(charts_);
    ranked_->setObjectName(QStringLiteral("ranked"));
    funnel_ = new widgets::FunnelChartView(charts_);
    funnel_->setObjectName(QStringLiteral("funnel"));
    trend_ = new widgets::TrendChartView(charts_);
    trend_->setObjectName(QStringLiteral("trend"));
    cost_ = new widgets::CostChartView(charts_);
    cost_->setObjectName(QStringLiteral("cost"));
    distribution_ = new widgets::DistributionChartView(charts_);
    distribution_->setObjectName(QStringLiteral("distribution"));
    map_ = new widgets::MapChartView(charts_);
    map_->setObjectName(QStringLiteral("map"));
    programmes_ = new widgets::NumberTable(charts_);
    programmes_->setObjectName(QStringLiteral("programmes"));
    provider_charts_ = {ranked_, funnel_, cost_, distribution_, map_};
    charts_->addTab(ranked_, tr("Ranked"));
    charts_->addTab(funnel_, tr("Funnel"));
    charts_->addTab(trend_, tr("Trend"));
    charts_->addTab(cost_, tr("Cost and outcome"));
    charts_->addTab(distribution_, tr("Distribution"));
    charts_->addTab(map_, tr("Map"));
    charts_->addTab(programmes_, tr("Programmes"));
    charts_->setUsesScrollButtons(true);
    return card_around(charts_, this);
}

QWidget *ExplorePage::build_tables()
{
    tables_ = new QTabWidget(this);
    tables_->setObjectName(QStringLiteral("tables"));
    tables_->setDocumentMode(true);
    providers_ = new widgets::NumberTable(tables_);
    providers_->setObjectName(QStringLiteral("providers"));
    periods_ = new widgets::NumberTable(tables_);
    periods_->setObjectName(QStringLiteral("periods"));
    source_ = new widgets::SourceView(tables_);
    source_->setObjectName(QStringLiteral("source"));
    method_ = new QTextBrowser(tables_);
    method_->setObjectName(QStringLiteral("method"));
    method_->setAccessibleName(tr("How the figure was worked out"));
    method_->setFrameShape(QFrame::NoFrame);
    method_->document()->setDocumentMargin(fontMetrics().height() / 2.0);
    problems_ = new widgets::NumberTable(tables_);
    problems_->setObjectName(QStringLiteral("problems"));
    tables_->addTab(providers_, tr("Table"));
    tables_->addTab(periods_, tr("Periods"));
    tables_->addTab(source_, tr("Source"));
    tables_->addTab(method_, tr("Working"));
    tables_->addTab(problems_, tr("Issues"));
    return card_around(tables_, this);
}

QSplitter *ExplorePage::build_panes()
{
    returns_ = new widgets::ReturnsPanel(this);
    detail_ = new widgets::DetailPanel(this);
    down_ = new QSplitter(Qt::Vertical, this);
    down_->addWidget(build_charts());
    down_->addWidget(build_tables());
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

void ExplorePage::link(widgets::ChartCanvas *chart)
{
    connect(chart, &widgets::ChartCanvas::hovered, this, &ExplorePage::highlight);
    connect(chart, &widgets::ChartCanvas::clicked, this, &ExplorePage::act_on_click);
    connect(chart, &widgets::ChartCanvas::activated, &exploration_, &Exploration::go_down);
    connect(chart, &widgets::ChartCanvas::brushed, this, [this](QStringList ids, Qt::KeyboardModifiers modifiers) {
        if (modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier))
            ids = exploration_.selected() + ids;
        ids.removeDuplicates();
        exploration_.set_selected(ids);
    });
}

/// The marks of the trend are periods: a click goes there.
void ExplorePage::link_trend()
{
    connect(trend_, &widgets::ChartCanvas::clicked, this, [this](const QString &label) { go_to_period(label); });
    connect(trend_, &widgets::ChartCanvas::activated, this, &ExplorePage::go_to_period);
}

void ExplorePage::link_table(widgets::NumberTable *table)
{
    connect(table, &widgets::NumberTable::hovered, this, &ExplorePage::highlight);
    connect(table, &widgets::NumberTable::clicked, this, [this](const QString &id, Qt::KeyboardModifiers modifiers) {
        if (rows_are_periods())
            go_to_period(id);
        // With Ctrl or Shift it is the selection that changed.
        else if (!modifiers.testFlag(Qt::ControlModifier) && !modifiers.testFlag(Qt::ShiftModifier))
            act_on_click(id, {});
    });
    connect(table, &widgets::NumberTable::activated, this, [this](const QString &id) {
        if (rows_are_periods())
            go_to_period(id);
        else
            exploration_.go_down(id);
    });
    connect(table, &widgets::NumberTable::selection_changed, this, [this](const QStringList &ids) {
        if (!rows_are_periods())
            exploration_.set_selected(ids);
    });
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
    for (widgets::ChartCanvas *chart : provider_charts_)
        link(chart);
    link_trend();
    link_table(providers_);
    connect(periods_, &widgets::NumberTable::activated, this, [this](const QString &label) {
        if (const auto period = period_of_label(label))
            exploration_.go_to_source(*period);
    });
    connect(charts_, &QTabWidget::currentChanged, this, [this] {
        if (!exploration_.is_open() || !exploration_.has_figures())
            return;
        show_chart();
        show_table_of_chart();
    });
    connect(tables_, &QTabWidget::currentChanged, this, [this] {
        if (!exploration_.is_open() || !exploration_.has_figures())
            return;
        show_source();
        show_working();
    });
    connect(crumbs_, &widgets::BreadcrumbBar::crumb_activated, this, &ExplorePage::follow_crumb);
    connect(crumbs_, &widgets::BreadcrumbBar::sibling_activated, this, &ExplorePage::follow_sibling);
    connect(detail_, &widgets::DetailPanel::link_activated, this, &ExplorePage::follow_link);
    connect(detail_, &widgets::DetailPanel::period_activated, this, &ExplorePage::go_to_period);
    connect(returns_, &widgets::ReturnsPanel::return_activated, this,
            [this](const QString &id) { show_problems(id.toLongLong()); });
    connect(returns_, &widgets::ReturnsPanel::left_out_activated, this, &ExplorePage::show_left_out);
}

void ExplorePage::highlight(const QString &id)
{
    for (widgets::ChartCanvas *chart : provider_charts_)
        chart->set_highlighted(id);
    providers_->set_highlighted(id);
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
    stale_charts_ = {ranked_, funnel_, trend_, cost_, distribution_, map_, programmes_};
    show_chart();
    show_table_of_chart();
    returns_->set_values(presentation::returns_overview(exploration_.returns(), &answer, wording_));
    question_->show_question();
    show_focus();
}

/// Only the chart in front: each of the others may take longer than all the rest.
void ExplorePage::show_chart()
{
    QWidget *front = charts_->currentWidget();
    if (exploration_.has_figures() && stale_charts_.remove(front))
        fill_chart(front);
}

void ExplorePage::fill_chart(QWidget *chart)
{
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    if (chart == ranked_)
        ranked_->set_chart(presentation::ranked_chart(
            answer, wording_, rank_intervals_ ? presentation::RankedLines::ranks : presentation::RankedLines::values));
    else if (chart == funnel_)
        funnel_->set_chart(presentation::funnel_chart(answer, wording_));
    else if (chart == trend_)
        fill_trend();
    else if (chart == cost_)
        cost_->set_chart(presentation::cost_chart(analysis::cost_of(exploration_.answer()), wording_));
    else if (chart == distribution_)
        distribution_->set_chart(
            presentation::distribution_chart(answer, presentation::default_distribution(answer), wording_));
    else if (chart == map_)
        fill_map();
    else if (const auto rows = exploration_.programme_rows())
        programmes_->set_table(presentation::programme_table(*rows, wording_));
}

void ExplorePage::fill_trend()
{
    const auto trend = exploration_.trend();
    if (!trend)
        return;
    const auto own = exploration_.active_figure() ? exploration_.provider_trend()
                                                  : Result<analysis::ProviderTrend>(analysis::ProviderTrend());
    const Provider provider = exploration_.active_figure() ? exploration_.active_figure()->provider : Provider();
    trend_->set_chart(presentation::trend_chart(**trend, provider, own ? *own : analysis::ProviderTrend(), wording_));
}

void ExplorePage::fill_map()
{
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    if (maps_.empty()) {
        if (auto maps = ingest::bundled_map_layouts())
            maps_ = std::move(*maps);
    }
    const auto known_places = [&answer](const MapLayout &layout) {
        return std::count_if(layout.places.begin(), layout.places.end(),
                             [&answer](const MapPlace &place) { return answer.find(place.provider) != nullptr; });
    };
    const auto best = std::max_element(maps_.begin(), maps_.end(), [&](const MapLayout &a, const MapLayout &b) {
        return known_places(a) < known_places(b);
    });
    map_->set_chart(presentation::map_chart(answer, best == maps_.end() ? MapLayout() : *best, wording_,
                                            exploration_.known_register()));
}

/// The table below says what the chart above shows.
void ExplorePage::show_table_of_chart()
{
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    const QWidget *front = charts_->currentWidget();
    if (front == cost_) {
        refill(*providers_, presentation::cost_table(analysis::cost_of(exploration_.answer()), wording_));
    } else if (const auto trend = front == trend_ ? exploration_.trend() : nullptr; trend && *trend) {
        refill(*providers_, presentation::trend_table(**trend, wording_));
    } else {
        refill(*providers_, presentation::spread_table(answer, wording_));
    }
    show_active_row();
    providers_->set_selected(exploration_.selected());
}

/// Below the trend each row is a period; elsewhere it is a provider.
bool ExplorePage::rows_are_periods() const
{
    return charts_->currentWidget() == trend_;
}

void ExplorePage::show_active_row()
{
    const DrillStep &step = exploration_.step();
    providers_->set_active(rows_are_periods() ? period_label(step.question.period) : step.provider.text);
}

void ExplorePage::go_to_period(const QString &label)
{
    if (const auto period = period_of_label(label))
        exploration_.choose_period(*period);
}

void ExplorePage::set_rank_intervals(bool shown)
{
    rank_intervals_ = shown;
    stale_charts_.insert(ranked_);
    if (shown)
        charts_->setCurrentWidget(ranked_);
    show_chart();
}

/// The answer is the same, but for how sure the ranks are.
void ExplorePage::show_ranks()
{
    stale_charts_.insert(ranked_);
    show_chart();
    if (charts_->currentWidget() != cost_ && charts_->currentWidget() != trend_)
        show_table_of_chart();
    show_detail();
}

void ExplorePage::show_selection()
{
    for (widgets::ChartCanvas *chart : provider_charts_)
        chart->set_selected(exploration_.selected());
    providers_->set_selected(exploration_.selected());
    show_detail();
}

void ExplorePage::show_focus()
{
    const DrillStep &step = exploration_.step();
    for (widgets::ChartCanvas *chart : provider_charts_)
        chart->set_active(step.provider.text);
    show_active_row();
    question_->show_groups();
    stale_charts_.insert(trend_); // shows the active provider's own series
    show_chart();
    show_crumbs();
    show_detail();
    // A page that was opened on purpose stays until the depth says otherwise.
    if (shown_depth_ != step.depth) {
        shown_depth_ = step.depth;
        tables_->setCurrentIndex(step.depth == Depth::all ? 0 : (step.depth == Depth::provider ? 1 : 2));
    }
    show_source();
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
    const analysis::ProviderFigure *active = exploration_.active_figure();
    if (!active) {
        detail_->set_values(ends_of_the_order());
        periods_->set_table(presentation::series_table(exploration_.answer()->measure, {}, wording_));
        show_working();
        return;
    }
    const Result<std::vector<analysis::SeriesFigure>> series = exploration_.series();
    const std::vector<analysis::SeriesFigure> figures = series ? *series : std::vector<analysis::SeriesFigure>{};
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    widgets::DetailValues values = presentation::provider_detail(answer, *active, figures, wording_);
    const size_t position = static_cast<size_t>(active - answer.figures.data());
    if (answer.best == position)
        values.emphasis = widgets::Emphasis::best;
    else if (answer.worst == position)
        values.emphasis = widgets::Emphasis::worst;
    values.comparison = compared();
    detail_->set_values(values);
    periods_->set_table(presentation::series_table(answer.measure, figures, wording_));
    periods_->set_active(period_label(exploration_.step().question.period));
    show_working();
}

/// Laid out only while its page is looked at: that takes longer than a chart.
void ExplorePage::show_working()
{
    if (tables_->currentWidget() != method_)
        return;
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    const analysis::ProviderFigure *active = exploration_.active_figure();
    method_->setHtml(active ? presentation::explanation_html(answer, *active, wording_)
                            : presentation::spread_explanation_html(answer, wording_));
}

std::optional<widgets::DetailComparison> ExplorePage::compared() const
{
    const QStringList &selected = exploration_.selected();
    const auto shared = selected.size() == 2 ? exploration_.shared_areas() : std::vector<analysis::SharedArea>();
    return presentation::selection_comparison(*exploration_.answer(), selected, shared, wording_);
}

/// While nobody is active, the panel offers the two whom the headline names.
widgets::DetailValues ExplorePage::ends_of_the_order() const
{
    widgets::DetailValues values = presentation::empty_detail(wording_);
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    values.comparison = compared();
    const bool judged = answer.measure.polarity != Polarity::neutral;
    const auto offer = [&](const std::optional<size_t> &position, const QString &text) {
        if (position) {
            const Provider &provider = answer.figures[*position].provider;
            values.links.push_back({link_to_provider + provider.id.text, text.arg(provider.name), {}});
        }
    };
    offer(answer.worst, judged ? tr("Worst: %1") : tr("Lowest: %1"));
    offer(answer.best, judged ? tr("Best: %1") : tr("Highest: %1"));
    return values;
}

/// Reads the cells only while their page is looked at: they come from the original of the return.
void ExplorePage::show_source()
{
    if (tables_->currentWidget() != source_)
        return;
    if (!exploration_.active_figure()) {
        source_->set_extract({{}, {}, presentation::empty_detail(wording_).empty_text});
        return;
    }
    const Result<analysis::DrillAnswer> drill = exploration_.drill();
    const auto cells = drill ? tasks::walk_to_source(exploration_.source(), *drill) : tl::unexpected(drill.error());
    if (!cells) {
        source_->set_extract({{}, {}, cells.error().message});
        return;
    }
    source_->set_extract(tasks::source_extract(*drill, *cells));
}

void ExplorePage::show_view(const QString &name)
{
    if (auto *view = charts_->findChild<QWidget *>(name); view && charts_->indexOf(view) >= 0)
        charts_->setCurrentWidget(view);
}

void ExplorePage::show_method()
{
    tables_->setCurrentWidget(method_);
}

void ExplorePage::show_problems(qint64 return_id)
{
    const auto entry = std::find_if(exploration_.returns().begin(), exploration_.returns().end(),
                                    [return_id](const StoredReturn &known) { return known.id == return_id; });
    const auto errors = exploration_.source().errors(return_id);
    const auto warnings = exploration_.source().warnings(return_id);
    const auto left_out = exploration_.source().left_out_rows(return_id);
    if (entry == exploration_.returns().end() || !errors || !warnings || !left_out)
        return;
    problems_->set_table(presentation::problem_table(entry->file_name, *errors, *warnings, *left_out, wording_));
    tables_->setCurrentWidget(problems_);
}

void ExplorePage::show_left_out()
{
    problems_->set_table(presentation::excluded_table(*exploration_.answer(), wording_));
    tables_->setCurrentWidget(problems_);
}

void ExplorePage::copy_chart()
{
    if (auto *chart = qobject_cast<widgets::ChartCanvas *>(charts_->currentWidget()))
        chart->copy_picture();
    else
        programmes_->copy_all();
}

void ExplorePage::copy_table()
{
    auto *table = qobject_cast<widgets::NumberTable *>(tables_->currentWidget());
    (table ? table : providers_)->copy_all();
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
    if (link == QLatin1String(presentation::link_to_source))
        exploration_.go_to(Depth::source);
    else if (link == QLatin1String(presentation::link_to_method))
        show_method();
    else if (link.startsWith(link_to_provider))
        exploration_.go_down(link.mid(link_to_provider.size()));
}

std::optional<Period> ExplorePage::period_of_label(const QString &label) const
{
    for (const Period &period : exploration_.periods()) {
        if (period_label(period) == label)
            return period;
    }
    return std::nullopt;
}

} // namespace outturn::shell
