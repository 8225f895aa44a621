// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every widget with fixed data and writes pictures of it, to be looked at; not a test.
#include "widgets/chart_picture.h"
#include "widgets/funnel_chart.h"
#include "widgets/ranked_chart.h"
#include "widgets/series_chart.h"

#include "gallery_data.h"

#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace outturn;

namespace {

QDir out;

void save(QWidget &widget, QSize size, const QString &name)
{
    widget.resize(size);
    widget.show();
    QTest::qWait(40);
    widget.grab().save(out.filePath(name + QStringLiteral(".png")));
    widget.hide();
}

void charts(const std::vector<test::Place> &real, const QString &theme)
{
    for (const int count : {0, 1, 2, 8, 12, 40, 152, 400}) {
        widgets::RankedChartView view;
        const widgets::RankedChart chart = test::ranked(count == 152 ? real : test::fictional_places(count));
        view.set_chart(chart);
        if (count > 3) {
            view.set_active(chart.marks[count == 152 ? 3 : 1].id);
        }
        for (const QSize size : {QSize(880, 400), QSize(420, 300)}) {
            save(view, size, QStringLiteral("ranked_%1_%2_%3").arg(theme).arg(count).arg(size.width()));
        }
    }
    for (const int count : {8, 152}) {
        widgets::FunnelChartView view;
        view.set_chart(test::funnel(count == 152 ? real : test::fictional_places(count)));
        view.set_active(count == 152 ? QStringLiteral("E08000006") : QStringLiteral("F1"));
        for (const QSize size : {QSize(880, 400), QSize(420, 300)}) {
            save(view, size, QStringLiteral("funnel_%1_%2_%3").arg(theme).arg(count).arg(size.width()));
        }
    }
    widgets::SeriesChartView view;
    view.set_chart(test::series());
    save(view, {260, 120}, QStringLiteral("series_%1").arg(theme));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    out = QDir(QString::fromLocal8Bit(argc > 2 ? argv[2] : "/tmp/gallery"));
    out.mkpath(QStringLiteral("."));
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setFont(QFont(QStringLiteral("Liberation Sans"), 10));
    charts(test::real_places(QString::fromLocal8Bit(argc > 1 ? argv[1] : "")), QStringLiteral("light"));
    return 0;
}
