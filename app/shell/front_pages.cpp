// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/front_pages.h"

#include "presentation/standing_act_words.h"
#include "presentation/tested_payments.h"
#include "shell/audit_page.h"
#include "shell/checks_page.h"
#include "shell/payments_page.h"
#include "shell/report_page.h"
#include "widgets/chart_canvas.h"
#include "widgets/standing_bar.h"

#include <QtWidgets/QStackedWidget>

namespace outturn::shell {

FrontPages::FrontPages(const Surroundings &surroundings, QStackedWidget *pages, widgets::StandingBar *bar)
    : on_(surroundings), pages_(pages), bar_(bar),
      payment_work_(&surroundings.reference.providers, surroundings.own_folder), check_work_(surroundings.own_folder),
      last_acts_(audit_work_, surroundings.preferences, surroundings.prompts, surroundings.wording,
                 *surroundings.actions.action(QStringLiteral("edit.take_back"))),
      report_work_(&surroundings.reference.providers, surroundings.own_folder, &surroundings.recorder)
{
    connect(&audit_work_, &AuditWork::changed, this, &FrontPages::show_standing);
    connect(&audit_work_, &AuditWork::figures_changed, this, &FrontPages::figures_changed);
    connect(bar_, &widgets::StandingBar::activated, this, &FrontPages::show_acts);
    connect(&last_acts_, &LastActs::told, this, &FrontPages::told);
    connect(&last_acts_, &LastActs::failed, this, &FrontPages::failed);
}

/// Before the work that they show.
FrontPages::~FrontPages()
{
    delete payments_page_;
    delete checks_page_;
    delete audit_page_;
    delete report_page_;
}

PaymentsPage &FrontPages::payments()
{
    if (!payments_page_) {
        payments_page_ =
            new PaymentsPage(on_.exploration, payment_work_, on_.actions, on_.prompts, on_.wording, pages_);
        pages_->addWidget(payments_page_);
        connect(payments_page_, &PaymentsPage::failed, this, &FrontPages::failed);
    }
    return *payments_page_;
}

ChecksPage &FrontPages::checks()
{
    if (!checks_page_) {
        checks_page_ = new ChecksPage(on_.exploration, check_work_, on_.actions, on_.prompts, on_.wording, pages_);
        pages_->addWidget(checks_page_);
        connect_checks();
    }
    return *checks_page_;
}

void FrontPages::connect_checks()
{
    connect(checks_page_, &ChecksPage::failed, this, &FrontPages::failed);
    connect(checks_page_, &ChecksPage::figure_wanted, this,
            [this](const ProgrammeId &programme, const MeasureId &measure, const ProviderId &provider,
                   const std::optional<Period> &period) { go_to_figure(programme, measure, provider, period, false); });
    connect(checks_page_, &ChecksPage::cases_wanted, this,
            [this](const ProgrammeId &programme, const MeasureId &measure, const ProviderId &provider,
                   const std::optional<Period> &period) { go_to_figure(programme, measure, provider, period, true); });
    connect(checks_page_, &ChecksPage::finding_wanted, this, &FrontPages::write_finding);
    connect(checks_page_, &ChecksPage::exclusion_wanted, this, &FrontPages::leave_out);
}

AuditPage &FrontPages::audit()
{
    if (!audit_page_) {
        audit_page_ = new AuditPage(on_.exploration, audit_work_, check_work_, on_.preferences, on_.actions,
                                    on_.prompts, on_.wording, pages_);
        audit_page_->set_own_folder(on_.own_folder);
        pages_->addWidget(audit_page_);
        connect_audit();
    }
    return *audit_page_;
}

void FrontPages::connect_audit()
{
    connect(audit_page_, &AuditPage::failed, this, &FrontPages::failed);
    connect(audit_page_, &AuditPage::done, this, &FrontPages::told);
    connect(audit_page_, &AuditPage::figure_wanted, this,
            [this](const ProgrammeId &programme, const MeasureId &measure, const ProviderId &provider,
                   const std::optional<Period> &period) { go_to_figure(programme, measure, provider, period, false); });
}

void FrontPages::write_finding(const audit::FindingAbout &about, const audit::FindingEvidence &evidence)
{
    emit front_wanted(Front::audit);
    audit().write_finding(about, evidence);
}

void FrontPages::leave_out(const Exclusion &exclusion)
{
    emit front_wanted(Front::audit);
    audit().leave_out(exclusion);
}

void FrontPages::correct(const CellKey &figure)
{
    emit front_wanted(Front::audit);
    audit().correct(figure);
}

void FrontPages::show_finding(int number)
{
    emit front_wanted(Front::audit);
    audit().show_finding(number);
}

void FrontPages::show_acts()
{
    emit front_wanted(Front::audit);
    audit().show_view(QStringLiteral("acts"));
}

ReportPage &FrontPages::report()
{
    if (!report_page_) {
        report_page_ = new ReportPage(on_.exploration, report_work_, on_.preferences, on_.actions, on_.prompts,
                                      on_.wording, pages_);
        pages_->addWidget(report_page_);
        connect(report_page_, &ReportPage::export_wanted, this, &FrontPages::export_wanted);
        connect(report_page_, &ReportPage::failed, this, &FrontPages::failed);
    }
    return *report_page_;
}

QWidget *FrontPages::page()
{
    switch (front_) {
    case Front::payments:
        return &payments();
    case Front::checks:
        return &checks();
    case Front::audit:
        return &audit();
    case Front::report:
        return &report();
    case Front::results:
        break;
    }
    return nullptr;
}

void FrontPages::refresh()
{
    switch (front_) {
    case Front::payments:
        payments().set_tested(presentation::tested_payment_sentence(
            audit_work_.samples(), on_.exploration.step().question.programme, on_.wording));
        payments().show_present();
        break;
    case Front::checks:
        checks().show_present();
        break;
    case Front::audit:
        audit().show_present();
        break;
    case Front::report:
        report().show_present();
        break;
    case Front::results:
        break;
    }
}

void FrontPages::begin(const QString &workspace)
{
    front_ = Front::results;
    payment_work_.forget();
    report_work_.forget();
    check_work_.set_workspace(workspace);
    audit_work_.set_workspace(workspace);
    if (report_page_)
        report_page_->forget();
    show_standing();
}

void FrontPages::forget_figures()
{
    payment_work_.forget();
    report_work_.forget();
    check_work_.forget();
    audit_work_.forget();
    show_standing();
}

void FrontPages::keep_draft()
{
    if (report_page_ && on_.exploration.is_open())
        report_page_->keep_draft();
}

bool FrontPages::is_busy() const
{
    return payment_work_.is_busy() || check_work_.is_busy() || report_work_.is_busy();
}

widgets::ChartCanvas *FrontPages::front_chart()
{
    if (front_ == Front::payments)
        return payments().front_chart();
    return front_ == Front::checks ? checks().front_chart() : nullptr;
}

void FrontPages::copy_chart()
{
    if (front_ == Front::payments)
        payments().copy_chart();
    else if (front_ == Front::checks)
        checks().copy_chart();
}

void FrontPages::copy_table()
{
    if (front_ == Front::payments)
        payments().copy_table();
    else if (front_ == Front::checks)
        checks().copy_table();
    else if (front_ == Front::audit)
        audit().copy_table();
}

presentation::ReportDefinition FrontPages::complete(presentation::ReportDefinition definition) const
{
    if (front_ == Front::report && report_page_ && report_page_->has_definition())
        return report_page_->definition();
    if (front_ != Front::payments)
        return definition;
    const analysis::PaymentQuestion &question = payment_work_.question();
    definition.period = question.period ? period_label(*question.period) : QString();
    definition.non_intervention = question.non_intervention;
    definition.rate_from_group = question.comparison;
    definition.value_per_outcome = question.value_per_outcome;
    return definition;
}

void FrontPages::go_to_figure(const ProgrammeId &programme, const MeasureId &measure, const ProviderId &provider,
                              const std::optional<Period> &period, bool to_cases)
{
    emit front_wanted(Front::results); // before it is gone to: what fails on the way is told there
    Exploration &exploration = on_.exploration;
    if (!programme.is_empty() && exploration.step().question.programme != programme)
        exploration.choose_programme(programme.text);
    if (!measure.is_empty())
        exploration.choose_measure(measure.text);
    if (period)
        exploration.choose_period(*period);
    if (!provider.is_empty()) {
        exploration.go_to_provider(provider.text);
        if (to_cases)
            exploration.go_to(Depth::source);
    }
}

/// Of the latest sample of the programme that is tested whole.
/// On every page, so that nobody takes a figure for what the returns say where an auditor changed it.
void FrontPages::show_standing()
{
    const StandingActs &standing = audit_work_.standing();
    bar_->show_text(standing.is_empty() ? QString() : presentation::standing_sentence(standing, on_.wording));
}

} // namespace outturn::shell
