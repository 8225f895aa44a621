// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/result_grid.h"

#include "widgets/chart_palette.h"
#include "widgets/frozen_columns.h"
#include "widgets/table_clipboard.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>
#include <numeric>

namespace outturn::widgets {

/// Enter and the arrows leave the editor downwards or upwards, Tab goes on to the note; the cells that wait for an entry
/// have a frame, so that the column to be filled is seen.
class ResultGridDelegate final : public QStyledItemDelegate
{
public:
    explicit ResultGridDelegate(ResultGrid *grid) : QStyledItemDelegate(grid), grid_(grid) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            line->setObjectName(QStringLiteral("result_editor"));
            line->setFrame(false);
            line->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
            line->setAccessibleName(
                grid_->model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
        }
        return editor;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if ((index.flags() & Qt::ItemIsEditable) == 0) {
            return;
        }
        const bool is_current = grid_->hasFocus() && index == grid_->currentIndex();
        const ChartPalette colours = chart_palette(option.palette);
        const int width = is_current ? 2 : 1;
        painter->setPen(QPen(is_current ? colours.focus : option.palette.color(QPalette::Dark), width));
        painter->drawRect(option.rect.adjusted(width - 1, width - 1, -width, -width));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if ((index.flags() & Qt::ItemIsEditable) != 0) {
            option->state &= ~QStyle::State_HasFocus; // the frame shows it
        }
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        auto *editor = qobject_cast<QWidget *>(object);
        if (editor == nullptr || event->type() != QEvent::KeyPress) {
            return QStyledItemDelegate::eventFilter(object, event);
        }
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool is_down = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down;
        if (!is_down && key != Qt::Key_Up && key != Qt::Key_Tab) {
            return QStyledItemDelegate::eventFilter(object, event);
        }
        emit commitData(editor);
        emit closeEditor(editor, QAbstractItemDelegate::NoHint);
        grid_->setFocus(Qt::OtherFocusReason);
        if (key == Qt::Key_Tab) {
            grid_->go_to_note();
        } else {
            grid_->move_by(is_down ? 1 : -1);
        }
        return true;
    }

private:
    ResultGrid *grid_;
};

ResultGrid::ResultGrid(QWidget *parent) : QTableView(parent), model_(new ResultGridModel(this))
{
    setModel(model_);
    setItemDelegate(new ResultGridDelegate(this));
    setObjectName(QStringLiteral("result_grid"));
    setAccessibleName(tr("Claims to be tested"));
    setAccessibleDescription(tr("Type what the test found and press Enter. Equals or Space: as claimed. X: nothing of "
                                "it. Delete: not tested."));
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle); // the line at the end of a file's name is what is looked for
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 7 / 4);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(false);
    constexpr int naming_columns = 2; // the number and the case
    frozen_ = new FrozenColumns(this, naming_columns);
    connect(model_, &ResultGridModel::found_written, this, &ResultGrid::found_written);
    connect(model_, &ResultGridModel::note_written, this, &ResultGrid::note_written);
}

void ResultGrid::set_table(const Table &table, int found_column, int note_column)
{
    model_->set_table(table, found_column, note_column);
    size_columns();
    if (model_->rowCount() > 0 && !go_to_untested()) {
        setCurrentIndex(model_->index(0, found_column));
    }
}

void ResultGrid::set_entry(const QString &id, const ResultGridModel::Entry &entry)
{
    model_->set_entry(id, entry);
}

bool ResultGrid::go_to_untested()
{
    const int rows = model_->rowCount();
    const int from = currentIndex().isValid() ? currentIndex().row() + 1 : 0;
    for (int step = 0; step < rows; ++step) {
        const int row = (from + step) % rows;
        if (model_->is_untested(row)) {
            setCurrentIndex(model_->index(row, model_->found_column()));
            scrollTo(currentIndex());
            return true;
        }
    }
    return false;
}

void ResultGrid::finish_editing()
{
    if (state() != EditingState) {
        return;
    }
    if (QWidget *editor = indexWidget(currentIndex()); editor != nullptr) {
        commitData(editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

void ResultGrid::move_by(int rows)
{
    const QModelIndex now = currentIndex();
    const int row = std::clamp(now.row() + rows, 0, std::max(0, model_->rowCount() - 1));
    setCurrentIndex(model_->index(row, now.column()));
}

void ResultGrid::go_to_note()
{
    setCurrentIndex(model_->index(currentIndex().row(), model_->note_column()));
}

bool ResultGrid::quick_key(const QKeyEvent &event)
{
    const QModelIndex now = currentIndex();
    if (!now.isValid() || now.column() != model_->found_column() || state() == EditingState
        || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0) {
        return false;
    }
    const QString id = model_->id_of(now.row());
    if (event.key() == Qt::Key_Equal || event.key() == Qt::Key_Space) {
        emit claimed_as_it_is(id);
    } else if (event.key() == Qt::Key_X) {
        emit claimed_for_nothing(id);
    } else {
        return false;
    }
    move_by(1);
    return true;
}

void ResultGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->matches(QKeySequence::Copy)) {
        copy_chosen();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        clear_chosen();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        move_by((event->modifiers() & Qt::ShiftModifier) != 0 ? -1 : 1);
    } else if (!quick_key(*event)) {
        QTableView::keyPressEvent(event);
    }
}

void ResultGrid::clear_chosen()
{
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (chosen.isEmpty()) {
        chosen.append(currentIndex());
    }
    for (const QModelIndex &index : std::as_const(chosen)) {
        model_->setData(index, QString());
    }
}

void ResultGrid::paste()
{
    const QModelIndex now = currentIndex();
    if (!now.isValid() || (now.flags() & Qt::ItemIsEditable) == 0) {
        return;
    }
    QString text = QApplication::clipboard()->text();
    text.remove(u'\r');
    if (text.endsWith(u'\n')) {
        text.chop(1);
    }
    const QStringList lines = text.split(u'\n');
    int row = now.row();
    for (const QString &line : lines) {
        if (row >= model_->rowCount()) {
            break;
        }
        const QStringList cells = line.split(u'\t');
        model_->setData(model_->index(row, now.column()), cells.first());
        if (now.column() == model_->found_column() && cells.size() > 1) {
            model_->setData(model_->index(row, model_->note_column()), cells.at(1));
        }
        ++row;
    }
    setCurrentIndex(model_->index(std::min(row, model_->rowCount() - 1), now.column()));
}

void ResultGrid::copy_chosen() const
{
    std::vector<std::size_t> rows;
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (chosen.size() == 1) { // one cell is its text
        QApplication::clipboard()->setText(chosen.first().data(Qt::EditRole).toString());
        return;
    }
    for (const QModelIndex &index : chosen) {
        rows.push_back(static_cast<std::size_t>(index.row()));
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (!rows.empty()) {
        QApplication::clipboard()->setText(table_as_tsv(table(), rows));
    }
}

void ResultGrid::copy_all() const
{
    std::vector<std::size_t> rows(table().rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    auto *copied = new QMimeData;
    copied->setText(table_as_tsv(table(), rows));
    copied->setHtml(table_as_html(table(), rows));
    QApplication::clipboard()->setMimeData(copied);
}

/// Columns are as wide as what stands in them; names and files beyond a dozen letters' heights give way, and then the
/// grid scrolls sideways.
void ResultGrid::size_columns()
{
    const int columns = model_->columnCount();
    if (columns == 0) {
        return;
    }
    const int em = fontMetrics().height();
    const int note = em * 10;
    std::vector<int> widths;
    int taken = note;
    resizeColumnsToContents();
    for (int column = 0; column < columns; ++column) {
        int width = columnWidth(column) + em / 2;
        if (!table().columns[static_cast<std::size_t>(column)].is_number) {
            width = std::min(width, em * 12);
        }
        if (column == model_->found_column() || column == model_->found_column() + 1) {
            width = std::max(width, em * 6);
        }
        widths.push_back(width);
        taken += column == model_->note_column() ? 0 : width;
    }
    widths[static_cast<std::size_t>(model_->note_column())] = note + std::max(0, viewport()->width() - taken);
    for (int column = 0; column < columns; ++column) {
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    }
    frozen_->follow();
}

void ResultGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    if (frozen_ == nullptr || !index.isValid()) {
        return;
    }
    frozen_->follow();
    const int hidden = frozen_->covered() - visualRect(index).left();
    if (hidden > 0 && index.column() > 1) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
    }
}

void ResultGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    size_columns();
}

void ResultGrid::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model_->rowCount() == 0 && !table().empty_text.isEmpty()) {
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         table().empty_text);
    }
}

void ResultGrid::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model_->rowCount() > 0) {
        setCurrentIndex(model_->index(0, model_->found_column()));
    }
}

} // namespace outturn::widgets
