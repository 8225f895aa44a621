// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report_draft.h"

namespace outturn::presentation {

/// A report before it is written: the document, its figures not numbered yet, and their charts by their ids.
struct Report {
    reporting::Document document;
    std::map<QString, widgets::AnyChart> charts;
    QStringList part_headings; ///< the first heading of each part, as it stands in the document; empty: it has none
    QStringList empty_parts;   ///< why a part has nothing to say, by position in the definition; empty: it has
};

/// The report that the definition asks for, from what was gathered for it. Any thread.
Report make_report(const ReportDefinition &definition, const ReportMaterial &material, const Wording &wording);

/// What a section is called in lists and as a heading.
QString section_title(ReportSection section, const Wording &wording);

/// The fixed words of the writers.
reporting::DocumentWords document_words(const Wording &wording);

} // namespace outturn::presentation
