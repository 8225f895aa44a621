// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/json_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn {

struct JsonReader::Shared {
    QString file_name;
    std::optional<Error> error;
};

JsonReader::JsonReader(QJsonObject object, QString path, std::shared_ptr<Shared> shared)
    : object_(std::move(object)), path_(std::move(path)), shared_(std::move(shared))
{}

Result<JsonReader> JsonReader::from_bytes(const QByteArray &bytes, const QString &file_name, const QString &format,
                                          int version)
{
    QJsonParseError parse_error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parse_error);
    if (parse_error.error == QJsonParseError::NoError && !document.isObject())
        return failure(
            ErrorCode::unreadable,
            QCoreApplication::translate("JsonReader", "%1: the file must hold one JSON object.").arg(file_name));
    if (parse_error.error != QJsonParseError::NoError) {
        const qsizetype line = bytes.left(parse_error.offset).count('\n') + 1;
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("JsonReader", "%1, line %2: this is not valid JSON (%3).")
                           .arg(file_name)
                           .arg(line)
                           .arg(parse_error.errorString()));
    }
    JsonReader reader(document.object(), QString(), std::make_shared<Shared>());
    reader.shared_->file_name = file_name;
    if (reader.string(QStringLiteral("format")) != format)
        reader.fail(QStringLiteral("format"),
                    QCoreApplication::translate("JsonReader", "it must be \"%1\"").arg(format));
    if (reader.integer_or(QStringLiteral("version"), 0) != version)
        reader.fail(QStringLiteral("version"),
                    QCoreApplication::translate("JsonReader", "only version %1 can be read").arg(version));
    if (reader.shared_->error)
        return tl::unexpected<Error>(*reader.shared_->error);
    return reader;
}

bool JsonReader::has(const QString &key) const
{
    return object_.contains(key) && !object_.value(key).isNull();
}

QStringList JsonReader::keys() const
{
    return object_.keys();
}

QJsonValue JsonReader::take(const QString &key)
{
    asked_.append(key);
    return object_.value(key);
}

QString JsonReader::string(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isString())
        fail(key, QCoreApplication::translate("JsonReader", "a text is needed here"));
    return value.toString();
}

QString JsonReader::string_or(const QString &key, const QString &otherwise)
{
    if (has(key))
        return string(key);
    asked_.append(key);
    return otherwise;
}

int JsonReader::integer_or(const QString &key, int otherwise)
{
    if (!has(key)) {
        asked_.append(key);
        return otherwise;
    }
    const QJsonValue value = take(key);
    // Compared before it is converted: a double beyond int has no defined value as one.
    const double number = value.toDouble(0.5);
    if (!value.isDouble() || std::abs(number) > std::numeric_limits<int>::max() || number != std::floor(number))
        fail(key, QCoreApplication::translate("JsonReader", "a whole number is needed here"));
    return value.toInt(otherwise);
}

double JsonReader::number_or(const QString &key, double otherwise)
{
    if (!has(key)) {
        asked_.append(key);
        return otherwise;
    }
    const QJsonValue value = take(key);
    if (!value.isDouble())
        fail(key, QCoreApplication::translate("JsonReader", "a number is needed here"));
    return value.toDouble(otherwise);
}

bool JsonReader::boolean_or(const QString &key, bool otherwise)
{
    if (!has(key)) {
        asked_.append(key);
        return otherwise;
    }
    const QJsonValue value = take(key);
    if (!value.isBool())
        fail(key, QCoreApplication::translate("JsonReader", "true or false is needed here"));
    return value.toBool(otherwise);
}

QStringList JsonReader::strings_or_empty(const QString &key)
{
    QStringList texts;
    if (!has(key)) {
        asked_.append(key);
        return texts;
    }
    const QJsonValue value = take(key);
    if (!value.isArray())
        fail(key, QCoreApplication::translate("JsonReader", "a list of texts is needed here"));
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        if (!element.isString())
            fail(key, QCoreApplication::translate("JsonReader", "a list of texts is needed here"));
        texts.append(element.toString());
    }
    return texts;
}

std::vector<int> JsonReader::integers_or_empty(const QString &key)
{
    std::vector<int> numbers;
    if (!has(key)) {
        asked_.append(key);
        return numbers;
    }
    const QJsonValue value = take(key);
    bool good = value.isArray();
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        const double number = element.toDouble(0.5);
        if (std::abs(number) > std::numeric_limits<int>::max() || number != std::floor(number))
            good = false;
        else
            numbers.push_back(static_cast<int>(number));
    }
    if (!good)
        fail(key, QCoreApplication::translate("JsonReader", "a list of whole numbers is needed here"));
    return numbers;
}

int JsonReader::choice(const QString &key, const QStringList &choices)
{
    const QString text = string(key);
    const qsizetype index = choices.indexOf(text);
    if (index < 0)
        fail(key,
             QCoreApplication::translate("JsonReader", "\"%1\" is none of: %2")
                 .arg(text, choices.join(QStringLiteral(", "))));
    return static_cast<int>(std::max<qsizetype>(index, 0));
}

int JsonReader::choice_or(const QString &key, const QStringList &choices, int otherwise)
{
    if (has(key))
        return choice(key, choices);
    asked_.append(key);
    return otherwise;
}

void JsonReader::objects(const QString &key, bool required, const std::function<void(JsonReader &)> &each)
{
    const QJsonValue value = take(key);
    if (!value.isArray()) {
        if (required || has(key))
            fail(key, QCoreApplication::translate("JsonReader", "a list is needed here"));
        return;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader reader(array[i].toObject(), QStringLiteral("%1%2[%3].").arg(path_, key).arg(i), shared_);
        if (!array[i].isObject())
            fail(key, QCoreApplication::translate("JsonReader", "every element must be an object"));
        each(reader);
        reader.check_unknown_keys();
    }
}

void JsonReader::texts_or_objects(const QString &key, const std::function<void(const QString &)> &text,
                                  const std::function<void(JsonReader &)> &object)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return;
    const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value};
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (array[i].isString()) {
            text(array[i].toString());
        } else if (array[i].isObject()) {
            const QString place = value.isArray() ? QStringLiteral("[%1].").arg(i) : QStringLiteral(".");
            JsonReader reader(array[i].toObject(), path_ + key + place, shared_);
            object(reader);
            reader.check_unknown_keys();
        } else {
            fail(key, QCoreApplication::translate("JsonReader", "a text or an object is needed here"));
        }
    }
}

void JsonReader::object_if_present(const QString &key, const std::function<void(JsonReader &)> &read)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return;
    JsonReader reader(value.toObject(), path_ + key + u'.', shared_);
    if (!value.isObject())
        fail(key, QCoreApplication::translate("JsonReader", "an object is needed here"));
    read(reader);
    reader.check_unknown_keys();
}

void JsonReader::texts_of(const QString &key, const std::function<void(const QString &, const QString &)> &each)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return;
    if (!value.isObject())
        fail(key, QCoreApplication::translate("JsonReader", "an object is needed here"));
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            fail(key + u'.' + it.key(), QCoreApplication::translate("JsonReader", "a text is needed here"));
        each(it.key(), it.value().toString());
    }
}

void JsonReader::fail(const QString &key, const QString &why)
{
    if (shared_->error)
        return;
    shared_->error = Error{
        ErrorCode::unreadable,
        QCoreApplication::translate("JsonReader", "%1, key \"%2\": %3.").arg(shared_->file_name, path_ + key, why),
        {}};
}

void JsonReader::check_unknown_keys()
{
    for (auto it = object_.begin(); it != object_.end(); ++it) {
        if (!asked_.contains(it.key()))
            fail(it.key(), QCoreApplication::translate("JsonReader", "this key is not known here"));
    }
}

Result<> JsonReader::finish()
{
    check_unknown_keys();
    if (shared_->error)
        return tl::unexpected<Error>(*shared_->error);
    return {};
}

} // namespace outturn
