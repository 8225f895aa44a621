// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report_settings_form.h"

#include "widgets/field_frame.h"
#include "widgets/panel_parts.h"
#include "widgets/report_choice_box.h"
#include "widgets/sign_mark.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

namespace outturn::widgets {

ReportSettingsForm::ReportSettingsForm(QWidget *parent)
    : QWidget(parent), saved_(make_choice(QStringLiteral("report_saved"),
                                          tr("A definition that was saved in this workspace, or a new one"),
                                          &ReportSettingsForm::saved_chosen)),
      remove_(new QToolButton(this)), title_(new QLineEdit(this)),
      title_text_(title_, [this](const QString &text) { emit title_changed(text.trimmed()); }),
      programme_(make_choice(QStringLiteral("report_programme"), tr("The programme that the report is of"),
                             &ReportSettingsForm::programme_chosen)),
      measure_(make_choice(QStringLiteral("report_measure"), tr("The measure of every part that has none of its own"),
                           &ReportSettingsForm::measure_chosen)),
      period_(make_choice(QStringLiteral("report_period"), tr("The period of every part that has none of its own"),
                          &ReportSettingsForm::period_chosen)),
      provider_(make_choice(QStringLiteral("report_provider"), tr("All providers together, or the report of one"),
                            &ReportSettingsForm::provider_chosen)),
      language_(make_choice(QStringLiteral("report_language"), tr("The language in which the report is written"),
                            &ReportSettingsForm::language_chosen)),
      smallest_(new QSpinBox(this)), cases_(new QCheckBox(tr("&Cases, under pseudonyms"), this)),
      warning_(new QWidget(this)), warning_text_(make_text(warning_, {}))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    build(grid);
    show_warning();
    follow_palette();
}

QComboBox *ReportSettingsForm::make_choice(const QString &name, const QString &tooltip, Signal chosen)
{
    auto *box = new ReportChoiceBox(this);
    box->setObjectName(name);
    box->setAccessibleDescription(tooltip);
    connect(box, &ReportChoiceBox::chosen, this, chosen);
    return box;
}

QLabel *ReportSettingsForm::make_label(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(field);
    label->setToolTip(field->accessibleDescription());
    QString plain = text;
    field->setAccessibleName(plain.remove(u'&'));
    return label;
}

void ReportSettingsForm::build(QGridLayout *grid)
{
    const int space = fontMetrics().height() / 3;
    grid->setHorizontalSpacing(2 * space);
    grid->setVerticalSpacing(space);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    remove_->setObjectName(QStringLiteral("report_saved_remove"));
    remove_->setText(tr("Take off the list"));
    remove_->setToolTip(tr("Take this definition off the list; what was written with it stays"));
    remove_->setProperty("framed", true);
    remove_->setFocusPolicy(Qt::StrongFocus);
    connect(remove_, &QToolButton::clicked, this, [this] { emit saved_removed(form_.name); });
    grid->addWidget(make_label(tr("&Report"), saved_), 0, 0);
    auto *saved = new QHBoxLayout;
    saved->setSpacing(space);
    saved->addWidget(saved_, 1);
    saved->addWidget(remove_);
    grid->addLayout(saved, 0, 1, 1, 3);
    title_->setObjectName(QStringLiteral("report_title"));
    title_->setPlaceholderText(tr("made from the programme, the measure and the period"));
    title_->setAccessibleDescription(tr("The title on the cover"));
    grid->addWidget(make_label(tr("&Title"), title_), 1, 0);
    grid->addWidget(title_, 1, 1, 1, 3);
    const auto pair = [&](int row, int side, const QString &text, QWidget *field) {
        grid->addWidget(make_label(text, field), row, 2 * side);
        grid->addWidget(field, row, 2 * side + 1);
    };
    grid->addWidget(make_label(tr("&Measure"), measure_), 2, 0);
    grid->addWidget(measure_, 2, 1, 1, 3);
    pair(3, 0, tr("&Programme"), programme_);
    pair(3, 1, tr("Per&iod"), period_);
    pair(4, 0, tr("Pr&ovider"), provider_);
    pair(4, 1, tr("&Language"), language_);
    smallest_->setObjectName(QStringLiteral("report_smallest"));
    smallest_->setFocusPolicy(Qt::StrongFocus);
    smallest_->installEventFilter(this);
    smallest_->setRange(0, 100);
    smallest_->setSpecialValueText(tr("nothing"));
    smallest_->setKeyboardTracking(false);
    smallest_->setAccessibleDescription(
        tr("Counts below this are withheld, and others with them from which they could be worked out"));
    smallest_->setToolTip(smallest_->accessibleDescription());
    pair(5, 0, tr("Withhold &below"), smallest_);
    cases_->setObjectName(QStringLiteral("report_cases"));
    cases_->setToolTip(tr("List the cases themselves in the parts that rest on them"));
    grid->addWidget(cases_, 5, 2, 1, 2);
    auto *warning = new QHBoxLayout(warning_);
    warning->setContentsMargins(0, 0, 0, 0);
    warning->setSpacing(space);
    warning->addWidget(new SignMark(warning_, MarkShape::triangle_up), 0, Qt::AlignTop);
    warning->addWidget(warning_text_, 1);
    warning_->setObjectName(QStringLiteral("report_warning"));
    grid->addWidget(warning_, 6, 0, 1, 4);
    connect(smallest_, &QSpinBox::valueChanged, this, [this](int count) {
        form_.smallest_count = count;
        show_warning();
        emit smallest_count_changed(count);
    });
    connect(cases_, &QCheckBox::clicked, this, [this](bool included) {
        form_.include_cases = included;
        show_warning();
        emit include_cases_changed(included);
    });
}

void ReportSettingsForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        follow_palette();
    }
}

void ReportSettingsForm::follow_palette()
{
    show_frame(smallest_, palette());
    show_frame(cases_, palette());
}

/// A wheel that scrolls the form must not change a number on the way.
bool ReportSettingsForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == smallest_ && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ReportSettingsForm::set_form(const ReportForm &form)
{
    form_ = form;
    show_saved();
    title_text_.show(form.title);
    const auto show = [](QComboBox *box, const std::vector<ReportChoice> &choices, const QString &chosen) {
        qobject_cast<ReportChoiceBox *>(box)->set_choices(choices, chosen);
    };
    show(programme_, form.programmes, form.programme);
    show(measure_, form.measures, form.measure);
    show(period_, form.periods, form.period);
    show(provider_, form.providers, form.provider);
    show(language_, form.languages, form.language);
    const QSignalBlocker quiet(smallest_);
    if (smallest_->value() != form.smallest_count) {
        smallest_->setValue(form.smallest_count);
    }
    cases_->setChecked(form.include_cases);
    cases_->setVisible(form.has_cases || form.include_cases);
    show_warning();
}

void ReportSettingsForm::show_saved()
{
    std::vector<ReportChoice> choices{{{}, tr("New report"), {}}};
    choices.insert(choices.end(), form_.saved.begin(), form_.saved.end());
    qobject_cast<ReportChoiceBox *>(saved_)->set_choices(choices, form_.name);
    remove_->setVisible(!form_.name.isEmpty());
}

void ReportSettingsForm::show_warning()
{
    QStringList words;
    if (form_.smallest_count == 0) {
        words.append(tr("Nothing is withheld: a count of one or two can tell who is meant."));
    }
    if (form_.include_cases) {
        words.append(tr("Every case is a person or a family. A pseudonym hides the name, not the story: send this "
                        "report only to those who may see the cases themselves."));
    }
    warning_text_->setText(words.join(u' '));
    warning_->setVisible(!words.isEmpty());
}

} // namespace outturn::widgets
