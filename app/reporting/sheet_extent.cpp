// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheet_extent.h"

#include <algorithm>
#include <cmath>

namespace outturn::reporting {
namespace {

double letter_width(QChar c)
{
    constexpr QStringView narrow = u"iljtfrI.,:;'|!()[] -";
    constexpr QStringView wide = u"mwMW%@—";
    constexpr char16_t first_of_east_asia = 0x2E80;
    if (c.category() == QChar::Mark_NonSpacing || c.isLowSurrogate())
        return 0;
    if (narrow.contains(c))
        return 0.55;
    if (wide.contains(c) || c.isHighSurrogate() || c.unicode() >= first_of_east_asia)
        return 1.7;
    return c.isUpper() ? 1.3 : 1.0;
}

int lines_of_paragraph(const QString &paragraph, double width)
{
    int lines = 1;
    double used = 0;
    for (const QString &word : paragraph.split(u' ')) {
        const double length = text_width(word);
        const double blank = used > 0 ? letter_width(u' ') : 0;
        if (used + blank + length <= width) {
            used += blank + length;
            continue;
        }
        lines += used > 0 ? 1 : 0;
        // A word longer than the line is broken anywhere.
        const double more = std::max(0.0, std::ceil(length / width) - 1);
        lines += static_cast<int>(more);
        used = length - more * width;
    }
    return lines;
}

bool ends_sentence(const QString &word)
{
    return word.endsWith(u'.') || word.endsWith(u'!') || word.endsWith(u'?') || word.endsWith(u';');
}

/// Words, but what stands in brackets as one.
QStringList unbroken_words(const QString &line)
{
    QStringList words;
    int brackets = 0;
    for (const QString &word : line.split(u' ', Qt::SkipEmptyParts)) {
        if (brackets > 0)
            words.last() += u' ' + word;
        else
            words.append(word);
        brackets = std::max(0, brackets + static_cast<int>(word.count(u'[') - word.count(u']')));
    }
    return words;
}

/// How many of the words from `first` on make the next line.
qsizetype words_of_line(const QStringList &words, qsizetype first, double width)
{
    double used = 0;
    qsizetype last = first;
    qsizetype after_sentence = first;
    for (; last < words.size(); ++last) {
        used += text_width(words[last]) + (last > first ? letter_width(u' ') : 0);
        if (used > width && last > first)
            break;
        if (ends_sentence(words[last]) && used > width / 2)
            after_sentence = last + 1;
    }
    return (last < words.size() && after_sentence > first ? after_sentence : last) - first;
}

} // namespace

double text_width(const QString &text)
{
    double width = 0;
    for (const QChar c : text)
        width += letter_width(c);
    return width;
}

double longest_word_width(const QString &text)
{
    double longest = 0;
    for (const QString &word : text.split(u' '))
        longest = std::max(longest, text_width(word));
    return longest;
}

int wrapped_lines(const QString &text, double width)
{
    int lines = 0;
    for (const QString &paragraph : text.split(u'\n'))
        lines += lines_of_paragraph(paragraph, std::max(1.0, width));
    return lines;
}

QStringList broken_lines(const QString &text, double width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        const QStringList words = unbroken_words(paragraph);
        for (qsizetype first = 0; first < words.size();) {
            const qsizetype count = words_of_line(words, first, width);
            lines.append(words.mid(first, count).join(u' '));
            first += count;
        }
    }
    return lines;
}

} // namespace outturn::reporting
