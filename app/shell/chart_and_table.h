// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QSplitter>

class QTabWidget;

namespace outturn::widgets {
class ChartCanvas;
class NumberTable;
struct Table;
} // namespace outturn::widgets

namespace outturn::shell {

/// A chart above the table of the same figures, linked by the ids of their marks and rows. A chart of many rows scrolls.
class ChartAndTable : public QSplitter
{
    Q_OBJECT

public:
    /// Takes the chart.
    explicit ChartAndTable(widgets::ChartCanvas *chart, QWidget *parent = nullptr);

    widgets::ChartCanvas *chart() const { return chart_; }
    widgets::NumberTable *table() const { return table_; }
    void set_active(const QString &id);
    /// Another table beside the first, as a page of its own.
    void add_table(const QString &title_of_first, widgets::NumberTable *table, const QString &title);

signals:
    void clicked(const QString &id);
    void activated(const QString &id);

private:
    widgets::ChartCanvas *chart_;
    widgets::NumberTable *table_;
    QTabWidget *tables_ = nullptr; ///< as soon as there are two
};

} // namespace outturn::shell
