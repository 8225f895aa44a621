// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <algorithm>
#include <functional>
#include <vector>

/// The rules of the house as functions from text to complaints, so that a test can show that each of them bites.
namespace outturn::layering {

/// One row of the table of rooms, as the build writes it: name|folder|rooms|values|headers.
struct Room {
    QString name;
    QString folder;
    QStringList rooms;         ///< rooms it may include
    QStringList values;        ///< rooms of which it may include only *_values.h
    QStringList headers;       ///< third-party headers by whole name or first path component
    bool lends_values = false; ///< another room may include its *_values.h
};

inline QStringList names_of(const QString &list)
{
    return list.split(u',', Qt::SkipEmptyParts);
}

inline std::vector<Room> rooms_of(const QString &table)
{
    std::vector<Room> rooms;
    for (const QString &line : table.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u'|');
        if (fields.size() == 5) {
            rooms.push_back({fields[0], fields[1], names_of(fields[2]), names_of(fields[3]), names_of(fields[4])});
        }
    }
    for (Room &room : rooms) {
        room.lends_values = std::any_of(rooms.begin(), rooms.end(),
                                        [&](const Room &other) { return other.values.contains(room.name); });
    }
    return rooms;
}

/// The rooms that lie on a circle of arrows, empty in a sound house.
inline QStringList rooms_on_a_circle(const std::vector<Room> &rooms)
{
    QHash<QString, QStringList> arrows;
    for (const Room &room : rooms) {
        arrows.insert(room.name, room.rooms + room.values);
    }
    QStringList circular;
    for (const Room &room : rooms) {
        QSet<QString> reached;
        QStringList pending = arrows.value(room.name);
        while (!pending.isEmpty()) {
            const QString next = pending.takeLast();
            if (!reached.contains(next)) {
                reached.insert(next);
                pending += arrows.value(next);
            }
        }
        if (reached.contains(room.name)) {
            circular.append(room.name);
        }
    }
    return circular;
}

struct Include {
    int line = 0;
    QString path;
    bool in_angles = false;
};

inline std::vector<Include> includes_of(const QString &text)
{
    static const QRegularExpression directive(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    std::vector<Include> includes;
    int line = 0;
    for (const QString &source_line : text.split(u'\n')) {
        ++line;
        const QRegularExpressionMatch match = directive.match(source_line);
        if (match.hasMatch()) {
            includes.push_back({line, match.captured(2), match.captured(1) == u"<"});
        }
    }
    return includes;
}

inline bool is_standard_header(const QString &path)
{
    static const QSet<QString> names = [] {
        const QString list = QStringLiteral(
            "algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono "
            "cinttypes "
            "climits clocale cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal "
            "cstdarg cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution "
            "filesystem format forward_list fstream functional future initializer_list iomanip ios iosfwd iostream "
            "istream iterator latch limits list locale map memory memory_resource mutex new numbers numeric optional "
            "ostream queue random ranges ratio regex scoped_allocator semaphore set shared_mutex source_location span "
            "sstream stack stdexcept stop_token streambuf string string_view syncstream system_error thread tuple "
            "type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector version");
        const QStringList split = list.split(u' ');
        return QSet<QString>(split.begin(), split.end());
    }();
    return names.contains(path);
}

/// Why a file of the room may not have this include; empty if it may. `exists` tells of project paths.
inline QString objection_to(const Include &include, const Room &room, const QString &file,
                            const std::function<bool(const QString &)> &exists)
{
    const QString first = include.path.section(u'/', 0, 0);
    if (include.in_angles) {
        const bool allowed =
            is_standard_header(include.path) || room.headers.contains(include.path) || room.headers.contains(first);
        return allowed ? QString() : QStringLiteral("%1 may not use this library").arg(room.name);
    }
    const QString stem = file.section(u'/', -1).section(u'.', 0, 0);
    if (include.path == stem + QStringLiteral(".moc")) {
        return {};
    }
    if (!include.path.contains(u'/')) {
        return QStringLiteral("a project header is named with its room, as in \"%1/%2\"").arg(room.name, include.path);
    }
    if (!exists(include.path)) {
        return QStringLiteral("there is no such file in the project");
    }
    if (first == room.name || room.rooms.contains(first)) {
        return {};
    }
    if (room.values.contains(first)) {
        return include.path.endsWith(QStringLiteral("_values.h"))
            ? QString()
            : QStringLiteral("of %1, %2 may include only *_values.h").arg(first, room.name);
    }
    return QStringLiteral("%1 may not include %2").arg(room.name, first);
}

/// Header-only value types are what other rooms may see, so they may lean on nothing but Qt Core and one another.
inline QString objection_to_value_header(const Include &include, const Room &room)
{
    const bool plain = include.in_angles
        ? is_standard_header(include.path) || include.path.startsWith(QStringLiteral("QtCore/"))
            || include.path.startsWith(QStringLiteral("tl/"))
        : include.path.startsWith(room.name + u'/') && include.path.endsWith(QStringLiteral("_values.h"));
    return plain ? QString() : QStringLiteral("a value header stands on Qt Core and other value headers only");
}

inline QStringList broken_include_rules(const QString &file, const QString &text, const Room &room,
                                        const std::function<bool(const QString &)> &exists)
{
    QStringList broken;
    for (const Include &include : includes_of(text)) {
        QString objection = objection_to(include, room, file, exists);
        if (objection.isEmpty() && room.lends_values && file.endsWith(QStringLiteral("_values.h"))) {
            objection = objection_to_value_header(include, room);
        }
        if (!objection.isEmpty()) {
            const QString written =
                (include.in_angles ? QStringLiteral("<%1>") : QStringLiteral("\"%1\"")).arg(include.path);
            broken.append(QStringLiteral("%1:%2: %3: %4").arg(file).arg(include.line).arg(written, objection));
        }
    }
    return broken;
}

/// The text with comments and the insides of literals blanked, line by line as long as before.
inline QString code_of(const QString &text)
{
    // A digit before the quote makes it the separator of 1'000, which opens nothing.
    static const QRegularExpression hidden(
        QStringLiteral("//[^\\n]*|/\\*.*?\\*/|R\"([^\\s()\\\\]*)\\(.*?\\)\\1\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|"
                       "(?<![0-9A-Fa-f])'(?:\\\\.|[^'\\\\\\n])*'"),
        QRegularExpression::DotMatchesEverythingOption);
    QString code = text;
    QRegularExpressionMatchIterator matches = hidden.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (code[i] != u'\n') {
                code[i] = u' ';
            }
        }
    }
    return code;
}

inline qsizetype line_at(const QString &text, qsizetype position)
{
    return 1 + QStringView(text).left(position).count(u'\n');
}

/// The arguments of a call whose opening parenthesis is at `open`, cut at the commas that belong to it.
inline QStringList arguments_at(const QString &code, qsizetype open)
{
    QStringList arguments;
    int depth = 0;
    qsizetype start = open + 1;
    for (qsizetype i = open; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u'(' || c == u'[' || c == u'{') {
            ++depth;
        } else if (c == u')' || c == u']' || c == u'}') {
            --depth;
        }
        if (depth == 0 || (depth == 1 && c == u',')) {
            arguments.append(code.mid(start, i - start).trimmed());
            start = i + 1;
        }
        if (depth == 0) {
            break;
        }
    }
    return arguments;
}

/// A lambda connected without a context object outlives what it captured.
inline QStringList lambdas_without_context(const QString &file, const QString &text)
{
    static const QRegularExpression call(QStringLiteral("\\bconnect\\s*\\("));
    const QString code = code_of(text);
    QStringList broken;
    QRegularExpressionMatchIterator matches = call.globalMatch(code);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QStringList arguments = arguments_at(code, match.capturedEnd() - 1);
        if (arguments.size() == 3 && arguments.last().startsWith(u'[')) {
            broken.append(QStringLiteral("%1:%2: a lambda is connected without a context object")
                              .arg(file)
                              .arg(line_at(code, match.capturedStart())));
        }
    }
    return broken;
}

/// Singletons and event loops within event loops. `runs_application`: main and the two composition roots.
inline QStringList forbidden_calls(const QString &file, const QString &text, bool runs_application)
{
    struct Rule {
        QRegularExpression pattern;
        QString reason;
    };
    static const std::vector<Rule> rules = {
        {QRegularExpression(QStringLiteral("::instance\\s*\\(")), QStringLiteral("no singletons")},
        {QRegularExpression(QStringLiteral("\\bprocessEvents\\s*\\(")), QStringLiteral("no processEvents")},
        {QRegularExpression(QStringLiteral("\\bQEventLoop\\b(?!\\s*>)")), QStringLiteral("no event loop of one's own")},
    };
    // Statement and Database of SQLiteCpp have an exec() of their own; dragging has no other way in Qt.
    static const QRegularExpression exec(QStringLiteral("(\\w+)\\s*(?:\\.|->|::)\\s*exec\\s*\\("));
    static const QSet<QString> applications = {QStringLiteral("application"), QStringLiteral("QApplication"),
                                               QStringLiteral("QGuiApplication"), QStringLiteral("QCoreApplication")};
    const QString code = code_of(text);
    QStringList broken;
    const auto complain = [&](qsizetype position, const QString &reason) {
        broken.append(QStringLiteral("%1:%2: %3").arg(file).arg(line_at(code, position)).arg(reason));
    };
    for (const Rule &rule : rules) {
        QRegularExpressionMatchIterator matches = rule.pattern.globalMatch(code);
        while (matches.hasNext()) {
            complain(matches.next().capturedStart(), rule.reason);
        }
    }
    const bool speaks_sql =
        text.contains(QStringLiteral("SQLiteCpp")) || file.startsWith(QStringLiteral("app/workspace/"));
    QRegularExpressionMatchIterator matches = exec.globalMatch(code);
    while (!speaks_sql && matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString receiver = match.captured(1);
        const bool starts_program = runs_application && applications.contains(receiver);
        if (!starts_program && !receiver.contains(QStringLiteral("drag"))) {
            complain(match.capturedStart(), QStringLiteral("no event loop within the event loop"));
        }
    }
    return broken;
}

/// What the top level may hold; everything else has a folder to go to.
inline bool belongs_to_top_level(const QString &name, bool is_folder)
{
    static const QSet<QString> files = {QStringLiteral("CMakeLists.txt"),
                                        QStringLiteral("CMakePresets.json"),
                                        QStringLiteral("CMakeUserPresets.json"),
                                        QStringLiteral("README.md"),
                                        QStringLiteral("LICENSE"),
                                        QStringLiteral("CHANGELOG.md"),
                                        QStringLiteral("dev")};
    static const QSet<QString> folders = {QStringLiteral("app"), QStringLiteral("widgets"), QStringLiteral("resources"),
                                          QStringLiteral("translations"), QStringLiteral("tests")};
    if (name.startsWith(u'.')) {
        return true;
    }
    return is_folder ? folders.contains(name) || name.startsWith(QStringLiteral("build")) : files.contains(name);
}

} // namespace outturn::layering
