// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/table_layout.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn::ingest {
namespace {

bool are_notes(const QString &digits, const QSet<int> &notes)
{
    const QStringList numbers = digits.split(u',');
    return std::all_of(numbers.begin(), numbers.end(),
                       [&notes](const QString &number) { return notes.contains(number.trimmed().toInt()); });
}

/// Whether digits behind this text can be the mark of a note: behind a word, a bracket or a year, but not as part of a
/// short name such as KS2, Q1 or LA5.
bool can_carry_a_note(QStringView before)
{
    if (before.isEmpty())
        return false;
    const QChar last = before.back();
    if (last.isLower() || last == u')' || last == u'%' || last == u'"' || last == u'\'' || last == QChar(u'\u2019'))
        return true;
    qsizetype capitals = 0;
    while (capitals < before.size() && before[before.size() - 1 - capitals].isUpper())
        ++capitals;
    return capitals >= 3;
}

/// Years with a note glued to them: "20165" is 2016 where note 5 exists.
QString without_digits_of_years(const QString &text, const QSet<int> &notes)
{
    static const QRegularExpression year(QStringLiteral(R"((?<!\d)((?:19|20)\d{2})(\d{1,2}(?:,\d{1,2})*)(?![\d,]))"));
    QString cleaned = text;
    qsizetype from = 0;
    for (auto match = year.match(cleaned, from); match.hasMatch(); match = year.match(cleaned, from)) {
        from = match.capturedEnd(1);
        // "201314" is a pair of years, whatever notes there are.
        const bool pair = match.captured(2).toInt() == (match.captured(1).toInt() + 1) % 100;
        if (!pair && are_notes(match.captured(2), notes))
            cleaned.remove(match.capturedStart(2), match.capturedLength(2));
    }
    return cleaned;
}

} // namespace

QString without_note_digits(const QString &text, const QSet<int> &notes)
{
    if (notes.isEmpty())
        return text;
    // Not only at the very end: "standard4 (%)", "due to5:" and "Absence1 from school" carry notes as well.
    static const QRegularExpression mark(QStringLiteral(R"((?<![\d.,])(\d{1,2}(?:,\s?\d{1,2})*)(?=[\s:;,.)]|$))"));
    QString cleaned = without_digits_of_years(text, notes);
    qsizetype from = 0;
    for (auto match = mark.match(cleaned, from); match.hasMatch(); match = mark.match(cleaned, from)) {
        from = match.capturedEnd();
        if (!can_carry_a_note(QStringView(cleaned).left(match.capturedStart())) || !are_notes(match.captured(1), notes))
            continue;
        cleaned.remove(match.capturedStart(), match.capturedLength());
        from = match.capturedStart();
    }
    return cleaned == text ? text : cleaned.trimmed();
}

} // namespace outturn::ingest
