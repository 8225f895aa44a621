// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/explore_page.h"

#include "presentation/cost_table.h"
#include "presentation/explanation_words.h"
#include "presentation/headline.h"
#include "presentation/provider_detail.h"
#include "presentation/returns_overview.h"
#include "presentation/selection_comparison.h"
#include "presentation/series_table.h"
#include "presentation/spread_table.h"
#include "presentation/trend_table.h"
#include "shell/case_list.h"
#include "shell/coverage_line.h"
#include "shell/explore_charts.h"
#include "shell/preferences.h"
#include "shell/question_bar.h"
#include "tasks/case_source_line.h"
#include "tasks/source_walk.h"
#include "widgets/breadcrumb_bar.h"
#include "widgets/detail_panel.h"
#include "widgets/headline_panel.h"
#include "widgets/number_table.h"
#include "widgets/returns_panel.h"
#include "widgets/source_view.h"
#include "widgets/table_model.h"

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
    coverage_ = new CoverageLine(wording, this);
    connect(coverage_, &CoverageLine::activated, this, &ExplorePage::coverage_wanted);
    layout->addWidget(headline_);
    layout->addWidget(coverage_);
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
    cases_ = new CaseList(wording_, tables_);
    cases_->setObjectName(QStringLiteral("cases"));
    connect(&exploration_, &Exploration::closing, coverage_, &CoverageLine::forget);
    connect(&exploration_, &Exploration::closing, cases_, [this] { cases_->show_cases(nullptr, {}, {}, {}); });
    connect(cases_, &CaseList::line_wanted, this, &ExplorePage::fetch_case_lines);
    connect(cases_, &CaseList::failed, &exploration_, &Exploration::failed);
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
    tables_->addTab(cases_, tr("Cases"));
    tables_->addTab(method_, tr("Working"));
    tables_->addTab(problems_, tr("Issues"));
    return card_around(tables_, this);
}

QSplitter *ExplorePage::build_panes()
{
    returns_ = new widgets::ReturnsPanel(this);
    detail_ = new widgets::DetailPanel(this);
    down_ = new QSplitter(Qt::Vertical, this);
    charts_ = new ExploreCharts(exploration_, wording_, this);
    down_->addWidget(card_around(charts_, this));
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
    link_table(providers_);
    connect(periods_, &widgets::NumberTable::activated, this, [this](const QString &label) {
        if (const auto period = period_of_label(label))
            exploration_.go_to_source(*period);
    });
    connect(charts_, &QTabWidget::currentChanged, this, [this] {
        if (!exploration_.is_open() || !exploration_.has_figures())
            return;
        charts_->show_front();
        show_table_of_chart();
    });
    connect(tables_, &QTabWidget::currentChanged, this, [this] {
        if (!exploration_.is_open() || !exploration_.has_figures())
            return;
        show_source();
        show_cases();
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
    charts_->set_highlighted(id);
    providers_->set_highlighted(id);
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
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    if (charts_->shows_cost()) {
        refill(*providers_, presentation::cost_table(analysis::cost_of(exploration_.answer()), wording_));
    } else if (const auto trend = charts_->shows_trend() ? exploration_.trend() : nullptr; trend && *trend) {
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
    return charts_->shows_trend();
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

/// The answer is the same, but for how sure the ranks are.
void ExplorePage::show_ranks()
{
    charts_->show_ranks();
    if (!charts_->shows_cost() && !charts_->shows_trend())
        show_table_of_chart();
    show_detail();
}

void ExplorePage::show_selection()
{
    charts_->show_selection();
    providers_->set_selected(exploration_.selected());
    show_detail();
}

void ExplorePage::show_focus()
{
    const DrillStep &step = exploration_.step();
    show_active_row();
    question_->show_groups();
    charts_->show_focus();
    show_crumbs();
    show_detail();
    // A page that was opened on purpose stays until the depth says otherwise.
    if (shown_depth_ != step.depth) {
        shown_depth_ = step.depth;
        tables_->setCurrentIndex(step.depth == Depth::all ? 0 : (step.depth == Depth::provider ? 1 : 2));
    }
    show_source();
    show_cases();
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

/// Those that the figure counts; of a figure that counts distinct cases all cases of the provider, because its parts lie
/// in several measures and periods.
void ExplorePage::show_cases()
{
    if (tables_->currentWidget() != cases_)
        return;
    const DrillStep &step = exploration_.step();
    const analysis::ProviderFigure *active = exploration_.active_figure();
    presentation::MeasureTitles titles;
    for (const Measure &measure : exploration_.measures())
        titles.insert(measure.id.text, measure.title);
    CaseFilter filter;
    filter.programme = step.question.programme;
    filter.measures = {step.question.measure};
    filter.period = step.question.period;
    if (active)
        filter.provider = active->provider.id;
    const QString whose = active ? active->provider.name : exploration_.answer()->programme.title;
    const Result<qint64> counted = exploration_.cases().count_cases(filter);
    if (counted && *counted > 0) {
        cases_->show_cases(
            &exploration_.cases(), filter,
            tr("%1, %2, %3").arg(whose, exploration_.answer()->measure.title, period_label(*filter.period)), titles);
        return;
    }
    filter.measures.clear();
    filter.period.reset();
    cases_->show_cases(&exploration_.cases(), filter, tr("%1, all measures and periods").arg(whose), titles);
}

void ExplorePage::fetch_case_lines(qint64 return_id, int line)
{
    fetching_.start(
        QString(),
        [path = exploration_.path(), return_id, line](const std::stop_token &,
                                                      const Progress &) -> Result<widgets::SourceExtract> {
            const auto reader = workspace::WorkspaceReader::open(path);
            if (!reader)
                return tl::unexpected(reader.error());
            return tasks::case_source_lines(**reader, return_id, line);
        },
        [this](const Result<widgets::SourceExtract> &extract) {
            tables_->setCurrentWidget(source_); // shows the figure's own cells first
            source_->set_extract(extract ? *extract : widgets::SourceExtract{{}, {}, extract.error().message});
        });
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
    charts_->copy();
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
