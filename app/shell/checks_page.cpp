// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/checks_page.h"

#include "presentation/check_words.h"
#include "presentation/coverage_words.h"
#include "shell/check_found_view.h"
#include "shell/check_list_view.h"
#include "shell/coverage_view.h"
#include "shell/page_parts.h"
#include "shell/prompts.h"
#include "shell/reconciliation_view.h"
#include "widgets/chart_canvas.h"
#include "widgets/headline_panel.h"
#include "widgets/number_table.h"
#include "widgets/progress_panel.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace outturn::shell {

ChecksPage::ChecksPage(Exploration &exploration, CheckWork &work, const Actions &actions, Prompts &prompts,
                       const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), work_(work), prompts_(prompts), wording_(wording)
{
    setObjectName(QStringLiteral("checks_page"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    headline_ = new widgets::HeadlinePanel(this);
    progress_ = new widgets::ProgressPanel(this);
    progress_->hide();
    layout->addWidget(build_choices(actions));
    layout->addWidget(headline_);
    layout->addWidget(progress_);
    build_views();
    layout->addWidget(views_, 1);
    layout->addWidget(build_acts());
    connect_links();
}

ChecksPage::~ChecksPage()
{
    views_->disconnect(this);
}

QWidget *ChecksPage::build_choices(const Actions &actions)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(make_way_back(row, actions));
    programme_ = add_choice(layout, row, tr("Coverage and reconciliation of"), "checks_programme");
    measure_ = add_choice(layout, row, tr("Measure"), "checks_measure");
    for (QComboBox *box : {programme_, measure_})
        box->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    layout->addStretch(1);
    again_ = new QPushButton(tr("Run the checks a&gain"), row);
    again_->setObjectName(QStringLiteral("checks_again"));
    again_->hide();
    layout->addWidget(again_);
    return row;
}

void ChecksPage::build_views()
{
    views_ = new QTabWidget(this);
    views_->setObjectName(QStringLiteral("check_views"));
    views_->setDocumentMode(true);
    views_->setUsesScrollButtons(true);
    found_ = new CheckFoundView(wording_, this);
    views_->addTab(found_, tr("Found"));
    outcomes_ = new CheckListView(wording_, this);
    views_->addTab(outcomes_, tr("Checks"));
    coverage_ = new CoverageView(wording_, this);
    views_->addTab(coverage_, tr("Coverage"));
    reconciliation_ = new ReconciliationView(wording_, this);
    views_->addTab(reconciliation_, tr("Reconciliation"));
}

QWidget *ChecksPage::build_acts()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &title, const char *name, const QString &tip) {
        auto *button = new QPushButton(title, row);
        button->setObjectName(QString::fromLatin1(name));
        button->setToolTip(tip);
        layout->addWidget(button);
        return button;
    };
    to_figure_ =
        add(tr("To the fig&ure"), "check_to_figure", tr("Among the results, with the provider active (Enter)"));
    to_cases_ = add(tr("To the &cases"), "check_to_cases", tr("The rows of the case return behind it"));
    layout->addStretch(1);
    write_ = add(tr("&Write a finding…"), "check_write", tr("Against this figure, with what it says now as evidence"));
    leave_out_ = add(tr("&Leave the figure out…"), "check_leave_out",
                     tr("Out of every answer, with a reason and your name; it can be taken back"));
    return row;
}

void ChecksPage::connect_links()
{
    connect(&work_, &CheckWork::answered, this, &ChecksPage::show_answer);
    connect(&work_, &CheckWork::coverage_answered, this, &ChecksPage::show_coverage_answer);
    connect(&work_, &CheckWork::forgotten, this, &ChecksPage::show_nothing);
    connect(&work_, &CheckWork::busy_changed, this, &ChecksPage::show_busy);
    connect(&work_, &CheckWork::progressed, this, [this](qint64 cases) {
        progress_->set_progress(tr("Checking the returns: %1 cases looked at").arg(wording_.number(double(cases), 0)),
                                0, 0);
    });
    connect(progress_, &widgets::ProgressPanel::cancelled, &work_, &CheckWork::cancel);
    connect(again_, &QPushButton::clicked, &work_, &CheckWork::want);
    connect(&exploration_, &Exploration::closing, this, &ChecksPage::show_nothing);
    connect(views_, &QTabWidget::currentChanged, this, &ChecksPage::show_view_in_front);
    connect(programme_, &QComboBox::activated, this, [this] {
        exploration_.choose_programme(programme_->currentData().toString());
        show_present();
    });
    connect(measure_, &QComboBox::activated, this, [this] {
        exploration_.choose_measure(measure_->currentData().toString());
        show_present();
    });
    connect(found_, &CheckFoundView::failed, this, &ChecksPage::failed);
    connect(found_, &CheckFoundView::filter_changed, this, &ChecksPage::show_headline);
    connect(found_, &CheckFoundView::subject_changed, this, &ChecksPage::show_acts);
    connect(found_, &CheckFoundView::activated, to_figure_, &QPushButton::click);
    connect(outcomes_, &CheckListView::activated, this, [this](const QString &check) {
        found_->set_check(check);
        views_->setCurrentWidget(found_);
    });
    connect(coverage_, &CoverageView::subject_changed, this, &ChecksPage::show_acts);
    connect(coverage_, &CoverageView::figure_wanted, to_figure_, &QPushButton::click);
    connect(reconciliation_, &ReconciliationView::failed, this, &ChecksPage::failed);
    connect(reconciliation_, &ReconciliationView::subject_changed, this, &ChecksPage::show_acts);
    connect(reconciliation_, &ReconciliationView::figure_wanted, to_figure_, &QPushButton::click);
    connect(to_figure_, &QPushButton::clicked, this, [this] {
        if (const auto of = subject(); of && of->has_figure())
            emit figure_wanted(of->programme, of->measure, of->provider, of->period);
    });
    connect(to_cases_, &QPushButton::clicked, this, [this] {
        if (const auto of = subject())
            emit cases_wanted(of->programme, of->measure, of->provider, of->period);
    });
    connect(write_, &QPushButton::clicked, this, [this] {
        if (const auto of = subject())
            emit finding_wanted(of->about, of->evidence);
    });
    connect(leave_out_, &QPushButton::clicked, this, &ChecksPage::leave_out);
}

void ChecksPage::show_present()
{
    if (!exploration_.is_open() || !exploration_.has_figures())
        return;
    work_.set_workspace(exploration_.path());
    fill_choices();
    work_.want();
    want_coverage();
    show_answer();
    if (!isAncestorOf(QApplication::focusWidget()))
        views_->setFocus();
}

void ChecksPage::fill_choices()
{
    programme_->clear();
    for (const Programme &programme : exploration_.programmes())
        programme_->addItem(programme.title, programme.id.text);
    programme_->setCurrentIndex(programme_->findData(exploration_.step().question.programme.text));
    measures_ = exploration_.measures();
    measure_->clear();
    for (const Measure &measure : measures_)
        measure_->addItem(measure.title, measure.id.text);
    measure_->setCurrentIndex(measure_->findData(exploration_.step().question.measure.text));
    if (auto providers = exploration_.source().providers())
        providers_ = std::move(*providers);
    else
        emit failed(providers.error().message);
}

void ChecksPage::want_coverage()
{
    work_.want_coverage(exploration_.step().question.programme, exploration_.step().question.measure);
}

const Measure *ChecksPage::present_measure() const
{
    if (!exploration_.is_open() || !exploration_.has_figures())
        return nullptr;
    const auto found = std::find_if(measures_.begin(), measures_.end(), [this](const Measure &measure) {
        return measure.id == exploration_.step().question.measure;
    });
    return found == measures_.end() ? nullptr : &*found;
}

CheckWork::SharedCoverage ChecksPage::present_coverage() const
{
    const Measure *measure = present_measure();
    return measure ? work_.coverage(measure->programme, measure->id) : nullptr;
}

CheckWork::SharedReconciliation ChecksPage::present_reconciliation() const
{
    const Measure *measure = present_measure();
    return measure ? work_.reconciliation(measure->programme) : nullptr;
}

/// What is on screen is of other returns, and its sources may be closed by now.
void ChecksPage::show_nothing()
{
    found_->show_run(nullptr, nullptr, nullptr);
    outcomes_->show_run(nullptr);
    coverage_->clear();
    reconciliation_->clear();
    measures_.clear();
    show_acts();
}

void ChecksPage::show_busy(bool busy)
{
    if (busy) {
        progress_->reset();
        progress_->set_progress(tr("Checking the returns"), 0, 0);
    }
    progress_->setVisible(busy);
    again_->setVisible(!busy && work_.was_cancelled());
}

void ChecksPage::show_answer()
{
    if (!work_.checks() && present_measure() == nullptr)
        show_nothing();
    show_busy(work_.is_busy());
    stale_ = {};
    for (int i = 0; i < views_->count(); ++i)
        stale_.insert(views_->widget(i));
    show_view_in_front();
}

void ChecksPage::show_coverage_answer()
{
    stale_.insert(coverage_);
    stale_.insert(reconciliation_);
    show_view_in_front();
}

void ChecksPage::show_view_in_front()
{
    QWidget *front = views_->currentWidget();
    show_headline();
    if (stale_.remove(front)) {
        const bool is_open = exploration_.is_open();
        if (front == found_)
            found_->show_run(work_.checks(), is_open ? &exploration_.source() : nullptr,
                             is_open ? &exploration_.cases() : nullptr);
        else if (front == outcomes_)
            outcomes_->show_run(work_.checks());
        else if (front == coverage_)
            show_coverage();
        else
            show_reconciliation();
    }
    show_acts();
}

void ChecksPage::show_coverage()
{
    const Measure *measure = present_measure();
    if (measure)
        coverage_->show_coverage(present_coverage(), *measure, exploration_.step().question.period,
                                 exploration_.step().provider);
    else
        coverage_->clear();
}

void ChecksPage::show_reconciliation()
{
    if (exploration_.is_open())
        reconciliation_->show_table(present_reconciliation(), {measures_, providers_, exploration_.returns()},
                                    &exploration_.source());
    else
        reconciliation_->clear();
}

// Words

void ChecksPage::show_headline()
{
    const presentation::Headline words = headline_of_view();
    headline_->set_words(words.title, words.finding, QStringList{words.caution, words.warnings}.join(u' ').trimmed());
}

presentation::Headline ChecksPage::headline_of_view() const
{
    const QWidget *front = views_->currentWidget();
    if (front == coverage_) {
        if (const CheckWork::SharedCoverage coverage = present_coverage())
            return presentation::coverage_headline(*coverage, *present_measure(), wording_);
        return {tr("Coverage"),
                work_.is_reading_coverage() ? tr("Reading who returned what…") : work_.coverage_problem(),
                {},
                {}};
    }
    if (front == reconciliation_) {
        if (const CheckWork::SharedReconciliation reconciled = present_reconciliation())
            return presentation::reconciliation_headline(*reconciled, wording_);
        return {tr("Reconciliation"),
                work_.is_reading_coverage() ? tr("Setting the figures against each other…") : work_.coverage_problem(),
                {},
                {}};
    }
    return found_headline();
}

presentation::Headline ChecksPage::found_headline() const
{
    presentation::Headline words;
    words.title = tr("Checks on the returns");
    if (work_.checks())
        words.finding = presentation::checks_headline(*work_.checks(), found_->filter().programme, wording_);
    else if (work_.is_busy())
        words.finding = tr("The returns are being checked…");
    else if (work_.was_cancelled())
        words.finding = tr("The checks were stopped before they were done.");
    else
        words.finding = work_.problem();
    QStringList more;
    if (const CheckWork::SharedCoverage coverage = present_coverage())
        more.append(present_measure()->title + QStringLiteral(", ")
                    + presentation::coverage_headline(*coverage, *present_measure(), wording_).finding);
    if (const CheckWork::SharedReconciliation reconciled = present_reconciliation())
        more.append(presentation::reconciliation_headline(*reconciled, wording_).finding);
    words.caution = more.join(u' ');
    if (work_.checks())
        words.warnings = work_.problem(); // checks of the user's own that cannot be read
    return words;
}

// What the buttons act on

std::optional<CheckSubject> ChecksPage::subject() const
{
    const QWidget *front = views_->currentWidget();
    if (front == found_)
        return found_->subject();
    if (front == coverage_)
        return coverage_->subject();
    return front == reconciliation_ ? reconciliation_->subject() : std::nullopt;
}

void ChecksPage::show_acts()
{
    const std::optional<CheckSubject> of = subject();
    to_figure_->setEnabled(of && of->has_figure());
    bool has_cases = of && of->has_cases;
    if (of && !has_cases && of->has_figure() && exploration_.is_open()) {
        CaseFilter filter;
        filter.programme = of->programme;
        if (!of->provider.is_empty())
            filter.provider = of->provider;
        filter.measures = {of->measure};
        filter.period = of->period;
        const auto count = exploration_.cases().count_cases(filter);
        has_cases = count && *count > 0;
    }
    to_cases_->setEnabled(has_cases);
    write_->setEnabled(of.has_value());
    leave_out_->setEnabled(of && of->exclusion());
}

/// More than one figure is not left out by one press of a key.
void ChecksPage::leave_out()
{
    const std::optional<CheckSubject> of = subject();
    const std::optional<Exclusion> exclusion = of ? of->exclusion() : std::nullopt;
    if (!exclusion)
        return;
    if (exclusion->measure && exclusion->period) {
        emit exclusion_wanted(*exclusion);
        return;
    }
    const auto known = std::find_if(providers_.begin(), providers_.end(),
                                    [&](const Provider &provider) { return provider.id == *exclusion->provider; });
    const QString name = known == providers_.end() ? exclusion->provider->text : known->name;
    const QString question = exclusion->measure
        ? tr("This is about every period: leave all figures of %1 for this measure out?").arg(name)
        : tr("This is about the provider as a whole: leave all figures of %1 in this programme out?").arg(name);
    prompts_.confirm(question, [this, exclusion] { emit exclusion_wanted(*exclusion); });
}

void ChecksPage::show_view(const QString &name)
{
    for (int i = 0; i < views_->count(); ++i) {
        if (views_->widget(i)->objectName() == name)
            views_->setCurrentIndex(i);
    }
}

widgets::ChartCanvas *ChecksPage::front_chart() const
{
    return views_->currentWidget()->findChild<widgets::ChartCanvas *>();
}

void ChecksPage::copy_chart()
{
    if (widgets::ChartCanvas *chart = front_chart())
        chart->copy_picture();
}

void ChecksPage::copy_table()
{
    QWidget *front = views_->currentWidget();
    if (auto *table = qobject_cast<widgets::NumberTable *>(front)) {
        table->copy_all();
        return;
    }
    for (widgets::NumberTable *table : front->findChildren<widgets::NumberTable *>()) {
        if (table->isVisible()) {
            table->copy_all();
            return;
        }
    }
}

} // namespace outturn::shell
