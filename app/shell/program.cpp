// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/program.h"

#include "shell/audit_page.h"
#include "shell/checks_page.h"
#include "shell/dialog_prompts.h"
#include "shell/explore_charts.h"
#include "shell/explore_page.h"
#include "shell/import_front.h"
#include "shell/main_window.h"
#include "shell/payments_page.h"
#include "tasks/bundled_fonts.h"
#include "tasks/language.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QCommandLineParser>
#include <QtCore/QTimer>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <cstring>

namespace outturn::shell {
namespace {

// Time for layouts to settle and for queued replots before a picture is taken.
constexpr int milliseconds_to_settle = 300;

// Each followed by which of its views.
constexpr QLatin1String payment_view("payments:");
constexpr QLatin1String check_view("checks:");
constexpr QLatin1String audit_view("audit:");

struct Options {
    QString workspace;
    bool demonstration = false;
    bool quit_when_painted = false; ///< for benchmarks
    QString picture;                ///< for documentation: take this picture of the window, then quit
    QSize size{1440, 900};
    QString view;
    QString provider;
    QString depth;
    QString measure;
    QString programme;
    QString theme;
    QString language;
    QStringList import; ///< files to show in the import assistant
};

Options read_options(const QApplication &application)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("workspace"), QStringLiteral("FILE.outturn"));
    const QStringList names{QStringLiteral("picture"),   QStringLiteral("size"),  QStringLiteral("view"),
                            QStringLiteral("provider"),  QStringLiteral("depth"), QStringLiteral("measure"),
                            QStringLiteral("programme"), QStringLiteral("theme"), QStringLiteral("language"),
                            QStringLiteral("import")};
    parser.addOption({QStringLiteral("demo"), QString()});
    parser.addOption({QStringLiteral("quit-when-painted"), QString()});
    for (const QString &name : names)
        parser.addOption({name, QString(), name});
    parser.process(application);
    Options options;
    options.workspace = parser.positionalArguments().value(0);
    options.demonstration = parser.isSet(QStringLiteral("demo"));
    options.quit_when_painted = parser.isSet(QStringLiteral("quit-when-painted"));
    options.picture = parser.value(QStringLiteral("picture"));
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    if (size.size() == 2)
        options.size = QSize(size[0].toInt(), size[1].toInt());
    options.view = parser.value(QStringLiteral("view"));
    options.provider = parser.value(QStringLiteral("provider"));
    options.depth = parser.value(QStringLiteral("depth"));
    options.measure = parser.value(QStringLiteral("measure"));
    options.programme = parser.value(QStringLiteral("programme"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.language = parser.value(QStringLiteral("language"));
    options.import = parser.value(QStringLiteral("import")).split(u',', Qt::SkipEmptyParts);
    return options;
}

void load_fonts_and_icon()
{
    tasks::load_bundled_fonts();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/outturn/icons/outturn.svg")));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.outturn.outturn"));
}

/// Makes the window, and a new one in its place when the language changes.
class WindowKeeper : public QObject
{
public:
    WindowKeeper(QApplication &application, Preferences &preferences, DialogPrompts &prompts,
                 ingest::ReferenceData &reference)
        : application_(application), preferences_(preferences), prompts_(prompts), reference_(reference)
    {
        renew();
    }

    MainWindow &window() { return *window_; }

private:
    void renew()
    {
        window_ = std::make_unique<MainWindow>(preferences_, prompts_, reference_);
        prompts_.set_parent(window_.get());
        // Queued: the menu that was clicked belongs to the window that goes.
        connect(window_.get(), &MainWindow::language_chosen, this, &WindowKeeper::change_language,
                Qt::QueuedConnection);
    }

    void change_language(const QString &language)
    {
        const QString path = window_->workspace_path();
        const bool demonstration = window_->shows_demonstration();
        preferences_.set_language(language);
        preferences_.set_window_geometry(window_->saveGeometry());
        tasks::use_language(application_, language);
        window_.reset();
        renew();
        window_->show();
        if (demonstration)
            window_->open_demonstration();
        else if (!path.isEmpty())
            window_->open_workspace(path);
    }

    QApplication &application_;
    Preferences &preferences_;
    DialogPrompts &prompts_;
    ingest::ReferenceData &reference_;
    std::unique_ptr<MainWindow> window_;
};

void prepare_picture(MainWindow &window, const Options &options)
{
    Exploration &exploration = window.exploration();
    if (!exploration.is_open() || !exploration.has_figures())
        return;
    if (!options.programme.isEmpty())
        exploration.choose_programme(options.programme);
    if (!options.measure.isEmpty())
        exploration.choose_measure(options.measure);
    for (const analysis::ProviderFigure &figure : exploration.answer()->figures) {
        if (figure.provider.name == options.provider || figure.code == options.provider) {
            exploration.select(figure.provider.id.text);
            break;
        }
    }
    if (options.depth == QLatin1String("provider"))
        exploration.go_to(Depth::provider);
    if (options.depth == QLatin1String("source"))
        exploration.go_to(Depth::source);
    if (options.view.startsWith(payment_view)) {
        window.show_front(Front::payments);
        window.fronts().payments().show_view(options.view.mid(payment_view.size()));
    } else if (options.view.startsWith(check_view)) {
        window.show_front(Front::checks);
        window.fronts().checks().show_view(options.view.mid(check_view.size()));
    } else if (options.view.startsWith(audit_view)) {
        window.show_front(Front::audit);
        window.fronts().audit().show_view(options.view.mid(audit_view.size()));
    } else if (options.view == QLatin1String("report")) {
        window.show_front(Front::report);
    } else if (!options.view.isEmpty()) {
        window.explore_page().charts().show_view(options.view);
    }
}

int take_picture(QApplication &application, MainWindow &window, const Options &options)
{
    window.resize(options.size);
    prepare_picture(window, options);
    bool saved = false;
    if (!options.import.isEmpty())
        window.import_files(options.import);
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &window, [&] {
        if (window.imports().is_reading() || window.fronts().is_busy())
            return;
        saved = window.grab().save(options.picture);
        QApplication::quit();
    });
    timer.start(milliseconds_to_settle);
    application.exec();
    return saved ? 0 : 3;
}

} // namespace

bool has_display(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strncmp(argv[i], "-platform", 9) == 0 || std::strncmp(argv[i], "--platform", 10) == 0)
            return true;
        if (std::strncmp(argv[i], "--picture", 9) == 0) {
            qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture needs no display
            return true;
        }
    }
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

int run(QApplication &application)
{
    const Options options = read_options(application);
    load_fonts_and_icon();
    Preferences preferences(options.picture.isEmpty() ? Preferences::Kind::user : Preferences::Kind::passing);
    if (options.theme == QLatin1String("dark"))
        preferences.set_theme(widgets::Theme::dark);
    else if (options.theme == QLatin1String("light") || !options.picture.isEmpty())
        preferences.set_theme(widgets::Theme::light);
    if (tasks::languages().contains(options.language))
        preferences.set_language(options.language);
    tasks::use_language(application, preferences.language());
    widgets::apply_style(application, preferences.theme());
    Result<ingest::ReferenceData> reference = ingest::reference_data(ingest::own_folder());
    if (!reference) {
        std::fputs(qPrintable(reference.error().message + u'\n'), stderr);
        return 3;
    }
    DialogPrompts prompts(preferences);
    WindowKeeper keeper(application, preferences, prompts, *reference);
    MainWindow &window = keeper.window();
    // Opened before it is shown: the first page would be laid out for nothing.
    if (options.demonstration)
        window.open_demonstration();
    else if (!options.workspace.isEmpty())
        window.open_workspace(options.workspace);
    window.show();
    if (!options.picture.isEmpty())
        return take_picture(application, window, options);
    // About to wait: everything that was asked for is painted.
    if (options.quit_when_painted)
        QObject::connect(application.eventDispatcher(), &QAbstractEventDispatcher::aboutToBlock, &application,
                         &QCoreApplication::quit);
    return application.exec();
}

} // namespace outturn::shell
