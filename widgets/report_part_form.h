// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pending_text.h"
#include "widgets/report_form_values.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QToolButton;

namespace outturn::widgets {

class ReportChoiceBox;

/// What the chosen part of a report takes: a measure and a period of its own, or the user's words.
class ReportPartForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportPartForm(QWidget *parent = nullptr);

    /// The part with this id; another than before takes the place of what was written, after that was told.
    void set_part(const ReportForm &form, const QString &id);
    void tell_pending();
    /// The cursor into the text, where the part takes one.
    void begin_writing();
    bool takes_anything() const;

signals:
    void measure_chosen(const QString &id, const QString &measure);
    void period_chosen(const QString &id, const QString &period);
    void heading_changed(const QString &id, const QString &heading);
    void text_changed(const QString &id, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *make_label(const QString &text, QWidget *field);
    void build_choices();
    void build_words();
    void show_references(const std::vector<ReportReference> &references);

    ReportPartItem part_;
    std::vector<ReportReference> references_;
    QLabel *title_;
    QLabel *note_;
    QWidget *choices_;
    QLabel *measure_label_;
    ReportChoiceBox *measure_;
    QLabel *period_label_;
    ReportChoiceBox *period_;
    QWidget *words_;
    QLineEdit *heading_;
    PendingText heading_text_;
    QPlainTextEdit *text_;
    PendingText text_text_;
    QToolButton *insert_;
    QMenu *menu_;
};

} // namespace outturn::widgets
