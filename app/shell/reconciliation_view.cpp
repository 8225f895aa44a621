// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/reconciliation_view.h"

#include "presentation/reconciliation_places.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace outturn::shell {

ReconciliationView::ReconciliationView(const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), wording_(wording), table_(new widgets::NumberTable(this)),
      sentence_(widgets::make_text(this, {}))
{
    setObjectName(QStringLiteral("reconciliation"));
    table_->setObjectName(QStringLiteral("comparisons"));
    table_->setAccessibleName(tr("What the figures were set against"));
    sentence_->setObjectName(QStringLiteral("comparison_sentence"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(table_, 1);
    layout->addWidget(sentence_);
    connect(table_, &widgets::NumberTable::clicked, this, &ReconciliationView::choose);
    connect(table_, &widgets::NumberTable::activated, this, [this](const QString &id) {
        choose(id);
        emit figure_wanted();
    });
}

void ReconciliationView::show_table(std::shared_ptr<const audit::ReconciliationTable> table,
                                    presentation::ReconciliationNames names, const CellSource *source)
{
    reconciled_ = std::move(table);
    names_ = std::move(names);
    source_ = source;
    changes_.reset();
    table_->set_table(reconciled_ ? presentation::reconciliation_table(*reconciled_, names_, wording_)
                                  : widgets::Table());
    if (reconciled_ && !reconciled_->items.empty() && !chosen())
        table_->set_active(QStringLiteral("0"));
    explain();
}

void ReconciliationView::clear()
{
    show_table(nullptr, {}, nullptr);
}

const audit::ReconciledItem *ReconciliationView::chosen() const
{
    bool is_position = false;
    const size_t position = table_->active().toULongLong(&is_position);
    return reconciled_ && is_position && position < reconciled_->items.size() ? &reconciled_->items[position] : nullptr;
}

void ReconciliationView::choose(const QString &id)
{
    table_->set_active(id);
    explain();
}

void ReconciliationView::explain()
{
    QStringList words;
    if (const audit::ReconciledItem *item = chosen()) {
        words = {presentation::reconciliation_sentence(*item, names_, wording_), places_of(*item)};
        words.removeAll(QString());
    }
    sentence_->setText(words.join(u' '));
    emit subject_changed();
}

QString ReconciliationView::places_of(const audit::ReconciledItem &item)
{
    if (!source_)
        return {};
    if (item.kind != audit::ReconciledItem::Kind::return_to_return) {
        auto places = presentation::compared_places(item, *source_, names_, wording_);
        if (places)
            return *places;
        emit failed(places.error().message);
        return {};
    }
    if (!changes_ || changes_->first != item.return_id) {
        auto changes = source_->changes(item.return_id);
        if (!changes) {
            emit failed(changes.error().message);
            return {};
        }
        changes_ = {item.return_id, std::move(*changes)};
    }
    return presentation::changed_places(item, changes_->second, names_, wording_);
}

std::optional<CheckSubject> ReconciliationView::subject() const
{
    const audit::ReconciledItem *item = chosen();
    if (!item)
        return std::nullopt;
    CheckSubject of;
    of.programme = item->programme;
    of.measure = item->measure;
    of.provider = item->provider;
    of.period = item->period;
    of.about = {of.programme, of.measure, of.provider, of.period, QStringLiteral("difference"), {}, 0};
    of.evidence.figures = {{QStringLiteral("figure"), item->figure}, {QStringLiteral("against"), item->against}};
    of.evidence.text = sentence_->text();
    return of;
}

} // namespace outturn::shell
