// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/falls.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <algorithm>

namespace outturn::ingest {
namespace {

std::optional<double> amount_of(const Cell &cell)
{
    if (cell.key.aspect != Aspect::outcome)
        return cell.money ? std::optional(static_cast<double>(cell.money->pence) / 100.0) : std::nullopt;
    return cell.numerator ? cell.numerator : cell.value;
}

const Origin *origin_of_amount(const Cell &cell)
{
    for (const Origin &origin : cell.origins) {
        if (origin.part == Part::numerator || origin.part == Part::value || cell.key.aspect != Aspect::outcome)
            return &origin;
    }
    return cell.origins.empty() ? nullptr : &cell.origins.front();
}

} // namespace

void warn_of_falls(const ImportPlan &plan, ImportLog &log)
{
    QSet<MeasureId> cumulative;
    for (const Measure &measure : plan.measures) {
        if (measure.basis == Basis::cumulative)
            cumulative.insert(measure.id);
    }
    if (cumulative.isEmpty())
        return;
    QHash<CellKey, std::vector<const Cell *>> series; // by the key without its period
    for (const Cell &cell : plan.cells) {
        if (!cumulative.contains(cell.key.measure) || !amount_of(cell))
            continue;
        CellKey key = cell.key;
        key.period = {};
        series[key].push_back(&cell);
    }
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    for (std::vector<const Cell *> &cells : series) {
        std::sort(cells.begin(), cells.end(),
                  [](const Cell *a, const Cell *b) { return a->key.period < b->key.period; });
        for (size_t i = 1; i < cells.size(); ++i) {
            const double before = *amount_of(*cells[i - 1]);
            const double now = *amount_of(*cells[i]);
            const Origin *origin = origin_of_amount(*cells[i]);
            if (now >= before || !origin)
                continue;
            log.warning({origin->row, origin->column, {}, origin->text, origin->sheet},
                        QStringLiteral("cumulative-fell"),
                        QCoreApplication::translate("ingest",
                                                    "the count from the start falls from %1 in %2 to %3 in %4. Ask the "
                                                    "sender whether earlier results were withdrawn.")
                            .arg(locale.toString(before, 'f', QLocale::FloatingPointShortest),
                                 period_label(cells[i - 1]->key.period),
                                 locale.toString(now, 'f', QLocale::FloatingPointShortest),
                                 period_label(cells[i]->key.period)));
        }
    }
}

} // namespace outturn::ingest
