// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/finding_form_values.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace outturn::widgets {

class NumberTable;
class ReportChoiceBox;

/// A finding or a lesson as a form: what was found and about what, how bad, on which evidence, what is to be done and
/// what the audited body says. Nothing is stored until the user saves, for what is saved stays on record. Ctrl+S
/// saves.
class FindingFormView final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingFormView(QWidget *parent = nullptr);

    /// The same finding again is refreshed where it stands: what was written, the cursor and the place stay, unless the
    /// words that come in are others.
    void set_form(const FindingForm &form);
    FindingWords words() const;
    QString person() const;
    /// The cursor into the title.
    void begin_writing();

signals:
    /// The words are others than before.
    void edited();
    void person_changed(const QString &person);
    void save_wanted();
    void discard_wanted();
    void withdraw_wanted();
    void restore_wanted();
    /// To the figure that it is about.
    void figure_wanted();
    /// The figures as they are now, in the place of those of the evidence.
    void renew_wanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build_head(QVBoxLayout *column);
    void build_about(QVBoxLayout *column);
    void build_evidence(QVBoxLayout *column);
    void build_foot(QVBoxLayout *column);
    QLabel *add_label(QVBoxLayout *column, const QString &text, QWidget *field);
    QPlainTextEdit *add_text(QVBoxLayout *column, const QString &title, const char *name, const QString &hint);
    ReportChoiceBox *add_choice(QGridLayout *grid, int row, int at, const QString &title, const char *name);
    void show_figures();
    void show_revisions();
    void tell_edit();
    void make_bold();

    FindingForm form_;
    bool filling_ = false;
    QLabel *empty_;
    QScrollArea *area_;
    QWidget *foot_;
    QLabel *heading_ = nullptr;
    QLabel *note_ = nullptr;
    ReportChoiceBox *kind_ = nullptr;
    ReportChoiceBox *severity_ = nullptr;
    ReportChoiceBox *state_ = nullptr;
    QLineEdit *title_ = nullptr;
    QPlainTextEdit *text_ = nullptr;
    ReportChoiceBox *programme_ = nullptr;
    ReportChoiceBox *measure_ = nullptr;
    ReportChoiceBox *provider_ = nullptr;
    ReportChoiceBox *period_ = nullptr;
    QLabel *figure_ = nullptr;
    QPushButton *go_ = nullptr;
    QLabel *evidence_title_ = nullptr;
    QWidget *figures_ = nullptr;
    QGridLayout *figure_grid_ = nullptr;
    QLabel *change_ = nullptr;
    QLabel *source_ = nullptr;
    QPushButton *renew_ = nullptr;
    QPlainTextEdit *evidence_ = nullptr;
    QPlainTextEdit *recommendation_ = nullptr;
    QPlainTextEdit *response_ = nullptr;
    QLabel *origin_ = nullptr;
    QLabel *revisions_title_ = nullptr;
    NumberTable *revisions_ = nullptr;
    QLineEdit *person_ = nullptr;
    QPushButton *withdraw_ = nullptr;
    QPushButton *discard_ = nullptr;
    QPushButton *save_ = nullptr;
};

} // namespace outturn::widgets
