// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sheet_data_skipper.h"

#include <algorithm>
#include <cstring>

namespace outturn::ingest {
namespace {

constexpr qsizetype block_size = 1 << 16;
constexpr qsizetype farthest_start = 1 << 20;
constexpr QByteArrayView element("sheetData");

} // namespace

SheetDataSkipper::SheetDataSkipper(std::unique_ptr<QIODevice> part) : part_(std::move(part))
{
    open(ReadOnly | Unbuffered);
}

bool SheetDataSkipper::read_block()
{
    const qsizetype before = buffer_.size();
    buffer_.resize(before + block_size);
    const qint64 got = part_->read(buffer_.data() + before, block_size);
    buffer_.resize(before + static_cast<qsizetype>(std::max<qint64>(got, 0)));
    part_ended_ = got <= 0;
    if (got < 0)
        setErrorString(part_->errorString());
    return got >= 0;
}

void SheetDataSkipper::look_for_start()
{
    const qsizetype name = buffer_.indexOf(element);
    const qsizetype end = name < 0 ? -1 : buffer_.indexOf('>', name);
    if (end < 0) {
        if (part_ended_ || buffer_.size() > farthest_start)
            state_ = State::behind;
        return;
    }
    const qsizetype start = buffer_.lastIndexOf('<', name);
    if (start < 0 || buffer_[end - 1] == '/') { // <sheetData/>
        state_ = State::behind;
        return;
    }
    end_tag_ = "</" + buffer_.sliced(start + 1, name - start - 1) + element.toByteArray(); // with its prefix
    ready_ = end + 1;
    state_ = State::inside;
}

void SheetDataSkipper::look_for_end()
{
    const qsizetype end = buffer_.indexOf(end_tag_);
    if (end >= 0)
        state_ = State::behind;
    // What may be the beginning of the tag is kept.
    buffer_.remove(0, end >= 0 ? end : std::max<qsizetype>(0, buffer_.size() - end_tag_.size()));
}

qint64 SheetDataSkipper::readData(char *data, qint64 most)
{
    while (ready_ == 0) {
        if (state_ == State::behind && !buffer_.isEmpty()) {
            ready_ = buffer_.size();
            break;
        }
        if (part_ended_)
            return 0;
        if (!read_block())
            return -1;
        if (state_ == State::before)
            look_for_start();
        else if (state_ == State::inside)
            look_for_end();
    }
    const qsizetype given = std::min(ready_, static_cast<qsizetype>(most));
    std::memcpy(data, buffer_.constData(), static_cast<size_t>(given));
    buffer_.remove(0, given);
    ready_ -= given;
    if (ready_ == 0 && state_ == State::inside)
        look_for_end();
    return given;
}

} // namespace outturn::ingest
