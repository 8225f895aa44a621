// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

#include <memory>

namespace outturn::ingest {

/// The XML of a worksheet with its sheetData element emptied, for what stands behind it: looking for the end of the
/// element costs a tenth of reading its cells. Where it cannot find the element the part passes unchanged, and where
/// comments mislead it the result is no XML, so a reader that fails has to try the part itself. Owns the part; open when
/// made.
class SheetDataSkipper final : public QIODevice
{
public:
    explicit SheetDataSkipper(std::unique_ptr<QIODevice> part);

    bool isSequential() const override { return true; }
    bool atEnd() const override { return part_ended_ && buffer_.isEmpty(); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    enum class State { before, inside, behind };

    bool read_block();
    void look_for_start();
    void look_for_end();

    std::unique_ptr<QIODevice> part_;
    QByteArray buffer_;
    QByteArray end_tag_;
    qsizetype ready_ = 0; ///< bytes of the buffer that may be given out
    State state_ = State::before;
    bool part_ended_ = false;
};

} // namespace outturn::ingest
