// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace outturn {

/// Reads one JSON object strictly: every error names file and key path, and keys that nobody asked for are refused by
/// finish(). The first error is kept; later reads return defaults, so that a caller checks once, at the end.
class JsonReader
{
public:
    /// The reader of a whole file's top-level object; checks "format" and "version".
    static Result<JsonReader> from_bytes(const QByteArray &bytes, const QString &file_name, const QString &format,
                                         int version);

    bool has(const QString &key) const;
    /// The keys of this object, in the order of the alphabet.
    QStringList keys() const;
    QString string(const QString &key);
    QString string_or(const QString &key, const QString &otherwise);
    int integer_or(const QString &key, int otherwise);
    double number_or(const QString &key, double otherwise);
    bool boolean_or(const QString &key, bool otherwise);
    QStringList strings_or_empty(const QString &key);
    std::vector<int> integers_or_empty(const QString &key);
    /// The text must be one of the choices; its position is returned.
    int choice(const QString &key, const QStringList &choices);
    int choice_or(const QString &key, const QStringList &choices, int otherwise);
    /// Calls back with a reader for each element of an array of objects; empty where the key is absent and optional.
    void objects(const QString &key, bool required, const std::function<void(JsonReader &)> &each);
    /// For a key under which a text, an object, or a list of both may stand: calls back for each of them.
    void texts_or_objects(const QString &key, const std::function<void(const QString &)> &text,
                          const std::function<void(JsonReader &)> &object);
    /// Calls back for the object under the key, if there is one.
    void object_if_present(const QString &key, const std::function<void(JsonReader &)> &read);
    /// Calls back for each member of the object under the key.
    void texts_of(const QString &key, const std::function<void(const QString &, const QString &)> &each);

    /// Notes an error at a key of this object.
    void fail(const QString &key, const QString &why);
    /// The outcome: the first error, or an unknown key.
    Result<> finish();

private:
    struct Shared;
    JsonReader(QJsonObject object, QString path, std::shared_ptr<Shared> shared);
    QJsonValue take(const QString &key);
    void check_unknown_keys();

    QJsonObject object_;
    QString path_;
    QStringList asked_;
    std::shared_ptr<Shared> shared_;
};

} // namespace outturn
