// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xlsx_styles.h"

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr qsizetype most_formats = 10'000; // Excel allows a few hundred

/// What one of the sections of a code (for positive numbers, negative ones, zero, text) holds outside quotes.
struct Section {
    bool digits = false;
    bool percent = false;
    bool day_or_year = false;
    bool month_or_minute = false;
    bool hour_or_second = false;
};

NumberKind kind_of(const Section &section)
{
    if (section.day_or_year)
        return section.hour_or_second ? NumberKind::date_and_time : NumberKind::date;
    if (section.month_or_minute && !section.hour_or_second)
        return NumberKind::date;
    return section.percent && section.digits ? NumberKind::percent : NumberKind::plain;
}

void take_letter(QChar letter, Section &section)
{
    switch (letter.toLower().unicode()) {
    case u'0':
    case u'#':
    case u'?':
        section.digits = true;
        break;
    case u'%':
        section.percent = true;
        break;
    case u'd':
    case u'y':
        section.day_or_year = true;
        break;
    case u'm':
        section.month_or_minute = true;
        break;
    case u'h':
    case u's':
        section.hour_or_second = true;
        break;
    default:
        break;
    }
}

/// Elapsed time, [h]:mm, is the only bracket that bears on the meaning: its m is a minute.
bool is_elapsed_time(QStringView bracket)
{
    return !bracket.isEmpty()
        && std::all_of(bracket.begin(), bracket.end(), [](QChar c) { return QStringView(u"hHmMsS").contains(c); });
}

/// The length of what says nothing at this place: a quoted text, an escaped letter, a colour, a condition, AM/PM.
qsizetype length_without_meaning(QStringView code, Section &section)
{
    if (code[0] == u'"' || code[0] == u'[') {
        const qsizetype end = code.indexOf(code[0] == u'"' ? u'"' : u']', 1);
        if (code[0] == u'[' && end > 0 && is_elapsed_time(code.sliced(1, end - 1)))
            section.hour_or_second = true;
        return end < 0 ? code.size() : end + 1;
    }
    if (code[0] == u'\\' || code[0] == u'_' || code[0] == u'*') // escaped; a blank as wide; repeated
        return std::min<qsizetype>(2, code.size());
    for (const QStringView word : {QStringView(u"AM/PM"), QStringView(u"A/P"), QStringView(u"General")})
        if (code.startsWith(word, Qt::CaseInsensitive))
            return word.size();
    return 0;
}

NumberKind kind_of_built_in(int id)
{
    if (id == 9 || id == 10)
        return NumberKind::percent;
    if (id == 22)
        return NumberKind::date_and_time;
    const bool date = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return date ? NumberKind::date : NumberKind::plain; // 18 to 21 and 45 to 47 are times alone
}

} // namespace

NumberKind kind_of_format(QStringView code)
{
    NumberKind kind = NumberKind::plain;
    Section section;
    for (qsizetype at = 0; at < code.size() && kind == NumberKind::plain;) {
        if (const qsizetype length = length_without_meaning(code.sliced(at), section); length > 0) {
            at += length;
            continue;
        }
        if (code[at] == u';') { // "[=0]"-";0.0%" means percentages too
            kind = kind_of(section);
            section = {};
        } else {
            take_letter(code[at], section);
        }
        ++at;
    }
    return kind == NumberKind::plain ? kind_of(section) : kind;
}

bool XlsxStyles::read_formats(XmlLimits &xml)
{
    const int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::Invalid)
            return false;
        if (token != QXmlStreamReader::StartElement || xml.xml().name() != u"numFmt" || formats_.size() >= most_formats)
            continue;
        const QXmlStreamAttributes attributes = xml.xml().attributes();
        formats_.insert(attribute_of(attributes, u"numFmtId").toInt(),
                        kind_of_format(attribute_of(attributes, u"formatCode").left(1000)));
    }
    return true;
}

bool XlsxStyles::read_cell_formats(XmlLimits &xml)
{
    const int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::Invalid)
            return false;
        if (token != QXmlStreamReader::StartElement || xml.xml().name() != u"xf" || xml.depth() != outside + 2)
            continue;
        const int id = attribute_of(xml.xml().attributes(), u"numFmtId").toInt();
        const auto own = formats_.constFind(id);
        kinds_.push_back(own != formats_.constEnd() ? *own : kind_of_built_in(id));
    }
    return true;
}

bool XlsxStyles::read(XmlLimits &xml)
{
    is_read_ = true;
    while (true) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::EndDocument)
            return true;
        if (token == QXmlStreamReader::Invalid)
            return false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.xml().name() == u"numFmts" && !read_formats(xml))
            return false;
        if (xml.xml().name() == u"cellXfs" && !read_cell_formats(xml))
            return false;
    }
}

std::optional<NumberKind> XlsxStyles::kind(qint64 style) const
{
    if (!is_read_) // a workbook without formats has plain numbers
        return NumberKind::plain;
    if (style < 0 || static_cast<size_t>(style) >= kinds_.size())
        return style == 0 ? std::optional(NumberKind::plain) : std::nullopt;
    return kinds_[static_cast<size_t>(style)];
}

} // namespace outturn::ingest
