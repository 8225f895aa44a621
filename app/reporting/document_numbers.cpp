// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/document_numbers.h"

#include <QtCore/QRegularExpression>

#include <map>

namespace outturn::reporting {

namespace {

/// Not QString::arg: it warns where a translation has lost its place marker.
QString filled(const QString &pattern, int number)
{
    const QString digits = QString::number(number);
    if (pattern.contains(QLatin1String("%1"))) {
        return QString(pattern).replace(QLatin1String("%1"), digits);
    }
    return pattern.isEmpty() ? digits : pattern + u' ' + digits;
}

/// What a reference reads as, by "figure:spread" and "table:providers". The first of two equal ids counts.
using Names = std::map<QString, QString>;

Names number_figures_and_tables(Document &document)
{
    Names names;
    int figures = 0;
    int tables = 0;
    for (Block &block : document.blocks) {
        if (auto *figure = std::get_if<Figure>(&block)) {
            figure->number = ++figures;
            figure->data.number = 0;
            names.emplace(QStringLiteral("figure:") + figure->id, figure_name(document.words, figure->number));
        } else if (auto *table = std::get_if<DocumentTable>(&block)) {
            table->number = table->caption.isEmpty() || table->folded ? 0 : ++tables;
            const QString name = table->number > 0 ? table_name(document.words, table->number) : table->caption;
            if (!name.isEmpty()) {
                names.emplace(QStringLiteral("table:") + table->id, name);
            }
        }
    }
    return names;
}

/// Replaces the references of one text after the other. Lives for one document.
class ReferenceWriter
{
public:
    ReferenceWriter(const Names &names, QStringList *unknown) : names_(names), unknown_(unknown) {}

    void answer(QString &text, std::vector<TextLink> &links) const
    {
        static const QRegularExpression reference(QStringLiteral("\\{((?:figure|table):([^{}\\s]{1,200}))\\}"));
        qsizetype position = 0;
        for (;;) {
            const QRegularExpressionMatch match = reference.match(text, position);
            if (!match.hasMatch()) {
                return;
            }
            const auto name = names_.find(match.captured(1));
            position = match.capturedEnd();
            if (name == names_.end()) {
                remember_unknown(match.captured(0));
                continue;
            }
            const qsizetype start = match.capturedStart();
            text.replace(start, match.capturedLength(), name->second);
            move_links(links, match.capturedEnd(), name->second.size() - match.capturedLength());
            links.push_back({static_cast<int>(start), static_cast<int>(name->second.size()), match.captured(2)});
            position = start + name->second.size();
        }
    }

private:
    static void move_links(std::vector<TextLink> &links, qsizetype from, qsizetype by)
    {
        for (TextLink &link : links) {
            if (link.start >= from) {
                link.start += static_cast<int>(by);
            }
        }
    }

    void remember_unknown(const QString &written) const
    {
        if (unknown_ && !unknown_->contains(written)) {
            unknown_->append(written);
        }
    }

    const Names &names_;
    QStringList *unknown_;
};

} // namespace

QString figure_name(const DocumentWords &words, int number)
{
    return filled(words.figure, number);
}

QString table_name(const DocumentWords &words, int number)
{
    return filled(words.table, number);
}

Document numbered(Document document, QStringList *unknown)
{
    const Names names = number_figures_and_tables(document);
    const ReferenceWriter references(names, unknown);
    for (Block &block : document.blocks) {
        if (auto *paragraph = std::get_if<Paragraph>(&block)) {
            references.answer(paragraph->text, paragraph->links);
        } else if (auto *note = std::get_if<Note>(&block)) {
            references.answer(note->text, note->links);
        } else if (auto *callout = std::get_if<Callout>(&block)) {
            references.answer(callout->text, callout->links);
        } else if (auto *list = std::get_if<BulletList>(&block)) {
            for (BulletList::Item &item : list->items) {
                references.answer(item.text, item.links);
            }
        }
    }
    return document;
}

} // namespace outturn::reporting
