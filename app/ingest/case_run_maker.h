// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_run.h"

#include <QtCore/QByteArrayView>

namespace outturn::ingest {

/// Gathers rows of a case return and sorts them into runs. Used from one thread.
class CaseRunMaker
{
public:
    /// A row without its texts; the texts of its references follow one another in `texts`.
    struct Row {
        CaseRecord record;
        QByteArrayView case_ref;
        QByteArrayView person_ref;
        QByteArrayView household_ref;
    };

    explicit CaseRunMaker(int rows_in_a_run);

    /// Rows come in the order of the file. Copies the texts.
    void add(const Row &row);
    bool is_full() const;
    bool is_empty() const { return drafts_.empty(); }
    /// The rows gathered since the last run, with the keys that came up since then.
    CaseRun take(std::vector<CellKey> new_keys);
    /// Lets the rows go that nobody wants.
    void drop();

private:
    struct Draft {
        CaseRecord record; ///< its views are empty
        size_t text = 0;
        quint32 case_ref_size = 0;
        quint32 person_ref_size = 0;
        quint32 household_ref_size = 0;
    };

    void rank_keys(const std::vector<CellKey> &new_keys);

    size_t rows_in_a_run_;
    std::vector<Draft> drafts_;
    std::string text_;
    std::vector<CellKey> keys_;
    std::vector<quint32> order_; ///< the keys by their texts
    std::vector<quint32> ranks_; ///< of each key in that order
    std::vector<quint32> starts_;
};

} // namespace outturn::ingest
