// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/missing_marker.h"

#include <QtCore/QCoreApplication>

namespace outturn::ingest {

std::optional<Missing> standard_missing(QStringView text)
{
    const QStringView word = text.trimmed();
    if (word.isEmpty())
        return Missing::not_given;
    static const std::array<std::pair<QStringView, Missing>, 6> shorthand{{{u"[c]", Missing::suppressed},
                                                                           {u"[x]", Missing::not_available},
                                                                           {u"[u]", Missing::not_available},
                                                                           {u"[z]", Missing::not_applicable},
                                                                           {u"[low]", Missing::low},
                                                                           {u"[k]", Missing::rounds_to_zero}}};
    for (const auto &[mark, meaning] : shorthand) {
        if (word.compare(mark, Qt::CaseInsensitive) == 0)
            return meaning;
    }
    return std::nullopt;
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
    case Missing::none:
    case Missing::not_given:
    case Missing::not_available:
        break;
    }
    return QCoreApplication::translate("ingest", "the figure is missing. It is kept as missing, not as zero.");
}

} // namespace outturn::ingest
