// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "domain/standing_acts.h"
#include "presentation/wording.h"

#include <QtWidgets/QWidget>

class QTabWidget;

namespace outturn::widgets {
class HeadlinePanel;
}

namespace outturn::shell {

class Actions;
class AuditWork;
class CheckWork;
class Exploration;
class FindingsView;
class Preferences;
class Prompts;
class SampleView;
class StandingActsView;
class TrailView;

/// What auditors do in a workspace: samples of claims, findings and lessons, figures left out or corrected, and the
/// trail of all of it. Borrows all that it is given; GUI thread.
class AuditPage : public QWidget
{
    Q_OBJECT

public:
    AuditPage(Exploration &exploration, AuditWork &work, CheckWork &checks, Preferences &preferences,
              const Actions &actions, Prompts &prompts, const presentation::Wording &wording,
              QWidget *parent = nullptr);
    ~AuditPage() override;

    /// Where the user's own schemes are: payments as evidence are worked out by them.
    void set_own_folder(const QString &folder);
    /// The page came to the front, or the returns changed.
    void show_present();
    /// "samples", "findings", "acts" or "trail".
    void show_view(const QString &name);
    /// Opens the form of a new finding about this. Without figures they are looked up.
    void write_finding(const audit::FindingAbout &about, const audit::FindingEvidence &evidence = {});
    /// By its number, in the form.
    void show_finding(int number);
    /// Asks who leaves the figures out and why, after it told what they are.
    void leave_out(const Exclusion &exclusion);
    void correct(const CellKey &key);
    void copy_table();

signals:
    void failed(const QString &message);
    void done(const QString &message);
    /// Empty ids: of no one measure or provider.
    void figure_wanted(const ProgrammeId &programme, const MeasureId &measure, const ProviderId &provider,
                       const std::optional<Period> &period);

private:
    void connect_views();
    void show_headline();
    void show_view_in_front();

    Exploration &exploration_;
    AuditWork &work_;
    Preferences &preferences_;
    const presentation::Wording &wording_;
    widgets::HeadlinePanel *headline_;
    QTabWidget *views_;
    SampleView *samples_;
    FindingsView *findings_;
    StandingActsView *acts_;
    TrailView *trail_;
};

} // namespace outturn::shell
