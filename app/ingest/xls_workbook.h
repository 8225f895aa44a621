// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/serial_date.h"
#include "ingest/xls_pipe.h"
#include "ingest/xls_records.h"
#include "ingest/xlsx_styles.h"

#include <QtCore/QByteArrayView>

#include <functional>
#include <vector>

namespace outturn::ingest {

/// Reads the records of an Excel 5 to 2003 workbook and writes what they hold as frames: values, results of formulas,
/// booleans, errors, percentages, dates, hidden sheets, rows and columns, merged ranges, raised characters. The bytes
/// may be damaged or hostile: nothing is read past its record. Does not own the bytes; used once, from one thread.
class XlsWorkbook
{
public:
    XlsWorkbook(QByteArrayView stream, XlsPipeWriter &writer);

    /// `flush` is called now and then, so that the writer need not hold everything.
    XlsTrouble write(const std::function<void()> &flush);

private:
    struct BoundSheet {
        SheetInfo info;
        quint32 position = 0;
        bool is_worksheet = true;
    };
    struct Text {
        QString text;
        int superscripts = 0;
    };

    friend class XlsWorksheet;

    XlsTrouble read_globals();
    bool read_global(XlsRecords &records);
    bool read_bound_sheet(XlsPieces &&pieces);
    bool read_format(XlsPieces &&pieces);
    bool read_shared_texts(XlsPieces &&pieces);
    void read_font(QByteArrayView payload);
    void read_style(QByteArrayView payload);
    void set_code_page(int code_page);

    /// A text of the file's version: characters of one or two bytes, or bytes of its code page.
    bool read_text(XlsPieces &pieces, int length, XlsText &text) const;
    int raised_at_end(const XlsText &text) const;
    NumberKind kind_of_style(int style) const;

    QByteArrayView stream_;
    XlsPipeWriter &writer_;
    bool is_biff8_ = true;
    DateSystem date_system_ = DateSystem::from_1900;
    QByteArray encoding_;
    std::vector<bool> raised_fonts_;
    std::vector<std::pair<int, NumberKind>> formats_;
    std::vector<NumberKind> styles_;
    std::vector<int> style_formats_;
    std::vector<Text> shared_texts_;
    std::vector<BoundSheet> sheets_;
};

} // namespace outturn::ingest
