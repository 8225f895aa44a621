// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "reporting/page_layout.h"

#include <QtCore/QByteArray>

namespace outturn::reporting {

/// The pages as a PDF, figures as vectors, words as text, bookmarks, links, title, language and the document's date. Not
/// tagged, for Qt 6.4 cannot: HTML is the accessible form. Same input, same bytes, in any time zone. Any thread; needs a
/// QGuiApplication.
Result<QByteArray> write_pdf(const Document &document, const PageLayout &layout);

} // namespace outturn::reporting
