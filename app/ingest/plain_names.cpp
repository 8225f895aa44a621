// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_names.h"

#include "domain/authority_name.h"

namespace outturn::ingest {

QString id_of_title(const QString &title, QChar joint)
{
    return normal_name(title).replace(u' ', joint);
}

QString title_of(const QString &text)
{
    if (text.isEmpty() || text.contains(u' ') || text != text.toLower())
        return text;
    QString title = text;
    title.replace(u'_', u' ').replace(u'-', u' ');
    title[0] = title[0].toUpper();
    return title;
}

} // namespace outturn::ingest
