// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text_decoder.h"

#include <algorithm>
#include <cstring>

namespace outturn::ingest {
namespace {

constexpr char utf8_mark[] = "\xEF\xBB\xBF";
constexpr qsizetype utf8_mark_size = 3;
constexpr char16_t byte_order_mark = 0xFEFF;

// What 0x80 to 0x9F mean in Windows-1252; zero: nothing. Above them it is ISO-8859-1.
constexpr std::array<char16_t, 32> windows_1252_controls = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// Mac Roman from 0x80 on, sixteen a line, in the order of Apple's table ROMAN.TXT.
constexpr char16_t mac_roman[] =
    u"\u00C4\u00C5\u00C7\u00C9\u00D1\u00D6\u00DC\u00E1\u00E0\u00E2\u00E4\u00E3\u00E5\u00E7\u00E9\u00E8"
    u"\u00EA\u00EB\u00ED\u00EC\u00EE\u00EF\u00F1\u00F3\u00F2\u00F4\u00F6\u00F5\u00FA\u00F9\u00FB\u00FC"
    u"\u2020\u00B0\u00A2\u00A3\u00A7\u2022\u00B6\u00DF\u00AE\u00A9\u2122\u00B4\u00A8\u2260\u00C6\u00D8"
    u"\u221E\u00B1\u2264\u2265\u00A5\u00B5\u2202\u2211\u220F\u03C0\u222B\u00AA\u00BA\u03A9\u00E6\u00F8"
    u"\u00BF\u00A1\u00AC\u221A\u0192\u2248\u2206\u00AB\u00BB\u2026\u00A0\u00C0\u00C3\u00D5\u0152\u0153"
    u"\u2013\u2014\u201C\u201D\u2018\u2019\u00F7\u25CA\u00FF\u0178\u2044\u20AC\u2039\u203A\uFB01\uFB02"
    u"\u2021\u00B7\u201A\u201E\u2030\u00C2\u00CA\u00C1\u00CB\u00C8\u00CD\u00CE\u00CF\u00CC\u00D3\u00D4"
    u"\uF8FF\u00D2\u00DA\u00DB\u00D9\u0131\u02C6\u02DC\u00AF\u02D8\u02D9\u02DA\u00B8\u02DD\u02DB\u02C7";
static_assert(sizeof(mac_roman) / sizeof(char16_t) == 129);

char16_t latin_9_of(uchar byte)
{
    switch (byte) {
    case 0xA4:
        return 0x20AC;
    case 0xA6:
        return 0x0160;
    case 0xA8:
        return 0x0161;
    case 0xB4:
        return 0x017D;
    case 0xB8:
        return 0x017E;
    case 0xBC:
        return 0x0152;
    case 0xBD:
        return 0x0153;
    case 0xBE:
        return 0x0178;
    default:
        return byte < 0xA0 ? char16_t{0} : char16_t{byte};
    }
}

} // namespace

QString encoding_name(Encoding encoding)
{
    switch (encoding) {
    case Encoding::utf8:
        return QStringLiteral("UTF-8");
    case Encoding::utf8_with_mark:
        return QStringLiteral("UTF-8 with byte order mark");
    case Encoding::utf16:
        return QStringLiteral("UTF-16");
    case Encoding::windows_1252:
        return QStringLiteral("Windows-1252");
    case Encoding::mac_roman:
        return QStringLiteral("Mac Roman");
    case Encoding::iso_8859_15:
        return QStringLiteral("ISO-8859-15");
    }
    return {};
}

QStringList encoding_names()
{
    return {encoding_name(Encoding::utf8), encoding_name(Encoding::utf16), encoding_name(Encoding::windows_1252),
            encoding_name(Encoding::mac_roman), encoding_name(Encoding::iso_8859_15)};
}

std::optional<Encoding> encoding_named(const QString &name)
{
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf8_with_mark, Encoding::utf16, Encoding::windows_1252,
                                    Encoding::mac_roman, Encoding::iso_8859_15}) {
        if (name.compare(encoding_name(encoding), Qt::CaseInsensitive) == 0)
            return encoding;
    }
    QString key = name.toLower();
    key.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    if (key == u"utf8")
        return Encoding::utf8;
    if (key == u"utf8sig" || key == u"utf8bom")
        return Encoding::utf8_with_mark;
    if (key == u"utf16" || key == u"utf16le" || key == u"utf16be" || key == u"unicode")
        return Encoding::utf16;
    // What calls itself ISO-8859-1 is Windows-1252 in practice; every browser reads it so.
    if (key == u"windows1252" || key == u"cp1252" || key == u"iso88591" || key == u"latin1")
        return Encoding::windows_1252;
    if (key == u"macroman" || key == u"macintosh")
        return Encoding::mac_roman;
    if (key == u"iso885915" || key == u"latin9")
        return Encoding::iso_8859_15;
    return std::nullopt;
}

std::optional<char16_t> character_of(Encoding encoding, uchar byte)
{
    if (byte < 0x80)
        return char16_t{byte};
    char16_t character = 0;
    if (encoding == Encoding::windows_1252)
        character = byte < 0xA0 ? windows_1252_controls[byte - 0x80U] : char16_t{byte};
    else if (encoding == Encoding::mac_roman)
        character = mac_roman[byte - 0x80U];
    else if (encoding == Encoding::iso_8859_15)
        character = latin_9_of(byte);
    return character == 0 ? std::nullopt : std::optional<char16_t>(character);
}

Utf8Walk::Step Utf8Walk::lead(uchar byte)
{
    low_ = 0x80;
    high_ = 0xBF;
    if (byte < 0x80)
        return Step::whole;
    if (byte < 0xC2 || byte > 0xF4)
        return Step::invalid;
    missing_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    if (byte == 0xE0)
        low_ = 0xA0;
    else if (byte == 0xED)
        high_ = 0x9F;
    else if (byte == 0xF0)
        low_ = 0x90;
    else if (byte == 0xF4)
        high_ = 0x8F;
    return Step::within;
}

Utf8Walk::Step Utf8Walk::step(uchar byte)
{
    if (missing_ == 0)
        return lead(byte);
    if (byte < low_ || byte > high_) {
        missing_ = 0;
        return Step::invalid;
    }
    low_ = 0x80;
    high_ = 0xBF;
    return --missing_ == 0 ? Step::whole : Step::within;
}

qsizetype plain_run(QByteArrayView bytes)
{
    constexpr quint64 high_bits = 0x8080808080808080ULL;
    constexpr quint64 ones = 0x0101010101010101ULL;
    qsizetype at = 0;
    while (at + 8 <= bytes.size()) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        // Without a high bit anywhere, subtracting one borrows into the high bit of exactly the zero bytes.
        if (((word | (word - ones)) & high_bits) != 0)
            break;
        at += 8;
    }
    while (at < bytes.size() && bytes[at] > 0)
        ++at;
    return at;
}

bool looks_big_endian(QByteArrayView bytes)
{
    const qsizetype looked_at = std::min<qsizetype>(bytes.size(), 1 << 16);
    qsizetype first = 0;
    qsizetype second = 0;
    for (qsizetype i = 0; i < looked_at; ++i) {
        if (bytes[i] == 0)
            ++(i % 2 == 0 ? first : second);
    }
    return first > second;
}

TextDecoder::TextDecoder(Encoding encoding) : encoding_(encoding)
{
    for (size_t i = 0; i < table_.size(); ++i)
        table_[i] = character_of(encoding, static_cast<uchar>(i + 0x80)).value_or(u'\0');
}

QByteArrayView TextDecoder::decode(QByteArrayView block)
{
    if (fault_)
        return {};
    QByteArrayView text;
    switch (encoding_) {
    case Encoding::utf8:
    case Encoding::utf8_with_mark:
        text = decode_utf8(block);
        break;
    case Encoding::utf16:
        text = decode_utf16(block);
        break;
    case Encoding::windows_1252:
    case Encoding::mac_roman:
    case Encoding::iso_8859_15:
        text = decode_eight_bit(block);
        break;
    }
    offset_ += block.size();
    return text;
}

void TextDecoder::finish()
{
    if (fault_)
        return;
    if (!walk_.at_beginning() || high_surrogate_)
        fault_ = TextFault{character_start_, false};
    else if (half_unit_)
        fault_ = TextFault{offset_ - 1, false};
}

/// The mark may itself be cut by the end of a block: what may be a part of it waits for the next one.
QByteArrayView TextDecoder::without_mark(QByteArrayView block)
{
    if (mark_is_settled_)
        return block;
    const qsizetype held = mark_seen_;
    qsizetype skipped = 0;
    while (skipped < block.size() && mark_seen_ < utf8_mark_size && block[skipped] == utf8_mark[mark_seen_]) {
        ++skipped;
        ++mark_seen_;
    }
    if (mark_seen_ == utf8_mark_size) {
        mark_is_settled_ = true;
        return block.sliced(skipped);
    }
    if (skipped == block.size())
        return {};
    mark_is_settled_ = true;
    if (held == 0)
        return block;
    text_ = QByteArray(utf8_mark, held);
    text_.append(block);
    return text_;
}

QByteArrayView TextDecoder::decode_utf8(QByteArrayView block)
{
    qsizetype at = 0;
    while (at < block.size()) {
        if (walk_.at_beginning()) {
            at += plain_run(block.sliced(at));
            if (at == block.size())
                break;
            character_start_ = offset_ + at;
        }
        const auto byte = static_cast<uchar>(block[at]);
        if (byte == 0 || walk_.step(byte) == Utf8Walk::Step::invalid) {
            const bool is_zero = byte == 0 && walk_.at_beginning();
            fault_ = TextFault{character_start_, is_zero};
            return without_mark(block.first(std::max<qsizetype>(0, character_start_ - offset_)));
        }
        ++at;
    }
    return without_mark(block);
}

QByteArrayView TextDecoder::decode_eight_bit(QByteArrayView block)
{
    text_.resize(0);
    text_.reserve(block.size() + 64);
    qsizetype at = 0;
    while (at < block.size()) {
        const qsizetype run = plain_run(block.sliced(at));
        text_.append(block.data() + at, run);
        at += run;
        if (at == block.size())
            break;
        const auto byte = static_cast<uchar>(block[at]);
        const char16_t character = byte < 0x80 ? u'\0' : table_[byte - 0x80U];
        if (character == 0) {
            fault_ = TextFault{offset_ + at, byte == 0};
            break;
        }
        append_character(character);
        ++at;
    }
    return text_;
}

void TextDecoder::look_at_mark(QByteArrayView block)
{
    if (block.size() >= 2 && static_cast<uchar>(block[0]) == 0xFE && static_cast<uchar>(block[1]) == 0xFF)
        big_endian_ = true;
    else if (block.size() >= 2 && static_cast<uchar>(block[0]) == 0xFF && static_cast<uchar>(block[1]) == 0xFE)
        big_endian_ = false;
    else
        big_endian_ = looks_big_endian(block);
}

QByteArrayView TextDecoder::decode_utf16(QByteArrayView block)
{
    if (offset_ == 0)
        look_at_mark(block);
    text_.resize(0);
    for (qsizetype at = 0; at < block.size() && !fault_; ++at) {
        const auto byte = static_cast<uchar>(block[at]);
        if (!half_unit_) {
            half_unit_ = byte;
            continue;
        }
        const unsigned unit = big_endian_ ? (unsigned{*half_unit_} << 8U | byte) : (unsigned{byte} << 8U | *half_unit_);
        half_unit_.reset();
        append_unit(static_cast<char16_t>(unit), offset_ + at - 1);
    }
    return text_;
}

void TextDecoder::append_unit(char16_t unit, qint64 offset)
{
    if (offset == 0 && unit == byte_order_mark)
        return;
    if (high_surrogate_) {
        if (!QChar::isLowSurrogate(unit)) {
            fault_ = TextFault{character_start_, false};
            return;
        }
        append_character(QChar::surrogateToUcs4(*high_surrogate_, unit));
        high_surrogate_.reset();
        return;
    }
    if (unit == 0 || QChar::isLowSurrogate(unit)) {
        fault_ = TextFault{offset, unit == 0};
        return;
    }
    if (QChar::isHighSurrogate(unit)) {
        high_surrogate_ = unit;
        character_start_ = offset;
        return;
    }
    append_character(unit);
}

void TextDecoder::append_character(char32_t character)
{
    std::array<char, 4> bytes{};
    qsizetype size = 0;
    const auto put = [&](char32_t byte) { bytes[static_cast<size_t>(size++)] = static_cast<char>(byte); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | character >> 6U);
    } else if (character < 0x10000) {
        put(0xE0U | character >> 12U);
        put(0x80U | (character >> 6U & 0x3FU));
    } else {
        put(0xF0U | character >> 18U);
        put(0x80U | (character >> 12U & 0x3FU));
        put(0x80U | (character >> 6U & 0x3FU));
    }
    if (character >= 0x80)
        put(0x80U | (character & 0x3FU));
    text_.append(bytes.data(), size);
}

} // namespace outturn::ingest
