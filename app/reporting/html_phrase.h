// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"
#include "reporting/html_anchors.h"

#include <QtCore/QByteArray>

namespace outturn::reporting {

/// Text as markup in which `links` lead to the figures and tables of the page, and "[note 1]" (in any language: a word
/// and a number in square brackets) to the note. Links that leave the text, overlap, or lead nowhere are plain words.
QByteArray html_phrase(const QString &text, const HtmlAnchors &anchors, const std::vector<TextLink> &links = {});

/// The same as paragraphs, which stand apart by an empty line; `attributes` go to each.
QByteArray html_paragraphs(const QString &text, const HtmlAnchors &anchors, const std::vector<TextLink> &links = {},
                           const QByteArray &attributes = {});

} // namespace outturn::reporting
