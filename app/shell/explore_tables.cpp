// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/explore_tables.h"

#include "presentation/cost_table.h"
#include "presentation/coverage_tables.h"
#include "presentation/explanation_words.h"
#include "presentation/provider_detail.h"
#include "presentation/returns_overview.h"
#include "presentation/series_table.h"
#include "presentation/spread_table.h"
#include "presentation/trend_table.h"
#include "shell/case_list.h"
#include "tasks/case_source_line.h"
#include "tasks/source_walk.h"
#include "widgets/number_table.h"
#include "widgets/source_view.h"
#include "widgets/table_model.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTextBrowser>

#include <algorithm>

namespace outturn::shell {
namespace {

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

ExploreTables::ExploreTables(Exploration &exploration, const presentation::Wording &wording, QWidget *parent)
    : QTabWidget(parent), exploration_(exploration), wording_(wording), providers_(new widgets::NumberTable(this)),
      periods_(new widgets::NumberTable(this)), source_(new widgets::SourceView(this)),
      cases_(new CaseList(wording, this)), method_(new QTextBrowser(this)), problems_(new widgets::NumberTable(this))
{
    setObjectName(QStringLiteral("tables"));
    setDocumentMode(true);
    setUsesScrollButtons(true);
    method_->setAccessibleName(tr("How the figure was worked out"));
    method_->setFrameShape(QFrame::NoFrame);
    method_->document()->setDocumentMargin(fontMetrics().height() / 2.0);
    add_pages();
    connect_links();
}

ExploreTables::~ExploreTables()
{
    // The exploration is gone by now; pages that are removed must not ask it.
    disconnect(this, nullptr, this, nullptr);
}

void ExploreTables::add_pages()
{
    const auto add = [this](QWidget *page, const char *name, const QString &title) {
        page->setObjectName(QString::fromLatin1(name));
        addTab(page, title);
    };
    add(providers_, "providers", tr("Table"));
    add(periods_, "periods", tr("Periods"));
    add(source_, "source", tr("Source"));
    add(cases_, "cases", tr("Cases"));
    add(method_, "method", tr("Working"));
    add(problems_, "problems", tr("Issues"));
}

void ExploreTables::connect_links()
{
    using widgets::NumberTable;
    connect(providers_, &NumberTable::hovered, this, &ExploreTables::hovered);
    connect(providers_, &NumberTable::clicked, this, [this](const QString &id, Qt::KeyboardModifiers modifiers) {
        if (rows_are_periods())
            emit period_clicked(id);
        // With Ctrl or Shift it is the selection that changed.
        else if (!modifiers.testFlag(Qt::ControlModifier) && !modifiers.testFlag(Qt::ShiftModifier))
            emit provider_clicked(id);
    });
    connect(providers_, &NumberTable::activated, this, [this](const QString &id) {
        if (rows_are_periods())
            emit period_clicked(id);
        else
            emit provider_activated(id);
    });
    connect(providers_, &NumberTable::selection_changed, this, [this](const QStringList &ids) {
        if (!rows_are_periods())
            emit providers_selected(ids);
    });
    connect(providers_, &NumberTable::menu_wanted, this, [this](QMenu *menu, const QString &id) {
        if (rows_are_periods())
            emit menu_wanted(menu, exploration_.step().provider.text, id);
        else
            emit menu_wanted(menu, id, {});
    });
    connect(periods_, &NumberTable::activated, this, &ExploreTables::source_wanted);
    connect(periods_, &NumberTable::menu_wanted, this, [this](QMenu *menu, const QString &label) {
        emit menu_wanted(menu, exploration_.step().provider.text, label);
    });
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (exploration_.is_open() && exploration_.has_figures())
            show_page_in_front();
    });
    connect(&exploration_, &Exploration::closing, cases_, [this] { cases_->show_cases(nullptr, {}, {}, {}); });
    connect(cases_, &CaseList::line_wanted, this, &ExploreTables::fetch_case_lines);
    connect(cases_, &CaseList::failed, this, &ExploreTables::failed);
}

void ExploreTables::show_page_in_front()
{
    show_source();
    show_cases();
    show_working();
}

void ExploreTables::show_table(TableOf of, const std::shared_ptr<const audit::Coverage> &coverage)
{
    of_ = of;
    if (of == TableOf::cost) {
        refill(*providers_, presentation::cost_table(analysis::cost_of(exploration_.answer()), wording_));
    } else if (of == TableOf::coverage) {
        refill(*providers_, coverage ? presentation::coverage_provider_table(*coverage, wording_) : widgets::Table());
    } else if (const auto trend = of == TableOf::trend ? exploration_.trend() : nullptr; trend && *trend) {
        refill(*providers_, presentation::trend_table(**trend, wording_));
    } else {
        refill(*providers_, presentation::spread_table(*exploration_.answer(), wording_));
    }
    show_active_row();
    show_selection();
}

void ExploreTables::show_active_row()
{
    const DrillStep &step = exploration_.step();
    providers_->set_active(rows_are_periods() ? period_label(step.question.period) : step.provider.text);
}

void ExploreTables::set_highlighted(const QString &id)
{
    providers_->set_highlighted(id);
}

void ExploreTables::show_selection()
{
    providers_->set_selected(exploration_.selected());
}

void ExploreTables::show_focus()
{
    show_active_row();
    // A page that was opened on purpose stays until the depth says otherwise.
    const Depth depth = exploration_.step().depth;
    if (shown_depth_ != depth) {
        shown_depth_ = depth;
        setCurrentIndex(depth == Depth::all ? 0 : (depth == Depth::provider ? 1 : 2));
    }
    show_source();
    show_cases();
}

void ExploreTables::show_periods(const std::vector<analysis::SeriesFigure> &figures)
{
    periods_->set_table(presentation::series_table(exploration_.answer()->measure, figures, wording_));
    if (!figures.empty())
        periods_->set_active(period_label(exploration_.step().question.period));
}

/// Laid out only while its page is looked at: that takes longer than a chart.
void ExploreTables::show_working()
{
    if (currentWidget() != method_)
        return;
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    const analysis::ProviderFigure *active = exploration_.active_figure();
    method_->setHtml(active ? presentation::explanation_html(answer, *active, wording_)
                            : presentation::spread_explanation_html(answer, wording_));
}

/// Reads the cells only while their page is looked at: they come from the original of the return.
void ExploreTables::show_source()
{
    if (currentWidget() != source_)
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
void ExploreTables::show_cases()
{
    if (currentWidget() != cases_)
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

void ExploreTables::fetch_case_lines(qint64 return_id, int line)
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
            setCurrentWidget(source_); // shows the figure's own cells first
            source_->set_extract(extract ? *extract : widgets::SourceExtract{{}, {}, extract.error().message});
        });
}

void ExploreTables::show_method()
{
    setCurrentWidget(method_);
}

void ExploreTables::show_problems(qint64 return_id)
{
    const auto entry = std::find_if(exploration_.returns().begin(), exploration_.returns().end(),
                                    [return_id](const StoredReturn &known) { return known.id == return_id; });
    const auto errors = exploration_.source().errors(return_id);
    const auto warnings = exploration_.source().warnings(return_id);
    const auto left_out = exploration_.source().left_out_rows(return_id);
    if (entry == exploration_.returns().end() || !errors || !warnings || !left_out)
        return;
    problems_->set_table(presentation::problem_table(entry->file_name, *errors, *warnings, *left_out, wording_));
    setCurrentWidget(problems_);
}

void ExploreTables::show_left_out()
{
    problems_->set_table(presentation::excluded_table(*exploration_.answer(), wording_));
    setCurrentWidget(problems_);
}

void ExploreTables::copy()
{
    auto *table = qobject_cast<widgets::NumberTable *>(currentWidget());
    (table ? table : providers_)->copy_all();
}

} // namespace outturn::shell
