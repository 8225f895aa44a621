// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xls_container.h"

#include <QtCore/QString>
#include <QtCore/QtEndian>

#include <algorithm>
#include <utility>
#include <vector>

namespace outturn::ingest {
namespace {

constexpr QByteArrayView compound_magic("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
constexpr qsizetype header_size = 512;
constexpr qsizetype entry_size = 128;
constexpr quint32 largest_sector_number = 0xFFFFFFFA;
constexpr quint32 mini_stream_cutoff = 4096;
constexpr qsizetype mini_sector_shift = 6;
constexpr quint8 stream_entry = 2;
constexpr quint8 root_entry = 5;

quint16 word_at(QByteArrayView bytes, qsizetype offset)
{
    return offset + 2 <= bytes.size() ? qFromLittleEndian<quint16>(bytes.data() + offset) : quint16{0};
}

quint32 double_word_at(QByteArrayView bytes, qsizetype offset)
{
    return offset + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.data() + offset) : 0;
}

/// The sectors of a compound file and the chains that run through them. Does not own the bytes.
class Sectors
{
public:
    explicit Sectors(QByteArrayView file) : file_(file), shift_(word_at(file, 0x1E)) {}

    bool open()
    {
        if (file_.size() < header_size || (shift_ != 9 && shift_ != 12))
            return false;
        read_allocation_table();
        return !table_.empty();
    }

    /// The bytes of a chain, up to a size where one is known; false where it leads out of the file or in a circle.
    bool chain(quint32 first, qsizetype most, QByteArray &bytes) const
    {
        const auto sectors = static_cast<size_t>(file_.size() >> shift_) + 1;
        size_t steps = 0;
        for (quint32 sector = first; sector <= largest_sector_number && bytes.size() < most;) {
            const QByteArrayView content = sector_at(sector);
            if (content.isEmpty() || sector >= table_.size() || ++steps > sectors)
                return false;
            bytes.append(content);
            sector = table_[sector];
        }
        bytes.truncate(std::min(bytes.size(), most));
        return true;
    }

private:
    /// The last sector of a file may be cut short; some writers leave it so.
    QByteArrayView sector_at(quint32 sector) const
    {
        const qint64 offset = (qint64{sector} + 1) << shift_;
        if (offset >= file_.size())
            return {};
        return file_.sliced(offset, std::min(qsizetype{1} << shift_, file_.size() - offset));
    }

    void append_table(quint32 sector)
    {
        const QByteArrayView content = sector_at(sector);
        for (qsizetype offset = 0; offset + 4 <= content.size(); offset += 4)
            table_.push_back(double_word_at(content, offset));
    }

    void read_allocation_table()
    {
        const auto most_sectors = static_cast<size_t>(file_.size() >> shift_) + 1;
        const size_t most_entries = most_sectors + (size_t{1} << shift_) / 4;
        for (qsizetype i = 0; i < 109; ++i) {
            const quint32 sector = double_word_at(file_, 0x4C + 4 * i);
            if (sector <= largest_sector_number && table_.size() < most_entries)
                append_table(sector);
        }
        size_t steps = 0;
        for (quint32 sector = double_word_at(file_, 0x44);
             sector <= largest_sector_number && ++steps <= most_sectors;) {
            const QByteArrayView content = sector_at(sector);
            const qsizetype entries = content.size() / 4 - 1;
            for (qsizetype i = 0; i < entries && table_.size() < most_entries; ++i) {
                const quint32 part = double_word_at(content, 4 * i);
                if (part <= largest_sector_number)
                    append_table(part);
            }
            if (entries < 0)
                break;
            sector = double_word_at(content, 4 * entries);
        }
    }

    QByteArrayView file_;
    int shift_;
    std::vector<quint32> table_;
};

struct Entry {
    QString name;
    quint8 type = 0;
    quint32 first = 0;
    quint32 size = 0;
};

Entry entry_at(QByteArrayView directory, qsizetype offset)
{
    Entry entry;
    const qsizetype length = std::min<qsizetype>(word_at(directory, offset + 64), 64);
    for (qsizetype i = 0; i + 2 < length; i += 2)
        entry.name.append(QChar(word_at(directory, offset + i)));
    entry.type = static_cast<quint8>(directory[offset + 66]);
    entry.first = double_word_at(directory, offset + 116);
    entry.size = double_word_at(directory, offset + 120);
    return entry;
}

/// A short stream lies in the mini sectors of the root's stream.
bool mini_chain(const Sectors &sectors, QByteArrayView file, const Entry &root, const Entry &entry, QByteArray &bytes)
{
    QByteArray container;
    QByteArray table;
    if (!sectors.chain(root.first, static_cast<qsizetype>(root.size), container)
        || !sectors.chain(double_word_at(file, 0x3C), file.size(), table))
        return false;
    const qsizetype most = container.size() >> mini_sector_shift;
    qsizetype steps = 0;
    for (quint32 sector = entry.first; sector <= largest_sector_number && bytes.size() < qsizetype(entry.size);) {
        const qsizetype offset = qsizetype{sector} << mini_sector_shift;
        if (offset >= container.size() || 4 * (qsizetype{sector} + 1) > table.size() || ++steps > most + 1)
            return false;
        bytes.append(container.mid(offset, qsizetype{1} << mini_sector_shift));
        sector = double_word_at(table, 4 * qsizetype{sector});
    }
    bytes.truncate(std::min(bytes.size(), qsizetype(entry.size)));
    return true;
}

bool is_bare_stream(QByteArrayView file)
{
    // Versions 2 to 4 of Excel, and some programs since, write the records without a container.
    return file.size() > 8 && file[0] == '\x09'
        && (file[1] == '\0' || file[1] == '\2' || file[1] == '\4' || file[1] == '\x08') && file[3] == '\0';
}

} // namespace

tl::expected<QByteArray, XlsTrouble> xls_workbook_stream(const QByteArray &file)
{
    if (is_bare_stream(file))
        return file;
    if (!file.startsWith(compound_magic))
        return tl::unexpected(XlsTrouble::no_workbook);
    Sectors sectors(file);
    QByteArray directory;
    if (!sectors.open() || !sectors.chain(double_word_at(file, 0x30), file.size(), directory))
        return tl::unexpected(XlsTrouble::damaged);
    Entry root;
    Entry workbook;
    for (qsizetype offset = 0; offset + entry_size <= directory.size(); offset += entry_size) {
        const Entry entry = entry_at(directory, offset);
        if (entry.type == root_entry)
            root = entry;
        if (entry.type != stream_entry)
            continue;
        if (entry.name == QStringLiteral("EncryptedPackage"))
            return tl::unexpected(XlsTrouble::encrypted);
        // A file for Excel 5 and 97 at once holds both; Workbook is the better one.
        const bool is_workbook = entry.name.compare(QStringLiteral("Workbook"), Qt::CaseInsensitive) == 0;
        const bool is_book = entry.name.compare(QStringLiteral("Book"), Qt::CaseInsensitive) == 0;
        if (is_workbook || (is_book && workbook.name.isEmpty()))
            workbook = entry;
    }
    if (workbook.name.isEmpty())
        return tl::unexpected(XlsTrouble::no_workbook);
    QByteArray stream;
    const bool read = workbook.size < mini_stream_cutoff
        ? mini_chain(sectors, file, root, workbook, stream)
        : sectors.chain(workbook.first, static_cast<qsizetype>(workbook.size), stream);
    if (!read || stream.size() < qsizetype(workbook.size))
        return tl::unexpected(XlsTrouble::damaged);
    return stream;
}

} // namespace outturn::ingest
