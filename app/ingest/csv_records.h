// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/csv_form.h"
#include "ingest/csv_tokenizer.h"
#include "ingest/file_blocks.h"

#include <optional>

namespace outturn::ingest {

/// The records of a CSV as UTF-8, blank ones left out; a file that was cut short is found out. Owns its reading of the
/// file; used from one thread.
class CsvRecords
{
public:
    /// Takes the hash of the bytes while they pass, where that is wanted and the file has none yet.
    CsvRecords(const ReturnFile &file, const CsvForm &form, bool takes_hash = false);

    Result<> open() { return blocks_.open(); }
    /// False after the last one. The error names file and row.
    Result<bool> next();

    /// Of the record, valid until the next one.
    const std::vector<QByteArrayView> &fields() const { return tokenizer_.fields(); }
    QByteArrayView raw() const { return tokenizer_.raw(); }
    /// The line on which the record begins, from 1.
    int line() const { return tokenizer_.line(); }
    /// The byte of the file at which it begins, where the file is UTF-8.
    std::optional<qint64> offset() const;
    qint64 position() const { return blocks_.position(); }
    qint64 size() const { return blocks_.size(); }
    /// Whether the reading broke off because the bytes are no text in this encoding.
    bool met_text_fault() const { return decoder_.fault().has_value(); }
    /// Of the whole file, once the last record has been read; empty where it was not to be taken.
    const QByteArray &hash() const { return blocks_.hash(); }

private:
    Result<> read_on();
    Result<bool> next_record();
    Error fault_of(CsvTokenizer::State state) const;
    bool is_cut_short() const;
    void note_columns();

    ReturnFile file_;
    Encoding encoding_;
    FileBlocks blocks_;
    TextDecoder decoder_;
    CsvTokenizer tokenizer_;
    qint64 mark_size_ = 0;
    std::vector<int> rows_of_columns_; ///< how many rows have so many columns
    size_t usual_columns_ = 0;
    size_t columns_before_ = 0;
};

} // namespace outturn::ingest
