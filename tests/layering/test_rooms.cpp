// SPDX-License-Identifier: GPL-3.0-or-later
#include "layering/room_rules.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

using namespace outturn::layering;

namespace {

const QString &source_folder()
{
    static const QString folder = QStringLiteral(OUTTURN_SOURCE_DIR);
    return folder;
}

QString text_of(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Paths below the source folder of all C++ files of a folder and its folders, in order.
QStringList sources_in(const QString &folder)
{
    const QDir top(source_folder());
    QStringList files;
    QDirIterator entries(top.filePath(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        files.append(top.relativeFilePath(entries.next()));
    }
    files.sort();
    return files;
}

QStringList all_sources()
{
    return sources_in(QStringLiteral("app")) + sources_in(QStringLiteral("widgets"));
}

/// An include path is looked for where the compiler looks: below app/ and below the top level.
bool is_project_file(const QString &path)
{
    const QDir top(source_folder());
    return QFileInfo::exists(top.filePath(QStringLiteral("app/") + path)) || QFileInfo::exists(top.filePath(path));
}

/// main.cpp stands at the door and sees the two composition roots only.
Room door()
{
    return {QStringLiteral("main"),
            QStringLiteral("app"),
            {QStringLiteral("shell"), QStringLiteral("cli")},
            {},
            {QStringLiteral("QtCore"), QStringLiteral("QtWidgets")},
            false};
}

/// Fails with the complaints themselves, a line each.
void expect_none(const QStringList &complaints)
{
    if (!complaints.isEmpty()) {
        QFAIL(qPrintable(QStringLiteral("\n  ") + complaints.join(QStringLiteral("\n  "))));
    }
}

} // namespace

class TestRooms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void a_wrong_include_is_caught_data();
    void a_wrong_include_is_caught();
    void a_complaint_names_file_line_include_and_rule();
    void a_value_header_stands_on_values_only();
    void a_circle_of_rooms_is_caught();
    void a_lambda_without_context_is_caught();
    void a_forbidden_call_is_caught_data();
    void a_forbidden_call_is_caught();

    void strangers_stay_strangers_data();
    void strangers_stay_strangers();
    void no_room_leads_back_to_itself();
    void every_folder_of_sources_is_a_room();
    void every_include_follows_an_arrow();
    void main_is_a_door_not_a_room();
    void lambdas_have_a_context();
    void no_singletons_and_no_nested_loops();
    void every_source_names_its_licence();
    void the_top_level_is_what_the_design_says();

private:
    const Room *room_called(const QString &name) const;
    const Room *room_at(const QString &file) const;

    std::vector<Room> rooms_;
};

void TestRooms::initTestCase()
{
    rooms_ = rooms_of(text_of(QStringLiteral(OUTTURN_BINARY_DIR "/rooms.txt")));
    QVERIFY2(rooms_.size() >= 12, "the build has written no table of rooms");
}

void TestRooms::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

const Room *TestRooms::room_called(const QString &name) const
{
    const auto found = std::find_if(rooms_.begin(), rooms_.end(), [&](const Room &room) { return room.name == name; });
    return found == rooms_.end() ? nullptr : &*found;
}

const Room *TestRooms::room_at(const QString &file) const
{
    const QString folder = file.section(u'/', 0, -2);
    const auto found =
        std::find_if(rooms_.begin(), rooms_.end(), [&](const Room &room) { return room.folder == folder; });
    return found == rooms_.end() ? nullptr : &*found;
}

void TestRooms::a_wrong_include_is_caught_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("own room") << QStringLiteral("#include \"kitchen/stove.h\"") << true;
    QTest::newRow("room in the row") << QStringLiteral("#include \"cellar/wine.h\"") << true;
    QTest::newRow("room not in the row") << QStringLiteral("#include \"attic/trunk.h\"") << false;
    QTest::newRow("values of a neighbour") << QStringLiteral("#include \"garden/herb_values.h\"") << true;
    QTest::newRow("more than values of a neighbour") << QStringLiteral("#include \"garden/gate.h\"") << false;
    QTest::newRow("a file that is not there") << QStringLiteral("#include \"cellar/ghost.h\"") << false;
    QTest::newRow("without its room") << QStringLiteral("#include \"stove.h\"") << false;
    QTest::newRow("by way of the parent folder") << QStringLiteral("#include \"../attic/trunk.h\"") << false;
    QTest::newRow("standard library") << QStringLiteral("#include <vector>") << true;
    QTest::newRow("library in the row") << QStringLiteral("#include <QtCore/QString>") << true;
    QTest::newRow("header in the row by name") << QStringLiteral("#include <sqlite3.h>") << true;
    QTest::newRow("library not in the row") << QStringLiteral("#include <QtWidgets/QWidget>") << false;
    QTest::newRow("library without its module") << QStringLiteral("#include <QString>") << false;
    QTest::newRow("spaces") << QStringLiteral("  #  include   <QtWidgets/QWidget>") << false;
}

void TestRooms::a_wrong_include_is_caught()
{
    QFETCH(const QString, line);
    QFETCH(const bool, allowed);
    const Room kitchen{QStringLiteral("kitchen"),
                       QStringLiteral("app/kitchen"),
                       {QStringLiteral("cellar")},
                       {QStringLiteral("garden")},
                       {QStringLiteral("QtCore"), QStringLiteral("sqlite3.h")},
                       false};
    const auto exists = [](const QString &path) { return path != QStringLiteral("cellar/ghost.h"); };
    QCOMPARE(broken_include_rules(QStringLiteral("app/kitchen/soup.cpp"), line, kitchen, exists).isEmpty(), allowed);
}

void TestRooms::a_complaint_names_file_line_include_and_rule()
{
    const Room attic{QStringLiteral("attic"), QStringLiteral("app/attic"), {}, {}, {}, false};
    const QStringList broken =
        broken_include_rules(QStringLiteral("app/attic/trunk.cpp"),
                             QStringLiteral("// A trunk.\n#include <map>\n#include \"cellar/wine.h\"\n"), attic,
                             [](const QString &) { return true; });
    QCOMPARE(broken,
             QStringList{QStringLiteral("app/attic/trunk.cpp:3: \"cellar/wine.h\": attic may not include cellar")});
}

void TestRooms::a_value_header_stands_on_values_only()
{
    const Room garden{QStringLiteral("garden"), QStringLiteral("garden"), {}, {}, {QStringLiteral("QtWidgets")}, true};
    const auto exists = [](const QString &) { return true; };
    const QString values = QStringLiteral("garden/herb_values.h");
    QVERIFY(!broken_include_rules(values, QStringLiteral("#include <QtWidgets/QWidget>"), garden, exists).isEmpty());
    QVERIFY(!broken_include_rules(values, QStringLiteral("#include \"garden/gate.h\""), garden, exists).isEmpty());
    QVERIFY(
        broken_include_rules(values, QStringLiteral("#include \"garden/tree_values.h\""), garden, exists).isEmpty());
    QVERIFY(broken_include_rules(values, QStringLiteral("#include <optional>"), garden, exists).isEmpty());
}

void TestRooms::a_circle_of_rooms_is_caught()
{
    QCOMPARE(rooms_on_a_circle(rooms_of(QStringLiteral("a|app/a|b||\nb|app/b||c|\nc|app/c|a||\nd|app/d|a||\n"))),
             (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(rooms_on_a_circle(rooms_of(QStringLiteral("a|app/a|b,c||\nb|app/b|c||\nc|app/c|||\n"))).isEmpty());
}

void TestRooms::a_lambda_without_context_is_caught()
{
    const QString file = QStringLiteral("app/shell/window.cpp");
    const QString without = QStringLiteral("\nconnect(button, &Button::clicked, [this, id] { go(f(1, 2), id); });");
    const QString with = QStringLiteral("connect(button, &Button::clicked, this, [this, id] { go(id); });");
    const QString slot = QStringLiteral("connect(button, &Button::clicked, &Window::go);");
    QCOMPARE(lambdas_without_context(file, without),
             QStringList{QStringLiteral("app/shell/window.cpp:2: a lambda is connected without a context object")});
    QVERIFY(lambdas_without_context(file, with).isEmpty());
    QVERIFY(lambdas_without_context(file, slot).isEmpty());
    QVERIFY(lambdas_without_context(file, QStringLiteral("// ") + without.trimmed()).isEmpty());
}

void TestRooms::a_forbidden_call_is_caught_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("in_root");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("singleton") << QStringLiteral("Settings::instance()->load();") << true << false;
    QTest::newRow("processEvents") << QStringLiteral("QCoreApplication::processEvents();") << true << false;
    QTest::newRow("dialog") << QStringLiteral("dialog.exec();") << true << false;
    QTest::newRow("menu") << QStringLiteral("menu->exec(position);") << false << false;
    QTest::newRow("event loop") << QStringLiteral("QEventLoop loop;") << false << false;
    QTest::newRow("the program itself") << QStringLiteral("return application.exec();") << true << true;
    QTest::newRow("the program, by class") << QStringLiteral("return QApplication::exec();") << true << true;
    QTest::newRow("the program elsewhere") << QStringLiteral("return application.exec();") << false << false;
    QTest::newRow("a comment") << QStringLiteral("// never dialog.exec()") << false << true;
    QTest::newRow("a text") << QStringLiteral("say(\"dialog.exec() \\\" processEvents(\");") << false << true;
    QTest::newRow("a separated number") << QStringLiteral("f(1'000); dialog.exec(); g(2'000);") << false << false;
    QTest::newRow("opening") << QStringLiteral("dialog->open();") << false << true;
}

void TestRooms::a_forbidden_call_is_caught()
{
    QFETCH(const QString, code);
    QFETCH(const bool, in_root);
    QFETCH(const bool, allowed);
    QCOMPARE(forbidden_calls(QStringLiteral("widgets/some.cpp"), code, in_root).isEmpty(), allowed);
}

void TestRooms::strangers_stay_strangers_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("forbidden");
    const auto row = [](const char *room, const char *forbidden) {
        QTest::addRow("%s", room) << QString::fromLatin1(room) << QString::fromLatin1(forbidden);
    };
    // From the design's table: what must not be reachable, however the build's table changes.
    row("foundation", "*");
    row("statistics", "*");
    row("widgets", "*");
    row("domain", "statistics,analysis,ingest,workspace,reporting,widgets,presentation,tasks,shell,cli");
    row("analysis", "ingest,workspace,reporting,widgets,presentation,tasks,shell,cli");
    row("ingest", "statistics,analysis,workspace,reporting,widgets,presentation,tasks,shell,cli");
    row("workspace", "statistics,analysis,ingest,reporting,widgets,presentation,tasks,shell,cli");
    row("reporting", "statistics,domain,analysis,ingest,workspace,widgets,presentation,tasks,shell,cli");
    row("presentation", "ingest,workspace,reporting,widgets,tasks,shell,cli");
    row("tasks", "shell,cli");
    row("shell", "cli");
    row("cli", "shell");
}

void TestRooms::strangers_stay_strangers()
{
    QFETCH(const QString, room);
    QFETCH(const QString, forbidden);
    const Room *found = room_called(room);
    QVERIFY2(found, "the room is missing from the table");
    if (forbidden == u"*") {
        QCOMPARE(found->rooms + found->values, QStringList());
        return;
    }
    for (const QString &name : names_of(forbidden)) {
        QVERIFY2(!found->rooms.contains(name), qPrintable(room + QStringLiteral(" includes ") + name));
    }
}

void TestRooms::no_room_leads_back_to_itself()
{
    expect_none(rooms_on_a_circle(rooms_));
}

void TestRooms::every_folder_of_sources_is_a_room()
{
    QStringList homeless;
    for (const QString &file : all_sources()) {
        if (file != QStringLiteral("app/main.cpp") && !room_at(file)) {
            homeless.append(file);
        }
    }
    expect_none(homeless);
}

void TestRooms::every_include_follows_an_arrow()
{
    QStringList broken;
    for (const QString &file : all_sources()) {
        const Room *room = room_at(file);
        if (room) {
            broken += broken_include_rules(file, text_of(QDir(source_folder()).filePath(file)), *room, is_project_file);
        }
    }
    expect_none(broken);
}

void TestRooms::main_is_a_door_not_a_room()
{
    const QString file = QStringLiteral("app/main.cpp");
    const QString text = text_of(QDir(source_folder()).filePath(file));
    QVERIFY2(!text.isEmpty(), "app/main.cpp is missing");
    QVERIFY2(text.count(u'\n') < 60, "app/main.cpp has 60 lines or more");
    expect_none(broken_include_rules(file, text, door(), is_project_file));
}

void TestRooms::lambdas_have_a_context()
{
    QStringList broken;
    for (const QString &file : all_sources()) {
        broken += lambdas_without_context(file, text_of(QDir(source_folder()).filePath(file)));
    }
    expect_none(broken);
}

void TestRooms::no_singletons_and_no_nested_loops()
{
    QStringList broken;
    for (const QString &file : all_sources()) {
        const bool is_root = file == QStringLiteral("app/main.cpp") || file.startsWith(QStringLiteral("app/shell/"))
            || file.startsWith(QStringLiteral("app/cli/"));
        broken += forbidden_calls(file, text_of(QDir(source_folder()).filePath(file)), is_root);
    }
    expect_none(broken);
}

void TestRooms::every_source_names_its_licence()
{
    QStringList broken;
    for (const QString &file : all_sources() + sources_in(QStringLiteral("tests"))) {
        const QString text = text_of(QDir(source_folder()).filePath(file));
        if (!text.startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n"))) {
            broken.append(file + QStringLiteral(": the first line does not name the licence"));
        }
        if (file.endsWith(QStringLiteral(".h")) && !text.contains(QStringLiteral("\n#pragma once\n"))) {
            broken.append(file + QStringLiteral(": #pragma once is missing"));
        }
    }
    expect_none(broken);
}

void TestRooms::the_top_level_is_what_the_design_says()
{
    QStringList strangers;
    const QDir top(source_folder());
    for (const QFileInfo &entry : top.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (!belongs_to_top_level(entry.fileName(), entry.isDir())) {
            strangers.append(entry.fileName());
        }
    }
    expect_none(strangers);
}

QTEST_APPLESS_MAIN(TestRooms)
#include "test_rooms.moc"
