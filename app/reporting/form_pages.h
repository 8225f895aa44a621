// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "reporting/form_values.h"
#include "reporting/page_layout.h"

class QPagedPaintDevice;

namespace outturn::reporting {

/// The form on A4 pages laid sideways, without a cover: rows high enough for handwriting, the columns' titles again on
/// every page, "Page x of y" at every foot. Any thread; needs a QGuiApplication.
PageLayout lay_out_form(const PrintedForm &form);

/// The form as a PDF: same input, same bytes.
Result<QByteArray> write_form_pdf(const PrintedForm &form);

/// The pages on a printer or whatever else takes pages, each as large as its paper allows.
Result<> print_pages(const PageLayout &layout, QPagedPaintDevice &device);

} // namespace outturn::reporting
