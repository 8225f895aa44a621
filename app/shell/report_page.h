// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report_form.h"
#include "shell/exploration.h"
#include "shell/report_work.h"

#include <QtWidgets/QWidget>

namespace outturn::widgets {
class PagePreview;
class ReportComposer;
} // namespace outturn::widgets

namespace outturn::shell {

class Actions;
class Prompts;
class Preferences;

/// Where a report is put together: its parts at the left, its pages at the right, made anew as it changes. Definitions
/// are kept in the workspace. Borrows all that it is given; GUI thread.
class ReportPage : public QWidget
{
    Q_OBJECT

public:
    ReportPage(Exploration &exploration, ReportWork &work, Preferences &preferences, const Actions &actions,
               Prompts &prompts, const presentation::Wording &wording, QWidget *parent = nullptr);

    bool has_definition() const { return has_definition_; }
    /// With what was typed a moment ago.
    const presentation::ReportDefinition &definition();
    /// What a file of it may be called, without an ending.
    QString suggested_name() const;
    /// A report that was changed and not saved: kept for the next time that this workspace is open.
    void keep_draft();
    void set_definition(const presentation::ReportDefinition &definition, const QString &name = {});
    /// The workspace goes: so does its report.
    void forget();
    /// The page came to the front, or the returns changed.
    void show_present();

signals:
    void failed(const QString &message);
    void export_wanted();

private:
    void connect_composer();
    void connect_parts();
    void change(const std::function<void(presentation::ReportDefinition &)> &edit);
    void change_part(const QString &id, const std::function<void(presentation::ReportPart &)> &edit);
    void add_part(const QString &kind, const QString &after);
    void remove_part(const QString &id);
    void move_part(const QString &id, int to);
    void follow_part(const QString &id);
    void open_saved(const QString &name);
    void save();
    bool store(const QString &name, const QByteArray &json);
    bool is_changed() const { return has_definition_ && !(definition_ == saved_); }
    void show_saved(const QString &name);
    void show_form();
    void show_pages();
    presentation::ReportChoices choices() const;

    Exploration &exploration_;
    ReportWork &work_;
    Preferences &preferences_;
    Prompts &prompts_;
    const presentation::Wording &wording_;
    widgets::ReportComposer *composer_;
    widgets::PagePreview *preview_;
    presentation::ReportDefinition definition_;
    presentation::ReportDefinition saved_; ///< as the workspace keeps it under the name
    QString name_;
    QStringList part_ids_;
    int last_part_id_ = 0;
    bool has_definition_ = false;
};

} // namespace outturn::shell
