// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report_form_values.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QSplitter;

namespace outturn::widgets {

class ReportPartForm;
class ReportPartList;
class ReportSettingsForm;

/// A report put together: what it is of, which parts it has, and the user's own words in them. Shows a form and tells
/// what the user changes; whoever hears of it brings the next form. Words that are being written stay as they are,
/// whatever form comes meanwhile. GUI thread.
class ReportComposer final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportComposer(QWidget *parent = nullptr);

    void set_form(const ReportForm &form);
    /// The part that is chosen in the list; empty: none.
    QString current_part() const;
    void show_part(const QString &id);
    /// Tells what was written and not told yet; before the report is saved, exported or left.
    void tell_pending();

signals:
    void saved_chosen(const QString &name); ///< empty: a new one
    void saved_removed(const QString &name);
    void save_wanted();
    void export_wanted();
    void title_changed(const QString &title);
    void programme_chosen(const QString &programme);
    void measure_chosen(const QString &measure);
    void period_chosen(const QString &period);
    void provider_chosen(const QString &provider);
    void language_chosen(const QString &language);
    void smallest_count_changed(int count);
    void include_cases_changed(bool included);
    /// A part of this kind below the part `after`; empty: at the end.
    void part_added(const QString &kind, const QString &after);
    void part_removed(const QString &id);
    /// To this place in the list, from 0, counted once the part is there.
    void part_moved(const QString &id, int to);
    void part_measure_chosen(const QString &id, const QString &measure);
    void part_period_chosen(const QString &id, const QString &period);
    void part_heading_changed(const QString &id, const QString &heading);
    void part_text_changed(const QString &id, const QString &text);
    /// The user went to a part, so that the preview may follow.
    void part_chosen(const QString &id);

private:
    void build();
    void connect_settings();
    void connect_parts();
    void show_chosen();

    ReportForm form_;
    ReportSettingsForm *settings_;
    ReportPartList *parts_;
    ReportPartForm *part_;
    QSplitter *halves_;
    QLabel *state_;
    QPushButton *save_;
    QPushButton *export_;
};

} // namespace outturn::widgets
