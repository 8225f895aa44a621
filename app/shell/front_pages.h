// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/standing_acts.h"
#include "ingest/reference_data.h"
#include "presentation/report_definition.h"
#include "presentation/wording.h"
#include "shell/actions.h"
#include "shell/audit_work.h"
#include "shell/check_work.h"
#include "shell/exploration.h"
#include "shell/last_acts.h"
#include "shell/payment_work.h"
#include "shell/preferences.h"
#include "shell/report_work.h"

class QStackedWidget;

namespace outturn::widgets {
class ChartCanvas;
class StandingBar;
} // namespace outturn::widgets

namespace outturn::shell {

class AuditPage;
class ChecksPage;
class PaymentsPage;
class Prompts;
class ReportPage;

/// What of an open workspace is in front.
enum class Front { results, payments, checks, audit, report };

/// The pages of an open workspace beside the results, each made when it is first looked at, and the work behind them; with
/// the links from one to another. Borrows all that it is given; the stack owns the pages.
class FrontPages : public QObject
{
    Q_OBJECT

public:
    struct Surroundings {
        Exploration &exploration;
        Preferences &preferences;
        Prompts &prompts;
        const Actions &actions;
        const presentation::Wording &wording;
        const ingest::ReferenceData &reference;
        QString own_folder;
        FigureRecorder &recorder;
    };

    FrontPages(const Surroundings &surroundings, QStackedWidget *pages, widgets::StandingBar *bar);
    ~FrontPages() override;

    PaymentsPage &payments();
    PaymentWork &payment_work() { return payment_work_; }
    ChecksPage &checks();
    CheckWork &check_work() { return check_work_; }
    AuditPage &audit();
    AuditWork &audit_work() { return audit_work_; }
    LastActs &last_acts() { return last_acts_; }
    ReportPage &report();
    ReportWork &report_work() { return report_work_; }

    Front front() const { return front_; }
    /// Shows nothing yet: the window puts the page on top, then it is refreshed.
    void set_front(Front front) { front_ = front; }
    /// Null: the results.
    QWidget *page();
    /// The page in front shows what the workspace holds now.
    void refresh();
    /// Another workspace is open, or none; the results are in front.
    void begin(const QString &workspace);
    /// The returns changed, or what is left out of them.
    void forget_figures();
    /// A report that was composed and not saved waits for its workspace.
    void keep_draft();
    bool is_busy() const;

    /// Null where the page in front has no chart.
    widgets::ChartCanvas *front_chart();
    void copy_chart();
    void copy_table();
    /// What a report from the page in front is about, on top of the question on screen.
    presentation::ReportDefinition complete(presentation::ReportDefinition definition) const;
    const StandingActs &standing() { return audit_work_.standing(); }

    // From wherever a figure is looked at: the Audit page comes to the front, with its form filled in.
    void write_finding(const audit::FindingAbout &about, const audit::FindingEvidence &evidence = {});
    void leave_out(const Exclusion &exclusion);
    void correct(const CellKey &figure);
    void show_finding(int number);
    void show_acts();

signals:
    void told(const QString &message);
    void failed(const QString &message);
    /// A page leads to another one.
    void front_wanted(outturn::shell::Front front);
    void export_wanted();
    /// Figures are left out or corrected otherwise than before: every answer is to be read anew.
    void figures_changed();

private:
    void go_to_figure(const ProgrammeId &programme, const MeasureId &measure, const ProviderId &provider,
                      const std::optional<Period> &period, bool to_cases);
    void connect_checks();
    void connect_audit();
    void show_standing();

    Surroundings on_;
    QStackedWidget *pages_;
    widgets::StandingBar *bar_;
    PaymentWork payment_work_;
    CheckWork check_work_;
    AuditWork audit_work_;
    LastActs last_acts_;
    ReportWork report_work_;
    PaymentsPage *payments_page_ = nullptr;
    ChecksPage *checks_page_ = nullptr;
    AuditPage *audit_page_ = nullptr;
    ReportPage *report_page_ = nullptr;
    Front front_ = Front::results;
};

} // namespace outturn::shell
