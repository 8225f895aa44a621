// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "domain/standing_acts.h"

#include <optional>

namespace outturn::shell {

/// What the reader looks at on the Checks page, and so what its buttons act on.
struct CheckSubject {
    ProgrammeId programme;
    MeasureId measure;
    ProviderId provider;
    std::optional<Period> period;
    bool has_cases = false; ///< behind it are rows of a case return
    audit::FindingAbout about;
    audit::FindingEvidence evidence;

    /// Whether it names a figure that can be gone to.
    bool has_figure() const { return !programme.is_empty() && !measure.is_empty(); }
    /// The figures that would be left out: as narrow as what was found; nullopt where that is of no one provider.
    std::optional<Exclusion> exclusion() const
    {
        if (about.programme.is_empty() || about.provider.is_empty())
            return std::nullopt;
        Exclusion found;
        found.programme = about.programme;
        found.provider = about.provider;
        if (!about.measure.is_empty())
            found.measure = about.measure;
        found.period = about.period;
        return found;
    }
};

} // namespace outturn::shell
