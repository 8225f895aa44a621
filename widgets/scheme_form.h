// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scheme_form_values.h"

#include <QtWidgets/QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;

namespace outturn::widgets {

/// A scheme that can be changed figure by figure. Knows no rules: what the user types goes out, and what is wrong with it
/// comes back in the next form.
class SchemeFormView final : public QWidget
{
    Q_OBJECT

public:
    explicit SchemeFormView(QWidget *parent = nullptr);
    ~SchemeFormView() override;

    /// The same fields again are refreshed where they stand: focus, cursor, the user's own unfinished words and the place
    /// in the scroll area stay.
    void set_form(const SchemeForm &form);
    /// Brings a field into view and the cursor into it.
    void show_field(const QString &id);

signals:
    /// What the user wrote: after a pause, on Return, or when the field is left; never the same text twice.
    void edited(const QString &field, const QString &text);
    void keep_requested();
    void revert_requested();

private:
    struct Row;
    void build();
    QWidget *build_section(const SchemeSection &section);
    void refresh();
    void send(Row &row);
    void finish(Row &row);
    void send_all();

    SchemeForm form_;
    std::vector<std::unique_ptr<Row>> rows_;
    QLabel *title_;
    QLabel *revision_;
    QScrollArea *area_;
    QPushButton *keep_;
    QPushButton *revert_;
    QTimer *pause_;
};

} // namespace outturn::widgets
