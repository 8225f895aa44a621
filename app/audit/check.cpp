// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check.h"

#include <array>

namespace outturn::audit {
namespace {

constexpr std::array<const char *, 3> severity_words{"note", "caution", "serious"};

} // namespace

QString severity_word(Severity severity)
{
    return QString::fromLatin1(severity_words[static_cast<size_t>(severity)]);
}

std::optional<Severity> severity_from_word(QStringView word)
{
    for (size_t i = 0; i < severity_words.size(); ++i) {
        if (word == QLatin1String(severity_words[i]))
            return static_cast<Severity>(i);
    }
    return std::nullopt;
}

} // namespace outturn::audit
