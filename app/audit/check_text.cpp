// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_text.h"

#include <QtCore/QRegularExpression>

namespace outturn::audit {

QStringList names_in(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\{([^{}]*)\\}"));
    QStringList names;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        names.append(match.next().captured(1));
    names.removeDuplicates();
    return names;
}

QStringList names_of_values(const CheckKind &kind)
{
    if (!kind.values)
        return {};
    QStringList names{QStringLiteral("programme"), QStringLiteral("measure"), QStringLiteral("provider"),
                      QStringLiteral("period"), QStringLiteral("places")};
    names.append(QString::fromLatin1(kind.values).split(u' ', Qt::SkipEmptyParts));
    return names;
}

} // namespace outturn::audit
