// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell_source.h"

#include <map>

namespace outturn::presentation {

/// What programmes, measures, providers and checks are called where an auditor's act names them by their ids. What is
/// not known (any more) stands for itself.
struct AuditNames {
    std::vector<Programme> programmes;
    std::vector<Measure> measures;
    std::vector<Provider> providers;
    std::map<QString, QString> checks; ///< titles by id

    QString programme(const ProgrammeId &id) const;
    QString measure(const ProgrammeId &programme, const MeasureId &id) const;
    QString provider(const ProviderId &id) const;
    QString check(const QString &id) const;
    /// Null where it is not known.
    const Measure *known_measure(const ProgrammeId &programme, const MeasureId &id) const;
};

/// Without checks: their titles are of a language.
Result<AuditNames> audit_names(const CellSource &source);

} // namespace outturn::presentation
