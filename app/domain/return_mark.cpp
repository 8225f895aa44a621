// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/return_mark.h"

#include <array>

namespace outturn {
namespace {

constexpr std::array<QStringView, 4> kind_words{u"certified", u"imputed", u"received-on", u"due-on"};

} // namespace

QString return_mark_word(ReturnMarkKind kind)
{
    return kind_words[static_cast<size_t>(kind)].toString();
}

std::optional<ReturnMarkKind> return_mark_from_word(QStringView word)
{
    for (size_t i = 0; i < kind_words.size(); ++i) {
        if (word == kind_words[i])
            return static_cast<ReturnMarkKind>(i);
    }
    return std::nullopt;
}

} // namespace outturn
