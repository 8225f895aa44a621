// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <zip.h>

#include <utility>
#include <vector>

namespace outturn::test {

struct ZipPart {
    QByteArray name;
    QByteArray content;
};

/// A ZIP container of these parts, by libzip.
inline QByteArray zip_of(const std::vector<ZipPart> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (!archive)
        qFatal("no archive");
    for (const ZipPart &part : parts) {
        zip_source_t *source =
            zip_source_buffer(archive, part.content.constData(), static_cast<zip_uint64_t>(part.content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, part.name.constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0)
            qFatal("no part %s", part.name.constData());
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 1);
    }
    if (zip_close(archive) != 0)
        qFatal("not written");
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(static_cast<qsizetype>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/// The parts of a workbook of one sheet, "Data", in the dialect that Excel writes; each may be given or left empty.
struct WorkbookParts {
    QByteArray sheet;        ///< the whole XML of the sheet
    QByteArray strings = {}; ///< what stands within sst
    QByteArray formats = {}; ///< what stands within styleSheet
    QByteArray properties = "<workbookPr/>";
};

inline QByteArray in_worksheet(const QByteArray &content)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + content + "</worksheet>";
}

/// A sheet of which these are the rows.
inline QByteArray in_sheet_data(const QByteArray &rows)
{
    return in_worksheet("<sheetData>" + rows + "</sheetData>");
}

inline std::vector<ZipPart> parts_of(const WorkbookParts &workbook)
{
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    QByteArray links = "<Relationship Id=\"rId1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>";
    std::vector<ZipPart> parts;
    if (!workbook.strings.isNull()) {
        links += "<Relationship Id=\"rId2\" Type=\"" + office + "/sharedStrings\" Target=\"sharedStrings.xml\"/>";
        parts.push_back({"xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + workbook.strings + "</sst>"});
    }
    if (!workbook.formats.isNull()) {
        links += "<Relationship Id=\"rId3\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/>";
        parts.push_back({"xl/styles.xml", "<styleSheet xmlns=\"" + main + "\">" + workbook.formats + "</styleSheet>"});
    }
    parts.push_back({"xl/_rels/workbook.xml.rels",
                     "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                         + "</Relationships>"});
    parts.push_back({"xl/workbook.xml",
                     "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\">" + workbook.properties
                         + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"});
    parts.push_back({"xl/worksheets/sheet1.xml", workbook.sheet});
    return parts;
}

inline QByteArray workbook_of(const WorkbookParts &workbook)
{
    return zip_of(parts_of(workbook));
}

} // namespace outturn::test
