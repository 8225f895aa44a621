// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/finding_form.h"

#include "widgets/number_table.h"
#include "widgets/panel_parts.h"
#include "widgets/report_choice_box.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QShortcut>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace outturn::widgets {

namespace {

constexpr int lines_of_text = 4;

/// Follows the palette by itself. Fusion's own frame of a field cannot be seen on a dark ground.
const QString form_sheet =
    QStringLiteral("QLineEdit, QPlainTextEdit { background: palette(base); color: palette(text);"
                   " border: 1px solid palette(dark); border-radius: 3px; padding: 2px 4px; }"
                   "QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid palette(link); padding: 1px 3px; }");

/// Asks for no more than it needs, so that the form scrolls only where it must.
class TextField final : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;
    QSize sizeHint() const override { return {fontMetrics().height() * 12, minimumHeight()}; }
};

void put(QLineEdit *field, const QString &text)
{
    if (field->text() != text)
        field->setText(text);
}

void put(QPlainTextEdit *field, const QString &text)
{
    if (field->toPlainText() != text)
        field->setPlainText(text);
}

QString chosen(const ReportChoiceBox *box)
{
    return box->currentData().toString();
}

} // namespace

FindingFormView::FindingFormView(QWidget *parent)
    : QWidget(parent), empty_(make_muted_text(this, {})), area_(new QScrollArea(this)), foot_(new QWidget(this))
{
    setObjectName(QStringLiteral("finding_form"));
    setAccessibleName(tr("Finding"));
    setStyleSheet(form_sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 3);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QVBoxLayout *content = begin_content(area_);
    const int space = fontMetrics().height() / 2;
    content->setContentsMargins(space, 0, space, space);
    content->setSpacing(space / 2);
    build_head(content);
    build_about(content);
    build_evidence(content);
    content->addStretch(1);
    show_content(area_, content);
    empty_->setContentsMargins(space, space, space, space);
    column->addWidget(empty_);
    column->addWidget(area_, 1);
    auto *foot = new QVBoxLayout(foot_);
    foot->setContentsMargins(space, 0, space, space / 2);
    foot->setSpacing(space / 2);
    build_foot(foot);
    column->addWidget(foot_);
    auto *save = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, save_, &QPushButton::click);
    set_form({});
}

QLabel *FindingFormView::add_label(QVBoxLayout *column, const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(field);
    QString plain = text;
    field->setAccessibleName(plain.remove(u'&'));
    if (column != nullptr)
        column->addWidget(label);
    return label;
}

QPlainTextEdit *FindingFormView::add_text(QVBoxLayout *column, const QString &title, const char *name,
                                          const QString &hint)
{
    auto *field = new TextField(column->parentWidget());
    field->setObjectName(QString::fromLatin1(name));
    field->setTabChangesFocus(true);
    field->setPlaceholderText(hint);
    field->setMinimumHeight(fontMetrics().lineSpacing() * lines_of_text + fontMetrics().height());
    field->setMaximumHeight(fontMetrics().lineSpacing() * 3 * lines_of_text);
    add_label(column, title, field);
    column->addWidget(field, 1);
    connect(field, &QPlainTextEdit::textChanged, this, &FindingFormView::tell_edit);
    return field;
}

ReportChoiceBox *FindingFormView::add_choice(QGridLayout *grid, int row, int at, const QString &title, const char *name)
{
    auto *box = new ReportChoiceBox(area_->widget() != nullptr ? area_->widget() : this);
    box->setObjectName(QString::fromLatin1(name));
    box->setMinimumWidth(fontMetrics().height() * 6);
    grid->addWidget(add_label(nullptr, title, box), row, at);
    grid->addWidget(box, row + 1, at);
    connect(box, &ReportChoiceBox::chosen, this, &FindingFormView::tell_edit);
    return box;
}

void FindingFormView::build_head(QVBoxLayout *column)
{
    QWidget *content = column->parentWidget();
    heading_ = make_text(content, {});
    heading_->setObjectName(QStringLiteral("finding_heading"));
    note_ = make_muted_text(content, {});
    note_->setObjectName(QStringLiteral("finding_note"));
    column->addWidget(heading_);
    column->addWidget(note_);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(fontMetrics().height() / 2);
    grid->setVerticalSpacing(2);
    kind_ = add_choice(grid, 0, 0, tr("&Kind"), "finding_kind");
    severity_ = add_choice(grid, 0, 1, tr("Se&verity"), "finding_severity");
    state_ = add_choice(grid, 0, 2, tr("S&tate"), "finding_state");
    for (int at = 0; at < 3; ++at)
        grid->setColumnStretch(at, 1);
    column->addLayout(grid);
    title_ = new QLineEdit(content);
    title_->setObjectName(QStringLiteral("finding_title"));
    title_->setPlaceholderText(tr("In one line, as others will read it first"));
    add_label(column, tr("Tit&le"), title_);
    column->addWidget(title_);
    connect(title_, &QLineEdit::textChanged, this, &FindingFormView::tell_edit);
    text_ = add_text(column, tr("&What was found"), "finding_text",
                     tr("What was expected, what was found, and what follows from it."));
}

void FindingFormView::build_about(QVBoxLayout *column)
{
    QWidget *content = column->parentWidget();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(fontMetrics().height() / 2);
    grid->setVerticalSpacing(2);
    programme_ = add_choice(grid, 0, 0, tr("&Programme"), "finding_programme");
    measure_ = add_choice(grid, 0, 1, tr("&Measure"), "finding_measure");
    provider_ = add_choice(grid, 2, 0, tr("P&rovider"), "finding_provider");
    period_ = add_choice(grid, 2, 1, tr("Per&iod"), "finding_period");
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    auto *row = new QHBoxLayout;
    figure_ = make_text(content, {});
    figure_->setObjectName(QStringLiteral("finding_figure"));
    go_ = new QPushButton(tr("Show the fi&gure"), content);
    go_->setObjectName(QStringLiteral("finding_go"));
    go_->setToolTip(tr("Go to the figure that it is about, as it is now"));
    row->addWidget(figure_, 1);
    row->addWidget(go_, 0, Qt::AlignTop);
    column->addLayout(row);
    connect(go_, &QPushButton::clicked, this, &FindingFormView::figure_wanted);
}

void FindingFormView::build_evidence(QVBoxLayout *column)
{
    QWidget *content = column->parentWidget();
    evidence_title_ = make_text(content, tr("Evidence"));
    column->addWidget(evidence_title_);
    figures_ = new QWidget(content);
    figures_->setObjectName(QStringLiteral("finding_figures"));
    figure_grid_ = new QGridLayout(figures_);
    figure_grid_->setContentsMargins(0, 0, 0, 0);
    figure_grid_->setHorizontalSpacing(fontMetrics().height());
    figure_grid_->setVerticalSpacing(2);
    column->addWidget(figures_);
    change_ = make_text(content, {});
    change_->setObjectName(QStringLiteral("finding_change"));
    source_ = make_muted_text(content, {});
    source_->setObjectName(QStringLiteral("finding_source"));
    column->addWidget(change_);
    column->addWidget(source_);
    renew_ = new QPushButton(tr("Take the figures as they are &now"), content);
    renew_->setObjectName(QStringLiteral("finding_renew"));
    renew_->setToolTip(tr("They stand in the next revision; the earlier ones keep theirs"));
    column->addWidget(renew_, 0, Qt::AlignLeft);
    connect(renew_, &QPushButton::clicked, this, &FindingFormView::renew_wanted);
    evidence_ = add_text(column, tr("Evi&dence in words"), "finding_evidence",
                         tr("Papers seen, people asked, how it was tested."));
    recommendation_ =
        add_text(column, tr("Re&commendation"), "finding_recommendation", tr("Who should do what, and by when."));
    response_ = add_text(column, tr("Resp&onse"), "finding_response", tr("What the audited body says to it."));
    origin_ = make_muted_text(content, {});
    origin_->setObjectName(QStringLiteral("finding_origin"));
    column->addWidget(origin_);
    revisions_title_ = make_text(content, tr("Revisions"));
    column->addWidget(revisions_title_);
    revisions_ = new NumberTable(content);
    revisions_->setObjectName(QStringLiteral("finding_revisions"));
    revisions_->setAccessibleName(tr("Revisions"));
    column->addWidget(revisions_);
}

void FindingFormView::build_foot(QVBoxLayout *column)
{
    column->addWidget(make_divider(foot_));
    auto *row = new QHBoxLayout;
    person_ = new QLineEdit(foot_);
    person_->setObjectName(QStringLiteral("finding_person"));
    person_->setPlaceholderText(tr("your name"));
    QLabel *label = add_label(nullptr, tr("Sig&ned"), person_);
    withdraw_ = new QPushButton(foot_);
    withdraw_->setObjectName(QStringLiteral("finding_withdraw"));
    discard_ = new QPushButton(tr("Give up chan&ges"), foot_);
    discard_->setObjectName(QStringLiteral("finding_discard"));
    save_ = new QPushButton(tr("&Save"), foot_);
    save_->setObjectName(QStringLiteral("finding_save"));
    save_->setToolTip(tr("Put it on record (Ctrl+S). What was saved stays readable: the next one is a revision."));
    auto *signature = new QHBoxLayout;
    signature->addWidget(label);
    signature->addWidget(person_, 1);
    column->addLayout(signature);
    row->addWidget(withdraw_);
    row->addStretch(1);
    row->addWidget(discard_);
    row->addWidget(save_);
    column->addLayout(row);
    connect(person_, &QLineEdit::editingFinished, this, [this] { emit person_changed(person()); });
    connect(withdraw_, &QPushButton::clicked, this, [this] {
        if (form_.is_withdrawn)
            emit restore_wanted();
        else
            emit withdraw_wanted();
    });
    connect(discard_, &QPushButton::clicked, this, &FindingFormView::discard_wanted);
    connect(save_, &QPushButton::clicked, this, &FindingFormView::save_wanted);
}

void FindingFormView::set_form(const FindingForm &form)
{
    const QScopedValueRollback filling(filling_, true);
    const bool is_other = form.id != form_.id;
    form_ = form;
    const bool is_there = !form.id.isEmpty();
    empty_->setText(form.empty_text);
    empty_->setVisible(!is_there);
    area_->setVisible(is_there);
    foot_->setVisible(is_there);
    heading_->setText(form.heading);
    note_->setText(form.note);
    note_->setVisible(!form.note.isEmpty());
    const FindingWords &words = form.words;
    kind_->set_choices(form.kinds, words.kind);
    severity_->set_choices(form.severities, words.severity);
    state_->set_choices(form.states, words.state);
    programme_->set_choices(form.programmes, words.programme);
    measure_->set_choices(form.measures, words.measure);
    provider_->set_choices(form.providers, words.provider);
    period_->set_choices(form.periods, words.period);
    put(title_, words.title);
    put(text_, words.text);
    put(evidence_, words.evidence);
    put(recommendation_, words.recommendation);
    put(response_, words.response);
    if (!person_->hasFocus() || is_other)
        put(person_, form.person);
    for (QWidget *field :
         std::initializer_list<QWidget *>{kind_, severity_, state_, programme_, measure_, provider_, period_})
        field->setEnabled(!form.is_withdrawn);
    for (QPlainTextEdit *field : {text_, evidence_, recommendation_, response_})
        field->setReadOnly(form.is_withdrawn);
    title_->setReadOnly(form.is_withdrawn);
    figure_->setText(form.figure);
    figure_->setVisible(!form.figure.isEmpty());
    go_->setVisible(form.has_figure);
    origin_->setText(form.origin);
    origin_->setVisible(!form.origin.isEmpty());
    show_figures();
    show_revisions();
    withdraw_->setText(form.is_withdrawn ? tr("&Bring back…") : tr("Withdra&w…"));
    withdraw_->setVisible(!form.is_new);
    discard_->setVisible(!form.is_withdrawn);
    save_->setVisible(!form.is_withdrawn);
    discard_->setEnabled(form.is_changed || form.is_new);
    save_->setEnabled(form.is_changed || form.is_new);
    if (is_other)
        area_->verticalScrollBar()->setValue(0);
}

void FindingFormView::show_figures()
{
    while (QLayoutItem *item = figure_grid_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString &text, int row, int at, bool is_number) {
        QLabel *label = row == 0 ? make_muted_text(figures_, text) : make_text(figures_, text);
        label->setAlignment((is_number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
        figure_grid_->addWidget(label, row, at);
        return label;
    };
    if (!form_.figures.empty()) {
        add(tr("Figure"), 0, 0, false);
        add(tr("When written"), 0, 1, true);
        add(tr("Now"), 0, 2, true);
    }
    int row = 1;
    for (const FindingFigure &figure : form_.figures) {
        add(figure.title, row, 0, false);
        add(figure.then, row, 1, true);
        QLabel *now = add(figure.now.isEmpty() ? QStringLiteral("–") : figure.now, row, 2, true);
        if (figure.differs) { // said in a sentence below as well
            QFont bold = now->font();
            bold.setBold(true);
            now->setFont(bold);
        }
        ++row;
    }
    figure_grid_->setColumnStretch(0, 1);
    figures_->setVisible(!form_.figures.empty());
    change_->setText(form_.change);
    change_->setVisible(!form_.change.isEmpty());
    source_->setText(form_.source);
    source_->setVisible(!form_.source.isEmpty());
    renew_->setVisible(form_.can_renew && !form_.is_withdrawn);
}

void FindingFormView::show_revisions()
{
    const bool has_any = form_.revisions.rows.size() > 1 || form_.is_withdrawn;
    revisions_title_->setVisible(has_any);
    revisions_->setVisible(has_any);
    revisions_->set_table(form_.revisions);
    const int rows = static_cast<int>(std::min<size_t>(form_.revisions.rows.size(), 6));
    revisions_->setFixedHeight(fontMetrics().height() * 2 * (rows + 2));
}

FindingWords FindingFormView::words() const
{
    return {chosen(kind_),
            chosen(severity_),
            chosen(state_),
            title_->text(),
            text_->toPlainText(),
            chosen(programme_),
            chosen(measure_),
            chosen(provider_),
            chosen(period_),
            evidence_->toPlainText(),
            recommendation_->toPlainText(),
            response_->toPlainText()};
}

QString FindingFormView::person() const
{
    return person_->text().trimmed();
}

void FindingFormView::begin_writing()
{
    title_->setFocus(Qt::OtherFocusReason);
    area_->verticalScrollBar()->setValue(0);
}

void FindingFormView::tell_edit()
{
    if (!filling_)
        emit edited();
}

void FindingFormView::make_bold()
{
    for (QLabel *label : {heading_, evidence_title_, revisions_title_}) {
        if (label == nullptr)
            continue;
        QFont bold = font();
        bold.setBold(true);
        label->setFont(bold);
    }
}

void FindingFormView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) // the style sheet makes it forget
        make_bold();
}

} // namespace outturn::widgets
