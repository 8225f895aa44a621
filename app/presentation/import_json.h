// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/import_sink.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// One file of `import --json`. The plan is null where the file could not be read row by row; the outcome is null where
/// nothing was stored; the error says why.
QJsonObject import_json(const QString &file_name, const ImportPlan *plan, const ImportSink::Outcome *outcome,
                        const Error *error);

QJsonArray sheets_json(const std::vector<SheetTally> &sheets);
QJsonArray reconciliation_json(const std::vector<Reconciliation> &entries);

} // namespace outturn::presentation
