// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xlsx_strings.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr qint64 most_bytes = 64LL << 20;
constexpr size_t most_strings = 4'000'000;

std::optional<char16_t> hexadecimal(QStringView digits)
{
    char16_t value = 0;
    for (const QChar c : digits) {
        const char16_t u = c.toLower().unicode();
        const bool letter = u >= u'a' && u <= u'f';
        if (!letter && (u < u'0' || u > u'9'))
            return std::nullopt;
        value = static_cast<char16_t>(value * 16 + (letter ? u - u'a' + 10 : u - u'0'));
    }
    return value;
}

} // namespace

void decode_escapes(QString &text, qsizetype from)
{
    for (qsizetype at = text.indexOf(u"_x", from); at >= 0; at = text.indexOf(u"_x", at + 1)) {
        if (at + 6 >= text.size())
            return;
        if (text[at + 6] != u'_')
            continue;
        const std::optional<char16_t> code = hexadecimal(QStringView(text).sliced(at + 2, 4));
        if (code && *code != 0 && !QChar::isSurrogate(*code)) // neither would be a character
            text.replace(at, 7, QChar(*code));
    }
}

namespace {

/// One r: its properties first, then its text.
bool read_run(XmlLimits &xml, RichText &result)
{
    const int outside = xml.depth() - 1;
    const qsizetype start = result.text.size();
    bool raised = false;
    while (xml.depth() > outside) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::Invalid)
            return false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.xml().name() == u"vertAlign")
            raised = attribute_of(xml.xml().attributes(), u"val") == u"superscript";
        else if (xml.xml().name() == u"t" && !xml.append_text(result.text))
            return false;
    }
    decode_escapes(result.text, start);
    const QStringView run = QStringView(result.text).sliced(start);
    const bool trails = result.superscript > 0 && run.trimmed().isEmpty();
    result.superscript = raised || trails ? result.superscript + static_cast<int>(run.size())
        : run.isEmpty()                   ? result.superscript
                                          : 0;
    return true;
}

} // namespace

bool read_rich_text(XmlLimits &xml, RichText &result)
{
    result.text.resize(0);
    result.superscript = 0;
    const int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::Invalid)
            return false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        bool going = true;
        if (result.text.size() > longest_text || xml.xml().name() == u"rPh") {
            going = xml.skip_element();
        } else if (xml.xml().name() == u"t") {
            const qsizetype start = result.text.size();
            going = xml.append_text(result.text);
            decode_escapes(result.text, start);
        } else if (xml.xml().name() == u"r") {
            going = read_run(xml, result);
        }
        if (!going)
            return false;
    }
    return true;
}

std::optional<QString> XlsxStrings::add(const RichText &item)
{
    if (item.text.size() > longest_text)
        return QCoreApplication::translate("ingest", "has a text or tag that is too long");
    bytes_.append(item.text.toUtf8());
    if (bytes_.size() > most_bytes || ends_.size() >= most_strings)
        return QCoreApplication::translate("ingest", "holds more texts than can be read");
    ends_.push_back(static_cast<quint32>(bytes_.size()));
    if (item.superscript > 0)
        superscripts_.emplace_back(static_cast<qint32>(size() - 1), item.superscript);
    return std::nullopt;
}

std::optional<QString> XlsxStrings::read(XmlLimits &xml)
{
    RichText item;
    while (true) {
        const QXmlStreamReader::TokenType token = xml.next();
        if (token == QXmlStreamReader::EndDocument)
            return std::nullopt;
        if (token == QXmlStreamReader::Invalid)
            return xml.reason();
        if (token != QXmlStreamReader::StartElement || xml.xml().name() != u"si")
            continue;
        if (!read_rich_text(xml, item))
            return xml.reason();
        if (const std::optional<QString> problem = add(item))
            return problem;
    }
}

QString XlsxStrings::text(qint64 index) const
{
    const auto at = static_cast<size_t>(index);
    const qsizetype start = at == 0 ? 0 : static_cast<qsizetype>(ends_[at - 1]);
    const qsizetype end = static_cast<qsizetype>(ends_[at]);
    return QString::fromUtf8(bytes_.constData() + start, end - start);
}

int XlsxStrings::superscript(qint64 index) const
{
    const auto found = std::lower_bound(superscripts_.begin(), superscripts_.end(), index,
                                        [](const auto &entry, qint64 wanted) { return entry.first < wanted; });
    return found != superscripts_.end() && found->first == index ? found->second : 0;
}

} // namespace outturn::ingest
