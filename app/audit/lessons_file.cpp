// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/finding_json.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::audit {
namespace {

constexpr int version = 1;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

bool is_same_lesson(const Finding &a, const Finding &b)
{
    return a.title == b.title && a.text == b.text && a.recommendation == b.recommendation;
}

} // namespace

QByteArray write_lessons_file(const std::vector<Finding> &lessons, const QString &origin)
{
    QStringList texts;
    for (const Finding &lesson : lessons) {
        if (lesson.kind != FindingKind::lesson)
            continue;
        Finding shared = lesson;
        shared.about.sample = 0; // a number of the workspace that it leaves
        JsonText object;
        write_shared(shared, object);
        // Passed on, it stays whose it was.
        object.add_text(key("origin"), lesson.origin.isEmpty() ? origin : lesson.origin);
        texts.append(object.text());
    }
    JsonText file;
    file.add_text(key("format"), QStringLiteral("outturn-lessons"));
    file.add(key("version"), json_text(version));
    file.add(key("lessons"), json_list(texts));
    return file.text().toUtf8() + '\n';
}

Result<std::vector<Finding>> read_lessons_file(const QByteArray &json, const QString &file_name)
{
    Result<JsonReader> opened = JsonReader::from_bytes(json, file_name, QStringLiteral("outturn-lessons"), version);
    if (!opened)
        return tl::unexpected(opened.error());
    std::vector<Finding> lessons;
    opened->objects(key("lessons"), true, [&lessons](JsonReader &reader) {
        Finding lesson;
        lesson.kind = FindingKind::lesson;
        read_shared(reader, lesson);
        if (lesson.title.trimmed().isEmpty())
            reader.fail(key("title"), QCoreApplication::translate("audit", "a lesson needs a title"));
        lesson.origin = reader.string_or(key("origin"), {});
        lessons.push_back(lesson);
    });
    if (const Result<> sound = opened->finish(); !sound)
        return tl::unexpected(sound.error());
    return lessons;
}

std::vector<Finding> lessons_not_here(const std::vector<Finding> &lessons, const std::vector<Finding> &here)
{
    std::vector<Finding> fresh;
    const auto is_in = [](const Finding &lesson, const std::vector<Finding> &list) {
        return std::any_of(list.begin(), list.end(),
                           [&lesson](const Finding &other) { return is_same_lesson(lesson, other); });
    };
    for (const Finding &lesson : lessons) {
        if (!is_in(lesson, here) && !is_in(lesson, fresh))
            fresh.push_back(lesson);
    }
    return fresh;
}

} // namespace outturn::audit
