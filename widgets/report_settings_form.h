// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pending_text.h"
#include "widgets/report_form_values.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace outturn::widgets {

/// What a report is of: the upper part of the composer.
class ReportSettingsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportSettingsForm(QWidget *parent = nullptr);

    void set_form(const ReportForm &form);
    void tell_pending() { title_text_.tell(); }

signals:
    void saved_chosen(const QString &name);
    void saved_removed(const QString &name);
    void title_changed(const QString &title);
    void programme_chosen(const QString &programme);
    void measure_chosen(const QString &measure);
    void period_chosen(const QString &period);
    void provider_chosen(const QString &provider);
    void language_chosen(const QString &language);
    void smallest_count_changed(int count);
    void include_cases_changed(bool included);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Signal = void (ReportSettingsForm::*)(const QString &);
    QComboBox *make_choice(const QString &name, const QString &tooltip, Signal chosen);
    QLabel *make_label(const QString &text, QWidget *field);
    void build(QGridLayout *grid);
    void show_saved();
    void show_warning();
    void follow_palette();

    ReportForm form_;
    QComboBox *saved_;
    QToolButton *remove_;
    QLineEdit *title_;
    PendingText title_text_;
    QComboBox *programme_;
    QComboBox *measure_;
    QComboBox *period_;
    QComboBox *provider_;
    QComboBox *language_;
    QSpinBox *smallest_;
    QCheckBox *cases_;
    QWidget *warning_;
    QLabel *warning_text_;
};

} // namespace outturn::widgets
