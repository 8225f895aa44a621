// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/figures_hash.h"

#include "workspace/cell_columns.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <cstring>

namespace outturn::workspace {
namespace {

// Numbers go in by their bytes, lowest first: quick, the same on every machine, and no rounding through text.
void add_number(QByteArray &bytes, qint64 number)
{
    const qint64 little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void add_text(QByteArray &bytes, const QString &text)
{
    // The length keeps two neighbours from passing for one.
    const QByteArray utf8 = text.toUtf8();
    add_number(bytes, utf8.size());
    bytes.append(utf8);
}

/// No number is not the same as any number.
void add_number(QByteArray &bytes, const std::optional<double> &number)
{
    bytes.append(number ? '+' : '-');
    if (!number)
        return;
    const double value = *number == 0 ? 0.0 : *number; // zero has two bit patterns, and they are the same figure
    qint64 bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    add_number(bytes, bits);
}

void add_range(QByteArray &bytes, const std::optional<CountRange> &range)
{
    add_number(bytes, range ? std::optional(range->low) : std::nullopt);
    add_number(bytes, range ? std::optional(range->high) : std::nullopt);
}

bool needs_version_2(const Cell &cell)
{
    return cell.numerator_range || cell.denominator_range
        || std::any_of(cell.origins.begin(), cell.origins.end(),
                       [](const Origin &origin) { return !origin.sheet.isEmpty(); });
}

} // namespace

void FiguresHash::add(const Cell &cell, Missing missing)
{
    QByteArray bytes;
    const CellKey &key = cell.key;
    for (const QString *text : {&key.programme.text, &key.measure.text, &key.provider.text, &key.contract, &key.area,
                                &key.cohort, &key.group})
        add_text(bytes, *text);
    add_number(bytes, key.period.start.toJulianDay());
    add_number(bytes, key.period.end.toJulianDay());
    add_number(bytes, static_cast<qint64>(key.aspect));
    for (const std::optional<double> &number :
         {cell.numerator, cell.denominator, cell.expected, cell.value, cell.standard_error, cell.published_rate})
        add_number(bytes, number);
    add_number(bytes, static_cast<qint64>(missing));
    bytes += cell.published_rate_differs ? 'd' : 's';
    bytes += cell.money ? '+' : '-';
    add_number(bytes, static_cast<qint64>(cell.money ? cell.money->pence : 0));
    if (version_ == 1 && needs_version_2(cell))
        bytes += '!';
    if (version_ > 1) {
        add_range(bytes, cell.numerator_range);
        add_range(bytes, cell.denominator_range);
        add_number(bytes, static_cast<qint64>(cell.origins.size()));
    }
    std::vector<const Origin *> origins;
    for (const Origin &origin : cell.origins)
        origins.push_back(&origin);
    std::stable_sort(origins.begin(), origins.end(),
                     [](const Origin *a, const Origin *b) { return a->part < b->part; });
    for (const Origin *origin : origins) {
        add_number(bytes, static_cast<qint64>(origin->part));
        add_number(bytes, static_cast<qint64>(origin->row));
        add_number(bytes, static_cast<qint64>(origin->column));
        add_text(bytes, origin->text);
        add_number(bytes, static_cast<qint64>(origin->missing));
        if (version_ > 1)
            add_text(bytes, origin->sheet);
    }
    hash_.add(bytes + '\n');
}

QByteArray figures_hash(SQLite::Database &database, qint64 return_id, int version)
{
    FiguresHash hash(version);
    SQLite::Statement cells(database, std::string(cell_columns) + "WHERE return_id=? ORDER BY id");
    cells.bind(1, static_cast<int64_t>(return_id));
    SQLite::Statement origins(database, origin_columns);
    while (cells.executeStep()) {
        Cell cell = read_cell(cells);
        cell.origins = read_origins(origins, cell.id);
        hash.add(cell, cell.missing);
    }
    return hash.hex();
}

} // namespace outturn::workspace
