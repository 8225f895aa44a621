// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_draw_form.h"

#include "widgets/panel_parts.h"
#include "widgets/progress_panel.h"
#include "widgets/report_choice_box.h"
#include "widgets/sample_form_parts.h"
#include "widgets/sign_mark.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace outturn::widgets {

namespace {

QLineEdit *make_field(QWidget *parent, const char *name, int letters, bool is_number)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QString::fromLatin1(name));
    field->setMaximumWidth(field->fontMetrics().averageCharWidth() * letters);
    if (is_number) {
        field->setAlignment(Qt::AlignRight);
    }
    return field;
}

QLabel *add_row(QGridLayout *grid, int row, const QString &title, QWidget *field, QLayout *beside = nullptr)
{
    auto *label = new QLabel(title);
    label->setBuddy(field);
    field->setAccessibleName(QString(title).remove(u'&'));
    grid->addWidget(label, row, 0);
    if (beside) {
        grid->addLayout(beside, row, 1);
    } else {
        grid->addWidget(field, row, 1);
    }
    return label;
}

QHBoxLayout *side_by_side(std::initializer_list<QWidget *> parts)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing((*parts.begin())->fontMetrics().height() / 2);
    for (QWidget *part : parts) {
        layout->addWidget(part);
    }
    layout->addStretch(1);
    return layout;
}

} // namespace

SampleDrawForm::SampleDrawForm(QWidget *parent) : QWidget(parent), fields_(new QWidget(this))
{
    setObjectName(QStringLiteral("sample_draw_form"));
    setStyleSheet(sample_form_sheet());
    auto *column = new QVBoxLayout(this);
    const int space = fontMetrics().height() / 2;
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space);
    column->addWidget(fields_);
    QGridLayout *grid = make_sample_grid(fields_);
    grid->setContentsMargins(0, 0, 0, 0);
    title_ = make_field(fields_, "sample_title", 60, false);
    title_->setPlaceholderText(tr("what it is for"));
    person_ = make_field(fields_, "sample_person", 40, false);
    size_ = make_field(fields_, "sample_draw_size", 12, true);
    method_ = new ReportChoiceBox(fields_);
    method_->setObjectName(QStringLiteral("sample_method"));
    method_->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    method_->set_choices({{QStringLiteral("interval"), tr("at a fixed interval"), {}},
                          {QStringLiteral("cell"), tr("one at random in each interval"), {}},
                          {QStringLiteral("random"), tr("at random"), {}}},
                         QStringLiteral("interval"));
    beginning_ = new ReportChoiceBox(fields_);
    beginning_->setObjectName(QStringLiteral("sample_beginning"));
    beginning_->setMaximumWidth(fontMetrics().averageCharWidth() * 26);
    beginning_->set_choices(
        {{QStringLiteral("seed"), tr("by a seed"), {}}, {QStringLiteral("start"), tr("from a start"), {}}},
        QStringLiteral("seed"));
    seed_ = make_field(fields_, "sample_seed", 26, true);
    seed_->setAccessibleName(tr("Seed"));
    new_seed_ = new QPushButton(tr("&Another seed"), fields_);
    new_seed_->setObjectName(QStringLiteral("sample_new_seed"));
    start_ = make_field(fields_, "sample_start", 18, true);
    start_->setAccessibleName(tr("Start, in pounds or claims from the first one"));
    unit_ = new QLabel(tr("from the first one on"), fields_);
    title_label_ = add_row(grid, 0, tr("&Title"), title_);
    add_row(grid, 1, tr("Drawn b&y"), person_);
    add_row(grid, 2, tr("&Size"), size_);
    add_row(grid, 3, tr("&How"), method_);
    add_row(grid, 4, tr("Be&ginning"), beginning_, side_by_side({beginning_, seed_, new_seed_, start_, unit_}));
    facts_ = make_text(this, {});
    facts_->setObjectName(QStringLiteral("sample_draw_facts"));
    column->addWidget(facts_);
    problem_ = new QWidget(this);
    auto *wrong = new QHBoxLayout(problem_);
    wrong->setContentsMargins(0, 0, 0, 0);
    wrong->addWidget(new SignMark(problem_, MarkShape::triangle_up), 0, Qt::AlignTop);
    problem_text_ = make_text(problem_, {});
    problem_text_->setObjectName(QStringLiteral("sample_draw_problem"));
    wrong->addWidget(problem_text_, 1);
    column->addWidget(problem_);
    draw_ = new QPushButton(this);
    draw_->setObjectName(QStringLiteral("sample_draw"));
    column->addLayout(side_by_side({draw_}));
    progress_ = new ProgressPanel(this);
    column->addWidget(progress_);
    column->addStretch(1);
    for (const QLineEdit *field : {title_, person_, size_, seed_, start_}) {
        connect(field, &QLineEdit::textEdited, this, &SampleDrawForm::changed);
    }
    for (const ReportChoiceBox *box : {method_, beginning_}) {
        connect(box, &ReportChoiceBox::chosen, this, [this] {
            show_fields();
            emit changed();
        });
    }
    connect(new_seed_, &QPushButton::clicked, this, &SampleDrawForm::seed_wanted);
    connect(draw_, &QPushButton::clicked, this, &SampleDrawForm::draw_wanted);
    connect(progress_, &ProgressPanel::cancelled, this, &SampleDrawForm::cancelled);
    set_answer({});
    set_busy(false);
}

void SampleDrawForm::set_entry(const SampleDrawEntry &entry)
{
    title_->setText(entry.title);
    person_->setText(entry.person);
    size_->setText(entry.size);
    choose(method_, entry.method);
    choose(beginning_, entry.by_seed ? QStringLiteral("seed") : QStringLiteral("start"));
    seed_->setText(entry.seed);
    start_->setText(entry.start);
    show_fields();
}

SampleDrawEntry SampleDrawForm::entry() const
{
    SampleDrawEntry entry;
    entry.title = title_->text().trimmed();
    entry.person = person_->text().trimmed();
    entry.size = size_->text().trimmed();
    entry.method = method_->currentData().toString();
    entry.by_seed = !answer_.takes_start || beginning_->currentData().toString() == QStringLiteral("seed");
    entry.seed = seed_->text().trimmed();
    entry.start = start_->text().trimmed();
    return entry;
}

void SampleDrawForm::show_fields()
{
    const bool by_seed = entry().by_seed;
    beginning_->setEnabled(answer_.takes_start);
    if (!answer_.takes_start) {
        choose(beginning_, QStringLiteral("seed"));
    }
    seed_->setVisible(by_seed);
    new_seed_->setVisible(by_seed);
    start_->setVisible(!by_seed);
    unit_->setVisible(!by_seed);
    title_->setVisible(!answer_.is_extension);
    title_label_->setVisible(!answer_.is_extension);
    method_->setEnabled(!answer_.is_extension);
    draw_->setText(answer_.is_extension ? tr("&Extend the sample") : tr("&Draw the sample"));
}

void SampleDrawForm::set_answer(const SampleDrawAnswer &answer)
{
    answer_ = answer;
    show_fields();
    facts_->setText(answer.facts.join(u'\n'));
    facts_->setVisible(!answer.facts.isEmpty());
    problem_text_->setText(answer.problem);
    problem_->setVisible(!answer.problem.isEmpty());
    draw_->setEnabled(answer.can_draw && !busy_);
}

void SampleDrawForm::set_busy(bool busy)
{
    busy_ = busy;
    fields_->setEnabled(!busy);
    draw_->setEnabled(answer_.can_draw && !busy);
    progress_->setVisible(busy);
    if (busy) {
        progress_->reset();
        progress_->set_progress(tr("The sample is being drawn\u2026"), 0, 0);
    }
}

} // namespace outturn::widgets
