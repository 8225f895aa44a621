// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/xml_limits.h"

#include <optional>
#include <utility>
#include <vector>

namespace outturn::ingest {

/// A text with the number of raised characters that end it (blanks behind them counted in), such as note marks.
struct RichText {
    QString text;
    int superscript = 0;
};

/// Reads the element of which the start was read last (si, is) to its end. Phonetic helps are left out, and characters
/// that are written as _x000D_ decoded. False on a failure, with the reason in the reader; a text beyond the longest that
/// is read comes back longer than `longest_text`, and cut.
bool read_rich_text(XmlLimits &xml, RichText &result);

/// Decodes _x000D_ behind `from`: how the format writes characters that XML cannot hold.
void decode_escapes(QString &text, qsizetype from);

constexpr qsizetype longest_text = 1 << 20;

/// The shared strings of a workbook, held as UTF-8 in one piece so that millions of them stay small. A value.
class XlsxStrings
{
public:
    /// Reads xl/sharedStrings.xml; gives the reason of a failure, in words that fit behind "part X".
    std::optional<QString> read(XmlLimits &xml);

    qint64 size() const { return static_cast<qint64>(ends_.size()); }
    /// `index` must be below size().
    QString text(qint64 index) const;
    int superscript(qint64 index) const;

private:
    std::optional<QString> add(const RichText &item);

    QByteArray bytes_;
    std::vector<quint32> ends_;                           ///< of each string in bytes_
    std::vector<std::pair<qint32, qint32>> superscripts_; ///< of those that have any: index and count, in order
};

} // namespace outturn::ingest
