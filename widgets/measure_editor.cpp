// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/measure_editor.h"

#include "widgets/panel_parts.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace outturn::widgets {

namespace {

/// The user's own words stay while they are being written.
void show_text(QLineEdit *edit, const QString &text)
{
    if (!(edit->hasFocus() && edit->isModified()) && edit->text() != text) {
        edit->setText(text);
        edit->setCursorPosition(0);
    }
}

QComboBox *make_box(QWidget *parent, const QString &name)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

} // namespace

MeasureEditor::MeasureEditor(QWidget *parent)
    : QWidget(parent), which_(make_box(this, QStringLiteral("measure_which"))), title_(new QLineEdit(this)),
      kind_(make_box(this, QStringLiteral("measure_kind"))),
      polarity_(make_box(this, QStringLiteral("measure_polarity"))), unit_(new QLineEdit(this)),
      parts_(make_muted_text(this, {}))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    const int space = fontMetrics().height() / 3;
    grid->setHorizontalSpacing(space);
    grid->setVerticalSpacing(space);
    grid->setColumnStretch(1, 1);
    which_->setAccessibleName(tr("Measure"));
    grid->addWidget(which_, 0, 0, 1, 2);
    title_->setObjectName(QStringLiteral("measure_title"));
    unit_->setObjectName(QStringLiteral("measure_unit"));
    unit_->setPlaceholderText(tr("none"));
    kind_->addItem(tr("Proportion"), QStringLiteral("proportion"));
    kind_->addItem(tr("Rate"), QStringLiteral("rate"));
    kind_->addItem(tr("Ratio to expected"), QStringLiteral("ratio"));
    kind_->addItem(tr("Mean"), QStringLiteral("mean"));
    kind_->addItem(tr("Plain value"), QStringLiteral("value"));
    polarity_->addItem(tr("High"), QStringLiteral("high"));
    polarity_->addItem(tr("Low"), QStringLiteral("low"));
    polarity_->addItem(tr("Neither"), QStringLiteral("neutral"));
    const auto add = [&](int row, const QString &words, QWidget *field) {
        auto *label = new QLabel(words, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(field);
        field->setAccessibleName(words);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    add(1, tr("Title"), title_);
    add(2, tr("Kind"), kind_);
    add(3, tr("Better is"), polarity_);
    add(4, tr("Unit"), unit_);
    grid->addWidget(parts_, 5, 0, 1, 2);
    connect(which_, &QComboBox::activated, this, [this](int at) {
        current_ = which_->itemData(at).toString();
        show_current();
    });
    connect(kind_, &QComboBox::activated, this, [this] { send(); });
    connect(polarity_, &QComboBox::activated, this, [this] { send(); });
    connect(title_, &QLineEdit::editingFinished, this, [this] { send(); });
    connect(unit_, &QLineEdit::editingFinished, this, [this] { send(); });
}

void MeasureEditor::set_measures(const std::vector<ImportMeasure> &measures)
{
    measures_ = measures;
    which_->clear();
    for (const ImportMeasure &measure : measures_) {
        which_->addItem(measure.title, measure.id);
    }
    which_->setVisible(measures_.size() > 1);
    if (which_->findData(current_) < 0) {
        current_ = measures_.empty() ? QString() : measures_.front().id;
    }
    which_->setCurrentIndex(which_->findData(current_));
    show_current();
}

void MeasureEditor::show_current()
{
    const auto found = std::find_if(measures_.begin(), measures_.end(),
                                    [&](const ImportMeasure &measure) { return measure.id == current_; });
    const ImportMeasure shown = found == measures_.end() ? ImportMeasure() : *found;
    for (QWidget *field : std::initializer_list<QWidget *>{title_, kind_, polarity_, unit_}) {
        field->setEnabled(found != measures_.end());
    }
    show_text(title_, shown.title);
    title_->setToolTip(shown.title);
    show_text(unit_, shown.unit);
    kind_->setCurrentIndex(kind_->findData(shown.kind));
    polarity_->setCurrentIndex(polarity_->findData(shown.polarity));
    parts_->setText(shown.parts);
    parts_->setVisible(!shown.parts.isEmpty());
}

void MeasureEditor::send()
{
    const auto found = std::find_if(measures_.begin(), measures_.end(),
                                    [&](const ImportMeasure &measure) { return measure.id == current_; });
    if (found == measures_.end()) {
        return;
    }
    ImportMeasure wanted = *found;
    wanted.title = title_->text().trimmed().isEmpty() ? found->title : title_->text().trimmed();
    wanted.kind = kind_->currentData().toString();
    wanted.polarity = polarity_->currentData().toString();
    wanted.unit = unit_->text().trimmed();
    title_->setModified(false);
    unit_->setModified(false);
    if (wanted != *found) {
        *found = wanted; // a field that loses focus after Enter must not say the same twice
        emit edited(wanted);
    }
}

} // namespace outturn::widgets
