// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_plan.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"
#include "shell/exploration.h"
#include "shell/sample_population.h"
#include "widgets/sample_form_values.h"

#include <QtWidgets/QWidget>

class QLabel;
class QStackedWidget;

namespace outturn::widgets {
class NumberTable;
class SamplePlanForm;
} // namespace outturn::widgets

namespace outturn::shell {

class Actions;

/// The first step of a sample: which claims, how much error can be tolerated, how sure one wants to be, and so how many
/// must be tested. The claims are counted in a job; the size is there at once. Of a sample that was drawn it tells how it
/// was planned.
class SamplePlanView : public QWidget
{
    Q_OBJECT

public:
    SamplePlanView(Exploration &exploration, const Actions &actions, const presentation::Wording &wording,
                   QWidget *parent = nullptr);

    /// A new sample: the user's plan, which stays while other samples are looked at.
    void show_new(const presentation::AuditNames &names);
    void show_sample(const audit::Sample &sample, const presentation::AuditNames &names);
    /// The workspace closes or changed: what was counted may be wrong.
    void forget();

    /// Null while they are counted, and where there are none.
    const std::shared_ptr<const CountedClaims> &claims() const { return claims_; }
    const audit::SampleFrame &frame() const { return frame_; }
    audit::SelectionUnit unit() const;
    /// Nullopt where what was written is no plan.
    const std::optional<audit::PlanQuestion> &question() const { return question_; }
    const std::optional<audit::SamplePlan> &plan() const { return plan_; }
    /// "Troubled Families, 2013-14": what a sample of this plan may be called.
    QString title_words() const;
    widgets::NumberTable *table() const;
    /// False where the workspace holds none, of whatever programme.
    bool has_claims() const { return !keys_.empty(); }

signals:
    void planned();
    void draw_wanted();

private:
    QWidget *build_nothing(const Actions &actions);
    void fill_choices();
    void choose_programme();
    bool read_frame();
    void count_claims();
    void take_claims(const Result<std::shared_ptr<const CountedClaims>> &counted);
    void plan_again();
    std::optional<audit::PlanQuestion> read_question(widgets::SamplePlanAnswer &answer) const;
    std::optional<double> read_confidence(widgets::SamplePlanAnswer &answer) const;
    void show_plan(widgets::SamplePlanAnswer &answer) const;

    Exploration &exploration_;
    const presentation::Wording &wording_;
    presentation::AuditNames names_;
    QStackedWidget *pages_;
    widgets::SamplePlanForm *form_;
    QLabel *told_;
    widgets::NumberTable *told_limits_;
    QLabel *nothing_;
    widgets::SampleChoices choices_;
    std::vector<CellKey> keys_;
    QString keys_problem_; ///< why they cannot be read
    QString counted_of_;   ///< the workspace whose claims the choices are of
    audit::SampleFrame frame_;
    std::shared_ptr<const CountedClaims> claims_;
    QString problem_; ///< why there are no claims
    std::optional<audit::PlanQuestion> question_;
    std::optional<audit::SamplePlan> plan_;
    JobRunner jobs_;
};

} // namespace outturn::shell
