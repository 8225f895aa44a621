// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"

#include <QtCore/QByteArray>

namespace outturn::ingest {

/// The profile as JSON that read_mapping reads back as an equal value; the same profile always gives the same bytes.
/// What equals its default is left out.
QByteArray write_mapping(const MappingProfile &profile);

} // namespace outturn::ingest
