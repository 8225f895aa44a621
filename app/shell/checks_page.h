// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/headline.h"
#include "presentation/wording.h"
#include "shell/actions.h"
#include "shell/check_subject.h"
#include "shell/check_work.h"
#include "shell/exploration.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

class QComboBox;
class QPushButton;
class QTabWidget;

namespace outturn::widgets {
class ChartCanvas;
class HeadlinePanel;
class ProgressPanel;
} // namespace outturn::widgets

namespace outturn::shell {

class CheckFoundView;
class CheckListView;
class CoverageView;
class Prompts;
class ReconciliationView;

/// What an auditor asks first: what looks wrong in the returns, who has not returned, what is certified, and what agrees.
/// Coverage and reconciliation are of the measure and programme that the exploration is at; the checks are of all.
class ChecksPage : public QWidget
{
    Q_OBJECT

public:
    ChecksPage(Exploration &exploration, CheckWork &work, const Actions &actions, Prompts &prompts,
               const presentation::Wording &wording, QWidget *parent = nullptr);
    ~ChecksPage() override;

    /// Works out and shows what the exploration is at now. Called whenever the page comes to the front.
    void show_present();
    /// "found", "checks", "coverage" or "reconciliation".
    void show_view(const QString &name);
    /// The chart of the view in front; null where it has none.
    widgets::ChartCanvas *front_chart() const;
    void copy_chart();
    void copy_table();

signals:
    void failed(const QString &message);
    void figure_wanted(const outturn::ProgrammeId &programme, const outturn::MeasureId &measure,
                       const outturn::ProviderId &provider, const std::optional<outturn::Period> &period);
    void cases_wanted(const outturn::ProgrammeId &programme, const outturn::MeasureId &measure,
                      const outturn::ProviderId &provider, const std::optional<outturn::Period> &period);
    void finding_wanted(const outturn::audit::FindingAbout &about, const outturn::audit::FindingEvidence &evidence);
    void exclusion_wanted(const outturn::Exclusion &exclusion);

private:
    QWidget *build_choices(const Actions &actions);
    void build_views();
    QWidget *build_acts();
    void connect_links();
    void fill_choices();
    void want_coverage();
    void show_answer();
    void show_coverage_answer();
    void show_nothing();
    void show_busy(bool busy);
    void show_view_in_front();
    void show_coverage();
    void show_reconciliation();
    void show_headline();
    presentation::Headline headline_of_view() const;
    presentation::Headline found_headline() const;
    void show_acts();
    void leave_out();
    const Measure *present_measure() const;
    CheckWork::SharedCoverage present_coverage() const;
    CheckWork::SharedReconciliation present_reconciliation() const;
    std::optional<CheckSubject> subject() const;

    Exploration &exploration_;
    CheckWork &work_;
    Prompts &prompts_;
    const presentation::Wording &wording_;
    QComboBox *programme_ = nullptr;
    QComboBox *measure_ = nullptr;
    widgets::HeadlinePanel *headline_ = nullptr;
    widgets::ProgressPanel *progress_ = nullptr;
    QPushButton *again_ = nullptr;
    QTabWidget *views_ = nullptr;
    CheckFoundView *found_ = nullptr;
    CheckListView *outcomes_ = nullptr;
    CoverageView *coverage_ = nullptr;
    ReconciliationView *reconciliation_ = nullptr;
    QPushButton *to_figure_ = nullptr;
    QPushButton *to_cases_ = nullptr;
    QPushButton *write_ = nullptr;
    QPushButton *leave_out_ = nullptr;
    std::vector<Measure> measures_; ///< of the present programme
    std::vector<Provider> providers_;
    QSet<QWidget *> stale_;
};

} // namespace outturn::shell
