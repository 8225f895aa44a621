// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace outturn::test {

/// What a run of the program left behind.
struct ProgramRun {
    int status = -1; ///< -1: it was killed, or did not start
    QByteArray output;
    QByteArray messages;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    QString text() const { return QString::fromUtf8(output); }
    /// For QVERIFY2.
    QByteArray told() const
    {
        return QByteArray::number(status) + '\n' + output.right(2000) + '\n' + messages.right(2000);
    }
};

/// The environment of a machine without a display.
inline QProcessEnvironment environment_without_display()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    return environment;
}

inline ProgramRun finish(QProcess &process)
{
    constexpr int long_enough = 100'000; // milliseconds; sanitizers are slow
    ProgramRun run;
    if (process.waitForFinished(long_enough) && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.messages = process.readAllStandardError();
    return run;
}

/// Runs the program itself, to the end.
inline ProgramRun run_program(const QStringList &words, const QString &folder = {},
                              const QProcessEnvironment &environment = environment_without_display())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(QStringLiteral(OUTTURN_PROGRAM), words);
    return finish(process);
}

inline QByteArray bytes_of(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A folder of files for one test; it goes with it.
class Desk
{
public:
    QString path(const QString &name) const { return folder_.filePath(name); }
    QString folder() const { return folder_.path(); }
    QString workspace() const { return path(QStringLiteral("w.outturn")); }

    QString put(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(name));
        return path(name);
    }

    /// Everything in the folder, hidden files too.
    QStringList files() const
    {
        return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private:
    QTemporaryDir folder_;
};

/// A plain return: header and rows of "provider_code,period,measure,numerator,denominator".
inline QByteArray plain_return(const QByteArrayList &rows)
{
    return "programme,provider_code,period,measure,numerator,denominator\n" + rows.join('\n') + '\n';
}

inline ProgramRun import_into(const Desk &desk, const QString &file, const QStringList &options = {})
{
    return run_program(QStringList{QStringLiteral("import"), desk.workspace(), file} + options);
}

/// Asks the workspace on the desk; the words are parted by blanks, the command first.
inline ProgramRun ask(const Desk &desk, const QByteArray &words)
{
    QStringList all = QString::fromUtf8(words).split(u' ');
    all.insert(1, desk.workspace());
    return run_program(all);
}

inline QStringList names_of(const QJsonArray &objects, QLatin1String key = QLatin1String("name"))
{
    QStringList names;
    for (const QJsonValue &object : objects)
        names.append(object[key].toVariant().toString());
    return names;
}

inline QJsonObject provider_of(const QJsonObject &answer, const QString &code)
{
    for (const QJsonValue &provider : answer[u"providers"].toArray()) {
        if (provider[u"code"].toString() == code)
            return provider.toObject();
    }
    return {};
}

} // namespace outturn::test
