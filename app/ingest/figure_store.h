// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "ingest/figure_reader.h"
#include "ingest/measure_book.h"

namespace outturn::ingest {

/// One part of a figure as one cell of the file gives it.
struct Contribution {
    Part part = Part::value;
    int source = 0; ///< which of the part's sources
    int sheet = 0;  ///< in the row ledger
    int row = 0;
    int column = 0; ///< from 1
    QString text;
    FigureReading reading;
    bool is_shared = false; ///< stands once for a family of measures
};

/// What belongs together under one key, still by its cells.
struct FigureDraft {
    int measure = 0; ///< or family, in the measure book
    int provider = 0;
    int dimensions = 0;
    int period = 0;
    Aspect aspect = Aspect::outcome;
    std::vector<Contribution> contributions;
};

/// Gathers figures under their keys, whatever order the rows come in. Keys are told by small numbers: a return has few
/// measures, providers and periods, said over and over. Owns all that it gathers.
class FigureStore
{
public:
    enum class Put { added, same, different };
    struct PutResult {
        Put put = Put::added;
        int sheet = 0; ///< where the earlier figure stands
        int row = 0;
    };
    struct Dimensions {
        QString contract;
        QString area;
        QString cohort;
        QString group;
    };
    /// Where a figure belongs, besides its measure and aspect.
    struct Place {
        int provider = 0;
        int dimensions = 0;
        int period = 0;
    };

    int provider_number(const Provider &provider);
    int dimensions_number(const Dimensions &dimensions);
    int period_number(const Period &period);
    int providers() const { return static_cast<int>(providers_.size()); }
    const Provider &provider(int number) const { return providers_[static_cast<size_t>(number)]; }
    const Dimensions &dimensions(int number) const { return dimensions_[static_cast<size_t>(number)]; }
    const Period &period(int number) const { return periods_[static_cast<size_t>(number)]; }

    /// Keeps a contribution unless one stands there already.
    PutResult put(int measure, const Place &place, Contribution contribution);

    /// The figures by key, in the order in which they were met, each of a family's measures with what stands once for
    /// the family. Empties the store of them.
    std::vector<FigureDraft> take(const MeasureBook &book);

private:
    struct Key {
        int measure;
        int provider;
        int dimensions;
        int period;
        Aspect aspect;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.measure, key.provider, key.dimensions, key.period,
                              static_cast<int>(key.aspect));
        }
    };

    void add_shared(const FigureDraft &draft, const Key &family_key, std::vector<FigureDraft> &whole);

    std::vector<FigureDraft> drafts_;
    QHash<Key, size_t> draft_at_;
    std::vector<Provider> providers_;
    QHash<ProviderId, int> provider_numbers_;
    std::vector<Dimensions> dimensions_;
    QHash<QString, int> dimension_numbers_;
    std::vector<Period> periods_;
};

} // namespace outturn::ingest
