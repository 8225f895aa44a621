// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

/// What a text that stands for a number may mean: stable words, and how they are said.
namespace outturn::widgets {

namespace marker_meaning {
inline constexpr QStringView not_available = u"not-available";
inline constexpr QStringView suppressed = u"suppressed";
inline constexpr QStringView not_applicable = u"not-applicable";
} // namespace marker_meaning

/// All of them, the usual ones first.
QStringList marker_meanings();
/// "Not available"; a word that is none of them is said as it is.
QString marker_meaning_text(QStringView meaning);

} // namespace outturn::widgets
