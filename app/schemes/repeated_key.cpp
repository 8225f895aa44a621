// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/repeated_key.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <vector>

namespace outturn::schemes {
namespace {

/// The position behind the string that begins at a quotation mark.
qsizetype end_of_string(const QByteArray &json, qsizetype start)
{
    qsizetype at = start + 1;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return qMin(at + 1, json.size());
}

/// Without marks and escapes, so that one key written in two ways is one key.
QString text_of(const QByteArray &string)
{
    return QJsonDocument::fromJson('[' + string + ']').array().at(0).toString();
}

} // namespace

std::optional<RepeatedKey> repeated_key(const QByteArray &json)
{
    struct Level {
        bool is_object = false;
        QSet<QString> keys;
    };
    std::vector<Level> levels;
    bool key_may_follow = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char sign = json[at];
        if (sign == '{' || sign == '[') {
            levels.push_back({sign == '{', {}});
            key_may_follow = sign == '{';
        } else if ((sign == '}' || sign == ']') && !levels.empty()) {
            levels.pop_back();
            key_may_follow = false;
        } else if (sign == ',') {
            key_may_follow = !levels.empty() && levels.back().is_object;
        } else if (sign == '"') {
            const qsizetype end = end_of_string(json, at);
            if (key_may_follow) {
                const QString key = text_of(json.mid(at, end - at));
                if (levels.back().keys.contains(key))
                    return RepeatedKey{key, json.left(at).count('\n') + 1};
                levels.back().keys.insert(key);
            }
            key_may_follow = false;
            at = end - 1;
        }
    }
    return std::nullopt;
}

} // namespace outturn::schemes
