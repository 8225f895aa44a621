// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"

#include <QtCore/QString>

#include <vector>

namespace outturn {

/// Where a provider stands on a map of hexagons of one size.
struct MapPlace {
    ProviderId provider;
    QString short_name; ///< three or four letters
    int column = 0;     ///< counted from the west
    int row = 0;        ///< counted from the south; odd rows lie half a hexagon to the east
};

/// A map of hexagons. Two places may share a cell if their providers never exist on the same day.
struct MapLayout {
    QString id;
    QString title;
    QString source; ///< how the map was made, in a sentence
    std::vector<MapPlace> places;
};

} // namespace outturn
