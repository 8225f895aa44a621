// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report_composer.h"

#include "widgets/panel_parts.h"
#include "widgets/report_part_form.h"
#include "widgets/report_part_list.h"
#include "widgets/report_settings_form.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace outturn::widgets {

namespace {

/// Follows the palette by itself. Fusion's own frame of a field cannot be seen on a dark ground.
const QString composer_sheet =
    QStringLiteral("QLineEdit, QPlainTextEdit { background: palette(base); color: palette(text);"
                   " border: 1px solid palette(dark); border-radius: 3px; padding: 2px 4px; }"
                   "QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid palette(link); padding: 1px 3px; }"
                   "QListWidget { background: palette(base); border: 1px solid palette(mid); border-radius: 3px; }"
                   "QListWidget:focus { border: 1px solid palette(link); }");

} // namespace

ReportComposer::ReportComposer(QWidget *parent)
    : QWidget(parent), settings_(new ReportSettingsForm(this)), parts_(new ReportPartList(this)),
      part_(new ReportPartForm(this)), halves_(new QSplitter(Qt::Vertical, this)), state_(make_muted_text(this, {})),
      save_(new QPushButton(tr("Save the defi&nition"), this)), export_(new QPushButton(tr("E&xport\u2026"), this))
{
    setObjectName(QStringLiteral("report_composer"));
    setAccessibleName(tr("Report composer"));
    setStyleSheet(composer_sheet);
    build();
    connect_settings();
    connect_parts();
    connect(save_, &QPushButton::clicked, this, [this] {
        tell_pending();
        emit save_wanted();
    });
    connect(export_, &QPushButton::clicked, this, [this] {
        tell_pending();
        emit export_wanted();
    });
    set_form({});
}

void ReportComposer::build()
{
    const int space = fontMetrics().height() / 2;
    halves_->setObjectName(QStringLiteral("report_composer_halves"));
    halves_->setChildrenCollapsible(false);
    halves_->addWidget(parts_);
    halves_->addWidget(part_);
    halves_->setStretchFactor(0, 1);
    halves_->setStretchFactor(1, 1);
    // Where the window is low, all of it scrolls instead of growing too small to be read.
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("report_composer_area"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QVBoxLayout *content = begin_content(area);
    content->setContentsMargins(space, space, space, space);
    content->setSpacing(space);
    content->addWidget(settings_);
    content->addWidget(make_divider(content->parentWidget()));
    content->addWidget(halves_, 1);
    show_content(area, content);
    save_->setObjectName(QStringLiteral("report_save"));
    save_->setToolTip(tr("Keep this report in the workspace, so that later data can be run through it"));
    export_->setObjectName(QStringLiteral("report_export"));
    export_->setToolTip(tr("Write the report as HTML, PDF, a workbook or an evidence pack"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space, 0, space, space);
    foot->setSpacing(space);
    foot->addWidget(state_, 1);
    foot->addWidget(save_);
    foot->addWidget(export_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space);
    column->addWidget(area, 1);
    column->addLayout(foot);
}

void ReportComposer::connect_settings()
{
    connect(settings_, &ReportSettingsForm::saved_chosen, this, [this](const QString &name) {
        tell_pending(); // else words that were written for this report would be told of the other
        emit saved_chosen(name);
    });
    connect(settings_, &ReportSettingsForm::saved_removed, this, &ReportComposer::saved_removed);
    connect(settings_, &ReportSettingsForm::title_changed, this, &ReportComposer::title_changed);
    connect(settings_, &ReportSettingsForm::programme_chosen, this, &ReportComposer::programme_chosen);
    connect(settings_, &ReportSettingsForm::measure_chosen, this, &ReportComposer::measure_chosen);
    connect(settings_, &ReportSettingsForm::period_chosen, this, &ReportComposer::period_chosen);
    connect(settings_, &ReportSettingsForm::provider_chosen, this, &ReportComposer::provider_chosen);
    connect(settings_, &ReportSettingsForm::language_chosen, this, &ReportComposer::language_chosen);
    connect(settings_, &ReportSettingsForm::smallest_count_changed, this, &ReportComposer::smallest_count_changed);
    connect(settings_, &ReportSettingsForm::include_cases_changed, this, &ReportComposer::include_cases_changed);
}

void ReportComposer::connect_parts()
{
    connect(parts_, &ReportPartList::added, this, &ReportComposer::part_added);
    connect(parts_, &ReportPartList::removed, this, &ReportComposer::part_removed);
    connect(parts_, &ReportPartList::moved, this, &ReportComposer::part_moved);
    connect(parts_, &ReportPartList::chosen, this, &ReportComposer::part_chosen);
    connect(parts_, &ReportPartList::current_changed, this, &ReportComposer::show_chosen);
    connect(parts_, &ReportPartList::arrived, this, [this](const QString &id) {
        part_->begin_writing();
        emit part_chosen(id);
    });
    connect(part_, &ReportPartForm::measure_chosen, this, &ReportComposer::part_measure_chosen);
    connect(part_, &ReportPartForm::period_chosen, this, &ReportComposer::part_period_chosen);
    connect(part_, &ReportPartForm::heading_changed, this, &ReportComposer::part_heading_changed);
    connect(part_, &ReportPartForm::text_changed, this, &ReportComposer::part_text_changed);
}

void ReportComposer::set_form(const ReportForm &form)
{
    form_ = form;
    settings_->set_form(form_);
    parts_->set_parts(form_.parts, form_.addable);
    show_chosen();
    const bool is_new = form_.name.isEmpty();
    state_->setText(is_new ? tr("Not saved yet") : (form_.changed ? tr("Changed since it was saved") : tr("Saved")));
    save_->setEnabled(is_new || form_.changed);
    export_->setEnabled(!form_.parts.empty());
}

void ReportComposer::show_chosen()
{
    part_->set_part(form_, parts_->current());
    part_->setVisible(part_->takes_anything());
}

QString ReportComposer::current_part() const
{
    return parts_->current();
}

void ReportComposer::show_part(const QString &id)
{
    parts_->choose(id);
}

void ReportComposer::tell_pending()
{
    settings_->tell_pending();
    part_->tell_pending();
}

} // namespace outturn::widgets
