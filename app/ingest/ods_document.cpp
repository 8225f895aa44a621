// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ods_document.h"

#include <QtCore/QCoreApplication>

namespace outturn::ingest {

OdsSpace ods_space(QStringView namespace_uri)
{
    if (namespace_uri == u"urn:oasis:names:tc:opendocument:xmlns:table:1.0")
        return OdsSpace::table;
    if (namespace_uri == u"urn:oasis:names:tc:opendocument:xmlns:text:1.0")
        return OdsSpace::text;
    if (namespace_uri == u"urn:oasis:names:tc:opendocument:xmlns:office:1.0")
        return OdsSpace::office;
    if (namespace_uri == u"urn:oasis:names:tc:opendocument:xmlns:style:1.0")
        return OdsSpace::style;
    if (namespace_uri == u"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")
        return OdsSpace::calc_extension;
    return OdsSpace::other;
}

tl::unexpected<Error> broken_ods_part(const OdsDocument &document, const QString &part, const QString &reason)
{
    return failure(ErrorCode::unreadable,
                   QCoreApplication::translate("ingest",
                                               "%1, %2: this part of the workbook %3. Open the file in a spreadsheet "
                                               "program, look whether it is whole, save it again and import that.")
                       .arg(document.file_name, part, reason));
}

} // namespace outturn::ingest
