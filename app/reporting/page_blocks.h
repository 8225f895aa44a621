// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page_strips.h"

/// The blocks of a document that are words, as strips of a page. `width` is that of the text.
namespace outturn::reporting {

void add_heading(Strips &strips, const Heading &heading, const QString &anchor, qreal width);
void add_paragraph(Strips &strips, const Paragraph &paragraph, qreal width);
void add_bullets(Strips &strips, const BulletList &list, qreal width);
void add_callout(Strips &strips, const Callout &callout, qreal width);
void add_note(Strips &strips, const Note &note, qreal width);
/// Term and description side by side; a pair is not cut unless it is higher than a third of a page.
void add_facts(Strips &strips, const FactList &list, qreal width);
/// A band of boxes, up to four beside each other; as facts where their words are too many for boxes.
void add_key_figures(Strips &strips, const KeyFigures &figures, qreal width);
/// What stands below a figure or table in small type: its notes, numbered where there are several, and its source.
void add_notes_and_source(Strips &strips, const QStringList &notes, const QString &source, const DocumentWords &words,
                          qreal width);

} // namespace outturn::reporting
