// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detail_panel.h"

#include "widgets/chart_text.h"
#include "widgets/link_button.h"
#include "widgets/mark_painting.h"
#include "widgets/panel_parts.h"
#include "widgets/series_chart.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace outturn::widgets {

namespace {

QVBoxLayout *add_section(QVBoxLayout *layout, QWidget *panel)
{
    auto *section = new QVBoxLayout;
    const int space = panel->fontMetrics().height() / 2;
    section->setContentsMargins(space, space, space, space);
    section->setSpacing(space / 2);
    layout->addLayout(section);
    return section;
}

/// A line between sections; a heading has drawn its own, and two lines would be one too many.
void add_divider(QVBoxLayout *layout)
{
    const QLayoutItem *last = layout->count() > 0 ? layout->itemAt(layout->count() - 1) : nullptr;
    if (last != nullptr && (last->widget() == nullptr || last->widget()->property("divider").isNull())) {
        layout->addWidget(make_divider(layout->parentWidget()));
    }
}

} // namespace

DetailPanel::DetailPanel(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("detail_panel"));
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setBackgroundRole(QPalette::Base);
    rebuild();
}

void DetailPanel::set_values(const DetailValues &values)
{
    // A comparison that appears is not left above what is shown.
    const bool other = values.id != values_.id || (values.comparison && !values_.comparison);
    values_ = values;
    setAccessibleName(values.name.isEmpty() ? tr("Details") : tr("Details of %1").arg(values.name));
    const QPoint place = other ? QPoint() : -widget()->pos();
    rebuild();
    verticalScrollBar()->setValue(place.y());
}

void DetailPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        rebuild();
    }
}

void DetailPanel::rebuild()
{
    QVBoxLayout *layout = begin_content(this);
    if (values_.comparison) {
        add_comparison(layout, *values_.comparison);
    }
    if (values_.name.isEmpty()) {
        if (!values_.empty_text.isEmpty()) {
            add_section(layout, this)->addWidget(make_muted_text(layout->parentWidget(), values_.empty_text));
        }
        add_links(layout, values_.links);
    } else {
        add_panel_heading(layout, layout->parentWidget(), values_.name, values_.place);
        add_value(layout);
        add_series(layout);
        add_pairs(layout, values_.pairs, values_.note);
        add_links(layout, values_.links);
    }
    layout->addStretch(1);
    show_content(this, layout);
}

void DetailPanel::add_value(QVBoxLayout *layout)
{
    QVBoxLayout *section = add_section(layout, this);
    if (!values_.value.isEmpty()) {
        QLabel *value = make_text(layout->parentWidget(), values_.value);
        value->setObjectName(QStringLiteral("detail_value"));
        QFont large = scaled_font(font(), 2.0);
        large.setBold(true);
        value->setFont(large);
        // A sheet of its own: Qt drops a label's palette when the program's sheet changes.
        const QColor colour = text_colour(values_.emphasis, chart_palette(palette()));
        value->setStyleSheet(QStringLiteral("color: %1").arg(colour.name()));
        value->setToolTip(plain_tooltip(values_.value_tooltip));
        section->addWidget(value);
    }
    for (const QString &fact : values_.facts) {
        section->addWidget(make_muted_text(layout->parentWidget(), fact));
    }
    fill_links(section, values_.remarks);
}

void DetailPanel::add_series(QVBoxLayout *layout)
{
    if (values_.series.points.empty()) {
        return;
    }
    add_divider(layout);
    QVBoxLayout *section = add_section(layout, this);
    auto *view = new SeriesChartView(layout->parentWidget());
    view->set_chart(values_.series);
    connect(view, &ChartCanvas::clicked, this, [this](const QString &period) { emit period_activated(period); });
    section->addWidget(view);
    if (!values_.series_caption.isEmpty()) {
        section->addWidget(make_muted_text(layout->parentWidget(), values_.series_caption));
    }
}

void DetailPanel::add_comparison(QVBoxLayout *layout, const DetailComparison &comparison)
{
    add_panel_heading(layout, layout->parentWidget(), comparison.title, {});
    add_pairs(layout, comparison.pairs, comparison.note);
    add_links(layout, comparison.links);
    add_divider(layout);
}

void DetailPanel::add_pairs(QVBoxLayout *layout, const std::vector<DetailPair> &pairs, const QString &note)
{
    if (pairs.empty() && note.isEmpty()) {
        return;
    }
    add_divider(layout);
    QVBoxLayout *section = add_section(layout, this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(fontMetrics().height() / 2);
    grid->setVerticalSpacing(fontMetrics().height() / 4);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const DetailPair &pair : pairs) {
        QLabel *label = make_text(layout->parentWidget(), pair.label);
        QLabel *value = make_text(layout->parentWidget(), pair.value);
        // The font before any question for the size: Qt forgets a font set after polishing when the sheet changes.
        QFont bold = value->font();
        bold.setBold(true);
        value->setFont(bold);
        // A number is never broken in two lines; it is the label that wraps.
        value->setWordWrap(QFontMetrics(bold).horizontalAdvance(pair.value) > fontMetrics().height() * 9);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setAccessibleName(pair.label + QStringLiteral(": ") + pair.value);
        label->setToolTip(plain_tooltip(pair.tooltip));
        value->setToolTip(plain_tooltip(pair.tooltip));
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, Qt::AlignTop);
        ++row;
    }
    section->addLayout(grid);
    if (!note.isEmpty()) {
        section->addWidget(make_muted_text(layout->parentWidget(), note));
    }
}

void DetailPanel::add_links(QVBoxLayout *layout, const std::vector<DetailLink> &links)
{
    if (links.empty()) {
        return;
    }
    add_divider(layout);
    fill_links(add_section(layout, this), links);
}

void DetailPanel::fill_links(QVBoxLayout *section, const std::vector<DetailLink> &links)
{
    for (const DetailLink &link : links) {
        auto *button = new LinkButton(section->parentWidget());
        button->setObjectName(QStringLiteral("link_") + link.id);
        button->set_text(link.text);
        button->setToolTip(plain_tooltip(link.tooltip));
        connect(button, &QAbstractButton::clicked, this, [this, id = link.id] { emit link_activated(id); });
        section->addWidget(button);
    }
}

} // namespace outturn::widgets
