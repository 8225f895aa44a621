// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/archive_name.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::reporting {
namespace {

constexpr qsizetype longest_part = 255; ///< bytes, of the common file systems

bool is_allowed(QChar c)
{
    constexpr QStringView forbidden = u"\\:*?\"<>|";
    return c.unicode() >= 0x20 && c.unicode() != 0x7F && !forbidden.contains(c);
}

bool is_allowed_part(QStringView part)
{
    // Windows takes a point or a blank at the end away: two names could become one, and "..." something else.
    return !part.isEmpty() && !part.endsWith(u'.') && !part.endsWith(u' ') && part.isValidUtf16()
        && part.toUtf8().size() <= longest_part && std::all_of(part.begin(), part.end(), is_allowed);
}

} // namespace

Result<> ArchiveNames::take(const QString &name)
{
    const QList<QStringView> parts = QStringView(name).split(u'/');
    const QString folded = name.toCaseFolded();
    if (!std::all_of(parts.begin(), parts.end(), is_allowed_part))
        return failure(
            ErrorCode::internal,
            QCoreApplication::translate("reporting", "“%1” cannot be the name of a file in an archive.").arg(name));
    if (taken_.contains(folded))
        return failure(ErrorCode::internal,
                       QCoreApplication::translate("reporting", "An archive cannot hold “%1” twice.").arg(name));
    taken_.insert(folded);
    return {};
}

} // namespace outturn::reporting
