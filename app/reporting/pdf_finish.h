// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "reporting/page_layout.h"

#include <QtCore/QByteArray>

namespace outturn::reporting {

/// What Qt cannot write into a PDF, added with libqpdf: title, language, the document's date in place of the clock's,
/// bookmarks, links, and an identifier that follows from the content. `pdf` has the pages of the layout. Any thread.
Result<QByteArray> finish_pdf(const QByteArray &pdf, const Document &document, const PageLayout &layout);

} // namespace outturn::reporting
