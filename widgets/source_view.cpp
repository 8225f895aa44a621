// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/source_view.h"

#include "widgets/chart_palette.h"
#include "widgets/panel_parts.h"

#include <QtCore/QEvent>
#include <QtGui/QFontDatabase>
#include <QtGui/QPainter>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace outturn::widgets {

namespace {

constexpr int source_cell_role = Qt::UserRole;

/// Frames the source cell: seen without colour too.
class SourceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.data(source_cell_role).toBool()) {
            painter->setPen(QPen(chart_palette(option.palette).active_text, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
    }
};

QTableWidgetItem *make_cell(const SourceLine &line, int column, const ChartPalette &colours)
{
    auto *item = new QTableWidgetItem(line.fields.value(column));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    const bool source_cell = line.is_source && column == line.highlighted;
    if (!line.is_source) {
        item->setForeground(colours.muted_text);
        return item;
    }
    QColor tint = source_cell ? colours.active : colours.mark;
    tint.setAlphaF(source_cell ? 0.22F : 0.08F);
    item->setBackground(tint);
    if (source_cell) {
        item->setData(source_cell_role, true);
        item->setData(Qt::AccessibleDescriptionRole, SourceView::tr("source of the figure"));
        QFont bold = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        bold.setBold(true);
        item->setFont(bold);
    }
    return item;
}

int columns_of(const SourceBlock &block)
{
    qsizetype columns = block.header.size();
    for (const SourceLine &line : block.lines) {
        columns = std::max(columns, line.fields.size());
    }
    return static_cast<int>(columns);
}

void fill(QTableWidget *table, const SourceBlock &block, const ChartPalette &colours)
{
    QStringList header = block.header;
    while (header.size() < table->columnCount()) {
        header.append(QString());
    }
    table->setHorizontalHeaderLabels(header);
    QStringList numbers;
    for (const SourceLine &line : block.lines) {
        const int row = static_cast<int>(numbers.size());
        numbers.append(QString::number(line.number));
        for (int column = 0; column < table->columnCount(); ++column) {
            table->setItem(row, column, make_cell(line, column, colours));
        }
        if (line.is_source && line.highlighted >= 0) {
            table->setCurrentCell(row, line.highlighted, QItemSelectionModel::NoUpdate);
        }
    }
    table->setVerticalHeaderLabels(numbers);
}

void size_to_content(QTableWidget *table, bool has_header)
{
    const int most = table->fontMetrics().height() * 20;
    table->resizeColumnsToContents();
    for (int column = 0; column < table->columnCount(); ++column) {
        table->setColumnWidth(column, std::min(most, table->columnWidth(column) + table->fontMetrics().height() / 2));
    }
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 3 / 2);
    const int rows = table->rowCount() * table->verticalHeader()->defaultSectionSize();
    const int header = has_header ? table->horizontalHeader()->sizeHint().height() : 0;
    const int bar = table->horizontalScrollBar()->sizeHint().height();
    table->setFixedHeight(rows + header + bar + 2 * table->frameWidth());
}

} // namespace

SourceView::SourceView(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("source_view"));
    setAccessibleName(tr("Source"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setBackgroundRole(QPalette::Base);
    rebuild();
}

void SourceView::set_extract(const SourceExtract &extract)
{
    extract_ = extract;
    rebuild();
}

void SourceView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        rebuild();
    }
}

void SourceView::rebuild()
{
    QVBoxLayout *layout = begin_content(this);
    const int space = fontMetrics().height() / 2;
    layout->setContentsMargins(space, space, space, space);
    layout->setSpacing(space);
    setAccessibleDescription(extract_.caption);
    if (extract_.blocks.empty()) {
        layout->addWidget(make_muted_text(layout->parentWidget(), extract_.empty_text));
    } else {
        layout->addWidget(make_text(layout->parentWidget(), extract_.caption));
        for (const SourceBlock &block : extract_.blocks) {
            add_block(layout, block);
        }
    }
    layout->addStretch(1);
    show_content(this, layout);
}

void SourceView::add_block(QVBoxLayout *layout, const SourceBlock &block)
{
    if (!block.title.isEmpty()) {
        QLabel *title = make_text(layout->parentWidget(), block.title);
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
        layout->addWidget(title);
    }
    auto *table = new QTableWidget(static_cast<int>(block.lines.size()), columns_of(block), layout->parentWidget());
    table->setObjectName(QStringLiteral("source_table"));
    table->setAccessibleName(block.title.isEmpty() ? tr("Lines of the file") : block.title);
    table->setItemDelegate(new SourceDelegate(table));
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setWordWrap(false);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF() > 0 ? font().pointSizeF() : fixed.pointSizeF());
    table->setFont(fixed);
    table->horizontalHeader()->setVisible(!block.header.isEmpty());
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->setHighlightSections(false);
    fill(table, block, chart_palette(palette()));
    size_to_content(table, !block.header.isEmpty());
    layout->addWidget(table);
    table->scrollTo(table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

} // namespace outturn::widgets
