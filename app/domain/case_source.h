// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_event.h"
#include "foundation/result.h"

#include <functional>
#include <span>

namespace outturn {

/// Which rows of case returns: those of every measure where none is named, of every provider and period likewise.
struct CaseFilter {
    ProgrammeId programme;
    std::optional<ProviderId> provider;
    std::vector<MeasureId> measures;
    std::optional<Period> period; ///< exactly this one
};

/// One row's amount, as far as drawing a sample of claims needs it; 5 million of them are held at once.
struct CaseClaim {
    quint32 row = 0; ///< CaseRow::id
    quint32 key = 0; ///< position in CaseSource::case_keys
    quint32 return_id = 0;
    quint32 line = 0; ///< of the file, from 1
    qint32 pence = no_amount;
};

/// Rows of case returns in force, behind the figures that CellSource gives. A row is in force as long as the cell that it
/// counts in is. Implementations answer from one thread; the order is the same each time.
class CaseSource
{
public:
    /// Gets blocks of a few thousand; false stops the scan.
    using TakeEvents = std::function<bool(std::span<const CaseEvent>)>;
    using TakeClaims = std::function<bool(std::span<const CaseClaim>)>;
    using TakeReferences = std::function<bool(std::span<const CaseReference>)>;

    virtual ~CaseSource() = default;

    /// Keys of the cells in force that have case rows, of all programmes; CaseEvent::key is a position in it.
    virtual Result<std::vector<CellKey>> case_keys() const = 0;
    /// Every row in force of one programme, once, in no promised order.
    virtual Result<> scan_cases(const ProgrammeId &programme, const TakeEvents &take) const = 0;
    /// What was claimed or paid for every row in force of the wanted keys, by their positions in case_keys, once, in no
    /// promised order.
    virtual Result<> scan_claims(const std::vector<bool> &wanted, Part amount, const TakeClaims &take) const = 0;
    /// The references of every row in force, of all programmes, that was paid more than nothing.
    virtual Result<> scan_paid_references(const TakeReferences &take) const = 0;
    virtual Result<qint64> count_cases(const CaseFilter &filter) const = 0;
    /// A page of them. Opening the first and any other is as quick, whatever the number.
    virtual Result<std::vector<CaseRow>> cases(const CaseFilter &filter, qint64 offset, int limit) const = 0;
    /// Those with these ids, in the order of the ids; ids that are not there are left out.
    virtual Result<std::vector<CaseRow>> cases_by_id(std::span<const quint32> ids) const = 0;
};

} // namespace outturn
