// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/json_text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace outturn {
namespace {

QString bracketed(const QStringList &members, QChar open, QChar close)
{
    constexpr qsizetype widest = 110;
    const QString line = open + members.join(QStringLiteral(", ")) + close;
    if (line.size() <= widest && !line.contains(u'\n'))
        return line;
    QStringList moved;
    for (QString member : members)
        moved.append(QStringLiteral("  ") + member.replace(u'\n', QStringLiteral("\n  ")));
    return open + u'\n' + moved.join(QStringLiteral(",\n")) + u'\n' + close;
}

} // namespace

QString json_text(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString json_list(const QStringList &elements)
{
    return bracketed(elements, u'[', u']');
}

QString json_texts(const QStringList &texts)
{
    QStringList elements;
    for (const QString &text : texts)
        elements.append(json_text(text));
    return json_list(elements);
}

QString JsonText::text() const
{
    return bracketed(members_, u'{', u'}');
}

} // namespace outturn
