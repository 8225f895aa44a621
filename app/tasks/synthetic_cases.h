// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "schemes/scheme.h"
#include "tasks/demonstration_returns.h"

#include <QtCore/QIODevice>

namespace outturn::tasks {

/// A difference between due and paid that was put into a case return on purpose.
struct PlantedDifference {
    QString rule; ///< the stable word
    QString case_ref;
    QString provider_code;
};

/// A habit of one provider that a check of cases finds, put into its rows without changing how many there are or what is
/// paid for them.
struct PlantedHabit {
    QString check; ///< id of the check
    QString provider_code;
};

/// Synthetic case returns of fictional providers under a real scheme's tariff, with the counts that its rules need.
struct SyntheticCases {
    std::vector<GeneratedFile> files; ///< in order of import
    std::vector<PlantedDifference> differences;
    std::vector<PlantedHabit> habits;
};

/// Families of the 36 fictional councils under the Troubled Families tariff: about 11,000 rows, quarterly from April 2012
/// to March 2015, with families agreed, pledged and worked with, and the central funding available, drawn and invested.
SyntheticCases synthetic_families(const schemes::Scheme &scheme, quint64 seed);

/// Participants of the ten fictional employment contractors under the Work Programme's tariff: monthly referrals that
/// fall over three years, about 12,000 rows. Some of the families' persons are among them.
SyntheticCases synthetic_jobs(const schemes::Scheme &scheme, quint64 seed);

/// Writes a case return of exactly so many rows, like that of the families and as large as is wished, without holding it.
Result<> write_synthetic_families(QIODevice &device, const schemes::Scheme &scheme, qint64 rows, quint64 seed);

} // namespace outturn::tasks
