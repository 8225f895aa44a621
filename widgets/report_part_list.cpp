// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report_part_list.h"

#include "widgets/chart_text.h"
#include "widgets/report_part_rows.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace outturn::widgets {

ReportPartList::ReportPartList(QWidget *parent)
    : QWidget(parent),
      add_(make_button(QStringLiteral("report_part_add"), tr("&Add"), tr("Add a part below the chosen one (Insert)"))),
      remove_(make_button(QStringLiteral("report_part_remove"), tr("Remove"), tr("Remove the chosen part (Delete)"))),
      up_(make_button(QStringLiteral("report_part_up"), tr("Up"), tr("Move the chosen part up (Alt+Up)"))),
      down_(make_button(QStringLiteral("report_part_down"), tr("Down"), tr("Move the chosen part down (Alt+Down)"))),
      menu_(new QMenu(this)), list_(new ReportPartRows(this))
{
    auto *column = new QVBoxLayout(this);
    const int space = fontMetrics().height() / 3;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space);
    auto *head = new QHBoxLayout;
    head->setSpacing(space);
    auto *title = new QLabel(tr("Part&s"), this);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    title->setBuddy(list_);
    head->addWidget(title, 1);
    for (QToolButton *button : {add_, remove_, up_, down_}) {
        head->addWidget(button);
    }
    column->addLayout(head);
    column->addWidget(list_, 1);
    list_->setObjectName(QStringLiteral("report_parts"));
    list_->setAccessibleName(tr("Parts of the report"));
    list_->setAccessibleDescription(tr("Insert adds a part, Delete removes it, Alt with an arrow moves it."));
    list_->installEventFilter(this);
    list_->setMinimumHeight(fontMetrics().height() * 5);
    menu_->setObjectName(QStringLiteral("report_part_menu"));
    add_->setMenu(menu_);
    add_->setPopupMode(QToolButton::InstantPopup);
    connect(remove_, &QToolButton::clicked, this, &ReportPartList::remove_current);
    connect(up_, &QToolButton::clicked, this, [this] { move_current(-1); });
    connect(down_, &QToolButton::clicked, this, [this] { move_current(1); });
    connect(list_, &QListWidget::currentRowChanged, this, [this] {
        if (!filling_) {
            refresh_buttons();
            emit current_changed(current());
            emit chosen(current());
        }
    });
    connect(static_cast<ReportPartRows *>(list_), &ReportPartRows::dropped, this,
            [this](int row, int to) { emit moved(parts_[static_cast<std::size_t>(row)].id, to); });
    refresh_buttons();
}

QToolButton *ReportPartList::make_button(const QString &name, const QString &text, const QString &tooltip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tooltip);
    button->setProperty("framed", true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

int ReportPartList::row_of(const QString &id) const
{
    const auto found = std::find_if(parts_.begin(), parts_.end(), [&](const auto &part) { return part.id == id; });
    return found == parts_.end() ? -1 : static_cast<int>(found - parts_.begin());
}

QString ReportPartList::current() const
{
    const int row = list_->currentRow();
    return row < 0 || static_cast<std::size_t>(row) >= parts_.size() ? QString()
                                                                     : parts_[static_cast<std::size_t>(row)].id;
}

void ReportPartList::choose(const QString &id)
{
    const int row = row_of(id);
    if (row >= 0 && row != list_->currentRow()) {
        const QScopedValueRollback<bool> filling(filling_, true);
        list_->setCurrentRow(row);
        refresh_buttons();
        emit current_changed(id);
    }
}

QString ReportPartList::next_current(const std::vector<ReportPartItem> &before, const QString &was) const
{
    if (is_adding_) {
        for (const ReportPartItem &part : parts_) {
            if (!before_adding_.contains(part.id)) {
                return part.id;
            }
        }
    }
    if (parts_.empty() || row_of(was) >= 0) {
        return parts_.empty() ? QString() : was;
    }
    // It is gone: the one that stands in its place now.
    const auto old = std::find_if(before.begin(), before.end(), [&](const auto &part) { return part.id == was; });
    const auto place = old == before.end() ? std::size_t(0) : static_cast<std::size_t>(old - before.begin());
    return parts_[std::min(place, parts_.size() - 1)].id;
}

void ReportPartList::set_parts(const std::vector<ReportPartItem> &parts, const std::vector<ReportChoice> &addable)
{
    const QString was = current();
    const std::vector<ReportPartItem> before = std::exchange(parts_, parts);
    fill_menu(addable);
    const QString now = next_current(before, was);
    const bool has_arrived = is_adding_ && !now.isEmpty() && !before_adding_.contains(now);
    {
        const QScopedValueRollback<bool> filling(filling_, true);
        fill_list();
        list_->setCurrentRow(row_of(now));
    }
    refresh_buttons();
    is_adding_ = is_adding_ && !has_arrived;
    if (now != was) {
        emit current_changed(now); // whoever hears of it may bring another form
    }
    if (has_arrived && current() == now) {
        list_->scrollToItem(list_->currentItem());
        emit arrived(now);
    }
}

void ReportPartList::fill_list()
{
    const auto wanted = static_cast<int>(parts_.size());
    while (list_->count() > wanted) {
        delete list_->takeItem(list_->count() - 1);
    }
    while (list_->count() < wanted) {
        list_->addItem(new QListWidgetItem);
    }
    for (int row = 0; row < wanted; ++row) {
        const ReportPartItem &part = parts_[static_cast<std::size_t>(row)];
        QListWidgetItem *item = list_->item(row);
        item->setText(QString(part.title).simplified());
        item->setData(ReportPartRows::note_role, QString(part.note).simplified());
        item->setToolTip(plain_tooltip(part.note.isEmpty() ? part.title : part.title + u'\n' + part.note));
        item->setData(Qt::AccessibleTextRole,
                      part.note.isEmpty() ? part.title : tr("%1. %2", "part, its note").arg(part.title, part.note));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    }
    list_->doItemsLayout();
}

void ReportPartList::fill_menu(const std::vector<ReportChoice> &addable)
{
    const auto same = [](const ReportChoice &a, const ReportChoice &b) {
        return a.id == b.id && a.title == b.title && a.group == b.group;
    };
    if (std::equal(addable_.begin(), addable_.end(), addable.begin(), addable.end(), same)) {
        return;
    }
    addable_ = addable;
    menu_->clear();
    QMenu *group = menu_;
    QString name;
    for (const ReportChoice &choice : addable_) {
        if (choice.group != name) {
            name = choice.group;
            group = name.isEmpty() ? menu_ : menu_->addMenu(QString(name).replace(u'&', QStringLiteral("&&")));
        }
        QAction *action = group->addAction(QString(choice.title).replace(u'&', QStringLiteral("&&")));
        action->setObjectName(QStringLiteral("report_add_") + choice.id);
        connect(action, &QAction::triggered, this, [this, kind = choice.id] { add(kind); });
    }
}

void ReportPartList::add(const QString &kind)
{
    before_adding_.clear();
    for (const ReportPartItem &part : parts_) {
        before_adding_.insert(part.id);
    }
    is_adding_ = true;
    emit added(kind, current());
}

void ReportPartList::remove_current()
{
    if (const QString id = current(); !id.isEmpty()) {
        is_adding_ = false;
        emit removed(id);
    }
}

void ReportPartList::move_current(int by)
{
    const int to = list_->currentRow() + by;
    if (const QString id = current(); !id.isEmpty() && to >= 0 && to < list_->count()) {
        emit moved(id, to);
    }
}

void ReportPartList::refresh_buttons()
{
    const int row = list_->currentRow();
    add_->setEnabled(!addable_.empty());
    remove_->setEnabled(row >= 0);
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < list_->count());
}

bool ReportPartList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != list_ || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)) {
        return QWidget::eventFilter(watched, event);
    }
    auto *key = static_cast<QKeyEvent *>(event);
    const bool is_move =
        key->modifiers().testFlag(Qt::AltModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    const bool is_plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
    const bool is_ours = is_move || (is_plain && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Insert));
    if (!is_ours) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShortcutOverride) { // the window may have such a shortcut of its own
        event->accept();
        return true;
    }
    if (is_move) {
        move_current(key->key() == Qt::Key_Up ? -1 : 1);
    } else if (key->key() == Qt::Key_Delete) {
        remove_current();
    } else if (add_->isEnabled()) {
        menu_->popup(add_->mapToGlobal(QPoint(0, add_->height())));
    }
    return true;
}

} // namespace outturn::widgets
