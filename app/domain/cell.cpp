// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cell.h"

namespace outturn {
namespace {

constexpr std::array<QStringView, 11> part_words{u"numerator",      u"denominator",    u"expected",   u"value",
                                                 u"standard_error", u"published_rate", u"cost",       u"claimed",
                                                 u"paid",           u"lower_limit",    u"upper_limit"};
constexpr std::array<QStringView, 8> missing_words{
    u"none",          u"missing",        u"suppressed", u"not-applicable",
    u"not-available", u"rounds-to-zero", u"low",        u"not-collected"};

} // namespace

QString part_word(Part part)
{
    return part_words[static_cast<size_t>(part)].toString();
}

std::optional<Part> part_from_word(QStringView word)
{
    for (size_t i = 0; i < part_words.size(); ++i) {
        if (word == part_words[i])
            return static_cast<Part>(i);
    }
    return std::nullopt;
}

QString missing_word(Missing missing)
{
    return missing_words[static_cast<size_t>(missing)].toString();
}

std::optional<Missing> missing_from_word(QStringView word)
{
    for (size_t i = 0; i < missing_words.size(); ++i) {
        if (word == missing_words[i])
            return static_cast<Missing>(i);
    }
    return std::nullopt;
}

Missing first_missing(const Cell &cell)
{
    for (const Origin &origin : cell.origins) {
        if (origin.missing != Missing::none && origin.part != Part::published_rate)
            return origin.missing;
    }
    return Missing::none;
}

} // namespace outturn
