// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case_event.h"

#include <array>

namespace outturn {
namespace {

constexpr std::array words{"attached", "claimed", "validated", "rejected", "withdrawn"};

QDate before_first_day()
{
    return QDate(1899, 12, 31);
}

} // namespace

QString case_status_word(CaseStatus status)
{
    return QString::fromLatin1(words[static_cast<size_t>(status)]);
}

std::optional<CaseStatus> case_status_from_word(QStringView word)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (word.trimmed().compare(QLatin1String(words[i]), Qt::CaseInsensitive) == 0)
            return static_cast<CaseStatus>(i);
    }
    return std::nullopt;
}

CaseDay case_day(const QDate &date)
{
    if (!date.isValid())
        return no_day;
    const qint64 days = before_first_day().daysTo(date);
    return days > 0 && days <= std::numeric_limits<CaseDay>::max() ? static_cast<CaseDay>(days) : no_day;
}

QDate date_of(CaseDay day)
{
    return day == no_day ? QDate() : before_first_day().addDays(day);
}

quint64 reference_hash(QByteArrayView utf8, quint64 kind)
{
    // FNV-1a, then the finish of SplitMix64: plain FNV leaves the high bits of short references alike.
    quint64 hash = 14695981039346656037ULL ^ (kind * 0x9E3779B97F4A7C15ULL);
    for (const char byte : utf8) {
        hash ^= static_cast<quint8>(byte);
        hash *= 1099511628211ULL;
    }
    hash ^= hash >> 30;
    hash *= 0xBF58476D1CE4E5B9ULL;
    hash ^= hash >> 27;
    hash *= 0x94D049BB133111EBULL;
    return hash ^ (hash >> 31);
}

} // namespace outturn
