// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/check_list_view.h"

#include "presentation/check_tables.h"
#include "presentation/check_words.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace outturn::shell {

CheckListView::CheckListView(const presentation::Wording &wording, QWidget *parent) : QWidget(parent), wording_(wording)
{
    constexpr int method_column = 5; // of presentation::outcome_table: read below, copied with the rest
    setObjectName(QStringLiteral("checks"));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    table_ = new widgets::NumberTable(split);
    table_->setObjectName(QStringLiteral("every_check"));
    table_->setAccessibleName(tr("Every check"));
    table_->set_brief(1, {method_column});
    explanation_ = new QScrollArea(split);
    explanation_->setObjectName(QStringLiteral("check_method"));
    explanation_->setAccessibleName(tr("The chosen check, explained"));
    explanation_->setWidgetResizable(true);
    explanation_->setFrameShape(QFrame::StyledPanel);
    explanation_->setFocusPolicy(Qt::StrongFocus);
    split->addWidget(table_);
    split->addWidget(explanation_);
    split->setSizes({700, 260});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connect(table_, &widgets::NumberTable::clicked, this, &CheckListView::choose);
    connect(table_, &widgets::NumberTable::hovered, this, [this](const QString &id) {
        if (table_->hasFocus() && table_->selected_ids() == QStringList{id}) // the keyboard's row, not the pointer's
            choose(id);
    });
    connect(table_, &widgets::NumberTable::activated, this, &CheckListView::activated);
}

void CheckListView::show_run(audit::SharedChecks run)
{
    run_ = std::move(run);
    const widgets::Table table = run_ ? presentation::outcome_table(*run_, std::nullopt, wording_) : widgets::Table();
    table_->set_table(table);
    const bool is_there = std::any_of(table.rows.begin(), table.rows.end(),
                                      [this](const widgets::TableRow &row) { return row.id == table_->active(); });
    if (!is_there)
        table_->set_active(table.rows.empty() ? QString() : table.rows.front().id);
    explain();
}

void CheckListView::choose(const QString &check)
{
    if (check == table_->active() || check.isEmpty())
        return;
    table_->set_active(check);
    explain();
}

void CheckListView::explain()
{
    QVBoxLayout *layout = widgets::begin_content(explanation_);
    QWidget *content = layout->parentWidget();
    const int space = fontMetrics().height() / 2;
    layout->setContentsMargins(space, 0, space, space);
    layout->setSpacing(space / 2);
    QString spoken;
    for (size_t i = 0; run_ && i < run_->definitions.size(); ++i) {
        const audit::CheckDefinition &check = run_->definitions[i];
        if (check.id != table_->active())
            continue;
        const QString title = presentation::check_title(*run_, check.id, wording_);
        const QString method = presentation::check_method(*run_, check.id, wording_);
        widgets::add_panel_heading(layout, content, title, presentation::severity_title(check.severity, wording_));
        layout->addWidget(
            widgets::make_muted_text(content, presentation::severity_explanation(check.severity, wording_)));
        layout->addWidget(widgets::make_text(content, method));
        spoken = title + QStringLiteral(". ") + method;
    }
    explanation_->setAccessibleDescription(spoken);
    layout->addStretch(1);
    widgets::show_content(explanation_, layout);
}

} // namespace outturn::shell
