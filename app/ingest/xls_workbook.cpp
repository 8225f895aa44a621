// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xls_workbook.h"

#include "ingest/xls_worksheet.h"

#include <QtCore/QStringDecoder>
#include <QtCore/QtEndian>

#include <algorithm>

namespace outturn::ingest {
namespace {

enum Record : quint16 {
    end_of_part = 0x000A,
    date_mode = 0x0022,
    file_pass = 0x002F,
    font = 0x0031,
    code_page = 0x0042,
    bound_sheet = 0x0085,
    extended_format = 0x00E0,
    shared_strings = 0x00FC,
    number_format = 0x041E,
    beginning = 0x0809,
    beginning_of_2 = 0x0009,
    beginning_of_3 = 0x0209,
    beginning_of_4 = 0x0409,
};

constexpr quint16 version_97 = 0x0600;
constexpr quint16 version_5 = 0x0500;
constexpr int omitted_font = 4; // fonts count 0, 1, 2, 3, 5: there never was a fifth
constexpr quint16 superscript = 1;

quint16 word_at(QByteArrayView bytes, qsizetype offset)
{
    return offset + 2 <= bytes.size() ? qFromLittleEndian<quint16>(bytes.data() + offset) : quint16{0};
}

/// Of the formats that are known by number alone; 18 to 21 and 45 to 47 are times of day, which stay numbers.
NumberKind kind_of_numbered_format(int id)
{
    if (id == 9 || id == 10)
        return NumberKind::percent;
    if (id == 22)
        return NumberKind::date_and_time;
    const bool is_date = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
    return is_date ? NumberKind::date : NumberKind::plain;
}

QByteArray encoding_of(int page)
{
    switch (page) {
    case 10000:
    case 0x8000:
        return "macintosh";
    case 0:
    case 0x8001:
        return "windows-1252";
    case 932:
        return "Shift_JIS";
    default:
        return page >= 1250 && page <= 1258 ? "windows-" + QByteArray::number(page) : "cp" + QByteArray::number(page);
    }
}

} // namespace

XlsWorkbook::XlsWorkbook(QByteArrayView stream, XlsPipeWriter &writer)
    : stream_(stream), writer_(writer), encoding_("windows-1252")
{}

XlsTrouble XlsWorkbook::write(const std::function<void()> &flush)
{
    if (const XlsTrouble trouble = read_globals(); trouble != XlsTrouble::none)
        return trouble;
    qint64 cells = 0;
    for (const BoundSheet &sheet : sheets_) {
        if (!sheet.is_worksheet)
            continue; // a chart, a macro sheet: no rows
        XlsWorksheet worksheet(*this);
        if (const XlsTrouble trouble = worksheet.read(sheet.position, cells); trouble != XlsTrouble::none)
            return trouble;
        writer_.begin_sheet(sheet.info);
        worksheet.write(writer_, flush);
        flush();
    }
    writer_.end();
    flush();
    return XlsTrouble::none;
}

XlsTrouble XlsWorkbook::read_globals()
{
    XlsRecords records(stream_);
    if (!records.next())
        return XlsTrouble::damaged;
    if (records.type() == beginning_of_2 || records.type() == beginning_of_3 || records.type() == beginning_of_4)
        return XlsTrouble::too_old;
    const quint16 version = word_at(records.payload(), 0);
    if (records.type() != beginning || (version != version_97 && version != version_5))
        return XlsTrouble::damaged;
    is_biff8_ = version == version_97;
    while (records.next()) {
        if (records.type() == file_pass)
            return XlsTrouble::encrypted;
        if (records.type() == end_of_part) {
            for (const int format : style_formats_) {
                const auto known = std::find_if(formats_.begin(), formats_.end(),
                                                [&](const auto &entry) { return entry.first == format; });
                styles_.push_back(known != formats_.end() ? known->second : kind_of_numbered_format(format));
            }
            return XlsTrouble::none;
        }
        if (!read_global(records))
            return XlsTrouble::damaged;
    }
    return XlsTrouble::damaged;
}

bool XlsWorkbook::read_global(XlsRecords &records)
{
    switch (records.type()) {
    case date_mode:
        date_system_ = word_at(records.payload(), 0) == 1 ? DateSystem::from_1904 : DateSystem::from_1900;
        return true;
    case font:
        read_font(records.payload());
        return true;
    case code_page:
        set_code_page(word_at(records.payload(), 0));
        return true;
    case bound_sheet:
        return read_bound_sheet(XlsPieces(records.pieces()));
    case extended_format:
        read_style(records.payload());
        return true;
    case shared_strings:
        return read_shared_texts(XlsPieces(records.pieces()));
    case number_format:
        return read_format(XlsPieces(records.pieces()));
    default:
        return true;
    }
}

void XlsWorkbook::read_font(QByteArrayView payload)
{
    if (raised_fonts_.size() == omitted_font)
        raised_fonts_.push_back(false);
    raised_fonts_.push_back(word_at(payload, 8) == superscript);
}

void XlsWorkbook::read_style(QByteArrayView payload)
{
    style_formats_.push_back(word_at(payload, 2));
}

void XlsWorkbook::set_code_page(int page)
{
    encoding_ = encoding_of(page);
    if (!QStringDecoder(encoding_.constData()).isValid())
        encoding_ = "windows-1252";
}

bool XlsWorkbook::read_bound_sheet(XlsPieces &&pieces)
{
    BoundSheet sheet;
    quint8 visibility = 0;
    quint8 type = 0;
    quint8 length = 0;
    XlsText name;
    if (!pieces.double_word(sheet.position) || !pieces.byte(visibility) || !pieces.byte(type) || !pieces.byte(length)
        || !read_text(pieces, length, name))
        return false;
    sheet.info.name = name.text;
    sheet.info.hidden = (visibility & 3) != 0;
    sheet.is_worksheet = type == 0;
    sheets_.push_back(sheet);
    return true;
}

bool XlsWorkbook::read_format(XlsPieces &&pieces)
{
    quint16 id = 0;
    quint16 length = 0;
    quint8 short_length = 0;
    if (!pieces.word(id) || !(is_biff8_ ? pieces.word(length) : pieces.byte(short_length)))
        return false;
    XlsText text;
    if (!read_text(pieces, is_biff8_ ? length : short_length, text))
        return false;
    formats_.emplace_back(id, kind_of_format(text.text));
    return true;
}

bool XlsWorkbook::read_shared_texts(XlsPieces &&pieces)
{
    quint32 total = 0;
    quint32 unique = 0;
    if (!pieces.double_word(total) || !pieces.double_word(unique))
        return false;
    for (quint32 i = 0; i < unique; ++i) {
        quint16 length = 0;
        XlsText text;
        if (!pieces.word(length) || !pieces.unicode(length, text))
            return false;
        const int superscripts = raised_at_end(text);
        shared_texts_.push_back({std::move(text.text), superscripts});
    }
    return true;
}

bool XlsWorkbook::read_text(XlsPieces &pieces, int length, XlsText &text) const
{
    if (is_biff8_)
        return pieces.unicode(length, text);
    QByteArray bytes;
    if (!pieces.bytes(length, bytes))
        return false;
    QStringDecoder decoder(encoding_.constData());
    text.text = decoder.decode(bytes);
    return true;
}

int XlsWorkbook::raised_at_end(const XlsText &text) const
{
    const QStringView all(text.text);
    const int size = static_cast<int>(all.size());
    int start = size;
    int end = size;
    for (auto run = text.runs.rbegin(); run != text.runs.rend(); ++run) {
        const int from = std::min(run->first, end);
        const auto font_index = static_cast<size_t>(run->second);
        const bool is_raised = font_index < raised_fonts_.size() && raised_fonts_[font_index];
        // Blanks behind a raised mark are nobody's text: the mark still ends the cell.
        const bool trails = start == size && all.sliced(from, end - from).trimmed().isEmpty();
        if (!is_raised && !trails)
            break;
        if (is_raised)
            start = from;
        end = from;
    }
    return size - start;
}

NumberKind XlsWorkbook::kind_of_style(int style) const
{
    return static_cast<size_t>(style) < styles_.size() ? styles_[static_cast<size_t>(style)] : NumberKind::plain;
}

} // namespace outturn::ingest
