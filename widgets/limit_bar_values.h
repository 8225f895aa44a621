// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace outturn::widgets {

/// An amount of error that is most likely, the limits around it, and what can be tolerated, along one line. Shares of one
/// whole; below nought: not known.
struct LimitBarValues {
    double likely = -1;
    double lower = -1;
    double upper = -1;
    double tolerable = -1;
    QString likely_words;
    QString upper_words;
    QString tolerable_words;
    QString summary; ///< all of it, for screen readers
};

} // namespace outturn::widgets
