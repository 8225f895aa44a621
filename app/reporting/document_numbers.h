// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"

namespace outturn::reporting {

/// The document with its figures and captioned tables numbered in their order (figures and tables apart, tables that
/// are folded or belong to a figure have none), and every reference turned into words with a link. References to what is
/// not there stay as they were written, and are named in `unknown`.
Document numbered(Document document, QStringList *unknown = nullptr);

/// "Figure 2", "Table 3" in the document's language: what a figure or table is called above it and in references.
QString figure_name(const DocumentWords &words, int number);
QString table_name(const DocumentWords &words, int number);

} // namespace outturn::reporting
