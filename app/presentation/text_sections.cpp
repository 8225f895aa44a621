// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/report_sections.h"

namespace outturn::presentation {
namespace {

bool is_blank(const QString &text)
{
    return text.trimmed().isEmpty();
}

QString nothing_written(const ReportDraft &draft)
{
    return draft.say(QT_TRANSLATE_NOOP("presentation", "Nothing was written here."));
}

/// A callout knows paragraphs alone: the items of a list become one each.
QString with_bullets(const QString &text)
{
    QStringList paragraphs;
    bool begins = true;
    for (const QString &line : text.split(u'\n')) {
        const QString words = line.trimmed();
        const bool is_item = words.startsWith(QLatin1String("- "));
        if (words.isEmpty())
            begins = true;
        else if (is_item || begins || paragraphs.isEmpty())
            paragraphs.append(is_item ? QStringLiteral("• ") + words.mid(2).trimmed() : words);
        else
            paragraphs.last() += u' ' + words;
        if (!words.isEmpty())
            begins = is_item;
    }
    return paragraphs.join(QStringLiteral("\n\n"));
}

/// "Recommendation 2: publish the counts".
QString add_numbered(ReportDraft &draft, const SectionInput &input, const char *title)
{
    const QString heading = input.part.heading.trimmed();
    if (heading.isEmpty() && is_blank(input.part.text))
        return nothing_written(draft);
    QString words = draft.say(title).arg(draft.wording().number(draft.next_number(input.part.section), 0));
    if (!heading.isEmpty())
        words += QStringLiteral(": ") + heading;
    draft.callout(words, with_bullets(input.part.text));
    return {};
}

} // namespace

QString add_text(ReportDraft &draft, const SectionInput &input)
{
    const QString heading = input.part.heading.trimmed();
    if (heading.isEmpty() && is_blank(input.part.text))
        return nothing_written(draft);
    if (!heading.isEmpty())
        draft.heading(heading);
    draft.paragraph(input.part.text);
    return {};
}

QString add_conclusion(ReportDraft &draft, const SectionInput &input)
{
    return add_numbered(draft, input, QT_TRANSLATE_NOOP("presentation", "Conclusion %1"));
}

QString add_recommendation(ReportDraft &draft, const SectionInput &input)
{
    return add_numbered(draft, input, QT_TRANSLATE_NOOP("presentation", "Recommendation %1"));
}

} // namespace outturn::presentation
