// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heat_values.h"

namespace outturn::test {

/// Councils by quarters; every state somewhere, none in the first row.
inline widgets::HeatChart heat_map(int rows, int columns)
{
    using widgets::HeatLook;
    widgets::HeatChart chart;
    chart.title = QStringLiteral("Who returned what");
    chart.description = QStringLiteral("Two of three returned.");
    chart.empty_text = QStringLiteral("No return is in force.");
    chart.caption = QStringLiteral("Those with the most gaps first.");
    chart.states = {{HeatLook::calm, {}, QStringLiteral("returned")},
                    {HeatLook::alarm, QStringLiteral("N"), QStringLiteral("not returned")},
                    {HeatLook::crossed, QStringLiteral("X"), QStringLiteral("left out")},
                    {HeatLook::rising, QStringLiteral("I"), QStringLiteral("filled in")},
                    {HeatLook::falling, QStringLiteral("S"), QStringLiteral("held back")},
                    {HeatLook::half, QStringLiteral("P"), QStringLiteral("part missing")},
                    {HeatLook::strong, QStringLiteral("L"), QStringLiteral("late")},
                    {HeatLook::ringed, QStringLiteral("U"), QStringLiteral("not certified")},
                    {HeatLook::noted, QStringLiteral("R"), QStringLiteral("restated")},
                    {HeatLook::empty, {}, QStringLiteral("not expected")}};
    for (int at = 0; at < columns; ++at) {
        const QString year = QStringLiteral("%1-%2").arg(2011 + at / 4).arg(12 + at / 4);
        const QString quarter = QStringLiteral("Q%1").arg(at % 4 + 1);
        chart.columns.push_back({year + u' ' + quarter, year + u' ' + quarter, quarter, year});
    }
    for (int at = 0; at < rows; ++at) {
        widgets::HeatRow row;
        row.id = QStringLiteral("row %1").arg(at);
        row.name = QStringLiteral("Council %1").arg(at);
        row.label = at % 7 == 1 ? QStringLiteral("%1 missing").arg(at) : QString();
        row.starts_group = at == 3;
        for (int column = 0; column < columns; ++column) {
            row.cells.push_back({at == 0 ? 0 : (at * 7 + column * 3) % 10,
                                 QStringLiteral("Council %1 in %2").arg(at).arg(chart.columns[size_t(column)].id)});
        }
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

} // namespace outturn::test
