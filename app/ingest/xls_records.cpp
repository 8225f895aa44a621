// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xls_records.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr quint16 continue_record = 0x003C;
constexpr quint8 wide_flag = 0x01;
constexpr quint8 phonetic_flag = 0x04;
constexpr quint8 rich_flag = 0x08;

} // namespace

bool XlsRecords::next()
{
    if (position_ < 0 || stream_.size() - position_ < 4)
        return false;
    type_ = qFromLittleEndian<quint16>(stream_.data() + position_);
    const auto length = qFromLittleEndian<quint16>(stream_.data() + position_ + 2);
    position_ += 4;
    if (length > stream_.size() - position_) {
        cut_off_ = true;
        return false;
    }
    payload_ = stream_.sliced(position_, length);
    position_ += length;
    return true;
}

std::vector<QByteArrayView> XlsRecords::pieces()
{
    std::vector<QByteArrayView> pieces{payload_};
    while (stream_.size() - position_ >= 4
           && qFromLittleEndian<quint16>(stream_.data() + position_) == continue_record) {
        if (!next())
            break;
        pieces.push_back(payload_);
    }
    return pieces;
}

bool XlsPieces::at_end()
{
    while (piece_ < pieces_.size() && position_ >= pieces_[piece_].size()) {
        ++piece_;
        position_ = 0;
    }
    return piece_ >= pieces_.size();
}

bool XlsPieces::byte(quint8 &value)
{
    if (at_end())
        return false;
    value = static_cast<quint8>(pieces_[piece_][position_++]);
    return true;
}

bool XlsPieces::word(quint16 &value)
{
    quint8 low = 0;
    quint8 high = 0;
    if (!byte(low) || !byte(high))
        return false;
    value = static_cast<quint16>(low | (high << 8));
    return true;
}

bool XlsPieces::double_word(quint32 &value)
{
    quint16 low = 0;
    quint16 high = 0;
    if (!word(low) || !word(high))
        return false;
    value = low | (quint32{high} << 16);
    return true;
}

bool XlsPieces::bytes(qsizetype count, QByteArray &value)
{
    value.clear();
    while (count > 0 && !at_end()) {
        const qsizetype part = std::min(count, pieces_[piece_].size() - position_);
        value.append(pieces_[piece_].sliced(position_, part));
        position_ += part;
        count -= part;
    }
    return count == 0;
}

bool XlsPieces::skip(qint64 count)
{
    while (count > 0 && !at_end()) {
        const qsizetype part = std::min<qint64>(count, pieces_[piece_].size() - position_);
        position_ += part;
        count -= part;
    }
    return count == 0;
}

bool XlsPieces::characters(int count, bool wide, QString &text)
{
    while (count > 0) {
        if (piece_ >= pieces_.size())
            return false;
        const QByteArrayView piece = pieces_[piece_];
        const qsizetype left = (piece.size() - position_) / (wide ? 2 : 1);
        if (left <= 0) {
            position_ = piece.size();
            quint8 flags = 0;
            if (!byte(flags))
                return false;
            wide = (flags & wide_flag) != 0;
            continue;
        }
        const int part = static_cast<int>(std::min<qsizetype>(count, left));
        for (int i = 0; i < part; ++i) {
            const char *at = piece.data() + position_;
            text.append(wide ? QChar(qFromLittleEndian<quint16>(at)) : QChar(char16_t{static_cast<uchar>(*at)}));
            position_ += wide ? 2 : 1;
        }
        count -= part;
    }
    return true;
}

bool XlsPieces::unicode(int count, XlsText &text)
{
    quint8 flags = 0;
    quint16 runs = 0;
    quint32 phonetic = 0;
    if (!byte(flags) || ((flags & rich_flag) != 0 && !word(runs))
        || ((flags & phonetic_flag) != 0 && !double_word(phonetic))
        || !characters(count, (flags & wide_flag) != 0, text.text))
        return false;
    for (int i = 0; i < runs; ++i) {
        quint16 place = 0;
        quint16 font = 0;
        if (!word(place) || !word(font))
            return false;
        text.runs.emplace_back(place, font);
    }
    return skip(phonetic);
}

} // namespace outturn::ingest
