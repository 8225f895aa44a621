// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/html_phrase.h"

#include "reporting/html_text.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn::reporting {

namespace {

QByteArray link_to(const QByteArray &anchor, QStringView words)
{
    return "<a href=\"#" + anchor + "\">" + html_text(words) + "</a>";
}

QByteArray with_notes(QStringView text, const HtmlAnchors &anchors)
{
    if (anchors.of_note(1).isEmpty() || !text.contains(u'[')) {
        return html_text(text);
    }
    static const QRegularExpression reference(QStringLiteral("\\[\\p{L}{2,20} (\\d{1,3})\\]"));
    QByteArray html;
    qsizetype written = 0;
    auto iterator = reference.globalMatch(text.toString());
    while (iterator.hasNext()) {
        const QRegularExpressionMatch match = iterator.next();
        const QByteArray anchor = anchors.of_note(match.captured(1).toInt());
        if (!anchor.isEmpty()) {
            html += html_text(text.mid(written, match.capturedStart() - written)) + link_to(anchor, match.captured());
            written = match.capturedEnd();
        }
    }
    return html + html_text(text.mid(written));
}

/// The part of `text` from `from` to `to`.
QByteArray phrase_of(QStringView text, qsizetype from, qsizetype to, const HtmlAnchors &anchors,
                     std::vector<TextLink> links)
{
    std::stable_sort(links.begin(), links.end(),
                     [](const TextLink &one, const TextLink &other) { return one.start < other.start; });
    QByteArray html;
    qsizetype written = from;
    for (const TextLink &link : links) {
        const bool fits = link.start >= written && link.length > 0 && link.length <= to - link.start;
        const QByteArray anchor = fits ? anchors.of_target(link.target) : QByteArray();
        if (!anchor.isEmpty()) {
            html += with_notes(text.mid(written, link.start - written), anchors)
                + link_to(anchor, text.mid(link.start, link.length));
            written = qsizetype(link.start) + link.length;
        }
    }
    return html + with_notes(text.mid(written, to - written), anchors);
}

} // namespace

QByteArray html_phrase(const QString &text, const HtmlAnchors &anchors, const std::vector<TextLink> &links)
{
    return phrase_of(text, 0, text.size(), anchors, links);
}

QByteArray html_paragraphs(const QString &text, const HtmlAnchors &anchors, const std::vector<TextLink> &links,
                           const QByteArray &attributes)
{
    static const QRegularExpression empty_lines(QStringLiteral("\\s*\\n[ \\t\\r]*\\n\\s*"));
    QByteArray html;
    const auto append = [&](qsizetype from, qsizetype to) {
        if (from < to) {
            html += "<p" + (attributes.isEmpty() ? QByteArray() : ' ' + attributes) + '>'
                + phrase_of(text, from, to, anchors, links) + "</p>\n";
        }
    };
    qsizetype from = 0;
    auto iterator = empty_lines.globalMatch(text);
    while (iterator.hasNext()) {
        const QRegularExpressionMatch match = iterator.next();
        append(from, match.capturedStart());
        from = match.capturedEnd();
    }
    append(from, text.size());
    return html;
}

} // namespace outturn::reporting
