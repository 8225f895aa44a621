// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "foundation/json_reader.h"
#include "foundation/json_text.h"

/// How findings stand in acts and in lessons files.
namespace outturn::audit {

const QStringList &finding_kind_words();
const QStringList &finding_severity_words();
const QStringList &finding_state_words();

/// What an act of kind finding says, with its number, person and times; revision and written_at follow from the others.
Result<Finding> read_finding(const Act &act);

/// The members that acts and lessons files share: title, text, severity, what it is about, recommendation.
void write_shared(const Finding &finding, JsonText &object);
void read_shared(JsonReader &reader, Finding &finding);

} // namespace outturn::audit
