// SPDX-License-Identifier: GPL-3.0-or-later
// How long the checks of cases take on a large case return, beside reading its rows alone: checks [rows] [folder]. With a
// folder, its cases-N.csv is used and kept.
#include "audit/check_reader.h"
#include "bench/process_timing.h"
#include "schemes/scheme_reader.h"
#include "tasks/demonstration.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>

using namespace outturn;
using namespace outturn::bench;

namespace {

long peak_megabytes()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
}

void time_checks(const QString &workspace)
{
    const auto reader = workspace::WorkspaceReader::open(workspace);
    if (!reader) {
        std::puts(qPrintable(reader.error().message));
        return;
    }
    const ProgrammeId programme(QStringLiteral("troubled-families-2012"));
    std::vector<audit::ProgrammeScheme> schemes;
    for (const schemes::Scheme &scheme : schemes::load_schemes({})) {
        if (scheme.id == programme.text)
            schemes.push_back({programme, scheme});
    }
    const std::vector<audit::CheckDefinition> checks = audit::load_checks({});
    const audit::CheckInput input{**reader, **reader, schemes, QDate(2026, 1, 1)};
    quint64 sum = 0; // so that the rows are read
    time_work(3, [&] {
        (void)(*reader)->scan_cases(programme, [&](std::span<const CaseEvent> events) {
            for (const CaseEvent &event : events)
                sum += event.case_hash;
            return true;
        });
    }).print("reading every row");
    std::printf("peak memory %ld MB\n", peak_megabytes());
    for (const audit::CheckDefinition &check : checks) {
        time_work(1, [&] { (void)audit::run_checks(input, {check}, {}); }).print(qPrintable(check.id));
    }
    time_work(3, [&] {
        if (const auto run = audit::run_checks(input, checks, {}); !run)
            std::puts(qPrintable(run.error().message));
    }).print("all checks");
    std::printf("peak memory %ld MB (%llu)\n", peak_megabytes(), static_cast<unsigned long long>(sum % 10));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const qint64 rows = words.size() > 1 ? words[1].toLongLong() : 1'000'000;
    QTemporaryDir temporary;
    const QString folder = words.size() > 2 ? words[2] : temporary.path();
    const QString file = QDir(folder).filePath(QStringLiteral("cases-%1.csv").arg(rows));
    if (!QFileInfo::exists(file))
        (void)tasks::write_synthetic_case_return(folder, rows, tasks::demonstration_seed);
    const QString workspace = temporary.filePath(QStringLiteral("cases.outturn"));
    time_work(1, [&] {
        (void)run_program(QStringLiteral(OUTTURN_PROGRAM), {QStringLiteral("import"), workspace, file});
    }).print("import, whole process");
    time_checks(workspace);
    return 0;
}
