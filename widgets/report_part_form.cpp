// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report_part_form.h"

#include "widgets/panel_parts.h"
#include "widgets/report_choice_box.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace outturn::widgets {

namespace {

/// The choices of the report, with that of following the report before them.
std::vector<ReportChoice> own_choices(const std::vector<ReportChoice> &choices, const QString &follow)
{
    std::vector<ReportChoice> all{{{}, follow, {}}};
    std::copy_if(choices.begin(), choices.end(), std::back_inserter(all),
                 [](const ReportChoice &choice) { return !choice.id.isEmpty(); });
    return all;
}

/// Asks for no more than it needs, so that the composer scrolls only where it must.
class TextField final : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;
    QSize sizeHint() const override { return {fontMetrics().height() * 12, minimumHeight()}; }
};

} // namespace

ReportPartForm::ReportPartForm(QWidget *parent)
    : QWidget(parent), title_(make_text(this, {})), note_(make_muted_text(this, {})), choices_(new QWidget(this)),
      measure_label_(nullptr), measure_(new ReportChoiceBox(choices_)), period_label_(nullptr),
      period_(new ReportChoiceBox(choices_)), words_(new QWidget(this)), heading_(new QLineEdit(words_)),
      heading_text_(heading_, [this](const QString &text) { emit heading_changed(part_.id, text.trimmed()); }),
      text_(new TextField(words_)),
      text_text_(text_, [this](const QString &text) { emit text_changed(part_.id, text); }),
      insert_(new QToolButton(words_)), menu_(new QMenu(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 3);
    QFont bold = font();
    bold.setBold(true);
    title_->setFont(bold);
    column->addWidget(title_);
    column->addWidget(note_);
    build_choices();
    column->addWidget(choices_);
    build_words();
    column->addWidget(words_, 1);
    column->addStretch(0);
    set_part({}, {});
}

QLabel *ReportPartForm::make_label(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(field);
    QString plain = text;
    field->setAccessibleName(plain.remove(u'&'));
    return label;
}

void ReportPartForm::build_choices()
{
    auto *grid = new QGridLayout(choices_);
    const int space = fontMetrics().height() / 3;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * space);
    grid->setVerticalSpacing(space);
    grid->setColumnStretch(1, 1);
    measure_->setObjectName(QStringLiteral("report_part_measure"));
    period_->setObjectName(QStringLiteral("report_part_period"));
    measure_label_ = make_label(tr("Own meas&ure"), measure_);
    period_label_ = make_label(tr("O&wn period"), period_);
    grid->addWidget(measure_label_, 0, 0);
    grid->addWidget(measure_, 0, 1);
    grid->addWidget(period_label_, 1, 0);
    grid->addWidget(period_, 1, 1);
    connect(measure_, &ReportChoiceBox::chosen, this,
            [this](const QString &measure) { emit measure_chosen(part_.id, measure); });
    connect(period_, &ReportChoiceBox::chosen, this,
            [this](const QString &period) { emit period_chosen(part_.id, period); });
}

void ReportPartForm::build_words()
{
    auto *grid = new QGridLayout(words_);
    const int space = fontMetrics().height() / 3;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * space);
    grid->setVerticalSpacing(space);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    heading_->setObjectName(QStringLiteral("report_part_heading"));
    heading_->setPlaceholderText(tr("no heading"));
    text_->setObjectName(QStringLiteral("report_part_text"));
    text_->setTabChangesFocus(true);
    text_->setPlaceholderText(
        tr("Your own words. An empty line begins a paragraph; lines that begin with \"- \" make a list."));
    text_->setMinimumHeight(fontMetrics().height() * 4);
    insert_->setObjectName(QStringLiteral("report_insert_reference"));
    insert_->setText(tr("Insert reference"));
    insert_->setToolTip(tr("Put the number of a figure or table where the cursor is"));
    insert_->setProperty("framed", true);
    insert_->setFocusPolicy(Qt::StrongFocus);
    insert_->setMenu(menu_);
    insert_->setPopupMode(QToolButton::InstantPopup);
    menu_->setObjectName(QStringLiteral("report_reference_menu"));
    grid->addWidget(make_label(tr("Hea&ding"), heading_), 0, 0);
    grid->addWidget(heading_, 0, 1);
    auto *above = new QHBoxLayout;
    above->addWidget(make_label(tr("&Your text"), text_), 1);
    above->addWidget(insert_);
    grid->addLayout(above, 1, 0, 1, 2);
    grid->addWidget(text_, 2, 0, 1, 2);
}

bool ReportPartForm::takes_anything() const
{
    return !part_.id.isEmpty() && (part_.takes_measure || part_.takes_period || part_.takes_text);
}

void ReportPartForm::set_part(const ReportForm &form, const QString &id)
{
    const bool is_other = id != part_.id;
    if (is_other) {
        tell_pending();
    }
    const auto found =
        std::find_if(form.parts.begin(), form.parts.end(), [&](const ReportPartItem &part) { return part.id == id; });
    part_ = found == form.parts.end() ? ReportPartItem{} : *found;
    title_->setText(part_.title);
    title_->setVisible(!part_.id.isEmpty());
    note_->setText(part_.note);
    note_->setVisible(!part_.note.isEmpty());
    choices_->setVisible(part_.takes_measure || part_.takes_period);
    for (QWidget *field : {static_cast<QWidget *>(measure_label_), static_cast<QWidget *>(measure_)}) {
        field->setVisible(part_.takes_measure);
    }
    for (QWidget *field : {static_cast<QWidget *>(period_label_), static_cast<QWidget *>(period_)}) {
        field->setVisible(part_.takes_period);
    }
    measure_->set_choices(own_choices(form.measures, tr("as the report")), part_.measure);
    period_->set_choices(own_choices(form.periods, tr("as the report")), part_.period);
    words_->setVisible(part_.takes_text);
    heading_text_.show(part_.heading, is_other);
    text_text_.show(part_.text, is_other);
    show_references(form.references);
}

void ReportPartForm::show_references(const std::vector<ReportReference> &references)
{
    const auto same = [](const ReportReference &a, const ReportReference &b) {
        return a.token == b.token && a.title == b.title;
    };
    insert_->setEnabled(!references.empty());
    if (std::equal(references.begin(), references.end(), references_.begin(), references_.end(), same)) {
        return; // else a menu that is open would go
    }
    references_ = references;
    menu_->clear();
    for (const ReportReference &reference : references) {
        const QString title = fontMetrics().elidedText(reference.title, Qt::ElideRight, fontMetrics().height() * 32);
        QAction *action = menu_->addAction(QString(title).replace(u'&', QStringLiteral("&&")));
        action->setToolTip(reference.title);
        connect(action, &QAction::triggered, this, [this, token = reference.token] {
            text_->insertPlainText(token);
            text_->setFocus(Qt::OtherFocusReason);
        });
    }
}

void ReportPartForm::tell_pending()
{
    heading_text_.tell();
    text_text_.tell();
}

void ReportPartForm::begin_writing()
{
    if (part_.takes_text) {
        text_->setFocus(Qt::OtherFocusReason);
    }
}

void ReportPartForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && title_ != nullptr) { // the style sheet makes it forget
        QFont bold = font();
        bold.setBold(true);
        title_->setFont(bold);
    }
}

} // namespace outturn::widgets
