// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/workbook_text.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

#include <cmath>

namespace outturn::reporting {
namespace {

constexpr int most_decimals = 15;

bool is_forbidden(char16_t unit)
{
    const bool is_control = (unit < 0x20 && unit != u'\n') || (unit >= 0x7F && unit <= 0x9F);
    const bool turns_direction = (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
    return is_control || turns_direction || unit >= 0xFFFE;
}

} // namespace

QString workbook_text(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (unit.isHighSurrogate() && next.isLowSurrogate()) {
            // The last two code points of every plane are no characters, as U+FFFE and U+FFFF are none.
            if ((QChar::surrogateToUcs4(unit, next) & 0xFFFE) != 0xFFFE) {
                clean += unit;
                clean += next;
            }
            ++i;
        } else if (unit == u'\r') {
            if (next != u'\n')
                clean += u'\n';
        } else if (unit == u'\t') {
            clean += u' ';
        } else if (!unit.isSurrogate() && !is_forbidden(unit.unicode())) {
            clean += unit;
        }
    }
    return clean;
}

QString shown_number(const WorksheetCell &cell)
{
    if (!cell.number || !std::isfinite(*cell.number))
        return {};
    const double hundred = cell.form == NumberForm::percent ? 100.0 : 1.0;
    QLocale locale = QLocale::c();
    locale.setNumberOptions(cell.is_grouped ? QLocale::DefaultNumberOptions : QLocale::OmitGroupSeparator);
    const int decimals = std::min(cell.decimals, most_decimals);
    QString digits = locale.toString(std::abs(*cell.number) * hundred, 'f',
                                     decimals < 0 ? static_cast<int>(QLocale::FloatingPointShortest) : decimals);
    if (cell.form == NumberForm::percent)
        digits += u'%';
    if (cell.form == NumberForm::pounds)
        digits.prepend(QChar(0xA3));
    return *cell.number < 0 ? u'-' + digits : digits;
}

QByteArray full_number(double number)
{
    constexpr double longest = 1e15;
    constexpr double shortest = 1e-6;
    const double size = std::abs(number);
    const bool is_short = size == 0 || (size < longest && size >= shortest);
    return QByteArray::number(size == 0 ? 0.0 : number, is_short ? 'f' : 'g', QLocale::FloatingPointShortest);
}

std::vector<int> notes_in(const QString &text)
{
    static const QRegularExpression note(QStringLiteral("\\[note ([0-9]{1,6})\\]"));
    std::vector<int> numbers;
    for (auto matches = note.globalMatch(text); matches.hasNext();)
        numbers.push_back(matches.next().captured(1).toInt());
    return numbers;
}

QString note_mark(int number)
{
    return QStringLiteral("[note %1]").arg(number);
}

bool is_shorthand(const QString &text)
{
    static const QRegularExpression shorthand(QStringLiteral("^\\[[a-z]{1,8}\\]$"));
    return shorthand.match(text).hasMatch();
}

} // namespace outturn::reporting
