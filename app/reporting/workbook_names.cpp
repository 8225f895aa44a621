// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/workbook_names.h"

#include <QtCore/QRegularExpression>

namespace outturn::reporting {
namespace {

bool is_plain(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= u'0' && unit <= u'9');
}

/// "ABC12", "R1C1", "C": what spreadsheet programs read as the address of cells.
bool is_address(const QString &name)
{
    static const QRegularExpression address(
        QStringLiteral("^(?:[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*(?:[Cc][0-9]*)?|[Cc][0-9]*)$"));
    return address.match(name).hasMatch();
}

bool is_plain_name(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    return plain.match(name).hasMatch();
}

} // namespace

QString plain_name(const QString &text)
{
    QString name;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (is_plain(c))
            name += c;
        else if (c.category() != QChar::Mark_NonSpacing && !name.isEmpty() && !name.endsWith(u'_'))
            name += u'_';
    }
    while (name.endsWith(u'_'))
        name.chop(1);
    if (!name.isEmpty() && name[0].isDigit())
        name.prepend(u'_');
    return name;
}

bool is_sheet_name(const QString &name)
{
    // Excel keeps "History" for itself.
    return is_plain_name(name) && name.size() <= longest_sheet_name
        && name.compare(QLatin1String("history"), Qt::CaseInsensitive) != 0;
}

bool is_table_name(const QString &name)
{
    constexpr qsizetype longest = 255;
    return is_plain_name(name) && name.size() <= longest && !is_address(name);
}

QString UniqueNames::take(const QString &wanted)
{
    QString name = wanted.left(longest_);
    for (int count = 2; taken_.contains(name.toCaseFolded()); ++count) {
        const QString suffix = QStringLiteral("_%1").arg(count);
        name = wanted.left(longest_ - suffix.size()) + suffix;
    }
    taken_.insert(name.toCaseFolded());
    return name;
}

} // namespace outturn::reporting
