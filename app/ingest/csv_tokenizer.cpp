// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_tokenizer.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace outturn::ingest {
namespace {

constexpr qsizetype window = 64; // bytes looked at together; the buffer is padded by as many

#ifdef __SSE2__
quint64 specials_of(const char *bytes, char delimiter)
{
    const __m128i delimiters = _mm_set1_epi8(delimiter);
    const __m128i quotes = _mm_set1_epi8('"');
    const __m128i line_feeds = _mm_set1_epi8('\n');
    const __m128i returns = _mm_set1_epi8('\r');
    quint64 mask = 0;
    for (size_t part = 0; part < 4; ++part) {
        __m128i text;
        std::memcpy(&text, bytes + 16 * part, sizeof text);
        const __m128i first = _mm_or_si128(_mm_cmpeq_epi8(text, delimiters), _mm_cmpeq_epi8(text, quotes));
        const __m128i second = _mm_or_si128(_mm_cmpeq_epi8(text, line_feeds), _mm_cmpeq_epi8(text, returns));
        const auto bits = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(first, second)));
        mask |= quint64{bits} << (16 * part);
    }
    return mask;
}
#else
quint64 specials_of(const char *bytes, char delimiter)
{
    quint64 mask = 0;
    for (unsigned i = 0; i < window; ++i) {
        const char c = bytes[i];
        const bool is_special = c == delimiter || c == '"' || c == '\n' || c == '\r';
        mask |= quint64{is_special} << i;
    }
    return mask;
}
#endif

size_t index(qsizetype position)
{
    return static_cast<size_t>(position);
}

} // namespace

CsvTokenizer::CsvTokenizer(char delimiter) : delimiter_(delimiter), buffer_(window) {}

quint64 CsvTokenizer::specials_at(qsizetype position) const
{
    const quint64 mask = specials_of(buffer_.data() + position, delimiter_);
    const qsizetype left = size_ - position;
    return left >= window ? mask : mask & ((quint64{1} << static_cast<unsigned>(left)) - 1);
}

void CsvTokenizer::look_from(qsizetype position)
{
    position_ = position;
    mask_start_ = position;
    mask_ = position < size_ ? specials_at(position) : 0;
}

inline qsizetype CsvTokenizer::next_special()
{
    while (mask_ == 0) {
        if (mask_start_ + window >= size_) {
            position_ = size_;
            return size_;
        }
        mask_start_ += window;
        mask_ = specials_at(mask_start_);
    }
    const qsizetype found = mask_start_ + std::countr_zero(mask_);
    mask_ &= mask_ - 1;
    position_ = found + 1;
    return found;
}

/// What is used up goes, and the record that the last block cut moves to the front; but only when there is no room
/// behind it, so that small blocks of a long record do not move it each time.
void CsvTokenizer::make_room(qsizetype bytes)
{
    if (size_ + bytes + window <= std::ssize(buffer_))
        return;
    const qsizetype used = is_in_record_ ? record_start_ : after_record_;
    const qsizetype kept = size_ - used;
    if (kept > used || kept + bytes + window > std::ssize(buffer_)) {
        std::vector<char> larger(index(2 * kept + bytes + window));
        std::copy_n(buffer_.data() + used, kept, larger.data());
        buffer_.swap(larger);
    } else {
        std::memmove(buffer_.data(), buffer_.data() + used, index(kept));
    }
    size_ = kept;
    text_offset_ += used;
    record_start_ -= used;
    record_end_ -= used;
    after_record_ -= used;
    field_start_ -= used;
    closing_quote_ -= used;
    position_ -= used;
}

void CsvTokenizer::add(QByteArrayView block)
{
    make_room(block.size());
    std::copy_n(block.data(), block.size(), buffer_.data() + size_);
    size_ += block.size();
    std::fill_n(buffer_.data() + size_, window, '\0');
    look_from(position_);
}

void CsvTokenizer::finish()
{
    is_finished_ = true;
    look_from(position_);
}

QByteArrayView CsvTokenizer::raw() const
{
    return {buffer_.data() + record_start_, record_end_ - record_start_};
}

CsvTokenizer::State CsvTokenizer::fail(State state, int line)
{
    fault_ = state;
    fault_line_ = line;
    return state;
}

void CsvTokenizer::begin_record()
{
    is_in_record_ = true;
    record_start_ = after_record_;
    record_line_ = line_;
    field_start_ = record_start_;
    field_line_ = line_;
    mode_ = Mode::plain;
    bounds_.clear();
}

CsvTokenizer::State CsvTokenizer::next()
{
    if (fault_ != State::record)
        return fault_;
    if (!is_in_record_) {
        if (after_record_ == size_)
            return is_finished_ ? State::end : State::more;
        begin_record();
    }
    while (true) {
        const qsizetype position = next_special();
        if (position == size_)
            return out_of_text();
        const char c = buffer_[index(position)];
        State state = State::more;
        if (mode_ == Mode::quoted) {
            state = read_inside_quotes(position);
        } else if (c == delimiter_) {
            state = end_field(position);
            field_start_ = position + 1;
            field_line_ = line_;
        } else if (c == '"') {
            if (position == field_start_) {
                mode_ = Mode::quoted;
                has_doubled_quote_ = false;
            }
            continue; // else it is text like any other
        } else {
            return read_line_end(position);
        }
        if (state != State::record)
            return state;
    }
}

/// Returns record to read on.
CsvTokenizer::State CsvTokenizer::read_inside_quotes(qsizetype position)
{
    const char c = buffer_[index(position)];
    if (c == delimiter_)
        return State::record;
    if (position - field_start_ - 1 > longest_field)
        return fail(State::long_quoted, field_line_);
    if (c == '\n') {
        ++line_;
        return State::record;
    }
    if (is_last_byte_for_now(position)) { // what a quote or CR means depends on the byte after it
        look_from(position);
        return State::more;
    }
    const char following = position + 1 < size_ ? buffer_[index(position + 1)] : '\0';
    if (c == '\r') {
        if (following != '\n')
            ++line_;
    } else if (following == '"') {
        has_doubled_quote_ = true;
        next_special();
    } else {
        mode_ = Mode::after_quote;
        closing_quote_ = position;
    }
    return State::record;
}

CsvTokenizer::State CsvTokenizer::read_line_end(qsizetype position)
{
    qsizetype line_end_size = 1;
    if (buffer_[index(position)] == '\r') {
        if (is_last_byte_for_now(position)) {
            look_from(position);
            return State::more;
        }
        if (position + 1 < size_ && buffer_[index(position + 1)] == '\n') {
            next_special();
            line_end_size = 2;
        }
    }
    return end_record(position, line_end_size);
}

/// Returns record to read on.
inline CsvTokenizer::State CsvTokenizer::end_field(qsizetype position)
{
    const bool is_quoted = mode_ == Mode::after_quote;
    if (position - field_start_ > longest_field + (is_quoted ? 2 : 0))
        return fail(State::long_field, field_line_);
    if (position - record_start_ > longest_record)
        return fail(State::long_record, record_line_);
    if (std::ssize(bounds_) == most_columns)
        return fail(State::many_columns, record_line_);
    bounds_.push_back({field_start_ - record_start_, position - record_start_, is_quoted,
                       !has_doubled_quote_ && closing_quote_ + 1 == position});
    mode_ = Mode::plain;
    return State::record;
}

CsvTokenizer::State CsvTokenizer::end_record(qsizetype position, qsizetype line_end_size)
{
    if (const State state = end_field(position); state != State::record)
        return state;
    record_end_ = position;
    after_record_ = position + line_end_size;
    has_line_end_ = line_end_size > 0;
    if (has_line_end_)
        ++line_;
    is_in_record_ = false;
    make_views();
    return State::record;
}

CsvTokenizer::State CsvTokenizer::out_of_text()
{
    const qsizetype length = size_ - field_start_;
    if (mode_ == Mode::quoted && length - 1 > longest_field)
        return fail(State::long_quoted, field_line_);
    if (mode_ == Mode::quoted && is_finished_)
        return fail(State::open_quote, field_line_);
    if (length > longest_field + (mode_ == Mode::plain ? 0 : 2))
        return fail(State::long_field, field_line_);
    if (size_ - record_start_ > longest_record)
        return fail(State::long_record, record_line_);
    if (!is_finished_)
        return State::more;
    return end_record(size_, 0);
}

void CsvTokenizer::make_views()
{
    // Reserved at once: a view must not move while the next one is made.
    if (std::any_of(bounds_.begin(), bounds_.end(),
                    [](const Bounds &bounds) { return bounds.is_quoted && !bounds.is_plain_inside; })) {
        undone_.resize(0);
        undone_.reserve(record_end_ - record_start_);
    }
    const char *record = buffer_.data() + record_start_;
    fields_.resize(bounds_.size());
    for (size_t i = 0; i < bounds_.size(); ++i) {
        const Bounds &bounds = bounds_[i];
        if (!bounds.is_quoted)
            fields_[i] = {record + bounds.begin, bounds.end - bounds.begin};
        else if (bounds.is_plain_inside)
            fields_[i] = {record + bounds.begin + 1, bounds.end - bounds.begin - 2};
        else
            fields_[i] = undo_quotes(bounds);
    }
}

/// Doubled quotes become single, the quotes around go, and what was glued to the closing one stays.
QByteArrayView CsvTokenizer::undo_quotes(const Bounds &bounds)
{
    const QByteArrayView text(buffer_.data() + record_start_ + bounds.begin, bounds.end - bounds.begin);
    const qsizetype begin = undone_.size();
    qsizetype at = 1;
    while (at < text.size()) {
        const qsizetype quote = text.indexOf('"', at);
        undone_.append(text.sliced(at, quote - at));
        at = quote + 1;
        if (at >= text.size() || text[at] != '"')
            break;
        undone_.append('"');
        ++at;
    }
    undone_.append(text.sliced(at));
    return QByteArrayView(undone_).sliced(begin);
}

} // namespace outturn::ingest
