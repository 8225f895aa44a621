// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/payment_differences.h"

#include "presentation/payment_tables.h"
#include "presentation/payment_words.h"
#include "widgets/number_table.h"
#include "widgets/paged_table.h"
#include "widgets/source_view.h"
#include "widgets/table_model.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

namespace outturn::shell {

PaymentDifferences::PaymentDifferences(const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), wording_(wording), without_money_(new QCheckBox(this)), rules_(new widgets::NumberTable(this)),
      all_providers_(new QPushButton(this)), list_(new widgets::PagedTable(this)), sentence_(new QLabel(this)),
      below_(new QTabWidget(this)), rows_(new widgets::NumberTable(this)), source_(new widgets::SourceView(this))
{
    without_money_->setObjectName(QStringLiteral("payment_without_money"));
    all_providers_->setObjectName(QStringLiteral("payment_all_providers"));
    rules_->setObjectName(QStringLiteral("payment_rules"));
    list_->setObjectName(QStringLiteral("payment_exceptions"));
    rows_->setObjectName(QStringLiteral("payment_cases"));
    sentence_->setObjectName(QStringLiteral("payment_sentence"));
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    sentence_->setContentsMargins(8, 6, 8, 4);

    auto *below = new QWidget(this);
    auto *below_layout = new QVBoxLayout(below);
    below_layout->setContentsMargins(0, 0, 0, 0);
    below_layout->addWidget(sentence_);
    below_layout->addWidget(below_, 1);
    below_->setDocumentMode(true);
    below_->addTab(rows_, tr("Cases"));
    below_->addTab(source_, tr("Source"));
    auto *down = new QSplitter(Qt::Vertical, this);
    down->addWidget(list_);
    down->addWidget(below);
    down->setChildrenCollapsible(false);
    down->setSizes({640, 320});
    auto *across = new QSplitter(Qt::Horizontal, this);
    auto *left = new QWidget(this);
    auto *left_layout = new QVBoxLayout(left);
    left_layout->setContentsMargins(0, 0, 0, 6);
    left_layout->addWidget(rules_, 1);
    left_layout->addWidget(without_money_);
    left_layout->addWidget(all_providers_);
    across->addWidget(left);
    across->addWidget(down);
    across->setChildrenCollapsible(false);
    across->setSizes({450, 810});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(across);

    const auto choose = [this](const QString &rule) {
        rule_ = rule_ == rule ? QString() : rule;
        rules_->set_active(rule_);
        filter();
    };
    connect(rules_, &widgets::NumberTable::clicked, this, choose);
    connect(rules_, &widgets::NumberTable::activated, this, choose);
    connect(without_money_, &QCheckBox::toggled, this, &PaymentDifferences::filter);
    connect(all_providers_, &QPushButton::clicked, this, [this] { set_provider({}); });
    connect(list_, &widgets::PagedTable::page_wanted, this, &PaymentDifferences::give_page);
    connect(list_, &widgets::PagedTable::current_changed, this, &PaymentDifferences::explain);
    connect(list_, &widgets::PagedTable::row_activated, this, &PaymentDifferences::explain);
    connect(rows_, &widgets::NumberTable::activated, this, &PaymentDifferences::want_line);
    connect(below_, &QTabWidget::currentChanged, this, [this] {
        if (below_->currentWidget() == source_)
            want_line(rows_->active());
    });
}

void PaymentDifferences::show_answer(analysis::SharedPayments answer, const CaseSource *cases)
{
    answer_ = std::move(answer);
    cases_ = cases;
    rules_->set_table(answer_ ? presentation::rule_table(*answer_, wording_) : widgets::Table{});
    // A provider or rule that the new answer does not have would hide every difference of it.
    if (answer_ && rules_->table_model()->row_of(rule_) < 0)
        rule_.clear();
    if (answer_ && name_of(provider_).isEmpty())
        provider_.clear();
    rules_->set_active(rule_);
    filter();
}

QString PaymentDifferences::name_of(const QString &provider) const
{
    for (const analysis::ProviderPayment &payment : answer_->providers) {
        if (payment.provider.id.text == provider)
            return payment.provider.name;
    }
    return {};
}

void PaymentDifferences::set_provider(const QString &provider)
{
    if (provider_ == provider)
        return;
    provider_ = provider;
    filter();
}

/// Of the row given, else of the first.
void PaymentDifferences::want_line(const QString &id)
{
    if (shown_cases_.empty())
        return;
    const auto found = std::find_if(shown_cases_.begin(), shown_cases_.end(),
                                    [&](const CaseRow &row) { return QString::number(row.id) == id; });
    const CaseRow &row = found == shown_cases_.end() ? shown_cases_.front() : *found;
    waits_for_lines_ = true;
    emit line_wanted(row.return_id, row.line);
}

void PaymentDifferences::show_lines(const widgets::SourceExtract &extract)
{
    if (!waits_for_lines_)
        return; // another difference is looked at meanwhile
    waits_for_lines_ = false;
    source_->set_extract(extract);
    const QSignalBlocker quiet(below_); // coming to the front is no wish for the lines again
    below_->setCurrentWidget(source_);
}

void PaymentDifferences::filter()
{
    positions_.clear();
    sentence_->clear();
    rows_->set_table({});
    shown_cases_.clear();
    source_->set_extract({});
    waits_for_lines_ = false;
    below_->setCurrentWidget(rows_);
    if (!answer_) {
        without_money_->hide();
        all_providers_->hide();
        list_->set_source({}, 0, {});
        return;
    }
    int without_money = 0;
    for (size_t i = 0; i < answer_->exceptions.size(); ++i) {
        const schemes::PaymentException &exception = answer_->exceptions[i];
        if (!rule_.isEmpty() && QString::number(static_cast<int>(exception.rule)) != rule_) // the ids of the rule table
            continue;
        if (!provider_.isEmpty()
            && (exception.key >= answer_->keys.size() || answer_->keys[exception.key].provider.text != provider_))
            continue;
        without_money += exception.amount_pence == 0 ? 1 : 0;
        if (exception.amount_pence != 0 || without_money_->isChecked())
            positions_.push_back(i);
    }
    without_money_->setText(tr("Also those that change no money: %1").arg(without_money));
    without_money_->setVisible(without_money > 0);
    all_providers_->setText(tr("Those of %1 alone. Show all").arg(name_of(provider_)));
    all_providers_->setVisible(!provider_.isEmpty());
    const widgets::Table empty = presentation::exception_table(*answer_, {}, 0, wording_);
    list_->set_source(empty.columns, static_cast<qint64>(positions_.size()), empty.empty_text);
    if (!positions_.empty())
        explain(QString::number(positions_.front()));
}

/// The positions of a page may have gaps: each stretch without one is a read of its own.
widgets::Table PaymentDifferences::page_of(qint64 first, int count)
{
    widgets::Table page = presentation::exception_table(*answer_, {}, 0, wording_);
    const auto end = std::min(positions_.size(), static_cast<size_t>(first) + static_cast<size_t>(count));
    for (size_t i = static_cast<size_t>(first); i < end;) {
        size_t until = i + 1;
        while (until < end && positions_[until] == positions_[until - 1] + 1)
            ++until;
        const auto lines = analysis::exception_lines(*answer_, *cases_, positions_[i], until - i);
        if (!lines) {
            emit failed(lines.error().message);
            return page;
        }
        widgets::Table part = presentation::exception_table(*answer_, *lines, positions_[i], wording_);
        std::move(part.rows.begin(), part.rows.end(), std::back_inserter(page.rows));
        i = until;
    }
    return page;
}

void PaymentDifferences::give_page(qint64 first, int count)
{
    if (answer_ && cases_ && first >= 0 && first < static_cast<qint64>(positions_.size()))
        list_->set_page(first, page_of(first, count));
}

void PaymentDifferences::explain(const QString &id)
{
    bool is_position = false;
    const size_t position = id.toULongLong(&is_position);
    if (!is_position || !answer_ || !cases_ || position >= answer_->exceptions.size())
        return;
    const auto lines = analysis::exception_lines(*answer_, *cases_, position, 1);
    if (!lines || lines->empty()) {
        if (!lines)
            emit failed(lines.error().message);
        return;
    }
    const analysis::ExceptionLine &line = lines->front();
    sentence_->setText(presentation::exception_sentence(*answer_, line, wording_));
    std::vector<quint32> ids;
    for (const quint32 row : std::array{line.row, line.other}) {
        if (row != schemes::PaymentException::no_row)
            ids.push_back(row);
    }
    const auto rows = cases_->cases_by_id(ids);
    if (!rows) {
        emit failed(rows.error().message);
        return;
    }
    shown_cases_ = *rows;
    presentation::MeasureTitles titles;
    for (const schemes::PaymentEvent &event : answer_->scheme.events)
        titles.insert(event.measure.text, event.title);
    rows_->set_table(presentation::case_table(shown_cases_, wording_, titles));
    waits_for_lines_ = false;
    below_->setCurrentWidget(rows_);
}

} // namespace outturn::shell
