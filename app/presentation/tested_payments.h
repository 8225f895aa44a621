// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_record.h"
#include "presentation/wording.h"

#include <QtCore/QJsonArray>
#include <QtCore/QStringList>

#include <functional>
#include <vector>

namespace outturn::presentation {

/// What tests of claims say of the amounts of a programme, a sentence for each sample: "Of the £13.9 million paid at most
/// £231,000 (1.7%) is wrong, with 95% confidence, by sample 3 of 60 claims." Withdrawn samples count no longer, and
/// what is not fully tested says so. Limits of several samples do not add up. A sample of one provider, of some measures or
/// of one period names them. The names are looked up by `name_of`.
QStringList tested_payment_sentences(const std::vector<audit::Sample> &samples, const ProgrammeId &programme,
                                     const std::function<QString(const ProviderId &)> &name_of, const Wording &wording);

/// That of the latest sample of all providers that is fully tested; empty where none is.
QString tested_payment_sentence(const std::vector<audit::Sample> &samples, const ProgrammeId &programme,
                                const Wording &wording);

/// The same for machines, unrounded, one object for each sample in force; what is not known is null. "status" is
/// "tested", "part-tested" or "untested"; only the limit of the first counts.
QJsonArray tested_payments_json(const std::vector<audit::Sample> &samples, const ProgrammeId &programme);

} // namespace outturn::presentation
