// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <vector>

namespace outturn::ingest {

/// Splits blocks of UTF-8 into records and fields by RFC 4180, with LF, CRLF or CR line ends. Text glued to a closing
/// quote and quotes inside a plain field are kept. Holds one block and the record that its end cuts, never more; used
/// from one thread.
class CsvTokenizer
{
public:
    /// A cell longer than this is a quote gone astray, not a cell: reading on would swallow the rest of the file.
    static constexpr qsizetype longest_field = 1 << 20;
    static constexpr qsizetype longest_record = 16 << 20;
    static constexpr qsizetype most_columns = 16384;

    enum class State {
        record,
        more, ///< the block is used up: add another one, or finish
        end,
        open_quote,  ///< the text ends inside a quoted field; fault_line says where that began, as for all below
        long_quoted, ///< a quoted field has not ended within the longest that a field may be
        long_field,
        long_record,
        many_columns
    };

    explicit CsvTokenizer(char delimiter = ',');

    /// Takes a copy of the block; views of earlier records end.
    void add(QByteArrayView block);
    void finish();
    /// After any state from open_quote on, it stays there.
    State next();

    /// Of the record; valid until the next call of next or add.
    const std::vector<QByteArrayView> &fields() const { return fields_; }
    bool was_quoted(size_t field) const { return bounds_[field].is_quoted; }
    /// The record as it stands, without its line end.
    QByteArrayView raw() const;
    /// The line on which the record begins, from 1.
    int line() const { return record_line_; }
    /// The byte of the text at which the record begins, from 0.
    qint64 offset() const { return text_offset_ + record_start_; }
    bool has_line_end() const { return has_line_end_; }
    int fault_line() const { return fault_line_; }

private:
    /// From the record's start.
    struct Bounds {
        qsizetype begin = 0;
        qsizetype end = 0;
        bool is_quoted = false;
        bool is_plain_inside = true; ///< nothing to undo within the quotes
    };
    enum class Mode { plain, quoted, after_quote };

    quint64 specials_at(qsizetype position) const;
    qsizetype next_special();
    void look_from(qsizetype position);
    void make_room(qsizetype bytes);
    void begin_record();
    State fail(State state, int line);
    State out_of_text();
    State end_field(qsizetype position);
    State end_record(qsizetype position, qsizetype line_end_size);
    State read_line_end(qsizetype position);
    State read_inside_quotes(qsizetype position);
    bool is_last_byte_for_now(qsizetype position) const { return position + 1 == size_ && !is_finished_; }
    void make_views();
    QByteArrayView undo_quotes(const Bounds &bounds);

    char delimiter_;
    std::vector<char> buffer_;
    qsizetype size_ = 0;
    qint64 text_offset_ = 0; ///< of the buffer's first byte
    bool is_finished_ = false;

    qsizetype position_ = 0; ///< first byte not yet looked at
    qsizetype mask_start_ = 0;
    quint64 mask_ = 0; ///< special bytes of the 64 from mask_start_ that are still to come

    Mode mode_ = Mode::plain;
    qsizetype record_start_ = 0;
    qsizetype record_end_ = 0;
    qsizetype after_record_ = 0;
    qsizetype field_start_ = 0;
    qsizetype closing_quote_ = 0;
    bool has_doubled_quote_ = false;
    bool has_line_end_ = false;
    bool is_in_record_ = false;
    int line_ = 1;
    int record_line_ = 1;
    int field_line_ = 1;
    int fault_line_ = 0;
    State fault_ = State::record; ///< record: none

    std::vector<Bounds> bounds_;
    std::vector<QByteArrayView> fields_;
    QByteArray undone_;
};

} // namespace outturn::ingest
