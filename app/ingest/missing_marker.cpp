// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/missing_marker.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace outturn::ingest {

namespace {

std::optional<Missing> meaning_of(QStringView shorthand)
{
    static const std::array<std::pair<QStringView, Missing>, 6> meanings{{{u"c", Missing::suppressed},
                                                                          {u"x", Missing::not_available},
                                                                          {u"u", Missing::not_available},
                                                                          {u"z", Missing::not_applicable},
                                                                          {u"low", Missing::low},
                                                                          {u"k", Missing::rounds_to_zero}}};
    for (const auto &[word, meaning] : meanings) {
        if (shorthand.compare(word, Qt::CaseInsensitive) == 0)
            return meaning;
    }
    return std::nullopt;
}

/// Breaks, estimates, forecasts, provisional and revised figures, unreliable ones beside their number, and notes.
bool is_remark(QStringView shorthand)
{
    static const std::array<QStringView, 10> remarks{u"r", u"p", u"e", u"b", u"f", u"d", u"s", u"u", u"er", u"est"};
    QStringView number = shorthand;
    if (number.startsWith(u"note", Qt::CaseInsensitive))
        number = number.mid(4).trimmed();
    const bool is_note = !number.isEmpty()
        && std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit() || c == u',' || c == u' '; });
    return is_note || std::any_of(remarks.begin(), remarks.end(), [shorthand](QStringView remark) {
               return shorthand.compare(remark, Qt::CaseInsensitive) == 0;
           });
}

} // namespace

std::optional<Missing> standard_missing(QStringView text)
{
    QStringView rest = text.trimmed();
    if (rest.isEmpty())
        return Missing::not_given;
    std::optional<Missing> missing;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf(u']');
        if (!rest.startsWith(u'[') || end < 0)
            return std::nullopt;
        const QStringView shorthand = rest.mid(1, end - 1).trimmed();
        const std::optional<Missing> meaning = meaning_of(shorthand);
        if (!meaning && !is_remark(shorthand))
            return std::nullopt;
        if (!missing)
            missing = meaning;
        rest = rest.mid(end + 1).trimmed();
    }
    return missing;
}

QStringView without_remarks(QStringView text)
{
    QStringView rest = text.trimmed();
    while (rest.endsWith(u']')) {
        const qsizetype start = rest.lastIndexOf(u'[');
        if (start <= 0 || !is_remark(rest.mid(start + 1).chopped(1).trimmed()))
            return rest;
        rest = rest.left(start).trimmed();
    }
    return rest;
}

QString missing_rule(Missing missing)
{
    return missing == Missing::suppressed ? QStringLiteral("suppressed") : QStringLiteral("missing");
}

QString missing_sentence(Missing missing)
{
    switch (missing) {
    case Missing::suppressed:
        return QCoreApplication::translate("ingest",
                                           "the figure is suppressed by its publisher. It is kept as "
                                           "suppressed, not as zero.");
    case Missing::not_applicable:
        return QCoreApplication::translate("ingest",
                                           "the figure is not applicable. It is kept as missing, not as zero.");
    case Missing::rounds_to_zero:
    case Missing::low:
        return QCoreApplication::translate("ingest",
                                           "the figure is too low to be shown. It is kept as missing, not as "
                                           "zero.");
    case Missing::not_collected:
        return QCoreApplication::translate("ingest",
                                           "the figure was not collected. It is kept as missing, not as zero.");
    case Missing::none:
    case Missing::not_given:
    case Missing::not_available:
        break;
    }
    return QCoreApplication::translate("ingest", "the figure is missing. It is kept as missing, not as zero.");
}

} // namespace outturn::ingest
