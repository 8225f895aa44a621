// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text_encoding.h"

#include <algorithm>

namespace outturn::ingest {
namespace {

enum Neighbour : size_t { lower_letter, upper_letter, digit, gap, other_mark, high_byte };

Neighbour neighbour_of(uchar byte)
{
    if (byte >= 0x80)
        return high_byte;
    if (byte >= 'a' && byte <= 'z')
        return lower_letter;
    if (byte >= 'A' && byte <= 'Z')
        return upper_letter;
    if (byte >= '0' && byte <= '9')
        return digit;
    // What stands around a cell or a word.
    return byte <= ' ' || byte == ',' || byte == ';' || byte == '"' || byte == '|' || byte == '(' || byte == ')'
        ? gap
        : other_mark;
}

bool is_letter(size_t neighbour)
{
    return neighbour == lower_letter || neighbour == upper_letter;
}

/// A letter belongs into a word of its own case: "Môn" and "MÔN", not "ChildrenÕs" and not an É alone in a cell, which
/// is the ellipsis of a Macintosh.
double letter_score(QChar c, size_t before, size_t after)
{
    if (before == high_byte || after == high_byte)
        return 0;
    if (c.isLower()) {
        if (before == upper_letter && after == upper_letter)
            return -2;
        return is_letter(before) || is_letter(after) ? 2 : -1;
    }
    if (before == lower_letter)
        return -3;
    return is_letter(before) || is_letter(after) ? 2 : -2;
}

double mark_score(char16_t c, size_t before, size_t after)
{
    switch (c) {
    case 0x2019: // apostrophe
        return is_letter(before) ? 3 : 1;
    case 0x2018: // opening quotes
    case 0x201C:
        return !is_letter(before) ? 2 : 0;
    case 0x201D:
        return !is_letter(after) ? 2 : 0;
    case 0x2013: // dashes
    case 0x2014:
        return before == after || (before == digit) == (after == digit) ? 2 : 1;
    case 0x2026: // ellipsis
        return is_letter(after) ? 0 : 2;
    case 0x00A3: // pound
    case 0x20AC: // euro
        return after == digit ? 4 : is_letter(before) ? 0 : 2;
    case 0x00A0: // no-break space
        return 1;
    case 0x2022: // bullet, degree, halves, copyright, trade mark, section, plus-minus, middle dot, squares
    case 0x00B0:
    case 0x00BD:
    case 0x00BC:
    case 0x00BE:
    case 0x00A9:
    case 0x00AE:
    case 0x2122:
    case 0x00A7:
    case 0x00B1:
    case 0x00B7:
    case 0x00B2:
    case 0x00B3:
    case 0x2264:
    case 0x2265:
        return 0.5;
    case 0x2020: // daggers mark notes
    case 0x2021:
        return is_letter(before) || before == digit ? 0 : -0.5;
    default:
        return -2; // what returns do not hold: currencies of elsewhere, mathematics, accents on their own
    }
}

double character_score(char16_t c, size_t before, size_t after)
{
    return QChar::isLetter(c) && c != 0x00AA && c != 0x00BA && c != 0x0192 && c < 0x0250
        ? letter_score(QChar(c), before, after)
        : mark_score(c, before, after);
}

constexpr double no_character = -10;

} // namespace

void EncodingFinder::look_at_beginning(QByteArrayView block)
{
    if (beginning_.size() < 4)
        beginning_.append(block.first(std::min<qsizetype>(block.size(), 4 - beginning_.size())));
    if (bytes_ == 0) {
        controls_ = std::count_if(block.begin(), block.end(), [](char c) {
            return c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != '\x1A';
        });
    }
}

void EncodingFinder::add(QByteArrayView block)
{
    look_at_beginning(block);
    qsizetype at = 0;
    while (at < block.size()) {
        if (walk_.at_beginning() && !is_pending_) {
            const qsizetype run = plain_run(block.sliced(at));
            if (run > 0) {
                at += run;
                last_ = static_cast<uchar>(block[at - 1]);
                continue;
            }
        }
        look_at(static_cast<uchar>(block[at]), bytes_ + at);
        ++at;
    }
    bytes_ += block.size();
}

void EncodingFinder::look_at(uchar byte, qint64 offset)
{
    if (byte == 0) {
        ++zeros_[static_cast<size_t>(offset % 2)];
        if (!first_zero_)
            first_zero_ = offset;
    }
    walk_utf8(byte, offset);
    if (is_pending_)
        ++between_[last_ - 0x80U][neighbour_of(before_pending_)][neighbour_of(byte)];
    is_pending_ = byte >= 0x80;
    if (is_pending_) {
        before_pending_ = last_;
        qint64 &seen = first_seen_[byte - 0x80U];
        if (seen == 0)
            seen = offset + 1;
    }
    last_ = byte;
}

void EncodingFinder::walk_utf8(uchar byte, qint64 offset)
{
    const bool begins = walk_.at_beginning();
    if (begins)
        sequence_start_ = offset;
    const Utf8Walk::Step step = walk_.step(byte);
    if (step == Utf8Walk::Step::whole && !begins)
        ++sequences_;
    if (step != Utf8Walk::Step::invalid)
        return;
    ++breaks_;
    if (!first_break_)
        first_break_ = sequence_start_;
    if (!begins)
        walk_utf8(byte, offset);
}

std::optional<qint64> EncodingFinder::first_zero() const
{
    return first_zero_;
}

bool EncodingFinder::is_binary() const
{
    const qint64 zeros = zeros_[0] + zeros_[1];
    return zeros * 20 > bytes_ || (zeros > 0 && controls_ > 0) || controls_ * 50 > std::min<qint64>(bytes_, 1 << 20);
}

bool EncodingFinder::is_utf16() const
{
    if (beginning_.startsWith("\xFF\xFE") || beginning_.startsWith("\xFE\xFF"))
        return true;
    const auto [less, more] = std::minmax(zeros_[0], zeros_[1]);
    return bytes_ >= 4 && more * 4 > bytes_ && less * 10 < more;
}

std::vector<EncodingChoice> EncodingFinder::choices() const
{
    if (is_utf16()) {
        const bool has_mark = static_cast<uchar>(beginning_[0]) >= 0xFE;
        const bool every_other = std::max(zeros_[0], zeros_[1]) * 20 > bytes_ * 9;
        return {{encoding_name(Encoding::utf16), has_mark || every_other, 0, {}}};
    }
    if (is_binary())
        return {};
    const bool has_mark = beginning_.startsWith("\xEF\xBB\xBF");
    EncodingChoice utf8{encoding_name(has_mark ? Encoding::utf8_with_mark : Encoding::utf8), true, 0, first_break_};
    qint64 breaks = breaks_;
    if (!walk_.at_beginning()) { // the file's end cuts a character
        ++breaks;
        utf8.first_fault = first_break_.value_or(sequence_start_);
    }
    if (breaks == 0) {
        utf8.first_fault = first_zero_;
        return {utf8};
    }
    utf8.certain = false;
    std::vector<EncodingChoice> ranked = eight_bit_choices();
    // A file in another encoding hardly ever holds a valid sequence: where there are many, it is UTF-8 with a damage.
    if (sequences_ - (has_mark ? 1 : 0) >= breaks || (has_mark && breaks < 10))
        ranked.insert(ranked.begin(), utf8);
    else
        ranked.push_back(utf8);
    return ranked;
}

std::vector<EncodingChoice> EncodingFinder::eight_bit_choices() const
{
    constexpr std::array candidates = {Encoding::windows_1252, Encoding::mac_roman, Encoding::iso_8859_15};
    std::vector<EncodingChoice> ranked;
    ranked.reserve(candidates.size());
    for (const Encoding encoding : candidates)
        ranked.push_back({encoding_name(encoding), false, score_of(encoding), first_without_meaning(encoding)});
    // Stable: between equals, the more usual one stands first.
    std::stable_sort(ranked.begin(), ranked.end(), [](const EncodingChoice &one, const EncodingChoice &other) {
        if (one.first_fault.has_value() != other.first_fault.has_value())
            return !one.first_fault.has_value();
        return one.score > other.score;
    });
    const Encoding best = *encoding_named(ranked.front().name);
    ranked.front().certain = std::all_of(candidates.begin(), candidates.end(), [&](Encoding encoding) {
        return encoding == best || first_without_meaning(encoding) || reads_the_same(encoding, best);
    });
    for (EncodingChoice &choice : ranked) {
        if (first_zero_ && (!choice.first_fault || *first_zero_ < *choice.first_fault))
            choice.first_fault = first_zero_;
    }
    return ranked;
}

std::optional<qint64> EncodingFinder::first_without_meaning(Encoding encoding) const
{
    std::optional<qint64> first;
    for (size_t i = 0; i < first_seen_.size(); ++i) {
        if (first_seen_[i] > 0 && !character_of(encoding, static_cast<uchar>(i + 0x80))
            && (!first || first_seen_[i] - 1 < *first))
            first = first_seen_[i] - 1;
    }
    return first;
}

bool EncodingFinder::reads_the_same(Encoding one, Encoding other) const
{
    for (size_t i = 0; i < first_seen_.size(); ++i) {
        const auto byte = static_cast<uchar>(i + 0x80);
        if (first_seen_[i] > 0 && character_of(one, byte) != character_of(other, byte))
            return false;
    }
    return true;
}

double EncodingFinder::score_of(Encoding encoding) const
{
    double sum = 0;
    qint64 seen = 0;
    for (size_t i = 0; i < between_.size(); ++i) {
        if (first_seen_[i] == 0)
            continue;
        const std::optional<char16_t> c = character_of(encoding, static_cast<uchar>(i + 0x80));
        for (size_t before = 0; before < classes; ++before) {
            for (size_t after = 0; after < classes; ++after) {
                const qint64 times = between_[i][before][after];
                sum += static_cast<double>(times) * (c ? character_score(*c, before, after) : no_character);
                seen += times;
            }
        }
    }
    return seen > 0 ? sum / static_cast<double>(seen) : 0;
}

std::vector<EncodingChoice> find_encodings(QByteArrayView bytes)
{
    EncodingFinder finder;
    finder.add(bytes);
    return finder.choices();
}

} // namespace outturn::ingest
