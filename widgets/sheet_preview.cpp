// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_preview.h"

#include "widgets/chart_palette.h"
#include "widgets/chart_text.h"
#include "widgets/flow_layout.h"
#include "widgets/panel_parts.h"
#include "widgets/sheet_preview_delegate.h"
#include "widgets/sheet_preview_header.h"
#include "widgets/sheet_preview_menu.h"
#include "widgets/sheet_preview_model.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QSignalBlocker>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <set>

namespace outturn::widgets {

namespace {

constexpr int most_sampled = 200;
constexpr int most_spans = 500;

/// A word on the tint of its part.
class PartChip final : public QWidget
{
public:
    PartChip(CellPart part, QWidget *parent) : QWidget(parent), part_(part)
    {
        setObjectName(QStringLiteral("part_chip"));
        setAccessibleName(SheetPreviewModel::part_word(part));
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics = fontMetrics();
        return {metrics.horizontalAdvance(SheetPreviewModel::part_word(part_)) + metrics.height() * 3 / 2,
                metrics.height() * 3 / 2};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const PartColours colours = part_colours(part_, palette());
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(colours.ground);
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
        painter.setPen(colours.text);
        painter.drawText(rect(), Qt::AlignCenter, SheetPreviewModel::part_word(part_));
    }

private:
    CellPart part_;
};

/// Where the user is, in words of the sheet, so that it holds when rows or columns come and go.
struct Place {
    int row = 0;
    int column = 0;
    int across = 0;
    int down = 0;
};

} // namespace

QString SheetPreview::hint_text()
{
    return tr("Click a letter or a row\u2019s number to change its part, or press Enter in a cell.");
}

SheetPreview::SheetPreview(QWidget *parent)
    : QWidget(parent), model_(new SheetPreviewModel(this)), table_(new QTableView(this)),
      header_(new SheetPreviewHeader(model_, table_)), legend_(new QWidget(this)), sheets_(new QComboBox(this)),
      hint_(make_muted_text(this, hint_text())), said_(make_muted_text(this, {})), empty_(make_muted_text(this, {}))
{
    setObjectName(QStringLiteral("sheet_preview"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    const int space = fontMetrics().height() / 2;
    top->setContentsMargins(space, space, space, space);
    top->setSpacing(2 * space);
    new FlowLayout(legend_, space / 2);
    legend_->setObjectName(QStringLiteral("part_legend"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    legend_->setSizePolicy(policy);
    sheets_->setObjectName(QStringLiteral("sheet_to_look_at"));
    sheets_->setAccessibleName(tr("Sheet to look at"));
    sheets_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    top->addWidget(sheets_, 0, Qt::AlignTop);
    top->addWidget(legend_, 1);
    layout->addLayout(top);
    layout->addWidget(make_divider(this));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(2 * space);
    layout->addWidget(empty_, 1);
    build_table();
    layout->addWidget(table_, 1);
    layout->addWidget(make_divider(this));
    for (QLabel *label : {said_, hint_}) {
        label->setContentsMargins(space, space / 2, space, space / 2);
        layout->addWidget(label);
    }
    said_->setObjectName(QStringLiteral("cell_in_words"));
    hint_->setObjectName(QStringLiteral("preview_hint"));
    connect(sheets_, &QComboBox::activated, this,
            [this](int at) { emit sheet_shown(sheets_->itemData(at).toString()); });
    set_values({});
}

void SheetPreview::build_table()
{
    table_->setObjectName(QStringLiteral("sheet_table"));
    table_->setHorizontalHeader(header_);
    table_->setModel(model_);
    table_->setItemDelegate(new SheetPreviewDelegate(table_));
    table_->setTabKeyNavigation(false); // Tab leaves the sheet; the arrows walk in it
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setCornerButtonEnabled(false);
    table_->setWordWrap(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->verticalHeader()->setSectionsClickable(true);
    table_->verticalHeader()->setHighlightSections(false);
    table_->installEventFilter(this);
    table_->viewport()->installEventFilter(this);
    table_->verticalHeader()->viewport()->installEventFilter(this);
    header_->viewport()->installEventFilter(this);
    connect(header_, &QHeaderView::sectionClicked, this, [this](int column) {
        const int at = header_->sectionViewportPosition(column);
        open_menu(-1, column, header_->viewport()->mapToGlobal(QPoint(std::max(0, at), header_->height())));
    });
    connect(table_->verticalHeader(), &QHeaderView::sectionClicked, this, [this](int row) {
        QHeaderView *rows = table_->verticalHeader();
        const int at = rows->sectionViewportPosition(row) + rows->sectionSize(row);
        open_menu(row, -1, rows->viewport()->mapToGlobal(QPoint(0, at)));
    });
    connect(header_, &QHeaderView::sectionResized, this, [this] {
        if (!sizing_) {
            sized_by_user_ = true;
            header_->fit_height();
        }
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        say_current();
        header_->viewport()->update();
    });
}

const SheetPreviewValues &SheetPreview::values() const
{
    return model_->values();
}

void SheetPreview::set_values(const SheetPreviewValues &values)
{
    const SheetPreviewValues &old = model_->values();
    const bool same = old.file == values.file && old.sheet == values.sheet;
    const bool same_width = same && old.columns.size() == values.columns.size();
    Place place{0, 0, table_->horizontalScrollBar()->value(), table_->verticalScrollBar()->value()};
    const QModelIndex current = table_->currentIndex();
    if (same && current.isValid()) {
        place.row = model_->row_at(current.row()).row;
        place.column = current.column();
    }
    sized_by_user_ = sized_by_user_ && same_width;
    model_->set_values(values);
    table_->setAccessibleName(values.sheet.isEmpty() ? tr("The file") : tr("Sheet %1").arg(values.sheet));
    hint_->setText(values.fixed_text.isEmpty() ? hint_text() : values.fixed_text);
    table_->setAccessibleDescription(hint_->text());
    const bool empty = values.rows.empty() || values.columns.empty();
    table_->setVisible(!empty);
    said_->setVisible(!empty);
    hint_->setVisible(!empty);
    empty_->setVisible(empty);
    empty_->setText(values.empty_text);
    show_legend();
    show_sheets();
    if (!sized_by_user_) {
        fit_columns();
    }
    fit_rows();
    span_texts();
    header_->fit_height();
    if (same) {
        const int row = model_->model_row_of(place.row);
        if (row >= 0 && place.column < model_->columnCount()) {
            const QModelIndex kept = model_->index(row, place.column);
            table_->selectionModel()->setCurrentIndex(kept, QItemSelectionModel::ClearAndSelect);
        }
        table_->horizontalScrollBar()->setValue(place.across);
        table_->verticalScrollBar()->setValue(place.down);
    } else {
        table_->scrollToTop();
        table_->horizontalScrollBar()->setValue(0);
        if (!empty) { // so that the keyboard has a place to start from
            const int row = std::max(0, model_->model_row_of(values.header_row));
            table_->selectionModel()->setCurrentIndex(model_->index(row, 0), QItemSelectionModel::NoUpdate);
        }
    }
    say_current();
}

bool SheetPreview::go_to(int row, int column)
{
    const int at = model_->model_row_of(row);
    if (at < 0 || model_->columnCount() == 0 || model_->row_at(at).kind == PreviewRowKind::gap) {
        return false;
    }
    const QModelIndex index = model_->index(at, std::clamp(column - 1, 0, model_->columnCount() - 1));
    auto how = QItemSelectionModel::SelectionFlags(QItemSelectionModel::ClearAndSelect);
    if (column <= 0) {
        how |= QItemSelectionModel::Rows;
    }
    table_->selectionModel()->setCurrentIndex(index, how);
    table_->scrollTo(index, QAbstractItemView::PositionAtCenter);
    return true;
}

void SheetPreview::show_legend()
{
    QLayout *layout = legend_->layout();
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    std::set<CellPart> present;
    for (const PreviewColumn &column : values().columns) {
        present.insert(column.part);
    }
    for (const PreviewRow &row : values().rows) {
        if (row.kind == PreviewRowKind::left_out) {
            present.insert(CellPart::left_out);
        }
        for (const PreviewMark &mark : row.marks) {
            if (mark.part) {
                present.insert(*mark.part);
            }
        }
    }
    // In the order of reading; what plays no part comes last.
    const CellPart order[] = {CellPart::provider,    CellPart::period, CellPart::group, CellPart::numerator,
                              CellPart::denominator, CellPart::rate,   CellPart::cost,  CellPart::note,
                              CellPart::left_out,    CellPart::unused};
    for (const CellPart part : order) {
        if (present.count(part) > 0) {
            layout->addWidget(new PartChip(part, legend_));
        }
    }
    for (QWidget *chip : legend_->findChildren<QWidget *>(QStringLiteral("part_chip"))) {
        chip->show();
    }
    legend_->updateGeometry();
}

void SheetPreview::show_sheets()
{
    const QSignalBlocker quiet(sheets_);
    sheets_->clear();
    for (const ImportChoice &sheet : values().sheets) {
        sheets_->addItem(sheet.text, sheet.id);
    }
    sheets_->setCurrentIndex(sheets_->findData(values().sheet));
    sheets_->setVisible(sheets_->count() > 1);
}

int SheetPreview::wished_width(int column) const
{
    // Measured from a sample, and there only the longest texts: resizeColumnsToContents asks every cell.
    const QFontMetrics metrics = table_->fontMetrics();
    const int em = metrics.height();
    QStringList texts;
    int least = 0;
    int sampled = 0;
    for (const PreviewRow &row : values().rows) {
        const QString text = row.texts.value(column).simplified();
        if (row.kind == PreviewRowKind::header) {
            const QStringList words = text.split(u' ');
            for (const QString &word : words) {
                least = std::max(least, metrics.horizontalAdvance(word) * 11 / 10); // bold
            }
            least = std::max(least, metrics.horizontalAdvance(text) * 11 / 30);
        } else if (row.kind == PreviewRowKind::data || row.kind == PreviewRowKind::in_error
                   || row.kind == PreviewRowKind::left_out) {
            QString whole = text;
            for (const PreviewMark &mark : row.marks) {
                whole += mark.column == column && !mark.beside.isEmpty() ? u' ' + mark.beside : QString();
            }
            texts.append(whole);
            if (++sampled >= most_sampled) {
                break;
            }
        }
    }
    std::sort(texts.begin(), texts.end(),
              [](const QString &one, const QString &other) { return one.size() > other.size(); });
    int widest = 0;
    for (const QString &text : texts.mid(0, 8)) {
        widest = std::max(widest, metrics.horizontalAdvance(text));
    }
    const QFontMetricsF small(scaled_font(header_->font(), 0.92));
    const QStringList part = wrapped_lines(model_->part_words(column), small, 10 * em, 2);
    const int words = static_cast<int>(widest_line(part, small)) + 1;
    return std::clamp(std::max({widest, std::min(least, 12 * em), words}) + em * 5 / 4, 4 * em, 22 * em);
}

void SheetPreview::fit_columns()
{
    const QScopedValueRollback<bool> sizing(sizing_, true);
    for (int column = 0; column < model_->columnCount(); ++column) {
        table_->setColumnWidth(column, wished_width(column));
    }
}

void SheetPreview::fit_rows()
{
    const int line = table_->fontMetrics().height();
    QHeaderView *rows = table_->verticalHeader();
    rows->setMinimumSectionSize(1);
    rows->setDefaultSectionSize(line * 8 / 5);
    QFont bold = table_->font();
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (model_->row_at(row).kind != PreviewRowKind::header) {
            continue;
        }
        int lines = 1;
        for (int column = 0; column < model_->columnCount(); ++column) {
            const QString text = model_->row_at(row).texts.value(column).simplified();
            const double room = table_->columnWidth(column) - line / 2 * 2;
            lines = std::max(lines, static_cast<int>(wrapped_lines(text, metrics, room, 4).size()));
        }
        rows->resizeSection(row, lines * line + line * 3 / 5);
    }
}

/// A title or a note in one cell runs on over the empty ones to its right, as in a spreadsheet.
void SheetPreview::span_texts()
{
    table_->clearSpans();
    const int columns = model_->columnCount();
    int spans = 0;
    for (int row = 0; row < model_->rowCount() && spans < most_spans; ++row) {
        const PreviewRow &of = model_->row_at(row);
        const bool runs_on = of.kind == PreviewRowKind::title || of.kind == PreviewRowKind::note;
        int filled = 0;
        int last = 0;
        for (int column = 0; runs_on && column < static_cast<int>(of.texts.size()); ++column) {
            if (!of.texts[column].trimmed().isEmpty()) {
                ++filled;
                last = column;
            }
        }
        const int from = of.kind == PreviewRowKind::gap ? 0 : last;
        if ((of.kind == PreviewRowKind::gap || filled == 1) && columns - from > 1) {
            table_->setSpan(row, from, 1, columns - from);
            ++spans;
        }
    }
}

void SheetPreview::say_current()
{
    const QModelIndex current = table_->currentIndex();
    const QString sentence = model_->sentence(current.row(), current.column());
    said_->setText(sentence.isEmpty() ? QStringLiteral(" ") : sentence);
}

bool SheetPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == 0;
        const bool opens = (plain
                            && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter
                                || key->key() == Qt::Key_Space || key->key() == Qt::Key_Menu))
            || (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier);
        if (opens) {
            open_menu_of_current();
            return true;
        }
    }
    if (event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool by_keyboard = menu->reason() == QContextMenuEvent::Keyboard;
        if (by_keyboard && (watched == table_ || watched == table_->viewport())) {
            open_menu_of_current();
        } else if (watched == table_->viewport()) {
            const QModelIndex at = table_->indexAt(menu->pos());
            if (at.isValid()) {
                open_menu(at.row(), at.column(), menu->globalPos());
            }
        } else if (watched == header_->viewport()) {
            open_menu(-1, header_->logicalIndexAt(menu->pos()), menu->globalPos());
        } else if (watched == table_->verticalHeader()->viewport()) {
            open_menu(table_->verticalHeader()->logicalIndexAt(menu->pos()), -1, menu->globalPos());
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SheetPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        if (!sized_by_user_) {
            fit_columns();
        }
        fit_rows();
        header_->fit_height();
    }
}

void SheetPreview::open_menu_of_current()
{
    const QModelIndex current = table_->currentIndex();
    if (current.isValid()) {
        table_->scrollTo(current);
        const QRect cell = table_->visualRect(current);
        open_menu(current.row(), current.column(), table_->viewport()->mapToGlobal(cell.bottomLeft()));
    }
}

void SheetPreview::open_menu(int model_row, int column, QPoint at)
{
    if (menu_ != nullptr && menu_->isVisible()) {
        return; // a menu key may arrive as a key and as a wish for a menu
    }
    const bool is_gap = model_row >= 0 && model_->row_at(model_row).kind == PreviewRowKind::gap;
    if (model_row < 0 && column < 0) {
        return;
    }
    menu_ = new SheetPreviewMenu(model_, this);
    connect(menu_, &SheetPreviewMenu::column_role_chosen, this, &SheetPreview::column_role_chosen);
    connect(menu_, &SheetPreviewMenu::header_row_chosen, this, &SheetPreview::header_row_chosen);
    connect(menu_, &SheetPreviewMenu::rows_wanted, this, &SheetPreview::rows_wanted);
    connect(menu_, &SheetPreviewMenu::fate_chosen, this, &SheetPreview::leave_out);
    const QString fixed = is_gap ? QString() : model_->values().fixed_text;
    if (!fixed.isEmpty()) {
        menu_->addAction(fixed)->setEnabled(false);
    } else if (column >= 0 && !is_gap) {
        menu_->add_column(column);
    }
    if (model_row >= 0 && fixed.isEmpty()) {
        menu_->add_row(model_row, rows_meant(model_row));
    }
    menu_->popup(at);
    if (menu_->activeAction() == nullptr) {
        for (QAction *action : menu_->actions()) {
            if (action->isEnabled() && !action->isSeparator()) {
                menu_->setActiveAction(action);
                break;
            }
        }
    }
}

std::vector<int> SheetPreview::rows_meant(int model_row) const
{
    std::set<int> selected;
    const QModelIndexList cells = table_->selectionModel()->selectedIndexes();
    for (const QModelIndex &cell : cells) {
        if (model_->row_at(cell.row()).kind != PreviewRowKind::gap) {
            selected.insert(model_->row_at(cell.row()).row);
        }
    }
    const int row = model_->row_at(model_row).row;
    return selected.count(row) > 0 ? std::vector<int>(selected.begin(), selected.end()) : std::vector<int>{row};
}

void SheetPreview::leave_out(const std::vector<int> &rows, bool left_out)
{
    const std::vector<int> kept = rows; // the owner may answer a signal with new values
    for (const int row : kept) {
        emit row_left_out(row, left_out);
    }
}

} // namespace outturn::widgets
