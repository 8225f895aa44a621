// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/act_figures.h"
#include "shell/exploration.h"
#include "shell/job_runner.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace outturn::widgets {
class NumberTable;
}

namespace outturn::shell {

/// Which figures are to be left out, or which one is to be corrected and how. Shows what it would concern before
/// anything is done; records nothing itself.
class NewActForm : public QWidget
{
    Q_OBJECT

public:
    NewActForm(Exploration &exploration, const presentation::Wording &wording, QWidget *parent = nullptr);

    /// The figures changed, or the choices were never read.
    void show_present();
    /// Chooses the figures, and asks as soon as it is known how many they are.
    void leave_out(const Exclusion &exclusion);
    /// Chooses the figure, with the cursor in its number.
    void correct(const CellKey &key);
    const presentation::AuditNames &names() const { return names_; }
    /// Of the user's own schemes, by which measures may be worked out from cases.
    void set_own_folder(const QString &folder) { own_folder_ = folder; }

signals:
    /// With the question that says what it would do. The first is what was chosen; then comes what was worked out from
    /// the same cases, where that goes too.
    void exclusions_wanted(const std::vector<outturn::Exclusion> &exclusions, const QString &question);
    void correction_wanted(const outturn::Correction &correction, const QString &question);
    void failed(const QString &message);

private:
    struct Found {
        std::vector<Cell> figures; ///< at most as many as are listed
        presentation::Coverage coverage;
        std::vector<StoredReturn> returns;
        std::vector<Exclusion> derived; ///< what was worked out from the same cases, and would stay
    };
    QWidget *build_choices();
    QWidget *build_exclusion();
    QWidget *build_correction();
    void fill_choices();
    void fill_parts(const Exclusion &chosen);
    void choose(const Exclusion &exclusion);
    Exclusion chosen() const;
    void look();
    void show_found();
    void show_derived();
    void show_fields();
    void add_field(const presentation::CorrectionField &field, const QString &obstacle);
    void ask_exclusion();
    void ask_correction();
    const Cell *figure_in_front() const;
    static Result<Found> find(const QString &workspace, const QString &own_folder, const Exclusion &exclusion,
                              const std::stop_token &stop);

    Exploration &exploration_;
    const presentation::Wording &wording_;
    presentation::AuditNames names_;
    QComboBox *programme_ = nullptr;
    QComboBox *provider_ = nullptr;
    QComboBox *measure_ = nullptr;
    QComboBox *period_ = nullptr;
    QLabel *sentence_ = nullptr;
    QPushButton *leave_out_ = nullptr;
    QCheckBox *with_derived_ = nullptr;
    widgets::NumberTable *figures_ = nullptr;
    QLabel *correction_title_ = nullptr;
    QGridLayout *fields_ = nullptr;
    std::vector<std::pair<presentation::CorrectedPart, QLineEdit *>> edits_;
    QPushButton *correct_ = nullptr;
    QString own_folder_;
    JobRunner looking_;
    std::optional<Found> found_;
    bool asks_exclusion_ = false;         ///< as soon as it is known what it covers
    std::optional<CellKey> wants_figure_; ///< to be in front as soon as it is found
};

} // namespace outturn::shell
