// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attention_list.h"

#include "widgets/attention_list_delegate.h"
#include "widgets/attention_list_model.h"
#include "widgets/chart_palette.h"
#include "widgets/link_button.h"
#include "widgets/marker_meanings.h"
#include "widgets/provider_picker.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QSet>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace outturn::widgets {

namespace {

const auto always = QStringLiteral("always");
const auto here = QStringLiteral("here");
const auto another = QStringLiteral("another");
const auto left_out = QStringLiteral("leave_out");
const auto yes = QStringLiteral("yes");
const auto meaning_prefix = QStringLiteral("means_");

} // namespace

AttentionList::AttentionList(QWidget *parent) : QTreeView(parent), model_(new AttentionListModel(this))
{
    setObjectName(QStringLiteral("attention_list"));
    setAccessibleName(tr("Needs you"));
    setModel(model_);
    setItemDelegate(new AttentionListDelegate(this));
    setFrameShape(NoFrame);
    setHeaderHidden(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setExpandsOnDoubleClick(false);
    setSelectionMode(NoSelection); // the current row is marked; there is nothing to select for
    setIndentation(fontMetrics().height() * 5 / 4);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setMinimumSectionSize(0);
    connect(this, &QTreeView::clicked, this, &AttentionList::go);
    connect(this, &QTreeView::expanded, this, [this] { show_answers_in_view(); });
    connect(this, &QTreeView::collapsed, this, [this] { show_answers_in_view(); });
}

int AttentionList::question_count() const
{
    return model_->questions();
}

void AttentionList::set_values(const AttentionValues &values)
{
    const QScopedValueRollback<bool> setting(setting_, true);
    const bool same = file_ == values.file;
    const int down = verticalScrollBar()->value();
    const QModelIndex now = currentIndex();
    const QString current = model_->key(now);
    const int row = now.isValid() && !now.parent().isValid() ? now.row() : -1;
    // A button that has just been pressed goes away with its row: the keyboard must not be lost with it.
    const bool had_focus = hasFocus()
        || (focusWidget() != nullptr && viewport()->isAncestorOf(focusWidget()) && focusWidget()->hasFocus());
    QSet<QString> open;
    for (int at = 0; same && at < model_->rowCount(); ++at) {
        const QModelIndex top = model_->index(at, 0);
        if (isExpanded(top)) {
            open.insert(model_->key(top));
        }
    }
    file_ = values.file;
    providers_ = values.providers;
    empty_text_ = values.empty_text;
    model_->set_items(values.items);
    setAccessibleDescription(values.items.empty() ? values.empty_text : QString());
    share_width();
    for (int at = 0; at < model_->rowCount(); ++at) {
        const QModelIndex top = model_->index(at, 0);
        if (open.contains(model_->key(top))) {
            expand(top);
        }
    }
    QModelIndex next = same ? model_->index_of(current) : QModelIndex();
    if (!next.isValid() && model_->rowCount() > 0) {
        next = model_->index(same ? std::clamp(row, 0, model_->rowCount() - 1) : 0, 0);
    }
    setCurrentIndex(next);
    if (had_focus) {
        setFocus(Qt::OtherFocusReason);
    }
    verticalScrollBar()->setValue(same ? down : 0);
    show_answers_in_view();
    viewport()->update();
}

std::vector<AttentionList::Answer> AttentionList::answers_of(const AttentionItem &item) const
{
    const bool suggests = !item.suggestion.isEmpty();
    switch (item.kind) {
    case AttentionKind::provider:
        if (suggests) {
            return {{always, tr("Yes, always")},
                    {here, tr("Yes, here")},
                    {another, tr("Another\u2026")},
                    {left_out, tr("Leave out")}};
        }
        return {{another, tr("Choose\u2026")}, {left_out, tr("Leave out")}};
    case AttentionKind::marker: {
        std::vector<Answer> answers;
        if (suggests) {
            answers.push_back({meaning_prefix + item.suggestion, marker_meaning_text(item.suggestion)});
        }
        for (const QStringView usual :
             {marker_meaning::not_available, marker_meaning::suppressed, marker_meaning::not_applicable}) {
            if (usual != item.suggestion && answers.size() < 2) {
                answers.push_back({meaning_prefix + usual.toString(), marker_meaning_text(usual)});
            }
        }
        answers.push_back({another, tr("Other\u2026")});
        return answers;
    }
    case AttentionKind::period:
        return {{yes, tr("Yes")}, {another, tr("Another\u2026")}};
    case AttentionKind::problem:
        break;
    }
    return {};
}

void AttentionList::take_answer(const AttentionItem &of, const QString &answer)
{
    const AttentionItem item = of; // the owner may answer with new values
    if (answer == always || answer == here) {
        emit provider_settled(item.subject, item.suggestion, answer == always);
    } else if (answer == left_out) {
        emit provider_left_out(item.subject);
    } else if (answer == yes) {
        emit period_accepted(item.subject);
    } else if (answer.startsWith(meaning_prefix)) {
        emit marker_settled(item.subject, answer.mid(meaning_prefix.size()));
    } else if (item.kind == AttentionKind::provider) {
        pick_provider(item);
    } else if (item.kind == AttentionKind::period) {
        emit period_edit_wanted();
    } else {
        auto *menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("meanings_menu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        add_meanings(menu, item);
        const QRect row = visualRect(
            model_->index_of(QStringLiteral("item ") + item.id).siblingAtColumn(AttentionListModel::answer_column));
        menu->popup(viewport()->mapToGlobal(row.bottomLeft()));
    }
}

void AttentionList::add_meanings(QMenu *menu, const AttentionItem &item)
{
    for (const QString &meaning : marker_meanings()) {
        QAction *action = menu->addAction(marker_meaning_text(meaning));
        action->setObjectName(meaning_prefix + meaning);
        connect(action, &QAction::triggered, this,
                [this, text = item.subject, meaning] { emit marker_settled(text, meaning); });
    }
    menu->setActiveAction(menu->actions().first());
}

void AttentionList::pick_provider(const AttentionItem &item)
{
    const QModelIndex index = model_->index_of(QStringLiteral("item ") + item.id);
    const QRect row = visualRect(index.siblingAtColumn(AttentionListModel::sentence_column));
    auto *picker = new ProviderPicker(item.subject, providers_, this);
    connect(picker, &ProviderPicker::chosen, this,
            [this, text = item.subject](const QString &provider, bool every_time) {
                emit provider_settled(text, provider, every_time);
            });
    picker->open_at(viewport()->mapToGlobal(row.bottomLeft()), row.height());
}

QWidget *AttentionList::make_answers(const AttentionItem &item)
{
    auto *box = new QWidget(viewport());
    auto *row = new QHBoxLayout(box);
    const int space = fontMetrics().height() / 4;
    row->setContentsMargins(space, space, space, space);
    row->setSpacing(space);
    for (const Answer &answer : answers_of(item)) {
        auto *button = new LinkButton(box);
        button->setObjectName(QStringLiteral("answer_%1_%2").arg(item.id, answer.id));
        button->set_text(answer.text);
        button->setAccessibleDescription(item.sentence);
        button->setFocusPolicy(Qt::ClickFocus);
        button->setMinimumWidth(button->sizeHint().width());
        row->addWidget(button, 0, Qt::AlignTop);
        connect(button, &QAbstractButton::clicked, this,
                [this, key = QStringLiteral("item ") + item.id, id = answer.id] {
                    const AttentionItem *of = model_->item(model_->index_of(key));
                    if (of != nullptr) {
                        take_answer(*of, id);
                    }
                });
    }
    row->addStretch(1);
    return box;
}

int AttentionList::answers_width(const AttentionItem &item) const
{
    const int space = fontMetrics().height() / 4;
    int width = 2 * space;
    for (const Answer &answer : answers_of(item)) {
        width += fontMetrics().horizontalAdvance(answer.text) + 8 + space;
    }
    return width;
}

/// Buttons are made for the rows that are in view: a file may name a thousand places that nobody knows.
void AttentionList::show_answers_in_view()
{
    // From the first row in view on: to ask a tree where a row is costs as much as there are rows.
    int top = 0;
    for (QModelIndex at = indexAt({1, 1}); at.isValid() && top <= viewport()->height(); at = indexBelow(at)) {
        const QModelIndex index = at.siblingAtColumn(AttentionListModel::answer_column);
        const AttentionItem *item = model_->item(index);
        if (item != nullptr && AttentionListModel::is_question(*item) && indexWidget(index) == nullptr) {
            setIndexWidget(index, make_answers(*item));
        }
        top += rowHeight(at);
    }
    let_tab_reach(currentIndex());
}

/// Tab leads from the list to the answers of the current row and then on, not through those of every row.
void AttentionList::let_tab_reach(const QModelIndex &current)
{
    const QList<LinkButton *> buttons = viewport()->findChildren<LinkButton *>();
    const QWidget *answers =
        current.isValid() ? indexWidget(current.siblingAtColumn(AttentionListModel::answer_column)) : nullptr;
    for (LinkButton *button : buttons) {
        button->setFocusPolicy(button->parentWidget() == answers ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void AttentionList::share_width()
{
    const QFontMetrics metrics = fontMetrics();
    int place = metrics.height() * 6;
    int sentence = 0;
    int answers = 0;
    for (int row = 0; row < model_->rowCount(); ++row) {
        const QModelIndex index = model_->index(row, 0);
        const AttentionItem *item = model_->item(index);
        place =
            std::max(place, metrics.horizontalAdvance(index.data().toString()) * 11 / 10 + metrics.height() * 7 / 2);
        if (item != nullptr && AttentionListModel::is_question(*item)) {
            sentence = std::max(sentence, metrics.horizontalAdvance(item->sentence) + metrics.height());
            answers = std::max(answers, answers_width(*item));
        }
    }
    const int room = viewport()->width();
    place = std::min(place, room / 3);
    answers = std::min(answers, room / 2);
    // The answers stand beside their questions, not at the far end of a wide window.
    sentence = std::clamp(sentence, std::min(metrics.height() * 36, room - place - answers),
                          std::max(1, room - place - answers));
    setColumnWidth(AttentionListModel::place_column, place);
    setColumnWidth(AttentionListModel::sentence_column, std::max(1, sentence));
    setColumnWidth(AttentionListModel::answer_column, std::max(answers, room - place - sentence));
    scheduleDelayedItemsLayout();
}

void AttentionList::go(const QModelIndex &index)
{
    if (model_->is_heading(index)) {
        const QModelIndex top = index.siblingAtColumn(0);
        setExpanded(top, !isExpanded(top));
    } else if (const AttentionItem *item = model_->item(index)) {
        const AttentionItem at = *item;
        if (at.row > 0) {
            emit jump(at.sheet, at.row, at.column);
        }
    }
}

void AttentionList::open_answers_menu(const QModelIndex &index, QPoint at)
{
    const AttentionItem *item = model_->item(index);
    if (item == nullptr) {
        go(index);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("answers_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Answer &answer : answers_of(*item)) {
        QAction *action = menu->addAction(answer.text);
        action->setObjectName(answer.id);
        connect(action, &QAction::triggered, this, [this, key = model_->key(index), id = answer.id] {
            const AttentionItem *of = model_->item(model_->index_of(key));
            if (of != nullptr) {
                take_answer(*of, id);
            }
        });
    }
    if (item->row > 0) {
        menu->addSeparator();
        QAction *show = menu->addAction(tr("&Go to the cell"), this,
                                        [this, key = model_->key(index)] { go(model_->index_of(key)); });
        show->setObjectName(QStringLiteral("go_to_cell"));
    }
    if (menu->actions().isEmpty()) {
        menu->deleteLater();
        return;
    }
    menu->popup(at);
    menu->setActiveAction(menu->actions().first());
}

void AttentionList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!setting_) {
        show_answers_in_view();
    }
    viewport()->update();
}

void AttentionList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const int key = event->key();
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    const bool asks_menu = key == Qt::Key_Menu || (key == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (index.isValid() && (enters || asks_menu)) {
        const AttentionItem *item = model_->item(index);
        if (item != nullptr && (asks_menu || AttentionListModel::is_question(*item))) {
            open_answers_menu(index, viewport()->mapToGlobal(visualRect(index).bottomLeft()));
        } else {
            go(index);
        }
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void AttentionList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool by_keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = by_keyboard ? currentIndex() : indexAt(event->pos());
    if (model_->item(index) != nullptr) {
        open_answers_menu(index,
                          by_keyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
    }
}

void AttentionList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    share_width();
    show_answers_in_view();
}

void AttentionList::scrollContentsBy(int across, int down)
{
    QTreeView::scrollContentsBy(across, down);
    show_answers_in_view();
}

void AttentionList::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (model_->rowCount() == 0 && !empty_text_.isEmpty()) {
        QPainter painter(viewport());
        painter.setPen(chart_palette(palette()).muted_text);
        const int margin = fontMetrics().height();
        painter.drawText(viewport()->rect().adjusted(margin, margin / 2, -margin, -margin / 2),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, empty_text_);
    }
}

/// The row's own tint and a chevron; the style would fill the room before the row with the colour of selections.
void AttentionList::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const ChartPalette colours = chart_palette(palette());
    if (currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0)) {
        QColor tint = colours.focus;
        tint.setAlphaF(colours.dark ? 0.2F : 0.1F);
        painter->fillRect(rect, tint);
    }
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, palette().color(QPalette::Mid));
    if (hasFocus() && currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0)) {
        painter->fillRect(rect.left(), rect.top(), rect.width(), 2, colours.focus);
        painter->fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, colours.focus);
        painter->fillRect(rect.left(), rect.top(), 2, rect.height(), colours.focus);
    }
    if (model_->is_heading(index)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colours.muted_text, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const double arm = fontMetrics().height() / 4.0;
        const QPointF middle(rect.right() - 2 * arm, rect.top() + fontMetrics().height() * 0.9);
        if (isExpanded(index)) {
            painter->drawPolyline(QPolygonF(
                {middle + QPointF(-arm, -arm / 2), middle + QPointF(0, arm / 2), middle + QPointF(arm, -arm / 2)}));
        } else {
            painter->drawPolyline(QPolygonF(
                {middle + QPointF(-arm / 2, -arm), middle + QPointF(arm / 2, 0), middle + QPointF(-arm / 2, arm)}));
        }
        painter->restore();
    }
}

void AttentionList::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        share_width();
    }
}

} // namespace outturn::widgets
