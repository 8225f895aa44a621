// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "audit/sample_record.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace outturn::widgets {
class HeadlinePanel;
class LimitBar;
class NumberTable;
class ReportChoiceBox;
} // namespace outturn::widgets

namespace outturn::shell {

/// The last step of a sample: what its results say of the whole, whether that is acceptable, and what to do next.
class SampleEvaluationView : public QWidget
{
    Q_OBJECT

public:
    explicit SampleEvaluationView(const presentation::Wording &wording, QWidget *parent = nullptr);

    void show_sample(const audit::Sample &sample, const presentation::AuditNames &names);
    void forget();
    widgets::NumberTable *table() const;

signals:
    void extension_wanted(const std::optional<qint64> &items);
    void finding_wanted(const audit::FindingAbout &about, const audit::FindingEvidence &evidence);

private:
    void build();
    void show_answer();
    void show_nothing(const QString &why);
    void show_limits();
    void fill_methods();
    void write_finding();

    const presentation::Wording &wording_;
    presentation::AuditNames names_;
    audit::Sample sample_;
    std::optional<audit::SampleOutcome> outcome_;
    widgets::ReportChoiceBox *method_;
    widgets::HeadlinePanel *headline_;
    widgets::LimitBar *limits_;
    QLabel *next_;
    QPushButton *extend_;
    QPushButton *finding_;
    QTabWidget *tables_;
    widgets::NumberTable *errors_;
    widgets::NumberTable *strata_;
    widgets::NumberTable *providers_;
    widgets::NumberTable *items_;
    QLabel *note_;
};

} // namespace outturn::shell
