// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_form_values.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace outturn::widgets {

class ProgressPanel;
class ReportChoiceBox;

/// How a sample is drawn, or one that is there is extended: size, method, seed or start, and who does it. Knows no rules:
/// what is written goes out, what follows from it comes in.
class SampleDrawForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SampleDrawForm(QWidget *parent = nullptr);

    /// The user's own words are replaced.
    void set_entry(const SampleDrawEntry &entry);
    SampleDrawEntry entry() const;
    void set_answer(const SampleDrawAnswer &answer);
    /// The draw goes on, or it ended: nothing can be changed meanwhile, but it can be stopped.
    void set_busy(bool busy);

signals:
    void changed();
    void seed_wanted();
    void draw_wanted();
    void cancelled();

private:
    void show_fields();

    QLabel *title_label_ = nullptr;
    QLineEdit *title_ = nullptr;
    QLineEdit *person_ = nullptr;
    QLineEdit *size_ = nullptr;
    ReportChoiceBox *method_ = nullptr;
    ReportChoiceBox *beginning_ = nullptr;
    QLineEdit *seed_ = nullptr;
    QPushButton *new_seed_ = nullptr;
    QLineEdit *start_ = nullptr;
    QLabel *unit_ = nullptr;
    QLabel *facts_ = nullptr;
    QWidget *problem_ = nullptr;
    QLabel *problem_text_ = nullptr;
    QWidget *fields_ = nullptr;
    QPushButton *draw_ = nullptr;
    ProgressPanel *progress_ = nullptr;
    SampleDrawAnswer answer_;
    bool busy_ = false;
};

} // namespace outturn::widgets
