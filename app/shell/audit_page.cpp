// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/audit_page.h"

#include "presentation/audit_headline.h"
#include "presentation/audit_trail.h"
#include "shell/actions.h"
#include "shell/audit_work.h"
#include "shell/check_work.h"
#include "shell/exploration.h"
#include "shell/findings_view.h"
#include "shell/page_parts.h"
#include "shell/preferences.h"
#include "shell/sample_view.h"
#include "shell/standing_acts_view.h"
#include "shell/trail_view.h"
#include "tasks/audit_acts.h"
#include "widgets/headline_panel.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace outturn::shell {

AuditPage::AuditPage(Exploration &exploration, AuditWork &work, CheckWork &checks, Preferences &preferences,
                     const Actions &actions, Prompts &prompts, const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), work_(work), preferences_(preferences), wording_(wording),
      headline_(new widgets::HeadlinePanel(this)), views_(new QTabWidget(this)),
      samples_(new SampleView(exploration, work, actions, prompts, wording, this)),
      findings_(new FindingsView(exploration, work, checks, preferences, prompts, wording, this)),
      acts_(new StandingActsView(exploration, work, preferences, prompts, wording, this)),
      trail_(new TrailView(exploration, work, actions, wording, this))
{
    setObjectName(QStringLiteral("audit_page"));
    QToolButton *back = make_way_back(this, actions);
    views_->setObjectName(QStringLiteral("audit_views"));
    views_->setDocumentMode(true);
    views_->setUsesScrollButtons(true);
    const auto add = [this](QWidget *view, const char *name, const QString &title) {
        view->setObjectName(QString::fromLatin1(name));
        views_->addTab(view, title);
    };
    add(samples_, "samples", tr("Samples"));
    add(findings_, "findings", tr("Findings and lessons"));
    add(acts_, "acts", tr("Exclusions and corrections"));
    add(trail_, "trail", tr("Trail"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    layout->addWidget(back, 0, Qt::AlignLeft);
    headline_->setObjectName(QStringLiteral("audit_headline"));
    layout->addWidget(headline_);
    layout->addWidget(views_, 1);
    connect_views();
}

AuditPage::~AuditPage()
{
    views_->disconnect(this);
}

void AuditPage::connect_views()
{
    connect(views_, &QTabWidget::currentChanged, this, &AuditPage::show_view_in_front);
    connect(&work_, &AuditWork::changed, this, [this] {
        if (!isVisible())
            return;
        show_headline();
        show_view_in_front();
    });
    connect(samples_, &SampleView::failed, this, &AuditPage::failed);
    connect(samples_, &SampleView::done, this, &AuditPage::done);
    connect(samples_, &SampleView::finding_wanted, this, &AuditPage::write_finding);
    connect(samples_, &SampleView::person_given, this,
            [this](const QString &person) { preferences_.set_person(person); });
    connect(findings_, &FindingsView::failed, this, &AuditPage::failed);
    connect(findings_, &FindingsView::done, this, &AuditPage::done);
    connect(findings_, &FindingsView::figure_wanted, this, &AuditPage::figure_wanted);
    connect(findings_, &FindingsView::sample_wanted, this, [this](int number) {
        show_view(QStringLiteral("samples"));
        samples_->show_sample(number);
    });
    connect(acts_, &StandingActsView::failed, this, &AuditPage::failed);
    connect(acts_, &StandingActsView::done, this, &AuditPage::done);
    connect(acts_, &StandingActsView::figure_wanted, this, &AuditPage::figure_wanted);
    connect(trail_, &TrailView::done, this, &AuditPage::done);
}

void AuditPage::set_own_folder(const QString &folder)
{
    findings_->set_own_folder(folder);
    acts_->set_own_folder(folder);
}

void AuditPage::show_present()
{
    if (!exploration_.is_open())
        return;
    show_headline();
    show_view_in_front();
    if (!isAncestorOf(QApplication::focusWidget()))
        views_->setFocus();
}

/// A trail that was altered comes before all else: nothing that follows can be relied on.
void AuditPage::show_headline()
{
    if (!exploration_.is_open())
        return;
    presentation::Headline headline =
        presentation::audit_headline(work_.samples(), work_.findings(), work_.standing(), wording_);
    if (!work_.problem().isEmpty()) {
        headline.caution = headline.finding;
        headline.finding = work_.problem();
    } else if (const std::optional<int> broken = tasks::first_broken_entry(work_.trail())) {
        headline.caution = headline.finding;
        headline.finding = presentation::chain_sentence(work_.trail(), broken, wording_);
    }
    headline_->set_words({}, headline.finding, headline.caution);
}

void AuditPage::show_view_in_front()
{
    if (!exploration_.is_open())
        return;
    const QWidget *front = views_->currentWidget();
    if (front == samples_) {
        samples_->set_person(preferences_.person());
        samples_->show_present();
    } else if (front == findings_) {
        findings_->show_present();
    } else if (front == acts_) {
        acts_->show_present();
    } else {
        trail_->show_present();
    }
}

void AuditPage::show_view(const QString &name)
{
    for (int i = 0; i < views_->count(); ++i) {
        if (views_->widget(i)->objectName() == name)
            views_->setCurrentIndex(i);
    }
}

void AuditPage::write_finding(const audit::FindingAbout &about, const audit::FindingEvidence &evidence)
{
    show_view(QStringLiteral("findings"));
    findings_->write(about, evidence);
}

void AuditPage::show_finding(int number)
{
    show_view(QStringLiteral("findings"));
    findings_->show_finding(number);
}

void AuditPage::leave_out(const Exclusion &exclusion)
{
    show_view(QStringLiteral("acts"));
    acts_->leave_out(exclusion);
}

void AuditPage::correct(const CellKey &key)
{
    show_view(QStringLiteral("acts"));
    acts_->correct(key);
}

void AuditPage::copy_table()
{
    const QWidget *front = views_->currentWidget();
    if (front == samples_)
        samples_->copy_table();
    else if (front == findings_)
        findings_->copy_table();
    else if (front == acts_)
        acts_->copy_table();
    else
        trail_->copy_table();
}

} // namespace outturn::shell
