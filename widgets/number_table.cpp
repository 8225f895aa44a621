// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_table.h"

#include "widgets/chart_palette.h"
#include "widgets/chart_text.h"
#include "widgets/table_clipboard.h"
#include "widgets/table_model.h"

#include <QtCore/QMimeData>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QSet>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace outturn::widgets {

/// Tints the active row, the selected rows and the row under a pointer elsewhere. The active one has a bar at its left
/// too, and a selected one two thin bars, as its mark in a chart has two thin rings.
class RowDelegate final : public QStyledItemDelegate
{
public:
    explicit RowDelegate(NumberTable *table) : QStyledItemDelegate(table), table_(table) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString id = index.data(TableModel::id_role).toString();
        const bool is_active = !id.isEmpty() && id == table_->active();
        const bool is_selected = !id.isEmpty() && table_->is_selected(id);
        QColor tint = option.palette.color(QPalette::Highlight);
        if (is_active || is_selected || (!id.isEmpty() && id == table_->highlighted())) {
            tint.setAlphaF(is_active ? 0.16F : (is_selected ? 0.13F : 0.09F));
            painter->fillRect(option.rect, tint);
        }
        QStyledItemDelegate::paint(painter, option, index);
        if (table_->hasFocus() && index.row() == table_->currentIndex().row()) {
            paint_focus(painter, option, index);
        }
        if (table_->horizontalHeader()->visualIndex(index.column()) == 0) {
            paint_bars(painter, option, is_active, is_selected);
        }
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int margin = option->fontMetrics.height() / 3;
        option->rect.adjust(margin, 0, -margin, 0);
        option->state &= ~QStyle::State_HasFocus; // the whole row shows it
    }

private:
    static void paint_bars(QPainter *painter, const QStyleOptionViewItem &option, bool is_active, bool is_selected)
    {
        const ChartPalette colours = chart_palette(option.palette);
        const int em = option.fontMetrics.height();
        const QRect &cell = option.rect;
        int left = cell.left();
        if (is_active) {
            const int bar = std::max(2, em / 5);
            painter->fillRect(left, cell.top(), bar, cell.height(), colours.active);
            left += bar + 1;
        }
        if (is_selected) {
            const int bar = std::max(1, em / 12);
            for (const int place : {left, left + 2 * bar}) {
                painter->fillRect(place, cell.top() + 1, bar, cell.height() - 2, colours.text);
            }
        }
    }

    /// A frame around the row, piece by piece.
    void paint_focus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const QHeaderView *header = table_->horizontalHeader();
        const QColor colour = chart_palette(option.palette).focus;
        const QRect &cell = option.rect;
        painter->fillRect(cell.left(), cell.top(), cell.width(), 1, colour);
        painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1, colour);
        if (header->visualIndex(index.column()) == 0) {
            painter->fillRect(cell.left(), cell.top(), 1, cell.height(), colour);
        }
        if (header->visualIndex(index.column()) == header->count() - 1) {
            painter->fillRect(cell.right(), cell.top(), 1, cell.height(), colour);
        }
    }

    NumberTable *table_;
};

NumberTable::NumberTable(QWidget *parent) : QTableView(parent), model_(new TableModel(this))
{
    setObjectName(QStringLiteral("number_table"));
    setModel(model_);
    setItemDelegate(new RowDelegate(this));
    setTabKeyNavigation(false); // Tab leaves the table; the arrows walk in it
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { emit activated(model_->id_of(index.row())); });
    connect(this, &QAbstractItemView::entered, this,
            [this](const QModelIndex &index) { point_at(model_->id_of(index.row())); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { sized_by_user_ |= !sizing_; });
    size_rows();
}

const Table &NumberTable::table() const
{
    return model_->table();
}

void NumberTable::set_table(const Table &table)
{
    const auto titles = [](const Table &of) {
        QStringList all;
        for (const TableColumn &column : of.columns) {
            all.append(column.title);
        }
        return all;
    };
    const bool same_columns = titles(model_->table()) == titles(table);
    if (!same_columns) {
        horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    }
    highlighted_.clear();
    model_->set_table(table);
    setAccessibleName(table.title.isEmpty() ? tr("Table") : table.title);
    setAccessibleDescription(table.rows.empty() ? table.empty_text : QString());
    hide_columns();
    if (!same_columns || !sized_by_user_) {
        size_columns();
    }
    const QString active = std::exchange(active_, {});
    set_active(active);
    if (!selected_.isEmpty()) {
        follow_selection();
    }
    viewport()->update();
}

QStringList NumberTable::selected_ids() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const QModelIndex &index : rows) {
        ids.append(model_->id_of(index.row()));
    }
    return ids;
}

void NumberTable::set_active(const QString &id)
{
    if (active_ == id) {
        return;
    }
    active_ = id;
    const int row = model_->row_of(id);
    if (row >= 0) {
        const int column = std::max(0, currentIndex().column());
        selectionModel()->setCurrentIndex(model_->index(row, column),
                                          selected_.isEmpty()
                                              ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                                              : QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate));
        scrollTo(model_->index(row, column));
    }
    viewport()->update();
}

void NumberTable::set_highlighted(const QString &id)
{
    if (highlighted_ != id) {
        highlighted_ = id;
        viewport()->update();
    }
}

void NumberTable::set_selected(const QStringList &ids)
{
    if (selected_ != ids) {
        selected_ = ids;
        follow_selection();
        viewport()->update();
    }
}

void NumberTable::follow_selection()
{
    const QStringList ids = selected_.isEmpty() ? QStringList{active_} : selected_;
    const QSet<QString> wanted(ids.begin(), ids.end());
    QItemSelection rows;
    for (int row = 0; row < model_->rowCount(); ++row) {
        const QString id = model_->id_of(row);
        if (!id.isEmpty() && wanted.contains(id)) {
            rows.select(model_->index(row, 0), model_->index(row, model_->columnCount() - 1));
        }
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void NumberTable::tell_selection(const QStringList &before, Qt::KeyboardModifiers modifiers)
{
    const QStringList now = selected_ids();
    const bool ends = before.size() > 1 && (modifiers & (Qt::ControlModifier | Qt::ShiftModifier));
    if (now == before || (now.size() < 2 && !ends)) {
        return;
    }
    QStringList ids = now;
    ids.removeAll(QString()); // a row of totals is nobody
    ids.removeDuplicates();
    emit selection_changed(ids);
}

void NumberTable::point_at(const QString &id)
{
    if (highlighted_ != id) {
        set_highlighted(id);
        emit hovered(id);
    }
}

void NumberTable::copy_selection()
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty()) {
        copy_all();
    } else {
        copy_rows(rows);
    }
}

void NumberTable::copy_all()
{
    QList<int> rows;
    for (int row = 0; row < model_->rowCount(); ++row) {
        rows.append(row);
    }
    copy_rows(rows);
}

void NumberTable::copy_rows(const QList<int> &shown_rows)
{
    std::vector<std::size_t> rows;
    for (const int row : shown_rows) {
        rows.push_back(model_->table_row(row));
    }
    auto contents = std::make_unique<QMimeData>();
    contents->setText(table_as_tsv(table(), rows));
    contents->setHtml(table_as_html(table(), rows));
    QGuiApplication::clipboard()->setMimeData(contents.release());
}

void NumberTable::set_brief(int most_lines, const QList<int> &not_shown)
{
    is_brief_ = true;
    most_lines_ = std::max(1, most_lines);
    not_shown_ = not_shown;
    hide_columns();
    size_columns();
}

void NumberTable::hide_columns()
{
    if (!is_brief_) {
        return;
    }
    const QScopedValueRollback<bool> sizing(sizing_, true);
    const std::vector<TableRow> &rows = table().rows;
    for (int column = 0; column < model_->columnCount(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        const bool is_empty = !rows.empty() && std::all_of(rows.begin(), rows.end(), [at](const TableRow &row) {
            return at >= row.cells.size() || row.cells[at].text.isEmpty();
        });
        setColumnHidden(column, is_empty || not_shown_.contains(column));
    }
}

void NumberTable::size_rows()
{
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    const int line = fontMetrics().height();
    verticalHeader()->setDefaultSectionSize(lines_ * line + line * 3 / 5);
}

NumberTable::Wish NumberTable::column_wish(int column) const
{
    if (isColumnHidden(column)) {
        return {};
    }
    // Measured here from a sample, and there only the longest texts: resizeColumnsToContents asks every cell.
    constexpr int most_sampled = 300;
    QFont font = this->font();
    std::vector<QString> texts;
    const int sampled = std::min(model_->rowCount(), most_sampled);
    for (int row = 0; row < sampled; ++row) {
        const QModelIndex index = model_->index(row, column);
        texts.push_back(index.data().toString());
        font.setBold(font.bold() || index.data(Qt::FontRole).value<QFont>().bold());
    }
    const QFontMetrics metrics(font);
    std::sort(texts.begin(), texts.end(), [](const QString &a, const QString &b) { return a.size() < b.size(); });
    int widest = 0;
    for (std::size_t at = texts.size() - texts.size() / 5; at < texts.size(); ++at) {
        widest = std::max(widest, metrics.horizontalAdvance(texts[at]));
    }
    if (!texts.empty()) {
        widest = std::max(widest, metrics.horizontalAdvance(texts.back()));
    }
    const int padding = metrics.height() * 5 / 4;
    const QString header = model_->headerData(column, Qt::Horizontal).toString();
    int least = 0;
    for (const QString &line : header.split(u'\n')) {
        least = std::max(least, metrics.horizontalAdvance(line) + metrics.height() * 2 / 3); // the sort indicator
    }
    Wish wish;
    wish.full = std::max(widest, least) + padding;
    wish.least = wish.full;
    wish.prose = wish.full > metrics.height() * 24;
    const bool is_long = wish.full > metrics.height() * 10; // names; a few words are never worth cutting
    if (is_long && !table().columns[static_cast<std::size_t>(column)].is_number && !texts.empty()) {
        const int usual = metrics.horizontalAdvance(texts[texts.size() * 17 / 20]);
        wish.least = std::max(usual, least) + padding;
    }
    if (wish.prose) {
        wish.least = metrics.height() * 24;
    }
    return wish;
}

void NumberTable::size_columns()
{
    wishes_.clear();
    for (int column = 0; column < model_->columnCount(); ++column) {
        wishes_.push_back(column_wish(column));
    }
    if (std::any_of(wishes_.begin(), wishes_.end(), [](const Wish &wish) { return wish.prose; })) {
        const int name = fontMetrics().height() * 11;
        for (Wish &wish : wishes_) {
            if (is_brief_) {
                // The sentence is what is read here: names give way, and it takes what room there is.
                wish.full = wish.prose ? std::max(wish.least, wish.full) : std::min(wish.full, name);
                wish.least = wish.prose ? wish.least : wish.full;
            } else {
                wish.least = wish.prose ? wish.least : wish.full; // prose can wrap, so it gives way first
            }
        }
    }
    sized_by_user_ = false;
    share_width();
}

std::vector<int> NumberTable::shared_widths(int room) const
{
    int full = 0;
    int can_give = 0;
    int prose = 0;
    for (const Wish &wish : wishes_) {
        full += wish.full;
        can_give += wish.full - wish.least;
        prose += wish.prose ? 1 : 0;
    }
    const int lack = std::min(std::max(0, full - room), can_give);
    const int spare = std::max(0, room - full);
    const int columns = static_cast<int>(wishes_.size());
    std::vector<int> widths;
    for (int column = 0; column < columns; ++column) {
        const Wish &wish = wishes_[static_cast<std::size_t>(column)];
        int width = wish.full;
        if (can_give > 0) {
            width -= static_cast<int>(qint64{lack} * (wish.full - wish.least) / can_give);
        }
        if (prose == 0) {
            width += spare * (column + 1) / columns - spare * column / columns;
        } else if (wish.prose) {
            width += spare / prose;
        }
        widths.push_back(width);
    }
    return widths;
}

void NumberTable::share_width()
{
    if (sized_by_user_ || wishes_.empty()) {
        return;
    }
    const std::vector<int> widths = shared_widths(viewport()->width());
    const QScopedValueRollback<bool> sizing(sizing_, true);
    int lines = 1;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        if (isColumnHidden(static_cast<int>(column))) {
            continue; // it keeps a width to come back with
        }
        setColumnWidth(static_cast<int>(column), widths[column]);
        if (wishes_[column].prose) {
            // Lines of whole words leave about a tenth of their room empty.
            lines =
                std::clamp((wishes_[column].full * 11 / 10 + widths[column] - 1) / widths[column], lines, most_lines_);
        }
    }
    setWordWrap(lines > 1);
    if (lines_ != lines) {
        lines_ = lines;
        size_rows();
    }
}

void NumberTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    share_width();
}

// The frame of the focus goes through the whole row, and Qt repaints one cell of it.

void NumberTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void NumberTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void NumberTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
}

void NumberTable::keyPressEvent(QKeyEvent *event)
{
    const QStringList before = selected_ids();
    const QString id = model_->id_of(currentIndex().row());
    if (event->matches(QKeySequence::Copy)) {
        copy_selection();
    } else if (!id.isEmpty() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit activated(id);
    } else if (!id.isEmpty() && event->key() == Qt::Key_Space) {
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
            tell_selection(before, event->modifiers());
        }
        emit clicked(id, event->modifiers());
    } else if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        QContextMenuEvent wanted(QContextMenuEvent::Keyboard, {}, {}); // the platform tells of the Menu key alone
        contextMenuEvent(&wanted);
    } else if (event->key() == Qt::Key_Backspace) {
        event->ignore(); // goes up, in the window; the view would begin a search
    } else {
        QTableView::keyPressEvent(event);
        tell_selection(before, event->modifiers());
    }
}

void NumberTable::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        at_press_ = selected_ids();
    }
    QTableView::mousePressEvent(event);
}

void NumberTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool on_row = index.isValid();
    const QString id = model_->id_of(index.row()); // now: whoever hears of the selection may bring other rows
    tell_selection(std::exchange(at_press_, selected_ids()), event->modifiers());
    if (on_row) {
        emit clicked(id, event->modifiers());
    }
}

void NumberTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *rows = menu->addAction(tr("&Copy selected rows"), this, &NumberTable::copy_selection);
    rows->setShortcut(QKeySequence::Copy);
    rows->setEnabled(selectionModel()->hasSelection());
    menu->addAction(tr("Copy &table"), this, &NumberTable::copy_all)->setEnabled(model_->rowCount() > 0);
    const bool by_keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex row = by_keyboard ? currentIndex() : indexAt(event->pos());
    emit menu_wanted(menu, model_->id_of(row.row()));
    menu->popup(by_keyboard ? viewport()->mapToGlobal(visualRect(row).bottomLeft()) : event->globalPos());
}

void NumberTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model_->rowCount() > 0 || table().empty_text.isEmpty()) {
        return;
    }
    QPainter painter(viewport());
    painter.setPen(chart_palette(palette()).muted_text);
    const int margin = fontMetrics().height();
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                     table().empty_text);
}

void NumberTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        size_rows();
    }
}

bool NumberTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

bool NumberTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        point_at({});
    }
    return QTableView::viewportEvent(event);
}

} // namespace outturn::widgets
