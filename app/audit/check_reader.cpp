// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_reader.h"

#include "audit/check_kinds.h"
#include "audit/check_text.h"
#include "foundation/json_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <algorithm>

namespace outturn::audit {
namespace {

const QStringList &languages()
{
    static const QStringList words{QStringLiteral("en"), QStringLiteral("cy")};
    return words;
}

/// A name in braces that the kind does not give would stand in the sentence as it is.
void check_names(JsonReader &words, const QString &key, const QString &text, const CheckKind *kind)
{
    if (!kind || !kind->values)
        return;
    const QStringList known = names_of_values(*kind);
    for (const QString &name : names_in(text)) {
        if (!known.contains(name))
            words.fail(key,
                       QCoreApplication::translate("audit", "checks of the kind \"%1\" give no {%2}; they give: %3")
                           .arg(QString::fromLatin1(kind->word), name, known.join(QStringLiteral(", "))));
    }
}

QString told(JsonReader &words, const QString &key, const CheckKind *kind)
{
    const QString text = words.string(key);
    if (text.trimmed().isEmpty())
        words.fail(key, QCoreApplication::translate("audit", "a sentence is needed here"));
    check_names(words, key, text, kind);
    return text;
}

CheckWords read_words(JsonReader &words, const CheckKind *kind)
{
    CheckWords read;
    // Title and method tell of the check and not of a hit, so no value has a place in them.
    read.title = words.string(QStringLiteral("title"));
    read.sentence = told(words, QStringLiteral("sentence"), kind);
    read.advice = told(words, QStringLiteral("advice"), kind);
    read.method = words.string(QStringLiteral("method"));
    return read;
}

void read_languages(JsonReader &check, CheckDefinition &definition, const CheckKind *kind)
{
    check.object_if_present(QStringLiteral("words"), [&](JsonReader &words) {
        for (const QString &language : languages()) {
            words.object_if_present(
                language, [&](JsonReader &reader) { definition.words.insert(language, read_words(reader, kind)); });
        }
    });
    for (const QString &language : languages()) {
        if (!definition.words.contains(language))
            check.fail(QStringLiteral("words.") + language,
                       QCoreApplication::translate("audit", "the check must be told in this language"));
    }
}

void read_parameters(JsonReader &check, CheckDefinition &definition, const CheckKind *kind, const QJsonValue &value)
{
    const QString key = QStringLiteral("parameters");
    definition.parameters = value.toObject();
    if (!value.isUndefined() && !value.isObject())
        check.fail(key, QCoreApplication::translate("audit", "an object is needed here"));
    if (!kind)
        return;
    if (!kind->check_parameters) {
        if (!definition.parameters.isEmpty())
            check.fail(key, QCoreApplication::translate("audit", "checks of this kind take none"));
        return;
    }
    if (const Result<> good = kind->check_parameters(definition.parameters); !good)
        check.fail(key, good.error().message);
}

/// What belongs to a kind is read by the kind, from an object of any shape: taken out of the file, for the strict reader
/// would refuse what it was not asked for. A file that is none is left as it is, so that its error names the line.
QByteArray take_parameters(const QByteArray &json, std::vector<QJsonValue> &parameters)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document.object().value(QStringLiteral("checks")).isArray())
        return json;
    QJsonObject file = document.object();
    QJsonArray checks;
    for (const QJsonValue &element : file.value(QStringLiteral("checks")).toArray()) {
        QJsonObject check = element.toObject();
        parameters.push_back(check.take(QStringLiteral("parameters")));
        checks.append(element.isObject() ? QJsonValue(check) : element);
    }
    file.insert(QStringLiteral("checks"), checks);
    return QJsonDocument(file).toJson();
}

CheckDefinition read_check(JsonReader &check, const QJsonValue &parameters)
{
    CheckDefinition definition;
    definition.id = check.string(QStringLiteral("id"));
    if (definition.id.isEmpty())
        check.fail(QStringLiteral("id"), QCoreApplication::translate("audit", "the check needs a name"));
    definition.kind = check.string(QStringLiteral("kind"));
    const CheckKind *kind = kind_of_check(definition.kind);
    if (!kind) {
        QStringList known;
        for (const CheckKind &entry : check_kinds())
            known.append(QString::fromLatin1(entry.word));
        check.fail(QStringLiteral("kind"),
                   QCoreApplication::translate("audit", "\"%1\" is none of: %2")
                       .arg(definition.kind, known.join(QStringLiteral(", "))));
    }
    const int severity = check.choice(
        QStringLiteral("severity"),
        {severity_word(Severity::note), severity_word(Severity::caution), severity_word(Severity::serious)});
    definition.severity = static_cast<Severity>(severity);
    definition.programmes = check.strings_or_empty(QStringLiteral("programmes"));
    definition.source = check.string_or(QStringLiteral("source"), {});
    read_parameters(check, definition, kind, parameters);
    read_languages(check, definition, kind);
    return definition;
}

void replace_or_add(std::vector<CheckDefinition> &checks, CheckDefinition check)
{
    const auto same = std::find_if(checks.begin(), checks.end(),
                                   [&check](const CheckDefinition &earlier) { return earlier.id == check.id; });
    if (same == checks.end())
        checks.push_back(std::move(check));
    else
        *same = std::move(check);
}

Result<std::vector<CheckDefinition>> checks_from(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("audit", "%1 cannot be read (%2).").arg(name, file.errorString()));
    return read_checks(file.readAll(), name);
}

void read_folder(const QDir &folder, std::vector<CheckDefinition> &checks, QStringList &problems)
{
    QSet<QString> here;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        Result<std::vector<CheckDefinition>> read = checks_from(folder.filePath(name));
        if (!read) {
            problems.append(read.error().message);
            continue;
        }
        for (CheckDefinition &check : *read) {
            if (here.contains(check.id)) {
                // Which of the two is meant, nobody can tell; that the first holds does at least not change by itself.
                problems.append(QCoreApplication::translate("audit",
                                                            "%1: the check \"%2\" is in an earlier file of the same "
                                                            "folder; this one is not used.")
                                    .arg(name, check.id));
                continue;
            }
            here.insert(check.id);
            replace_or_add(checks, std::move(check));
        }
    }
}

} // namespace

std::vector<CheckDefinition> load_checks(const QString &own_folder, QStringList *problems)
{
    std::vector<CheckDefinition> checks;
    QStringList found;
    read_folder(QDir(QStringLiteral(":/outturn/checks")), checks, found);
    if (!own_folder.isEmpty())
        read_folder(QDir(QDir(own_folder).filePath(QStringLiteral("checks"))), checks, found);
    if (problems)
        problems->append(found);
    return checks;
}

Result<std::vector<CheckDefinition>> read_checks(const QByteArray &json, const QString &file_name)
{
    std::vector<QJsonValue> parameters;
    const QByteArray rest = take_parameters(json, parameters);
    Result<JsonReader> reader = JsonReader::from_bytes(rest, file_name, QStringLiteral("outturn-checks"), 1);
    if (!reader)
        return tl::unexpected(reader.error());
    std::vector<CheckDefinition> checks;
    QSet<QString> ids;
    reader->objects(QStringLiteral("checks"), true, [&](JsonReader &check) {
        checks.push_back(read_check(check, parameters[checks.size()]));
        if (ids.contains(checks.back().id))
            check.fail(QStringLiteral("id"),
                       QCoreApplication::translate("audit", "\"%1\" stands here twice").arg(checks.back().id));
        ids.insert(checks.back().id);
    });
    if (const Result<> good = reader->finish(); !good)
        return tl::unexpected(good.error());
    return checks;
}

} // namespace outturn::audit
