// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "domain/period.h"

#include <QtCore/QString>

#include <optional>

namespace outturn {

/// What a return says of a provider's figures besides the figures: whether somebody vouches for them, whether the
/// publisher filled them in, and when they came.
enum class ReturnMarkKind {
    certified,   ///< text "yes" or "no"
    imputed,     ///< "yes" or "no": not returned, filled in by the publisher
    received_on, ///< an ISO date
    due_on,      ///< an ISO date
};

QString return_mark_word(ReturnMarkKind kind); ///< "certified", "received-on"
std::optional<ReturnMarkKind> return_mark_from_word(QStringView word);

struct ReturnMark {
    ReturnMarkKind kind = ReturnMarkKind::certified;
    ProgrammeId programme;
    ProviderId provider;
    Period period;
    QString text;         ///< normalised: "yes", "no" or an ISO date
    qint64 return_id = 0; ///< set by the workspace
    int row = 0;          ///< line of the file or row of the sheet, from 1
    int column = 0;       ///< from 1
    QString sheet;        ///< empty for a CSV
};

} // namespace outturn
