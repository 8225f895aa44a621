// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/html_writer.h"

#include "reporting/html_anchors.h"
#include "reporting/html_body.h"
#include "reporting/html_outline.h"
#include "reporting/html_text.h"

#include <QtCore/QLocale>

namespace outturn::reporting {

namespace {

QByteArray element(const QByteArray &name, const QString &text, const QByteArray &attributes = {})
{
    return '<' + name + (attributes.isEmpty() ? "" : " ") + attributes + '>' + html_text(text) + "</" + name + ">\n";
}

/// Leaves out indentation, blank lines and comments of the style sheet, for the sake of size. `</` could end the
/// style element and has no meaning in CSS.
QByteArray compact_style(const QByteArray &style_sheet)
{
    QByteArray without_comments;
    qsizetype position = 0;
    while (position < style_sheet.size()) {
        const qsizetype start = style_sheet.indexOf("/*", position);
        if (start < 0) {
            without_comments += style_sheet.mid(position);
            break;
        }
        without_comments += style_sheet.mid(position, start - position);
        const qsizetype end = style_sheet.indexOf("*/", start + 2);
        position = end < 0 ? style_sheet.size() : end + 2;
    }
    QByteArray compact;
    for (const QByteArray &line : without_comments.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (!trimmed.isEmpty()) {
            compact += trimmed + '\n';
        }
    }
    return compact.replace("</", "");
}

QByteArray head(const Document &document, const QByteArray &style_sheet)
{
    // The policy is a second lock: even text that slipped through the escaping could neither run nor fetch anything.
    QByteArray html = "<head>\n<meta charset=\"utf-8\"/>\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\"/>\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                      "<meta name=\"color-scheme\" content=\"light dark\"/>\n";
    if (!document.generator.isEmpty()) {
        html += "<meta name=\"generator\" content=\"" + html_text(document.generator) + "\"/>\n";
    }
    if (document.date.isValid()) {
        html += "<meta name=\"dcterms.modified\" content=\"" + document.date.toUTC().toString(Qt::ISODate).toLatin1()
            + "\"/>\n";
    }
    return html + element("title", document.title) + "<style>\n" + compact_style(style_sheet) + "</style>\n</head>\n";
}

/// The date stands among the facts of the cover, which say what it is the date of.
QByteArray header(const Document &document, const HtmlAnchors &anchors)
{
    QByteArray html = "<header>\n" + element("h1", document.title);
    if (!document.subtitle.isEmpty()) {
        html += element("p", document.subtitle, "class=\"subtitle\"");
    }
    if (document.cover.facts.empty() && document.date.isValid()) {
        const QString day =
            QLocale(document.language).toString(document.date.toUTC().date(), QStringLiteral("d MMMM yyyy"));
        html += element("p", day, "class=\"subtitle\"");
    }
    return html + html_facts(document.cover, anchors) + "</header>\n";
}

} // namespace

QByteArray write_html(const Document &document, const FigurePictures &pictures, const QByteArray &style_sheet)
{
    const QString language = document.language.isEmpty() ? QStringLiteral("en-GB") : document.language;
    const std::vector<OutlineEntry> outline = html_outline(document);
    const HtmlAnchors anchors(document);
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"" + html_text(language) + "\">\n" + head(document, style_sheet)
        + "<body>\n" + element("a", document.words.skip_link, "class=\"skip\" href=\"#main\"")
        + header(document, anchors) + html_contents(outline, document.words.contents)
        + "<main id=\"main\" tabindex=\"-1\">\n" + html_body(document, pictures, anchors, outline) + "</main>\n";
    if (!document.generator.isEmpty()) {
        html += "<footer>\n" + element("p", document.generator) + "</footer>\n";
    }
    return html + "</body>\n</html>\n";
}

} // namespace outturn::reporting
