// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/coverage_view.h"

#include "presentation/coverage_chart.h"
#include "presentation/coverage_tables.h"
#include "presentation/coverage_words.h"
#include "widgets/heat_chart.h"
#include "widgets/number_table.h"

#include <algorithm>

namespace outturn::shell {

CoverageView::CoverageView(const presentation::Wording &wording, QWidget *parent)
    : CoverageView(new widgets::HeatChartView, wording, parent)
{}

CoverageView::CoverageView(widgets::HeatChartView *heat, const presentation::Wording &wording, QWidget *parent)
    : ChartAndTable(heat, parent), wording_(wording), heat_(heat), periods_(new widgets::NumberTable(this))
{
    setObjectName(QStringLiteral("coverage"));
    heat_->setObjectName(QStringLiteral("coverage_chart"));
    periods_->setObjectName(QStringLiteral("coverage_periods"));
    periods_->setAccessibleName(tr("Returns by period"));
    table()->setObjectName(QStringLiteral("coverage_providers"));
    table()->setAccessibleName(tr("Returns by provider"));
    add_table(tr("By provider"), periods_, tr("By period"));
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setSizes({600, 400});
    connect(this, &ChartAndTable::clicked, this, [this](const QString &provider) {
        set_active(provider);
        emit subject_changed();
    });
    connect(this, &ChartAndTable::activated, this, [this](const QString &provider) {
        set_active(provider);
        emit subject_changed();
        emit figure_wanted();
    });
    connect(periods_, &widgets::NumberTable::clicked, this, [this](const QString &period) {
        heat_->set_column(period);
        periods_->set_active(period);
        emit subject_changed();
    });
}

void CoverageView::show_coverage(std::shared_ptr<const audit::Coverage> coverage, const Measure &measure,
                                 const Period &period, const ProviderId &provider)
{
    if (!coverage) {
        clear();
        return;
    }
    coverage_ = std::move(coverage);
    measure_ = measure;
    heat_->set_chart(presentation::coverage_chart(*coverage_, measure_, wording_));
    table()->set_table(presentation::coverage_provider_table(*coverage_, wording_));
    periods_->set_table(presentation::coverage_period_table(*coverage_, measure_, wording_));
    heat_->set_column(period_label(period));
    const auto &rows = table()->table().rows;
    const bool is_there =
        std::any_of(rows.begin(), rows.end(), [&](const widgets::TableRow &row) { return row.id == provider.text; });
    set_active(is_there || rows.empty() ? provider.text : rows.front().id);
}

void CoverageView::clear()
{
    coverage_.reset();
    heat_->set_chart({});
    table()->set_table({});
    periods_->set_table({});
}

std::optional<CheckSubject> CoverageView::subject() const
{
    if (!coverage_)
        return std::nullopt;
    const auto provider = std::find_if(coverage_->providers.begin(), coverage_->providers.end(),
                                       [this](const Provider &each) { return each.id.text == table()->active(); });
    const auto period = std::find_if(coverage_->periods.begin(), coverage_->periods.end(),
                                     [this](const Period &each) { return period_label(each) == heat_->column(); });
    if (provider == coverage_->providers.end() || period == coverage_->periods.end())
        return std::nullopt;
    const auto row = static_cast<size_t>(provider - coverage_->providers.begin());
    const auto column = static_cast<size_t>(period - coverage_->periods.begin());
    const audit::CoverageCell &cell = coverage_->cells[row][column];
    CheckSubject of;
    of.programme = coverage_->programme;
    of.measure = coverage_->measure;
    of.provider = provider->id;
    of.period = *period;
    of.about = {of.programme, of.measure, of.provider, of.period, QStringLiteral("coverage"), {}, 0};
    if (cell.figure)
        of.evidence.figures.push_back({QStringLiteral("value"), cell.figure});
    if (cell.weight)
        of.evidence.figures.push_back({QStringLiteral("denominator"), cell.weight});
    of.evidence.text = presentation::coverage_cell_sentence(*coverage_, row, column, measure_, wording_);
    return of;
}

} // namespace outturn::shell
