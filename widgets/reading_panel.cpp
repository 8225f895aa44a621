// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reading_panel.h"

#include "widgets/chart_text.h"
#include "widgets/link_button.h"
#include "widgets/marker_meanings.h"
#include "widgets/measure_editor.h"
#include "widgets/panel_parts.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace outturn::widgets {

namespace {

QVBoxLayout *plain_column(QWidget *widget, int spacing)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr); // so that it is not found by its name any more
            widget->deleteLater();      // it may be the sender that brought us here
        }
        delete item;
    }
}

} // namespace

ReadingPanel::ReadingPanel(QWidget *parent)
    : QScrollArea(parent), profile_(make_choice(QStringLiteral("reading_profile"), tr("Profile"))),
      applied_(new QWidget(this)), applied_text_(make_muted_text(applied_, {})), text_file_(new QWidget(this)),
      encoding_(make_choice(QStringLiteral("reading_encoding"), tr("Encoding"))),
      delimiter_(make_choice(QStringLiteral("reading_delimiter"), tr("Delimiter"))), sheets_(new QWidget(this)),
      header_row_(new QSpinBox(this)), period_(make_edit(QStringLiteral("reading_period"), tr("Period"))),
      period_note_(make_muted_text(this, {})),
      programme_(make_edit(QStringLiteral("reading_programme"), tr("Programme"))), measures_(new MeasureEditor(this)),
      rounding_(make_choice(QStringLiteral("reading_rounding"), tr("Rounded"))),
      rounding_note_(make_muted_text(this, {})), markers_(new QWidget(this)), totals_(new QWidget(this)),
      replaces_link_(new LinkButton(this)), replaces_(make_text(this, {}))
{
    setObjectName(QStringLiteral("reading_panel"));
    setAccessibleName(tr("How it is read"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::NoFocus);
    QVBoxLayout *layout = begin_content(this);
    const int space = fontMetrics().height() / 2;
    layout->setContentsMargins(space * 3 / 2, space, space * 3 / 2, space);
    layout->setSpacing(space * 2 / 3);
    build_source(layout);
    layout->addWidget(make_divider(layout->parentWidget()));
    build_meaning(layout);
    layout->addWidget(make_divider(layout->parentWidget()));
    plain_column(totals_, space);
    layout->addWidget(totals_);
    layout->addWidget(replaces_link_);
    layout->addWidget(replaces_);
    layout->addStretch(1);
    replaces_link_->setObjectName(QStringLiteral("reading_changes"));
    connect(replaces_link_, &LinkButton::clicked, this, &ReadingPanel::changes_wanted);
    show_content(this, layout);
    set_values({});
}

QComboBox *ReadingPanel::make_choice(const QString &name, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    ignore_wheel(box);
    return box;
}

QLineEdit *ReadingPanel::make_edit(const QString &name, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    return edit;
}

/// A wheel that scrolls the panel must not change a field on the way.
void ReadingPanel::ignore_wheel(QWidget *widget)
{
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(this);
}

bool ReadingPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

/// The label at the left and the field beside it; what is said of the field below it.
void ReadingPanel::add_field(QVBoxLayout *layout, const QString &label, QWidget *field, QWidget *below)
{
    QWidget *parent = layout->parentWidget();
    auto *row = new QHBoxLayout;
    row->setSpacing(fontMetrics().height() / 3);
    auto *words = new QLabel(label, parent);
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("Programme")) + 6);
    words->setBuddy(field);
    row->addWidget(words);
    row->addWidget(field, 1);
    layout->addLayout(row);
    if (below != nullptr) {
        layout->addWidget(below);
    }
}

void ReadingPanel::build_source(QVBoxLayout *layout)
{
    const int space = fontMetrics().height() / 3;
    add_field(layout, tr("Profile"), profile_, applied_);
    auto *applied = new QHBoxLayout(applied_);
    applied->setContentsMargins(0, 0, 0, 0);
    applied->addWidget(applied_text_, 1);
    auto *undo = new LinkButton(applied_);
    undo->setObjectName(QStringLiteral("reading_undo"));
    undo->set_text(tr("Undo"));
    undo->setAccessibleDescription(tr("Read the file by a first guess instead"));
    applied->addWidget(undo, 0, Qt::AlignTop);
    QVBoxLayout *text_file = plain_column(text_file_, 2 * space);
    add_field(text_file, tr("Encoding"), encoding_);
    add_field(text_file, tr("Delimiter"), delimiter_);
    layout->addWidget(text_file_);
    sheets_->setObjectName(QStringLiteral("reading_sheets"));
    plain_column(sheets_, space);
    layout->addWidget(sheets_);
    header_row_->setObjectName(QStringLiteral("reading_header_row"));
    header_row_->setAccessibleName(tr("Header row"));
    header_row_->setSpecialValueText(tr("none found"));
    header_row_->setKeyboardTracking(false);
    ignore_wheel(header_row_);
    add_field(layout, tr("Header row"), header_row_);
    add_field(layout, tr("Period"), period_, period_note_);
    connect(profile_, &QComboBox::activated, this,
            [this](int at) { emit profile_chosen(profile_->itemData(at).toString()); });
    connect(undo, &LinkButton::clicked, this, &ReadingPanel::profile_undone);
    connect(encoding_, &QComboBox::activated, this,
            [this](int at) { emit encoding_chosen(encoding_->itemData(at).toString()); });
    connect(delimiter_, &QComboBox::activated, this,
            [this](int at) { emit delimiter_chosen(delimiter_->itemData(at).toString()); });
    connect(header_row_, &QSpinBox::valueChanged, this, &ReadingPanel::header_row_chosen);
    connect(period_, &QLineEdit::editingFinished, this, [this] {
        const QString text = period_->text().trimmed();
        period_->setModified(false);
        if (text != values_.period) {
            values_.period = text;
            emit period_edited(text);
        }
    });
}

void ReadingPanel::build_meaning(QVBoxLayout *layout)
{
    QWidget *parent = layout->parentWidget();
    const auto add_heading = [&](const QString &words) {
        QLabel *label = make_text(parent, words);
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
        layout->addWidget(label);
    };
    add_field(layout, tr("Programme"), programme_);
    add_heading(tr("Measures"));
    layout->addWidget(measures_);
    add_heading(tr("Figures"));
    add_field(layout, tr("Rounded"), rounding_, rounding_note_);
    markers_->setObjectName(QStringLiteral("reading_markers"));
    plain_column(markers_, fontMetrics().height() / 3);
    layout->addWidget(markers_);
    connect(programme_, &QLineEdit::editingFinished, this, [this] {
        const QString text = programme_->text().trimmed();
        programme_->setModified(false);
        if (text != values_.programme) {
            values_.programme = text;
            emit programme_edited(text);
        }
    });
    for (QWidget *box : measures_->findChildren<QComboBox *>()) {
        ignore_wheel(box);
    }
    connect(measures_, &MeasureEditor::edited, this, &ReadingPanel::measure_edited);
    connect(rounding_, &QComboBox::activated, this,
            [this](int at) { emit rounding_chosen(rounding_->itemData(at).toString()); });
}

void ReadingPanel::show_choices(QComboBox *box, const std::vector<ImportChoice> &choices, const QString &chosen)
{
    const QSignalBlocker quiet(box);
    box->clear();
    for (const ImportChoice &choice : choices) {
        box->addItem(choice.text, choice.id);
        box->setItemData(box->count() - 1, plain_tooltip(choice.text), Qt::ToolTipRole);
    }
    box->setCurrentIndex(box->findData(chosen));
    box->setToolTip(plain_tooltip(box->currentText()));
}

void ReadingPanel::show_text(QLineEdit *edit, const QString &text)
{
    if (!(edit->hasFocus() && edit->isModified()) && edit->text() != text) {
        edit->setText(text);
        edit->setCursorPosition(0);
    }
    edit->setToolTip(plain_tooltip(text));
}

void ReadingPanel::set_values(const ReadingValues &values)
{
    const ReadingValues old = values_;
    values_ = values;
    setEnabled(!values.file.isEmpty());
    show_choices(profile_, values.profiles, values.profile);
    applied_->setVisible(!values.applied_text.isEmpty());
    applied_text_->setText(values.applied_text);
    text_file_->setVisible(values.is_text);
    show_choices(encoding_, values.encodings, values.encoding);
    show_choices(delimiter_, values.delimiters, values.delimiter);
    if (old.sheets != values.sheets) {
        show_sheets();
    }
    {
        const QSignalBlocker quiet(header_row_);
        header_row_->setRange(0, std::max({values.rows, values.header_row, 1}));
        header_row_->setValue(values.header_row);
    }
    show_text(period_, values.period);
    const auto show_note = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    show_note(period_note_, values.period_note);
    period_->setAccessibleDescription(values.period_note);
    show_text(programme_, values.programme);
    measures_->set_measures(values.measures);
    show_choices(rounding_, values.roundings, values.rounding);
    show_note(rounding_note_, values.rounding_note);
    if (old.markers != values.markers) {
        show_markers();
    }
    if (old.totals != values.totals) {
        show_totals();
    }
    replaces_link_->set_text(values.replaces);
    replaces_link_->setVisible(values.has_changes && !values.replaces.isEmpty());
    show_note(replaces_, values.has_changes ? QString() : values.replaces);
}

void ReadingPanel::show_sheets()
{
    clear(sheets_->layout());
    if (values_.sheets.size() > 1) {
        sheets_->layout()->addWidget(make_muted_text(sheets_, tr("Sheets to import")));
    }
    for (const ImportSheetChoice &sheet : values_.sheets) {
        QString words = sheet.hidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name;
        words.replace(u'&', QStringLiteral("&&"));
        auto *box = new QCheckBox(words, sheets_);
        box->setObjectName(QStringLiteral("use_") + sheet.name);
        box->setChecked(sheet.used);
        box->setEnabled(sheet.has_table);
        box->setToolTip(plain_tooltip(sheet.note));
        box->setAccessibleDescription(sheet.note);
        auto *row = new QWidget(sheets_);
        auto *beside = new QHBoxLayout(row);
        beside->setContentsMargins(0, 0, 0, 0);
        beside->addWidget(box);
        if (!sheet.note.isEmpty()) {
            QLabel *note = make_muted_text(row, sheet.note);
            note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            beside->addWidget(note, 1);
        }
        sheets_->layout()->addWidget(row);
        connect(box, &QCheckBox::clicked, this, [this, name = sheet.name](bool used) { emit sheet_used(name, used); });
    }
    sheets_->setVisible(!values_.sheets.empty());
}

void ReadingPanel::show_markers()
{
    clear(markers_->layout());
    for (const ImportMarker &marker : values_.markers) {
        add_marker(marker);
    }
    markers_->setVisible(!values_.markers.empty());
}

void ReadingPanel::add_marker(const ImportMarker &marker)
{
    auto *row = new QWidget(markers_);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(fontMetrics().height() / 3);
    grid->setColumnStretch(1, 1);
    const int count = marker.count;
    const QString words = tr("%1 means").arg(marker.text);
    auto *label = new QLabel(words, row);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("Programme")) + 6);
    label->setToolTip(tr("In %n cell(s)", nullptr, count));
    auto *meaning = new QComboBox(row);
    meaning->setObjectName(QStringLiteral("marker_") + marker.text);
    meaning->setAccessibleName(words);
    meaning->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    meaning->setMinimumContentsLength(6);
    ignore_wheel(meaning);
    for (const QString &id : marker_meanings()) {
        meaning->addItem(marker_meaning_text(id), id);
    }
    meaning->setCurrentIndex(meaning->findData(marker.meaning));
    label->setBuddy(meaning);
    grid->addWidget(label, 0, 0);
    grid->addWidget(meaning, 0, 1);
    markers_->layout()->addWidget(row);
    QSpinBox *ends[2] = {nullptr, nullptr};
    if (marker.meaning == marker_meaning::suppressed) {
        auto *range = new QHBoxLayout;
        for (const int at : {0, 1}) {
            auto *end = new QSpinBox(row);
            end->setObjectName((at == 0 ? QStringLiteral("low_") : QStringLiteral("high_")) + marker.text);
            end->setAccessibleName(at == 0 ? tr("Least that %1 can be").arg(marker.text)
                                           : tr("Most that %1 can be").arg(marker.text));
            end->setRange(-1, 999999);
            end->setSpecialValueText(tr("any"));
            end->setValue(at == 0 ? marker.low : marker.high);
            end->setKeyboardTracking(false);
            ignore_wheel(end);
            ends[at] = end;
            range->addWidget(end, 1);
            if (at == 0) {
                range->addWidget(make_muted_text(row, tr("to")));
            }
        }
        grid->addLayout(range, 1, 1);
    }
    const auto send = [this, text = marker.text, meaning, low = ends[0], high = ends[1]] {
        const QString id = meaning->currentData().toString();
        const bool has_range = low != nullptr && id == marker_meaning::suppressed;
        emit marker_edited(text, id, has_range ? low->value() : -1, has_range ? high->value() : -1);
    };
    connect(meaning, &QComboBox::activated, row, send);
    for (QSpinBox *end : ends) {
        if (end != nullptr) {
            connect(end, &QSpinBox::valueChanged, row, send);
        }
    }
}

void ReadingPanel::show_totals()
{
    clear(totals_->layout());
    for (const ImportTotal &total : values_.totals) {
        // The words say it; weight and colour only help to find it.
        QLabel *label = make_text(totals_, total.text);
        if (!total.ok) {
            label->setForegroundRole(QPalette::BrightText);
            QFont bold = label->font();
            bold.setBold(true);
            label->setFont(bold);
        }
        totals_->layout()->addWidget(label);
    }
    totals_->setVisible(!values_.totals.empty());
}

void ReadingPanel::edit_period()
{
    ensureWidgetVisible(period_);
    period_->setFocus(Qt::OtherFocusReason);
    period_->selectAll();
}

void ReadingPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (widget() != nullptr) {
        widget()->setMaximumWidth(viewport()->width()); // fields give way; nothing scrolls sideways
    }
}

} // namespace outturn::widgets
