// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/standing_act_words.h"
#include "shell/exploration.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace outturn::widgets {
class NumberTable;
}

namespace outturn::shell {

class AuditWork;
class NewActForm;
class Preferences;
class Prompts;

/// Figures that auditors left out or corrected, those that hold and those that were taken back; and where a new one is
/// made. Borrows all that it is given.
class StandingActsView : public QWidget
{
    Q_OBJECT

public:
    StandingActsView(Exploration &exploration, AuditWork &work, Preferences &preferences, Prompts &prompts,
                     const presentation::Wording &wording, QWidget *parent = nullptr);

    void show_present();
    void leave_out(const Exclusion &exclusion);
    void correct(const CellKey &key);
    void copy_table();
    void set_own_folder(const QString &folder);

signals:
    void failed(const QString &message);
    void done(const QString &message);
    void figure_wanted(const ProgrammeId &programme, const MeasureId &measure, const ProviderId &provider,
                       const std::optional<Period> &period);

private:
    QWidget *build_acts();
    void choose(const QString &id);
    void show_chosen();
    void take_back();
    void go_to_figure();
    /// Several contents are several acts for one reason.
    void record(ActKind kind, const std::vector<QByteArray> &contents, const QString &question, const QString &told);
    const Act *chosen();
    bool is_in_force(const Act &act);

    Exploration &exploration_;
    AuditWork &work_;
    Preferences &preferences_;
    Prompts &prompts_;
    const presentation::Wording &wording_;
    widgets::NumberTable *acts_ = nullptr;
    QPushButton *take_back_ = nullptr;
    QPushButton *show_figure_ = nullptr;
    QLabel *words_ = nullptr;
    NewActForm *new_act_ = nullptr;
    QString chosen_; ///< id of an act
};

} // namespace outturn::shell
