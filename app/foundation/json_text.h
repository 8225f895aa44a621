// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonValue>
#include <QtCore/QStringList>

namespace outturn {

/// A text, number or truth as JSON.
QString json_text(const QJsonValue &value);
/// Elements that are JSON already, on one line where they fit, else one below the other.
QString json_list(const QStringList &elements);
QString json_texts(const QStringList &texts);

/// One JSON object in the making, with its keys in the order in which a person looks for them: QJsonObject would sort
/// them by the alphabet. What says nothing beyond the default is left out.
class JsonText
{
public:
    void add(const QString &key, const QString &json) { members_.append(json_text(key) + QStringLiteral(": ") + json); }
    void add_text(const QString &key, const QString &text)
    {
        if (!text.isEmpty())
            add(key, json_text(text));
    }
    void add_texts(const QString &key, const QStringList &texts)
    {
        if (!texts.isEmpty())
            add(key, json_texts(texts));
    }
    void add_list(const QString &key, const QStringList &elements)
    {
        if (!elements.isEmpty())
            add(key, json_list(elements));
    }
    void add_number(const QString &key, double number, double otherwise)
    {
        if (number != otherwise)
            add(key, json_text(number));
    }
    void add_truth(const QString &key, bool truth, bool otherwise)
    {
        if (truth != otherwise)
            add(key, json_text(truth));
    }
    bool is_empty() const { return members_.isEmpty(); }
    QString text() const;

private:
    QStringList members_;
};

} // namespace outturn
