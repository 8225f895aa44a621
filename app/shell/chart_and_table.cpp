// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/chart_and_table.h"

#include "widgets/chart_canvas.h"
#include "widgets/number_table.h"

#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabWidget>

namespace outturn::shell {
namespace {

const QList<int> usual_sizes{540, 420};

} // namespace

ChartAndTable::ChartAndTable(widgets::ChartCanvas *chart, QWidget *parent)
    : QSplitter(Qt::Vertical, parent), chart_(chart), table_(new widgets::NumberTable(this))
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // the chart has its own keys
    scroll->setWidget(chart);
    insertWidget(0, scroll);
    addWidget(table_);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setChildrenCollapsible(false);
    setSizes(usual_sizes);
    const auto light = [this](const QString &id) {
        chart_->set_highlighted(id);
        table_->set_highlighted(id);
    };
    connect(chart_, &widgets::ChartCanvas::hovered, this, light);
    connect(table_, &widgets::NumberTable::hovered, this, light);
    connect(chart_, &widgets::ChartCanvas::clicked, this, &ChartAndTable::clicked);
    connect(table_, &widgets::NumberTable::clicked, this, &ChartAndTable::clicked);
    connect(chart_, &widgets::ChartCanvas::activated, this, &ChartAndTable::activated);
    connect(table_, &widgets::NumberTable::activated, this, &ChartAndTable::activated);
}

void ChartAndTable::add_table(const QString &title_of_first, widgets::NumberTable *table, const QString &title)
{
    if (!tables_) {
        tables_ = new QTabWidget(this);
        tables_->setDocumentMode(true);
        tables_->addTab(table_, title_of_first);
        addWidget(tables_);
    }
    tables_->addTab(table, title);
    setSizes(usual_sizes);
}

void ChartAndTable::set_active(const QString &id)
{
    chart_->set_active(id);
    table_->set_active(id);
}

} // namespace outturn::shell
