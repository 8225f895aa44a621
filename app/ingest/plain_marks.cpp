// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_marks.h"

#include "foundation/number_text.h"
#include "ingest/missing_marker.h"

namespace outturn::ingest {
namespace {

std::optional<Missing> missing_from_word(QStringView word)
{
    for (const Missing missing :
         {Missing::not_given, Missing::suppressed, Missing::not_applicable, Missing::not_available,
          Missing::rounds_to_zero, Missing::low, Missing::not_collected}) {
        if (word.compare(missing_word(missing), Qt::CaseInsensitive) == 0)
            return missing;
    }
    return std::nullopt;
}

std::optional<Missing> reason_of(const QString &word)
{
    const std::optional<Missing> shorthand = standard_missing(QString(u'[' + word + u']'));
    return shorthand ? shorthand : missing_from_word(word);
}

} // namespace

std::optional<MissingMark> read_missing_mark(QStringView text)
{
    if (const std::optional<Missing> missing = standard_missing(text))
        return MissingMark{*missing, std::nullopt};
    const QStringView rest = text.trimmed();
    if (!rest.startsWith(u'[') || !rest.endsWith(u']'))
        return std::nullopt;
    const QStringView inside = rest.mid(1, rest.size() - 2).trimmed();
    const qsizetype blank = inside.indexOf(u' ');
    const std::optional<Missing> missing = reason_of(inside.left(blank < 0 ? inside.size() : blank).toString());
    if (!missing)
        return std::nullopt;
    if (blank < 0)
        return MissingMark{*missing, std::nullopt};
    const std::optional<CountRange> range = read_count_range(inside.mid(blank));
    return range ? std::optional(MissingMark{*missing, range}) : std::nullopt;
}

std::optional<CountRange> read_count_range(QStringView text)
{
    const qsizetype between = text.indexOf(QStringView(u" to "));
    if (between < 0)
        return std::nullopt;
    const std::optional<WrittenNumber> low = parse_number(text.left(between));
    const std::optional<WrittenNumber> high = parse_number(text.mid(between + 4));
    const auto is_count = [](const std::optional<WrittenNumber> &number) {
        return number && !number->is_percentage && !number->is_pounds && number->value >= 0;
    };
    if (!is_count(low) || !is_count(high) || low->value > high->value)
        return std::nullopt;
    return CountRange{low->value, high->value};
}

} // namespace outturn::ingest
