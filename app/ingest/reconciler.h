// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "ingest/figure_reader.h"
#include "ingest/figure_store.h"
#include "ingest/import_log.h"
#include "ingest/measure_book.h"

namespace outturn::ingest {

/// Sets the totals that a return publishes, of the country and of regions, against the sums of its providers. Adds up
/// as rows come and keeps one sum for each figure, period and region; never adds rates or means.
class Reconciler
{
public:
    static constexpr int whole = 0;    ///< the scope of every provider
    static constexpr int nowhere = -1; ///< of a provider whose region is not known

    explicit Reconciler(const RoundingRule &rounding) : rounding_(rounding) {}

    /// The number of a region, the same for each of its usual names; nowhere for an empty one.
    int region(const QString &name);
    /// Inner and Outer London are in London as well.
    int region_around(int region) const;

    struct Item {
        FigureUse use;
        int period = 0;
        int group = 0; ///< cohort and group, told by the store's dimensions
    };
    static bool adds_up(Part part, const Measure &measure);
    void add_member(const Item &item, int region, const FigureReading &reading);
    /// A published total, of the whole or of a region.
    void add_total(const Item &item, int scope, const QString &name, const ImportLog::Place &place, double published);

    /// Compares everything that can be compared; what does not reconcile is warned of as well.
    void finish(const MeasureBook &book, const FigureStore &store, ImportPlan &plan, ImportLog &log);

private:
    struct Key {
        int measure;
        Part part;
        int source;
        int period;
        int group;
        int scope;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.measure, static_cast<int>(key.part), key.source, key.period, key.group,
                              key.scope);
        }
    };
    struct Sum {
        double sum = 0;
        double half_widths = 0; ///< of suppressed counts
        int members = 0;
        int unknown = 0; ///< members without a number or range
    };
    struct Total {
        Key key;
        QString name;
        ImportLog::Place place;
        double published;
    };

    static Key key_of(const Item &item, int scope);
    double tolerance(const Sum &sum, Part part, const MappedMeasure &measure, const Period &period) const;

    RoundingRule rounding_;
    QHash<QString, int> regions_;
    QHash<Key, Sum> sums_;
    std::vector<Total> totals_;
};

/// Whether a name or code is that of the whole country or table, not of one class of its members.
bool is_grand_total(const QString &code, const QString &name);

} // namespace outturn::ingest
