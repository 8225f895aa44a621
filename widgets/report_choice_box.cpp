// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report_choice_box.h"

#include "widgets/chart_text.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QStandardItemModel>
#include <QtGui/QWheelEvent>

#include <QtWidgets/QStyleOption>
#include <QtWidgets/QStylePainter>

#include <algorithm>

namespace outturn::widgets {

namespace {

bool same(const std::vector<ReportChoice> &one, const std::vector<ReportChoice> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const ReportChoice &a, const ReportChoice &b) {
                          return a.id == b.id && a.title == b.title && a.group == b.group;
                      });
}

} // namespace

ReportChoiceBox::ReportChoiceBox(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaxVisibleItems(18);
    connect(this, &QComboBox::activated, this, [this](int at) {
        const QString id = itemData(at).toString();
        setToolTip(plain_tooltip(itemText(at)));
        if (id != chosen_) {
            chosen_ = id;
            emit chosen(id);
        }
    });
}

void ReportChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

/// Qt 6.4 cuts long words off in the middle of a letter.
void ReportChoiceBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, field.width() - 4);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ReportChoiceBox::fill(const std::vector<ReportChoice> &choices)
{
    clear();
    QString group;
    auto *items = qobject_cast<QStandardItemModel *>(model());
    for (const ReportChoice &choice : choices) {
        if (choice.group != group && !choice.group.isEmpty()) {
            addItem(choice.group);
            QStandardItem *heading = items->item(count() - 1);
            heading->setFlags(Qt::NoItemFlags);
            QFont bold = font();
            bold.setBold(true);
            heading->setFont(bold);
        }
        group = choice.group;
        addItem(choice.title, choice.id);
        setItemData(count() - 1, plain_tooltip(choice.title), Qt::ToolTipRole);
    }
}

void ReportChoiceBox::set_choices(const std::vector<ReportChoice> &choices, const QString &chosen)
{
    const QSignalBlocker quiet(this);
    const bool is_known =
        std::any_of(choices.begin(), choices.end(), [&](const ReportChoice &choice) { return choice.id == chosen; });
    std::vector<ReportChoice> shown = choices;
    if (!is_known && !chosen.isEmpty()) {
        shown.push_back({chosen, tr("%1 (not in the data)").arg(chosen), {}});
    }
    if (!same(shown, choices_)) { // else a list that is open stays open
        choices_ = shown;
        fill(shown);
    }
    chosen_ = chosen;
    int at = -1;
    for (int item = 0; item < count() && at < 0; ++item) { // a heading has no id, and is not what "" stands for
        at = itemData(item).isValid() && itemData(item).toString() == chosen ? item : -1;
    }
    setCurrentIndex(at);
    setToolTip(plain_tooltip(currentText()));
}

} // namespace outturn::widgets
