// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure.h"

#include <array>
#include <utility>

namespace outturn {
namespace {

constexpr std::array<std::pair<MeasureKind, QStringView>, 5> kind_words{{{MeasureKind::proportion, u"proportion"},
                                                                         {MeasureKind::rate, u"rate"},
                                                                         {MeasureKind::ratio, u"ratio"},
                                                                         {MeasureKind::mean, u"mean"},
                                                                         {MeasureKind::value, u"value"}}};
constexpr std::array<std::pair<Polarity, QStringView>, 3> polarity_words{
    {{Polarity::high, u"high"}, {Polarity::low, u"low"}, {Polarity::neutral, u"neutral"}}};

template <typename Table, typename Choice> QString word_of(const Table &table, Choice choice)
{
    for (const auto &[value, word] : table) {
        if (value == choice)
            return word.toString();
    }
    return {};
}

} // namespace

QString kind_word(MeasureKind kind)
{
    return word_of(kind_words, kind);
}

QString polarity_word(Polarity polarity)
{
    return word_of(polarity_words, polarity);
}

std::optional<MeasureKind> kind_from_word(QStringView word)
{
    for (const auto &[value, text] : kind_words) {
        if (word.trimmed().compare(text, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

std::optional<Polarity> polarity_from_word(QStringView word)
{
    for (const auto &[value, text] : polarity_words) {
        if (word.trimmed().compare(text, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

} // namespace outturn
