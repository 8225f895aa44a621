// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_record.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"
#include "shell/exploration.h"
#include "shell/sample_population.h"
#include "widgets/sample_form_values.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace outturn::widgets {
class NumberTable;
class SampleDrawForm;
} // namespace outturn::widgets

namespace outturn::shell {

class SamplePlanView;

/// The second step of a sample: it is drawn, in a job; or one that is there is told, with everything that repeats its
/// draws, and extended.
class SampleDrawView : public QWidget
{
    Q_OBJECT

public:
    SampleDrawView(Exploration &exploration, const SamplePlanView &plan, const presentation::Wording &wording,
                   QWidget *parent = nullptr);

    void show_new(const QString &person);
    void show_sample(const audit::Sample &sample, const presentation::AuditNames &names, const QString &person);
    /// The plan changed: the size with it, unless the user wrote one.
    void follow_plan();
    /// Opens the form of an extension; no size: the user writes one.
    void begin_extension(const std::optional<qint64> &items);
    void forget();
    bool is_busy() const { return jobs_.is_running(); }
    widgets::NumberTable *table() const { return draws_; }

signals:
    /// Not yet recorded.
    void drawn(const audit::Sample &sample, const QString &person);
    void extended(const audit::Sample &sample, const QString &person);
    void failed(const QString &message);

private:
    void check_entry();
    void propose_seed();
    void draw();
    void extend();
    void add_facts(widgets::SampleDrawAnswer &answer, qint64 size) const;
    QString problem_of(const widgets::SampleDrawEntry &entry) const;
    std::optional<quint64> seed_of(const widgets::SampleDrawEntry &entry) const;
    std::optional<double> start_of(const widgets::SampleDrawEntry &entry) const;

    Exploration &exploration_;
    const SamplePlanView &plan_;
    const presentation::Wording &wording_;
    QLabel *words_;
    widgets::NumberTable *draws_;
    QPushButton *extend_;
    widgets::SampleDrawForm *form_;
    std::optional<audit::Sample> sample_; ///< that is told; none: a new one
    QString proposed_title_;
    QString proposed_size_;
    widgets::SampleDrawEntry new_entry_; ///< the user's, while another sample is looked at
    JobRunner jobs_;
};

} // namespace outturn::shell
