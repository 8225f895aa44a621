// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "shell/program.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <memory>
#include <optional>

namespace {

void describe_program()
{
    QCoreApplication::setApplicationName(QStringLiteral("Outturn"));
    QCoreApplication::setOrganizationName(QStringLiteral("Outturn"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OUTTURN_VERSION));
}

int run_command(int argc, char **argv)
{
    // A command must run where there is no display: the charts of a report are drawn off screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir runtime; // without one Qt complains on standard error, and a scheduled run has none
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    std::unique_ptr<QCoreApplication> application;
    if (outturn::cli::draws(words))
        application = std::make_unique<QApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    describe_program();
    return outturn::cli::run(words);
}

} // namespace

int main(int argc, char **argv)
{
    if (const std::optional<int> status = outturn::cli::run_as_child(argc, argv))
        return *status;
    if (argc > 1 && outturn::cli::is_command(QString::fromLocal8Bit(argv[1])))
        return run_command(argc, argv);
    if (!outturn::shell::has_display(argc, argv)) {
        std::fputs("outturn: there is no display. Use a command instead; outturn help lists them.\n", stderr);
        return 2;
    }
    QApplication application(argc, argv);
    describe_program();
    return outturn::shell::run(application);
}
