// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/result.h"
#include "ingest/text_encoding.h"

#include <stop_token>
#include <vector>

namespace outturn::ingest {

/// How the bytes of a CSV are to be read.
struct CsvForm {
    QString encoding;
    QString delimiter;   ///< one character
    bool certain = true; ///< encoding and delimiter; what was given is taken as certain
    bool encoding_certain = true;
    bool delimiter_certain = true;
    bool decimal_comma = false;            ///< "1.234,5" and "12,5" in most cells that have decimals
    std::vector<EncodingChoice> encodings; ///< the ranking, where the encoding was found by looking
};

/// Looks at the whole file for its encoding and at its first records for the delimiter, unless they are given. Fails
/// where the file is no text, and names the row at which it stops being text.
Result<CsvForm> find_csv_form(const ReturnFile &file, const QString &encoding = {}, const QString &delimiter = {},
                              const std::stop_token &stop = {});

/// The sentence for bytes that are no text: where they are and what to do.
Error text_fault(const ReturnFile &file, const TextFault &fault, Encoding encoding);

/// What the first records of a text tell of its form.
struct DelimiterChoice {
    char delimiter = ',';
    bool certain = false;
    bool decimal_comma = false;
};

/// Comma, tab, semicolon or pipe: the one that splits the records alike and leaves cells that look like cells.
DelimiterChoice find_delimiter(QByteArrayView text);
/// Whether the cells that have decimals mostly have them after a comma.
bool has_decimal_commas(QByteArrayView text, char delimiter);

} // namespace outturn::ingest
