// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "ingest/sheet_file.h"
#include "ingest/xml_limits.h"
#include "ingest/zip_archive.h"

#include <QtCore/QSet>

#include <vector>

namespace outturn::ingest {

/// The namespaces of OpenDocument that mean something here.
enum class OdsSpace { other, office, table, text, style, calc_extension };

OdsSpace ods_space(QStringView namespace_uri);

/// Whether the element or attribute has this name, and is of this namespace.
template <typename Named> bool is_ods(const Named &named, OdsSpace space, QStringView name)
{
    return named.name() == name && ods_space(named.namespaceUri()) == space;
}

/// What all sheets of an OpenDocument spreadsheet share. Owned by the file, read by its sheets.
struct OdsDocument {
    QString file_name;
    std::unique_ptr<ZipArchive> archive;
    QSet<QString> raised_styles; ///< of text, by name
    std::vector<SheetInfo> sheets;
    std::vector<int> places; ///< of each sheet among all tables of the content, from 0
};

/// The failure to read a part that is damaged: says which and what to do.
tl::unexpected<Error> broken_ods_part(const OdsDocument &document, const QString &part, const QString &reason);

/// Reads on to the next table of the content, descending to where tables stand; false at the end of the content or, with
/// a reason in the reader, on damage. `visit` may take another element, or leave it (false) to be skipped.
template <typename Visit> bool next_ods_table(XmlLimits &xml, const Visit &visit)
{
    while (true) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
            return false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamReader &reader = xml.xml();
        const int depth = xml.depth();
        if (depth == 4 && is_ods(reader, OdsSpace::table, u"table"))
            return true;
        const bool leads_to_tables = (depth == 1 && is_ods(reader, OdsSpace::office, u"document-content"))
            || (depth == 2 && is_ods(reader, OdsSpace::office, u"body"))
            || (depth == 3 && is_ods(reader, OdsSpace::office, u"spreadsheet"));
        if (!leads_to_tables && !visit() && !xml.skip_element())
            return false;
    }
}

} // namespace outturn::ingest
