// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scheme_form.h"

#include "widgets/chart_palette.h"
#include "widgets/chart_text.h"
#include "widgets/mark_painting.h"
#include "widgets/panel_parts.h"
#include "widgets/sign_mark.h"

#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace outturn::widgets {

namespace {

constexpr int pause_milliseconds = 350;

QLabel *small_text(QWidget *parent)
{
    QLabel *label = make_muted_text(parent, {});
    label->setFont(scaled_font(parent->font(), 0.9));
    return label;
}

/// Follows the palette by itself. Fusion's own frame of a field cannot be seen on a dark ground.
const QString form_sheet = QStringLiteral(
    "QGroupBox { font-weight: bold; }"
    "QLineEdit { background: palette(base); color: palette(text); border: 1px solid palette(dark); border-radius: 3px;"
    " padding: 2px 4px; }"
    "QLineEdit:focus { border: 2px solid palette(link); padding: 1px 3px; }"
    "QLineEdit:read-only { border-color: palette(mid); }");

bool is_before(const QString &unit)
{
    return unit == QStringLiteral("\u00a3");
}

/// The same fields under the same headings, whatever is in them.
bool same_shape(const SchemeForm &one, const SchemeForm &other)
{
    const auto same_field = [](const SchemeField &a, const SchemeField &b) { return a.id == b.id; };
    const auto same_section = [&](const SchemeSection &a, const SchemeSection &b) {
        return a.title == b.title
            && std::equal(a.fields.begin(), a.fields.end(), b.fields.begin(), b.fields.end(), same_field);
    };
    return one.notes == other.notes
        && std::equal(one.sections.begin(), one.sections.end(), other.sections.begin(), other.sections.end(),
                      same_section);
}

} // namespace

struct SchemeFormView::Row {
    SchemeField field;
    QString sent;          ///< what was last told, or last came in
    bool answered = false; ///< a form has come since
    QLabel *title = nullptr;
    QLineEdit *edit = nullptr;
    QLabel *unit = nullptr;
    QWidget *unconfirmed = nullptr;
    QLabel *source = nullptr;
    QWidget *problem = nullptr;
    QLabel *problem_text = nullptr;
};

SchemeFormView::SchemeFormView(QWidget *parent)
    : QWidget(parent), title_(make_text(this, {})), revision_(make_muted_text(this, {})), area_(new QScrollArea(this)),
      keep_(new QPushButton(tr("&Keep in the workspace"), this)),
      revert_(new QPushButton(tr("&Give up changes"), this)), pause_(new QTimer(this))
{
    setObjectName(QStringLiteral("scheme_form"));
    auto *column = new QVBoxLayout(this);
    const int space = fontMetrics().height() / 2;
    column->setContentsMargins(0, space, 0, space);
    column->setSpacing(space);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(space, 0, space, 0);
    words->setSpacing(space / 3);
    QFont bold = font();
    bold.setBold(true);
    title_->setFont(bold);
    words->addWidget(title_);
    words->addWidget(revision_);
    column->addLayout(words);
    area_->setObjectName(QStringLiteral("scheme_form_area"));
    area_->setStyleSheet(form_sheet);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(area_, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space, 0, space, 0);
    buttons->addStretch(1);
    buttons->addWidget(revert_);
    buttons->addWidget(keep_);
    column->addLayout(buttons);
    keep_->setObjectName(QStringLiteral("scheme_keep"));
    revert_->setObjectName(QStringLiteral("scheme_revert"));
    keep_->setToolTip(tr("Keep these figures as a new revision of the scheme in this workspace"));
    revert_->setToolTip(tr("Go back to the figures that were kept last"));
    pause_->setSingleShot(true);
    pause_->setInterval(pause_milliseconds);
    connect(pause_, &QTimer::timeout, this, &SchemeFormView::send_all);
    connect(keep_, &QPushButton::clicked, this, [this] {
        send_all();
        emit keep_requested();
    });
    connect(revert_, &QPushButton::clicked, this, [this] {
        pause_->stop();
        for (const std::unique_ptr<Row> &row : rows_) {
            row->edit->setModified(false); // what the user began to write goes as well
            row->sent = row->edit->text();
        }
        emit revert_requested();
    });
    build();
}

SchemeFormView::~SchemeFormView()
{
    for (const std::unique_ptr<Row> &row : rows_) {
        row->edit->disconnect(this); // it loses the focus while the form goes, and would tell of it
    }
}

void SchemeFormView::set_form(const SchemeForm &form)
{
    const bool refreshes = same_shape(form_, form) && !rows_.empty();
    form_ = form;
    if (!refreshes) {
        build();
    }
    refresh();
}

void SchemeFormView::build()
{
    QString focused;
    int cursor = 0;
    for (const std::unique_ptr<Row> &row : rows_) {
        if (row->edit->hasFocus()) {
            focused = row->field.id;
            cursor = row->edit->cursorPosition();
        }
        row->edit->disconnect(this);
    }
    pause_->stop();
    rows_.clear();
    QVBoxLayout *layout = begin_content(area_);
    const int space = fontMetrics().height() / 2;
    layout->setContentsMargins(space, 0, space, space);
    layout->setSpacing(space);
    QWidget *content = layout->parentWidget();
    for (const SchemeSection &section : form_.sections) {
        layout->addWidget(build_section(section));
    }
    if (!form_.notes.isEmpty()) {
        auto *box = new QGroupBox(tr("What the sources leave open"), content);
        auto *lines = new QVBoxLayout(box);
        for (const QString &note : form_.notes) {
            lines->addWidget(make_text(box, note));
        }
        layout->addWidget(box);
    }
    layout->addStretch(1);
    show_content(area_, layout);
    refresh();
    for (const std::unique_ptr<Row> &row : rows_) {
        if (!focused.isEmpty() && row->field.id == focused) {
            row->edit->setFocus(Qt::OtherFocusReason);
            row->edit->setCursorPosition(cursor);
        }
    }
}

QWidget *SchemeFormView::build_section(const SchemeSection &section)
{
    auto *box = new QGroupBox(section.title);
    auto *grid = new QGridLayout(box);
    const int em = fontMetrics().height();
    grid->setHorizontalSpacing(em / 2);
    grid->setVerticalSpacing(em / 6);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 4);
    grid->setColumnMinimumWidth(1, em * 11); // the same in every section
    int line = 0;
    for (const SchemeField &field : section.fields) {
        auto row = std::make_unique<Row>();
        row->field = field;
        row->sent = field.text;
        row->title = make_text(box, field.title);
        row->edit = new QLineEdit(field.text, box);
        row->edit->setObjectName(QStringLiteral("scheme_field_") + field.id);
        row->edit->setPlaceholderText(tr("not known"));
        row->edit->setMinimumWidth(em * 5);
        row->edit->setMaximumWidth(em * 12);
        row->title->setBuddy(row->edit);
        row->unit = new QLabel(box);
        row->unit->setTextFormat(Qt::PlainText);
        row->unconfirmed = new QWidget(box);
        auto *sign = new QHBoxLayout(row->unconfirmed);
        sign->setContentsMargins(0, 0, 0, 0);
        sign->setSpacing(em / 6);
        sign->addWidget(new SignMark(row->unconfirmed, MarkShape::diamond));
        sign->addWidget(new QLabel(tr("unconfirmed"), row->unconfirmed));
        row->unconfirmed->setToolTip(tr("No source confirms this figure"));
        row->source = small_text(box);
        row->problem = new QWidget(box);
        auto *wrong = new QHBoxLayout(row->problem);
        wrong->setContentsMargins(0, 0, 0, 0);
        wrong->setSpacing(em / 6);
        wrong->addWidget(new SignMark(row->problem, MarkShape::triangle_up), 0, Qt::AlignTop);
        row->problem_text = make_text(row->problem, {});
        wrong->addWidget(row->problem_text, 1);

        auto *beside = new QHBoxLayout;
        beside->setSpacing(em / 4);
        if (is_before(field.unit)) {
            beside->addWidget(row->unit);
            beside->addWidget(row->edit, 1);
        } else {
            beside->addWidget(row->edit, 1);
            beside->addWidget(row->unit);
        }
        beside->addStretch(1);
        auto *origin = new QHBoxLayout;
        origin->setSpacing(em / 2);
        origin->addWidget(row->unconfirmed, 0, Qt::AlignTop);
        origin->addWidget(row->source, 1);
        grid->addWidget(row->title, line, 0, Qt::AlignTop);
        grid->addLayout(beside, line, 1);
        grid->addWidget(row->problem, line + 1, 1);
        grid->addLayout(origin, line + 2, 1);
        grid->setRowMinimumHeight(line + 3, em / 3);
        line += 4;
        Row *known = row.get();
        connect(row->edit, &QLineEdit::textEdited, this, [this] { pause_->start(); });
        connect(row->edit, &QLineEdit::editingFinished, this, [this, known] { finish(*known); });
        rows_.push_back(std::move(row));
    }
    return box;
}

void SchemeFormView::refresh()
{
    title_->setText(form_.title);
    title_->setVisible(!form_.title.isEmpty());
    revision_->setText(form_.revision);
    revision_->setVisible(!form_.revision.isEmpty());
    std::size_t at = 0;
    bool has_problem = false;
    for (const SchemeSection &section : form_.sections) {
        for (const SchemeField &field : section.fields) {
            Row &row = *rows_[at++];
            row.field = field;
            row.answered = true;
            // The user's own words stay while they are being written.
            const bool is_written = row.edit->hasFocus() && row.edit->isModified();
            if (!is_written && row.edit->text() != field.text) {
                const int cursor = row.edit->cursorPosition();
                row.edit->setText(field.text);
                row.edit->setCursorPosition(
                    row.edit->hasFocus() ? static_cast<int>(std::min<qsizetype>(cursor, field.text.size())) : 0);
            }
            if (!is_written) {
                row.sent = field.text;
            }
            row.title->setText(field.title);
            row.edit->setReadOnly(form_.read_only);
            row.unit->setText(field.unit);
            row.unit->setVisible(!field.unit.isEmpty());
            row.unconfirmed->setVisible(!field.confirmed);
            row.source->setText(field.source);
            row.source->setVisible(!field.source.isEmpty());
            row.problem_text->setText(field.problem);
            row.problem->setVisible(!field.problem.isEmpty());
            has_problem = has_problem || !field.problem.isEmpty();
            row.edit->setAccessibleName(
                field.unit.isEmpty() ? field.title : tr("%1, in %2", "field, its unit").arg(field.title, field.unit));
            QStringList words;
            if (!field.problem.isEmpty()) {
                words << field.problem;
            }
            if (!field.confirmed) {
                words << tr("unconfirmed");
            }
            words << field.source;
            words.removeAll(QString());
            row.edit->setAccessibleDescription(words.join(QStringLiteral(". ")));
        }
    }
    keep_->setVisible(!form_.read_only);
    revert_->setVisible(!form_.read_only);
    keep_->setEnabled(form_.changed && !has_problem);
    revert_->setEnabled(form_.changed || has_problem);
}

void SchemeFormView::show_field(const QString &id)
{
    for (const std::unique_ptr<Row> &row : rows_) {
        if (row->field.id == id) {
            row->edit->setFocus(Qt::OtherFocusReason);
            row->edit->selectAll();
            area_->ensureWidgetVisible(row->edit, 0, fontMetrics().height() * 3);
        }
    }
}

void SchemeFormView::send(Row &row)
{
    const QString text = row.edit->text().trimmed();
    if (!row.edit->isModified() || text == row.sent || form_.read_only) {
        return;
    }
    row.sent = text;
    row.answered = false;
    const QString id = row.field.id; // whoever hears of it may bring another form, and the row with it goes
    emit edited(id, text);
}

void SchemeFormView::finish(Row &row)
{
    const bool is_known = row.edit->text().trimmed() == row.sent;
    if (is_known && row.answered && row.edit->isModified() && row.field.problem.isEmpty()) {
        row.edit->setText(row.field.text); // as the scheme writes it
    }
    const QString text = row.edit->text().trimmed();
    const bool is_new = row.edit->isModified() && text != row.sent && !form_.read_only;
    row.edit->setModified(false); // the answer may put it as the scheme writes it
    if (is_new) {
        row.sent = text;
        row.answered = false;
        const QString id = row.field.id;
        emit edited(id, text);
    }
}

void SchemeFormView::send_all()
{
    pause_->stop();
    // By number: a form that comes in meanwhile may have other rows.
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        send(*rows_[at]);
    }
}

} // namespace outturn::widgets
