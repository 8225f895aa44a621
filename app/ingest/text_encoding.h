// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/text_decoder.h"

#include <array>
#include <optional>
#include <vector>

namespace outturn::ingest {

/// One way to read the bytes of a file as text.
struct EncodingChoice {
    QString name;                      ///< of encoding_names, or "UTF-8 with byte order mark"
    bool certain = false;              ///< the bytes allow no other reading, or every other gives the same text
    double score = 0;                  ///< how much its characters look like text; compares eight-bit encodings only
    std::optional<qint64> first_fault; ///< byte that means nothing in this encoding
};

/// Looks at the bytes of a whole file as they pass and ranks the encodings that they may be in: UTF-8 where it is
/// strictly valid, UTF-16 by its mark or by its zeros, else the eight-bit ones by what each byte would mean between its
/// neighbours. Used from one thread.
class EncodingFinder
{
public:
    void add(QByteArrayView block);
    /// The best first. Empty where the bytes are no text in any encoding.
    std::vector<EncodingChoice> choices() const;
    /// The first zero byte, which no text holds outside UTF-16.
    std::optional<qint64> first_zero() const;
    /// Whether the bytes are something else than text (a picture, an archive), not merely a text with a damaged byte.
    bool is_binary() const;

private:
    static constexpr size_t classes = 6;

    void look_at_beginning(QByteArrayView block);
    void look_at(uchar byte, qint64 offset);
    void walk_utf8(uchar byte, qint64 offset);
    bool is_utf16() const;
    std::vector<EncodingChoice> eight_bit_choices() const;
    double score_of(Encoding encoding) const;
    std::optional<qint64> first_without_meaning(Encoding encoding) const;
    bool reads_the_same(Encoding one, Encoding other) const;

    qint64 bytes_ = 0;
    QByteArray beginning_; ///< four bytes: enough for any mark
    qint64 controls_ = 0;  ///< in the first block
    std::array<qint64, 2> zeros_{};
    std::optional<qint64> first_zero_;
    Utf8Walk walk_;
    qint64 sequence_start_ = 0;
    qint64 sequences_ = 0; ///< valid ones of more than one byte
    qint64 breaks_ = 0;
    std::optional<qint64> first_break_;
    uchar last_ = '\n';
    bool is_pending_ = false; ///< the last byte is a high one whose neighbour has not come yet
    uchar before_pending_ = '\n';
    std::array<qint64, 128> first_seen_{}; ///< of each high byte: its offset plus one
    /// How often a high byte stood between neighbours of these classes.
    std::array<std::array<std::array<qint64, classes>, classes>, 128> between_{};
};

/// The same for bytes that are all there.
std::vector<EncodingChoice> find_encodings(QByteArrayView bytes);

} // namespace outturn::ingest
