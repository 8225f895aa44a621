// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"
#include "shell/actions.h"
#include "shell/audit_work.h"
#include "shell/exploration.h"

#include <QtWidgets/QWidget>

class QListWidget;
class QPushButton;
class QTabWidget;

namespace outturn::widgets {
class NumberTable;
}

namespace outturn::shell {

class Prompts;
class SampleDrawView;
class SampleEvaluationView;
class SamplePlanView;
class SampleTestView;

/// Samples of claims in the order of the work: plan, draw, test, evaluate. At the left the samples of the workspace, and
/// a new one; a sample that was drawn is told, not changed.
class SampleView : public QWidget
{
    Q_OBJECT

public:
    SampleView(Exploration &exploration, AuditWork &work, const Actions &actions, Prompts &prompts,
               const presentation::Wording &wording, QWidget *parent = nullptr);
    ~SampleView() override;

    /// Called whenever the view comes to the front, and when the workspace changed.
    void show_present();
    /// Who signs what is done here; whoever signed last where none is set.
    void set_person(const QString &person);
    /// The sample of this number in front; 0: a new one.
    void show_sample(int number);
    /// "plan", "draw", "test" or "evaluate".
    void show_step(const QString &name);
    /// The table of the step in front.
    void copy_table();

signals:
    void failed(const QString &message);
    /// A finding about the sample, with its figures.
    void finding_wanted(const audit::FindingAbout &about, const audit::FindingEvidence &evidence);
    void done(const QString &message);
    /// The user wrote another name: to be remembered.
    void person_given(const QString &person);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connect_steps();
    void forget();
    void fill_list();
    void show_chosen();
    void show_step_in_front();
    void record_first(audit::Sample sample, const QString &person);
    void record_more(const audit::Sample &sample, int extension, const QString &person);
    void withdraw();
    const audit::Sample *chosen();
    QString person() const;
    void take_person(const QString &person);

    Exploration &exploration_;
    AuditWork &work_;
    Prompts &prompts_;
    const presentation::Wording &wording_;
    presentation::AuditNames names_;
    QListWidget *list_ = nullptr;
    QPushButton *withdraw_ = nullptr;
    QTabWidget *steps_ = nullptr;
    SamplePlanView *plan_ = nullptr;
    SampleDrawView *draw_ = nullptr;
    SampleTestView *test_ = nullptr;
    SampleEvaluationView *evaluation_ = nullptr;
    QString workspace_; ///< what is shown is of it
    QString person_;
    int number_ = 0; ///< in front; 0: a new one
    bool recording_ = false;
};

} // namespace outturn::shell
