// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringView>

namespace outturn::reporting {

/// Text as it may stand in an HTML or XML element or inside a double-quoted attribute, in UTF-8.
///
/// The one place where text becomes markup: names come from returns and may hold anything. Escaped are & < > " and ';
/// dropped are control characters (tab and line feed stay, CR LF and a lone CR become LF), characters that XML forbids,
/// unpaired surrogates, and the overrides of writing direction, which make a name read as another one.
QByteArray html_text(QStringView text);

} // namespace outturn::reporting
