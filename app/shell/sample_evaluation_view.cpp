// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sample_evaluation_view.h"

#include "presentation/sample_chart.h"
#include "presentation/sample_tables.h"
#include "presentation/sample_words.h"
#include "widgets/headline_panel.h"
#include "widgets/limit_bar.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"
#include "widgets/report_choice_box.h"
#include "widgets/sample_form_parts.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

#include <algorithm>
#include <cmath>

namespace outturn::shell {

using audit::EvaluationMethod;

SampleEvaluationView::SampleEvaluationView(const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), wording_(wording), method_(new widgets::ReportChoiceBox(this)),
      headline_(new widgets::HeadlinePanel(this)), limits_(new widgets::LimitBar(this)),
      next_(widgets::make_text(this, {})), extend_(new QPushButton(tr("&Extend the sample…"), this)),
      finding_(new QPushButton(tr("&Write a finding…"), this)), tables_(new QTabWidget(this)),
      errors_(new widgets::NumberTable(this)), strata_(new widgets::NumberTable(this)),
      providers_(new widgets::NumberTable(this)), items_(new widgets::NumberTable(this)),
      note_(widgets::make_text(this, {}))
{
    setObjectName(QStringLiteral("sample_evaluation"));
    build();
    connect(method_, &widgets::ReportChoiceBox::chosen, this, &SampleEvaluationView::show_answer);
    connect(extend_, &QPushButton::clicked, this, [this] {
        const auto more = outcome_ ? presentation::items_to_add(sample_, *outcome_) : std::nullopt;
        emit extension_wanted(more && *more > 0 ? more : std::nullopt);
    });
    connect(finding_, &QPushButton::clicked, this, &SampleEvaluationView::write_finding);
}

void SampleEvaluationView::build()
{
    method_->setObjectName(QStringLiteral("sample_evaluation_method"));
    method_->setMaximumWidth(fontMetrics().averageCharWidth() * 56);
    headline_->setObjectName(QStringLiteral("sample_headline"));
    limits_->setObjectName(QStringLiteral("sample_limit_bar"));
    next_->setObjectName(QStringLiteral("sample_next_steps"));
    note_->setObjectName(QStringLiteral("sample_method_note"));
    extend_->setObjectName(QStringLiteral("sample_extend"));
    finding_->setObjectName(QStringLiteral("sample_write_finding"));
    tables_->setObjectName(QStringLiteral("sample_tables"));
    tables_->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    auto *choices = new QHBoxLayout;
    auto *label = new QLabel(tr("E&valuated by"), this);
    label->setBuddy(method_);
    method_->setAccessibleName(tr("Evaluated by"));
    choices->addWidget(label);
    choices->addWidget(method_, 1);
    choices->addStretch(1);
    choices->addWidget(extend_);
    choices->addWidget(finding_);
    layout->addWidget(headline_);
    layout->addWidget(limits_);
    layout->addWidget(next_);
    layout->addLayout(choices);
    auto *by_provider = new QWidget(tables_);
    auto *caution = widgets::make_muted_text(by_provider, presentation::sample_providers_note(wording_));
    caution->setObjectName(QStringLiteral("sample_providers_note"));
    auto *parts = new QVBoxLayout(by_provider);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->addWidget(providers_, 1);
    parts->addWidget(caution);
    const auto add = [this](widgets::NumberTable *table, const char *name, const QString &title,
                            QWidget *page = nullptr) {
        table->setObjectName(QString::fromLatin1(name));
        table->setAccessibleName(title);
        tables_->addTab(page ? page : table, title);
    };
    add(errors_, "sample_errors", tr("Errors"));
    add(strata_, "sample_strata_table", tr("By stratum"));
    add(providers_, "sample_providers", tr("By provider"), by_provider);
    add(items_, "sample_items", tr("Every claim"));
    auto *method = new QWidget(tables_);
    auto *words = new QVBoxLayout(method);
    words->addWidget(note_);
    words->addStretch(1);
    tables_->addTab(method, tr("Method"));
    layout->addWidget(tables_, 1);
}

widgets::NumberTable *SampleEvaluationView::table() const
{
    for (widgets::NumberTable *table : {strata_, providers_, items_}) {
        if (table == tables_->currentWidget() || tables_->currentWidget()->isAncestorOf(table))
            return table;
    }
    return errors_;
}

void SampleEvaluationView::forget()
{
    sample_ = {};
    outcome_.reset();
    show_nothing({});
}

/// Those that fit how it was drawn, the fitting one first.
void SampleEvaluationView::fill_methods()
{
    std::vector<EvaluationMethod> methods{audit::fitting_method(sample_)};
    if (presentation::unit_of(sample_) == audit::SelectionUnit::item) {
        for (const EvaluationMethod method :
             {EvaluationMethod::binomial, EvaluationMethod::hypergeometric, EvaluationMethod::mean_per_unit,
              EvaluationMethod::difference, EvaluationMethod::ratio, EvaluationMethod::regression}) {
            if (method != methods.front())
                methods.push_back(method);
        }
    }
    std::vector<widgets::ReportChoice> choices;
    for (const EvaluationMethod method : methods)
        choices.push_back({audit::evaluation_word(method), presentation::evaluation_title(method, wording_), {}});
    const QString chosen = method_->currentData().toString();
    const bool stays = std::any_of(choices.begin(), choices.end(), [&](const auto &each) { return each.id == chosen; });
    method_->set_choices(choices, stays ? chosen : choices.front().id);
}

void SampleEvaluationView::show_sample(const audit::Sample &sample, const presentation::AuditNames &names)
{
    if (sample.number != sample_.number)
        method_->set_choices({}, {});
    sample_ = sample;
    names_ = names;
    fill_methods();
    show_answer();
}

void SampleEvaluationView::show_nothing(const QString &why)
{
    headline_->set_words(sample_.number > 0 ? presentation::sample_title(sample_, wording_) : QString(), why, {});
    limits_->set_values({});
    limits_->hide();
    next_->clear();
    extend_->setEnabled(false);
    finding_->setEnabled(sample_.number > 0);
    for (widgets::NumberTable *table : {errors_, strata_, providers_, items_})
        table->set_table({});
    if (sample_.number > 0)
        items_->set_table(presentation::sample_items_table(sample_, names_, wording_));
    note_->setText(sample_.number > 0 ? presentation::sample_method(sample_, wording_, names_) : QString());
}

void SampleEvaluationView::show_answer()
{
    outcome_.reset();
    const auto outcome = audit::sample_outcome(sample_, audit::evaluation_from_word(method_->currentData().toString()));
    if (!outcome) {
        show_nothing(outcome.error().message);
        return;
    }
    outcome_ = *outcome;
    headline_->set_words(presentation::sample_title(sample_, wording_) + QStringLiteral(". ")
                             + presentation::sample_progress(sample_, wording_),
                         presentation::sample_headline(sample_, *outcome_, wording_),
                         presentation::sample_caution(sample_, *outcome_, wording_));
    const QStringList steps = presentation::sample_next_steps(sample_, *outcome_, wording_);
    next_->setText(steps.isEmpty() ? QString() : tr("Next: %1").arg(steps.join(u' ')));
    next_->setVisible(!steps.isEmpty());
    limits_->set_values(presentation::sample_limit_bar(sample_, *outcome_, wording_));
    limits_->setVisible(limits_->has_values());
    extend_->setEnabled(!sample_.is_withdrawn);
    finding_->setEnabled(true);
    errors_->set_table(presentation::sample_errors_table(sample_, names_, wording_));
    strata_->set_table(presentation::sample_strata_table(sample_, *outcome_, names_, wording_));
    providers_->set_table(presentation::sample_providers_table(sample_, *outcome_, names_, wording_));
    items_->set_table(presentation::sample_items_table(sample_, names_, wording_));
    note_->setText(presentation::sample_method(sample_, wording_, names_));
}

void SampleEvaluationView::write_finding()
{
    audit::FindingAbout about;
    about.programme = sample_.frame.programme;
    if (sample_.frame.provider)
        about.provider = *sample_.frame.provider;
    about.period = sample_.frame.period;
    about.sample = sample_.number;
    audit::FindingEvidence evidence;
    // By the method that fits, whichever is looked at: so they are looked up later, to tell whether they changed.
    if (const auto fitting = audit::sample_outcome(sample_)) {
        const audit::Evaluation &whole = fitting->evaluation.whole;
        const auto add = [&evidence](const char *name, const std::optional<double> &number) {
            if (number)
                evidence.figures.push_back({QString::fromLatin1(name), number});
        };
        const auto pence = [](const std::optional<double> &amount) {
            return amount ? std::optional(std::round(*amount * 100.0)) : std::nullopt;
        };
        add("sample_size", static_cast<double>(whole.sample_size));
        add("errors", static_cast<double>(whole.errors));
        add("untested", static_cast<double>(fitting->untested));
        add("most_likely_error", whole.most_likely_error);
        add("upper_limit", whole.upper_limit);
        add("most_likely_error_pence", pence(whole.most_likely_error_gbp));
        add("upper_limit_pence", pence(whole.upper_limit_gbp));
        evidence.text = presentation::sample_headline(sample_, *fitting, wording_);
    }
    emit finding_wanted(about, evidence);
}

} // namespace outturn::shell
