// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace outturn {

/// Something to say about a place in a return. The rule is a stable word; the message names the place, the value and
/// what to do.
struct Problem {
    QString sheet;
    int row = 0;    ///< line of the file, from 1; 0: the file as a whole
    int column = 0; ///< from 1; 0: the row as a whole
    QString column_name;
    QString value;
    QString rule;
    QString message;
};

} // namespace outturn
