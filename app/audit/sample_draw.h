// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/money.h"
#include "foundation/result.h"

#include <QtCore/QStringList>

#include <optional>
#include <span>
#include <vector>

namespace outturn::audit {

/// One thing that can be drawn: a claim of a return, or a line of any list. Millions of them are held at once.
struct PopulationItem {
    Money value;
    quint32 place = 0;     ///< of a workspace CaseRow::id, of a file the line
    quint32 stratum = 0;   ///< position in Population::strata
    bool has_value = true; ///< false: the list gives none
};

/// What a sample is drawn from, in the order of the file. The names of items stay with whoever read them.
struct Population {
    std::vector<PopulationItem> items;
    QStringList strata; ///< names; one empty one where it is not stratified
};

enum class SelectionMethod {
    interval, ///< points at a fixed distance from one start
    cell,     ///< one point at random in each interval
    random    ///< points, or items, at random; items without replacement
};
enum class SelectionUnit { value, item };

QString selection_word(SelectionMethod method);
std::optional<SelectionMethod> selection_from_word(QStringView word);

struct DrawQuestion {
    qint64 size = 0;
    SelectionMethod method = SelectionMethod::interval;
    SelectionUnit unit = SelectionUnit::value;
    /// Of an interval: pounds (or items) from the first one on, in [0, interval), to a millionth; else by seed.
    std::optional<double> start;
    std::optional<quint64> seed;
    qint64 drawn_before = 0; ///< of an extension: how many were drawn by this seed until then

    friend bool operator==(const DrawQuestion &, const DrawQuestion &) = default;
};

enum class LeftOutWhy { negative, zero, no_value };
QString left_out_word(LeftOutWhy why); ///< "negative", "zero", "no-value"

struct Draw {
    struct Drawn {
        qsizetype item = 0;    ///< position in the population
        int times = 1;         ///< more than once: the item is larger than the interval, and certain to be drawn
        double cumulative = 0; ///< pounds (or items) up to and with it, of what can be drawn
    };
    struct LeftOut {
        qsizetype item = 0;
        LeftOutWhy why = LeftOutWhy::zero;
    };
    double interval = 0;            ///< pounds or items; not rounded
    std::optional<double> start;    ///< as used
    std::optional<quint64> seed;    ///< as used
    double total = 0;               ///< pounds (or items) that can be drawn
    qint64 items_in_population = 0; ///< that can be drawn
    std::vector<Drawn> items;       ///< in the order of the population
    std::vector<LeftOut> left_out;  ///< of value: not above zero; of items: none
};

/// Draws N of what can be drawn: V pence in all, or V items. An item is the first whose running total reaches a point;
/// everything is compared in whole numbers, so that no rounding decides, and anybody can repeat it:
///
/// Numbers at random are Philox 4x32-10 with the key (seed mod 2^32, seed / 2^32) and the counter (block, 0, stream mod
/// 2^32, stream / 2^32), block = 0, 1, ...; of each block's words a, b, c, d come the numbers a + 2^32 b and c + 2^32 d.
/// uniform() = (floor(number / 2^12) + 0.5) / 2^52. below(n) = number mod n, where numbers below 2^64 mod n are passed
/// over. The stream is drawn_before, except for random, where it is 0.
///
/// interval: points start + k V / N, k = 0 .. N - 1. By seed the start is uniform() times V / N, rounded down to a
/// millionth of a pound (or item).
/// cell: points (k V + below(V) + 1) / N: one in each interval. An item that lies in two of them may be drawn by both;
/// one is certain from twice the interval on.
/// random by value: points below(V) + 1, which may fall on one item again. By item, without replacement: the items are
/// shuffled, for i = 0 .. N - 1 place i is exchanged with place i + below(V - i), and the first N are taken. With
/// drawn_before the first so many are passed over, so that a sample and its extension are one larger sample.
///
/// By value, items of nothing, of less and without a value are left out; by item none is.
/// Errors: wrong_usage (no seed, and no start of an interval; a start with another method or outside the interval; a size
/// below 1; more items than there are); refused where nothing can be drawn, and a total beyond 90 million million pounds.
Result<Draw> draw_sample(const Population &population, const DrawQuestion &question);

/// What a draw leaves out, without drawing; in the order of the population.
std::vector<Draw::LeftOut> left_out_of(const Population &population, SelectionUnit unit);

/// How many of `size` each stratum gets: by value (or number) that can be drawn, by largest remainders, at least one where
/// there is anything, and no more items than it has. The sum is `size`, or the number of strata with anything in them if
/// that is more, or that of all items if that is less.
std::vector<qint64> allocate(const Population &population, qint64 size, SelectionUnit unit);

/// The part of a population that lies in one stratum, unstratified, and where each of its items lies in the whole.
struct StratumPart {
    Population population;
    std::vector<qsizetype> positions;
};
std::vector<StratumPart> parts_by_stratum(const Population &population);

} // namespace outturn::audit
