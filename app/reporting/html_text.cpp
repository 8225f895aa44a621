// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/html_text.h"

#include <QtCore/QString>

#include <algorithm>

namespace outturn::reporting {

namespace {

bool is_direction_override(char16_t unit)
{
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
}

bool is_forbidden(char16_t unit)
{
    const bool is_control = (unit < 0x20 && unit != u'\t' && unit != u'\n') || (unit >= 0x7F && unit <= 0x9F);
    return is_control || is_direction_override(unit) || unit >= 0xFFFE;
}

void append_escaped(QString &escaped, char16_t unit)
{
    switch (unit) {
    case u'&':
        escaped += QLatin1String("&amp;");
        break;
    case u'<':
        escaped += QLatin1String("&lt;");
        break;
    case u'>':
        escaped += QLatin1String("&gt;");
        break;
    case u'"':
        escaped += QLatin1String("&quot;");
        break;
    case u'\'':
        escaped += QLatin1String("&#39;");
        break;
    default:
        escaped += QChar(unit);
    }
}

/// Most texts need nothing done to them.
bool is_plain(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        const char16_t unit = character.unicode();
        return (unit >= u' ' && unit < 0x7F && unit != u'&' && unit != u'<' && unit != u'>' && unit != u'"'
                && unit != u'\'')
            || (unit >= 0xA0 && unit < 0x2000);
    });
}

} // namespace

QByteArray html_text(QStringView text)
{
    if (is_plain(text)) {
        return text.toUtf8();
    }
    QString escaped;
    escaped.reserve(text.size() + text.size() / 8);
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar unit = text[index];
        const QChar next = index + 1 < text.size() ? text[index + 1] : QChar();
        if (unit.isHighSurrogate() && next.isLowSurrogate()) {
            // The last two code points of every plane are no characters, as U+FFFE and U+FFFF are none.
            if ((QChar::surrogateToUcs4(unit, next) & 0xFFFE) != 0xFFFE) {
                escaped += unit;
                escaped += next;
            }
            ++index;
        } else if (unit == u'\r') {
            if (next != u'\n') {
                escaped += u'\n';
            }
        } else if (!unit.isSurrogate() && !is_forbidden(unit.unicode())) {
            append_escaped(escaped, unit.unicode());
        }
    }
    return escaped.toUtf8();
}

} // namespace outturn::reporting
