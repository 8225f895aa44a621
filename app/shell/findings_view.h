// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/finding_tables.h"
#include "shell/exploration.h"
#include "shell/finding_drafts.h"
#include "shell/job_runner.h"
#include "tasks/finding_evidence.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace outturn::widgets {
class FindingFormView;
class NumberTable;
} // namespace outturn::widgets

namespace outturn::shell {

class AuditWork;
class CheckWork;
class FindingFilterBar;
class Preferences;
class Prompts;

/// The register of findings and lessons, with the chosen one in a form beside it. Borrows all that it is given.
class FindingsView : public QWidget
{
    Q_OBJECT

public:
    FindingsView(Exploration &exploration, AuditWork &work, CheckWork &checks, Preferences &preferences,
                 Prompts &prompts, const presentation::Wording &wording, QWidget *parent = nullptr);
    ~FindingsView() override;

    /// The user's own schemes are read from it.
    void set_own_folder(const QString &folder) { own_folder_ = folder; }
    void show_present();
    /// A new one about this, in the form; without figures they are looked up.
    void write(const audit::FindingAbout &about, const audit::FindingEvidence &evidence,
               audit::FindingKind kind = audit::FindingKind::finding);
    /// By its number.
    void show_finding(int number);
    void copy_table();

signals:
    void failed(const QString &message);
    void done(const QString &message);
    void figure_wanted(const ProgrammeId &programme, const MeasureId &measure, const ProviderId &provider,
                       const std::optional<Period> &period);

    void sample_wanted(int number);

private:
    QWidget *build_register();
    QWidget *build_buttons(QWidget *parent);
    void connect_form();
    void choose(const QString &id);
    void read_names();
    void show_register();
    void show_form();
    void take_words();
    void save();
    void discard();
    void withdraw();
    void restore();
    void renew();
    void want_evidence();
    void take_evidence(const QString &id, const audit::FindingAbout &about, const tasks::EvidenceNow &now);
    void export_register();
    void export_lessons();
    void import_lessons();
    void take_lessons(const std::vector<audit::Finding> &lessons, const QString &person, const QString &reason);
    void write_file(const QString &path, const QByteArray &bytes, const QString &told);
    const audit::Finding *saved(const QString &id);
    /// What is in the form: the draft, else what is on record or was withdrawn.
    std::optional<audit::Finding> in_front();
    /// Those of its measure, or of all of its programme.
    const std::vector<Period> &periods_of(const audit::FindingAbout &about);
    audit::FindingAbout present_about() const;

    Exploration &exploration_;
    AuditWork &work_;
    CheckWork &checks_;
    Preferences &preferences_;
    Prompts &prompts_;
    const presentation::Wording &wording_;
    QString own_folder_;
    FindingDrafts drafts_;
    FindingFilterBar *filter_ = nullptr;
    QLabel *counts_ = nullptr;
    widgets::NumberTable *table_ = nullptr;
    QPushButton *export_ = nullptr;
    QPushButton *lessons_out_ = nullptr;
    widgets::FindingFormView *form_ = nullptr;
    presentation::AuditNames names_;
    std::vector<audit::WithdrawnFinding> withdrawn_;
    std::vector<audit::Finding> shown_;
    QString chosen_;
    std::vector<Period> periods_; ///< of the programme and measure below: every key that is typed shows the form anew
    std::optional<std::pair<ProgrammeId, MeasureId>> periods_are_of_;
    JobRunner looking_; ///< the figures as they are now
    std::optional<tasks::EvidenceNow> now_;
    QString now_of_; ///< id of the finding whose figures they are
    audit::FindingAbout now_about_;
};

} // namespace outturn::shell
