// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/csv_text.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn {
namespace {

/// Full-width forms count as well: spreadsheet programs in East Asian locales take them for the plain ones.
bool begins_formula(QChar c)
{
    constexpr QStringView starts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    return starts.contains(c);
}

/// What programs skip before they look what a cell holds: blanks, and marks that nobody sees.
bool is_skipped(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

/// "-5", "−12.5%", "+1,234.50", "-£1 234", "-1.5e-07": no program can take these for anything but a number.
bool is_number(QStringView text)
{
    static const QRegularExpression number(
        QStringLiteral("^[+\\-\u2212]?[\u00a3$\u20ac]?"
                       "(?:(?:[0-9]{1,3}(?:[, \u00a0\u2009\u202f][0-9]{3})+|[0-9]+)(?:\\.[0-9]*)?|\\.[0-9]+)"
                       "(?:[eE][+\\-]?[0-9]+)?%?$"),
        QRegularExpression::DontCaptureOption);
    return number.match(text.toString()).hasMatch();
}

} // namespace

QString defused(const QString &text)
{
    for (const QChar c : text) {
        if (begins_formula(c))
            return is_number(QStringView(text).trimmed()) ? text : u'\'' + text;
        if (!is_skipped(c))
            return text;
    }
    return text;
}

QByteArray csv_field(const QString &text)
{
    QString words = text;
    words.remove(QChar(u'\0'));
    const bool needs_quotes = std::any_of(words.cbegin(), words.cend(),
                                          [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    return needs_quotes ? (u'"' + words.replace(u'"', QStringLiteral("\"\"")) + u'"').toUtf8() : words.toUtf8();
}

QByteArray csv_line(const QStringList &texts)
{
    QByteArrayList fields;
    for (const QString &text : texts)
        fields.append(csv_field(defused(text)));
    return fields.join(',') + '\n';
}

} // namespace outturn
