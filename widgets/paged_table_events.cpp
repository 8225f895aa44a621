// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer and the keyboard do in a table of pages; what it shows is in paged_table.cpp.
#include "widgets/paged_table.h"

#include "widgets/paged_model.h"
#include "widgets/table_clipboard.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <memory>
#include <numeric>

namespace outturn::widgets {

bool PagedTable::eventFilter(QObject *watched, QEvent *event)
{
    const bool on_rows = watched == view_->viewport();
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)
            || static_cast<QKeyEvent *>(event)->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (watched == view_) {
            return filter_key(*static_cast<QKeyEvent *>(event));
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove: {
        auto *mouse = static_cast<QMouseEvent *>(event);
        const bool is_drag = event->type() == QEvent::MouseMove;
        if (on_rows && (is_drag ? mouse->buttons() == Qt::LeftButton : mouse->button() == Qt::LeftButton)) {
            view_->setFocus(Qt::MouseFocusReason);
            return click(mouse->position().toPoint(), mouse->modifiers(), is_drag);
        }
        break;
    }
    case QEvent::MouseButtonDblClick:
        if (on_rows && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton) {
            if (view_->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()).isValid()
                && !current_id().isEmpty()) {
                emit row_activated(current_id());
            }
            return true;
        }
        break;
    case QEvent::Wheel: {
        const QPoint turned = static_cast<QWheelEvent *>(event)->angleDelta();
        if (on_rows && std::abs(turned.y()) >= std::abs(turned.x()) && bar_->isVisible()) {
            return QCoreApplication::sendEvent(bar_, event);
        }
        break;
    }
    case QEvent::Resize:
        if (on_rows) {
            share_width();
            fit_window();
        }
        break;
    case QEvent::FocusIn:
        // The view is about to take the first row for its current one.
        QMetaObject::invokeMethod(this, &PagedTable::show_selection, Qt::QueuedConnection);
        view_->viewport()->update();
        break;
    case QEvent::FocusOut:
        view_->viewport()->update(); // the frame goes through the whole row
        break;
    case QEvent::Paint:
        if (on_rows && total() == 0 && !empty_text_.isEmpty()) {
            paint_empty_text();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool PagedTable::filter_key(QKeyEvent &key)
{
    if (key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab) {
        return false;
    }
    if (key.matches(QKeySequence::Copy)) {
        copy_selection();
    } else if (key.matches(QKeySequence::SelectAll)) {
        if (total() > 0) {
            current_ = std::max<qint64>(0, current_);
            anchor_ = 0;
            go_to(total() - 1, true);
        }
    } else if (!press_key(key.key(), key.modifiers())) {
        key.ignore(); // Backspace goes up, in the window; the view would begin a search
    }
    return true;
}

bool PagedTable::press_key(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::AltModifier)) {
        return false;
    }
    const bool extends = modifiers.testFlag(Qt::ShiftModifier);
    const qint64 page = std::max(1, visible_rows() - 1);
    QScrollBar *across = view_->horizontalScrollBar();
    switch (key) {
    case Qt::Key_Down:
        go_to(current_ < 0 ? top() : current_ + 1, extends);
        return true;
    case Qt::Key_Up:
        go_to(current_ < 0 ? top() : current_ - 1, extends);
        return true;
    case Qt::Key_PageDown:
        go_to(std::max<qint64>(0, current_) + page, extends);
        return true;
    case Qt::Key_PageUp:
        go_to(std::max<qint64>(0, current_) - page, extends);
        return true;
    case Qt::Key_Home:
        go_to(0, extends);
        return true;
    case Qt::Key_End:
        go_to(total() - 1, extends);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = view_->fontMetrics().height() * 3;
        across->setValue(across->value() + (key == Qt::Key_Left ? -step : step));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!current_id().isEmpty()) {
            emit row_activated(current_id());
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool PagedTable::click(const QPoint &position, Qt::KeyboardModifiers modifiers, bool is_drag)
{
    const int height = view_->verticalHeader()->defaultSectionSize();
    const bool is_below = position.y() >= model_->rowCount() * height;
    if (total() == 0 || (!is_drag && is_below)) {
        return true;
    }
    qint64 row = top() + position.y() / height;
    if (is_drag) { // beyond an edge the window goes along, a row a movement
        row = position.y() < 0 ? top() - 1 : std::min(row, top() + visible_rows());
    }
    go_to(row, is_drag || modifiers.testFlag(Qt::ShiftModifier));
    return true;
}

void PagedTable::context_menu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("&Copy selected rows"), this, &PagedTable::copy_selection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(current_ >= 0);
    menu->popup(view_->viewport()->mapToGlobal(position));
}

void PagedTable::copy_selection()
{
    const auto [low, high] = selected_rows();
    if (low < 0) {
        return;
    }
    Table table;
    table.columns = model_->columns();
    table.rows = model_->rows_here(low, high);
    const qint64 missing = high - low + 1 - static_cast<qint64>(table.rows.size());
    if (missing > 0) {
        TableRow note;
        note.cells.resize(1);
        note.cells[0].text = tr("[%1 more rows are selected, but have not been read]").arg(QLocale().toString(missing));
        table.rows.push_back(note);
    }
    std::vector<std::size_t> rows(table.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    auto contents = std::make_unique<QMimeData>();
    contents->setText(table_as_tsv(table, rows));
    contents->setHtml(table_as_html(table, rows));
    QGuiApplication::clipboard()->setMimeData(contents.release());
}

} // namespace outturn::widgets
