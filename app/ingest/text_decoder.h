// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <array>
#include <optional>

namespace outturn::ingest {

/// The encodings that a return may have.
enum class Encoding { utf8, utf8_with_mark, utf16, windows_1252, mac_roman, iso_8859_15 };

/// The name that the user sees and that is stored: "UTF-8", "UTF-8 with byte order mark", "UTF-16", "Windows-1252",
/// "Mac Roman", "ISO-8859-15".
QString encoding_name(Encoding encoding);
/// Those among which the user may choose.
QStringList encoding_names();
/// Knows other common spellings too, such as cp1252 or macintosh.
std::optional<Encoding> encoding_named(const QString &name);

/// What a byte from 0x80 on means in an eight-bit encoding; absent where it means nothing or is a control character.
std::optional<char16_t> character_of(Encoding encoding, uchar byte);

/// Follows UTF-8 byte by byte, by the strict rules: no overlong forms, no surrogates, nothing beyond U+10FFFF.
class Utf8Walk
{
public:
    enum class Step { whole, within, invalid };

    /// After invalid the walk stands at a beginning; a byte that broke a sequence must be stepped again.
    Step step(uchar byte);
    bool at_beginning() const { return missing_ == 0; }

private:
    Step lead(uchar byte);

    int missing_ = 0;
    uchar low_ = 0x80;
    uchar high_ = 0xBF;
};

/// The place where bytes stop being text.
struct TextFault {
    qint64 offset = 0; ///< of the first byte, from 0
    bool is_zero = false;
};

/// Turns blocks of bytes of one encoding into UTF-8; what is no text is reported, never replaced. Borrows each block;
/// used from one thread.
class TextDecoder
{
public:
    explicit TextDecoder(Encoding encoding);

    /// The text of the block without a byte order mark; up to the fault where there is one. Valid until the next call
    /// and as long as the block. A character that the block's end cuts may come in two pieces or with the next block.
    QByteArrayView decode(QByteArrayView block);
    /// After the last block: a character that the end of the file cuts is a fault.
    void finish();
    const std::optional<TextFault> &fault() const { return fault_; }

private:
    QByteArrayView decode_utf8(QByteArrayView block);
    QByteArrayView decode_utf16(QByteArrayView block);
    QByteArrayView decode_eight_bit(QByteArrayView block);
    QByteArrayView without_mark(QByteArrayView block);
    void look_at_mark(QByteArrayView block);
    void append_unit(char16_t unit, qint64 offset);
    void append_character(char32_t character);

    Encoding encoding_;
    std::array<char16_t, 128> table_{};
    Utf8Walk walk_;
    qint64 offset_ = 0;          ///< of the block's first byte
    qint64 character_start_ = 0; ///< of the character that the walk is within
    qsizetype mark_seen_ = 0;    ///< bytes at the beginning that may be those of a mark
    bool mark_is_settled_ = false;
    bool big_endian_ = false;
    std::optional<uchar> half_unit_;
    std::optional<char16_t> high_surrogate_;
    std::optional<TextFault> fault_;
    QByteArray text_;
};

/// How many of the first bytes are ASCII and not zero, looking at eight at a time.
qsizetype plain_run(QByteArrayView bytes);

/// The byte order of UTF-16 without a mark: ASCII has its zeros second in little endian.
bool looks_big_endian(QByteArrayView bytes);

} // namespace outturn::ingest
