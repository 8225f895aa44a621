// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QtWidgets/QScrollArea>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace outturn::widgets {

class LinkButton;
class MeasureEditor;

/// How a file is read, and what it adds up to. Changes nothing itself: every change goes out as a signal, and what
/// comes back is shown without disturbing the field in which the user writes. GUI thread.
class ReadingPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ReadingPanel(QWidget *parent = nullptr);

    void set_values(const ReadingValues &values);
    void edit_period();

signals:
    void profile_chosen(const QString &profile);
    void profile_undone();
    void encoding_chosen(const QString &encoding);
    void delimiter_chosen(const QString &delimiter);
    void sheet_used(const QString &sheet, bool used);
    void header_row_chosen(int row);
    void period_edited(const QString &period);
    void programme_edited(const QString &programme);
    void measure_edited(const outturn::widgets::ImportMeasure &measure);
    void rounding_chosen(const QString &rounding);
    void marker_edited(const QString &text, const QString &meaning, int low, int high); ///< -1: no range
    void changes_wanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QComboBox *make_choice(const QString &name, const QString &label);
    QLineEdit *make_edit(const QString &name, const QString &label);
    void add_field(QVBoxLayout *layout, const QString &label, QWidget *field, QWidget *below = nullptr);
    void build_source(QVBoxLayout *layout);
    void build_meaning(QVBoxLayout *layout);
    void show_choices(QComboBox *box, const std::vector<ImportChoice> &choices, const QString &chosen);
    void show_text(QLineEdit *edit, const QString &text);
    void show_sheets();
    void show_markers();
    void add_marker(const ImportMarker &marker);
    void show_totals();
    void ignore_wheel(QWidget *widget);

    ReadingValues values_;
    QComboBox *profile_;
    QWidget *applied_;
    QLabel *applied_text_;
    QWidget *text_file_;
    QComboBox *encoding_;
    QComboBox *delimiter_;
    QWidget *sheets_;
    QSpinBox *header_row_;
    QLineEdit *period_;
    QLabel *period_note_;
    QLineEdit *programme_;
    MeasureEditor *measures_;
    QComboBox *rounding_;
    QLabel *rounding_note_;
    QWidget *markers_;
    QWidget *totals_;
    LinkButton *replaces_link_;
    QLabel *replaces_;
};

} // namespace outturn::widgets
