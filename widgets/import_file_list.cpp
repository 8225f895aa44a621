// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import_file_list.h"

#include "widgets/chart_palette.h"
#include "widgets/chart_text.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace outturn::widgets {

namespace {

/// What is drawn and coloured: one for each thing that a reader has to tell apart.
enum class StateMark { waiting, good, question, error, none, twice };

StateMark mark_of(const ImportFileItem &file)
{
    switch (file.state) {
    case ImportFileState::waiting:
    case ImportFileState::reading:
        return StateMark::waiting;
    case ImportFileState::ready:
        return file.to_settle > 0 ? StateMark::question : StateMark::good;
    case ImportFileState::with_errors:
        return StateMark::error;
    case ImportFileState::not_a_return:
        return StateMark::none;
    case ImportFileState::already_imported:
        return StateMark::twice;
    case ImportFileState::imported:
        break;
    }
    return StateMark::good;
}

QColor colour_of(StateMark mark, const ChartPalette &colours)
{
    switch (mark) {
    case StateMark::good:
        return colours.best_text;
    case StateMark::question:
        return colours.active_text;
    case StateMark::error:
        return colours.worst_text;
    case StateMark::waiting:
    case StateMark::none:
    case StateMark::twice:
        break;
    }
    return colours.muted_text;
}

/// A tick, a ring with a question, a filled disc, a bar, two bars, three dots: told apart without colour.
void draw_mark(QPainter *painter, const QRectF &box, StateMark mark, const ChartPalette &colours)
{
    const QColor colour = colour_of(mark, colours);
    const double side = box.width();
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x * side, y * side); };
    painter->setPen(QPen(colour, std::max(1.5, side / 8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    switch (mark) {
    case StateMark::good:
        painter->drawPolyline(QPolygonF({at(0.1, 0.55), at(0.4, 0.85), at(0.9, 0.2)}));
        break;
    case StateMark::question:
    case StateMark::error:
        painter->setPen(QPen(colour, 1.5));
        painter->setBrush(mark == StateMark::error ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter->drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75));
        painter->setPen(mark == StateMark::error ? colours.ground : colour);
        painter->drawText(box, Qt::AlignCenter, mark == StateMark::error ? QStringLiteral("!") : QStringLiteral("?"));
        break;
    case StateMark::none:
        painter->drawLine(at(0.1, 0.5), at(0.9, 0.5));
        break;
    case StateMark::twice:
        painter->drawLine(at(0.1, 0.35), at(0.9, 0.35));
        painter->drawLine(at(0.1, 0.65), at(0.9, 0.65));
        break;
    case StateMark::waiting:
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        for (const double x : {0.15, 0.5, 0.85}) {
            painter->drawEllipse(at(x, 0.5), side / 10, side / 10);
        }
        break;
    }
}

class FileDelegate final : public QStyledItemDelegate
{
public:
    explicit FileDelegate(ImportFileList *list) : QStyledItemDelegate(list), list_(list) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = list_->viewport()->width();
        return {width, lay_out(nullptr, option.font, QRect(0, 0, width, 10000), index)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const ChartPalette colours = chart_palette(option.palette);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        QColor tint = colours.focus;
        tint.setAlphaF(colours.dark ? 0.2F : 0.1F);
        if (chosen) {
            painter->fillRect(option.rect, tint);
            const int bar = std::max(3, option.fontMetrics.height() / 5);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(bar, option.rect.height())), colours.focus);
        }
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                          option.palette.color(QPalette::Mid));
        lay_out(painter, option.font, option.rect, index);
        if (index == list_->currentIndex() && list_->hasFocus()) {
            painter->setPen(QPen(colours.focus, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
        }
        painter->restore();
    }

private:
    /// Draws, where there is a painter, and tells the height.
    int lay_out(QPainter *painter, const QFont &font, const QRect &rect, const QModelIndex &index) const
    {
        const ImportFileItem *file = list_->item(index);
        if (file == nullptr) {
            return 0;
        }
        const int em = QFontMetrics(font).height();
        const ChartPalette colours = chart_palette(list_->palette());
        QRect room = rect.adjusted(em * 3 / 4, em / 2, -em / 2, 0);
        QFont bold = font;
        bold.setBold(true);
        const bool off = file->state == ImportFileState::not_a_return;
        const auto put = [&](const QString &text, const QFont &with, const QColor &colour, int left) {
            const QRect line = room.adjusted(left, 0, 0, 0);
            // A file's name has few places to break at.
            constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextWrapAnywhere;
            const int height = QFontMetrics(with).boundingRect(line, flags, text).height();
            if (painter != nullptr) {
                painter->setFont(with);
                painter->setPen(colour);
                painter->drawText(line, flags, text);
            }
            room.setTop(room.top() + height + em / 8);
        };
        put(file->name, bold, off ? colours.muted_text : colours.text, 0);
        const QFont small = scaled_font(font, 0.92);
        for (const QString &line : file->lines) {
            put(line, small, colours.muted_text, 0);
        }
        const StateMark mark = mark_of(*file);
        const int side = QFontMetrics(small).height();
        if (painter != nullptr) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setFont(scaled_font(bold, 0.8));
            draw_mark(painter, QRectF(room.left(), room.top() + 0.5, side - 1, side - 1), mark, colours);
        }
        put(ImportFileList::state_words(*file), small, colour_of(mark, colours), side + em / 3);
        return room.top() + em * 3 / 8 - rect.top();
    }

    ImportFileList *list_;
};

} // namespace

ImportFileList::ImportFileList(QWidget *parent) : QListView(parent), model_(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("import_file_list"));
    setAccessibleName(tr("Files to import"));
    setAccessibleDescription(tr("Delete takes a file out of this import."));
    setModel(model_);
    setItemDelegate(new FileDelegate(this));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
}

QString ImportFileList::state_words(const ImportFileItem &file)
{
    const int to_settle = file.to_settle;
    const int errors = file.errors;
    switch (file.state) {
    case ImportFileState::waiting:
        return tr("waiting");
    case ImportFileState::reading:
        return tr("reading\u2026");
    case ImportFileState::ready:
        return to_settle > 0 ? tr("ready, %n to settle", nullptr, to_settle) : tr("ready");
    case ImportFileState::with_errors:
        return errors > 0 ? tr("%n error(s)", nullptr, errors) : tr("cannot be imported");
    case ImportFileState::not_a_return:
        return tr("not a return");
    case ImportFileState::already_imported:
        return tr("already imported");
    case ImportFileState::imported:
        break;
    }
    return tr("imported");
}

const ImportFileItem *ImportFileList::item(const QModelIndex &index) const
{
    const auto at = static_cast<std::size_t>(std::max(0, index.row()));
    return index.isValid() && at < files_.size() ? &files_[at] : nullptr;
}

void ImportFileList::set_files(const std::vector<ImportFileItem> &files, const QString &chosen)
{
    const QScopedValueRollback<bool> setting(setting_, true);
    files_ = files;
    const int count = static_cast<int>(files.size());
    // Rows are kept and filled anew, so that the list stays where it is.
    model_->setRowCount(count);
    if (count > 0 && model_->columnCount() != 1) {
        model_->setColumnCount(1);
    }
    for (int row = 0; row < count; ++row) {
        const ImportFileItem &file = files_[static_cast<std::size_t>(row)];
        const QModelIndex index = model_->index(row, 0);
        const QStringList words = QStringList({file.name, state_words(file)}) + file.lines;
        model_->setData(index, file.name, Qt::DisplayRole);
        model_->setData(index, words.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        model_->setData(index, plain_tooltip(file.tooltip), Qt::ToolTipRole);
        if (file.id == chosen && currentIndex().row() != row) {
            setCurrentIndex(index);
        }
    }
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void ImportFileList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    const ImportFileItem *file = item(current);
    if (!setting_ && file != nullptr) {
        emit file_chosen(QString(file->id));
    }
}

void ImportFileList::remove_current()
{
    const ImportFileItem *file = item(currentIndex());
    if (file != nullptr) {
        emit file_removed(QString(file->id));
    }
}

void ImportFileList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete) {
        remove_current();
    } else {
        QListView::keyPressEvent(event);
    }
}

void ImportFileList::contextMenuEvent(QContextMenuEvent *event)
{
    if (currentIndex().isValid()) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        QAction *remove = menu->addAction(tr("&Take out of this import"), this, &ImportFileList::remove_current);
        remove->setShortcut(Qt::Key_Delete);
        menu->popup(event->globalPos());
    }
}

void ImportFileList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // names wrap
}

void ImportFileList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    viewport()->update();
}

void ImportFileList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

} // namespace outturn::widgets
