// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paged_table.h"

#include "widgets/chart_palette.h"
#include "widgets/paged_model.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <limits>
#include <numeric>

namespace outturn::widgets {

namespace {

/// A frame around the whole current row while the table has the focus; quiet dots for rows that are not here.
class PagedDelegate final : public QStyledItemDelegate
{
public:
    explicit PagedDelegate(QTableView *view) : QStyledItemDelegate(view), view_(view) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (!view_->hasFocus() || index.row() != view_->currentIndex().row()) {
            return;
        }
        const QHeaderView *header = view_->horizontalHeader();
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

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int margin = option->fontMetrics.height() / 3;
        option->rect.adjust(margin, 0, -margin, 0);
        option->state &= ~QStyle::State_HasFocus; // the whole row shows it
        if (index.data(PagedModel::is_missing_role).toBool()) {
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
        }
    }

private:
    QTableView *view_;
};

} // namespace

PagedTable::PagedTable(QWidget *parent)
    : QWidget(parent), model_(new PagedModel(this)), view_(new QTableView(this)),
      bar_(new QScrollBar(Qt::Vertical, this)), pause_(new QTimer(this))
{
    setObjectName(QStringLiteral("paged_table"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(view_, 1);
    row->addWidget(bar_);
    view_->setObjectName(QStringLiteral("paged_table_rows"));
    view_->setModel(model_);
    view_->setItemDelegate(new PagedDelegate(view_));
    view_->setTabKeyNavigation(false);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::NoSelection); // of all rows, not only of those in the window: ours
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setAutoScroll(false);
    view_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    view_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setShowGrid(false);
    view_->setWordWrap(false);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->verticalHeader()->hide();
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setSectionsClickable(false);
    view_->installEventFilter(this);
    view_->viewport()->installEventFilter(this);
    setFocusProxy(view_);
    bar_->setFocusPolicy(Qt::NoFocus);
    bar_->setAccessibleName(tr("Rows"));
    pause_->setSingleShot(true);
    pause_->setInterval(40);
    connect(bar_, &QScrollBar::valueChanged, this, &PagedTable::follow_bar);
    connect(bar_, &QScrollBar::sliderReleased, this, &PagedTable::ask);
    connect(pause_, &QTimer::timeout, this, &PagedTable::ask);
    connect(view_, &QWidget::customContextMenuRequested, this, &PagedTable::context_menu);
    // The view holds no more rows than it shows: where one of them is cut, it must not scroll by itself.
    connect(view_->verticalScrollBar(), &QScrollBar::valueChanged, view_->verticalScrollBar(),
            [this] { view_->verticalScrollBar()->setValue(0); });
    connect(view_->horizontalHeader(), &QHeaderView::sectionResized, this, [this] { sized_by_user_ |= !sizing_; });
    size_rows();
    describe();
}

qint64 PagedTable::total() const
{
    return model_->total();
}

void PagedTable::set_source(const std::vector<TableColumn> &columns, qint64 rows, const QString &empty_text)
{
    const auto same_title = [](const TableColumn &one, const TableColumn &other) { return one.title == other.title; };
    const bool same_columns =
        std::equal(columns.begin(), columns.end(), model_->columns().begin(), model_->columns().end(), same_title);
    pause_->stop();
    empty_text_ = empty_text;
    current_ = -1;
    anchor_ = -1;
    {
        const QScopedValueRollback<bool> sizing(sizing_, true);
        model_->set_source(columns, rows);
    }
    if (!same_columns) {
        sized_by_user_ = false;
        measure_columns();
    }
    sized_ = same_columns && sized_;
    set_top(0);
    fit_window();
    describe();
    tell_current();
    view_->viewport()->update();
}

void PagedTable::set_page(qint64 first, const Table &page)
{
    model_->set_page(first, page);
    if (!sized_ && !page.rows.empty()) {
        sized_ = true;
        measure_columns();
    }
    show_selection();
    tell_current();
}

void PagedTable::ask_again()
{
    model_->forget_wishes();
    ask();
}

QString PagedTable::current_id() const
{
    const TableRow *row = model_->row(current_);
    return row == nullptr ? QString() : row->id;
}

std::pair<qint64, qint64> PagedTable::selected_rows() const
{
    if (current_ < 0) {
        return {-1, -1};
    }
    return std::minmax(current_, anchor_ < 0 ? current_ : anchor_);
}

void PagedTable::set_current_row(qint64 row)
{
    go_to(row, false);
}

void PagedTable::go_to(qint64 row, bool extends)
{
    if (total() == 0) {
        return;
    }
    row = std::clamp<qint64>(row, 0, total() - 1);
    if (!extends) {
        anchor_ = row;
    } else if (anchor_ < 0) {
        anchor_ = current_ < 0 ? row : current_;
    }
    current_ = row;
    if (row < top()) {
        set_top(row);
    } else if (row >= top() + visible_rows()) {
        set_top(row - visible_rows() + 1);
    }
    show_selection();
    describe();
    tell_current();
}

// The window

qint64 PagedTable::top() const
{
    return model_->first();
}

int PagedTable::visible_rows() const
{
    const int height = view_->viewport()->height();
    return std::max(1, height / std::max(1, view_->verticalHeader()->defaultSectionSize()));
}

void PagedTable::set_top(qint64 row)
{
    const int whole = visible_rows();
    const qint64 lowest = std::max<qint64>(0, total() - whole);
    const qint64 place = std::clamp<qint64>(row, 0, lowest);
    // One row more than is whole, for the piece that shows at the foot; not at the end, where the last row is whole.
    const auto count = static_cast<int>(std::min<qint64>(whole + 1, total() - place));
    {
        const QScopedValueRollback<bool> moving(moving_, true);
        rows_a_step_ = lowest / (std::numeric_limits<int>::max() / 2) + 1;
        bar_->setRange(0, static_cast<int>(lowest / rows_a_step_));
        bar_->setPageStep(std::max(1, static_cast<int>(whole / rows_a_step_)));
        bar_->setValue(static_cast<int>(place / rows_a_step_));
        bar_->setVisible(lowest > 0);
    }
    model_->set_window(place, count);
    view_->verticalScrollBar()->setValue(0);
    show_selection();
    ask();
}

void PagedTable::fit_window()
{
    set_top(top());
}

void PagedTable::follow_bar()
{
    if (moving_) {
        return;
    }
    const bool at_end = bar_->value() == bar_->maximum();
    set_top(at_end ? total() : bar_->value() * rows_a_step_);
    if (bar_->isSliderDown()) {
        const QLocale locale;
        QToolTip::showText(QCursor::pos(), tr("Row %1 of %2").arg(locale.toString(top() + 1), locale.toString(total())),
                           bar_);
    }
}

void PagedTable::ask()
{
    if (bar_->isSliderDown() && sender() != pause_) {
        pause_->start();
        return;
    }
    pause_->stop();
    if (const auto wish = model_->take_wish()) {
        emit page_wanted(wish->first, wish->second);
    }
}

void PagedTable::show_selection()
{
    QItemSelectionModel *selection = view_->selectionModel();
    const auto [low, high] = selected_rows();
    const qint64 from = std::max(low, top()) - top();
    const qint64 to = std::min<qint64>(high - top(), model_->rowCount() - 1);
    QItemSelection rows;
    if (low >= 0 && from <= to && model_->columnCount() > 0) {
        rows.select(model_->index(static_cast<int>(from), 0),
                    model_->index(static_cast<int>(to), model_->columnCount() - 1));
    }
    selection->select(rows, QItemSelectionModel::ClearAndSelect);
    const qint64 at = current_ - top();
    const bool is_shown = current_ >= 0 && at >= 0 && at < model_->rowCount();
    selection->setCurrentIndex(is_shown ? model_->index(static_cast<int>(at), 0) : QModelIndex(),
                               QItemSelectionModel::NoUpdate);
    view_->viewport()->update();
}

void PagedTable::tell_current()
{
    const QString id = current_id();
    if (told_ != id) {
        told_ = id;
        emit current_changed(id);
    }
}

void PagedTable::describe()
{
    view_->setAccessibleName(accessibleName().isEmpty() ? tr("Table") : accessibleName());
    const QLocale locale;
    view_->setAccessibleDescription(
        total() == 0       ? empty_text_
            : current_ < 0 ? tr("%1 rows").arg(locale.toString(total()))
                           : tr("Row %1 of %2").arg(locale.toString(current_ + 1), locale.toString(total())));
}

// How it looks

void PagedTable::size_rows()
{
    view_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view_->verticalHeader()->setMinimumSectionSize(1);
    view_->verticalHeader()->setDefaultSectionSize(view_->fontMetrics().height() * 8 / 5);
}

void PagedTable::measure_columns()
{
    const QFontMetrics metrics = view_->fontMetrics();
    const int em = metrics.height();
    const std::vector<TableRow> sample = model_->rows_here(top(), top() + PagedModel::page_rows);
    wishes_.clear();
    for (std::size_t column = 0; column < model_->columns().size(); ++column) {
        int widest = metrics.horizontalAdvance(model_->columns()[column].title) + em / 2;
        for (const TableRow &row : sample) {
            if (column < row.cells.size()) {
                widest = std::max(widest, metrics.horizontalAdvance(row.cells[column].text));
            }
        }
        wishes_.push_back(std::min(widest, 24 * em) + em * 5 / 4);
    }
    share_width();
}

void PagedTable::share_width()
{
    if (sized_by_user_ || wishes_.size() != model_->columns().size()) {
        return;
    }
    const QScopedValueRollback<bool> sizing(sizing_, true);
    const int count = static_cast<int>(wishes_.size());
    const int used = std::accumulate(wishes_.begin(), wishes_.end(), 0);
    const int spare = std::max(0, view_->viewport()->width() - used);
    for (int column = 0; column < count; ++column) {
        const int share = spare * (column + 1) / count - spare * column / count;
        view_->setColumnWidth(column, wishes_[static_cast<std::size_t>(column)] + share);
    }
}

void PagedTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share_width();
    fit_window();
}

void PagedTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        size_rows();
        measure_columns();
        fit_window();
    }
}

bool PagedTable::event(QEvent *event)
{
    if (event->type() == QEvent::Show) {
        describe(); // the name may have been given since
    }
    return QWidget::event(event);
}

void PagedTable::paint_empty_text()
{
    QPainter painter(view_->viewport());
    painter.setPen(chart_palette(palette()).muted_text);
    const int margin = fontMetrics().height();
    painter.drawText(view_->viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, empty_text_);
}

} // namespace outturn::widgets
