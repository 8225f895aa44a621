// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace outturn::ingest {

/// The shortest decimal text that reads back as this double, with a point and without separators: 1.1 and 301, never
/// 1.1000000000000001 or 301.0. An exponent is written only beyond 21 digits before or 15 zeros after the point.
/// `shift` moves the point to the right in the text itself, so that 0.531 becomes 53.1 and not 53.100000000000001.
QString decimal_text(double value, int shift = 0);

} // namespace outturn::ingest
