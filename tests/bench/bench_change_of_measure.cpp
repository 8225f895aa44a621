// SPDX-License-Identifier: GPL-3.0-or-later
// Another measure chosen in the open window, until everything is painted again. Goal: 16 ms of work.
#include "bench/process_timing.h"
#include "shell/explore_charts.h"
#include "shell/explore_page.h"
#include "shell/main_window.h"
#include "shell/prompts.h"
#include "support/shared_material.h"
#include "tasks/demonstration.h"
#include "tasks/import_returns.h"
#include "tasks/language.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

using namespace outturn;
using namespace outturn::bench;

namespace {

class NoPrompts : public shell::Prompts
{
public:
    void choose_returns(const std::function<void(const QStringList &)> &) override {}
    void choose_workspace(const std::function<void(const QString &)> &) override {}
    void name_new_workspace(const std::function<void(const QString &)> &) override {}
    void name_profile(const QString &, const std::function<void(const QString &)> &) override {}
    void give_reason(const QString &, const std::function<void(const QString &)> &) override {}
    void name_group(const std::function<void(const QString &)> &) override {}
    void name_report(const QString &, const std::function<void(const QString &)> &) override {}
    void give_act_reason(const QString &, const QString &,
                         const std::function<void(const QString &, const QString &)> &) override
    {}
    void choose_list(const QString &, const QString &, const std::function<void(const QString &)> &) override {}
    void name_list(const QString &, const QString &, const std::function<void(const QString &)> &) override {}
    void confirm(const QString &, const std::function<void()> &) override {}
    void choose_packs(const std::function<void(const QString &, const QString &)> &) override {}
    void name_chart(const QString &, QSize, const std::function<void(const QString &, QSize)> &) override {}
    void name_definition(const QString &, const std::function<void(const QString &)> &) override {}
};

void paint_all()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

void change(shell::MainWindow &window, const char *what, const QStringList &measures)
{
    shell::Exploration &exploration = window.exploration();
    int turn = 0;
    const auto next = [&] { return measures[++turn % measures.size()]; };
    time_work(40, [&] {
        exploration.choose_measure(next());
        paint_all();
    }).print(what);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    tasks::use_language(application, QStringLiteral("en"));
    widgets::apply_style(application, widgets::Theme::light);
    auto reference = ingest::bundled_reference_data();
    shell::Preferences preferences(shell::Preferences::Kind::passing);
    NoPrompts prompts;
    shell::MainWindow window(preferences, prompts, *reference);
    window.resize(1440, 900);
    window.show();
    window.open_demonstration();
    paint_all();
    change(window, "change of measure, demonstration, to painted",
           {QStringLiteral("school_attendance"), QStringLiteral("turned_around")});
    const QString file = test::shared_material(QStringLiteral("returns/outcome_and_cost_long.csv"));
    if (file.isEmpty()) {
        std::puts("real return: skipped, it is absent");
        return 0;
    }
    QTemporaryDir folder;
    tasks::ImportRequest request;
    request.workspace = folder.filePath(QStringLiteral("real.outturn"));
    tasks::import_return(file, request, *reference);
    window.open_workspace(request.workspace);
    paint_all();
    change(window, "change of measure, 152 authorities, to painted",
           {QStringLiteral("re_referrals"), QStringLiteral("care_leaver_eet")});
    shell::Exploration &exploration = window.exploration();
    int by = -1;
    time_work(40, [&] {
        exploration.step_period(by);
        by = -by;
        paint_all();
    }).print("change of period, 152 authorities, to painted");
    window.explore_page().charts().show_view(QStringLiteral("funnel"));
    paint_all();
    change(window, "change of measure with the funnel in front, to painted",
           {QStringLiteral("re_referrals"), QStringLiteral("care_leaver_eet")});
    return 0;
}
