// SPDX-License-Identifier: GPL-3.0-or-later
// A large case return: import, then what a person does with it. Rows by the first argument, a million without; the return
// is written to the folder of the second argument and kept there, else to a temporary one. Goals, at five million rows:
// the spread under 5 ms, the first page of cases under 10 ms, payments worked out again under 3 s.
#include "analysis/payments.h"
#include "analysis/spread.h"
#include "bench/process_timing.h"
#include "schemes/scheme_reader.h"
#include "tasks/demonstration.h"
#include "tasks/import_returns.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <sys/resource.h>

using namespace outturn;
using namespace outturn::bench;

namespace {

long peak_of_children()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss / 1024;
}

void time_reading(const QString &workspace)
{
    const auto reader = workspace::WorkspaceReader::open(workspace);
    const ProgrammeId programme(QStringLiteral("troubled-families-2012"));
    const MeasureId turned_around(QStringLiteral("turned_around"));
    const auto periods = (*reader)->periods(programme, turned_around);
    if (!periods || periods->empty()) {
        std::puts("the derived measure is not there");
        return;
    }
    time_work(21, [&] {
        (void)(*reader)->cells(programme, turned_around, periods->back());
    }).print("the cells of a spread");
    analysis::SpreadQuestion question;
    question.programme = programme;
    question.measure = turned_around;
    question.period = periods->back();
    time_work(21, [&] { (void)analysis::answer_spread(**reader, question); }).print("the whole answer of a spread");
    CaseFilter filter;
    filter.programme = programme;
    time_work(21, [&] { (void)(*reader)->cases(filter, 0, 100); }).print("the first page of all cases");
    const auto count = (*reader)->count_cases(filter);
    time_work(21, [&] { (void)(*reader)->cases(filter, *count - 100, 100); }).print("the last page of all cases");
    filter.provider = (*reader)->providers()->front().id;
    time_work(21, [&] { (void)(*reader)->cases(filter, 0, 100); }).print("the first page of a provider's cases");
    const auto known = schemes::load_schemes({});
    const schemes::Scheme *scheme = schemes::scheme_of(known, programme, {});
    analysis::PaymentQuestion payments;
    payments.programme = programme;
    time_work(3, [&] {
        if (!analysis::answer_payments(**reader, **reader, scheme, payments))
            std::puts("the payments failed");
    }).print("payments of all cases, worked out again");
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
    if (!QFileInfo::exists(file)) {
        time_work(1, [&] {
            (void)tasks::write_synthetic_case_return(folder, rows, tasks::demonstration_seed);
        }).print("writing the synthetic return");
    }
    std::printf("%lld rows, %lld MB\n", static_cast<long long>(rows),
                static_cast<long long>(QFileInfo(file).size() >> 20));
    const QString workspace = temporary.filePath(QStringLiteral("cases.outturn"));
    time_work(1, [&] {
        (void)run_program(QStringLiteral(OUTTURN_PROGRAM), {QStringLiteral("import"), workspace, file});
    }).print("import, whole process");
    std::printf("peak memory of the import %ld MB; workspace %lld MB\n", peak_of_children(),
                static_cast<long long>(QFileInfo(workspace).size() >> 20));
    time_reading(workspace);
    return 0;
}
