// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>
#include <QtCore/QStringDecoder>

#include <optional>
#include <vector>

namespace outturn::ingest {

/// Walks the records of a workbook's stream: two bytes of type, two of length. Does not own the bytes.
class XlsRecords
{
public:
    explicit XlsRecords(QByteArrayView stream, qsizetype position = 0) : stream_(stream), position_(position) {}

    /// Goes to the next record; false at the end, or where a record claims more than there is (is_cut_off).
    bool next();
    quint16 type() const { return type_; }
    QByteArrayView payload() const { return payload_; }
    /// This record and the CONTINUE records behind it, a piece each; goes past them.
    std::vector<QByteArrayView> pieces();
    bool is_cut_off() const { return cut_off_; }

private:
    QByteArrayView stream_;
    qsizetype position_ = 0;
    quint16 type_ = 0;
    QByteArrayView payload_;
    bool cut_off_ = false;
};

/// A text and, where its end is raised, the number of characters that are.
struct XlsText {
    QString text;
    /// Places from which another font holds, with that font.
    std::vector<std::pair<int, int>> runs;
};

/// Reads numbers and texts across the pieces of a record. A text that is broken by a CONTINUE says anew, in the first
/// byte of the next piece, whether its characters take one byte or two.
class XlsPieces
{
public:
    explicit XlsPieces(std::vector<QByteArrayView> pieces) : pieces_(std::move(pieces)) {}

    bool byte(quint8 &value);
    bool word(quint16 &value);
    bool double_word(quint32 &value);
    /// The text of Excel 97 and later: flags, perhaps runs and phonetics, characters.
    bool unicode(int characters, XlsText &text);
    bool bytes(qsizetype count, QByteArray &value);
    bool at_end();

private:
    bool skip(qint64 count);
    bool characters(int count, bool wide, QString &text);

    std::vector<QByteArrayView> pieces_;
    size_t piece_ = 0;
    qsizetype position_ = 0;
};

} // namespace outturn::ingest
