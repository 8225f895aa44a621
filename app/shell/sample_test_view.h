// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/audit_names.h"
#include "presentation/wording.h"
#include "shell/audit_work.h"
#include "shell/exploration.h"

#include <QtWidgets/QWidget>

#include <map>

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace outturn::widgets {
class ResultGrid;
}

namespace outturn::shell {

class Prompts;

/// The third step of a sample: what the test of each claim gave is typed into a grid, or comes in with a list. Kept as one
/// act a save, a while after the last key and whenever the grid is left: nothing that was typed is lost.
class SampleTestView : public QWidget
{
    Q_OBJECT

public:
    SampleTestView(Exploration &exploration, AuditWork &work, Prompts &prompts, const presentation::Wording &wording,
                   QWidget *parent = nullptr);

    /// What was typed of another sample is kept first.
    void show_sample(audit::Sample sample, const presentation::AuditNames &names, const QString &person);
    /// None is shown any more.
    void forget();
    /// True where nothing waits to be kept any more.
    bool save();
    widgets::ResultGrid *grid() const { return grid_; }

signals:
    void failed(const QString &message);
    void done(const QString &message);
    void person_given(const QString &person);

private:
    void build();
    void connect_grid();
    void take_found(const QString &id, const QString &text);
    void take_note(const QString &id, const QString &text);
    void put(const QString &id, const std::optional<double> &found, const QString &problem_text,
             const QString &problem);
    void show_entry(const QString &id);
    void show_progress();
    /// With what was typed and is not kept yet.
    audit::Sample typed_sample() const;
    void export_list();
    void print_list();
    void import_results();
    audit::TestedItem &result_of(const QString &id);

    Exploration &exploration_;
    AuditWork &work_;
    Prompts &prompts_;
    const presentation::Wording &wording_;
    presentation::AuditNames names_;
    QLabel *progress_;
    QLabel *state_;
    QLineEdit *person_;
    widgets::ResultGrid *grid_;
    QPushButton *next_;
    QPushButton *export_;
    QPushButton *print_;
    QPushButton *import_;
    QPushButton *save_;
    QTimer *pause_;
    audit::Sample sample_;
    std::map<QString, double> values_;                      ///< of each item
    std::map<QString, audit::TestedItem> results_;          ///< as typed
    std::map<QString, audit::TestedItem> kept_;             ///< as in the workspace
    std::map<QString, std::pair<QString, QString>> unread_; ///< text that is no amount, and why
};

} // namespace outturn::shell
