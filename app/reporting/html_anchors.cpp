// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/html_anchors.h"

namespace outturn::reporting {

namespace {

constexpr qsizetype longest_id = 80;

QByteArray allowed_in_id(const QString &id)
{
    QByteArray allowed;
    for (const QChar unit : QStringView(id).left(longest_id)) {
        const char16_t code = unit.unicode();
        const bool is_plain =
            (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9');
        allowed += is_plain ? static_cast<char>(code) : '-';
    }
    return allowed;
}

} // namespace

HtmlAnchors::HtmlAnchors(const Document &document) : notes_(static_cast<int>(document.notes.size()))
{
    for (const Block &block : document.blocks) {
        QByteArray anchor;
        QString id;
        if (const auto *figure = std::get_if<Figure>(&block)) {
            id = figure->id;
            anchor = unused("figure", id);
        } else if (const auto *table = std::get_if<DocumentTable>(&block)) {
            id = table->id;
            anchor = unused("table", id);
        }
        blocks_.push_back(anchor);
        if (!id.isEmpty()) {
            targets_.emplace(id, anchor);
        }
    }
}

QByteArray HtmlAnchors::of_target(const QString &id) const
{
    const auto found = targets_.find(id);
    return found == targets_.end() ? QByteArray() : found->second;
}

QByteArray HtmlAnchors::of_note(int number) const
{
    return number >= 1 && number <= notes_ ? "note-" + QByteArray::number(number) : QByteArray();
}

QByteArray HtmlAnchors::unused(const QByteArray &kind, const QString &id)
{
    const QByteArray wanted = kind + (id.isEmpty() ? QByteArray() : '-' + allowed_in_id(id));
    QByteArray anchor = wanted;
    for (int copy = id.isEmpty() ? 1 : 2; used_.contains(anchor) || anchor == kind; ++copy) {
        anchor = wanted + '-' + QByteArray::number(copy);
    }
    used_.insert(anchor);
    return anchor;
}

} // namespace outturn::reporting
