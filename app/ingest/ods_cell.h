// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/ods_document.h"

namespace outturn::ingest {

/// A cell of an OpenDocument table with its text, marks and extent. A value, kept between cells so that it keeps its
/// room.
struct OdsCell {
    QString text;
    quint8 marks = 0;
    int superscripts = 0;
    qint64 repeated = 1; ///< columns over which it stands again and again
    int columns_spanned = 1;
    int rows_spanned = 1;

    bool is_empty() const { return text.isEmpty() && marks == 0; }
};

/// Reads the cells of a table. Leans on the reader and the names of the raised styles.
class OdsCellReader
{
public:
    OdsCellReader(XmlLimits &xml, const QSet<QString> &raised_styles) : xml_(xml), raised_styles_(raised_styles) {}

    /// Reads the cell of which the start was read last, to its end. False on damage: the reader has the reason, unless
    /// is_text_too_long().
    bool read(OdsCell &cell);
    bool is_text_too_long() const { return too_long_; }

private:
    /// What the attributes say, before the text is known.
    struct Written {
        enum class Type { none, number, percentage, date, time, boolean, string };
        Type type = Type::none;
        QString value;
        bool has_string = false; ///< the value is the text, whatever is displayed
        bool is_error = false;
        bool has_formula = false;
    };

    void read_attributes(OdsCell &cell);
    bool read_content();
    bool read_paragraph();
    bool read_inline(bool raised, bool &is_raised);
    void take_characters(QStringView characters, bool raised);
    void end_run(qsizetype start, bool raised);
    void give_meaning(OdsCell &cell) const;
    bool looks_like_error() const;

    XmlLimits &xml_;
    const QSet<QString> &raised_styles_;
    Written written_;
    QString shown_;             ///< the paragraphs, joined by line feeds
    qsizetype raised_from_ = 0; ///< where the raised end of it begins
    bool has_paragraph_ = false;
    qsizetype paragraph_start_ = 0;
    bool after_break_ = false;
    bool too_long_ = false;
};

} // namespace outturn::ingest
