// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace outturn::tasks {

/// A return as it would be received: a CSV file in the plain form, UTF-8, with a header row.
struct GeneratedFile {
    QString name;
    QByteArray content;
};

/// Something wrong or unusual that was put into a return on purpose.
struct PlantedFault {
    QString file;
    int row = 0;  ///< line of the file, from 1; 0: nothing in the file, because it was never sent
    QString rule; ///< the stable word
    QString what; ///< in plain words
};

/// The synthetic returns of the demonstration: three fictional programmes, quarterly, three years.
struct DemonstrationReturns {
    std::vector<GeneratedFile> files; ///< in order of import; the last return of the councils supersedes earlier values
    /// What an import must report, under the rule it must report it.
    std::vector<PlantedFault> faults;
    /// What an import accepts and an auditor should find: "overclaimed", "paid-in-part", "no-return".
    std::vector<PlantedFault> oddities;
};

/// Writes nothing; the same seed gives the same bytes on every machine. A claim is the number of outcomes times the
/// tariff: 800 pounds a family turned around, 2,500 pounds a sustained job of the families programme, 1,200 pounds a
/// job outcome of the employment programme.
DemonstrationReturns demonstration_returns(quint64 seed);

} // namespace outturn::tasks
